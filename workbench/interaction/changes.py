"""What an editor tells those who show it."""

from __future__ import annotations

import msgspec

from workbench.geometry import Bounds
from workbench.words import Text


class Request(msgspec.Struct, frozen=True):
    """Something only whoever shows the editor can do.  A new one is declared beside its command."""


class Rename(Request, frozen=True):
    """Open a field over `Editor.label_box(id)`; its text goes to `Editor.rename(id, text)`."""

    id: str


class DrillDown(Request, frozen=True):
    """Show another sheet of the document: the inside of a collapsed sub-process."""

    sheet: str


class OpenProcess(Request, frozen=True):
    """Open what a call activity or an entry of the landscape refers to."""

    element: str  # the call activity or entry
    process: str  # what it refers to


class OpenLandscape(Request, frozen=True):
    """Open the landscape that a group, an entry or an area of a landscape leads to."""

    landscape: str  # its id


class OpenAddress(Request, frozen=True):
    """Open a page of the web that an area of a landscape leads to."""

    url: str


class Pan(Request, frozen=True):
    """Scroll the view by scene units."""

    dx: float
    dy: float


class Reveal(Request, frozen=True):
    """Scroll so that an area can be seen."""

    bounds: Bounds


class Refusal(Request, frozen=True):
    """Say why something was not done."""

    text: Text


class Note(Request, frozen=True):
    """Say what came of something, where nothing on the sheet shows it."""

    text: Text


class KindUsed(Request, frozen=True):
    """Remember that a kind was used, so that it is offered first the next time."""

    kind: str  # key of the kind


class EditorChange(msgspec.Struct, frozen=True):
    """One thing that happened; what is not named did not change."""

    areas: tuple[Bounds, ...] = ()  # of the sheet, to be painted anew
    selection: bool = False
    overlay: bool = False
    tool: bool = False
    request: Request | None = None
