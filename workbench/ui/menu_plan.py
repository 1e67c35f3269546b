"""What stands in the menu bar, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.ui.action_spec import ActionSpec
from workbench.ui.library_commands import library_entries
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
from workbench.words import Text, mark

RECENT = "file.recent"  # the submenu of recent things; what is in it is the window's to say

LANE = Submenu(
    mark("Lane"),
    (Section("lanes"), SEPARATOR, Section("lane order"), SEPARATOR, Section("lane delete")),
    "lane-inside",
)
POOL = Submenu(mark("Pool"), (Section("pool"), SEPARATOR, Section("pool delete")), "pool-open")
ALIGN = Submenu(mark("Align"), (Section("align"),), "align-left")

GO_TO = Submenu(
    mark("&Go to"),
    (
        "view.landscape",
        "view.processes",
        "view.catalogues",
        "view.handbooks",
        "view.checks",
        SEPARATOR,
        "view.back",
        "view.forward",
        "view.up",
        SEPARATOR,
        Section("walk"),
        SEPARATOR,
        "view.next_pane",
        "view.previous_pane",
        "view.next_tab",
        "view.previous_tab",
    ),
    "page-next",
)

MENUS: tuple[tuple[str, Text, tuple[MenuEntry, ...]], ...] = (
    (
        "file",
        mark("&File"),
        (
            "file.new_process",
            "file.new_library",
            SEPARATOR,
            "file.open",
            "file.open_library",
            RECENT,
            "file.open_sample",
            "file.start_page",
            SEPARATOR,
            "file.save",
            "file.save_as",
            "file.save_all",
            "file.reload",
            "file.earlier",
            "file.reveal",
            "file.copy_path",
            SEPARATOR,
            "file.export",
            "file.print",
            SEPARATOR,
            "file.import_list",
            "file.export_register",
            SEPARATOR,
            "file.close_tab",
            "file.reopen_tab",
            SEPARATOR,
            "file.settings",
            "file.quit",
        ),
    ),
    (
        "edit",
        mark("&Edit"),
        (
            "edit.undo",
            "edit.redo",
            SEPARATOR,
            Section("clipboard"),
            SEPARATOR,
            Section("open"),
            Section("change"),
            SEPARATOR,
            Section("select"),
            SEPARATOR,
            Section("tools"),
            SEPARATOR,
            "edit.find",
            "edit.find_next",
            "edit.find_previous",
            "edit.search",
        ),
    ),
    (
        "view",
        mark("&View"),
        (
            "view.zoom_in",
            "view.zoom_out",
            "view.zoom_100",
            "view.fit",
            "view.zoom_selection",
            SEPARATOR,
            "view.tree",
            "view.inspector",
            "view.findings",
            "view.step_table",
            "view.outline",
            "view.minimap",
            Section("grid"),
            SEPARATOR,
            GO_TO,
            SEPARATOR,
            "view.xml",
            "view.full_screen",
        ),
    ),
    ("insert", mark("&Insert"), (Section("create"), Section("connect"))),
    (
        "arrange",
        mark("&Arrange"),
        (
            Section("tidy"),
            Section("order"),
            SEPARATOR,
            ALIGN,
            Submenu(mark("Distribute"), (Section("distribute"),), "distribute-level"),
            Submenu(mark("Same size"), (Section("size"),), "same-size"),
            Section("straighten"),
            SEPARATOR,
            Section("room"),
        ),
    ),
    (
        "element",
        mark("E&lement"),
        (
            Section("kind"),
            Section("look"),
            Submenu(mark("Markers"), (Section("switches"),), "settings"),
            SEPARATOR,
            Section("reconnect"),
            SEPARATOR,
            Section("step"),
            Section("sub_processes"),
            Section("landscape links"),
            SEPARATOR,
            LANE,
            POOL,
            Section("fit"),
        ),
    ),
    (
        "check",
        mark("&Check"),
        (
            "check.diagram",
            "check.next",
            "check.previous",
            SEPARATOR,
            "check.live",
            SEPARATOR,
            "check.compare",
            "check.compare_saved",
            SEPARATOR,
            Section("cleaning"),
        ),
    ),
    ("library", mark("Librar&y"), library_entries()),
    (
        "handbook",
        mark("Hand&book"),
        ("handbook.make", "handbook.options", SEPARATOR, "handbook.open"),
    ),
    ("help", mark("&Help"), ("help.commands", "help.keys", SEPARATOR, "help.about")),
)


def menus(diagram: Sequence[ActionSpec]) -> dict[str, list[FilledEntry]]:
    """Return what is in the menus, by menu, with the editor's commands in their places.

    Sections that have no place of their own come last in the menu that their ids name.
    """
    commands = [spec.command for spec in diagram if spec.command is not None]
    sections = by_section(commands)
    placed = {name for _, _, entries in MENUS for name in named_sections(entries)}
    found = {}
    for menu, _, entries in MENUS:
        rest = dict.fromkeys(
            command.section
            for command in commands
            if command.menu == menu and command.section not in placed
        )
        last = [entry for name in rest for entry in (SEPARATOR, Section(name))]
        found[menu] = filled([*entries, *last], sections)
    return found
