"""A landscape as web pages: every link leads to a page that is there, and back."""

from __future__ import annotations

import errno
import json
import os
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

from tests.library.conftest import process_text
from workbench.errors import Cancelled, Refused, WorkbenchError
from workbench.library.library import Library
from workbench.library.overlays import overlay_of
from workbench.progress import Progress
from workbench.reports.web_pages import Start, write_web_pages
from workbench.words import dictionary

GERMAN = dictionary("de")


def landscape_text(key: str, name: str, *elements: dict[str, object]) -> str:
    placed = [
        {"parent": "", "x": 200 * number, "y": 0, "width": 150, "height": 60} | element
        for number, element in enumerate(elements)
    ]
    data = {"format": "process-workbench-landscape", "version": 1, "id": key, "name": name}
    return json.dumps(data | {"elements": placed, "links": []})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library with a landscape, one below it that leads up again, and four processes."""
    root = tmp_path / "library"
    for name in ("processes", "landscapes", "catalogues"):
        (root / name).mkdir(parents=True)
    (root / "library.json").write_text('{"name": "Stadt"}', "utf-8")
    (root / "landscapes" / "a.json").write_text(
        landscape_text(
            "L1",
            "Gesamtkarte",
            {"id": "e1", "type": "process", "name": "Abriss", "process": "P1"},
            {"id": "e2", "type": "process", "name": "Abriss noch einmal", "process": "P1"},
            {"id": "e3", "type": "process", "name": "Ohne Datei", "process": ""},
            {"id": "e4", "type": "process", "name": "Gibt es nicht", "process": "P99"},
            {"id": "g1", "type": "group", "name": "Bauen", "landscape": "L2"},
            {"id": "p1", "type": "picture", "name": "Plan", "file": "pictures/plan.png"},
            {"id": "a1", "type": "area", "name": "Anbau", "parent": "p1", "process": "P2"},
            {"id": "a2", "type": "area", "name": "Seite", "url": "https://example.org/a?b=1&c=2"},
            {"id": "a3", "type": "area", "name": "Unfertig", "url": "example"},
            {"id": "a4", "type": "area", "name": "Böse", "url": "javascript:alert(1)//"},
        ),
        "utf-8",
    )
    (root / "landscapes" / "b.json").write_text(
        landscape_text(
            "L2",
            "Bauen",
            {"id": "e1", "type": "process", "name": "Anzeige", "process": "P3"},
            {"id": "g1", "type": "group", "name": "Zurück nach oben", "landscape": "L1"},
        ),
        "utf-8",
    )
    processes = {
        "P1": ("Bau/Abriss?", (), "approved"),
        "P2": ("CON", (), "draft"),
        "P3": ("bau abriss", ("P4",), "draft"),
        "P4": ("Bescheid erlassen", ("P3",), "draft"),
        "P5": ("Davon ist keine Rede", (), "draft"),
    }
    for key, (name, calls, status) in processes.items():
        text = process_text(key, name, calls, status=status)
        (root / "processes" / f"{key}.bpmn").write_text(text, "utf-8")
    return root


def export(folder: Path, out: Path, **more: object) -> list[Path]:
    library = Library.open(folder)
    entry = next(one for one in library.landscapes if one.id == "L1")
    start = Start(library.landscape(entry), entry.name, entry.path)
    return write_web_pages(start, out, library, GERMAN, **more)  # type: ignore[arg-type]


def read(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_bytes().decode("utf-8"))


def followed(page: Path, address: str) -> Path:
    """Return the file that an address on a page leads to."""
    return Path(os.path.normpath(page.parent / unquote(urlsplit(address).path)))


def led_to(page: Path, element: str) -> str:
    """Return the title of the page that a symbol leads to, "" where it leads nowhere."""
    addresses = read(page).xpath(f"//svg//a[g[@data-id='{element}']]/@href")
    if not addresses:
        return ""
    (address,) = addresses
    title = read(followed(page, address)).findtext(".//h1")
    assert title
    return title


def test_every_symbol_leads_to_the_page_of_what_it_stands_for(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "Karte Süd.html"

    export(folder, out)

    # Processes, groups, and areas on pictures; the same process twice is one page
    titles = {one: led_to(out, one) for one in ("e1", "e2", "g1", "a1")}
    assert titles == {"e1": "Bau/Abriss?", "e2": "Bau/Abriss?", "g1": "Bauen", "a1": "CON"}
    # What has no file leads nowhere
    assert led_to(out, "e3") == led_to(out, "e4") == ""
    # Web addresses are kept, unfinished and dangerous ones are not
    assert read(out).xpath("//a[g[@data-id='a2']]/@href") == ["https://example.org/a?b=1&c=2"]
    assert read(out).xpath("//a[g[@data-id='a3' or @data-id='a4']]") == []


def test_every_link_of_every_page_works_and_there_are_no_other_pages(
    folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "karte.html"

    written = export(folder, out)

    # Given what is reached however far: the landscape below, and what its process calls
    titles = sorted(read(path).findtext(".//h1") or "" for path in written)
    assert titles == [
        "Bau/Abriss?",
        "Bauen",
        "Bescheid erlassen",
        "CON",
        "Gesamtkarte",
        "bau abriss",
    ]
    assert sorted(tmp_path.glob("karte*/*")) == sorted(set(written) - {out})
    for page in written:
        for address in read(page).xpath("//a/@href"):
            if not address.startswith("https:"):
                assert followed(page, address) in written
        if page != out:
            assert read(page).xpath("//header/nav/a"), "there is a way back"
    # Circles lead to the same pages
    below = next(path for path in written if path.name == "Bauen.html")
    assert led_to(below, "g1") == "Gesamtkarte"


def test_the_page_itself_is_there_once_however_its_file_is_named(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library.open(folder)
    entry = next(one for one in library.landscapes if one.id == "L1")
    (tmp_path / "way").symlink_to(folder)
    monkeypatch.chdir(folder)
    for number, path in enumerate(("landscapes/a.json", "../way/landscapes/a.json")):
        out = tmp_path / f"{number}.html"
        start = Start(library.landscape(entry), entry.name, Path(path))
        written = write_web_pages(start, out, library, GERMAN)
        assert [page for page in written if page.name.startswith("Gesamtkarte")] == []
        below = next(page for page in written if page.name == "Bauen.html")
        (address,) = read(below).xpath("//svg//a[g[@data-id='g1']]/@href")
        assert followed(below, address) == out


def test_names_of_pages_are_such_as_every_system_takes(folder: Path, tmp_path: Path) -> None:
    names = {path.name for path in export(folder, tmp_path / "k.html")}
    assert {"Bau Abriss.html", "_CON.html", "bau abriss 2.html"} <= names


def test_links_are_reached_by_keyboard_and_say_what_they_are(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "karte.html"
    export(folder, out)

    root = read(out)

    assert root.get("lang") == "de"
    labels = root.xpath("//svg//a/@aria-label")
    assert any("Abriss" in label for label in labels)
    assert len(labels) == len(root.xpath("//svg//a"))
    (svg,) = root.xpath("//svg")
    assert svg.get("role") == "graphics-document document", "its parts are not hidden"
    assert "Gesamtkarte" in svg.get("aria-label")
    assert "focus-visible" in root.findtext(".//style")
    assert root.xpath("//details/p"), "and the picture is told in words"


def test_the_colours_of_an_attribute_have_their_legend_on_every_landscape(
    folder: Path, tmp_path: Path
) -> None:
    overlay = overlay_of(Library.open(folder), "status", GERMAN, date(2026, 11, 24))
    out = tmp_path / "karte.html"

    written = export(folder, out, overlay=overlay)

    shown = {path.name: read(path).xpath("//g[@data-id='legend']/title/text()") for path in written}
    assert "Freigegeben 1" in shown["karte.html"][0]
    assert "In Bearbeitung 1" in shown["Bauen.html"][0]
    assert shown["_CON.html"] == []


def test_without_a_library_the_picture_is_there_and_leads_to_the_web_only(
    folder: Path, tmp_path: Path
) -> None:
    library = Library.open(folder)
    entry = next(one for one in library.landscapes if one.id == "L1")
    out = tmp_path / "karte.html"

    written = write_web_pages(
        Start(library.landscape(entry), entry.name, entry.path), out, None, GERMAN
    )

    assert written == [out]
    assert set(read(out).xpath("//a/@href")) == {"https://example.org/a?b=1&c=2"}
    assert not list(tmp_path.glob("karte_files"))


def test_what_somebody_else_put_there_is_kept_and_our_own_is_renewed(
    folder: Path, tmp_path: Path
) -> None:
    # Given files of a stranger where pages would go, one of them with other capitals
    out = tmp_path / "karte.html"
    beside = tmp_path / "karte_files"
    beside.mkdir()
    (beside / "_con.HTML").write_text("<p>Fremd</p>", "utf-8")
    elsewhere = tmp_path / "elsewhere.html"
    elsewhere.write_text('<meta name="generator" content="Process Workbench">', "utf-8")
    (beside / "Bauen.html").symlink_to(elsewhere)

    first = export(folder, out)
    again = export(folder, out)

    # Then they are as they were, the pages have other names, and keep them
    assert (beside / "_con.HTML").read_text("utf-8") == "<p>Fremd</p>"
    assert "<svg" not in elsewhere.read_text("utf-8")
    assert led_to(out, "a1") == "CON"
    assert led_to(out, "g1") == "Bauen"
    assert first == again


def test_a_folder_that_leads_elsewhere_is_refused(folder: Path, tmp_path: Path) -> None:
    goal, home = tmp_path / "goal", tmp_path / "home"
    goal.mkdir()
    home.mkdir()
    (home / "karte_files").symlink_to(goal)
    with pytest.raises(Refused, match="leads elsewhere"):
        export(folder, home / "karte.html")
    assert list(goal.iterdir()) == []
    assert not (home / "karte.html").exists()


def test_a_file_where_the_folder_should_be_is_kept_and_said(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "karte_files").write_text("Fremd", "utf-8")
    with pytest.raises(WorkbenchError, match="karte_files"):
        export(folder, tmp_path / "karte.html")
    assert (tmp_path / "karte_files").read_text("utf-8") == "Fremd"
    assert not (tmp_path / "karte.html").exists()


def test_a_drive_that_fills_up_leaves_the_page_of_before(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Given pages of an earlier export, and a drive that fails in the middle of the next
    out = tmp_path / "karte.html"
    before = {path: path.read_bytes() for path in export(folder, out)}
    real, left = os.fsync, [3]

    def fill_up(handle: int) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, "full")
        real(handle)

    monkeypatch.setattr(os, "fsync", fill_up)
    with pytest.raises(WorkbenchError):
        export(folder, out)
    # Then every page is whole, and nothing half is left beside them
    assert {path: path.read_bytes() for path in before} == before
    assert set((tmp_path / "karte_files").iterdir()) == set(before) - {out}


def test_a_process_damaged_in_the_meantime_has_a_page_that_says_so(
    folder: Path, tmp_path: Path
) -> None:
    library = Library.open(folder)
    entry = next(one for one in library.landscapes if one.id == "L1")
    (folder / "processes" / "P1.bpmn").write_text("kaputt", "utf-8")
    out = tmp_path / "karte.html"
    write_web_pages(Start(library.landscape(entry), entry.name, entry.path), out, library, GERMAN)
    assert led_to(out, "e1") == "Bau/Abriss?"
    page = read(tmp_path / "karte_files" / "Bau Abriss.html")
    assert page.xpath("//p[@class='remark']")[0].text.strip()


def test_a_cancelled_export_leaves_whole_pages_and_not_the_first(
    folder: Path, tmp_path: Path
) -> None:
    progress = Progress(lambda share, what: progress.cancel() if share > 0.3 else None)
    out = tmp_path / "karte.html"
    with pytest.raises(Cancelled):
        export(folder, out, progress=progress)
    assert not out.exists()
    pages = list((tmp_path / "karte_files").iterdir())
    assert pages
    assert all(path.read_text("utf-8").endswith("</html>\n") for path in pages)


def test_a_process_leads_to_what_it_calls_and_to_the_inside_of_its_steps(tmp_path: Path) -> None:
    from workbench.resources import SAMPLE_LIBRARY

    # Given the sample's process with the inside of a step on a sheet of its own
    library = Library.open(SAMPLE_LIBRARY)
    entry = next(one for one in library.processes if one.name == "Stelle besetzen")
    out = tmp_path / "stelle.html"
    document = library.document(entry)

    write_web_pages(Start(document, entry.name, entry.path), out, library, GERMAN)

    root = read(out)
    assert len(root.xpath("//section/div/svg")) == len(document.sheets())
    (inside,) = root.xpath("//svg//a[starts-with(@href, '#')]/@href")
    assert root.get_element_by_id(unquote(inside[1:])).tag == "section"
    fonts = root.findtext(".//style") or ""
    assert fonts.count("font-weight:400;font-style:normal;src") == 1, "one font for all sheets"
