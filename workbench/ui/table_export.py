"""Saving a table as Excel, CSV or JSON, and the register of the library with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton

from workbench.io.tables.table import Workbook
from workbench.ui.icons import icon
from workbench.ui.translation import language, say, tr
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.library.process_index import ProcessEntry
    from workbench.ui.window import Window


def export_register(
    window: Window,
    entries: Sequence[ProcessEntry] | None = None,
    keys: Sequence[str] = (),
    name: str = "",
) -> None:
    """Save processes as a table that can be read back.

    `entries`: which and in which order, otherwise all; `keys`: the attributes, otherwise all.
    """
    from workbench.library.spreadsheets.register import register_workbook

    library = window.workspace.library
    if library is None:
        return
    workbook = register_workbook(library, language(), entries=entries, keys=keys)
    stem = name or tr("Register {name}", name=library.name)
    save_table(window, workbook, library.folder.parent / stem)


def export_catalogue(window: Window, kind: str) -> None:
    """Save a catalogue as a table that can be read back."""
    from workbench.library.spreadsheets.catalogues import catalogue_workbook

    library = window.workspace.library
    if library is None:
        return
    workbook = catalogue_workbook(library, kind, language())
    save_table(window, workbook, library.folder.parent / workbook.tables[0].title)


def exchange_buttons(export: Callable[[], object], read_in: Callable[[], object]) -> QToolButton:
    """Return the button that offers both ways, for the head of a page."""
    button = QToolButton()
    button.setText(tr("Table"))
    button.setIcon(icon("table"))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolTip(tr("Excel and CSV: export and import"))
    button.setAccessibleName(button.toolTip())
    button.setProperty("look", "switch")
    menu = QMenu(button)
    menu.addAction(icon("export"), tr("Export as table…")).triggered.connect(lambda: export())
    menu.addAction(icon("table"), tr("Import list…")).triggered.connect(lambda: read_in())
    button.setMenu(menu)
    return button


def save_table(window: Window, workbook: Workbook, start: Path) -> None:
    """Ask where to save a workbook, and save it beside the window.  `start` has no ending."""
    from workbench.io.files import save_atomically
    from workbench.io.tables import to_bytes
    from workbench.library.places import file_stem
    from workbench.ui.asking import table_to_save

    path = table_to_save(window, start.with_name(file_stem(start.name, tr("Table"))))
    if path is None:
        return
    spoken = language()

    def done(_: None) -> None:
        window.notices.tell(
            say(mark("Written: “{file}”.", file=str(path))),
            "hint",
            ((tr("Show in folder"), lambda: window.files.reveal(path)),),
            key="table-written",
        )

    window.workspace.tasks.run(
        tr("Writing {name}", name=path.name),
        lambda progress: save_atomically(path, to_bytes(path, workbook, spoken, progress)),
        done,
    )
