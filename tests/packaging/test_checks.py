"""`packaging/test.py`: every check runs, also after a failure, and one failure fails the whole."""

from __future__ import annotations

from types import ModuleType

import pytest

from tests.packaging.conftest import PACKAGING, Script


@pytest.fixture
def checks(script: Script) -> ModuleType:
    return script("test")


def test_style_types_contracts_and_tests_are_checked(checks: ModuleType) -> None:
    names = [check.name for check in checks.checks([])]
    assert names == ["ruff check", "ruff format", "import contracts", "mypy", "tests"]


def test_arguments_go_to_pytest_after_its_own(checks: ModuleType) -> None:
    *others, tests = checks.checks(["tests/io", "-k", "lanes"])
    assert tests.command[-3:] == ["tests/io", "-k", "lanes"]
    assert not any("tests/io" in check.command for check in others)


@pytest.mark.parametrize(("code", "result"), [(0, 0), (1, 1), (5, 1), (-6, 1)])
def test_one_failure_fails_the_whole_and_stops_nothing(
    checks: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys, code: int, result: int
) -> None:
    started = []

    def run(self: object, command: list[str], environ: dict[str, str]) -> int:
        started.append((command, environ["QT_QPA_PLATFORM"]))
        return code if "ruff" in command and "format" in command else 0

    monkeypatch.setenv("QT_QPA_PLATFORM", "wayland")
    monkeypatch.chdir(PACKAGING)
    monkeypatch.setattr(checks.Environment, "ensure", lambda self, extras: None)
    monkeypatch.setattr(checks.Environment, "site_packages", None)
    monkeypatch.setattr(checks.Environment, "run", run)

    assert checks.main([]) == result

    assert [command for command, _ in started] == [c.command for c in checks.checks([])]
    assert {platform for _, platform in started} == {"offscreen"}
    lines = capsys.readouterr().err.splitlines()[-6:]
    assert [line.split()[0] for line in lines[:5]] == [
        "passed",
        "FAILED" if code else "passed",
        "passed",
        "passed",
        "passed",
    ]
    assert lines[5].split()[0] == "all"


def test_a_set_up_that_could_not_is_exit_code_2(
    checks: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    def refuse(self: object, extras: object) -> None:
        raise checks.SetupProblem("This is why.")

    monkeypatch.setattr(checks.Environment, "ensure", refuse)
    assert checks.main([]) == 2
    assert capsys.readouterr().err == "This is why.\n"
