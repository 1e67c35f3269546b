"""What a handbook says, as plain values: the input of `build_handbook`, apart from any library.

All texts are as they are to be read, in the language of the handbook.  Chapters tell at once what
the table of contents needs; the rest of a chapter is loaded when its turn comes, so that a large
handbook needs no more memory than its largest chapter.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from workbench.drawing.display_list import Drawing


class Mention(msgspec.Struct, frozen=True):
    """Something named in the text: a role, a system, a document, a law, a process.

    `kind` is "role", "it", "document" or "law" for what the indexes list, "process" for what links
    to a chapter, "url" for a web address, "" for the rest.  `key` tells entries of the same name
    apart.
    """

    text: str
    kind: str = ""
    key: str = ""


Texts = tuple[Mention, ...]  # shown one after the other, with commas


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the change record."""

    version: str = ""
    date: str = ""
    author: str = ""
    text: str = ""


class ProfileRow(msgspec.Struct, frozen=True):
    """One filled attribute of the Steckbrief."""

    label: str
    value: Texts


class ProfileGroup(msgspec.Struct, frozen=True):
    """Attributes that belong together."""

    label: str
    rows: tuple[ProfileRow, ...]


class ProfileTable(msgspec.Struct, frozen=True):
    """An attribute that is a table itself: deadlines, fees, measures …"""

    label: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...] = ()  # columns to be set flush right


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the step table."""

    number: str
    name: str
    description: str = ""
    who: Texts = ()
    systems: Texts = ()
    documents: Texts = ()
    laws: Texts = ()  # only for the index
    minutes: str = ""
    process: Mention | None = None  # what it calls, where that has a chapter


class Picture(msgspec.Struct, frozen=True, kw_only=True):
    """A figure: what it is called, what it shows in words, and the drawing, made when needed.

    Groups of the drawing whose `link` is the key of a chapter, or of another picture of the same
    chapter, become links to it.
    """

    title: str
    key: str = ""
    alternative: str = ""
    drawing: Callable[[], Drawing | None] = lambda: None
    note: str = ""  # what else the caption says: what signs mean


class ChapterBody(msgspec.Struct, frozen=True, kw_only=True):
    """All a chapter says below its title."""

    status: str = ""  # "Version 1.2 · freigegeben am …"
    summary: str = ""
    problem: str = ""  # why there is nothing else: the file cannot be read
    groups: tuple[ProfileGroup, ...] = ()
    pictures: tuple[Picture, ...] = ()  # the process, then what is drawn on sheets of its own
    steps: tuple[Step, ...] = ()
    predecessors: Texts = ()
    successors: Texts = ()
    tables: tuple[ProfileTable, ...] = ()


class Chapter(msgspec.Struct, frozen=True, kw_only=True):
    """A process.  `path`: where it stands in the landscape, outermost first."""

    key: str
    name: str
    number: str = ""
    path: tuple[str, ...] = ()
    load: Callable[[], ChapterBody] = ChapterBody


class HandbookContent(msgspec.Struct, frozen=True, kw_only=True):
    """A whole handbook.  Empty fields are left out.

    `language` is that in which the processes are described, where it is not the handbook's: their
    words are then divided and read aloud by its rules.
    """

    language: str = ""
    title: str = ""
    subtitle: str = ""
    organisation: str = ""
    unit: str = ""
    address: str = ""
    version: str = ""
    status: str = ""
    date: str = ""
    classification: str = ""
    changes: tuple[Change, ...] = ()
    landscapes: tuple[Picture, ...] = ()
    chapters: tuple[Chapter, ...] = ()
