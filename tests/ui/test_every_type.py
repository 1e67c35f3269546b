"""Every type of attribute is edited in the inspector, as people type, and stored plainly."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from workbench.library.own_definitions import PLAIN_TYPES, OwnAttribute, OwnDefinitions
from workbench.library.own_definitions_file import with_own
from workbench.library.profile import Choice, Label
from workbench.model.records import Item
from workbench.ui.fields.chips_editor import ChipsEditor
from workbench.ui.fields.choice_editors import ChoiceEditor, SwitchEditor
from workbench.ui.fields.editor import Editor
from workbench.ui.fields.opening_editors import FileEditor, LinkEditor
from workbench.ui.fields.text_editors import LineEditor, TextEditor

from .conftest import Person

PROCESS = "processes/12-sicherheit-und-ordnung/gewerbeanmeldung-bearbeiten.bpmn"
# What is typed, and what is stored of it.
TYPED = {
    "text": ("Ein Wort", "Ein Wort"),
    "rich": ("Viele Worte", "Viele Worte"),
    "int": ("1.240", "1240"),
    "num": ("12,5", "12.5"),
    "num_": ("-1.000,25", "-1000.25"),
    "min": ("1:30", "90"),
    "money": ("18,50", "18.50"),
    "date": ("2.11.2026", "2026-11-02"),
    "url": ("www.musterstadt.de", "https://www.musterstadt.de"),
    "file": ("anlagen/merkblatt.pdf", "anlagen/merkblatt.pdf"),
}


@pytest.fixture
def person(start: Callable[..., Person], library: Path) -> Person:
    """Somebody with a process in front whose library has an attribute of each type."""
    choices = (Choice("x_p", Label("Papier", "Paper")), Choice("x_d", Label("Digital", "Digital")))
    kinds = (*PLAIN_TYPES, "ref:role", "refs:it", "ref:process")
    own = OwnDefinitions(
        attributes=tuple(
            OwnAttribute(
                of="process",
                key=f"x_{kind.replace(':', '_')}",
                group="identity",
                type=kind,
                label=Label(f"Art {kind}", f"Kind {kind}"),
                choices=choices if kind in ("enum", "enums") else (),
            )
            for kind in kinds
        )
    )
    file = library / "library.json"
    file.write_text(json.dumps(with_own(json.loads(file.read_text("utf-8")), own)), "utf-8")
    made = start(library)
    made.open(library / PROCESS)
    return made


def editor(person: Person, key: str) -> Editor:
    found = person.window.inspector.editor(key)
    assert isinstance(found, Editor), key
    return found


def stored(person: Person, key: str) -> object:
    document = person.document().document
    return document.profile(person.window.inspector.element).get(key)


def type_into(person: Person, key: str, text: str) -> None:
    found = editor(person, key)
    found.setFocus()
    person.type(text, found.focusProxy())
    person.window.commit_typing()


def test_each_type_is_typed_and_stored(person: Person) -> None:
    for kind, (typed, wanted) in TYPED.items():
        key = f"x_{kind.rstrip('_')}"
        found = editor(person, key)
        line = found.focusProxy()
        line.clear()
        type_into(person, key, typed)
        assert stored(person, key) == wanted, kind
        assert found.problem_text == "", kind
        assert isinstance(found, LineEditor | TextEditor)


def test_what_is_not_right_is_said_and_not_stored(person: Person) -> None:
    for kind, typed in (("int", "viele"), ("date", "31.2.2026"), ("url", "kein Netz")):
        type_into(person, f"x_{kind}", typed)
        assert editor(person, f"x_{kind}").problem_text, kind
        assert stored(person, f"x_{kind}") == "", kind


def test_choices_and_switches(person: Person) -> None:
    one = editor(person, "x_enum")
    assert isinstance(one, ChoiceEditor)
    one.box.setCurrentIndex(one.box.findData("x_d"))
    one.box.activated.emit(one.box.currentIndex())
    assert stored(person, "x_enum") == "x_d"
    switch = editor(person, "x_bool")
    assert isinstance(switch, SwitchEditor)
    switch.box.click()
    assert stored(person, "x_bool") == "true"


def test_several_choices_and_references(person: Person) -> None:
    for key, typed in (("x_enums", "Papier"), ("x_ref_process", "Bauantrag bearbeiten")):
        found = editor(person, key)
        assert isinstance(found, ChipsEditor), key
        found.setFocus()
        person.type(typed, found.focusProxy())
        person.window.commit_typing()
    assert stored(person, "x_enums") == (Item("x_p"),)
    (process,) = stored(person, "x_ref_process")  # type: ignore[misc]
    assert process.ref


def test_a_link_and_a_file_are_opened_where_they_are_there(
    person: Person, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    link, file = editor(person, "x_url"), editor(person, "x_file")
    assert isinstance(link, LinkEditor)
    assert isinstance(file, FileEditor)
    type_into(person, "x_url", "https://www.musterstadt.de")
    person.press("Ctrl+Return", link.line)
    assert opened == ["https://www.musterstadt.de"]

    # A file that is missing, or lies elsewhere, is not opened
    for place in ("fehlt.pdf", "../../geheim.txt", "library.json"):
        file.line.clear()
        type_into(person, "x_file", place)
        person.press("Ctrl+Return", file.line)
    assert [Path(one).name for one in opened[1:]] == ["library.json"]


def test_a_chosen_file_is_named_by_its_place_in_the_library(
    person: Person, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = editor(person, "x_file")
    assert isinstance(file, FileEditor)
    chosen = [tmp_path / "elsewhere.pdf", library / "catalogues" / "roles.json"]
    monkeypatch.setattr("workbench.ui.asking.any_file_to_open", lambda *_: chosen.pop(0))
    person.press("Alt+Down", file.line)
    assert "außerhalb der Bibliothek" in file.problem_text
    assert stored(person, "x_file") == ""
    person.press("Alt+Down", file.line)
    assert stored(person, "x_file") == "catalogues/roles.json"
    assert file.problem_text == ""
