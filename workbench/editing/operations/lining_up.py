"""Putting a few shapes into line with each other, the rest of the sheet staying as it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import median

from workbench.geometry import Bounds
from workbench.layout.places import places_of
from workbench.model.document import Step
from workbench.model.records import Shape
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family

_LINED = NODES - {Family.BOUNDARY_EVENT} | {Family.DATA, Family.ARTIFACT}
_NEAR = 30.0  # how far from each other centres are that are meant to be in line
_LEAST_GAP = 30.0


def line_up(step: Step, sheet: str, ids: Sequence[str]) -> None:
    """Put shapes that stand about in line into line, and those of a row at even distances.

    The first and the last of a row keep their places where there is room between them.  Lines and
    names follow.  Nothing is put onto something else: what would be stays where it is.
    """
    shapes: list[Shape] = []
    for key in ids:
        shape = step.document.shape(key)
        element = step.document.element(shape.element) if shape is not None else None
        if shape is None or element is None or shape.sheet != sheet:
            continue
        if family_of(element.type) in _LINED and element.type != "group":
            shapes.append(shape)
    boxes = {shape.id: shape.bounds for shape in shapes}
    _into_line(boxes, lambda box: box.center.y, lambda box, by: box.moved(0.0, by))
    _into_line(boxes, lambda box: box.center.x, lambda box, by: box.moved(by, 0.0))
    for row in _clusters(boxes, lambda box: box.center.y):
        _space_out(boxes, row)
    for shape in shapes:
        if boxes[shape.id] != shape.bounds and not _is_taken(step, shape, boxes):
            step.update(shape, bounds=boxes[shape.id])
    _straighten_between(step, sheet, shapes)


def _into_line(
    boxes: dict[str, Bounds],
    at: Callable[[Bounds], float],
    moved: Callable[[Bounds, float], Bounds],
) -> None:
    for members in _clusters(boxes, at):
        middle = round(median(at(boxes[key]) for key in members))
        for key in members:
            boxes[key] = moved(boxes[key], middle - at(boxes[key]))


def _clusters(boxes: dict[str, Bounds], at: Callable[[Bounds], float]) -> list[list[str]]:
    """Return the shapes whose centres are about the same, in the order along that line."""
    found: list[list[str]] = []
    first = float("-inf")
    for key in sorted(boxes, key=lambda key: at(boxes[key])):
        if at(boxes[key]) - first > _NEAR:
            found.append([])
            first = at(boxes[key])
        found[-1].append(key)
    return found


def _space_out(boxes: dict[str, Bounds], row: Sequence[str]) -> None:
    ordered = sorted(row, key=lambda key: boxes[key].center.x)
    if len(ordered) < 2:
        return
    gaps = [boxes[b].x - boxes[a].right for a, b in pairwise(ordered)]
    even = sum(gaps) / len(gaps)
    is_uneven = max(gaps) - min(gaps) <= max(even, _LEAST_GAP) or min(gaps) < _LEAST_GAP
    if (len(ordered) < 3 and min(gaps) >= _LEAST_GAP) or not is_uneven:
        return
    gap = max(round(even), _LEAST_GAP)
    x = boxes[ordered[0]].x
    for key in ordered:
        boxes[key] = boxes[key]._replace(x=x)
        x += boxes[key].width + gap


def _is_taken(step: Step, shape: Shape, boxes: dict[str, Bounds]) -> bool:
    """Tell whether something that is not lined up stands where a shape shall go."""
    wanted = boxes[shape.id].grown(5.0)
    document = step.document
    for other in places_of(document).near(shape.sheet, wanted):
        if other.id in boxes or other.bounds.covers(shape.bounds):
            continue
        element = document.element(other.element)
        if element is None or element.host == shape.element:
            continue
        if family_of(element.type) in _LINED and other.bounds.overlaps(wanted):
            return True
    return False


def _straighten_between(step: Step, sheet: str, shapes: Sequence[Shape]) -> None:
    """Have the lines between the shapes led anew."""
    document = step.document
    elements = {shape.element for shape in shapes}
    for shape in shapes:
        for flow in document.outgoing(shape.element):
            edge = document.edge_on(sheet, flow.id) if flow.target in elements else None
            if edge is not None:
                step.update(edge, waypoints=())
