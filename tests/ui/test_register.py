"""The register in the window: searching, filtering, grouping, changing many at once."""

from __future__ import annotations

import json

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog

from workbench.library.library import Library
from workbench.library.register.filters import Filter, Operator
from workbench.library.register.views import CARDS, View
from workbench.ui.dragged_processes import MIME
from workbench.ui.register.change_dialog import ChangeDialog
from workbench.ui.register.columns_dialog import ColumnsDialog
from workbench.ui.register.filter_dialog import FilterDialog
from workbench.ui.register.page import RegisterPage

pytestmark = pytest.mark.window
NAME_COLUMN = 1


@pytest.fixture
def person(start, library):
    path = next((library / "processes").rglob("gewerbeanmeldung*.bpmn"))
    path.write_text(
        path.read_text("utf-8").replace('"status">draft<', '"status">approved<'), "utf-8"
    )
    person = start(library)
    person.press("Alt+2")
    return person


def page_of(person) -> RegisterPage:
    page = person.window.tabs.page_of("processes")
    assert isinstance(page, RegisterPage)
    return page


def show(page: RegisterPage, **fields: object) -> None:
    page.take_view(msgspec.structs.replace(page.current_view, **fields))


def test_a_word_of_a_step_finds_the_process_and_says_where(person):
    page = page_of(person)
    person.type("empfang bescheinigen")
    assert page.table.texts(NAME_COLUMN)[0] == "Gewerbeanmeldung bearbeiten"
    assert "bescheinigen" in page.table.texts(NAME_COLUMN + 1)[0]
    person.press("Down")
    person.press("Return")
    person.until_idle()
    assert person.tabs[-1] == "Gewerbeanmeldung bearbeiten"


def test_a_filter_is_made_edited_and_taken_out_by_keyboard(person):
    page = page_of(person)
    total = page.table.shown_rows

    def choose_review(dialog: FilterDialog) -> None:
        dialog.column.setCurrentIndex(dialog.column.findData("status"))
        places = range(dialog.choices.count())
        item = next(
            dialog.choices.item(n) for n in places if "In Prüfung" in dialog.choices.item(n).text()
        )
        item.setCheckState(Qt.CheckState.Checked)
        dialog.accept()

    person.in_dialog(FilterDialog, choose_review)
    page.edit_filter(-1)
    assert page.current_view.filters == (Filter("status", Operator.IS, ("review",)),)
    assert 0 < page.table.shown_rows < total

    seen: list[Filter | None] = []

    def look(dialog: FilterDialog) -> None:
        seen.append(dialog.filter())
        dialog.reject()

    person.in_dialog(FilterDialog, look)
    person.press("Return", page.bar.chips[0].words)
    assert seen == list(page.current_view.filters)

    person.press("Delete", page.bar.chips[0].words)
    assert page.table.shown_rows == total


def test_groups_close_and_open_by_keyboard_and_keep_their_count(person):
    page = page_of(person)
    show(page, group="status")
    heads = [n for n, line in enumerate(page.lines.lines) if not isinstance(line, int)]
    assert len(heads) > 2
    rows = page.table.shown_rows
    page.table.setFocus()
    person.press("Home")
    person.press("Space")
    assert page.table.shown_rows == rows - page.lines.head(0).count
    assert page.lines.count == rows
    person.press("Right")
    assert page.table.shown_rows == rows


def test_several_processes_get_a_value_at_once_and_approved_ones_say_why_not(person, library):
    page = page_of(person)
    show(page, group="")
    approved = {e.place for e in page.register.entries if e.status == "approved"}
    assert approved
    page.table.setFocus()
    person.press("Ctrl+A")

    def choose(dialog: ChangeDialog) -> None:
        dialog.attribute.setCurrentIndex(dialog.attribute.findData("priority"))
        assert not dialog.ok.isEnabled() or "erh" in dialog.preview.text()
        dialog.editor.edited.emit("high")
        assert dialog.ok.isEnabled()
        dialog.accept()

    person.in_dialog(ChangeDialog, choose)
    person.click(page.commands.buttons["change"])
    person.until_idle()

    found = {e.place: e.get("priority") for e in Library.open(library).processes}
    assert all(found[place] == "high" for place in found.keys() - approved)
    assert "nicht geändert" in "".join(person.told)


def test_a_cell_is_edited_where_it_stands(person, library):
    page = page_of(person)
    show(page, columns=("name", "cases_per_year"), order=(("name", False),))
    line = next(n for n in range(99) if page.lines.entry(n).status != "approved")
    entry = page.lines.entry(line)
    page.table.setFocus()
    page.table.setCurrentIndex(page.lines.index(line, 1))
    person.press("F2")
    person.press("Ctrl+A")
    person.type("1.240")
    person.press("Return")
    QTest.qWait(20)
    person.until_idle()
    fresh = Library.open(library).process(entry.id)
    assert fresh is not None and fresh.get("cases_per_year") == "1240"


def test_columns_are_chosen_and_moved(person):
    page = page_of(person)

    def choose(dialog: ColumnsDialog) -> None:
        dialog.field.setText("medienbr")
        shown = [n for n in range(dialog.list.count()) if not dialog.list.item(n).isHidden()]
        dialog.list.item(shown[0]).setCheckState(Qt.CheckState.Checked)
        dialog.accept()

    person.in_dialog(ColumnsDialog, choose)
    person.click(page.bar.columns_button)
    assert page.current_view.columns[-1] == "media_breaks"

    page.table.horizontalHeader().moveSection(1, 0)
    QTest.qWait(20)
    assert page.current_view.columns[:2] == ("name", "process_no")
    assert page.lines.columns[0].key == "name"


def test_a_view_is_saved_for_all_and_the_last_one_is_shown_again(person, library, monkeypatch):
    page = page_of(person)
    show(page, group="owner", layout=CARDS)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Nach Eigner", True))
    page.save_current_view()
    person.until_idle()
    files = list((library / "views").glob("*.json"))
    assert [json.loads(file.read_text("utf-8"))["name"] for file in files] == ["Nach Eigner"]
    person.window.tabs.remove(page)
    person.press("Alt+2")
    assert page_of(person).current_view.group == "owner"
    assert page_of(person).view_of_lines is page_of(person).cards


def test_what_others_change_appears_and_what_was_chosen_stays(person, library):
    page = page_of(person)
    page.table.choose([2, 4], 4)
    chosen = [entry.place for entry in page.chosen_entries()]
    new = Library.open(library).new_process("Aaa neu anlegen")
    person.session.workspace.refresh_library()
    person.until_idle()
    assert page.lines.line_of(new.place) is not None
    assert [entry.place for entry in page.chosen_entries()] == chosen


def test_a_new_process_takes_over_where_another_one_belongs(person, library, monkeypatch):
    page = page_of(person)
    page.table.choose([0], 0)
    entry = page.lines.entry(0)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Neues prüfen", True))
    from workbench.ui.register.commands import REGISTER_COMMANDS

    next(one for one in REGISTER_COMMANDS if one.key == "new").bound(page)()
    person.until_idle()
    made = next(e for e in Library.open(library).processes if e.name == "Neues prüfen")
    assert made.get("lead_unit") == entry.get("lead_unit") != ""
    assert made.number == ""
    assert made.path.parent == entry.path.parent
    assert page.chosen_entries()[0].place == made.place


def test_rows_carry_their_processes_when_they_are_dragged_out(person):
    page = page_of(person)
    data = page.lines.mimeData([page.lines.index(0, 0), page.lines.index(0, 1)])
    entry = page.lines.entry(0)
    assert json.loads(data.data(MIME).data()) == [
        {"id": entry.id, "name": entry.name, "number": entry.number}
    ]


def test_chosen_processes_become_files_and_nothing_is_written_over(person, tmp_path):
    from workbench.progress import Progress
    from workbench.ui.register.file_export import write_files

    page = page_of(person)
    entries = page.shown_entries()[:2]
    for suffix in (".svg", ".bpmn"):
        for _ in range(2):
            library = page.register.library
            written = write_files(library, entries, tmp_path, suffix, "de", Progress())
            assert written.left_out == []
    names = [path.name for path in tmp_path.glob("*.svg")]
    assert len(names) == 4
    assert any(entries[0].number in name for name in names)


def test_another_library_is_shown_in_its_own_way(start, library, tmp_path):
    # Given a register that is shown in groups
    person = start(library)
    page = person.window.pages.show("processes")
    page.take_view(View(group="status"))

    # When another library is opened in the window, and the first one again
    other = tmp_path / "andere"
    Library.create(other, "Andere Stadt")
    person.open(other)
    person.until_idle()
    shown_of_other = page.current_view.group
    person.open(library)
    person.until_idle()

    # Then each is shown as it was left
    assert shown_of_other == ""
    assert page.current_view.group == "status"
