"""A chain is drawn so that one sees who hands what to whom."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from workbench.geometry import Bounds
from workbench.io import landscape
from workbench.library.end_to_end import chains
from workbench.library.end_to_end_picture import picture_of
from workbench.model.document import Document
from workbench.words import dictionary

from .test_end_to_end import library, process

GERMAN = dictionary("de")
UNITS = ("", "Bauamt", "Kasse", "Kämmerei")


def place(document: Document, element: str) -> Bounds:
    (shape,) = document.shapes_of(element)
    return shape.bounds


@given(
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=25),
    st.lists(st.sampled_from(UNITS), min_size=10, max_size=10),
)
def test_no_line_crosses_a_process_and_each_lies_in_its_office(
    pairs: list[tuple[int, int]], units: list[str]
) -> None:
    after = {n: tuple(f"P{b}" for a, b in pairs if a == n) for n in range(10)}
    register = library(*(process(f"P{n}", unit=units[n], after=after[n]) for n in after))
    for chain in chains(register):
        document = picture_of(chain, GERMAN)
        processes = {one.id: place(document, one.id) for one in document.elements("process_entry")}
        assert len(processes) == len(chain.stages)

        for one, other in combinations(processes.values(), 2):
            assert not one.overlaps(other)
        for element in document.elements("process_entry"):
            band = place(document, element.parent)
            assert band.covers(processes[element.id])
        for flow in document.flows("landscape_link"):
            (edge,) = document.edges_of(flow.id)
            for a, b in pairwise(edge.waypoints):
                assert a.x == b.x or a.y == b.y, "lines are level or plumb"
                stretch = Bounds(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))
                for key, bounds in processes.items():
                    if key not in (flow.source, flow.target):
                        assert not bounds.overlaps(stretch.grown(0.5))


def test_handovers_are_numbered_and_processes_lead_to_their_diagrams() -> None:
    register = library(
        process("A", unit="Bauamt", after=("B",)), process("B", unit="Kasse", after=("C",)),
        process("C", unit="Kasse"),
    )  # fmt: skip
    document = picture_of(chains(register)[0], GERMAN)

    assert [band.name for band in document.elements("band")] == ["Bauamt", "Kasse"]
    assert [flow.name for flow in document.flows()] == ["Übergabe 1", ""]
    assert [one.refers_to for one in document.elements("process_entry")] == ["A", "B", "C"]
    assert document.sheets()[0].name == "Ende zu Ende: Prozess A – Prozess C"


def test_the_picture_is_a_landscape_like_others(tmp_path) -> None:
    register = library(process("A", after=("B",)), process("B", typed=("Ablegen",)))
    document = picture_of(chains(register)[0], GERMAN)
    path = tmp_path / "kette.json"
    path.write_bytes(landscape.write(document))

    again = landscape.read(path)

    assert not document.is_modified, "looking at it asks nobody to save"
    assert not again.findings
    assert [one.name for one in again.elements()] == [one.name for one in document.elements()]
    assert [edge.waypoints for flow in again.flows() for edge in again.edges_of(flow.id)] == [
        edge.waypoints for flow in document.flows() for edge in document.edges_of(flow.id)
    ]
