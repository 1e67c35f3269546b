"""The parts of the window: places, tree, search, language, theme, keyboard."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QToolButton, QWidget

from tests.ui.conftest import button_of
from workbench.ui.action_button import ActionButton
from workbench.ui.actions import (
    OF_WINDOW,
    of_diagram,
    plain,
)
from workbench.ui.library_commands import LIBRARY_COMMANDS
from workbench.ui.menu_entry import ids_in
from workbench.ui.menu_plan import menus
from workbench.ui.mnemonics import with_mnemonics
from workbench.ui.page_head import PageHead
from workbench.ui.settings_dialog import SettingsDialog

pytestmark = pytest.mark.window


def test_the_library_stands_in_the_tree_in_the_order_of_its_landscape(start, library):
    person = start(library)
    titles = person.window.tree.titles()
    assert titles[0] == "Führungsprozesse"
    assert titles.index("Kernprozesse") < titles.index("Gewerbeanmeldung bearbeiten")
    assert titles.index("Gewerbeanmeldung bearbeiten") < titles.index("Unterstützungsprozesse")


def test_typing_in_the_search_field_filters_the_tree_and_enter_opens(start, library):
    person = start(library)
    person.press("Ctrl+Shift+F")
    field = QApplication.focusWidget()
    assert field is person.window.tree.field
    person.type("gewerbe")
    shown = person.window.tree.titles()
    assert "Gewerbeanmeldung bearbeiten" in shown
    assert "Wohnsitz ummelden" not in shown
    QTest.keyClick(field, Qt.Key.Key_Return)
    person.until_idle()
    assert person.tabs[-1] == "Gewerbeanmeldung bearbeiten"
    field.clear()
    assert "Wohnsitz ummelden" in person.window.tree.titles()


def test_umlauts_are_found_however_they_are_typed(start, library):
    person = start(library)
    field = person.window.tree.field
    for typed in ("gebühr", "GEBÜHR", "gebuehr"):
        field.setText(typed)
        assert "Gebühr erheben" in person.window.tree.titles()


@pytest.mark.parametrize("place", ["processes", "catalogues", "handbooks", "checks"])
def test_every_place_of_the_rail_shows_something_real(start, library, place):
    person = start(library)
    person.click(person.window.rail.button(place))
    person.until_idle()
    page = person.window.tabs.page()
    assert page.key == place
    assert person.window.rail.button(place).isChecked()
    if place in ("processes", "catalogues"):
        assert page.table.shown_rows >= 8


def test_the_process_list_filters_and_opens(start, library):
    person = start(library)
    person.press("Alt+2")
    page = person.window.tabs.page()
    person.type("ordnungsamt", page.field)
    assert page.table.texts(1) == ["Gewerbeanmeldung bearbeiten"]
    page.table.setFocus()
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    person.until_idle()
    assert person.tabs[-1] == "Gewerbeanmeldung bearbeiten"


def test_checks_find_a_broken_file_and_lead_to_it(start, library):
    from workbench.io import bpmn

    path = next((library / "processes").rglob("gewerbeanmeldung*.bpmn"))
    text = path.read_text("utf-8")
    broken = text.replace('targetRef="', 'targetRef="Weg_', 1)
    assert broken != text
    path.write_text(broken, "utf-8")
    assert bpmn.read(path).findings
    person = start(library)
    person.press("Alt+5")
    person.until_idle()
    page = person.window.tabs.page()
    rows = [row for row, file in enumerate(page.table.texts(2)) if path.name in file]
    assert rows
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.model().index(rows[0], 1))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    person.until_idle()
    assert person.tabs[-1] == "Gewerbeanmeldung bearbeiten"
    assert person.window.findings.isVisible()
    assert person.window.findings.count >= 1


def test_findings_are_closed_where_there_are_none(start, library):
    person = start(library)
    assert person.window._findings is None or not person.window._findings.isVisible()
    assert not person.window.actions_["view.findings"].isEnabled()


def test_everything_can_be_found_in_the_command_search(start, library):
    person = start(library)
    person.press("Ctrl+Shift+P")
    search = QApplication.activePopupWidget()
    known = {plain(action.text()) for _, action in person.window.actions_}
    listed = {command.title for command in search._commands}
    assert known - listed == {plain(person.window.actions_["help.commands"].text())}
    person.type("bauantrag", search.field)
    assert search.titles() == ["52.01 Bauantrag bearbeiten"]
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    person.until_idle()
    assert person.tabs[-1] == "Bauantrag bearbeiten"


def test_the_command_search_does_what_is_chosen_and_esc_closes_it(start, library):
    person = start(library)
    person.press("Ctrl+Shift+P")
    search = QApplication.activePopupWidget()
    person.type("katalog", search.field)
    assert search.titles()[0] == "Kataloge"
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    assert person.window.tabs.page().key == "catalogues"
    person.press("Ctrl+Shift+P")
    search = QApplication.activePopupWidget()
    QTest.keyClick(search.field, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_words_that_are_no_menu_text_find_a_command_too(start):
    person = start()
    search = person.window.commands.search_commands()
    person.type("dunkel", search.field)
    assert search.titles() == ["Einstellungen"]
    search.close()


def test_language_changes_in_the_open_window_and_keeps_what_is_open(start, library, process_file):
    person = start(library, process_file)
    document = person.document()
    canvas = person.canvas
    canvas.editor.select_all()
    with document.document.step(__import__("workbench.words").words.mark("Rename")) as step:
        step.update(next(document.document.elements("process")), name="Holiday")

    def choose_english(dialog: SettingsDialog) -> None:
        dialog.language.setCurrentIndex(dialog.language.findData("en"))
        QTest.mouseClick(button_of(dialog, "OK"), Qt.MouseButton.LeftButton)

    old = person.window
    person.in_dialog(SettingsDialog, choose_english)
    person.press("Ctrl+,")
    person.until(lambda: person.window is not old, "the new window")
    assert person.window.rail.button("processes").text() == "Processes"
    assert person.tabs[-1] == "● Holiday"
    assert person.document() is document
    assert person.session.settings.language == "en"
    person.window.activateWindow()
    person.press("Ctrl+Z", person.window)
    assert person.tabs[-1] == "Urlaub beantragen"


def test_theme_changes_in_the_open_window_and_the_view_stays(start, library):
    from workbench.ui.theme import current_theme

    person = start(library)
    person.open(next((library / "processes").rglob("bauantrag*.bpmn")))
    page = person.window.pages.diagram()
    page.show_sheet(page.sheets()[1].id)
    person.window.pages.set_zoom(1.3)
    page.canvas.editor.select_all()
    before = page.view()

    def choose_dark(dialog: SettingsDialog) -> None:
        dialog.theme.setCurrentIndex(dialog.theme.findData("dark"))
        QTest.mouseClick(button_of(dialog, "OK"), Qt.MouseButton.LeftButton)

    old = person.window
    person.in_dialog(SettingsDialog, choose_dark)
    person.press("Ctrl+,")
    person.until(lambda: person.window is not old, "the new window")
    assert current_theme().is_dark
    ground = person.canvas.viewport().grab().toImage().pixelColor(2, 2)
    assert ground.lightness() < 80
    assert person.window.pages.diagram().view() == before


def test_tabs_go_round_by_keyboard(start, library, process_file):
    person = start(library, process_file)
    person.press("Alt+2")
    front = person.window.tabs.currentIndex()
    person.press("Ctrl+Tab")
    assert person.window.tabs.currentIndex() == (front + 1) % person.window.tabs.count()
    person.press("Ctrl+Shift+Tab")
    assert person.window.tabs.currentIndex() == front


def test_f6_goes_round_the_parts_of_the_window(start, library):
    person = start(library)
    seen = set()
    for _ in range(len(person.window.commands.panes())):
        person.press("F6")
        focus = QApplication.focusWidget()
        seen.update(
            type(pane).__name__
            for pane in person.window.commands.panes()
            if pane is focus or pane.isAncestorOf(focus)
        )
    assert seen == {"Rail", "LibraryTree", "DiagramPage", "Inspector"}


def test_every_control_has_an_accessible_name(start, library):
    person = start(library)
    person.open(next((library / "processes").rglob("gewerbeanmeldung*.bpmn")))
    for place in ("processes", "catalogues", "handbooks", "checks"):
        person.window.pages.show(place)
    person.until_idle()
    nameless = []
    for widget in person.window.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isEnabled():
            continue
        if widget.window() is not person.window:  # what pops up belongs to Qt's own controls
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        inner = widget.parent().__class__.__name__ in ("QComboBox", "ComboBox", "QSpinBox")
        own = type(widget).__name__
        if not (widget.accessibleName() or text or inner) and own not in PLAIN_CONTAINERS:
            nameless.append(f"{own} {widget.objectName()} in {type(widget.parent()).__name__}")
    assert nameless == []


# Take the keyboard only to hand it on to what is in them.
PLAIN_CONTAINERS = {"QTabWidget", "Tabs", "QStackedWidget", "QHeaderView", "QMenuBar", "QMenu"}


def test_every_action_is_in_a_menu_with_its_own_key(start):
    person = start()
    person.window.complete()
    diagram = of_diagram()
    in_menus = [key for entries in menus(diagram).values() for key in ids_in(entries)]
    assert len(in_menus) == len(set(in_menus))
    specs = [*OF_WINDOW, *(command.spec for command in LIBRARY_COMMANDS), *diagram]
    assert {spec.id for spec in specs} == set(in_menus) - {"file.recent"}
    keys = [key for spec in specs for key in spec.keys]
    assert sorted(keys) == sorted(set(keys))
    for spec, action in person.window.actions_:
        assert bool(spec.keys) == (not action.shortcut().isEmpty())


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_two_entries_of_a_menu_have_the_same_mnemonic(start, language):
    person = start(language=language)
    person.window.complete()
    in_bar = person.window.commands.menus
    bar = [mnemonic(menu.title()) for menu in in_bar.values()]
    assert len(bar) == len(set(bar))
    submenus = {menu.title(): menu for menu in person.window.menuBar().findChildren(QMenu)}
    for name, menu in (in_bar | submenus).items():
        if menu.isEmpty():  # nothing has been used recently
            continue
        letters = [mnemonic(action.text()) for action in menu.actions()]
        letters = [letter for letter in letters if letter]
        twice = {letter for letter in letters if letters.count(letter) > 1}
        assert not twice, f"{language}, {name}: {twice}"
        assert letters, "every menu can be used by its letters"


def mnemonic(text: str) -> str:
    place = text.replace("&&", "").find("&")
    return text.replace("&&", "")[place + 1].casefold() if place >= 0 else ""


def test_mnemonics_are_kept_where_they_are_free_and_found_where_they_are_not():
    texts = ["&Open", "&Open library", "Over", "R&&D", "Ü"]
    assert with_mnemonics(texts) == ["&Open", "Open &library", "O&ver", "&R&&D", "&Ü"]


def test_no_button_cuts_off_its_words(start, library):
    person = start(library)
    person.open(next((library / "processes").rglob("gewerbeanmeldung*.bpmn")))
    for place in ("processes", "catalogues", "handbooks", "checks"):
        person.window.pages.show(place)
        person.until_idle()
        cut = [
            button.text()
            for button in person.window.findChildren(QAbstractButton)
            if button.isVisible()
            and button.text()
            and not (isinstance(button, QToolButton) and button.toolButtonStyle() == ICON_ONLY)
            and button.width() < button.minimumSizeHint().width()
        ]
        assert cut == []
    head = person.window.findChild(PageHead)
    person.window.tabs.setCurrentWidget(head.parentWidget())
    assert head.isVisible()
    words = [button.text() for button in head.findChildren(ActionButton)]
    assert all(words)
    head.resize(420, head.height())
    for button in head.findChildren(ActionButton):
        assert not button.text()
        assert not button.icon().isNull()
    head.resize(1000, head.height())
    assert [button.text() for button in head.findChildren(ActionButton)] == words


ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly


def test_the_window_fits_a_small_screen(start, library):
    person = start(library)
    person.open(next((library / "processes").rglob("gewerbeanmeldung*.bpmn")))
    hint = person.window.minimumSizeHint()
    assert hint.width() <= 1000
    assert hint.height() <= 620


def test_a_bug_is_told_once_with_details_to_copy(start, process_file, home):
    from workbench.ui.bug_dialog import BugDialog

    person = start(process_file)
    shown = []

    def read(dialog: BugDialog) -> None:
        shown.append(dialog.details.toPlainText())
        QTest.mouseClick(button_of(dialog, "Einzelheiten kopieren"), Qt.MouseButton.LeftButton)
        QTest.mouseClick(button_of(dialog, "Weiter"), Qt.MouseButton.LeftButton)

    document = person.document().document
    process = next(document.elements("process"))
    with document.step(__import__("workbench.words").words.mark("Rename")) as step:
        step.update(process, name="Anders")
    person.in_dialog(BugDialog, read)
    try:
        with document.step(__import__("workbench.words").words.mark("Rename")) as step:
            step.update(process, name="Halb")
            raise ZeroDivisionError("a bug")
    except ZeroDivisionError as bug:
        person.session.bug(type(bug), bug, bug.__traceback__)
    assert "ZeroDivisionError: a bug" in shown[0]
    assert "ZeroDivisionError" in QApplication.clipboard().text()
    assert document.element(process.id).name == "Anders"  # the open step was taken back
    assert len(list((home / "data" / "recovery").rglob("*.recovery"))) == 1
    document.undo()


def test_a_zoom_slider_zooms_and_follows(start, process_file):
    person = start(process_file)
    slider = person.window.bar._zoom.slider
    person.press("Ctrl+0", person.window)
    assert person.canvas.zoom == pytest.approx(1.0)
    assert slider.value() == 100
    slider.setValue(150)
    assert person.canvas.zoom == pytest.approx(1.5)
    person.press("Ctrl+-", person.window)
    assert slider.value() < 150


def test_the_context_menu_offers_what_can_be_done(start, process_file):
    from PySide6.QtWidgets import QMenu

    person = start(process_file)
    person.canvas.context_menu_wanted.emit(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Alles auswählen" in [action.text().replace("&", "") for action in menu.actions()]
    menu.close()


def test_settings_survive_a_restart(start, home):
    from workbench.settings import load_settings

    person = start()
    person.window.actions_["view.inspector"].trigger()
    person.window.close()
    assert '"wants_inspector":false' in load_settings().window
    assert isinstance(QLineEdit(), QWidget)


def test_layouts_are_never_asked_for_their_items():
    import workbench.ui

    folder = Path(workbench.ui.__file__).parent
    asking = [
        file.name
        for file in folder.rglob("*.py")
        if re.search(r"\.(itemAt|takeAt)\(|\(QLayout\)|setParent\(None\)", file.read_text("utf-8"))
    ]
    assert asking == [], "see workbench.ui.layouts"


def test_hundreds_of_things_come_and_go(start):
    person = start()
    page = person.window.tabs.page()
    for number in range(300):
        person.window.notices.tell(f"Hinweis {number}", "hint", (("Gut", lambda: None),))
        page.recent_changed()
        if number % 5 == 0:
            QTest.qWait(1)
    assert len(person.told) == 3
