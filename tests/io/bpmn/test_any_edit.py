"""Whatever is done to the records, writing and reading gives the same records again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.io.bpmn.files import id_of, own, schema_errors
from workbench.geometry import Bounds, Point
from workbench.io.bpmn import read, write, write_from_records
from workbench.model.document import Document, Step
from workbench.model.records import (
    Edge,
    Element,
    EventDefinition,
    Flow,
    Item,
    Look,
    Profile,
    Record,
    Shape,
    Sheet,
    profile_id,
)
from workbench.notation.bpmn.types import GATEWAY_TYPES, TASK_TYPES, family_of
from workbench.notation.kind import NODES, Family
from workbench.words import mark

# What XML can hold; the rest is left out when it is written.
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
    | st.sampled_from("<>&\"'\n\t\r]]>"),
    max_size=12,
)
NUMBERS = st.integers(-5000, 5000).map(float) | st.floats(-5000, 5000, width=32)
SIZES = st.integers(1, 2000).map(float) | st.floats(0.5, 2000, width=32)
BOUNDS = st.builds(Bounds, NUMBERS, NUMBERS, SIZES, SIZES)
POINTS = st.builds(Point, NUMBERS, NUMBERS)
COLORS = st.sampled_from(("", "#000000", "#12ab34", "#ffffff"))
LOOKS = st.builds(
    Look,
    stroke=COLORS,
    fill=COLORS,
    text_color=COLORS,
    font=st.sampled_from(("", "Arial", "Ä & B")),
    font_size=st.sampled_from((0.0, 9.0, 11.5)),
    bold=st.booleans(),
    italic=st.booleans(),
)
EDGE_LOOKS = LOOKS.map(lambda look: look.__class__(look.stroke, "", *list_of(look)[2:]))
DEFINITIONS = st.lists(
    st.sampled_from(
        (
            EventDefinition(type="message", reference="Message_Application"),
            EventDefinition(type="signal", reference="Signal_Stop"),
            EventDefinition(type="timer", properties=(("timeDate", "2030-01-01"),)),
            EventDefinition(type="timer", properties=(("timeCycle", "R3/PT1H"),)),
            EventDefinition(type="link", properties=(("name", "weiter"),)),
            EventDefinition(type="conditional", properties=(("condition", "a < b"),)),
            EventDefinition(type="terminate"),
        )
    ),
    max_size=2,
    unique=True,
).map(tuple)
VALUES = (
    TEXTS.filter(bool)
    | st.lists(st.builds(Item, TEXTS, st.sampled_from(("", "ref-1"))), min_size=1, max_size=3).map(
        tuple
    )
    | st.lists(
        st.lists(
            st.tuples(st.sampled_from(("x", "y")), TEXTS), min_size=1, unique_by=lambda c: c[0]
        ).map(tuple),
        min_size=1,
        max_size=2,
    ).map(tuple)
)


def list_of(look: Look) -> list[object]:
    return [getattr(look, name) for name in look.__struct_fields__]


class Editing:
    """A hand that does one random thing at a time, as an editor might."""

    def __init__(self, document: Document, draw: st.DrawFn) -> None:
        self.document = document
        self.draw = draw

    def one_of(self, records: list[Record]) -> Record | None:
        return self.draw(st.sampled_from(records)) if records else None

    def rename(self, step: Step) -> None:
        named = [e for e in self.document.elements() if e.type not in ("group", "categoryValue")]
        named += list(self.document.flows("sequenceFlow", "messageFlow"))  # type: ignore[arg-type]
        found = self.one_of(named)  # type: ignore[arg-type]
        if found is not None:
            step.update(found, name=self.draw(TEXTS), documentation=self.draw(TEXTS))

    def place(self, step: Step) -> None:
        found = self.one_of(list(self.document.of_type(Shape)))
        if found is not None:
            label = self.draw(st.none() | BOUNDS)
            step.update(found, bounds=self.draw(BOUNDS), label=label, look=self.draw(LOOKS))

    def route(self, step: Step) -> None:
        found = self.one_of(list(self.document.of_type(Edge)))
        if found is not None:
            points = tuple(self.draw(st.lists(POINTS, min_size=2, max_size=6)))
            label = self.draw(st.none() | BOUNDS)
            look = self.draw(EDGE_LOOKS)
            step.update(found, waypoints=points, label=label, look=look)

    def add_node(self, step: Step) -> None:
        scopes = list(self.document.elements("process", "subProcess"))
        parent = self.one_of(scopes)  # type: ignore[arg-type]
        if parent is None:
            return
        kind = self.draw(st.sampled_from((*TASK_TYPES, *GATEWAY_TYPES, "startEvent", "endEvent")))
        key = step.new_id("Node")
        step.add(Element(id=key, type=kind, name=self.draw(TEXTS), parent=parent.id))
        sheet = self.one_of(list(self.document.of_type(Sheet)))
        if sheet is not None:
            bounds = self.draw(BOUNDS)
            step.add(Shape(id=f"{key}_di", sheet=sheet.id, element=key, bounds=bounds))
        lanes = [lane for lane in self.document.elements("lane") if lane.parent == parent.id]
        lane = self.one_of(lanes)  # type: ignore[arg-type]
        if isinstance(lane, Element):
            at = self.draw(st.integers(0, len(lane.members)))
            step.update(lane, members=(*lane.members[:at], key, *lane.members[at:]))

    def connect(self, step: Step) -> None:
        nodes = [e for e in self.document.elements() if family_of(e.type) in NODES]
        source, target = self.one_of(nodes), self.one_of(nodes)  # type: ignore[arg-type]
        if isinstance(source, Element) and target is not None:
            key = step.new_id("Flow")
            condition = self.draw(st.none() | TEXTS)
            flow = Flow(
                id=key,
                type="sequenceFlow",
                parent=source.parent,
                source=source.id,
                target=target.id,
            )
            step.add(flow.with_property("conditionExpression", condition))

    def reconnect(self, step: Step) -> None:
        flow = self.one_of(list(self.document.flows("sequenceFlow")))
        nodes = [e for e in self.document.elements() if family_of(e.type) in NODES]
        node = self.one_of(nodes)  # type: ignore[arg-type]
        if flow is not None and node is not None:
            step.update(flow, **{self.draw(st.sampled_from(("source", "target"))): node.id})

    def move_into(self, step: Step) -> None:
        nodes = [e for e in self.document.elements() if family_of(e.type) is Family.ACTIVITY]
        node = self.one_of(nodes)  # type: ignore[arg-type]
        scope = self.one_of(list(self.document.elements("process", "subProcess")))
        if node is not None and scope is not None:
            step.update(node, parent=scope.id)

    def replace(self, step: Step) -> None:
        node = self.one_of(list(self.document.elements(*TASK_TYPES)))
        if isinstance(node, Element):
            known = ("loopCardinality", "completionQuantity")
            properties = tuple(p for p in node.properties if p[0] in known)
            kind = self.draw(st.sampled_from(TASK_TYPES))
            # Only a task that sends or receives names a message.
            named = node.refers_to if kind in ("sendTask", "receiveTask") else ""
            step.update(node, type=kind, properties=properties, refers_to=named)

    def wait_for(self, step: Step) -> None:
        events = self.document.elements("startEvent", "endEvent", "boundaryEvent")
        event = self.one_of(list(events))
        if event is not None:
            step.update(event, definitions=self.draw(DEFINITIONS))

    def repeat(self, step: Step) -> None:
        node = self.one_of(list(self.document.elements("task", "userTask", "subProcess")))
        if isinstance(node, Element):
            loop = self.draw(st.sampled_from(("", "standard", "parallel", "sequential")))
            key = {"": "", "standard": "loopCondition"}.get(loop, "loopCardinality")
            bare = [p for p in node.properties if not p[0].startswith("loop")]
            changed = node.changed(loop=loop, properties=tuple(bare))
            step.put(changed.with_property(key, self.draw(TEXTS)) if key else changed)

    def profile(self, step: Step) -> None:
        owner = self.one_of(list(self.document.elements("process", "lane", *TASK_TYPES)))
        if owner is not None:
            profile = self.document.profile(owner.id)
            for key, value in self.draw(
                st.dictionaries(st.sampled_from("abc"), VALUES, max_size=3)
            ).items():
                profile = profile.with_value(key, value)
            if profile.values:
                step.put(profile)

    def remove(self, step: Step) -> None:
        kinds = ("process", "collaboration", "category", "categoryValue", "group")
        gone = self.one_of([e for e in self.document.elements() if e.type not in kinds])
        gone = gone or self.one_of(list(self.document.of_type(Flow)))
        if gone is not None:
            remove_with_contents(step, gone.id)


def remove_with_contents(step: Step, key: str) -> None:
    """Remove a record and all that makes no sense without it."""
    document = step.document
    todo = [key]
    while todo:
        record = document.find(todo.pop())
        if record is None:
            continue
        for other in document.all_referring(record.id):
            relations = {relation for relation, target in other.references() if target == record.id}
            if relations & {"parent", "source", "target", "host", "sheet", "element"}:
                todo.append(other.id)
            elif isinstance(other, Element) and "members" in relations:
                step.update(other, members=tuple(m for m in other.members if m != record.id))
            elif isinstance(other, Element) and "event_references" in relations:
                kept = tuple(d for d in other.definitions if d.reference != record.id)
                step.update(other, definitions=kept)
            else:
                for relation in relations:
                    step.update(other, **{relation: ""})
        step.remove(record.id)


ACTIONS = tuple(name for name in vars(Editing) if not name.startswith("_") and name != "one_of")


def records_of(document: Document) -> dict[str, Record]:
    # Writing an empty profile is writing none.
    return {
        record.id: record
        for record in document
        if not record.id.startswith("~") and not (isinstance(record, Profile) and not record.values)
    }


@pytest.mark.parametrize("path", [own("permit"), own("house-style")], ids=id_of)
@settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_write_then_read_gives_the_same_records(path: Path, data: st.DataObject) -> None:
    document = read(path)
    hand = Editing(document, data.draw)  # type: ignore[arg-type]
    for name in data.draw(st.lists(st.sampled_from(ACTIONS), min_size=1, max_size=8)):
        with document.step(mark("edit")) as step:
            getattr(hand, name)(step)

    saved = write(document)
    assert records_of(read(saved)) == records_of(document)
    assert schema_errors(saved) == []
    exported = write_from_records(document)
    assert records_of(read(exported)) == records_of(document)
    assert schema_errors(exported) == []

    while document.undo() is not None:
        pass
    assert write(document) == path.read_bytes()


def test_every_action_is_tried() -> None:
    assert len(ACTIONS) == 12
    assert profile_id("x") == "x~profile"
