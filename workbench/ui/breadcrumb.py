"""The path to what a page shows: library, landscape, process, sub-process."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from workbench.ui.elided import ElidedLabel
from workbench.ui.icons import icon
from workbench.ui.layouts import clear
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

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show the way; a step without an action is only named."""
        shown = tuple((name, act is not None) for name, act in steps)
        if shown == self._steps:
            return
        self._steps = shown
        clear(self._row)
        for number, (name, act) in enumerate(steps):
            if number:
                arrow = QLabel()
                arrow.setPixmap(icon("chevron-right", "muted").pixmap(12, 12))
                self._row.addWidget(arrow)
            last = number == len(steps) - 1
            if act is not None and not last:
                self._row.addWidget(_StepButton(name, act))
            else:
                label = ElidedLabel(name)
                label.setProperty("look", "strong" if last else "muted")
                self._row.addWidget(label, 1 if last else 0)

    def names(self) -> list[str]:
        return [name for name, _ in self._steps]

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
