"""Things of the catalogues on a landscape: units, positions, services, documents, systems, parties.

Each names its entry by id, so that renaming it there shows here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from workbench.drawing.display_list import (
    Item,
    Path,
    Stroke,
    ellipse,
    polygon,
    polyline,
    rectangle,
    rounded_rectangle,
)
from workbench.geometry import Bounds
from workbench.model.records import Element, Shape
from workbench.notation.kind import Family, Kind
from workbench.notation.labels import inside_name
from workbench.notation.landscape.colors import COLOR, paint_of, pattern
from workbench.notation.landscape.fields import OPENS, entry_of
from workbench.notation.paint import Paint
from workbench.notation.symbol import INSIDE, Figure, Scene, ShapeSymbol, ink_of
from workbench.words import Text, mark

_SIZE = (140.0, 52.0)
ICON = 16.0  # square, at the left
_ICON_AT = 8.0
ICON_ROOM = _ICON_AT + ICON + 5
_STRIP = 4.0


def _kind(key: str, title: Text, explanation: Text, *catalogues: str) -> Kind:
    return Kind(
        key=f"landscape.{key}",
        type=key,
        title=title,
        family=Family.ENTRY,
        group="landscape_entries",
        size=_SIZE,
        fields=(entry_of(*catalogues), OPENS, COLOR),
        explanation=explanation,
    )


KINDS: tuple[Kind, ...] = (
    _kind("unit", mark("Organisation unit"), mark("A department, office or team."), "units"),
    _kind(
        "position", mark("Position"), mark("A post in the organisation chart."), "units", "roles"
    ),
    _kind(
        "service",
        mark("Service or product"),
        mark("What citizens, companies or other offices get."),
        "services",
        "products",
    ),
    _kind(
        "document",
        mark("Document"),
        mark("A form, notice or record that is used or made."),
        "documents",
    ),
    _kind("system", mark("IT system"), mark("A program or register."), "it_systems"),
    _kind(
        "external",
        mark("External party"),
        mark("Somebody outside: citizens, courts, providers."),
        "parties",
    ),
)


def draw_entry(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a thing of a catalogue: an outline of its own, an icon and its name."""
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    paint = paint_of(scene, element, Paint("paper"))
    ink = ink_of(shape.look, paint.fill)
    items: list[Item] = list(_outline(element.type, width, height, ink.stroke(1.0), ink.fill))
    if paint.pattern and not shape.look.fill and height > 24:
        box = Bounds(10, height - _STRIP - 3, max(width - 22, 1.0), _STRIP)
        items += pattern(box, paint.pattern, paint.tone)
    left = 6.0
    if width >= 70 and height >= ICON + 6:
        place = Bounds(_ICON_AT, height / 2 - ICON / 2, ICON, ICON)
        items += _ICONS[element.type](place, ink.icon)
        left = ICON_ROOM
    elif not element.name and min(width, height) >= ICON:
        place = Bounds((width - ICON) / 2, (height - ICON) / 2, ICON, ICON)
        items += _ICONS[element.type](place, ink.icon)
    items += inside_name(
        element.name,
        Bounds(left, 3, max(width - left - 8, 1.0), max(height - 6, 1.0)),
        shape.look,
        INSIDE,
        ink.text,
        language=scene.language,
    )
    return Figure(tuple(items))


@lru_cache(maxsize=500)
def _outline(
    type_name: str, width: float, height: float, stroke: Stroke, fill: str
) -> tuple[Path, ...]:
    box = Bounds(0, 0, width, height)
    if type_name == "unit":
        bar = polyline(((4.0, 0.0), (4.0, height)), stroke)
        return rectangle(box, stroke, fill), bar
    if type_name == "position":
        return (rounded_rectangle(box, height / 2, stroke, fill),)
    if type_name == "service":
        cut = min(9.0, width / 4, height / 2)
        points: tuple[tuple[float, float], ...] = (
            (cut, 0.0),
            (width - cut, 0.0),
            (width, height / 2),
            (width - cut, height),
            (cut, height),
            (0.0, height / 2),
        )
        return (polygon(points, stroke, fill),)
    if type_name == "document":
        fold = min(10.0, width / 4, height / 3)
        points = (
            (0.0, 0.0),
            (width - fold, 0.0),
            (width, fold),
            (width, height),
            (0.0, height),
        )
        corner = polyline(((width - fold, 0.0), (width - fold, fold), (width, fold)), stroke)
        return polygon(points, stroke, fill), corner
    if type_name == "system":
        base = polyline(((0.0, height - 3.0), (width, height - 3.0)), stroke)
        return rounded_rectangle(box, 3.0, stroke, fill), base
    dashed = Stroke(stroke.color, stroke.width, (5.0, 3.0))
    return (rounded_rectangle(box, 6.0, dashed, fill),)


def _unit_icon(box: Bounds, color: str) -> tuple[Path, ...]:
    """Draw a small organisation chart."""
    line = Stroke(color, 1.0)
    x, y = box.x, box.y
    return (
        polyline(((x + 8, y + 6), (x + 8, y + 9)), line),
        polyline(
            ((x + 2.5, y + 11), (x + 2.5, y + 9), (x + 13.5, y + 9), (x + 13.5, y + 11)), line
        ),
        rectangle(Bounds(x + 5, y + 2, 6, 4), line),
        rectangle(Bounds(x + 0.5, y + 11, 4, 3), line),
        rectangle(Bounds(x + 11.5, y + 11, 4, 3), line),
    )


def _position_icon(box: Bounds, color: str) -> tuple[Path, ...]:
    """Draw a person."""
    line = Stroke(color, 1.0)
    x, y = box.x, box.y
    shoulders = Path(
        (
            ("M", x + 2, y + 15),
            ("C", x + 2, y + 7, x + 14, y + 7, x + 14, y + 15),
            ("Z",),
        ),
        line,
    )
    return ellipse(Bounds(x + 5, y + 1, 6, 6), line), shoulders


def _service_icon(box: Bounds, color: str) -> tuple[Path, ...]:
    """Draw a parcel that is handed over."""
    line = Stroke(color, 1.0)
    x, y = box.x, box.y
    return (
        rectangle(Bounds(x + 2, y + 5, 12, 9), line),
        polyline(((x + 2, y + 8), (x + 14, y + 8)), line),
        polyline(((x + 8, y + 5), (x + 8, y + 14)), line),
        polyline(((x + 5, y + 2), (x + 8, y + 5), (x + 11, y + 2)), line),
    )


def _document_icon(box: Bounds, color: str) -> tuple[Path, ...]:
    """Draw a sheet with lines."""
    line = Stroke(color, 1.0)
    x, y = box.x, box.y
    lines = (polyline(((x + 5, y + at), (x + 11, y + at)), line) for at in (5.0, 8.0, 11.0))
    return rectangle(Bounds(x + 3, y + 1, 10, 14), line), *lines


def _system_icon(box: Bounds, color: str) -> tuple[Path, ...]:
    """Draw a screen."""
    line = Stroke(color, 1.0)
    x, y = box.x, box.y
    return (
        rounded_rectangle(Bounds(x + 1, y + 2, 14, 9), 1.0, line),
        polyline(((x + 8, y + 11), (x + 8, y + 14)), line),
        polyline(((x + 4.5, y + 14), (x + 11.5, y + 14)), line),
    )


def _external_icon(box: Bounds, color: str) -> tuple[Path, ...]:
    """Draw two people."""
    line = Stroke(color, 1.0)
    x, y = box.x, box.y
    return (
        ellipse(Bounds(x + 2.5, y + 2, 5, 5), line),
        ellipse(Bounds(x + 9, y + 3, 4.4, 4.4), line),
        Path((("M", x, y + 14), ("C", x, y + 7.5, x + 10, y + 7.5, x + 10, y + 14), ("Z",)), line),
        Path(
            (("M", x + 10.5, y + 9), ("C", x + 14, y + 8.5, x + 16, y + 11, x + 16, y + 14)), line
        ),
        polyline(((x + 11.5, y + 14), (x + 16, y + 14)), line),
    )


_ICONS: dict[str, Callable[[Bounds, str], tuple[Path, ...]]] = {
    "unit": _unit_icon,
    "position": _position_icon,
    "service": _service_icon,
    "document": _document_icon,
    "system": _system_icon,
    "external": _external_icon,
}
SYMBOLS: dict[str, ShapeSymbol] = {kind.type: draw_entry for kind in KINDS}
