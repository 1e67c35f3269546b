"""The bar above the register: views, columns, groups, and the filters as chips."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from workbench.library.register.filters import QUICK_FILTERS, Filter, QuickFilter, said
from workbench.library.register.views import CARDS, TABLE, SavedView, View
from workbench.ui.flow import Flow
from workbench.ui.icons import icon
from workbench.ui.translation import language, say, tr

if TYPE_CHECKING:
    from workbench.library.register.register import Register


class FilterBar(QFrame):
    """Shows a view and tells what a person makes of it."""

    changed = Signal(object)  # View
    edit_wanted = Signal(int)  # number of a filter; -1: a new one
    columns_wanted = Signal()
    view_chosen = Signal(object)  # SavedView
    save_wanted = Signal()
    remove_wanted = Signal(object)  # SavedView

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page_head")
        self.view = View()
        self.saved: list[SavedView] = []
        self._register: Register | None = None
        self.views_button = _button(tr("View"), "table")
        self.views_button.setMenu(_menu(self.views_button, self._fill_views))
        self.columns_button = _button(tr("Columns"), "panel-right")
        self.columns_button.clicked.connect(self.columns_wanted)
        self.group_button = _button(tr("Group by"), "expand")
        self.group_button.setMenu(_menu(self.group_button, self._fill_groups))
        self.add_button = _button(tr("Filter"), "plus")
        self.add_button.setMenu(_menu(self.add_button, self._fill_filters))
        self.layout_button = _button(tr("Cards"), "grid")
        self.layout_button.setCheckable(True)
        self.layout_button.setProperty("look", "switch")
        self.layout_button.clicked.connect(self._switch_layout)
        self.flow = Flow(spacing=8)
        self._fixed = (
            self.views_button,
            self.columns_button,
            self.group_button,
            self.layout_button,
            self.add_button,
        )
        for button in self._fixed:
            if button.menu() is not None:
                button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            self.flow.add(button)
        self.chips: list[FilterChip] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.addWidget(self.flow, 1)

    def show_view(self, view: View, register: Register) -> None:
        """Show a view of a register."""
        self.view, self._register = view, register
        self.views_button.setText(view.name or tr("View"))
        self.views_button.setAccessibleName(
            tr("View: {name}", name=view.name) if view.name else tr("View")
        )
        column = register.columns.get(view.group)
        title = column.title(language()) if column is not None else ""
        self.group_button.setText(tr("Group: {column}", column=title) if title else tr("Group by"))
        self.layout_button.setChecked(view.layout == CARDS)
        self.flow.keep(self._fixed)
        self.chips = []
        for number, one in enumerate(view.filters):
            chip = FilterChip(said(register, one))
            chip.edit_wanted.connect(partial(self.edit_wanted.emit, number))
            chip.removed.connect(partial(self._remove, number))
            self.flow.add(chip)
            self.chips.append(chip)
        if view.filters:
            clear = QPushButton(tr("Clear filters"))
            clear.setProperty("look", "flat")
            clear.clicked.connect(self._clear)
            self.flow.add(clear)

    # Filters

    def _remove(self, number: int) -> None:
        filters = self.view.filters
        self._change(filters=filters[:number] + filters[number + 1 :])
        if self.chips:
            self.chips[min(number, len(self.chips) - 1)].words.setFocus()
        else:
            self.add_button.setFocus()

    def _clear(self) -> None:
        self._change(filters=())
        self.add_button.setFocus()

    def _fill_filters(self, menu: QMenu) -> None:
        own = menu.addAction(icon("plus"), tr("Own filter …"))
        own.triggered.connect(lambda: self.edit_wanted.emit(-1))
        menu.addSeparator()
        for quick in QUICK_FILTERS:
            if self._register is None or any(
                one.column not in self._register.columns for one in quick.filters
            ):
                continue
            action = menu.addAction(say(quick.word))
            action.setCheckable(True)
            action.setChecked(self._is_on(quick))
            action.triggered.connect(partial(self._toggle, quick))

    def _is_on(self, quick: QuickFilter) -> bool:
        return all(one in self.view.filters for one in quick.filters)

    def _toggle(self, quick: QuickFilter) -> None:
        kept: list[Filter] = [one for one in self.view.filters if one not in quick.filters]
        if not self._is_on(quick):
            kept += quick.filters
        self._change(filters=tuple(kept))

    # Groups, views, layout

    def _fill_groups(self, menu: QMenu) -> None:
        register = self._register
        if register is None:
            return
        none = menu.addAction(tr("No groups"))
        none.setCheckable(True)
        none.setChecked(not self.view.group)
        none.triggered.connect(lambda: self._change(group=""))
        menu.addSeparator()
        for column in register.columns.values():
            if column.can_group:
                action = menu.addAction(column.title(language()).replace("&", "&&"))
                action.setCheckable(True)
                action.setChecked(column.key == self.view.group)
                action.triggered.connect(partial(self._change, group=column.key))

    def _fill_views(self, menu: QMenu) -> None:
        usual = menu.addAction(tr("Usual view"))
        usual.triggered.connect(lambda: self.changed.emit(View()))
        for saved in self.saved:
            action = menu.addAction(saved.view.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(saved.view.name == self.view.name)
            action.triggered.connect(partial(self.view_chosen.emit, saved))
        menu.addSeparator()
        save = menu.addAction(icon("save"), tr("Save view …"))
        save.triggered.connect(self.save_wanted)
        shown = next((one for one in self.saved if one.view.name == self.view.name), None)
        remove = menu.addAction(icon("delete"), tr("Remove view"))
        remove.setEnabled(shown is not None)
        remove.triggered.connect(partial(self.remove_wanted.emit, shown))

    def _switch_layout(self, checked: bool) -> None:
        self._change(layout=CARDS if checked else TABLE)

    def _change(self, **fields: object) -> None:
        self.changed.emit(msgspec.structs.replace(self.view, **fields))


class FilterChip(QFrame):
    """A filter in words: Enter edits it, Delete takes it out."""

    edit_wanted = Signal()
    removed = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setObjectName("chip")
        self.setFixedHeight(30)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 2, 4, 2)
        row.setSpacing(2)
        self.words = _ChipButton(text)
        self.words.clicked.connect(self.edit_wanted)
        self.words.delete_pressed.connect(self.removed)
        close = QToolButton()
        close.setIcon(icon("close", "muted"))
        close.setIconSize(QSize(10, 10))
        close.setToolTip(tr("Take out {name}", name=text))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.removed)
        row.addWidget(self.words)
        row.addWidget(close)


class _ChipButton(QToolButton):
    delete_pressed = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        shown = text if len(text) <= 80 else f"{text[:79]}…"
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(text)
        self.setAccessibleName(tr("Edit filter: {name}", name=text))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_pressed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


def _button(text: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setIcon(icon(name))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(text)
    return button


def _menu(parent: QWidget, fill: Callable[[QMenu], None]) -> QMenu:
    """Return a menu that is filled when it opens."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)

    def refill() -> None:
        menu.clear()
        fill(menu)

    menu.aboutToShow.connect(refill)
    return menu
