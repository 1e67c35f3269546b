"""The menu bar, made of the actions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QPushButton

from workbench.ui.actions import plain
from workbench.ui.icons import icon
from workbench.ui.menu_entry import SEPARATOR, FilledEntry, FilledSubmenu
from workbench.ui.menu_plan import MENUS, RECENT, menus
from workbench.ui.mnemonics import with_mnemonics
from workbench.ui.translation import say, tr

if TYPE_CHECKING:
    from workbench.ui.actions import Actions
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
    for key, entries in menus(actions.of_diagram).items():
        menu = window.commands.menus[key]
        menu.clear()
        recent = add_entries(menu, entries, actions)
        _give_letters(menu)
        if recent is not None:
            window.commands.recent_menu = recent
    window.commands.fill_recent()


def add_entries(menu: QMenu, entries: Sequence[FilledEntry], actions: Actions) -> QMenu | None:
    """Add actions and submenus to a menu; returns the submenu of recent things if it is one."""
    recent = None
    for entry in entries:
        if entry is SEPARATOR:
            menu.addSeparator()
        elif isinstance(entry, FilledSubmenu):
            inner = QMenu(say(entry.text), menu)
            inner.setIcon(icon(entry.icon))
            add_entries(inner, entry.entries, actions)
            menu.addMenu(inner)
        elif entry == RECENT:
            recent = QMenu(tr("Recently &used"), menu)
            recent.setIcon(icon("recent"))
            menu.addMenu(recent)
        else:
            menu.addAction(actions[entry])
    return recent


def _give_letters(menu: QMenu) -> None:
    """Give each entry of a menu and its submenus a letter of its own."""
    shown = [action for action in menu.actions() if not action.isSeparator()]
    texts = with_mnemonics([action.text() for action in shown])
    for action, text in zip(shown, texts, strict=True):
        if action.text() != text:
            action.setText(text)
    for inner in menu.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly):
        _give_letters(inner)


def _keys(action: QAction) -> str:
    return str(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
