"""What may be meant by the first letters of a cell: catalogues, and what the file says already."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbench.editing.step_table.cells import LISTS, Column
from workbench.model.document import Document
from workbench.model.records import Profile

if TYPE_CHECKING:
    from workbench.library.library import Library

_PERFORMERS = ("role", "unit")


class Entries:
    """Names to complete, and the catalogue entries they stand for."""

    def __init__(self, document: Document, library: Callable[[], Library | None]) -> None:
        self._document = document
        self._library = library

    def names(self, column: Column) -> list[str]:
        """Return the names to offer in a column: those of the file first."""
        found: dict[str, None] = {}
        if column is Column.WHO:
            for lane in self._document.elements("lane"):
                found[" ".join(lane.name.split())] = None
            kinds: tuple[str, ...] = _PERFORMERS
        elif column in LISTS:
            key, kind = LISTS[column]
            for profile in self._document.of_type(Profile):
                found.update(dict.fromkeys(item.text for item in profile.items(key)))
            kinds = (kind,)
        else:
            return []
        library = self._library()
        if library is not None:
            for kind in kinds:
                found.update(dict.fromkeys(e.name for e in library.catalogue(kind).entries))
        return [name for name in found if name]

    def reference(self, kind: str, name: str) -> str:
        """Return the id of a catalogue's entry of a name, "" where there is none."""
        library = self._library()
        if library is None:
            return ""
        wanted = name.casefold()
        return next(
            (e.id for e in library.catalogue(kind).entries if e.name.casefold() == wanted), ""
        )
