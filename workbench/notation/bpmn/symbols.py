"""Which symbol draws which element."""

from __future__ import annotations

from workbench.model.records import Edge, Element, Flow, Shape
from workbench.notation.bpmn.activities import draw_activity
from workbench.notation.bpmn.artifacts import draw_annotation, draw_group
from workbench.notation.bpmn.boxes import draw_box, draw_participant_band
from workbench.notation.bpmn.data import draw_data
from workbench.notation.bpmn.definitions import draw_message
from workbench.notation.bpmn.events import draw_event
from workbench.notation.bpmn.flows import Bridges, draw_flow
from workbench.notation.bpmn.gateways import draw_gateway
from workbench.notation.bpmn.swimlanes import draw_lane, draw_pool
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.notation.symbol import Figure, Scene, ShapeSymbol

_BY_FAMILY: dict[Family, ShapeSymbol] = {
    Family.ACTIVITY: draw_activity,
    Family.SUB_PROCESS: draw_activity,
    Family.EVENT: draw_event,
    Family.BOUNDARY_EVENT: draw_event,
    Family.GATEWAY: draw_gateway,
    Family.POOL: draw_pool,
    Family.LANE: draw_lane,
    Family.DATA: draw_data,
}
_BY_TYPE: dict[str, ShapeSymbol] = {
    "textAnnotation": draw_annotation,
    "group": draw_group,
    "message": draw_message,
    # Abstract in the standard, but found in files.
    "event": draw_event,
    "implicitThrowEvent": draw_event,
}


def draw_shape(scene: Scene, shape: Shape, element: Element | None) -> Figure:
    """Draw the shape of an element; one the file lacks or BPMN does not know is a placeholder."""
    if element is None:
        return draw_box(scene, shape, None)
    if shape.has("participantBandKind"):
        return draw_participant_band(scene, shape, element)
    symbol = _BY_TYPE.get(element.type) or _BY_FAMILY.get(family_of(element.type))
    return symbol(scene, shape, element) if symbol else draw_box(scene, shape, element)


def draw_edge(
    scene: Scene, edge: Edge, flow: Flow | None, bridges: Bridges | None = None
) -> Figure:
    """Draw the edge of a flow."""
    return draw_flow(scene, edge, flow, bridges)
