"""Editing sessions: a person's sensible operations at random, on any diagram.

``play(document, seed, count)`` does what somebody does who builds and changes a diagram: appends,
names, connects, moves things to where there is room, inserts, deletes, resizes, divides lanes,
aligns, makes room, takes back and does again.  What is not allowed is simply not done.
"""

from __future__ import annotations

import random
from collections.abc import Callable

from workbench.editing import operations
from workbench.editing.operations import appending, arranging, dividing, inserting, spacing
from workbench.editing.operations.replacing import replace
from workbench.editing.operations.spacing_levels import Way
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.layout.places import places_of
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.notation.bpmn.kinds import BY_KEY, BY_TYPE
from workbench.notation.bpmn.rules import may_connect
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family
from workbench.words import mark

VERBS = ["prüfen", "erstellen", "versenden", "genehmigen", "berechnen", "nachfordern", "ablegen"]
NOUNS = ["Antrag", "Bescheid", "Unterlagen", "Gebührenbescheid", "Stellungnahme", "Vorgang"]
APPENDED = ["task", "task", "user_task", "user_task", "exclusive_gateway", "parallel_gateway"]
APPENDED += ["end_event", "catch_event.timer", "throw_event.message", "send_task"]
TITLE = mark("Session")


class Session:
    """One document in the hands of one person."""

    def __init__(self, document: Document, seed: int) -> None:
        self.document = document
        self.chance = random.Random(seed)
        self.done: list[str] = []
        self.refused = 0

    def play(self, count: int) -> None:
        for _ in range(count):
            name, act = self.chance.choice(self.acts())
            try:
                act()
                self.done.append(name)
            except Refused:
                self.refused += 1

    def acts(self) -> list[tuple[str, Callable[[], None]]]:
        weights = {
            self.append: 12,
            self.rename: 4,
            self.name_flow: 4,
            self.connect: 4,
            self.move: 8,
            self.insert: 4,
            self.delete: 2,
            self.resize: 1,
            self.annotate: 2,
            self.attach: 1,
            self.align: 1,
            self.make_room: 2,
            self.divide: 1,
            self.become_another: 2,
            self.move_several: 2,
            self.undo: 2,
        }
        return [(act.__name__, act) for act, weight in weights.items() for _ in range(weight)]

    # What there is

    @property
    def sheet(self) -> str:
        return self.document.sheets()[0].id

    def nodes(self) -> list[Shape]:
        found = []
        for shape in self.document.shapes_on(self.sheet):
            element = self.document.element(shape.element)
            if element is not None and family_of(element.type) in NODES and not element.host:
                found.append(shape)
        return found

    def node(self) -> Shape:
        nodes = self.nodes()
        if not nodes:
            raise Refused(mark("Nothing is there."))
        return self.chance.choice(nodes)

    def edge(self) -> Edge:
        edges = [e for e in self.document.edges_on(self.sheet) if self.flow_of(e) is not None]
        if not edges:
            raise Refused(mark("Nothing is there."))
        return self.chance.choice(edges)

    def flow_of(self, edge: Edge) -> Flow | None:
        flow = self.document.flow(edge.element)
        return flow if flow is not None and flow.type == "sequenceFlow" else None

    def words(self) -> str:
        return f"{self.chance.choice(NOUNS)} {self.chance.choice(VERBS)}"

    def step(self, edit: Callable[[Step], object]) -> None:
        with self.document.step(TITLE) as step:
            edit(step)

    # What is done

    def append(self) -> None:
        source = self.node()
        kind = BY_KEY[self.chance.choice(APPENDED)]
        name = self.words() if kind.family is Family.ACTIVITY else ""
        if kind.family is Family.GATEWAY and self.chance.random() < 0.5:
            name = self.words() + "?"
        if kind.family is Family.EVENT:
            name = self.words()
        self.step(lambda step: appending.append(step, source.id, kind, name=name))

    def rename(self) -> None:
        shape = self.node()
        self.step(lambda step: operations.rename(step, shape.id, self.words()))

    def name_flow(self) -> None:
        edge = self.edge()
        name = self.chance.choice(["ja", "nein", "unvollständig", "nach Ablauf der Frist"])
        self.step(lambda step: operations.rename(step, edge.id, name))

    def connect(self) -> None:
        one = self.node()
        near = sorted(self.nodes(), key=lambda s: s.bounds.center.distance(one.bounds.center))
        other = self.chance.choice(near[1:6] or near)
        if one.id == other.id:
            return
        type_name = may_connect(self.document, one.element, other.element)
        kind = BY_TYPE[type_name][0]
        if any(f.target == other.element for f in self.document.outgoing(one.element)):
            return
        self.step(
            lambda step: operations.connect(step, self.sheet, kind, one.element, other.element)
        )

    def move(self) -> None:
        shape = self.node()
        way = self.free_way(shape)
        if way is not None:
            self.step(lambda step: operations.move(step, [shape.id], *way))

    def move_several(self) -> None:
        """Move all that stands to the right of something, as one does to make room."""
        start = self.node()
        ids = [s.id for s in self.nodes() if s.bounds.x >= start.bounds.x]
        holders = [
            s.bounds
            for s in self.document.shapes_on(self.sheet)
            if (e := self.document.element(s.element)) is not None
            and family_of(e.type) in (Family.POOL, Family.LANE, Family.SUB_PROCESS)
        ]
        if not holders:
            self.step(lambda step: operations.move(step, ids, 40, 0))

    def insert(self) -> None:
        edge = self.edge()
        points = edge.waypoints
        longest = max(range(len(points) - 1), key=lambda i: points[i].distance(points[i + 1]))
        a, b = points[longest], points[longest + 1]
        center = Point((a.x + b.x) / 2, (a.y + b.y) / 2)
        kind = BY_KEY[self.chance.choice(["task", "user_task", "exclusive_gateway"])]

        def edit(step: Step) -> None:
            made = operations.add_node(step, self.sheet, kind, center, self.words())
            inserting.insert_into_flow(step, made, edge.id)

        room = Bounds(center.x - 60, center.y - 50, 120, 100)
        if self.is_free(room, frozenset()):
            self.step(edit)

    def delete(self) -> None:
        if len(self.nodes()) < 4:
            return
        shape = self.node()

        def edit(step: Step) -> None:
            inserting.heal(step, [shape.id])
            operations.delete(step, [shape.id])

        self.step(edit)

    def resize(self) -> None:
        shape = self.node()
        element = self.document.element(shape.element)
        if element is None or family_of(element.type) is not Family.ACTIVITY:
            return
        wanted = shape.bounds.grown(self.chance.choice([-10, 10, 15]))
        if self.is_free(wanted.grown(10), frozenset({shape.id})):
            self.step(lambda step: operations.resize(step, shape.id, wanted))

    def annotate(self) -> None:
        source = self.node()
        kind = BY_KEY[self.chance.choice(["annotation", "data_object", "data_store"])]
        self.step(lambda step: appending.append(step, source.id, kind, name=self.words()))

    def attach(self) -> None:
        shape = self.node()
        element = self.document.element(shape.element)
        if element is None or family_of(element.type) is not Family.ACTIVITY:
            return
        if self.document.attached(element.id):
            return
        kind = BY_KEY["boundary_event.timer"]
        at = Point(shape.bounds.x + shape.bounds.width * 0.7, shape.bounds.bottom)
        if self.is_free(Bounds(at.x - 25, at.y, 50, 50), frozenset({shape.id})):
            self.step(lambda step: operations.add_node(step, self.sheet, kind, at))

    def align(self) -> None:
        edge = self.edge()
        flow = self.flow_of(edge)
        assert flow is not None
        ends = [self.document.shape_on(self.sheet, key) for key in (flow.source, flow.target)]
        one, other = ends
        if one is None or other is None:
            return
        dy = one.bounds.center.y - other.bounds.center.y
        if abs(dy) < 60 and self.is_free(other.bounds.moved(0, dy).grown(15), {other.id}):
            self.step(
                lambda step: arranging.align(
                    step, [one.id, other.id], arranging.Alignment("middle")
                )
            )

    def make_room(self) -> None:
        shape = self.node()
        start = Point(shape.bounds.x - 10, shape.bounds.center.y)
        plan = spacing.plan_room(self.document, self.sheet, start, Way(level=True))
        self.step(lambda step: spacing.make_room(step, plan, 50))

    def divide(self) -> None:
        """Make the process a pool, and the pool one of several lanes."""
        pools = [
            s
            for s in self.document.shapes_on(self.sheet)
            if (e := self.document.element(s.element)) is not None and e.type == "participant"
        ]
        if not pools:
            at = self.node().bounds.center
            self.step(lambda step: operations.add_node(step, self.sheet, BY_KEY["pool"], at, "Amt"))
            return
        count = sum(1 for _ in self.document.elements("lane"))
        if count < 4:
            self.step(lambda step: dividing.add_lane(step, pools[0].id, f"Stelle {count + 1}"))

    def become_another(self) -> None:
        shape = self.node()
        element = self.document.element(shape.element)
        assert element is not None
        family = family_of(element.type)
        if family is Family.ACTIVITY:
            kinds = ["service_task", "manual_task", "task", "call_activity"]
        elif family is Family.GATEWAY:
            kinds = ["inclusive_gateway", "parallel_gateway", "exclusive_gateway"]
        else:
            return
        kind = BY_KEY[self.chance.choice(kinds)]
        self.step(lambda step: replace(step, shape.id, kind))

    def undo(self) -> None:
        times = self.chance.randint(1, 3)
        for _ in range(times):
            self.document.undo()
        if self.chance.random() < 0.6:
            for _ in range(times):
                self.document.redo()

    # Where there is room

    def is_free(self, area: Bounds, without: frozenset[str] | set[str]) -> bool:
        """Tell whether an area touches nothing but what holds it wholly, nor any name."""
        own = {self.document.shape(key).element for key in without}  # type: ignore[union-attr]
        for other in places_of(self.document).near(self.sheet, area.grown(60)):
            if other.id in without:
                continue
            element = self.document.element(other.element)
            if element is not None and element.host in own and element.host:
                continue
            if other.label is not None and other.label.overlaps(area):
                return False
            if other.bounds.overlaps(area) and not other.bounds.covers(area):
                return False
            if (
                other.bounds.covers(area)
                and element is not None
                and family_of(element.type) in NODES
            ):
                return False
            if other.bounds.covers(area) and other.bounds.grown(-30).covers(area) is False:
                return False
        for edge in self.document.edges_on(self.sheet):
            if edge.label is not None and edge.label.overlaps(area):
                return False
        return True

    def free_way(self, shape: Shape) -> tuple[int, int] | None:
        inside = {
            s.id
            for s in places_of(self.document).near(self.sheet, shape.bounds)
            if s.bounds.covers(shape.bounds) and s.id != shape.id
        }
        for _ in range(40):
            dx, dy = self.chance.randint(-150, 150), self.chance.randint(-100, 100)
            room = shape.bounds.moved(dx, dy).grown(25)
            if not self.is_free(room, {shape.id}):
                continue
            there = {
                s.id
                for s in places_of(self.document).near(self.sheet, room)
                if s.bounds.covers(room) and s.id != shape.id
            }
            if there == inside:
                return dx, dy
        return None


def play(document: Document, seed: int, count: int = 200) -> Session:
    """Play a session on a document that is prepared for editing."""
    session = Session(document, seed)
    session.play(count)
    return session


def lanes_list_what_stands_in_them(document: Document) -> list[str]:
    """Return the nodes that a lane lists though they stand elsewhere, or the other way round."""
    wrong = []
    for lane in document.elements("lane"):
        shape = next(iter(document.shapes_of(lane.id)), None)
        if shape is None:
            continue
        for member in lane.members:
            drawn = next(iter(document.shapes_of(member)), None)
            element = document.element(member)
            if drawn is None or element is None or (isinstance(element, Element) and element.host):
                continue
            if not shape.bounds.contains(drawn.bounds.center):
                wrong.append(member)
    return wrong
