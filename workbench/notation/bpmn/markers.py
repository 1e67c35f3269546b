"""The markers at the bottom of activities: plus, loop, multi-instance, compensation, ad hoc."""

from __future__ import annotations

from functools import lru_cache

from workbench.drawing.display_list import Path, Stroke
from workbench.drawing.outline import outline, placed

MARKER = 14.0  # edge of the square each marker is drawn in
_GAP = 3.0
_FROM_BOTTOM = 3.0

# Outline text in a square of 14, and whether it is filled.
_SHAPES: dict[str, tuple[tuple[str, bool], ...]] = {
    "plus": (
        ("M 0.75 0.75 L 13.25 0.75 L 13.25 13.25 L 0.75 13.25 Z", False),
        ("M 7 3.6 L 7 10.4 M 3.6 7 L 10.4 7", False),
    ),
    "standard": (
        # An open circle that ends in an arrowhead at its lower left.
        (
            "M 4.4 12 C 2.4 11 1.2 9.2 1.2 7 C 1.2 3.8 3.8 1.3 7 1.3"
            " C 10.2 1.3 12.8 3.8 12.8 7 C 12.8 10.2 10.2 12.7 7.4 12.7",
            False,
        ),
        ("M 1.2 12.4 L 4.6 12.2 L 4.2 8.8", False),
    ),
    "parallel": (("M 3 1.5 L 3 12.5 M 7 1.5 L 7 12.5 M 11 1.5 L 11 12.5", False),),
    "sequential": (("M 1.5 3 L 12.5 3 M 1.5 7 L 12.5 7 M 1.5 11 L 12.5 11", False),),
    "compensation": (
        ("M 7 2.5 L 7 11.5 L 1.2 7 Z", False),
        ("M 12.8 2.5 L 12.8 11.5 L 7 7 Z", False),
    ),
    "ad_hoc": (
        (
            "M 1 8.6 C 2.2 5.2 4.4 4.4 7 6.4 C 9.2 8 11 8.2 13 4.8 L 13 6.8"
            " C 11.4 10 9 10.2 6.6 8.6 C 4.6 7.2 2.6 7.2 1 10.4 Z",
            True,
        ),
    ),
}


def marker_row(names: tuple[str, ...], width: float, height: float, color: str) -> tuple[Path, ...]:
    """Return the markers side by side, centred at the bottom of a box of that size."""
    if not names:
        return ()
    return _row(names, width, height, color)


@lru_cache(maxsize=1_000)
def _row(names: tuple[str, ...], width: float, height: float, color: str) -> tuple[Path, ...]:
    total = len(names) * MARKER + (len(names) - 1) * _GAP
    scale = min(1.0, max(width - 4, 1.0) / total, max(height - 4, 1.0) / MARKER)
    x = (width - total * scale) / 2
    y = height - (MARKER + _FROM_BOTTOM) * scale
    paths: list[Path] = []
    for name in names:
        for text, filled in _SHAPES[name]:
            stroke = Stroke(color, 0.5 if filled else 1.3)
            paths.append(Path(placed(outline(text), x, y, scale), stroke, color if filled else ""))
        x += (MARKER + _GAP) * scale
    return tuple(paths)
