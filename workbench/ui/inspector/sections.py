"""Which fields an element has, in which sections: from its kind and from the profile."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.library.profile import Attribute, Group, groups_for
from workbench.model.records import Element, Flow
from workbench.model.snapshot import Snapshot
from workbench.ui.fields.form_field import Entries, Entry, FormField, attribute_field
from workbench.ui.inspector.kind_fields import documentation_field, kind_field, name_field
from workbench.ui.translation import language, say, tr
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.library.library import Library

GENERAL, NOTATION = "general", "notation"
OPEN_AT_FIRST = frozenset(
    {GENERAL, "identity", "responsibility", "step", "step_means", "step_times", "lane"}
)


@dataclass(frozen=True)
class SectionSpec:
    """A section of the inspector: `key` is stable, `fields` are in their order."""

    key: str
    title: str
    fields: tuple[FormField, ...]


Catalogues = Callable[[], "Library | None"]


def sections_for(
    record: Element | Flow, snapshot: Snapshot, catalogues: Catalogues
) -> list[SectionSpec]:
    """Return the sections of an element or flow."""
    groups = groups_for(record) if isinstance(record, Element) else ()
    own = _own_fields(groups)
    general = [own.get("name") or name_field(record)]
    general.append(own.get("documentation") or documentation_field())
    notation = [kind_field(field) for field in fields_of_kind(record, snapshot)]
    sections = []
    if groups:
        sections.append(SectionSpec(GENERAL, tr("General"), tuple(general)))
        sections += _profile_sections(groups, catalogues)
        if notation:
            sections.append(SectionSpec(NOTATION, tr("Technical"), tuple(notation)))
    else:
        sections.append(SectionSpec(GENERAL, tr("General"), (*general, *notation)))
    return sections


def fields_of_kind(record: Element | Flow, snapshot: Snapshot) -> Sequence:
    """Return the declared fields of a record's kind."""
    from workbench.notation.bpmn.kinds import kind_of

    return kind_of(record, None, snapshot).fields


def kind_title(record: Element | Flow, snapshot: Snapshot) -> str:
    """Return what a record is, in words: "User task"."""
    landscape = _LANDSCAPE_TITLES.get(record.type)
    if landscape is not None:
        return say(landscape)
    from workbench.notation.bpmn.kinds import kind_of

    shapes = snapshot.shapes_of(record.id)
    return say(kind_of(record, shapes[0] if shapes else None, snapshot).title)


_LANDSCAPE_TITLES = {
    "band": mark("Band of the landscape"),
    "process_entry": mark("Process of the landscape"),
    "text": mark("Text of the landscape"),
    "landscape_link": mark("Link of the landscape"),
}


def _own_fields(groups: Sequence[Group]) -> dict[str, FormField]:
    """Return the attributes that are the element's own name and documentation."""
    return {
        attribute.field: attribute_field(attribute, None)
        for group in groups
        for attribute in group.attributes
        if attribute.field
    }


def _profile_sections(groups: Sequence[Group], catalogues: Catalogues) -> Iterator[SectionSpec]:
    for group in groups:
        fields = tuple(
            attribute_field(attribute, entries_of(attribute, catalogues))
            for attribute in group.attributes
            if attribute.shown and not attribute.field
        )
        if group.shown and fields:
            yield SectionSpec(group.key, group.label.say(language()), fields)


def entries_of(attribute: Attribute, catalogues: Catalogues) -> Entries | None:
    """Return what an attribute offers: its choices, or the entries of its catalogue."""
    if attribute.choices or attribute.type in ("enum", "enums"):
        choices = tuple((one.key, one.label.say(language())) for one in attribute.choices)
        return lambda snapshot, element: choices
    if attribute.catalogue:
        return lambda snapshot, element: _catalogue_entries(attribute.catalogue, catalogues())
    return None


def _catalogue_entries(kind: str, library: Library | None) -> list[Entry]:
    if library is None:
        return []
    if kind == "process":
        return [(entry.id, entry.name) for entry in library.processes if entry.id]
    return [(entry.id, entry.name) for entry in library.catalogue(kind).entries]
