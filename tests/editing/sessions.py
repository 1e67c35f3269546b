"""Editing sessions: random but sensible work on a diagram, as a person does it.

Sensible: nodes are put where there is room, within a lane; nothing is dropped onto another; what a
rule refuses is not insisted on.  `ACTIONS` is the list of what a session may do; a new operation is
one more function there.  Equal seeds give equal sessions.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise

from workbench.editing import operations
from workbench.editing.operations import (
    arranging,
    dividing,
    inserting,
    reordering,
    replacing,
    spacing,
)
from workbench.editing.operations.appending import append
from workbench.editing.operations.spacing_levels import Way
from workbench.errors import Refused
from workbench.geometry import Bounds, Point, around
from workbench.layout.places import places_of
from workbench.layout.routing import segment_crosses, straightened
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Element, Shape
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.kinds import BY_KEY, BY_TYPE
from workbench.notation.bpmn.rules import may_connect
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family
from workbench.words import mark

_FRAMES = frozenset({"participant", "lane", "group"})
_GAP = 30.0  # between nodes that a person puts beside one another
_EDGE = 15.0  # … and between a node and the border of its lane
_TRIES = 60

_KINDS = (
    *("task", "user_task", "service_task") * 3,
    *("exclusive_gateway", "parallel_gateway") * 2,
    "throw_event",
    "end_event",
    "data_object",
    "annotation",
)
_NAMES = (
    "Antrag prüfen",
    "Unterlagen vollständig?",
    "Bescheid erstellen und versenden",
    "Fachbereich beteiligen",
    "Widerspruch eingegangen",
    "Gebühr festsetzen",
    "Zuständigkeit klären",
    "Akte schließen",
)
_CONDITIONS = ("ja", "nein", "vollständig", "nicht zuständig", "Frist von vier Wochen abgelaufen")


class Session:
    """A document and the hand that works on it; `done` counts the actions that did something."""

    def __init__(self, document: Document, seed: int | str) -> None:
        self.document = document
        self.chance = random.Random(f"session {seed}")
        self.sheet = document.sheets()[0].id
        self.done: dict[str, int] = {}

    def run(self, actions: int, look: Callable[[str], None] = lambda name: None) -> None:
        """Do so many actions; `look` is called after each with its name."""
        names = [name for name, (weight, _) in ACTIONS.items() for _ in range(weight)]
        left = actions
        for _ in range(actions * 20):
            if not left:
                return
            name = self.chance.choice(names)
            before = self.document.history.place
            try:
                ACTIONS[name][1](self)
            except Refused:
                continue
            if self.document.history.place != before:
                left -= 1
                self.done[name] = self.done.get(name, 0) + 1
                look(name)

    def step(self, edit: Callable[[Step], object]) -> None:
        with self.document.step(mark("Session")) as step:
            edit(step)

    # What there is

    def shapes(self, *families: Family) -> list[Shape]:
        found = []
        for shape in self.document.shapes_on(self.sheet):
            element = self.document.element(shape.element)
            if element is not None and family_of(element.type) in families:
                found.append(shape)
        return found

    def pick(self, *families: Family) -> Shape | None:
        found = self.shapes(*families)
        return self.chance.choice(found) if found else None

    def edges(self, *types: str) -> list[Edge]:
        return [
            edge
            for edge in self.document.edges_on(self.sheet)
            if (flow := self.document.flow(edge.element)) is not None
            and (not types or flow.type in types)
        ]

    def element(self, shape: Shape) -> Element:
        element = self.document.element(shape.element)
        assert element is not None
        return element

    # Where there is room

    def is_free(self, box: Bounds, without: str = "") -> bool:
        """Tell whether a node can stand there: beside others, well within one lane.

        Where there are pools, nothing is put beside them.
        """
        wide = box.grown(_GAP)
        hosted = {event.id for event in self.document.attached(without)}
        is_inside = not self.shapes(Family.POOL)
        for shape in places_of(self.document).near(self.sheet, wide):
            element = self.document.element(shape.element)
            if element is None or element.id == without or element.id in hosted:
                continue
            if element.type in _FRAMES or self._is_open(shape):
                inner = shape.bounds.grown(-_EDGE)
                if element.type == "participant":
                    inner = Bounds(inner.x + 30, inner.y, inner.width - 30, inner.height)
                if element.type != "group" and not inner.covers(box):
                    return False
                is_inside = is_inside or element.type == "participant"
            else:
                return False
        return is_inside

    def _is_open(self, shape: Shape) -> bool:
        family = family_of(self.element(shape).type)
        return family is Family.SUB_PROCESS and is_expanded(self.document, shape)

    def free_place(self, width: float, height: float) -> Bounds | None:
        """Return a place for something new inside a lane or pool, None where it is full."""
        frames = [s for s in self.shapes(Family.LANE, Family.POOL) if self._takes_nodes(s)]
        if frames:
            area = self.chance.choice(frames).bounds
        else:
            box = around(shape.bounds for shape in self.shapes(*NODES))
            area = (box or Bounds(100, 100, 10, 10)).grown(150)
        for _ in range(_TRIES):
            x = area.x + self.chance.random() * max(area.width - width, 1)
            y = area.y + self.chance.random() * max(area.height - height, 1)
            place = Bounds(round(x / 10) * 10, round(y / 10) * 10, width, height)
            if self.is_free(place):
                return place
        return None

    def _takes_nodes(self, shape: Shape) -> bool:
        element = self.element(shape)
        return element.type == "lane" or bool(element.refers_to)


def add(session: Session) -> None:
    kind = BY_KEY[session.chance.choice(_KINDS)]
    place = session.free_place(*kind.size)
    if place is None:
        return
    name = session.chance.choice(_NAMES)
    session.step(lambda step: operations.add_node(step, session.sheet, kind, place.center, name))


def append_node(session: Session) -> None:
    shape = session.pick(Family.ACTIVITY, Family.GATEWAY, Family.EVENT, Family.BOUNDARY_EVENT)
    if shape is None:
        return
    kind = BY_KEY[session.chance.choice(_KINDS[:-2])]
    made: list[str] = []
    session.step(lambda step: made.append(append(step, shape.id, kind)))
    if session.chance.random() < 0.6:
        session.step(lambda step: operations.rename(step, made[0], session.chance.choice(_NAMES)))


def attach(session: Session) -> None:
    shape = session.pick(Family.ACTIVITY)
    if shape is None or len(session.document.attached(shape.element)) > 1:
        return
    box = shape.bounds
    x = box.x + box.width * session.chance.choice((0.25, 0.75))
    event = Bounds(x - 18, box.bottom - 18, 36, 36)
    taken = [
        other
        for other in places_of(session.document).near(session.sheet, event.grown(10))
        if session.element(other).type not in _FRAMES and other.id != shape.id
    ]
    if taken:
        return
    kind = BY_KEY["boundary_event.timer"]
    session.step(
        lambda step: operations.add_node(
            step, session.sheet, kind, Point(x, box.bottom), session.chance.choice(("", "14 Tage"))
        )
    )


def connect(session: Session) -> None:
    families = (*NODES, Family.DATA, Family.ARTIFACT)
    source, target = session.pick(*families), session.pick(*families)
    if source is None or target is None:
        return
    flows = session.document.outgoing(source.element)
    if len(flows) > 3 or sum(flow.target == target.element for flow in flows) > 1:
        return
    if source is target and session.chance.random() < 0.8:
        return

    def edit(step: Step) -> None:
        kind = BY_TYPE[may_connect(session.document, source.element, target.element)][0]
        edge = operations.connect(step, session.sheet, kind, source.element, target.element)
        is_named = kind.family in (Family.SEQUENCE_FLOW, Family.MESSAGE_FLOW)
        if is_named and session.chance.random() < 0.4:
            operations.rename(step, edge, session.chance.choice(_CONDITIONS))

    session.step(edit)


def move(session: Session) -> None:
    shape = session.pick(Family.ACTIVITY, Family.EVENT, Family.GATEWAY, Family.DATA)
    if shape is None:
        return
    for _ in range(_TRIES):
        dx = session.chance.randint(-30, 30) * 10
        dy = session.chance.randint(-15, 15) * 10
        if session.is_free(shape.bounds.moved(dx, dy), shape.element):
            break
    else:
        return
    session.step(lambda step: operations.move(step, [shape.id], dx, dy))


def drag(session: Session) -> None:
    """Move as a hand does: over everything on the way, to a free place."""
    shape = session.pick(Family.ACTIVITY, Family.EVENT, Family.GATEWAY)
    if shape is None:
        return
    goal = session.free_place(shape.bounds.width, shape.bounds.height)
    if goal is None:
        return
    dx, dy = goal.x - shape.bounds.x, goal.y - shape.bounds.y
    gesture = session.document.gesture(mark("Session"))
    for part in (0.3, 0.6, 1.0):
        gesture.apply(
            lambda step, part=part: operations.move(  # type: ignore[misc]
                step, [shape.id], dx * part, dy * part
            )
        )
    gesture.commit()


def nudge(session: Session) -> None:
    shape = session.pick(Family.ACTIVITY, Family.EVENT, Family.GATEWAY)
    if shape is None:
        return
    dx, dy = session.chance.choice(((10, 0), (-10, 0), (0, 10), (0, -10), (1, 0), (0, 1)))
    if session.is_free(shape.bounds.moved(dx, dy), shape.element):
        session.step(lambda step: operations.move(step, [shape.id], dx, dy))


def move_pool(session: Session) -> None:
    shape = session.pick(Family.POOL)
    if shape is None:
        return
    dy = session.chance.choice((-60, -30, 30, 60))
    wide = shape.bounds.moved(0, dy).grown(30)
    others = [s for s in session.shapes(Family.POOL) if s.id != shape.id]
    if not any(wide.overlaps(other.bounds) for other in others):
        session.step(lambda step: operations.move(step, [shape.id], 0, dy))


def resize(session: Session) -> None:
    shape = session.pick(Family.ACTIVITY)
    if shape is None:
        return
    x, y, width, height = shape.bounds
    wanted = Bounds(
        x, y, width + session.chance.choice((-20, 20, 40)), height + session.chance.choice((0, 20))
    )
    if wanted.width >= 80 and session.is_free(wanted, shape.element):
        session.step(lambda step: operations.resize(step, shape.id, wanted))


def rename(session: Session) -> None:
    records: list[Shape | Edge] = [
        *session.shapes(*NODES),
        *session.edges("sequenceFlow", "messageFlow"),
    ]
    if not records:
        return
    record = session.chance.choice(records)
    names = _CONDITIONS if isinstance(record, Edge) else _NAMES
    session.step(lambda step: operations.rename(step, record.id, session.chance.choice(names)))


def delete(session: Session) -> None:
    shape = session.pick(*NODES)
    if shape is not None and len(session.shapes(*NODES)) > 12:
        session.step(lambda step: operations.delete(step, [shape.id]))


def delete_flow(session: Session) -> None:
    edges = session.edges()
    if len(edges) > 10:
        edge = session.chance.choice(edges)
        session.step(lambda step: operations.delete(step, [edge.id]))


def heal(session: Session) -> None:
    """Delete a node and join what it leaves apart."""
    shape = session.pick(Family.ACTIVITY)
    if shape is not None and len(session.shapes(*NODES)) > 12:

        def edit(step: Step) -> None:
            inserting.heal(step, [shape.id])
            operations.delete(step, [shape.id])

        session.step(edit)


def reconnect(session: Session) -> None:
    edges, shape = session.edges(), session.pick(*NODES)
    if not edges or shape is None:
        return
    edge = session.chance.choice(edges)
    end = session.chance.choice(("source", "target"))
    session.step(lambda step: operations.reconnect(step, edge.id, **{end: shape.element}))


def move_piece(session: Session) -> None:
    """Drag a piece of a line in parallel, to where it is free."""
    edges = [edge for edge in session.edges("sequenceFlow") if len(edge.waypoints) > 3]
    if not edges:
        return
    edge = session.chance.choice(edges)
    line = list(straightened(edge.waypoints))
    if len(line) < 4:
        return
    number = session.chance.randrange(1, len(line) - 2)
    by = session.chance.choice((-20, -10, 10, 20))
    p, q = line[number], line[number + 1]
    dx, dy = (0, by) if abs(p.y - q.y) < 0.5 else (by, 0)
    line[number], line[number + 1] = p.moved(dx, dy), q.moved(dx, dy)
    flow = session.document.flow(edge.element)
    assert flow is not None
    for start, end in pairwise(line):
        area = Bounds(min(start.x, end.x), min(start.y, end.y), 0, 0).united(
            Bounds(max(start.x, end.x), max(start.y, end.y), 0, 0)
        )
        for shape in places_of(session.document).near(session.sheet, area):
            element = session.element(shape)
            if element.type in _FRAMES or session._is_open(shape):
                continue
            if segment_crosses(start, end, shape.bounds, -1):
                return
            if element.id not in (flow.source, flow.target) or not (
                start in edge.waypoints[:1] or end in edge.waypoints[-1:]
            ):
                return
    session.step(lambda step: operations.set_waypoints(step, edge.id, line))


def insert(session: Session) -> None:
    """Put a task onto a flow, where the flow runs free."""
    edges = session.edges("sequenceFlow")
    if not edges:
        return
    edge = session.chance.choice(edges)
    p, q = session.chance.choice(list(pairwise(edge.waypoints)))
    center = Point(round((p.x + q.x) / 2), round((p.y + q.y) / 2))
    if not session.is_free(Bounds(center.x - 50, center.y - 40, 100, 80)):
        return

    def edit(step: Step) -> None:
        made = operations.add_node(step, session.sheet, BY_KEY["task"], center, "Vermerk anlegen")
        inserting.insert_into_flow(step, made, edge.id)

    session.step(edit)


def add_lane(session: Session) -> None:
    shape = session.pick(Family.LANE, Family.POOL)
    if shape is not None and len(session.shapes(Family.LANE)) < 6:
        session.step(
            lambda step: (
                dividing.insert_lane(
                    step, shape.id, after=session.chance.random() < 0.5, name="Amt"
                )
                if session.element(shape).type == "lane"
                else dividing.add_lane(step, shape.id, "Amt")
            )
        )


def move_lane(session: Session) -> None:
    shape = session.pick(Family.LANE)
    if shape is None:
        return
    place = reordering.neighbour_place(session.document, shape, session.chance.choice((-1, 1)))
    if place is not None:
        parent = session.element(shape).parent
        session.step(lambda step: reordering.move_lane(step, shape.id, parent, place))


def resize_lane(session: Session) -> None:
    shape = session.pick(Family.LANE)
    if shape is None:
        return
    x, y, width, height = shape.bounds
    wanted = Bounds(x, y, width, height + session.chance.choice((20, 40)))
    session.step(lambda step: operations.resize(step, shape.id, wanted, pushes=True))


def widen_pool(session: Session) -> None:
    shape = session.pick(Family.POOL)
    if shape is not None and shape.bounds.width < 2200:
        x, y, width, height = shape.bounds
        session.step(
            lambda step: operations.resize(step, shape.id, Bounds(x, y, width + 200, height))
        )


def add_pool(session: Session) -> None:
    pools = session.shapes(Family.POOL)
    box = around(shape.bounds for shape in pools)
    if len(pools) > 2 or box is None:
        return
    kind = BY_KEY["pool"]
    place = Point(box.x + kind.size[0] / 2, box.bottom + 60 + kind.size[1] / 2)
    session.step(lambda step: operations.add_node(step, session.sheet, kind, place, "Bürger"))


def pool(session: Session) -> None:
    """Put the first pool around what is there."""
    shape = session.pick(*NODES)
    if shape is not None and not session.shapes(Family.POOL):
        at = shape.bounds.center
        session.step(
            lambda step: operations.add_node(step, session.sheet, BY_KEY["pool"], at, "Amt")
        )


def replace(session: Session) -> None:
    shape = session.pick(Family.ACTIVITY, Family.GATEWAY)
    if shape is None:
        return
    kinds = (
        ("task", "user_task", "service_task", "call_activity")
        if family_of(session.element(shape).type) is Family.ACTIVITY
        else ("inclusive_gateway", "parallel_gateway", "exclusive_gateway")
    )
    kind = BY_KEY[session.chance.choice(kinds)]
    session.step(lambda step: replacing.replace(step, shape.id, kind))


def annotate(session: Session) -> None:
    shape = session.pick(Family.ACTIVITY)
    if shape is None:
        return
    kind = BY_KEY[session.chance.choice(("annotation", "data_object", "data_store"))]
    name = session.chance.choice(_NAMES)
    session.step(lambda step: append(step, shape.id, kind, name=name))


def align(session: Session) -> None:
    edges = session.edges("sequenceFlow")
    if not edges:
        return
    flow = session.document.flow(session.chance.choice(edges).element)
    assert flow is not None
    one = session.document.shape_on(session.sheet, flow.source)
    other = session.document.shape_on(session.sheet, flow.target)
    if one is None or other is None or session.element(one).host:
        return
    dy = one.bounds.center.y - other.bounds.center.y
    middle = (one.bounds.center.y + other.bounds.center.y) / 2
    for shape in (one, other):
        goal = shape.bounds.moved(0, middle - shape.bounds.center.y)
        if abs(dy) > 120 or not session.is_free(goal, shape.element):
            return
    ids = [one.id, other.id]
    session.step(lambda step: arranging.align(step, ids, arranging.Alignment("middle")))


def make_room(session: Session) -> None:
    shape = session.pick(Family.ACTIVITY)
    if shape is None:
        return
    start = Point(shape.bounds.x - 10, shape.bounds.center.y)
    plan = spacing.plan_room(session.document, session.sheet, start, Way(level=True))
    session.step(lambda step: spacing.make_room(step, plan, 50))


def undo(session: Session) -> None:
    for _ in range(session.chance.randint(1, 3)):
        session.document.undo()


def redo(session: Session) -> None:
    session.document.redo()


ACTIONS: dict[str, tuple[int, Callable[[Session], None]]] = {
    "add": (8, add),
    "append": (10, append_node),
    "attach": (2, attach),
    "connect": (10, connect),
    "move": (10, move),
    "drag": (5, drag),
    "nudge": (4, nudge),
    "move pool": (1, move_pool),
    "resize": (3, resize),
    "rename": (5, rename),
    "delete": (2, delete),
    "delete flow": (2, delete_flow),
    "heal": (1, heal),
    "reconnect": (2, reconnect),
    "move piece": (4, move_piece),
    "insert": (2, insert),
    "add lane": (1, add_lane),
    "move lane": (1, move_lane),
    "resize lane": (2, resize_lane),
    "widen pool": (2, widen_pool),
    "add pool": (1, add_pool),
    "pool": (1, pool),
    "replace": (2, replace),
    "annotate": (2, annotate),
    "align": (1, align),
    "make room": (2, make_room),
    "undo": (3, undo),
    "redo": (2, redo),
}
"""What a session does, how often in proportion, and how."""


def play(document: Document, seed: int | str, count: int = 200) -> Session:
    """Play a session on a document that is prepared for editing."""
    session = Session(document, seed)
    session.run(count)
    return session
