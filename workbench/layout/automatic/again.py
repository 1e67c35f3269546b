"""A sheet that is drawn already, laid out again: made straight as it is, or wholly anew."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.drawing.lines import length_of
from workbench.geometry import Bounds, around
from workbench.layout.automatic.across import join_across
from workbench.layout.automatic.board import Line, Picture
from workbench.layout.automatic.reading import Drawn, Part, is_drawn_node
from workbench.layout.automatic.sheet import lay_out
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.swimlanes import is_black_box, is_horizontal
from workbench.notation.symbol import Scene

_MOST_LOOKS = 6
_BETWEEN = 60.0  # pools that lie and pools that stand
_FRAME = 20.0  # between a frame and what is in it


def laid_out_again(
    document: Snapshot, sheet: str, *, as_drawn: bool, is_quick: bool = False
) -> Picture:
    """Return a picture of all that a sheet shows, with its present top left corner.

    `as_drawn`: the picture stays the one people know: order, columns, rows and sides are those of
    the drawing.  Otherwise only sizes, what is open, and which pools lie or stand are kept.
    `is_quick`: see `lay_out`.  Empty where nothing of BPMN is drawn.
    """
    drawn = _drawn(document, sheet)
    if not as_drawn:
        return _laid_out(document, drawn, as_drawn=False, is_quick=is_quick)
    # What was made straight may look a little straighter still when seen again.  It is done until
    # nothing changes any more; where it goes in circles, the shortest lines decide.
    found: list[Picture] = []
    while len(found) < _MOST_LOOKS:
        picture = _laid_out(document, drawn, as_drawn=True, is_quick=is_quick)
        if any(_is_same(picture, other) for other in found):
            first = next(n for n, other in enumerate(found) if _is_same(picture, other))
            return min(found[first:], key=_length)
        found.append(picture)
        drawn = _redrawn(drawn, picture)
    return found[-1]


def _is_same(one: Picture, other: Picture) -> bool:
    return (one.boxes, one.lines, one.names, one.line_names) == (
        other.boxes,
        other.lines,
        other.names,
        other.line_names,
    )


def _length(picture: Picture) -> tuple[float, list[tuple[str, Line]]]:
    lines = sorted(picture.lines.items())
    return round(sum(length_of(line) for _, line in lines), 1), lines


def _redrawn(drawn: Drawn, picture: Picture) -> Drawn:
    """Return a sheet as a picture has it."""
    return Drawn(
        {
            key: shape.changed(bounds=picture.boxes.get(key, shape.bounds))
            for key, shape in drawn.shapes.items()
        },
        {
            key: edge.changed(waypoints=picture.lines.get(key, edge.waypoints))
            for key, edge in drawn.edges.items()
        },
    )


def _laid_out(document: Snapshot, drawn: Drawn, *, as_drawn: bool, is_quick: bool) -> Picture:
    lying, standing = _parts(document, drawn)
    whole = Picture()
    for parts, upright in ((lying, False), (standing, True)):
        if not parts:
            continue
        picture = lay_out(
            document, parts, drawn, as_drawn=as_drawn, upright=upright, is_quick=is_quick
        )
        left = whole.width + _BETWEEN if whole.boxes else 0.0
        whole.take(picture, left, 0.0)
        whole.width = left + picture.width
    if lying and standing:
        rest = [
            flow
            for flow in document.flows()
            if flow.id in drawn.edges
            and flow.id not in whole.lines
            and flow.source in whole.boxes
            and flow.target in whole.boxes
        ]
        join_across(document, whole, rest)
    _frame_groups(document, drawn.shapes, whole)
    return _at_its_place(drawn.shapes, whole)


def _drawn(document: Snapshot, sheet: str) -> Drawn:
    shapes: dict[str, Shape] = {}
    for shape in document.shapes_on(sheet):
        shapes.setdefault(shape.element, shape)
    edges = {edge.element: edge for edge in reversed(document.edges_on(sheet))}
    return Drawn(shapes, edges)


def _parts(document: Snapshot, drawn: Drawn) -> tuple[list[Part], list[Part]]:
    """Return pools and processes without a drawn pool: those that lie, and those that stand."""
    scene = Scene(document)
    held: dict[str, str] = {}  # scope -> the pool or activity that shows it
    pools: list[Element] = []
    for key in drawn.shapes:
        element = document.element(key)
        if element is None:
            continue
        if element.type == "participant" and not drawn.shapes[key].has("participantBandKind"):
            pools.append(element)
            held.setdefault(element.refers_to, key)
        elif (
            element.type == "callActivity"
            and drawn.shapes[key].is_set("isExpanded")
            and not _is_called_by(document, element.parent, element.refers_to)
        ):
            held.setdefault(element.refers_to, key)
    loose: dict[str, list[Bounds]] = {}
    stands: dict[str, bool] = {}
    for key, shape in drawn.shapes.items():
        element = document.element(key)
        if element is None or not is_drawn_node(element) or element.parent in held:
            continue
        if element.parent and element.parent not in drawn.shapes:
            loose.setdefault(element.parent, []).append(shape.bounds)
            for lane in document.children(element.parent):
                at = drawn.shapes.get(lane.id) if lane.type == "lane" else None
                if at is not None:
                    stands[element.parent] = not is_horizontal(scene, at, lane)
                    break
    open_pools = [pool for pool in pools if not is_black_box(pool)] or pools
    lie = [pool for pool in open_pools if is_horizontal(scene, drawn.shapes[pool.id], pool)]
    none_lies = bool(open_pools) and not lie
    lying: list[tuple[float, float, str, Part]] = []
    standing: list[tuple[float, float, str, Part]] = []
    for pool in pools:
        box = drawn.shapes[pool.id].bounds
        upright = not is_horizontal(scene, drawn.shapes[pool.id], pool)
        if is_black_box(pool) and len(open_pools) < len(pools):
            upright = none_lies
        (standing if upright else lying).append(
            (box.x, box.y, pool.id, pool) if upright else (box.y, box.x, pool.id, pool)
        )
    for scope, boxes in loose.items():
        area = around(boxes)
        assert area is not None
        upright = stands.get(scope, none_lies)
        (standing if upright else lying).append(
            (area.x, area.y, scope, scope) if upright else (area.y, area.x, scope, scope)
        )
    return (
        [entry[3] for entry in sorted(lying, key=lambda entry: entry[:3])],
        [entry[3] for entry in sorted(standing, key=lambda entry: entry[:3])],
    )


def _is_called_by(document: Snapshot, process: str, caller: str) -> bool:
    """Tell whether a process is called from another one, or from what that calls."""
    seen: set[str] = set()
    todo = [caller]
    while todo:
        scope = todo.pop()
        if scope == process:
            return True
        if scope in seen:
            continue
        seen.add(scope)
        for child in document.children(scope):
            if child.type == "callActivity" and child.refers_to:
                todo.append(child.refers_to)
    return False


def _frame_groups(document: Snapshot, shapes: Mapping[str, Shape], picture: Picture) -> None:
    """Put the frames of groups around what they were drawn around."""
    for key, shape in shapes.items():
        element = document.element(key)
        if element is None or element.type != "group" or key in picture.boxes:
            continue
        inside = [
            picture.boxes[other]
            for other, box in shapes.items()
            if other in picture.boxes
            and (node := document.element(other)) is not None
            and is_drawn_node(node)
            and shape.bounds.contains(box.bounds.center)
        ]
        area = around(inside)
        if area is not None:
            picture.boxes[key] = area.grown(_FRAME)


def _at_its_place(shapes: Mapping[str, Shape], picture: Picture) -> Picture:
    present = around(shapes[key].bounds for key in picture.boxes if key in shapes)
    now = around(box for key, box in picture.boxes.items() if key in shapes)
    if present is None or now is None:
        return picture
    placed = Picture()
    placed.take(picture, round(present.x) - now.x, round(present.y) - now.y)
    return placed
