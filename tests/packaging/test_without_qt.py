"""Commands that open no window run on a machine where Qt cannot even be loaded."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.conftest import PACKAGING

SAMPLE = PACKAGING.parent / "resources" / "samples" / "musterstadt"
PROCESS = SAMPLE / "processes/12-sicherheit-und-ordnung/personalausweis-beantragen.bpmn"
WITHOUT_QT = """
import sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None  # importing them fails from here on
from workbench.__main__ import main
sys.exit(main())
"""


def start(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *map(str, arguments)],
        cwd=PACKAGING.parent,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"},
    )


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["check", SAMPLE]])
def test_telling_and_checking(arguments: list[object]) -> None:
    done = start(*arguments)
    # The sample has processes whose review is due: findings, but nothing that could not be done.
    assert done.returncode in ((0, 1) if "check" in arguments else (0,)), done.stderr
    assert done.stdout


@pytest.mark.parametrize(
    ("command", "source", "name", "beginning"),
    [
        ("export", PROCESS, "picture.svg", b"<"),
        ("export", PROCESS, "picture.pdf", b"%PDF-"),
        ("export", PROCESS, "copy.bpmn", b"<?xml"),
        ("handbook", SAMPLE, "handbook.pdf", b"%PDF-"),
    ],
)
def test_writing_a_file(
    tmp_path: Path, command: str, source: Path, name: str, beginning: bytes
) -> None:
    out = tmp_path / name
    done = start(command, source, "-o", out)
    assert done.returncode == 0, done.stderr
    assert out.read_bytes().startswith(beginning)


def test_the_window_says_what_is_missing() -> None:
    done = start(SAMPLE)
    assert done.returncode == 2
    assert "packaging/run.py" in done.stderr
    assert "Traceback" not in done.stderr
