"""The inspector: what is typed there is an undoable step, and follows what is done elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from workbench.model.records import Item

pytestmark = pytest.mark.window

TRADE = "gewerbeanmeldung*.bpmn"


@pytest.fixture
def person(start, library):
    """Somebody who has opened the business registration of the sample."""
    somebody = start(library)
    somebody.open(next((library / "processes").rglob(TRADE)))
    return somebody


def history_length(person) -> int:
    return len(person.document().document.history)


def test_without_a_selection_the_process_is_shown(person):
    inspector = person.window.inspector
    process = next(one for one in person.document().document.elements("process") if one.name)
    assert inspector.element == process.id
    assert inspector.editor("name").text.toPlainText() == "Gewerbeanmeldung bearbeiten"
    assert inspector.editor("process_no").line.text() == "12.03"


def test_typing_a_name_is_one_step_and_shows_on_the_diagram(person):
    person.click_element("Erlaubnispflicht prüfen")
    field = person.window.inspector.editor("name").text
    field.setFocus()
    field.selectAll()
    person.type("Erlaubnis klären", field)
    document = person.document().document
    assert document.element(person.window.inspector.element).name == "Erlaubnis klären"
    assert history_length(person) == 1
    person.press("Ctrl+Z", field)
    assert person.element("Erlaubnispflicht prüfen")
    assert field.toPlainText() == "Erlaubnispflicht prüfen"


def test_leaving_a_field_ends_the_step(person):
    inspector = person.window.inspector
    first = inspector.editor("process_no").line
    first.setFocus()
    first.selectAll()
    person.type("99", first)
    inspector.editor("name").setFocus()
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_End)
    person.type(".1", first)
    assert history_length(person) == 2
    person.press("Ctrl+Z", first)
    assert first.text() == "99"
    person.press("Ctrl+Z", first)
    assert first.text() == "12.03"


def test_the_inspector_follows_what_is_done_on_the_diagram(person):
    person.click_element("Erlaubnispflicht prüfen")
    person.press("F2")
    person.type("Neuer Name")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert person.window.inspector.editor("name").text.toPlainText() == "Neuer Name"


def test_deleting_what_is_shown_shows_the_process_again(person):
    person.click_element("Erlaubnispflicht prüfen")
    shown = person.window.inspector.element
    person.press("Del")
    assert shown not in person.document().document
    assert person.window.inspector.editor("process_no") is not None


def test_several_selected_things_are_counted(person):
    person.canvas.editor.select_all()
    assert person.window.inspector.element == ""
    assert person.window.bar._selection.text().endswith("Elemente gewählt")


def test_times_are_typed_as_people_write_them(person):
    person.click_element("Erlaubnispflicht prüfen")
    inspector = person.window.inspector
    task = inspector.element
    line = inspector.editor("work_typ").line
    line.setFocus()
    line.selectAll()
    person.type("1:30", line)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert person.document().document.profile(task).get("work_typ") == "90"
    assert line.text() == "90"


def test_what_is_not_right_is_said_and_not_stored(person):
    person.click_element("Erlaubnispflicht prüfen")
    inspector = person.window.inspector
    before = person.document().document.profile(inspector.element).get("work_typ")
    editor = inspector.editor("work_typ")
    editor.line.setFocus()
    editor.line.selectAll()
    person.type("bald", editor.line)
    QTest.keyClick(editor.line, Qt.Key.Key_Return)
    assert "bald" in editor.problem_text
    assert person.document().document.profile(inspector.element).get("work_typ") == before
    assert history_length(person) == 0


def test_dates_are_typed_the_german_way_and_stored_the_same_everywhere(person):
    inspector = person.window.inspector
    line = inspector.editor("review_due").line
    line.setFocus()
    line.selectAll()
    person.type("3.11.2027", line)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert person.document().document.profile(inspector.element).get("review_due") == "2027-11-03"
    assert line.text() == "03.11.2027"


def test_a_choice_is_stored_by_its_key(person):
    inspector = person.window.inspector
    box = inspector.editor("status").box
    box.setFocus()
    row = box.findData("review")
    assert box.itemText(row) == "In Prüfung"
    box.setCurrentIndex(row)
    box.activated.emit(row)
    assert person.document().document.profile(inspector.element).get("status") == "review"


def test_a_role_is_found_in_the_catalogue_while_typing(person):
    person.click_element("Erlaubnispflicht prüfen")
    inspector = person.window.inspector
    editor = inspector.editor("it_systems")
    before = editor.names()
    editor.line.setFocus()
    library = person.session.workspace.library
    entry = next(one for one in library.catalogue("it").entries if one.name not in before)
    person.type(entry.name[:5], editor.line)
    assert entry.name in [
        editor._filter.index(row, 0).data() for row in range(editor._filter.rowCount())
    ]
    popup = editor._completer.popup()
    assert popup.isVisible()
    for _ in range(editor._filter.rowCount()):
        QTest.keyClick(popup, Qt.Key.Key_Down)
        if popup.currentIndex().data() == entry.name:
            break
    QTest.keyClick(popup, Qt.Key.Key_Return)
    QTest.qWait(10)
    assert editor.line.text() == ""
    stored = person.document().document.profile(inspector.element).items("it_systems")
    assert stored[-1] == Item(text=entry.name, ref=entry.id)
    assert editor.names() == [*before, entry.name]

    # and taken out again, by its button and by the keyboard
    button = editor.chips.widgets[0].findChild(QToolButton)
    person.click(button)
    QTest.keyClick(editor.line, Qt.Key.Key_Backspace)
    left = person.document().document.profile(inspector.element).items("it_systems")
    assert [item.text for item in left] == [*before, entry.name][1:-1]


def test_what_the_catalogue_does_not_know_may_be_written_all_the_same(person):
    inspector = person.window.inspector
    editor = inspector.editor("owner")
    editor.line.setFocus()
    person.type("Ältestenrat", editor.line)
    person.window.commit_typing()
    assert person.document().document.profile(inspector.element).items("owner") == (
        Item(text="Ältestenrat"),
    )


def test_a_table_is_filled_in_row_by_row(person):
    inspector = person.window.inspector
    process = inspector.element
    section = next(s for s in inspector._sections if s.key == "steering")
    section.set_open(True)
    editor = inspector.editor("measures")
    count = len(editor.cards)
    person.click(editor._add)
    assert len(editor.cards) == count + 1
    person.type("Formular anpassen", editor.cards[-1].cell("text").line)
    rows = person.document().document.profile(process).rows("measures")
    assert len(rows) == count + 1
    assert rows[-1]["text"] == "Formular anpassen"
    person.press("Ctrl+Z", person.window)
    assert len(person.document().document.profile(process).rows("measures")) == count


def test_fields_of_the_kind_are_offered_and_written(person):
    person.click_element("Erlaubnispflicht prüfen")
    inspector = person.window.inspector
    inspector.section("notation").set_open(True)
    box = inspector.editor("field.loop").box
    row = box.findData("sequential")
    box.setCurrentIndex(row)
    box.activated.emit(row)
    assert person.document().document.element(inspector.element).loop == "sequential"
    box.setCurrentIndex(box.findData(""))
    box.activated.emit(box.findData(""))
    assert person.document().document.element(inspector.element).loop == ""


def test_every_kind_can_be_shown_and_read(person):
    from workbench.ui.inspector.sections import sections_for

    document = person.document().document
    library = person.session.workspace.library
    shown = 0
    for record in document:
        if type(record).__name__ not in ("Element", "Flow"):
            continue
        for section in sections_for(record, document, lambda: library):
            for field in section.fields:
                field.read(document, record.id)
                shown += 1
    assert shown > 500


def test_an_entry_of_the_landscape_tells_about_its_process(start, library):
    person = start(library)
    person.click_element("Gewerbeanmeldung bearbeiten")
    person.until_idle()
    linked = person.window.inspector._linked
    assert linked.values()["Prozesseigner/in"] == "Leitung Ordnungsamt"
    person.click(linked.findChild(QPushButton))
    person.until_idle()
    assert person.tabs[-1] == "Gewerbeanmeldung bearbeiten"


def test_the_landscape_itself_can_be_named(start, library):
    person = start(library)
    editor = person.window.inspector.editor("name")
    editor.text.setFocus()
    editor.text.selectAll()
    person.type("Karte", editor.text)
    assert person.tabs == ["● Karte"]
    person.press("Ctrl+Z", editor.text)
    assert person.tabs == ["Prozesslandkarte Musterstadt"]


def test_sections_stay_as_they_were_left(person):
    inspector = person.window.inspector
    section = inspector.section("volumes_and_costs")
    assert not section.is_open
    person.click(section.head)
    assert section.is_open
    person.click_element("Erlaubnispflicht prüfen")
    person.canvas.select([])
    assert inspector.section("volumes_and_costs").is_open


def test_saving_takes_what_is_being_typed(person):
    line = person.window.inspector.editor("review_due").line
    line.setFocus()
    line.selectAll()
    person.type("1.2.2028", line)
    person.press("Ctrl+S", line)
    process = person.window.inspector.element
    from workbench.io import bpmn

    saved = bpmn.read(person.document().path)
    assert saved.profile(process).get("review_due") == "2028-02-01"


class TestTheFieldsOfAKind:
    """What an event, a flow or a task says, entered as people say it."""

    def choose(self, person, kind: str, name: str):
        """Select the element of a name after making it one of a kind."""
        from workbench.editing.operations.replacing import replace
        from workbench.notation.bpmn.kinds import BY_KEY
        from workbench.words import mark

        document = person.document().document
        shape = document.shapes_of(person.element(name))[0]
        with document.step(mark("Rename")) as step:
            replace(step, shape.id, BY_KEY[kind])
        person.canvas.select([])
        person.canvas.select([shape.id])
        return document.element(shape.element)

    def test_a_timer_is_told_in_days_and_kept_as_iso(self, person):
        event = self.choose(person, "start_event.timer", "Gewerbeanzeige eingegangen")
        editor = person.window.inspector.editor("field.definition.timer")
        editor.way.setCurrentIndex(2)
        editor.way.activated.emit(2)
        assert editor.amount.hasFocus()
        person.type("3", editor.amount)
        QTest.keyClick(editor.amount, Qt.Key.Key_Return)
        editor.unit.setCurrentIndex(editor.unit.findData("week"))
        editor.unit.activated.emit(0)
        document = person.document().document
        assert dict(document.element(event.id).definitions[0].properties) == {"timeDuration": "P3W"}
        person.press("Ctrl+Z", editor.amount)
        person.press("Ctrl+Z", editor.amount)
        assert document.element(event.id).definitions[0].properties == ()

    def test_a_new_name_makes_a_message_that_others_can_choose(self, person):
        event = self.choose(person, "start_event.message", "Gewerbeanzeige eingegangen")
        editor = person.window.inspector.editor("field.definition.reference")
        editor.line.setFocus()
        person.type("Anzeigeblatt", editor.line)
        QTest.keyClick(editor.line, Qt.Key.Key_Return)
        document = person.document().document
        message = document.element(document.element(event.id).definitions[0].reference)
        assert message.name == "Anzeigeblatt"
        assert editor.remark == "nur hier verwendet"
        task = self.choose(person, "receive_task", "Erlaubnispflicht prüfen")
        editor = person.window.inspector.editor("field.refers_to")
        editor.line.setFocus()
        person.type("anzeigeblatt", editor.line)
        QTest.keyClick(editor.line, Qt.Key.Key_Return)
        assert document.element(task.id).refers_to == message.id
        assert editor.remark == "2-mal verwendet"

    def test_a_repetition_brings_its_own_fields(self, person):
        self.choose(person, "user_task", "Erlaubnispflicht prüfen")
        inspector = person.window.inspector
        inspector.section("notation").set_open(True)
        box = inspector.editor("field.loop").box
        box.setFocus()
        box.setCurrentIndex(box.findData("parallel"))
        box.activated.emit(box.currentIndex())
        person.until(lambda: inspector.editor("field.loopCardinality"), "the number")
        assert inspector.editor("field.loop").box.hasFocus(), "the keyboard stays where it was"

    def test_a_process_of_the_library_is_chosen_by_typing(self, person):
        task = self.choose(person, "call_activity", "Erlaubnispflicht prüfen")
        editor = person.window.inspector.editor("field.refers_to")
        editor.line.setFocus()
        library = person.session.workspace.library
        entry = next(one for one in library.processes if one.id and one.number)
        person.type(f"{entry.number} {entry.name}", editor.line)
        QTest.keyClick(editor.line, Qt.Key.Key_Return)
        QTest.keyClick(editor.line, Qt.Key.Key_Return)
        assert person.document().document.element(task.id).refers_to == entry.id
