"""Where each element of a text begins and ends: made when an edited document is saved.

The text was read before, so it is known to be well-formed; that makes finding the tags simple.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left

# One tag, comment, CDATA section or processing instruction.
_MARKUP = re.compile(
    rb"<(?:"
    rb"/[^>]*"
    rb"|[^!?/>\"'][^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*"
    rb"|!--.*?--"
    rb"|!\[CDATA\[.*?\]\]"
    rb"|\?.*?\?"
    rb")>",
    re.DOTALL,
)
_SLASH, _EXCLAMATION, _QUESTION = b"/!?"


class Outline:
    """The elements of a text in order, as numbers from 0 (the root)."""

    def __init__(self, text: bytes, root: int) -> None:
        """Find the elements of `text`, whose root element begins at `root`."""
        self.text = text
        # Arrays, for there are many elements and lists of numbers are large.
        self.starts = array("q")  # where the start tag begins
        self.heads = array("q")  # where the start tag ends
        self.ends = array("q")  # where the element ends
        self.parents = array("q")
        self.lasts = array("q")  # the last element inside (itself where there is none)
        self._scan(text, root)

    def _scan(self, text: bytes, root: int) -> None:
        starts, heads, ends = self.starts, self.heads, self.ends
        parents, lasts = self.parents, self.lasts
        opened: list[int] = []
        parent = -1
        for found in _MARKUP.finditer(text, root):
            begin, end = found.span()
            sign = text[begin + 1]
            if sign == _SLASH:
                number = opened.pop()
                ends[number] = end
                lasts[number] = len(starts) - 1
                if not opened:
                    return
                parent = opened[-1]
            elif sign != _EXCLAMATION and sign != _QUESTION:
                number = len(starts)
                starts.append(begin)
                heads.append(end)
                ends.append(end)
                parents.append(parent)
                lasts.append(number)
                if text[end - 2] != _SLASH:
                    opened.append(number)
                    parent = number
                elif not opened:
                    return

    def at(self, place: int) -> int:
        """Return the element whose start tag begins at `place`."""
        number = bisect_left(self.starts, place)
        if number == len(self.starts) or self.starts[number] != place:
            raise ValueError(f"no element begins at {place}")
        return number

    def children(self, number: int) -> list[int]:
        found = []
        lasts = self.lasts
        child, last = number + 1, lasts[number]
        while child <= last:
            found.append(child)
            child = lasts[child] + 1
        return found

    def path(self, number: int) -> list[int]:
        """Return the elements from the root down to this one."""
        found = [number]
        while (number := self.parents[number]) >= 0:
            found.append(number)
        found.reverse()
        return found
