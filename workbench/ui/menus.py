"""The menu bar, made of the actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QPushButton

from workbench.ui.actions import MENUS, RECENT, menu_entries, plain
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
    for key, title, entries in MENUS:
        menu = QMenu(say(title), bar)
        menu.aboutToShow.connect(window.update_situation)  # what applies may have changed
        bar.addMenu(menu)
        for entry in menu_entries(key, entries):
            if entry is None:
                menu.addSeparator()
            elif entry == RECENT:
                recent = QMenu(tr("Recently &used"), menu)
                recent.setIcon(icon("recent"))
                menu.addMenu(recent)
                window.commands.recent_menu = recent
            else:
                menu.addAction(actions[entry])
    search = actions["help.commands"]
    button = QPushButton(plain(search.text()) + "   " + _keys(search))
    button.setIcon(icon("search", "muted"))
    button.setAccessibleName(plain(search.text()))
    button.setToolTip(search.toolTip())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(search.trigger)
    button.setParent(bar)  # the bar does not own its corner widgets
    bar.setCornerWidget(button, Qt.Corner.TopRightCorner)
    window.commands.fill_recent()


def _keys(action: QAction) -> str:
    return str(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
