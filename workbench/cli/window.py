"""``workbench [PATH …]``: the window, or the files handed to the one that is open."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from workbench import __version__
from workbench.arguments import COMMANDS, Parser
from workbench.cli.output import FINE, qt_is_missing
from workbench.errors import WorkbenchError
from workbench.words import Dictionary, mark


def parser(words: Dictionary) -> Parser:
    parser = Parser(
        words,
        "workbench [PATH …] | COMMAND … | --version | --help",
        mark(
            "Processes of an administration: landscape, swimlane diagrams, register, handbook. "
            "Without a command the window opens."
        ),
    )
    parser.given("PATH", mark("a library (folder) or files to open in the window"), nargs="*")
    parser.option(
        "--new-window",
        action="store_true",
        help_text=mark("open files in a window of their own, not in one that is open already"),
    )
    parser.option("--version", action="store_true", help_text=mark("show the version"))
    parser.language_option(mark("language of this output (otherwise that of the system)"))
    parser.epilog = words.say(
        mark(
            "Commands without a window: {commands}. “workbench COMMAND --help” tells more.",
            commands=", ".join(COMMANDS),
        )
    )
    return parser


def run(parser: Parser, options: Namespace, words: Dictionary) -> int:
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
        raise qt_is_missing(error) from error
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
