"""Lists of words in sentences: “a, b and c”, “a, b or c”."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.words import Text, literal, mark

_MOST = 30  # that are named one by one


def joined(texts: Sequence[Text], last: str = "and") -> Text:
    """Return the texts as one, commas between them and `last` (and, or) before the last one.

    Of very many the first are named and the rest counted.
    """
    if not texts:
        return literal("")
    *others, end = texts
    if len(texts) > _MOST:
        others, end = [*texts[:_MOST]], mark("{count} more", count=len(texts) - _MOST)
    if not others:
        return end
    text = others[0]
    for other in others[1:]:
        text = mark("{some}, {other}", some=text, other=other)
    if last == "or":
        return mark("{some} or {other}", some=text, other=end)
    return mark("{some} and {other}", some=text, other=end)


def quoted(name: str) -> Text:
    """Return a name in the quotation marks of the language, on one line and not too long."""
    shown = " ".join(name[:400].split())
    return mark("“{name}”", name=shown if len(shown) <= 200 else shown[:199] + "…")
