"""Whole sheets laid out from nothing: everything drawn, nothing struck, always the same.

With WORKBENCH_CORPUS naming folders (separated as in PATH), their files are laid out, too.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.automatic.faults import crossings_of, faults_of
from tests.layout.automatic.processes import invented
from workbench.geometry import Bounds
from workbench.io.bpmn import read
from workbench.layout.automatic.sheet import lay_out
from workbench.layout.proposal import propose
from workbench.model.records import Edge, Element, Flow, Record, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.resources import RESOURCES

FOLDERS = [Path(name) for name in os.environ.get("WORKBENCH_CORPUS", "").split(os.pathsep) if name]
SAMPLES = sorted((RESOURCES / "samples").rglob("*.bpmn"))
CORPUS = sorted(file for folder in FOLDERS for file in folder.rglob("*.bpmn"))


def undrawn(file: Path) -> Snapshot:
    return Snapshot(r for r in read(file) if not isinstance(r, Sheet | Shape | Edge))


def laid_out(document: Snapshot) -> Snapshot:
    return Snapshot([*document, *propose(document)])


def process(nodes: Iterable[str | Element], flows: Iterable[str]) -> Snapshot:
    """A process of tasks (or given elements) and flows, written ``a b`` or ``a b: name``."""
    records: list[Record] = [Element(id="P", type="process")]
    for node in nodes:
        is_name = isinstance(node, str)
        records.append(Element(id=node, type="task", parent="P") if is_name else node)  # type: ignore[arg-type]
    for number, flow in enumerate(flows):
        ends, _, name = flow.partition(": ")
        source, target = ends.split()
        records.append(
            Flow(id=f"F{number}", type="sequenceFlow", parent="P", source=source, target=target,
                 name=name)
        )  # fmt: skip
    return Snapshot(records)


def boxes_of(document: Snapshot) -> dict[str, Bounds]:
    return {shape.element: shape.bounds for shape in document.of_type(Shape)}


def gateway(key: str) -> Element:
    return Element(id=key, type="exclusiveGateway", parent="P", name=key)


@pytest.mark.parametrize("file", SAMPLES + CORPUS, ids=lambda file: file.stem)
def test_a_file_without_its_drawing_is_drawn_without_fault(file: Path) -> None:
    document = undrawn(file)
    drawn = laid_out(document)
    listed_twice = {
        element.id
        for element in document.elements()
        if len(document.referring("members", element.id, Element)) > 1
    }
    assert [f for f in faults_of(drawn) if f.split()[0] not in listed_twice] == []
    missing = [flow.id for flow in document.flows() if not drawn.edges_of(flow.id)]
    ends = {flow.id: {flow.source, flow.target} for flow in document.flows()}
    assert all(any(key not in document for key in ends[flow]) for flow in missing)


def test_the_samples_cross_no_more_than_people_drew_them() -> None:
    by_hand = sum(crossings_of(read(file)) for file in SAMPLES + CORPUS)
    laid = sum(crossings_of(laid_out(undrawn(file))) for file in SAMPLES + CORPUS)
    assert laid <= by_hand


@settings(max_examples=25, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    structured=st.booleans(),
    pools=st.integers(0, 2),
    lanes=st.integers(0, 3),
    size=st.integers(1, 12),
)
def test_whatever_is_made_up_is_drawn_without_fault(
    seed: int, structured: bool, pools: int, lanes: int, size: int
) -> None:
    document = invented(seed, structured=structured, pools=pools, lanes=lanes, size=size)
    drawn = laid_out(document)
    serious = [fault for fault in faults_of(drawn) if structured or "the name" not in fault]
    assert serious == []
    assert len(drawn.sheets()) == 1
    assert all(drawn.edges_of(flow.id) for flow in document.flows())


def test_the_same_process_is_always_drawn_the_same() -> None:
    one, other = (invented(7, structured=True, pools=2, lanes=3, size=15) for _ in range(2))
    assert propose(one) == propose(other)


class TestReading:
    def test_time_runs_to_the_right_and_the_longest_way_stays_straight(self) -> None:
        split, join = gateway("split"), gateway("join")
        boxes = boxes_of(
            laid_out(
                process(
                    ["a", split, "b", "c", "d", join, "e"],
                    ["a split", "split d: nein", "split b: ja", "b c", "c join", "d join",
                     "join e"],
                )
            )
        )  # fmt: skip
        row = {boxes[key].center.y for key in ("a", "split", "b", "c", "join", "e")}
        assert len(row) == 1
        assert boxes["d"].center.y > boxes["b"].bottom
        order = [boxes[key].center.x for key in ("a", "split", "b", "c", "join", "e")]
        assert order == sorted(order)

    def test_what_leads_back_runs_outside_and_into_the_task_from_above_or_below(self) -> None:
        drawn = laid_out(process(["a", "b", gateway("g"), "c"], ["a b", "b g", "g c", "g b"]))
        (back,) = drawn.edges_of("F3")
        box = boxes_of(drawn)["b"]
        assert back.waypoints[-1].y in (box.y, box.bottom)

    def test_boundary_events_sit_apart_on_the_border_and_lead_outwards(self) -> None:
        events = [
            Element(id=f"e{n}", type="boundaryEvent", parent="P", host="a", name=f"Frist {n}")
            for n in range(4)
        ]
        drawn = laid_out(
            process(["a", *events, *"wxyz"], [f"e{n} {to}" for n, to in enumerate("wxyz")])
        )
        boxes = boxes_of(drawn)
        for event in events:
            box = boxes[event.id]
            assert box.center.y in (boxes["a"].y, boxes["a"].bottom)
            assert not any(
                box.overlaps(boxes[other.id]) for other in events if other.id != event.id
            )
        assert faults_of(drawn) == []

    def test_lanes_share_one_time_and_keep_their_order(self) -> None:
        document = process(["a", "b", "c"], ["a b", "b c"])
        lanes = [
            Element(id=f"L{n}", type="lane", parent="P", members=(key,))
            for n, key in enumerate("abc")
        ]
        boxes = boxes_of(laid_out(Snapshot([*document, *lanes])))
        assert boxes["a"].right < boxes["b"].x < boxes["b"].right < boxes["c"].x
        assert boxes["L0"].bottom == boxes["L1"].y
        assert boxes["L1"].bottom == boxes["L2"].y
        assert len({boxes[f"L{n}"].width for n in range(3)}) == 1

    def test_partners_of_a_message_face_each_other(self) -> None:
        document = invented(0, structured=True, pools=0, lanes=0, size=1)
        del document
        records: list[Record] = [Element(id="C", type="collaboration")]
        for pool in "AB":
            records += [
                Element(id=f"{pool}_pool", type="participant", parent="C", refers_to=pool),
                Element(id=pool, type="process"),
                Element(id=f"{pool}_task", type="task", parent=pool),
            ]
        records.append(
            Flow(id="M", type="messageFlow", parent="C", source="A_task", target="B_task")
        )
        drawn = laid_out(Snapshot(records))
        (edge,) = drawn.edges_of("M")
        assert len(edge.waypoints) == 2
        assert edge.waypoints[0].x == edge.waypoints[1].x


class TestOddProcesses:
    @pytest.mark.parametrize(
        ("nodes", "flows"),
        [
            (["a"], []),
            (["a", "b"], ["a b: x", "a b: y", "b a", "b a"]),
            ([gateway("g"), "a"], ["a a", "a a", "g g", "a g"]),
            (list("abcd"), ["a b", "b c", "c d", "d a"]),
            (list("abcdefgh"), [f"{x} {y}" for x in "abcdefgh" for y in "abcdefgh" if x < y]),
        ],
        ids=["one node", "doubles", "to itself", "a circle only", "each to each"],
    )
    def test_they_are_drawn_without_fault(
        self, nodes: list[str | Element], flows: list[str]
    ) -> None:
        drawn = laid_out(process(nodes, flows))
        assert faults_of(drawn) == []
        assert len(list(drawn.of_type(Edge))) == len(flows)

    def test_flows_over_the_border_of_a_sub_process_are_drawn_too(self) -> None:
        inner = [
            Element(id="S", type="subProcess", parent="P", name="Prüfung"),
            Element(id="x", type="task", parent="S"),
            Element(id="y", type="task", parent="S"),
        ]
        drawn = laid_out(process(["a", *inner, "b"], ["a x: hinein", "x y", "y b: hinaus"]))
        assert faults_of(drawn) == []
        assert len(list(drawn.of_type(Edge))) == 3

    def test_a_decision_of_thirty_ways_fans_out_without_a_crossing(self) -> None:
        tasks = [f"t{n}" for n in range(30)]
        drawn = laid_out(process([gateway("g"), *tasks], [f"g {key}: {key}" for key in tasks]))
        assert faults_of(drawn) == []
        assert crossings_of(drawn) == 0

    def test_three_hundred_levels_of_sub_processes_are_no_problem(self) -> None:
        levels = [
            Element(id=f"s{n}", type="subProcess", parent=f"s{n - 1}" if n else "P")
            for n in range(300)
        ]
        assert faults_of(laid_out(process([*levels], []))) == []


def test_a_step_added_at_the_end_moves_nothing_else() -> None:
    document = invented(5, structured=True, pools=1, lanes=3, size=20)
    pools = list(document.elements("participant"))
    (last,) = [n for n in document.elements("endEvent") if n.parent == "Process_0"]
    lane = next(lane for lane in document.elements("lane") if last.id in lane.members)
    more = Element(id="More", type="task", parent="Process_0", name="Noch ein Schritt")
    longer = Snapshot(
        [
            *(
                record.changed(members=(*lane.members, more.id)) if record is lane else record
                for record in document
            ),
            more,
            Flow(id="On", type="sequenceFlow", parent="Process_0", source=last.id, target=more.id),
        ]
    )
    before = lay_out(document, pools, is_quick=True)
    after = lay_out(longer, pools, is_quick=True)
    nodes = [key for key in before.boxes if not key.startswith(("Lane", "Pool"))]
    assert [key for key in nodes if before.boxes[key] != after.boxes[key]] == []
