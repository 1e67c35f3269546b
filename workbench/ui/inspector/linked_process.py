"""What is said about the process that an entry of the landscape or a call activity refers to.

To read only: who wants to change it opens the process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.errors import Unreadable
from workbench.progress import Progress
from workbench.ui.layouts import Contents
from workbench.ui.translation import language, say, tr

if TYPE_CHECKING:
    from workbench.library.library import Library
    from workbench.library.process_index import ProcessEntry
    from workbench.ui.tasks import Tasks

Row = tuple[str, str]  # label, value

# What a reader looks for first; everything else is in the process itself.
SHOWN = (
    "status",
    "version",
    "owner",
    "lead_unit",
    "summary",
    "trigger",
    "result",
    "roles",
    "legal_basis",
    "it_systems",
    "cases_per_year",
    "work_time",
    "approved_by",
    "approved_on",
    "review_due",
)


class LinkedProcess(QWidget):
    """Shows the profile of another file's process; it is read beside the window."""

    open_wanted = Signal(str)  # process id

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self._process = ""
        self._known: dict[tuple[object, ...], list[Row]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(2)
        self._rows = Contents(column)

    def show_process(self, library: Library | None, process: str) -> None:
        """Show what is said about a process, by its id."""
        self._process = process
        entry = library.process(process) if library is not None else None
        if library is None or entry is None:
            self._show_rows([], tr("This process has no diagram in the library yet."))
            return
        if entry.problem is not None:
            self._show_rows([], say(entry.problem))
            return
        key = entry.path, entry.changed_ns, language()
        if key in self._known:
            self._show_rows(self._known[key])
            return

        def done(rows: list[Row]) -> None:
            self._known[key] = rows
            if self._process == process:
                self._show_rows(rows)

        words = language()
        self._tasks.run(
            tr("Reading {name}", name=entry.name),
            lambda progress: profile_rows(library, entry, words, progress),
            done,
            quiet=True,
            wanted_by=self,
        )

    def values(self) -> dict[str, str]:
        """Return what is shown, by label."""
        labels = [part.text() for part in self._rows.widgets if isinstance(part, QLabel)]
        return dict(zip(labels[::2], labels[1::2], strict=False))

    def _show_rows(self, rows: list[Row], nothing: str = "") -> None:
        self._rows.clear()
        for label, value in rows:
            self._rows.add(_label(label, "label"))
            text = _label(value, "")
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            text.setContentsMargins(0, 0, 0, 8)
            self._rows.add(text)
        if nothing:
            self._rows.add(_label(nothing, "muted"))
            return
        button = QPushButton(tr("Open process"))
        button.clicked.connect(lambda: self.open_wanted.emit(self._process))
        self._rows.add(button)


def profile_rows(
    library: Library, entry: ProcessEntry, words: str, progress: Progress
) -> list[Row]:
    """Return labels and values of the profile of a process file; a job."""
    from workbench.library.profile import value_of
    from workbench.library.values import format_value

    progress.report(0.0)
    try:
        document = library.document(entry)
    except Unreadable:  # damaged since the folder was opened
        return []
    rows = []
    for key in SHOWN:
        attribute = library.definitions.attribute("process", key)
        if attribute is None:
            continue
        value = value_of(document, entry.id, attribute)
        if value:
            shown = format_value(attribute, value, words, library.name_of)
            rows.append((attribute.label.say(words), shown))
    return rows


def _label(text: str, look: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("look", look)
    return label
