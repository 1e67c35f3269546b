"""What a right click on a diagram offers: what can be done with the selection, then always."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QWidget

from workbench.interaction.commands import COMMANDS
from workbench.interaction.editor import Editor
from workbench.ui.actions import Actions
from workbench.ui.menu_entry import (
    SEPARATOR,
    FilledEntry,
    MenuEntry,
    Section,
    Submenu,
    by_section,
    filled,
    named_sections,
)
from workbench.ui.menu_plan import ALIGN, LANE, POOL
from workbench.ui.menus import add_entries
from workbench.words import mark

ENTRIES: tuple[MenuEntry, ...] = (
    "edit.open",
    SEPARATOR,
    "edit.rename",
    "insert.append",
    Section("connect"),
    Section("reconnect"),
    "element.replace",
    "element.color",
    SEPARATOR,
    Section("step"),
    Section("sub_processes"),
    Section("landscape links"),
    LANE,
    POOL,
    Section("fit"),
    ALIGN,
    Submenu(
        mark("Distribute"),
        (Section("distribute"), SEPARATOR, Section("straighten")),
        "distribute-level",
    ),
    SEPARATOR,
    Section("clipboard"),
    "edit.delete",
)
# What concerns the diagram; without a selection it is all there is.
OF_DIAGRAM: tuple[MenuEntry, ...] = (
    SEPARATOR,
    "insert.element",
    "edit.select_all",
    "arrange.tidy",
    SEPARATOR,
    "view.zoom_selection",
    "view.fit",
    "view.up",
    SEPARATOR,
    "edit.undo",
    "edit.redo",
)
WITHOUT_SELECTION = ("insert.element", "edit.select_all", "arrange.tidy")


def context_entries(editor: Editor, actions: Actions) -> list[FilledEntry]:
    """Return what makes sense now, in order; a submenu of a single entry is that entry."""
    commands = {command.id: command for command in COMMANDS}
    placed = {
        *named_sections(ENTRIES),
        *(commands[key].section for key in (*ENTRIES, *OF_DIAGRAM) if key in commands),
    }
    offered = [command for command in COMMANDS if command.in_context_menu]
    rest = dict.fromkeys(command.section for command in offered if command.section not in placed)

    def offers(key: str) -> bool:
        command = commands.get(key)
        if command is None:
            return actions[key].isEnabled()
        if key in WITHOUT_SELECTION:
            return not editor.selection and command.applies(editor)
        return command.in_context_menu and command.applies(editor)

    entries = [*ENTRIES, SEPARATOR, *map(Section, rest), *OF_DIAGRAM]
    return filled(entries, by_section(offered), offers)


def context_menu(editor: Editor, actions: Actions, parent: QWidget) -> QMenu:
    """Return the menu of a right click, which goes when it is closed."""
    menu = QMenu(parent)
    add_entries(menu, context_entries(editor, actions), actions)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
