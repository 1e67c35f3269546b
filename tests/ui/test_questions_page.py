"""The question panel in the window: typed, answered, followed, copied, exported."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from workbench.io import tables
from workbench.library.answers import Question


def shown(person):
    person.trigger("library.questions")
    person.until_idle()
    return person.window.tabs.page()


def test_it_answers_while_one_types_and_leads_to_the_step(start, library) -> None:
    person = start(library)
    page = shown(person)
    everything = page.model.rowCount()
    assert everything > 100

    person.type("Bürgerbüro", page.boxes[Question.WHO])
    person.type("PAuswG", page.boxes[Question.HOW])
    assert 0 < page.model.rowCount() < everything
    assert "Schritte in" in page.count.text()

    first = page.model.index(0, 1).data()
    page.table.setFocus()
    page.table.setCurrentIndex(page.model.index(0, 0))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    person.until_idle()
    marked = person.document().document.find(person.canvas.selection[0])
    assert person.document().document.element(marked.element).name.split() == first.split()


def test_the_answer_is_sorted_copied_and_saved(start, library, tmp_path, monkeypatch) -> None:
    person = start(library)
    page = shown(person)
    person.type("Melderegister", page.boxes[Question.WITH_WHAT])
    page.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    steps = [page.model.index(row, 1).data() for row in range(page.model.rowCount())]
    assert steps == sorted(steps, key=str.casefold)

    page.copy()
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == len(steps) + 1

    path = tmp_path / "antwort.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.export()
    person.until_idle()
    assert len(tables.read(path)[0].rows) == len(steps) + 1

    page.clear()
    assert page.model.rowCount() > len(steps)


def test_where_a_process_is_used_is_listed_and_leads_there(start, library) -> None:
    from workbench.library.library import Library
    from workbench.library.where_used import Uses

    uses = Uses(Library.open(library))
    entry = next(
        one
        for one in uses.library.processes
        if {use.sort for use in uses.of("process", one.id)} >= {"process", "landscape"}
    )
    person = start(library)
    person.open(entry.path)
    person.trigger("library.uses")
    person.until_idle()
    page = person.window.tabs.page()
    assert page.table.total_rows == len(uses.of("process", entry.id))

    row = next(
        row
        for row in range(page.table.shown_rows)
        if page.table.what(page.table.model().index(row, 0)).sort == "landscape"
    )
    page.table.activated.emit(page.table.model().index(row, 0))
    person.until_idle()
    marked = person.document().document.find(person.canvas.selection[0])
    assert person.document().document.element(marked.element).refers_to in entry.process_ids
