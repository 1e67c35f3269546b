"""Pools and lanes, lying and standing: their kinds and symbols."""

from __future__ import annotations

from functools import lru_cache

from workbench.drawing.display_list import Item, Path, Stroke, rectangle
from workbench.drawing.text_block import text_block
from workbench.geometry import Bounds
from workbench.model.records import Element, Shape
from workbench.notation.bpmn.markers import MARKER, marker_row
from workbench.notation.kind import Family, Field, FieldType, Kind
from workbench.notation.labels import rising_name, styled
from workbench.notation.symbol import INSIDE, Figure, Ink, Scene, face_of, ink_of
from workbench.words import Text, mark

_LYING = (("isHorizontal", "true"),)
_STANDING = (("isHorizontal", "false"),)
_POOL_FIELDS = (
    Field(
        key="refers_to",
        label=mark("Process"),
        type=FieldType.REFERENCE,
        refers_to=("process",),
    ),
    Field(key="multiplicity", label=mark("Number of participants (from..to)")),
)


def _swimlane(
    key: str,
    type_name: str,
    title: Text,
    size: tuple[float, float],
    shape_properties: tuple[tuple[str, str], ...],
    properties: tuple[tuple[str, str], ...] = (),
) -> Kind:
    return Kind(
        key=key,
        type=type_name,
        title=title,
        family=Family.LANE if type_name == "lane" else Family.POOL,
        group="swimlanes",
        size=size,
        properties=properties,
        shape_properties=shape_properties,
        fields=() if type_name == "lane" else _POOL_FIELDS,
    )


_CLOSED = (("refers_to", ""),)

KINDS: tuple[Kind, ...] = (
    _swimlane("pool", "participant", mark("Pool"), (600.0, 250.0), _LYING),
    _swimlane("pool.vertical", "participant", mark("Vertical pool"), (250.0, 600.0), _STANDING),
    _swimlane(
        "pool.black_box", "participant", mark("Black-box pool"), (400.0, 60.0), _LYING, _CLOSED
    ),
    _swimlane(
        "pool.black_box.vertical",
        "participant",
        mark("Vertical black-box pool"),
        (60.0, 400.0),
        _STANDING,
        _CLOSED,
    ),
    _swimlane("lane", "lane", mark("Lane"), (400.0, 100.0), _LYING),
    _swimlane("lane.vertical", "lane", mark("Vertical lane"), (100.0, 400.0), _STANDING),
)

STRIP = 30.0  # width of the title strip


def is_horizontal(scene: Scene, shape: Shape, element: Element) -> bool:
    """Tell whether a pool or lane lies; a lane that does not say follows what is around it."""
    if shape.has("isHorizontal"):
        return shape.is_set("isHorizontal")
    if element.type != "lane":
        return True
    parent = scene.document.element(element.parent)
    if parent is None:
        return True
    if parent.type == "lane":
        around = scene.document.shape_on(shape.sheet, parent.id)
        return around is None or not around.has("isHorizontal") or around.is_set("isHorizontal")
    for pool in scene.document.referring("refers_to", parent.id, Element):
        around = scene.document.shape_on(shape.sheet, pool.id)
        if around is not None and around.has("isHorizontal"):
            return around.is_set("isHorizontal")
    return True


def is_black_box(element: Element) -> bool:
    """Tell whether nothing is known of what happens in a pool."""
    return element.type == "participant" and not element.refers_to


def draw_pool(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a pool: with a title strip, or as a closed box with its name in the middle."""
    ink = ink_of(shape.look)
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    items: list[Item]
    lying = is_horizontal(scene, shape, element)
    several = ("parallel",) if element.has("multiplicity") else ()
    if is_black_box(element):
        items = list(_box(width, height, ink.stroke(), ink.fill))
        bottom = MARKER + 4 if several else 4.0
        room = Bounds(6, 4, max(width - 12, 1.0), max(height - 4 - bottom, 1.0))
        if lying or width >= height:
            face = face_of(shape.look, INSIDE)
            lines = text_block(element.name, room, face, language=scene.language, color=ink.text)
            items += styled(lines, shape.look)
        else:
            items += _rising(scene, shape, element, room, ink, False)
    else:
        ground = shape.look.fill or "pool_title"
        items = list(_titled_box(width, height, lying, ink.stroke(), ink.fill, ground))
        items += _title(scene, shape, element, lying, ink, bold=True)
    items += marker_row(several, width, height, ink.icon)
    return Figure(tuple(items))


def draw_lane(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a lane with its title strip."""
    ink = ink_of(shape.look, fill="")
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    lying = is_horizontal(scene, shape, element)
    items: list[Item] = list(_lane_box(width, height, lying, ink.stroke(), ink.fill))
    items += _title(scene, shape, element, lying, ink, bold=False)
    return Figure(tuple(items))


def title_strip(width: float, height: float, lying: bool) -> Bounds:
    """Return the strip of a pool or lane that bears its name, relative to its corner."""
    if lying:
        return Bounds(0, 0, min(STRIP, width), height)
    return Bounds(0, 0, width, min(STRIP, height))


def _title(
    scene: Scene, shape: Shape, element: Element, lying: bool, ink: Ink, *, bold: bool
) -> tuple[Item, ...]:
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    strip = title_strip(width, height, lying)
    if lying:
        return _rising(scene, shape, element, strip, ink, bold)
    face = face_of(shape.look, INSIDE, bold)
    box = Bounds(strip.x + 4, strip.y, max(strip.width - 8, 1.0), strip.height)
    lines = text_block(element.name, box, face, language=scene.language, color=ink.text)
    return styled(lines, shape.look)


def _rising(
    scene: Scene, shape: Shape, element: Element, strip: Bounds, ink: Ink, bold: bool
) -> tuple[Item, ...]:
    return rising_name(
        element.name, strip, shape.look, INSIDE, ink.text, language=scene.language, bold=bold
    )


@lru_cache(maxsize=500)
def _box(width: float, height: float, stroke: Stroke, fill: str) -> tuple[Path, ...]:
    return (rectangle(Bounds(0, 0, width, height), stroke, fill),)


@lru_cache(maxsize=500)
def _titled_box(
    width: float, height: float, lying: bool, stroke: Stroke, fill: str, ground: str
) -> tuple[Path, ...]:
    box = Bounds(0, 0, width, height)
    return (
        rectangle(box, None, fill),
        rectangle(title_strip(width, height, lying), stroke, ground),
        rectangle(box, stroke),
    )


@lru_cache(maxsize=2_000)
def _lane_box(
    width: float, height: float, lying: bool, stroke: Stroke, fill: str
) -> tuple[Path, ...]:
    if lying:
        x = min(STRIP, width)
        rule: tuple[tuple[str, float, float], ...] = (("M", x, 0.0), ("L", x, height))
    else:
        y = min(STRIP, height)
        rule = (("M", 0.0, y), ("L", width, y))
    return (
        rectangle(Bounds(0, 0, width, height), stroke, fill),
        # The rule beside the title is light: it is no border between two lanes.
        Path(rule, Stroke("quiet" if stroke.color == "ink" else stroke.color, 0.75)),
    )
