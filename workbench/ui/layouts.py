"""The widgets of a layout that come and go.

They are remembered here; Qt is never asked for them (``itemAt``, ``takeAt``).  Its layout items die
without the bindings noticing, and whatever gets their place in memory is then taken for them: the
program crashes much later, somewhere else.  A test keeps these methods out of the window.
"""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget


def let_go(layout: QBoxLayout, widget: QWidget) -> None:
    """Take a widget out of a layout for good.

    It stays a child of what it was in until it is deleted: without a parent it would be Python's
    to delete, whenever a reference cycle is noticed.
    """
    layout.removeWidget(widget)
    widget.hide()
    widget.deleteLater()


class Contents:
    """What is in a box layout, or at its end, in order."""

    def __init__(self, layout: QBoxLayout) -> None:
        self._layout = layout
        self._widgets: list[QWidget] = []

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return tuple(self._widgets)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget behind the others."""
        self._widgets.append(widget)
        self._layout.addWidget(widget, stretch)

    def put_first(self, widget: QWidget) -> None:
        """Put a widget before the others; the layout holds nothing else."""
        self._widgets.insert(0, widget)
        self._layout.insertWidget(0, widget)

    def remove(self, widget: QWidget) -> None:
        """Take a widget out and let it go."""
        if widget in self._widgets:
            self._widgets.remove(widget)
            let_go(self._layout, widget)

    def clear(self) -> None:
        """Take all widgets out and let them go."""
        for widget in self.widgets:
            self.remove(widget)
