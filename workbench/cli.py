"""The command line: arguments in, a window or a file out.

Exit codes: 0 fine, 1 there are findings, 2 could not (one sentence on the error output says why),
130 interrupted.  Each command imports what it needs when it runs, so that ``--version`` is quick
and only the window and PNG need Qt.
"""

from __future__ import annotations

import errno
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from workbench import __version__
from workbench.arguments import (
    Parser,
    check_parser,
    command_and_rest,
    compare_parser,
    export_parser,
    handbook_parser,
    layout_parser,
    wanted_language,
    window_parser,
)
from workbench.errors import Cancelled, WorkbenchError, reason
from workbench.exporting import drawn, pictures_of, scale_of
from workbench.named_files import (
    is_process_file,
    library_folder,
    read_named,
    require_folder_of,
    require_other_file,
)
from workbench.words import Dictionary, Text, dictionary, mark, plural

if TYPE_CHECKING:
    from workbench.drawing.display_list import Drawing

FINE, FINDINGS, COULD_NOT, INTERRUPTED = 0, 1, 2, 130
PICTURES = (".svg", ".png", ".jpg", ".pdf")
_Run = Callable[[Parser, Namespace, Dictionary], int]


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say; returns the exit code."""
    for stream in (sys.stdout, sys.stderr):
        _take_any_letter(stream)
    words = dictionary(wanted_language(arguments))
    try:
        code = _run(list(arguments), words)
        if sys.stdout is not None:
            sys.stdout.flush()
    except (KeyboardInterrupt, Cancelled):
        return INTERRUPTED
    except BrokenPipeError:
        _give_up_output()
        return FINE
    except WorkbenchError as error:
        return _could_not(words.say(error.text))
    except OSError as error:
        if os.name == "nt" and error.errno == errno.EINVAL and error.filename is None:
            _give_up_output()  # how Windows says that nobody reads the output any more
            return FINE
        name = error.filename if isinstance(error.filename, str) else ""
        text = mark("“{file}”: {reason}.", file=name, reason=reason(error))
        return _could_not(words.say(text if name else reason(error)))
    except Exception as error:
        if os.environ.get("WORKBENCH_DEBUG"):
            raise
        text = mark(
            "Something went wrong that should not have ({error}). Please report it; with "
            "WORKBENCH_DEBUG=1 in the environment the details are shown.",
            error=f"{type(error).__name__}: {error}",
        )
        return _could_not(words.say(text))
    return code


def _run(arguments: Sequence[str], words: Dictionary) -> int:
    command, rest = command_and_rest(arguments)
    make_parser, run = _COMMANDS[command]
    parser = make_parser(words)
    options = parser.parse(rest)
    if options.help:
        print(parser.format_help().rstrip())
        return FINE
    return run(parser, options, words)


# The window


def _run_window(parser: Parser, options: Namespace, words: Dictionary) -> int:
    if options.version:
        print(f"Process Workbench {__version__}")
        return FINE
    _require_screen(sys.platform, os.environ)
    paths = [Path(path) for path in options.path]
    if paths and not options.new_window and not any(map(_is_library, paths)):
        from workbench.running_window import hand_over

        if hand_over(paths):
            print(words.say(mark("Opened in the window that was open already.")))
            return FINE
    try:
        from workbench.ui.application import run
    except ImportError as error:
        raise _qt_is_missing(error) from error
    return int(run(paths))


def _is_library(path: Path) -> bool:
    """Tell whether a path names a library, which has a window of its own."""
    return path.is_dir() or path.name == "library.json"


def _require_screen(platform: str, environ: Mapping[str, str]) -> None:
    """Raise where there is no screen: Qt itself would only abort."""
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if platform.startswith("linux") and not any(environ.get(name) for name in wanted):
        raise WorkbenchError(
            mark(
                "The window was not opened: there is no screen. Start it in a desktop session, or "
                "use a command that needs no window (see --help)."
            )
        )


def _qt_is_missing(error: ImportError) -> WorkbenchError:
    return WorkbenchError(
        mark(
            "The window system Qt could not be loaded ({error}). Start the program once with "
            "“python3 packaging/run.py”, which says what is missing and installs it.",
            error=str(error),
        )
    )


# handbook


def _run_handbook(parser: Parser, options: Namespace, words: Dictionary) -> int:
    parser.require(options.library, mark("Name the library whose handbook is wanted."))
    parser.require(options.output, mark("Name the file to write: -o handbook.pdf."))
    from workbench.library.library import Library
    from workbench.library.opening import is_library
    from workbench.reports.gather import handbook_of
    from workbench.reports.handbook import build_handbook

    out = Path(options.output)
    if out.suffix.lower() != ".pdf":  # nor can it then be a file of the library
        raise WorkbenchError(
            mark("“{file}” was not written: the name must end in .pdf.", file=str(out))
        )
    require_folder_of(out)
    with _ProgressLine(words) as line:
        folder = library_folder(Path(options.library))
        library = Library.open(folder, line.progress.part(0.0, 0.1))
        if not is_library(folder) and not library.processes:
            raise WorkbenchError(
                mark("“{folder}” is no library, and no processes are in it.", folder=str(folder))
            )
        language = options.language or library.language
        content = handbook_of(library, language, line.progress.part(0.1, 0.2))
        info = build_handbook(
            content, out, language=language, progress=line.progress.part(0.2, 1.0)
        )
    print(
        words.say(
            plural(
                info.pages,
                "Written: “{file}”, {count} page.",
                "Written: “{file}”, {count} pages.",
                file=str(out),
            )
        )
    )
    broken = [entry for entry in library.processes if entry.problem is not None]
    for entry in broken:
        _warn(
            words.say(
                mark(
                    "“{path}” was not opened. {problem}",
                    path=entry.place,
                    problem=entry.problem or "",
                )
            )
        )
    return FINDINGS if broken else FINE


class _ProgressLine:
    """How far a long job is, on one line of the error output; nothing where that is no terminal."""

    def __init__(self, words: Dictionary) -> None:
        from workbench.progress import Progress

        self._words = words
        self._shown = -1
        self._is_shown = bool(sys.stderr and sys.stderr.isatty())
        self.progress = Progress(self._show)

    def __enter__(self) -> _ProgressLine:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shown >= 0:
            print("\r" + " " * 60 + "\r", end="", file=sys.stderr, flush=True)

    def _show(self, share: float, what: Text | None) -> None:
        percent = int(share * 100)
        if self._is_shown and percent != self._shown:
            self._shown = percent
            name = self._words.say(what)[:50] if what is not None else ""
            print(f"\r{percent:3d} %  {name:<50}", end="", file=sys.stderr, flush=True)


# export


def _run_export(parser: Parser, options: Namespace, words: Dictionary) -> int:
    parser.require(options.file, mark("Name the file to export."))
    from workbench.io.files import save_atomically

    source = Path(options.file)
    out = Path(options.output) if options.output else source.with_suffix(".svg")
    ending = out.suffix.lower()
    if ending not in (*PICTURES, ".bpmn"):
        raise WorkbenchError(
            mark(
                "“{file}” was not written: the name must end in .svg, .png, .jpg, .pdf or .bpmn.",
                file=str(out),
            )
        )
    require_folder_of(out)
    require_other_file(source, out)
    document = read_named(source)
    if ending == ".bpmn":
        if not is_process_file(source):
            raise WorkbenchError(
                mark("“{file}” is a landscape; only a process can be BPMN.", file=str(source))
            )
        from workbench.io import bpmn

        save_atomically(out, bpmn.write_from_records(document))
        written = [out]
    else:
        if options.all_sheets:
            parser.require(not options.sheet, mark("Name a sheet or say --all-sheets, not both."))
        written = []
        name = None if options.all_sheets else options.sheet or ""
        for path, picture in pictures_of(drawn(document), out, name, source, words.language):
            if not isinstance(picture, bytes):
                picture = _pixels(picture, options.scale, ending)
            save_atomically(path, picture)
            written.append(path)
    for path in written:
        print(words.say(mark("Written: “{file}”.", file=str(path))))
    return FINE


def _pixels(drawing: Drawing, scale: str | None, ending: str) -> bytes:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from workbench.ui.picture import pixels_of
    except ImportError as error:
        raise _qt_is_missing(error) from error
    return pixels_of(drawing, scale_of(scale), ending)


# layout


def _run_layout(parser: Parser, options: Namespace, words: Dictionary) -> int:
    parser.require(options.file, mark("Name the file to lay out."))
    from workbench.io.files import save_atomically

    source = Path(options.file)
    if not is_process_file(source):
        raise WorkbenchError(
            mark("“{file}” is a landscape; only a process is laid out.", file=str(source))
        )
    if options.in_place:
        parser.require(
            not options.output, mark("Name a file to write or say --in-place, not both.")
        )
        out = source
    else:
        out = Path(options.output) if options.output else source.with_suffix(".layout.bpmn")
        if out.suffix.lower() not in (".bpmn", ".xml"):
            raise WorkbenchError(
                mark("“{file}” was not written: the name must end in .bpmn.", file=str(out))
            )
        require_folder_of(out)
        require_other_file(source, out)
    document = read_named(source)
    from workbench.editing.operations.tidying import lay_out_document
    from workbench.io import bpmn

    with document.step(mark("Lay out anew")) as step:
        is_drawn = lay_out_document(step, as_drawn=options.tidy)
    if not is_drawn:
        raise WorkbenchError(mark("“{file}” has nothing that can be drawn.", file=str(source)))
    save_atomically(out, bpmn.write(document))
    print(words.say(mark("Written: “{file}”.", file=str(out))))
    return FINE


# check


def _run_check(parser: Parser, options: Namespace, words: Dictionary) -> int:
    parser.require(options.path, mark("Name what to check: files, folders or libraries."))
    _require_known_format(options.format)
    from workbench.analysis.checking import check
    from workbench.library.checking import check_paths
    from workbench.reports import findings

    report = check_paths([Path(path) for path in options.path], ask=check)
    if options.format == "json":
        _print_as_json(findings.as_data(report, words))
    else:
        for line in findings.lines(report, words):
            print(line)
    for problem in report.unreadable:
        _warn(words.say(problem))
    if report.unreadable:
        return COULD_NOT
    return FINDINGS if report.findings else FINE


# compare


def _run_compare(parser: Parser, options: Namespace, words: Dictionary) -> int:
    parser.require(options.new, mark("Name two files: the older one, then the newer."))
    _require_known_format(options.format)
    from workbench.analysis.comparison import compare
    from workbench.reports.differences import as_data, lines

    old, new = Path(options.old), Path(options.new)
    if is_process_file(old) is not is_process_file(new):
        raise WorkbenchError(mark("A process and a landscape cannot be compared."))
    comparison = compare(read_named(old).snapshot(), read_named(new).snapshot())
    if options.format == "json":
        _print_as_json(as_data(comparison, words))
    else:
        for line in lines(comparison, words):
            print(line)
        if not comparison and old.read_bytes() != new.read_bytes():
            print(
                words.say(
                    mark(
                        "They are written differently, or other programs keep something else in "
                        "them."
                    )
                )
            )
    return FINDINGS if comparison else FINE


def _require_known_format(given: str) -> None:
    if given not in ("text", "json"):
        raise WorkbenchError(
            mark("The format “{format}” is not known; known are text and json.", format=given)
        )


def _print_as_json(said: dict[str, object]) -> None:
    import json

    # Escaped where the terminal or file cannot hold every letter.
    plain = "utf" not in (getattr(sys.stdout, "encoding", "") or "").lower()
    print(json.dumps(said, ensure_ascii=plain, indent=1))


_COMMANDS: dict[str, tuple[Callable[[Dictionary], Parser], _Run]] = {
    "": (window_parser, _run_window),
    "handbook": (handbook_parser, _run_handbook),
    "export": (export_parser, _run_export),
    "layout": (layout_parser, _run_layout),
    "check": (check_parser, _run_check),
    "compare": (compare_parser, _run_compare),
}


# Files, output, language


def _could_not(text: str) -> int:
    _warn(text)
    return COULD_NOT


def _warn(text: str) -> None:
    if sys.stderr is not None:
        print(f"workbench: {text}", file=sys.stderr)


def _take_any_letter(stream: TextIO | None) -> None:
    """Let a console of few letters (Windows) show a substitute instead of failing."""
    change = getattr(stream, "reconfigure", None)
    if change is not None:
        change(errors="replace")


def _give_up_output() -> None:
    """Point the output to nowhere: whoever read it has seen enough, and leaving must not fail."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
