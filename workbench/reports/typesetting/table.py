"""Tables: quiet rows with a rule below, heads repeated on every page, rows kept whole.

A row is divided only when it is taller than a page.  The repeated heads are artifacts: who hears
the document hears one table.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from workbench.io.pdf.document import Page
from workbench.io.pdf.structure import Node
from workbench.reports.typesetting import styles
from workbench.reports.typesetting.composer import Composer, draw_lines
from workbench.reports.typesetting.lines import Line, Run, broken, plain

Cell = tuple[tuple[Run, ...], ...]  # paragraphs
_LONGEST_TITLE = 120  # characters in the head of a column


class Column(NamedTuple):
    """A column: what stands in its head, and how wide it is, as a share or in points."""

    title: str
    share: float = 1.0
    points: float = 0.0  # > 0: exactly this wide
    align: str = "left"


class Row(NamedTuple):
    """The cells of a row; `placed` is told on which page it begins, and where."""

    cells: tuple[Cell, ...]
    placed: Callable[[Page, float], None] | None = None


class _Laid(NamedTuple):
    """A line of a cell: to which paragraph it belongs."""

    line: Line
    leading: float
    paragraph: int


class Table:
    """A table ready to be set at a width."""

    def __init__(
        self,
        composer: Composer,
        columns: Sequence[Column],
        rows: Sequence[Row],
        *,
        row_head: bool = True,
    ) -> None:
        """Without column titles there is no head.  `row_head`: the first column names the row."""
        self.composer = composer
        self.columns = columns
        self.rows = rows
        self.row_head = row_head
        self.places = _places(columns, composer.width)
        titled = any(column.title for column in columns)
        self.head = (
            tuple((plain(c.title[:_LONGEST_TITLE], styles.STRONG),) for c in columns)
            if titled
            else None
        )

    @property
    def least_height(self) -> float:
        """Return what has to stand together at least: the head and the first row."""
        height = self._height(self._laid(self.head)) if self.head else 0.0
        if self.rows:
            height += self._height(self._laid(self.rows[0].cells))
        return height

    def set(self) -> None:
        """Set the table at the place reached."""
        composer = self.composer
        if not self.rows:
            return
        composer.need(min(self.least_height, composer.whole_room / 2))
        table = composer.section.child("Table")
        if self.head:
            head = table.child("THead").child("TR")
            self._draw_head(head)
        body = table.child("TBody")
        for row in self.rows:
            self._set_row(row, body.child("TR"))

    def _set_row(self, row: Row, node: Node) -> None:
        composer = self.composer
        laid = self._laid(row.cells)
        height = self._height(laid)
        if height > composer.room:
            head = self._height(self._laid(self.head)) if self.head else 0.0
            least = height
            if height > composer.whole_room - head:  # it must be divided anyway: begin here
                least = 4 * styles.BODY.leading + 2 * styles.ROW_PADDING
            if least > composer.room:
                self._next_frame()
        if row.placed is not None:
            row.placed(composer.page, composer.y)
        nodes = self._cell_nodes(row.cells, node)
        while True:
            laid = self._draw_slice(laid, nodes)
            if not any(laid):
                break
            self._next_frame()

    def _next_frame(self) -> None:
        self.composer.next_frame()
        if self.head:
            self._draw_head(None)

    def _draw_head(self, node: Node | None) -> None:
        """Draw the head; without a node it is a repetition."""
        composer = self.composer
        assert self.head is not None
        laid = self._laid(self.head)
        if node is not None:
            nodes = []
            for _ in self.columns:
                cell = node.child("TH")
                cell.scope = "Column"
                nodes.append([cell])
            self._draw_slice(laid, nodes, styles.HEAD_RULE)
            return
        top = composer.y
        with composer.page.artifact() as content:
            for column, (offset, width), lines in zip(self.columns, self.places, laid, strict=True):
                x = composer.x + offset
                base = top + styles.ROW_PADDING
                for line, leading, _ in lines:
                    left = x + width - line.width if column.align == "right" else x
                    for piece in line.pieces:
                        style = piece.run.style
                        content.text(
                            left + piece.x,
                            base + leading * 0.74,
                            piece.text,
                            style.size,
                            style.cut,
                            style.color,
                            hyphen=line.is_divided and piece is line.pieces[-1],
                        )
                    base += leading
        composer.y = top + self._height(laid)
        composer.rule(composer.x, composer.width, styles.HEAD_RULE, 0.75)

    def _cell_nodes(self, cells: tuple[Cell, ...], row: Node) -> list[list[Node]]:
        """Make the nodes of a row; returns those of the paragraphs of each cell."""
        nodes = []
        for number, cell in enumerate(cells):
            if number == 0 and self.row_head:
                node = row.child("TH")
                node.scope = "Row"
            else:
                node = row.child("TD")
            filled = [index for index, runs in enumerate(cell) if any(run.text for run in runs)]
            if len(filled) > 1:
                nodes.append([node.child("P") for _ in cell])
            else:
                nodes.append([node] * max(1, len(cell)))
        return nodes

    def _draw_slice(
        self, laid: list[list[_Laid]], nodes: list[list[Node]], rule: str = styles.RULE
    ) -> list[list[_Laid]]:
        """Draw as many lines of each cell as fit the frame; returns the rest."""
        composer = self.composer
        top = composer.y + styles.ROW_PADDING
        room = composer.room - 2 * styles.ROW_PADDING + 0.01
        rest: list[list[_Laid]] = []
        deepest = 0.0
        for column, (offset, width), lines, cell in zip(
            self.columns, self.places, laid, nodes, strict=True
        ):
            used = 0.0
            count = 0
            while count < len(lines) and (used + lines[count].leading <= room or not count):
                used += lines[count].leading
                count += 1
            left = composer.x + offset
            self._draw_cell(lines[:count], cell, left, top, width, column.align)
            rest.append(lines[count:])
            deepest = max(deepest, used)
        composer.y = top + deepest + styles.ROW_PADDING
        weight = 0.75 if rule == styles.HEAD_RULE else 0.5
        composer.rule(composer.x, composer.width, rule, weight)
        return rest

    def _draw_cell(
        self, lines: list[_Laid], cell: list[Node], x: float, y: float, width: float, align: str
    ) -> None:
        start = 0
        for end in range(1, len(lines) + 1):
            if end == len(lines) or lines[end].paragraph != lines[start].paragraph:
                leading, paragraph = lines[start].leading, lines[start].paragraph
                part = [laid.line for laid in lines[start:end]]
                draw_lines(self.composer, cell[paragraph], part, x, y, leading, width, align)
                y += len(part) * leading
                start = end

    def _laid(self, cells: tuple[Cell, ...]) -> list[list[_Laid]]:
        language = self.composer.language
        return [
            [
                _Laid(line, runs[0].style.leading, number)
                for number, runs in enumerate(cell)
                if runs
                for line in broken(runs, width, language)
            ]
            for cell, (_, width) in zip(cells, self.places, strict=True)
        ]

    def _height(self, laid: list[list[_Laid]]) -> float:
        deepest = max((sum(line.leading for line in cell) for cell in laid), default=0.0)
        return deepest + 2 * styles.ROW_PADDING


def _places(columns: Sequence[Column], width: float) -> list[tuple[float, float]]:
    """Return where the text of each column begins, and how wide it may be."""
    free = width - styles.COLUMN_GAP * (len(columns) - 1)
    free -= sum(column.points for column in columns)
    shares = sum(column.share for column in columns if not column.points)
    places = []
    left = 0.0
    for number, column in enumerate(columns):
        own = column.points or max(20.0, free * column.share / shares)
        is_last = number == len(columns) - 1
        # Numbers keep away from the words to their right.
        text = own - styles.COLUMN_GAP if column.align == "right" and not is_last else own
        places.append((left, text))
        left += own + styles.COLUMN_GAP
    return places
