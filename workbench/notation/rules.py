"""What may be joined and contained, asked of the notation that a thing belongs to.

Preview, drop, paste and the program's own proposals all ask here.
"""

from __future__ import annotations

from workbench.model.records import Element, Flow
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn import rules as bpmn
from workbench.notation.kind import Kind
from workbench.notation.kinds import is_landscape_kind
from workbench.notation.landscape import rules as landscape
from workbench.notation.landscape.kinds import is_of_landscape


def may_connect(document: Snapshot, source: str, target: str, wanted: str = "") -> str:
    """Return the type of flow that may lead from one element to another.

    `wanted` asks for a certain type, as when the end of a flow is moved.  Raises Refused with the
    reason.
    """
    one, other = document.find(source), document.find(target)
    if (
        isinstance(one, Element | Flow)
        and isinstance(other, Element | Flow)
        and (is_of_landscape(document, one) or is_of_landscape(document, other))
    ):
        return landscape.may_link(one, other)
    return bpmn.may_connect(document, source, target, wanted)


def may_contain(document: Snapshot, container: str, kind: Kind) -> None:
    """Raise Refused where a new element of a kind may not lie in a container.

    `container`: the id of what it would stand in, "" for the free sheet.
    """
    if is_landscape_kind(kind):
        landscape.may_lie_in(document.element(container), kind)
    else:
        bpmn.may_contain(document, container, kind)
