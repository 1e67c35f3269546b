"""The chapter of a process: title, Steckbrief, diagrams, step table, neighbours and more tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import msgspec

from workbench.drawing.display_list import Drawing, Group
from workbench.io.pdf.document import Page
from workbench.io.pdf.drawing import LinkTarget
from workbench.reports.content import (
    Chapter,
    ChapterBody,
    Mention,
    Picture,
    ProfileGroup,
    ProfileRow,
    ProfileTable,
    Step,
    Texts,
)
from workbench.reports.name_indexes import NameIndexes
from workbench.reports.typesetting import styles
from workbench.reports.typesetting.composer import Composer
from workbench.reports.typesetting.figure import Heading, set_figure
from workbench.reports.typesetting.lines import Run, broken, clean, measure, one_line, plain
from workbench.reports.typesetting.styles import Style
from workbench.reports.typesetting.table import Cell, Column, Row, Table
from workbench.words import Speaker, Text, mark

LONGEST_NAME = 300  # characters of a name that are shown in a title
_LABEL_WIDTH = 142.0
_NUMBER_WIDTH = 22.0
_MINUTES_WIDTH = 26.0
_NARROWEST_NAMES, _WIDEST_NAMES = 56.0, 84.0


class Setting(msgspec.Struct):
    """What all chapters share while a handbook is set."""

    composer: Composer
    words: Speaker
    indexes: NameIndexes
    titles: Mapping[str, str]  # of the chapters, by key
    pictures: dict[str, LinkTarget] = msgspec.field(default_factory=dict)  # of the chapter
    figures: int = 0  # numbered so far
    too_small: list[str] = msgspec.field(default_factory=list)  # captions

    def say(self, text: Text) -> str:
        return self.words.say(text)

    def resolve(self, group: Group) -> LinkTarget | None:
        """Return where a group of a drawing leads: to a chapter, or nowhere."""
        if group.link in self.titles:
            return LinkTarget(self.titles[group.link], anchor=chapter_anchor(group.link))
        return self.pictures.get(group.link)

    def set_picture(self, picture: Picture, drawing: Drawing, heading: Heading) -> None:
        """Set a figure with its heading and caption."""
        self.figures += 1
        title = one_line(picture.title, styles.CAPTION, 420.0)
        caption = self.say(
            mark("Figure {number}. {title}.", number=self.figures, title=title)
            if title
            else mark("Figure {number}.", number=self.figures)
        )
        if picture.note:
            caption = f"{caption} {picture.note}"
        fit = set_figure(
            self.composer,
            drawing,
            picture.alternative,
            caption,
            heading=heading,
            resolve=self.resolve,
        )
        if not fit.is_readable:
            self.too_small.append(caption)


def chapter_anchor(key: str) -> str:
    """Return the anchor of a chapter."""
    return f"process {key}"


def shown_title(chapter: Chapter) -> str:
    """Return number and name in one line."""
    return " ".join(f"{chapter.number} {shown_name(chapter)}".split())[:LONGEST_NAME]


def shown_name(chapter: Chapter) -> str:
    """Return the name in one line; a process without one is not without a title."""
    return " ".join(clean(chapter.name[:LONGEST_NAME]).split()) or "…"


def set_chapter(setting: Setting, chapter: Chapter, body: ChapterBody, level: int) -> None:
    """Set a chapter on pages of its own.  `level`: of its bookmark."""
    composer = setting.composer
    composer.open_page()
    _set_title(setting, chapter, body, level)
    anchor = chapter_anchor(chapter.key)
    if body.problem:
        composer.paragraph(plain(body.problem, styles.LEAD))
        return
    if body.groups:
        _set_profile(
            setting,
            body.groups,
            Heading(2, setting.say(mark("Profile of the process")), f"{anchor} profile", level + 1),
        )
    _set_pictures(setting, chapter, body, level + 1)
    if body.steps:
        _set_steps(
            setting,
            body.steps,
            Heading(2, setting.say(mark("Steps")), f"{anchor} steps", level + 1),
        )
    if body.predecessors or body.successors:
        _set_neighbours(setting, body)
    for table in body.tables:
        _set_table(setting, table)


def _set_title(setting: Setting, chapter: Chapter, body: ChapterBody, level: int) -> None:
    composer = setting.composer
    anchor = chapter_anchor(chapter.key)
    composer.document.set_anchor(anchor, composer.page, 0)
    composer.document.add_bookmark(level, shown_title(chapter), anchor)
    title = composer.section.child("H1")
    if chapter.number.strip():
        number = one_line(chapter.number, styles.TITLE_NUMBER, composer.width) + " "
        lines = broken(plain(number, styles.TITLE_NUMBER), composer.width, composer.language)
        composer.set_lines(title, lines, styles.TITLE_NUMBER.leading)
    name = one_line(shown_name(chapter), styles.TITLE, composer.width * 5)
    lines = broken(plain(name, styles.TITLE), composer.width, composer.language)
    composer.set_lines(title, lines, styles.TITLE.leading)
    composer.y += 1.0
    composer.paragraph(plain(body.status, styles.STATUS), after=0.0)
    if body.summary.strip():
        composer.y += 12.0
        for paragraph in body.summary.splitlines():
            composer.paragraph(plain(paragraph, styles.LEAD), after=4.0)


def _set_profile(setting: Setting, groups: Sequence[ProfileGroup], heading: Heading) -> None:
    composer = setting.composer
    tables = [
        Table(
            composer,
            (Column("", points=_LABEL_WIDTH), Column("")),
            [_profile_row(setting, row) for row in group.rows],
        )
        for group in groups
    ]
    least = tables[0].least_height + 24.0
    composer.heading(
        heading.level, heading.text, keep=least, anchor=heading.anchor, bookmark=heading.bookmark
    )
    for group, table in zip(groups, tables, strict=True):
        composer.heading(3, group.label, keep=table.least_height)
        table.set()


def _profile_row(setting: Setting, row: ProfileRow) -> Row:
    label: Cell = (plain(row.label[:LONGEST_NAME], styles.STRONG),)
    return Row((label, (_named(setting, row.value),)), _noting(setting, row.value))


def _noting(setting: Setting, *named: Texts) -> Callable[[Page, float], None]:
    def note(page: Page, y: float) -> None:
        for mentions in named:
            setting.indexes.note(mentions, page, y)

    return note


def _named(setting: Setting, mentions: Texts) -> tuple[Run, ...]:
    """Return names with commas; a process that has a chapter leads to it."""
    runs: list[Run] = []
    for number, mention in enumerate(mentions):
        if number:
            runs.append(Run(", ", styles.BODY))
        runs += _mention(setting, mention)
    return tuple(runs)


def _mention(
    setting: Setting, mention: Mention, style: Style = styles.BODY, link: Style = styles.LINK
) -> list[Run]:
    if mention.kind == "process" and mention.key in setting.titles:
        anchor = chapter_anchor(mention.key)
        arrow = setting.say(mark("→ page"))
        return [
            Run(mention.text + " ", style),
            Run(f"{arrow} ", link, anchor, page_of=anchor),
        ]
    if mention.kind == "url":
        return [Run(mention.text, link, uri=mention.text)]
    return [Run(mention.text, style)]


def _set_pictures(setting: Setting, chapter: Chapter, body: ChapterBody, level: int) -> None:
    """Set the diagram of the process, then those of its sub-processes that are drawn apart."""
    composer = setting.composer
    anchor = f"{chapter_anchor(chapter.key)} course"
    heading = Heading(2, setting.say(mark("Course")), anchor, level)
    setting.pictures.clear()
    drawn = [(picture, picture.drawing()) for picture in body.pictures]
    shown = [(picture, drawing) for picture, drawing in drawn if drawing and drawing.items]
    for picture, _ in shown[1:]:
        setting.pictures[picture.key] = LinkTarget(picture.title, f"{anchor} {picture.key}")
    for number, (picture, drawing) in enumerate(shown):
        if number:
            title = one_line(picture.title, styles.GROUP, composer.width)
            heading = Heading(3, title, f"{anchor} {picture.key}", level + 1)
        setting.set_picture(picture, drawing, heading)
    composer.close_figure_page()
    if not shown:
        composer.heading(2, heading.text, keep=20.0, anchor=anchor, bookmark=level)
        composer.paragraph(
            plain(setting.say(mark("No diagram has been drawn of this process.")), styles.NOTE)
        )


def _set_steps(setting: Setting, steps: Sequence[Step], heading: Heading) -> None:
    """Set the step table; columns nobody fills are left out."""
    composer = setting.composer
    say = setting.say
    lists = [
        (Column(say(title), points=_widest_word(named)), named)
        for title, named in (
            (mark("Who"), [step.who for step in steps]),
            (mark("With what"), [step.systems for step in steps]),
            (mark("Documents"), [step.documents for step in steps]),
        )
        if any(named)
    ]
    columns = [
        Column(say(mark("No.")), points=_NUMBER_WIDTH),
        Column(say(mark("Step"))),
        *(column for column, _ in lists),
    ]
    has_minutes = any(step.minutes for step in steps)
    if has_minutes:
        columns.append(Column(say(mark("Min.")), points=_MINUTES_WIDTH, align="right"))
    rows = []
    for place, step in enumerate(steps):
        cells: list[Cell] = [
            (plain(step.number[:20], styles.NUMBER_CELL),),
            _step_cell(setting, step),
            *(_one_below_another(named[place]) for _, named in lists),
        ]
        if has_minutes:
            cells.append((plain(step.minutes, styles.CELL),))
        named = (step.who, step.systems, step.documents, step.laws)
        rows.append(Row(tuple(cells), _noting(setting, *named)))
    table = Table(composer, columns, rows)
    composer.heading(
        heading.level,
        heading.text,
        keep=table.least_height,
        anchor=heading.anchor,
        bookmark=heading.bookmark,
    )
    table.set()


def _widest_word(named: Sequence[Texts]) -> float:
    """Return the width of a column of names in which words stay whole, within limits."""
    words = {word for mentions in named for m in mentions for word in m.text[:LONGEST_NAME].split()}
    widest = max((measure(word, styles.CELL) for word in words), default=0.0)
    return min(_WIDEST_NAMES, max(_NARROWEST_NAMES, widest + 1.0))


def _step_cell(setting: Setting, step: Step) -> Cell:
    cell: list[tuple[Run, ...]] = [plain(step.name[:LONGEST_NAME], styles.STRONG_CELL)]
    if step.description.strip():
        cell.append(plain(step.description, styles.CELL))
    if step.process is not None:
        cell.append(tuple(_mention(setting, step.process, styles.CELL, styles.LINK_CELL)))
    return tuple(cell)


def _one_below_another(mentions: Texts) -> Cell:
    return tuple(plain(mention.text[:LONGEST_NAME], styles.CELL) for mention in mentions)


def _set_neighbours(setting: Setting, body: ChapterBody) -> None:
    rows = []
    for label, mentions in (
        (mark("Before"), body.predecessors),
        (mark("After"), body.successors),
    ):
        if mentions:
            paragraphs = tuple(tuple(_mention(setting, mention)) for mention in mentions)
            rows.append(Row(((plain(setting.say(label), styles.STRONG),), paragraphs)))
    table = Table(setting.composer, (Column("", points=_LABEL_WIDTH), Column("")), rows)
    setting.composer.heading(
        2, setting.say(mark("Neighbouring processes")), keep=table.least_height
    )
    table.set()


def _set_table(setting: Setting, content: ProfileTable) -> None:
    told = [row for row in content.rows if any(cell.strip() for cell in row)]
    filled = [
        number
        for number, _ in enumerate(content.columns)
        if any(row[number].strip() for row in told)
    ]
    if not filled:
        return
    numeric = content.numeric or (False,) * len(content.columns)
    columns = [
        Column(
            content.columns[number],
            share=_share(content, number),
            align="right" if numeric[number] else "left",
        )
        for number in filled
    ]
    rows = [Row(tuple((plain(row[number], styles.BODY),) for number in filled)) for row in told]
    table = Table(setting.composer, columns, rows)
    setting.composer.heading(2, content.label, keep=table.least_height)
    table.set()


def _share(content: ProfileTable, number: int) -> float:
    """Return how wide a column is: by what it has to hold, within limits."""
    lengths = [len(row[number]) for row in content.rows] + [len(content.columns[number]) * 2]
    return min(48.0, max(12.0, sum(lengths) / len(lengths) + max(lengths) / 4))
