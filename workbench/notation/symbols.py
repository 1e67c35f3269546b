"""Symbols of both notations: what draws a record, what body it has, what it is called."""

from __future__ import annotations

from workbench.model.records import Edge, Element, Flow, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.body import title_strip_of as title_strip_of
from workbench.notation.bpmn import kinds as bpmn_kinds
from workbench.notation.bpmn import symbols as bpmn
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.flows import Bridges
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import FLOWS, Family, Kind
from workbench.notation.landscape import kinds as landscape_kinds
from workbench.notation.landscape.kinds import CONTAINER_TYPES, is_of_landscape
from workbench.notation.landscape.symbols import EDGES, SHAPES
from workbench.notation.symbol import Figure, Scene
from workbench.words import mark


def draw_shape(scene: Scene, shape: Shape, element: Element | None) -> Figure:
    """Draw the shape of an element, relative to its top-left corner."""
    if element is not None and is_of_landscape(scene.document, element):
        return SHAPES[element.type](scene, shape, element)
    return bpmn.draw_shape(scene, shape, element)


def draw_edge(scene: Scene, edge: Edge, flow: Flow | None, bridges: Bridges | None) -> Figure:
    """Draw the edge of a flow, in the coordinates of the sheet."""
    if flow is not None and flow.type in EDGES:
        return EDGES[flow.type](scene, edge, flow)
    return bpmn.draw_edge(scene, edge, flow, bridges)


def kind_of(document: Snapshot, record: Element | Flow, drawn: Shape | Edge | None = None) -> Kind:
    """Return the kind of an element or flow of either notation."""
    if is_of_landscape(document, record):
        kind = landscape_kinds.kind_of(record)
        if kind is not None:
            return kind
    return bpmn_kinds.kind_of(record, drawn, document)


def kind_of_type(type_name: str) -> Kind:
    """Return the usual kind of a type of either notation; BPMN's ``group`` where both have one."""
    kinds = bpmn_kinds.BY_TYPE.get(type_name)
    return kinds[0] if kinds else landscape_kinds.BY_TYPE[type_name][0]


def family_of_element(document: Snapshot, element: Element | None) -> Family:
    """Return the family of an element of either notation, of none that of a box."""
    if element is None:
        return Family.BOX
    if is_of_landscape(document, element):
        return landscape_kinds.BY_TYPE[element.type][0].family
    return family_of(element.type)


def has_outside_name(element: Element, document: Snapshot | None = None) -> bool:
    """Tell whether the name stands beside the symbol, not in it.

    `document` tells the groups of a landscape, which bear their title, from those of BPMN.
    """
    if element.type not in OUTSIDE_NAMES:
        return False
    return document is None or not is_of_landscape(document, element)


OUTSIDE_NAMES = frozenset(
    kind.type for kind in bpmn_kinds.KINDS if kind.external_label and kind.family not in FLOWS
)


def is_container(scene: Scene, shape: Shape, element: Element | None) -> bool:
    """Tell whether other symbols lie on this one: a pool, a lane, an open sub-process, a frame."""
    if element is None:
        return False
    if element.type in _ALWAYS_CONTAIN:
        return True
    family = family_of(element.type)
    if family is Family.POOL:
        return not shape.has("participantBandKind")
    if family is Family.SUB_PROCESS or element.type == "callActivity":
        return is_expanded(scene.document, shape)
    return False


_ALWAYS_CONTAIN = CONTAINER_TYPES | {"lane"}


def title_of(scene: Scene, record: Element | Flow) -> str:
    """Return what a thing is, in plain words, for tooltips and alternative texts."""
    kind = scene.say(kind_of(scene.document, record).title)
    name = " ".join(record.name[:500].split())
    return scene.say(mark("{kind}: {name}", kind=kind, name=name)) if name else kind


def jumps(flow: Flow | None) -> bool:
    """Tell whether the line of a flow jumps over others where they cross, and is jumped."""
    return flow is not None and family_of(flow.type) in _JUMPING


_JUMPING = FLOWS - {Family.LINK}
