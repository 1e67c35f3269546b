"""Pictures on a landscape, and areas on them that lead somewhere."""

from __future__ import annotations

from workbench.drawing.display_list import Image, Item, Stroke, polyline, rectangle
from workbench.drawing.image_size import image_size
from workbench.drawing.text_block import Face, text_block
from workbench.geometry import Bounds
from workbench.model.records import Element, Shape
from workbench.notation.kind import Family, Field, FieldType, Kind
from workbench.notation.landscape.fields import OPENS
from workbench.notation.landscape.signs import OPENS_DIAGRAM, OPENS_LANDSCAPE, opening_sign
from workbench.notation.symbol import Figure, Scene, ShapeSymbol
from workbench.words import mark

PICTURE_FILE = Field(key="file", label=mark("Picture file in the library"))
LINKED_PROCESS = Field(
    key="refers_to",
    label=mark("Opens process"),
    type=FieldType.REFERENCE,
    refers_to=("process",),
)
URL = Field(key="url", label=mark("Opens web address"))
KINDS: tuple[Kind, ...] = (
    Kind(
        key="landscape.picture",
        type="picture",
        title=mark("Picture"),
        family=Family.PICTURE,
        group="landscape_more",
        size=(240.0, 160.0),
        fields=(PICTURE_FILE,),
        explanation=mark("A picture file of the library: a logo, a plan, a photo."),
    ),
    Kind(
        key="landscape.area",
        type="area",
        title=mark("Clickable area"),
        family=Family.AREA,
        group="landscape_more",
        size=(100.0, 60.0),
        fields=(LINKED_PROCESS, OPENS, URL),
        explanation=mark(
            "A place, mostly on a picture, that opens a process, a landscape or a page."
        ),
    ),
)


def draw_picture(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a picture as large as its frame allows; a frame with its name where there is none."""
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    data = scene.picture(element.get("file"))
    size = image_size(data)
    if size is None:
        return Figure(_missing(scene, element, width, height))
    share = min(width / size[0], height / size[1])
    across, down = size[0] * share, size[1] * share
    place = Bounds((width - across) / 2, (height - down) / 2, across, down)
    return Figure((Image(data, place),))


def _missing(scene: Scene, element: Element, width: float, height: float) -> tuple[Item, ...]:
    line = Stroke("quiet", 0.8, (4.0, 3.0))
    items: list[Item] = [rectangle(Bounds(0, 0, width, height), line, "paper")]
    x, y = width / 2 - 9, height / 2 - 15
    solid = Stroke("quiet", 1.0)
    items.append(rectangle(Bounds(x, y, 18, 13), solid))
    items.append(
        polyline(
            ((x + 2, y + 11), (x + 7, y + 5), (x + 11, y + 9), (x + 13, y + 7), (x + 16, y + 11)),
            solid,
        )
    )
    if width >= 60 and height >= 50:
        file = element.get("file")
        text = element.name
        if file:
            text = scene.say(mark("The picture “{file}” is missing.", file=file))
        room = Bounds(6, height / 2 + 2, width - 12, height / 2 - 4)
        face = Face(11.0)
        items += text_block(
            text, room, face, language=scene.language, vertical="top", color="quiet"
        )
    return tuple(items)


def draw_area(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw an area: a thin frame, with a sign where it leads somewhere."""
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    items: list[Item] = [rectangle(Bounds(0, 0, width, height), Stroke("accent", 0.8, (3.0, 2.0)))]
    opened = OPENS_LANDSCAPE if element.get("landscape") else ""
    opened = OPENS_DIAGRAM if element.refers_to or element.get("url") else opened
    if opened and min(width, height) >= 18:
        items += opening_sign(opened, Bounds(width - 15, 3, 12, 8))
    return Figure(tuple(items))


SYMBOLS: dict[str, ShapeSymbol] = {"picture": draw_picture, "area": draw_area}
