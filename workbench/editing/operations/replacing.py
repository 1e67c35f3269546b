"""Making something another kind of thing: what it is called and joined with stays."""

from __future__ import annotations

from collections.abc import Callable

from workbench.editing.landscape.replacing import become
from workbench.editing.operations.folding import collapse, expand, is_foldable
from workbench.editing.operations.joining import check_default
from workbench.editing.operations.making_room import open_room
from workbench.editing.operations.removing import delete
from workbench.editing.operations.subjects import descendants
from workbench.editing.settlers.removals import remove_wholly
from workbench.errors import Refused
from workbench.geometry import Bounds
from workbench.layout.outline import Side
from workbench.model.document import Step
from workbench.model.records import Edge, Element, EventDefinition, Flow, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.attributes import is_misplaced
from workbench.notation.bpmn.kinds import BY_TYPE, element_of, kind_of
from workbench.notation.bpmn.replacements import may_have_condition, may_have_default
from workbench.notation.bpmn.rules import may_attach, may_connect, may_contain
from workbench.notation.bpmn.types import SUB_PROCESS_TYPES, family_of
from workbench.notation.kind import FLOWS, NODES, Family, Kind
from workbench.notation.kinds import is_landscape_kind
from workbench.words import mark

# Symbols whose size says nothing but their kind; what somebody drew larger stays as it is.
_FIXED = frozenset({Family.EVENT, Family.BOUNDARY_EVENT, Family.GATEWAY, Family.DATA})


def replace(step: Step, key: str, kind: Kind) -> int:
    """Make what a shape or edge shows another kind of thing; returns how many flows it lost.

    Its id, name, documentation, profile, flows, boundary events and, between sub-processes, its
    contents stay; flows and boundary events that the new kind cannot have go.  Raises Refused
    where something would be lost that nobody asked to delete.
    """
    document = step.document
    drawn = document.find(key)
    if isinstance(drawn, Edge) and kind.family in FLOWS:
        _replace_flow(step, drawn, kind)
        return 0
    element = document.element(drawn.element) if isinstance(drawn, Shape) else None
    if not isinstance(drawn, Shape) or element is None:
        return 0
    if is_landscape_kind(kind):
        become(step, drawn, element, kind)
        return 0
    if kind_of(element, drawn, document).key == kind.key:
        return 0
    return keeping_legal_flows(step, element.id, lambda: _become(step, drawn, element, kind))


def keeping_legal_flows(step: Step, key: str, change: Callable[[], None]) -> int:
    """Change an element; then drop the flows and boundary events that have become illegal.

    What was illegal before stays as the file has it.  Returns how many were dropped.
    """
    document = step.document
    before = [flow.id for flow in _flows(document, key) if _is_legal(document, flow)]
    events = [event.id for event in document.attached(key) if _may_stay(document, event)]
    change()
    dropped = 0
    for event_id in events:
        event = document.element(event_id)
        if event is not None and not _may_stay(document, event):
            dropped += 1
            remove_wholly(step, event_id)
    for flow_id in before:
        flow = document.flow(flow_id)
        if flow is not None and not _is_legal(document, flow):
            dropped += 1
            remove_wholly(step, flow_id)
    source = document.element(key)
    if source is not None and source.default_flow and not may_have_default(source):
        step.update(source, default_flow="")
    return dropped


def _become(step: Step, drawn: Shape, element: Element, kind: Kind) -> None:
    document = step.document
    if kind.family is Family.POOL:
        _replace_pool(step, drawn, element, kind)
        return
    if kind.family is Family.BOUNDARY_EVENT:
        may_attach(document, kind, element.host)
    else:
        may_contain(document, element.parent, kind)
    wants_open = kind.family is Family.SUB_PROCESS and _is_of_open(kind)
    if element.type in SUB_PROCESS_TYPES and kind.type not in SUB_PROCESS_TYPES:
        _check_is_empty(document, element)
    if is_foldable(document, drawn.id) and is_expanded(document, drawn) and not wants_open:
        collapse(step, drawn.id)
    changed = _of_kind(document, element, kind)
    if kind.type != element.type and "dataObjectReference" in (kind.type, element.type):
        changed = _with_data(step, changed, kind)
    step.put(changed)
    if kind.type not in SUB_PROCESS_TYPES:
        for sheet in document.referring("element", element.id, Sheet):
            remove_wholly(step, sheet.id)  # an empty one: nothing is inside any more
    for shape in document.shapes_of(element.id):
        _draw_as(step, shape, kind, element)
    if wants_open:
        expand(step, drawn.id)  # in place: neighbours make room


def _of_kind(document: Snapshot, element: Element, kind: Kind) -> Element:
    """Return an element as one of a kind, with everything of it that the kind has a place for."""
    model = element_of(kind, element.id, parent=element.parent, name=element.name)
    siblings = BY_TYPE.get(element.type, ())
    telling = {pair for other in siblings for pair in other.properties}
    fields = {field.key for other in siblings for field in other.fields}
    wanted = {field.key for field in kind.fields}
    kept = {
        name: value
        for name, value in element.properties
        if (name, value) not in telling  # that told it from other kinds of its type
        and (name in wanted or name not in fields)
        and not is_misplaced(kind.type, name)
    }
    kept |= dict(model.properties)
    exchange = ("sendTask", "receiveTask")  # both name their message
    same_reference = kind.type == element.type or {kind.type, element.type} <= set(exchange)
    return element.changed(
        type=kind.type,
        properties=tuple(sorted(kept.items())),
        definitions=_definitions(element, model),
        refers_to=element.refers_to if same_reference else "",
        loop=element.loop if "loop" in wanted else "",
    )


def _definitions(element: Element, model: Element) -> tuple[EventDefinition, ...]:
    """Return the definitions of a kind, those the event has already with all they say."""
    old, new = element.definitions, model.definitions
    if len(new) > 1 and len(old) > 1:
        return old
    found: list[EventDefinition] = []
    for definition in new:
        same = next((known for known in old if known.type == definition.type), None)
        found.append(same if same is not None else definition)
    return tuple(found)


def _with_data(step: Step, element: Element, kind: Kind) -> Element:
    """Return a reference with data of its own, or without those that nobody else refers to."""
    document = step.document
    if kind.type == "dataObjectReference":
        data = Element(id=step.new_id("DataObject"), type="dataObject", parent=element.parent)
        step.add(data)
        return element.changed(refers_to=data.id)
    before = document.element(element.id)
    data_id = before.refers_to if before is not None else ""
    if data_id and len(document.all_referring(data_id)) == 1:
        step.put(element)
        remove_wholly(step, data_id)
    return element


def _draw_as(step: Step, shape: Shape, kind: Kind, before: Element) -> None:
    """Draw a shape as one of a kind; whether a sub-process is open is not changed here."""
    wanted = dict(kind.shape_properties)
    changed = shape
    if kind.type not in SUB_PROCESS_TYPES and before.type in SUB_PROCESS_TYPES:
        changed = changed.changed(properties=())  # what is remembered of being open goes, too
    elif kind.type in SUB_PROCESS_TYPES and not shape.has("isExpanded"):
        is_open = is_expanded(step.document, shape)
        changed = changed.with_property("isExpanded", "true" if is_open else "false")
    if "isMarkerVisible" in wanted:
        changed = changed.with_property("isMarkerVisible", wanted["isMarkerVisible"])
    elif shape.has("isMarkerVisible"):
        changed = changed.with_property("isMarkerVisible", None)
    old = kind_of(before, shape, step.document)
    box = shape.bounds
    if kind.size != old.size and kind.family is not Family.SUB_PROCESS and old.family in _FIXED:
        width, height = kind.size
        center = box.center
        box = Bounds(round(center.x - width / 2), round(center.y - height / 2), width, height)
    step.put(changed.changed(bounds=box))


def _is_of_open(kind: Kind) -> bool:
    return ("isExpanded", "true") in kind.shape_properties


def _check_is_empty(document: Snapshot, element: Element) -> None:
    """Refuse where the contents of a sub-process would be lost."""
    if any(True for _ in document.children(element.id)):
        raise Refused(
            mark(
                "Not replaced: “{name}” has contents, which a task cannot hold. Delete them or "
                "move them out first.",
                name=" ".join(element.name.split()) or kind_of(element).title,
            )
        )


def _replace_pool(step: Step, drawn: Shape, pool: Element, kind: Kind) -> None:
    """Open a pool, or close it: then its process and everything in it goes."""
    document = step.document
    closes = ("refers_to", "") in kind.properties
    if not closes:
        process = Element(
            id=step.new_id("Process"), type="process", properties=(("isExecutable", "false"),)
        )
        step.add(process)
        step.update(pool, refers_to=process.id)
        width, height = kind.size
        box = drawn.bounds
        lies = width >= height
        grown = Bounds(
            box.x,
            box.y,
            box.width if lies else max(width, box.width),
            max(height, box.height) if lies else box.height,
        )
        side = Side.BOTTOM if lies else Side.RIGHT
        edge, by = (
            (box.bottom, grown.height - box.height)
            if lies
            else (box.right, grown.width - box.width)
        )
        own = frozenset({drawn.id})
        open_room(step, drawn.sheet, "", side, edge, by, own)
        step.update(drawn, bounds=grown)
        return
    process_id = pool.refers_to
    inside = [
        shape.id
        for child in descendants(document, process_id)
        for shape in document.shapes_of(child.id)
        if family_of(child.type) in NODES | {Family.DATA, Family.LANE, Family.ARTIFACT}
    ]
    step.update(pool, refers_to="")
    if len(document.referring("refers_to", process_id, Element)) == 0:
        delete(step, [key for key in inside if key in document])
        remove_wholly(step, process_id)
    width, height = kind.size
    box = drawn.bounds
    if width >= height:
        step.update(drawn, bounds=Bounds(box.x, box.y, box.width, height))
    else:
        step.update(drawn, bounds=Bounds(box.x, box.y, width, box.height))


def _replace_flow(step: Step, edge: Edge, kind: Kind) -> None:
    document = step.document
    flow = document.flow(edge.element)
    if flow is None or kind.type != flow.type:
        return
    if kind.type == "association":
        told = dict(kind.properties).get("associationDirection")
        step.put(flow.with_property("associationDirection", told))
        return
    source = document.element(flow.source)
    if kind.key == "sequence_flow.default":
        check_default(document, flow.source)
        step.put(flow.with_property("conditionExpression", None))
        step.update(flow.source, default_flow=flow.id)
        return
    if source is not None and source.default_flow == flow.id:
        step.update(source, default_flow="")
    if kind.key == "sequence_flow.conditional":
        if not may_have_condition(source):
            raise Refused(
                mark(
                    "Not replaced: only flows that leave an activity or a gateway that decides "
                    "have conditions. Put such a gateway before them."
                )
            )
        step.put(flow.with_property("conditionExpression", flow.get("conditionExpression")))
    else:
        step.put(flow.with_property("conditionExpression", None))


def _flows(document: Snapshot, key: str) -> list[Flow]:
    keys = [key, *(event.id for event in document.attached(key))]
    found = [flow for end in keys for flow in (*document.outgoing(end), *document.incoming(end))]
    return list({flow.id: flow for flow in found}.values())


def _is_legal(document: Snapshot, flow: Flow) -> bool:
    try:
        may_connect(document, flow.source, flow.target, flow.type)
    except Refused:
        return False
    return True


def _may_stay(document: Snapshot, event: Element) -> bool:
    try:
        may_attach(document, kind_of(event), event.host)
    except Refused:
        return False
    return True
