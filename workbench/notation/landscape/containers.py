"""Bands, groups and end-to-end chains: what other things of a landscape lie in."""

from __future__ import annotations

from functools import lru_cache

from workbench.drawing.display_list import Item, Path, Stroke, polygon, rounded_rectangle
from workbench.drawing.fonts import LINE_HEIGHT
from workbench.drawing.text_block import Face, broken_lines, text_block
from workbench.geometry import Bounds
from workbench.model.records import Element, Shape
from workbench.notation.kind import Family, Kind
from workbench.notation.labels import styled
from workbench.notation.landscape.colors import COLOR, paint_of, pattern
from workbench.notation.landscape.fields import OPENS
from workbench.notation.landscape.signs import OPENS_LANDSCAPE, opening_sign
from workbench.notation.paint import Paint
from workbench.notation.symbol import INSIDE, Figure, Scene, ShapeSymbol, face_of, ink_of
from workbench.words import mark

BAND_TITLE = 13.0  # size of a band's title
TITLE_ROOM = 36.0  # height that a title of one line takes in a band or group, scene units
_MOST_LINES = 3  # of a title
TIP = 22.0  # how far the tip of a chain stands out
_STRIP = 6.0  # width of the pattern at the left of a band
_SIGN = 14.0
_SMALL = 60.0  # width of one that is only a sample, in a palette or legend

# The pattern at the left of a band says its role, the one at the right is that of its colour.
_ROLES = {"steering": "rising", "core": "solid", "support": "dots"}
KINDS: tuple[Kind, ...] = (
    Kind(
        key="landscape.band.steering",
        type="band",
        title=mark("Band of steering processes"),
        family=Family.BAND,
        group="landscape_containers",
        size=(1080.0, 180.0),
        properties=(("role", "steering"),),
        fields=(COLOR,),
        explanation=mark("Processes by which the organisation is led and controlled."),
        usual_name=mark("Steering processes"),
    ),
    Kind(
        key="landscape.band.core",
        type="band",
        title=mark("Band of core processes"),
        family=Family.BAND,
        group="landscape_containers",
        size=(1080.0, 180.0),
        properties=(("role", "core"),),
        fields=(COLOR,),
        explanation=mark("Processes that serve citizens, companies and others outside."),
        usual_name=mark("Core processes"),
    ),
    Kind(
        key="landscape.band.support",
        type="band",
        title=mark("Band of support processes"),
        family=Family.BAND,
        group="landscape_containers",
        size=(1080.0, 180.0),
        properties=(("role", "support"),),
        fields=(COLOR,),
        explanation=mark("Processes that keep the others going: staff, money, IT, buildings."),
        usual_name=mark("Support processes"),
    ),
    Kind(
        key="landscape.band",
        type="band",
        title=mark("Band"),
        family=Family.BAND,
        group="landscape_containers",
        size=(1080.0, 180.0),
        fields=(COLOR,),
        explanation=mark("A band of the landscape with a name of your own."),
    ),
    Kind(
        key="landscape.group",
        type="group",
        title=mark("Group of processes"),
        family=Family.BAND,
        group="landscape_containers",
        size=(360.0, 130.0),
        fields=(OPENS, COLOR),
        explanation=mark("Holds processes that belong together; it may open its own landscape."),
    ),
    Kind(
        key="landscape.chain",
        type="chain",
        title=mark("End-to-end chain"),
        family=Family.BAND,
        group="landscape_containers",
        size=(720.0, 120.0),
        fields=(OPENS, COLOR),
        explanation=mark("Processes that lead from a request to its result across offices."),
    ),
)


def draw_band(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a band: a light ground with its title at the top left, and a pattern for its role."""
    width, height = _size(shape)
    paint = paint_of(scene, element, Paint("band"))
    items: list[Item] = list(_frame(width, height, 8.0, _border(shape), _ground(shape, paint)))
    role = _ROLES.get(element.get("role"), "")
    if height > 12:
        top = min(10.0, height / 5)
        items += pattern(Bounds(6, top, _STRIP, height - 2 * top), role, paint.tone)
        right = Bounds(width - 6 - _STRIP, top, _STRIP, height - 2 * top)
        items += pattern(right, paint.pattern, paint.tone)
    left = 18.0 if role else 14.0
    color = "ink" if element.get("color") else "quiet"
    return Figure((*items, *_title(scene, shape, element, left, width - 14, BAND_TITLE, color)))


def draw_group(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a group of processes: a white box with its title at the top left."""
    width, height = _size(shape)
    paint = paint_of(scene, element, Paint("paper"))
    items: list[Item] = list(_frame(width, height, 5.0, _border(shape), _ground(shape, paint)))
    if paint.pattern and height > 16:
        items += pattern(Bounds(4, 7, 4.0, height - 14), paint.pattern, paint.tone)
    return Figure((*items, *_named(scene, shape, element, 14.0, width - 14)))


def draw_chain(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw an end-to-end chain: one wide arrow around the processes it leads through."""
    width, height = _size(shape)
    paint = paint_of(scene, element, Paint("paper"))
    tip = min(TIP, width / 4)
    items: list[Item] = list(
        _arrow(width, height, tip, Stroke(shape.look.stroke or "quiet", 1.2), _ground(shape, paint))
    )
    if paint.pattern and height > 16:
        items += pattern(Bounds(4, 5, 4.0, 14.0), paint.pattern, paint.tone)
    return Figure((*items, *_named(scene, shape, element, 14.0, width - tip - 4)))


def _named(
    scene: Scene, shape: Shape, element: Element, left: float, right: float
) -> tuple[Item, ...]:
    """Return the title, and the sign that says that a landscape of its own is opened."""
    if not element.get("landscape"):
        return _title(scene, shape, element, left, right, INSIDE, "ink")
    place = Bounds(right - _SIGN, 8, _SIGN, _SIGN - 3)
    title = _title(scene, shape, element, left, right - _SIGN - 6, INSIDE, "ink")
    return (*title, *opening_sign(OPENS_LANDSCAPE, place))


def title_room(element: Element, width: float, language: str = "de") -> float:
    """Return the height that the title of a container takes at a width."""
    size = BAND_TITLE if element.type == "band" else INSIDE
    tip = TIP + 4 if element.type == "chain" else 14.0
    left = 18.0 if element.get("role") else 14.0
    sign = _SIGN + 6 if element.get("landscape") else 0.0
    room = max(width - left - tip - sign, 1.0)
    lines = broken_lines(element.name, room, Face(size, bold=True), language)
    return TITLE_ROOM + (min(max(len(lines), 1), _MOST_LINES) - 1) * size * LINE_HEIGHT


def _title(
    scene: Scene,
    shape: Shape,
    element: Element,
    left: float,
    right: float,
    size: float,
    color: str,
) -> tuple[Item, ...]:
    _, height = _size(shape)
    ink = ink_of(shape.look, "paper")
    face = face_of(shape.look, size, bold=True)
    room = min(_MOST_LINES * face.size * LINE_HEIGHT + 1, height - 8)
    lines = text_block(
        element.name,
        Bounds(left, 8, max(right - left, 1.0), max(room, 1.0)),
        face,
        language=scene.language,
        align="left",
        vertical="top",
        color=color if ink.text == "ink" else ink.text,
    )
    return styled(lines, shape.look)


def _size(shape: Shape) -> tuple[float, float]:
    return max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)


def _border(shape: Shape) -> Stroke:
    if shape.bounds.width < _SMALL:
        return Stroke(shape.look.stroke or "ink", 1.0)
    return Stroke(shape.look.stroke or "quiet", 0.6)


def _ground(shape: Shape, paint: Paint) -> str:
    return shape.look.fill or paint.fill


@lru_cache(maxsize=500)
def _frame(
    width: float, height: float, corner: float, stroke: Stroke, fill: str
) -> tuple[Path, ...]:
    return (rounded_rectangle(Bounds(0, 0, width, height), corner, stroke, fill),)


@lru_cache(maxsize=100)
def _arrow(width: float, height: float, tip: float, stroke: Stroke, fill: str) -> tuple[Path, ...]:
    corners = (
        (0.0, 0.0),
        (width - tip, 0.0),
        (width, height / 2),
        (width - tip, height),
        (0.0, height),
    )
    return (polygon(corners, stroke, fill),)


SYMBOLS: dict[str, ShapeSymbol] = {"band": draw_band, "group": draw_group, "chain": draw_chain}
