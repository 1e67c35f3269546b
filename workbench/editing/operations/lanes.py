"""The geometry of lanes: they fill their pool without gaps, whatever is dragged."""

from __future__ import annotations

from workbench.geometry import Bounds
from workbench.layout.outline import Side
from workbench.model.document import Step
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot

STRIP = 30.0  # the title strip of a pool or lane, which is not for contents
ACROSS = 120.0  # how high (standing: wide) a new lane is
SAME = 1.0  # borders that are no further apart are one border


def lanes_in(document: Snapshot, parent: str, sheet: str) -> list[Shape]:
    """Return the shapes of the lanes directly in a process, sub-process or lane."""
    return [
        shape
        for child in document.children(parent)
        if child.type == "lane" and (shape := document.shape_on(sheet, child.id)) is not None
    ]


def with_border(bounds: Bounds, side: Side, at: float) -> Bounds:
    """Return a rectangle with one of its borders put elsewhere."""
    x, y, right, bottom = bounds.x, bounds.y, bounds.right, bounds.bottom
    if side is Side.LEFT:
        x = at
    elif side is Side.RIGHT:
        right = at
    elif side is Side.TOP:
        y = at
    else:
        bottom = at
    return Bounds(x, y, right - x, bottom - y)


def border(bounds: Bounds, side: Side) -> float:
    """Return where a border runs: its x or its y."""
    return {
        Side.LEFT: bounds.x,
        Side.RIGHT: bounds.right,
        Side.TOP: bounds.y,
        Side.BOTTOM: bounds.bottom,
    }[side]


def stretch_lane(step: Step, lane: Shape, side: Side, at: float) -> None:
    """Put a border of a lane elsewhere, and that of the lanes inside that share it."""
    before = border(lane.bounds, side)
    for inner in lanes_in(step.document, lane.element, lane.sheet):
        if abs(border(inner.bounds, side) - before) <= SAME:
            stretch_lane(step, inner, side, at)
    step.update(lane, bounds=with_border(lane.bounds, side, at))


def add_lane(step: Step, key: str, name: str = "") -> str:
    """Add a lane to a pool or lane, given by its shape; returns the id of the new lane's shape.

    The first lane takes the whole room behind the title.  Further ones come below (in a standing
    pool: to the right of) the last, and what is around them grows.
    """
    document = step.document
    around = document[key]
    assert isinstance(around, Shape)
    element = document.element(around.element)
    assert element is not None
    parent = element.id if element.type == "lane" else process_of(step, element)
    lying = not around.has("isHorizontal") or around.is_set("isHorizontal")
    there = lanes_in(document, parent, around.sheet)
    box = around.bounds
    if not there:
        bounds = with_border(
            box, Side.LEFT if lying else Side.TOP, (box.x if lying else box.y) + STRIP
        )
    elif lying:
        last = max(there, key=lambda shape: shape.bounds.bottom).bounds
        _grow(step, around, Side.BOTTOM, ACROSS)
        bounds = Bounds(last.x, last.bottom, last.width, ACROSS)
    else:
        last = max(there, key=lambda shape: shape.bounds.right).bounds
        _grow(step, around, Side.RIGHT, ACROSS)
        bounds = Bounds(last.right, last.y, ACROSS, last.height)
    lane = Element(id=step.new_id("Lane"), type="lane", name=name, parent=parent)
    step.add(lane)
    shape = Shape(
        id=step.new_id(f"{lane.id}_di"),
        sheet=around.sheet,
        element=lane.id,
        bounds=bounds,
        properties=(("isHorizontal", "true" if lying else "false"),),
    )
    step.add(shape)
    return shape.id


def process_of(step: Step, pool: Element) -> str:
    """Return the id of a pool's process; one that the file does not have is made.

    Without it, what is put into the pool would end up in the process of another one.
    """
    process = step.document.element(pool.refers_to)
    if process is not None and process.type == "process":
        return process.id
    made = Element(
        id=step.new_id("Process"), type="process", properties=(("isExecutable", "false"),)
    )
    step.add(made)
    step.update(pool, refers_to=made.id)
    return made.id


def pool_of(document: Snapshot, lane: Shape) -> Shape | None:
    """Return the shape of the pool a lane is in, None where there is none."""
    scope = lane.element
    for above in document.container_chain(lane.element):
        scope = above.id
        if above.type != "lane":
            break
    for pool in document.referring("refers_to", scope, Element):
        drawn = document.shape_on(lane.sheet, pool.id)
        if drawn is not None and pool.type == "participant":
            return drawn
    return None


def _grow(step: Step, shape: Shape, side: Side, by: float) -> None:
    """Make a pool or lane larger, and what it stands in."""
    document = step.document
    old = border(shape.bounds, side)
    step.update(shape, bounds=with_border(shape.bounds, side, old + by))
    element = document.element(shape.element)
    if element is None or element.type != "lane":
        return
    siblings = [
        other for other in lanes_in(document, element.parent, shape.sheet) if other.id != shape.id
    ]
    dx, dy = (by, 0.0) if side is Side.RIGHT else (0.0, by)
    for other in siblings:
        # Lanes further on make room, with their inner lanes; nodes are filed anew where they are.
        if border(other.bounds, side) > old + SAME:
            _shift(step, other, dx, dy)
    parent = document.element(element.parent)
    outer = (
        document.shape_on(shape.sheet, parent.id)
        if parent is not None and parent.type == "lane"
        else pool_of(document, shape)
    )
    if outer is not None:
        _grow(step, outer, side, by)


def _shift(step: Step, lane: Shape, dx: float, dy: float) -> None:
    for inner in lanes_in(step.document, lane.element, lane.sheet):
        _shift(step, inner, dx, dy)
    step.update(lane, bounds=lane.bounds.moved(dx, dy))
