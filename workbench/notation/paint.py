"""How the ground of a symbol is filled, and what a legend says of that."""

from __future__ import annotations

import msgspec


class Paint(msgspec.Struct, frozen=True, gc=False):
    """A ground, and the pattern at its edge that tells it apart in black and white."""

    fill: str  # a role of the theme, or #rrggbb
    tone: str = "quiet"  # of the pattern
    pattern: str = ""  # of `landscape.colors.PATTERNS`; "" has none


class LegendRow(msgspec.Struct, frozen=True, gc=False):
    """A row of a legend that somebody adds: what a paint stands for; without one a heading."""

    text: str
    paint: Paint | None = None
