"""A register of a few processes, as it looks on a certain day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from workbench.library.library import Library
from workbench.library.register.register import Register


@pytest.fixture
def register_of(folder: Path) -> Callable[[], Register]:
    def look() -> Register:
        return Register(Library.open(folder), "de", date(2026, 11, 24))

    return look
