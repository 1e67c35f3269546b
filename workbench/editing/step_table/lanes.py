"""Who does a step: the lane it stands in, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from workbench.editing.operations import adding, removing
from workbench.editing.operations.describing import set_profile_value
from workbench.editing.operations.dividing import add_lane
from workbench.editing.operations.naming import rename
from workbench.errors import Refused
from workbench.geometry import Point
from workbench.model.document import Step
from workbench.model.records import Element, Item
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family
from workbench.words import LANGUAGES, dictionary, mark

Catalogues = Callable[[str, str], str]
"""(catalogue, name) -> id of the entry of that name, "" where there is none."""

UNNAMED = mark("Responsible unit")  # what the lane of a new process is called
_BUSY = frozenset({Family.ACTIVITY, Family.SUB_PROCESS})


def no_catalogues(_kind: str, _name: str) -> str:
    return ""


def lane_of(document: Snapshot, node: str) -> str:
    """Return the id of the innermost lane that lists a node, "" where none does."""
    lanes = document.referring("members", node, Element)
    outer = {lane.parent for lane in lanes}
    return next((lane.id for lane in lanes if lane.id not in outer), lanes[0].id if lanes else "")


def lanes_in(document: Snapshot, scope: str) -> Iterator[Element]:
    """Yield the innermost lanes of a process, in document order."""
    for child in document.children(scope):
        if child.type == "lane":
            inner = list(lanes_in(document, child.id))
            yield from inner or [child]


def said_name(element: Element) -> str:
    return " ".join(element.name.split())


def put_into_lane(
    edit: Step,
    sheet: str,
    scope: str,
    node: str,
    name: str,
    catalogues: Catalogues = no_catalogues,
) -> None:
    """Put a node into the lane of a name; one that is not there is made.

    A lane that nothing else stands in is renamed rather than left empty.  Raises Refused in a
    sub-process, whose steps stand where it stands.
    """
    document = edit.document
    process = document.element(scope)
    if process is None or process.type != "process":
        raise Refused(
            mark(
                "Not entered: who does the steps of a sub-process is said by the lane the "
                "sub-process stands in."
            )
        )
    name = " ".join(name.split())
    if not name:
        raise Refused(mark("Not entered: every step needs someone who does it. Name a lane."))
    present = lane_of(document, node)
    found = next(
        (
            lane.id
            for lane in lanes_in(document, scope)
            if said_name(lane).casefold() == name.casefold()
        ),
        "",
    )
    if found:
        if found != present:
            file(edit, node, found)
            _drop_if_idle(edit, sheet, present)
        return
    left = next(
        (lane for lane in lanes_in(document, scope) if _is_placeholder(document, lane, node)),
        document.element(present),
    )
    if left is not None and (
        _is_placeholder(document, left, node) or _is_alone(document, left, node)
    ):
        if left.id != present:
            file(edit, node, left.id)
        rename(edit, left.id, name)
        _describe(edit, left.id, name, catalogues)
        return
    lane = _make_lane(edit, sheet, scope, name)
    _describe(edit, lane, name, catalogues)
    if lane_of(document, node) != lane:
        file(edit, node, lane)


def file(edit: Step, node: str, lane: str) -> None:
    """List a node in a lane, and in no other of its process."""
    document = edit.document
    for other in document.referring("members", node, Element):
        if other.id != lane:
            edit.update(other, members=tuple(key for key in other.members if key != node))
    element = document.element(lane)
    if element is not None and node not in element.members:
        edit.update(lane, members=(*element.members, node))


def _is_placeholder(document: Snapshot, lane: Element, node: str) -> bool:
    """Tell whether a lane is that of a new process in which no other step than a node stands."""
    names = {dictionary(language).say(UNNAMED) for language in LANGUAGES}
    if said_name(lane) not in names:
        return False
    others = (document.element(key) for key in lane.members if key != node)
    return not any(other is not None and family_of(other.type) in _BUSY for other in others)


def _is_alone(document: Snapshot, lane: Element, node: str) -> bool:
    return lane.members == (node,) and not document.children(lane.id)


def _drop_if_idle(edit: Step, sheet: str, lane: str) -> None:
    """Remove a lane whose last node has gone, unless more is said about it."""
    document = edit.document
    element = document.element(lane)
    if element is None or element.members or element.documentation or document.children(lane):
        return
    if any(key != "role" for key, _ in document.profile(lane).values):
        return
    siblings = [one for one in document.children(element.parent) if one.type == "lane"]
    shape = document.shape_on(sheet, lane)
    if len(siblings) > 1 and shape is not None:
        removing.delete(edit, [shape.id])


def _make_lane(edit: Step, sheet: str, scope: str, name: str) -> str:
    document = edit.document
    pool = next(
        (
            shape
            for pool in document.referring("refers_to", scope, Element)
            if (shape := document.shape_on(sheet, pool.id)) is not None
        ),
        None,
    )
    if pool is None:
        process = document.element(scope)
        kind = BY_KEY["pool"]
        key = adding.add_node(
            edit, sheet, kind, Point(0, 0), said_name(process) if process is not None else ""
        )
        pool = document.shape(key)
        assert pool is not None
    first = not any(True for _ in lanes_in(document, scope))
    shape = document.shape(add_lane(edit, pool.id, name))
    assert shape is not None
    if first:  # whatever there is stands in the first lane
        nodes = (child.id for child in document.children(scope) if family_of(child.type) in NODES)
        edit.update(shape.element, members=tuple(nodes))
    return shape.element


def _describe(edit: Step, lane: str, name: str, catalogues: Catalogues) -> None:
    """Let a lane name the role or unit of the catalogues it is called for."""
    for kind, key in (("role", "role"), ("unit", "unit")):
        entry = catalogues(kind, name)
        set_profile_value(edit, lane, key, (Item(name, entry),) if entry else "")
