"""Journey 3: somebody without BPMN types a table, and the diagram appears beside it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from workbench.editing.step_table.cells import Column
from workbench.editing.step_table.rows import RowKind


def table_of(person):
    panel = person.window.pages.diagram().table.panel
    assert panel is not None
    return panel


def shown(person) -> list[str]:
    """What the rows say, indented; the row that is being typed is left out."""
    model = table_of(person).model
    return [
        "    " * (row.depth if (row := model.row_at(number)) is not None else 0)
        + str(model.index(number, Column.WHAT).data())
        for number in range(model.rowCount())
        if number != model.draft_row
    ]


def column(person, which: Column) -> list[str]:
    model = table_of(person).model
    return [
        str(model.index(number, which).data())
        for number in range(model.rowCount())
        if number != model.draft_row
    ]


def open_table(person, file: Path) -> None:
    person.open(file)
    if person.window.pages.diagram().table.panel is None:
        person.press("Ctrl+T")
    person.until(lambda: table_of(person).view.hasFocus(), "the table")


def test_typing_rows_draws_a_process_and_undo_takes_all_of_it_back(start, process_file: Path):
    person = start()
    open_table(person, process_file)
    document = person.document().document
    before = {record.id: record for record in document}

    person.press("Return")
    person.press("Shift+Tab")  # who
    person.type("Personalamt")
    person.press("Tab")
    person.type("Antrag prüfen")
    person.press("Return")
    person.type("Vollständig?")
    person.press("Return")
    person.type("Urlaub eintragen")
    person.press("Tab")  # with what
    person.type("Zeiterfassung")
    person.press("Return")
    person.type("gleichzeitig: Bescheid senden")
    person.press("Return")
    person.press("Return")  # out of the parallel branch
    person.press("Return")  # to the other answer
    person.type("Unterlagen nachfordern")
    person.press("Return")
    person.type("zurück zu 1")
    person.press("Return")

    assert shown(person) == [
        "Start",
        "Antrag prüfen",
        "Vollständig?",
        "wenn ja",
        "    Urlaub eintragen",
        "    gleichzeitig",
        "        Bescheid senden",
        "wenn nein",
        "    Unterlagen nachfordern",
        "Ende",
    ]
    assert [lane.name for lane in document.elements("lane")] == ["Personalamt"]
    for name in ("Antrag prüfen", "Urlaub eintragen", "Bescheid senden", "Vollständig?"):
        assert person.canvas.editor.picture.bounds_of(
            document.shape_on(person.canvas.sheet_id, person.element(name)).id
        )
    names = {flow.name for flow in document.flows("sequenceFlow") if flow.name}
    assert names == {"ja", "nein"}
    for _ in range(document.history.place):
        person.press("Ctrl+Z")
    assert {record.id: record for record in document} == before


def test_a_first_letter_is_completed_from_what_is_there(start, library: Path):
    person = start(library)
    open_table(person, next(library.glob("processes/**/gewerbeanmeldung*.bpmn")))
    panel = table_of(person)
    panel.view.go_to(1, Column.WHO, typing=True)
    field = person.window.focusWidget()
    field.selectAll()
    person.type("Sachbearbeitung G")
    assert field.text().startswith("Sachbearbeitung Gewerbe")
    person.press("Escape")
    person.press("Escape")


def test_what_is_selected_here_is_selected_there(start, library: Path):
    person = start(library)
    open_table(person, next(library.glob("processes/**/gewerbeanmeldung*.bpmn")))
    panel, document = table_of(person), person.document().document
    steps = [n for n, r in enumerate(panel.model.table.rows) if r.kind is RowKind.STEP]
    row, other = (panel.model.table.rows[n] for n in steps[:2])
    panel.view.selectRow(panel.model.row_of(row.key))
    assert [document[key].element for key in person.canvas.selection] == [row.element]
    person.canvas.select([document.shape_on(panel.sheet, other.element).id])
    assert panel.view.chosen_rows() == [steps[1]]


def test_what_is_changed_in_the_diagram_shows_in_the_table(start, process_file: Path):
    person = start()
    open_table(person, process_file)
    person.press("Return")
    person.type("Prüfen")
    person.press("Return")
    person.press("Escape")
    document = person.document().document
    with document.step(person.canvas.editor.document.history.undo_title) as step:
        step.update(person.element("Prüfen"), name="Genau prüfen")
    person.until(lambda: "Genau prüfen" in shown(person), "the new name")


def test_rows_of_a_spreadsheet_are_pasted(start, process_file: Path):
    person = start()
    open_table(person, process_file)
    QGuiApplication.clipboard().setText(
        "Wer\tWas\tWomit\tMinuten\n"
        "Kasse\tBetrag buchen\t=SUMME(A1)\t5\n"
        "Kasse\twenn Betrag fehlt\t\t\n"
        "Kasse\t    Mahnung schreiben\tE-Akte\t12,5\n"
    )
    person.press("Ctrl+V")
    assert shown(person) == [
        "Start",
        "Betrag buchen",
        "wenn Betrag fehlt",
        "    Mahnung schreiben",
        "Ende",
    ]
    assert column(person, Column.SYSTEM)[1] == "=SUMME(A1)"
    assert column(person, Column.MINUTES)[3] == "12,5"
    QGuiApplication.clipboard().setText("")
    person.press("Ctrl+V")
    assert "keine Zeilen" in person.window.bar.currentMessage()


def test_the_keyboard_goes_round_between_diagram_and_table(start, process_file: Path):
    person = start()
    open_table(person, process_file)
    person.press("Shift+F6")
    assert person.canvas.hasFocus()
    person.press("F6")
    assert table_of(person).view.hasFocus()
    person.press("Ctrl+T")
    assert person.window.pages.diagram().table.panel is None
    assert not person.session.workspace.settings.show_step_table


def test_rows_are_moved_and_deleted_by_keys(start, process_file: Path):
    person = start()
    open_table(person, process_file)
    for what in ("Eins", "Zwei", "Drei"):
        person.press("Return")
        person.type(what)
    person.press("Return")
    person.press("Escape")
    panel = table_of(person)
    panel.view.go_to(panel.model.row_showing(person.element("Drei")), Column.WHAT)
    person.press("Alt+Up")
    assert shown(person) == ["Start", "Eins", "Drei", "Zwei", "Ende"]
    person.press("Delete")
    assert shown(person) == ["Start", "Eins", "Zwei", "Ende"]
    assert panel.view.focusPolicy() & Qt.FocusPolicy.TabFocus


EXAMPLE = (
    # who where it changes, what; a number is how many blocks end before the row
    ("Bürgerbüro", "Anzeige annehmen", 0),
    ("", "Anzeige prüfen", 0),
    ("", "wenn unvollständig: Angaben nachfordern", 0),
    ("", "Ergänzung prüfen", 0),
    ("Gewerbeamt", "Erlaubnispflicht prüfen", 1),
    ("", "wenn erlaubnispflichtig: Erlaubnis prüfen", 0),
    ("", "Gesundheitsamt beteiligen", 0),
    ("", "Gewerbe eintragen", 1),
    ("Kasse", "Gebühr berechnen", 0),
    ("", "Gebühr erheben", 0),
    ("Ge", "Bescheinigung erstellen", 0),  # two letters are enough the second time
    ("Bü", "Bescheinigung aushändigen", 0),
)


def test_twelve_steps_three_lanes_and_two_decisions_take_few_keys(start, process_file: Path):
    """The written example of how long modelling takes: all keys but the letters are counted."""
    person = start()
    open_table(person, process_file)
    keys = 0

    def press(name: str) -> None:
        nonlocal keys
        keys += 1
        person.press(name)

    press("Return")
    for who, what, ends in EXAMPLE:
        for _ in range(ends):
            press("Return")
        if who:
            press("Shift+Tab")
            person.type(who)
            press("Tab")
        person.type(what)
        press("Return")
    document = person.document().document
    assert len(list(document.elements("userTask"))) == 12
    lanes = [lane.name for lane in document.elements("lane")]
    assert lanes == ["Bürgerbüro", "Gewerbeamt", "Kasse"]
    assert len(list(document.elements("exclusiveGateway"))) == 4  # two decide, two join
    assert column(person, Column.NUMBER)[-2] == "12"
    assert column(person, Column.WHO)[-2] == "Bürgerbüro"
    assert keys == 25
