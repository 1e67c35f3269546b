"""Edits of catalogues are saved at once; undo, redo, and what to do where two changed the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workbench.errors import WorkbenchError
from workbench.library.catalogue import CatalogueEntry
from workbench.library.catalogue_edits import WHOLE, CatalogueEdit, Clash, fresh_id, save_edit
from workbench.library.catalogue_history import CatalogueHistory
from workbench.library.catalogue_profile import entry_attributes, entry_label, kind_of_file
from workbench.library.where_used import plain
from workbench.ui.translation import language, tr
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.io.json_text import Json
    from workbench.library.library import Library
    from workbench.ui.window import Window

SHOWN = 6  # clashes that are named one by one


class CatalogueSaving(QObject):
    """Saves edits and keeps them for undo.  What cannot be saved is told and changes nothing."""

    saved = Signal()  # the library has a new state of a catalogue

    def __init__(self, window: Window, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self.history = CatalogueHistory()

    def save(self, edit: CatalogueEdit) -> bool:
        """Save an edit, to be undone; tells whether it was saved."""
        if edit.before == edit.after or not self._write(edit):
            return False
        self.history.note(edit)
        self._tell()
        return True

    def make_entry(self, kind: str, name: str) -> str:
        """Make an entry, or find that of the name; returns its id, "" where it was refused."""
        library = self._window.workspace.library
        if library is None:
            return ""
        catalogue = library.catalogue(kind)
        known = next((one.id for one in catalogue.entries if plain(one.name) == plain(name)), "")
        if known:
            return known
        entry = CatalogueEntry(fresh_id(library, kind, name), name)
        after = (*catalogue.entries, entry)
        if not self.save(
            CatalogueEdit(mark("New entry"), catalogue.file, catalogue.entries, after)
        ):
            return ""
        self._window.workspace.tell(
            mark(
                "“{name}” is a new entry of the catalogue “{catalogue}”.",
                name=name,
                catalogue=entry_label(library, kind).say(language()),
            )
        )
        return entry.id

    def undo(self) -> None:
        if self.history.undo(self._write):
            self._tell()

    def redo(self) -> None:
        if self.history.redo(self._write):
            self._tell()

    def _tell(self) -> None:
        self._window.workspace.library_changed.emit()
        self._window.update_situation()
        self.saved.emit()

    def _write(self, edit: CatalogueEdit) -> bool:
        library = self._window.workspace.library
        if library is None:
            return False
        try:
            result = save_edit(library, edit)
            if result.clashes:
                prefer = self._ask(library, edit, result.clashes)
                if not prefer:
                    # What the others wrote is shown, so that the person can decide anew.
                    library.take_catalogue(result.catalogue)
                    self._window.workspace.library_changed.emit()
                    return False
                result = save_edit(library, edit, prefer)
        except WorkbenchError as error:
            self._window.workspace.tell(error.text, "error")
            return False
        library.take_catalogue(result.catalogue)
        return True

    def _ask(self, library: Library, edit: CatalogueEdit, clashes: Sequence[Clash]) -> str:
        from workbench.ui.asking import ask

        lines = [_line(library, edit.file, clash) for clash in clashes[:SHOWN]]
        if len(clashes) > SHOWN:
            lines.append(tr("and {count} more", count=len(clashes) - SHOWN))
        return ask(
            self._window,
            tr("Changed by someone else"),
            tr("Somebody else has changed the same in the meantime. What shall count?"),
            (
                ("mine", tr("Keep my change"), "accept"),
                ("theirs", tr("Take the other change"), "other"),
            ),
            "\n".join(lines),
        )


def make_entry(window: Window, kind: str, name: str) -> str:
    """Make an entry from where no page of the catalogues is open (`CatalogueSaving.make_entry`)."""
    saving = CatalogueSaving(window, window)
    key = saving.make_entry(kind, name)
    saving.deleteLater()
    return key


def _line(library: Library, file: str, clash: Clash) -> str:
    if clash.key == WHOLE:
        if clash.mine is None:
            return tr("“{name}” was changed, and you delete it.", name=clash.name)
        return tr("“{name}” was deleted, and you change it.", name=clash.name)
    found = next(
        (
            one.label.say(language())
            for one in entry_attributes(kind_of_file(library, file))
            if one.key == clash.key
        ),
        clash.key,
    )
    return tr(
        "“{name}”, {field}: mine “{mine}”, theirs “{theirs}”",
        name=clash.name,
        field=found,
        mine=_said(clash.mine),
        theirs=_said(clash.theirs),
    )


def _said(value: Json) -> str:
    if isinstance(value, list):
        return ", ".join(str(part) for part in value)
    return "" if value is None else str(value)
