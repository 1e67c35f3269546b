"""Making room on a sheet and taking it away: what lies beyond a line moves, what it cuts grows.

`plan_room` looks at the sheet once, `make_room` applies the plan with an amount; a gesture calls
the second on every move of the pointer.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec

from workbench.editing.operations.lanes import lanes_in
from workbench.editing.operations.spacing_levels import (
    Level,
    Way,
    behind_titles,
    levels_at,
    lies,
    line_at,
)
from workbench.editing.operations.spacing_limits import PADDING, Fate, Limits
from workbench.editing.operations.spacing_lines import StretchedLine, stretched_lines
from workbench.editing.operations.subjects import scope_inside, with_contents
from workbench.geometry import Bounds, Point
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family

SAME = 1.0  # borders that are no further apart are one border
LEAST_LENGTH = 120.0  # of a pool


class RoomPlan(msgspec.Struct, frozen=True):
    """What moves and what grows when room is made, and how much can be taken away at most."""

    way: Way
    container: Shape | None  # only in here room is made; None: on the whole sheet
    moving: tuple[str, ...]
    growing: dict[str, float]  # shape -> by how much it can shrink at most
    names: frozenset[str]  # shapes that grow, whose outside name lies beyond the line
    lines: tuple[StretchedLine, ...]
    spare: float  # the room that can be taken away
    settled: frozenset[str]  # shapes and edges for which nothing else has to be put right

    def clamped(self, by: float) -> float:
        """Return the amount nearest to the wanted one; negative amounts take room away."""
        return max(by, -self.spare)


def plan_room(document: Document, sheet: str, start: Point, way: Way) -> RoomPlan:
    """Find what moves when room is made at a place, in the direction of `way`.

    In a pool or an open sub-process only its own room counts; what lies behind it makes way for
    its border.  A pool that ends where the pool that grows does, goes with it.
    """
    levels = levels_at(document, sheet, start, way)
    fates: dict[str, Fate] = {}
    limits = Limits(document, way)
    for level in levels:
        decided = _Decision(document, way, level).run()
        if level.container is not None:
            decided[level.container.id] = Fate.GROWS
        fates |= decided
        limits.look_at(level, decided)
    growing = {key: math.inf for key, fate in fates.items() if fate is Fate.GROWS}
    top = next((level.container for level in reversed(levels) if level.container), None)
    if top is not None:
        for key, slack in _aligned_pools(document, top, way, fates).items():
            fates[key] = Fate.GROWS
            growing[key] = slack
    _settle_attached(document, levels, way, fates)
    moving = tuple(key for key, fate in fates.items() if fate is Fate.MOVES)
    lines, parting, least = stretched_lines(
        document, sheet, way, levels, frozenset(moving), growing
    )
    names = frozenset(
        key
        for key in growing
        if (shape := document.shape(key)) is not None
        and shape.label is not None
        and way.at(shape.label.center) > line_at(levels, shape.label.center)
    )
    spare = max(0.0, min(limits.spare, least))
    on_line = {
        key
        for level in levels
        for key, shape in level.members.items()
        if abs(way.at(shape.bounds.center) - level.at) <= SAME
    }
    settled = frozenset((*moving, *growing, *(line.edge for line in lines))) - parting - on_line
    return RoomPlan(way, levels[0].container, moving, growing, names, lines, spare, settled)


def make_room(step: Step, plan: RoomPlan, by: float) -> None:
    """Move what lies beyond the line of a plan by so much; what the line cuts grows with it.

    Lines that cross it become longer and keep their bends.  A negative amount takes room away, at
    most what the plan has to spare.
    """
    by = plan.clamped(by)
    if not by:
        return
    document, way = step.document, plan.way
    dx, dy = way.shift(by)
    for key, slack in plan.growing.items():
        shape = document.shape(key)
        if shape is None:
            continue
        own = max(by, -slack)
        label = shape.label
        if label is not None and key in plan.names:
            label = label.moved(*way.shift(own))
        step.update(shape, bounds=way.stretched(shape.bounds, own), label=label)
    for key in plan.moving:
        shape = document.shape(key)
        if shape is not None:
            label = shape.label.moved(dx, dy) if shape.label is not None else None
            step.update(shape, bounds=shape.bounds.moved(dx, dy), label=label)
    for line in plan.lines:
        line.apply(step, dx, dy)
    # All of it keeps its place within what is around it: thousands of shapes need not be looked at.
    step.hold(*plan.settled, filed=True)
    step.reconsider(*(line.edge for line in plan.lines if _is_stretched(step, line.edge)))


def _is_stretched(step: Step, key: str) -> bool:
    """Tell whether a line was not just moved as a whole."""
    before, after = step.before(key), step.document.edge(key)
    if not isinstance(before, Edge) or after is None:
        return False
    old, new = before.waypoints, after.waypoints
    by = new[0].x - old[0].x, new[0].y - old[0].y
    return any(p.moved(*by).distance(q) > SAME for p, q in zip(old, new, strict=False))


class _Decision:
    """Decides about the shapes of one level, the larger containers first."""

    def __init__(self, document: Document, way: Way, level: Level) -> None:
        self._document = document
        self._way = way
        self._at = level.at
        self._level = level
        self._fates: dict[str, Fate] = {}

    def run(self) -> dict[str, Fate]:
        document = self._document
        containers: list[Shape] = []
        closed: list[Shape] = []
        nodes: list[Shape] = []
        for shape in self._level.members.values():
            element = document.element(shape.element)
            family = family_of(element.type) if element is not None else Family.BOX
            if family is Family.POOL and not scope_inside(document, shape):
                closed.append(shape)
            elif family is Family.POOL or (
                family is Family.SUB_PROCESS and is_expanded(document, shape)
            ):
                containers.append(shape)
            elif (element is not None and element.type == "group") or family is Family.BAND:
                self._fates[shape.id] = self._cut(shape.bounds)
            elif family is not Family.LANE and not (element is not None and element.host):
                nodes.append(shape)
        containers.sort(key=lambda shape: -shape.bounds.width * shape.bounds.height)
        for shape in containers:
            self._decide_container(shape)
        pools = [shape for shape in containers if self._fates[shape.id] is Fate.GROWS]
        for shape in closed:
            spans = any(
                lies(shape) == self._way.level and lies(pool) == self._way.level for pool in pools
            )
            self._fates[shape.id] = self._cut(shape.bounds) if spans else self._whole(shape)
        for shape in nodes:
            if shape.id not in self._fates:
                self._fates[shape.id] = self._whole(shape)
        self._decide_lanes()
        return self._fates

    def _whole(self, shape: Shape) -> Fate:
        """Decide about what cannot be cut: it goes where its middle is."""
        is_beyond = self._way.at(shape.bounds.center) > self._at
        return Fate.MOVES if is_beyond else Fate.STAYS

    def _cut(self, box: Bounds) -> Fate:
        low, high = self._way.span(box)
        return Fate.MOVES if low >= self._at else Fate.GROWS if high > self._at else Fate.STAYS

    def _decide_container(self, shape: Shape) -> None:
        if shape.id in self._fates:
            return  # it goes with what it lies in
        fate = self._cut(shape.bounds)
        if fate is Fate.GROWS and self._at < behind_titles(self._document, shape, self._way):
            fate = Fate.MOVES  # the line runs through its title
        self._fates[shape.id] = fate
        if fate is not Fate.GROWS:
            inside = with_contents(self._document, (shape,))
            self._fates |= dict.fromkeys(inside.keys() & self._level.members.keys(), fate)

    def _decide_lanes(self) -> None:
        """Decide about the lanes of what grows, and about those without a pool."""
        document = self._document
        owners = [
            shape
            for key, shape in self._level.members.items()
            if self._fates.get(key) is Fate.GROWS and scope_inside(document, shape)
        ]
        if self._level.container is not None:
            owners.append(self._level.container)
        for owner in owners:
            self._share_out(lanes_in(document, scope_inside(document, owner), owner.sheet), True)
        loose: dict[str, list[Shape]] = {}
        for key, shape in self._level.members.items():
            element = document.element(shape.element)
            if element is not None and element.type == "lane" and key not in self._fates:
                loose.setdefault(element.parent, []).append(shape)
        for scope, lanes in loose.items():
            outer = document.element(scope)
            if outer is None or outer.type != "lane":
                self._share_out(lanes, False)

    def _share_out(self, lanes: Sequence[Shape], owner_grows: bool) -> None:
        """Let lanes that lie beside one another fill what they share, whatever becomes of it."""
        if not lanes:
            return
        document, way = self._document, self._way
        low = min(way.span(lane.bounds)[0] for lane in lanes)
        high = max(way.span(lane.bounds)[1] for lane in lanes)
        grows = owner_grows or low < self._at < high
        if not grows or lies(lanes[0]) == way.level:  # along them all become longer, or none
            fate = Fate.GROWS if grows else Fate.MOVES if low >= self._at else Fate.STAYS
            for lane in lanes:
                self._decide_lane(lane, fate)
            return
        ordered = sorted(lanes, key=lambda lane: way.span(lane.bounds))
        before = [lane for lane in ordered if way.span(lane.bounds)[0] < self._at]
        cut = before[-1] if before else ordered[0]
        for lane in ordered:
            if lane is cut:
                self._fates[lane.id] = Fate.GROWS
                self._share_out(lanes_in(document, lane.element, lane.sheet), True)
            else:
                self._decide_lane(lane, Fate.STAYS if lane in before else Fate.MOVES)

    def _decide_lane(self, lane: Shape, fate: Fate) -> None:
        self._fates[lane.id] = fate
        for inner in lanes_in(self._document, lane.element, lane.sheet):
            self._decide_lane(inner, fate)


def _settle_attached(
    document: Document, levels: Sequence[Level], way: Way, fates: dict[str, Fate]
) -> None:
    """Let boundary events go with their activity, or with the part of its border they sit on."""
    for level in levels:
        for key, shape in level.members.items():
            element = document.element(shape.element)
            if element is None or not element.host or key in fates:
                continue
            host = document.shape_on(shape.sheet, element.host)
            fate = fates.get(host.id, Fate.STAYS) if host is not None else Fate.GROWS
            if fate is Fate.GROWS:
                at = next(
                    (
                        inner.at
                        for inner in levels
                        if inner.container is not None
                        and host is not None
                        and inner.container.id == host.id
                    ),
                    level.at,
                )
                is_beyond = way.at(shape.bounds.center) > at
                fate = Fate.MOVES if is_beyond else Fate.STAYS
            fates[key] = fate


def _aligned_pools(
    document: Document, pool: Shape, way: Way, fates: dict[str, Fate]
) -> dict[str, float]:
    """Return the pools (and their lanes) that end where one that grows does, along the way.

    They stay as long as it is; by how much each could shrink is told by what stands in it.
    """
    found: dict[str, float] = {}
    element = document.element(pool.element)
    if element is None or element.type != "participant" or lies(pool) != way.level:
        return found
    end = way.span(pool.bounds)[1]
    for other in document.shapes_on(pool.sheet):
        twin = document.element(other.element)
        if (
            twin is None
            or twin.type != "participant"
            or fates.get(other.id) is not Fate.STAYS
            or abs(way.span(other.bounds)[1] - end) > SAME
        ):
            continue
        inside = with_contents(document, (other,))
        lanes = [key for key, shape in inside.items() if _is_lane(document, shape)]
        ends = [
            way.span(shape.bounds)[1]
            for key, shape in inside.items()
            if key != other.id and key not in lanes
        ]
        low, high = way.span(other.bounds)
        slack = max(0.0, high - max((*ends, low + LEAST_LENGTH)) - PADDING)
        found |= dict.fromkeys((other.id, *lanes), slack)
    return found


def _is_lane(document: Snapshot, shape: Shape) -> bool:
    element = document.element(shape.element)
    return element is not None and element.type == "lane"
