"""How much room can be taken away before something collides."""

from __future__ import annotations

import math
from enum import Enum

from workbench.editing.operations.spacing_levels import Level, Way, behind_titles
from workbench.geometry import Bounds
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family

PADDING = 20.0  # what moves keeps this distance from what stays
_BAND = 20.0  # things are compared that lie in a common band of this breadth
_MOST_BANDS = 10_000  # of one thing; no drawing is so large
_LEAST: dict[Family, float] = {
    Family.POOL: 60.0,
    Family.LANE: 60.0,
    Family.SUB_PROCESS: 100.0,
}


class Fate(Enum):
    """What becomes of a shape when room is made."""

    STAYS = "stays"
    MOVES = "moves"
    GROWS = "grows"


class Limits:
    """Collects, band by band across the way, where what stays ends and what moves begins."""

    def __init__(self, document: Snapshot, way: Way) -> None:
        self._document = document
        self._way = way
        self.spare = math.inf

    def look_at(self, level: Level, fates: dict[str, Fate]) -> None:
        """Take in what was decided about the shapes of one level."""
        ends: dict[int, float] = {}  # of what stays
        begins: dict[int, float] = {}  # of what moves
        shapes = dict(level.members)
        if level.container is not None:
            shapes[level.container.id] = level.container
        way = self._way
        for key, shape in shapes.items():
            fate = fates.get(key)
            element = self._document.element(shape.element)
            family = family_of(element.type) if element is not None else Family.BOX
            if fate is None:
                continue
            low, high = way.span(shape.bounds)
            if fate is Fate.GROWS:
                self.spare = min(self.spare, high - low - _LEAST.get(family, PADDING))
                if family in (Family.POOL, Family.LANE, Family.SUB_PROCESS):
                    near = behind_titles(self._document, shape, way)
                    self._note_end(ends, shape.bounds, near)
                    self._note_begin(begins, shape.bounds, high)
            elif family in (Family.LANE, Family.ARTIFACT) and (
                element is None or element.type != "textAnnotation"
            ):
                continue
            elif fate is Fate.MOVES:
                self._note_begin(begins, shape.bounds, low)
            else:
                self._note_end(ends, shape.bounds, high)
        for band, begin in begins.items():
            if band in ends:
                self.spare = min(self.spare, begin - ends[band] - PADDING)

    def _note_end(self, bands: dict[int, float], box: Bounds, value: float) -> None:
        for band in self._bands(box):
            bands[band] = max(bands.get(band, -math.inf), value)

    def _note_begin(self, bands: dict[int, float], box: Bounds, value: float) -> None:
        for band in self._bands(box):
            bands[band] = min(bands.get(band, math.inf), value)

    def _bands(self, box: Bounds) -> range:
        low, high = self._way.breadth(box)
        first = math.floor(low / _BAND)
        return range(first, min(math.floor(high / _BAND), first + _MOST_BANDS) + 1)
