"""A whole process modelled, checked and saved without the mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from tests.io.bpmn.files import schema_errors
from workbench.io import bpmn
from workbench.model.document import Document

pytestmark = pytest.mark.window


STEPS = (
    "Anmeldung prüfen",
    "Halter anlegen",
    "Hund erfassen",
    "Steuersatz bestimmen",
    "Bescheid erstellen",
    "Marke ausgeben",
    "Sollstellung buchen",
    "Zahlung überwachen",
    "Zahlung zuordnen",
    "Akte ergänzen",
    "Register abgleichen",
    "Statistik melden",
    "Vorgang ablegen",
    "Unterlagen nachfordern",
    "Mahnung senden",
)


class Typist:
    """Somebody with a keyboard and nothing else."""

    def __init__(self, person) -> None:
        self.person = person

    def press(self, *keys: str) -> Typist:
        for key in keys:
            self.person.press(key)
        return self

    def write(self, text: str) -> Typist:
        self.person.type(text)
        return self

    def command(self, words: str) -> Typist:
        """Choose a command by its words."""
        return self.press("Ctrl+Shift+P").write(words).press("Return")

    def append(self, kind: str, name: str) -> Typist:
        """Append what is first found for a kind, and name it."""
        return self.press("A").write(kind).press("Return").write(name).press("Return")

    def name(self, text: str) -> Typist:
        return self.press("F2", "Ctrl+A").write(text).press("Return")

    def find(self, name: str) -> Typist:
        """Select by the search bar."""
        return self.press("Ctrl+F").write(name).press("Escape")

    @property
    def selected(self) -> list[str]:
        document = self.person.document().document
        records = [document.find(document[key].element) for key in self.person.canvas.selection]
        return [" ".join(one.name.split()) or one.type for one in records]


def names(document: Document, *types: str) -> set[str]:
    return {" ".join(one.name.split()) for one in document.elements(*types)}


def test_two_pools_four_lanes_fifteen_steps_are_modelled_without_the_mouse(
    start, library, monkeypatch
):
    person = start(library)
    hand = Typist(person)

    def name_it(dialog: QDialog) -> None:
        field = dialog.focusWidget() or dialog.findChild(QLineEdit)
        person.type("Hundesteuer anmelden", field)
        QTest.keyClick(field, Qt.Key.Key_Return)

    person.in_dialog(QDialog, name_it)
    hand.press("Ctrl+N")
    person.until_idle()
    person.window.activateWindow()  # no window manager does it here
    QTest.qWaitForWindowActive(person.window)
    assert QApplication.focusWidget() is person.canvas

    # Four lanes: the pool's one is divided, two get another below.
    hand.press("Tab")
    assert hand.selected == ["Hundesteuer anmelden"]
    hand.press("Ctrl+Return").name("Bürgerbüro")
    for lane in ("Steueramt", "Kasse"):
        hand.command("Lane darunter")
        hand.name(lane)
    document = person.document().document
    assert {"Bürgerbüro", "Steueramt", "Kasse"} <= names(document, "lane")

    # The steps, one after the other, with two gateways, a timer and a sub-process.
    hand.find("Bürgerbüro").press("Ctrl+Return")
    assert hand.selected == ["startEvent"]
    hand.name("Anmeldung eingegangen").append("Benutzeraufgabe", "Anmeldung prüfen")
    hand.append("Exklusives Gateway", "Vollständig?")
    for step in STEPS[1:7]:
        hand.append("Benutzeraufgabe", step)
    hand.append("Zeit-Zwischenereignis", "Nach zwei Wochen")
    hand.append("Teilprozess", STEPS[7])
    hand.append("Exklusives Gateway", "Gezahlt?")
    for step in STEPS[8:13]:
        hand.append("Benutzeraufgabe", step)
    hand.append("Endereignis", "Hund angemeldet")
    # Branches, one of them leading back, chosen by name.
    hand.find("Vollständig?").append("Benutzeraufgabe", STEPS[13])
    hand.press("Shift+C").write("Anmeldung prüfen").press("Return")
    hand.find("Gezahlt?").append("Benutzeraufgabe", STEPS[14])
    hand.press("C", "Tab", "Escape")  # considered and given up
    hand.append("Endereignis", "Vollstreckung angeregt")
    # Another lane does one of them.
    hand.find(STEPS[3]).press("Shift+L").write("Steueramt").press("Return")

    # The other pool, and a message to it.
    hand.find("Hundesteuer anmelden").press("N").write("Geschlossener Pool").press("Return")
    hand.write("Halterin oder Halter").press("Return")
    hand.find(STEPS[13]).press("Shift+C").write("Halterin").press("Return")

    # What a gateway is asked is answered on its flows, in the inspector.
    hand.find("Vollständig?").press("Alt+Right").name("ja")

    assert len(names(document, "userTask", "subProcess")) == 15
    assert len(names(document, "exclusiveGateway")) == 2
    assert len(list(document.elements("participant"))) == 2
    assert [flow.type for flow in document.flows("messageFlow")] == ["messageFlow"]
    lanes = {lane.name: set(lane.members) for lane in document.elements("lane")}
    assert person.element(STEPS[3]) in lanes["Steueramt"]

    hand.press("F7")
    person.until_idle()
    path = person.document().path
    hand.press("Ctrl+S")
    person.until_idle()
    assert path is not None and not person.document().is_modified
    saved = bpmn.read(path)
    assert names(saved, "userTask", "subProcess") == set(STEPS)
    assert schema_errors(path.read_bytes()) == []
