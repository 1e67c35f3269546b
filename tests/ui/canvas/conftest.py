"""A canvas without a program around it: nothing of an earlier test's window is left."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from workbench.ui.translation import set_language


@pytest.fixture(autouse=True)
def _as_at_the_start(qapp: QApplication) -> None:
    set_language("en")
    qapp.setStyleSheet("")
