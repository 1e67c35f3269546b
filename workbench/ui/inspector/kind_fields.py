"""The fields a notation kind declares, as form fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from workbench.library.profile import Field as TypedField
from workbench.library.profile import Label
from workbench.model.document import Step
from workbench.model.records import Edge, Element, Flow, ProfileValue, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.kind import Field, FieldType
from workbench.ui.fields.form_field import Entries, Entry, FormField, rename
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
    FieldType.NUMBER: "num",
    FieldType.REFERENCE: "enum",
}


def typed(key: str, kind: str) -> TypedField:
    return TypedField(key=key, label=Label(key, key), type=kind)


def kind_field(field: Field, library: Libraries) -> FormField:
    """Return the form field of a field that a kind declares."""

    def write(step: Step, element: str, value: ProfileValue) -> None:
        from workbench.editing.operations import set_field

        text = value if isinstance(value, str) else ""
        # What equals the default is not written: the file stays as plain as it was.
        set_field(step, element, field.key, None if text in ("", field.default) else text)

    return FormField(
        key=f"field.{field.key}",
        label=say(field.label),
        type=typed(field.key, _TYPES[field.type]),
        read=lambda snapshot, element: value_of_field(snapshot, element, field.key),
        write=write,
        entries=_entries(field, library),
        quiet_default=field.default,
    )


def value_of_field(snapshot: Snapshot, element: str, key: str) -> str:
    """Return what a field of a kind says now, by `Field.key`; "" where the default counts."""
    record = snapshot.find(element)
    if not isinstance(record, Element | Flow):
        return ""
    place, _, name = key.partition(".")
    if place == "definition":
        definition = (
            record.definitions[0] if isinstance(record, Element) and record.definitions else None
        )
        if definition is None:
            return ""
        return (
            definition.reference
            if name == "reference"
            else dict(definition.properties).get(name, "")
        )
    if place == "shape":
        drawn: list[Shape | Edge] = [*snapshot.shapes_of(element), *snapshot.edges_of(element)]
        return drawn[0].get(name) if drawn else ""
    if place == "refers_to" and name:
        meant = snapshot.find(record.refers_to)
        return meant.get(name) if isinstance(meant, Element | Flow) else ""
    if key in ("loop", "refers_to", "default_flow"):
        return str(getattr(record, key, ""))
    return record.get(key)


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
    if field.type == FieldType.CHOICE:
        choices = tuple((key, say(text)) for key, text in field.choices)
        return lambda snapshot, element: choices
    if field.type == FieldType.REFERENCE:
        return lambda snapshot, element: _references(field, snapshot, element, library())
    return None


def _references(
    field: Field, snapshot: Snapshot, element: str, library: Library | None
) -> Sequence[Entry]:
    """Return what a reference may name: for a default flow only what leaves the element.

    A process may be one of this file or of the library.
    """
    if field.key == "default_flow":
        return [
            (flow.id, _flow_name(flow, snapshot))
            for flow in snapshot.outgoing(element)
            if flow.type == "sequenceFlow"
        ]
    found = {one.id: one.name or one.id for one in snapshot.elements(*field.refers_to)}
    if "process" in field.refers_to and library is not None:
        for entry in library.processes:
            found.setdefault(entry.id, entry.name)
    return [(key, name) for key, name in found.items() if key]


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
