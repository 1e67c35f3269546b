"""A drawing for what a file does not draw."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path

import pytest

from workbench.geometry import Bounds
from workbench.io.bpmn import read
from workbench.layout.proposal import propose, propose_missing
from workbench.layout.routing import segment_crosses
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Flow, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES
from workbench.resources import RESOURCES

SMALL = Path(__file__).parent.parent / "editing" / "small.bpmn"
FILES = [SMALL, *sorted((RESOURCES / "samples").rglob("*.bpmn"))]


def undrawn(file: Path) -> Snapshot:
    return Snapshot(r for r in read(file) if not isinstance(r, Sheet | Shape | Edge))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_everything_is_drawn_nothing_overlaps_and_lines_are_clear(file: Path) -> None:
    document = undrawn(file)
    drawing = propose(document)
    drawn = Snapshot([*document, *drawing])
    (sheet,) = drawn.sheets()
    shapes = {shape.element: shape.bounds for shape in drawn.shapes_on(sheet.id)}
    for element in document.elements():
        if family_of(element.type) in NODES or element.type in ("lane", "participant"):
            assert element.id in shapes, element.id
    nodes = {
        key: box
        for key, box in shapes.items()
        if family_of(drawn.element(key).type) in NODES and not drawn.element(key).host  # type: ignore[union-attr]
    }
    for (one, a), (other, b) in combinations(nodes.items(), 2):
        related = {above.id for key in (one, other) for above in drawn.container_chain(key)}
        assert not a.overlaps(b) or related & {one, other}, (one, other)
    for key, box in nodes.items():
        around = shapes.get(drawn.element(key).parent)  # type: ignore[union-attr]
        assert around is None or around.covers(box), key
        for lane in drawn.referring("members", key, Element):
            assert shapes[lane.id].contains(box.center), (key, lane.id)
    for edge in drawn.edges_on(sheet.id):
        flow = drawn.flow(edge.element)
        assert flow is not None and len(edge.waypoints) > 1
        if flow.type == "sequenceFlow":
            assert not _crossed(drawn, nodes, edge, flow), flow.id


def _crossed(drawn: Snapshot, nodes: dict[str, Bounds], edge: Edge, flow: Flow) -> list[str]:
    ends = {flow.source, flow.target}
    ends |= {above.id for end in list(ends) for above in drawn.container_chain(end)}
    return [
        key
        for key, box in nodes.items()
        if key not in ends and any(segment_crosses(p, q, box) for p, q in pairwise(edge.waypoints))
    ]


def test_a_proposal_is_always_the_same_and_changes_nothing() -> None:
    document = Document(undrawn(SMALL))
    before = list(document)
    assert propose(document) == propose(Document(undrawn(SMALL)))
    assert list(document) == before


def test_where_there_is_a_drawing_none_is_proposed() -> None:
    assert propose(read(SMALL)) == ()
    assert propose(Snapshot()) == ()


def test_a_single_missing_node_goes_beside_its_neighbour() -> None:
    document = Snapshot(r for r in read(SMALL) if r.id not in ("Remind_di", "F9_di"))
    shape, edge = propose_missing(document, "Diagram")
    assert isinstance(shape, Shape) and isinstance(edge, Edge)
    assert (shape.element, edge.element) == ("Remind", "F9")
    late = document.shape("Late_di")
    assert late is not None
    assert shape.bounds.x > late.bounds.right
    others = [s.bounds for s in document.shapes_on("Diagram") if not s.bounds.covers(shape.bounds)]
    assert not any(box.overlaps(shape.bounds) for box in others if box.width <= 100)


def test_a_complete_drawing_lacks_nothing() -> None:
    assert propose_missing(read(SMALL), "Diagram") == ()
