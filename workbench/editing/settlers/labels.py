"""Names that stand outside their symbol go with it; where something comes in their way, elsewhere.

A name that stands free keeps its place; so does one that the step itself has put somewhere.
"""

from __future__ import annotations

from itertools import pairwise

from workbench.editing.settlers.moved import Moved, is_same_form, moved_shapes
from workbench.editing.settlers.surroundings import OPEN, Surroundings, borders, new_borders
from workbench.geometry import Bounds, around_points
from workbench.layout.labels import (
    hits_of,
    is_near_line,
    is_of_natural_width,
    is_struck,
    name_size,
    place_at_line,
    place_beside,
)
from workbench.layout.line import Line
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.notation.symbols import OUTSIDE_NAMES

_REACHES = (130.0, 360.0)  # around a name: what may be in its way, and where else it may stand
_POOLS = frozenset({"participant", "lane"})
_MOST_MOVED = 30  # shapes with names beside them; of more, the names keep their places
_MOST_PUT = 60  # shapes put somewhere at once that names make way for
_MOST_STRETCHED = 60  # lines that were stretched to make room; of more, no name gives way
_MOST_REDRAWN = 150  # lines drawn by the step itself whose names are looked at
_MOST_ROUNDS = 4  # one name's way out may be another's
_SAME = 0.1


def follow_shapes(step: Step) -> None:
    """Move the placed label of every moved shape by as much, unless the step placed it anew."""
    for before, after in moved_shapes(step).values():
        if before is None or after.label is None or after.label != before.label:
            continue
        old, new = before.bounds.center, after.bounds.center
        step.update(after, label=after.label.moved(new.x - old.x, new.y - old.y))


def place_names(step: Step) -> None:
    """Find places for the names of routed lines and of moved or renamed things.

    Names that a moved symbol or a new line has come upon make way.
    """
    placing = _Placing(step)
    placing.place_all()
    for _ in range(_MOST_ROUNDS):
        if not placing.place_crowded():
            return


class _Placing:
    """The placing of names after one step."""

    def __init__(self, step: Step) -> None:
        self.step = step
        self._around: dict[str, Surroundings] = {}
        self._routed: list[tuple[Line, Edge]] = []
        self._crowded: set[str] = set()  # whose names found no free place in the last round

    @property
    def document(self) -> Document:
        return self.step.document

    def around(self, sheet: str) -> Surroundings:
        found = self._around.get(sheet)
        if found is None:
            found = self._around[sheet] = Surroundings(self.document, sheet)
        return found

    def place_crowded(self) -> bool:
        """Place what found no free place in the last round; returns whether anything moved."""
        moved = [self._free_name(key) for key in sorted(self._crowded)]
        return any(moved)

    def place_all(self) -> None:
        """Place all that has to be."""
        moved = moved_shapes(self.step)
        routed = self._routed = self._routed_lines()
        renamed = dict.fromkeys(self._renamed())
        for _, edge in routed:
            self._free_name(edge.id, is_new=not self.step.is_held(edge.id))
        if self.step.leaves_names:
            return
        others: dict[str, None] = {}
        for old, edge in routed:
            others |= dict.fromkeys(self._names_struck(old, edge))
        put = list(moved.values()) if len(moved) <= _MOST_PUT else []
        for change in (*put, *self._grown_frames()):
            others |= dict.fromkeys(self._names_under(change))
        named = [key for key, change in moved.items() if self._has_name_beside(change.after)]
        if len(named) <= _MOST_MOVED or any(_is_turned(change) for change in moved.values()):
            others |= dict.fromkeys(named)
        for key in (*renamed, *self._carried_lines(), *others):
            self._free_name(key, is_new=key in renamed)

    # What has to be looked at

    def _routed_lines(self) -> list[tuple[Line, Edge]]:
        """Return the lines that have another form now, each with what it was before."""
        found: list[tuple[Line, Edge]] = []
        stretched = 0  # by whoever made room
        for key in self.step.touched():
            edge = self.document.edge(key)
            if edge is None or len(edge.waypoints) < 2:
                continue
            before = self.step.before(key)
            was = before.waypoints if isinstance(before, Edge) else ()
            if was and is_same_form(was, edge.waypoints):
                continue
            if self.document.flow(edge.element) is not None:
                stretched += self.step.is_held(key)
                found.append((was, edge))
        if stretched > _MOST_STRETCHED:
            return [(was, edge) for was, edge in found if not self.step.is_held(edge.id)]
        return found

    def _carried_lines(self) -> list[str]:
        """Return the lines with a placed name that were moved as a whole, without the name."""
        return [
            key
            for key in self.step.touched()
            if (edge := self.document.edge(key)) is not None
            and self._carried_by(edge) is not None
            and not self.step.is_held(key)
        ]

    def _carried_by(self, edge: Edge) -> tuple[float, float] | None:
        """Return by how much a line was moved as a whole and its placed name was not, else None."""
        before = self.step.before(edge.id)
        if not isinstance(before, Edge) or edge.label is None or before.label != edge.label:
            return None
        old, new = before.waypoints, edge.waypoints
        if not old or not new or not is_same_form(old, new):
            return None
        by = new[0].x - old[0].x, new[0].y - old[0].y
        return by if by != (0, 0) else None

    def _names_struck(self, old: Line, edge: Edge) -> list[str]:
        """Return whose names the new pieces of a line run through."""
        known = set(pairwise(old))
        pieces = [piece for piece in pairwise(edge.waypoints) if piece not in known]
        if not pieces:
            return []
        area = around_points([point for piece in pieces for point in piece])
        return [
            drawn.id
            for drawn, place in self.around(edge.sheet).names(area)
            if drawn.id != edge.id and is_struck(place, pieces)
        ]

    def _grown_frames(self) -> list[Moved]:
        """Return the pools and lanes whose borders run elsewhere now, whoever has moved them."""
        found: list[Moved] = []
        for key in self.step.touched():
            after, before = self.document.find(key), self.step.before(key)
            if isinstance(after, Shape) and isinstance(before, Shape):
                element = self.document.element(after.element)
                change = Moved(before, after)
                if element is not None and element.type in _POOLS and change.shift is None:
                    found.append(change)
        return found[:_MOST_PUT]

    def _names_under(self, change: Moved) -> list[str]:
        """Return whose names a symbol, its name or a border that was put somewhere stand upon."""
        shape = change.after
        element = self.document.element(shape.element)
        if element is None:
            return []
        around = self.around(shape.sheet)
        found: list[str] = []
        if around.is_open(shape, element):
            was = change.before.bounds if change.before is not None else None
            for piece in new_borders(was, shape.bounds):
                found += [
                    drawn.id
                    for drawn, place in around.names(around_points(piece))
                    if is_struck(place, [piece])
                    and not (was and is_struck(self._place_before(drawn, place), [borders(was)]))
                ]
        boxes = [shape.bounds] if not around.is_open(shape, element) else []
        name = around.name_of(shape)
        if name is not None:
            boxes.append(name)
        for box in boxes:
            for drawn, place in around.names(box):
                if drawn.id != shape.id and box.overlaps(place):
                    found.append(drawn.id)
        return found

    def _place_before(self, drawn: Shape | Edge, place: Bounds) -> Bounds:
        """Return where a name was before the step, if it went with its symbol."""
        before = self.step.before(drawn.id)
        if not isinstance(before, Shape) or not isinstance(drawn, Shape):
            return place
        return place.moved(before.bounds.x - drawn.bounds.x, before.bounds.y - drawn.bounds.y)

    def _renamed(self) -> list[str]:
        """Return the shapes and edges whose name the step has changed, or that are new with one."""
        found: list[str] = []
        for key in self.step.touched():
            after, before = self.document.find(key), self.step.before(key)
            if not isinstance(after, Element | Flow) or not after.name.strip():
                continue
            if isinstance(before, Element | Flow) and before.name == after.name:
                continue
            found += [shape.id for shape in self.document.shapes_of(key)]
            found += [edge.id for edge in self.document.edges_of(key)]
        return found

    def _has_name_beside(self, shape: Shape) -> bool:
        element = self.document.element(shape.element)
        return (
            element is not None
            and element.type in OUTSIDE_NAMES
            and element.type not in OPEN
            and bool(element.name.strip())
        )

    def _is_put(self, drawn: Shape | Edge) -> bool:
        """Tell whether the step has put the name somewhere already."""
        before = self.step.before(drawn.id)
        if drawn.label is None:
            return False  # taken from its place, so that one is found
        if not isinstance(before, Shape | Edge) or before.label is None:
            return True
        if isinstance(before, Shape) and isinstance(drawn, Shape):
            old, new = before.bounds.center, drawn.bounds.center
            carried = before.label.moved(new.x - old.x, new.y - old.y)
            return carried.center.distance(drawn.label.center) > _SAME
        return before.label != drawn.label

    def _is_redrawn(self, drawn: Shape | Edge) -> bool:
        """Tell whether a line has another form now: then its name is where it was before."""
        before = self.step.before(drawn.id)
        return (
            isinstance(drawn, Edge)
            and isinstance(before, Edge)
            and len(self._routed) <= _MOST_REDRAWN
            and not is_same_form(before.waypoints, drawn.waypoints)
        )

    # Finding places

    def _free_name(self, key: str, *, is_new: bool = False) -> bool:
        """Put a name elsewhere if it stands on a symbol, a line or another name.

        `is_new`: the name or its line is another one, so it gets a place in any case.  Returns
        whether it has another place now.
        """
        drawn = self.document.find(key)
        if not isinstance(drawn, Shape | Edge):
            return False
        if self._is_put(drawn) and key not in self._crowded:
            if not self.step.is_held(key) and not self._is_redrawn(drawn):
                return False
            is_new = False
        subject = self.document.find(drawn.element)
        present = self.around(drawn.sheet).name_of(drawn)
        if present is None or not isinstance(subject, Element | Flow) or subject.type in OPEN:
            return False
        size = self._size(drawn, subject)
        by = self._carried_by(drawn) if isinstance(drawn, Edge) else None
        if by is not None:
            present = present.moved(*by)
        if drawn.label is None or self._is_renamed(subject):
            present = _around_middle(present, size)
        else:
            present = _around_middle(present, (max(size[0], present[2]), max(size[1], present[3])))
        place = self._place(drawn, subject, present, size, is_new=is_new)
        if place is None and (is_new or by is not None) and drawn.label != _tidy(present):
            place = present
        if place is None or drawn.label == _tidy(place):
            return False
        self.step.update(drawn, label=_tidy(place))
        return True

    def _size(self, drawn: Shape | Edge, subject: Element | Flow) -> tuple[float, float]:
        """Return the room a name takes: as wide as somebody made it, else as it is by itself."""
        name, look, label = subject.name, drawn.look, drawn.label
        if label is None:
            return name_size(name, look)
        before = self.step.before(subject.id)
        was = before.name if isinstance(before, Element | Flow) else name
        if was != name and is_of_natural_width(was, look, label):
            return name_size(name, look)
        return name_size(name, look, label)

    def _is_renamed(self, subject: Element | Flow) -> bool:
        before = self.step.before(subject.id)
        return not isinstance(before, Element | Flow) or before.name != subject.name

    def _place(
        self,
        drawn: Shape | Edge,
        subject: Element | Flow,
        present: Bounds,
        size: tuple[float, float],
        *,
        is_new: bool,
    ) -> Bounds | None:
        """Return a better place for a name, None where it is free or there is no better one."""
        around = self.around(drawn.sheet)
        core = drawn.bounds if isinstance(drawn, Shape) else around_points(drawn.waypoints)
        within = around.frame_around(core) if subject.type != "messageFlow" else None
        place, least, now = present, 0, 0
        self._crowded.discard(drawn.id)
        for reach in _REACHES:
            area = core.united(present).grown(reach)
            lines = around.lines(area)
            boxes = around.boxes(area, core, drawn.id)
            further = reach > _REACHES[0]
            now = hits_of(present, lines, boxes, within)
            if isinstance(drawn, Edge):
                is_stray = not is_near_line(drawn.waypoints, present)
                if not now and not (is_new and is_stray):
                    return None
                place = place_at_line(
                    drawn.waypoints, size, lines, boxes, None, within, further=further
                )
            else:
                if not now:
                    return None
                place = place_beside(drawn.bounds, size, lines, boxes, within, further=further)
            least = hits_of(place, lines, boxes, within)
            if not least:
                return place
        self._crowded.add(drawn.id)
        return place if least < now else None


def _around_middle(place: Bounds, size: tuple[float, float]) -> Bounds:
    """Return the room of a name that keeps its upper edge and its middle."""
    return Bounds(place.x + (place.width - size[0]) / 2, place.y, *size)


def _is_turned(change: Moved) -> bool:
    """Tell whether a pool lies now that stood, or stands now: then no name is where it fits."""
    before, after = change.before, change.after
    return before is not None and before.get("isHorizontal") != after.get("isHorizontal")


def _tidy(place: Bounds) -> Bounds:
    return Bounds(*(round(value, 2) for value in place))
