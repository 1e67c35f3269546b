"""BPMN 2.0 files, read and written without loss.

`read` makes records in one pass over the text and keeps the text.  `write` compares the records
with those that were read and changes the text only where they differ: nothing else can get lost,
because nothing else is touched.
"""

from __future__ import annotations

from workbench.io.bpmn.blank import new_document
from workbench.io.bpmn.encoding import decode
from workbench.io.bpmn.foreign import foreign_of
from workbench.io.bpmn.opening import read
from workbench.io.bpmn.saving import write, write_from_records
from workbench.io.bpmn.wrapping import completed

__all__ = [
    "completed",
    "foreign_of",
    "new_document",
    "read",
    "text_of",
    "write",
    "write_from_records",
]


def text_of(data: bytes) -> str:
    """Return the text of a file's bytes, whatever its encoding.  Raises Unreadable."""
    return decode(data)[0].decode("utf-8")
