"""Writing into a document: steps, gestures, indexes."""

from __future__ import annotations

import pytest

from workbench.geometry import Bounds
from workbench.layout.places import places_of
from workbench.model.change import Change
from workbench.model.document import Document, Step
from workbench.model.records import Element, Flow, Record, Shape, profile_id
from workbench.model.snapshot import Snapshot
from workbench.words import mark

TITLE = mark("Test")
EVERYWHERE = Bounds(-1000, -1000, 3000, 3000)


def task(key: str, parent: str = "Process") -> Element:
    return Element(id=key, type="task", parent=parent)


def shape(element: str, x: float) -> Shape:
    return Shape(
        id=f"{element}_shape", sheet="Sheet", element=element, bounds=Bounds(x, 0, 100, 80)
    )


@pytest.fixture
def document() -> Document:
    return Document(
        [
            Element(id="Process", type="process"),
            task("A"),
            task("B"),
            Flow(id="F", type="sequenceFlow", parent="Process", source="A", target="B"),
            shape("A", 0),
            shape("B", 200),
        ]
    )


def state(document: Document) -> dict[str, Record]:
    return {record.id: record for record in document}


class TestSteps:
    def test_observers_get_one_change_per_step(self, document: Document) -> None:
        heard: list[Change] = []
        end = document.observe(heard.append)
        with document.step(TITLE) as step:
            step.update("A", name="x")
            step.update("A", name="y")
            step.remove("F")
        assert len(heard) == 1
        assert list(heard[0].updated) == ["A"]
        assert list(heard[0].removed) == ["F"]
        end()
        document.undo()
        assert len(heard) == 1

    def test_a_step_that_changes_nothing_leaves_no_trace(self, document: Document) -> None:
        heard: list[Change] = []
        document.observe(heard.append)
        with document.step(TITLE) as step:
            step.update("A", name="x")
            step.update("A", name="")
            step.add(task("C"))
            step.remove("C")
        assert not heard
        assert not document.is_modified

    def test_an_exception_takes_everything_back(self, document: Document) -> None:
        before = state(document)
        heard: list[Change] = []
        document.observe(heard.append)
        with pytest.raises(ZeroDivisionError), document.step(TITLE) as step:
            step.update("A", name="x")
            step.remove("B")
            step.add(task("C"))
            1 / 0  # noqa: B018
        assert state(document) == before
        assert not heard
        assert len(document.history) == 0

    def test_an_exception_in_a_settler_takes_everything_back(self, document: Document) -> None:
        def fails(step: Step) -> None:
            step.remove("F")
            raise ValueError

        document.settlers = (fails,)
        before = state(document)
        with pytest.raises(ValueError), document.step(TITLE) as step:
            step.remove("A")
        assert state(document) == before

    def test_a_step_within_a_step_belongs_to_the_outer_one(self, document: Document) -> None:
        with document.step(TITLE) as outer:
            outer.update("A", name="x")
            with document.step(mark("Inner")) as inner:
                inner.update("B", name="y")
        assert len(document.history) == 1
        assert document.history.undo_title == TITLE

    def test_writing_into_a_closed_step_is_an_error(self, document: Document) -> None:
        with document.step(TITLE) as step:
            pass
        with pytest.raises(RuntimeError):
            step.update("A", name="late")

    def test_undo_within_a_step_is_an_error(self, document: Document) -> None:
        with document.step(TITLE) as step:
            step.update("A", name="x")
        with pytest.raises(RuntimeError), document.step(TITLE):
            document.undo()

    def test_a_step_knows_what_was_before(self, document: Document) -> None:
        with document.step(TITLE) as step:
            step.update("A", name="x")
            step.add(task("C"))
            before = step.before("A")
            assert isinstance(before, Element) and before.name == ""
            assert step.before("C") is None
            assert step.touched() == ["A", "C"]

    def test_adding_an_id_in_use_is_an_error(self, document: Document) -> None:
        with pytest.raises(ValueError), document.step(TITLE) as step:
            step.add(task("A"))

    def test_new_ids_are_free_readable_and_not_given_twice(self, document: Document) -> None:
        with document.step(TITLE) as step:
            first = step.new_id("Task")
            step.add(task(first))
        with document.step(TITLE) as step:
            step.remove(first)
            assert step.new_id("Task") == "Task_2", "an id of this step is not given again"
        assert first == "Task_1"


class TestGestures:
    def test_every_move_starts_from_the_mark(self, document: Document) -> None:
        gesture = document.gesture(TITLE)
        for x in (10, 20, 30):
            gesture.apply(lambda step, x=x: step.update("A_shape", bounds=Bounds(x, 0, 1, 1)))  # type: ignore[misc]
        gesture.commit()
        assert len(document.history) == 1
        document.undo()
        assert document["A_shape"] == shape("A", 0)

    def test_observers_hear_only_what_differs_from_the_last_move(self, document: Document) -> None:
        heard: list[Change] = []
        document.observe(heard.append)
        gesture = document.gesture(TITLE)
        gesture.apply(lambda step: step.update("A", name="x"))
        gesture.apply(lambda step: step.update("B", name="y"))
        assert sorted(heard[-1].updated) == ["A", "B"], "A goes back, B changes"
        gesture.apply(lambda step: step.update("B", name="y"))
        assert len(heard) == 2, "the same again is no change"

    def test_given_up_it_leaves_no_trace(self, document: Document) -> None:
        before = state(document)
        gesture = document.gesture(TITLE)
        gesture.apply(lambda step: step.remove("F"))
        gesture.abandon()
        assert state(document) == before
        assert not document.is_modified
        gesture.commit()
        assert len(document.history) == 0

    def test_a_refused_move_stands_at_the_mark(self, document: Document) -> None:
        before = state(document)
        heard: list[Change] = []
        document.observe(heard.append)

        def refuse(step: Step) -> None:
            step.remove("A")
            raise ValueError

        gesture = document.gesture(TITLE)
        gesture.apply(lambda step: step.update("A", name="x"))
        with pytest.raises(ValueError):
            gesture.apply(refuse)
        assert state(document) == before
        assert "A" in heard[-1].updated, "observers hear that the name is gone again"

    def test_undo_and_steps_in_the_middle_of_a_gesture_give_it_up(self, document: Document) -> None:
        with document.step(TITLE) as step:
            step.update("A", name="first")
        gesture = document.gesture(TITLE)
        gesture.apply(lambda step: step.update("A", name="dragged"))
        document.undo()
        assert document["A"] == task("A")
        gesture.apply(lambda step: step.update("B", name="dragged"))
        with document.step(TITLE) as step:
            step.update("A", name="second")
        assert document["B"] == task("B")
        gesture.apply(lambda step: step.update("B", name="dragged"))
        gesture.commit()
        assert [document.undo() is not None for _ in range(3)] == [True, True, False]
        assert document["A"] == task("A")

    def test_moving_about_uses_up_no_ids(self, document: Document) -> None:
        gesture = document.gesture(TITLE)
        for _ in range(5):
            gesture.apply(lambda step: step.add(task(step.new_id("Task"))))
        gesture.commit()
        assert "Task_1" in document


class TestReading:
    def test_what_refers_to_what_is_found_after_every_kind_of_change(
        self, document: Document
    ) -> None:
        assert [flow.id for flow in document.outgoing("A")] == ["F"]
        with document.step(TITLE) as step:
            step.update("F", source="B", target="A")
            step.add(task("C", parent="A"))
        assert not document.outgoing("A")
        assert [flow.id for flow in document.incoming("A")] == ["F"]
        assert [child.id for child in document.children("A")] == ["C"]
        document.undo()
        assert [flow.id for flow in document.outgoing("A")] == ["F"]
        assert not document.children("A")

    def test_a_change_elsewhere_in_a_record_keeps_its_place_among_siblings(
        self, document: Document
    ) -> None:
        document.children("Process")  # from here on the index is kept
        with document.step(TITLE) as step:
            step.update("A", name="x")
        assert [child.id for child in document.children("Process")] == ["A", "B"]

    def test_the_rank_survives_removal_and_undo(self, document: Document) -> None:
        ranks = {record.id: document.rank(record.id) for record in document}
        with document.step(TITLE) as step:
            step.remove("A")
            step.add(task("C"))
        document.undo()
        assert {key: document.rank(key) for key in ranks} == ranks
        assert document.rank("C") == len(ranks)
        assert [record.id for record in document.snapshot()] == list(ranks)
        assert [record.id for record in document] == list(ranks)

    def test_what_comes_back_is_listed_where_it_was(self, document: Document) -> None:
        document.children("Process")
        with document.step(TITLE) as step:
            step.remove("A")
        document.undo()
        assert [element.id for element in document.elements()] == ["Process", "A", "B"]
        assert [child.id for child in document.children("Process")] == ["A", "B"]

    def test_a_gesture_that_takes_away_and_brings_back_keeps_the_order(
        self, document: Document
    ) -> None:
        gesture = document.gesture(TITLE)
        gesture.apply(lambda step: step.remove("A"))
        gesture.apply(lambda step: step.update("B", name="x"))
        gesture.commit()
        assert [element.id for element in document.elements()] == ["Process", "A", "B"]

    def test_what_comes_back_by_redo_is_listed_in_its_place(self, document: Document) -> None:
        with document.step(TITLE) as step:
            step.add(task("C"))
            step.add(task("D"))
        with document.step(TITLE) as step:
            step.remove("C")
        document.undo()
        assert [child.id for child in document.children("Process")] == ["A", "B", "C", "D"]
        document.undo()
        document.redo()
        assert [child.id for child in document.children("Process")] == ["A", "B", "C", "D"]
        assert [element.id for element in document.elements()] == ["Process", "A", "B", "C", "D"]

    def test_a_snapshot_does_not_move(self, document: Document) -> None:
        snapshot = document.snapshot()
        with document.step(TITLE) as step:
            step.remove("F")
        assert "F" in snapshot
        assert [flow.id for flow in snapshot.outgoing("A")] == ["F"]

    def test_a_circle_of_parents_does_not_hang(self) -> None:
        broken = Snapshot([task("A", parent="B"), task("B", parent="A")])
        assert [element.id for element in broken.container_chain("A")] == ["B"]

    def test_an_element_without_a_profile_has_an_empty_one(self, document: Document) -> None:
        assert document.profile("A").values == ()
        with document.step(TITLE) as step:
            step.put(document.profile("A").with_value("goal", "x"))
        assert document.profile("A").text("goal") == "x"
        assert profile_id("A") in document


class TestWaiting:
    """What is costly may wait while a gesture passes."""

    @staticmethod
    def edit(step: Step) -> None:
        step.update("A", name="moved")
        if not step.postpone():
            step.update("B", name="made way")

    def names(self, document: Document) -> list[str]:
        return [element.name for element in document.elements("task")]

    def test_it_is_done_when_the_gesture_rests(self, document: Document) -> None:
        gesture = document.gesture(TITLE)
        gesture.apply(self.edit, is_passing=True)
        assert self.names(document) == ["moved", ""]
        gesture.rest()
        assert self.names(document) == ["moved", "made way"]
        gesture.abandon()
        assert self.names(document) == ["", ""]

    def test_it_is_done_before_the_gesture_is_kept(self, document: Document) -> None:
        gesture = document.gesture(TITLE)
        gesture.apply(self.edit, is_passing=True)
        gesture.commit()
        assert self.names(document) == ["moved", "made way"]
        document.undo()
        assert self.names(document) == ["", ""]

    def test_nothing_waits_in_a_step(self, document: Document) -> None:
        with document.step(TITLE) as step:
            self.edit(step)
        assert self.names(document) == ["moved", "made way"]

    def test_a_gesture_that_another_step_has_ended_does_nothing_more(
        self, document: Document
    ) -> None:
        gesture = document.gesture(TITLE)
        gesture.apply(self.edit, is_passing=True)
        with document.step(TITLE) as step:
            step.update("B", name="other")
        gesture.rest()
        assert self.names(document) == ["", "other"]


class TestIndexes:
    def test_an_index_is_kept_through_steps_gestures_and_undo(self, document: Document) -> None:
        places = places_of(document)
        assert places_of(document) is places

        def found() -> list[str]:
            return [record.id for record in places_of(document).near("Sheet", EVERYWHERE)]

        def at_its_new_place() -> list[str]:
            return [s.id for s in places_of(document).near("Sheet", Bounds(5005, 5, 0, 0))]

        assert found() == ["A_shape", "B_shape"]
        gesture = document.gesture(TITLE)
        gesture.apply(lambda step: step.remove("A_shape"))
        assert found() == ["B_shape"]
        gesture.abandon()
        assert found() == ["A_shape", "B_shape"]
        with document.step(TITLE) as step:
            step.update("A_shape", bounds=Bounds(5000, 0, 10, 10))
        assert found() == ["B_shape"]
        assert at_its_new_place() == ["A_shape"]
        with document.step(TITLE) as step:
            step.update("A_shape", sheet="Other")
        assert not at_its_new_place()
        document.undo()
        document.undo()
        assert found() == ["A_shape", "B_shape"]
