"""What comes before the processes: cover, change record, table of contents."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from workbench.drawing.display_list import PRINT
from workbench.geometry import Bounds
from workbench.io.pdf.fonts import BOLD
from workbench.io.pdf.structure import Node
from workbench.reports.content import Change, HandbookContent
from workbench.reports.typesetting import styles
from workbench.reports.typesetting.composer import Composer, draw_lines
from workbench.reports.typesetting.lines import broken, measure, one_line, plain
from workbench.reports.typesetting.styles import Style
from workbench.reports.typesetting.table import Column, Row, Table
from workbench.words import Speaker, mark

_ORGANISATION = Style(15.0, 20.0, BOLD)
_COVER_TITLE = Style(38.0, 44.0, BOLD)
_COVER_SUBTITLE = Style(16.0, 22.0, color=styles.QUIET)
_COVER_LEFT = 74.0
_COVER_STRIPE = 22.0
_FACTS_WIDTH, _FACT_LABEL_WIDTH = 330.0, 110.0
# How much of each there is on the cover, which is one page.
_LONGEST_TITLE = 200  # characters
_TITLE_LINES, _TEXT_LINES, _FACT_LINES, _ADDRESS_LINES = 4, 3, 2, 4
_NUMBER_WIDTH = 46.0
_PAGE_WIDTH = 30.0
_PART = styles.STRONG._replace(size=11.5, leading=16.0)
_GROUP = styles.STRONG._replace(color=styles.ACCENT)


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the table of contents; without an anchor it is the heading of those below it."""

    level: int
    title: str
    anchor: str = ""
    number: str = ""


def set_cover(composer: Composer, content: HandbookContent, title: str, words: Speaker) -> None:
    """Set the cover.  It has neither head nor foot."""
    page = composer.page
    with page.artifact() as drawing:
        drawing.fill_with(PRINT["accent"])
        drawing.area(0, 0, _COVER_STRIPE, page.height)
        drawing.area(_COVER_LEFT, 268.0, 54.0, 4.0)
    composer.document.set_anchor("cover", page, 0)
    composer.x = _COVER_LEFT
    composer.width = page.width - _COVER_LEFT - 64.0
    composer.y = 84.0
    _set_cover_text(composer, content.organisation, _ORGANISATION, "P", _TEXT_LINES)
    _set_cover_text(composer, content.unit, styles.STATUS, "P", _TEXT_LINES)
    composer.y = 292.0
    _set_cover_text(composer, title, _COVER_TITLE, "H1", _TITLE_LINES)
    composer.y += 8.0
    _set_cover_text(composer, content.subtitle, _COVER_SUBTITLE, "P", _TEXT_LINES)
    _set_facts(composer, content, words)
    composer.close_page()


def _set_cover_text(composer: Composer, text: str, style: Style, role: str, most: int) -> None:
    shown = _cut(text, style, composer.width, most, composer.language)
    lines = broken(plain(shown, style), composer.width, composer.language)[:most]
    if lines:
        node = composer.section.child("H1" if role == "H1" else "P")
        composer.set_lines(node, lines, style.leading)


def _set_facts(composer: Composer, content: HandbookContent, words: Speaker) -> None:
    """Set version, status and so on at the foot of the cover, below what is above them."""
    facts = (
        (mark("Version"), content.version, _FACT_LINES),
        (mark("Status"), content.status, _FACT_LINES),
        (mark("Date"), content.date, _FACT_LINES),
        (mark("Classification"), content.classification, _FACT_LINES),
        (mark("Address"), content.address, _ADDRESS_LINES),
    )
    width = _FACTS_WIDTH - _FACT_LABEL_WIDTH - styles.COLUMN_GAP
    rows = []
    height = 0.0
    for label, value, most in facts:
        shown = plain(_cut(value, styles.BODY, width, most, composer.language), styles.BODY)
        if lines := len(broken(shown, width, composer.language)):
            rows.append(Row(((plain(words.say(label), styles.STRONG),), (shown,))))
            height += lines * styles.BODY.leading + 2 * styles.ROW_PADDING + 1.5
    composer.width = _FACTS_WIDTH
    composer.y = max(composer.y + 20.0, composer.page.height - 110.0 - height)
    Table(composer, (Column("", points=_FACT_LABEL_WIDTH), Column("")), rows).set()


def _cut(text: str, style: Style, width: float, most: int, language: str) -> str:
    """Return a text as it is where it fits so many lines, else on end and cut, with "…"."""
    shown = text.strip()[:_LONGEST_TITLE]
    if len(broken(plain(shown, style), width, language)) <= most:
        return shown
    return one_line(shown, style, width * most * 0.9)


def set_changes(
    composer: Composer, changes: Sequence[Change], title: str, anchor: str, words: Speaker
) -> None:
    """Set the change record."""
    with composer.inside("Sect"):
        composer.heading(1, title, anchor=anchor, bookmark=0)
        columns = (
            Column(words.say(mark("Version")), points=56.0),
            Column(words.say(mark("Date")), points=92.0),
            Column(words.say(mark("Author")), share=1.0),
            Column(words.say(mark("Change")), share=2.2),
        )
        rows = [
            Row(
                tuple(
                    (plain(text, styles.BODY),)
                    for text in (change.version, change.date, change.author, change.text)
                )
            )
            for change in changes
        ]
        Table(composer, columns, rows).set()


def set_contents(composer: Composer, entries: Sequence[Entry], title: str, anchor: str) -> None:
    """Set the table of contents; the page numbers are filled in when they are known."""
    with composer.inside("Sect"):
        composer.heading(1, title, anchor=anchor, bookmark=0)
        composer.space(4.0)
        nodes: list[Node] = [composer.section.child("TOC")]  # by level
        for place, entry in enumerate(entries):
            del nodes[entry.level + 1 :]
            item = nodes[-1].child("TOCI")
            if entry.anchor:
                _set_entry(composer, entry, item)
            else:
                following = entries[place + 1 : place + 3]
                _set_part(composer, entry, item, 1 + sum(not one.anchor for one in following))
                nodes.append(item.child("TOC"))


def _set_part(composer: Composer, entry: Entry, item: Node, keep: int) -> None:
    style = _PART if entry.level == 0 else _GROUP
    lines = broken(plain(entry.title, style), composer.width, composer.language)
    before = 12.0 if entry.level == 0 else 6.0
    composer.need(before + len(lines) * style.leading + keep * (_PART.leading + 8.0))
    composer.space(before)
    composer.set_lines(item.child("P"), lines, style.leading)
    composer.y += 2.0


def _set_entry(composer: Composer, entry: Entry, item: Node) -> None:
    style = styles.BODY
    indent = _NUMBER_WIDTH if entry.number else 0.0
    width = composer.width - indent - _PAGE_WIDTH
    lines = broken(plain(entry.title, style), width, composer.language)[:3]
    height = max(1, len(lines)) * style.leading
    composer.need(height)
    page, top, left = composer.page, composer.y, composer.x
    link = item.child("Reference").child("Link")
    base = top + height - style.leading + style.leading * 0.74
    right = left + composer.width
    if entry.number:
        number = one_line(entry.number, styles.NUMBER, _NUMBER_WIDTH - 4.0) + " "
        with page.showing(link) as content:
            content.text(
                left,
                top + style.leading * 0.74,
                number,
                style.size,
                styles.NUMBER.cut,
                styles.NUMBER.color,
            )
    draw_lines(composer, link, lines, left + indent, top, style.leading)
    end = left + indent + (lines[-1].width if lines else 0.0)

    def page_number() -> tuple[float, float, str]:
        # A space keeps it apart from the title for those who hear it.
        text = f" {composer.document.page_number(entry.anchor)}"
        return right - measure(text, style), base, text

    with page.showing(link) as content:
        content.late_text(page_number, style.size, color=style.color)
    if right - _PAGE_WIDTH - end > 12.0:
        with page.artifact() as content:
            content.stroke_with(styles.HEAD_RULE, 0.8, (0.0, 3.5))
            content.line(end + 6.0, base - 0.4, right - _PAGE_WIDTH + 6.0, base - 0.4)
    composer.link(page, link, Bounds(left, top, composer.width, height), entry.anchor)
    composer.y += height + 3.0
