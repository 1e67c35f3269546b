"""A preview or report of reading a list in, as a table and as lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from workbench.io.tables.table import Column, Kind, Table
from workbench.library.spreadsheets.plan import Outcome, RowPlan
from workbench.words import Dictionary, Text, mark

OUTCOMES: dict[Outcome, Text] = {
    Outcome.NEW: mark("New"),
    Outcome.CHANGED: mark("Changed"),
    Outcome.UNCHANGED: mark("Unchanged"),
    Outcome.REFUSED: mark("Refused"),
}


def numbers(rows: Sequence[RowPlan]) -> Text:
    """Return how many rows are new, changed and so on, for use in a sentence."""
    count = Counter(row.outcome for row in rows)
    said = mark(
        "{new} new, {changed} changed, {unchanged} unchanged, {refused} refused",
        new=count[Outcome.NEW],
        changed=count[Outcome.CHANGED],
        unchanged=count[Outcome.UNCHANGED],
        refused=count[Outcome.REFUSED],
    )
    cells = sum(len(row.refusals) for row in rows)
    if not cells:
        return said
    return mark("{numbers}; single values refused: {cells}", numbers=said, cells=cells)


def details(row: RowPlan, words: Dictionary) -> list[str]:
    """Return what is set, changed and refused in a row, a sentence each."""
    said = [words.say(row.why)] if row.why is not None else []
    for refusal in row.refusals:
        said.append(
            words.say(
                mark(
                    "{column}: “{value}” is refused. {why}",
                    column=refusal.title,
                    value=_short(refusal.shown),
                    why=refusal.why,
                )
            )
        )
    for note in row.notes:
        said.append(f"{note.title}: {words.say(note.why)}")
    for change in row.changes:
        before, after = _short(change.before), _short(change.after)
        if not before:
            said.append(f"{change.title}: {after}")
        elif not after:
            text = mark("{column}: {value} is taken away", column=change.title, value=before)
            said.append(words.say(text))
        else:
            said.append(f"{change.title}: {before} → {after}")
    return said


def report_table(rows: Sequence[RowPlan], words: Dictionary, title: str) -> Table:
    """Return rows as a table: what became of each, and every value from what to what."""
    say = words.say
    cells = []
    for row in rows:
        outcome = say(OUTCOMES[row.outcome])
        if row.why is not None or not (row.changes or row.refusals):
            why = say(row.why) if row.why is not None else ""
            cells.append((row.row, row.name, outcome, "", "", "", why))
        for change in row.changes:
            cells.append(
                (row.row, row.name, outcome, change.title, change.before, change.after, "")
            )
        for refusal in row.refusals:
            refused = say(OUTCOMES[Outcome.REFUSED])
            cells.append(
                (row.row, row.name, refused, refusal.title, "", refusal.shown, say(refusal.why))
            )
    return Table(
        title=title,
        columns=(
            Column(title=say(mark("Row")), kind=Kind.WHOLE),
            Column(title=say(mark("Name"))),
            Column(title=say(mark("What became of it"))),
            Column(title=say(mark("Column"))),
            Column(title=say(mark("Value before")), kind=Kind.LONG),
            Column(title=say(mark("Value after")), kind=Kind.LONG),
            Column(title=say(mark("Why not")), kind=Kind.LONG),
        ),
        rows=tuple(cells),
        fixed_columns=2,
    )


def lines(rows: Sequence[RowPlan], words: Dictionary) -> Iterator[str]:
    """Yield what became of each row that is not as it was, as lines of text."""
    for row in rows:
        if row.outcome is Outcome.UNCHANGED:
            continue
        head = mark(
            "Row {row}: {outcome}: {name}",
            row=row.row,
            outcome=OUTCOMES[row.outcome],
            name=row.name or "–",
        )
        yield words.say(head)
        for detail in details(row, words):
            yield f"    {detail}"


def _short(text: str, limit: int = 80) -> str:
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1]}…"
