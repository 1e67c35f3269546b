"""The table of one sheet while it is shown: read once, kept as it was typed, told of changes.

Two tables can stand for one diagram: what follows a decision may be in its last branch or behind
it.  As long as what was typed still says what the diagram says, it stays as it was typed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from workbench.editing.step_table.drawing import Look, draw, look_of
from workbench.editing.step_table.lanes import Catalogues, no_catalogues
from workbench.editing.step_table.outline import Line, blocks_of
from workbench.editing.step_table.places import Place
from workbench.editing.step_table.planning import explains
from workbench.editing.step_table.row_edit import RowEdit
from workbench.editing.step_table.rows import Part, Table, read_part, scopes_of, table_of
from workbench.model.document import Document
from workbench.model.records import Element, Sheet
from workbench.words import Text


class Done(NamedTuple):
    """What an edit has made: the row it is about, and where the next row goes."""

    key: str
    following: Place | None


class StepTable:
    """Reads and edits the table of a sheet."""

    def __init__(
        self,
        document: Document,
        sheet: str,
        catalogues: Catalogues = no_catalogues,
        language: str = "de",
    ) -> None:
        self.document = document
        self.sheet = sheet
        self._catalogues = catalogues
        self._language = language
        self._table: Table | None = None
        self._held: dict[str, tuple[Line, ...]] = {}  # scope -> lines as they were last
        self._known_look = (-1, Look.DRAWN)  # at a place in the history
        self._shown: set[str] = set()  # flows of empty branches that were typed

    @property
    def table(self) -> Table:
        """Return the table as it was when last read or edited."""
        if self._table is None:
            self._table = self._read()
        return self._table

    def refresh(self) -> Table:
        """Return the table of the document as it is now."""
        self._table = None
        return self.table

    def edit(self, title: Text, action: Callable[[RowEdit], str | None]) -> Done:
        """Let an action edit rows, as one step of undo.

        Raises Refused, with nothing done, where the action does.
        """
        table = self.refresh()
        look = self._look()
        with self.document.step(title) as step:
            edit = RowEdit(step, table, self.sheet, self._catalogues, self._language)
            key = action(edit) or ""
            if edit.moved:
                draw(step, self.sheet, look)
        self._known_look = (self.document.history.place, look)
        for number, lines in edit.written.items():
            self._held[table.parts[number].scope] = lines
        self._shown |= {edit.renamed.get(flow, flow) for flow in edit.shown}
        self.refresh()
        return Done(edit.renamed.get(key, key), edit.following)

    def _look(self) -> Look:
        place, look = self._known_look
        if place != self.document.history.place:
            look = look_of(self.document, self.sheet)
        return look

    def _read(self) -> Table:
        document = self.document
        sheet = document.find(self.sheet)
        plane = sheet.element if isinstance(sheet, Sheet) else ""
        parts: list[Part] = []
        for scope, pool in scopes_of(document, plane):
            lines = self._held.get(scope)
            if lines is None or not explains(document, blocks_of(scope, lines)):
                lines = read_part(document, scope)
                self._held[scope] = lines
            parts.append(Part(scope, pool, lines))
        return table_of(document, parts, self._shown)

    @property
    def is_readable(self) -> bool:
        """Tell whether the sheet shows a process at all."""
        sheet = self.document.find(self.sheet)
        plane = sheet.element if isinstance(sheet, Sheet) else ""
        return isinstance(self.document.find(plane), Element)
