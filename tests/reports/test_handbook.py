"""The handbook: valid, right in its numbers and links, readable in order, whole or not at all."""

from __future__ import annotations

import io
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pikepdf
import pytest

from tests.pdf_reading import Element, TaggedPdf, failures, page_texts
from tests.reports.handbooks import DATE, ODD_NAMES, body, built, diagram, handbook, odd_handbook
from workbench.errors import Cancelled, Unwritable
from workbench.progress import Progress
from workbench.reports.content import (
    Chapter,
    ChapterBody,
    HandbookContent,
    Mention,
    Picture,
    ProfileGroup,
    ProfileRow,
    ProfileTable,
    Step,
)
from workbench.reports.handbook import build_handbook
from workbench.words import Text


@pytest.fixture(scope="module")
def data() -> bytes:
    return built(handbook(12, steps=14))


@pytest.fixture(scope="module")
def texts(data: bytes) -> list[str]:
    return page_texts(data)


@pytest.fixture(scope="module")
def tagged(data: bytes) -> TaggedPdf:
    return TaggedPdf(data)


def one_chapter(**parts: Any) -> HandbookContent:
    chapter = Chapter(key="p", name="Antrag prüfen", number="1", load=lambda: ChapterBody(**parts))
    return HandbookContent(title="Handbuch", chapters=(chapter,))


def flat(element: Element) -> list[Element]:
    return [element, *(e for k in element.kids if isinstance(k, Element) for e in flat(k))]


# Valid


def test_a_handbook_is_accessible_and_archivable(data: bytes) -> None:
    assert failures(data) == []


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("processes", [0, 1, 40])
def test_so_are_small_and_large_ones(processes: int, language: str) -> None:
    assert failures(built(handbook(processes), language)) == []


def test_nothing_at_all_makes_a_handbook_too() -> None:
    data = built(HandbookContent())

    assert failures(data) == []
    assert "Prozesshandbuch" in page_texts(data)[0]


def test_odd_names_leave_it_valid_and_are_shown() -> None:
    """Markup, emoji, Arabic, controls, 100 kB names: text like any other."""
    data = built(odd_handbook())

    assert failures(data) == []
    text = " ".join(page_texts(data))
    assert "<b>fett</b> & „Zitat“ {0.__class__}" in text
    assert "evil gnp.exe" in text
    assert len(data) < 3_000_000
    alternatives = {figure.alternative for figure in TaggedPdf(data).document.all("Figure")}
    assert ODD_NAMES[2] in alternatives  # Arabic, as it is
    assert "" not in alternatives


# What is on which page


def test_the_cover_says_what_it_is(texts: list[str]) -> None:
    for part in (
        "Stadt Musterstadt",
        "Prozesshandbuch",
        "Prozesse der Stadtverwaltung",
        "3.0",
        "Freigegeben",
        "02.11.2026",
        "nur für den Dienstgebrauch",
    ):
        assert part in texts[0]
    assert "Seite" not in texts[0]


def test_the_cover_is_one_page_whatever_is_said_on_it() -> None:
    # Given an address in lines, and more of everything than a cover has room for
    lines = "Rathausplatz 1\n12345 Musterstadt\n" + "\n".join("abcdefghijklmnop")
    content = msgspec.structs.replace(
        handbook(1),
        address=lines,
        version="Fassung " * 60,
        status="\n".join("1" * 90),
        date="heute " * 60,
        classification="W" * 500,
        subtitle="\n".join("2" * 90),
        unit="\n".join("3" * 90),
    )

    # When it is printed, then the address begins as it was written, and the next page is the next
    texts = page_texts(built(content))
    assert "Rathausplatz 1 12345 Musterstadt" in texts[0]
    assert "Änderungsverzeichnis" in texts[1]


def test_every_other_page_has_its_head_and_number(texts: list[str]) -> None:
    for number, text in enumerate(texts[1:], 2):
        assert f"Seite {number} von {len(texts)}" in text
        assert "Prozesshandbuch · Stadt Musterstadt" in text
        assert "Stadt Musterstadt · Version 3.0 · nur für den Dienstgebrauch" in text
    chapter = next(text for text in texts if "Version 1.3 ·" in text)
    assert "Führungsprozesse › Gruppe 0 › 10.03" in chapter


def test_the_contents_tell_the_right_pages(tagged: TaggedPdf, texts: list[str]) -> None:
    entries = list(tagged.document.first("TOC").all("Link"))
    assert len(entries) == 2 + 12 + 4  # change record and landscape, processes, indexes
    for entry in entries:
        title, _, number = entry.text.rpartition(" ")
        assert title in texts[int(number) - 1]
        assert "Inhalt" not in texts[int(number) - 1]


def test_the_links_of_the_contents_lead_there(tagged: TaggedPdf, texts: list[str]) -> None:
    page = next(n for n, text in enumerate(texts, 1) if text.count("Gruppe") > 1)
    links = tagged.links(page)
    assert len(links) == 18
    for name, target in links:
        if re.match(r"\d\d\.\d\d", name):
            number, rest = name.split(" ", 1)
            assert f"{number} {rest}" in texts[target - 1]
            assert "Steckbrief" in texts[target - 1]


def test_the_outline_leads_to_parts_chapters_and_sections(
    tagged: TaggedPdf, texts: list[str]
) -> None:
    outline = tagged.outline()

    assert [title for level, title, _ in outline if level == 0] == [
        "Änderungsverzeichnis",
        "Inhalt",
        "Prozesslandkarte",
        "Führungsprozesse",
        "Kernprozesse",
        "Unterstützungsprozesse",
        "Verzeichnisse",
    ]
    chapters = [(title, page) for level, title, page in outline if level == 2]
    assert len(chapters) == 12
    for title, page in chapters:
        assert title.split(" ", 1)[1] in texts[page - 1]
    sections = [(title, page) for level, title, page in outline if level == 3]
    assert {title for title, _ in sections} == {"Steckbrief", "Ablauf", "Schritte"}
    for title, page in sections:
        assert title in texts[page - 1]


def test_neighbours_are_named_with_the_page_they_are_on(
    tagged: TaggedPdf, texts: list[str]
) -> None:
    """The next chapter comes later: its page is not known yet when it is named."""
    chapters = {title: page for level, title, page in tagged.outline() if level == 2}
    pages = sorted(chapters.values())
    for number, page in enumerate(pages[:-1]):
        chapter_text = " ".join(texts[page - 1 : pages[number + 1] - 1])
        assert f"Folgeprozess → Seite {pages[number + 1]} " in chapter_text


def test_the_landscape_leads_to_its_chapters(tagged: TaggedPdf, texts: list[str]) -> None:
    page = next(n for n, text in enumerate(texts, 1) if "Bild 1. Prozesslandkarte" in text)
    ((name, target),) = tagged.links(page)

    assert name == "10.00 Antrag prüfen 0"
    assert "Steckbrief" in texts[target - 1]


def test_indexes_name_every_page_and_lead_to_it(tagged: TaggedPdf, texts: list[str]) -> None:
    names = {}
    for entry in (item for listing in tagged.document.all("L") for item in listing.all("LI")):
        name, _, numbers = entry.text.replace("\u00a0", " ").partition("  ")
        names[name.strip()] = [int(number) for number in numbers.split(", ")]
    assert {"Sachbearbeitung 3", "Fachverfahren 4", "Vordruck 8", "E-Akte"} <= names.keys()
    assert "§ 7 Musterverwaltungsgesetz" in names
    first_index = next(page for _, title, page in tagged.outline() if title == "Verzeichnisse")
    for name, pages in names.items():
        found = [n for n, text in enumerate(texts[: first_index - 1], 1) if name in text]
        assert pages == found, name
    for page in range(first_index, len(texts) + 1):
        for _, target in tagged.links(page):
            assert target < first_index


def test_the_heads_of_a_table_are_repeated_for_the_eye_only(
    tagged: TaggedPdf, texts: list[str]
) -> None:
    """A step table over several pages: its head on each, in the structure once."""
    with_steps = [text for text in texts if "Nr. Schritt Wer Womit" in text]
    tables = [
        table for table in tagged.document.all("Table") if table.text.startswith("Nr.Schritt")
    ]

    assert len(tables) == 12
    assert len(with_steps) > 12
    for table in tables:
        heads = list(table.first("THead").all("TH"))
        assert [head.attributes["/Scope"] for head in heads] == ["/Column"] * 6
        assert len(list(table.first("TBody").all("TR"))) == 14


def test_rows_stay_whole(texts: list[str]) -> None:
    """Given rows that fit a page, then a description never goes on on the next one."""
    begun = sum(text.count("Die Sachbearbeitung vergleicht") for text in texts)
    for number in range(12):
        ended = sum(text.count(f"an die Leitung ({number}).") for text in texts)
        assert ended == 14
    assert begun == 12 * 14
    for text in texts:
        assert text.count("Die Sachbearbeitung vergleicht") == len(
            re.findall(r"an die Leitung \(\d+\)\.", text)
        )


def test_no_heading_stands_alone_at_the_foot(data: bytes, tagged: TaggedPdf) -> None:
    """After a heading something follows on the same page."""
    places = {}
    for index, page in enumerate(tagged.pdf.pages):
        numbers = [number for number, _ in tagged.marks_of(page)]
        places[index] = max(numbers, default=-1)
    root = tagged.pdf.Root.StructTreeRoot.K[0]

    def check(node: Any) -> None:
        if str(node.S) in ("/H1", "/H2", "/H3"):
            last = node.K if isinstance(node.K, int) else node.K[-1]
            assert int(last) < places[tagged.pages[node.Pg.objgen]]
        kids = node.get("/K", pikepdf.Array())
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                check(kid)

    check(root)


# How it is read


def test_it_is_read_in_the_order_it_is_drawn(tagged: TaggedPdf) -> None:
    """The structure visits every mark exactly once, page by page, from first to last."""
    marks = [
        (index, number)
        for index, page in enumerate(tagged.pdf.pages)
        for number, _ in tagged.marks_of(page)
    ]

    assert sorted(tagged.visited) == marks
    assert tagged.visited == marks


def test_headings_go_down_one_level_at_a_time(tagged: TaggedPdf) -> None:
    levels = [int(e.role[1]) for e in flat(tagged.document) if re.fullmatch(r"H\d", e.role)]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert levels.count(1) == 1 + 3 + 12 + 1  # cover, front, chapters, indexes


def test_every_figure_says_in_words_what_it_shows(tagged: TaggedPdf) -> None:
    figures = list(tagged.document.all("Figure"))

    assert len(figures) == 13
    assert figures[0].alternative == "Die Landkarte in Worten."
    assert figures[4].alternative.startswith("Der Prozess 3 in Worten: erst ")


def test_words_divided_at_the_end_of_a_line_are_whole_for_the_ear(tagged: TaggedPdf) -> None:
    spoken = "\n".join(cell.text for cell in tagged.document.all("TD"))

    assert "\u00ad" in spoken  # something was divided at all
    plain = spoken.replace("\u00ad", "")
    assert (
        "Die Sachbearbeitung vergleicht die Angaben mit dem Register und vermerkt das Prüfergebnis"
        in plain
    )
    assert "Auffälligkeiten gehen an die Leitung" in plain


def test_the_names_on_a_diagram_can_be_searched(texts: list[str]) -> None:
    page = next(text for text in texts if "Bild 3. Ablauf 1." in text)

    for part in ("Gewerbeanzeige", "entscheiden", "1.1"):
        assert part in page


# Figures


def test_a_wide_diagram_gets_a_turned_page_and_a_small_one_stays_in_the_text() -> None:
    def sizes(tasks: int) -> list[tuple[int, int]]:
        names = [f"Aufgabe {k}" for k in range(tasks)]
        picture = Picture(title="Ablauf", alternative="x", drawing=lambda: diagram(names))
        with pikepdf.open(io.BytesIO(built(one_chapter(pictures=(picture,))))) as pdf:
            boxes = [page.MediaBox for page in pdf.pages]
            return [(round(float(box[2])), round(float(box[3]))) for box in boxes]

    upright, turned, large = (595, 842), (842, 595), (1191, 842)
    assert set(sizes(4)) == {upright}
    assert turned in sizes(9)
    assert large in sizes(14)
    assert sizes(14)[-1] == upright  # the text after it stands upright again


def test_a_diagram_too_large_for_any_paper_is_told() -> None:
    names = [f"Aufgabe {k}" for k in range(60)]
    picture = Picture(title="Riesig", alternative="x", drawing=lambda: diagram(names))
    content = one_chapter(pictures=(picture,))

    info = build_handbook(content, io.BytesIO(), date=DATE)

    assert info.too_small == ("Bild 1. Riesig.",)
    assert info.figures == 1


def test_a_diagram_without_a_name_has_its_number_alone() -> None:
    picture = Picture(title=" ", alternative="x", drawing=lambda: diagram(["a"]), note="Hinweis.")

    text = " ".join(page_texts(built(one_chapter(pictures=(picture,)))))

    assert "Bild 1. Hinweis." in text


def test_sub_processes_are_figures_of_their_own_and_can_be_reached() -> None:
    pictures = (
        Picture(title="Ganzes", alternative="a", drawing=lambda: diagram(["Teil"], "sub")),
        Picture(title="Teil", key="sub", alternative="b", drawing=lambda: diagram(["Innen"])),
    )
    data = built(one_chapter(pictures=pictures))

    assert failures(data) == []
    text = " ".join(page_texts(data))
    assert "Bild 1. Ganzes." in text
    assert "Bild 2. Teil." in text
    tagged = TaggedPdf(data)
    assert [f.alternative for f in tagged.document.all("Figure")] == ["a", "b"]
    assert ("Teil", 3) in [link for page in (2, 3) for link in tagged.links(page)]


def test_a_process_without_a_diagram_says_so() -> None:
    data = built(one_chapter(summary="Nur ein Text."))

    assert "Zu diesem Prozess ist noch kein Diagramm gezeichnet." in " ".join(page_texts(data))


def test_a_process_that_cannot_be_read_says_why() -> None:
    data = built(one_chapter(problem="Die Datei ist beschädigt."))

    text = " ".join(page_texts(data))
    assert "Die Datei ist beschädigt." in text
    assert "Schritte" not in text


def test_a_web_address_can_be_followed() -> None:
    address = Mention("https://portal.example/gewerbe", "url")
    group = ProfileGroup("Technik", (ProfileRow("Online-Dienst", (address,)),))
    data = built(one_chapter(groups=(group,)))

    assert failures(data) == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        found = [str(a.A.URI) for p in pdf.pages for a in p.get("/Annots", []) if "/A" in a]
    assert found == ["https://portal.example/gewerbe"]


# Tables


def test_empty_columns_are_left_out() -> None:
    steps = (Step(number="1", name="Prüfen", who=(Mention("Amt", "role"),)),)
    table = ProfileTable("Gebühren", ("Anlass", "Betrag", "Grund"), (("Ausweis", "37,00 €", ""),))
    tagged = TaggedPdf(built(one_chapter(steps=steps, tables=(table,))))

    heads = [[th.text for th in t.all("THead")] for t in tagged.document.all("Table")]
    assert ["Nr.SchrittWer"] in heads
    assert ["AnlassBetrag"] in heads


def test_a_row_of_most_of_a_page_is_not_divided() -> None:
    words = " ".join(f"Wort{k}" for k in range(190))
    steps = tuple(Step(number=str(k), name="Lang", description=words) for k in range(1, 5))
    texts = page_texts(built(one_chapter(steps=steps)))

    assert [text.count("Wort189") for text in texts if "Wort0" in text] == [
        text.count("Wort0 ") for text in texts if "Wort0" in text
    ]


def test_a_row_taller_than_a_page_is_divided() -> None:
    words = [f"Wort{k}" for k in range(2000)]
    steps = (
        Step(number="1", name="Kurz"),
        Step(number="2", name="Lang", description=" ".join(words)),
        Step(number="3", name="Danach"),
    )
    data = built(one_chapter(steps=steps))

    assert failures(data) == []
    texts = page_texts(data)
    pages = [text for text in texts if "Wort" in text]
    assert len(pages) > 2
    assert all("Nr. Schritt" in page for page in pages)
    table = next(t for t in TaggedPdf(data).document.all("Table") if "Lang" in t.text)
    spoken = table.text.replace("\u00ad", "")
    assert re.findall(r"Wort\d+", spoken)[:1999] == words[:1999]


# Languages, files, progress


def test_it_speaks_english_too() -> None:
    text = " ".join(page_texts(built(handbook(1), "en")))

    for part in ("Contents", "Change record", "Steps", "Page 2 of", "Figure 2.", "Legal bases"):
        assert part in text
    assert "Seite" not in text


def test_the_same_content_and_date_give_the_same_bytes() -> None:
    assert built(handbook(3)) == built(handbook(3))


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    out = tmp_path / "handbuch.pdf"
    info = build_handbook(handbook(2), out, date=DATE)

    assert out.read_bytes() == built(handbook(2))
    assert info.pages == len(page_texts(out.read_bytes()))
    assert info.chapters == 2
    assert list(tmp_path.iterdir()) == [out]


def test_giving_up_leaves_nothing_behind(tmp_path: Path) -> None:
    """Given a job that is cancelled at any report before the last, nothing was written."""
    out = tmp_path / "handbuch.pdf"
    reports: list[float] = []
    build_handbook(handbook(4), io.BytesIO(), progress=Progress(lambda s, _: reports.append(s)))
    assert reports == sorted(reports)
    assert len(reports) > 6

    for stop_at in range(len(reports) - 1):
        with pytest.raises(Cancelled):
            build_handbook(handbook(4), out, progress=cancelled_at(stop_at), date=DATE)
        assert list(tmp_path.iterdir()) == []


def cancelled_at(report: int) -> Progress:
    """Return a progress whose user gives up at the report of this number."""

    class Impatient(Progress):
        count = 0

        def report(self, share: float, what: Text | None = None) -> None:
            if self.count == report:
                self.cancel()
            self.count += 1
            super().report(share, what)

    return Impatient()


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Unwritable):
        build_handbook(handbook(1), tmp_path / "fehlt" / "handbuch.pdf", date=DATE)


def test_bodies_are_loaded_one_after_the_other() -> None:
    """Chapters are asked for when their turn comes, once each."""
    asked: list[str] = []

    def chapter(key: str) -> Chapter:
        def load() -> ChapterBody:
            asked.append(key)
            return body(len(asked))

        return Chapter(key=key, name=key, load=load)

    content = msgspec.structs.replace(handbook(0), chapters=tuple(map(chapter, "abc")))
    built(content)

    assert asked == ["a", "b", "c"]
