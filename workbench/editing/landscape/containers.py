"""Which band, group, chain or picture a place on a landscape lies in."""

from __future__ import annotations

from collections.abc import Collection

from workbench.geometry import Bounds, Point
from workbench.layout.places import places_of
from workbench.model.document import Document
from workbench.notation.landscape.kinds import CONTAINER_TYPES


def holder_at(
    document: Document,
    sheet: str,
    place: Point,
    without: Collection[str] = (),
    among: Collection[str] = CONTAINER_TYPES,
) -> str:
    """Return the id of the innermost thing of some types at a place, "" for the free sheet.

    `without`: ids of shapes that do not count, because they are being moved.
    """
    found: list[tuple[float, str]] = []
    for shape in places_of(document).near(sheet, Bounds(*place, 0, 0)):
        element = document.element(shape.element)
        if element is not None and element.type in among and shape.id not in without:
            found.append((shape.bounds.width * shape.bounds.height, element.id))
    return min(found)[1] if found else ""
