"""The order of texts in German lists (DIN 5007-1): ä as a, ß as ss, numbers by their value."""

from __future__ import annotations

import re
import unicodedata

_DIGITS = re.compile(r"([0-9]+)")

Key = tuple[tuple[int, int, str], ...]


def collated(text: str) -> Key:
    """Return a key that sorts 2.10 behind 2.9, and Ämter between Amt and Arbeit."""
    plain = text.casefold()
    if not plain.isascii():
        decomposed = unicodedata.normalize("NFKD", plain)
        plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    parts = _DIGITS.split(plain.strip())
    return tuple(
        (0, int(part), "") if place % 2 else (1, 0, part)
        for place, part in enumerate(parts)
        if part
    )
