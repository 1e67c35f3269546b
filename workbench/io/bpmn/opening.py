"""From the bytes of a file to a document."""

from __future__ import annotations

from pathlib import Path

from workbench.io.bpmn.encoding import decode
from workbench.io.bpmn.finishing import finish
from workbench.io.bpmn.reader import Reader
from workbench.io.bpmn.recognition import refuse_other_formats
from workbench.io.bpmn.source import Source
from workbench.io.files import read_whole
from workbench.model.document import Document
from workbench.model.finding import Severity
from workbench.words import mark


def read(source: bytes | Path) -> Document:
    """Return the document in a BPMN 2.0 file, with findings about what is broken in it.

    Raises Unreadable where the file is no BPMN 2.0 at all; the text says what it is instead.
    Nothing is fetched, no other file is read, and no entity is expanded.
    """
    data = source if isinstance(source, bytes) else read_whole(source)
    refuse_other_formats(data)
    text, form, oddity = decode(data)
    lead = len(text) - len(text.lstrip())
    is_late = lead > 0 and text.startswith(b"<?xml", lead)
    if is_late:
        text = text[lead:]
    reader = Reader(text)
    reader.run()
    notes = reader.reading.notes
    if oddity is not None:
        notes.add("read.encoding", Severity.WARNING, oddity)
    if is_late:
        words = mark(
            "The file begins with blanks before the XML declaration, which most programs refuse; "
            "they are left out when it is saved after a change."
        )
        notes.add("read.leading-blank", Severity.WARNING, words)
    records, findings = finish(reader, text)
    kept = Source(data, text, form, records, reader.reading.places, reader.reading.other_ids)
    return Document(records.values(), source=kept, findings=findings)
