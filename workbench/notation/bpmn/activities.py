"""Tasks, call activities and sub-processes: their kinds and symbols."""

from __future__ import annotations

from functools import lru_cache

from workbench.drawing.display_list import Item, Path, Stroke, rounded_rectangle
from workbench.drawing.fonts import text_width
from workbench.drawing.text_block import Face, text_block
from workbench.geometry import Bounds
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.markers import MARKER, marker_row
from workbench.notation.bpmn.task_icons import ICON, ICON_PLACE, task_icon
from workbench.notation.bpmn.types import GLOBAL_TASK_TYPES, SUB_PROCESS_TYPES, TASK_TYPES
from workbench.notation.kind import Family, Field, FieldType, Kind
from workbench.notation.labels import inside_name, styled
from workbench.notation.symbol import INSIDE, THICK, Figure, Ink, Scene, face_of, ink_of
from workbench.words import Text, mark

_LOOP = Field(
    key="loop",
    label=mark("Repetition"),
    type=FieldType.CHOICE,
    choices=(
        ("", mark("once")),
        ("standard", mark("loop")),
        ("parallel", mark("several at the same time")),
        ("sequential", mark("several one after the other")),
    ),
)
_REPEATED = (
    _LOOP,
    Field(key="loopCondition", label=mark("Repeated as long as"), type=FieldType.TEXT),
    Field(key="loopMaximum", label=mark("At most so many times"), type=FieldType.NUMBER),
    Field(
        key="testBefore",
        label=mark("Check before the first time"),
        type=FieldType.SWITCH,
        default="false",
    ),
    Field(key="loopCardinality", label=mark("Number of repetitions")),
    Field(
        key="loopDataInputRef",
        label=mark("Once for each entry of"),
        type=FieldType.REFERENCE,
        refers_to=("dataObjectReference", "dataInput"),
    ),
    Field(key="inputDataItem", label=mark("The entry is called")),
    Field(
        key="loopDataOutputRef",
        label=mark("The results are collected in"),
        type=FieldType.REFERENCE,
        refers_to=("dataObjectReference", "dataOutput"),
    ),
    Field(key="outputDataItem", label=mark("The result is called")),
    Field(key="completionCondition", label=mark("Completed when"), type=FieldType.TEXT),
)
# Which fields make sense for which repetition.
LOOP_FIELDS: dict[str, tuple[str, ...]] = {
    "": (),
    "standard": ("loopCondition", "loopMaximum", "testBefore"),
    "parallel": (
        "loopCardinality",
        "loopDataInputRef",
        "inputDataItem",
        "loopDataOutputRef",
        "outputDataItem",
        "completionCondition",
    ),
}
LOOP_FIELDS["sequential"] = LOOP_FIELDS["parallel"]
_COMMON = (
    *_REPEATED,
    Field(
        key="isForCompensation",
        label=mark("Only to compensate"),
        type=FieldType.SWITCH,
        default="false",
    ),
    Field(
        key="default_flow",
        label=mark("Default flow"),
        type=FieldType.REFERENCE,
        refers_to=("sequenceFlow",),
    ),
    Field(
        key="startQuantity",
        label=mark("Tokens needed to begin"),
        type=FieldType.NUMBER,
        default="1",
        if_said=True,
    ),
    Field(
        key="completionQuantity",
        label=mark("Tokens sent on at the end"),
        type=FieldType.NUMBER,
        default="1",
        if_said=True,
    ),
)
_MESSAGE = Field(
    key="refers_to", label=mark("Message"), type=FieldType.DEFINITION, refers_to=("message",)
)
_IMPLEMENTATION = Field(key="implementation", label=mark("Carried out by"), if_said=True)
_OPEN = (("isExpanded", "true"),)
_CLOSED = (("isExpanded", "false"),)
_EXPANDED_SIZE = (350.0, 200.0)


def _task(key: str, type_name: str, title: Text, *fields: Field) -> Kind:
    return Kind(
        key=key,
        type=type_name,
        title=title,
        family=Family.ACTIVITY,
        group="activities",
        fields=(*fields, *_COMMON),
    )


def _sub_process(
    key: str, type_name: str, title: Text, is_open: bool, *fields: Field, by_event: bool = False
) -> Kind:
    return Kind(
        key=key,
        type=type_name,
        title=title,
        family=Family.SUB_PROCESS,
        group="sub_processes",
        size=_EXPANDED_SIZE if is_open else (100.0, 80.0),
        properties=(("triggeredByEvent", "true"),) if by_event else (),
        shape_properties=_OPEN if is_open else _CLOSED,
        fields=(*fields, *(_REPEATED if by_event else _COMMON)),
    )


_METHOD = Field(key="method", label=mark("How it is rolled back"), if_said=True)
_ORDERING = (
    Field(
        key="ordering",
        label=mark("Order"),
        type=FieldType.CHOICE,
        default="Parallel",
        choices=(
            ("Parallel", mark("at the same time")),
            ("Sequential", mark("one after the other")),
        ),
    ),
    Field(
        key="cancelRemainingInstances",
        label=mark("Cancel the rest on completion"),
        type=FieldType.SWITCH,
        default="true",
    ),
)

KINDS: tuple[Kind, ...] = (
    _task("task", "task", mark("Task")),
    _task("user_task", "userTask", mark("User task"), _IMPLEMENTATION),
    _task("service_task", "serviceTask", mark("Service task"), _IMPLEMENTATION),
    _task("send_task", "sendTask", mark("Send task"), _MESSAGE, _IMPLEMENTATION),
    _task(
        "receive_task",
        "receiveTask",
        mark("Receive task"),
        _MESSAGE,
        _IMPLEMENTATION,
        Field(
            key="instantiate",
            label=mark("Starts the process"),
            type=FieldType.SWITCH,
            default="false",
        ),
    ),
    _task("manual_task", "manualTask", mark("Manual task")),
    _task("business_rule_task", "businessRuleTask", mark("Business rule task"), _IMPLEMENTATION),
    _task(
        "script_task",
        "scriptTask",
        mark("Script task"),
        Field(key="scriptFormat", label=mark("Language of the script")),
        Field(key="script", label=mark("Script"), type=FieldType.TEXT),
    ),
    _task(
        "call_activity",
        "callActivity",
        mark("Call activity"),
        Field(
            key="refers_to",
            label=mark("Called process"),
            type=FieldType.REFERENCE,
            refers_to=("process", *GLOBAL_TASK_TYPES),
        ),
    ),
    _sub_process("sub_process", "subProcess", mark("Sub-process"), False),
    _sub_process("sub_process.expanded", "subProcess", mark("Expanded sub-process"), True),
    _sub_process(
        "event_sub_process", "subProcess", mark("Event sub-process"), False, by_event=True
    ),
    _sub_process(
        "event_sub_process.expanded",
        "subProcess",
        mark("Expanded event sub-process"),
        True,
        by_event=True,
    ),
    _sub_process("transaction", "transaction", mark("Transaction"), False, _METHOD),
    _sub_process(
        "transaction.expanded", "transaction", mark("Expanded transaction"), True, _METHOD
    ),
    _sub_process(
        "ad_hoc_sub_process", "adHocSubProcess", mark("Ad hoc sub-process"), False, *_ORDERING
    ),
    _sub_process(
        "ad_hoc_sub_process.expanded",
        "adHocSubProcess",
        mark("Expanded ad hoc sub-process"),
        True,
        *_ORDERING,
    ),
)

CORNER = 10.0
_PADDING = 7.0
_BADGE = 15.0  # height of the step number's badge


def is_expanded(document: Snapshot, shape: Shape) -> bool:
    """Tell whether a sub-process or call activity is drawn open.

    Where the file does not say, it is open if one of its own nodes is drawn on the same sheet.
    """
    if shape.has("isExpanded"):
        return shape.is_set("isExpanded")
    for child in document.children(shape.element)[:3]:
        if document.shape_on(shape.sheet, child.id) is not None:
            return True
    return False


def draw_activity(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a task, a call activity or a sub-process."""
    ink = ink_of(shape.look)
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    expanded = element.type not in TASK_TYPES and is_expanded(scene.document, shape)
    items: list[Item] = list(_frame(element, width, height, ink))
    corners: list[Bounds] = []
    called = _global_task(scene.document, element)
    icon = task_icon(_icon_type(called or element), ink.icon, ink.fill)
    if icon and width >= 40 and height >= 30:
        items += icon
        corners.append(Bounds(ICON_PLACE, ICON_PLACE, ICON, ICON))
    number = scene.numbers.get(element.id, "")
    if number:
        badge, place = _badge(number, _badge_right(scene.document, shape, width))
        items += badge
        corners.append(place)
    markers = _markers(element, expanded, called)
    items += marker_row(markers, width, height, ink.icon)
    items += _name(scene, shape, element, ink, expanded, corners, bool(markers))
    return Figure(tuple(items))


def _frame(element: Element, width: float, height: float, ink: Ink) -> tuple[Path, ...]:
    if element.type == "callActivity":
        return _outline(width, height, ink.stroke(THICK), ink.fill)
    if element.type == "transaction":
        return _double_outline(width, height, ink.stroke(), ink.fill)
    if element.is_set("triggeredByEvent"):
        return _outline(width, height, ink.stroke(dash=(1.5, 3.5)), ink.fill)
    return _outline(width, height, ink.stroke(), ink.fill)


@lru_cache(maxsize=2_000)
def _outline(width: float, height: float, stroke: Stroke, fill: str) -> tuple[Path, ...]:
    return (rounded_rectangle(Bounds(0, 0, width, height), CORNER, stroke, fill),)


@lru_cache(maxsize=500)
def _double_outline(width: float, height: float, stroke: Stroke, fill: str) -> tuple[Path, ...]:
    box = Bounds(0, 0, width, height)
    outer = rounded_rectangle(box, CORNER, stroke, fill)
    if min(width, height) < 20:
        return (outer,)
    return outer, rounded_rectangle(box.grown(-3.5), CORNER - 3, stroke)


def _global_task(document: Snapshot, element: Element) -> Element | None:
    """Return the global task that a call activity calls, if it is one."""
    if element.type != "callActivity" or not element.refers_to:
        return None
    called = document.element(element.refers_to)
    return called if called is not None and called.type in GLOBAL_TASK_TYPES else None


def _icon_type(element: Element) -> str:
    """Return the type whose icon an activity bears; a global task has that of its task."""
    task = element.type.removeprefix("global")
    return task[0].lower() + task[1:]


def _markers(element: Element, expanded: bool, called: Element | None) -> tuple[str, ...]:
    found = []
    contains = element.type in SUB_PROCESS_TYPES
    if not expanded and (contains or (element.type == "callActivity" and called is None)):
        found.append("plus")
    if element.loop:
        found.append(element.loop)
    if element.is_set("isForCompensation"):
        found.append("compensation")
    if element.type == "adHocSubProcess":
        found.append("ad_hoc")
    return tuple(found)


def _name(
    scene: Scene,
    shape: Shape,
    element: Element,
    ink: Ink,
    expanded: bool,
    corners: list[Bounds],
    has_markers: bool,
) -> tuple[Item, ...]:
    if not element.name:
        return ()
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    side = min(_PADDING, width / 4)
    if expanded:
        # The contents fill the room: the name stands at the top.
        face = face_of(shape.look, INSIDE)
        left = max((corner.right + 4 for corner in corners if corner.x < width / 2), default=10.0)
        box = Bounds(left, 5, max(width - left - 10, 10.0), min(32.0, max(height - 8, 1.0)))
        lines = text_block(
            element.name,
            box,
            face,
            language=scene.language,
            align="left",
            vertical="top",
            color=ink.text,
        )
        return styled(lines, shape.look)
    top = min(4.0, height / 8)
    bottom = MARKER + 5 if has_markers and height >= 40 else top
    if has_markers and height < 70:
        top = 2.0
    return inside_name(
        element.name,
        Bounds(side, top, width - 2 * side, max(height - top - bottom, 1.0)),
        shape.look,
        INSIDE,
        ink.text,
        language=scene.language,
        corners=corners,
    )


def _badge_right(document: Snapshot, shape: Shape, width: float) -> float:
    """Return where the badge ends on the right, clear of boundary events at the corner."""
    right = width - 6.0
    for event in document.attached(shape.element):
        drawn = document.shape_on(shape.sheet, event.id)
        if drawn is None or drawn.bounds.y > shape.bounds.y + 6 + _BADGE:
            continue
        left = drawn.bounds.x - shape.bounds.x
        if width / 2 < left < right and drawn.bounds.bottom > shape.bounds.y + 6:
            right = left - 3.0
    return right


def _badge(number: str, right: float) -> tuple[tuple[Item, ...], Bounds]:
    breadth = max(text_width(number, 9.0) + 9, _BADGE + 3)
    place = Bounds(right - breadth, 6, breadth, _BADGE)
    pill = rounded_rectangle(place, _BADGE / 2, None, "highlight")
    return (pill, *text_block(number, place, Face(9.0))), place
