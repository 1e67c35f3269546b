"""A library is a plain folder, and opens whatever lies in it."""

from __future__ import annotations

import errno
import json
import os
import time
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from lxml import etree

from workbench.errors import Cancelled, Refused, Unreadable
from workbench.io import bpmn
from workbench.library.about import HandbookSettings, Organisation
from workbench.library.changes_on_disk import ChangedOnDisk
from workbench.library.library import Library
from workbench.library.process_index import process_entry
from workbench.progress import Progress
from workbench.resources import SAMPLE_LIBRARY
from workbench.words import dictionary

from .conftest import Write, process_text


def problems(library: Library) -> list[str]:
    return [f"{found.place}: {found.finding.text}" for found in library.findings]


# Opening


def test_a_library_tells_what_is_in_it(folder: Path, write: Write, write_process: Write) -> None:
    # Given a library with a process, a catalogue and a landscape
    write_process(
        "12/ausweis",
        "Process_Ausweis",
        "Personalausweis beantragen",
        process_no="12.01",
        status="approved",
        version="1.3",
        owner='<pw:item ref="role-1">Leitung Bürgeramt</pw:item>',
    )
    write("catalogues/roles.json", {"entries": [{"id": "role-1", "name": "Leitung Bürgerservice"}]})
    write("landscapes/karte.json", {"id": "L", "name": "Prozesslandkarte", "elements": []})

    # When it is opened
    library = Library.open(folder)

    # Then the index says so without a document being read
    (entry,) = library.processes
    assert (entry.id, entry.name, entry.place) == (
        "Process_Ausweis",
        "Personalausweis beantragen",
        "processes/12/ausweis.bpmn",
    )
    assert (entry.number, entry.status, entry.version) == ("12.01", "approved", "1.3")
    assert entry.owner == "Leitung Bürgeramt"
    assert library.name_of("role", "role-1") == "Leitung Bürgerservice"
    assert library.name_of("process", "Process_Ausweis") == "Personalausweis beantragen"
    assert library.name_of("role", "?") == library.name_of("process", "?") == ""
    assert [landscape.name for landscape in library.landscapes] == ["Prozesslandkarte"]
    assert library.landscape(library.landscapes[0]).sheets()[0].name == "Prozesslandkarte"
    assert library.document(entry).element("Start_1") is not None
    assert problems(library) == []


def test_what_the_library_says_of_itself_is_typed(folder: Path, write: Write) -> None:
    write(
        "library.json",
        {
            "name": "Musterstadt",
            "language": "en",
            "organisation": {"name": "Stadt Musterstadt", "unit": "Hauptamt"},
            "handbook": {"title": "Handbuch", "changes": [{"version": "1.0", "text": "Neu"}]},
        },
    )
    about = Library.open(folder).about

    assert about.language == "en"
    assert about.organisation == Organisation(name="Stadt Musterstadt", unit="Hauptamt")
    assert about.handbook.title == "Handbuch"
    assert about.handbook.changes[0].text == "Neu"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        "null",
        "\ufeff{}",
        '{"name": 5, "language": "fr", "organisation": [], "handbook": {"changes": [1, {}]}}',
        '{"name": "x", "format": "something-else", "version": 99}',
        "[" * 100_000,
        '{"a":' * 500 + "1" + "}" * 500,
        b"\xff\xfe\x00",
        b"\x89PNG\r\n\x1a\n",
    ],
    ids=range(11),
)
def test_a_damaged_library_file_is_a_finding(
    folder: Path, write: Write, write_process: Write, content: object
) -> None:
    write("library.json", content)
    write_process("a")

    library = Library.open(folder)

    assert library.name
    assert [entry.id for entry in library.processes] == ["Process_1"]
    if content != "\ufeff{}":
        assert any(found.place == "library.json" for found in library.findings)


def test_a_folder_that_never_was_a_library_shows_its_processes(tmp_path: Path) -> None:
    (tmp_path / "alt.bpmn").write_text(process_text(), "utf-8")

    library = Library.open(tmp_path)

    assert [entry.place for entry in library.processes] == ["alt.bpmn"]
    assert library.name == tmp_path.name


@pytest.mark.parametrize("wrong", ["missing", "file"])
def test_what_is_no_folder_is_refused_in_a_sentence(tmp_path: Path, wrong: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Unreadable) as refusal:
        Library.open(tmp_path / wrong)
    assert wrong in str(refusal.value)


@pytest.mark.parametrize(
    "content",
    [b"", b"<xml", b"\x89PNG", b"<html/>", b"PK\x03\x04"],
    ids=lambda content: repr(content),
)
def test_a_broken_process_is_an_entry_with_a_problem(
    folder: Path, write: Write, content: bytes
) -> None:
    write("processes/kaputt.bpmn", content)

    library = Library.open(folder)

    (entry,) = library.processes
    assert entry.name == "kaputt"
    assert entry.problem is not None
    assert [found.place for found in library.findings] == ["processes/kaputt.bpmn"]
    assert list(library.documents()) == []


def test_an_entity_in_a_process_is_not_expanded(folder: Path, write: Write) -> None:
    text = process_text().replace(
        "<definitions", '<!DOCTYPE x [<!ENTITY who SYSTEM "file:///etc/passwd">]><definitions'
    )
    write("processes/a.bpmn", text.replace("Antrag prüfen", "&who;"))

    (entry,) = Library.open(folder).processes

    assert "root" not in entry.name


def test_the_quick_look_and_the_full_reader_say_the_same(tmp_path: Path, shared: Path) -> None:
    """For every file of the corpus that the index reads quickly, the document agrees."""
    agreed = 0
    for path in sorted(shared.glob("corpus/*/*.bpmn")):
        entry = process_entry(path, path.name)
        if entry.problem is not None or not entry.id:
            continue
        try:
            document = bpmn.read(path)
        except Unreadable:
            continue  # damaged after the first diagram
        processes = [one.id for one in document.elements("process") if not one.id.startswith("~")]
        assert list(entry.process_ids) == processes, path.name
        assert entry.id in processes
        calls = {one.refers_to for one in document.elements("callActivity") if one.refers_to}
        assert {call.rpartition(":")[2] for call in calls} == set(entry.calls), path.name
        agreed += 1
    assert agreed > 80


def test_processes_that_call_each_other_are_no_matter(folder: Path, write_process: Write) -> None:
    write_process("a", "A", "A", ("B", "A"))
    write_process("b", "B", "B", ("ns:C", "missing"))
    write_process("c", "C", "C", ("A",))

    library = Library.open(folder)
    a, b, c = library.processes

    assert library.called(b) == (c,)
    assert library.all_called(a) == (b, c)
    assert library.process("ns:A") == a


def test_opening_can_be_cancelled(folder: Path, write_process: Write) -> None:
    for number in range(5):
        write_process(f"p{number}", f"P{number}")
    progress = Progress()
    progress.cancel()

    with pytest.raises(Cancelled):
        Library.open(folder, progress)


def test_a_second_look_reads_only_what_changed(
    folder: Path, write_process: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Given an open library of two processes
    old = time.time() - 60
    for path in (write_process("a", "A", "Alt"), write_process("b", "B", "Bleibt")):
        os.utime(path, (old, old))
    library = Library.open(folder)

    # When one is written anew, one comes, and the folder is looked at again
    write_process("a", "A", "Ganz neu")
    write_process("c", "C", "Dazu")
    looked_at: list[str] = []
    real = process_entry
    monkeypatch.setattr(
        "workbench.library.opening.process_entry",
        lambda path, place: looked_at.append(path.stem) or real(path, place),  # type: ignore[func-returns-value]
    )
    again = library.refreshed()

    # Then only those two were read
    assert looked_at == ["a", "c"]
    assert [entry.name for entry in again.processes] == ["Ganz neu", "Bleibt", "Dazu"]
    assert [entry.name for entry in library.processes] == ["Alt", "Bleibt"], "a value, not a view"


def test_two_changes_within_a_tick_of_the_clock_are_both_seen(
    folder: Path, write_process: Write
) -> None:
    path = write_process("a", "A", "Alt")
    times = path.stat()
    library = Library.open(folder)
    write_process("a", "A", "Neu")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))

    assert [entry.name for entry in library.refreshed().processes] == ["Neu"]


# Making and changing


def test_a_new_library_is_empty_and_opens(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "neu" / "Musterstadt", "Stadt Musterstadt")

    assert (library.name, library.language) == ("Stadt Musterstadt", "de")
    assert library.processes == ()
    assert problems(library) == []
    assert "roles" in library.catalogues


def test_a_library_is_not_made_where_something_lies(folder: Path) -> None:
    before = (folder / "library.json").read_bytes()
    with pytest.raises(Refused):
        Library.create(folder, "Neu")
    assert (folder / "library.json").read_bytes() == before


def test_a_new_process_is_saved_under_its_name(folder: Path) -> None:
    library = Library.open(folder)

    first = library.new_process("Hundesteuer: festsetzen", "22 Steuern")
    second = library.new_process("Hundesteuer  festsetzen", "22 Steuern")

    assert first.place == "processes/22 Steuern/Hundesteuer festsetzen.bpmn"
    assert second.place == "processes/22 Steuern/Hundesteuer festsetzen 2.bpmn"
    assert first.name == "Hundesteuer: festsetzen"
    assert first.id
    assert first.problem is None
    library = library.refreshed()
    assert {entry.place for entry in library.processes} == {first.place, second.place}
    assert library.document(library.processes[0]).sheets()


def test_a_new_process_never_lands_outside(folder: Path) -> None:
    with pytest.raises(Refused):
        Library.open(folder).new_process("x", "../..")


def test_a_process_is_renamed_with_its_file(folder: Path, write_process: Write) -> None:
    write_process("alt", "P", "Alt", owner="Amt")
    library = Library.open(folder)

    entry = library.rename_process(library.processes[0], "Ganz anders")

    assert (entry.id, entry.name, entry.owner) == ("P", "Ganz anders", "Amt")
    assert entry.place == "processes/Ganz anders.bpmn"
    assert [one.name for one in library.refreshed().processes] == ["Ganz anders"]


def test_settings_are_saved_and_what_nobody_knows_is_kept(folder: Path, write: Write) -> None:
    # Given a library.json with keys of somebody else, at every level
    path = write(
        "library.json",
        {
            "name": "Alt",
            "x-theirs": {"deep": [1, 2]},
            "organisation": {"name": "Stadt", "x-logo": "wappen.png"},
            "handbook": {"title": "T", "changes": [{"version": "1", "x-id": 7}]},
        },
    )
    library = Library.open(folder)

    # When the name and the handbook's title are changed
    about = msgspec.structs.replace(
        library.about,
        name="Neu",
        handbook=msgspec.structs.replace(library.about.handbook, title="Handbuch"),
    )
    library.save_about(about)

    # Then theirs is still there, each entry on a line of its own
    saved = json.loads(path.read_text("utf-8"))
    assert saved["name"] == "Neu"
    assert saved["x-theirs"] == {"deep": [1, 2]}
    assert saved["organisation"]["x-logo"] == "wappen.png"
    assert saved["handbook"]["title"] == "Handbuch"
    assert saved["handbook"]["changes"] == [
        {"version": "1", "date": "", "author": "", "text": "", "x-id": 7}
    ]
    assert Library.open(folder).about == about
    library.save_about(about)
    assert path.read_bytes().count(b"\n") > 15


def test_a_newer_version_stays_one(folder: Path, write: Write) -> None:
    path = write("library.json", {"version": 7, "name": "Morgen", "new_key": 1})
    library = Library.open(folder)
    assert "newer version" in problems(library)[0]

    library.save_about(library.about)

    saved = json.loads(path.read_text("utf-8"))
    assert (saved["version"], saved["new_key"]) == (7, 1)


def test_a_damaged_library_file_is_not_written_over(folder: Path, write: Write) -> None:
    path = write("library.json", "{ damaged")
    library = Library.open(folder)

    with pytest.raises(Refused):
        library.save_about(library.about)

    assert path.read_text("utf-8") == "{ damaged"


def test_a_folder_without_a_library_file_gets_one(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    library.save_about(library.about)
    assert Library.open(tmp_path).findings == ()


def test_renaming_does_not_write_over_what_came_in_between(
    folder: Path, write_process: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_process("a", "A", "Alt")
    library = Library.open(folder)
    real = bpmn.read

    def read_while_somebody_writes(source: Path) -> object:
        document = real(source)
        path.write_text(process_text("A", "Von jemand anderem"), "utf-8")
        return document

    monkeypatch.setattr(bpmn, "read", read_while_somebody_writes)
    with pytest.raises(ChangedOnDisk):
        library.rename_process(library.processes[0], "Neu")
    assert "Von jemand anderem" in path.read_text("utf-8")


# The sample


DAY = date(2026, 8, 1)  # before the first review of the sample is due


def test_the_sample_library_opens_without_findings() -> None:
    from workbench.library.consistency import library_findings

    if not (SAMPLE_LIBRARY / "library.json").exists():
        pytest.skip("the sample library is not there yet")
    library = Library.open(SAMPLE_LIBRARY)

    assert problems(library) == []
    assert [str(found.finding.text) for found in library_findings(library, DAY)] == []
    assert len(library.processes) >= 6
    assert isinstance(library.about.handbook, HandbookSettings)


def test_the_index_stops_before_the_diagrams(tmp_path: Path) -> None:
    """Given a file whose diagram is huge, then the look takes no longer for it."""
    text = process_text().replace("</bpmndi:BPMNPlane>", "<x/>" * 200_000 + "</bpmndi:BPMNPlane>")
    path = tmp_path / "gross.bpmn"
    path.write_text(text, "utf-8")
    parsed: list[int] = []

    class Counting(etree.XMLPullParser):
        def feed(self, data: bytes) -> None:
            parsed.append(len(data))
            super().feed(data)

    original = etree.XMLPullParser
    etree.XMLPullParser = Counting  # type: ignore[misc]
    try:
        entry = process_entry(path, path.name)
    finally:
        etree.XMLPullParser = original  # type: ignore[misc]

    assert entry.id == "Process_1"
    assert sum(parsed) <= 2 * 64 * 1024 < path.stat().st_size


def test_a_folder_that_may_not_be_listed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Given a library with a folder of processes that is closed to this person
    library = Library.create(tmp_path / "library", "Stadt")
    closed = library.folder / "processes" / "Personal"
    closed.mkdir()
    scandir = os.scandir

    def refusing(place: Path) -> Any:
        if Path(place) == closed:
            raise PermissionError(errno.EACCES, "Permission denied", str(place))
        return scandir(place)

    monkeypatch.setattr(os, "scandir", refusing)

    # When it is opened, then it says that something is missing
    (found,) = Library.open(library.folder).findings
    assert found.place == "processes/Personal"
    assert "access is not allowed" in dictionary("en").say(found.finding.text)


def test_two_processes_of_one_name_are_two_processes(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "Amt", "Amt", "de")
    made = [library.new_process("Akte führen"), library.new_process("Akte führen")]
    made.append(library.refreshed().new_process("Akte führen", "12"))
    assert len({entry.id for entry in made}) == 3
    assert made[0].id == "Process_Akte_fuehren"
