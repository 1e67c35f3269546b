"""Web pages: one file that needs nothing, in plain HTML, whatever the names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from workbench.io.html import WebLink, WebPage, WebPicture, is_own, write_page
from workbench.io.html.style import STYLE
from workbench.words import dictionary

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><a href="#x"><g/></a></svg>'


def read(page: WebPage, language: str = "de") -> html.HtmlElement:
    return html.document_fromstring(write_page(page, dictionary(language)).decode())


def test_a_page_says_its_title_its_language_and_where_it_leads() -> None:
    page = WebPage(
        "Bauen & Wohnen",
        [WebPicture("", "Bauen", SVG, "Es wird gebaut.\nStatus: frei 2")],
        [WebLink("Karte", "../Karte.html")],
        [WebLink("Bauantrag", "Bauantrag.html")],
    )
    root = read(page)

    assert root.get("lang") == "de"
    assert root.findtext(".//title") == root.findtext(".//h1") == "Bauen & Wohnen"
    assert [(a.get("href"), a.text_content().strip()) for a in root.xpath("//header//a")] == [
        ("../Karte.html", "← Zurück zu „Karte“")
    ]
    assert root.xpath("//nav[@class='links']//a/@href") == ["Bauantrag.html"]
    assert [p.text for p in root.xpath("//details/p")] == ["Es wird gebaut.", "Status: frei 2"]
    assert "Back to" in read(page, "en").xpath("//header//a")[0].text_content()


def test_a_page_fetches_and_runs_nothing() -> None:
    page = write_page(WebPage("Karte", [WebPicture("", "Karte", SVG, "")]), dictionary("de"))
    text = page.decode()
    assert "default-src 'none'" in text
    assert not re.search(r"<script|<link|@import|url\(http|\bsrc=", text)


@given(name=st.text(max_size=40), address=st.text(max_size=40))
def test_no_name_breaks_out_of_its_place(name: str, address: str) -> None:
    hostile = f"{name}</title><script>alert(1)</script>\" onload='x'"
    page = WebPage(
        hostile, [], [WebLink(hostile, address)], [WebLink(hostile, "a.html")], [hostile]
    )
    root = read(page)
    assert root.xpath("//script | //*[@onload]") == []
    assert len(root.xpath("//a")) == 2


def test_a_page_is_known_as_ours_by_its_beginning() -> None:
    page = write_page(WebPage("x" * 10_000), dictionary("de"))
    assert is_own(page[:2_000])
    assert not is_own(b"<!DOCTYPE html><html><head><title>Process Workbench</title>")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_can_be_read_against_its_ground(scheme: str) -> None:
    light, dark = (dict(re.findall(r"--(\w+):(#\w{6})", part)) for part in _schemes())
    colors = light if scheme == "light" else light | dark
    for name in ("ink", "quiet", "link"):
        assert _contrast(colors[name], colors["ground"]) >= 4.5, name
    assert _contrast(colors["focus"], colors["ground"]) >= 3


def _schemes() -> tuple[str, str]:
    before, _, after = STYLE.partition("prefers-color-scheme:dark")
    return before, after[: after.index("}}")]


def _contrast(one: str, other: str) -> float:
    def luminance(color: str) -> float:
        parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)
