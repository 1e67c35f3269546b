"""What stands on every page around the text: head, foot with page x of y, and a thumb tab."""

from __future__ import annotations

from workbench.drawing.display_list import PRINT
from workbench.io.pdf.document import Page, TaggedDocument
from workbench.reports.typesetting import styles
from workbench.reports.typesetting.lines import measure, one_line
from workbench.words import Speaker, mark

_TAB_WIDTH, _TAB_HEIGHT = 13.0, 74.0
_TABS = 8  # places for tabs along the edge; further parts begin at the top again
_GAP = 18.0


class RunningHeads:
    """Furnishes pages.  `where` is what the head says on the right, `tab` the part's number."""

    def __init__(self, left_head: str, left_foot: str, words: Speaker) -> None:
        self.where = ""
        self.tab: int | None = None
        self._left_head = left_head
        self._left_foot = left_foot
        self._words = words

    def furnish(self, page: Page) -> None:
        """Draw head and tab of a new page; the cover has neither."""
        if page.index == 0:
            return
        style = styles.RUNNING
        margin = styles.margin_of(page.width)
        right_edge = page.width - margin
        where = one_line(self.where, style, (right_edge - margin) * 0.6)
        room = right_edge - margin - measure(where, style) - _GAP
        with page.artifact("Header") as content:
            content.text(
                margin,
                styles.HEAD_BASE,
                one_line(self._left_head, style, room),
                style.size,
                color=style.color,
            )
            content.text(
                right_edge - measure(where, style),
                styles.HEAD_BASE,
                where,
                style.size,
                color=style.color,
            )
            content.stroke_with(styles.RULE, 0.5)
            content.line(margin, styles.HEAD_RULE_AT, right_edge, styles.HEAD_RULE_AT)
        if self.tab is not None:
            step = (page.height - styles.TOP - styles.BOTTOM - _TAB_HEIGHT) / (_TABS - 1)
            with page.artifact() as content:
                content.fill_with(PRINT["accent"])
                top = styles.TOP + self.tab % _TABS * step
                content.area(page.width - _TAB_WIDTH, top, _TAB_WIDTH, _TAB_HEIGHT)

    def finish(self, document: TaggedDocument) -> None:
        """Draw the feet of all pages but the cover, when it is known how many there are."""
        style = styles.RUNNING
        count = len(document.pages)
        for page in document.pages[1:]:
            number = self._words.say(
                mark("Page {number} of {count}", number=page.index + 1, count=count)
            )
            margin = styles.margin_of(page.width)
            right_edge = page.width - margin
            base, rule = page.height - styles.FOOT_BASE, page.height - styles.FOOT
            room = right_edge - margin - measure(number, style) - _GAP
            with page.artifact("Footer") as content:
                content.stroke_with(styles.RULE, 0.5)
                content.line(margin, rule, right_edge, rule)
                left = one_line(self._left_foot, style, room)
                content.text(margin, base, left, style.size, color=style.color)
                place = right_edge - measure(number, style)
                content.text(place, base, number, style.size, color=style.color)
            page.pack()
