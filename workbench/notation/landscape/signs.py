"""Small signs on the symbols of a landscape: status, and what is opened by a double click."""

from __future__ import annotations

from functools import lru_cache

from workbench.drawing.display_list import (
    Path,
    Stroke,
    ellipse,
    polygon,
    polyline,
    rectangle,
)
from workbench.geometry import Bounds, Point

OPENS_LANDSCAPE, OPENS_DIAGRAM = "landscape", "diagram"
DOT = 4.0  # radius of the status sign


@lru_cache(maxsize=500)
def status_sign(status: str, center: Point, color: str = "accent") -> tuple[Path, ...]:
    """Return the sign of a status, told apart by its form, not by its colour.

    Full: approved.  Half: under review.  Ring: in progress.  Crossed: no longer in use.
    Nothing: planned, or not said.
    """
    stroke = Stroke(color or "ink", 1.2)
    box = Bounds(center.x - DOT, center.y - DOT, 2 * DOT, 2 * DOT)
    ring = ellipse(box, stroke, "paper")
    if status in ("approved", "published"):
        return (ellipse(box, stroke, stroke.color),)
    if status in ("review", "method_ok"):
        k = DOT * 0.5522847498
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
        reach = DOT * 0.7
        x, y = center
        return ring, polyline(((x - reach, y + reach), (x + reach, y - reach)), stroke)
    return ()


@lru_cache(maxsize=500)
def opening_sign(what: str, box: Bounds, color: str = "accent") -> tuple[Path, ...]:
    """Return the sign that a landscape (three bands) or a diagram (two joined steps) is opened."""
    x, y, width, height = box
    line = Stroke(color, 0.9)
    if what == OPENS_LANDSCAPE:
        third = height / 3
        return tuple(
            rectangle(Bounds(x, y + row * third, width, third), line, "paper") for row in range(3)
        )
    if what == OPENS_DIAGRAM:
        step = width * 0.36
        middle = y + height / 2
        top = middle - step / 2
        return (
            polyline(((x + step, middle), (box.right - step, middle)), line),
            rectangle(Bounds(x, top, step, step), line, "paper"),
            polygon(
                (
                    (box.right - step, middle - step * 0.62),
                    (box.right, middle),
                    (box.right - step, middle + step * 0.62),
                ),
                line,
                color,
            ),
        )
    return ()
