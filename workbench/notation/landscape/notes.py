"""Free texts on a landscape."""

from __future__ import annotations

from workbench.drawing.display_list import Item, Stroke, rectangle
from workbench.drawing.fonts import LINE_HEIGHT
from workbench.drawing.text_block import text_block
from workbench.geometry import Bounds
from workbench.model.records import Element, Shape
from workbench.notation.kind import Family, Kind
from workbench.notation.labels import styled
from workbench.notation.symbol import INSIDE, Figure, Scene, ShapeSymbol, face_of, ink_of
from workbench.words import mark

KINDS: tuple[Kind, ...] = (
    Kind(
        key="landscape.text",
        type="text",
        title=mark("Text"),
        family=Family.TEXT,
        group="landscape_more",
        size=(200.0, 40.0),
        explanation=mark("A note, a heading, the date of the landscape."),
    ),
)


def draw_text(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a free text."""
    ink = ink_of(shape.look, fill="")
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    items: list[Item] = []
    if ink.fill:
        items.append(rectangle(Bounds(0, 0, width, height), Stroke(ink.line, 0.6), ink.fill))
    face = face_of(shape.look, INSIDE)
    lines = text_block(
        element.name,
        Bounds(2, 0, max(width - 4, 1.0), max(height, face.size * LINE_HEIGHT)),
        face,
        language=scene.language,
        align="left",
        vertical="top",
        color=ink.text,
    )
    return Figure((*items, *styled(lines, shape.look)))


SYMBOLS: dict[str, ShapeSymbol] = {"text": draw_text}
