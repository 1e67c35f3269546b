"""What a tab of the window shows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from workbench.ui.open_document import OpenDocument


class Page(QWidget):
    """The contents of one tab.

    `key` says what is shown, so that it is shown once and can be found again; `place` is its place
    on the rail; `document` what is edited in it, if anything.
    """

    title_changed = Signal()
    key = ""
    place = ""
    icon_name = "file"
    document: OpenDocument | None = None

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def title(self) -> str:
        """Return the words on the tab."""
        raise NotImplementedError

    def hint(self) -> str:
        """Return the tooltip of the tab."""
        return self.title()

    def close_page(self) -> None:
        """Let go of what is watched; the page is about to be deleted."""

    def start_focus(self) -> QWidget:
        """Return the widget that gets the keyboard when the page is shown."""
        return self
