"""A page with pictures whose parts lead elsewhere: one file that needs nothing beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from workbench.io.html.style import STYLE
from workbench.words import Dictionary, mark

_GENERATOR = "Process Workbench"
_OWN = f'<meta name="generator" content="{_GENERATOR}">'
# Nothing is fetched and nothing runs, whatever stands in a name.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"
# What HTML does not allow, and characters that steer the direction of text.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    "\ufffe\uffff]"
)
_BEGINNING = 1_000  # bytes in which a page says who wrote it


class WebLink(NamedTuple):
    """A place to go to: what it is called, and its address."""

    title: str
    address: str


class WebPicture(NamedTuple):
    """A picture as an `svg` element; `said` tells what it shows to those who do not see it."""

    anchor: str
    title: str
    svg: str
    said: str


class WebPage(NamedTuple):
    """What a page shows.  `back`: pages that lead here; `links`: where its pictures lead."""

    title: str
    pictures: Sequence[WebPicture] = ()
    back: Sequence[WebLink] = ()
    links: Sequence[WebLink] = ()
    remarks: Sequence[str] = ()
    fonts: str = ""  # rules that hold the letters of the pictures


def write_page(page: WebPage, words: Dictionary) -> bytes:
    """Return a page as HTML in UTF-8, in the language of `words`."""
    title = _text(page.title)
    parts = [
        f'<!DOCTYPE html>\n<html lang="{words.language}">\n<head>\n<meta charset="utf-8">\n',
        f"{_OWN}\n",
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n',
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
        f"<title>{title}</title>\n<style>{STYLE}{page.fonts}</style>\n</head>\n<body>\n<header>\n",
    ]
    if page.back:
        parts.append(f'<nav aria-label="{_text(words.say(mark("Way back")))}">\n')
        parts += (_back(link, words) for link in page.back)
        parts.append("</nav>\n")
    parts.append(f"<h1>{title}</h1>\n</header>\n")
    if page.pictures:
        label = _text(words.say(mark("Show in original size")))
        parts.append(f'<input type="checkbox" id="full"><label for="full">{label}</label>\n')
    parts.append("<main>\n")
    parts += (f'<p class="remark">{_text(remark)}</p>\n' for remark in page.remarks)
    for number, picture in enumerate(page.pictures):
        parts += _picture(picture, number, len(page.pictures) > 1, words)
    if page.links:
        parts.append(
            f'<nav class="links" aria-labelledby="links">\n'
            f'<h2 id="links">{_text(words.say(mark("Leads to")))}</h2>\n<ul>\n'
        )
        parts += (
            f'<li><a href="{_text(link.address)}">{_text(link.title)}</a></li>\n'
            for link in page.links
        )
        parts.append("</ul>\n</nav>\n")
    parts.append("</main>\n</body>\n</html>\n")
    return "".join(parts).encode("utf-8", "ignore")


def is_own(beginning: bytes) -> bool:
    """Tell by its first bytes whether a page was written here."""
    return _OWN.encode() in beginning[:_BEGINNING]


def _picture(picture: WebPicture, number: int, has_title: bool, words: Dictionary) -> Sequence[str]:
    title = f"<h2>{_text(picture.title)}</h2>\n" if has_title else ""
    anchor = f' id="{_text(picture.anchor)}"' if picture.anchor else ""
    summary = _text(words.say(mark("The picture in words")))
    said = "".join(f"<p>{_text(line)}</p>" for line in picture.said.splitlines() if line.strip())
    return (
        f'<section{anchor}>\n{title}<div class="picture">{picture.svg}</div>\n',
        f"<details><summary>{summary}</summary>{said}</details>\n" if said else "",
        "</section>\n",
    )


def _back(link: WebLink, words: Dictionary) -> str:
    title = _text(words.say(mark("Back to “{name}”", name=link.title)))
    arrow = '<span aria-hidden="true">←</span>'
    return f'<a href="{_text(link.address)}">{arrow} {title}</a>\n'


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("", text))
