"""How large the things of a landscape have to be for their names to be read whole."""

from __future__ import annotations

from workbench.drawing.fonts import LINE_HEIGHT
from workbench.drawing.text_block import Face, broken_lines
from workbench.model.records import Element
from workbench.notation.kind import Family
from workbench.notation.landscape.containers import title_room as title_room
from workbench.notation.landscape.entries import ICON_ROOM
from workbench.notation.landscape.kinds import kind_of
from workbench.notation.landscape.processes import text_room
from workbench.notation.symbol import INSIDE

_MOST_LINES = 3  # in an arrow; a longer name makes it wider
_WIDER, _WIDEST = 20.0, 240.0
_SIGNS = 8.0  # that a name of several lines keeps from the signs at the top
_STRIP = 8.0  # … and from the pattern of a colour


def fitting_size(
    element: Element, size: tuple[float, float], language: str = "de"
) -> tuple[float, float]:
    """Return the size a thing needs, at least the given one, for its name to be read whole."""
    kind = kind_of(element)
    family = kind.family if kind is not None else Family.BOX
    if family not in (Family.CHEVRON, Family.ENTRY, Family.TEXT):
        return size
    width, height = size
    while True:
        across, around = _room(element, family, width, height)
        lines = len(broken_lines(element.name, across, Face(INSIDE), language))
        if family is Family.TEXT or lines <= _MOST_LINES or width >= _WIDEST:
            break
        width += _WIDER
    return width, max(height, float(round(lines * INSIDE * LINE_HEIGHT + around + 0.5)))


def _room(element: Element, family: Family, width: float, height: float) -> tuple[float, float]:
    """Return the width of the name, and the height that is taken by everything else."""
    more = _STRIP if element.get("color") else 0.0
    if family is Family.CHEVRON:
        room = text_room(width, height, element.get("direction"))
        if element.get("status") or element.refers_to or element.get("landscape"):
            more += _SIGNS
        return room.width, height - room.height + more
    if family is Family.ENTRY:
        return width - ICON_ROOM - 8, 6 + more
    return width - 4, 2.0
