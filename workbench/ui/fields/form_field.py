"""A field of a form: what it is called, of which type it is, how it is read and written.

Attributes of the profile and fields of a notation kind both become form fields, so that there is
one set of editors for both.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from workbench.library.own_editing import mandatory_states
from workbench.library.profile import Attribute, Field, Label, put_value, value_of
from workbench.library.values import check_text, stored_text, typed_text
from workbench.model.document import Step
from workbench.model.records import ProfileValue
from workbench.model.snapshot import Snapshot
from workbench.ui.translation import language, say
from workbench.words import Text

Entry = tuple[str, str]  # what is stored (a key, an id), what is shown
Entries = Callable[[Snapshot, str], Sequence[Entry]]


@dataclass(frozen=True)
class Also:
    """Something else that can be done with what a field names; `field.write` does it.

    `label` returns the words of the menu, "" where it cannot be done now.  `asks`: for a text.
    """

    field: FormField
    label: Callable[[Snapshot, str], str]
    asks: bool = False


@dataclass(frozen=True)
class FormField:
    """One field.  `read` and `write` get the id of the element the form is about.

    `entries`: what a choice or a reference offers; it may depend on the document.
    """

    key: str
    label: str
    type: Field  # says how a text is checked, stored and typed
    read: Callable[[Snapshot, str], ProfileValue]
    write: Callable[[Step, str, ProfileValue], None]
    entries: Entries | None = None
    columns: tuple[Field, ...] = ()
    mandatory: bool = False
    # … and the release states in which it is missed, where it is empty
    mandatory_states: tuple[str, ...] = ()
    read_only: bool = False
    hint: str = ""
    lines: int = 3  # of a text: how high its field is at least
    quiet_default: str = ""  # the choice shown where nothing is stored
    editor: str = ""  # "pick" or "timer", where the type alone does not say
    takes_new: bool = False  # of "pick": a name that is not on the list makes a new entry
    remark: Callable[[Snapshot, str], str] | None = None  # what is said below the field
    also: tuple[Also, ...] = ()
    folder: Callable[[], Path | None] | None = None  # of a file: below which its place is named

    def stored(self, typed: str) -> str:
        """Return what is stored for what a person typed."""
        return stored_text(self.type, typed, language())

    def typed(self, stored: str) -> str:
        """Return what a person finds in the field for what is stored."""
        return typed_text(self.type, stored, language())

    def problem(self, stored: str) -> Text | None:
        """Return what is wrong with a text to be stored."""
        return check_text(self.type, stored)


def attribute_field(attribute: Attribute, entries: Entries | None) -> FormField:
    """Return the form field of an attribute of the profile.

    A name may have several lines, though its attribute is a plain text.
    """
    is_name = attribute.field == "name"

    def read(snapshot: Snapshot, element: str) -> ProfileValue:
        return value_of(snapshot, element, attribute)

    def write(step: Step, element: str, value: ProfileValue) -> None:
        if is_name:
            rename(step, element, value if isinstance(value, str) else "")
        else:
            put_value(step, element, attribute, value)

    return FormField(
        key=attribute.field or attribute.key,
        label=attribute.label.say(language()),
        type=replace(attribute, type="rich") if is_name else attribute,
        lines=1 if is_name else 3,
        read=read,
        write=write,
        entries=entries,
        columns=attribute.columns,
        mandatory=attribute.mandatory,
        mandatory_states=mandatory_states(attribute),
        read_only=attribute.type == "calc" or attribute.automatic or attribute.by_release,
    )


def plain_field(key: str, label: str, kind: str, **options: object) -> FormField:
    """Return a form field that stands for no record, for dialogs; `kind` is a profile type."""
    return FormField(
        key=key,
        label=label,
        type=Field(key=key, label=Label(label, label), type=kind),
        read=lambda snapshot, element: "",
        write=lambda step, element, value: None,
        **options,  # type: ignore[arg-type]
    )


def rename(step: Step, element: str, name: str) -> None:
    """Give an element another name by the operation that keeps the sheet tidy."""
    from workbench.editing.operations import rename as operation

    operation(step, element, name)


def said(text: Text | str) -> str:
    return text if isinstance(text, str) else say(text)
