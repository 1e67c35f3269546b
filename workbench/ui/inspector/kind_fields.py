"""The fields a notation kind declares, as form fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from workbench.library.profile import Field as TypedField
from workbench.library.profile import Label
from workbench.model.document import Step
from workbench.model.records import Edge, Element, Flow, Item, ProfileValue, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.timers import WAYS, timer_value
from workbench.notation.kind import Field, FieldType
from workbench.notation.landscape.fields import CATALOGUE, LANDSCAPES
from workbench.ui.fields.form_field import Entries, Entry, FormField, rename
from workbench.ui.inspector.shared import also_of, remark_of
from workbench.ui.translation import say, tr
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.library.library import Library

Libraries = Callable[[], "Library | None"]

_TYPES = {
    FieldType.LINE: "text",
    FieldType.TEXT: "rich",
    FieldType.SWITCH: "bool",
    FieldType.CHOICE: "enum",
    FieldType.NUMBER: "int",
    FieldType.REFERENCE: "enum",
    FieldType.DEFINITION: "enum",
    FieldType.LINK: "enum",
    FieldType.TIMER: "text",
    FieldType.SET: "enums",
}


def typed(key: str, kind: str) -> TypedField:
    return TypedField(key=key, label=Label(key, key), type=kind)


def kind_field(field: Field, library: Libraries) -> FormField:
    """Return the form field of a field that a kind declares."""

    def write(step: Step, element: str, value: ProfileValue) -> None:
        from workbench.editing.operations.definitions import define
        from workbench.editing.operations.describing import set_field

        new = _new_name(value)
        if new and field.type is FieldType.DEFINITION:
            define(step, element, field.key, field.refers_to[0], new)
            return
        text = new or _text_of(value)
        # What equals the default is not written: the file stays as plain as it was.
        before = value_of_field(step.document, element, field.key)
        set_field(step, element, field.key, None if text in ("", field.default) else text)
        if field.key == "refers_to":
            _take_name(step, element, field, library(), before, text)

    picks = field.type in (FieldType.DEFINITION, FieldType.LINK, FieldType.REFERENCE)
    return FormField(
        key=f"field.{field.key}",
        label=_label_of(field),
        type=typed(field.key, _TYPES[field.type]),
        read=lambda snapshot, element: _value(field, snapshot, element),
        write=write,
        entries=_entries(field, library),
        quiet_default=field.default,
        editor="pick" if picks else "timer" if field.type is FieldType.TIMER else "",
        takes_new=field.type in (FieldType.DEFINITION, FieldType.LINK),
        remark=remark_of(field),
        also=also_of(field),
        lines=2,
    )


def _take_name(
    step: Step, element: str, field: Field, library: Library | None, before: str, after: str
) -> None:
    """Call a thing of a landscape as the entry of a catalogue it stands for.

    A name that a person gave it stays.
    """
    record = step.document.element(element)
    if library is None or record is None:
        return
    known = _of_library(field, library)
    if known.get(after) and record.name in ("", known.get(before, "")):
        rename(step, element, known[after])


def _label_of(field: Field) -> str:
    if field.unit is None:
        return say(field.label)
    return tr("{label} ({unit})", label=say(field.label), unit=say(field.unit))


def _new_name(value: ProfileValue) -> str:
    """Return the name of what is to be made, "" where something known is meant."""
    if isinstance(value, tuple) and len(value) == 1 and isinstance(value[0], Item):
        return value[0].text if not value[0].ref else ""
    return ""


def _text_of(value: ProfileValue) -> str:
    if isinstance(value, str):
        return value
    return " ".join(entry.text for entry in value if isinstance(entry, Item))


def _value(field: Field, snapshot: Snapshot, element: str) -> ProfileValue:
    value = value_of_field(snapshot, element, field.key)
    if field.type is FieldType.SET:
        return tuple(Item(text=name) for name in value.split())
    return value


def value_of_field(snapshot: Snapshot, element: str, key: str) -> str:
    """Return what a field of a kind says now, by `Field.key`; "" where the default counts."""
    record = snapshot.find(element)
    if not isinstance(record, Element | Flow):
        return ""
    place, _, name = key.partition(".")
    if place == "definition":
        return _of_definition(snapshot, record, name) if isinstance(record, Element) else ""
    if key == "definitions" and isinstance(record, Element):
        return " ".join(dict.fromkeys(one.type for one in record.definitions))
    if key == "is_default":
        source = snapshot.element(record.source) if isinstance(record, Flow) else None
        return "true" if source is not None and source.default_flow == element else ""
    if place == "shape":
        drawn: list[Shape | Edge] = [*snapshot.shapes_of(element), *snapshot.edges_of(element)]
        return drawn[0].get(name) if drawn else ""
    if place == "refers_to" and name:
        meant = snapshot.find(record.refers_to)
        if not isinstance(meant, Element | Flow):
            return ""
        return meant.name if name == "name" else meant.get(name)
    if key in ("loop", "refers_to", "default_flow"):
        return str(getattr(record, key, ""))
    return record.get(key)


def _of_definition(snapshot: Snapshot, event: Element, path: str) -> str:
    first, _, rest = path.partition(".")
    number, name = (int(first), rest) if first.isdigit() else (0, path)
    if number >= len(event.definitions):
        return ""
    definition = event.definitions[number]
    said = dict(definition.properties)
    if name == "reference":
        return definition.reference
    if name == "timer":
        return next((timer_value(way, said[way]) for way in WAYS if said.get(way)), "")
    place, _, of_named = name.partition(".")
    if place == "reference":
        named = snapshot.element(definition.reference)
        return named.get(of_named) if named is not None else ""
    return said.get(name, "")


def process_link_field(library: Libraries) -> FormField:
    """Return the field by which an entry of a landscape names its process."""
    return kind_field(
        Field(
            key="refers_to",
            label=mark("Linked process"),
            type=FieldType.REFERENCE,
            refers_to=("process",),
        ),
        library,
    )


def _entries(field: Field, library: Libraries) -> Entries | None:
    if field.type in (FieldType.CHOICE, FieldType.SET):
        choices = tuple((key, say(text)) for key, text in field.choices)
        return lambda snapshot, element: choices
    if field.type in (FieldType.REFERENCE, FieldType.DEFINITION):
        return lambda snapshot, element: _references(field, snapshot, element, library())
    if field.type is FieldType.LINK:
        return lambda snapshot, element: [(name, name) for name in _links(snapshot, element)]
    return None


def _links(snapshot: Snapshot, element: str) -> list[str]:
    """Return the names of the links of the process or sub-process of an event."""
    from workbench.editing.operations.definitions import link_names

    event = snapshot.element(element)
    found: dict[str, None] = {}
    for other in snapshot.children(event.parent) if event is not None else ():
        found.update(dict.fromkeys(link_names(other)))
    return sorted(found, key=str.casefold)


def _references(
    field: Field, snapshot: Snapshot, element: str, library: Library | None
) -> Sequence[Entry]:
    """Return what a reference may name: for a default flow only what leaves the element.

    A process that is called may be one of this file or of the library, but not the one it is in.
    """
    if field.key == "default_flow":
        return [
            (flow.id, _flow_name(flow, snapshot))
            for flow in snapshot.outgoing(element)
            if flow.type == "sequenceFlow"
        ]
    around = {one.id for one in snapshot.container_chain(element)}
    found: dict[str, str] = {}
    for one in snapshot.elements(*field.refers_to):
        if one.id != element and (one.type != "process" or one.id not in around):
            found[one.id] = _name_of(one, snapshot)
    record = snapshot.element(element)
    calls = record is not None and record.type in ("callActivity", "process_entry", "area")
    if calls and library is not None and "process" in field.refers_to:
        for entry in library.processes:
            if entry.id not in around:
                found.setdefault(entry.id, " ".join(filter(None, (entry.number, entry.name))))
    if library is not None:
        found |= _of_library(field, library)
    return sorted(((key, name) for key, name in found.items() if key), key=_by_name)


def _of_library(field: Field, library: Library) -> dict[str, str]:
    """Return the entries of catalogues, or the landscapes, that a field may name, by id."""
    found: dict[str, str] = {}
    for wanted in field.refers_to:
        if wanted == LANDSCAPES:
            found.update((one.id, one.name) for one in library.landscapes if one.id)
        elif wanted.startswith(CATALOGUE):
            entries = library.catalogue(wanted.removeprefix(CATALOGUE)).entries
            found.update((one.id, one.name) for one in entries)
    return found


def _by_name(entry: Entry) -> str:
    return entry[1].casefold()


def _name_of(one: Element, snapshot: Snapshot) -> str:
    name = " ".join(one.name.split())
    if not name and one.type == "process":
        pools = snapshot.referring("refers_to", one.id, Element)
        name = next((" ".join(pool.name.split()) for pool in pools if pool.name), "")
    return name or one.id


def _flow_name(flow: Flow, snapshot: Snapshot) -> str:
    target = snapshot.element(flow.target)
    name = target.name if target is not None else ""
    if flow.name and name:
        return tr("{flow} → {target}", flow=flow.name, target=name)
    return flow.name or (tr("→ {target}", target=name) if name else flow.id)


def name_field(record: Element | Flow | Sheet) -> FormField:
    """Return the field of the name of what has no profile."""

    def read(snapshot: Snapshot, element: str) -> ProfileValue:
        found = snapshot.find(element)
        return getattr(found, "name", "")

    def write(step: Step, element: str, value: ProfileValue) -> None:
        name = value if isinstance(value, str) else ""
        if isinstance(step.document.find(element), Sheet):
            step.update(element, name=name)
        else:
            rename(step, element, name)

    long = not isinstance(record, Sheet) and record.type in ("textAnnotation", "text")
    return FormField(
        key="name",
        label=tr("Text") if long else tr("Name"),
        type=typed("name", "rich"),
        lines=1,
        read=read,
        write=write,
    )


def documentation_field() -> FormField:
    """Return the field of the documentation of what has no profile."""

    def read(snapshot: Snapshot, element: str) -> ProfileValue:
        return getattr(snapshot.find(element), "documentation", "")

    def write(step: Step, element: str, value: ProfileValue) -> None:
        step.update(element, documentation=value if isinstance(value, str) else "")

    return FormField(
        key="documentation",
        label=tr("Description"),
        type=typed("documentation", "rich"),
        read=read,
        write=write,
    )
