"""Text annotations and groups: their kinds and symbols."""

from __future__ import annotations

from functools import lru_cache

from workbench.drawing.display_list import Path, Stroke, rectangle, rounded_rectangle
from workbench.drawing.extent import lines_extent
from workbench.drawing.text_block import text_block
from workbench.geometry import Bounds
from workbench.model.records import Element, Shape
from workbench.notation.kind import Family, Kind
from workbench.notation.labels import label_place, outside_name, styled
from workbench.notation.symbol import OUTSIDE, Figure, Scene, face_of, ink_of
from workbench.words import mark

KINDS: tuple[Kind, ...] = (
    Kind(
        key="annotation",
        type="textAnnotation",
        title=mark("Text annotation"),
        family=Family.ARTIFACT,
        group="artifacts",
        size=(100.0, 40.0),
    ),
    Kind(
        key="group",
        type="group",
        title=mark("Group"),
        family=Family.ARTIFACT,
        group="artifacts",
        size=(300.0, 300.0),
        external_label=True,
    ),
)


def draw_annotation(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a text annotation: a bracket on the left, the text beside it."""
    ink = ink_of(shape.look, fill="")
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    bracket = _bracket(width, height, ink.stroke(), ink.fill)
    lines = text_block(
        element.name,
        Bounds(7, 3, max(width - 10, 1.0), max(height - 6, 1.0)),
        face_of(shape.look, OUTSIDE),
        language=scene.language,
        align="left",
        vertical="top",
        color=ink.text,
    )
    return Figure((*bracket, *styled(lines, shape.look)))


@lru_cache(maxsize=500)
def _bracket(width: float, height: float, stroke: Stroke, fill: str) -> tuple[Path, ...]:
    reach = min(9.0, width)
    bracket = Path(
        (("M", reach, 0.0), ("L", 0.0, 0.0), ("L", 0.0, height), ("L", reach, height)), stroke
    )
    return (rectangle(Bounds(0, 0, width, height), None, fill), bracket) if fill else (bracket,)


def draw_group(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a group: a dash-dotted frame, the name of its category above."""
    ink = ink_of(shape.look, fill="")
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    frame = _frame(width, height, ink.stroke(dash=(8.0, 4.0, 1.0, 4.0)))
    if not element.name:
        return Figure(frame)
    color = shape.look.text_color or "ink"
    given = label_place(shape.label)
    if given is not None:
        place = given.moved(-shape.bounds.x, -shape.bounds.y)
        lines, room = outside_name(element.name, place, shape.look, color, language=scene.language)
        return Figure((*frame, *lines), room)
    place = Bounds(0, -4 - 20, max(width, 90.0), 20)
    face = face_of(shape.look, OUTSIDE)
    lines = styled(
        text_block(
            element.name, place, face, language=scene.language, vertical="bottom",
            color=color, clip=False,
        ),
        shape.look,
    )  # fmt: skip
    return Figure((*frame, *lines), lines_extent(lines))


@lru_cache(maxsize=500)
def _frame(width: float, height: float, stroke: Stroke) -> tuple[Path, ...]:
    return (rounded_rectangle(Bounds(0, 0, width, height), 10, stroke),)
