"""Which fields an element has, in which sections: from its kind and from the profile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.library.profile import Attribute, Group, groups_for
from workbench.model.records import Element, Flow, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family, Field, FieldType
from workbench.ui.fields.form_field import Entries, Entry, FormField, attribute_field
from workbench.ui.inspector.kind_fields import (
    Libraries,
    documentation_field,
    kind_field,
    name_field,
    process_link_field,
)
from workbench.ui.inspector.technical import technical_fields
from workbench.ui.translation import language, tr

if TYPE_CHECKING:
    from workbench.library.library import Library
    from workbench.notation.kind import Kind

GENERAL, NOTATION, LINKED, TECHNICAL = "general", "notation", "linked", "technical"
RELEASE = "release"
OPEN_AT_FIRST = frozenset(
    {
        GENERAL,
        LINKED,
        RELEASE,
        "identity",
        "responsibility",
        "step",
        "step_means",
        "step_times",
        "lane",
    }
)


@dataclass(frozen=True)
class SectionSpec:
    """A section of the inspector: `key` is stable, `fields` are in their order."""

    key: str
    title: str
    fields: tuple[FormField, ...]


def sections_for(
    record: Element | Flow | Sheet, snapshot: Snapshot, library: Libraries
) -> list[SectionSpec]:
    """Return the sections of an element or flow, or of a landscape as a whole (its sheet)."""
    if isinstance(record, Sheet):
        return [SectionSpec(GENERAL, tr("General"), (name_field(record),))]
    shelf = library()
    known = shelf.definitions if shelf is not None else None
    groups = groups_for(record, known) if isinstance(record, Element) else ()
    own = _own_fields(groups)
    general = [own.get("name") or name_field(record)]
    general.append(own.get("documentation") or documentation_field())
    declared = _declared(record, snapshot)
    if record.type == "callActivity":
        linked = [kind_field(field, library) for field in declared if field.key == "refers_to"]
        declared = [field for field in declared if field.key != "refers_to"]
    if groups:
        # An event is about what it waits for, a task that sends about its message.
        is_event = family_of(record.type) in (Family.EVENT, Family.BOUNDARY_EVENT)
        first = [field for field in declared if is_event or field.type is FieldType.DEFINITION]
        general += [kind_field(field, library) for field in first]
        declared = [field for field in declared if field not in first]
    notation = [kind_field(field, library) for field in declared]
    sections = []
    if groups:
        sections.append(SectionSpec(GENERAL, tr("General"), tuple(general)))
        if record.type == "process":
            sections.append(SectionSpec(RELEASE, tr("Release"), ()))
        sections += _profile_sections(groups, library)
        if notation:
            sections.append(SectionSpec(NOTATION, tr("Behaviour"), tuple(notation)))
    else:
        sections.append(SectionSpec(GENERAL, tr("General"), (*general, *notation)))
    if record.type == "process_entry":
        sections.append(SectionSpec(LINKED, tr("Process"), (process_link_field(library),)))
    elif record.type == "callActivity":
        sections.insert(1, SectionSpec(LINKED, tr("Called process"), tuple(linked)))
    technical = technical_fields(record, snapshot)
    sections.append(SectionSpec(TECHNICAL, tr("Technical"), tuple(technical)))
    return sections


def _declared(record: Element | Flow, snapshot: Snapshot) -> list[Field]:
    """Return the fields of the notation that make sense now."""
    from workbench.notation.bpmn.fields import fields_of

    return list(fields_of(snapshot, record, kind_for(record, snapshot)))


def kind_for(record: Element | Flow, snapshot: Snapshot) -> Kind:
    """Return the kind of a record, of a diagram or of a landscape."""
    from workbench.notation.bpmn.kinds import kind_of
    from workbench.notation.landscape.kinds import is_of_landscape
    from workbench.notation.landscape.kinds import kind_of as landscape_kind_of

    if is_of_landscape(snapshot, record):
        found = landscape_kind_of(record)
        if found is not None:
            return found
    shapes = snapshot.shapes_of(record.id)
    return kind_of(record, shapes[0] if shapes else None, snapshot)


def _own_fields(groups: Sequence[Group]) -> dict[str, FormField]:
    """Return the attributes that are the element's own name and documentation."""
    return {
        attribute.field: attribute_field(attribute, None)
        for group in groups
        for attribute in group.attributes
        if attribute.field
    }


def _profile_sections(groups: Sequence[Group], library: Libraries) -> Iterator[SectionSpec]:
    for group in groups:
        fields = tuple(
            profile_field(attribute, library)
            for attribute in group.attributes
            if attribute.shown and not attribute.field
        )
        if group.shown and fields:
            yield SectionSpec(group.key, group.label.say(language()), fields)


def profile_field(attribute: Attribute, library: Libraries) -> FormField:
    """Return the form field of an attribute, with what its library offers for it."""
    field = attribute_field(attribute, entries_of(attribute, library))
    if attribute.type != "file":
        return field

    def folder() -> Path | None:
        shelf = library()
        return shelf.folder if shelf is not None else None

    return replace(field, folder=folder)


def entries_of(attribute: Attribute, library: Libraries) -> Entries | None:
    """Return what an attribute offers: its choices, or the entries of its catalogue."""
    if attribute.choices or attribute.type in ("enum", "enums"):
        choices = tuple((one.key, one.label.say(language())) for one in attribute.choices)
        return lambda snapshot, element: choices
    if attribute.catalogue:
        return lambda snapshot, element: _catalogue_entries(attribute.catalogue, library())
    return None


def _catalogue_entries(kind: str, library: Library | None) -> list[Entry]:
    if library is None:
        return []
    if kind == "process":
        return [(entry.id, entry.name) for entry in library.processes if entry.id]
    return [(entry.id, entry.name) for entry in library.catalogue(kind).entries]
