"""Set up what is missing and check everything: `python3 packaging/test.py [PYTEST ARGUMENTS…]`.

Style, types and import contracts first, then the whole test suite without a screen. Extra arguments
go to pytest. The exit code is 0 only if every check passed.
"""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

from setup_environment import COULD_NOT, Environment, SetupProblem, require_python, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LINT_IMPORTS = "from importlinter.cli import lint_imports_command as lint; lint()"
TEST_TIMEOUT = 300
"""Seconds after which a test that hangs is ended, with the stacks of all threads printed."""


class Check(NamedTuple):
    """One thing that must pass: a name and what the environment's Python is called with."""

    name: str
    command: list[str]


def checks(pytest_arguments: Sequence[str]) -> list[Check]:
    """All checks, the quickest first."""
    workers = min(2, os.cpu_count() or 1)
    return [
        Check("ruff check", ["-m", "ruff", "check"]),
        Check("ruff format", ["-m", "ruff", "format", "--check"]),
        Check("import contracts", ["-c", LINT_IMPORTS]),
        Check("mypy", ["-m", "mypy"]),
        Check(
            "tests",
            [
                *("-m", "pytest", "-n", str(workers)),
                *("-o", f"faulthandler_timeout={TEST_TIMEOUT}"),
                *("-o", "faulthandler_exit_on_timeout=true"),
                *pytest_arguments,
            ],
        ),
    ]


class Outcome(NamedTuple):
    """What came of a check: its exit code and how many seconds it took."""

    name: str
    code: int
    seconds: float


def run_all(todo: Sequence[Check], run: Callable[[list[str]], int]) -> list[Outcome]:
    """Run every check, also after a failure, so that one run shows everything."""
    outcomes = []
    for check in todo:
        say(f"\n-- {check.name} --")
        start = time.monotonic()
        code = run(check.command)
        outcomes.append(Outcome(check.name, code, time.monotonic() - start))
    return outcomes


def summary(outcomes: Sequence[Outcome]) -> str:
    """One line for each check, with its time."""
    lines = [
        f"{'passed' if code == 0 else 'FAILED'}  {name:<18}{seconds:8.1f} s"
        for name, code, seconds in outcomes
    ]
    total = sum(outcome.seconds for outcome in outcomes)
    return "\n".join([*lines, f"        {'all':<18}{total:8.1f} s"])


def main(pytest_arguments: Sequence[str]) -> int:
    """Set up, then run the checks; 0 if all passed, 1 if one failed, 2 if set-up could not."""
    try:
        require_python()
        environment = Environment()
        environment.ensure(["test"])
        if sys.platform == "linux" and environment.site_packages:
            import system_libraries

            system_libraries.ensure(environment.site_packages, ["offscreen"])
    except SetupProblem as problem:
        say(str(problem))
        return COULD_NOT
    os.chdir(environment.root)
    # Whatever the desktop session says: windows popping up would take the keyboard from the tests.
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    try:
        outcomes = run_all(checks(pytest_arguments), lambda c: environment.run(c, environ))
    except KeyboardInterrupt:
        return 130
    say(f"\n{summary(outcomes)}")
    return int(any(outcome.code != 0 for outcome in outcomes))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
