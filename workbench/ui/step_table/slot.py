"""The place below a diagram where its step table is shown, when somebody wants it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QSplitter

if TYPE_CHECKING:
    from workbench.library.library import Library
    from workbench.model.document import Document
    from workbench.ui.canvas.canvas import Canvas
    from workbench.ui.step_table.panel import StepTablePanel

_SHARE = 0.42  # of the height is the table's at first


class StepTableSlot(QObject):
    """Makes the table of the sheet a canvas shows, and lets it go.

    The table is imported and made when it is first shown.
    """

    status = Signal(str)

    def __init__(self, body: QSplitter) -> None:
        super().__init__(body)
        self._body = body
        self._canvas: Canvas | None = None
        self._fitted = 0.0  # the zoom at which the whole diagram was shown
        self._height = 0  # as the person has made it
        self.library: Callable[[], Library | None] = lambda: None
        self.panel: StepTablePanel | None = None

    def show_for(self, document: Document, canvas: Canvas | None, *, wanted: bool) -> None:
        """Show the table of the sheet in front, or none."""
        sheet = canvas.sheet_id if canvas is not None else ""
        if self.panel is not None and (
            not wanted or canvas is not self._canvas or self.panel.sheet != sheet
        ):
            self.let_go()
        if not wanted or canvas is None or self.panel is not None:
            return
        from workbench.ui.step_table.panel import StepTablePanel

        panel = StepTablePanel(document, sheet, self.library)
        panel.selection_wanted.connect(canvas.select)
        panel.status.connect(self.status)
        canvas.selection_changed.connect(panel.show_selection)
        panel.model.edited.connect(self._follow)
        self._canvas = canvas
        self.panel = panel
        self._body.addWidget(panel)
        self._body.setStretchFactor(0, 1)
        self._body.setStretchFactor(1, 0)
        whole = max(self._body.height(), 300)
        height = self._height or round(whole * _SHARE)
        self._body.setSizes([whole - height, height])
        panel.show()
        panel.show_selection(canvas.selection)
        self._fitted = canvas.zoom  # what was seen as a whole shall be so in less room, too
        QTimer.singleShot(0, panel, self._follow)

    def _follow(self) -> None:
        """Keep the whole diagram in view, unless somebody has looked closer."""
        canvas = self._canvas
        if canvas is not None and canvas.zoom == self._fitted:
            canvas.fit()
            self._fitted = canvas.zoom

    def let_go(self) -> None:
        """Take the table away."""
        panel, self.panel = self.panel, None
        if panel is None:
            return
        if panel.isVisible():
            self._height = panel.height()
        if self._canvas is not None:
            self._canvas.selection_changed.disconnect(panel.show_selection)
            self._canvas = None
        panel.close_panel()
        panel.hide()
        panel.deleteLater()

    def commit_typing(self) -> None:
        """Take what is being typed."""
        if self.panel is not None:
            self.panel.commit_typing()
