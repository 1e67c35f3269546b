"""From a library to a handbook: order, names, values, steps, and what cannot be read."""

from __future__ import annotations

import io
import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.pdf_reading import TaggedPdf, failures, page_texts
from tests.reports.handbooks import DATE, built
from workbench.library.amending import amend_files
from workbench.library.library import Library
from workbench.library.protection import RELEASE
from workbench.library.release import Release, edit_of, transition
from workbench.reports.content import Chapter, ChapterBody, HandbookContent, Mention
from workbench.reports.gather import handbook_of
from workbench.reports.handbook import build_handbook
from workbench.resources import SAMPLE_LIBRARY
from workbench.words import mark


@pytest.fixture(scope="module")
def sample() -> Library:
    return Library.open(SAMPLE_LIBRARY)


@pytest.fixture(scope="module")
def german(sample: Library) -> HandbookContent:
    return handbook_of(sample, "de")


@pytest.fixture(scope="module")
def english(sample: Library) -> HandbookContent:
    return handbook_of(sample, "en")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    folder = tmp_path / "musterstadt"
    shutil.copytree(SAMPLE_LIBRARY, folder)
    return folder


def chapter(content: HandbookContent, name: str) -> Chapter:
    return next(one for one in content.chapters if one.name == name)


def body(content: HandbookContent, name: str) -> ChapterBody:
    return chapter(content, name).load()


def rows(content: HandbookContent, name: str) -> dict[str, str]:
    return {
        row.label: ", ".join(mention.text for mention in row.value)
        for group in body(content, name).groups
        for row in group.rows
    }


def test_the_cover_is_that_of_the_library(
    german: HandbookContent, english: HandbookContent
) -> None:
    assert german.organisation == "Stadt Musterstadt"
    assert (german.title, german.version) == ("Prozesshandbuch", "4.0")
    assert (german.status, german.date) == ("Freigegeben", "23.11.2026")
    assert (english.status, english.date) == ("Approved", "23 November 2026")
    assert german.changes[-1].date == "23.11.2026"


def test_processes_follow_the_landscape(german: HandbookContent) -> None:
    registration = chapter(german, "Gewerbeanmeldung bearbeiten")

    assert registration.number == "12.03"
    assert registration.path == ("Kernprozesse", "Sicherheit und Ordnung")
    parts = [one.path for one in german.chapters]
    assert parts == sorted(parts, key=parts.index)  # those of one part stand together
    bands = [path[0] for path in parts]
    assert bands == sorted(
        bands, key=["Führungsprozesse", "Kernprozesse", "Unterstützungsprozesse"].index
    )


def test_processes_on_no_landscape_come_last_by_number(copy: Path) -> None:
    file = copy / "landscapes" / "musterstadt.json"
    data = json.loads(file.read_text("utf-8"))
    for element in data["elements"]:
        if element.get("process_no") in ("12.03", "12.01"):
            element["process"] = ""
    file.write_text(json.dumps(data), "utf-8")

    content = handbook_of(Library.open(copy), "de")

    last = content.chapters[-2:]
    assert [(one.number, one.path) for one in last] == [
        ("12.01", ("Weitere Prozesse",)),
        ("12.03", ("Weitere Prozesse",)),
    ]


def test_without_a_landscape_the_number_orders(copy: Path) -> None:
    shutil.rmtree(copy / "landscapes")

    content = handbook_of(Library.open(copy), "de")

    numbers = [one.number for one in content.chapters]
    assert numbers == sorted(numbers)
    assert {one.path for one in content.chapters} == {()}
    assert content.landscapes == ()
    assert failures(built(content)) == []


def test_the_status_line_tells_release_and_review(
    german: HandbookContent, english: HandbookContent
) -> None:
    assert body(german, "Gewerbeanmeldung bearbeiten").status.startswith(
        "Version 1.2 · freigegeben am 02.11.2026 durch "
    )
    assert "· nächste Prüfung 01.11.2027" in body(german, "Gewerbeanmeldung bearbeiten").status
    assert "approved on 2 November 2026 by" in body(english, "Gewerbeanmeldung bearbeiten").status


def test_only_filled_attributes_are_told_in_their_groups(german: HandbookContent) -> None:
    groups = body(german, "Gewerbeanmeldung bearbeiten").groups
    assert [group.label for group in groups][:4] == [
        "Identität",
        "Ablauf",
        "Verantwortung",
        "Recht und Dokumente",
    ]
    told = rows(german, "Gewerbeanmeldung bearbeiten")
    assert told["Prozesseigner/in"] == "Leitung Ordnungsamt"
    assert told["Prozessart"] == "Kernprozess"
    assert "§ 14 GewO, § 15 GewO" in told["Rechtsgrundlagen"]
    assert all(value.strip() for value in told.values())
    assert "Operatives Ziel" not in told
    assert "Status" not in told  # stands in the line below the title


def test_tables_have_their_columns_and_numbers_flush_right(german: HandbookContent) -> None:
    tables = {table.label: table for table in body(german, "Gewerbeanmeldung bearbeiten").tables}

    fees = tables["Gebühren"]
    assert fees.columns == ("Anlass", "Betrag", "Rechtsgrundlage")
    assert fees.numeric == (False, True, False)
    assert any("€" in row[1] for row in fees.rows)
    assert list(tables)[-1] == "Änderungen"


def test_steps_tell_who_does_what_with_what(german: HandbookContent) -> None:
    steps = body(german, "Gewerbeanmeldung bearbeiten").steps

    first = steps[0]
    assert (first.number, first.name) == ("1", "Anzeige formal prüfen")
    assert first.description.startswith("Die Servicekraft stellt die Identität")
    assert first.who[0].text == "Servicekraft Bürgerbüro"
    assert [m.text for m in first.systems] == ["Gewerberegister", "Bürgerportal"]
    assert first.documents[0] == Mention("Gewerbeanmeldung (GewA 1)", "document", "doc-gewa1")
    assert first.laws[0].text == "§ 14 GewO"
    assert first.minutes == "8"
    fee = next(step for step in steps if step.name == "Gebühr erheben")
    assert fee.process is not None
    assert fee.process.key == chapter(german, "Gebühr erheben").key


def test_steps_of_sub_processes_are_numbered_below_theirs(german: HandbookContent) -> None:
    numbers = [step.number for step in body(german, "Stelle besetzen").steps]

    assert "4" in numbers
    assert numbers[numbers.index("4") + 1] == "4.1"


def test_neighbours_know_their_chapters(german: HandbookContent) -> None:
    (fee,) = body(german, "Gewerbeanmeldung bearbeiten").successors

    assert fee == Mention("Gebühr erheben", "process", chapter(german, "Gebühr erheben").key)


def test_pictures_are_said_in_words_of_the_language(
    german: HandbookContent, english: HandbookContent
) -> None:
    (picture,) = body(german, "Gewerbeanmeldung bearbeiten").pictures

    assert "Anzeige formal prüfen" in picture.alternative
    assert (
        picture.alternative != body(english, "Gewerbeanmeldung bearbeiten").pictures[0].alternative
    )
    assert "Personalausweis beantragen" in german.landscapes[0].alternative


def test_the_sample_makes_a_valid_handbook_in_both_languages(
    german: HandbookContent, english: HandbookContent
) -> None:
    for content, language, words in (
        (german, "de", ("Steckbrief", "Prozesseigner/in", "→ Seite")),
        (english, "en", ("Process owner", "→ page", "2 November 2026")),
    ):
        data = built(content, language)
        assert failures(data) == []
        text = " ".join(page_texts(data))
        for word in words:
            assert word in text
        assert "Gewerbeanmeldung bearbeiten" in text


def test_german_processes_are_read_as_german_in_an_english_handbook(
    english: HandbookContent,
) -> None:
    tagged = TaggedPdf(built(english, "en"))

    assert str(tagged.pdf.Root.Lang) == "en"
    sections = [kid for kid in tagged.pdf.Root.StructTreeRoot.K[0].K if str(kid.S) == "/Sect"]
    languages = [str(section.get("/Lang", "")) for section in sections]
    assert languages.count("de") == len(english.chapters)


def test_the_landscape_and_call_activities_lead_to_chapters(german: HandbookContent) -> None:
    tagged = TaggedPdf(built(german))
    chapters = {title: page for level, title, page in tagged.outline() if level == 2}
    figures = list(tagged.document.all("Figure"))

    linked = [link.text for link in figures[0].all("Link")]
    assert len(linked) == len(german.chapters)
    assert any("Gewerbeanmeldung" in text for text in linked)
    calls = [link for figure in figures[1:] for link in figure.all("Link")]
    assert any("Gebühr" in link.text for link in calls)
    map_page = next(page for _, title, page in tagged.outline() if title.startswith("Prozessland"))
    assert dict(tagged.links(map_page)) == chapters


# What is not as it should be


def test_a_damaged_process_is_a_chapter_that_says_so(copy: Path) -> None:
    file = next(copy.rglob("gewerbeanmeldung-bearbeiten.bpmn"))
    file.write_bytes(b"<html>kein Prozess</html>")

    content = handbook_of(Library.open(copy), "de")
    damaged = chapter(content, "gewerbeanmeldung-bearbeiten").load()

    assert damaged.problem
    assert damaged.groups == ()
    assert failures(built(content)) == []


def test_a_process_that_vanishes_meanwhile_does_too(copy: Path) -> None:
    content = handbook_of(Library.open(copy), "de")
    next(copy.rglob("gewerbeanmeldung-bearbeiten.bpmn")).unlink()

    assert chapter(content, "Gewerbeanmeldung bearbeiten").load().problem


def test_two_files_with_one_process_id_are_two_chapters(copy: Path) -> None:
    file = next(copy.rglob("gewerbeanmeldung-bearbeiten.bpmn"))
    shutil.copy(file, file.with_name("kopie.bpmn"))

    library = Library.open(copy)
    content = handbook_of(library, "de")

    keys = [one.key for one in content.chapters]
    assert len(set(keys)) == len(keys) == len(library.processes)
    assert failures(built(content)) == []


def test_an_empty_library_makes_a_handbook(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "neu", "Neue Stadt")
    out = io.BytesIO()
    info = build_handbook(handbook_of(library), out, date=DATE)

    assert failures(out.getvalue()) == []
    assert info.chapters == 0
    assert "Neue Stadt" in page_texts(out.getvalue())[0]


def test_a_new_process_without_anything_is_a_chapter(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "neu", "Neue Stadt")
    library.new_process("Fundsache bearbeiten")
    data = built(handbook_of(library.refreshed()))

    assert failures(data) == []
    assert "Fundsache bearbeiten" in " ".join(page_texts(data))


def test_own_attributes_and_the_release_history_are_told(copy: Path) -> None:
    # Given a library with an attribute of its own, and a process under review that is approved
    file = copy / "library.json"
    own = {"of": "process", "key": "x_ease", "group": "flow", "type": "text", "label": "Nähe"}
    data = json.loads(file.read_text("utf-8")) | {"attributes": {"attributes": [own]}}
    file.write_text(json.dumps(data), "utf-8")
    path = next(copy.rglob("gebuehr-erheben.bpmn"))
    mark_at = b'<pw:value key="status">review</pw:value>'
    path.write_bytes(
        path.read_bytes().replace(mark_at, mark_at + b'<pw:value key="x_ease">gut</pw:value>')
    )
    entry = Library.open(copy).entry_at(path)
    assert entry is not None
    release = Release(transition=transition("approve"), by="Carola Richter", day=date(2026, 11, 24))
    done = amend_files([entry], mark("Approve"), edit_of(release), past=RELEASE)
    assert done.refused == []

    content = handbook_of(Library.open(copy), "de")

    assert rows(content, entry.name)["Nähe"] == "gut"
    history = body(content, entry.name).tables[-1]
    assert history.label == "Freigabeverlauf"
    assert history.rows == (("1.0", "Freigegeben", "24.11.2026", "Carola Richter", ""),)
