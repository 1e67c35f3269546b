"""A sheet as a picture: one display-list group per shape and edge, found by place, kept fresh."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

import msgspec

from workbench.drawing.display_list import Drawing, Group
from workbench.drawing.extent import extent_of_all
from workbench.geometry import Bounds, Point, around
from workbench.model.change import Change
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Flow, Record, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bare_form import Form, bare_form
from workbench.notation.body import (
    body_of,
    has_ground,
    is_in_body,
    is_on_border,
    is_on_line,
    title_strip_of,
)
from workbench.notation.crossings import Crossings
from workbench.notation.landscape.marks import EntryMark
from workbench.notation.paint import LegendRow
from workbench.notation.painting_order import OrderKey, edge_key, shape_key
from workbench.notation.place_grid import PlaceGrid
from workbench.notation.rough_room import edge_room, is_drawable, shape_room
from workbench.notation.sheet_change import differs_in_place_only, is_painted_in_turn
from workbench.notation.symbol import Figure, Scene
from workbench.notation.symbols import (
    draw_edge,
    draw_shape,
    has_outside_name,
    is_container,
    jumps,
    title_of,
)
from workbench.notation.touched import touched_by

Drawn = Shape | Edge
_DRAWN = (Shape, Edge)

_NOTHING = Bounds(0.0, 0.0, 0.0, 0.0)
_ORIGIN = Point(0.0, 0.0)


class SheetPicture:
    """What a sheet looks like.

    Nothing is drawn before it is asked for: making one only notes what there is.  It reads the
    document but does not watch it: whoever changes the document passes every Change to `update`.
    """

    def __init__(
        self,
        document: Snapshot,
        sheet_id: str,
        language: str = "de",
        numbers: Mapping[str, str] | None = None,
        marks: Mapping[str, EntryMark] | None = None,
        legend: Sequence[LegendRow] = (),
    ) -> None:
        """`numbers`: element id -> number of the step, shown as a badge on activities.

        `marks`: element id -> how an overlay marks it on a landscape; `legend`: what is said of
        that by a legend.
        """
        self.sheet_id = sheet_id
        self._document = document
        self._scene = Scene(document, language, numbers, marks, legend)
        self._drawn: dict[str, Drawn] = {}
        self._keys: dict[str, OrderKey] = {}
        self._order: list[str] = []  # as it was last; see `_is_ordered`
        self._is_ordered = False
        self._places: dict[str, int] = {}  # of the ids in that order
        self._forms: dict[str, Form] = {}
        self._crossings: Crossings | None = None  # made when the first edge is drawn
        self._grid: PlaceGrid | None = None
        # What a thing takes, guessed until somebody wants it exactly; None: it has no place.
        self._rooms: dict[str, Bounds | None] = {}
        self._exact: set[str] = set()
        self._figures: dict[str, Figure] = {}
        self._groups: dict[str, Group] = {}
        for shape in document.shapes_on(sheet_id):
            self._drawn[shape.id] = shape
        for edge in document.edges_on(sheet_id):
            self._drawn[edge.id] = edge
        # The order of the document, in which what is removed and comes back keeps its place.
        self._rank: Callable[[str], int] = (
            document.rank
            if isinstance(document, Document)
            else {key: number for number, key in enumerate(self._drawn)}.__getitem__
        )

    # What there is

    def __contains__(self, key: object) -> bool:
        return key in self._drawn

    def __len__(self) -> int:
        return len(self._drawn)

    def ids(self) -> list[str]:
        """Return the ids of all shapes and edges in painting order."""
        if not self._is_ordered:
            for key in self._drawn:
                if key not in self._keys:
                    self._keys[key] = self._order_key(key)
            # What was in order before is nearly so still, and quickly put right.
            kept = [key for key in self._order if key in self._drawn]
            new = [key for key in self._drawn if key not in self._places]
            self._order = sorted(kept + new, key=self._keys.__getitem__)
            self._places = {key: place for place, key in enumerate(self._order)}
            self._is_ordered = True
        return list(self._order)

    def group(self, key: str) -> Group:
        """Return how a shape or edge looks.

        The origin of a shape's group is its top-left corner, of an edge's group that of the sheet.
        """
        group = self._groups.get(key)
        if group is None:
            drawn = self._drawn[key]
            meant = self._document.find(drawn.element)
            title = title_of(self._scene, meant) if isinstance(meant, Element | Flow) else ""
            items = self._figure(drawn).items
            link = meant.get("url") if isinstance(meant, Element) else ""
            group = Group(items, _origin(drawn), drawn.element or key, link, title)
            self._groups[key] = group
        return group

    def bounds_of(self, key: str) -> Bounds:
        """Return the room a shape or edge takes, with its lines and its name."""
        drawn = self._drawn[key]
        if key not in self._exact:
            self._exact.add(key)
            room = extent_of_all(self._figure(drawn).items)
            if room is not None:
                self._rooms[key] = room = room.moved(*_origin(drawn))
                if self._grid is not None:
                    self._grid.put(key, room)
        return self._room(drawn) or _NOTHING

    @property
    def bounds(self) -> Bounds:
        """Return the rectangle around everything, names included."""
        for key in self._drawn:
            self.bounds_of(key)
        return self.rough_bounds

    @property
    def rough_bounds(self) -> Bounds:
        """Return a rectangle around everything without drawing it: never smaller than `bounds`."""
        rooms = [self._room(drawn) for drawn in self._drawn.values()]
        return around(room for room in rooms if room is not None) or _NOTHING

    def name_bounds(self, key: str) -> Bounds | None:
        """Return where the outside name of a shape or edge stands, None where it has none."""
        drawn = self._drawn[key]
        place = self._figure(drawn).label
        return place.moved(*_origin(drawn)) if place is not None else None

    def simple(self, key: str) -> Form:
        """Return the bare form, for when a symbol is too small to see more.

        "rect", "ellipse" or "diamond" with bounds, "line" with points, "none" with empty bounds.
        """
        form = self._forms.get(key)
        if form is None:
            drawn = self._drawn[key]
            form = bare_form(drawn, self._document.element(drawn.element))
            self._forms[key] = form
        return form

    def drawing(
        self, link: Callable[[Record], str | None] | None = None, margin: float = 0.0
    ) -> Drawing:
        """Return the whole sheet.  `link` says what an element or flow opens, if anything."""
        groups = []
        for key in self.ids():
            group = self.group(key)
            if not group.children:
                continue
            meant = self._document.find(self._drawn[key].element) if link else None
            target = link(meant) if link and meant is not None else None
            if target:
                group = msgspec.structs.replace(group, link=target)
            groups.append(group)
        return Drawing(tuple(groups), self.bounds.grown(margin))

    # What is where

    def within(self, area: Bounds, *more: Bounds) -> list[str]:
        """Return the ids of everything that touches an area, in painting order, each once."""
        found = self._touching(area)
        for other in more:
            found += self._touching(other)
        return self._in_order(set(found) if more else found)

    def covered_by(self, area: Bounds) -> list[str]:
        """Return the ids of all shapes and edges wholly inside the area; names do not count."""
        hits = []
        for key in self._filed().near(area):
            drawn = self._drawn[key]
            if isinstance(drawn, Shape):
                inside = area.covers(drawn.bounds)
            else:
                inside = all(area.contains(point) for point in drawn.waypoints)
            if inside:
                hits.append(key)
        return self._in_order(hits)

    def at(self, point: Point, tolerance: float = 4.0) -> list[str]:
        """Return the ids of what is hit at a point, topmost first.

        A name counts as what it names.  Pools, lanes and open sub-processes are hit by their
        border or title; by their area only after everything else, the innermost first.
        """
        clear: list[str] = []
        near: list[str] = []
        borders: list[str] = []
        areas: list[str] = []
        for key in reversed(self._near_point(point, tolerance)):
            drawn = self._drawn[key]
            if self._is_on_name(key, point):
                clear.append(key)
            elif isinstance(drawn, Edge):
                if is_on_line(point, drawn.waypoints, tolerance):
                    clear.append(key)
            else:
                element = self._document.element(drawn.element)
                if is_container(self._scene, drawn, element):
                    if is_on_border(drawn.bounds, point, tolerance) or self._is_on_title(
                        drawn, element, point
                    ):
                        borders.append(key)
                    elif drawn.bounds.contains(point) and has_ground(self._document, element):
                        areas.append(key)
                elif is_in_body(body_of(element), drawn.bounds, point):
                    clear.append(key)
                elif is_in_body(body_of(element), drawn.bounds.grown(tolerance), point):
                    near.append(key)
        return clear + near + borders + areas

    def label_at(self, point: Point) -> str | None:
        """Return the id of the shape or edge whose outside name is at the point."""
        for key in reversed(self._near_point(point, 0.0)):
            if self._is_on_name(key, point):
                return key
        return None

    # Keeping in step

    def update(self, change: Change) -> list[Bounds]:
        """Take in a change of the document; returns the areas that look different now."""
        touched = touched_by(self._document, self.sheet_id, change)
        areas: list[Bounds] = []
        for key in touched:
            areas += self._refresh(key, change)
        return areas

    def _refresh(self, key: str, change: Change) -> list[Bounds]:
        """Take in the present state of a shape or edge; returns where it was and where it is."""
        self._forms.pop(key, None)
        areas = []
        before = self._drawn.get(key)
        if before is not None:
            was = self._room(before)
            if was is not None:
                # What was never drawn was never seen either: the guess will do.
                areas.append(self.bounds_of(key) if key in self._figures else was)
        after = self._document.find(key)
        if not isinstance(after, _DRAWN) or after.sheet != self.sheet_id:
            if isinstance(before, Edge):
                areas += self._cross_anew(key, None)
            self._forget(key)
            return areas
        if isinstance(after, Edge) and self._crossings is not None:
            areas += self._cross_anew(key, after)
        self._drawn[key] = after
        if before is None or not self._take_along(before, after, change):
            self._drop(key)
        if before is None or not is_painted_in_turn(before, after, change):
            order_key = self._order_key(key)
            if self._keys.get(key) != order_key or before is None:
                self._keys[key] = order_key
                self._is_ordered = False
        room = self._room(after)
        if room is not None:
            areas.append(room)
        if self._grid is not None:
            if room is not None:
                self._grid.put(key, room)
            else:
                self._grid.remove(key)
        return areas

    def _take_along(self, before: Drawn, after: Drawn, change: Change) -> bool:
        """Move a drawn shape to its new place when nothing but the place has changed.

        Returns False where it has to be drawn anew.
        """
        key = after.id
        figure = self._figures.get(key)
        if (
            figure is None
            or not isinstance(before, Shape)
            or not isinstance(after, Shape)
            or after.element in change.updated
            or not is_drawable(after)
            or not differs_in_place_only(before, after)
        ):
            return False
        element = self._document.element(after.element)
        if element is not None and element.type == "legend":
            return False  # what it says depends on everything else
        if element is not None and element.name and has_outside_name(element):
            return False  # how its name stands depends on the flows
        room = self._rooms[key]
        if room is not None:
            by = (after.bounds.x - before.bounds.x, after.bounds.y - before.bounds.y)
            self._rooms[key] = room.moved(*by)
        group = self._groups.get(key)
        if group is not None:
            self._groups[key] = msgspec.structs.replace(group, origin=_origin(after))
        return True

    def _forget(self, key: str) -> None:
        if self._drawn.pop(key, None) is None:
            return
        self._drop(key)
        self._keys.pop(key, None)
        self._is_ordered = False
        if self._grid is not None:
            self._grid.remove(key)

    def _drop(self, key: str) -> None:
        """Forget how something looks."""
        self._rooms.pop(key, None)
        self._exact.discard(key)
        if self._figures.pop(key, None) is not None:
            self._groups.pop(key, None)

    def show_marks(
        self, marks: Mapping[str, EntryMark], legend: Sequence[LegendRow] = ()
    ) -> list[Bounds]:
        """Mark by another overlay; return the areas that look different now."""
        before, self._scene.marks = self._scene.marks, marks
        different = {key for key in {*before, *marks} if before.get(key) != marks.get(key)}
        if tuple(legend) != self._scene.legend:
            self._scene.legend = tuple(legend)
            different |= {one.id for one in self._document.elements("legend")}
        areas = []
        for element in different:
            for shape in self._document.shapes_of(element):
                if shape.id in self._drawn:
                    # The room it takes is the same.
                    self._figures.pop(shape.id, None)
                    self._groups.pop(shape.id, None)
                    areas.append(shape.bounds)
        return areas

    # Inside

    def _figure(self, drawn: Drawn) -> Figure:
        figure = self._figures.get(drawn.id)
        if figure is None:
            if not is_drawable(drawn):
                figure = Figure(())
            elif isinstance(drawn, Shape):
                figure = draw_shape(self._scene, drawn, self._document.element(drawn.element))
            else:
                flow = self._document.flow(drawn.element)
                figure = draw_edge(self._scene, drawn, flow, self._bridges(drawn.id))
            self._figures[drawn.id] = figure
        return figure

    def _room(self, drawn: Drawn) -> Bounds | None:
        """Return what a thing takes: exactly if that is known already, else rather too much.

        None for what has no place on a sheet.
        """
        key = drawn.id
        if key in self._rooms:
            return self._rooms[key]
        if isinstance(drawn, Shape):
            room = shape_room(drawn, self._document.element(drawn.element))
        else:
            room = edge_room(drawn, self._document.flow(drawn.element))
        self._rooms[key] = room
        return room

    def _bridges(self, key: str) -> dict[int, list[float]]:
        if self._crossings is None:
            self._crossings = Crossings(
                (drawn.id, line)
                for drawn in self._drawn.values()
                if isinstance(drawn, Edge) and (line := self._jumping_line(drawn))
            )
        return self._crossings.bridges(key)

    def _jumping_line(self, drawn: Drawn | None) -> tuple[Point, ...]:
        """Return the course of a line that jumps and is jumped, nothing for any other."""
        if not isinstance(drawn, Edge) or not is_drawable(drawn):
            return ()
        return drawn.waypoints if jumps(self._document.flow(drawn.element)) else ()

    def _cross_anew(self, key: str, drawn: Drawn | None) -> list[Bounds]:
        """Note a line's new course; returns the spots where others jump it, or did."""
        if self._crossings is None:
            return []
        spots = []
        for other, spot in self._crossings.put(key, self._jumping_line(drawn)):
            self._figures.pop(other, None)
            self._groups.pop(other, None)
            self._exact.discard(other)  # a jump takes room
            spots.append(spot)
        return spots

    def _filed(self) -> PlaceGrid:
        if self._grid is None:
            self._grid = PlaceGrid()
            for key, drawn in self._drawn.items():
                room = self._room(drawn)
                if room is not None:
                    self._grid.put(key, room)
        return self._grid

    def _order_key(self, key: str) -> OrderKey:
        drawn = self._drawn[key]
        if isinstance(drawn, Edge):
            return edge_key(self._rank(key))
        element = self._document.element(drawn.element)
        return shape_key(self._scene, drawn, element, self._rank(key))

    def _in_order(self, keys: Collection[str]) -> list[str]:
        if not self._is_ordered:
            if self._order and len(found := list(keys)) < len(self._drawn) / 8:
                return sorted(found, key=self._keys.__getitem__)
            self.ids()
        return sorted(keys, key=self._places.__getitem__)

    def _near_point(self, point: Point, tolerance: float) -> list[str]:
        spot = Bounds(point.x, point.y, 0.0, 0.0).grown(tolerance)
        return self._in_order(self._touching(spot))

    def _touching(self, area: Bounds) -> list[str]:
        found = []
        rooms = self._rooms
        left, top, right, bottom = area.x, area.y, area.right, area.bottom
        for key in self._filed().near(area):
            room = rooms[key]
            if room is None or room[0] > right or room[1] > bottom:
                continue  # Bounds.touches, written out: this runs for all that is on the screen
            if room[0] + room[2] >= left and room[1] + room[3] >= top:
                found.append(key)
        return found

    def _is_on_name(self, key: str, point: Point) -> bool:
        place = self.name_bounds(key)
        return place is not None and place.contains(point)

    def _is_on_title(self, shape: Shape, element: Element | None, point: Point) -> bool:
        strip = title_strip_of(self._scene, shape, element)
        return strip is not None and strip.contains(point)


def _origin(drawn: Drawn) -> Point:
    if isinstance(drawn, Shape) and is_drawable(drawn):
        return Point(drawn.bounds.x, drawn.bounds.y)
    return _ORIGIN
