"""Pages filled from top to bottom: frames, headings, paragraphs, and what keeps together.

The composer is told what comes, in reading order, and draws it at once.  It knows the place where
the next thing goes (`page`, `y`) and the node of the structure it goes into (`section`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from workbench.geometry import Bounds
from workbench.io.pdf.content import Content
from workbench.io.pdf.document import Page, TaggedDocument
from workbench.io.pdf.paper import A4, Paper
from workbench.io.pdf.structure import Node, Role
from workbench.reports.typesetting import styles
from workbench.reports.typesetting.lines import Line, Piece, Run, broken, one_line, plain
from workbench.reports.typesetting.styles import Style

Rule = tuple[float, float, float, float, str, float]  # x1, y1, x2, y2, colour, width
_LEVELS: dict[int, tuple[Role, Style, float, float]] = {
    # level: role, style, space before, space after
    1: ("H1", styles.TITLE, 0.0, 10.0),
    2: ("H2", styles.SECTION, 24.0, 7.0),
    3: ("H3", styles.GROUP, 14.0, 2.0),
}

_LONGEST_HEADING = 5  # lines


class Composer:
    """Sets a document."""

    def __init__(
        self,
        document: TaggedDocument,
        language: str,
        furnish: Callable[[Page], None] = lambda page: None,
        link_text: Callable[[str], str] = lambda anchor: anchor,
    ) -> None:
        """`furnish` draws the running head of a new page; `link_text` says where a link leads."""
        self.document = document
        self.language = language
        self.section = document.body
        self.y = 0.0
        self.x = styles.MARGIN
        self.width = A4.width - 2 * styles.MARGIN
        self._furnish = furnish
        self._link_text = link_text
        self._page: Page | None = None
        self._rules: list[Rule] = []
        self._columns = 1
        self._column = 0
        self._column_top = 0.0
        self._heading_end: tuple[Page, float] | None = None

    # Pages and frames

    @property
    def page(self) -> Page:
        """Return the page being filled; opens the first one."""
        if self._page is None:
            self.open_page()
        assert self._page is not None
        return self._page

    @property
    def paper(self) -> Paper:
        """Return the format of the page being filled, A4 where there is none."""
        return A4 if self._page is None else Paper(self._page.width, self._page.height)

    @property
    def bottom(self) -> float:
        """Return where the frame ends."""
        return self.page.height - styles.BOTTOM

    @property
    def room(self) -> float:
        """Return the height that is left."""
        return self.bottom - self.y if self._page is not None else 0.0

    @property
    def whole_room(self) -> float:
        """Return the height of an empty frame of the usual page."""
        return A4.height - styles.TOP - styles.BOTTOM

    def open_page(self, paper: Paper = A4) -> Page:
        """Begin a page."""
        self.close_page()
        self._page = page = self.document.add_page(*paper)
        self.y = styles.TOP
        self._column = 0
        self._column_top = styles.TOP
        self.x = styles.margin_of(paper.width)
        self.width = self._column_width(paper.width)
        self._furnish(page)
        return page

    def close_page(self) -> None:
        """End the page being filled, if there is one: the next thing begins a new one."""
        if self._page is not None:
            self._draw_rules()
            self._page.pack()
            self._page = None
            self.x = styles.MARGIN
            self.width = self._column_width(A4.width)

    def close_figure_page(self) -> None:
        """End the page being filled if it is one for figures only: text goes on an upright A4."""
        if self._page is not None and self.paper != A4:
            self.close_page()

    def need(self, height: float) -> None:
        """Go on to the next frame unless there is room for this height here."""
        if self._page is None:
            self.open_page()
        elif self.room < height and not self._is_frame_empty():
            self.next_frame()

    def next_frame(self) -> None:
        """Go on to the next column, or page."""
        if self._page is not None and self._column + 1 < self._columns:
            self._column += 1
            self.x += self.width + styles.COLUMN_GAP * 2
            self.y = self._column_top
        else:
            self.open_page()

    def space(self, height: float) -> None:
        """Leave room, except at the top of a frame."""
        if not self._is_frame_empty():
            self.y += height

    @contextmanager
    def columns(self, count: int) -> Iterator[None]:
        """Set what comes in columns, from here down; afterwards a new page begins."""
        self._columns = count
        self.width = self._column_width(self.page.width)
        self._column_top = self.y
        yield
        self._columns = 1
        self.close_page()

    def _column_width(self, page_width: float) -> float:
        gaps = styles.COLUMN_GAP * 2 * (self._columns - 1)
        return (page_width - 2 * styles.margin_of(page_width) - gaps) / self._columns

    def _is_frame_empty(self) -> bool:
        return self._page is None or self.y <= self._column_top + 0.01

    # Structure

    @contextmanager
    def inside(self, role: Role) -> Iterator[Node]:
        """Put what comes into a structure element of its own."""
        outer = self.section
        self.section = node = outer.child(role)
        yield node
        self.section = outer

    # Text

    def heading(
        self,
        level: int,
        text: str,
        *,
        keep: float = 0.0,
        anchor: str = "",
        bookmark: int | None = None,
    ) -> None:
        """Set a heading that stays with the first `keep` points of what follows.

        `anchor` names the place; `bookmark` is its level in the outline (none without).
        """
        role, style, before, after = _LEVELS[level]
        text = one_line(text, style, self.width * _LONGEST_HEADING)
        if self._page is not None and self._heading_end == (self._page, self.y):
            before = min(before, 3.0)  # one heading right below another
        lines = broken(plain(text, style), self.width, self.language)
        height = len(lines) * style.leading
        self.need(before + height + after + min(keep, self.whole_room / 2))
        self.space(before)
        if anchor:
            self.document.set_anchor(anchor, self.page, self.y - 12)
            if bookmark is not None:
                self.document.add_bookmark(bookmark, text, anchor)
        self.set_lines(self.section.child(role), lines, style.leading)
        self.y += after
        self._heading_end = (self.page, self.y)

    def heading_height(self, level: int, text: str) -> tuple[float, float]:
        """Return the space a heading has above it, and its height with the space below."""
        _, style, before, after = _LEVELS[level]
        lines = broken(plain(text, style), self.width, self.language)
        return before, len(lines) * style.leading + after

    def paragraph(
        self, runs: Sequence[Run], *, after: float = 6.0, role: Role = "P", keep: float = 0.0
    ) -> None:
        """Set a paragraph; it leaves no single line behind or ahead at the turn of a page."""
        lines = broken(tuple(runs), self.width, self.language)
        if not lines:
            return
        leading = runs[0].style.leading
        node = self.section.child(role)
        self.need(min(len(lines), 3 if len(lines) == 3 else 2) * leading + keep)
        while lines:
            count = max(1, int((self.room + 0.01) / leading))
            if 0 < len(lines) - count < 2 and count > 2:
                count -= 1
            self.set_lines(node, lines[:count], leading)
            lines = lines[count:]
            if lines:
                self.next_frame()
        self.y += after

    def set_lines(self, node: Node, lines: Sequence[Line], leading: float) -> None:
        """Draw lines at the place reached, and go on below them."""
        draw_lines(self, node, lines, self.x, self.y, leading, self.width)
        self.y += len(lines) * leading

    # Rules

    def rule(self, x: float, width: float, color: str = styles.RULE, weight: float = 0.5) -> None:
        """Draw a horizontal rule at the place reached; the page's rules are drawn together."""
        self._rules.append((x, self.y, x + width, self.y, color, weight))

    def _draw_rules(self) -> None:
        if self._rules:
            with self.page.artifact() as content:
                for x1, y1, x2, y2, color, weight in self._rules:
                    content.stroke_with(color, weight)
                    content.line(x1, y1, x2, y2)
            self._rules.clear()

    def link(self, page: Page, node: Node, area: Bounds, anchor: str, uri: str = "") -> None:
        """Make an area of a page a link, to an anchor or to a web address."""
        page.link(node, area, uri or self._link_text(anchor), anchor=anchor, uri=uri)


def draw_lines(
    composer: Composer,
    node: Node,
    lines: Sequence[Line],
    x: float,
    y: float,
    leading: float,
    width: float = 0.0,
    align: str = "left",
) -> None:
    """Draw lines below y, marked as what shows the node; links become Link elements within it."""
    page = composer.page
    base = y + leading * 0.74
    waiting: list[tuple[float, float, str, Piece, bool]] = []  # pieces of one mark
    link: Node | None = None
    target = ""

    def flush() -> None:
        if waiting:
            with page.showing(link or node) as content:
                for left, baseline, text, piece, divided in waiting:
                    _draw_piece(composer.document, content, piece, text, left, baseline, divided)
            waiting.clear()

    for line in lines:
        start = x + width - line.width if align == "right" else x
        end = len(line.pieces) - 1
        areas: list[Bounds] = []
        for place, piece in enumerate(line.pieces):
            run, left = piece.run, start + piece.x
            if run.target != target:
                flush()
                target = run.target
                link = node.child("Link") if target else None
                areas = []
            divided = line.is_divided and place == end
            text = piece.text + " " if line.end == " " and place == end else piece.text
            waiting.append((left, base, text, piece, divided))
            if link is not None:
                area = Bounds(left, base - leading * 0.72, piece.width, leading)
                areas.append(area.united(areas.pop()) if areas else area)
                if place == end or line.pieces[place + 1].run.target != target:
                    flush()
                    composer.link(page, link, areas[-1], run.anchor, run.uri)
        base += leading
    flush()


def _draw_piece(
    document: TaggedDocument,
    content: Content,
    piece: Piece,
    text: str,
    left: float,
    base: float,
    divided: bool,
) -> None:
    run = piece.run
    style = run.style
    if run.page_of and not piece.text:
        known = document.page_number(run.page_of)
        if not known:
            content.late_text(
                lambda: (left, base, str(document.page_number(run.page_of))),
                style.size,
                style.cut,
                style.color,
            )
            return
        text = str(known)
    content.text(left, base, text, style.size, style.cut, style.color, hyphen=divided)
