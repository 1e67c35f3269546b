"""One open sheet in the hands of a person: what is selected, which tool is in use, what is shown.

Knows no window.  The canvas passes events in scene units and paints `picture` and `overlay`;
tests do the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from workbench.editing import operations
from workbench.errors import Protected
from workbench.geometry import Bounds, Point, around
from workbench.interaction import commands, naming
from workbench.interaction.changes import EditorChange, Refusal, Request
from workbench.interaction.handles import handles_of, hover_area
from workbench.interaction.opening import follow
from workbench.interaction.overlay import Found, Handle, Highlight, Outline, OverlayItem
from workbench.interaction.pointer import Pointer
from workbench.interaction.tools.bend import take_out_bend
from workbench.interaction.tools.connect import ConnectTool
from workbench.interaction.tools.create import CreateTool
from workbench.interaction.tools.hand import HandTool
from workbench.interaction.tools.rubber_band import RubberBandTool
from workbench.interaction.tools.select import SelectTool
from workbench.interaction.tools.space import SpaceTool
from workbench.interaction.tools.tool import Tool
from workbench.model.change import Change
from workbench.model.document import Document
from workbench.model.records import Edge, Shape
from workbench.notation.kind import Kind
from workbench.notation.sheet_picture import SheetPicture
from workbench.notation.symbol import Scene
from workbench.notation.symbols import is_container, title_strip_of

MOST_FOUND = 500  # that are marked at once
EditorObserver = Callable[[EditorChange], None]

_TOLERANCE = 4.0  # screen pixels around lines and borders that still hit
_MOST_AREAS = 200  # that are told one by one
_HANDLE = 7.0  # … around handles


class Editor:
    """The editor of one sheet of a document; the document should be prepared for editing."""

    def __init__(self, document: Document, sheet_id: str, language: str = "de") -> None:
        self.document: Document = document
        self.sheet_id = sheet_id
        self.language = language
        self._scale = 1.0
        self.picture = SheetPicture(document, sheet_id, language)
        self.snaps_to_grid = False  # what is moved or placed; the neighbours count in any case
        self.hovered = ""  # id of the shape or edge under the resting pointer
        self._scene = Scene(document, language)
        self._selection: tuple[str, ...] = ()
        self._observers: list[EditorObserver] = []
        self._found: tuple[Found, ...] = ()
        self._tool: Tool = SelectTool(self)
        self._handles: tuple[Handle, ...] | None = None
        self._end_watch = document.observe(self._on_change)

    def close(self) -> None:
        """Stop watching the document."""
        self.cancel()
        self._end_watch()
        self._observers.clear()

    @property
    def scale(self) -> float:
        """Return the screen pixels per scene unit, set by whoever shows the sheet.

        With it tolerances stay the same for the hand at every zoom.
        """
        return self._scale

    @scale.setter
    def scale(self, scale: float) -> None:
        self._scale = scale
        self._handles = None

    # Events, points in scene units

    def press(
        self, point: Point, button: str = "left", modifiers: frozenset[str] = frozenset()
    ) -> None:
        """Take a mouse button going down: "left", "right", "middle"."""
        self._let(lambda: self._tool.press(Pointer(Point(*point), button, modifiers)))

    def move(self, point: Point, modifiers: frozenset[str] = frozenset()) -> None:
        """Take a movement of the pointer, with or without a button held."""
        self._let(lambda: self._tool.move(Pointer(Point(*point), "left", modifiers)))

    def rest(self) -> None:
        """Take the pointer not having moved for a moment, with a button held."""
        self._let(self._tool.rest)

    def release(
        self, point: Point, button: str = "left", modifiers: frozenset[str] = frozenset()
    ) -> None:
        """Take a mouse button going up."""
        self._let(lambda: self._tool.release(Pointer(Point(*point), button, modifiers)))

    def leave(self) -> None:
        """Take the pointer leaving the sheet."""
        self._tool.leave()

    def double_click(self, point: Point) -> None:
        """Open what is at the point, take out a bend, or ask for the name to be edited."""
        self._let(lambda: self._double_click(point))

    def _double_click(self, point: Point) -> None:
        self.cancel()
        if take_out_bend(self, Point(*point)):
            return
        key = self.hit(Point(*point))
        if not key or self.is_ground(key, Point(*point)):
            return
        self.select((key,))
        if not follow(self, key):
            self.begin_rename()

    def key(self, name: str, modifiers: frozenset[str] = frozenset()) -> bool:
        """Take a key by Qt's name ("Escape", "Left", "E"); returns whether it meant something."""
        if self._tool.key(name, modifiers):
            return True
        if name == "Escape":
            if isinstance(self._tool, SelectTool):
                return False
            self.cancel()
            return True
        return commands.press(self, name, modifiers)

    def cancel(self) -> None:
        """Give up what is under way and return to selecting.  Call before undo and saving."""
        self._tool.cancel()
        self.use_select()

    # Tools

    @property
    def tool(self) -> Tool:
        return self._tool

    @property
    def cursor(self) -> str:
        """Return the pointer's form: arrow, move, cross, open_hand, closed_hand, size_h …"""
        return self._tool.cursor

    def use(self, tool: Tool) -> None:
        """Put a tool in use; the one before must have ended or been cancelled."""
        self._tool = tool
        self._handles = None
        self.tell(tool=True, overlay=True)

    def use_select(self) -> None:
        if not isinstance(self._tool, SelectTool):
            self.use(SelectTool(self))

    def use_hand(self) -> None:
        """Let dragging scroll the sheet."""
        self.cancel()
        self.use(HandTool(self))

    def use_rubber_band(self) -> None:
        """Let the next drag select what it covers, wherever it begins."""
        self.cancel()
        self.use(RubberBandTool(self))

    def use_connect(self) -> None:
        """Let the next drag draw a flow; from the one selected shape, if there is one."""
        self.cancel()
        chosen = self._selection[0] if len(self._selection) == 1 else ""
        self.use(ConnectTool(self, chosen))

    def use_space(self) -> None:
        """Let the next drag make room, or take it away."""
        self.cancel()
        self.use(SpaceTool(self))

    def use_create(self, kind: Kind) -> None:
        """Let the next click place a new thing of a kind."""
        self.cancel()
        self.use(CreateTool(self, kind))

    # Selection

    @property
    def selection(self) -> tuple[str, ...]:
        """Return the ids of the selected shapes and edges, in the order they were selected."""
        return self._selection

    @property
    def selected_shapes(self) -> list[Shape]:
        shapes = (self.document.shape(key) for key in self._selection)
        return [shape for shape in shapes if shape is not None]

    @property
    def selected_bounds(self) -> Bounds:
        """Return the rectangle around what is selected, names included."""
        boxes = [self.picture.bounds_of(key) for key in self._selection]
        return around(boxes) or Bounds(0, 0, 0, 0)

    def select(self, ids: Iterable[str]) -> None:
        """Select shapes and edges of the sheet; others are left out."""
        chosen = tuple(dict.fromkeys(key for key in ids if key in self.picture))
        if chosen != self._selection:
            self._selection = chosen
            self._handles = None
            self.tell(selection=True, overlay=True)

    def select_all(self) -> None:
        self.select(self.picture.ids())

    def select_element(self, element: str) -> None:
        """Select the drawing of an element or flow on this sheet, if there is one."""
        drawn = self.document.shape_on(self.sheet_id, element) or self.document.edge_on(
            self.sheet_id, element
        )
        if drawn is not None:
            self.select((drawn.id,))

    # What is where

    def hits(self, point: Point) -> list[str]:
        """Return the ids of the shapes and edges at a point, topmost first."""
        return self.picture.at(point, _TOLERANCE / self.scale)

    def hit(self, point: Point) -> str:
        """Return the id of what a click at a point means, "" for nothing."""
        hits = self.hits(point)
        return hits[0] if hits else ""

    def label_hit(self, point: Point) -> str:
        """Return the id of the shape or edge whose outside name is at the point."""
        return self.picture.label_at(point) or ""

    def handle_at(self, point: Point) -> Handle | None:
        """Return the handle of the selection at a point."""
        reach = _HANDLE / self.scale
        near = [h for h in self.handles() if h.point.distance(point) <= reach]
        return min(near, key=lambda handle: handle.point.distance(point), default=None)

    def is_ground(self, key: str, point: Point) -> bool:
        """Tell whether a point hits only the empty area of a pool, lane or open sub-process."""
        shape = self.document.shape(key)
        if shape is None:
            return False
        element = self.document.element(shape.element)
        if element is None or not is_container(self._scene, shape, element):
            return False
        strip = self.title_strip(shape)
        if strip is None and element.type == "participant":
            return False  # a closed pool is a box
        if strip is not None and strip.contains(point):
            return False
        return shape.bounds.grown(-_TOLERANCE / self.scale).contains(point)

    def title_strip(self, shape: Shape) -> Bounds | None:
        """Return where a pool or lane bears its title; None for everything else."""
        return title_strip_of(self._scene, shape, self.document.element(shape.element))

    def hover(self, point: Point | None) -> None:
        """Note what is under the resting pointer, None where that has left the sheet."""
        key = self.hit(point) if point is not None else ""
        if point is not None and key and self.is_ground(key, point):
            key = ""
        if point is not None and not key and self.hovered:
            area = hover_area(self, self.hovered)
            key = self.hovered if area is not None and area.contains(point) else ""
        if key != self.hovered:
            self.hovered = key
            self._handles = None
            self.tell(overlay=True)

    # What is shown above the sheet

    def handles(self) -> tuple[Handle, ...]:
        """Return the handles of the selection."""
        if self._handles is None:
            self._handles = handles_of(self) if self._tool.shows_handles else ()
        return self._handles

    @property
    def overlay(self) -> list[OverlayItem]:
        """Return what is painted above the sheet, in this order."""
        shown: list[OverlayItem] = [*self._found]
        lead = self._selection[-1] if self._selection else ""
        for key in self._selection:
            record = self.document.find(key)
            if isinstance(record, Shape):
                shown.append(Outline(key, record.bounds, key == lead))
            elif isinstance(record, Edge):
                shown.append(Highlight(key, record.waypoints, key == lead))
        shown += self.handles()
        shown += self._tool.overlay()
        return shown

    def show_found(self, ids: Iterable[str], current: str = "") -> None:
        """Mark what was searched for on this sheet; none of it where there is nothing."""
        self._found = tuple(
            Found(key, self.picture.bounds_of(key), key == current)
            for key in islice((key for key in ids if key in self.picture), MOST_FOUND)
        )
        self.tell(overlay=True)

    # Names

    def begin_rename(self) -> bool:
        """Ask for the name of the one selected thing to be edited."""
        self.document.require_unprotected()
        return naming.begin(self)

    def usual_name(self, kind: Kind) -> str:
        """Return what something new of a kind is called until a person names it."""
        return self._scene.say(kind.usual_name) if kind.usual_name is not None else ""

    def label_box(self, key: str) -> Bounds:
        """Return where the field for a name belongs."""
        return naming.label_box(self, key)

    def rename(self, key: str, name: str) -> None:
        """Give the element or flow that a shape or edge shows another name."""
        self._let(lambda: self._rename(key, name))

    def _rename(self, key: str, name: str) -> None:
        with self.document.step(naming.RENAME) as step:
            operations.rename(step, key, name)

    def _let(self, act: Callable[[], object]) -> None:
        """Do something; where the document is protected, give it up and say why."""
        try:
            act()
        except Protected as refused:
            self.cancel()
            self.tell(request=Refusal(refused.text))

    # Telling

    def observe(self, observer: EditorObserver) -> Callable[[], None]:
        """Call `observer` with every EditorChange; returns the function that ends it."""
        self._observers.append(observer)

        def end() -> None:
            if observer in self._observers:
                self._observers.remove(observer)

        return end

    def tell(
        self,
        *,
        areas: tuple[Bounds, ...] = (),
        selection: bool = False,
        overlay: bool = False,
        tool: bool = False,
        request: Request | None = None,
    ) -> None:
        """Tell the observers (tools do, too)."""
        change = EditorChange(areas, selection, overlay, tool, request)
        for observer in tuple(self._observers):
            observer(change)

    def _on_change(self, change: Change) -> None:
        areas = tuple(self.picture.update(change))
        if len(areas) > _MOST_AREAS and (whole := around(areas)) is not None:
            areas = (whole,)  # what is all over the place is painted in one go
        kept = tuple(key for key in self._selection if key in self.picture)
        lost = kept != self._selection
        self._selection = kept
        self._handles = None
        if self.hovered not in self.picture:
            self.hovered = ""
        self.tell(areas=areas, selection=lost, overlay=True)
