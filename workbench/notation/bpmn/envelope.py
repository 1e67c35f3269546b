"""The envelope of a message, on its flow or by itself."""

from __future__ import annotations

from workbench.drawing.display_list import Path, Stroke, polyline, rectangle
from workbench.geometry import Bounds


def envelope(box: Bounds, stroke: Stroke, fill: str) -> tuple[Path, ...]:
    """Return an envelope that fills the box."""
    flap = ((box.x, box.y), (box.center.x, box.y + box.height * 0.6), (box.right, box.y))
    return rectangle(box, stroke, fill), polyline(flap, stroke)
