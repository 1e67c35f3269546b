"""Sequence flows, message flows and associations: their kinds and lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.drawing.display_list import (
    Item,
    Path,
    Stroke,
    ellipse,
    polygon,
    polyline,
)
from workbench.drawing.lines import (
    along,
    arrow,
    length_of,
    line_commands,
    point_along,
    shortened,
    without_repetition,
)
from workbench.geometry import Bounds, Point
from workbench.model.records import PLAIN, Edge, Flow
from workbench.notation.bpmn.envelope import envelope
from workbench.notation.bpmn.types import family_of
from workbench.notation.flow_name import flow_name
from workbench.notation.kind import Family, Field, FieldType, Kind
from workbench.notation.labels import outside_name
from workbench.notation.symbol import Figure, Ink, Scene, ink_of
from workbench.words import Text, mark

_CONDITION = Field(key="conditionExpression", label=mark("Condition"), type=FieldType.TEXT)
_DEFAULT = Field(
    key="is_default",
    label=mark("Otherwise (default flow)"),
    type=FieldType.SWITCH,
    default="false",
)
_MESSAGE = Field(
    key="refers_to", label=mark("Message"), type=FieldType.DEFINITION, refers_to=("message",)
)
_SHOW_MESSAGE = Field(
    key="shape.messageVisibleKind",
    label=mark("Envelope on the line"),
    type=FieldType.CHOICE,
    choices=(
        ("", mark("not shown")),
        ("initiating", mark("light: it begins the exchange")),
        ("non_initiating", mark("grey: it answers")),
    ),
)
_DIRECTION = Field(
    key="associationDirection",
    label=mark("Direction"),
    type=FieldType.CHOICE,
    default="None",
    choices=(
        ("None", mark("no arrow")),
        ("One", mark("one arrow")),
        ("Both", mark("two arrows")),
    ),
)


def _flow(
    key: str,
    type_name: str,
    title: Text,
    *fields: Field,
    properties: tuple[tuple[str, str], ...] = (),
    offered: bool = True,
) -> Kind:
    return Kind(
        key=key,
        type=type_name,
        title=title,
        family=family_of(type_name),
        group="flows",
        size=(0.0, 0.0),
        properties=properties,
        fields=fields,
        external_label=True,
        named=family_of(type_name) not in (Family.ASSOCIATION, Family.DATA_ASSOCIATION),
        offered=offered,
    )


KINDS: tuple[Kind, ...] = (
    _flow("sequence_flow", "sequenceFlow", mark("Sequence flow"), _CONDITION, _DEFAULT),
    _flow(
        "sequence_flow.conditional",
        "sequenceFlow",
        mark("Conditional flow"),
        _CONDITION,
        _DEFAULT,
        properties=(("conditionExpression", ""),),  # there at all, whatever it says
    ),
    # Its source names it as `default_flow`.
    _flow("sequence_flow.default", "sequenceFlow", mark("Default flow"), _CONDITION, _DEFAULT),
    _flow("message_flow", "messageFlow", mark("Message flow"), _MESSAGE, _SHOW_MESSAGE),
    _flow("association", "association", mark("Association"), _DIRECTION),
    _flow(
        "association.directed",
        "association",
        mark("Directed association"),
        _DIRECTION,
        properties=(("associationDirection", "One"),),
    ),
    _flow(
        "association.both",
        "association",
        mark("Association in both directions"),
        _DIRECTION,
        properties=(("associationDirection", "Both"),),
    ),
    _flow("data_input_association", "dataInputAssociation", mark("Data input association")),
    _flow("data_output_association", "dataOutputAssociation", mark("Data output association")),
    _flow("conversation_link", "conversationLink", mark("Conversation link"), offered=False),
)

Bridges = Mapping[int, Sequence[float]]

_HEAD = 9.0  # length of an arrowhead
_HEAD_HALF = 4.0
_DIAMOND = 14.0
_MESSAGE_WIDTH, _MESSAGE_HEIGHT = 24.0, 16.0
_DASHED = (6.0, 4.0)
_DOTTED = (1.0, 4.0)


def draw_flow(
    scene: Scene, edge: Edge, flow: Flow | None, bridges: Bridges | None = None
) -> Figure:
    """Draw the line of a flow with what sits at its ends, and its name."""
    points = without_repetition(edge.waypoints)
    if len(points) < 2:
        return Figure(())
    ink = ink_of(edge.look)
    family = family_of(flow.type) if flow is not None else None
    items: list[Item]
    if flow is None:
        items = [Path(line_commands(points, bridges=bridges), ink.stroke(1.0, _DASHED))]
        return Figure(tuple(items))
    if family is Family.SEQUENCE_FLOW:
        items = _sequence_flow(scene, points, flow, ink, bridges)
    elif family is Family.MESSAGE_FLOW:
        items = _message_flow(scene, points, edge, flow, ink, bridges)
    elif family is Family.ASSOCIATION:
        items = _association(points, flow.get("associationDirection", "None"), ink, bridges)
    elif family is Family.DATA_ASSOCIATION:
        items = _association(points, "One", ink, bridges)
    elif flow.type == "conversationLink":
        items = _conversation_link(points, ink)
    else:
        items = [Path(line_commands(points, bridges=bridges), ink.stroke(1.0, _DASHED))]
    name, place = flow_name(scene, edge, flow.name, points)
    return Figure((*items, *name), place)


def _sequence_flow(
    scene: Scene, points: tuple[Point, ...], flow: Flow, ink: Ink, bridges: Bridges | None
) -> list[Item]:
    stroke = ink.stroke()
    items = _with_head(points, 0.0, stroke, ink.line, bridges)
    source = scene.document.element(flow.source)
    if source is None:
        return items
    if source.default_flow == flow.id:
        items.append(_slash(points, stroke))
    elif flow.has("conditionExpression") and _is_activity(source.type):
        start, stop = points[0], point_along(points, min(_DIAMOND, length_of(points) / 2))
        middle = Point((start.x + stop.x) / 2, (start.y + stop.y) / 2)
        one, _, other = arrow(start, stop, start.distance(middle), 5.0)
        items.append(polygon((start, one, stop, other), stroke, ink.fill))
    return items


def _is_activity(type_name: str) -> bool:
    return family_of(type_name) in (Family.ACTIVITY, Family.SUB_PROCESS)


def _slash(points: tuple[Point, ...], stroke: Stroke) -> Path:
    """Return the stroke across the beginning of a default flow."""
    total = length_of(points)
    middle = point_along(points, min(11.0, total / 2))
    ahead = point_along(points, min(13.0, total))
    dx, dy = ahead.x - middle.x, ahead.y - middle.y
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    dx, dy = dx / length, dy / length
    # Leans against the direction of the flow.
    x, y = 3.0 * dx - 5.0 * dy, 3.0 * dy + 5.0 * dx
    return polyline(((middle.x - x, middle.y - y), (middle.x + x, middle.y + y)), stroke)


def _message_flow(
    scene: Scene,
    points: tuple[Point, ...],
    edge: Edge,
    flow: Flow,
    ink: Ink,
    bridges: Bridges | None,
) -> list[Item]:
    stroke = ink.stroke(dash=_DASHED)
    solid = ink.stroke()
    radius = 3.5
    line = shortened(points, 2 * radius, _HEAD)
    items: list[Item] = [Path(line_commands(line, bridges=bridges), stroke)]
    middle = along(points[0], points[1], radius)
    items.append(
        ellipse(
            Bounds(middle.x - radius, middle.y - radius, 2 * radius, 2 * radius), solid, ink.fill
        )
    )
    items.append(polygon(_head(points), solid, ink.fill))
    shown = edge.get("messageVisibleKind")
    if shown or edge.is_set("isMessageVisible"):
        middle = point_along(points, length_of(points) / 2)
        items += _envelope(scene, middle, flow, ink, shown == "non_initiating")
    return items


def _envelope(scene: Scene, middle: Point, flow: Flow, ink: Ink, answering: bool) -> list[Item]:
    x, y = middle.x - _MESSAGE_WIDTH / 2, middle.y - _MESSAGE_HEIGHT / 2
    box = Bounds(x, y, _MESSAGE_WIDTH, _MESSAGE_HEIGHT)
    items: list[Item] = list(envelope(box, ink.stroke(), "pool_title" if answering else ink.fill))
    message = scene.document.element(flow.refers_to)
    if message is not None and message.name and message.name != flow.name:
        lines, _ = outside_name(
            message.name,
            Bounds(box.right + 5, y - 2, 90, 20),
            PLAIN,
            ink.text,
            language=scene.language,
            align="left",
        )
        items += lines
    return items


def _association(
    points: tuple[Point, ...], direction: str, ink: Ink, bridges: Bridges | None
) -> list[Item]:
    items: list[Item] = [Path(line_commands(points, bridges=bridges), ink.stroke(dash=_DOTTED))]
    if direction in ("One", "Both"):
        items.append(polyline(_head(points, 8.0, 4.5), ink.stroke()))
    if direction == "Both":
        items.append(polyline(_head(points[::-1], 8.0, 4.5), ink.stroke()))
    return items


def _conversation_link(points: tuple[Point, ...], ink: Ink) -> list[Item]:
    # Two parallel lines: a wide one with a light one on it.
    commands = line_commands(points)
    return [Path(commands, ink.stroke(4.5)), Path(commands, Stroke(ink.fill, 1.8))]


def _with_head(
    points: tuple[Point, ...], at_start: float, stroke: Stroke, color: str, bridges: Bridges | None
) -> list[Item]:
    """Return the line and its filled head; the line ends inside the head, not at its tip."""
    line = shortened(points, at_start, _HEAD * 0.7)
    head = polygon(_head(points), Stroke(color, 0.75), color)
    return [Path(line_commands(line, bridges=bridges), stroke), head]


def _head(
    points: tuple[Point, ...], length: float = _HEAD, half: float = _HEAD_HALF
) -> tuple[Point, Point, Point]:
    """Return the corners of the head at the end of a line, its tip on the last point."""
    tip, behind = points[-1], points[-2]
    if tip.distance(behind) < length / 2:
        behind = point_along(points[::-1], length)
        if behind.distance(tip) == 0:
            behind = points[-2]
    return arrow(tip, behind, length, half)
