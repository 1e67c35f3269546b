"""Places on the sheet for what a table has changed."""

from __future__ import annotations

from workbench.layout.arrangement import arranged
from workbench.layout.arrangement import size_of as _size_of
from workbench.model.document import Step
from workbench.model.records import Edge, Shape
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family


def draw(edit: Step, sheet: str) -> None:
    """Draw what has no place yet and lay out the sheet."""
    document = edit.document
    drawn = {shape.element for shape in document.shapes_on(sheet)}
    boxes = arranged(document)
    for key, box in boxes.items():
        element = document.element(key)
        if element is None:
            continue
        shape = document.shape_on(sheet, key)
        if shape is not None:
            edit.update(shape, bounds=box, label=None)
        elif (
            family_of(element.type) in NODES
            and not document.shapes_of(key)
            and (element.parent in drawn or _is_shown(edit, sheet, element.parent))
        ):
            edit.add(
                Shape(
                    id=edit.new_id(f"{key}_di"),
                    sheet=sheet,
                    element=key,
                    bounds=box,
                    properties=_properties(element.type, box.width > _size_of(element)[0]),
                )
            )
    for edge in document.edges_on(sheet):
        edit.update(edge, waypoints=(), label=None)
    for flow in list(document.flows("sequenceFlow")):
        if not document.edges_of(flow.id) and all(
            document.shape_on(sheet, end) is not None for end in (flow.source, flow.target)
        ):
            edit.add(Edge(id=edit.new_id(f"{flow.id}_di"), sheet=sheet, element=flow.id))


def _is_shown(edit: Step, sheet: str, scope: str) -> bool:
    plane = getattr(edit.document.find(sheet), "element", "")
    return plane == scope or any(
        pool.parent == plane and pool.refers_to == scope
        for pool in edit.document.elements("participant")
    )


def _properties(type_name: str, is_open: bool) -> tuple[tuple[str, str], ...]:
    if type_name == "exclusiveGateway":
        return (("isMarkerVisible", "true"),)
    if family_of(type_name) is Family.SUB_PROCESS:
        return (("isExpanded", "true" if is_open else "false"),)
    return ()
