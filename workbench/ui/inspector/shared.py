"""What the inspector says of shared definitions and of links, and what else it does with them."""

from __future__ import annotations

from collections.abc import Callable

from workbench.library.profile import Field as TypedField
from workbench.library.profile import Label
from workbench.model.document import Step
from workbench.model.records import Element, Flow, ProfileValue
from workbench.model.snapshot import Snapshot
from workbench.notation.kind import Field, FieldType
from workbench.ui.fields.form_field import Also, FormField
from workbench.ui.translation import tr


def remark_of(field: Field) -> Callable[[Snapshot, str], str] | None:
    """Return what says how often a definition is used, or what a link leads to."""
    if field.type is FieldType.DEFINITION:
        return lambda snapshot, element: _uses(snapshot, named_by(snapshot, element, field.key))
    if field.type is FieldType.LINK:
        return _partners
    return None


def also_of(field: Field) -> tuple[Also, ...]:
    """Return what else can be done with the shared definition that a field names."""
    if field.type is not FieldType.DEFINITION:
        return ()

    def rename(step: Step, element: str, value: ProfileValue) -> None:
        from workbench.editing.operations.definitions import rename_definition

        key = named_by(step.document, element, field.key)
        rename_definition(step, key, value if isinstance(value, str) else "")

    def clean(step: Step, element: str, value: ProfileValue) -> None:
        from workbench.editing.operations.definitions import remove_unused

        remove_unused(step, field.refers_to)

    return (
        Also(
            _also_field(tr("Rename everywhere"), rename),
            lambda snapshot, element: (
                tr("Rename everywhere …")
                if named_by(snapshot, element, field.key) in snapshot
                else ""
            ),
            asks=True,
        ),
        Also(
            _also_field(tr("Remove unused"), clean),
            lambda snapshot, element: _unused_words(snapshot, field.refers_to),
        ),
    )


def named_by(snapshot: Snapshot, element: str, key: str) -> str:
    """Return the id of the definition that a field of an element or flow names."""
    record = snapshot.find(element)
    if not isinstance(record, Element | Flow):
        return ""
    if key == "refers_to":
        return record.refers_to
    number = key.split(".")[1]
    place = int(number) if number.isdigit() else 0
    definitions = record.definitions if isinstance(record, Element) else ()
    return definitions[place].reference if place < len(definitions) else ""


def _also_field(label: str, write: Callable[[Step, str, ProfileValue], None]) -> FormField:
    return FormField(
        key=label,
        label=label,
        type=TypedField(key=label, label=Label(label, label), type="text"),
        read=lambda snapshot, element: "",
        write=write,
    )


def _uses(snapshot: Snapshot, key: str) -> str:
    from workbench.editing.operations.definitions import count_of_uses

    if not key or key not in snapshot:
        return ""
    count = count_of_uses(snapshot, key)
    if count == 1:
        return tr("used only here")
    return tr("used {count} times", count=count)


def _unused_words(snapshot: Snapshot, types: tuple[str, ...]) -> str:
    from workbench.editing.operations.definitions import unused

    found = unused(snapshot, types)
    if not found:
        return ""
    names = ", ".join(tr("“{name}”", name=one.name or one.id) for one in found[:3])
    if len(found) > 3:
        names = tr("{names} and {count} more", names=names, count=len(found) - 3)
    return tr("Remove what nobody uses: {names}", names=names)


def _partners(snapshot: Snapshot, element: str) -> str:
    from workbench.editing.operations.definitions import link_names, link_partners

    event = snapshot.element(element)
    names = link_names(event) if event is not None else []
    if event is None or not names:
        return ""
    partners = link_partners(snapshot, event, names[0])
    throws = event.type == "intermediateThrowEvent"
    if not partners:
        return (
            tr("No catching link has this name yet.")
            if throws
            else tr("No throwing link has this name yet.")
        )
    if throws:
        return tr("Goes on at the catching link of this name.")
    if len(partners) == 1:
        return tr("One throwing link leads here.")
    return tr("{count} throwing links lead here.", count=len(partners))
