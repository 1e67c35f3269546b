"""The row above a landscape that says by what its processes are coloured, and what colours mean."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from workbench.drawing.display_list import Group
from workbench.geometry import Bounds
from workbench.notation.landscape.marks import EntryMark, Legend, swatch
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.flow import Flow
from workbench.ui.painting import GroupPainter
from workbench.ui.theme import current_theme
from workbench.ui.translation import language, tr

if TYPE_CHECKING:
    from workbench.library.library import Library
    from workbench.library.overlays import Overlay
    from workbench.model.change import Change
    from workbench.ui.canvas.canvas import Canvas
    from workbench.ui.open_document import OpenDocument
    from workbench.ui.tasks import Tasks

SWATCH = QSize(28, 14)  # pixels


class ShownOverlay(NamedTuple):
    """What an export shows as well: marks by element, and what they mean."""

    marks: dict[str, EntryMark]
    legend: Legend


class OverlayBar(QFrame):
    """Choose an attribute: the processes of the landscape are coloured by it."""

    chosen = Signal(str)  # the key of the overlay, "" for none

    def __init__(self, document: OpenDocument) -> None:
        super().__init__()
        self.setObjectName("overlay_bar")
        self._document = document
        self._canvas: Canvas | None = None
        self._library: Library | None = None
        self._tasks: Tasks | None = None
        self._overlay: Overlay | None = None
        self.shown: ShownOverlay | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        label = QLabel(tr("Colour &by"))
        self.choice = ComboBox()
        self.choice.setAccessibleName(tr("Colour processes by"))
        self.choice.setMinimumWidth(200)
        self.choice.currentIndexChanged.connect(self._choose)
        label.setBuddy(self.choice)
        label.setFixedHeight(self.choice.sizeHint().height())
        self._legend = Flow(12)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._legend.setSizePolicy(policy)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._legend, 1)
        self.hide()
        document.changed.connect(self._document_changed)

    @property
    def key(self) -> str:
        """Return by what is coloured, "" for nothing."""
        return str(self.choice.currentData() or "")

    def choose(self, key: str) -> None:
        """Colour by an attribute; "" by none."""
        self.choice.setCurrentIndex(max(0, self.choice.findData(key)))

    def show_canvas(self, canvas: Canvas) -> None:
        """Colour on a canvas, which is made anew when the file is read again."""
        self._canvas = canvas
        self._mark()

    def show_library(self, library: Library | None, tasks: Tasks) -> None:
        """Offer what the library keeps of its processes, and look again at what is shown."""
        self._tasks = tasks
        if library is self._library:
            return
        self._library = library
        self.setVisible(library is not None)
        key = self.key
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItem(tr("nothing"), "")
        if library is not None:
            from workbench.library.overlays import USUAL, overlay_titles

            titles = overlay_titles(library, language())
            for number, (one, title) in enumerate(titles):
                if number == len(USUAL):
                    self.choice.insertSeparator(self.choice.count())
                self.choice.addItem(title, one)
        self.choice.setCurrentIndex(max(0, self.choice.findData(key)))
        self.choice.blockSignals(False)
        self._choose()

    def _document_changed(self, change: Change) -> None:
        """Mark what came, and what leads elsewhere now."""
        if self._overlay is not None:
            self._mark()

    def _choose(self) -> None:
        key, library = self.key, self._library
        if not key or library is None or self._tasks is None:
            self._overlay = None
            self._mark()
            self.chosen.emit("")
            return
        from workbench.library.overlays import overlay_of
        from workbench.words import dictionary

        words, today = dictionary(language()), date.today()

        def show(overlay: Overlay | None) -> None:
            if self.key == key and self._library is library:
                self._overlay = overlay
                self._mark()
                self.chosen.emit(key)

        self._tasks.run(
            tr("Colouring the landscape"),
            lambda progress: overlay_of(library, key, words, today),
            show,
            wanted_by=self,
            quiet=True,
        )

    def _mark(self) -> None:
        if self._overlay is None or self._library is None:
            self.shown = None
        else:
            self.shown = ShownOverlay(*self._overlay.on(self._document.document, self._library))
        if self._canvas is not None:
            marks = self.shown.marks if self.shown is not None else {}
            lines = self.shown.legend.lines() if self.shown is not None else ()
            if self._canvas.editor.picture.show_marks(marks, lines):
                self._canvas.viewport().update()
        self._show_legend(self.shown.legend if self.shown is not None else None)

    def _show_legend(self, legend: Legend | None) -> None:
        self._legend.clear()
        if legend is None:
            self._legend.setAccessibleName("")
            return
        self._legend.setAccessibleName(legend.said())
        if not legend.rows:
            self._legend.add(QLabel(tr("No process of this landscape has a file yet.")))
        for row in legend.rows:
            self._legend.add(_LegendEntry(row.color, f"{row.label} ({row.count})"))


class _LegendEntry(QWidget):
    def __init__(self, color: str, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(6)
        row.addWidget(_Swatch(color))
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(label)


class _Swatch(QWidget):
    """A colour of the landscape with its pattern, as it is drawn there."""

    def __init__(self, color: str) -> None:
        super().__init__()
        self._color = color
        self.setFixedSize(SWATCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = Bounds(0.5, 0.5, self.width() - 1.0, self.height() - 1.0)
        group = Group(tuple(swatch(self._color, place)))
        GroupPainter(current_theme().colors).paint(painter, group)
