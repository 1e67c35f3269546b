"""What an editor tells those who show it."""

from __future__ import annotations

import msgspec

from workbench.geometry import Bounds
from workbench.words import Text


class Rename(msgspec.Struct, frozen=True):
    """Open a field over `Editor.label_box(id)`; its text goes to `Editor.rename(id, text)`."""

    id: str


class DrillDown(msgspec.Struct, frozen=True):
    """Show another sheet of the document: the inside of a collapsed sub-process."""

    sheet: str


class OpenProcess(msgspec.Struct, frozen=True):
    """Open what a call activity or an entry of the landscape refers to."""

    element: str  # the call activity or entry
    process: str  # what it refers to


class Pan(msgspec.Struct, frozen=True):
    """Scroll the view by scene units."""

    dx: float
    dy: float


class Reveal(msgspec.Struct, frozen=True):
    """Scroll so that an area can be seen."""

    bounds: Bounds


class Refusal(msgspec.Struct, frozen=True):
    """Say why something was not done."""

    text: Text


Request = Rename | DrillDown | OpenProcess | Pan | Reveal | Refusal


class EditorChange(msgspec.Struct, frozen=True):
    """One thing that happened; what is not named did not change."""

    areas: tuple[Bounds, ...] = ()  # of the sheet, to be painted anew
    selection: bool = False
    overlay: bool = False
    tool: bool = False
    request: Request | None = None
