"""What a line must not cross: the symbols around its two ends."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.geometry import Bounds, around
from workbench.layout.places import Places
from workbench.model.records import Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.landscape.kinds import CONTAINER_TYPES

# What lines run through: frames around other things.
_OPEN = CONTAINER_TYPES | {"participant", "lane"}
_AROUND = 120.0  # how far around the ends is looked at once
_LARGE = 3_000.0  # beyond this size of the area, every segment asks for itself


class Neighbourhood:
    """The obstacles of one line: call it with an area.  Fit for `routing.Obstacles`.

    Neither the ends themselves are obstacles nor anything that contains one of them.
    """

    def __init__(
        self,
        document: Snapshot,
        places: Places,
        sheet: str,
        ends: Sequence[Bounds],
        without: frozenset[str],
    ) -> None:
        self._document = document
        self._places = places
        self._sheet = sheet
        self._ends = ends
        self._without = without  # ids of elements
        self._known: list[Bounds] = []
        self._area: Bounds | None = None
        area = around(ends)
        if area is not None and max(area.width, area.height) < _LARGE:
            self._area = area.grown(_AROUND)
            self._known = self._ask(self._area)

    def __call__(self, area: Bounds) -> Sequence[Bounds]:
        if self._area is None or not self._area.covers(area):
            return self._ask(area)
        # `Bounds.touches`, written out: this is asked for every piece of every line that is tried.
        left, top, right, bottom = area.x, area.y, area.right, area.bottom
        return [
            box
            for box in self._known
            if box[0] <= right
            and box[1] <= bottom
            and box[0] + box[2] >= left
            and box[1] + box[3] >= top
        ]

    def _ask(self, area: Bounds) -> list[Bounds]:
        return [
            shape.bounds
            for shape in self._places.near(self._sheet, area)
            if self._is_obstacle(shape)
        ]

    def _is_obstacle(self, shape: Shape) -> bool:
        if shape.element in self._without:
            return False
        element = self._document.element(shape.element)
        if element is None or element.type in _OPEN:
            return False
        return not any(shape.bounds.covers(end) for end in self._ends)
