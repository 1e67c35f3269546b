"""The keys that users of BPMN editors know do here what they expect, and where not, on purpose."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from workbench.interaction.commands import COMMANDS, canonical
from workbench.interaction.commands.selection import KEYS
from workbench.ui.actions import OF_WINDOW, of_diagram

PEERS = {
    # Files
    "Ctrl+N": "file.new_process",
    "Ctrl+O": "file.open",
    "Ctrl+Shift+T": "file.reopen_tab",
    "Ctrl+S": "file.save",
    "Ctrl+Shift+S": "file.save_as",
    "Ctrl+Alt+S": "file.save_all",
    "Ctrl+Shift+E": "file.export",
    "Ctrl+W": "file.close_tab",
    "Ctrl+,": "file.settings",
    "Ctrl+Q": "file.quit",
    # Editing
    "Ctrl+Z": "edit.undo",
    "Ctrl+Y": "edit.redo",
    "Ctrl+Shift+Z": "edit.redo",
    "Ctrl+C": "edit.copy",
    "Ctrl+X": "edit.cut",
    "Ctrl+V": "edit.paste",
    "Ctrl+D": "edit.duplicate",
    "Ctrl+A": "edit.select_all",
    "Del": "edit.delete",
    "Backspace": "edit.delete",
    "Ctrl+F": "edit.find",
    "Ctrl+Shift+C": "edit.copy_picture",
    # Modelling
    "E": "edit.rename",
    "R": "element.replace",
    "A": "insert.append",
    "N": "insert.element",
    # Tools
    "H": "edit.hand",
    "L": "edit.lasso",
    "S": "arrange.space",
    "C": "insert.connection",
    # Views
    "Ctrl+=": "view.zoom_in",
    "Ctrl+-": "view.zoom_out",
    "Ctrl+0": "view.zoom_100",
    "Ctrl+1": "view.fit",
    "Ctrl+B": "view.findings",  # the bottom panel
    "Ctrl+G": "arrange.grid",
    "F11": "view.full_screen",
    "Ctrl+Tab": "view.next_tab",
    "Ctrl+Shift+Tab": "view.previous_tab",
    "Ctrl+Shift+O": "arrange.origin",
}

OTHERWISE = {
    # Properties there; whoever works in an office prints with it.  The inspector is Ctrl+Shift+I.
    "Ctrl+P": "file.print",
}


def keys_here() -> dict[str, str]:
    return {key: spec.id for spec in (*OF_WINDOW, *of_diagram()) for key in spec.keys}


@pytest.mark.parametrize(("key", "action"), (PEERS | OTHERWISE).items())
def test_a_key_does_what_is_expected_of_it(key: str, action: str) -> None:
    assert keys_here().get(key) == action


def test_nothing_is_lost_by_the_key_that_reloads_elsewhere() -> None:
    assert "Ctrl+R" not in keys_here()
    assert canonical("Ctrl+R") not in {canonical(key) for key in KEYS}


def test_no_key_stands_for_two_things() -> None:
    keys = [key for spec in (*OF_WINDOW, *of_diagram()) for key in spec.keys]
    assert len(keys) == len(set(keys))
    assert not {canonical(k) for c in COMMANDS for k in c.keys} & {canonical(k) for k in KEYS}


@pytest.mark.window
def test_keys_with_arrows_move_the_selection_and_the_view_by_the_usual_steps(start, library):
    person = start(library)
    person.open(next((library / "processes").rglob("gewerbeanmeldung*.bpmn")))
    canvas = person.canvas
    shape = person.element("Anzeige formal prüfen")
    canvas.select([shape])
    canvas.setFocus()
    none, shift, control = (
        Qt.KeyboardModifier.NoModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.ControlModifier,
    )
    document = person.window.document().document

    def place() -> float:
        return document.shapes_of(shape)[0].bounds.x

    for modifiers, step in ((none, 1), (shift, 10)):
        before = place()
        QTest.keyClick(canvas, Qt.Key.Key_Right, modifiers)
        assert place() == before + step
    for modifiers, step in ((control, 50), (control | shift, 200)):
        before = canvas.visible_scene().x
        QTest.keyClick(canvas, Qt.Key.Key_Left, modifiers)
        assert (before - canvas.visible_scene().x) * canvas.zoom == pytest.approx(step, abs=1)
