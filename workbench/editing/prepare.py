"""A document made ready for being edited."""

from __future__ import annotations

from workbench.editing.settlers import SETTLERS
from workbench.model.document import Document


def prepare(document: Document) -> None:
    """Give the document its settlers.  Changes no record: opening a file moves nothing."""
    document.settlers = SETTLERS
