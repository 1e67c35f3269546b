"""Searching the sheets of a document: by name, id, description and kind."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from workbench.interaction.traversal import reading_order
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.notation.symbols import kind_of
from workbench.words import dictionary, folded


class Hit(msgspec.Struct, frozen=True, gc=False):
    """Something drawn that has what was searched for."""

    id: str  # of the shape or edge
    sheet: str


class Search:
    """Searches a document; what is searched in is gathered once and after `forget`."""

    def __init__(self, document: Document, language: str = "de") -> None:
        self._document = document
        self._language = language
        self._texts: list[tuple[Hit, str]] | None = None

    def forget(self) -> None:
        """Gather anew at the next search: the document has changed."""
        self._texts = None

    def find(self, typed: str) -> list[Hit]:
        """Return what has all the typed words in it, sheet by sheet in reading order."""
        words = folded(typed).split()
        if not words:
            return []
        if self._texts is None:
            self._texts = list(self._gather())
        return [hit for hit, text in self._texts if all(word in text for word in words)]

    def _gather(self) -> Iterator[tuple[Hit, str]]:
        document = self._document
        say = dictionary(self._language).say
        titles: dict[str, str] = {}  # kind -> what it is called, folded
        for sheet in document.sheets():
            edges = [edge.id for edge in document.edges_on(sheet.id)]
            for key in (*reading_order(document, sheet.id), *edges):
                drawn = document.find(key)
                if not isinstance(drawn, Shape | Edge):
                    continue
                subject = document.find(drawn.element)
                if not isinstance(subject, Element | Flow):
                    continue
                kind = kind_of(document, subject, drawn)
                if kind.key not in titles:
                    titles[kind.key] = folded(say(kind.title))
                own = folded(f"{subject.name} {subject.id} {subject.documentation}")
                yield Hit(key, sheet.id), f"{' '.join(own.split())} {titles[kind.key]}"


def next_hit(hits: list[Hit], current: Hit | None, by: int) -> Hit | None:
    """Return the hit after (or before) the current one, round and round; None where none is."""
    if not hits:
        return None
    if current not in hits:
        return hits[0 if by > 0 else -1]
    return hits[(hits.index(current) + by) % len(hits)]
