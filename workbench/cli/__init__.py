"""The command line: arguments in, a window or a file out.

One module a command, named as the command is typed (``where-used``: ``where_used.py``), with two
functions: ``parser(words)`` says what it understands, ``run(parser, options, words)`` does it and
returns the exit code.  `workbench.arguments.COMMANDS` names them all.

Exit codes: 0 fine, 1 there are findings, 2 could not (one sentence on the error output says why),
130 interrupted.  Each command imports what it needs when it runs, so that ``--version`` is quick
and only the window and PNG need Qt.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TextIO

from workbench.arguments import command_and_rest, wanted_language
from workbench.cli.output import COULD_NOT, FINE, INTERRUPTED, warn
from workbench.errors import Cancelled, WorkbenchError, reason
from workbench.words import Dictionary, dictionary, mark


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
    module = import_module(f"workbench.cli.{command.replace('-', '_') or 'window'}")
    parser = module.parser(words)
    options = parser.parse(rest)
    if options.help:
        print(parser.format_help().rstrip())
        return FINE
    code: int = module.run(parser, options, words)
    return code


def _could_not(text: str) -> int:
    warn(text)
    return COULD_NOT


def _take_any_letter(stream: TextIO | None) -> None:
    """Let a console of few letters (Windows) show a substitute instead of failing."""
    change = getattr(stream, "reconfigure", None)
    if change is not None:
        change(errors="replace")


def _give_up_output() -> None:
    """Point the output to nowhere: whoever read it has seen enough, and leaving must not fail."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
