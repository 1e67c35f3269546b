"""The bar above a diagram: where one is, and what is done most often."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from workbench.ui.action_button import ActionButton

LEAST_WAY = 140  # pixels that the breadcrumb keeps beside buttons with words


class PageHead(QFrame):
    """A row of a breadcrumb and buttons; in a narrow window they show their icons only."""

    def __init__(
        self, way: QWidget, tools: Sequence[QToolButton], buttons: Sequence[ActionButton]
    ) -> None:
        """`tools` stand before `buttons`; those with words beside their icon may lose them."""
        super().__init__()
        self.setObjectName("page_head")
        self._tools, self._buttons = tools, buttons
        beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        self._worded = [tool for tool in tools if tool.toolButtonStyle() == beside]
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(way, 1)
        for widget in (*tools, *buttons):
            row.addWidget(widget)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_words(True)
        shown = (*self._tools, *self._buttons)
        needed = sum(widget.sizeHint().width() + 8 for widget in shown) + 24
        if needed + LEAST_WAY > self.width():
            self._show_words(False)

    def _show_words(self, shown: bool) -> None:
        style = Qt.ToolButtonStyle
        for tool in self._worded:
            tool.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if shown else style.ToolButtonIconOnly
            )
        for button in self._buttons:
            button.show_words(shown)
