"""Pools turned: a lying one stands then, a standing one lies."""

from __future__ import annotations

from itertools import pairwise

from workbench.editing.operations.extents import contents_of
from workbench.editing.operations.joining import set_waypoints
from workbench.editing.operations.lanes import STRIP, border, is_lying, lanes_below, title_side
from workbench.editing.operations.making_way import growing, keep_clear, make_way, units
from workbench.editing.operations.subjects import with_contents
from workbench.geometry import Bounds, Point, around_points
from workbench.layout.labels import GAP, name_size
from workbench.layout.outline import Side
from workbench.layout.places import places_of
from workbench.layout.routing import segment_crosses
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Flow, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.notation.symbols import has_outside_name

# A task is 100 wide and 80 high.  Distances are turned in this proportion, so that what fitted
# beside each other fits below each other; turning twice leads back.
_WIDER = 100 / 80
_LOWER = 80 / 100
_OPEN = frozenset({Family.POOL, Family.LANE, Family.ARTIFACT})  # lines may run through these


def turn(step: Step, keys: tuple[str, ...]) -> None:
    """Turn pools, given by their shapes, with all that stands in them.

    The first stays at its corner.  Several that lay one below the other stand side by side then.
    """
    document = step.document
    pools = [shape for key in keys if (shape := document.shape(key)) is not None]
    pools.sort(key=lambda shape: (shape.bounds.y + shape.bounds.x, shape.id))
    if not pools:
        return
    corner = pools[0].bounds
    turns: dict[str, _Turn] = {}  # by element
    done: list[tuple[Shape, Bounds]] = []
    for pool in pools:
        x, y = pool.bounds.x - corner.x, pool.bounds.y - corner.y
        if done:  # behind the one before, at the old distance
            before, now = done[-1]
            if is_lying(document, pool):
                gap = max(pool.bounds.y - before.bounds.bottom, 0.0)
                x, y = now.right - corner.x + gap, x
            else:
                gap = max(pool.bounds.x - before.bounds.right, 0.0)
                x, y = y, now.bottom - corner.y + gap
        turns |= _turn_pool(step, pool, Point(corner.x + x, corner.y + y))
        turned = document.shape(pool.id)
        assert turned is not None
        done.append((pool, turned.bounds))
    _turn_messages(step, pools[0].sheet, turns)
    for pool, _ in done:
        keep_clear(step, pool.id, pool.bounds)
        if is_lying(document, pool):
            _make_room_for_names(step, pool.id)


class _Turn:
    """Where a place of a pool is when the pool is turned."""

    def __init__(self, pool: Shape, titles: float, lying: bool, corner: Point) -> None:
        self._from = pool.bounds
        self._titles = titles  # how much room the titles take, one behind the other
        self._lying = lying
        self._corner = corner

    def point(self, place: Point) -> Point:
        x, y = place.x - self._from.x, place.y - self._from.y
        if self._lying:
            return self._corner.moved(y * _WIDER, self._behind_titles(x, _LOWER))
        return self._corner.moved(self._behind_titles(y, _WIDER), x * _LOWER)

    def box(self, box: Bounds) -> Bounds:
        start = self.point(Point(box.x, box.y))
        end = self.point(Point(box.right, box.bottom))
        x, y = round(start.x), round(start.y)
        return Bounds(x, y, round(end.x) - x, round(end.y) - y)

    def _behind_titles(self, along: float, share: float) -> float:
        if along <= self._titles:
            return along
        return self._titles + (along - self._titles) * share


def _turn_pool(step: Step, pool: Shape, corner: Point) -> dict[str, _Turn]:
    """Turn a pool; returns how, by the elements that are drawn in it and its own."""
    document = step.document
    lying = is_lying(document, pool)
    inside = with_contents(document, (pool,))
    side = title_side(lying)
    lanes = lanes_below(document, pool)
    titles = max((border(lane.bounds, side) for lane in lanes), default=border(pool.bounds, side))
    turn = _Turn(pool, titles + STRIP - border(pool.bounds, side), lying, corner)
    lies = "false" if lying else "true"
    held = contents_of(document, pool)
    for shape, leader in units(document, inside):
        if leader is not None:
            bounds = _turned_node(document, shape, turn)
            step.update(shape, bounds=bounds, label=None)
        else:
            bounds = turn.box(shape.bounds)
            if shape.id == pool.id and not held and not lanes:
                # A closed pool is as high as it was wide, so far as that fits beside the others.
                size = (pool.bounds.height, pool.bounds.width)
                share = (1.0, _LOWER) if lying else (_WIDER, 1.0)
                bounds = Bounds(*corner, round(size[0] * share[0]), round(size[1] * share[1]))
            properties = shape.with_property("isHorizontal", lies).properties
            step.update(shape, bounds=bounds, properties=properties)
    _turn_lines(step, inside, turn)
    return {shape.element: turn for shape in inside.values()}


def _turn_messages(step: Step, sheet: str, turns: dict[str, _Turn]) -> None:
    """Lead messages straight again that went straight from one of the turned pools to another."""
    document = step.document
    for edge in document.edges_on(sheet):
        flow = document.flow(edge.element)
        was = step.before(edge.id)
        if flow is None or edge.waypoints or not isinstance(was, Edge) or len(was.waypoints) != 2:
            continue
        ends = [(flow.source, was.waypoints[0]), (flow.target, was.waypoints[1])]
        if not {flow.source, flow.target} <= turns.keys() or not _is_upright(was):
            continue
        # Where a pool itself is the end, the message meets it beside the other end.
        places = {key: turns[key].point(point) for key, point in ends}
        shapes = {key: document.shape_on(sheet, key) for key, _ in ends}
        pools = [key for key, _ in ends if _is_pool(document, key)]
        if len(pools) == 1 and (pool := shapes[pools[0]]) is not None:
            other = places[next(key for key, _ in ends if key != pools[0])]
            box = pool.bounds
            level = is_lying(document, pool)
            if level and box.x < other.x < box.right:
                places[pools[0]] = Point(other.x, box.center.y)
            elif not level and box.y < other.y < box.bottom:
                places[pools[0]] = Point(box.center.x, other.y)
        line = [places[key] for key, _ in ends]
        if abs(line[0].x - line[1].x) < 1 or abs(line[0].y - line[1].y) < 1:
            set_waypoints(step, edge.id, line)
            turned = document.edge(edge.id)
            if turned is None or not _is_free(document, turned, flow):
                step.update(edge.id, waypoints=())


def _is_pool(document: Snapshot, key: str) -> bool:
    element = document.element(key)
    return element is not None and element.type == "participant"


def _make_room_for_names(step: Step, key: str) -> None:
    """Widen the lanes of a standing pool where names would not fit beside their symbols."""
    document = step.document
    pool = document.shape(key)
    assert pool is not None
    lanes = lanes_below(document, pool)
    for frame in [lane for lane in lanes if not lanes_below(document, lane)] or [pool]:
        need = 0.0
        for shape in contents_of(document, frame).values():
            element = document.element(shape.element)
            if element is not None and element.name and has_outside_name(element, document):
                width, _ = name_size(element.name, shape.look)
                need = max(need, shape.bounds.center.x + width + 2 * GAP)
        drawn = document.shape(frame.id)
        assert drawn is not None
        if (more := round(need) - drawn.bounds.right) > 0:
            with growing(step, drawn):
                make_way(step, drawn, Side.RIGHT, drawn.bounds.right, more)


def _turned_node(document: Snapshot, shape: Shape, turn: _Turn) -> Bounds:
    """Return where a symbol stands then; what others stand in is turned itself."""
    element = document.element(shape.element)
    family = family_of(element.type) if element is not None else Family.BOX
    is_open = family is Family.SUB_PROCESS and is_expanded(document, shape)
    if is_open or (element is not None and element.type == "group"):
        return turn.box(shape.bounds)
    center = turn.point(shape.bounds.center)
    width, height = shape.bounds.width, shape.bounds.height
    if family is Family.BOUNDARY_EVENT or (width == height):
        return Bounds(
            round(center.x - width / 2, 2), round(center.y - height / 2, 2), width, height
        )
    return Bounds(round(center.x - width / 2), round(center.y - height / 2), width, height)


def _turn_lines(step: Step, inside: dict[str, Shape], turn: _Turn) -> None:
    """Turn the lines with their bends; one that leaves the pool, or hits something, is led anew."""
    document = step.document
    drawn = {shape.element for shape in inside.values()}
    sheet = next(iter(inside.values())).sheet
    for edge in document.edges_on(sheet):
        flow = document.flow(edge.element)
        if flow is None or not {flow.source, flow.target} & drawn:
            continue
        if not {flow.source, flow.target} <= drawn or len(edge.waypoints) < 2:
            step.update(edge, waypoints=(), label=None)
            continue
        set_waypoints(step, edge.id, [turn.point(point) for point in edge.waypoints])
        turned = document.edge(edge.id)
        assert turned is not None
        anew = _is_upright(edge) and not (_is_upright(turned) and _is_free(document, turned, flow))
        step.update(turned, waypoints=() if anew else turned.waypoints, label=None)


def _is_upright(edge: Edge) -> bool:
    return all(abs(p.x - q.x) < 0.5 or abs(p.y - q.y) < 0.5 for p, q in pairwise(edge.waypoints))


def _is_free(document: Document, edge: Edge, flow: Flow) -> bool:
    """Tell whether a line runs through no symbol but those it joins."""
    for shape in places_of(document).near(edge.sheet, around_points(edge.waypoints)):
        element = document.element(shape.element)
        if element is None or shape.element in (flow.source, flow.target):
            continue
        family = family_of(element.type)
        if family in _OPEN or (family is Family.SUB_PROCESS and is_expanded(document, shape)):
            continue
        if any(segment_crosses(p, q, shape.bounds) for p, q in pairwise(edge.waypoints)):
            return False
    return True
