"""Lines follow the shapes they join: as little as needed, around others, never by surprise."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise

from workbench.drawing.lines import length_of, point_along
from workbench.editing.settlers.moved import Moved, moved_shapes, shift_of
from workbench.geometry import Bounds, Point, around_points
from workbench.layout.ends import end_of, place_among_parallels, reads_downwards, style_of
from workbench.layout.obstacles import Neighbourhood
from workbench.layout.outline import Form, Outline
from workbench.layout.places import lines_of, places_of
from workbench.layout.repair import carried, followed, rejoined
from workbench.layout.routing import (
    TIGHT,
    End,
    Line,
    Obstacles,
    Style,
    crossings,
    is_clear,
    route,
    segment_crosses,
)
from workbench.layout.traffic import Traffic
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Element, Flow
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family
from workbench.notation.place_grid import PlaceGrid

_MOST_PUT = 300  # shapes put somewhere at once whose place is compared with the lines there
_MOST_CARRIED = 40  # shapes moved at once whose own lines are compared with what stands still
_MOST_STRETCHED = 100  # lines that made room; of more, none is looked at
_TRAFFIC = 80.0  # around the ends of a line, other lines count
_MOST_MINDED = 25  # lines to be routed that mind others
_MOST_LINES = 120  # … but no more than so many
_STANDING = NODES | {Family.DATA}  # lines go around them, and around annotations


def route_flows(step: Step) -> None:
    """Route the edges whose ends were moved, those without waypoints, and those now in the way.

    Edges whose waypoints the step itself has set are left alone.  A line does not regard those
    that come after it: they may still change.
    """
    moved = moved_shapes(step)
    queue = [*_edges_to_route(step, moved)]
    known = set(queue)
    queue += [key for key in _edges_run_over(step, moved) if key not in known]
    stretched = frozenset(_edges_stretched(step))
    queue += sorted(stretched)
    waiting = dict.fromkeys(queue)
    for key in tuple(waiting):
        edge = step.document.edge(key)
        flow = step.document.flow(edge.element) if edge is not None else None
        del waiting[key]
        if edge is None or flow is None:
            continue
        before = step.before(key)
        was = before.waypoints if isinstance(before, Edge) else ()
        if step.is_held(key):
            if key in stretched:
                _go_around(step, edge, flow, waiting)
        elif not edge.waypoints or edge.waypoints == was:  # else the step has drawn it itself
            _route(step, moved, edge, flow, waiting)


def _edges_to_route(step: Step, moved: dict[str, Moved]) -> Iterator[str]:
    document = step.document
    seen: set[str] = set()
    flows: dict[tuple[str, str], None] = {}
    for _, shape in moved.values():
        for flow in (*document.outgoing(shape.element), *document.incoming(shape.element)):
            flows[flow.id, shape.sheet] = None
    for key in step.touched():
        record = document.find(key)
        if isinstance(record, Edge) and not record.waypoints:
            flows[record.element, record.sheet] = None
        elif isinstance(record, Flow):
            old = step.before(key)
            if isinstance(old, Flow) and (old.source, old.target) != (record.source, record.target):
                for edge in document.edges_of(key):
                    flows[key, edge.sheet] = None
    for key, sheet in flows:
        for edge in document.edges_of(key):
            if edge.sheet == sheet and edge.id not in seen:
                seen.add(edge.id)
                yield edge.id
    # An association may end at a flow; it follows when that flow has a new line.
    for key, sheet in flows:
        for flow in (*document.outgoing(key), *document.incoming(key)):
            for edge in document.edges_of(flow.id):
                if edge.sheet == sheet and edge.id not in seen:
                    seen.add(edge.id)
                    yield edge.id


def _edges_stretched(step: Step) -> list[str]:
    """Return the lines that whoever made room has stretched, if they are not too many."""
    found = []
    for key in step.reconsidered:
        edge, before = step.document.edge(key), step.before(key)
        if edge is None or not isinstance(before, Edge) or not step.is_held(key):
            continue
        if before.waypoints != edge.waypoints:
            found.append(key)
    return found if len(found) <= _MOST_STRETCHED else []


def _edges_run_over(step: Step, moved: dict[str, Moved]) -> dict[str, None]:
    """Return the edges on which a symbol was put; not those that were moved with it.

    What ran through it before stays as the file has it.  Lines that the step has changed already
    count by what they were.
    """
    document = step.document
    found: dict[str, None] = {}
    if len(moved) > _MOST_PUT:
        return found
    changed: dict[str, tuple[int, Edge]] = {}  # in order of first writing
    ways = PlaceGrid()  # where those lines were: there may be thousands of them
    for key in step.touched() if moved else ():
        edge, before = document.edge(key), step.before(key)
        if edge is not None and isinstance(before, Edge) and before.waypoints:
            changed[key] = len(changed), edge
            ways.put(key, around_points(before.waypoints))
    for change in moved.values():
        after = change.after
        node = document.element(after.element)
        if node is None or not _stands(node):
            continue
        crossing = [edge for _, edge in sorted(changed[key] for key in ways.near(after.bounds))]
        for edge in (*lines_of(document).near(after.sheet, after.bounds), *crossing):
            flow = document.flow(edge.element)
            before = step.before(edge.id)
            if (
                flow is not None
                and edge.sheet == after.sheet
                and isinstance(before, Edge)
                and not _is_end_of(document, after.element, flow)
                and _runs_through(before, after.bounds)
                and not (change.before is not None and _runs_through(before, change.before.bounds))
                and not (
                    change.shift is not None
                    and _common_shift(document, moved, edge, flow) == change.shift
                )
            ):
                found[edge.id] = None
    return found


def _stands(node: Element) -> bool:
    return family_of(node.type) in _STANDING or node.type == "textAnnotation"


def _is_end_of(document: Document, node: str, flow: Flow) -> bool:
    """Tell whether a node is an end of a flow, or contains or bears one."""
    for end in (flow.source, flow.target):
        element = document.element(end)
        if node == end or (element is not None and element.host == node):
            return True
        if any(above.id == node for above in document.container_chain(end)):
            return True
    return False


def _runs_through(edge: Edge, box: Bounds) -> bool:
    return any(segment_crosses(p, q, box) for p, q in pairwise(edge.waypoints))


def _traffic(
    document: Document, edge: Edge, source: _Joint, target: _Joint, waiting: Collection[str]
) -> Traffic:
    """Return the lines around the ends of an edge, without those that are still to be routed.

    None where very many are: then there is no time for it.
    """
    if len(waiting) > _MOST_MINDED:
        return Traffic()
    area = source.after.bounds.united(target.after.bounds).grown(_TRAFFIC)
    lines: list[Line] = []
    for other in lines_of(document).near(edge.sheet, area):
        if other.id != edge.id and other.id not in waiting:
            lines.append(other.waypoints)
            if len(lines) == _MOST_LINES:
                break
    return Traffic(lines)


class _Joint:
    """One end of an edge on its sheet, before and after the step."""

    def __init__(self, element: str, before: Outline | None, end: End) -> None:
        self.element = element
        self.before = before  # None: the edge did not end here
        self.end = end

    @property
    def after(self) -> Outline:
        return self.end.outline

    @property
    def has_moved(self) -> bool:
        return self.before is None or self.before.bounds != self.after.bounds

    @property
    def shift(self) -> tuple[float, float] | None:
        if self.before is None:
            return None
        return shift_of(self.before.bounds, self.after.bounds)


def _route(
    step: Step, moved: dict[str, Moved], edge: Edge, flow: Flow, waiting: Collection[str]
) -> None:
    """Give one edge the line that fits its ends."""
    document = step.document
    line = edge.waypoints
    shift = _common_shift(document, moved, edge, flow) if len(line) > 1 else None
    if shift is not None and len(moved) > _MOST_CARRIED and _is_one_move(moved):
        _carry(step, edge, *shift)
        return
    source = _joint(step, moved, edge, flow, "source")
    target = _joint(step, moved, edge, flow, "target")
    if source is None or target is None:
        return
    if len(line) > 1 and source.shift is not None and source.shift == target.shift != (0, 0):
        shift = source.shift
    ends = source.after.bounds, target.after.bounds
    own = frozenset((source.element, target.element))
    drawn: Line | None = None
    style = style_of(flow)
    if shift is not None:
        with_it = {change.after.element for change in moved.values() if change.shift == shift}
        others = Neighbourhood(document, places_of(document), edge.sheet, ends, own | with_it)
        drawn = tuple(point.moved(*shift) for point in line)
        if is_clear(drawn, others):
            _carry(step, edge, *shift)
            return
    obstacles = Neighbourhood(document, places_of(document), edge.sheet, ends, own)
    if drawn is None and len(line) > 1:
        drawn = _repaired(line, source, target, style, obstacles)
        if drawn is not None and not ends[0].overlaps(ends[1]):
            drawn = None if _enters(drawn, source, target) else drawn
    _draw(step, edge, flow, source, target, drawn, obstacles, waiting)


def _go_around(step: Step, edge: Edge, flow: Flow, waiting: Collection[str]) -> None:
    """Give a line that the step has drawn another course if it runs through something."""
    document = step.document
    source = _joint(step, {}, edge, flow, "source")
    target = _joint(step, {}, edge, flow, "target")
    if source is None or target is None:
        return
    obstacles = Neighbourhood(
        document,
        places_of(document),
        edge.sheet,
        (source.after.bounds, target.after.bounds),
        frozenset((source.element, target.element)),
    )
    if not is_clear(edge.waypoints, obstacles):
        _draw(step, edge, flow, source, target, edge.waypoints, obstacles, waiting)


def _draw(
    step: Step,
    edge: Edge,
    flow: Flow,
    source: _Joint,
    target: _Joint,
    drawn: Line | None,
    obstacles: Obstacles,
    waiting: Collection[str],
) -> None:
    """Draw the line that was found or, where there is none or it is in the way, a new one."""
    if drawn is None or not is_clear(drawn, obstacles):
        document = step.document
        fresh = route(
            source.end,
            target.end,
            style_of(flow),
            obstacles,
            downwards=reads_downwards(document, flow, edge.sheet),
            number=place_among_parallels(document, flow),
            traffic=_traffic(document, edge, source, target, waiting),
        )
        if drawn is None or crossings(fresh, obstacles) < crossings(drawn, obstacles):
            drawn = fresh
    step.update(edge, waypoints=tuple(Point(_tidy(p.x), _tidy(p.y)) for p in drawn))


def _is_one_move(moved: dict[str, Moved]) -> bool:
    """Tell whether everything has moved by the same way, as a pool with its contents does."""
    shifts = {change.shift for change in moved.values()}
    return len(shifts) == 1 and None not in shifts


def _common_shift(
    document: Document, moved: dict[str, Moved], edge: Edge, flow: Flow
) -> tuple[float, float] | None:
    """Return by how much both ends were moved, None where that is not the same."""
    source = document.shape_on(edge.sheet, flow.source)
    change = moved.get(source.id) if source is not None else None
    shift = change.shift if change is not None else None
    if shift is None:
        return None
    target = document.shape_on(edge.sheet, flow.target)
    change = moved.get(target.id) if target is not None else None
    return shift if change is not None and change.shift == shift else None


def _carry(step: Step, edge: Edge, dx: float, dy: float) -> None:
    """Move a line as a whole, with its name."""
    label = edge.label.moved(dx, dy) if edge.label is not None else None
    line = tuple(point.moved(dx, dy) for point in edge.waypoints)
    step.update(edge, waypoints=line, label=label)


def _repaired(
    line: Line, source: _Joint, target: _Joint, style: Style, obstacles: Obstacles
) -> Line | None:
    """Return the line with its moved ends carried along, None where that does not go well."""
    if style is Style.STRAIGHT:
        return _restretched(line, source, target) if len(line) > 2 else None
    if style is Style.MESSAGE and len(line) == 2:
        return _slid(line, source, target)
    found: Line | None = line
    for joint, far, backwards in ((source, target, False), (target, source, True)):
        if not joint.has_moved or found is None:
            continue
        ahead = found[::-1] if backwards else found
        kept = followed(ahead, joint.before, joint.after) if joint.before is not None else None
        if kept is None or not is_clear(kept[:3], obstacles) or _enters(kept, joint, far):
            kept = rejoined(ahead, joint.end, far.after.bounds, obstacles)
        found = kept[::-1] if kept is not None and backwards else kept
    return found


def _enters(line: Line, *joints: _Joint) -> bool:
    """Tell whether a line runs through one of its own ends."""
    return any(
        segment_crosses(p, q, joint.after.bounds, -TIGHT)
        for p, q in pairwise(line)
        for joint in joints
    )


def _restretched(line: Line, source: _Joint, target: _Joint) -> Line:
    """Return a line of straight pieces with its moved ends clipped anew."""
    points = list(line)
    if source.has_moved:
        points[0] = source.after.meets(source.after.bounds.center, points[1])
    if target.has_moved:
        points[-1] = target.after.meets(target.after.bounds.center, points[-2])
    return tuple(points)


def _slid(line: Line, source: _Joint, target: _Joint) -> Line | None:
    """Return a plumb line moved along the borders it joins, None where it leaves one of them."""
    if abs(line[0].x - line[1].x) > 1 or source.before is None or target.before is None:
        return None
    at_source = carried(line[0], source.before, source.after)
    at_target = carried(line[1], target.before, target.after)
    leader, joint = at_source, target
    if target.shift is not None and target.has_moved and not source.has_moved:
        leader, joint = at_target, source
    box = joint.after.bounds
    if joint.after.form is not Form.BOX or not box.x + 5 <= leader.x <= box.right - 5:
        return None
    end = Point(leader.x, (at_target if joint is target else at_source).y)
    slid = (leader, end) if joint is target else (end, leader)
    runs_on = (slid[1].y - slid[0].y) * (line[1].y - line[0].y) > 0
    return slid if runs_on and not _enters(slid, source, target) else None


def _joint(
    step: Step, moved: dict[str, Moved], edge: Edge, flow: Flow, which: str
) -> _Joint | None:
    """Return an end of an edge, None where nothing stands there on the sheet."""
    document = step.document
    key = flow.source if which == "source" else flow.target
    was = step.before(flow.id)
    is_same = not isinstance(was, Flow) or key == (was.source if which == "source" else was.target)
    shape = document.shape_on(edge.sheet, key)
    if shape is None:
        return _joint_at_line(step, edge, key)
    end = end_of(document, shape, flow, entering=which == "target")
    before: Outline | None = end.outline
    if shape.id in moved:
        old = moved[shape.id].before
        before = Outline(old.bounds, end.outline.form) if old is not None else None
    return _Joint(key, before if is_same else None, end)


def _joint_at_line(step: Step, edge: Edge, key: str) -> _Joint | None:
    """Return an end in the middle of another flow's line: associations may end there."""
    line = step.document.edge_on(edge.sheet, key)
    if line is None or len(line.waypoints) < 2:
        return None
    old = step.before(line.id)
    was = old.waypoints if isinstance(old, Edge) and len(old.waypoints) > 1 else line.waypoints
    middle = _halfway(line.waypoints)
    before = _halfway(was)
    return _Joint(
        key,
        Outline(Bounds(before.x, before.y, 0, 0)),
        End(Outline(Bounds(middle.x, middle.y, 0, 0))),
    )


def _halfway(line: Line) -> Point:
    return point_along(line, length_of(line) / 2)


def _tidy(value: float) -> float:
    """Return a coordinate in hundredths: what a file should hold."""
    return round(value, 2)
