"""Opening, saving and closing, with the questions they need."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from workbench.errors import WorkbenchError
from workbench.resources import SAMPLE_LIBRARY
from workbench.ui import asking
from workbench.ui.open_document import (
    LANDSCAPE,
    SUFFIXES,
    OpenDocument,
    ReadFile,
    kind_of_file,
    read_file,
)
from workbench.ui.translation import language, say, tr
from workbench.ui.workspace import Workspace
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.ui.window import Window


LISTS = (".xlsx", ".csv", ".tsv", ".xlsm", ".xls")  # the last two are refused in words


class Files(QObject):
    """What a person does with files; `window` is what dialogs stand before."""

    def __init__(self, window: Window, workspace: Workspace) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = workspace

    # Opening

    def open(self, path: Path) -> None:
        """Open whatever a path names: a library, a process, a landscape, a PDF."""
        if path.is_dir():
            self._workspace.open_library(path)
        elif path.name == "library.json":
            self._workspace.open_library(path.parent)
        elif not path.exists():
            self._workspace.forget(path)
            self._workspace.refuse(mark("“{path}” does not exist (any more).", path=str(path)))
        elif path.suffix.lower() == ".pdf":
            self._workspace.remember(path)
            self._window.pages.show_pdf(path)
        elif path.suffix.lower() in LISTS:
            self.import_list(path)
        else:
            self._workspace.open_file(path)

    def open_all(self, paths: Iterable[Path]) -> None:
        for path in paths:
            self.open(path)

    def choose_file(self) -> None:
        path = asking.file_to_open(self._window, self._usual_folder())
        if path is not None:
            self.open(path)

    def choose_list(self, kind: str = "") -> None:
        path = asking.list_to_open(self._window, self._library_parent())
        if path is not None:
            self.import_list(path, kind)

    def import_list(self, path: Path, kind: str = "") -> None:
        """Read a spreadsheet, and show what it would change in the library.

        `kind` is what it is a list of: "process", a catalogue's key, "" for what is likely.
        """
        from workbench.io import tables

        if self._workspace.library is None:
            self._workspace.refuse(
                mark(
                    "“{file}” is a list. Open the library that it is to be read into first.",
                    file=path.name,
                )
            )
            return
        self._workspace.tasks.run(
            tr("Opening {name}", name=path.name),
            lambda progress: tables.read(path, progress),
            lambda sheets: self._window.pages.show_import(path, sheets, kind),
            failed=self._workspace.refuse,
        )

    def choose_library(self) -> None:
        folder = asking.folder_to_open(self._window, tr("Open library"), self._library_parent())
        if folder is not None:
            self._workspace.open_library(folder)

    def open_sample(self) -> None:
        """Open the library that comes with the program."""
        self._workspace.open_library(SAMPLE_LIBRARY)

    def new_process(self) -> None:
        """Ask for a name and make a process: in the library where one is open."""
        from workbench.ui.dialog_buttons import answered
        from workbench.ui.new_dialogs import NewProcessDialog

        library = self._workspace.library
        dialog = NewProcessDialog(self._window, library)
        if not answered(dialog):
            return
        name, folder = dialog.name(), dialog.folder()
        try:
            if library is not None and folder is not None:
                entry = library.new_process(name, folder)
                self._workspace.refresh_library()
                self._workspace.open_file(entry.path)
            else:
                self.new_unsaved_process(name)
        except WorkbenchError as error:
            self._workspace.tell(error.text, "error")

    def new_unsaved_process(self, name: str) -> None:
        """Open a new process that has no file yet."""
        from workbench.io import bpmn
        from workbench.ui.open_document import prepare

        document = bpmn.new_document(name, language())
        prepare(document)
        document.history.note_foreign()
        opened = OpenDocument(document)
        opened.suggested_name = name
        self._workspace.add(opened)

    def open_copy(self, path: Path, name: str) -> None:
        """Open what is in a file as a new document that is saved elsewhere."""

        def done(read: ReadFile) -> None:
            read.document.history.note_foreign()
            opened = OpenDocument(read.document, read.kind)
            opened.suggested_name = name
            self._workspace.add(opened)

        self._workspace.tasks.run(
            tr("Opening {name}", name=name),
            lambda progress: read_file(path),
            done,
        )

    def new_library(self) -> None:
        """Ask for name and folder and make a library."""
        from workbench.ui.dialog_buttons import answered
        from workbench.ui.new_library_dialog import NewLibraryDialog

        dialog = NewLibraryDialog(self._window, self._library_parent() or Path.home())
        if not answered(dialog):
            return
        from workbench.library.templates import create_library

        folder, name, template = dialog.folder(), dialog.name(), dialog.template()
        wanted, words = dialog.with_processes.isChecked(), language()
        self._workspace.tasks.run(
            tr("Making the library {name}", name=name),
            lambda progress: create_library(
                folder, name, template, language=words, with_processes=wanted, progress=progress
            ),
            lambda library: self._workspace.open_library(folder),
        )

    # Saving

    def save(self, document: OpenDocument) -> bool:
        """Save, asking for a name where there is none.  Tells whether it is saved now."""
        from workbench.library.changes_on_disk import ChangedOnDisk

        if document.path is None:
            return self.save_as(document)
        if document.is_read_only and not document.is_modified:
            return self._only_read(document)
        try:
            document.save()
        except ChangedOnDisk:
            from workbench.ui.conflict import settle_conflict

            if document.is_gone_from_disk:  # moved, or deleted: that is told, or followed
                document.note_disk(changed=True)
                self._workspace.sharing.look()
                return False
            return settle_conflict(self._window, document)
        except WorkbenchError as error:
            return self._not_saved(document, error)
        self._workspace.note_saved(document)
        return True

    def save_again(self, document: OpenDocument) -> None:
        """Save what could not be saved before, because the drive was away."""
        if self.save(document):
            self._workspace.tell(
                mark("“{title}” has been saved: the drive is there again.", title=document.title)
            )

    def _only_read(self, document: OpenDocument) -> bool:
        """Say why there is nothing to save; what is shown is what is in the file."""
        reason = document.document.protection
        if reason is not None:
            self._workspace.tell(reason)
        return True

    def save_as(self, document: OpenDocument) -> bool:
        """Ask for a file and save to it.  Tells whether it is saved now."""
        path = self._ask_path(document, tr("Save as"))
        if path is None:
            return False
        try:
            document.save_as(path)
        except WorkbenchError as error:
            return self._not_saved(document, error)
        self._workspace.note_saved(document)
        return True

    def save_all(self) -> bool:
        results = [self.save(document) for document in self._workspace.unsaved()]
        return all(results)

    def reload(self, document: OpenDocument) -> None:
        """Read the file again; unsaved changes are asked about."""
        self._window.commit_typing()
        if document.is_modified:
            answer = asking.ask(
                self._window,
                tr("Reload from disk"),
                tr("Reload “{title}”?", title=document.title),
                (("reload", tr("Reload"), "destroy"),),
                tr("Your unsaved changes will be lost."),
            )
            if answer != "reload":
                return
        self._workspace.attempt(document.reload)

    def reveal(self, path: Path) -> None:
        """Show the folder of a file in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def _not_saved(self, document: OpenDocument, error: WorkbenchError) -> bool:
        from workbench.library.file_watch import is_away

        if document.path is not None and is_away(document.path, error):
            self._workspace.keep_until_back(document)
            return False
        answer = asking.ask(
            self._window,
            tr("Not saved"),
            say(error.text),
            (("other", tr("Save elsewhere…"), "accept"),),
            tr("Your changes are still here."),
        )
        return self.save_as(document) if answer == "other" else False

    def save_copy(self, document: OpenDocument) -> bool:
        """Ask for a place and save there; the file stays what it is."""
        path = self._ask_path(document, tr("Save a copy"), copy=True)
        if path is None:
            return False
        saved = self._workspace.attempt(lambda: document.save_as(path))
        if saved:
            self._workspace.note_saved(document)
        return saved

    def _ask_path(self, document: OpenDocument, title: str, *, copy: bool = False) -> Path | None:
        from workbench.library.changes_on_disk import copy_path
        from workbench.library.places import file_stem

        suffix = SUFFIXES[document.kind]
        if document.path is not None:
            start = copy_path(document.path, language()) if copy else document.path
            suffix = document.path.suffix.lower() if kind_of_file(document.path) else suffix
        else:
            folder = self._usual_folder() or Path.home()
            name = document.title or document.suggested_name
            start = folder / f"{file_stem(name, tr('Process'))}{suffix}"
        kind = tr("Landscape") if document.kind == LANDSCAPE else tr("BPMN process")
        path = asking.path_to_save(self._window, title, start, kind, suffix)
        other = self._workspace.find(path) if path is not None else None
        if path is None or other is None or other is document:
            return path
        self._workspace.tell(
            mark(
                "Not saved: “{file}” is open in another tab. Close it first, or choose "
                "another name.",
                file=path.name,
            ),
            "error",
        )
        return None

    # Closing

    def may_close(self, document: OpenDocument) -> bool:
        """Ask what becomes of unsaved work, only where there is some."""
        if not document.is_modified:
            return True
        answer = asking.ask(
            self._window,
            tr("Unsaved changes"),
            tr("Save the changes to “{title}”?", title=document.title),
            (("save", tr("Save"), "accept"), ("discard", tr("Discard"), "destroy")),
            tr("Changes that are not saved are lost."),
        )
        if answer == "save":
            return self.save(document)
        return answer == "discard"

    def may_close_all(self) -> bool:
        """Ask once for everything that is unsaved."""
        unsaved = self._workspace.unsaved()
        if len(unsaved) <= 1:
            return all(self.may_close(document) for document in unsaved)
        names = "\n".join(f"• {document.title}" for document in unsaved)
        answer = asking.ask(
            self._window,
            tr("Unsaved changes"),
            tr("{count} documents have unsaved changes.", count=len(unsaved)),
            (("save", tr("Save all"), "accept"), ("discard", tr("Discard all"), "destroy")),
            names,
        )
        if answer == "save":
            return all(self.save(document) for document in unsaved)
        return answer == "discard"

    def _usual_folder(self) -> Path | None:
        """Return where files are looked for first: in the library, else beside the last one."""
        library = self._workspace.library
        if library is not None:
            processes = library.folder / "processes"
            return processes if processes.is_dir() else library.folder
        return self._library_parent()

    def _library_parent(self) -> Path | None:
        for entry in self._workspace.settings.recent:
            parent = Path(entry).parent
            if parent.is_dir() and SAMPLE_LIBRARY.parent not in (parent, parent.parent):
                return parent
        return None
