"""Start, intermediate, boundary and end events: their kinds and symbols."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import cos, pi, sin

import msgspec

from workbench.drawing.display_list import Item, Path, Stroke, ellipse
from workbench.drawing.outline import outline, placed
from workbench.geometry import Bounds
from workbench.model.records import Element, Shape
from workbench.notation.beside import name_beside
from workbench.notation.bpmn.types import SUB_PROCESS_TYPES, TASK_TYPES
from workbench.notation.kind import Family, Field, FieldType, Kind
from workbench.notation.symbol import LINE, THICK, Figure, Scene, ink_of
from workbench.words import Text, mark

# What each type of event definition says.
DEFINITION_FIELDS: dict[str, tuple[Field, ...]] = {
    "message": (
        Field(
            key="definition.reference",
            label=mark("Message"),
            type=FieldType.DEFINITION,
            refers_to=("message",),
        ),
    ),
    "timer": (
        Field(key="definition.timer", label=mark("When the timer goes off"), type=FieldType.TIMER),
    ),
    "error": (
        Field(
            key="definition.reference",
            label=mark("Error"),
            type=FieldType.DEFINITION,
            refers_to=("error",),
        ),
        Field(key="definition.reference.errorCode", label=mark("Code of the error")),
    ),
    "escalation": (
        Field(
            key="definition.reference",
            label=mark("Escalation"),
            type=FieldType.DEFINITION,
            refers_to=("escalation",),
        ),
        Field(key="definition.reference.escalationCode", label=mark("Code of the escalation")),
    ),
    "compensate": (
        Field(
            key="definition.reference",
            label=mark("Compensated activity"),
            type=FieldType.REFERENCE,
            refers_to=(*TASK_TYPES, "callActivity", *SUB_PROCESS_TYPES),
        ),
        Field(
            key="definition.waitForCompletion",
            label=mark("Wait until it is compensated"),
            type=FieldType.SWITCH,
            default="true",
            if_said=True,
        ),
    ),
    "conditional": (
        Field(key="definition.condition", label=mark("Condition"), type=FieldType.TEXT),
    ),
    "link": (Field(key="definition.name", label=mark("Name of the link"), type=FieldType.LINK),),
    "signal": (
        Field(
            key="definition.reference",
            label=mark("Signal"),
            type=FieldType.DEFINITION,
            refers_to=("signal",),
        ),
    ),
}

_Row = tuple[str, Text]  # definition, title

_START: tuple[_Row, ...] = (
    ("", mark("Start event")),
    ("message", mark("Message start event")),
    ("timer", mark("Timer start event")),
    ("conditional", mark("Conditional start event")),
    ("signal", mark("Signal start event")),
    ("multiple", mark("Multiple start event")),
    ("parallel_multiple", mark("Parallel multiple start event")),
    # Only in an event sub-process:
    ("error", mark("Error start event")),
    ("escalation", mark("Escalation start event")),
    ("compensate", mark("Compensation start event")),
)
_START_BESIDE: tuple[_Row, ...] = (
    ("message", mark("Non-interrupting message start event")),
    ("timer", mark("Non-interrupting timer start event")),
    ("conditional", mark("Non-interrupting conditional start event")),
    ("signal", mark("Non-interrupting signal start event")),
    ("escalation", mark("Non-interrupting escalation start event")),
    ("multiple", mark("Non-interrupting multiple start event")),
    ("parallel_multiple", mark("Non-interrupting parallel multiple start event")),
)
_CATCH: tuple[_Row, ...] = (
    ("message", mark("Message intermediate event, catching")),
    ("timer", mark("Timer intermediate event")),
    ("conditional", mark("Conditional intermediate event")),
    ("link", mark("Link intermediate event, catching")),
    ("signal", mark("Signal intermediate event, catching")),
    ("multiple", mark("Multiple intermediate event, catching")),
    ("parallel_multiple", mark("Parallel multiple intermediate event")),
)
_THROW: tuple[_Row, ...] = (
    ("", mark("Intermediate event")),
    ("message", mark("Message intermediate event, throwing")),
    ("escalation", mark("Escalation intermediate event")),
    ("compensate", mark("Compensation intermediate event")),
    ("link", mark("Link intermediate event, throwing")),
    ("signal", mark("Signal intermediate event, throwing")),
    ("multiple", mark("Multiple intermediate event, throwing")),
)
_BOUNDARY: tuple[_Row, ...] = (
    ("message", mark("Message boundary event")),
    ("timer", mark("Timer boundary event")),
    ("error", mark("Error boundary event")),
    ("escalation", mark("Escalation boundary event")),
    ("cancel", mark("Cancel boundary event")),
    ("compensate", mark("Compensation boundary event")),
    ("conditional", mark("Conditional boundary event")),
    ("signal", mark("Signal boundary event")),
    ("multiple", mark("Multiple boundary event")),
    ("parallel_multiple", mark("Parallel multiple boundary event")),
)
_BOUNDARY_BESIDE: tuple[_Row, ...] = (
    ("message", mark("Non-interrupting message boundary event")),
    ("timer", mark("Non-interrupting timer boundary event")),
    ("escalation", mark("Non-interrupting escalation boundary event")),
    ("conditional", mark("Non-interrupting conditional boundary event")),
    ("signal", mark("Non-interrupting signal boundary event")),
    ("multiple", mark("Non-interrupting multiple boundary event")),
    ("parallel_multiple", mark("Non-interrupting parallel multiple boundary event")),
)
_END: tuple[_Row, ...] = (
    ("", mark("End event")),
    ("message", mark("Message end event")),
    ("error", mark("Error end event")),
    ("escalation", mark("Escalation end event")),
    ("cancel", mark("Cancel end event")),
    ("compensate", mark("Compensation end event")),
    ("signal", mark("Signal end event")),
    ("terminate", mark("Terminate end event")),
    ("multiple", mark("Multiple end event")),
)
# What other programs write although the standard does not know it: drawn and kept.
_READ_ONLY: tuple[tuple[str, Text], ...] = (
    ("intermediateCatchEvent", mark("Catching intermediate event")),
    ("boundaryEvent", mark("Boundary event")),
)


def _kinds() -> Iterator[Kind]:
    not_interrupting = (("isInterrupting", "false"),)
    not_cancelling = (("cancelActivity", "false"),)
    for key, event_type, rows, properties, group in (
        ("start_event", "startEvent", _START, (), "start_events"),
        (
            "start_event.beside",
            "startEvent",
            _START_BESIDE,
            not_interrupting,
            "sub_process_start_events",
        ),
        ("catch_event", "intermediateCatchEvent", _CATCH, (), "intermediate_events"),
        ("throw_event", "intermediateThrowEvent", _THROW, (), "intermediate_events"),
        ("boundary_event", "boundaryEvent", _BOUNDARY, (), "boundary_events"),
        (
            "boundary_event.beside",
            "boundaryEvent",
            _BOUNDARY_BESIDE,
            not_cancelling,
            "boundary_events",
        ),
        ("end_event", "endEvent", _END, (), "end_events"),
    ):
        for definition, title in rows:
            only_inside = event_type == "startEvent" and definition in _ONLY_IN_SUB_PROCESS
            yield _event(
                f"{key}.{definition}" if definition else key,
                event_type,
                definition,
                title,
                properties,
                "sub_process_start_events" if only_inside else group,
            )
    for event_type, title in _READ_ONLY:
        yield msgspec.structs.replace(
            _event(f"plain.{event_type}", event_type, "", title, (), ""), offered=False
        )


_ONLY_IN_SUB_PROCESS = ("error", "escalation", "compensate")


def _event(
    key: str,
    event_type: str,
    definition: str,
    title: Text,
    properties: tuple[tuple[str, str], ...],
    group: str,
) -> Kind:
    if definition == "parallel_multiple":
        definition, properties = "multiple", (*properties, ("parallelMultiple", "true"))
    return Kind(
        key=key,
        type=event_type,
        title=title,
        family=Family.BOUNDARY_EVENT if event_type == "boundaryEvent" else Family.EVENT,
        group=group,
        size=(36.0, 36.0),
        definition=definition,
        properties=properties,
        fields=DEFINITION_FIELDS.get(definition, ()),
        external_label=True,
    )


KINDS: tuple[Kind, ...] = tuple(_kinds())

_BASE = 36.0  # the size for which the icons are drawn
_THROWING = frozenset({"intermediateThrowEvent", "endEvent", "implicitThrowEvent"})
_DOUBLE = frozenset({"intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent"})


def _clock() -> str:
    words = ["O 18 18 9.5 9.5 M 18 18 L 21.5 11.5 M 18 18 L 23.5 19"]
    for hour in range(0, 12):
        x, y = sin(hour * pi / 6), cos(hour * pi / 6)
        inner = 7.3 if hour % 3 else 6.8
        words.append(
            f"M {18 + inner * x:.2f} {18 - inner * y:.2f} L {18 + 9 * x:.2f} {18 - 9 * y:.2f}"
        )
    return " ".join(words)


def _pentagon() -> str:
    points = [(18 + 10 * sin(i * 0.4 * pi), 18.6 - 10 * cos(i * 0.4 * pi)) for i in range(5)]
    return " L ".join(f"{x:.2f} {y:.2f}" for x, y in points).join(("M ", " Z"))


# What is thrown is filled, what is caught is hollow.  "always" and "never" do not depend on that,
# "cut" is a line that stays visible on the filled shape.
_ICONS: dict[str, tuple[tuple[str, str], ...]] = {
    "message": (
        ("M 9 12 L 27 12 L 27 24.5 L 9 24.5 Z", "thrown"),
        ("M 9 12 L 18 18.8 L 27 12", "cut"),
    ),
    "timer": ((_clock(), "never"),),
    "error": (("M 9.8 25.5 L 14.2 12 L 20.4 19.4 L 26 10.2 L 21.8 24.4 L 15.6 17 Z", "thrown"),),
    "escalation": (("M 18 8.6 L 24.8 26 L 18 19.4 L 11.2 26 Z", "thrown"),),
    "cancel": (
        (
            "M 12.2 9.6 L 18 15.4 L 23.8 9.6 L 26.4 12.2 L 20.6 18 L 26.4 23.8 L 23.8 26.4"
            " L 18 20.6 L 12.2 26.4 L 9.6 23.8 L 15.4 18 L 9.6 12.2 Z",
            "thrown",
        ),
    ),
    "compensate": (
        ("M 17 11.5 L 17 24.5 L 8.5 18 Z", "thrown"),
        ("M 26 11.5 L 26 24.5 L 17.5 18 Z", "thrown"),
    ),
    "conditional": (
        ("M 11 9 L 25 9 L 25 27 L 11 27 Z", "never"),
        ("M 13.5 12.6 L 22.5 12.6 M 13.5 16.2 L 22.5 16.2 M 13.5 19.8 L 22.5 19.8"
         " M 13.5 23.4 L 22.5 23.4", "never"),
    ),
    "link": (("M 9 15 L 19.5 15 L 19.5 10.8 L 27.4 18 L 19.5 25.2 L 19.5 21 L 9 21 Z", "thrown"),),
    "signal": (("M 18 8.8 L 26.6 23.8 L 9.4 23.8 Z", "thrown"),),
    "terminate": (("O 18 18 9.5 9.5", "always"),),
    "multiple": ((_pentagon(), "thrown"),),
    "parallel_multiple": (
        (
            "M 15.6 9 L 20.4 9 L 20.4 15.6 L 27 15.6 L 27 20.4 L 20.4 20.4 L 20.4 27 L 15.6 27"
            " L 15.6 20.4 L 9 20.4 L 9 15.6 L 15.6 15.6 Z",
            "thrown",
        ),
    ),
}  # fmt: skip


def draw_event(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw an event with its name beside it."""
    ink = ink_of(shape.look)
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    items: list[Item] = list(
        _circles(width, height, ink.stroke(), ink.fill, element.type, _is_non_interrupting(element))
    )
    items += _icon(
        definition_shown(element), element.type in _THROWING, width, height, ink.icon, ink.fill
    )
    # Above a boundary event is its activity: the name must not go there.
    sides = ("below",) if element.host else ("below", "above")
    lines, place = name_beside(scene, shape, element.name, sides)
    return Figure((*items, *lines), place)


def definition_shown(element: Element) -> str:
    """Return the name of the event's icon, "" for a plain event."""
    if not element.definitions:
        return ""
    if len(element.definitions) > 1:
        return "parallel_multiple" if element.is_set("parallelMultiple") else "multiple"
    return element.definitions[0].type


def _is_non_interrupting(element: Element) -> bool:
    if element.type == "boundaryEvent":
        return not element.is_set("cancelActivity", True)
    return element.type == "startEvent" and not element.is_set("isInterrupting", True)


@lru_cache(maxsize=1_000)
def _circles(
    width: float, height: float, stroke: Stroke, fill: str, event_type: str, dashed: bool
) -> tuple[Path, ...]:
    box = Bounds(0, 0, width, height)
    dash = (5.0, 3.6) if dashed else ()
    line = Stroke(stroke.color, LINE, dash)
    if event_type == "endEvent":
        # The whole thick line stays inside the bounds of the file.
        return (ellipse(box.grown(-(THICK - LINE) / 2), Stroke(stroke.color, THICK), fill),)
    outer = ellipse(box, line, fill)
    if event_type not in _DOUBLE or min(width, height) < 12:
        return (outer,)
    return outer, ellipse(box.grown(-3.2), line)


@lru_cache(maxsize=2_000)
def _icon(
    name: str, throwing: bool, width: float, height: float, color: str, ground: str
) -> tuple[Path, ...]:
    scale = min(width, height) / _BASE
    x, y = (width - _BASE * scale) / 2, (height - _BASE * scale) / 2
    paths = []
    for text, mode in _ICONS.get(name, ()):
        filled = mode == "always" or (mode == "thrown" and throwing)
        line = ground if mode == "cut" and throwing else color
        paths.append(
            Path(
                placed(outline(text), x, y, scale),
                Stroke(line, 1.2 * scale),
                color if filled else "",
            )
        )
    return tuple(paths)
