"""How a kind of element or flow is declared: once, for palette, inspector, reader, writer, legend.

A *type* is what a file calls a thing (``startEvent``); a *kind* is what a person calls it (timer
start event): a type with certain definitions and properties.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from workbench.words import Text


class Family(StrEnum):
    """What rules, routing and drawing tell apart.  Rules answer for families, not for kinds."""

    PROCESS = "process"
    COLLABORATION = "collaboration"
    POOL = "pool"
    LANE = "lane"
    ACTIVITY = "activity"
    SUB_PROCESS = "sub_process"
    EVENT = "event"
    BOUNDARY_EVENT = "boundary_event"
    GATEWAY = "gateway"
    DATA = "data"
    ARTIFACT = "artifact"  # text annotation, group
    DEFINITION = "definition"  # message, signal, error …: never drawn itself (message: on a flow)
    SEQUENCE_FLOW = "sequence_flow"
    MESSAGE_FLOW = "message_flow"
    ASSOCIATION = "association"
    DATA_ASSOCIATION = "data_association"
    BOX = "box"  # choreography, conversation, unknown: kept, and drawn as a labelled box
    LINK = "link"  # conversation link, link of a landscape
    BAND = "band"
    CHEVRON = "chevron"
    TEXT = "text"
    ENTRY = "entry"  # of a catalogue, on a landscape: unit, position, service, document, system …
    PICTURE = "picture"
    AREA = "area"  # a place on a landscape that leads somewhere
    LEGEND = "legend"


NODES = frozenset(
    {
        Family.ACTIVITY,
        Family.SUB_PROCESS,
        Family.EVENT,
        Family.BOUNDARY_EVENT,
        Family.GATEWAY,
    }
)
FLOWS = frozenset(
    {
        Family.SEQUENCE_FLOW,
        Family.MESSAGE_FLOW,
        Family.ASSOCIATION,
        Family.DATA_ASSOCIATION,
        Family.LINK,
    }
)


class FieldType(StrEnum):
    """How a field is edited."""

    LINE = "line"
    TEXT = "text"  # several lines
    SWITCH = "switch"
    CHOICE = "choice"
    NUMBER = "number"
    REFERENCE = "reference"  # to an element of `refers_to` types
    DEFINITION = "definition"  # the same, shared and named: a new name makes a new one
    TIMER = "timer"  # a moment, a duration or a cycle (ISO 8601)
    LINK = "link"  # the name that joins a throwing link event with a catching one
    SET = "set"  # several of `choices`


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that can be said about a kind, beyond name and documentation.

    `key` is the property (or "loop", "refers_to", "default_flow"; of a flow "is_default").
    "definition.x" is property x of the first event definition, "definition.2.x" of the third;
    "definition.reference" what it names, "definition.reference.x" property x of that,
    "definition.timer" when a timer goes off; "definitions" the types of all of them.
    "refers_to.x" is property x (or "name") of the element that `refers_to` names, "shape.x" that of
    the shape.
    """

    key: str
    label: Text
    type: FieldType = FieldType.LINE
    default: str = ""
    choices: tuple[tuple[str, Text], ...] = ()  # (stored value, shown text)
    refers_to: tuple[str, ...] = ()
    unit: Text | None = None  # of a number
    if_said: bool = False  # offered only where the file says something: hardly anyone needs it


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """The declaration of a kind."""

    key: str  # stable, e.g. "start_event.timer"
    type: str  # Element.type or Flow.type
    title: Text
    family: Family
    group: str = ""  # section of palette and replace menu
    size: tuple[float, float] = (100.0, 80.0)
    definition: str = ""  # type of the single event definition; "multiple" for several
    properties: tuple[tuple[str, str], ...] = ()  # what tells it from other kinds of the type
    shape_properties: tuple[tuple[str, str], ...] = ()  # the same, of its shape
    fields: tuple[Field, ...] = ()
    external_label: bool = False  # the name stands outside the symbol
    named: bool = True  # bears a name at all
    offered: bool = True  # in palette and replace menu (False: only read, drawn and kept)
    explanation: Text | None = None  # what it is for, in one line; None: see `explanations`
    usual_name: Text | None = None  # that something new bears until a person names it
