"""Text broken into lines, ragged right: at spaces, behind hyphens and slashes, within words.

Words are divided by the language's rules where otherwise much of a line would stay empty, as in
the narrow columns of a table full of German compounds.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from workbench.drawing.fonts import text_width
from workbench.drawing.hyphenation import hyphenation
from workbench.io.pdf.fonts import Cut, printable
from workbench.reports.typesetting.styles import Style

LONGEST = 20_000  # characters of one text that are set; nobody reads on
_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
# A line may end behind a hyphen or slash, but not after one or two letters: „E-Akte“ stays whole.
_TOKEN = re.compile(r" +|[^ ]+?(?:(?<=[^ ]{3})[\-/–]+(?=[^ \-/–])|(?= |$))")
# What a number belongs to stays with it.
_LETTERS = re.compile(r"[^\W\d_]{4,}")
_BEFORE_NUMBER = re.compile(r"(?<!\w)(§§?|Abs\.|Art\.|Nr\.|Satz|No\.) (?=\d)")
# How much of a line may stay empty before a word is divided that would fit the next line: names in
# narrow columns are rather kept whole.
_RAGGED, _RAGGED_NARROW, _NARROW = 0.16, 0.5, 160.0
_SHORTEST = 8  # letters of such a word


class Run(NamedTuple):
    """A stretch of text in one style.

    `anchor` or `uri` (a web address) make it a link.  With `page_of` the page number of that
    anchor is written behind the text, when it is known; until then room is kept for it.
    """

    text: str
    style: Style
    anchor: str = ""
    page_of: str = ""
    uri: str = ""

    @property
    def target(self) -> str:
        """Return what tells links apart, "" for text that leads nowhere."""
        return self.anchor or self.uri


class Piece(NamedTuple):
    """A part of a line in one style, and where it begins."""

    x: float
    text: str
    width: float
    run: Run


class Line(NamedTuple):
    """One line.  `end` is what its end stands for: "" nothing, " " a space, "-" a shown hyphen.

    A space at the end of a line keeps the words apart for those who hear the text.
    """

    pieces: tuple[Piece, ...]
    width: float
    end: str = ""

    @property
    def is_divided(self) -> bool:
        """Tell whether the line ends inside a word."""
        return self.end == "-"


class _Token(NamedTuple):
    text: str
    run: Run
    spaced: bool  # there is a space before it


def plain(text: str, style: Style) -> tuple[Run, ...]:
    """Return a text in one style."""
    return (Run(text, style),)


def one_line(text: str, style: Style, width: float) -> str:
    """Return a text cut to a width, with "…" where it was cut."""
    shown = clean(text[:LONGEST]).replace("\n", " ").strip()
    if measure(shown, style) <= width:
        return shown
    low, high = 0, len(shown)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(shown[:middle].rstrip() + "…", style) <= width:
            low = middle
        else:
            high = middle - 1
    return shown[:low].rstrip() + "…"


def clean(text: str) -> str:
    """Return a text composed, without invisible characters, with one kind of line break."""
    if text.isascii() and text.isprintable():
        return text
    return "\n".join(unicodedata.normalize("NFC", printable(part)) for part in _BREAKS.split(text))


def measure(text: str, style: Style) -> float:
    """Return the advance of a text."""
    return _advance(text, style.cut) * style.size


@lru_cache(maxsize=60_000)
def _advance(text: str, cut: Cut) -> float:
    return text_width(text, 1.0, cut.bold, cut.italic)


@lru_cache(maxsize=8_000)
def broken(runs: tuple[Run, ...], width: float, language: str) -> tuple[Line, ...]:
    """Break runs of text to a width.  Empty text is no line at all."""
    lines: list[Line] = []
    paragraph: list[_Token] = []
    for run in runs:
        text = clean(run.text[:LONGEST] + ("…" if len(run.text) > LONGEST else ""))
        for number, part in enumerate(text.split("\n")):
            if number:
                lines += _Breaker(width, language).lines(paragraph, " ")
                paragraph = []
            paragraph += _tokens(_BEFORE_NUMBER.sub("\\1\u00a0", part), run)
    lines += _Breaker(width, language).lines(paragraph, "")
    while lines and not lines[-1].pieces:
        lines.pop()
    if lines:
        lines[-1] = lines[-1]._replace(end="")
    return tuple(lines)


def _tokens(text: str, run: Run) -> list[_Token]:
    found = []
    spaced = False
    for piece in _TOKEN.findall(text):
        if piece[0] == " ":
            spaced = True
            continue
        found.append(_Token(piece, run, spaced))
        spaced = False
    if run.page_of:
        found.append(_Token("", run, spaced))
    elif spaced:
        found.append(_Token("", run._replace(page_of=""), True))
    return found


class _Breaker:
    """Fills one line after the other."""

    def __init__(self, width: float, language: str) -> None:
        self.width = width
        self.language = language
        self.full: list[Line] = []
        self.parts: list[tuple[str, Run]] = []  # of the line being filled
        self.filled = 0.0
        self.space_waits = False
        self.is_last = False  # the last word is not divided to leave a few letters on a line
        self.may_stay_empty = width * (_RAGGED_NARROW if width < _NARROW else _RAGGED)

    def lines(self, tokens: list[_Token], end: str) -> list[Line]:
        for number, token in enumerate(tokens):
            self.is_last = number == len(tokens) - 1
            self._add(token)
        self._end(end)
        return self.full

    def _add(self, token: _Token) -> None:
        text, run = token.text, token.run
        if not text and not run.page_of:
            self.space_waits = True
            return
        spaced = (token.spaced or self.space_waits) and bool(self.parts)
        self.space_waits = False
        gap = measure(" ", run.style) if spaced else 0.0
        own = number_room(run) if run.page_of and not text else measure(text, run.style)
        if self.filled + gap + own <= self.width + 0.01:
            self._take(text, run, spaced, gap + own)
            return
        free = self.width - self.filled - gap
        is_loose = free > self.may_stay_empty and len(text) >= _SHORTEST and not self.is_last
        if own > self.width or is_loose:
            cut = self._last_cut(text, run.style, free)
            if cut:
                self._take(text[:cut], run, spaced, gap + measure(text[:cut] + "-", run.style))
                self._end("-")
                self._add(_Token(text[cut:], run, False))
                return
        if self.parts:
            self._end(" " if spaced else "")
            self._add(_Token(text, run, False))
            return
        # Nothing else helps: a word without syllables that is longer than a line.
        cut = self._brutal_cut(text, run.style)
        if cut >= len(text):
            self._take(text, run, False, own)
            return
        self._take(text[:cut], run, False, measure(text[:cut], run.style))
        self._end("")
        self._add_rest(text[cut:], run)

    def _add_rest(self, text: str, run: Run) -> None:
        """Add what is left of an endless word, line by line, without recursion."""
        while measure(text[: _most_letters(self.width, run.style)], run.style) > self.width:
            cut = self._brutal_cut(text, run.style)
            if cut >= len(text):
                break
            self._take(text[:cut], run, False, measure(text[:cut], run.style))
            self._end("")
            text = text[cut:]
        self._take(text, run, False, measure(text, run.style))

    def _take(self, text: str, run: Run, spaced: bool, width: float) -> None:
        if self.parts:
            before, same = self.parts[-1]
            if spaced:
                before += " "
            if same == run and text and before.strip():
                self.parts[-1] = (before + text, run)
            else:
                self.parts[-1] = (before, same)
                self.parts.append((text, run))
        else:
            self.parts.append((text, run))
        self.filled += width

    def _end(self, end: str) -> None:
        pieces = []
        x = 0.0
        for text, run in self.parts:
            width = number_room(run) if run.page_of and not text else measure(text, run.style)
            pieces.append(Piece(x, text, width, run))
            x += width
        if end == "-":
            x += measure("-", self.parts[-1][1].style)
        self.full.append(Line(tuple(pieces), x, end))
        self.parts = []
        self.filled = 0.0

    def _last_cut(self, word: str, style: Style, free: float) -> int:
        """Return the last place to divide a word that fits, 0 where there is none."""
        letters = _LETTERS.search(word)
        if letters is None or len(word) > 120:
            return 0
        start = letters.start()
        for place in reversed(hyphenation(self.language).places(letters[0], right=4)):
            if measure(word[: start + place] + "-", style) <= free:
                return start + place
        return 0

    def _brutal_cut(self, word: str, style: Style) -> int:
        """Return how many letters fit a line, at least one."""
        low, high = 1, min(len(word), _most_letters(self.width, style))
        while low < high:
            middle = (low + high + 1) // 2
            if text_width(word[:middle], style.size, *style.cut) <= self.width:
                low = middle
            else:
                high = middle - 1
        return low


def number_room(run: Run) -> float:
    """Return the room kept for a page number that is not known yet."""
    return measure("000", run.style)


def _most_letters(width: float, style: Style) -> int:
    """Return more letters than ever fit a line, but not many more."""
    return max(2, int(width / style.size * 8))
