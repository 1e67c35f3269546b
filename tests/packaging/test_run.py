"""`packaging/run.py`: which commands need Qt's system libraries, and what the program is given."""

from __future__ import annotations

import sys

import pytest

from tests.packaging.conftest import Script

DESKTOP = {"DISPLAY": ":0"}


@pytest.mark.parametrize(
    "arguments",
    [
        ["handbook", "library", "-o", "handbook.pdf"],
        ["export", "process.bpmn"],
        ["export", "process.bpmn", "-o", "picture.svg"],
        ["export", "process.bpmn", "-o", "picture.pdf"],
        ["export", "process.bpmn", "-o", "copy.bpmn", "--sheet", "Overview"],
        ["check", "process.bpmn", "--format", "json"],
        ["--version"],
        ["--help"],
        ["export", "-h"],
        ["--language", "de", "handbook", "library"],
    ],
)
def test_a_command_without_a_window_needs_no_qt(script: Script, arguments: list[str]) -> None:
    assert script("run").needed_platforms(arguments, DESKTOP) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "process.bpmn", "-o", "picture.png"],
        ["export", "process.bpmn", "--output=PICTURE.PNG"],
        ["export", "process.bpmn", "-opicture.png"],
    ],
)
def test_pixels_are_painted_without_a_screen(script: Script, arguments: list[str]) -> None:
    assert script("run").needed_platforms(arguments, DESKTOP) == ["offscreen"]


def test_pixels_are_painted_where_the_person_says(script: Script) -> None:
    arguments = ["export", "process.bpmn", "-o", "picture.png"]
    environ = {**DESKTOP, "QT_QPA_PLATFORM": "minimal"}
    assert script("run").needed_platforms(arguments, environ) == ["minimal"]


def test_the_commands_are_those_of_the_program(script: Script) -> None:
    from workbench.arguments import COMMANDS

    assert set(COMMANDS) == script("run").COMMANDS_WITHOUT_WINDOW


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["check"],
        ["export", "check"],
        ["library", "check"],
        ["--language", "de", "handbook", "library"],
        ["--language=de", "handbook", "library"],
        ["--language", "check"],
        ["--language", "check", "check"],
        ["--language"],
        ["--format", "check"],
    ],
)
def test_the_command_is_found_where_the_program_finds_it(
    script: Script, arguments: list[str]
) -> None:
    from workbench.arguments import command_and_rest

    assert script("run").command_of(arguments) == command_and_rest(arguments)[0]


@pytest.mark.parametrize("arguments", [[], ["library"], ["a.bpmn", "b.bpmn"], ["./check"]])
def test_anything_else_opens_the_window(script: Script, arguments: list[str]) -> None:
    assert script("run").needed_platforms(arguments, DESKTOP) == ["xcb"]


@pytest.mark.parametrize(
    ("environ", "platforms"),
    [
        ({}, ["xcb"]),
        ({"DISPLAY": ":0"}, ["xcb"]),
        ({"WAYLAND_DISPLAY": "wayland-0"}, ["wayland"]),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, ["wayland", "xcb"]),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, ["offscreen"]),
        ({"QT_QPA_PLATFORM": "wayland;xcb:scale=2"}, ["wayland", "xcb"]),
    ],
)
def test_the_window_opens_on_the_platform_qt_would_choose(
    script: Script, environ: dict[str, str], platforms: list[str]
) -> None:
    assert script("run").needed_platforms([], environ) == platforms


def test_without_arguments_the_sample_library_opens(script: Script) -> None:
    run = script("run")
    assert run.program_arguments([]) == [str(run.SAMPLE_LIBRARY)]
    assert (run.SAMPLE_LIBRARY / "library.json").is_file()


def test_arguments_are_passed_on_as_they_are(script: Script) -> None:
    arguments = ["handbook", "a b/ü", "-o", "--odd", ""]
    assert script("run").program_arguments(arguments) == arguments


def test_a_window_without_a_screen_is_refused_in_a_sentence(script: Script) -> None:
    run = script("run")
    with pytest.raises(run.SetupProblem, match="no screen to open a window on"):
        run.require_screen(["xcb"], {})
    run.require_screen(["xcb"], {"DISPLAY": ":0"})
    run.require_screen(["wayland", "xcb"], {"DISPLAY": ":0"})
    run.require_screen(["offscreen"], {})
    run.require_screen(["vnc"], {})


class Setup:
    """Stands for the environment and the libraries: records what run.py asks of them."""

    def __init__(self, run: object, libraries: object, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[object] = []
        environment = run.Environment  # type: ignore[attr-defined]
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(environment, "ensure", lambda _, extras=(): self.asked.append("pip"))
        monkeypatch.setattr(environment, "site_packages", "site-packages")
        monkeypatch.setattr(
            libraries, "ensure", lambda where, platforms: self.asked.append(platforms)
        )
        monkeypatch.setattr(environment, "become_program", self.become_program)

    def become_program(self, arguments: list[str]) -> int:
        self.asked.append(arguments)
        return 1


def test_a_handbook_is_made_without_asking_for_libraries(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = script("run")
    setup = Setup(run, script("system_libraries"), monkeypatch)
    assert run.main(["handbook", "library"], {}) == 1
    assert setup.asked == ["pip", ["handbook", "library"]]


def test_the_window_opens_after_its_libraries_are_there(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = script("run")
    setup = Setup(run, script("system_libraries"), monkeypatch)
    run.main(["a.bpmn"], DESKTOP)
    assert setup.asked == ["pip", ["xcb"], ["a.bpmn"]]


def test_a_problem_is_one_sentence_and_exit_code_2(
    script: Script, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run = script("run")
    Setup(run, script("system_libraries"), monkeypatch)

    def refuse(_: object) -> None:
        raise run.SetupProblem("This is why.")

    monkeypatch.setattr(run.Environment, "ensure", refuse)
    assert run.main([], DESKTOP) == 2
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", "This is why.\n")
