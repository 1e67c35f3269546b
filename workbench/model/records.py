"""The records a document is made of: immutable values that name each other by id.

An id that names nothing is allowed: files of other tools have flows to nowhere, and they must come
back as they were.  An empty string means "none".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Self

import msgspec

from workbench.geometry import Bounds, Point

Properties = tuple[tuple[str, str], ...]


class Record(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A value with an id that is unique in its document."""

    # The fields that hold an id (or a tuple of ids) of another record.
    RELATIONS: ClassVar[tuple[str, ...]] = ()

    id: str

    def changed(self, **fields: object) -> Self:
        """Return a copy with the given fields replaced."""
        return msgspec.structs.replace(self, **fields)

    def references(self) -> Iterator[tuple[str, str]]:
        """Yield (relation, id) for every other record this one names."""
        for relation in self.RELATIONS:
            value = getattr(self, relation)
            if isinstance(value, str):
                if value:
                    yield relation, value
            else:
                for target in value:
                    yield relation, target


class _WithProperties(Record, frozen=True, kw_only=True, gc=False):
    # What the kind's fields hold, as text, sorted by key: the XML attributes of the file and the
    # few child elements that the notation declares as fields.  Absent means "the default".
    properties: Properties = ()

    def get(self, key: str, default: str = "") -> str:
        """Return a property's text."""
        for name, value in self.properties:
            if name == key:
                return value
        return default

    def has(self, key: str) -> bool:
        """Tell whether the property is there at all, be it empty."""
        return any(name == key for name, _ in self.properties)

    def is_set(self, key: str, default: bool = False) -> bool:
        """Return a property that is an XML boolean (``true``, ``1``)."""
        value = self.get(key)
        return value in ("true", "1") if value else default

    def with_property(self, key: str, value: str | None) -> Self:
        """Return a copy with the property set; None takes it away."""
        kept = [(name, text) for name, text in self.properties if name != key]
        if value is not None:
            kept.append((key, value))
        return self.changed(properties=tuple(sorted(kept)))


class EventDefinition(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What an event waits for or causes (BPMN 2.0, 10.5.5).  Part of an `Element`, no record.

    `type` is one of: message, timer, error, escalation, cancel, compensate, conditional, link,
    signal, terminate.  `reference` names the shared message, signal, error, escalation (or, for
    compensate, the activity).  Properties of timer: timeDate, timeDuration, timeCycle; of
    conditional: condition; of link: name.
    """

    type: str
    id: str = ""
    reference: str = ""
    properties: Properties = ()


class Element(_WithProperties, frozen=True, kw_only=True, gc=False):
    """Something that is, apart from where it is drawn: a task, pool, lane, message, chevron.

    `type` is the notation's own name: for BPMN the tag (``userTask``, ``participant``, ``lane``,
    ``dataObjectReference``, ``process``, ``message`` …), for a landscape ``band``, ``group``,
    ``process_entry`` ….

    `loop` is "", "standard", "parallel" or "sequential" (10.3.7).
    """

    RELATIONS: ClassVar[tuple[str, ...]] = (
        "parent",
        "host",
        "refers_to",
        "default_flow",
        "members",
        "event_references",
    )

    type: str
    name: str = ""  # for a text annotation its text, for a group the name of its category value
    documentation: str = ""
    parent: str = ""  # process, sub-process, pool's process, outer lane, collaboration, band …
    default_flow: str = ""  # gateway or activity: the flow taken when no condition holds
    host: str = ""  # boundary event: the activity it is attached to
    refers_to: str = ""  # pool: its process; call activity: what it calls; data reference: its data
    members: tuple[str, ...] = ()  # lane: the flow nodes it lists (flowNodeRef)
    definitions: tuple[EventDefinition, ...] = ()
    loop: str = ""

    @property
    def event_references(self) -> tuple[str, ...]:
        """Return the ids that the event definitions name."""
        if not self.definitions:
            return ()
        return tuple(d.reference for d in self.definitions if d.reference)


class Flow(_WithProperties, frozen=True, kw_only=True, gc=False):
    """A directed relation: sequence flow, message flow, association, data association, link."""

    RELATIONS: ClassVar[tuple[str, ...]] = ("parent", "source", "target", "refers_to")

    type: str
    name: str = ""
    documentation: str = ""
    parent: str = ""
    source: str = ""
    target: str = ""
    refers_to: str = ""  # message flow: its message


class Item(msgspec.Struct, frozen=True, gc=False):
    """One entry of a profile list: what is shown, and the catalogue entry it names if any."""

    text: str
    ref: str = ""


Row = tuple[tuple[str, str], ...]
ProfileValue = str | tuple[Item, ...] | tuple[Row, ...]


def items_of(value: ProfileValue) -> tuple[Item, ...]:
    """Return a value as a list; a plain text counts as a list of one, a table as none."""
    if isinstance(value, str):
        return (Item(value),) if value.strip() else ()
    return tuple(entry for entry in value if isinstance(entry, Item))


class Profile(Record, frozen=True, kw_only=True, gc=False):
    """The attributes an organisation keeps about an element: of a process its Prozesssteckbrief.

    The id is always ``profile_id(element)``.  Values are text, a list of items or a table, sorted
    by key; which attributes there are is data (``resources/profile``), not code.
    """

    RELATIONS: ClassVar[tuple[str, ...]] = ("element",)

    element: str
    values: tuple[tuple[str, ProfileValue], ...] = ()

    def get(self, key: str) -> ProfileValue:
        """Return a value, "" where there is none."""
        for name, value in self.values:
            if name == key:
                return value
        return ""

    def text(self, key: str) -> str:
        """Return a value as one line of text: the items' texts joined by commas."""
        value = self.get(key)
        if isinstance(value, str):
            return value
        return ", ".join(
            entry.text if isinstance(entry, Item) else " ".join(text for _, text in entry if text)
            for entry in value
        )

    def items(self, key: str) -> tuple[Item, ...]:
        """Return a list value; a plain text counts as a list of one."""
        value = self.get(key)
        if isinstance(value, str):
            return (Item(value),) if value else ()
        return tuple(entry for entry in value if isinstance(entry, Item))

    def rows(self, key: str) -> tuple[dict[str, str], ...]:
        """Return a table value, a dictionary per row."""
        value = self.get(key)
        if isinstance(value, str):
            return ()
        return tuple(dict(entry) for entry in value if not isinstance(entry, Item))

    def with_value(self, key: str, value: ProfileValue) -> Profile:
        """Return a copy with the value set; an empty one takes it away."""
        kept = [(name, old) for name, old in self.values if name != key]
        if value:
            kept.append((key, value))
        return self.changed(values=tuple(sorted(kept, key=lambda pair: pair[0])))


class Markup(Record, frozen=True, kw_only=True, gc=False):
    """What another program says of an element or flow that was copied here, as XML.

    A file that was read keeps such things in its source; what is pasted brings them along, to be
    written into its element.  The id is always ``markup_id(element)``.
    """

    RELATIONS: ClassVar[tuple[str, ...]] = ("element",)

    element: str
    attributes: tuple[tuple[str, str, str], ...] = ()  # (namespace, name, value)
    extensions: tuple[str, ...] = ()  # children of extensionElements, each with its namespaces


def markup_id(element: str) -> str:
    """Return the id of the markup of an element."""
    return f"{element}~markup"


def profile_id(element: str) -> str:
    """Return the id of the profile of an element."""
    return f"{element}~profile"


class Sheet(Record, frozen=True, kw_only=True, gc=False):
    """A drawing plane: a BPMNDiagram of the file, or the one sheet of a landscape."""

    RELATIONS: ClassVar[tuple[str, ...]] = ("element",)

    name: str = ""
    element: str = ""  # what the plane shows: collaboration, process, or a collapsed sub-process


class Look(msgspec.Struct, frozen=True, gc=False):
    """Deviations from the theme that a file asks for; "" and 0 mean "as the theme has it"."""

    stroke: str = ""  # #rrggbb
    fill: str = ""
    text_color: str = ""
    font: str = ""
    font_size: float = 0.0
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike_through: bool = False


PLAIN = Look()


class Shape(_WithProperties, frozen=True, kw_only=True, gc=False):
    """Where an element is drawn on a sheet.

    Properties are the drawing's own: isExpanded, isHorizontal, isMarkerVisible,
    isMessageVisible, participantBandKind, choreographyActivityShape.
    """

    RELATIONS: ClassVar[tuple[str, ...]] = ("sheet", "element")

    sheet: str
    element: str
    bounds: Bounds
    label: Bounds | None = None  # None: placed by the notation
    look: Look = PLAIN


class Edge(_WithProperties, frozen=True, kw_only=True, gc=False):
    """Where a flow is drawn on a sheet: at least two waypoints (none: not drawn yet)."""

    RELATIONS: ClassVar[tuple[str, ...]] = ("sheet", "element")

    sheet: str
    element: str
    waypoints: tuple[Point, ...] = ()
    label: Bounds | None = None
    look: Look = PLAIN
