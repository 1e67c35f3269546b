"""Text broken into lines once, for every back end: at spaces, at hyphens, and within German words.

A line that is broken inside a word gets a hyphen; what does not fit the height ends in an ellipsis.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from workbench.drawing.display_list import TextLine
from workbench.drawing.fonts import ASCENT, LINE_HEIGHT, text_width
from workbench.drawing.hyphenation import hyphenation
from workbench.geometry import Bounds

LONGEST = 2_000  # characters that are ever laid out; a picture cannot show more
_CONTROLS = re.compile(
    r"[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)
_PIECE = re.compile(r"\s+|[^\s\-/–]*[\-/–]+|[^\s\-/–]+")


class Face(msgspec.Struct, frozen=True, gc=False):
    """Size in scene units and cut of a text."""

    size: float = 12.0
    bold: bool = False
    italic: bool = False


NORMAL = Face()


# A piece that is never broken when it fits a line: its text, its advance, that of the space before.
_Word = tuple[str, float, float]
_Lines = tuple[tuple[str, float], ...]  # each with its advance


@lru_cache(maxsize=20_000)
def broken_lines(
    text: str, width: float, face: Face = NORMAL, language: str = "de", most: int = 0
) -> _Lines:
    """Break a text to a width; returns (line, advance) pairs.

    Line breaks in the text are kept.  Words too long for a line are hyphenated by the language's
    rules, and cut where even that does not help.  `most` > 0 limits the lines; the last one then
    ends in "…".  Characters that steer direction or are invisible are left out of the picture.
    """
    lines: list[str] = []
    for paragraph in _paragraphs(text):
        words = _words(paragraph, face)
        if all(word[1] <= width for word in words):
            lines += _filled(words, width)
        else:
            lines += _break_paragraph(paragraph, width, face, language, most)
        if most and len(lines) > most:
            break
    return _finished(lines, width, face, most)


@lru_cache(maxsize=20_000)
def balanced_lines(
    text: str,
    width: float,
    face: Face = NORMAL,
    language: str = "de",
    most: int = 0,
    least: int = 1,
) -> _Lines:
    """Break a text like `broken_lines`, but into lines of about the same length.

    It takes as many lines as the width demands, or `least` where it has enough words for that.
    A text with words too long for a line, or with more than `most` lines, is broken as it comes.
    """
    rows = [_words(paragraph, face) for paragraph in _paragraphs(text)]
    counts = [_count(row, width) for row in rows]
    total = sum(counts)
    if any(word[1] > width for row in rows for word in row) or (most and total > most):
        return broken_lines(text, width, face, language, most)
    spare = max(0, (min(least, most) if most else least) - total)
    lines: list[str] = []
    for row, count in zip(rows, counts, strict=True):
        wanted = min(count + spare, max(len(row), 1))
        spare -= wanted - count
        lines += _filled(row, _even_width(row, width, wanted))
    return _finished(lines, width, face, most)


def _even_width(words: list[_Word], width: float, wanted: int) -> float:
    """Return the smallest width, roughly, at which the words take no more than `wanted` lines."""
    if wanted < 2:
        return width
    whole = sum(advance + space for _, advance, space in words)
    low, high = max(max(word[1] for word in words), whole / wanted * 0.8), width
    if _count(words, low) <= wanted:
        return low
    while high - low > 1.0:
        middle = (low + high) / 2
        if _count(words, middle) <= wanted:
            high = middle
        else:
            low = middle
    return high


def _paragraphs(text: str) -> list[str]:
    shown = _CONTROLS.sub("", text[:LONGEST].replace("\t", " "))
    lines = shown.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [line.strip() for line in lines]


def _words(paragraph: str, face: Face) -> list[_Word]:
    words: list[_Word] = []
    space = 0.0
    for piece in _PIECE.findall(paragraph):
        if piece.isspace():
            space = _width(" ", face)
        else:
            words.append((piece, _width(piece, face), space))
            space = 0.0
    return words


def _count(words: list[_Word], width: float) -> int:
    """Return how many lines words fill that all fit a line by themselves."""
    count, used = 0, 0.0
    for _, advance, space in words:
        if count and used + space + advance <= width:
            used += space + advance
        else:
            count += 1
            used = advance
    return max(count, 1)


def _filled(words: list[_Word], width: float) -> list[str]:
    """Return the lines that words fill which all fit a line by themselves."""
    lines: list[str] = []
    line, used = "", 0.0
    for text, advance, space in words:
        if line and used + space + advance <= width:
            line += f" {text}" if space else text
            used += space + advance
        else:
            if line:
                lines.append(line)
            line, used = text, advance
    lines.append(line)
    return lines


def _finished(lines: list[str], width: float, face: Face, most: int) -> _Lines:
    while lines and not lines[-1]:
        lines.pop()
    if most and len(lines) > most:
        lines = lines[:most]
        lines[-1] = _shortened(lines[-1] + "…", width, face)
    return tuple((line, _width(line, face)) for line in lines)


def _break_paragraph(text: str, width: float, face: Face, language: str, most: int) -> list[str]:
    lines: list[str] = []
    line = ""
    for piece in _PIECE.findall(text):
        if piece.isspace():
            line = line + " " if line else ""
            continue
        if _fits(line + piece, width, face):
            line += piece
            continue
        # A long word may begin in the rest of the line when it has to be divided anyway.
        if line.strip() and _fits(piece, width, face):
            lines.append(line.rstrip())
            line = piece
        else:
            head, rest = _divided(line, piece, width, face, language)
            lines += head
            line = rest
        if most and len(lines) > most:
            return lines
    lines.append(line.rstrip())
    return lines


def _divided(
    line: str, word: str, width: float, face: Face, language: str
) -> tuple[list[str], str]:
    """Divide a word that is too long for a line; returns the full lines and the beginning rest."""
    full: list[str] = []
    while not _fits(line + word, width, face):
        cut = _last_cut(line, word, width, face, language)
        if cut:
            full.append(line + word[:cut] + "-")
            line, word = "", word[cut:]
        elif line.strip():
            full.append(line.rstrip())
            line = ""
        else:
            cut = _brutal_cut(word, width, face)
            full.append(word[:cut])
            word = word[cut:]
        if len(full) > 200:  # a name of 100 kB has no place in a picture anyway
            return full, ""
    return full, line + word


def _last_cut(line: str, word: str, width: float, face: Face, language: str) -> int:
    """Return the last hyphenation place that fits behind `line`, 0 where there is none."""
    if len(word) > 120:
        return 0
    for place in reversed(hyphenation(language).places(word)):
        if _fits(line + word[:place] + "-", width, face):
            return place
    return 0


def _brutal_cut(word: str, width: float, face: Face) -> int:
    cut = 1
    while cut < len(word) and _fits(word[: cut + 1], width, face):
        cut += 1
    return cut


def _shortened(line: str, width: float, face: Face) -> str:
    while len(line) > 1 and not _fits(line, width, face):
        line = line[:-2].rstrip() + "…"
    return line


def _width(text: str, face: Face) -> float:
    return text_width(text, face.size, face.bold, face.italic)


def _fits(text: str, width: float, face: Face) -> bool:
    return _width(text.rstrip(), face) <= width


def text_block(
    text: str,
    box: Bounds,
    face: Face = NORMAL,
    *,
    language: str = "de",
    align: str = "center",
    vertical: str = "middle",
    color: str = "ink",
    clip: bool = True,
    least: int = 1,
) -> tuple[TextLine, ...]:
    """Set a text into a box.  `align`: left, center, right; `vertical`: top, middle, bottom.

    Centred lines are about equally long; `least` asks for more of them than the width demands.
    With `clip`, no more lines than fit the height are set (at least one); without, the block may
    stand out of the box at the side away from `vertical`.
    """
    if not text.strip():
        return ()
    height = face.size * LINE_HEIGHT
    most = max(1, int((box.height + 0.01) / height)) if clip else 0
    if align == "center":
        lines = balanced_lines(text, box.width, face, language, most, least)
    else:
        lines = broken_lines(text, box.width, face, language, most)
    total = height * len(lines)
    top = {
        "top": box.y,
        "middle": box.y + (box.height - total) / 2,
        "bottom": box.bottom - total,
    }[vertical]
    # The baseline sits so that ascender and descender share the line height evenly.
    base = top + (height - face.size) / 2 + face.size * ASCENT
    placed = []
    for number, (line, width) in enumerate(lines):
        x = {
            "left": box.x,
            "center": box.x + (box.width - width) / 2,
            "right": box.right - width,
        }[align]
        placed.append(
            TextLine(
                line,
                x,
                base + number * height,
                face.size,
                width,
                color,
                bold=face.bold,
                italic=face.italic,
            )
        )
    return tuple(placed)


def rising_text_block(
    text: str,
    box: Bounds,
    face: Face = NORMAL,
    *,
    language: str = "de",
    color: str = "ink",
) -> tuple[TextLine, ...]:
    """Set a text that reads upwards, centred in a (tall) box: pool and lane titles."""
    flat = text_block(
        text, Bounds(0.0, 0.0, box.height, box.width), face, language=language, color=color
    )
    return tuple(
        msgspec.structs.replace(line, x=box.x + line.y, y=box.bottom - line.x, angle=-90)
        for line in flat
    )


def block_size(
    text: str, width: float, face: Face = NORMAL, language: str = "de"
) -> tuple[float, float]:
    """Return width and height that a text needs when it is broken to `width`."""
    lines = broken_lines(text, width, face, language)
    return max((advance for _, advance in lines), default=0.0), len(lines) * face.size * LINE_HEIGHT
