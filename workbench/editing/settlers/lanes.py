"""A lane lists the flow nodes that stand in it, whoever put them there."""

from __future__ import annotations

from typing import NamedTuple

from workbench.editing.settlers.moved import Moved, moved_shapes
from workbench.geometry import Point
from workbench.model.document import Document, Step
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES


class _Drawn(NamedTuple):
    """A lane on a sheet."""

    lane: Element
    shape: Shape
    depth: int  # of nesting


def file_into_lanes(step: Step) -> None:
    """Put every node that was moved, or whose lane was, into the innermost lane at its centre."""
    document = step.document
    moved = moved_shapes(step, unfiled=True)
    drawn: dict[tuple[str, str], list[_Drawn]] = {}  # by scope and sheet
    taken: dict[str, set[str]] = {}  # lane -> nodes that leave it
    given: dict[str, list[str]] = {}  # lane -> nodes that join it
    for node, shape in _to_file(step, moved).values():
        key = (node.parent, shape.sheet)
        if key not in drawn:
            drawn[key] = lanes_of(document, *key)
        lane = lane_at(document, drawn[key], node, shape)
        for other in document.referring("members", node.id, Element):
            if other.id != lane and (
                scope_of_lane(document, other) != node.parent
                or any(other.id == entry.lane.id for entry in drawn[key])
            ):
                taken.setdefault(other.id, set()).add(node.id)
        target = document.element(lane)
        if target is not None and node.id not in target.members:
            given.setdefault(lane, []).append(node.id)
    for lane in dict.fromkeys((*taken, *given)):
        element = document.element(lane)
        if element is not None:
            out = taken.get(lane, ())
            kept = [node for node in element.members if node not in out]
            step.update(element, members=(*kept, *given.get(lane, ())))


def lanes_of(document: Snapshot, scope: str, sheet: str) -> list[_Drawn]:
    """Return the lanes of a process or sub-process that are drawn on a sheet, innermost first."""
    found: list[_Drawn] = []
    level = [child for child in document.children(scope) if child.type == "lane"]
    depth = 0
    seen: set[str] = set()
    while level:
        inner: list[Element] = []
        for lane in level:
            if lane.id in seen:
                continue
            seen.add(lane.id)
            shape = document.shape_on(sheet, lane.id)
            if shape is not None:
                found.append(_Drawn(lane, shape, depth))
            inner += [child for child in document.children(lane.id) if child.type == "lane"]
        level = inner
        depth += 1
    # Lanes of a broken file may overlap; the smaller one then counts.
    found.sort(key=lambda entry: (-entry.depth, _area(entry.shape), entry.lane.id))
    return found


def _area(shape: Shape) -> float:
    return shape.bounds.width * shape.bounds.height


def lane_at(document: Snapshot, lanes: list[_Drawn], node: Element, shape: Shape) -> str:
    """Return the id of the innermost lane at a shape's centre, "" where there is none.

    A boundary event that stands on the border of all lanes is where its activity is.
    """
    center = shape.bounds.center
    for entry in lanes:
        if entry.shape.bounds.contains(center):
            return entry.lane.id
    if node.host:
        host = document.element(node.host)
        at = document.shape_on(shape.sheet, node.host)
        if host is not None and at is not None and not host.host:
            return lane_at(document, lanes, host, at)
    return ""


def scope_of_lane(document: Snapshot, lane: Element) -> str:
    """Return the process or sub-process whose nodes a lane lists."""
    for above in document.container_chain(lane.id):
        if above.type != "lane":
            return above.id
    return lane.parent


def _to_file(step: Step, moved: dict[str, Moved]) -> dict[str, tuple[Element, Shape]]:
    """Return the nodes to look at, by shape id: moved ones, and all of lanes that changed."""
    document = step.document
    found: dict[str, tuple[Element, Shape]] = {}
    scopes: dict[tuple[str, str], None] = {}  # scope and sheet of changed lanes
    for key, change in moved.items():
        element = document.element(change.after.element)
        if element is None:
            continue
        if element.type == "lane":
            scopes[scope_of_lane(document, element), change.after.sheet] = None
        elif family_of(element.type) in NODES and not _went_with_its_lane(
            document, moved, change, element
        ):
            found[key] = element, change.after
    for key in step.refiled:
        shape = document.shape(key)
        node = document.element(shape.element) if shape is not None else None
        if shape is not None and node is not None and family_of(node.type) in NODES:
            found[key] = node, shape
    for key in step.touched():
        gone = step.before(key)
        if key not in document and isinstance(gone, Shape):
            lane = step.before(gone.element)
            if isinstance(lane, Element) and lane.type == "lane":
                scopes[_old_scope(step, lane), gone.sheet] = None
    for scope, sheet in scopes:
        for node in document.children(scope):
            if family_of(node.type) in NODES:
                shape = document.shape_on(sheet, node.id)
                if shape is not None and not (
                    shape.id in moved
                    and _went_with_its_lane(document, moved, moved[shape.id], node)
                ):
                    found[shape.id] = node, shape
    return found


def _old_scope(step: Step, lane: Element) -> str:
    """Return the scope of a lane that was removed, perhaps together with the lanes around it."""
    above: object = lane
    for _ in range(100):
        if not isinstance(above, Element) or above.type != "lane":
            break
        lane, above = above, step.before(above.parent)
    return lane.parent


def _went_with_its_lane(
    document: Document, moved: dict[str, Moved], change: Moved, node: Element
) -> bool:
    """Tell whether a node and the one lane that lists it were moved by just as much."""
    shift = change.shift
    listing = document.referring("members", node.id, Element)
    if shift is None or len(listing) != 1 or scope_of_lane(document, listing[0]) != node.parent:
        return False
    shape = document.shape_on(change.after.sheet, listing[0].id)
    if shape is None or shape.id not in moved or moved[shape.id].shift != shift:
        return False
    return shape.bounds.contains(Point(*change.after.bounds.center)) and not any(
        child.type == "lane" for child in document.children(listing[0].id)
    )
