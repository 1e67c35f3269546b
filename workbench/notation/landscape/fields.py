"""What can be said about the things of a landscape, shared by their kinds."""

from __future__ import annotations

from workbench.notation.kind import Field, FieldType
from workbench.words import mark

CATALOGUE = "catalogue."  # a reference into a catalogue is to ``catalogue.`` and its file
LANDSCAPES = "landscape"  # … to another landscape of the library

# A group, an entry or an area may open a landscape of its own; the value is that one's id.
OPENS = Field(
    key="landscape",
    label=mark("Opens landscape"),
    type=FieldType.REFERENCE,
    refers_to=(LANDSCAPES,),
)
STATUS = Field(
    key="status",
    label=mark("Status"),
    type=FieldType.CHOICE,
    choices=(
        ("", mark("not said")),
        ("planned", mark("planned")),
        ("draft", mark("in progress")),
        ("review", mark("under review")),
        ("method_ok", mark("method approved")),
        ("approved", mark("approved")),
        ("published", mark("published")),
        ("inactive", mark("inactive")),
        ("to_delete", mark("to be deleted")),
    ),
)
NUMBER = Field(key="process_no", label=mark("Number"))


def entry_of(*catalogues: str) -> Field:
    """Return the field by which a thing names its entry of a catalogue."""
    return Field(
        key="refers_to",
        label=mark("Entry of the catalogue"),
        type=FieldType.REFERENCE,
        refers_to=tuple(f"{CATALOGUE}{name}" for name in catalogues),
    )
