"""The pad beside the selection of a canvas: when it is there, where it stands, what it does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRectF, Signal

from workbench.editing.operations.appending import place_for
from workbench.errors import Refused
from workbench.geometry import Bounds
from workbench.interaction import commands
from workbench.interaction.changes import Refusal
from workbench.interaction.commands.creating import can_create
from workbench.interaction.context_actions import commands_beside, kinds_beside
from workbench.interaction.kind_choice import KindEdit, Purpose, chosen_shape
from workbench.interaction.tools.append import AppendTool
from workbench.interaction.tools.connect import ConnectTool
from workbench.layout.places import places_of
from workbench.notation.kind import Kind
from workbench.notation.kinds import BY_KEY
from workbench.ui.canvas.context_pad import ContextPad, pad_place
from workbench.ui.canvas.kind_icons import KindIcons

if TYPE_CHECKING:
    from workbench.ui.canvas.canvas import Canvas

_ROW = 46.0  # scene units: half of a row of tasks, with their outline
_OPEN = frozenset({"participant", "lane", "group", "subProcess", "transaction", "adHocSubProcess"})


class Beside(QObject):
    """Shows the pad, and does what its symbols say."""

    dragged = Signal(QPoint)  # the global place of a symbol that is dragged onto the sheet
    dropped = Signal(QPoint)

    def __init__(self, canvas: Canvas, icons: KindIcons) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._icons = icons
        self.pad: ContextPad | None = None
        self._edit: KindEdit | None = None  # what is shown while a symbol is considered
        self._busy = False  # a button is held
        self._hidden = False

    def set_icons(self, icons: KindIcons) -> None:
        """Draw the symbols anew, in the colours of another theme."""
        self._icons = icons
        if self.pad is not None:
            self.pad.hide()
            self.pad.deleteLater()
            self.pad = None

    def set_busy(self, busy: bool) -> None:
        """Hide the pad while a button is held or a name is typed."""
        self._busy = busy
        self.update(hidden=self._hidden)

    def forget_preview(self) -> None:
        """Take back what is shown for a symbol of the pad."""
        if self._edit is not None:
            self._edit.hide()
            self._edit = None

    def update(self, *, hidden: bool) -> None:
        """Show the pad beside the selection, where there is one to act upon.

        `hidden`: something else stands there at the moment.
        """
        self._hidden = hidden
        canvas = self._canvas
        if self._edit is not None:
            return  # what is shown for the moment must not move the pad
        editor = canvas.editor
        wanted = (
            bool(editor.selection)
            and can_create(editor)
            and editor.tool.name == "select"
            and not (self._busy or hidden or canvas.is_naming)
        )
        kinds = kinds_beside(editor) if wanted else ()
        beside = commands_beside(editor) if wanted else ()
        anchor = anchor_of(self._canvas) if wanted else QRectF()
        view = QRectF(canvas.viewport().rect())
        if not (kinds or beside) or not anchor.intersects(view):
            if self.pad is not None:
                self.pad.hide()
            return
        pad = self.pad or self._make_pad()
        pad.offer(kinds, beside)
        room = view.adjusted(max(4, canvas.left_inset), 4, -4, -4)
        pad.move(
            pad_place(
                pad.sizeHint(),
                self._with_name(anchor),
                room,
                self._neighbours(anchor, kinds),
                _ROW * canvas.zoom if kinds else 0.0,
            )
        )
        pad.show()
        pad.raise_()

    def _make_pad(self) -> ContextPad:
        self.pad = pad = ContextPad(self._canvas.viewport(), self._icons)
        pad.considered.connect(self._consider)
        pad.chosen.connect(self._choose)
        pad.dragged.connect(self._drag)
        pad.dropped.connect(lambda _, place: self.dropped.emit(place))
        return pad

    def _consider(self, key: str) -> None:
        self.forget_preview()
        if key in BY_KEY and self._canvas.editor.tool.name == "select":
            self._edit = KindEdit(self._canvas.editor, Purpose.APPEND)
            self._edit.show(BY_KEY[key])

    def _choose(self, key: str) -> None:
        editor = self._canvas.editor
        self.forget_preview()
        if key in BY_KEY:
            edit = KindEdit(editor, Purpose.APPEND)
            run_on(self._canvas, lambda: edit.keep(BY_KEY[key]))
        else:
            self._canvas.perform(commands.BY_ID[key])
        self.update(hidden=self._hidden)

    def _drag(self, key: str, place: QPoint) -> None:
        editor = self._canvas.editor
        self.forget_preview()
        source = chosen_shape(editor)
        if editor.tool.name == "select" and source is not None:
            if key in BY_KEY:
                editor.use(AppendTool(editor, source.id, BY_KEY[key]))
            elif key == "insert.connection":
                editor.use(ConnectTool(editor, source.id))
        if editor.tool.name in ("append", "connect"):
            self._canvas.setFocus()
            self.dragged.emit(place)

    def _with_name(self, anchor: QRectF) -> QRectF:
        """Return the anchor, as high as it is with its name above or below."""
        shape = chosen_shape(self._canvas.editor)
        if shape is None or shape.label is None:
            return anchor
        name = self._canvas.to_viewport(shape.label)
        top, bottom = min(anchor.top(), name.top()), max(anchor.bottom(), name.bottom())
        return QRectF(anchor.left(), top, anchor.width(), bottom - top)

    def _neighbours(self, anchor: QRectF, kinds: Sequence[Kind]) -> list[QRectF]:
        """Return what the pad had better not cover: others, and where something would go."""
        canvas = self._canvas
        document = canvas.document
        middle = canvas.to_scene(anchor.center())
        reach = 400.0 / canvas.zoom
        area = Bounds(middle.x - reach, middle.y - reach, 2 * reach, 2 * reach)
        found: list[QRectF] = []
        source = chosen_shape(canvas.editor)
        if source is not None and kinds:
            found.append(canvas.to_viewport(place_for(document, source, kinds[0]).grown(6.0)))
        for shape in places_of(document).near(canvas.sheet_id, area):
            element = document.element(shape.element)
            if element is None or (element.type in _OPEN and max(shape.bounds[2:]) > 120):
                continue
            found.append(canvas.to_viewport(shape.bounds))
            if shape.label is not None:
                found.append(canvas.to_viewport(shape.label))
        return found


def anchor_of(canvas: Canvas) -> QRectF:
    """Return where the selection is in the viewport; of a flow, the middle of its line."""
    editor = canvas.editor
    shapes = editor.selected_shapes
    if shapes:
        box = shapes[0].bounds
        for shape in shapes[1:]:
            box = box.united(shape.bounds)
        return canvas.to_viewport(box)
    box = editor.label_box(editor.selection[0]) if editor.selection else Bounds(0, 0, 0, 0)
    return canvas.to_viewport(box)


def run_on(canvas: Canvas, run: Callable[[], object]) -> None:
    """Do something with the keyboard on the canvas, and say why where it is refused."""
    canvas.setFocus()
    try:
        run()
    except Refused as refused:
        canvas.editor.tell(request=Refusal(refused.text))
