"""The indexes at the end: roles, systems, documents and legal bases, with the pages they are on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from workbench.io.pdf.document import Page, TaggedDocument
from workbench.reports.content import Mention
from workbench.reports.typesetting import styles
from workbench.reports.typesetting.composer import Composer, draw_lines
from workbench.reports.typesetting.lines import Run, broken
from workbench.words import Speaker, Text, mark

# kind of mention, title, what is said where there is none
INDEXES: tuple[tuple[str, Text, Text], ...] = (
    ("role", mark("Roles"), mark("No process names a role.")),
    ("it", mark("IT systems"), mark("No process names an IT system.")),
    ("document", mark("Documents"), mark("No process names a document.")),
    ("law", mark("Legal bases"), mark("No process names a legal basis.")),
)
SortKey = tuple[tuple[int, int, str], ...]

_BEFORE_LAW = re.compile(r"(?:§§?|Art\.?|Abs\.|Satz|Nr\.|S\.|f{1,2}\.|u\.|und|bis|[\d,–-]+\w?)\s*")
_INDENT = 12.0
_LONGEST = 300  # characters of a name


class NameIndexes:
    """Collects where what is named while the chapters are set."""

    def __init__(self, document: TaggedDocument) -> None:
        self._document = document
        # kind -> key -> (name, page number -> anchor)
        self._found: dict[str, dict[str, tuple[str, dict[int, str]]]] = {
            kind: {} for kind, _, _ in INDEXES
        }

    def note(self, mentions: Iterable[Mention], page: Page, y: float) -> None:
        """Note that these are named on a page, in a row that begins at y."""
        for mention in mentions:
            entries = self._found.get(mention.kind)
            if entries is None or not mention.text.strip():
                continue
            name = mention.text.strip()[:_LONGEST]
            _, pages = entries.setdefault(mention.key or name.casefold(), (name, {}))
            if page.index + 1 not in pages:
                anchor = f"named {page.index} {y:.1f}"
                self._document.set_anchor(anchor, page, y)
                pages[page.index + 1] = anchor

    def entries(self, kind: str) -> list[tuple[str, dict[int, str]]]:
        """Return the names of an index with their pages, in the order of the alphabet."""
        key = law_key if kind == "law" else sort_key
        return sorted(self._found[kind].values(), key=lambda entry: key(entry[0]))

    def set(self, composer: Composer, words: Speaker) -> None:
        """Set all indexes, in two columns from the place reached."""
        with composer.columns(2):
            for kind, title, nothing in INDEXES:
                entries = self.entries(kind)
                with composer.inside("Sect"):
                    composer.heading(
                        2,
                        words.say(title),
                        keep=3 * styles.BODY.leading,
                        anchor=index_anchor(kind),
                        bookmark=1,
                    )
                    if entries:
                        with composer.inside("L"):
                            for name, pages in entries:
                                _set_entry(composer, name, pages)
                    else:
                        composer.paragraph([Run(words.say(nothing), styles.NOTE)])


def index_anchor(kind: str) -> str:
    """Return the anchor of an index."""
    return f"index {kind}"


def _set_entry(composer: Composer, name: str, pages: dict[int, str]) -> None:
    runs = [Run(f"{name}\u00a0\u00a0", styles.BODY)]
    for number, anchor in pages.items():
        if len(runs) > 1:
            runs.append(Run(", ", styles.BODY))
        runs.append(Run(str(number), styles.LINK, anchor))
    lines = broken(tuple(runs), composer.width - _INDENT, composer.language)
    leading = styles.BODY.leading
    composer.need(min(len(lines), 4) * leading)
    body = composer.section.child("LI").child("LBody")
    for number, line in enumerate(lines):
        if number and composer.room < leading:
            composer.next_frame()
        draw_lines(
            composer, body, [line], composer.x + (_INDENT if number else 0), composer.y, leading
        )
        composer.y += leading
    composer.y += 2.5


def law_key(name: str) -> SortKey:
    """Return the key of a legal basis: the law first, then the paragraph: § 14 GewO below GewO."""
    place = 0
    if name.startswith(("§", "Art")):
        while found := _BEFORE_LAW.match(name, place):
            place = found.end()
    return (*sort_key(name[place:]), (-1, 0, ""), *sort_key(name[:place]))


def sort_key(name: str) -> SortKey:
    """Return the key of the alphabet: umlauts as their vowels, ß as ss, numbers by value."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    parts = re.findall(r"[0-9]{1,15}|[^\W\d_]+", letters)
    return tuple((0, int(part), "") if part[0] in "0123456789" else (1, 0, part) for part in parts)
