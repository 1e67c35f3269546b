"""Saving a table as Excel, CSV or JSON, and the register of the library with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton

from workbench.io.tables.table import Workbook
from workbench.progress import Progress
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
    library, spoken = window.workspace.library, language()
    if library is None:
        return

    def make() -> Workbook:
        from workbench.library.spreadsheets.register import register_workbook

        return register_workbook(library, spoken, entries=entries, keys=keys)

    save_table(window, make, name or tr("Register {name}", name=library.name))


def export_catalogue(window: Window, kind: str) -> None:
    """Save a catalogue as a table that can be read back."""
    from workbench.library.spreadsheets.catalogues import catalogue_workbook, kinds_of

    library, spoken = window.workspace.library, language()
    if library is None:
        return
    label = kinds_of(library).get(kind)
    name = label.say(spoken) if label is not None else kind
    save_table(window, lambda: catalogue_workbook(library, kind, spoken), name)


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


def save_table(
    window: Window, make: Callable[[], Workbook], name: str, folder: Path | None = None
) -> None:
    """Ask where to save a workbook; make it and save it beside the window.

    `name` is proposed, without an ending; `folder` otherwise beside the library.
    """
    from workbench.io.files import save_atomically
    from workbench.io.tables import to_bytes
    from workbench.library.places import file_stem
    from workbench.ui.asking import table_to_save

    library = window.workspace.library
    beside = library.folder.parent if library is not None else Path.home()
    path = table_to_save(window, (folder or beside) / file_stem(name, tr("Table")))
    if path is None:
        return
    spoken = language()

    def job(progress: Progress) -> None:
        save_atomically(path, to_bytes(path, make(), spoken, progress))

    def done(_: None) -> None:
        window.notices.tell(
            say(mark("Written: “{file}”.", file=str(path))),
            "hint",
            ((tr("Show in folder"), lambda: window.files.reveal(path)),),
            key="table-written",
        )

    window.workspace.tasks.run(tr("Writing {name}", name=path.name), job, done)
