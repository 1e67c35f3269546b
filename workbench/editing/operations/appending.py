"""Putting something new behind what is there: placed, joined, with room made for it."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.editing.landscape import adding as landscape
from workbench.editing.landscape.appending import append_next, may_follow
from workbench.editing.operations.adding import add_with_start, container_at
from workbench.editing.operations.joining import connect
from workbench.editing.operations.lanes import border
from workbench.editing.operations.making_room import PADDING, grow, holder_of, open_room
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.layout.free_place import (
    APPEND,
    BELOW_BORDER,
    MOST_APPEND,
    STEP,
    Taken,
    slots,
    taken_around,
    with_name,
)
from workbench.layout.outline import Side
from workbench.model.document import Document, Step
from workbench.model.records import Element, Shape
from workbench.notation.bpmn.kinds import BY_TYPE
from workbench.notation.bpmn.rules import flow_to_new
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family, Kind
from workbench.notation.kinds import is_landscape_kind
from workbench.notation.landscape.kinds import is_of_landscape
from workbench.notation.rules import may_contain
from workbench.words import mark

_EDGE = 8.0  # that contents keep from the border of a lane
_STRIP = 30.0  # title of a pool or lane
_LEAST_GAP = 30.0  # between a node and its successor, however close others stand
_BESIDE = frozenset({Family.DATA, Family.ARTIFACT})


def append(step: Step, key: str, kind: Kind, center: Point | None = None, name: str = "") -> str:
    """Add something of a kind behind a shape, joined with it; returns the id of its shape.

    `center`: where it goes; None finds a place as a tidy person would and makes room where there
    is none.  Raises Refused where the kind may not follow or has no place.
    """
    if is_landscape_kind(kind):
        return append_next(step, key, kind, center, name)
    document = step.document
    source = document.shape(key)
    if source is None:
        raise Refused(mark("Nothing was appended: the element is not drawn here. Select another."))
    type_name, reversed_ = flow_to_new(document, source.element, kind)
    if center is None:
        center = _prepared_place(step, source, kind).center
    made = add_with_start(step, source.sheet, kind, center, name)
    new = document.shape(made)
    origin = document.element(source.element)
    assert new is not None and origin is not None
    if type_name == "association" and origin.type == "boundaryEvent" and kind.family in NODES:
        element = document.element(new.element)
        assert element is not None
        step.put(element.with_property("isForCompensation", "true"))
    ends = (new.element, source.element) if reversed_ else (source.element, new.element)
    flow_kind = BY_TYPE[type_name][0]
    if type_name == "association" and origin.type == "boundaryEvent":
        flow_kind = next(k for k in BY_TYPE["association"] if k.key == "association.directed")
    connect(step, source.sheet, flow_kind, *ends)
    return made


def place_free(
    step: Step, sheet: str, kind: Kind, around: Point, near: str = "", name: str = ""
) -> str:
    """Add something of a kind where it stands free; returns the id of its shape.

    `near`: id of a shape behind which it goes, not joined with it; "" is close to `around`.
    Raises Refused where the kind has no place there.
    """
    if is_landscape_kind(kind):
        return landscape.add_free(step, sheet, kind, around, near, name)
    document = step.document
    source = document.shape(near) if near else None
    element = document.element(source.element) if source is not None else None
    if source is not None and element is not None and family_of(element.type) in NODES:
        if kind.family in NODES | _BESIDE and kind.family is not Family.BOUNDARY_EVENT:
            return add_with_start(step, sheet, kind, _prepared_place(step, source, kind).center)
        if kind.family is Family.BOUNDARY_EVENT:
            box = source.bounds
            return add_with_start(step, sheet, kind, Point(box.right - box.width / 4, box.bottom))
    if source is not None and element is not None:
        around = source.bounds.center
    if kind.family in (Family.LANE, Family.BOUNDARY_EVENT):
        return add_with_start(step, sheet, kind, around)
    return add_with_start(step, sheet, kind, _free_near(document, sheet, kind, around))


def _free_near(document: Document, sheet: str, kind: Kind, around: Point) -> Point:
    """Return the free place that is nearest to a point, in whole slots, within what is there."""
    width, height = kind.size
    ground = Shape(id="", sheet=sheet, element="", bounds=Bounds(around.x, around.y, 0, 0))
    reach = 20 * STEP
    area = Bounds(around.x - reach, around.y - reach, 2 * reach, 2 * reach)
    taken = taken_around(document, sheet, area, ground)
    outer = None
    if kind.family is not Family.POOL:
        outer = document.shape_on(sheet, container_at(document, sheet, around))
    ways = [
        Point(round(around.x) + across * STEP, round(around.y) + down * STEP)
        for across in range(-20, 21)
        for down in range(-20, 21)
    ]
    for center in sorted(ways, key=around.distance):
        box = Bounds(center.x - width / 2, center.y - height / 2, width, height)
        inside = outer is None or _inner(outer).covers(box.grown(_EDGE))
        if inside and taken.is_free(box):
            return center
    return around


def place_for(document: Document, source: Shape, kind: Kind) -> Bounds:
    """Return where something appended to a shape would stand, before room is made for it."""
    if is_landscape_kind(kind):
        box = source.bounds
        return Bounds(box.right + STEP, box.y, *kind.size)
    return _Search(document, source, kind).place()


def _prepared_place(step: Step, source: Shape, kind: Kind) -> Bounds:
    """Return a place behind a shape, with its lane and pool large enough for it."""
    document = step.document
    box = place_for(document, source, kind)
    holder = holder_of(document, source)
    if holder is None or kind.family is Family.ARTIFACT:
        return box
    lane = _lane_of(document, source)
    if lane is not None and kind.family is not Family.DATA:
        stacked = _lies(holder)
        side = Side.BOTTOM if stacked else Side.RIGHT
        limit = lane.bounds.bottom if stacked else lane.bounds.right
        end = box.bottom if stacked else box.right
        if end + _EDGE > limit:
            by = end + PADDING / 2 - limit
            open_room(step, source.sheet, holder.id, side, limit, by, frozenset())
    for side, edge in ((Side.RIGHT, box.right), (Side.BOTTOM, box.bottom)):
        drawn = document.shape(holder.id)
        assert drawn is not None
        limit = border(drawn.bounds, side)
        if edge + _EDGE > limit:
            grow(step, holder.id, side, edge + PADDING - limit)
    return box


class _Search:
    """The search for a place behind one shape."""

    def __init__(self, document: Document, source: Shape, kind: Kind) -> None:
        self._document = document
        self._source = source
        self._kind = kind
        element = document.element(source.element)
        assert element is not None
        self._element = element
        self._holder = holder_of(document, source)
        self._lane = _lane_of(document, source)
        self._down = self._holder is not None and not _lies(self._holder)

    def place(self) -> Bounds:
        """Return the usual place or, where that is taken or out of the lane, one at its end."""
        box = self._usual_place()
        region = self._region()
        if region is None or self._kind.family in _BESIDE:
            return box
        start = region.x, region.y
        taken = taken_around(self._document, self._source.sheet, box, self._source)
        if box.x >= start[0] and box.y >= start[1] and taken.is_free(box, 0.0):
            return box
        width, height = self._kind.size
        if self._down:
            return Bounds(region.center.x - width / 2, region.bottom, width, height)
        return Bounds(region.right, region.center.y - height / 2, width, height)

    def _usual_place(self) -> Bounds:
        if self._kind.family in _BESIDE:
            return self._beside()
        if self._element.host:
            return self._off_the_border()
        width, height = self._kind.size
        distance = self._distance()
        box = self._source.bounds
        if self._down:
            first = Point(box.center.x, box.bottom + distance + height / 2)
        else:
            first = Point(box.right + distance + width / 2, box.center.y)
        return self._search(first, level=not self._down)

    def _search(self, first: Point, *, level: bool, sign: int = 0) -> Bounds:
        """Return the first free slot; where the lane has none, one that it has to grow for."""
        size = self._kind.size
        region = self._region()
        reach = 40 * STEP
        area = Bounds(first.x - reach, first.y - reach, 2 * reach, 2 * reach)
        taken = taken_around(self._document, self._source.sheet, area, self._source)
        low, high = _span(region, level)
        for box in slots(first, size, level=level, sign=sign):
            start, end = _extent(box, level)
            if low + _EDGE <= start and end + _EDGE <= high and self._is_free(taken, box):
                return box
        inside = _within(taken, high, level)
        for box in slots(first, size, level=level, sign=1):
            if self._is_free(inside, box) and _extent(box, level)[0] >= low + _EDGE:
                return box
        width, height = size
        return Bounds(first.x - width / 2, first.y - height / 2, width, height)

    def _is_free(self, taken: Taken, box: Bounds) -> bool:
        side = None
        if self._kind.external_label:
            side = Side.TOP if self._kind.family is Family.GATEWAY else Side.BOTTOM
        return taken.is_free(with_name(box, side))

    def _off_the_border(self) -> Bounds:
        """Return a place for what follows a boundary event: out of its activity, a row further."""
        event = self._source.bounds
        host = self._document.shape_on(self._source.sheet, self._element.host)
        width, height = self._kind.size
        sides = _free_sides(self._source, host) if host is not None else (Side.BOTTOM,)
        if self._down or not {Side.TOP, Side.BOTTOM} & set(sides):
            way = -1 if Side.LEFT in sides else 1
            edge = event.right if way > 0 else event.x
            first = Point(edge + way * (BELOW_BORDER + width / 2), event.center.y)
            if not self._down:
                return self._search(first, level=True)
            first = Point(first.x, event.bottom + APPEND + height / 2)
            return self._search(first, level=False, sign=way)
        way = -1 if Side.TOP in sides and Side.BOTTOM not in sides else 1
        edge = event.bottom if way > 0 else event.y
        first = Point(event.right + APPEND + width / 2, edge + way * (BELOW_BORDER + height / 2))
        low, _ = _span(self._region(), True)
        if way < 0 and first.y - height / 2 < low + _EDGE:
            way, first = 1, Point(first.x, event.bottom + BELOW_BORDER + height / 2)
        return self._search(first, level=True, sign=way)

    def _beside(self) -> Bounds:
        """Return a place for an annotation (above) or for data (below)."""
        box = self._source.bounds
        width, height = self._kind.size
        taken = taken_around(self._document, self._source.sheet, box.grown(500.0), self._source)
        places = [
            Bounds(center.x - width / 2, center.y - height / 2, width, height)
            for center in self._around(width, height)
        ]
        free = [place for place in places if self._is_free(taken, place)]
        inside = (place for place in free if self._is_in_pool(place, to_the_right=False))
        beyond = (place for place in free if self._is_in_pool(place, to_the_right=True))
        return next(inside, None) or next(beyond, None) or places[0]

    def _around(self, width: float, height: float) -> Iterator[Point]:
        box = self._source.bounds
        above = self._kind.family is Family.ARTIFACT
        for number in range(24):
            away = 40.0 + number * STEP
            places = {
                True: box.y - away - height / 2,
                False: box.bottom + away + height / 2,
            }
            for is_above in (above, not above):
                y = places[is_above]
                yield Point(box.right + width / 2 - (0 if above else 10), y)
                yield Point(box.center.x, y)
                yield Point(box.x - width / 2, y)
                yield Point(box.right + APPEND + width / 2 + number * STEP, y)
                yield Point(box.right + APPEND + width / 2 + 2 * number * STEP, box.bottom)

    def _is_in_pool(self, place: Bounds, *, to_the_right: bool) -> bool:
        """Tell whether data stay in their pool, or `to_the_right` once it has grown that way.

        An annotation belongs to none.
        """
        if self._holder is None or self._kind.family is Family.ARTIFACT:
            return True
        room = _inner(self._holder)
        if to_the_right:
            room = room.united(room.moved(2_000.0, 0.0))
        return room.covers(place.grown(_EDGE))

    def _region(self) -> Bounds | None:
        if self._lane is not None:
            return _inner(self._lane)
        return _inner(self._holder) if self._holder is not None else None

    def _distance(self) -> float:
        """Return the distance that is usual here: that to the successors, else to what precedes."""
        document, sheet = self._document, self._source.sheet
        for flows, forwards in (
            (document.outgoing(self._element.id), True),
            (document.incoming(self._element.id), False),
        ):
            gaps: list[float] = []
            for flow in flows[:20]:
                other = document.shape_on(sheet, flow.target if forwards else flow.source)
                if other is None or flow.type != "sequenceFlow":
                    continue
                first, last = (self._source, other) if forwards else (other, self._source)
                if self._down:
                    gap = last.bounds.y - first.bounds.bottom
                else:
                    gap = last.bounds.x - first.bounds.right
                if _LEAST_GAP <= gap <= MOST_APPEND:
                    gaps.append(gap)
            if gaps:
                return min(gaps) if forwards else max(APPEND, min(gaps))
        return APPEND


def _lane_of(document: Document, shape: Shape) -> Shape | None:
    """Return the shape of the innermost lane that lists the node of a shape, or its activity."""
    element = document.element(shape.element)
    if element is None:
        return None
    for key in (element.id, element.host):
        lanes = document.referring("members", key, Element) if key else []
        for lane in lanes:
            drawn = document.shape_on(shape.sheet, lane.id)
            if drawn is not None and drawn.bounds.contains(shape.bounds.center):
                return drawn
    return None


def _free_sides(event: Shape, host: Shape) -> tuple[Side, ...]:
    """Return the sides of a boundary event that face away from its activity; at a corner two."""
    center, radius = event.bounds.center, event.bounds.width / 2
    return tuple(
        side
        for side in (Side.BOTTOM, Side.TOP, Side.RIGHT, Side.LEFT)
        if abs(border(host.bounds, side) - (center.x if side.is_level else center.y)) <= radius
    ) or (Side.BOTTOM,)


def _lies(holder: Shape) -> bool:
    return not holder.has("isHorizontal") or holder.is_set("isHorizontal")


def _inner(frame: Shape) -> Bounds:
    """Return the room for contents: behind the title of a pool or lane."""
    x, y, width, height = frame.bounds
    if frame.has("isExpanded"):
        return frame.bounds
    if _lies(frame):
        return Bounds(x + _STRIP, y, width - _STRIP, height)
    return Bounds(x, y + _STRIP, width, height - _STRIP)


def _extent(box: Bounds, level: bool) -> tuple[float, float]:
    return (box.y, box.bottom) if level else (box.x, box.right)


def _span(region: Bounds | None, level: bool) -> tuple[float, float]:
    if region is None:
        return float("-inf"), float("inf")
    return _extent(region, level)


def _within(taken: Taken, limit: float, level: bool) -> Taken:
    """Return what is in the way short of a border, beyond which everything will move on."""
    axis = 1 if level else 0
    return Taken(
        [box for box in taken.boxes if box[axis] < limit - 0.5],
        [line for line in taken.lines if any(point[axis] < limit - 0.5 for point in line)],
    )


def appendable(document: Document, source: Shape, kind: Kind) -> bool:
    """Tell whether a kind may follow a shape."""
    element = document.element(source.element)
    family = family_of(element.type) if element is not None else Family.LANE
    if element is not None and is_of_landscape(document, element):
        return is_landscape_kind(kind) and may_follow(document, element, kind)
    if element is None or family not in NODES:
        return family not in (Family.LANE, Family.ARTIFACT) and kind.key == "annotation"
    try:
        flow_to_new(document, source.element, kind)
        may_contain(document, element.parent, kind)
    except Refused:
        return False
    return True
