"""What the command line understands, and how its help says so, in English and German."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from shutil import get_terminal_size
from typing import Any, NoReturn

from workbench.errors import WorkbenchError
from workbench.words import LANGUAGES, Dictionary, Text, literal, mark

COMMANDS = (
    "handbook",
    "export",
    "layout",
    "check",
    "compare",
    "register",
    "import",
    "new-library",
    "where-used",
)


class Misuse(WorkbenchError):
    """The arguments cannot be understood, or what they name cannot be done."""


class Parser(argparse.ArgumentParser):
    """An argument parser that speaks the language of the user.

    What is required or limited is checked here and by the commands, not by argparse, whose
    sentences are English only.
    """

    def __init__(self, words: Dictionary, usage: str, description: Text) -> None:
        super().__init__(
            prog="workbench",
            usage=usage,
            description=words.say(description),
            formatter_class=lambda prog: _Formatter(prog, words),
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
        )
        self._words = words
        self._given = self.add_argument_group(words.say(mark("Arguments")))
        self._options = self.add_argument_group(words.say(mark("Options")))
        self.option("-h", "--help", help_text=mark("show this help"), action="store_true")

    def given(self, name: str, help_text: Text, nargs: str) -> None:
        """Add an argument that is known by its place."""
        self._given.add_argument(
            name.lower(), metavar=name, nargs=nargs, help=self._words.say(help_text)
        )

    def option(self, *names: str, help_text: Text, **more: Any) -> None:
        self._options.add_argument(*names, help=self._words.say(help_text), **more)

    def language_option(self, help_text: Text) -> None:
        self.option("--language", help_text=help_text, metavar="|".join(LANGUAGES))

    def parse(self, arguments: Sequence[str]) -> argparse.Namespace:
        """Return the options; where `help` is among them, nothing else counts."""
        try:
            options, rest = self.parse_known_intermixed_args(arguments)
        except argparse.ArgumentError as error:
            raise self._misused(
                mark("“{option}” is not used rightly.", option=error.argument_name or "?")
            ) from None
        if options.help:
            return options
        if rest:
            raise self._misused(mark("“{argument}” is not understood.", argument=rest[0]))
        if options.language is not None and options.language not in LANGUAGES:
            raise self._misused(
                mark(
                    "The language “{language}” is not known; known are de and en.",
                    language=options.language,
                )
            )
        return options

    def require(self, value: object, text: Text) -> None:
        """Raise where something that is needed was not given."""
        if not value:
            raise self._misused(text)

    def error(self, message: str) -> NoReturn:
        raise self._misused(literal(f"{message}."))

    def _misused(self, text: Text) -> Misuse:
        return Misuse(mark("{problem} The option --help shows what is possible.", problem=text))


class _Formatter(argparse.HelpFormatter):
    def __init__(self, prog: str, words: Dictionary) -> None:
        width = min(100, get_terminal_size().columns - 2)
        super().__init__(prog, max_help_position=26, width=width)
        self._words = words

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, self._words.say(mark("Usage:")) + " ")


def command_and_rest(arguments: Sequence[str]) -> tuple[str, list[str]]:
    """Return the command, "" for the window, and the other arguments.

    The language may be told before the command.
    """
    place = 0
    if arguments and arguments[0].startswith("--language"):
        place = 1 if "=" in arguments[0] else 2
    if place < len(arguments) and arguments[place] in COMMANDS:
        return arguments[place], [*arguments[:place], *arguments[place + 1 :]]
    return "", list(arguments)


def wanted_language(arguments: Sequence[str]) -> str:
    """Return the language of messages: as asked for, else the system's if there is one of ours."""
    for place, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--language":
            value = value or next(iter(arguments[place + 1 :]), "")
            if value in LANGUAGES:
                return value
    return _system_language()


def _system_language() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "de" if value.lower().startswith("de") else "en"
    if sys.platform == "win32":
        import ctypes

        german = 0x07  # the primary language of a Windows language id
        return "de" if ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF == german else "en"
    return "en"
