"""Symbols of both notations: what draws a record, what body it has, what it is called."""

from __future__ import annotations

from enum import StrEnum

from workbench.geometry import Bounds
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.notation.bpmn import symbols as bpmn
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.flows import Bridges
from workbench.notation.bpmn.kinds import kind_of
from workbench.notation.bpmn.swimlanes import is_black_box, is_horizontal, title_strip
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.notation.symbol import Figure, Scene
from workbench.words import mark


class Body(StrEnum):
    """The bare form of a symbol."""

    RECT = "rect"
    ELLIPSE = "ellipse"
    DIAMOND = "diamond"


OUTSIDE_NAMES = frozenset({Family.EVENT, Family.BOUNDARY_EVENT, Family.GATEWAY, Family.DATA})


def draw_shape(scene: Scene, shape: Shape, element: Element | None) -> Figure:
    """Draw the shape of an element, relative to its top-left corner."""
    return bpmn.draw_shape(scene, shape, element)


def draw_edge(scene: Scene, edge: Edge, flow: Flow | None, bridges: Bridges | None) -> Figure:
    """Draw the edge of a flow, in the coordinates of the sheet."""
    return bpmn.draw_edge(scene, edge, flow, bridges)


def family_of_element(element: Element | None) -> Family:
    return family_of(element.type) if element is not None else Family.BOX


def body_of(element: Element | None) -> Body:
    """Return the form that is hit by the pointer and drawn when there is no room for more."""
    family = family_of_element(element)
    if family is Family.EVENT or family is Family.BOUNDARY_EVENT:
        return Body.ELLIPSE
    return Body.DIAMOND if family is Family.GATEWAY else Body.RECT


def has_outside_name(element: Element) -> bool:
    """Tell whether the name stands beside the symbol, not in it."""
    return family_of(element.type) in OUTSIDE_NAMES or element.type == "group"


def is_container(scene: Scene, shape: Shape, element: Element | None) -> bool:
    """Tell whether other symbols lie on this one: a pool, a lane, an open sub-process, a frame."""
    if element is None:
        return False
    family = family_of(element.type)
    if family is Family.POOL:
        return not shape.has("participantBandKind")
    if family is Family.LANE or element.type == "group":
        return True
    if family is Family.SUB_PROCESS or element.type == "callActivity":
        return is_expanded(scene.document, shape)
    return False


def has_ground(element: Element | None) -> bool:
    """Tell whether a container can be hit by its area; a frame is open."""
    return element is not None and element.type != "group"


def title_strip_of(scene: Scene, shape: Shape, element: Element | None) -> Bounds | None:
    """Return where a pool or lane bears its title, on the sheet; None for everything else."""
    if element is None or element.type not in ("participant", "lane") or is_black_box(element):
        return None
    lying = is_horizontal(scene, shape, element)
    x, y, width, height = shape.bounds
    return title_strip(width, height, lying).moved(x, y)


def title_of(scene: Scene, record: Element | Flow) -> str:
    """Return what a thing is, in plain words, for tooltips and alternative texts."""
    kind = scene.say(kind_of(record, document=scene.document).title)
    name = " ".join(record.name[:500].split())
    return scene.say(mark("{kind}: {name}", kind=kind, name=name)) if name else kind
