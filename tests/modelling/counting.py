"""The written example, and a hand whose keys and clicks are counted.

The example (12 steps, 3 lanes, 2 decisions): the citizens' office takes an application for the use
of a public street and checks its papers; what is missing is asked for.  The public order office
examines it and obtains an opinion.  If it can be granted, the notice is written, the cash office
sets the fee and watches the payment, and the citizens' office sends the notice; if not, the order
office writes a refusal, which the citizens' office sends.  The citizens' office files the case.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

STEPS = (
    ("Bürgerbüro", "Antrag entgegennehmen"),
    ("Bürgerbüro", "Unterlagen prüfen"),
    ("Bürgerbüro", "Unterlagen nachfordern"),
    ("Ordnungsamt", "Antrag fachlich prüfen"),
    ("Ordnungsamt", "Stellungnahme einholen"),
    ("Ordnungsamt", "Ablehnung schreiben"),
    ("Bürgerbüro", "Ablehnung versenden"),
    ("Ordnungsamt", "Bescheid erstellen"),
    ("Kasse", "Gebühr festsetzen"),
    ("Kasse", "Zahlung überwachen"),
    ("Bürgerbüro", "Bescheid versenden"),
    ("Bürgerbüro", "Vorgang ablegen"),
)
QUESTIONS = ("Unterlagen vollständig?", "Genehmigungsfähig?")


class CountedHand:
    """Keys, letters and clicks of a person; a drag counts as a click."""

    def __init__(self, person) -> None:
        self.person = person
        self.keys = self.letters = self.clicks = 0

    def press(self, keys: str) -> None:
        self.keys += 1
        self.person.press(keys)

    def type(self, text: str) -> None:
        self.letters += len(text)
        self.person.type(text)

    def click(self, widget, at: QPoint) -> None:
        self.clicks += 1
        self.person.click(widget, at)

    def double_click(self, widget, at: QPoint) -> None:
        self.clicks += 2
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, pos=at)
        QTest.qWait(1)

    def drag(self, widget, start: QPoint, end: QPoint) -> None:
        self.clicks += 1
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
        for number in range(1, 6):
            QTest.mouseMove(widget, start + (end - start) * number / 5)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)
        QTest.qWait(1)

    @property
    def actions(self) -> int:
        """Everything but the letters of names, which are the same everywhere."""
        return self.keys + self.clicks


def is_the_example(document) -> None:
    """Whatever way it was made: the steps stand in their lanes, two decisions, nothing untidy."""
    from tests.editing.tidiness import faults

    lane_of = {member: lane.name for lane in document.elements("lane") for member in lane.members}
    tasks = [e for e in document.elements() if e.type in ("task", "userTask")]
    assert {(lane_of[task.id], task.name) for task in tasks} == set(STEPS)
    deciding = [
        gateway.name
        for gateway in document.elements("exclusiveGateway")
        if len(document.outgoing(gateway.id)) > 1
    ]
    assert sorted(deciding) == sorted(QUESTIONS)
    assert faults(document) == []
