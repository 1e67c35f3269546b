"""Places for boundary events along the border of their activity."""

from __future__ import annotations

from workbench.geometry import Bounds, Point
from workbench.layout.outline import Outline, Side
from workbench.model.document import Step
from workbench.model.records import Shape


def spread_events(step: Step, shape: Shape, events: list[str], before: Bounds) -> None:
    """Put boundary events on the side they were at, as far along it as they were before."""
    document = step.document
    after = shape.bounds
    taken = [
        drawn.bounds
        for event in document.attached(shape.element)
        if (drawn := document.shape_on(shape.sheet, event.id)) is not None
        and drawn.id not in events
    ]
    for key in events:
        drawn = document.shape(key)
        assert drawn is not None
        was = step.before(key)
        center = (was if isinstance(was, Shape) else drawn).bounds.center
        side = Outline(before).side_of(center)
        if side.is_level:
            share = (center.y - before.y) / before.height
            place = Point(
                after.x if side is Side.LEFT else after.right, after.y + share * after.height
            )
        else:
            share = (center.x - before.x) / before.width
            place = Point(
                after.x + share * after.width, after.y if side is Side.TOP else after.bottom
            )
        size = drawn.bounds
        bounds = _free_place(after, side, place, (size.width, size.height), taken)
        taken.append(bounds)
        dx, dy = bounds.x - size.x, bounds.y - size.y
        label = None if drawn.label is None else drawn.label.moved(dx, dy)
        step.update(drawn, bounds=bounds, label=label)
        step.hold(key)


def _free_place(
    host: Bounds, side: Side, place: Point, size: tuple[float, float], taken: list[Bounds]
) -> Bounds:
    """Return the place along a side, then along the others, that is free and nearest."""
    width, height = size
    sides = [side, *(other for other in (Side.BOTTOM, Side.TOP, Side.RIGHT, Side.LEFT))]
    for at in sides:
        length = host.height if at.is_level else host.width
        start = host.y if at.is_level else host.x
        wanted = (place.y if at.is_level else place.x) - start
        steps = sorted(
            (float(n) for n in range(0, int(length) + 1, 5)), key=lambda n: abs(n - wanted)
        )
        for along in ([wanted] if at is side else []) + steps:
            if not 0 <= along <= length:
                continue
            center = {
                Side.LEFT: Point(host.x, start + along),
                Side.RIGHT: Point(host.right, start + along),
                Side.TOP: Point(start + along, host.y),
                Side.BOTTOM: Point(start + along, host.bottom),
            }[at]
            box = Bounds(
                round(center.x - width / 2, 2), round(center.y - height / 2, 2), width, height
            )
            if not any(box.overlaps(other) for other in taken):
                return box
    return Bounds(round(place.x - width / 2, 2), round(place.y - height / 2, 2), width, height)
