"""From a document to the bytes of a file: only what changed is written anew."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from workbench import __version__
from workbench.io.bpmn.drawing_writer import (
    create_edge,
    create_shape,
    create_sheet,
    plane_of,
    write_edge,
    write_shape,
    write_sheet,
)
from workbench.io.bpmn.element_writer import (
    container_of,
    create_element,
    unlist_from_sets,
    write_element,
)
from workbench.io.bpmn.encoding import Form
from workbench.io.bpmn.flow_writer import (
    DATA_ASSOCIATIONS,
    create_flow,
    drop_placeholder,
    list_flows,
    write_flow,
)
from workbench.io.bpmn.foreign import write_markup
from workbench.io.bpmn.markup import attributes_of, escape_attribute
from workbench.io.bpmn.namespaces import BPMN, BPMNDI, DC, DI, XSI
from workbench.io.bpmn.patch import Patch
from workbench.io.bpmn.profile_writer import write_profile
from workbench.io.bpmn.schema import ARTIFACTS
from workbench.io.bpmn.source import Source
from workbench.io.bpmn.tree import Node
from workbench.model.records import Edge, Element, Flow, Markup, Profile, Record, Shape, Sheet
from workbench.model.snapshot import Snapshot

EXPORTER = "Process Workbench"
TARGET_NAMESPACE = "urn:process-workbench:processes"


class _Difference(msgspec.Struct):
    """What is to be written, in document order."""

    added: list[Record]
    changed: list[tuple[Record, Record]]
    removed: list[Record]

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def write(document: Snapshot, source: object = None) -> bytes:
    """Return the bytes of the file.

    A document that was read and equals what was read gives the very bytes it was read from; after
    a change everything else is as it was.  A document without a file is written from its records.

    `source`: the `Document.source` that a snapshot (which has none) was taken of, so that a job in
    another thread can write it.
    """
    source = source or getattr(document, "source", None)
    if not isinstance(source, Source):
        return write_from_records(document)
    return write_changes(source, document)


def write_changes(source: Source, document: Snapshot) -> bytes:
    """Return a file with the records of `document` in place of those it was read with."""
    difference = _difference(source.records, document)
    if not difference:
        return source.data
    patch = Patch(source, document)
    _apply(patch, difference)
    return source.form.encode(patch.tree.render())


def write_from_records(document: Snapshot) -> bytes:
    """Return a file made from the records alone, as if there had never been another one."""
    return write_changes(_blank(document), document)


def _blank(document: Snapshot) -> Source:
    """Return an empty file to put records into."""
    key, number = "Definitions_1", 1
    while key in document:
        number += 1
        key = f"Definitions_{number}"
    attributes = {
        "xmlns": BPMN,
        "xmlns:bpmndi": BPMNDI,
        "xmlns:dc": DC,
        "xmlns:di": DI,
        "xmlns:xsi": XSI,
        "id": key,
        "targetNamespace": TARGET_NAMESPACE,
        "exporter": EXPORTER,
        "exporterVersion": __version__,
    }
    for name, value in _named_by_properties(document):
        attributes.setdefault(name, value)
    raw = " ".join(f'{name}="{escape_attribute(value)}"' for name, value in attributes.items())
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    text = f"{head}<definitions {raw}>\n</definitions>\n".encode()
    return Source(text, text, Form(), {}, {"": len(head)}, {key})


def _named_by_properties(document: Snapshot) -> Iterator[tuple[str, str]]:
    """Yield the prefixes of the file read, which values of properties may use: ``xsd:string``."""
    source = getattr(document, "source", None)
    if isinstance(source, Source):
        start = source.places[""]
        tag = source.text[start : source.outline.heads[0]]
        for name, value in attributes_of(tag):
            if name.startswith("xmlns:"):
                yield name, value


def _difference(before: dict[str, Record], after: Snapshot) -> _Difference:
    found = _Difference([], [], [])
    met = 0
    for record in after:
        old = before.get(record.id)
        if old is None:
            found.added.append(record)
            continue
        met += 1
        if old is record or old == record:
            continue
        if _is_replaced(old, record):
            found.removed.append(old)
            found.added.append(record)
        else:
            found.changed.append((old, record))
    if met < len(before):
        found.removed += [record for key, record in before.items() if key not in after]
    return found


def _is_replaced(old: Record, new: Record) -> bool:
    """Tell whether the new record has nothing of the old one but the id."""
    if type(old) is not type(new):
        return True
    if isinstance(old, Flow) and isinstance(new, Flow) and old.type != new.type:
        return old.type in DATA_ASSOCIATIONS or new.type in DATA_ASSOCIATIONS
    return False


def _apply(patch: Patch, difference: _Difference) -> None:
    for record in difference.added:
        patch.admit(record)
    moved = [new for old, new in difference.changed if _has_moved(old, new)]
    _detach(patch, moved)
    _remove(patch, difference.removed)
    _place(patch, [*difference.added, *moved], {record.id for record in difference.added})
    for old, new in difference.changed:
        _write(patch, old, new)
    flows: list[tuple[Flow | None, Flow | None]] = []
    flows += [(old, None) for old in difference.removed if isinstance(old, Flow)]
    flows += [(None, new) for new in difference.added if isinstance(new, Flow)]
    for before, after in difference.changed:
        if isinstance(before, Flow) and isinstance(after, Flow) and _ends(before) != _ends(after):
            flows.append((before, after))
    list_flows(patch, flows)


def _ends(flow: Flow) -> tuple[str, str, str]:
    return flow.type, flow.source, flow.target


def _has_moved(old: Record, new: Record) -> bool:
    """Tell whether the node of a record has to go elsewhere."""
    if isinstance(old, Element | Flow) and isinstance(new, Element | Flow):
        return old.parent != new.parent
    if isinstance(old, Shape | Edge) and isinstance(new, Shape | Edge):
        return old.sheet != new.sheet
    return False


def _detach(patch: Patch, moved: list[Record]) -> None:
    for record in moved:
        node = patch.node(record.id)
        if node is not None:
            parent = node.parent
            if isinstance(record, Flow) and record.type == "dataInputAssociation":
                drop_placeholder(node)
            node.detach()
            _drop_if_emptied(parent)


def _drop_if_emptied(node: Node | None) -> None:
    """Take a set of lanes out that has lost its last lane."""
    if node is None or node.parent is None or node.local not in ("laneSet", "childLaneSet"):
        return
    if node.is_empty:
        node.parent.remove(node)


def _remove(patch: Patch, removed: list[Record]) -> None:
    gone = {record.id for record in removed}
    by_parent: dict[Node, list[Node]] = {}
    for record in removed:
        if isinstance(record, Profile):
            if record.element not in gone:
                write_profile(patch, record, None)
        elif _owner_of(record) not in gone:
            node = patch.node(record.id)
            if node is not None and node.parent is not None:
                if isinstance(record, Element) and record.type in ("dataInput", "dataOutput"):
                    unlist_from_sets(node, record.id)
                if isinstance(record, Flow) and record.type == "dataInputAssociation":
                    drop_placeholder(node)
                by_parent.setdefault(node.parent, []).append(node)
    for parent, nodes in by_parent.items():
        parent.remove(*nodes)
        _drop_if_emptied(parent)
    for key in gone:
        patch.forget(key)


def _owner_of(record: Record) -> str:
    """Return the record whose node the node of this one is in."""
    if isinstance(record, Element | Flow):
        return record.parent
    return record.sheet if isinstance(record, Shape | Edge) else ""


def _place(patch: Patch, records: list[Record], added: set[str]) -> None:
    """Make the nodes of new records, and put those of moved ones where they belong now."""
    # Artifacts last, where the schema wants them: so each is put at an end, without searching.
    ordered = sorted(records, key=_stage)
    waiting = {record.id: record for record in ordered}
    for record in ordered:
        chain = []
        step: Record | None = waiting.get(record.id)
        while step is not None:  # what it is inside comes first
            chain.append(waiting.pop(step.id))
            step = waiting.get(_owner_of(step))
        for item in reversed(chain):
            _place_one(patch, item, is_new=item.id in added)


def _stage(record: Record) -> int:
    if isinstance(record, Element | Flow):
        return 1 if record.type in ARTIFACTS else 0
    if isinstance(record, Sheet):
        return 2
    return 3


def _place_one(patch: Patch, record: Record, *, is_new: bool) -> None:
    if not is_new:
        node = patch.node(record.id)
        if node is None:
            return
        if isinstance(record, Element | Flow):
            patch.insert_child(container_of(patch, record), node)
        elif isinstance(record, Shape | Edge):
            plane = plane_of(patch, record.sheet)
            if plane is not None:
                plane.insert(node)
    elif isinstance(record, Element):
        create_element(patch, record)
    elif isinstance(record, Flow):
        create_flow(patch, record)
    elif isinstance(record, Sheet):
        create_sheet(patch, record)
    elif isinstance(record, Shape):
        create_shape(patch, record)
    elif isinstance(record, Edge):
        create_edge(patch, record)
    elif isinstance(record, Profile):
        write_profile(patch, None, record)
    elif isinstance(record, Markup):
        write_markup(patch, record)


def _write(patch: Patch, old: Record, new: Record) -> None:
    if isinstance(old, Profile) and isinstance(new, Profile):
        write_profile(patch, old, new)
        return
    node = patch.node(new.id)
    if node is None:
        return
    if isinstance(old, Element) and isinstance(new, Element):
        write_element(patch, node, old, new)
    elif isinstance(old, Flow) and isinstance(new, Flow):
        write_flow(patch, node, old, new)
    elif isinstance(old, Shape) and isinstance(new, Shape):
        write_shape(patch, node, old, new)
    elif isinstance(old, Edge) and isinstance(new, Edge):
        write_edge(patch, node, old, new)
    elif isinstance(old, Sheet) and isinstance(new, Sheet):
        write_sheet(patch, node, old, new)
