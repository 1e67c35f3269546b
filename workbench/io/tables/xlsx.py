"""Excel workbooks: written so that people can go on working in them.

Headings stay in view and filter, dates are dates, enumerations offer their choices, and an
explanation and the ids that are needed to read the file back stand on sheets of their own.  Every
text is written as a text: one that begins with = is no formula.
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from workbench.errors import Unwritable
from workbench.io.tables.lists import list_text
from workbench.io.tables.table import Cell, Column, Kind, Table, Workbook
from workbench.progress import Progress
from workbench.words import dictionary, mark

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST_TEXT = 32_767  # UTF-16 units that a cell holds
_FIRST_DAY = date(1900, 3, 1)  # before it, Excel counts a day that never was
_MOST_DIGITS = 15
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
# As the format wants it: what XML has no room for, and what looks like such an escape already.
_ESCAPED = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_MOST_WIDTH = 32
_WIDTHS = {Kind.TEXT: (10, _MOST_WIDTH), Kind.LONG: (28, 60), Kind.LIST: (16, 44)}  # letters
_FORMATS = {
    Kind.NUMBER: "#,##0.##########",
    Kind.WHOLE: "#,##0",
    Kind.MONEY: '#,##0.00\\ "€"',
    Kind.DATE: "dd/mm/yyyy",  # shown with the separators of the reader's own system
}
_FONT = "Calibri"  # what a workbook has where it says nothing
_LINE_HEIGHT, _MOST_LINES = 15, 6  # points; a row of more lines is read in its cell
_GROUND, _LINE, _QUIET, _HEAD = "FFEDF1F5", "FFC5CED8", "FF6B7682", "FF1D2B3A"
_A4, _PAGE_WIDTH = 9, 330  # letters that can still be read when a page holds them all
_SHORT = 255  # letters; a longer text is not shown by every program where cells are "text"


def write(workbook: Workbook, language: str, progress: Progress | None = None) -> bytes:
    """Return the content of an .xlsx file.  Raises Unwritable where a text is too long for it."""
    import openpyxl

    progress = progress or Progress()
    book = openpyxl.Workbook(write_only=True)
    names = _names(table.title for table in workbook.tables)
    lists = _choice_lists(workbook)
    choices_name = ""
    if lists:
        wanted = dictionary(language).say(mark("Choices"))
        choices_name = _names([*names, wanted])[-1]
    total = sum(len(table.rows) for table in workbook.tables) or 1
    done = 0

    def count() -> None:
        nonlocal done
        done += 1
        if done % 100 == 0:
            progress.report(done / total)

    try:
        for table, name in zip(workbook.tables, names, strict=True):
            _write_table(book.create_sheet(name), table, lists, choices_name, count)
        if lists:
            _write_choices(book.create_sheet(choices_name), lists)
    except BaseException:
        for sheet in book.worksheets:  # what was begun has a file open
            with contextlib.suppress(Exception):
                sheet.close()
        raise
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def escaped(text: str) -> str:
    """Return a text as it stands in the file; `xlsx_reading.plain` gives it back."""
    return _ESCAPED.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def is_exact(number: int | float) -> bool:
    """Tell whether a spreadsheet keeps a number as it is: it counts with 15 digits."""
    digits = re.sub(r"[^0-9]", "", f"{number!r}".partition("e")[0]).lstrip("0")
    return len(digits) <= _MOST_DIGITS and abs(number) < 1e15


def _names(titles: Iterable[str]) -> list[str]:
    """Return names that sheets can have: short, without some signs, no two alike."""
    names: list[str] = []
    for title in titles:
        name = _FORBIDDEN.sub(" ", title).strip(" '")[:31].strip(" '") or "Table"
        number, base = 2, name
        while name.casefold() in (other.casefold() for other in names):
            ending = f" {number}"
            name, number = base[: 31 - len(ending)] + ending, number + 1
        names.append(name)
    return names


def _choice_lists(workbook: Workbook) -> dict[tuple[str, ...], tuple[int, str]]:
    """Return each list of choices with its column on the sheet of choices, and its heading."""
    lists: dict[tuple[str, ...], tuple[int, str]] = {}
    for table in workbook.tables:
        for column in table.columns:
            if column.choices and column.choices not in lists:
                lists[column.choices] = (len(lists) + 1, column.title)
    return lists


def _write_table(
    sheet: Any,
    table: Table,
    lists: dict[tuple[str, ...], tuple[int, str]],
    choices_name: str,
    count: Callable[[], None],
) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    last = max(2, len(table.rows) + 1)
    width = max(1, len(table.columns))
    sheet.freeze_panes = f"{get_column_letter(min(table.fixed_columns + 1, width))}2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(width)}{last}"
    if table.hidden:
        sheet.sheet_state = "hidden"
    widths = [
        _width(column, (row[place] for row in table.rows[:200]))
        for place, column in enumerate(table.columns)
    ]
    sheet.page_setup.paperSize, sheet.page_setup.orientation = _A4, "landscape"
    if sum(widths) <= _PAGE_WIDTH:
        sheet.sheet_properties.pageSetUpPr = _fitting_page()
        sheet.page_setup.fitToHeight = 0
    sheet.print_title_rows = "1:1"
    for number, column in enumerate(table.columns, 1):
        letter = get_column_letter(number)
        dimension = sheet.column_dimensions[letter]
        dimension.width = widths[number - 1]
        if column.kind is Kind.TEXT and not column.choices:
            dimension.number_format = "@"  # what is typed into new rows stays what was typed
        if column.choices:
            offered = DataValidation(
                type="list",
                formula1=_range(choices_name, lists[column.choices][0], len(column.choices)),
                allow_blank=True,
                showErrorMessage=column.only_choices,
            )
            offered.add(f"{letter}2:{letter}{last + 500}")
            sheet.data_validations.append(offered)
    styles = _Styles(sheet)
    sheet.append([styles.head(column.title) for column in table.columns])
    for place, row in enumerate(table.rows, 2):
        lines = max(map(_lines, row, widths), default=1)
        if lines > 1:  # not every program works it out
            sheet.row_dimensions[place].height = min(lines, _MOST_LINES) * _LINE_HEIGHT
        sheet.append(
            [
                styles.cell(cell, column, place)
                for cell, column in zip(row, table.columns, strict=True)
            ]
        )
        count()


def _write_choices(sheet: Any, lists: dict[tuple[str, ...], tuple[int, str]]) -> None:
    sheet.sheet_state = "hidden"
    styles = _Styles(sheet)
    plain = Column(title="")
    sheet.append([styles.head(title) for _, title in lists.values()])
    for place in range(max(map(len, lists))):
        sheet.append(
            [
                styles.cell(choices[place], plain, place + 2) if place < len(choices) else None
                for choices in lists
            ]
        )


def _range(sheet: str, column: int, count: int) -> str:
    from openpyxl.utils import get_column_letter, quote_sheetname

    letter = get_column_letter(column)
    return f"{quote_sheetname(sheet)}!${letter}$2:${letter}${count + 1}"


def _fitting_page() -> Any:
    from openpyxl.worksheet.properties import PageSetupProperties

    return PageSetupProperties(fitToPage=True)


def _width(column: Column, cells: Iterator[Cell]) -> float:
    least, most = _WIDTHS.get(column.kind, (11, 20))
    longest = max((len(line) for cell in cells for line in _shown(cell).split("\n")), default=0)
    return float(min(most, max(least, longest + 2, min(most, len(column.title) + 5))))


def _lines(cell: Cell, width: float) -> int:
    """Return on how many lines a cell of so many letters is shown."""
    if not isinstance(cell, str | tuple):
        return 1
    return sum(1 + int(len(line) * 1.05 / width) for line in _shown(cell).split("\n"))


def _shown(cell: Cell) -> str:
    return list_text(cell) if isinstance(cell, tuple) else str(cell)


class _Styles:
    """Makes cells; the looks are made once for a sheet."""

    def __init__(self, sheet: Any) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

        self._sheet = sheet
        self._head_font = Font(_FONT, 11, bold=True, color=_HEAD)
        self._head_fill = PatternFill("solid", fgColor=_GROUND)
        self._head_border = Border(bottom=Side("thin", color=_LINE))
        self._head_alignment = Alignment(vertical="center", wrap_text=True)
        self._top = Alignment(vertical="top")
        self._wrapped = Alignment(vertical="top", wrap_text=True)
        self._quiet = Font(_FONT, 11, color=_QUIET)
        self._made: dict[tuple[bool, str, bool, bool], Any] = {}

    def head(self, title: str) -> Any:
        cell = self._text(escaped(title))
        cell.font, cell.fill = self._head_font, self._head_fill
        cell.border, cell.alignment = self._head_border, self._head_alignment
        return cell

    def cell(self, value: Cell, column: Column, row: int) -> Any:
        text = _text_of(value)
        if text is None:
            from openpyxl.cell import WriteOnlyCell

            made = WriteOnlyCell(self._sheet, value)
            self._dress(made, False, _format_of(value, column), column.quiet, False)
            return made
        if not text:
            return None
        stored = escaped(text)
        if len(stored.encode("utf-16-le")) // 2 > _LONGEST_TEXT:
            raise Unwritable(
                mark(
                    "The table was not written: the text in row {row}, “{column}”, is longer than "
                    "the {most} letters that a cell of an Excel file holds. Write it as CSV.",
                    row=row,
                    column=column.title,
                    most=_LONGEST_TEXT,
                )
            )
        wraps = column.kind in (Kind.LONG, Kind.LIST) or "\n" in text or len(text) > _MOST_WIDTH
        is_plain = column.kind is Kind.TEXT and len(text) <= _SHORT
        made = self._text(stored)
        self._dress(made, wraps, "@" if is_plain else "General", column.quiet, text[0] in "=+-@'")
        return made

    def _text(self, text: str) -> Any:
        from openpyxl.cell import WriteOnlyCell

        cell = WriteOnlyCell(self._sheet)
        cell._value, cell.data_type = text, "s"  # never asked whether it might be a formula
        return cell

    def _dress(self, cell: Any, wraps: bool, form: str, quiet: bool, quoted: bool) -> None:
        """Give a cell its look, taken from the first one that had the same."""
        look = (wraps, form, quiet, quoted)
        known = self._made.get(look)
        if known is not None:
            cell._style = known
            return
        cell.alignment = self._wrapped if wraps else self._top
        cell.number_format = form
        if quiet:
            cell.font = self._quiet
        if quoted:  # stays a text when somebody edits the cell
            cell.quotePrefix = True
        self._made[look] = cell._style


def _text_of(value: Cell) -> str | None:
    """Return the text that is written for a cell, None where it is a number, date or boolean."""
    if isinstance(value, tuple):
        return list_text(value)
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return None
    if isinstance(value, date):
        return value.isoformat() if value < _FIRST_DAY else None
    return None if is_exact(value) else f"{value!r}"


def _format_of(value: Cell, column: Column) -> str:
    if isinstance(value, date):
        return _FORMATS[Kind.DATE]
    if isinstance(value, bool) or column.kind is Kind.DATE:
        return "General"
    if column.kind is Kind.NUMBER and value == int(value):  # type: ignore[arg-type]
        return _FORMATS[Kind.WHOLE]  # without a point that nothing follows
    return _FORMATS.get(column.kind, "General")
