"""What commands say and how: exit codes, progress, warnings, JSON."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from workbench.errors import WorkbenchError
from workbench.words import Dictionary, Text, mark

if TYPE_CHECKING:
    from workbench.library.library import Library

FINE, FINDINGS, COULD_NOT, INTERRUPTED = 0, 1, 2, 130


class ProgressLine:
    """How far a long job is, on one line of the error output; nothing where that is no terminal."""

    def __init__(self, words: Dictionary) -> None:
        from workbench.progress import Progress

        self._words = words
        self._shown = -1
        self._is_shown = bool(sys.stderr and sys.stderr.isatty())
        self.progress = Progress(self._show)

    def __enter__(self) -> ProgressLine:
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


def warn(text: str) -> None:
    if sys.stderr is not None:
        print(f"workbench: {text}", file=sys.stderr)


def require_known_format(given: str) -> None:
    if given not in ("text", "json"):
        raise WorkbenchError(
            mark("The format “{format}” is not known; known are text and json.", format=given)
        )


def print_as_json(said: dict[str, object]) -> None:
    import json

    # Escaped where the terminal or file cannot hold every letter.
    plain = "utf" not in (getattr(sys.stdout, "encoding", "") or "").lower()
    print(json.dumps(said, ensure_ascii=plain, indent=1))


def qt_is_missing(error: ImportError) -> WorkbenchError:
    return WorkbenchError(
        mark(
            "The window system Qt could not be loaded ({error}). Start the program once with "
            "“python3 packaging/run.py”, which says what is missing and installs it.",
            error=str(error),
        )
    )


def warn_of_broken(library: Library, words: Dictionary) -> int:
    """Say which processes of a library could not be opened; return the exit code for that."""
    broken = [entry for entry in library.processes if entry.problem is not None]
    for entry in broken:
        text = mark(
            "“{path}” was not opened. {problem}", path=entry.place, problem=entry.problem or ""
        )
        warn(words.say(text))
    return FINDINGS if broken else FINE
