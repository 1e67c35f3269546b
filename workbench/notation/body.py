"""The bare form of a symbol, and whether a point hits it."""

from __future__ import annotations

from enum import StrEnum
from itertools import pairwise

from workbench.geometry import Bounds, Point, distance_to_segment
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.swimlanes import is_black_box, is_horizontal, title_strip
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.notation.landscape.containers import TITLE_ROOM
from workbench.notation.landscape.kinds import CONTAINER_TYPES, is_of_landscape
from workbench.notation.symbol import Scene


class Body(StrEnum):
    """The bare form of a symbol."""

    RECT = "rect"
    ELLIPSE = "ellipse"
    DIAMOND = "diamond"


def body_of(element: Element | None) -> Body:
    """Return the form that is hit by the pointer and drawn when there is no room for more."""
    family = family_of(element.type) if element is not None else Family.BOX
    if family is Family.EVENT or family is Family.BOUNDARY_EVENT:
        return Body.ELLIPSE
    return Body.DIAMOND if family is Family.GATEWAY else Body.RECT


def is_in_body(body: Body, box: Bounds, point: Point) -> bool:
    """Tell whether a point lies in a body that fills the box."""
    if not box.contains(point):
        return False
    if body is Body.RECT or box.width <= 0 or box.height <= 0:
        return True
    x = abs(point.x - box.center.x) / (box.width / 2)
    y = abs(point.y - box.center.y) / (box.height / 2)
    return x + y <= 1.0 if body is Body.DIAMOND else x * x + y * y <= 1.0


def is_on_line(point: Point, line: tuple[Point, ...], tolerance: float) -> bool:
    return any(distance_to_segment(point, start, end) <= tolerance for start, end in pairwise(line))


def is_on_border(box: Bounds, point: Point, tolerance: float) -> bool:
    return box.grown(tolerance).contains(point) and not box.grown(-tolerance).contains(point)


def has_ground(document: Snapshot, element: Element | None) -> bool:
    """Tell whether a container can be hit by its area; the frame of a category is open."""
    if element is None or element.type != "group":
        return element is not None
    return is_of_landscape(document, element)


def is_titled(document: Snapshot, element: Element) -> bool:
    """Tell whether a thing is a band, group or chain of a landscape, with its title at the top."""
    return element.type in CONTAINER_TYPES and is_of_landscape(document, element)


def title_strip_of(scene: Scene, shape: Shape, element: Element | None) -> Bounds | None:
    """Return where a pool, lane, band or group bears its title; None for everything else."""
    if element is not None and is_titled(scene.document, element):
        x, y, width, height = shape.bounds
        return Bounds(x, y, width, min(TITLE_ROOM, height))
    if element is None or element.type not in ("participant", "lane") or is_black_box(element):
        return None
    lying = is_horizontal(scene, shape, element)
    x, y, width, height = shape.bounds
    return title_strip(width, height, lying).moved(x, y)
