"""What stands in the cells of a row, and what typing into them does to the records."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import IntEnum

from workbench.editing.operations.describing import set_profile_value
from workbench.editing.operations.naming import rename
from workbench.editing.step_table.lanes import Catalogues, lane_of, no_catalogues, said_name
from workbench.editing.step_table.phrases import Means, understood
from workbench.editing.step_table.rows import Row, RowKind, Table
from workbench.errors import Refused
from workbench.model.document import Step
from workbench.model.records import Item
from workbench.model.snapshot import Snapshot
from workbench.notation.sentences import quoted
from workbench.words import Text, literal, mark


class Column(IntEnum):
    """The columns, in their order."""

    NUMBER = 0
    WHO = 1
    WHAT = 2
    SYSTEM = 3
    DOCUMENT = 4
    THEN = 5
    MINUTES = 6


TITLES: dict[Column, Text] = {
    Column.NUMBER: mark("No."),
    Column.WHO: mark("Who"),
    Column.WHAT: mark("Does what"),
    Column.SYSTEM: mark("With what"),
    Column.DOCUMENT: mark("Document"),
    Column.THEN: mark("Then"),
    Column.MINUTES: mark("Minutes"),
}
LISTS = {Column.SYSTEM: ("it_systems", "it"), Column.DOCUMENT: ("documents", "document")}
_DRAWN = {Column.SYSTEM: ("dataStoreReference",), Column.DOCUMENT: ("dataObjectReference",)}
_MINUTES = ("work_typ", "work_max", "work_min")
_NOTHING = literal("")


def shown(document: Snapshot, table: Table, row: Row, column: Column) -> Text:
    """Return what stands in a cell."""
    if column is Column.NUMBER:
        return literal(row.number)
    if column is Column.WHAT:
        return _what(document, row)
    if column is Column.THEN:
        return _then(document, table, row)
    text = typed(document, table, row, column)
    if column in LISTS and (drawn := drawn_beside(document, row, column)):
        names = _joined(drawn)
        if text:
            return mark("{names}; in the diagram: {drawn}", names=text, drawn=names)
        return mark("in the diagram: {drawn}", drawn=names)
    return literal(text)


def typed(document: Snapshot, table: Table, row: Row, column: Column) -> str:
    """Return what stands in a cell while it is edited."""
    if column is Column.WHAT:
        if row.kind is RowKind.BRANCH and not row.element:
            return _condition(document, row)
        element = document.element(row.element)
        return " ".join(element.name.split()) if element is not None else ""
    if column is Column.WHO:
        return _who(document, row)
    if column is Column.THEN:
        return _target(document, table, row, row.jump.target) if row.jump is not None else ""
    if row.kind is not RowKind.STEP:
        return ""
    if column in LISTS:
        return _joined(item.text for item in document.profile(row.element).items(LISTS[column][0]))
    if column is Column.MINUTES:
        profile = document.profile(row.element)
        return next((text for key in _MINUTES if (text := profile.text(key).strip())), "")
    return ""


def drawn_beside(document: Snapshot, row: Row, column: Column) -> list[str]:
    """Return the data that a step reads or writes in the diagram, besides what its profile says.

    Stores are what it is done with, everything else is a document; they change in the diagram.
    """
    if row.kind is not RowKind.STEP or column not in LISTS:
        return []
    known = {item.text for item in document.profile(row.element).items(LISTS[column][0])}
    found: dict[str, None] = {}
    for flow in (*document.incoming(row.element), *document.outgoing(row.element)):
        if flow.type in ("dataInputAssociation", "dataOutputAssociation"):
            other = flow.source if flow.target == row.element else flow.target
            element = document.element(other)
            if element is not None and element.type in _DRAWN[column]:
                name = " ".join(element.name.split())
                if name and name not in known:
                    found[name] = None
    return list(found)


def is_editable(row: Row, column: Column) -> bool:
    """Tell whether a cell can be typed into."""
    if row.kind in (RowKind.POOL, RowKind.JUMP):
        return row.kind is RowKind.JUMP and column is Column.THEN
    if column is Column.NUMBER:
        return False
    if column is Column.WHAT:
        return True
    if column is Column.WHO:
        return row.kind in (RowKind.STEP, RowKind.EVENT, RowKind.QUESTION)
    if column is Column.THEN:
        return row.reason is None and row.kind is not RowKind.QUESTION
    return row.kind is RowKind.STEP


def write_text(
    edit: Step, row: Row, column: Column, text: str, catalogues: Catalogues = no_catalogues
) -> None:
    """Write a cell that says something about one record: what, with what, document, minutes.

    Raises Refused for what is no number of minutes.
    """
    text = " ".join(text.split())
    if column is Column.WHAT:
        rename(edit, row.element or row.flow, text)
    elif column in LISTS:
        key, kind = LISTS[column]
        old = {item.text: item for item in edit.document.profile(row.element).items(key)}
        items = tuple(
            old.get(name) or Item(name, catalogues(kind, name))
            for name in _split(text, kind, catalogues)
        )
        set_profile_value(edit, row.element, key, items)
    elif column is Column.MINUTES:
        set_profile_value(edit, row.element, "work_typ", minutes(text))


_AMOUNT = re.compile(
    r"(\d{1,9}(?:[.,]\d{1,4})?)\s*(h|std\.?|stunden?|hours?|min\.?|minuten?|minutes?)?", re.I
)
_CLOCK = re.compile(r"(\d{1,4}):([0-5]\d)\s*(?:h|std\.?)?", re.I)


def minutes(text: str) -> str:
    """Return a time as stored, in minutes: “12”, “12,5”, “1 h”, “1:30”.  Raises Refused."""
    text = " ".join(text.split())
    if not text:
        return ""
    if clock := _CLOCK.fullmatch(text):
        return str(int(clock[1]) * 60 + int(clock[2]))
    found = _AMOUNT.fullmatch(text)
    if found is None:
        short = text if len(text) <= 60 else f"{text[:59]}…"
        raise Refused(
            mark("“{value}” is not a number of minutes. Enter digits, such as 38.", value=short)
        )
    number = Decimal(found[1].replace(",", "."))
    if (found[2] or "").lower().startswith(("h", "st")):
        number *= 60
    plain = format(number, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def _what(document: Snapshot, row: Row) -> Text:
    if row.kind is RowKind.BRANCH:
        said = _name(document, row.element) if row.element else _condition(document, row)
        return _branch_words(row.word, said)
    name = _name(document, row.element)
    if row.kind is RowKind.HANDLER:
        return _handler_words(row.word, name)
    element = document.element(row.element)
    if row.kind is RowKind.EVENT and element is not None:
        if element.type == "startEvent":
            return mark("Start: {name}", name=name) if name else mark("Start")
        if element.type == "endEvent":
            return mark("End: {name}", name=name) if name else mark("End")
        if element.type == "intermediateCatchEvent":
            if understood(name).means is Means.WAIT:
                return literal(name)
            return mark("Wait: {name}", name=name) if name else mark("Wait")
        return mark("Event: {name}", name=name) if name else mark("Event")
    if row.kind is RowKind.MERGE:
        return literal(name) if name else mark("(ways meet)")
    if row.kind is RowKind.JUMP:
        return _NOTHING
    return literal(name)


def _branch_words(word: str, said: str) -> Text:
    if word == "beside_first":
        return mark("in parallel: {what}", what=said) if said else mark("in parallel")
    if word == "beside":
        return mark("and in parallel: {what}", what=said) if said else mark("and in parallel")
    if word == "event":
        return mark("when: {event}", event=said) if said else mark("when something happens")
    if word == "or":
        return mark("and/or if {condition}", condition=said) if said else mark("and/or")
    if word == "else":
        return mark("else: {condition}", condition=said) if said else mark("else")
    return mark("if {condition}", condition=said)


def _handler_words(word: str, event: str) -> Text:
    if word == "when_also":
        return mark("besides, when: {event}", event=event) if event else mark("besides")
    return mark("if interrupted: {event}", event=event) if event else mark("if interrupted")


def _name(document: Snapshot, key: str) -> str:
    element = document.element(key)
    return said_name(element) if element is not None else ""


def _condition(document: Snapshot, row: Row) -> str:
    flow = document.flow(row.flow)
    if flow is None:
        return ""
    return " ".join((flow.name or flow.get("conditionExpression")).split())


def _who(document: Snapshot, row: Row) -> str:
    if row.kind not in (RowKind.STEP, RowKind.EVENT, RowKind.QUESTION, RowKind.MERGE):
        return ""
    key = row.element
    lane = lane_of(document, key)
    for above in document.container_chain(key):
        if lane or above.type == "process":
            break
        lane = lane_of(document, above.id)
    return _name(document, lane)


def _then(document: Snapshot, table: Table, row: Row) -> Text:
    if row.jump is not None:
        target = _step_name(document, table, row, row.jump.target)
        return mark("back to {step}", step=target) if row.is_back else _on(target)
    sent = _messages(document, row)
    if sent is not None:
        return sent
    if row.goes_on:
        index = table.find(row.goes_on)
        if index >= 0:
            return _on(_said(document, table.rows[index]))
    return _NOTHING


def _on(target: Text) -> Text:
    return mark("go on with {step}", step=target)


def _messages(document: Snapshot, row: Row) -> Text | None:
    """Return what a step sends to other pools, None where it sends nothing."""
    if not row.element:
        return None
    for flow in document.outgoing(row.element):
        if flow.type == "messageFlow":
            to = document.element(flow.target)
            receiver = quoted(to.name) if to is not None and to.name else mark("another pool")
            if flow.name.strip():
                return mark("sends {message} to {pool}", message=quoted(flow.name), pool=receiver)
            return mark("sends a message to {pool}", pool=receiver)
    return None


def _target(document: Snapshot, table: Table, row: Row, node: str) -> str:
    index = _index_of_item(table, row, node)
    if index < 0:
        return _name(document, node)
    return table.rows[index].number or typed(document, table, table.rows[index], Column.WHAT)


def _step_name(document: Snapshot, table: Table, row: Row, node: str) -> Text:
    index = _index_of_item(table, row, node)
    if index < 0:
        return quoted(_name(document, node))
    return _said(document, table.rows[index])


def _said(document: Snapshot, row: Row) -> Text:
    if row.number:
        return literal(row.number)
    what = _what(document, row)
    name = _name(document, row.element)
    return quoted(name) if name else mark("“{name}”", name=what)


def _index_of_item(table: Table, row: Row, node: str) -> int:
    lines = table.parts[row.part].lines
    for index, other in enumerate(table.rows):
        if other.part != row.part or other.line < 0:
            continue
        if other.element == node:
            return index
        if other.kind is RowKind.BRANCH and lines[other.line].node == node:
            return index  # a decision without a name is told by its first branch
    return -1


def _joined(names: Iterable[str]) -> str:
    names = [name for name in names if name]
    return ("; " if any("," in name for name in names) else ", ").join(names)


def _split(text: str, kind: str, catalogues: Catalogues) -> list[str]:
    if ";" not in text and catalogues(kind, text):
        return [text]
    parts = text.split(";" if ";" in text else ",")
    return list(dict.fromkeys(part.strip() for part in parts if part.strip()))
