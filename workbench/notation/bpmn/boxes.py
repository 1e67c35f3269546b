"""What is kept but not modelled: choreographies, conversations, the unknown."""

from __future__ import annotations

from workbench.drawing.display_list import Item, polygon, rectangle, rounded_rectangle
from workbench.drawing.text_block import text_block
from workbench.geometry import Bounds
from workbench.model.records import Element, Shape
from workbench.notation.beside import name_beside
from workbench.notation.bpmn.markers import marker_row
from workbench.notation.kind import Family, Kind
from workbench.notation.labels import inside_name
from workbench.notation.symbol import INSIDE, LINE, THICK, Figure, Ink, Scene, ink_of
from workbench.words import Text, mark


def _box(
    key: str,
    type_name: str,
    title: Text,
    size: tuple[float, float] = (100.0, 80.0),
    external_label: bool = False,
) -> Kind:
    return Kind(
        key=key,
        type=type_name,
        title=title,
        family=Family.BOX,
        size=size,
        external_label=external_label,
        offered=False,
    )


_HEXAGON = (60.0, 52.0)

PLACEHOLDER = _box("unknown", "", mark("Unknown element"))
KINDS: tuple[Kind, ...] = (
    _box("choreography_task", "choreographyTask", mark("Choreography task")),
    _box("sub_choreography", "subChoreography", mark("Sub-choreography")),
    _box("call_choreography", "callChoreography", mark("Call choreography")),
    _box("conversation", "conversation", mark("Conversation"), _HEXAGON, True),
    _box("sub_conversation", "subConversation", mark("Sub-conversation"), _HEXAGON, True),
    _box("call_conversation", "callConversation", mark("Call conversation"), _HEXAGON, True),
    _box("event", "event", mark("Event"), (36.0, 36.0), True),
    _box("implicit_throw_event", "implicitThrowEvent", mark("Implicit event"), (36.0, 36.0), True),
)

_CONVERSATIONS = ("conversation", "subConversation", "callConversation")
_CHOREOGRAPHIES = ("choreographyTask", "subChoreography", "callChoreography")


def draw_box(scene: Scene, shape: Shape, element: Element | None) -> Figure:
    """Draw a choreography or conversation element, or a placeholder that says its type."""
    kind = element.type if element else ""
    if element is not None and kind in _CONVERSATIONS:
        return _conversation(scene, shape, element)
    if element is not None and kind in _CHOREOGRAPHIES:
        return _choreography(scene, shape, element)
    ink = ink_of(shape.look)
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    frame = rectangle(Bounds(0, 0, width, height), ink.stroke(1.0, (4.0, 3.0)), ink.fill)
    name = element.name if element else ""
    text = f"{name}\n<{kind}>" if name and kind else (name or (f"<{kind}>" if kind else ""))
    return Figure((frame, *_name(scene, shape, text, width, height, ink)))


def _conversation(scene: Scene, shape: Shape, element: Element) -> Figure:
    ink = ink_of(shape.look)
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    edge = min(width / 4, height / 2)
    thick = THICK if element.type == "callConversation" else LINE
    frame = polygon(
        (
            (edge, 0.0),
            (width - edge, 0.0),
            (width, height / 2),
            (width - edge, height),
            (edge, height),
            (0.0, height / 2),
        ),
        ink.stroke(thick),
        ink.fill,
    )
    marks = ("plus",) if element.type == "subConversation" else ()
    lines, place = name_beside(scene, shape, element.name)
    return Figure((frame, *marker_row(marks, width, height, ink.icon), *lines), place)


def _choreography(scene: Scene, shape: Shape, element: Element) -> Figure:
    ink = ink_of(shape.look)
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    thick = THICK if element.type == "callChoreography" else LINE
    frame = rounded_rectangle(Bounds(0, 0, width, height), 10, ink.stroke(thick), ink.fill)
    items: list[Item] = [frame]
    if element.type == "subChoreography" and not shape.is_set("isExpanded"):
        items += marker_row(("plus",), width, height, ink.icon)
    items += _name(scene, shape, element.name, width, height, ink)
    return Figure(tuple(items))


def draw_participant_band(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a participant of a choreography: a band at the top or bottom of its task."""
    band = shape.get("participantBandKind")
    # Who starts it is light, who answers is grey.
    ink = ink_of(shape.look, "pool_title" if band.endswith("non_initiating") else "paper")
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    box = Bounds(0, 0, width, height)
    corner = 0.0 if band.startswith("middle") else min(10.0, height / 2)
    frame = rounded_rectangle(box, corner, ink.stroke(), ink.fill)
    lines = text_block(element.name, box.grown(-2), language=scene.language, color=ink.text)
    return Figure((frame, *lines))


def _name(
    scene: Scene, shape: Shape, text: str, width: float, height: float, ink: Ink
) -> tuple[Item, ...]:
    side = min(6.0, width / 4)
    box = Bounds(side, min(4.0, height / 4), width - 2 * side, max(height - 8, height / 2))
    return inside_name(text, box, shape.look, INSIDE, ink.text, language=scene.language)
