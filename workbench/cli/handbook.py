"""``workbench handbook``: the process handbook of a library."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from workbench.arguments import Parser
from workbench.cli.output import ProgressLine, warn_of_broken
from workbench.errors import WorkbenchError
from workbench.named_files import library_folder, require_folder_of
from workbench.words import Dictionary, mark, plural


def parser(words: Dictionary) -> Parser:
    parser = Parser(
        words,
        "workbench handbook LIBRARY -o OUT.pdf [--language de|en]",
        mark("Writes the process handbook of a library as an accessible PDF."),
    )
    parser.given("LIBRARY", mark("the folder of the library"), nargs="?")
    parser.option("-o", "--output", metavar="OUT.pdf", help_text=mark("the file to write"))
    parser.language_option(mark("language of the handbook (otherwise that of the library)"))
    return parser


def run(parser: Parser, options: Namespace, words: Dictionary) -> int:
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
    with ProgressLine(words) as line:
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
    return warn_of_broken(library, words)
