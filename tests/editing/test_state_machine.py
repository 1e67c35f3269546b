"""Anything a person may do, in any order, keeps a document whole.

Random sequences of all operations over a small document with two pools, nested lanes, an open and
a closed sub-process, a boundary event, data, notes and message flows.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from workbench.editing import operations, prepare
from workbench.editing.operations import folding
from workbench.editing.operations.extracting import extract
from workbench.editing.operations.inlining import inline
from workbench.editing.settlers.lanes import lane_at, lanes_of, scope_of_lane
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.io.bpmn import read, write
from workbench.layout.places import places_of
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Element, Flow, Record, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import BY_KEY, BY_TYPE, KINDS
from workbench.notation.bpmn.rules import may_connect
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import FLOWS, NODES, Family
from workbench.words import mark

SMALL = (Path(__file__).parent / "small.bpmn").read_bytes()
TITLE = mark("Test")

shifts = st.integers(-400, 400)
names = st.sampled_from(["", "Prüfen", "Antrag\nprüfen", "<&>", "Ä" * 40])
picks = st.integers(0, 10_000)
places = st.builds(Point, st.integers(-100, 1500), st.integers(-100, 800))
node_kinds = st.sampled_from(
    [k.key for k in KINDS if k.offered and k.family not in FLOWS | {Family.DEFINITION}]
)


class Editing(RuleBasedStateMachine):
    """A document, what it was at the start, and what it was after every step."""

    @initialize()
    def open(self) -> None:
        self.document = read(SMALL)
        prepare(self.document)
        places_of(self.document)
        self.dangling = dangling(self.document)
        self.states = [records(self.document)]

    def pick(self, number: int, kind: type[Record]) -> Record | None:
        found = list(self.document.of_type(kind))
        return found[number % len(found)] if found else None

    def do(self, edit: object) -> None:
        """Do one step, and look that what was refused leaves no trace."""
        before = self.document.history.place
        touched: list[str] = []
        try:
            with self.document.step(TITLE) as step:
                edit(step)  # type: ignore[operator]
                step.settle()
                touched = step.touched()
        except Refused:
            assert records(self.document) == self.states[-1], "a refused step leaves a trace"
            return
        if self.document.history.place > before:
            self.states.append(records(self.document))
        assert_filed(self.document, touched)

    @rule(number=picks, also=picks, dx=shifts, dy=shifts)
    def move(self, number: int, also: int, dx: int, dy: int) -> None:
        shapes = [self.pick(number, Shape), self.pick(also, Shape)]
        ids = [shape.id for shape in shapes if shape is not None]
        self.do(lambda step: operations.move(step, ids, dx, dy))

    @rule(number=picks, dx=shifts, dy=shifts)
    def move_one(self, number: int, dx: int, dy: int) -> None:
        shape = self.pick(number, Shape)
        if shape is not None:
            self.do(lambda step: operations.move(step, [shape.id], dx, dy))

    @rule(number=picks, dx=shifts, dy=shifts, keep=st.booleans())
    def drag(self, number: int, dx: int, dy: int, keep: bool) -> None:
        shape = self.pick(number, Shape)
        if shape is None:
            return
        gesture = self.document.gesture(TITLE)
        for part in (1, 2, 3):
            gesture.apply(
                lambda step, part=part: operations.move(  # type: ignore[misc]
                    step, [shape.id], dx * part / 3, dy * part / 3
                )
            )
        if keep:
            changed = bool(gesture.change)
            gesture.commit()
            if changed:
                self.states.append(records(self.document))
        else:
            gesture.abandon()
            assert records(self.document) == self.states[-1]

    @rule(number=picks, kind=st.sampled_from([Shape, Shape, Edge]))
    def delete(self, number: int, kind: type[Record]) -> None:
        record = self.pick(number, kind)
        if record is not None and len(self.document) > 40:
            self.do(lambda step: operations.delete(step, [record.id]))

    @rule(number=picks, name=names, kind=st.sampled_from([Shape, Edge]))
    def rename(self, number: int, name: str, kind: type[Record]) -> None:
        record = self.pick(number, kind)
        if record is not None:
            self.do(lambda step: operations.rename(step, record.id, name))

    @rule(kind=node_kinds, place=places, name=names)
    def add(self, kind: str, place: Point, name: str) -> None:
        sheet = self.document.sheets()[0].id
        self.do(lambda step: operations.add_node(step, sheet, BY_KEY[kind], place, name))

    @rule(one=picks, other=picks)
    def connect(self, one: int, other: int) -> None:
        source, target = self.pick(one, Shape), self.pick(other, Shape)
        if isinstance(source, Shape) and isinstance(target, Shape):

            def edit(step: Step) -> None:
                wanted = may_connect(self.document, source.element, target.element)
                kind = BY_TYPE[wanted][0]
                operations.connect(step, source.sheet, kind, source.element, target.element)

            if source.sheet == target.sheet:
                self.do(edit)

    @rule(number=picks, to=picks, end=st.sampled_from(["source", "target"]))
    def reconnect(self, number: int, to: int, end: str) -> None:
        edge, shape = self.pick(number, Edge), self.pick(to, Shape)
        if not isinstance(edge, Edge) or not isinstance(shape, Shape) or shape.sheet != edge.sheet:
            return

        def edit(step: Step) -> None:
            operations.reconnect(step, edge.id, **{end: shape.element})

        self.do(edit)

    @rule(number=picks, points=st.lists(places, min_size=2, max_size=6))
    def bend(self, number: int, points: list[Point]) -> None:
        edge = self.pick(number, Edge)
        if edge is not None:
            self.do(lambda step: operations.set_waypoints(step, edge.id, points))

    @rule(number=picks, left=shifts, top=shifts, right=shifts, bottom=shifts)
    def resize(self, number: int, left: int, top: int, right: int, bottom: int) -> None:
        shape = self.pick(number, Shape)
        if isinstance(shape, Shape):
            x, y, width, height = shape.bounds
            wanted = Bounds(x + left, y + top, width - left + right, height - top + bottom)
            self.do(lambda step: operations.resize(step, shape.id, wanted))

    @rule(number=picks)
    def fold(self, number: int) -> None:
        shape = self.pick_sub_process(number)
        if shape is not None:
            self.do(lambda step: folding.toggle(step, shape))

    @rule(number=picks, also=picks)
    def extract(self, number: int, also: int) -> None:
        shapes = [self.pick(number, Shape), self.pick(also, Shape)]
        ids = [shape.id for shape in shapes if shape is not None]
        self.do(lambda step: extract(step, ids))

    @rule(number=picks)
    def inline(self, number: int) -> None:
        shape = self.pick_sub_process(number)
        if shape is not None:
            self.do(lambda step: inline(step, shape))

    def pick_sub_process(self, number: int) -> str | None:
        found = [
            s.id for s in self.document.of_type(Shape) if folding.is_foldable(self.document, s.id)
        ]
        return found[number % len(found)] if found else None

    @rule(number=picks, text=names)
    def describe(self, number: int, text: str) -> None:
        element = self.pick(number, Element)
        if element is None:
            return

        def edit(step: Step) -> None:
            operations.set_documentation(step, element.id, text)
            operations.set_property(step, element.id, "note", text or None)
            operations.set_profile_value(step, element.id, "responsible", text)

        self.do(edit)

    @rule(number=picks, color=st.sampled_from(["", "#aa0000"]))
    def color(self, number: int, color: str) -> None:
        shape = self.pick(number, Shape)
        if shape is not None:
            self.do(lambda step: operations.set_color(step, [shape.id], color, color))

    @rule(steps=st.integers(1, 4))
    def undo_and_redo(self, steps: int) -> None:
        done = [self.document.undo() for _ in range(steps)]
        for change in done:
            if change is not None:
                self.document.redo()
        assert records(self.document) == self.states[-1]
        if any(done):
            assert_in_order(self.document)

    @rule()
    def undo_one_for_good(self) -> None:
        if self.document.undo() is not None:
            self.states.pop()
            assert_in_order(self.document)

    @invariant()
    def nothing_dangles(self) -> None:
        assert dangling(self.document) <= self.dangling

    @invariant()
    def indexes_equal_fresh_ones(self) -> None:
        assert_indexed(self.document)

    def teardown(self) -> None:
        document = self.document
        end = records(document)
        lost = differences(end, records(read(write(document))))
        assert not lost, f"not the same after writing and reading: {lost}"
        steps = 0
        while document.undo() is not None:
            steps += 1
        assert records(document) == self.states[0], "undoing all does not lead to the start"
        assert not document.is_modified
        for _ in range(steps):
            document.redo()
        assert records(document) == end, "redoing all does not lead to the end"


def records(document: Snapshot) -> dict[str, Record]:
    return {record.id: record for record in document}


def differences(before: dict[str, Record], after: dict[str, Record]) -> list[object]:
    return [
        (before.get(key), after.get(key))
        for key in {**before, **after}
        if before.get(key) != after.get(key)
    ]


def dangling(document: Snapshot) -> set[tuple[str, str, str]]:
    """Return (record, relation, id) of every reference to nothing."""
    return {
        (record.id, relation, target)
        for record in document
        for relation, target in record.references()
        if target not in document
    }


def assert_indexed(document: Document) -> None:
    """The indexes kept through all edits find what indexes made afresh find."""
    fresh = Snapshot(document)
    for record in document:
        for relation in record.RELATIONS:
            for kind in (Element, Flow, Shape, Edge):
                kept = {r.id for r in document.referring(relation, record.id, kind)}
                assert kept == {r.id for r in fresh.referring(relation, record.id, kind)}
    everywhere = Bounds(-100_000, -100_000, 200_000, 200_000)
    for sheet in document.sheets():
        found = {shape.id: shape for shape in places_of(document).near(sheet.id, everywhere)}
        assert found == {shape.id: shape for shape in fresh.shapes_on(sheet.id)}


def assert_in_order(document: Document) -> None:
    """After undo and redo everything is listed where it was, not at the end."""
    ids = [record.id for record in document]
    assert ids == sorted(ids, key=document.rank)


def assert_filed(document: Document, touched: list[str]) -> None:
    """The touched nodes are listed by the innermost lane they stand in, and by no other."""
    for key in touched:
        shape = document.shape(key)
        node = document.element(shape.element) if shape is not None else None
        if shape is None or node is None or family_of(node.type) not in NODES:
            continue
        if node.host:
            continue  # on the border of two lanes it may stay with the one before
        lanes = lanes_of(document, node.parent, shape.sheet)
        expected = lane_at(document, lanes, node, shape)
        listing = {
            lane.id
            for lane in document.referring("members", node.id, Element)
            if scope_of_lane(document, lane) == node.parent
        }
        assert listing == ({expected} if expected else set()), f"{node.id} is in {listing}"


TestEditing = pytest.mark.slow(Editing.TestCase)
TestEditing.settings = settings(
    max_examples=60,
    stateful_step_count=25,
    deadline=None,
    derandomize=True,
    phases=(Phase.generate,),  # shrinking such sequences takes minutes; they are short enough
    suppress_health_check=list(HealthCheck),
)
