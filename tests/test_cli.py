"""The command line: what it does, what it says, and in which language."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pdf_reading import failures, page_texts
from workbench import __version__
from workbench.arguments import COMMANDS, command_and_rest, wanted_language
from workbench.cli import main
from workbench.editing import prepare
from workbench.editing.operations import folding
from workbench.io import bpmn
from workbench.library.library import Library
from workbench.resources import ROOT, SAMPLE_LIBRARY
from workbench.words import mark

PROCESS = SAMPLE_LIBRARY / "processes" / "52-bauen-und-wohnen" / "bauantrag-bearbeiten.bpmn"
LANDSCAPE = next(iter(sorted((SAMPLE_LIBRARY / "landscapes").glob("*.json"))), Path("missing"))


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    monkeypatch.setenv("WORKBENCH_HOME", str(tmp_path_factory.mktemp("home")))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")


def run(*arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a person does."""
    return subprocess.run(
        [sys.executable, "-m", "workbench", *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | more,
        check=False,
    )


def said(capsys: pytest.CaptureFixture[str]) -> tuple[str, str]:
    captured = capsys.readouterr()
    return captured.out, captured.err


# Help and version


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert said(capsys) == (f"Process Workbench {__version__}\n", "")


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("language", ["de", "en"])
def test_help_is_there_for_every_command_in_both_languages(
    command: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*filter(None, [command]), "--language", language, "--help"]) == 0
    out, err = said(capsys)
    assert err == ""
    assert ("Aufruf:" in out) == (language == "de")
    assert ("Usage:" in out) == (language == "en")
    english = ("show this help", "options:", "positional", "optional arguments")
    if language == "de":
        assert not any(word in out for word in english)
    if command:
        assert f"workbench {command}" in out
    else:
        assert all(name in out for name in COMMANDS)


def test_the_set_up_knows_which_commands_need_no_window() -> None:
    import importlib.util

    spec = importlib.util.spec_from_file_location("packaging_run", ROOT / "packaging" / "run.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(ROOT / "packaging"))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(ROOT / "packaging"))
    assert set(COMMANDS) == module.COMMANDS_WITHOUT_WINDOW


@pytest.mark.parametrize(
    ("environment", "arguments", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, [], "de"),
        ({"LANG": "de_AT"}, [], "de"),
        ({"LANG": "fr_FR"}, [], "en"),
        ({"LANG": "C"}, [], "en"),
        ({"LC_ALL": "en_US", "LANG": "de_DE"}, [], "en"),
        ({"LANG": "de_DE"}, ["check", "--language", "en"], "en"),
        ({"LANG": "en"}, ["--language=de", "check"], "de"),
        ({"LANG": "en"}, ["check", "--language", "xx"], "en"),
        ({"LANG": "en"}, ["check", "--language"], "en"),
    ],
)
def test_the_language_is_as_asked_else_as_the_system(
    environment: dict[str, str],
    arguments: list[str],
    language: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wanted_language(arguments) == language


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (["check", "a"], ("check", ["a"])),
        (["--language", "de", "check", "a"], ("check", ["--language", "de", "a"])),
        (["--language=de", "export"], ("export", ["--language=de"])),
        (["a", "check"], ("", ["a", "check"])),
        (["--language"], ("", ["--language"])),
        ([], ("", [])),
    ],
)
def test_the_command_comes_first_or_after_the_language(
    arguments: list[str], found: tuple[str, list[str]]
) -> None:
    assert command_and_rest(arguments) == found


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["check"], "Name what to check"),
        (["export"], "Name the file"),
        (["handbook"], "Name the library"),
        (["handbook", "x"], "-o handbook.pdf"),
        (["check", "--wrong"], "--wrong"),
        (["check", "x", "--format"], "--format"),
        (["check", "x", "--format", "xml"], "xml"),
        (["check", "x", "--language", "fr"], "fr"),
        (["check", "x", "--help=x"], "--help"),
        (["export", "a", "b"], "b"),
        (["--wrong"], "--wrong"),
    ],
)
def test_misuse_is_answered_in_one_sentence(
    arguments: list[str], word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    out, err = said(capsys)
    assert out == ""
    assert word in err
    assert err.count("\n") == 1


# check


def test_a_library_in_order_has_no_findings(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is due depends on the day
    monkeypatch.setattr("workbench.library.consistency.review_findings", lambda *_: ())
    assert main(["check", str(SAMPLE_LIBRARY)]) == 0
    out, err = said(capsys)
    assert out.startswith("0 findings in")
    assert err == ""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with a broken process and a call that leads out of it."""
    folder = tmp_path / "Bücherei"
    made = Library.create(folder, "Musterstadt")
    entry = made.new_process("Antrag prüfen")
    text = entry.path.read_text("utf-8")
    key = text.index("</process>") if "</process>" in text else text.index("</bpmn:process>")
    prefix = "bpmn:" if "</bpmn:process>" in text else ""
    call = f'<{prefix}callActivity id="Call_1" calledElement="fremd"/>'
    entry.path.write_text(text[:key] + call + text[key:], "utf-8")
    (folder / "processes" / "kaputt.bpmn").write_text("<kaputt", "utf-8")
    return folder


def test_findings_are_listed_by_file_and_counted(
    library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(library), "--language", "de"]) == 1
    out, err = said(capsys)
    lines = out.splitlines()
    assert any(f"{library / 'processes' / 'kaputt.bpmn'}" in line for line in lines)
    assert any("Fehler:" in line for line in lines)
    assert any("Hinweis:" in line and "„fremd“" in line for line in lines)
    assert lines[-1].startswith(f"{len(lines) - 1} Befunde in ")
    assert err == ""


def test_findings_as_json_are_complete(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--format", "json", str(library), "--language", "en"]) == 1
    report = json.loads(said(capsys)[0])
    rules = {finding["rule"]: finding for finding in report["findings"]}
    assert rules["read.unreadable"]["severity"] == "error"
    assert rules["library.call-outside"]["severity"] == "hint"
    assert rules["library.call-outside"]["file"].endswith(".bpmn")
    assert report["unreadable"] == []
    assert report["files"] > 3


def test_a_folder_that_is_no_library_is_checked_for_its_processes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.bpmn").write_bytes(PROCESS.read_bytes())

    assert main(["check", str(tmp_path)]) == 0
    assert said(capsys)[0] == "0 findings in 1 file.\n"


def test_files_of_every_kind_are_checked(capsys: pytest.CaptureFixture[str]) -> None:
    files = [PROCESS, LANDSCAPE, SAMPLE_LIBRARY / "library.json"]
    files.append(SAMPLE_LIBRARY / "catalogues" / "roles.json")

    assert main(["check", *map(str, files)]) == 0
    assert said(capsys)[0] == "0 findings in 4 files.\n"


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.bpmn", b"", "empty"),
        ("a.bpmn", b"\x89PNG\r\n\x1a\n", "picture"),
        ("a.json", b"{", "JSON"),
        ("a.json", b'{"format": "theirs"}', "no kind"),
        ("a.txt", b"hello", "not a BPMN file"),
    ],
)
def test_a_file_that_cannot_be_opened_is_refused_in_a_sentence(
    name: str, content: bytes, word: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(content)

    assert main(["check", str(tmp_path / name)]) == 2
    err = said(capsys)[1]
    assert name in err
    assert word in err
    assert err.count("\n") == 1


def test_what_does_not_exist_is_told_and_the_rest_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path / "nix"), str(PROCESS)]) == 2
    out, err = said(capsys)
    assert out == "0 findings in 1 file.\n"
    assert "nix" in err


# export


@pytest.mark.parametrize(
    ("ending", "beginning"), [(".svg", b"<"), (".pdf", b"%PDF-"), (".bpmn", b"<?xml")]
)
def test_a_process_is_exported(
    ending: str, beginning: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / f"Bild{ending}"

    assert main(["export", str(PROCESS), "-o", str(out)]) == 0
    assert out.read_bytes().startswith(beginning)
    assert str(out) in said(capsys)[0]


@pytest.mark.window
def test_a_process_is_exported_as_pixels(tmp_path: Path) -> None:
    small, large = tmp_path / "1.png", tmp_path / "2.png"

    # In a process of its own: Qt allows one application object in each, and the one that paints
    # a picture is not enough for the windows other tests open.
    for out, scale in ((small, "0,5"), (large, "1")):
        done = run("export", PROCESS, "-o", out, "--scale", scale)
        assert done.returncode == 0, done.stderr

    def width(file: Path) -> int:
        return int.from_bytes(file.read_bytes()[16:20], "big")

    assert small.read_bytes().startswith(b"\x89PNG")
    assert width(large) == pytest.approx(2 * width(small), abs=2)


def test_a_landscape_is_exported(tmp_path: Path) -> None:
    if not LANDSCAPE.exists():
        pytest.skip("the sample landscape is not there yet")
    out = tmp_path / "Karte.svg"

    assert main(["export", str(LANDSCAPE), "-o", str(out)]) == 0
    assert b"<svg" in out.read_bytes()


def test_a_landscape_is_exported_in_the_colours_of_an_attribute(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Given the landscape of a library whose processes are in several states
    plain, coloured = tmp_path / "1.svg", tmp_path / "2.svg"
    assert main(["export", str(LANDSCAPE), "-o", str(plain)]) == 0
    # When its release status is wanted, then the legend says it in the language asked for
    for language, title in (("de", "Freigegeben ("), ("en", "Approved (")):
        wanted = ["-o", str(coloured), "--overlay", "status", "--language", language]
        assert main(["export", str(LANDSCAPE), *wanted]) == 0
        assert title in coloured.read_text("utf-8")
        assert title not in plain.read_text("utf-8")
    # And as a poster it is a valid PDF that says in words what the colours mean
    poster = tmp_path / "3.pdf"
    wanted = ["-o", str(poster), "--overlay", "status", "--paper", "a0", "--turned"]
    assert main(["export", str(LANDSCAPE), *wanted]) == 0
    assert failures(poster.read_bytes()) == []
    assert "Approved (" in page_texts(poster.read_bytes())[0]


def test_an_attribute_nobody_knows_is_answered_with_the_usual_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "1.svg"
    assert main(["export", str(LANDSCAPE), "-o", str(out), "--overlay", "wetter"]) == 2
    told = said(capsys)[1]
    assert "wetter" in told
    assert "status" in told
    assert "lead_unit" in told
    # Nor is there anything to say of a process, or of a landscape outside of every library
    assert main(["export", str(PROCESS), "-o", str(out), "--overlay", "status"]) == 2
    lonely = tmp_path / "karte.json"
    lonely.write_bytes(LANDSCAPE.read_bytes())
    assert main(["export", str(lonely), "-o", str(out), "--overlay", "status"]) == 2
    assert "library" in said(capsys)[1]
    assert not out.exists()


def test_a_paper_nobody_knows_is_answered_with_those_there_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "1.pdf"
    assert main(["export", str(LANDSCAPE), "-o", str(out), "--paper", "B7"]) == 2
    assert "A4, A3, A2, A1, A0" in said(capsys)[1]
    assert main(["export", str(LANDSCAPE), "-o", str(out), "--upright", "--turned"]) == 2
    assert "--upright" in said(capsys)[1]
    assert not out.exists()


def test_a_landscape_becomes_web_pages_of_all_that_it_leads_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "karte.html"
    assert main(["export", str(LANDSCAPE), "-o", str(out), "--overlay", "status"]) == 0
    text = out.read_text("utf-8")
    assert '<html lang="en">' in text
    assert "Approved (" in text
    assert "karte_files/Bauantrag%20bearbeiten.html" in text
    count = len(list((tmp_path / "karte_files").iterdir()))
    told = said(capsys)[0]
    assert str(out) in told
    assert f"{count} further pages in “{tmp_path / 'karte_files'}”" in told
    # A process too, which may lie outside of every library
    lonely = tmp_path / "antrag.bpmn"
    lonely.write_bytes(PROCESS.read_bytes())
    assert main(["export", str(lonely), "-o", str(tmp_path / "antrag.html")]) == 0
    assert "<svg" in (tmp_path / "antrag.html").read_text("utf-8")


def test_what_is_hard_to_read_on_the_paper_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "1.pdf"
    assert main(["export", str(LANDSCAPE), "-o", str(out), "--paper", "A4"]) == 0
    assert "points high and hard to read" in said(capsys)[0]
    assert main(["export", str(LANDSCAPE), "-o", str(out), "--paper", "A0"]) == 0
    assert "hard to read" not in said(capsys)[0]


def test_without_a_name_the_picture_lies_beside_the_file(tmp_path: Path) -> None:
    source = tmp_path / "antrag.bpmn"
    source.write_bytes(PROCESS.read_bytes())

    assert main(["export", str(source)]) == 0
    assert (tmp_path / "antrag.svg").exists()


def test_bpmn_is_written_from_the_records(tmp_path: Path) -> None:
    out = tmp_path / "neu.bpmn"
    assert main(["export", str(PROCESS), "-o", str(out)]) == 0

    old, new = bpmn.read(PROCESS), bpmn.read(out)
    assert [one.id for one in new.elements()] != []
    assert {one.id for one in new.elements()} == {one.id for one in old.elements()}


def test_the_inside_of_a_sub_process_is_a_sheet_of_its_name(tmp_path: Path) -> None:
    # Given an open sub-process that was closed, so that its inside has a nameless sheet
    source = next(SAMPLE_LIBRARY.rglob("bauantrag-bearbeiten.bpmn"))
    document = bpmn.read(source)
    prepare(document)
    key = "SubProcess_FachstellenBeteiligen_di"
    for _ in range(2):
        with document.step(mark("Test")) as step:
            folding.toggle(step, key)
    with document.step(mark("Test")) as step:
        step.update(document.sheets()[-1], name="")
    path, picture = tmp_path / "folded.bpmn", tmp_path / "inside.svg"
    path.write_bytes(bpmn.write(document))
    # When that sheet is asked for by the name of the sub-process, then it is drawn
    assert main(["export", str(path), "-o", str(picture), "--sheet", "Fachstellen beteiligen"]) == 0
    assert "Schweigen" in picture.read_text("utf-8")


def test_a_sheet_is_chosen_by_its_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # Given a process with several sheets
    source = next(
        path for path in sorted(SAMPLE_LIBRARY.rglob("*.bpmn")) if len(bpmn.read(path).sheets()) > 1
    )
    sheets = bpmn.read(source).sheets()
    first, second = tmp_path / "1.svg", tmp_path / "2.svg"

    # When the second is wanted, then it is another picture than the first
    assert main(["export", str(source), "-o", str(first)]) == 0
    wanted = sheets[1].name or sheets[1].id
    assert main(["export", str(source), "-o", str(second), "--sheet", wanted]) == 0
    assert first.read_bytes() != second.read_bytes()

    # And one that is not there is answered with those that are
    capsys.readouterr()
    assert main(["export", str(source), "-o", str(first), "--sheet", "Nirgends"]) == 2
    assert wanted in said(capsys)[1]


def test_all_sheets_are_one_pdf_or_numbered_pictures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Given a process with the inside of a sub-process on a sheet of its own
    source = next(
        path for path in sorted(SAMPLE_LIBRARY.rglob("*.bpmn")) if len(bpmn.read(path).sheets()) > 1
    )
    count = len(bpmn.read(source).sheets())
    # When all of it is wanted, then a PDF has a page for each sheet
    assert main(["export", str(source), "-o", str(tmp_path / "a.pdf"), "--all-sheets"]) == 0
    texts = page_texts((tmp_path / "a.pdf").read_bytes())
    assert len(texts) == count
    assert len({text.splitlines()[0] for text in texts}) == count, "each under its own title"
    assert failures((tmp_path / "a.pdf").read_bytes()) == []
    # And pictures have a number
    assert main(["export", str(source), "-o", str(tmp_path / "a.svg"), "--all-sheets"]) == 0
    names = sorted(path.name for path in tmp_path.glob("*.svg"))
    assert names == [f"a-{number}.svg" for number in range(1, count + 1)]
    # One of them and all of them are not wanted at once
    capsys.readouterr()
    wanted = ["-o", str(tmp_path / "b.svg"), "--all-sheets", "--sheet", "1"]
    assert main(["export", str(source), *wanted]) == 2
    assert "--all-sheets" in said(capsys)[1]


def test_a_process_without_a_drawing_gets_one(tmp_path: Path) -> None:
    source, out = tmp_path / "a.bpmn", tmp_path / "a.svg"
    source.write_text(
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:x">'
        '<process id="P"><startEvent id="S"/><task id="T" name="Antrag prüfen"/>'
        '<sequenceFlow id="F" sourceRef="S" targetRef="T"/></process></definitions>',
        "utf-8",
    )
    before = source.read_bytes()

    assert main(["export", str(source), "-o", str(out)]) == 0

    assert "prüfen" in out.read_text("utf-8")
    assert source.read_bytes() == before


def test_a_process_is_laid_out_and_only_its_drawing_changes(tmp_path: Path) -> None:
    out = tmp_path / "out.bpmn"
    assert main(["layout", str(PROCESS), "-o", str(out)]) == 0

    drawing = re.compile(rb"<[a-z]*:?(Bounds|waypoint)[^>]*>|\s+")
    before, after = PROCESS.read_bytes(), out.read_bytes()
    assert before != after
    assert drawing.sub(b"", before.partition(b"BPMNDiagram")[0]) == drawing.sub(
        b"", after.partition(b"BPMNDiagram")[0]
    )
    again = tmp_path / "again.bpmn"
    assert main(["layout", str(out), "-o", str(again)]) == 0
    assert again.read_bytes() == out.read_bytes()


def test_a_layout_lies_beside_its_file_unless_that_itself_is_wanted(tmp_path: Path) -> None:
    source = tmp_path / "a.bpmn"
    before = PROCESS.read_bytes()
    source.write_bytes(before)

    assert main(["layout", str(source), "--tidy"]) == 0
    assert source.read_bytes() == before
    laid_out = (tmp_path / "a.layout.bpmn").read_bytes()

    assert main(["layout", str(source), "--tidy", "--in-place"]) == 0
    assert source.read_bytes() == laid_out


def test_a_landscape_is_put_in_order_and_says_the_same(tmp_path: Path) -> None:
    source = tmp_path / "karte.json"
    said_before = json.loads(LANDSCAPE.read_text("utf-8"))
    for number, element in enumerate(said_before["elements"]):
        element["y"] += number % 5  # a little out of order
    source.write_text(json.dumps(said_before), "utf-8")

    assert main(["layout", str(source)]) == 0
    out = json.loads((tmp_path / "karte.layout.json").read_text("utf-8"))
    places = {"x", "y", "width", "height"}

    def without_places(data: dict[str, list[dict[str, object]]]) -> list[dict[str, object]]:
        return [
            {key: value for key, value in one.items() if key not in places}
            for one in data["elements"]
        ]

    assert without_places(out) == without_places(said_before)
    rows = {one["y"] for one in out["elements"] if one.get("parent") == out["elements"][1]["id"]}
    assert len(rows) == 1
    assert main(["layout", str(tmp_path / "karte.layout.json"), "--in-place"]) == 0
    assert json.loads((tmp_path / "karte.layout.json").read_text("utf-8")) == out


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["{process}", "-o", "{process}"], "itself"),
        (["{process}", "-o", "{tmp}/x.svg"], ".bpmn"),
        (["{process}", "-o", "{tmp}/x.bpmn", "--in-place"], "not both"),
        (["{landscape}", "-o", "{tmp}/x.bpmn"], ".json"),
        ([], "lay out"),
    ],
)
def test_what_cannot_be_laid_out_is_told_in_a_sentence(
    arguments: list[str], word: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = {"tmp": tmp_path, "process": PROCESS, "landscape": LANDSCAPE}
    assert main(["layout", *(argument.format(**names) for argument in arguments)]) == 2
    assert word in said(capsys)[1]


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["{tmp}/nix.bpmn", "-o", "{tmp}/x.svg"], "nix.bpmn"),
        (["{tmp}", "-o", "{tmp}/x.svg"], "folder"),
        (["{process}", "-o", "{tmp}/x.docx"], ".svg"),
        (["{process}", "-o", "{tmp}/x"], ".svg"),
        (["{process}", "-o", "{tmp}/nix/x.svg"], "nix"),
        (["{process}", "-o", "{process}"], "itself"),
        (["{process}", "-o", "{tmp}/x.png", "--scale", "riesig"], "riesig"),
        (["{process}", "-o", "{tmp}/x.png", "--scale", "0"], "scale"),
        (["{broken}", "-o", "{tmp}/x.svg"], "broken.bpmn"),
    ],
)
def test_what_cannot_be_exported_is_told_in_a_sentence(
    arguments: list[str], word: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.bpmn"
    broken.write_text("<broken", "utf-8")
    before = PROCESS.read_bytes()
    filled = [one.format(tmp=tmp_path, process=PROCESS, broken=broken) for one in arguments]

    assert main(["export", *filled]) == 2
    err = said(capsys)[1]
    assert word in err
    assert err.count("\n") == 1
    assert PROCESS.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["broken.bpmn"]


# handbook


def test_a_handbook_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "Handbuch.pdf"

    library = str(SAMPLE_LIBRARY / "library.json")  # as good as its folder
    assert main(["handbook", library, "-o", str(out), "--language", "de"]) == 0
    assert out.read_bytes().startswith(b"%PDF-")
    assert "Seiten" in said(capsys)[0]


def test_a_handbook_of_a_library_with_a_broken_process_says_so(
    library: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "h.pdf"

    assert main(["handbook", str(library), "-o", str(out)]) == 1
    assert out.exists()
    assert "kaputt.bpmn" in said(capsys)[1]


@pytest.mark.parametrize("what", ["missing", "file", "empty"])
def test_what_is_no_library_has_no_handbook(
    what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()
    out = tmp_path / "h.pdf"

    assert main(["handbook", str(tmp_path / what), "-o", str(out)]) == 2
    assert what in said(capsys)[1]
    assert not out.exists()


@pytest.mark.parametrize("name", ["library.json", "processes/kaputt.bpmn", "handbuch"])
def test_a_handbook_never_takes_the_place_of_what_it_is_made_of(
    name: str, library: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Given a library, When its handbook is to be written over a file of it
    before = {path: path.read_bytes() for path in library.rglob("*") if path.is_file()}

    # Then that is refused, for it would be the end of that file
    assert main(["handbook", str(library), "-o", str(library / name)]) == 2
    assert ".pdf" in said(capsys)[1]
    assert {path: path.read_bytes() for path in library.rglob("*") if path.is_file()} == before


# Surroundings


def test_a_bug_is_one_sentence_and_details_come_when_asked_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise LookupError("not foreseen")

    monkeypatch.setattr("workbench.library.checking.check_paths", fail)
    assert main(["check", "x"]) == 2
    err = said(capsys)[1]
    assert "LookupError: not foreseen" in err
    assert "Traceback" not in err

    monkeypatch.setenv("WORKBENCH_DEBUG", "1")
    with pytest.raises(LookupError):
        main(["check", "x"])


@pytest.mark.parametrize("arguments", [[], ["export", str(PROCESS), "-o", "{tmp}/x.png"]])
def test_where_qt_cannot_be_loaded_it_says_what_to_do(
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """As on a machine without libGL, where the import of Qt fails."""
    monkeypatch.setitem(sys.modules, "workbench.ui.application", None)
    monkeypatch.setitem(sys.modules, "workbench.ui.picture", None)

    assert main([one.replace("{tmp}", str(tmp_path)) for one in arguments]) == 2
    err = said(capsys)[1]
    assert "packaging/run.py" in err
    assert err.count("\n") == 1


def test_being_interrupted_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("workbench.library.checking.check_paths", interrupt)
    assert main(["check", "x"]) == 130
    assert said(capsys) == ("", "")


def test_a_console_of_few_letters_shows_substitutes(library: Path) -> None:
    done = run("check", library, "--language", "de", PYTHONIOENCODING="ascii")

    assert done.returncode == 1
    assert "Befunde" in done.stdout
    assert done.stderr == ""
    report = run("check", library, "--format", "json", PYTHONIOENCODING="ascii")
    assert "Bücherei" in json.loads(report.stdout)["findings"][0]["file"]


def test_whoever_reads_the_output_may_stop_early(library: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "workbench", "check", str(library)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stderr is not None
    program.stdout.close()

    assert program.stderr.read() == b""
    program.stderr.close()
    assert program.wait() == 0


def test_the_program_runs_as_a_module(library: Path) -> None:
    assert run("--version").stdout == f"Process Workbench {__version__}\n"
    assert run("check", library).returncode == 1
    assert run("check").returncode == 2


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (["--version"], {"PySide6", "lxml", "reportlab", "fontTools", "pikepdf"}),
        (["check", str(SAMPLE_LIBRARY)], {"PySide6", "reportlab", "pikepdf"}),
        (["export", str(PROCESS), "-o", "{out}.svg"], {"PySide6", "reportlab", "pikepdf"}),
        (["export", str(PROCESS), "-o", "{out}.bpmn"], {"PySide6", "reportlab", "pikepdf"}),
        (["export", str(PROCESS), "-o", "{out}.pdf"], {"PySide6"}),
        (["export", str(PROCESS), "-o", "{out}.html"], {"PySide6", "reportlab", "pikepdf"}),
        (["handbook", str(SAMPLE_LIBRARY), "-o", "{out}.pdf"], {"PySide6"}),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_a_command_loads_only_what_it_needs(
    arguments: list[str], unwanted: set[str], tmp_path: Path
) -> None:
    filled = [one.replace("{out}", str(tmp_path / "out")) for one in arguments]
    program = (
        "import sys; from workbench.cli import main; code = main(sys.argv[1:]); "
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *filled],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    fine = (0, 1) if arguments[0] == "check" else (0,)  # a review may be due by now
    assert done.returncode in fine, done.stderr
    assert not set(done.stderr.split()) & unwanted


# Files of every sort of brokenness

CORPUS = ROOT.parent / "shared" / "corpus" / "broken"
EXPECTED = (
    json.loads((CORPUS / "expectations.json").read_text("utf-8"))
    if (CORPUS / "expectations.json").exists()
    else []
)


@pytest.mark.skipif(not EXPECTED, reason="the shared corpus is not beside this checkout")
@pytest.mark.parametrize("expected", EXPECTED, ids=lambda one: one["file"])
def test_broken_files_get_findings_or_a_sentence(
    expected: dict[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(CORPUS / expected["file"])
    codes = {"refuse": {2}, "open": {0, 1}, "repair": {1}, "either": {0, 1, 2}}

    code = main(["check", file])
    err = said(capsys)[1]
    assert code in codes[expected["expect"]]
    assert err.count("\n") == (1 if code == 2 else 0)

    out_file = tmp_path / "x.svg"
    exported = main(["export", file, "-o", str(out_file)])
    err = said(capsys)[1]
    assert "Something went wrong" not in err
    assert exported in ({2} if code == 2 else {0, 2})
    assert out_file.exists() == (exported == 0)


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only there a screen may be absent"
)
def test_without_a_screen_the_window_says_so_instead_of_aborting() -> None:
    done = run(SAMPLE_LIBRARY, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 2
    assert "there is no screen" in done.stderr
    assert "Traceback" not in done.stderr


def test_check_asks_the_rules_of_bpmn_too(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    from workbench.io import bpmn

    path = tmp_path / "neu.bpmn"
    new = bpmn.write(bpmn.new_document("Neu", "de"))
    path.write_bytes(new)
    assert main(["check", str(path)]) == 0, "a process that was just begun"
    path.write_bytes(new.replace(b"startEvent", b"task"))
    assert main(["check", str(path), "--language", "de"]) == 1
    assert "ist mit nichts verbunden" in capsys.readouterr().out


def test_two_versions_are_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = bpmn.read(PROCESS)
    prepare(document)
    task = next(one for one in document.elements("userTask"))
    with document.step(mark("Rename")) as step:
        step.update(task, name="Ganz anders")
    newer = tmp_path / "newer.bpmn"
    newer.write_bytes(bpmn.write(document))

    assert main(["compare", str(PROCESS), str(newer)]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told[0] == f"≠ User task “Ganz anders” [{task.id}]"
    assert told[1] == f"    Name: “{task.name}” → “Ganz anders”"

    assert main(["compare", str(PROCESS), str(newer), "--format", "json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert said["counts"] == {"added": 0, "removed": 0, "changed": 1, "layout": 0}
    (field,) = said["differences"][0]["fields"]
    assert field == {"key": "name", "what": "Name", "old": task.name, "new": "Ganz anders"}


def test_versions_that_say_the_same_are_the_same_however_they_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = tmp_path / "other.bpmn"
    other.write_bytes(PROCESS.read_bytes() + b"<!-- read and approved -->")

    assert main(["compare", str(PROCESS), str(PROCESS)]) == 0
    assert "written differently" not in capsys.readouterr().out
    assert main(["compare", str(PROCESS), str(other)]) == 0
    assert "written differently" in capsys.readouterr().out


@pytest.mark.parametrize("files", [[], [PROCESS], [PROCESS, LANDSCAPE], [PROCESS, "missing.bpmn"]])
def test_what_cannot_be_compared_is_told_in_a_sentence(
    files: list[object], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", *map(str, files)]) == 2
    assert capsys.readouterr().err.startswith("workbench: ")
