"""New things on a canvas: from the palette, from the chooser, from the pad; by click, drag, key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QAction, QCursor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu

from workbench.editing.operations.toggling import TITLES
from workbench.geometry import Point
from workbench.interaction import commands
from workbench.interaction.changes import KindUsed
from workbench.interaction.commands import creating, replacing
from workbench.interaction.kind_choice import (
    KindEdit,
    OfferKinds,
    Purpose,
    offered_kinds,
    usual_kinds,
)
from workbench.interaction.overlay import DropTarget, Ghost, OverlayItem
from workbench.interaction.tools.create import CreateTool
from workbench.model.records import Sheet
from workbench.notation.kinds import BY_KEY, kinds_for
from workbench.settings import Settings
from workbench.ui.canvas.beside import Beside, anchor_of, run_on
from workbench.ui.canvas.kind_chooser import WIDTH, KindChooser, Switch, sections_of
from workbench.ui.canvas.kind_icons import KindIcons
from workbench.ui.canvas.palette import TOOLS, Palette
from workbench.ui.canvas.pointer_use import PointerUse
from workbench.ui.canvas.popup_place import place_beside
from workbench.ui.theme import current_theme
from workbench.ui.translation import say, tr
from workbench.words import Text

if TYPE_CHECKING:
    from workbench.ui.canvas.canvas import Canvas

PALETTE_AT = (12, 12)  # pixels from the corner of the viewport
_ROW = 46.0  # scene units: half of a row of tasks, with their outline
_OPEN = frozenset({"participant", "lane", "group", "subProcess", "transaction", "adHocSubProcess"})


class Placing:
    """Palette, chooser and pad of a canvas, and what becomes of what is chosen there."""

    def __init__(self, canvas: Canvas, colors: Mapping[str, str]) -> None:
        self._canvas = canvas
        self._palette: Palette | None = None
        self._chooser: KindChooser | None = None
        self._edit: KindEdit | None = None  # what is shown while a kind is considered
        self._settings = Settings()
        self._reason: Text | None = None  # said while something is dragged
        self.pointer = PointerUse(canvas)
        self._icons = KindIcons(colors, canvas.devicePixelRatioF())
        self.beside = Beside(canvas, self._icons)
        self.beside.dragged.connect(self.drag_to)
        self.beside.dropped.connect(self.drop)
        canvas.answer_with(OfferKinds, lambda request: self.choose(request.purpose))
        canvas.answer_with(replacing.OfferColors, lambda _: self.choose_color())
        canvas.answer_with(KindUsed, lambda request: self._remember(request.kind))

    def remember_in(self, settings: Settings) -> None:
        """Say where kinds used lately and pinned kinds are kept."""
        self._settings = settings
        self._show_kinds()

    def set_colors(self, colors: Mapping[str, str]) -> None:
        """Draw the symbols anew, in the colours of another theme."""
        self._icons = KindIcons(colors, self._canvas.devicePixelRatioF())
        self.beside.set_icons(self._icons)
        if self._palette is not None:
            self._palette.hide()
            self._palette.deleteLater()
            self._palette = None
        self.show()

    @property
    def is_offered(self) -> bool:
        """Tell whether things can be placed: the sheet has to be there."""
        return isinstance(self._canvas.document.find(self._canvas.sheet_id), Sheet)

    def update_pad(self) -> None:
        """Show the pad beside the selection, where there is one to act upon."""
        self.beside.update(hidden=self._chooser is not None)

    # The palette

    def show(self) -> None:
        """Show the palette where the sheet has one."""
        if self._palette is None and self.is_offered:
            self._palette = palette = Palette(
                self._icons,
                self._canvas,
                kinds_for(self._canvas.document, self._canvas.sheet_id),
            )
            palette.tool_wanted.connect(self._use_tool)
            palette.kind_wanted.connect(self.place)
            palette.more_wanted.connect(self._choose_from_palette)
            palette.pin_wanted.connect(self._turn_pin)
            palette.dragged.connect(self._drag_new)
            palette.dropped.connect(lambda _, place: self.drop(place))
            palette.move(*PALETTE_AT)
            self._show_kinds()
        if self._palette is not None:
            self._palette.setVisible(self.is_offered)
            self._palette.raise_()
            self.fit()

    def fit(self) -> None:
        """Keep the palette inside the canvas, however low that is."""
        if self._palette is not None:
            self._palette.fit_into(self._canvas.viewport().height() - 2 * PALETTE_AT[1])
            covered = PALETTE_AT[0] + self._palette.sizeHint().width()
            self._canvas.left_inset = covered if self.is_offered else 0
        self.update_pad()

    def show_tool(self) -> None:
        """Mark the tool in use."""
        tool = self._canvas.editor.tool
        if self._palette is not None:
            kind = tool.kind.key if isinstance(tool, CreateTool) else ""
            self._palette.show_tool(tool.name, kind)
        self.update_pad()

    def _show_kinds(self) -> None:
        if self._palette is not None:
            self._palette.show_kinds(self._settings.pinned_kinds, self._settings.recent_kinds)

    def _use_tool(self, name: str) -> None:
        command = commands.BY_ID.get(TOOLS[name])
        if command is not None:
            self._canvas.perform(command)
        else:
            self._canvas.editor.cancel()
            self._canvas.setFocus()
        self.show_tool()

    def _remember(self, kind: str) -> None:
        self._settings.remember_kind(kind)
        self._show_kinds()

    def _turn_pin(self, kind: str) -> None:
        self._settings.pin_kind(kind)
        self._show_kinds()

    # Choosing

    def choose(self, purpose: Purpose, place: QPoint | None = None) -> None:
        """Open the chooser for a purpose, at a global place or where it fits."""
        canvas = self._canvas
        kinds = offered_kinds(canvas.editor, purpose)
        stands = replacing.switches(canvas.editor) if purpose is Purpose.REPLACE else {}
        if not kinds and not stands:
            return
        self.beside.forget_preview()
        titles = {
            Purpose.CREATE: tr("Create an element …"),
            Purpose.APPEND: tr("Append an element …"),
            Purpose.REPLACE: tr("Replace by …"),
        }
        top = usual_kinds(kinds, self._settings.recent_kinds, self._settings.pinned_kinds)
        chooser = KindChooser(
            canvas,
            titles[purpose],
            sections_of(kinds, top),
            self._icons,
            pins=self._settings.pinned_kinds,
            switches=[
                Switch(name, say(TITLES[name]), self._icons.switch(name, 20), is_on)
                for name, is_on in stands.items()
            ],
        )
        chooser.pinned.connect(self._turn_pin)
        chooser.closed.connect(self._chooser_closed)
        chooser.switched.connect(lambda name: run_on(self._canvas, lambda: self._switch(name)))
        if purpose is Purpose.CREATE:
            chooser.chosen.connect(self._place_chosen)
        else:
            self._edit = edit = KindEdit(canvas.editor, purpose)
            chooser.considered.connect(self._consider)
            chooser.chosen.connect(lambda key: run_on(self._canvas, lambda: edit.keep(BY_KEY[key])))
        self._chooser = chooser
        self.update_pad()
        corner, room = (place, self._screen()) if place else self._room_for(purpose)
        chooser.open_at(corner, room)
        if purpose is Purpose.APPEND:
            # The popup first: in a large diagram what it would do takes longer than opening it.
            QTimer.singleShot(0, chooser, lambda: self._consider(chooser.current))

    @property
    def chooser(self) -> KindChooser | None:
        """Return the popup that is open."""
        return self._chooser

    def _choose_from_palette(self) -> None:
        palette = self._palette
        assert palette is not None
        corner = palette.mapToGlobal(QPoint(palette.width() + 8, 0))
        self.choose(Purpose.CREATE, corner)

    def _consider(self, key: str) -> None:
        """Show what a marked kind would do."""
        if self._edit is None:
            return
        if key:
            self._edit.show(BY_KEY[key])
        else:
            self._edit.hide()

    def _chooser_closed(self) -> None:
        self._chooser = None
        if self._edit is not None:
            self._edit.hide()
            self._edit = None
        self.update_pad()

    def _place_chosen(self, key: str) -> None:
        """Let the pointer place the kind where it is over the sheet; else find a place."""
        canvas = self._canvas
        spot = self.pointer.spot()
        if spot is not None and self._is_free(QCursor.pos()):
            self.place(key)
            canvas.move_pointer(QPointF(spot), Qt.KeyboardModifier.NoModifier)
            canvas.status.emit(tr("Click places it, Enter places it by itself, Esc gives up."))
        else:
            self._create(key)

    def _is_free(self, place: QPoint) -> bool:
        """Tell whether a global place is not upon the palette."""
        on_canvas = self._canvas.mapFromGlobal(place)
        return self._palette is None or not self._palette.geometry().contains(on_canvas)

    def _room_for(self, purpose: Purpose) -> tuple[QPoint, QRect]:
        """Return where the chooser belongs, and what it must stay in.

        That is at the pointer for something new, else beside the symbol, where it covers neither
        this nor what would be appended to it.
        """
        canvas = self._canvas
        sheet = canvas.viewport()
        if purpose is Purpose.CREATE:
            if self.pointer.spot() is not None:
                return QCursor.pos() + QPoint(12, 12), self._screen()
            return sheet.mapToGlobal(QPoint(canvas.left_inset + 12, 12)), self._screen()
        box = anchor_of(canvas).toAlignedRect()
        box.moveTopLeft(sheet.mapToGlobal(box.topLeft()))
        clear = box
        if purpose is Purpose.APPEND:
            across, half = round(200 * canvas.zoom), round(_ROW * canvas.zoom)
            next_to = QRect(box.right(), box.center().y() - half, across, 2 * half)
            clear = box.united(next_to)
        room = QRect(sheet.mapToGlobal(QPoint(0, 0)), sheet.size())
        return place_beside(box, clear, room, WIDTH, left_first=purpose is Purpose.APPEND)

    def _screen(self) -> QRect:
        """Return the global rectangle in which a popup stays: that of the window."""
        window = self._canvas.window()
        return QRect(window.mapToGlobal(QPoint(0, 0)), window.size())

    def choose_color(self) -> None:
        """Offer the colours for what is selected."""
        menu = QMenu(self._canvas)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, words, line, ground in replacing.colors_for(self._canvas.editor):
            action = QAction(_swatch(line, ground), say(words), menu)
            action.triggered.connect(lambda _=False, name=name: self._color(name))
            menu.addAction(action)
        pad = self.beside.pad
        if pad is not None and pad.isVisible():
            place = pad.mapToGlobal(QPoint(0, pad.height() + 4))
        else:
            place = self._canvas.viewport().mapToGlobal(
                anchor_of(self._canvas).bottomLeft().toPoint()
            )
        menu.popup(place)

    def _color(self, name: str) -> None:
        run_on(self._canvas, lambda: replacing.color(self._canvas.editor, name))

    def _switch(self, name: str) -> None:
        replacing.switch(self._canvas.editor, name)

    # Placing

    def place(self, kind: str) -> None:
        """Let the next click (or Enter) place a new thing of a kind."""
        self._canvas.editor.use_create(BY_KEY[kind])
        self.show_tool()
        self._canvas.setFocus()

    def place_by_key(self) -> None:
        """Place what was chosen behind the selected node, or in the middle of the view."""
        tool = self._canvas.editor.tool
        if isinstance(tool, CreateTool):
            self._create(tool.kind.key)

    def _create(self, key: str) -> None:
        editor = self._canvas.editor
        middle = self._canvas.visible_scene().center
        run_on(self._canvas, lambda: creating.create(editor, BY_KEY[key], middle))

    def _drag_new(self, kind: str, place: QPoint) -> None:
        tool = self._canvas.editor.tool
        if not isinstance(tool, CreateTool) or tool.kind.key != kind:
            self.place(kind)
        self.drag_to(place)

    def drag_to(self, place: QPoint) -> None:
        """Move the pointer of the editor while a symbol is dragged; near the border it scrolls."""
        spot = QPointF(self._canvas.viewport().mapFromGlobal(place))
        held = QApplication.keyboardModifiers()
        self._canvas.move_pointer(spot, held)
        if QRectF(self._canvas.viewport().rect()).contains(spot) and self._is_free(place):
            self._canvas.auto_scroll.follow(spot, held)

    def drop(self, place: QPoint) -> None:
        canvas = self._canvas
        canvas.auto_scroll.stop()
        on_sheet = canvas.viewport().mapFromGlobal(place)
        if canvas.viewport().rect().contains(on_sheet) and self._is_free(place):
            self._let_go_at(canvas.to_scene(QPointF(on_sheet)))
        else:
            canvas.editor.cancel()
        self.update_pad()

    def _let_go_at(self, point: Point) -> None:
        editor = self._canvas.editor
        held = frozenset(
            name
            for key, name in (
                (Qt.KeyboardModifier.ControlModifier, "Control"),
                (Qt.KeyboardModifier.ShiftModifier, "Shift"),
            )
            if QApplication.keyboardModifiers() & key
        )
        editor.move(point, held)
        editor.release(point, "left", held)

    def say_reason(self, shown: Iterable[OverlayItem]) -> None:
        """Say in the status bar why what is dragged may not go where the pointer is."""
        targets = (item for item in shown if isinstance(item, DropTarget | Ghost))
        reason = next((item.reason for item in targets if item.reason is not None), None)
        if reason != self._reason:
            self._reason = reason
            self._canvas.status.emit(say(reason) if reason is not None else "")


def _swatch(line: str, ground: str) -> QIcon:
    """Return a small picture of a colour: its ground within its line."""
    theme = current_theme()
    image = QPixmap(18, 18)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.color(line or "muted"))
    painter.setBrush(theme.color(ground or "panel"))
    painter.drawRoundedRect(QRectF(2, 2, 14, 14), 3, 3)
    painter.end()
    return QIcon(image)
