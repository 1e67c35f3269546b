"""After an edit, everything that was not edited is as it was, and the file as valid as before."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.io.bpmn.files import (
    GOOD_FILES,
    OWN_FILES,
    id_of,
    schema_errors,
    untouched,
)
from workbench.geometry import Bounds, Point
from workbench.io.bpmn import read, write
from workbench.model.document import Document, Step
from workbench.model.records import (
    Edge,
    Element,
    Flow,
    Item,
    Look,
    Record,
    Shape,
)
from workbench.notation.bpmn.types import TASK_TYPES, family_of
from workbench.notation.kind import NODES
from workbench.words import mark

FILES = OWN_FILES + GOOD_FILES
# What an edit did: the XML ids whose elements may differ, and whether elements came or went.
Edit = Callable[[Step, Document], "tuple[set[str], bool] | None"]


def nodes(document: Document) -> list[Element]:
    return [
        element
        for element in document.elements()
        if family_of(element.type) in NODES and not element.id.startswith("~")
    ]


def task(document: Document) -> Element | None:
    tasks = [element for element in nodes(document) if element.type in TASK_TYPES]
    return tasks[len(tasks) // 2] if tasks else None


def rename(step: Step, document: Document) -> tuple[set[str], bool] | None:
    found = task(document)
    if found is None:
        return None
    step.update(found, name='Neu <benannt> & "geprüft"\nzweite Zeile')
    return {found.id}, False


def move(step: Step, document: Document) -> tuple[set[str], bool] | None:
    for shape in document.of_type(Shape):
        flows = document.outgoing(shape.element) + document.incoming(shape.element)
        edges = [edge for flow in flows for edge in document.edges_of(flow.id)]
        if edges and not any(r.id.startswith("~") for r in (shape, *edges)):
            break
    else:
        return None
    label = shape.label.moved(10, 0.5) if shape.label else None
    step.update(shape, bounds=shape.bounds.moved(10, 0.5), label=label)
    for edge in edges:
        first, *rest = edge.waypoints
        step.update(edge, waypoints=(first.moved(10, 0.5), *rest))
    return {shape.id, *(edge.id for edge in edges)}, False


def bend(step: Step, document: Document) -> tuple[set[str], bool] | None:
    edge = next((e for e in document.of_type(Edge) if not e.id.startswith("~")), None)
    if edge is None:
        return None
    first, *rest = edge.waypoints
    step.update(edge, waypoints=(first, Point(1.5, 2), Point(-3, 4.25), *rest))
    return {edge.id}, True


def add_task_and_flow(step: Step, document: Document) -> tuple[set[str], bool] | None:
    before = task(document)
    if before is None:
        return None
    key, flow = step.new_id("Activity"), step.new_id("Flow")
    step.add(Element(id=key, type="userTask", name="Prüfen", parent=before.parent))
    step.add(Flow(id=flow, type="sequenceFlow", parent=before.parent, source=before.id, target=key))
    touched = {key, flow, before.id}
    for shape in document.shapes_of(before.id)[:1]:
        place = Bounds(shape.bounds.right + 50, shape.bounds.y, 100, 80)
        drawn = Shape(id=f"{key}_di", sheet=shape.sheet, element=key, bounds=place)
        points = (Point(shape.bounds.right, 10), Point(place.x, 10.5))
        step.add(drawn)
        step.add(Edge(id=f"{flow}_di", sheet=shape.sheet, element=flow, waypoints=points))
        touched |= {f"{key}_di", f"{flow}_di"}
    for lane in document.referring("members", before.id, Element):
        step.update(lane, members=(*lane.members, key))
        touched.add(lane.id)
    return touched, True


def delete(step: Step, document: Document) -> tuple[set[str], bool] | None:
    found = task(document)
    if found is None:
        return None
    touched = {found.id}
    flows = document.outgoing(found.id) + document.incoming(found.id)
    flows += [f for f in document.of_type(Flow) if f.parent == found.id and f not in flows]
    gone: list[Record] = [found, *flows, *document.attached(found.id)]
    gone += document.children(found.id)
    if any(p.id.startswith("~") for r in gone for p in document.all_referring(r.id)):
        return None  # what is gone could not be told by its id
    for event in document.attached(found.id):
        more = document.outgoing(event.id)
        flows += more
        gone += more
    for flow in flows:
        touched |= {flow.source, flow.target}
    for record in dict.fromkeys(gone):
        drawn = [*document.shapes_of(record.id), *document.edges_of(record.id)]
        for picture in drawn:
            step.remove(picture.id)
        for lane in document.referring("members", record.id, Element):
            step.update(
                lane.id,
                members=tuple(m for m in document[lane.id].members if m != record.id),
            )
            touched.add(lane.id)
        touched |= {record.id, *(picture.id for picture in drawn)}
        step.remove(record.id)
    return touched, True


def set_property(step: Step, document: Document) -> tuple[set[str], bool] | None:
    found = task(document)
    if found is None:
        return None
    step.put(found.with_property("isForCompensation", "true"))
    return {found.id}, False


def document_it(step: Step, document: Document) -> tuple[set[str], bool] | None:
    found = task(document)
    if found is None:
        return None
    step.update(found, documentation="Zeile 1\nZeile 2 < 3 & ]]> Ende")
    return {found.id}, True


def change_profile(step: Step, document: Document) -> tuple[set[str], bool] | None:
    found = task(document)
    if found is None:
        return None
    profile = document.profile(found.id).with_value("step_no", "3.1")
    step.put(profile.with_value("systems", (Item("Fachverfahren", "sys-1"), Item("E-Mail"))))
    return {found.id}, True


def define(step: Step, document: Document) -> tuple[set[str], bool] | None:
    """Something at the root of the file that no sheet shows."""
    key = step.new_id("Message")
    step.add(Element(id=key, type="message", name="Bescheid"))
    return {key}, True


def replace(step: Step, document: Document) -> tuple[set[str], bool] | None:
    found = task(document)
    if found is None:
        return None
    other = "manualTask" if found.type != "manualTask" else "userTask"
    kept = ("completionQuantity", "isForCompensation", "startQuantity")
    properties = tuple(pair for pair in found.properties if pair[0] in kept)
    step.update(found, type=other, properties=properties)
    return {found.id}, False


def paint(step: Step, document: Document) -> tuple[set[str], bool] | None:
    shape = next((s for s in document.of_type(Shape) if not s.id.startswith("~")), None)
    if shape is None:
        return None
    step.update(shape, look=Look(stroke="#123456", fill="#abcdef"))
    return {shape.id}, False


EDITS: tuple[Edit, ...] = (
    rename,
    move,
    bend,
    add_task_and_flow,
    delete,
    set_property,
    document_it,
    change_profile,
    define,
    replace,
    paint,
)


def edited(path: Path, edit: Edit) -> tuple[Document, bytes, set[str], bool]:
    document = read(path)
    with document.step(mark("edit")) as step:
        done = edit(step, document)
    if done is None:
        pytest.skip("nothing in this file to do that to")
    touched, moved = done
    return document, write(document), touched, moved


def records_of(document: Document) -> dict[str, Record]:
    return {record.id: record for record in document if not record.id.startswith("~")}


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
@pytest.mark.parametrize("path", FILES, ids=id_of)
def test_an_edit_changes_what_was_edited_and_nothing_else(path: Path, edit: Edit) -> None:
    document, saved, touched, came_or_went = edited(path, edit)
    before = path.read_bytes()

    assert saved != before
    if edit is paint:  # the prefixes of the colours are declared at the root
        assert untouched(saved, touched)[1:] == untouched(before, touched)[1:]
    else:
        blanks = not came_or_went
        assert untouched(saved, touched, blanks=blanks) == untouched(before, touched, blanks=blanks)
    assert records_of(read(saved)) == records_of(document)
    if not schema_errors(before):
        assert schema_errors(saved) == []


def changed_lines(path: Path, saved: bytes) -> tuple[list[bytes], list[bytes]]:
    old, new = path.read_bytes().splitlines(True), saved.splitlines(True)
    gone, come = [], []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, False).get_opcodes():
        if kind != "equal":
            gone += old[a:b]
            come += new[c:d]
    return gone, come


@pytest.mark.parametrize("path", FILES, ids=id_of)
def test_renaming_a_task_is_a_difference_of_one_line(path: Path) -> None:
    _, saved, _, _ = edited(path, rename)
    gone, come = changed_lines(path, saved)
    assert len(gone) == len(come) == 1


@pytest.mark.parametrize("path", GOOD_FILES, ids=id_of)
def test_adding_takes_no_line_away_but_opens_at_most_one_empty_element(path: Path) -> None:
    _, saved, _, _ = edited(path, add_task_and_flow)
    gone, come = changed_lines(path, saved)
    assert len(gone) <= 2
    assert not any(line.isspace() for line in come)


@pytest.mark.parametrize("path", GOOD_FILES, ids=id_of)
def test_deleting_leaves_no_blank_lines_behind(path: Path) -> None:
    _, saved, _, _ = edited(path, delete)
    blank = [line for line in saved.splitlines() if not line.strip()]
    assert len(blank) <= len([x for x in path.read_bytes().splitlines() if not x.strip()])
