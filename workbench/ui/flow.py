"""A widget that sets others one after the other and breaks lines, as text does.

No `QLayout`: one written in Python has to hand out layout items (see `workbench.ui.layouts`).
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Left to right, then down; its height depends on its width."""

    def __init__(self, spacing: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spacing = spacing
        self._widgets: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return tuple(self._widgets)

    def add(self, widget: QWidget) -> None:
        """Put a widget behind the others."""
        widget.setParent(self)
        self._widgets.append(widget)
        widget.show()
        self._changed()

    def clear(self) -> None:
        """Take all widgets out and let them go."""
        self.keep(())

    def keep(self, wanted: Sequence[QWidget]) -> None:
        """Take all widgets out but those, and let them go."""
        for widget in self._widgets:
            if widget not in wanted:
                widget.hide()
                widget.deleteLater()
        self._widgets = [widget for widget in self._widgets if widget in wanted]
        self._changed()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, place=False)

    def sizeHint(self) -> QSize:
        width = max((widget.sizeHint().width() for widget in self._widgets), default=0)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.heightForWidth(max(60, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width(), place=True)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _changed(self) -> None:
        self._arrange(self.width(), place=True)
        self.updateGeometry()

    def _arrange(self, room: int, *, place: bool) -> int:
        """Return the height that the widgets need in a width; move them there with `place`."""
        x = y = row = 0
        for widget in self._widgets:
            hint = widget.sizeHint().expandedTo(widget.minimumSize())
            width = min(hint.width(), max(room, 1))
            if x > 0 and x + width > room:
                x, y, row = 0, y + row + self._spacing, 0
            if place:
                widget.setGeometry(x, y, width, hint.height())
            x += width + self._spacing
            row = max(row, hint.height())
        return y + row
