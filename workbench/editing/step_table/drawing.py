"""Places on the sheet for what a table has changed.

A sheet that is laid out stays so: it is laid out again as a whole.  On a sheet that somebody has
drawn, what is new finds a place beside what it follows; room is made for it, the rest stays (and is
put in order only where it was in order before).
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from workbench.editing.operations.room import Axis, Room, make_room
from workbench.editing.operations.tidying import lay_out_anew, tidy
from workbench.editing.step_table.graph import Graph
from workbench.editing.step_table.lanes import lane_of
from workbench.editing.step_table.rows import scopes_of
from workbench.geometry import Bounds, Point
from workbench.layout.automatic.again import laid_out_again
from workbench.layout.automatic.board import Picture
from workbench.layout.free_place import taken_around
from workbench.layout.places import places_of
from workbench.model.document import Step
from workbench.model.records import Edge, Element, Flow, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import kind_of
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family

_GAP = 50.0  # between a step and the next
_ROW = 100.0  # between what stands one above the other
_EDGE = 20.0  # that a step keeps from the border of its lane
_SAME = 2.0  # coordinates that count as equal


class Look(Enum):
    """How a sheet has come to look as it does."""

    LAID_OUT = "laid out"  # along its flows
    LAID_OUT_BEST = "laid out best"  # the same, the best of several
    TIDY = "tidy"  # as somebody has drawn it, then put in order
    DRAWN = "drawn"  # by hand


def look_of(document: Snapshot, sheet: str) -> Look:
    """Return how a sheet has come to look as it does: nothing of it is kept but the picture."""
    if sum(1 for shape in document.shapes_on(sheet) if _is_node(document, shape.element)) < 2:
        return Look.LAID_OUT
    for look, as_drawn, is_quick in (
        (Look.LAID_OUT, False, True),
        (Look.LAID_OUT_BEST, False, False),
        (Look.TIDY, True, False),
    ):
        picture = laid_out_again(document, sheet, as_drawn=as_drawn, is_quick=is_quick)
        if _shows(document, sheet, picture):
            return look
    return Look.DRAWN


def draw(edit: Step, sheet: str, look: Look) -> None:
    """Draw what has no place yet, so that the sheet keeps its look."""
    new = list(_undrawn(edit.document, sheet))
    is_laid_out = look in (Look.LAID_OUT, Look.LAID_OUT_BEST)
    if not is_laid_out:
        _forget_old_ways(edit, sheet)
        _resettle(edit, sheet)
    for node in new:
        _place(edit, sheet, node)
    document = edit.document
    for flow in list(document.flows("sequenceFlow")):
        if not document.edges_of(flow.id) and all(
            document.shape_on(sheet, end) is not None for end in (flow.source, flow.target)
        ):
            edit.add(Edge(id=edit.new_id(f"{flow.id}_di"), sheet=sheet, element=flow.id))
    if is_laid_out:
        lay_out_anew(edit, sheet, is_quick=look is Look.LAID_OUT)
    elif look is Look.TIDY:
        edit.settle()  # lines that are new get a way, which is then put in order with the rest
        tidy(edit, sheet)


def _shows(document: Snapshot, sheet: str, picture: Picture) -> bool:
    """Tell whether a sheet shows its nodes where a picture has them."""
    return all(
        abs(shape.bounds.x - box.x) < _SAME and abs(shape.bounds.y - box.y) < _SAME
        for shape in document.shapes_on(sheet)
        if (box := picture.boxes.get(shape.element)) is not None
        and _is_node(document, shape.element)
    )


def _plane(document: Snapshot, sheet: str) -> str:
    record = document.find(sheet)
    return record.element if isinstance(record, Sheet) else ""


def _is_node(document: Snapshot, key: str) -> bool:
    element = document.element(key)
    return element is not None and family_of(element.type) in NODES


def _undrawn(document: Snapshot, sheet: str) -> Iterator[Element]:
    """Yield the flow nodes of a sheet that are drawn nowhere, in the order of the flow."""
    waiting = [scope for scope, _ in scopes_of(document, _plane(document, sheet))]
    for scope in waiting:  # grows while it is worked off
        graph = Graph(document, scope)
        for key in graph.order:
            element = graph.nodes[key]
            if not document.shapes_of(key):
                yield element
            elif family_of(element.type) is Family.SUB_PROCESS:
                shape = document.shape_on(sheet, key)
                if shape is not None and shape.is_set("isExpanded"):
                    waiting.append(key)


def _forget_old_ways(edit: Step, sheet: str) -> None:
    """Take the lines from flows that got another end: they find a new way."""
    document = edit.document
    for key in edit.touched():
        flow, old = document.flow(key), edit.before(key)
        if flow is None or not isinstance(old, Flow):
            continue
        edge = document.edge_on(sheet, key)
        if edge is not None and (flow.source, flow.target) != (old.source, old.target):
            edit.update(edge, waypoints=(), label=None)


def _resettle(edit: Step, sheet: str) -> None:
    """Move what the table has given another lane into it."""
    document = edit.document
    touched = set(edit.touched())
    for scope, _ in scopes_of(document, _plane(document, sheet)):
        for node in document.children(scope):
            shape = document.shape_on(sheet, node.id) if family_of(node.type) in NODES else None
            lane = document.shape_on(sheet, lane_of(document, node.id))
            if shape is None or lane is None or lane.bounds.contains(shape.bounds.center):
                continue
            if lane.element in touched and not node.host:
                dy = lane.bounds.center.y - shape.bounds.center.y
                edit.update(shape, bounds=shape.bounds.moved(0, dy))


def _place(edit: Step, sheet: str, node: Element) -> None:
    """Draw a node beside what it follows."""
    document = edit.document
    width, height = kind_of(node).size
    if node.host:
        host = document.shape_on(sheet, node.host)
        if host is not None:
            count = len([e for e in document.attached(node.host) if document.shapes_of(e.id)])
            x = host.bounds.right - 10 - (count + 1) * (width + 8)
            _add(edit, sheet, node, Bounds(x, host.bounds.bottom - height / 2, width, height))
        return
    before = _drawn_beside(document, sheet, node.id, onwards=False)
    after = _drawn_beside(document, sheet, node.id, onwards=True)
    lane = document.shape_on(sheet, lane_of(document, node.id))
    at = _row(before, after, lane)
    if before is not None:
        center = Point(before.bounds.right + _GAP + width / 2, at)
    elif after is not None:
        center = Point(after.bounds.x - _GAP - width / 2, at)
    else:
        home = lane.bounds if lane is not None else Bounds(100, 100, 200, 100)
        center = Point(home.x + _GAP + width / 2, at)
    box = Bounds(center.x - width / 2, center.y - height / 2, width, height)
    near = before or after or lane
    if near is not None:
        box = _free(edit, sheet, near, before, after, lane, box)
    _add(edit, sheet, node, box)


def _row(before: Shape | None, after: Shape | None, lane: Shape | None) -> float:
    for beside in (before, after):
        if beside is not None and (lane is None or lane.bounds.contains(beside.bounds.center)):
            return beside.bounds.center.y
    if lane is not None:
        return lane.bounds.center.y
    return before.bounds.center.y if before is not None else 140.0


def _free(
    edit: Step,
    sheet: str,
    near: Shape,
    before: Shape | None,
    after: Shape | None,
    lane: Shape | None,
    box: Bounds,
) -> Bounds:
    """Return a free place at or near the wanted one; where there is none, room is made."""
    document = edit.document

    def is_free(wanted: Bounds) -> bool:
        if lane is not None:
            home = lane.bounds
            if wanted.y < home.y + _EDGE or wanted.bottom > home.bottom - _EDGE:
                return False
        taken = taken_around(document, sheet, wanted, near)
        return taken.is_free(wanted, _EDGE)

    if before is not None and after is not None and after.bounds.x >= before.bounds.right:
        # Between two: the columns behind move on, until there is room for one more.
        needed = box.right + _GAP - after.bounds.x
        if needed > 0:
            at = min(before.bounds.right + _GAP / 2, after.bounds.x - 1)
            make_room(edit, Room(sheet, Axis.RIGHT, at, needed))
    if not is_free(box):
        rows = [_ROW, -_ROW, 2 * _ROW, -2 * _ROW]
        found = next((w for row in rows if is_free(w := box.moved(0, row))), None)
        box = found if found is not None else _below(edit, sheet, lane, box)
    around = document.shape(lane.id) if lane is not None else None
    if around is not None and box.right + _GAP > around.bounds.right:
        by = box.right + _GAP - around.bounds.right
        make_room(edit, Room(sheet, Axis.RIGHT, around.bounds.right - 1, by))
    return box


def _below(edit: Step, sheet: str, lane: Shape | None, box: Bounds) -> Bounds:
    """Make a row below a place that is taken, through no symbol; returns the place in it."""
    home = lane.bounds if lane is not None else box.grown(_ROW)
    boxes = [
        shape.bounds
        for shape in places_of(edit.document).near(sheet, home)
        if _is_node(edit.document, shape.element) and home.covers(shape.bounds)
    ]
    bottom = box.bottom
    while lower := [one.bottom for one in boxes if one.y - _EDGE < bottom < one.bottom]:
        bottom = max(lower)
    if lane is not None:
        bottom = min(bottom, home.bottom - 1)
    make_room(edit, Room(sheet, Axis.DOWN, bottom + 1, box.height + 2 * _EDGE))
    return Bounds(box.x, bottom + _EDGE, box.width, box.height)


def _drawn_beside(document: Snapshot, sheet: str, node: str, *, onwards: bool) -> Shape | None:
    """Return the nearest node before or after one that is drawn, over others that are new."""
    seen = {node}
    waiting = [node]
    for key in waiting:  # grows while it is worked off
        flows = document.outgoing(key) if onwards else document.incoming(key)
        for flow in flows:
            other = flow.target if onwards else flow.source
            if flow.type != "sequenceFlow" or other in seen:
                continue
            seen.add(other)
            shape = document.shape_on(sheet, other)
            if shape is not None:
                return shape
            waiting.append(other)
    return None


def _add(edit: Step, sheet: str, node: Element, box: Bounds) -> None:
    shape = Shape(
        id=edit.new_id(f"{node.id}_di"),
        sheet=sheet,
        element=node.id,
        bounds=box,
        properties=_properties(node.type),
    )
    edit.add(shape)


def _properties(type_name: str) -> tuple[tuple[str, str], ...]:
    if type_name == "exclusiveGateway":
        return (("isMarkerVisible", "true"),)
    if family_of(type_name) is Family.SUB_PROCESS:
        return (("isExpanded", "false"),)
    return ()
