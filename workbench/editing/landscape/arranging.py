"""Putting a landscape in order: bands above one another, groups in a grid, what is in them in rows.

Geometry alone changes.  What is read first stays first; names are read whole; nothing overlaps.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from workbench.editing.landscape.containers import holder_at
from workbench.errors import Refused
from workbench.geometry import Bounds, Point, around
from workbench.layout.band_grid import FULL, GAP, GRID, PLAIN, Box, Places, arranged
from workbench.layout.labels import LANGUAGE
from workbench.model.document import Step
from workbench.model.records import Element, Shape
from workbench.notation.kind import Family
from workbench.notation.landscape.containers import TIP, title_room
from workbench.notation.landscape.fitting import fitting_size
from workbench.notation.landscape.kinds import CONTAINER_TYPES, kind_of
from workbench.notation.landscape.legend import legend_height
from workbench.notation.landscape.rules import holders_of
from workbench.notation.symbol import Scene
from workbench.words import mark

_FLOWS = {"band": FULL, "chain": FULL, "group": GRID}
_LEAST: dict[str, tuple[float, float]] = {
    "band": (400.0, 80.0),
    "chain": (220.0, 80.0),
    "group": (190.0, 80.0),
}
_DEEPEST = 8  # containers in containers; more is a mistake of the file


def arrange(step: Step, sheet: str) -> None:
    """Put everything on a sheet in order; an orderly one does not change.

    What stands to the right or left of the bands stays beside them.  Raises Refused where nothing
    is drawn.
    """
    document = step.document
    drawn = [
        (shape, element)
        for shape in document.shapes_on(sheet)
        if (element := document.element(shape.element)) is not None
    ]
    if not drawn:
        raise Refused(
            mark(
                "Nothing was put in order: this landscape is empty. Place a band or a process "
                "first."
            )
        )
    tree = _Tree(step, sheet, drawn)
    bands = around(shape.bounds for shape, element in drawn if element.type == "band")
    for key, place in _arranged(tree.top(), bands).items():
        step.update(key, bounds=place)


def _arranged(boxes: list[Box], bands: Bounds | None) -> Places:
    """Return where everything goes; what stands clear of the bands at a side stays there."""
    if bands is None:
        return _in_itself(boxes)
    left = [box for box in boxes if box.where.right <= bands.x]
    right = [box for box in boxes if box.where.x >= bands.right]
    within = [box for box in boxes if box not in left and box not in right]
    top = min(box.where.y for box in within)
    places = arranged(within, Point(round(bands.x), round(top)), round(bands.width))
    after = around(places[box.key] for box in within)
    assert after is not None
    by = _in_itself(left)
    end = around(by.values())
    places |= _moved(by, min(after.x - GAP - end.right, 0.0) if end is not None else 0.0)
    by = _in_itself(right)
    places |= _moved(by, max(after.right - bands.right, 0.0))
    return places


def _in_itself(boxes: list[Box]) -> Places:
    """Return the places of what stands beside the bands, or where there are none."""
    whole = around(box.where for box in boxes)
    if whole is None:
        return {}
    corner = Point(round(whole.x), round(whole.y))
    return arranged(boxes, corner, round(whole.width))


def _moved(places: Places, by: float) -> Places:
    return {key: place.moved(by, 0.0) for key, place in places.items()}


class _Tree:
    """What lies in what on a sheet, as boxes."""

    def __init__(self, step: Step, sheet: str, drawn: Iterable[tuple[Shape, Element]]) -> None:
        self._document = step.document
        self._sheet = sheet
        self._drawn = list(drawn)
        self._inside: dict[str, list[tuple[Shape, Element]]] = {}
        for shape, element in self._drawn:
            self._inside.setdefault(self._holder(shape, element), []).append((shape, element))
        self._usual = _usual_sizes(self._drawn)

    def top(self) -> list[Box]:
        """Return what lies on the sheet itself, with what is in it."""
        return [self._box(shape, element, 0) for shape, element in self._inside.get("", ())]

    def _holder(self, shape: Shape, element: Element) -> str:
        """Return what a thing belongs to: what it says, else what it stands in."""
        wanted = holders_of(element.type)
        said = self._document.element(element.parent)
        if (
            said is not None
            and said.type in wanted
            and self._document.shape_on(self._sheet, said.id) is not None
        ):
            return said.id
        if not wanted:
            return ""
        return holder_at(
            self._document, self._sheet, shape.bounds.center, (shape.id,), among=wanted
        )

    def _box(self, shape: Shape, element: Element, depth: int) -> Box:
        inside = self._inside.get(element.id, ()) if depth < _DEEPEST else ()
        holds = element.type in CONTAINER_TYPES
        return Box(
            key=shape.id,
            where=shape.bounds,
            size=_LEAST[element.type] if holds else self._size(shape, element),
            flow=_FLOWS.get(element.type, PLAIN),
            holds=holds,
            inside=tuple(self._box(*child, depth + 1) for child in inside),
            title=lambda width: title_room(element, width, LANGUAGE),
            tip=TIP if element.type == "chain" else 0.0,
        )

    def _size(self, shape: Shape, element: Element) -> tuple[float, float]:
        if element.type == "legend":
            width = shape.bounds.width
            return width, legend_height(Scene(self._document, LANGUAGE), width)
        return self._usual.get(_like(element)) or (shape.bounds.width, shape.bounds.height)


def _usual_sizes(drawn: list[tuple[Shape, Element]]) -> dict[str, tuple[float, float]]:
    """Return the size that all arrows of a direction, and all entries of a kind, get.

    It is the one most of them have, but large enough for every name.
    """
    alike: dict[str, list[tuple[Shape, Element]]] = {}
    for shape, element in drawn:
        if like := _like(element):
            alike.setdefault(like, []).append((shape, element))
    found: dict[str, tuple[float, float]] = {}
    for like, members in alike.items():
        sizes = Counter((shape.bounds.width, shape.bounds.height) for shape, _ in members)
        kind = kind_of(members[0][1])
        least = kind.size if kind is not None else (0.0, 0.0)
        most = max(sizes.items(), key=lambda pair: (pair[1], pair[0]))[0]
        size = most if min(most) >= 30 else least
        while True:
            needed = [fitting_size(element, size, LANGUAGE) for _, element in members]
            wide = max(width for width, _ in needed), max(height for _, height in needed)
            if wide == size:
                break
            size = wide
        found[like] = size
    return found


def _like(element: Element) -> str:
    """Return what things of one size have in common; "" for what keeps its own."""
    kind = kind_of(element)
    if kind is None or kind.family not in (Family.CHEVRON, Family.ENTRY):
        return ""
    return kind.key if kind.family is Family.CHEVRON else "entries"
