"""What is installed is exactly what was tested."""

from __future__ import annotations

import re
import sys
from importlib import metadata

import pytest

from tests.packaging.conftest import PACKAGING, Script

PIN = re.compile(r"([A-Za-z0-9._-]+)==([A-Za-z0-9._]+)")


def constraints() -> list[str]:
    lines = (PACKAGING / "constraints.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_everything_is_pinned_exactly(script: Script) -> None:
    wanted = script("setup_environment").Environment().requirements(["test"])
    assert [pin for pin in wanted + constraints() if not PIN.fullmatch(pin)] == []


def test_the_environment_holds_the_pinned_versions(script: Script) -> None:
    wanted = script("setup_environment").Environment().requirements(["test"])
    pins = dict(PIN.fullmatch(pin).groups() for pin in wanted)
    found = {name: metadata.version(name) for name in pins}
    assert found == pins


def test_nothing_is_installed_without_a_pin(script: Script) -> None:
    """Following the installed metadata from what is asked for reaches no package without a pin."""
    wanted = script("setup_environment").Environment().requirements(["test"])
    pinned = {plain(PIN.fullmatch(pin)[1]) for pin in wanted + constraints()}
    reached = {plain(PIN.fullmatch(pin)[1]) for pin in wanted}
    waiting = set(reached)
    while waiting:
        for requirement in metadata.requires(waiting.pop()) or []:
            needed = plain(re.match(r"[A-Za-z0-9._-]+", requirement)[0])
            # An extra or a condition that is not met leaves no installed package behind.
            if "extra ==" in requirement or not is_installed(needed) or needed in reached:
                continue
            reached.add(needed)
            waiting.add(needed)
    assert reached - pinned == set()


def is_installed(name: str) -> bool:
    try:
        metadata.version(name)
    except metadata.PackageNotFoundError:
        return False
    return True


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="since Python 3.12 references to None are not counted"
)
def test_a_void_qt_method_keeps_the_references_to_none() -> None:
    """PySide6 6.12.0 gives away one reference to None per call and aborts after some thousand."""
    from PySide6.QtCore import QObject

    watched = QObject()
    calls = 1_000
    before = sys.getrefcount(None)
    for _ in range(calls):
        watched.setObjectName("clerk")
    lost = before - sys.getrefcount(None)
    assert abs(lost) < calls // 10, f"{lost} references to None lost in {calls} calls"
