"""The reference register: processes that municipalities usually have, to be taken into the library.

What is chosen stays chosen while one searches and filters; one button adopts it all.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from workbench.errors import WorkbenchError
from workbench.library.adoption import (
    Extent,
    Standing,
    Standings,
    adopt,
    main_landscape,
    numbering_of,
    remember,
    settle_landscape,
)
from workbench.library.reference import ReferenceProcess, reference_register
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.list_page import ListPage, cell
from workbench.ui.open_document import LANDSCAPE
from workbench.ui.translation import language, say, tr
from workbench.words import Text, mark

if TYPE_CHECKING:
    from workbench.library.adoption import Adoption
    from workbench.library.process_index import ProcessEntry
    from workbench.ui.notices import Answer
    from workbench.ui.open_document import OpenDocument
    from workbench.ui.window import Window

STANDING_NAMES: dict[Standing, Text] = {
    Standing.OPEN: mark("Not adopted"),
    Standing.ADOPTED: mark("Adopted"),
    Standing.NAMESAKE: mark("Same name exists"),
}
EXTENT_NAMES: dict[Extent, Text] = {
    Extent.PROCESSES: mark("As processes"),
    Extent.BOTH: mark("As processes, drawn on the landscape"),
    Extent.LANDSCAPE: mark("On the landscape only"),
}
TASK_NAMES: dict[str, Text] = {
    "any": mark("Municipality or county"),
    "municipality": mark("Municipality"),
    "county": mark("County"),
}
_CHECK = Qt.ItemDataRole.CheckStateRole
_Index = QModelIndex | QPersistentModelIndex


class ReferencePage(ListPage):
    """Space chooses what is marked, Enter opens what the library has; the head adopts."""

    key = "reference"
    place = "processes"
    icon_name = "reference"

    def __init__(self, window: Window) -> None:
        super().__init__(tr("Reference processes"), tr("Search reference processes …"))
        self._window = window
        self._register = reference_register()
        self._chosen: set[str] = set()
        self._there: dict[str, ProcessEntry] = {}  # of the library, by the id of the register
        self._filling = False
        self.choose_all = QPushButton()
        self.choose_all.clicked.connect(self._choose_all)
        self.adopt_button = QPushButton()
        self.adopt_button.setProperty("look", "primary")
        self.adopt_button.clicked.connect(self._adopt)
        self.head_row.addWidget(self.choose_all)
        self.head_row.addWidget(self.adopt_button)
        self._areas = _combo(tr("Product area"), tr("All product areas"))
        self._bands = _combo(tr("Band"), tr("All bands"))
        self._tasks = _combo(tr("Task of"), tr("All tasks"))
        self._standings = _combo(tr("In the library"), tr("Adopted or not"))
        for band in self._register.bands:
            self._bands.addItem(band.label.say(language()), band.key)
        self._tasks.addItem(tr("Tasks of municipalities"), ("any", "municipality"))
        self._tasks.addItem(tr("Tasks of counties"), ("any", "county"))
        for standing, words in STANDING_NAMES.items():
            self._standings.addItem(say(words), standing)
        self.filters = (self._areas, self._bands, self._tasks, self._standings)
        self.extent = ComboBox()
        self.extent.setAccessibleName(tr("How they are adopted"))
        self.extent.setToolTip(self.extent.accessibleName())
        for extent, words in EXTENT_NAMES.items():
            self.extent.addItem(say(words), extent)
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.about.setContentsMargins(20, 10, 20, 10)
        self.about.setMinimumHeight(64)
        self.about.setAccessibleName(tr("Description of the process"))
        self.body.insertWidget(0, self._filter_row())
        self.body.addWidget(self.about)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.installEventFilter(self)
        self.table.activated.connect(self._open)
        self.table.doubleClicked.connect(self._open)
        self.table.model().dataChanged.connect(self._note_checks)
        self.table.selectionModel().currentRowChanged.connect(self._describe)
        self.field.textChanged.connect(self._mark_first)
        self.library_changed()
        for combo in self.filters:
            combo.currentIndexChanged.connect(self._show)

    def panes(self) -> list[QWidget]:
        return [self.field, self.table]

    def library_changed(self) -> None:
        library = self._window.workspace.library
        if library is None:
            self.close_wanted.emit()
            return
        self._numbering = numbering_of(library)
        standings = Standings(library)
        self._standing: dict[str, Standing] = {}
        self._there = {}
        for process in self._register.processes:
            self._standing[process.id], entry = standings.of(process)
            if entry is not None:
                self._there[process.id] = entry
        self._chosen = {key for key in self._chosen if self._can_be_chosen(key)}
        self._fill_areas()
        self._show()

    @property
    def chosen(self) -> list[ReferenceProcess]:
        """Return what is to be adopted, in the order of the register."""
        return [one for one in self._register.processes if one.id in self._chosen]

    def _can_be_chosen(self, key: str) -> bool:
        return self._standing[key] is not Standing.ADOPTED

    # What is shown

    def _fill_areas(self) -> None:
        """Name the areas by the numbers this library uses; the chosen one stays chosen."""
        place = max(0, self._areas.currentIndex())
        self._areas.blockSignals(True)
        while self._areas.count() > 1:
            self._areas.removeItem(1)
        for area in self._register.areas:
            number = area.span(self._numbering)
            self._areas.addItem(f"{number} {area.label.say(language())}".strip(), area.key)
        self._areas.setCurrentIndex(place)
        self._areas.blockSignals(False)

    def _show(self) -> None:
        columns = [
            tr("Process"),
            *([] if language() == "de" else [tr("In English")]),
            tr("In the library"),
            tr("Product area"),
            tr("Group"),
            tr("Band"),
            tr("Task of"),
            tr("Description"),
        ]
        self._filling = True
        self.show_rows(
            columns,
            [self._row(one) for one in self._register.processes if self._is_wanted(one)],
            tr("No reference process is like this. Choose other filters."),
        )
        self._filling = False
        self._mark_first()

    def _mark_first(self) -> None:
        """Mark the first row where none is marked, so that keys have something to act on."""
        if not self.table.selectionModel().hasSelection():
            self.table.setCurrentIndex(self.table.model().index(0, 0))
        self._describe(self.table.currentIndex())
        self._show_buttons()

    def _is_wanted(self, process: ReferenceProcess) -> bool:
        area, band = self._areas.currentData(), self._bands.currentData()
        tasks, standing = self._tasks.currentData(), self._standings.currentData()
        return (
            (area is None or area == process.area)
            and (band is None or band == self._register.band_of(process))
            and (tasks is None or process.task_of in tasks)
            and (standing is None or standing is self._standing[process.id])
        )

    def _row(self, process: ReferenceProcess) -> list[QStandardItem]:
        register = self._register
        name = cell(process.name, what=process, hint=process.description)
        if self._can_be_chosen(process.id):
            name.setCheckable(True)
            is_chosen = process.id in self._chosen
            name.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
        area = register.area_of(process)
        number = register.number_of(process, self._numbering)
        band = next(one for one in register.bands if one.key == register.band_of(process))
        return [
            name,
            *([] if language() == "de" else [cell(process.english)]),
            cell(say(STANDING_NAMES[self._standing[process.id]])),
            cell(f"{number} {area.label.say(language())}"),
            cell(register.group_of(process).label.say(language())),
            cell(band.label.say(language()), sort=register.bands.index(band)),
            cell(say(TASK_NAMES[process.task_of])),
            cell(process.description, hint=process.description),
        ]

    def _describe(self, index: _Index) -> None:
        process = self.table.what(index) if index.isValid() else None
        if process is None:
            self.about.clear()
            return
        self.about.setText(
            f"{process.description}\n{tr('Trigger: {trigger}', trigger=process.trigger)}"
        )

    def _show_buttons(self) -> None:
        count = len(self._chosen)
        self.adopt_button.setText(tr("Adopt {count}", count=count) if count else tr("Adopt"))
        self.adopt_button.setEnabled(bool(count))
        words = tr("Choose none") if self._all_chosen() else tr("Choose all shown")
        self.choose_all.setText(words)
        self.choose_all.setEnabled(bool(self._open_shown()))

    # Choosing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Space
            and event.modifiers() == Qt.KeyboardModifier.NoModifier
        ):
            self._toggle(self.table.selectionModel().selectedRows())
            return True
        return super().eventFilter(watched, event)

    def _open_shown(self) -> list[QModelIndex]:
        """Return the rows that are shown and can be chosen."""
        model = self.table.model()
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        return [row for row in rows if row.data(_CHECK) is not None]

    def _all_chosen(self) -> bool:
        rows = self._open_shown()
        return bool(rows) and all(self.table.what(row).id in self._chosen for row in rows)

    def _choose_all(self) -> None:
        self._toggle(self._open_shown())

    def _toggle(self, rows: Iterable[QModelIndex]) -> None:
        """Choose the rows; where all are chosen already, choose none of them."""
        found = {self.table.what(row).id: row for row in rows if row.data(_CHECK) is not None}
        is_wanted = not found.keys() <= self._chosen
        state = Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked
        self._filling = True
        for row in found.values():
            self.table.model().setData(row, state, _CHECK)
        self._filling = False
        if is_wanted:
            self._chosen |= found.keys()
        else:
            self._chosen -= found.keys()
        self._show_buttons()

    def _note_checks(self, first: QModelIndex, last: QModelIndex) -> None:
        if self._filling:
            return
        for row in range(first.row(), last.row() + 1):
            index = self.table.model().index(row, 0)
            if index.data(_CHECK) is None:
                continue
            key = self.table.what(index).id
            if Qt.CheckState(index.data(_CHECK)) is Qt.CheckState.Checked:
                self._chosen.add(key)
            else:
                self._chosen.discard(key)
        self._show_buttons()

    def _open(self, index: _Index) -> None:
        """Open what the library has of it; what it does not have is chosen, or no longer."""
        entry = self._there.get(self.table.what(index).id)
        if entry is not None:
            self._window.files.open(entry.path)
        else:
            self._toggle([self.table.model().index(index.row(), 0)])

    # Adopting

    def _adopt(self) -> None:
        workspace, wanted = self._window.workspace, self.chosen
        library = workspace.library
        if library is None or not wanted:
            return
        self.adopt_button.setEnabled(False)
        extent = self.extent.currentData()
        is_open = [document.path for document in workspace.documents if document.path is not None]
        workspace.tasks.run(
            tr("Adopting processes into {name}", name=library.name),
            lambda progress: adopt(
                library, wanted, extent=extent, leave=is_open, progress=progress
            ),
            self._adopted,
            ended=self._show_buttons,
            wanted_by=self,
        )

    def _adopted(self, adoption: Adoption) -> None:
        for document in self._window.workspace.documents:
            if document.kind == LANDSCAPE:
                self._settle(document, adoption)
        for entry in adoption.assigned:
            opened = self._window.workspace.find(entry.path)
            if opened is not None:
                self._remember(opened, entry, adoption)
        self._tell(adoption)
        self._window.workspace.refresh_library()

    def _settle(self, document: OpenDocument, adoption: Adoption) -> None:
        """Bring an open landscape in line with what was adopted, as a step to be undone."""
        library = self._window.workspace.library
        entries = library.landscapes if library is not None else ()
        entry = next((one for one in entries if one.path == document.path), None)
        if library is None or entry is None:
            return
        (sheet,) = document.document.sheets()
        document.document.history.seal()
        with document.document.step(mark("Adopt processes")) as step:
            settle_landscape(step, sheet.id, adoption, is_main=entry == main_landscape(library))

    def _remember(self, opened: OpenDocument, entry: ProcessEntry, adoption: Adoption) -> None:
        """Let a process that is open remember what it is, as a step to be undone."""
        from workbench.library.amending import amend_document

        key = adoption.remembered[entry.id]
        try:
            amend_document(
                opened.document,
                entry,
                mark("Adopt processes"),
                lambda step, process: remember(step, process, key),
            )
        except WorkbenchError as error:
            self._window.workspace.tell(error.text, "warning")

    def _tell(self, adoption: Adoption) -> None:
        made = adoption.made
        window = self._window
        answers: list[Answer]
        if len(made) == 1:
            answers = [(tr("Open"), lambda: window.files.open(made[0].path))]
        else:
            answers = [(tr("Show processes"), lambda: window.pages.show("processes"))]
        kind = "hint" if adoption.problem is None else "error"
        window.notices.tell(say(adoption.told()), kind, answers if made else (), key=self.key)

    def _filter_row(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("page_head")
        row = QHBoxLayout(frame)
        row.setContentsMargins(20, 6, 16, 6)
        row.setSpacing(12)
        for combo in self.filters:
            row.addWidget(combo, 1)
        row.addStretch(1)
        row.addWidget(self.extent, 1)
        return frame


def _combo(name: str, everything: str) -> ComboBox:
    combo = ComboBox()
    combo.setAccessibleName(name)
    combo.setToolTip(name)
    combo.addItem(everything, None)
    return combo
