"""Step tables typed with a few words, and what they show."""

from __future__ import annotations

from workbench.editing import prepare
from workbench.editing.step_table import cells
from workbench.editing.step_table.cells import Column
from workbench.editing.step_table.drafts import Draft, insert
from workbench.editing.step_table.places import Place, below, outdented
from workbench.editing.step_table.session import StepTable
from workbench.io import bpmn
from workbench.model.document import Document
from workbench.words import dictionary, mark

TYPED = mark("Insert step")
INDENT = "    "


class Typist:
    """Types rows one after the other, as a person does: Enter is the next row."""

    def __init__(self, document: Document | None = None) -> None:
        self.document = document or bpmn.new_document("Test", "de")
        prepare(self.document)
        self.table = StepTable(self.document, self.document.sheets()[0].id)
        self.place: Place | None = None

    def type(self, what: str, **cells_: str) -> Typist:
        place = self.place or below(self.table.table, len(self.table.table.rows) - 1)
        done = self.table.edit(
            TYPED, lambda edit: insert(edit, place, [Draft(what=what, **cells_)])
        )
        self.place = done.following
        return self

    def leave(self) -> Typist:
        """Go on behind the branch: Enter on an empty row."""
        assert self.place is not None
        self.place = outdented(self.table.table, self.place)
        return self

    def paste(self, *drafts: Draft) -> Typist:
        place = self.place or below(self.table.table, len(self.table.table.rows) - 1)
        self.place = self.table.edit(TYPED, lambda edit: insert(edit, place, drafts)).following
        return self

    def under(self, what: str) -> Typist:
        """Go below the row of a text."""
        self.place = below(self.table.table, self.index(what))
        return self

    def index(self, what: str) -> int:
        shown = [line.strip() for line in self.rows()]
        return shown.index(what)

    def rows(self) -> list[str]:
        return rows_of(self.document, self.table)

    def column(self, column: Column, language: str = "en") -> list[str]:
        say, table = dictionary(language).say, self.table.table
        return [say(cells.shown(self.document, table, row, column)) for row in table.rows]

    def read_again(self) -> list[str]:
        """Return the rows of the saved and reopened file."""
        document = bpmn.read(bpmn.write(self.document))
        return rows_of(document, StepTable(document, document.sheets()[0].id))


def rows_of(document: Document, table: StepTable) -> list[str]:
    """Return what is done, indented, and where it goes on in brackets where it jumps."""
    say = dictionary("en").say
    found = []
    for row in table.table.rows:
        text = say(cells.shown(document, table.table, row, Column.WHAT))
        then = say(cells.shown(document, table.table, row, Column.THEN)) if row.jump else ""
        found.append(f"{INDENT * row.depth}{text}{f' [{then}]' if then else ''}")
    return found
