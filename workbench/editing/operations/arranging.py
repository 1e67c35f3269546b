"""Putting several shapes in order: in line, at equal distances, of one size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum

from workbench.editing.operations.moving import move
from workbench.editing.operations.sizing import resizable, resize
from workbench.editing.operations.subjects import with_contents
from workbench.errors import Refused
from workbench.geometry import Bounds, Point, around
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Shape
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.notation.symbols import family_of_element
from workbench.words import mark

ORIGIN = Point(160.0, 80.0)  # where a new diagram begins
_TOGETHER = 5.0  # scene units by which shapes must overlap to count as one when distributing
_LEAST_GAP = 20.0  # between shapes that are distributed where there is too little room
_STANDARD = (100.0, 80.0)  # of a task
_SAME = 0.01
_SIZED = frozenset(
    {
        Family.ACTIVITY,
        Family.SUB_PROCESS,
        Family.ARTIFACT,
        Family.CHEVRON,
        Family.ENTRY,
        Family.BAND,
    }
)


class Alignment(StrEnum):
    """With what of one another shapes are aligned."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"

    @property
    def is_level(self) -> bool:
        """Tell whether shapes move to the left or right."""
        return self in (Alignment.LEFT, Alignment.CENTER, Alignment.RIGHT)


def arrangeable(document: Document, ids: Iterable[str]) -> list[Shape]:
    """Return the shapes that can be arranged on their own, in the order of the ids.

    Lanes fill their pool, boundary events sit on their activity, and what lies in another one of
    the shapes goes with it.
    """
    shapes = [shape for key in ids if (shape := document.shape(key)) is not None]
    inside: set[str] = set()
    if len(shapes) > 1:
        for shape in shapes:
            contents = with_contents(document, (shape,))
            contents.pop(shape.id, None)
            inside |= contents.keys()
    return [
        shape
        for shape in shapes
        if shape.id not in inside
        and (element := document.element(shape.element)) is not None
        and element.type != "lane"
        and not element.host
    ]


def align(step: Step, ids: Iterable[str], how: Alignment) -> None:
    """Align shapes by a border or their centres.

    A centre that several of them share already counts; else it is the middle of all of them.
    """
    shapes = arrangeable(step.document, ids)
    if len(shapes) < 2:
        return
    spans = [_span(shape.bounds, how.is_level) for shape in shapes]
    if how in (Alignment.LEFT, Alignment.TOP):
        goal, share = min(low for low, _ in spans), 0.0
    elif how in (Alignment.RIGHT, Alignment.BOTTOM):
        goal, share = max(high for _, high in spans), 1.0
    else:
        goal, share = _common_center(spans), 0.5
    for shape, (low, high) in zip(shapes, spans, strict=True):
        _move_along(step, shape, goal - (low + (high - low) * share), how.is_level)


def distribute(step: Step, ids: Iterable[str], level: bool) -> None:
    """Put shapes at equal distances between the first and the last: along a row, or a column.

    Shapes that lie above one another count as one.  Where they have too little room, the last
    ones move on.
    """
    shapes = arrangeable(step.document, ids)
    groups: list[list[Shape]] = []
    end = 0.0
    for shape in sorted(shapes, key=lambda shape: _span(shape.bounds, level)):
        low, high = _span(shape.bounds, level)
        if (
            groups
            and low < end - _TOGETHER
            and not any(shape.bounds.overlaps(other.bounds) for other in groups[-1])
        ):
            groups[-1].append(shape)
            end = max(end, high)
        else:
            groups.append([shape])
            end = high
    if len(groups) < 3:
        raise Refused(
            mark(
                "Not distributed: that takes at least three elements one after the other. Select "
                "more of them."
            )
        )
    extents = [_span(_around(group), level) for group in groups]
    room = extents[-1][1] - extents[0][0] - sum(high - low for low, high in extents)
    gap = room / (len(groups) - 1)
    if gap < 0:
        gap = _LEAST_GAP
    place = extents[0][1] + gap
    for group, (low, high) in zip(groups[1:], extents[1:], strict=True):
        for shape in group:
            _move_along(step, shape, round(place, 2) - low, level)
        place += high - low + gap


def same_size(step: Step, ids: Sequence[str], *, width: bool, height: bool) -> None:
    """Give shapes the width and height of the one named last; each keeps its centre."""
    shapes = sizable(step.document, ids)
    if len(shapes) < 2:
        return
    model = shapes[-1].bounds
    for shape in shapes[:-1]:
        box = shape.bounds
        _resize_around(
            step, shape, model.width if width else box.width, model.height if height else box.height
        )


def uniform_tasks(step: Step, ids: Iterable[str]) -> None:
    """Give tasks one size, at least the usual one, in which the largest of them fits."""
    shapes = tasks_of(step.document, ids)
    width = max([_STANDARD[0], *(shape.bounds.width for shape in shapes)])
    height = max([_STANDARD[1], *(shape.bounds.height for shape in shapes)])
    for shape in shapes:
        _resize_around(step, shape, width, height)


def sizable(document: Document, ids: Iterable[str]) -> list[Shape]:
    """Return the shapes that can be given the size of others."""
    return [
        shape
        for key in ids
        if (shape := document.shape(key)) is not None
        and (element := document.element(shape.element)) is not None
        and family_of_element(document, element) in _SIZED
        and resizable(document, shape)
    ]


def tasks_of(document: Document, ids: Iterable[str]) -> list[Shape]:
    """Return the shapes of tasks and call activities."""
    return [
        shape
        for key in ids
        if (shape := document.shape(key)) is not None
        and (element := document.element(shape.element)) is not None
        and family_of(element.type) is Family.ACTIVITY
        and not shape.is_set("isExpanded")
    ]


def to_origin(step: Step, sheet: str) -> None:
    """Move the whole drawing so that it begins where a new one would."""
    document = step.document
    shapes, edges = document.shapes_on(sheet), document.edges_on(sheet)
    box = around(
        [
            *(shape.bounds for shape in shapes),
            *(Bounds(point.x, point.y, 0, 0) for edge in edges for point in edge.waypoints),
        ]
    )
    if box is None:
        return
    dx, dy = ORIGIN.x - box.x, ORIGIN.y - box.y
    if abs(dx) < _SAME and abs(dy) < _SAME:
        return
    drawn: list[Shape | Edge] = [*shapes, *edges]
    for record in drawn:
        label = record.label.moved(dx, dy) if record.label is not None else None
        if isinstance(record, Shape):
            step.update(record, bounds=record.bounds.moved(dx, dy), label=label)
        else:
            line = tuple(point.moved(dx, dy) for point in record.waypoints)
            step.update(record, waypoints=line, label=label)


def _common_center(spans: Sequence[tuple[float, float]]) -> float:
    centers = Counter(round((low + high) / 2, 2) for low, high in spans)
    center, number = centers.most_common(1)[0]
    if number > 1:
        return center
    return round((min(low for low, _ in spans) + max(high for _, high in spans)) / 2)


def _resize_around(step: Step, shape: Shape, width: float, height: float) -> None:
    center = shape.bounds.center
    resize(step, shape.id, Bounds(center.x - width / 2, center.y - height / 2, width, height))


def _move_along(step: Step, shape: Shape, by: float, level: bool) -> None:
    if abs(by) > _SAME:
        move(step, [shape.id], by if level else 0.0, 0.0 if level else by)


def _span(box: Bounds, level: bool) -> tuple[float, float]:
    return (box.x, box.right) if level else (box.y, box.bottom)


def _around(shapes: Sequence[Shape]) -> Bounds:
    found = around(shape.bounds for shape in shapes)
    assert found is not None
    return found
