"""Moving things about in real diagrams leaves them tidy."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest

from workbench.editing import operations, prepare
from workbench.geometry import Bounds
from workbench.io.bpmn import read
from workbench.layout.places import places_of
from workbench.layout.routing import segment_crosses
from workbench.model.document import Document
from workbench.model.records import Edge, Shape
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family
from workbench.resources import RESOURCES
from workbench.words import mark

FILES = sorted((RESOURCES / "samples").rglob("*.bpmn"))
MOVES = 12


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_after_many_moves_no_line_runs_through_a_node_or_a_placed_name(file: Path) -> None:
    document = read(file)
    prepare(document)
    chance = random.Random(file.stem)
    for _ in range(MOVES):
        shape = chance.choice(movable(document))
        way = free_way(document, shape, chance)
        if way is not None:
            with document.step(mark("Move")) as step:
                operations.move(step, [shape.id], *way)
    assert document.is_modified
    flows = [edge for edge in document.of_type(Edge) if is_flow(document, edge)]
    assert not [edge.id for edge in flows if is_slanting(edge)]
    for edge in flows:
        assert not nodes_crossed(document, edge), edge.id
        assert not names_crossed(document, edge), edge.id


def movable(document: Document) -> list[Shape]:
    """Nodes that stand in the diagram on their own."""
    found = []
    for shape in document.of_type(Shape):
        element = document.element(shape.element)
        if element is not None and not element.host and element.parent:
            family = family_of(element.type)
            if family in NODES - {Family.SUB_PROCESS}:
                found.append(shape)
    return found


def free_way(document: Document, shape: Shape, chance: random.Random) -> tuple[int, int] | None:
    """A movement to where there is room, within one lane, as a person would choose."""
    for _ in range(40):
        dx, dy = chance.randint(-250, 250), chance.randint(-120, 120)
        room = shape.bounds.moved(dx, dy).grown(25)
        there = list(places_of(document).near(shape.sheet, room))
        types = {
            element.type
            for other in there
            if other.bounds.covers(room)
            and (element := document.element(other.element)) is not None
        }
        if "lane" in types and all(
            other.id == shape.id or other.bounds.covers(room) for other in there
        ):
            return dx, dy
    return None


def is_flow(document: Document, edge: Edge) -> bool:
    flow = document.flow(edge.element)
    return flow is not None and flow.type in ("sequenceFlow", "messageFlow")


def is_slanting(edge: Edge) -> bool:
    return any(abs(p.x - q.x) > 0.5 and abs(p.y - q.y) > 0.5 for p, q in pairwise(edge.waypoints))


def crosses(edge: Edge, box: Bounds) -> bool:
    return any(segment_crosses(p, q, box, -0.5) for p, q in pairwise(edge.waypoints))


def nodes_crossed(document: Document, edge: Edge) -> list[str]:
    flow = document.flow(edge.element)
    assert flow is not None
    ends = {flow.source, flow.target}
    around = {above.id for end in ends for above in document.container_chain(end)}
    return [
        shape.element
        for shape in document.shapes_on(edge.sheet)
        if shape.element not in ends | around
        and (element := document.element(shape.element)) is not None
        and family_of(element.type) in NODES
        and crosses(edge, shape.bounds)
    ]


def names_crossed(document: Document, edge: Edge) -> list[str]:
    records = [*document.shapes_on(edge.sheet), *document.edges_on(edge.sheet)]
    return [r.id for r in records if r.label is not None and crosses(edge, r.label)]
