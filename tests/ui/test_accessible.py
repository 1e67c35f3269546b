"""Every widget that can have the keyboard says what it is, in every window and dialog."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

pytestmark = pytest.mark.window


def nameless(root: QWidget) -> list[str]:
    """Return the widgets below one that the keyboard reaches and that have no name."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisibleTo(root) and widget is not root:
            continue
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface is not None else ""
        if not name.strip() and not widget.accessibleName().strip():
            path, parent = [type(widget).__name__], widget.parentWidget()
            while parent is not None:
                path.append(parent.objectName() or type(parent).__name__)
                parent = parent.parentWidget()
            found.append(" in ".join(path[:5]))
    return found


def test_a_field_without_a_name_would_be_noticed(qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    assert nameless(field) == ["QLineEdit"]


def test_everything_in_the_window_has_a_name(start, library):
    person = start(library)
    window = person.window
    assert nameless(window) == [], "the start"
    for action in ("view.processes", "view.catalogues", "view.handbooks", "view.checks"):
        person.trigger(action)
        person.until_idle()
        assert nameless(window) == [], action
    person.open(next((library / "processes").rglob("gewerbeanmeldung*.bpmn")))
    person.trigger("view.outline")
    person.trigger("view.step_table")
    person.press("Ctrl+F")
    assert nameless(window) == [], "a diagram"
    document = person.document().document
    for element in ("Anzeige formal prüfen", "Gewerbeanzeige eingegangen"):
        person.canvas.select([person.element(element)])
        for section in window.inspector._sections:
            section.set_open(True)
        assert nameless(window.inspector) == [], element
    flow = next(iter(document.flows("sequenceFlow")))
    person.canvas.select([flow.id])
    assert nameless(window.inspector) == []
    person.trigger("view.outline")
    person.trigger("view.step_table")


@pytest.mark.parametrize(
    "action",
    ["file.new_process", "file.settings", "help.keys", "help.about", "handbook.make"],
)
def test_everything_in_a_dialog_has_a_name(start, library, action: str):
    person = start(library)
    seen: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        seen.append(nameless(dialog))
        dialog.reject()

    person.in_dialog(QDialog, look)
    run: Callable[[], object] = lambda: person.trigger(action)  # noqa: E731
    run()
    person.until(lambda: seen, "the dialog")
    assert seen == [[]]


def test_the_canvas_tells_what_is_selected_in_words(start, library):
    person = start(library)
    person.open(next((library / "processes").rglob("gewerbeanmeldung*.bpmn")))
    person.click_element("Anzeige formal prüfen")
    told = person.canvas.accessibleDescription()
    assert told.startswith(
        "Benutzeraufgabe „Anzeige formal prüfen“, Lane „Servicekraft Bürgerbüro“"
    )
    assert "weiter zu Exklusives Gateway „Anzeige vollständig?“" in told
    assert QApplication.focusWidget() is person.canvas
