"""The menu bar, made of the actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QPushButton

from workbench.ui.actions import MENUS, RECENT, menu_entries, plain, with_mnemonics
from workbench.ui.icons import icon
from workbench.ui.translation import say, tr

if TYPE_CHECKING:
    from workbench.ui.window import Window


def fill_menu_bar(window: Window) -> None:
    """Make the menus of a window, the name of the library before them, the search behind."""
    bar = window.menuBar()
    bar.setNativeMenuBar(False)  # the search stands in it
    actions = window.actions_
    brand = QLabel(tr("Process Workbench"))
    brand.setProperty("look", "brand")
    brand.setTextFormat(Qt.TextFormat.PlainText)
    brand.setParent(bar)
    bar.setCornerWidget(brand, Qt.Corner.TopLeftCorner)
    window.commands.brand = brand
    window.commands.menus = {}
    for key, title, _ in MENUS:
        menu = QMenu(say(title), bar)
        menu.aboutToShow.connect(window.about_to_show_menu)
        bar.addMenu(menu)
        window.commands.menus[key] = menu
    fill_menus(window)
    search = actions["help.commands"]
    button = QPushButton(plain(search.text()) + "   " + _keys(search))
    button.setIcon(icon("search", "muted"))
    button.setAccessibleName(plain(search.text()))
    button.setToolTip(search.toolTip())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(search.trigger)
    button.setParent(bar)  # the bar does not own its corner widgets
    bar.setCornerWidget(button, Qt.Corner.TopRightCorner)


def fill_menus(window: Window) -> None:
    """Fill the menus with the actions that there are by now."""
    actions = window.actions_
    diagram = actions.of_diagram
    for key, _, entries in MENUS:
        menu = window.commands.menus[key]
        menu.clear()
        ids = menu_entries(key, entries, diagram)
        shown = [actions[entry] for entry in ids if entry is not None and entry != RECENT]
        recent_title = tr("Recently &used")
        texts = [action.text() for action in shown]
        if RECENT in ids:
            texts.insert(0, recent_title)
        spelled = with_mnemonics(texts)
        for action, text in zip(shown, spelled[-len(shown) :], strict=True):
            if action.text() != text:
                action.setText(text)
        for entry in ids:
            if entry is None:
                menu.addSeparator()
            elif entry == RECENT:
                recent = QMenu(recent_title, menu)
                recent.setIcon(icon("recent"))
                menu.addMenu(recent)
                window.commands.recent_menu = recent
            else:
                menu.addAction(actions[entry])
    window.commands.fill_recent()


def _keys(action: QAction) -> str:
    return str(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
