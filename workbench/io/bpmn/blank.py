"""A new document: a valid file with one pool, one lane and one start event."""

from __future__ import annotations

import re
import unicodedata

from workbench.geometry import Bounds
from workbench.io.bpmn.opening import read
from workbench.io.bpmn.saving import write_from_records
from workbench.model.document import Document
from workbench.model.records import Element, Record, Shape, Sheet
from workbench.words import dictionary, mark

_POOL = Bounds(160.0, 80.0, 600.0, 250.0)
_TITLE_STRIP = 30.0
_START = 36.0
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS"}
)


def new_document(process_name: str, language: str = "de", process_id: str = "") -> Document:
    """Return a document that is on no disk yet, ready to be drawn in and saved.

    Its process has an id that tells the name, so that files and links can be read by people,
    unless one is given.
    """
    process = process_id or f"Process_{readable_id(process_name) or '1'}"
    document = read(write_from_records(Document(_records(process_name, language, process))))
    document.history.note_foreign()
    return document


def _records(name: str, language: str, process: str) -> list[Record]:
    lane_name = dictionary(language).say(mark("Responsible unit"))
    x, y, width, height = _POOL
    lane = Bounds(x + _TITLE_STRIP, y, width - _TITLE_STRIP, height)
    start = Bounds(lane.x + 50, y + (height - _START) / 2, _START, _START)
    horizontal = (("isHorizontal", "true"),)
    sheet = "BPMNDiagram_1"
    return [
        Element(id="Collaboration_1", type="collaboration"),
        Element(
            id="Participant_1",
            type="participant",
            name=name,
            parent="Collaboration_1",
            refers_to=process,
        ),
        Element(id=process, type="process", name=name, properties=(("isExecutable", "false"),)),
        Element(
            id="Lane_1", type="lane", name=lane_name, parent=process, members=("StartEvent_1",)
        ),
        Element(id="StartEvent_1", type="startEvent", parent=process),
        Sheet(id=sheet, name=name, element="Collaboration_1"),
        Shape(
            id="Participant_1_di",
            sheet=sheet,
            element="Participant_1",
            bounds=_POOL,
            properties=horizontal,
        ),
        Shape(id="Lane_1_di", sheet=sheet, element="Lane_1", bounds=lane, properties=horizontal),
        Shape(id="StartEvent_1_di", sheet=sheet, element="StartEvent_1", bounds=start),
    ]


def readable_id(name: str) -> str:
    """Return a name as letters, digits and underscores, "" where nothing is left of it."""
    plain = unicodedata.normalize("NFKD", name.translate(_UMLAUTS)).encode("ascii", "ignore")
    return re.sub(r"[^A-Za-z0-9]+", "_", plain.decode("ascii"))[:60].strip("_")
