"""The rules while a process is edited: marks on the drawing, the list, going there, repairs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.model.records import Flow
from workbench.words import mark

pytestmark = pytest.mark.window

TRADE = "Gewerbeanmeldung bearbeiten"


@pytest.fixture
def trade(start, library):
    person = start(library)
    path = next(library.rglob("gewerbeanmeldung-bearbeiten.bpmn"))
    person.open(path)
    person.until(lambda: not person.document().broken_rules)
    return person


def test_what_breaks_a_rule_is_marked_and_counted_while_one_goes_on_drawing(trade):
    document = trade.document()
    task = trade.element("Anzeige formal prüfen")
    with document.document.step(mark("Test")) as step:
        step.update(task, name="")
    trade.until(lambda: document.broken_rules, "the rules to be asked")
    assert [finding.rule for finding in document.broken_rules] == ["labels.activity"]
    assert trade.canvas.marks.words(task).endswith("Schreiben Sie hinein, was getan wird.")
    assert trade.window.bar._findings.text() == "1 Befund"
    assert not trade.window.actions_["view.findings"].isChecked(), "the drawing keeps its room"
    document.document.undo()
    trade.until(lambda: not document.broken_rules, "the mark to go")
    assert not trade.canvas.marks


def test_f7_lists_findings_f8_goes_to_the_next_and_the_repair_is_one_step(trade):
    document = trade.document()
    given = next(document.document.flows("sequenceFlow"))
    with document.document.step(mark("Test")) as step:
        step.add(
            Flow(
                id="Doppelt",
                type="sequenceFlow",
                parent=given.parent,
                source=given.source,
                target=given.target,
            )
        )
    QTest.keyClick(trade.canvas, Qt.Key.Key_F7)
    panel = trade.window.findings
    assert panel.isVisible()
    rules = [finding.rule for finding in document.broken_rules]
    assert "flow.duplicate" in rules
    for _ in range(rules.index("flow.duplicate")):
        QTest.keyClick(trade.canvas, Qt.Key.Key_F8)
    assert panel._repair.isVisible()
    assert panel._repair.text() == "Zweiten Fluss löschen"
    trade.click(panel._repair)
    assert document.document.flow("Doppelt") is None
    trade.until(lambda: not document.broken_rules, "the finding to go")
    assert not panel.isVisible()
    document.document.undo()
    assert document.document.flow("Doppelt") is not None


def test_checking_can_be_switched_off_and_is_remembered(trade):
    trade.trigger("check.live")
    document = trade.document()
    with document.document.step(mark("Test")) as step:
        step.update(trade.element("Anzeige formal prüfen"), name="")
    QTest.qWait(800)
    assert document.broken_rules == ()
    assert not trade.session.workspace.settings.live_check
    trade.trigger("check.live")
    trade.until(lambda: document.broken_rules, "the rules to be asked again")
