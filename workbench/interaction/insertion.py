"""A node that is dragged onto the line of a flow is put into that flow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing.operations.inserting import can_be_inserted, flow_at, insert_into_flow
from workbench.errors import Refused
from workbench.interaction.overlay import Highlight
from workbench.model.document import Step

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

_REACH = 6.0  # scene units between the middle of a node and a line it is put into


def put_into_flow(editor: Editor, step: Step, ids: tuple[str, ...]) -> str:
    """Lead the flow under a moved node that is joined with nothing through it.

    Returns the id of the flow's edge, "" where nothing was to be done.  Several nodes that are
    moved together are left as they are.
    """
    document = step.document
    shape = document.shape(ids[0]) if len(ids) == 1 else None
    element = document.element(shape.element) if shape is not None else None
    if shape is None or element is None or not can_be_inserted(document, element):
        return ""
    edge = flow_at(document, editor.sheet_id, shape.bounds.center, _REACH)
    if edge is None:
        return ""
    try:
        insert_into_flow(step, shape.id, edge.id)
    except Refused:
        return ""
    return edge.id


def highlight(editor: Editor, edge_id: str) -> list[Highlight]:
    """Return how a flow is shown that takes something in."""
    edge = editor.document.edge(edge_id)
    return [Highlight(edge.id, edge.waypoints, True)] if edge is not None else []
