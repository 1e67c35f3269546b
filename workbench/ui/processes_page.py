"""The list of all processes of the library."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex

from workbench.ui.action_button import ActionButton
from workbench.ui.library_tree import status_name
from workbench.ui.list_page import ListPage, cell
from workbench.ui.table_export import exchange_buttons, export_register
from workbench.ui.translation import language, say, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QStandardItem

    from workbench.library.process_index import ProcessEntry
    from workbench.library.profile import Definitions
    from workbench.ui.window import Window


class ProcessesPage(ListPage):
    """Number, name, state, owner, last change; Enter or a double click opens."""

    key = "processes"
    place = "processes"
    icon_name = "processes"

    def __init__(self, window: Window) -> None:
        super().__init__(tr("Processes"), tr("Search processes …"))
        self._window = window
        self.head_row.addWidget(ActionButton(window.actions_["library.reference"]))
        self.exchange = exchange_buttons(
            lambda: export_register(window, self._shown()),
            lambda: window.files.choose_list("process"),
        )
        self.head_row.addWidget(self.exchange)
        self.table.activated.connect(self._open)
        self.table.doubleClicked.connect(self._open)
        self.library_changed()

    def library_changed(self) -> None:
        library = self._window.workspace.library
        entries = library.processes if library is not None else ()
        known = library.definitions if library is not None else None
        self.show_rows(
            (
                tr("No."),
                tr("Process"),
                tr("Status"),
                tr("Version"),
                tr("Owner"),
                tr("Lead unit"),
                tr("Changed"),
                tr("File"),
            ),
            [_row(entry, known) for entry in entries],
            tr("There are no processes in this library yet. “New process” makes the first."),
        )

    def _shown(self) -> list[ProcessEntry]:
        """Return what the list shows now, in its order."""
        model = self.table.model()
        return [self.table.what(model.index(row, 0)) for row in range(model.rowCount())]

    def _open(self, index: QModelIndex) -> None:
        entry = self.table.what(index)
        if entry is not None:
            self._window.files.open(entry.path)


def _row(entry: ProcessEntry, known: Definitions | None) -> list[QStandardItem]:
    from workbench.library.values import format_date

    problem = say(entry.problem) if entry.problem is not None else ""
    changed = format_date(entry.changed.date(), language())
    return [
        cell(entry.number, sort=_number_key(entry.number), what=entry, hint=problem),
        cell(entry.name, hint=problem),
        cell(tr("Cannot be opened") if problem else status_name(entry.status, known), hint=problem),
        cell(entry.version),
        cell(entry.owner),
        cell(entry.lead_unit),
        cell(changed, sort=entry.changed_ns // 1_000_000_000),
        cell(entry.place),
    ]


def _number_key(number: str) -> str:
    """Return a text that sorts 2.10 behind 2.9; what has no number comes last."""
    padded = re.sub(r"\d+", lambda found: found[0].zfill(8), number)
    return padded or "~"
