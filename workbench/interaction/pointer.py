"""The pointer at one moment."""

from __future__ import annotations

import msgspec

from workbench.geometry import Point

SHIFT, CONTROL, ALT = "Shift", "Control", "Alt"


class Pointer(msgspec.Struct, frozen=True, gc=False):
    """Where the pointer is, in scene units, and what is held down with it."""

    point: Point
    button: str = "left"  # left, right, middle
    modifiers: frozenset[str] = frozenset()  # of Shift, Control, Alt

    @property
    def adds(self) -> bool:
        """Tell whether a click adds to the selection instead of replacing it."""
        return SHIFT in self.modifiers or CONTROL in self.modifiers
