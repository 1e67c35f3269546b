"""Placing new things on a canvas: from the palette, by click, by drag, by keyboard."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt

from workbench.geometry import Point
from workbench.model.records import Sheet
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.ui.canvas.palette import Palette

if TYPE_CHECKING:
    from workbench.ui.canvas.canvas import Canvas

PALETTE_AT = (12, 12)  # pixels from the corner of the viewport
APPEND_DISTANCE = 50  # scene units between a node and what is placed behind it by keyboard


class Placing:
    """The palette of a canvas, and what becomes of what is chosen there."""

    def __init__(self, canvas: Canvas, colors: Mapping[str, str]) -> None:
        self._canvas = canvas
        self._kind = ""  # key of the kind that the create tool places
        self._palette: Palette | None = None
        self._colors = colors

    def set_colors(self, colors: Mapping[str, str]) -> None:
        """Draw the symbols anew, in the colours of another theme."""
        self._colors = colors
        if self._palette is not None:
            self._palette.deleteLater()
            self._palette = None
        self.show()

    @property
    def is_offered(self) -> bool:
        """Tell whether things can be placed: a landscape has another notation, and no palette."""
        sheet = self._canvas.document.find(self._canvas.sheet_id)
        return isinstance(sheet, Sheet) and bool(sheet.element)

    def show(self) -> None:
        """Show the palette where the sheet has one."""
        if self._palette is None and self.is_offered:
            self._palette = palette = Palette(self._colors, self._canvas)
            palette.tool_wanted.connect(self._canvas.set_tool)
            palette.kind_wanted.connect(self.place)
            palette.dragged.connect(self._drag)
            palette.dropped.connect(self._drop)
            palette.move(*PALETTE_AT)
        if self._palette is not None:
            self._palette.setVisible(self.is_offered)
            self._palette.raise_()
            self.fit()
            covered = PALETTE_AT[0] + self._palette.sizeHint().width()
            self._canvas.left_inset = covered if self.is_offered else 0

    def fit(self) -> None:
        """Keep the palette inside the canvas, however low that is."""
        if self._palette is not None:
            self._palette.fit_into(self._canvas.viewport().height() - 2 * PALETTE_AT[1])

    def show_tool(self) -> None:
        """Mark the tool in use."""
        if self._palette is not None:
            self._palette.show_tool(self._canvas.editor.tool.name, self._kind)

    def open_menu(self) -> None:
        """Offer every kind."""
        if self._palette is not None:
            self._palette.open_menu()

    def place(self, kind: str) -> None:
        """Let the next click (or Enter) place a new thing of a kind."""
        self._kind = kind
        self._canvas.editor.use_create(BY_KEY[kind])
        self.show_tool()
        self._canvas.setFocus()

    def place_by_key(self) -> None:
        """Place what was chosen behind the selected node, or in the middle of the view."""
        width = BY_KEY[self._kind].size[0]
        chosen = self._canvas.editor.selected_shapes[-1:]
        if chosen:
            box = chosen[0].bounds
            self._place_at(Point(box.right + APPEND_DISTANCE + width / 2, box.center.y))
        else:
            self._place_at(self._canvas.visible_scene().center)

    def _drag(self, kind: str, place: QPoint) -> None:
        if self._canvas.editor.tool.name != "create" or self._kind != kind:
            self.place(kind)
        spot = QPointF(self._canvas.viewport().mapFromGlobal(place))
        self._canvas.move_pointer(spot, Qt.KeyboardModifier.NoModifier)

    def _drop(self, _kind: str, place: QPoint) -> None:
        canvas = self._canvas
        on_sheet = canvas.viewport().mapFromGlobal(place)
        palette = self._palette
        over_palette = palette is not None and palette.geometry().contains(
            canvas.mapFromGlobal(place)
        )
        if canvas.viewport().rect().contains(on_sheet) and not over_palette:
            self._place_at(canvas.to_scene(QPointF(on_sheet)))
        else:
            canvas.editor.cancel()

    def _place_at(self, point: Point) -> None:
        self._canvas.editor.press(point)
        self._canvas.editor.release(point)
