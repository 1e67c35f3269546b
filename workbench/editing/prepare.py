"""A document made ready for being edited."""

from __future__ import annotations

from workbench.editing.settlers import SETTLERS
from workbench.editing.settlers.growth import grow_swimlanes
from workbench.model.document import Document


def prepare(document: Document, *, swimlanes_grow: bool = True) -> None:
    """Give the document its settlers.  Changes no record: opening a file moves nothing.

    `swimlanes_grow`: whether pools and lanes grow by themselves; it may be said anew at any time.
    """
    document.settlers = tuple(
        settler for settler in SETTLERS if swimlanes_grow or settler is not grow_swimlanes
    )
