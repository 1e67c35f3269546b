"""What helps one find the way in a diagram: search bar, overview map, outline; made when wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSplitter, QWidget

from workbench.ui.canvas.element_chooser import offer_elements
from workbench.ui.canvas.minimap import Minimap

if TYPE_CHECKING:
    from workbench.settings import Settings
    from workbench.ui.canvas.canvas import Canvas
    from workbench.ui.diagram_page import DiagramPage
    from workbench.ui.find_bar import FindBar
    from workbench.ui.outline_panel import OutlinePanel


class DiagramViews(QObject):
    """`across` holds the outline and the drawing, `drawing` is what the search bar floats over."""

    def __init__(self, page: DiagramPage, across: QSplitter, drawing: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._across = across
        self._drawing = drawing
        self._find: FindBar | None = None
        self.minimap: Minimap | None = None
        self.outline: OutlinePanel | None = None
        page.sheet_changed.connect(self._sheet_changed)

    @property
    def find(self) -> FindBar:
        """Return the search bar; it is made when somebody first searches."""
        if self._find is None:
            from workbench.ui.find_bar import FindBar

            self._find = FindBar(self._page, self._drawing)
        return self._find

    def canvas_made(self, canvas: Canvas, settings: Settings) -> None:
        """Belong to a new canvas."""
        self.minimap = Minimap(canvas)
        offer_elements(canvas)
        self.apply(settings)
        if self.outline is not None:
            self.outline.refresh()

    def canvas_goes(self) -> None:
        """Let go of the canvas, which is about to go."""
        if self.minimap is not None:
            self.minimap.let_go()
            self.minimap = None

    def apply(self, settings: Settings) -> None:
        """Show what the person wants to see."""
        if self.minimap is not None:
            self.minimap.set_wanted(settings.show_minimap)
        if settings.show_outline and self.outline is None:
            self._make_outline()
        elif not settings.show_outline and self.outline is not None:
            self._drop_outline()

    def let_go(self) -> None:
        """Stop watching the document; the page is about to close."""
        self.canvas_goes()
        if self._find is not None:
            self._find.let_go()
        if self.outline is not None:
            self.outline.let_go()

    def _make_outline(self) -> None:
        from workbench.ui.outline_panel import WIDTH, OutlinePanel

        self.outline = OutlinePanel(self._page)
        self._across.insertWidget(0, self.outline)
        self._across.setStretchFactor(0, 0)
        self._across.setStretchFactor(1, 1)
        whole = max(self._across.width(), 2 * WIDTH)
        self._across.setSizes([WIDTH, whole - WIDTH])
        self.outline.show()

    def _drop_outline(self) -> None:
        outline, self.outline = self.outline, None
        if outline is not None:
            outline.let_go()
            outline.hide()
            outline.deleteLater()

    def _sheet_changed(self) -> None:
        if self.minimap is not None:
            self.minimap.show_sheet()
