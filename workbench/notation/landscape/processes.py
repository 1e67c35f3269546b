"""Processes of a landscape: arrows to the right, upwards and downwards."""

from __future__ import annotations

from functools import lru_cache

from workbench.drawing.display_list import Item, Path, Stroke, polygon
from workbench.geometry import Bounds, Point
from workbench.model.records import PLAIN, Element, Shape
from workbench.notation.kind import Family, Kind
from workbench.notation.labels import inside_name
from workbench.notation.landscape.colors import COLOR, paint_of, pattern
from workbench.notation.landscape.fields import NUMBER, OPENS, STATUS
from workbench.notation.landscape.marks import CAPTION_ROOM, caption
from workbench.notation.landscape.signs import (
    DOT,
    OPENS_DIAGRAM,
    OPENS_LANDSCAPE,
    opening_sign,
    status_sign,
)
from workbench.notation.paint import Paint
from workbench.notation.symbol import INSIDE, Figure, Scene, ShapeSymbol, ink_of
from workbench.words import mark

TIP = 16.0  # how far the tip of an arrow stands out, scene units
_FIELDS = (NUMBER, STATUS, OPENS, COLOR)
_STRIP = 5.0  # thickness of the pattern of a colour

KINDS: tuple[Kind, ...] = (
    Kind(
        key="landscape.process",
        type="process_entry",
        title=mark("Process of the landscape"),
        family=Family.CHEVRON,
        group="landscape_processes",
        size=(150.0, 60.0),
        fields=_FIELDS,
        explanation=mark("An arrow that stands for a process and opens its diagram."),
    ),
    Kind(
        key="landscape.process.up",
        type="process_entry",
        title=mark("Process, arrow upwards"),
        family=Family.CHEVRON,
        group="landscape_processes",
        size=(130.0, 90.0),
        properties=(("direction", "up"),),
        fields=_FIELDS,
        explanation=mark("A process that works for those above it."),
    ),
    Kind(
        key="landscape.process.down",
        type="process_entry",
        title=mark("Process, arrow downwards"),
        family=Family.CHEVRON,
        group="landscape_processes",
        size=(130.0, 90.0),
        properties=(("direction", "down"),),
        fields=_FIELDS,
        explanation=mark("A process that sets the course for those below it."),
    ),
)


def draw_process_entry(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a process of the landscape: an arrow with its name and signs for what is known of it."""
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    direction = element.get("direction")
    mark = scene.marks.get(element.id)
    look = shape.look if mark is None else PLAIN
    paint = paint_of(scene, element, Paint("paper"))
    ink = ink_of(look, paint.fill)
    tip = tip_of(width, height, direction)
    items: list[Item] = list(_arrow(width, height, tip, direction, ink.stroke(1.2), ink.fill))
    if not look.fill:
        items += _tail(width, height, tip, direction, paint)
    corners: list[Bounds] = []
    if width >= 60 and height >= 24:
        signs, corners = _signs(shape, element, width, height, tip)
        items += signs
    room = text_room(width, height, direction)
    if mark is not None and mark.text and height >= 2 * CAPTION_ROOM + _STRIP:
        foot = room.bottom - _STRIP - CAPTION_ROOM
        items += caption(
            mark, Bounds(room.x, foot, room.width, CAPTION_ROOM), "quiet", scene.language
        )
        room = Bounds(room.x, room.y, room.width, max(foot - room.y, 1.0))
    items += inside_name(
        element.name,
        room,
        look,
        INSIDE,
        ink.text,
        language=scene.language,
        corners=tuple(corners),
        least=2,
    )
    return Figure(tuple(items))


def tip_of(width: float, height: float, direction: str) -> float:
    """Return how far the tip stands out of an arrow of a size."""
    return min(TIP, (height if direction in ("up", "down") else width) / 4)


def text_room(width: float, height: float, direction: str) -> Bounds:
    """Return where the name stands in an arrow of a size."""
    tip = tip_of(width, height, direction)
    if direction in ("up", "down"):
        return Bounds(6, tip + 2, max(width - 12, 1.0), max(height - 2 * tip - 4, 1.0))
    return Bounds(tip + 5, 3, max(width - 2 * tip - 8, 1.0), max(height - 6, 1.0))


def _signs(
    shape: Shape, element: Element, width: float, height: float, tip: float
) -> tuple[list[Item], list[Bounds]]:
    """Return the signs at the top corners, and the rooms they take there."""
    direction = element.get("direction")
    up = direction == "up"
    top = tip + 9.0 if up else 9.0
    right = width - 11.0 if direction in ("up", "down") else width - tip - 6.0
    center = Point(right, top)
    color = "" if shape.look.fill else "accent"
    items: list[Item] = []
    corners: list[Bounds] = []
    sign = status_sign(element.get("status"), center, color)
    if sign:
        items += sign
        corners.append(Bounds(center.x - DOT - 1, 0, 2 * DOT + 2, center.y + DOT + 1))
    opened = (
        OPENS_LANDSCAPE if element.get("landscape") else OPENS_DIAGRAM if element.refers_to else ""
    )
    if opened:
        left = 8.0 if direction in ("up", "down") else 9.0
        place = Bounds(left, top - 4.0, 12.0, 8.0)
        items += opening_sign(opened, place, color or "ink")
        corners.append(Bounds(place.x, 0, place.width, place.bottom))
    return items, corners


@lru_cache(maxsize=500)
def _arrow(
    width: float, height: float, tip: float, direction: str, stroke: Stroke, fill: str
) -> tuple[Path, ...]:
    corners = _corners(width, height, tip, direction)
    return (polygon(corners, stroke, fill),)


def _corners(
    width: float, height: float, tip: float, direction: str
) -> tuple[tuple[float, float], ...]:
    middle = width / 2
    if direction == "up":
        return (
            (0.0, tip),
            (middle, 0.0),
            (width, tip),
            (width, height),
            (middle, height - tip),
            (0.0, height),
        )
    if direction == "down":
        return (
            (0.0, 0.0),
            (middle, tip),
            (width, 0.0),
            (width, height - tip),
            (middle, height),
            (0.0, height - tip),
        )
    return (
        (0.0, 0.0),
        (width - tip, 0.0),
        (width, height / 2),
        (width - tip, height),
        (0.0, height),
        (tip, height / 2),
    )


def _tail(
    width: float, height: float, tip: float, direction: str, paint: Paint
) -> tuple[Path, ...]:
    """Return the pattern of a colour along the straight edge of an arrow."""
    if not paint.pattern or min(width, height) < 24:
        return ()
    if direction in ("up", "down"):
        box = Bounds(3, tip + 3, _STRIP, max(height - 2 * tip - 6, 1.0))
    else:
        box = Bounds(7, height - _STRIP - 2.5, max(width - tip - 10, 1.0), _STRIP)
    return pattern(box, paint.pattern, paint.tone)


SYMBOLS: dict[str, ShapeSymbol] = {"process_entry": draw_process_entry}
