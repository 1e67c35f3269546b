"""Bands, groups, process entries, texts and links of a landscape: their symbols."""

from __future__ import annotations

from functools import lru_cache

from workbench.drawing.display_list import (
    Item,
    Path,
    Stroke,
    ellipse,
    polygon,
    polyline,
    rounded_rectangle,
)
from workbench.drawing.fonts import LINE_HEIGHT
from workbench.drawing.lines import arrow, line_commands, shortened, without_repetition
from workbench.drawing.text_block import text_block
from workbench.geometry import Bounds, Point
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.notation.flow_name import flow_name
from workbench.notation.labels import inside_name, styled
from workbench.notation.symbol import INSIDE, Figure, Scene, face_of, ink_of

_TITLE = 13.0  # size of a band's title
_TITLE_ROOM = 30.0  # its height
_POINT = 16.0  # how far the tip of an entry stands out
_DOT = 4.0  # radius of the status sign


def draw_band(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a band: a light ground with its title at the top left."""
    return _titled(scene, shape, element, "band", 8.0, _TITLE, "quiet")


def draw_process_group(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a group of processes: a white box with its title at the top left."""
    return _titled(scene, shape, element, "paper", 5.0, INSIDE, "ink")


def _titled(
    scene: Scene,
    shape: Shape,
    element: Element,
    ground: str,
    corner: float,
    size: float,
    text_color: str,
) -> Figure:
    ink = ink_of(shape.look, ground)
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    line = Stroke(shape.look.stroke or "quiet", 0.6)
    frame = _frame(width, height, corner, line, ink.fill)
    color = text_color if ink.text == "ink" else ink.text
    lines = text_block(
        element.name,
        Bounds(14, 8, max(width - 28, 1.0), min(_TITLE_ROOM, max(height - 8, 1.0))),
        face_of(shape.look, size, bold=True),
        language=scene.language,
        align="left",
        vertical="top",
        color=color,
    )
    return Figure((*frame, *styled(lines[:1], shape.look)))


@lru_cache(maxsize=500)
def _frame(
    width: float, height: float, corner: float, stroke: Stroke, fill: str
) -> tuple[Path, ...]:
    return (rounded_rectangle(Bounds(0, 0, width, height), corner, stroke, fill),)


def draw_process_entry(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a process of the landscape: an arrow with its name and a sign for its status."""
    ink = ink_of(shape.look)
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    tip = min(_POINT, width / 4)
    items: list[Item] = list(_chevron(width, height, tip, ink.stroke(1.2), ink.fill))
    corner: tuple[Bounds, ...] = ()
    if width >= 60 and height >= 24:
        center = Point(width - tip - 6.0, 9.0)
        sign = status_sign(element.get("status"), center, "accent" if not shape.look.fill else "")
        items += sign
        if sign:
            corner = (Bounds(center.x - _DOT - 1, 0, 2 * _DOT + 2, center.y + _DOT + 1),)
    room = Bounds(tip + 5, 3, max(width - 2 * tip - 8, 1.0), max(height - 6, 1.0))
    items += inside_name(
        element.name,
        room,
        shape.look,
        INSIDE,
        ink.text,
        language=scene.language,
        corners=corner,
        least=2,
    )
    return Figure(tuple(items))


@lru_cache(maxsize=500)
def _chevron(
    width: float, height: float, tip: float, stroke: Stroke, fill: str
) -> tuple[Path, ...]:
    corners = (
        (0.0, 0.0),
        (width - tip, 0.0),
        (width, height / 2),
        (width - tip, height),
        (0.0, height),
        (tip, height / 2),
    )
    return (polygon(corners, stroke, fill),)


@lru_cache(maxsize=500)
def status_sign(status: str, center: Point, color: str = "accent") -> tuple[Path, ...]:
    """Return the sign of a status, told apart by its form, not by its colour.

    Full: approved.  Half: under review.  Ring: in progress.  Crossed: no longer in use.
    Nothing: planned, or not said.
    """
    stroke = Stroke(color or "ink", 1.2)
    box = Bounds(center.x - _DOT, center.y - _DOT, 2 * _DOT, 2 * _DOT)
    ring = ellipse(box, stroke, "paper")
    if status == "approved":
        return (ellipse(box, stroke, stroke.color),)
    if status in ("review", "method_ok"):
        k = _DOT * 0.5522847498
        x, y, right = center.x, center.y, box.right
        half = Path(
            (
                ("M", x, box.y),
                ("C", x + k, box.y, right, y - k, right, y),
                ("C", right, y + k, x + k, box.bottom, x, box.bottom),
                ("Z",),
            ),
            None,
            stroke.color,
        )
        return ring, half
    if status == "draft":
        return (ring,)
    if status in ("inactive", "to_delete"):
        reach = _DOT * 0.7
        x, y = center
        return ring, polyline(((x - reach, y + reach), (x + reach, y - reach)), stroke)
    return ()


def draw_text(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a free text."""
    ink = ink_of(shape.look, fill="")
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    items: list[Item] = []
    if ink.fill:
        items += _frame(width, height, 0.0, Stroke(ink.line, 0.6), ink.fill)
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


def draw_link(scene: Scene, edge: Edge, flow: Flow) -> Figure:
    """Draw a link between two processes: a light line with a head, and its name."""
    points = without_repetition(edge.waypoints)
    if len(points) < 2:
        return Figure(())
    stroke = Stroke(edge.look.stroke or "quiet", 1.2)
    head = polygon(arrow(points[-1], points[-2], 8.0, 3.5), Stroke(stroke.color, 0.6), stroke.color)
    line = Path(line_commands(shortened(points, 0.0, 5.0)), stroke)
    name, place = flow_name(scene, edge, flow.name, points)
    return Figure((line, head, *name), place)
