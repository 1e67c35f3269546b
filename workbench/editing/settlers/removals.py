"""What goes with a record that was removed: nothing may name what is no longer there."""

from __future__ import annotations

from workbench.model.document import Step
from workbench.model.records import Edge, Element, Flow, Markup, Profile, Record, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family


def drop_what_hangs(step: Step) -> None:
    """Remove what cannot be without a removed record, and clear other references to it.

    Names that led nowhere before stay as the file has them.
    """
    _drop(step, [key for key in step.touched() if key not in step.document])


def remove_wholly(step: Step, key: str) -> None:
    """Remove a record and at once everything that cannot be without it."""
    step.remove(key)
    _drop(step, [key])


def _drop(step: Step, queue: list[str]) -> None:
    document = step.document
    for key in queue:  # grows while it is worked off
        for record in document.all_referring(key):
            if _hangs_on(record, key):
                step.remove(record.id)
                queue.append(record.id)
            else:
                step.put(_without(record, key))
        for activity in _looping_over(document, step.before(key)):
            step.put(activity)
        for orphan in _orphans(document, step.before(key)):
            if step.is_kept(orphan):
                continue
            step.remove(orphan)
            queue.append(orphan)


def _hangs_on(record: Record, key: str) -> bool:
    """Tell whether a record makes no sense without the one it names."""
    match record:
        case Shape() | Edge():
            return key in (record.sheet, record.element)
        case Profile() | Sheet() | Markup():
            return True
        case Flow():
            return key in (record.source, record.target, record.parent)
        case Element():
            return key in (record.parent, record.host)
        case _:
            return False


def _without(record: Record, key: str) -> Record:
    """Return the record without its references to `key`."""
    fields: dict[str, object] = {}
    for relation in record.RELATIONS:
        value = getattr(record, relation)
        if relation == "event_references":
            if isinstance(record, Element) and key in value:
                fields["definitions"] = tuple(
                    definition
                    if definition.reference != key
                    else type(definition)(
                        type=definition.type, id=definition.id, properties=definition.properties
                    )
                    for definition in record.definitions
                )
        elif value == key:
            fields[relation] = ""
        elif isinstance(value, tuple) and key in value:
            fields[relation] = tuple(entry for entry in value if entry != key)
    return record.changed(**fields)


def _looping_over(document: Snapshot, gone: Record | None) -> list[Element]:
    """Return the activities that were done once for each entry of data, as they are without it."""
    if not isinstance(gone, Element) or family_of(gone.type) is not Family.DATA:
        return []
    found = []
    for activity in document.elements():
        if activity.loop:
            kept = activity
            for name in ("loopDataInputRef", "loopDataOutputRef"):
                if activity.get(name) == gone.id:
                    kept = kept.with_property(name, None)
            if kept != activity:
                found.append(kept)
    return found


def _orphans(document: Snapshot, gone: Record | None) -> list[str]:
    """Return what a removed record leaves behind that nobody else uses."""
    if not isinstance(gone, Element) or not gone.refers_to:
        return []
    left = document.element(gone.refers_to)
    if left is None:
        return []
    if gone.type == "participant":
        used = [
            record
            for record in document.all_referring(left.id)
            if isinstance(record, Sheet)
            or (isinstance(record, Element) and record.parent != left.id)
        ]
        return [] if used else [left.id]
    if gone.type in ("dataObjectReference", "group"):
        return [] if document.all_referring(left.id) else [left.id]
    return []
