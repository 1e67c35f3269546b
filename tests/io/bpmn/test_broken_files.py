"""The shared collection of broken, hostile and unusual files: each gets what it must get."""

from __future__ import annotations

import json
import socket
import time
import tracemalloc
from pathlib import Path

import pytest

from tests.io.bpmn.files import BROKEN_FILES, CORPUS, id_of, needs_shared
from workbench.errors import Unreadable
from workbench.io.bpmn import read, write
from workbench.words import Dictionary, dictionary

pytestmark = needs_shared

# What is said about the files that are opened: every rule, once per finding.
FINDINGS = {
    "boundary-unknown-host": [
        "read.boundary-strange-host",
        "read.boundary-strange-host",
        "read.boundary-unknown-host",
        "read.boundary-without-host",
    ],
    "bounds-and-waypoints-missing": [
        "read.edge-without-waypoints",
        "read.edge-without-waypoints",
        "read.odd-bounds",
        "read.shape-without-bounds",
    ],
    "call-cycle": [],
    "choreography-conversation": [],
    "control-characters-legal": [],
    "coordinates-extreme": ["read.odd-bounds"] * 4 + ["read.odd-waypoints"] * 2,
    "coordinates-not-numbers": ["read.odd-bounds"] * 3 + ["read.odd-waypoints"] * 2,
    "deep-nesting-300": [],
    "di-missing-element": [
        "read.edge-unknown-element",
        "read.shape-unknown-element",
        "read.shape-without-element",
    ],
    "duplicate-ids": [
        "read.duplicate-id",
        "read.duplicate-id",
        "read.duplicate-id",
        "read.duplicate-shape",
        "read.not-drawn",
    ],
    "duplicate-shapes": ["read.duplicate-edge", "read.duplicate-shape"],
    "empty-definitions": [],
    "empty-process": [],
    "encoding-mislabelled": ["read.encoding"],
    "encoding-unknown": ["read.encoding"],
    "external-dtd": ["read.document-type"],
    "flow-across-pools": ["read.flow-across-pools", "read.message-flow-inside-pool"],
    "flow-strange-ends": ["read.flow-strange-end"] * 3,
    "flow-unknown-target": ["read.flow-unknown-target"],
    "flow-without-ends": [
        "read.flow-unknown-source",
        "read.flow-unknown-target",
        "read.flow-without-ends",
        "read.flow-without-ends",
        "read.flow-without-target",
    ],
    "flow-without-target": ["read.flow-without-target"],
    "foreign-content": [],
    "formatting-bom-crlf-cdata": [],
    "ids-with-paths": ["read.invalid-id"],
    "iso-8859-1": [],
    "lane-missing-node": [
        "read.lane-unknown-member",
        "read.node-in-no-lane",
        "read.node-in-two-lanes",
    ],
    "leading-blank-line": ["read.leading-blank"],
    "long-name-100kb": [],
    "names-with-markup": [],
    "no-di": ["read.no-diagram"],
    "partial-di": ["read.not-drawn"],
    "plane-cycle": [],
    "unknown-bpmn-elements": ["read.unknown-attribute", "read.unknown-element"],
    "utf-16-bom": [],
    "xinclude": [],
}
# What is said about the files that are refused: a word that names the cause.
REFUSALS = {
    "billion-laughs": "entities",
    "control-characters-illegal": "Line 9 holds a control character",
    "deep-nesting-10000": "nested too deeply",
    "draft-namespace": "draft version",
    "empty": "empty",
    "entity-quadratic": "entities",
    "external-entity": "entities",
    "internal-dtd": "entities",
    "no-namespace": "namespace of BPMN 2.0 is missing",
    "png-bytes": "picture",
    "truncated": "(line 25)",
    "wrong-root": "web page",
    "xpdl": "XPDL",
    "zipped": "ZIP",
}


def expectations() -> dict[str, str]:
    path = CORPUS / "broken" / "expectations.json"
    if not path.is_file():
        return {}
    entries = json.loads(path.read_text(encoding="utf-8"))
    return {Path(entry["file"]).stem: entry["expect"] for entry in entries}


EXPECTED = expectations()


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("reading a file must not ask the network")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def test_every_file_has_an_expectation_and_a_story_here() -> None:
    names = {path.stem for path in BROKEN_FILES}
    assert names == EXPECTED.keys() == FINDINGS.keys() | REFUSALS.keys()
    assert not FINDINGS.keys() & REFUSALS.keys()


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("path", BROKEN_FILES, ids=id_of)
def test_each_file_gets_what_it_must_get(path: Path) -> None:
    name, expected = path.stem, EXPECTED[path.stem]
    if name in REFUSALS:
        assert expected in ("refuse", "either")
        with pytest.raises(Unreadable) as refusal:
            read(path)
        assert REFUSALS[name] in str(refusal.value)
        return
    assert expected in ("open", "repair", "either")
    document = read(path)
    rules = sorted(finding.rule for finding in document.findings)
    assert rules == FINDINGS[name]
    assert bool(rules) == (expected == "repair") or expected == "either"
    assert write(document) == path.read_bytes()


@pytest.mark.parametrize("path", BROKEN_FILES, ids=id_of)
def test_no_file_takes_long_or_much_memory(path: Path) -> None:
    tracemalloc.start()
    begin = time.perf_counter()
    try:
        write(read(path))
    except Unreadable:
        pass
    finally:
        seconds = time.perf_counter() - begin
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert seconds < 2
    # 10 times the file, beside what any file needs.
    assert peak < 10 * path.stat().st_size + 1_000_000


def test_a_file_of_this_computer_appears_nowhere() -> None:
    secret = Path("/etc/hostname")
    if not secret.is_file() or len(secret.read_text().strip()) < 3:
        pytest.skip("this computer has no file of that name")
    for name in ("external-entity", "xinclude"):
        path = CORPUS / "broken" / f"{name}.bpmn"
        try:
            document = read(path)
        except Unreadable as error:
            assert secret.read_text().strip() not in str(error)
            continue
        shown = [repr(record) for record in document] + [str(f.text) for f in document.findings]
        assert not any(secret.read_text().strip() in text for text in shown)


def test_every_finding_names_what_it_is_about_and_where() -> None:
    whole_file = {"read.encoding", "read.document-type", "read.leading-blank", "read.no-diagram"}
    for name in FINDINGS:
        document = read(CORPUS / "broken" / f"{name}.bpmn")
        for finding in document.findings:
            if finding.rule in whole_file:
                assert finding.line == 0 and not finding.records
            else:
                assert finding.line > 1
                assert finding.records and all(key in document for key in finding.records)


@pytest.mark.parametrize("path", BROKEN_FILES, ids=id_of)
def test_everything_is_said_in_german_too(path: Path) -> None:
    german, english = dictionary("de"), Dictionary("en", {})
    try:
        texts = [finding.text for finding in read(path).findings]
    except Unreadable as error:
        texts = [error.text]
    for text in texts:
        assert german.say(text) != english.say(text)
        assert "{" not in german.say(text)
