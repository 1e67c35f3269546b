"""What somebody did to the catalogues, to be undone and done again."""

from __future__ import annotations

from collections.abc import Callable

from workbench.library.catalogue_edits import CatalogueEdit
from workbench.words import Text

KEPT = 200


class CatalogueHistory:
    """Edits that were saved.  Undoing saves the reverse, which may fail or clash: then it stays."""

    def __init__(self) -> None:
        self._done: list[CatalogueEdit] = []
        self._undone: list[CatalogueEdit] = []

    def note(self, edit: CatalogueEdit) -> None:
        """Take up an edit that was saved."""
        self._done = [*self._done[1 - KEPT :], edit]
        self._undone.clear()

    def clear(self) -> None:
        """Forget everything: what was changed in many files cannot be taken back here."""
        self._done.clear()
        self._undone.clear()

    @property
    def undo_title(self) -> Text | None:
        return self._done[-1].title if self._done else None

    @property
    def redo_title(self) -> Text | None:
        return self._undone[-1].title if self._undone else None

    def undo(self, save: Callable[[CatalogueEdit], bool]) -> bool:
        """Save the reverse of the last edit; `save` tells whether it was saved."""
        if not self._done or not save(self._done[-1].reversed()):
            return False
        self._undone.append(self._done.pop())
        return True

    def redo(self, save: Callable[[CatalogueEdit], bool]) -> bool:
        """Save again what was undone last."""
        if not self._undone or not save(self._undone[-1]):
            return False
        self._done.append(self._undone.pop())
        return True
