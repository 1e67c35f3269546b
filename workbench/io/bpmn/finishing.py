"""After the pass over the file: what could only be known at its end."""

from __future__ import annotations

from typing import cast

import msgspec

from workbench.geometry import Bounds
from workbench.io.bpmn.drawing_checks import DrawingChecks
from workbench.io.bpmn.reader import Reader
from workbench.io.bpmn.reading import Reading
from workbench.io.bpmn.reference_checks import ReferenceChecks
from workbench.io.bpmn.semantic_reader import SemanticReader
from workbench.model.finding import Finding
from workbench.model.records import Edge, Element, EventDefinition, Record, Shape
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family

_SIZES = {
    Family.EVENT: (36.0, 36.0),
    Family.BOUNDARY_EVENT: (36.0, 36.0),
    Family.GATEWAY: (50.0, 50.0),
    Family.POOL: (600.0, 250.0),
    Family.LANE: (570.0, 125.0),
    Family.DATA: (36.0, 50.0),
}
_DEFAULT_SIZE = (100.0, 80.0)


def finish(reader: Reader, text: bytes) -> tuple[dict[str, Record], tuple[Finding, ...]]:
    """Return the records and findings of a file that was read."""
    reading = reader.reading
    # Every frame was closed, for the text is well-formed.
    records = cast("dict[str, Record]", reading.records)
    _resolve_prefixes(reading, records)
    _resolve_definitions(reader.semantic, records)
    _name_groups(reader.semantic, records)
    _apply_styles(reader, records)
    _give_sizes(reader, records)
    ReferenceChecks(records, reading.other_ids, reading.notes).run()
    DrawingChecks(records, reading.other_ids, reader.drawing, reading.notes).run()
    return records, reading.notes.findings(text, reading.places)


def _resolve_prefixes(reading: Reading, records: dict[str, Record]) -> None:
    """Take the prefix from references that are qualified names, where that finds something."""

    def known(text: str) -> str:
        if ":" not in text or text in records:
            return text
        local = text.rpartition(":")[2]
        return local if local in records or local in reading.other_ids else text

    for key in dict.fromkeys(reading.prefixed):
        record = records[key]
        changes: dict[str, object] = {}
        for relation in record.RELATIONS:
            value = getattr(record, relation)
            if relation == "event_references" and isinstance(record, Element):
                changes["definitions"] = tuple(
                    msgspec.structs.replace(definition, reference=known(definition.reference))
                    for definition in record.definitions
                )
            elif isinstance(value, str):
                changes[relation] = known(value)
            else:
                changes[relation] = tuple(known(text) for text in value)
        records[key] = record.changed(**changes)


def _resolve_definitions(semantic: SemanticReader, records: dict[str, Record]) -> None:
    """Put the event definitions shared at the root of the file where they are referred to."""
    for key in semantic.referring_events:
        record = records[key]
        if isinstance(record, Element):
            found: list[EventDefinition] = []
            for definition in record.definitions:
                if definition.type:
                    found.append(definition)
                elif definition.id in semantic.shared_definitions:
                    found.append(semantic.shared_definitions[definition.id])
            records[key] = record.changed(definitions=tuple(found))


def _name_groups(semantic: SemanticReader, records: dict[str, Record]) -> None:
    for key in semantic.groups:
        group = records[key]
        if isinstance(group, Element):
            category_value = records.get(group.refers_to)
            if isinstance(category_value, Element):
                records[key] = group.changed(name=category_value.get("value"))


def _apply_styles(reader: Reader, records: dict[str, Record]) -> None:
    styles = reader.drawing.styles
    for key, style in reader.drawing.styled:
        fields = styles.get(style) or styles.get(style.rpartition(":")[2])
        record = records[key]
        if fields and isinstance(record, Shape | Edge):
            records[key] = record.changed(look=msgspec.structs.replace(record.look, **fields))


def _give_sizes(reader: Reader, records: dict[str, Record]) -> None:
    for key, attributes in reader.drawing.odd_shapes.items():
        shape = records[key]
        assert isinstance(shape, Shape)
        element = records.get(shape.element)
        family = family_of(element.type) if isinstance(element, Element) else Family.BOX
        records[key] = shape.changed(
            bounds=_sane_bounds(attributes, *_SIZES.get(family, _DEFAULT_SIZE))
        )


def _sane_bounds(attributes: dict[str, str], width: float, height: float) -> Bounds:
    return Bounds(
        _sane(attributes.get("x"), 0.0, -10_000_000),
        _sane(attributes.get("y"), 0.0, -10_000_000),
        _sane(attributes.get("width"), width, 1e-9),
        _sane(attributes.get("height"), height, 1e-9),
    )


def _sane(text: str | None, default: float, least: float) -> float:
    try:
        value = float(text or "")
    except ValueError:
        return default
    return value if least <= value <= 10_000_000 else default
