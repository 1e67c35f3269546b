"""The path to what a page shows: library, landscape, process, sub-process."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from workbench.ui.elided import ElidedLabel
from workbench.ui.icons import icon
from workbench.ui.layouts import Contents
from workbench.ui.translation import tr

Step = tuple[str, Callable[[], object] | None]


class Breadcrumb(QWidget):
    """Steps that can be clicked, the last of which is where one is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Where you are"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._steps: tuple[tuple[str, bool], ...] = ()
        self._parts = Contents(self._row)
        self._between: list[list[QWidget]] = []  # what can be left out: a step and its arrow

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show the way; a step without an action is only named."""
        shown = tuple((name, act is not None) for name, act in steps)
        if shown == self._steps:
            return
        self._steps = shown
        self._parts.clear()
        self._between = []
        for number, (name, act) in enumerate(steps):
            last = number == len(steps) - 1
            if act is not None and not last:
                step: QWidget = _StepButton(name, act)
            else:
                step = ElidedLabel(name)
                step.setProperty("look", "strong" if last else "muted")
            if number:
                arrow = QLabel()
                arrow.setPixmap(icon("chevron-right", "muted").pixmap(12, 12))
                self._parts.add(arrow)
                if act is None and not last:
                    self._between.append([arrow, step])
            self._parts.add(step, 1 if last else 0)
        self._leave_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_out()

    def _leave_out(self) -> None:
        """Leave out what is only named, outermost first, where the room does not do for all."""
        gap = self._row.spacing()
        needed = sum(part.sizeHint().width() + gap for part in self._parts.widgets)
        for pair in self._between:
            fits = needed <= self.width()
            for part in pair:
                part.setHidden(not fits)
                needed -= 0 if fits else part.sizeHint().width() + gap

    def names(self) -> list[str]:
        return [name for name, _ in self._steps]

    def shown(self) -> list[str]:
        """Return the steps for which there is room."""
        return [
            part.text()
            for part in self._parts.widgets
            if isinstance(part, QLabel | QPushButton) and part.text() and not part.isHidden()
        ]

    def button(self, name: str) -> QPushButton | None:
        """Return the button of a step."""
        return next((b for b in self.findChildren(QPushButton) if b.text() == name), None)


class _StepButton(QPushButton):
    def __init__(self, name: str, act: Callable[[], object]) -> None:
        shown = name if len(name) <= 40 else f"{name[:39]}…"
        super().__init__(shown.replace("&", "&&"))
        self.setProperty("look", "link")
        self.setToolTip(name)
        self.clicked.connect(lambda _=False: act())
