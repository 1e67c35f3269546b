"""Whatever is done to pools and lanes, in any order: lanes list what stands in them.

Random sequences of all operations on lanes over a small document with two pools, nested lanes, an
open sub-process, a boundary event, data and message flows, lying and standing.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from workbench.editing import operations, prepare
from workbench.editing.operations import (
    black_boxes,
    dividing,
    fitting,
    removing,
    reordering,
    sizing,
    turning,
)
from workbench.editing.operations.lanes import in_order, room_in, scope_of_lanes
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.io.bpmn import read
from workbench.model.document import Document
from workbench.model.records import Element, Record, Shape
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES
from workbench.words import mark

SMALL = (Path(__file__).parent / "small.bpmn").read_bytes()
TITLE = mark("Test")

picks = st.integers(0, 10_000)
shifts = st.integers(-300, 300)


class Lanes(RuleBasedStateMachine):
    """A document with pools and lanes, and what it was after every step."""

    @initialize(standing=st.booleans())
    def open(self, standing: bool) -> None:
        self.document = read(SMALL)
        prepare(self.document)
        self.states = [records(self.document)]
        if standing:
            self.do(lambda step: turning.turn(step, ("Citizen_di", "Office_di")))

    def do(self, edit) -> None:  # type: ignore[no-untyped-def]
        before = self.document.history.place
        try:
            with self.document.step(TITLE) as step:
                edit(step)
        except Refused:
            assert records(self.document) == self.states[-1], "a refused step leaves a trace"
            return
        if self.document.history.place > before:
            self.states.append(records(self.document))

    def pick(self, number: int, *types: str) -> Shape | None:
        found = [
            shape
            for shape in self.document.shapes_on("Diagram")
            if (element := self.document.element(shape.element)) is not None
            and (element.type in types or (not types and family_of(element.type) in NODES))
        ]
        return found[number % len(found)] if found else None

    def frame(self, number: int) -> Shape | None:
        shape = self.pick(number, "lane", "participant")
        element = self.document.element(shape.element) if shape is not None else None
        return shape if element is None or element.type == "lane" or element.refers_to else None

    @rule(number=picks, after=st.booleans())
    def insert(self, number: int, after: bool) -> None:
        frame = self.frame(number)
        if frame is not None and self.count() < 12:
            self.do(lambda step: dividing.insert_lane(step, frame.id, after=after))

    @rule(number=picks, parts=st.integers(2, 3))
    def split(self, number: int, parts: int) -> None:
        frame = self.frame(number)
        if frame is not None and not self.inner(frame) and self.count() < 12:
            self.do(lambda step: dividing.split_lane(step, frame.id, parts))

    @rule(number=picks)
    def nest(self, number: int) -> None:
        frame = self.frame(number)
        if frame is not None and self.count() < 12:
            self.do(lambda step: dividing.add_lane(step, frame.id))

    @rule(number=picks, into=picks, place=st.integers(0, 3))
    def put_elsewhere(self, number: int, into: int, place: int) -> None:
        lane, frame = self.pick(number, "lane"), self.frame(into)
        if lane is not None and frame is not None:
            scope = scope_of_lanes(self.document, frame)
            self.do(lambda step: reordering.move_lane(step, lane.id, scope, place))

    @rule(number=picks, with_contents=st.booleans())
    def delete(self, number: int, with_contents: bool) -> None:
        lane = self.pick(number, "lane")
        if lane is None:
            return
        if with_contents:
            self.do(lambda step: removing.delete_with_contents(step, lane.id))
        else:
            self.do(lambda step: operations.delete(step, [lane.id]))

    @rule(number=picks)
    def fit(self, number: int) -> None:
        frame = self.frame(number)
        if frame is not None:
            self.do(lambda step: fitting.fit(step, frame.id))

    @rule(number=picks)
    def turn(self, number: int) -> None:
        pool = self.pick(number, "participant")
        if pool is not None:
            self.do(lambda step: turning.turn(step, (pool.id,)))

    @rule(number=picks)
    def open_or_close(self, number: int) -> None:
        pool = self.pick(number, "participant")
        if pool is None:
            return
        element = self.document.element(pool.element)
        assert element is not None
        change = black_boxes.close_pool if element.refers_to else black_boxes.open_pool
        self.do(lambda step: change(step, pool.id))

    @rule(number=picks, left=shifts, top=shifts, right=shifts, bottom=shifts, pushes=st.booleans())
    def resize(
        self, number: int, left: int, top: int, right: int, bottom: int, pushes: bool
    ) -> None:
        shape = self.pick(number, "lane", "participant")
        if shape is not None:
            x, y, width, height = shape.bounds
            wanted = Bounds(x + left, y + top, width - left + right, height - top + bottom)
            self.do(lambda step: sizing.resize(step, shape.id, wanted, pushes=pushes))

    @rule(numbers=st.lists(picks, min_size=1, max_size=3), dx=shifts, dy=shifts)
    def move(self, numbers: list[int], dx: int, dy: int) -> None:
        ids = [shape.id for number in numbers if (shape := self.pick(number)) is not None]
        self.do(lambda step: operations.move(step, ids, dx, dy))

    @rule(number=picks, along=st.floats(0.1, 0.9), across=st.floats(0.02, 0.98))
    def add(self, number: int, along: float, across: float) -> None:
        frame = self.frame(number)
        if frame is not None and len(self.document.shapes_on("Diagram")) < 40:
            x, y, width, height = frame.bounds
            place = Point(x + width * along, y + height * across)
            self.do(lambda step: operations.add_node(step, "Diagram", BY_KEY["task"], place))

    @rule()
    def undo_and_redo(self) -> None:
        if self.document.undo() is not None:
            assert records(self.document) == self.states[-2]
            self.document.redo()
        assert records(self.document) == self.states[-1]

    @invariant()
    def lanes_list_what_stands_in_them(self) -> None:
        assert_listed(self.document)

    @invariant()
    def lanes_fill_what_they_are_in(self) -> None:
        for shape in self.document.shapes_on("Diagram"):
            element = self.document.element(shape.element)
            if element is not None and element.type in ("lane", "participant"):
                assert_filled(self.document, shape)

    @invariant()
    def pools_stand_clear(self) -> None:
        pools = [
            shape
            for shape in self.document.shapes_on("Diagram")
            if (element := self.document.element(shape.element)) is not None
            and element.type == "participant"
        ]
        for number, pool in enumerate(pools):
            for other in pools[:number]:
                assert not pool.bounds.grown(-0.01).overlaps(other.bounds), "two pools overlap"

    def count(self) -> int:
        return sum(1 for _ in self.document.elements("lane"))

    def inner(self, frame: Shape) -> list[Shape]:
        scope = scope_of_lanes(self.document, frame)
        return in_order(self.document, scope, frame.sheet)

    def teardown(self) -> None:
        while self.document.undo() is not None:
            pass
        assert records(self.document) == self.states[0], "undoing all does not lead to the start"


def records(document: Document) -> dict[str, Record]:
    return {record.id: record for record in document}


def assert_listed(document: Document) -> None:
    """Every node that is drawn in a lane is listed by the innermost lane at its centre alone."""
    for shape in document.shapes_on("Diagram"):
        node = document.element(shape.element)
        if node is None or family_of(node.type) not in NODES:
            continue
        listing = [lane.id for lane in document.referring("members", node.id, Element)]
        if family_of(getattr(document.element(node.parent), "type", "")) in NODES:
            assert listing == [], f"{node.id} is in a sub-process, yet {listing} list it"
            continue
        assert listing == innermost(document, node, shape), f"{node.id}: {listing}"


def innermost(document: Document, node: Element, shape: Shape) -> list[str]:
    """Return the lane at the centre of a node, found in the plainest way."""
    at = shape.bounds.center
    found: list[tuple[int, float, str]] = []
    for lane in document.elements("lane"):
        drawn = document.shape_on(shape.sheet, lane.id)
        scope = next(e.id for e in document.container_chain(lane.id) if e.type != "lane")
        if drawn is not None and scope == node.parent and drawn.bounds.contains(at):
            depth = sum(1 for _ in document.container_chain(lane.id))
            found.append((-depth, drawn.bounds.width * drawn.bounds.height, lane.id))
    if not found and node.host:
        host = document.element(node.host)
        drawn = document.shape_on(shape.sheet, node.host)
        assert host is not None and drawn is not None
        return innermost(document, host, drawn)
    return [min(found)[2]] if found else []


def assert_filled(document: Document, frame: Shape) -> None:
    """The lanes in a pool or lane lie one behind the other and leave nothing uncovered."""
    lanes = in_order(document, scope_of_lanes(document, frame), frame.sheet)
    if not lanes:
        return
    room = room_in(document, frame)
    standing = frame.get("isHorizontal") == "false"
    at = room.x if standing else room.y
    for lane in lanes:
        x, y, width, height = lane.bounds
        start, size = (x, width) if standing else (y, height)
        assert abs(start - at) < 1.1, f"{lane.id} does not begin where the one before ends"
        assert size > 30, f"{lane.id} has hardly any room"
        along = (y, height) if standing else (x, width)
        assert abs(along[0] - (room.y if standing else room.x)) < 1.1, f"{lane.id} begins elsewhere"
        assert abs(sum(along) - (room.bottom if standing else room.right)) < 1.1
        at = start + size
    assert abs(at - (room.right if standing else room.bottom)) < 1.1, f"{frame.id} is not filled"


TestLanes = pytest.mark.slow(Lanes.TestCase)
TestLanes.settings = settings(
    max_examples=40,
    stateful_step_count=20,
    deadline=None,
    derandomize=True,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
