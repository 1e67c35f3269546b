"""Making something another kind of thing: what it is called and joined with stays."""

from __future__ import annotations

from collections.abc import Callable

from workbench.editing.operations.joining import check_default
from workbench.editing.operations.making_room import holder_of, open_room
from workbench.editing.operations.removing import delete
from workbench.editing.operations.subjects import descendants, with_contents
from workbench.editing.settlers.removals import remove_wholly
from workbench.errors import Refused
from workbench.geometry import Bounds
from workbench.layout.outline import Side
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Element, EventDefinition, Flow, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.attributes import is_misplaced
from workbench.notation.bpmn.kinds import BY_TYPE, element_of, kind_of
from workbench.notation.bpmn.replacements import may_have_condition, may_have_default
from workbench.notation.bpmn.rules import may_attach, may_connect, may_contain
from workbench.notation.bpmn.types import SUB_PROCESS_TYPES, family_of
from workbench.notation.kind import FLOWS, NODES, Family, Kind
from workbench.words import mark

_DRAWN_AS = ("isExpanded", "isMarkerVisible")  # of a shape, as its kind says
_GAP = 30.0  # that a shape which grows keeps from what it would cover


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
    _check_contents(document, drawn, element, kind)
    changed = _of_kind(document, element, kind)
    if kind.type != element.type and "dataObjectReference" in (kind.type, element.type):
        changed = _with_data(step, changed, kind)
    step.put(changed)
    if kind.type not in SUB_PROCESS_TYPES:
        for sheet in document.referring("element", element.id, Sheet):
            remove_wholly(step, sheet.id)  # an empty one: nothing is inside any more
    for shape in document.shapes_of(element.id):
        _draw_as(step, shape, kind, element, is_meant=shape.id == drawn.id)


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
    same_reference = kind.type == element.type
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


def _draw_as(step: Step, shape: Shape, kind: Kind, before: Element, *, is_meant: bool) -> None:
    wanted = dict(kind.shape_properties)
    changed = shape
    for name in _DRAWN_AS:
        if name in wanted and not is_meant and shape.has(name):
            continue  # another drawing of a sub-process may be open where this one is closed
        if name in wanted:
            changed = changed.with_property(name, wanted[name])
        elif shape.has(name):
            changed = changed.with_property(name, None)
    bounds = _size_as(step.document, shape, kind, before) if is_meant else shape.bounds
    step.put(changed.changed(bounds=bounds))
    if bounds.width > shape.bounds.width or bounds.height > shape.bounds.height:
        _clear_around(step, changed.changed(bounds=bounds), shape.bounds)


def _size_as(document: Snapshot, shape: Shape, kind: Kind, before: Element) -> Bounds:
    """Return the bounds of a replaced shape: its own, or of the kind's size around its centre."""
    old = kind_of(before, shape, document)
    box = shape.bounds
    keeps = kind.size == old.size or (
        # A frame somebody drew larger or smaller stays as it is.
        kind.family is Family.SUB_PROCESS
        and old.family is Family.SUB_PROCESS
        and dict(kind.shape_properties) == dict(old.shape_properties)
    )
    if keeps:
        return box
    width, height = kind.size
    center = box.center
    return Bounds(round(center.x - width / 2), round(center.y - height / 2), width, height)


def _clear_around(step: Step, shape: Shape, before: Bounds) -> None:
    """Make room for a shape that has grown: to the right and below, so that its start stays."""
    document = step.document
    step.update(shape, bounds=before)
    holder = holder_of(document, shape)
    wide, high = shape.bounds.width - before.width, shape.bounds.height - before.height
    own = frozenset({*with_contents(document, (shape,))})
    key = holder.id if holder is not None else ""
    if wide > 0 and _is_crowded(document, shape, before, own):
        open_room(step, shape.sheet, key, Side.RIGHT, before.right, wide, own)
        open_room(step, shape.sheet, key, Side.BOTTOM, before.bottom, max(high, 0.0), own)
        step.update(shape, bounds=Bounds(before.x, before.y, *shape.bounds[2:]))
        return
    step.update(shape, bounds=shape.bounds)


def _is_crowded(document: Document, shape: Shape, before: Bounds, own: frozenset[str]) -> bool:
    """Tell whether a grown shape would cover others or leave what it stands in."""
    wide = shape.bounds.grown(_GAP / 2)
    holder = holder_of(document, shape)
    if holder is not None and not holder.bounds.covers(wide):
        return True
    for other in document.shapes_on(shape.sheet):
        if other.id in own or not other.bounds.overlaps(wide):
            continue
        element = document.element(other.element)
        if element is None or element.host == shape.element:
            continue
        if not other.bounds.covers(wide):
            return True
    return False


def _check_contents(document: Snapshot, drawn: Shape, element: Element, kind: Kind) -> None:
    """Refuse where the contents of a sub-process would be lost or could not be seen."""
    if element.type not in SUB_PROCESS_TYPES or not _is_filled(document, element.id):
        return
    if kind.type not in SUB_PROCESS_TYPES:
        raise Refused(
            mark(
                "Not replaced: “{name}” has contents, which a task cannot hold. Delete them or "
                "move them out first.",
                name=" ".join(element.name.split()) or kind_of(element).title,
            )
        )
    is_open = any(
        document.shape_on(drawn.sheet, child.id) is not None
        for child in document.children(element.id)
    )
    wants_open = ("isExpanded", "true") in kind.shape_properties
    if is_open != wants_open:
        raise Refused(
            mark(
                "Not replaced: the sub-process has contents. Open or close it with its own "
                "command, then choose what it becomes."
            )
        )


def _is_filled(document: Snapshot, scope: str) -> bool:
    if any(isinstance(r, Sheet) for r in document.all_referring(scope)):
        return any(True for _ in document.children(scope))
    return any(family_of(child.type) is not Family.DEFINITION for child in document.children(scope))


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
