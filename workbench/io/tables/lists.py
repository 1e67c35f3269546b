"""A list, or a small table, as the text of one cell: as people write it, and back without loss.

``Poststelle; Ordnungsamt`` is a list of two.  A small table has a line for each row and a stroke
between its cells: ``Antrag | 14 Tage``.  What holds a separator itself stands in quotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workbench.io.tables.table import Cell

_QUOTE = '"'


def list_text(entries: Iterable[str]) -> str:
    """Return the entries as one text; `entries_of` gives them back."""
    return "; ".join(_quoted(entry, ";", is_alone=False) for entry in entries)


def entries_of(cell: Cell) -> tuple[str, ...]:
    """Return the entries that a cell lists: between semicolons or on lines of their own."""
    if isinstance(cell, tuple):
        return cell
    if not isinstance(cell, str):
        return (str(cell),)
    return tuple(text for parts in _parsed(cell, ";") for text, quoted in parts if text or quoted)


def rows_text(rows: Iterable[Sequence[str]]) -> str:
    """Return a small table as one text; `rows_of` gives it back."""
    return "\n".join(
        " | ".join(_quoted(cell, "|", is_alone=len(row) == 1) for cell in row) for row in rows
    )


def rows_of(text: str) -> list[list[str]]:
    """Return the rows of a small table; lines without anything are none."""
    return [
        [cell for cell, _ in parts]
        for parts in _parsed(text, "|")
        if len(parts) > 1 or parts[0] != ("", False)
    ]


def _quoted(text: str, separator: str, *, is_alone: bool) -> str:
    needs = (
        separator in text
        or "\n" in text
        or "\r" in text
        or text != text.strip()
        or text.startswith(_QUOTE)
        or (not text and (is_alone or separator == ";"))
    )
    return _QUOTE + text.replace(_QUOTE, _QUOTE * 2) + _QUOTE if needs else text


def _parsed(text: str, separator: str) -> Iterator[list[tuple[str, bool]]]:
    """Yield the parts of each line with whether they stood in quotes."""
    place, length = 0, len(text)
    line: list[tuple[str, bool]] = []
    while True:
        while place < length and text[place] not in "\r\n" and text[place].isspace():
            place += 1
        if place < length and text[place] == _QUOTE and (end := _end_of_quote(text, place)) > 0:
            inner = text[place + 1 : end - 1].replace(_QUOTE * 2, _QUOTE)
            after = _end_of_plain(text, end, separator)
            if text[end:after].strip():  # “"A" and B”: the quotes are part of what is said
                line.append((text[place:after].strip(), False))
            else:
                line.append((inner, True))
            place = after
        else:
            after = _end_of_plain(text, place, separator)
            line.append((text[place:after].strip(), False))
            place = after
        if place >= length:
            yield line
            return
        if text[place] != separator:
            yield line
            line = []
        place += 1


def _end_of_quote(text: str, start: int) -> int:
    """Return the place behind the closing quote, 0 where it is not closed."""
    place = start + 1
    while (found := text.find(_QUOTE, place)) >= 0:
        if not text.startswith(_QUOTE, found + 1):
            return found + 1
        place = found + 2
    return 0


def _end_of_plain(text: str, start: int, separator: str) -> int:
    place = start
    while place < len(text) and text[place] != separator and text[place] not in "\r\n":
        place += 1
    return place
