"""The distances of a landscape in order, in scene units."""

from __future__ import annotations

from workbench.geometry import Point
from workbench.notation.landscape.containers import TITLE_ROOM as TITLE_ROOM

FROM = Point(40.0, 40.0)  # where a landscape begins
GAP = 20.0  # between bands, and between groups
INNER_GAP = 10.0  # between the things in a group
PADDING = 20.0  # between a container's border and what lies in it
