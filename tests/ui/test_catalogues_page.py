"""Catalogues are edited in the window: cells, fields, the tree, renaming, merging, undo."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QToolButton

from workbench.library.library import Library
from workbench.ui.catalogues.replacement_dialog import ReplacementDialog


def shown(person, file: str):
    page = person.window.pages.show("catalogues")
    for row in range(page.list.count()):
        if page.list.item(row).data(Qt.ItemDataRole.UserRole) == file:
            page.list.setCurrentRow(row)
    person.until(lambda: page.index.uses is not None, "the index of uses")
    return page


def stored(folder, file: str) -> dict[str, dict]:
    data = json.loads((folder / "catalogues" / f"{file}.json").read_text("utf-8"))
    return {entry["id"]: entry for entry in data["entries"]}


def type_into_cell(person, page, entry: str, key: str, text: str) -> None:
    keys = [one.key for one in page.table.attributes]
    page.table.go_to(entry, keys.index(key))
    page.table.setFocus()
    person.press("F2", page.table)
    editor = page.table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    person.type(text, editor)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QTest.qWait(1)


def test_a_cell_is_edited_saved_at_once_undone_and_redone(start, library) -> None:
    person = start(library)
    page = shown(person, "units")

    type_into_cell(person, page, "unit-buergerbuero", "short", "33.1")
    assert stored(library, "units")["unit-buergerbuero"]["short"] == "33.1"

    person.press("Ctrl+Z", page.table)
    assert "short" not in stored(library, "units")["unit-buergerbuero"]
    person.press("Ctrl+Y", page.table)
    assert stored(library, "units")["unit-buergerbuero"]["short"] == "33.1"


def test_a_reference_is_found_by_its_name_and_what_is_unknown_is_told(start, library) -> None:
    person = start(library)
    page = shown(person, "it_systems")

    type_into_cell(person, page, "it-terminverwaltung", "owner", "Kämmerei")
    assert stored(library, "it_systems")["it-terminverwaltung"]["owner"] == "unit-kaemmerei"

    type_into_cell(person, page, "it-terminverwaltung", "owner", "Gibt es nicht")
    assert stored(library, "it_systems")["it-terminverwaltung"]["owner"] == "unit-kaemmerei"
    assert "Gibt es nicht" in person.told[0]


def test_a_new_entry_is_named_duplicated_and_deleted_by_keyboard(start, library) -> None:
    person = start(library)
    page = shown(person, "roles")
    before = set(stored(library, "roles"))

    page.table.setFocus()
    person.press("Ins", page.table)
    editor = page.table.findChild(QLineEdit)
    editor.selectAll()
    person.type("Sachbearbeitung Bäder", editor)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    (new,) = set(stored(library, "roles")) - before
    assert stored(library, "roles")[new]["name"] == "Sachbearbeitung Bäder"

    page.table.setFocus()
    person.press("Ctrl+D", page.table)
    assert len(stored(library, "roles")) == len(before) + 2
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    page.table.go_to(new)
    page.table.setFocus()
    person.press("Del", page.table)
    assert new not in stored(library, "roles")


def test_an_entry_moves_in_the_tree_by_key_and_never_in_a_circle(start, library) -> None:
    person = start(library)
    page = shown(person, "units")
    page.table.go_to("unit-buergerbuero")
    parent = stored(library, "units")["unit-buergerbuero"]["parent"]
    page.table.setFocus()
    person.press("Alt+Shift+Left", page.table)
    assert stored(library, "units")["unit-buergerbuero"]["parent"] != parent
    person.press("Ctrl+Z", page.table)
    assert stored(library, "units")["unit-buergerbuero"]["parent"] == parent

    page.table.moved.emit(parent, "unit-buergerbuero")
    assert stored(library, "units")[parent].get("parent") != "unit-buergerbuero"
    assert person.told


def test_fields_of_the_panel_are_saved_and_make_entries_on_the_spot(start, library) -> None:
    person = start(library)
    page = shown(person, "units")
    page.table.go_to("unit-buergerbuero")

    page.panel.editor("head").add("Frieda Neumann")
    head = stored(library, "units")["unit-buergerbuero"]["head"]
    assert stored(library, "persons")[head]["name"] == "Frieda Neumann"

    person.type("33-1", page.panel.editor("short").line)
    page.table.setFocus()
    page.panel.finish()
    assert stored(library, "units")["unit-buergerbuero"]["short"] == "33-1"


def test_where_used_is_listed_and_leads_there(start, library) -> None:
    person = start(library)
    page = shown(person, "it_systems")
    page.table.go_to("it-melderegister")
    uses = page.index.uses.of("it", "it-melderegister")
    assert page.panel.uses.count() == min(200, len(uses)) > 0

    place = next(row for row, use in enumerate(uses) if use.sort == "step")
    page.panel.uses.itemActivated.emit(page.panel.uses.item(place))
    person.until_idle()
    assert person.document().path == uses[place].path
    assert person.canvas.selection
    selected = person.document().document.find(person.canvas.selection[0])
    assert getattr(selected, "element", "") == uses[place].element


def test_renaming_asks_once_and_changes_the_files(start, library, monkeypatch) -> None:
    person = start(library)
    page = shown(person, "it_systems")
    entry = "it-melderegister"
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: box.buttons()[0].click() or 0, raising=True
    )
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.buttons()[0])
    type_into_cell(person, page, entry, "name", "Melderegister neu")
    person.until_idle()

    now = Library.open(library)
    assert now.name_of("it", entry) == "Melderegister neu"
    drafts = [one for one in now.processes if one.status != "approved"]
    texts = {one.text for process in drafts for one in process.mentions if one.ref == entry}
    assert texts == {"Melderegister neu"}


def test_an_unused_entry_is_merged_by_choice(start, library) -> None:
    person = start(library)
    page = shown(person, "parties")
    count = len(stored(library, "parties"))
    page.add_entry()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    new = page.table.entry_id

    def choose(dialog: ReplacementDialog) -> None:
        dialog.box.setCurrentIndex(dialog.box.findData("party-buerger"))
        assert dialog.target == "party-buerger"
        dialog.accept()

    person.in_dialog(ReplacementDialog, choose)
    page.merge_entry()
    person.until_idle()
    assert len(stored(library, "parties")) == count
    assert new not in stored(library, "parties")


def test_what_two_changed_is_a_choice(start, library, monkeypatch) -> None:
    person = start(library)
    page = shown(person, "units")
    path = library / "catalogues" / "units.json"
    data = json.loads(path.read_text("utf-8"))
    next(one for one in data["entries"] if one["id"] == "unit-buergerbuero")["short"] = "theirs"
    path.write_text(json.dumps(data), "utf-8")

    answers = iter(["theirs", "mine"])
    monkeypatch.setattr("workbench.ui.asking.ask", lambda *_, **__: next(answers))
    type_into_cell(person, page, "unit-buergerbuero", "short", "mine")
    assert stored(library, "units")["unit-buergerbuero"]["short"] == "theirs"


def test_a_damaged_catalogue_is_not_written_over(start, library) -> None:
    person = start(library)
    page = shown(person, "units")
    path = library / "catalogues" / "units.json"
    path.write_bytes(b"{kaputt")
    type_into_cell(person, page, "unit-buergerbuero", "short", "x")
    assert path.read_bytes() == b"{kaputt"
    assert any("units.json" in text for text in person.told)


def test_a_role_typed_in_a_process_becomes_an_entry_on_the_spot(start, library) -> None:
    person = start(library)
    entry = next(one for one in Library.open(library).processes if one.status != "approved")
    person.open(entry.path)
    editor = person.window.inspector.editor("roles")
    assert editor is not None
    editor.add("Sachbearbeitung Bäderwesen")
    (button,) = [
        one
        for one in editor.findChildren(QToolButton)
        if "Sachbearbeitung Bäderwesen" in one.toolTip() and "aufnehmen" in one.toolTip()
    ]
    person.click(button)
    made = {one["name"]: key for key, one in stored(library, "roles").items()}
    key = made["Sachbearbeitung Bäderwesen"]
    items = person.document().document.profile(entry.id).items("roles")
    assert key in {item.ref for item in items}


def test_texts_that_are_names_of_entries_are_linked_in_bulk(start, library, monkeypatch) -> None:
    entry = next(one for one in Library.open(library).processes if one.status != "approved")
    text = entry.path.read_text("utf-8")
    assert 'ref="it-eakte"' in text
    entry.path.write_text(text.replace(' ref="it-eakte"', ""), "utf-8")
    person = start(library)
    page = shown(person, "it_systems")
    assert page.index.uses.unlinked("it", "E-Akte")

    monkeypatch.setattr("workbench.ui.asking.ask", lambda *_, **__: "link")
    page.link_texts()
    person.until_idle()
    person.until(lambda: page.index.uses is not None, "the index of uses")
    assert not page.index.uses.unlinked("it", "E-Akte")
    assert entry.path.read_text("utf-8").count('ref="it-eakte"') == text.count('ref="it-eakte"')
