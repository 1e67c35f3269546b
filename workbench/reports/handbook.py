"""The process handbook: a tagged PDF (PDF/UA-1, PDF/A-2a) of all that a library holds."""

from __future__ import annotations

import io
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import msgspec

from workbench.io.files import save_atomically
from workbench.io.pdf.document import TaggedDocument
from workbench.io.pdf.metadata import Information
from workbench.progress import Progress
from workbench.reports.content import HandbookContent
from workbench.reports.front_matter import Entry, set_changes, set_contents, set_cover
from workbench.reports.name_indexes import INDEXES, NameIndexes, index_anchor
from workbench.reports.process_chapter import (
    LONGEST_NAME,
    Setting,
    chapter_anchor,
    set_chapter,
    shown_name,
    shown_title,
)
from workbench.reports.running_heads import RunningHeads
from workbench.reports.typesetting.composer import Composer
from workbench.reports.typesetting.figure import Heading
from workbench.reports.typesetting.lines import clean
from workbench.words import Speaker, dictionary, mark

_CONTENTS, _CHANGES, _INDEXES = "contents", "changes", "indexes"
_SECTIONS = {
    _CHANGES: mark("Change record"),
    _CONTENTS: mark("Contents"),
    _INDEXES: mark("Indexes"),
}


class HandbookInfo(msgspec.Struct, frozen=True, kw_only=True):
    """What was made.  `too_small`: captions of figures whose text is smaller than `READABLE` even

    on A3; they would have to be divided.
    """

    pages: int
    chapters: int
    figures: int
    seconds: float
    too_small: tuple[str, ...] = ()


def build_handbook(
    content: HandbookContent,
    out: Path | BinaryIO,
    *,
    language: str = "de",
    progress: Progress | None = None,
    date: datetime | None = None,
) -> HandbookInfo:
    """Write the handbook.  A job: needs no window, and ends with Cancelled when it is asked to.

    A file is written whole or not at all (Unwritable says why not).  `date` is when the document
    was made, now where none is given: the same content and date give the same bytes.
    """
    start = time.perf_counter()
    progress = progress or Progress()
    book = _Book(content, language, date or datetime.now().astimezone())
    book.set(progress.part(0.0, 0.9))
    progress.report(0.9, mark("Writing the handbook"))
    data = io.BytesIO()
    book.document.write(data)
    progress.report(0.98, mark("Writing the handbook"))
    if isinstance(out, Path):
        save_atomically(out, data.getvalue())
    else:
        out.write(data.getbuffer())
    progress.report(1.0)
    return HandbookInfo(
        pages=len(book.document.pages),
        chapters=len(content.chapters),
        figures=book.setting.figures,
        seconds=time.perf_counter() - start,
        too_small=tuple(book.setting.too_small),
    )


class _Book:
    """A handbook being set."""

    def __init__(self, content: HandbookContent, language: str, date: datetime) -> None:
        self.content = content
        self.words: Speaker = dictionary(language)
        self.title = content.title.strip() or self.words.say(mark("Process handbook"))
        self.document = TaggedDocument(
            Information(
                title=_joined((self.title, content.organisation)),
                language=language,
                author=content.organisation,
                date=date,
            )
        )
        titles = {chapter.key: shown_title(chapter) for chapter in content.chapters}
        self.heads = RunningHeads(
            _joined((self.title, content.organisation)),
            _joined((content.organisation, self._version(), content.classification)),
            self.words,
        )
        self.names = {chapter_anchor(key): clean(title).strip() for key, title in titles.items()}
        own = content.language or language
        self.other_language = own if own != language else ""
        self.composer = Composer(self.document, own, self.heads.furnish, self._link_text)
        self.setting = Setting(self.composer, self.words, NameIndexes(self.document), titles)

    def set(self, progress: Progress) -> None:
        """Set all pages."""
        progress.report(0.0, mark("Preparing the handbook"))
        content = self.content
        set_cover(self.composer, content, self.title, self.words)
        if content.changes:
            title = self._section(_CHANGES)
            set_changes(self.composer, content.changes, title, _CHANGES, self.words)
            self.composer.close_page()
        title = self._section(_CONTENTS)
        set_contents(self.composer, self._entries(), title, _CONTENTS)
        self.composer.close_page()
        self._set_landscapes()
        self._set_chapters(progress)
        if content.chapters:
            title = self._section(_INDEXES)
            with self.composer.inside("Sect"):
                self.composer.heading(1, title, anchor=_INDEXES, bookmark=0)
                self.setting.indexes.set(self.composer, self.words)
        self.composer.close_page()
        self.heads.finish(self.document)

    def _set_landscapes(self) -> None:
        for number, picture in enumerate(self.content.landscapes):
            self.heads.where = picture.title
            heading = Heading(1, picture.title, _landscape_anchor(number), 0)
            with self.composer.inside("Sect"):
                drawing = picture.drawing()
                if drawing is not None and drawing.items:
                    self.setting.set_picture(picture, drawing, heading)
                else:
                    self.composer.heading(
                        1, picture.title, anchor=heading.anchor, bookmark=heading.bookmark
                    )
            self.composer.close_page()

    def _set_chapters(self, progress: Progress) -> None:
        chapters = self.content.chapters
        parts: dict[str, int] = {}
        before: tuple[str, ...] = ()
        for number, chapter in enumerate(chapters):
            progress.report(
                number / len(chapters), mark("Setting “{process}”", process=chapter.name[:80])
            )
            anchor = chapter_anchor(chapter.key)
            for level, name in _new_parts(before, chapter.path):
                self.document.add_bookmark(level, name, anchor)
            before = chapter.path
            part = chapter.path[0] if chapter.path else ""
            self.heads.tab = parts.setdefault(part, len(parts))
            self.heads.where = " › ".join((*chapter.path, shown_title(chapter)))
            with self.composer.inside("Sect") as section:
                section.language = self.other_language
                set_chapter(self.setting, chapter, chapter.load(), len(chapter.path))
            self.composer.close_page()
        self.heads.tab = None

    def _entries(self) -> list[Entry]:
        """Return the lines of the table of contents."""
        entries = []
        if self.content.changes:
            entries.append(Entry(level=0, title=self._title(_CHANGES), anchor=_CHANGES))
        for number, picture in enumerate(self.content.landscapes):
            entries.append(Entry(level=0, title=picture.title, anchor=_landscape_anchor(number)))
        before: tuple[str, ...] = ()
        for chapter in self.content.chapters:
            for level, name in _new_parts(before, chapter.path):
                entries.append(Entry(level=level, title=name))
            before = chapter.path
            entries.append(
                Entry(
                    level=len(chapter.path),
                    title=shown_name(chapter),
                    number=chapter.number,
                    anchor=chapter_anchor(chapter.key),
                )
            )
        if self.content.chapters:
            entries.append(Entry(level=0, title=self._title(_INDEXES)))
            for kind, title, _ in INDEXES:
                entries.append(
                    Entry(level=1, title=self.words.say(title), anchor=index_anchor(kind))
                )
        return entries

    def _title(self, anchor: str) -> str:
        return self.words.say(_SECTIONS[anchor])

    def _section(self, anchor: str) -> str:
        """Return the title of a section of our own, and say it in the running head."""
        self.heads.where = self._title(anchor)
        return self.heads.where

    def _version(self) -> str:
        version = self.content.version.strip()
        return self.words.say(mark("Version {version}", version=version)) if version else ""

    def _link_text(self, anchor: str) -> str:
        """Return in words where a link leads."""
        if name := self.names.get(anchor, ""):
            return name
        number = self.document.page_number(anchor)
        if number:
            return self.words.say(mark("Page {number}", number=number))
        return self.words.say(mark("To this section"))


def _landscape_anchor(number: int) -> str:
    return f"landscape {number}"


def _new_parts(before: Sequence[str], path: Sequence[str]) -> list[tuple[int, str]]:
    """Return level and name of the parts that begin with a path."""
    same = 0
    while same < min(len(before), len(path)) and before[same] == path[same]:
        same += 1
    return [(level, path[level][:LONGEST_NAME]) for level in range(same, len(path))]


def _joined(texts: Sequence[str]) -> str:
    return " · ".join(text.strip() for text in texts if text.strip())
