"""An answer as a table to be written, and as text to be pasted."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.io.tables.table import Column, Table
from workbench.library.answers import Answers
from workbench.words import dictionary, mark

COLUMNS = (
    mark("Process"),
    mark("Step"),
    mark("Who"),
    mark("For what"),
    mark("How"),
    mark("With what"),
)


def answers_table(answers: Answers, numbers: Sequence[int], language: str) -> Table:
    """Return the rows of an answer as a table."""
    words = dictionary(language)
    return Table(
        title=words.say(mark("Who does what")),
        columns=tuple(Column(title=words.say(title)) for title in COLUMNS),
        rows=tuple(answers.cells(number) for number in numbers),
    )


def answers_text(answers: Answers, numbers: Sequence[int], language: str) -> str:
    """Return a line for each row, with tabs between the cells, headings first."""
    words = dictionary(language)
    lines = ["\t".join(words.say(title) for title in COLUMNS)]
    lines += ["\t".join(answers.cells(number)) for number in numbers]
    return "\n".join(lines)
