"""Where something is used: answered from the index, for processes, steps, landscapes, entries."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from workbench.cli import main
from workbench.library.library import Library
from workbench.library.use_words import use_line
from workbench.library.where_used import Uses, known_as, nearest
from workbench.progress import Progress
from workbench.resources import SAMPLE_LIBRARY
from workbench.words import dictionary


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("beispiel") / "musterstadt"
    shutil.copytree(SAMPLE_LIBRARY, folder)
    return folder


@pytest.fixture(scope="module")
def library(sample: Path) -> Library:
    return Library.open(sample)


@pytest.fixture(scope="module")
def uses(library: Library) -> Uses:
    return Uses(library, Progress())


def test_every_reference_of_every_process_is_found_from_what_it_refers_to(
    library: Library, uses: Uses
) -> None:
    # Given what the documents themselves say, read in full
    said: set[tuple[str, str, str]] = set()
    for entry, document in library.documents():
        for element in document.elements():
            for key, value in document.profile(element.id).values:
                if not isinstance(value, str):
                    said |= {
                        (entry.id, element.id, key) for one in value if getattr(one, "ref", "")
                    }

    # When each entry of each catalogue, and each process, is asked for
    kinds = {kind.key: library.catalogue(kind.key) for kind in library.definitions.catalogues}
    asked = [(kind, one.id) for kind, catalogue in kinds.items() for one in catalogue.entries]
    asked += [("process", entry.id) for entry in library.processes]
    answered = {
        (use.owner, use.element, use.attribute)
        for kind, key in asked
        for use in uses.of(kind, key)
        if use.sort in ("process", "step", "lane") and use.attribute != "calledElement"
    }

    # Then nothing is missing and nothing made up
    assert said
    assert answered == said


def test_counts_agree_with_lists_and_lists_can_be_cut(library: Library, uses: Uses) -> None:
    for entry in library.catalogue("role").entries:
        found = uses.of("role", entry.id)
        assert uses.count("role", entry.id) == len(found)
        assert uses.of("role", entry.id, most=2) == found[:2]


def test_entries_and_landscapes_that_refer_to_something_are_found(
    library: Library, uses: Uses
) -> None:
    of_unit = uses.of("unit", "unit-buergerbuero")
    assert {"entry"} <= {use.sort for use in of_unit}
    assert {"role", "it"} <= {use.kind for use in of_unit if use.sort == "entry"}

    on_map = next(
        one for land in library.landscapes for one in land.mentions if one.key == "process"
    )
    assert "landscape" in {use.sort for use in uses.of("process", on_map.ref)}


def test_an_id_that_is_not_known_suggests_what_is_near(library: Library) -> None:
    assert known_as(library, "unit-bürgerbüro") == []
    assert nearest(library, "unit-buergerbuero-")[0][0] == "unit-buergerbuero"
    assert nearest(library, "Kämmerei")[0][1] == "Kämmerei"


def test_a_place_is_said_in_words(library: Library, uses: Uses) -> None:
    words = dictionary("de")
    lines = {
        words.say(use_line(library, use, words)) for use in uses.of("unit", "unit-buergerbuero")
    }
    assert any(line.startswith("Rollen: „") for line in lines), lines


def test_the_command_lists_places_as_text_and_as_data(
    sample: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    assert main(["where-used", str(sample), "unit-buergerbuero"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("„Bürgerbüro“ wird an ")

    assert main(["where-used", str(sample), "unit-buergerbuero", "--format", "json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["kind"], said["name"]) == ("unit", "Bürgerbüro")
    assert len(said["uses"]) == out.count("\n") - 1


def test_the_command_tells_the_unused_from_the_unknown(
    sample: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    roles = sample / "catalogues" / "roles.json"
    data = json.loads(roles.read_text("utf-8"))
    data["entries"].append({"id": "role-unbenutzt", "name": "Unbenutzte Rolle"})
    roles.write_text(json.dumps(data), "utf-8")

    assert main(["where-used", str(sample), "role-unbenutzt"]) == 0
    assert "nirgends" in capsys.readouterr().out
    assert main(["where-used", str(sample), "role-unbenuzt"]) == 2
    assert "role-unbenutzt" in capsys.readouterr().err
