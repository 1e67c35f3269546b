"""Set up what is missing and start the program: `python3 packaging/run.py [ARGUMENTS…]`.

The arguments are the program's own and are passed on as they are; without any, the window opens on
the bundled sample library. Runs on a machine with Python 3.11 or newer and nothing else.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from setup_environment import COULD_NOT, ROOT, Environment, SetupProblem, require_python, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SAMPLE_LIBRARY = ROOT / "resources" / "samples" / "musterstadt"
COMMANDS_WITHOUT_WINDOW = frozenset(
    {
        "handbook",
        "export",
        "layout",
        "check",
        "compare",
        "register",
        "import",
        "new-library",
        "where-used",
    }
)
"""The commands that never open a window; a test compares with the program's command line."""


def main(arguments: Sequence[str], environ: Mapping[str, str] = os.environ) -> int:
    """Set up, then start; the exit code is the program's, or 2 when the set-up could not."""
    try:
        require_python()
        environment = Environment()
        environment.ensure()
        platforms = needed_platforms(arguments, environ)
        site_packages = environment.site_packages
        if platforms and site_packages and sys.platform == "linux":
            import system_libraries

            system_libraries.ensure(site_packages, platforms)
            require_screen(platforms, environ)
        return environment.become_program(program_arguments(arguments))
    except SetupProblem as problem:
        say(str(problem))
        return COULD_NOT
    except KeyboardInterrupt:
        return 130


def program_arguments(arguments: Sequence[str]) -> list[str]:
    """What the program is started with."""
    return list(arguments) or [str(SAMPLE_LIBRARY)]


def command_of(arguments: Sequence[str]) -> str:
    """The command among the arguments, "" if there is none; the language may be told before it."""
    place = 0
    if arguments and arguments[0].startswith("--language"):
        place = 1 if "=" in arguments[0] else 2
    command = arguments[place] if place < len(arguments) else ""
    return command if command in COMMANDS_WITHOUT_WINDOW else ""


def needed_platforms(arguments: Sequence[str], environ: Mapping[str, str]) -> list[str]:
    """The Qt platforms these arguments need; none when Qt is not needed at all."""
    if not {"-h", "--help", "--version"}.isdisjoint(arguments):
        return []
    if command_of(arguments) in COMMANDS_WITHOUT_WINDOW:
        # Only a picture in pixels is painted by Qt, and that without a screen.
        if not any(argument.lower().endswith(".png") for argument in arguments):
            return []
        if not environ.get("QT_QPA_PLATFORM"):
            return ["offscreen"]
    import system_libraries

    return system_libraries.window_platforms(environ)


def require_screen(platforms: Sequence[str], environ: Mapping[str, str]) -> None:
    """Raise when a window is wanted where there is no screen: Qt itself would only abort."""
    shown_on = {"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
    if all(name in shown_on and not environ.get(shown_on[name]) for name in platforms):
        raise SetupProblem(
            "There is no screen to open a window on (neither DISPLAY nor WAYLAND_DISPLAY is set). "
            "Everything is set up: start it in a desktop session, or use a command that needs no "
            "window; --help lists them."
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
