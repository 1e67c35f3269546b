"""Landscapes drawn in the window, by mouse and by keyboard."""

from __future__ import annotations

import io
import json

from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from tests.ui.conftest import button_of
from workbench.editing.operations.appending import place_free
from workbench.geometry import Bounds, Point
from workbench.notation.kind import FLOWS
from workbench.notation.landscape.kinds import BY_KEY, KINDS
from workbench.ui import asking
from workbench.ui.canvas.palette import _KindButton
from workbench.ui.inspector.kind_fields import kind_field
from workbench.ui.new_dialogs import NewLandscapeDialog
from workbench.ui.translation import say
from workbench.words import literal

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def make(person, name: str) -> None:
    """Make a landscape by the menu."""

    def fill(dialog) -> None:
        person.type(name, dialog.findChild(QLineEdit))
        person.click(button_of(dialog, "Anlegen"))

    person.in_dialog(NewLandscapeDialog, fill)
    person.trigger("library.new_landscape")
    person.until(lambda: name in "".join(person.tabs), "the landscape")
    person.until_idle()
    person.until(lambda: person.window.pages.diagram() is not None)


def spot(person, x: float, y: float) -> QPoint:
    return person.canvas.to_viewport(Bounds(x, y, 0, 0)).topLeft().toPoint()


def box(person, name: str) -> Bounds:
    document = person.document().document
    shape = document.shape_on(person.canvas.sheet_id, person.element(name))
    assert shape is not None
    return shape.bounds


def place(person, kind: str, at: QPoint, name: str) -> None:
    """Choose a symbol of the palette, click on the sheet, type its name."""
    button = next(b for b in person.canvas.findChildren(_KindButton) if b.key == kind)
    person.click(button, button.rect().center())
    QTest.mouseMove(person.canvas.viewport(), at)
    person.click(person.canvas.viewport(), at)
    person.type(name)
    person.press("Return")


def drag(person, start: QPoint, end: QPoint) -> None:
    viewport = person.canvas.viewport()
    QTest.mousePress(viewport, LEFT, PLAIN, start)
    for part in range(1, 6):
        QTest.mouseMove(viewport, start + (end - start) * part / 5)
        QTest.qWait(1)
    QTest.mouseRelease(viewport, LEFT, PLAIN, end)
    QTest.qWait(1)


def test_a_landscape_is_drawn_put_in_order_saved_and_opened_again(start, library):
    # Given a new landscape of the library, with the three usual bands
    person = start(library)
    make(person, "Bauen und Wohnen")
    assert person.element("Kernprozesse")
    # When a group and three processes are placed from the palette, into the band and the group
    band = box(person, "Kernprozesse")
    place(person, "landscape.group", spot(person, band.x + 300, band.center.y), "Bauaufsicht")
    group = box(person, "Bauaufsicht")
    names = ("Bauantrag prüfen", "Bauvorbescheid erteilen", "Baulast eintragen")
    for number, name in enumerate(names):
        at = spot(person, group.x + 95 + 70 * number, group.y + 60 + 25 * number)
        place(person, "landscape.process", at, name)
    document = person.document().document
    parents = {document.element(person.element(name)).parent for name in names}
    assert parents == {person.element("Bauaufsicht")}
    # And the first is linked with the last by the key and two clicks, and all put in order
    person.click_element(names[0])
    person.press("C", person.canvas)
    QTest.mouseMove(person.canvas.viewport(), person.spot_of(names[2]))
    person.click_element(names[2])
    assert len(list(document.flows("landscape_link"))) == 1
    person.press("Ctrl+L", person.canvas)
    assert len({box(person, name).y for name in names}) == 1
    assert box(person, "Bauaufsicht").covers(box(person, names[2]))
    # And a band is dragged up by its title
    upper = box(person, "Führungsprozesse")
    title = box(person, "Kernprozesse")
    drag(
        person,
        spot(person, title.x + 60, title.y + 14),
        spot(person, title.x + 60, upper.y - 10),
    )
    assert box(person, "Kernprozesse").y < box(person, "Führungsprozesse").y
    # Then it is saved, and opened again as it was
    person.press("Ctrl+S", person.canvas)
    person.until_idle()
    path = person.document().path
    assert path.parent == library / "landscapes"
    saved = json.loads(path.read_text("utf-8"))
    assert {one["name"] for one in saved["elements"]} >= {*names, "Bauaufsicht", "Kernprozesse"}
    before = {one["id"]: one for one in saved["elements"]}
    person.trigger("file.close_tab")
    person.open(path)
    person.until(lambda: person.window.pages.diagram() is not None)
    assert box(person, names[1]).y == before[person.element(names[1])]["y"]
    assert not person.document().document.is_modified


def test_a_landscape_is_built_by_keyboard_alone(start, library):
    person = start(library)
    make(person, "Ordnung")
    canvas = person.canvas
    canvas.setFocus()
    canvas.editor.select_element(person.element("Unterstützungsprozesse"))
    # N opens the chooser; what is typed finds the kind
    person.press("N", canvas)
    chooser = canvas.placing.chooser
    person.type("Prozessgruppe", chooser.field)
    person.press("Return", chooser.field)
    person.type("Personal")
    person.press("Return")
    person.press("N", canvas)
    chooser = canvas.placing.chooser
    person.type("Prozess der", chooser.field)
    person.press("Return", chooser.field)
    person.type("Stelle besetzen")
    person.press("Return")
    # A appends the next, which stands behind the first
    person.press("A", canvas)
    chooser = canvas.placing.chooser
    person.type("Prozess der", chooser.field)
    person.press("Return", chooser.field)
    person.type("Entgelt abrechnen")
    person.press("Return")
    first, second = box(person, "Stelle besetzen"), box(person, "Entgelt abrechnen")
    assert first.x < second.x
    # Ctrl+Shift+Up lets it come first
    person.press("Ctrl+Shift+Up", canvas)
    assert box(person, "Entgelt abrechnen").x < box(person, "Stelle besetzen").x
    document = person.document().document
    group = document.element(person.element("Personal"))
    assert group.parent == person.element("Unterstützungsprozesse")
    assert document.element(person.element("Stelle besetzen")).parent == group.id


def test_a_picture_is_taken_into_the_library_and_shown(start, library, tmp_path, monkeypatch):
    # Given a picture somewhere on the disk, and a place for it on the landscape
    out = io.BytesIO()
    Image.new("RGB", (60, 30), (10, 120, 90)).save(out, "PNG")
    (tmp_path / "Rathaus.png").write_bytes(out.getvalue())
    person = start(library)
    make(person, "Stadtplan")
    below = box(person, "Unterstützungsprozesse")
    at = spot(person, below.x + 200, below.bottom + 120)
    place(person, "landscape.picture", at, "Rathaus")
    # When it is chosen by the menu
    monkeypatch.setattr(asking, "picture_to_take", lambda *_: tmp_path / "Rathaus.png")
    person.trigger("element.picture")
    # Then it lies in the library, and the canvas shows it
    assert (library / "pictures" / "Rathaus.png").read_bytes() == out.getvalue()
    document = person.document().document
    assert document.element(person.element("Rathaus")).get("file") == "pictures/Rathaus.png"
    person.canvas.editor.select(())
    QApplication.processEvents()
    image = person.canvas.viewport().grab().toImage()
    assert image.pixelColor(person.spot_of("Rathaus")).name() == "#0a785a"


def test_every_kind_shows_its_fields_in_the_inspector(start, library):
    person = start(library)
    make(person, "Alles")
    document = person.document().document
    canvas = person.canvas
    for kind in KINDS:
        if kind.family in FLOWS:
            continue
        with document.step(literal("add")) as step:
            place_free(step, canvas.sheet_id, kind, Point(0, 0))
        shape = document.shapes_on(canvas.sheet_id)[-1]
        canvas.editor.select((shape.id,))
        QTest.qWait(1)
        shown = {one.text() for one in person.window.inspector.findChildren(QLabel)}
        for field in kind.fields:
            assert say(field.label) in shown, (kind.key, field.key)


def test_a_unit_is_called_as_the_entry_of_the_catalogue_that_is_chosen(start, library):
    person = start(library)
    make(person, "Aufbau")
    document = person.document().document
    units = person.session.workspace.library.catalogue("units").entries
    with document.step(literal("add")) as step:
        key = place_free(step, person.canvas.sheet_id, BY_KEY["landscape.unit"], Point(0, 0))
    element = document.shape(key).element
    field = kind_field(BY_KEY["landscape.unit"].fields[0], lambda: person.session.workspace.library)
    offered = dict(field.entries(document, element))
    assert offered[units[0].id] == units[0].name
    with document.step(literal("choose")) as step:
        field.write(step, element, units[0].id)
    unit = document.element(element)
    assert (unit.refers_to, unit.name) == (units[0].id, units[0].name)
    with document.step(literal("name")) as step:
        step.update(element, name="Unser Amt")
    with document.step(literal("choose")) as step:
        field.write(step, element, units[1].id)
    assert document.element(element).name == "Unser Amt"
