"""From a document to the bytes of a file."""

from __future__ import annotations

from workbench.io.bpmn.source import Source
from workbench.model.document import Document


def write(document: Document) -> bytes:
    """Return the bytes of the file; those it was read from where nothing has changed."""
    source = document.source
    assert isinstance(source, Source)
    return source.data
