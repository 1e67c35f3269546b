"""Aligning a moved shape with the centres of its neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from workbench.geometry import Bounds, Point
from workbench.interaction.overlay import Guide
from workbench.layout.places import places_of
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

TOLERANCE = 7.0  # screen pixels
_REACH = 700.0  # scene units; what is further away is no neighbour
_ALIGNED = NODES | {Family.DATA, Family.CHEVRON, Family.BOX}


class Snap(msgspec.Struct, frozen=True):
    """By how much to move, and what that aligns with."""

    dx: float = 0.0
    dy: float = 0.0
    guides: tuple[Guide, ...] = ()


def snapped(editor: Editor, grabbed: Bounds, dx: float, dy: float, without: frozenset[str]) -> Snap:
    """Return the movement of `grabbed` that aligns its centre, else whole units.

    `without`: ids of shapes that move too.
    """
    center = grabbed.center.moved(dx, dy)
    tolerance = TOLERANCE / editor.scale
    level: tuple[float, float, Point] | None = None
    plumb: tuple[float, float, Point] | None = None
    for shape in places_of(editor.document).near(
        editor.sheet_id, Bounds(*center, 0, 0).grown(_REACH)
    ):
        element = editor.document.element(shape.element)
        if shape.id in without or element is None or family_of(element.type) not in _ALIGNED:
            continue
        other = shape.bounds.center
        gap_x, gap_y = abs(other.x - center.x), abs(other.y - center.y)
        if gap_x <= tolerance and (plumb is None or (gap_x, gap_y) < plumb[:2]):
            plumb = gap_x, gap_y, other
        if gap_y <= tolerance and (level is None or (gap_y, gap_x) < level[:2]):
            level = gap_y, gap_x, other
    x = plumb[2].x - grabbed.center.x if plumb is not None else round(dx)
    y = level[2].y - grabbed.center.y if level is not None else round(dy)
    at = grabbed.center.moved(x, y)
    guides = []
    if plumb is not None:
        guides.append(Guide(plumb[2], at))
    if level is not None:
        guides.append(Guide(level[2], at))
    return Snap(x, y, tuple(guides))
