"""Making a handbook: which language, which processes, which file; then the job itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.progress import Progress
from workbench.ui import asking
from workbench.ui.dialog_buttons import answered, ok_button, ok_cancel
from workbench.ui.export import tell_written
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.translation import LANGUAGE_NAMES, tr

if TYPE_CHECKING:
    from workbench.library.library import Library
    from workbench.library.process_index import ProcessEntry
    from workbench.reports.handbook import HandbookInfo
    from workbench.ui.window import Window

ALL, RELEASED, FRONT, CHOSEN = "all", "released", "front", "chosen"


class HandbookDialog(QDialog):
    """What the handbook holds and where it goes."""

    def __init__(
        self, window: Window, library: Library, chosen: Sequence[ProcessEntry] = ()
    ) -> None:
        super().__init__(window)
        self._library = library
        self.setWindowTitle(tr("Make handbook"))
        self.language = ComboBox()
        for key, name in LANGUAGE_NAMES.items():
            self.language.addItem(name, key)
        self.language.setCurrentIndex(max(0, self.language.findData(library.language)))
        self.scope = ComboBox()
        released = sum(1 for entry in library.processes if entry.is_released)
        if chosen:
            self.scope.addItem(tr("Chosen processes ({count})", count=len(chosen)), CHOSEN)
        self.scope.addItem(tr("All processes ({count})", count=len(library.processes)), ALL)
        if released:
            self.scope.addItem(tr("Released processes ({count})", count=released), RELEASED)
        self.front = _front_entry_id(window)
        if self.front:
            document = window.document()
            name = document.title if document is not None else ""
            self.scope.addItem(tr("Only “{name}”", name=name), FRONT)
        self.path = QLineEdit(str(_usual_path(library)))
        self.path.setMinimumWidth(380)
        choose = QPushButton(tr("C&hoose…"))
        choose.clicked.connect(self._choose)
        where = QWidget()
        row = QHBoxLayout(where)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.path, 1)
        row.addWidget(choose)
        self.open_outside = QCheckBox(tr("Open in the &PDF program afterwards"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, field, holder in (
            (tr("&Language"), self.language, self.language),
            (tr("&Contents"), self.scope, self.scope),
            (tr("&File"), self.path, where),
        ):
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words.replace("&", ""))
            form.addRow(label, holder)
        form.addRow("", self.open_outside)
        buttons = ok_cancel(self, tr("Make handbook"))
        self._accept = ok_button(buttons)
        self.path.textChanged.connect(lambda text: self._accept.setEnabled(bool(text.strip())))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(24)
        column.addLayout(form)
        column.addWidget(buttons)

    def target(self) -> Path:
        path = Path(self.path.text().strip())
        return path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")

    def _choose(self) -> None:
        path = asking.path_to_save(self, tr("Handbook"), self.target(), tr("PDF document"), ".pdf")
        if path is not None:
            self.path.setText(str(path))


def make_handbook(window: Window, chosen: Sequence[ProcessEntry] = ()) -> None:
    """Ask, then make the handbook of the open library; `chosen`: offer it of these processes."""
    window.commit_typing()
    library = window.workspace.library
    if library is None or not _unsaved_cared_for(window):
        return
    dialog = HandbookDialog(window, library, chosen)
    if not answered(dialog):
        return
    run_handbook(
        window,
        library,
        dialog.target(),
        str(dialog.language.currentData()),
        str(dialog.scope.currentData()),
        dialog.front,
        places=frozenset(entry.place for entry in chosen),
        open_outside=dialog.open_outside.isChecked(),
    )


def run_handbook(
    window: Window,
    library: Library,
    path: Path,
    language: str,
    scope: str = ALL,
    front: str = "",
    *,
    places: frozenset[str] = frozenset(),
    open_outside: bool = False,
) -> None:
    """Make a handbook beside the window and show its pages."""

    def done(info: HandbookInfo) -> None:
        window.workspace.remember(path)
        window.pages.show_pdf(path)
        tell_written(
            window,
            path,
            tr("The handbook has {count} pages: {file}", count=info.pages, file=path.name),
        )
        if open_outside:
            from PySide6.QtCore import QUrl
            from PySide6.QtGui import QDesktopServices

            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    window.workspace.tasks.run(
        tr("Making the handbook of {name}", name=library.name),
        lambda progress: _build(library, path, language, scope, front, places, progress),
        done,
    )


def _build(
    library: Library,
    path: Path,
    language: str,
    scope: str,
    front: str,
    places: frozenset[str],
    progress: Progress,
) -> HandbookInfo:
    import msgspec

    from workbench.reports.gather import handbook_of
    from workbench.reports.handbook import build_handbook

    # As the folder is now: the window may show it as it was a moment ago.
    fresh = library.refreshed(progress.part(0.0, 0.05))
    content = handbook_of(fresh, language, progress.part(0.05, 0.1))
    if scope != ALL:
        wanted = {
            key
            for entry in fresh.processes
            if (scope == RELEASED and entry.is_released)
            or (scope == FRONT and entry.id == front)
            or (scope == CHOSEN and entry.place in places)
            for key in (entry.id, entry.place)
        }
        chapters = tuple(one for one in content.chapters if one.key in wanted)
        maps = content.landscapes if scope == RELEASED else ()
        content = msgspec.structs.replace(content, chapters=chapters, landscapes=maps)
    return build_handbook(content, path, language=language, progress=progress.part(0.1, 1.0))


def _front_entry_id(window: Window) -> str:
    document = window.document()
    library = window.workspace.library
    if document is None or library is None or document.path is None:
        return ""
    entry = library.entry_at(document.path)
    return entry.id if entry is not None else ""


def _unsaved_cared_for(window: Window) -> bool:
    """Ask about unsaved work first: a handbook tells what is in the files."""
    unsaved = [
        document
        for document in window.workspace.unsaved()
        if document.path is not None and window.workspace.holds(document.path)
    ]
    if not unsaved:
        return True
    answer = asking.ask(
        window,
        tr("Unsaved changes"),
        tr("Save your changes before the handbook is made?"),
        (
            ("save", tr("Save"), "accept"),
            ("without", tr("Without the changes"), "other"),
        ),
        "\n".join(f"• {document.title}" for document in unsaved),
    )
    if answer == "save":
        results = [window.files.save(document) for document in unsaved]
        return all(results)
    return answer == "without"


def _usual_path(library: Library) -> Path:
    from PySide6.QtCore import QStandardPaths

    from workbench.library.places import file_stem

    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folder = Path(documents) if documents and Path(documents).is_dir() else Path.home()
    name = tr("Handbook {library}", library=library.name)
    return folder / f"{file_stem(name, 'handbook')}.pdf"
