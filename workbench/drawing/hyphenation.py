"""Where words may be divided, by the patterns that the package pyphen brings.

pyphen itself unpacks all 66,000 German patterns before the first word, which takes half a second:
too long before a first picture.  Here a pattern is unpacked when a word needs it, by the method of
Liang (Word Hy-phen-a-tion by Com-put-er, 1983) that the patterns are made for.
"""

from __future__ import annotations

import importlib.util
from functools import cache, lru_cache
from pathlib import Path

_NO_PATTERN = frozenset("#%LRCN")  # how comments and commands begin
_LONGEST_WORD = 200  # letters; what is longer is no word
_FILES = {"de": "hyph_de_DE.dic", "en": "hyph_en_GB.dic"}


class Hyphenation:
    """The hyphenation of one language."""

    def __init__(self, file: Path) -> None:
        encoding, _, rest = file.read_bytes().partition(b"\n")
        name = encoding.decode("ascii").strip()
        # Digits are taken away in bytes, where it costs nothing; they are ASCII in every encoding.
        letters, patterns = rest.translate(None, b"0123456789").decode(name), rest.decode(name)
        # Letters -> the pattern as it stands in the file, digits between its letters.  Comments
        # and commands get in, too: they have capitals or blanks, which no word looked up has.
        self._patterns = dict(zip(letters.split("\n"), patterns.split("\n"), strict=True))
        self._longest = max(
            (len(key) for key in self._patterns if key[:1] not in _NO_PATTERN),
            default=0,
        )

    @lru_cache(maxsize=10_000)  # noqa: B019 - one object per language, kept for good
    def places(self, word: str, left: int = 3, right: int = 3) -> tuple[int, ...]:
        """Return after how many letters a word may be divided.

        `left` and `right`: the least number of letters before and after.
        """
        if not left + right <= len(word) <= _LONGEST_WORD:
            return ()
        pointed = f".{word.lower()}."
        levels = [0] * (len(pointed) + 1)
        patterns = self._patterns
        for start in range(len(pointed) - 1):
            for end in range(start + 1, min(start + self._longest, len(pointed)) + 1):
                pattern = patterns.get(pointed[start:end])
                if pattern is not None:
                    for place, level in _levels(pattern):
                        if level > levels[start + place]:
                            levels[start + place] = level
        last = len(word) - right
        return tuple(
            place - 1
            for place, level in enumerate(levels)
            if level % 2 and left <= place - 1 <= last
        )


@cache
def hyphenation(language: str) -> Hyphenation:
    """Return the hyphenation of a language: German, and English for every other."""
    spec = importlib.util.find_spec("pyphen")
    if spec is None or spec.origin is None:
        raise RuntimeError("the package pyphen is not installed")
    folder = Path(spec.origin).parent / "dictionaries"
    return Hyphenation(folder / _FILES.get(language[:2].lower(), _FILES["en"]))


def _levels(pattern: str) -> list[tuple[int, int]]:
    """Return (place among the letters, level) for every digit of a pattern."""
    found = []
    place = 0
    for character in pattern:
        if "0" <= character <= "9":
            found.append((place, int(character)))
        else:
            place += 1
    return found
