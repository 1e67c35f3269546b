"""Pictures of landscapes: they lie in the library, and no path leads out of it."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from PIL import Image

from workbench.errors import Refused
from workbench.library.consistency import library_findings
from workbench.library.library import Library
from workbench.library.new_landscape import new_landscape
from workbench.library.pictures import Pictures, root_of, take_picture


def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (4, 3)).save(out, "PNG")
    return out.getvalue()


@pytest.fixture
def landscape(tmp_path: Path) -> Path:
    library = tmp_path / "library"
    (library / "landscapes").mkdir(parents=True)
    (library / "library.json").write_text("{}")
    (tmp_path / "secret.png").write_bytes(png())
    return library / "landscapes" / "karte.json"


def test_a_picture_from_elsewhere_is_copied_into_the_library(landscape: Path) -> None:
    place = take_picture(landscape, landscape.parents[2] / "secret.png")
    assert place == "pictures/secret.png"
    assert Pictures(root_of(landscape))(place) == png()
    again = take_picture(landscape, landscape.parents[2] / "secret.png")
    assert again == "pictures/secret 2.png", "nothing is written over"


def test_a_picture_of_the_library_stays_where_it_is(landscape: Path) -> None:
    folder = root_of(landscape) / "Bilder"
    folder.mkdir()
    (folder / "Rathaus.png").write_bytes(png())
    assert take_picture(landscape, folder / "Rathaus.png") == "Bilder/Rathaus.png"


@pytest.mark.parametrize(
    "place",
    [
        "../secret.png",
        "..\\secret.png",
        "/etc/hostname",
        "C:/x.png",
        "a/../../secret.png",
        "",
        "x\0",
    ],
)
def test_no_path_leaves_the_library(landscape: Path, place: str) -> None:
    assert Pictures(root_of(landscape))(place) == b""


def test_a_link_out_of_the_library_is_not_followed(landscape: Path) -> None:
    try:
        (root_of(landscape) / "out.png").symlink_to(landscape.parents[2] / "secret.png")
    except OSError:
        pytest.skip("this system makes no links")
    assert Pictures(root_of(landscape))("out.png") == b""


def test_a_picture_that_changes_is_seen_and_one_that_is_none_is_not_shown(landscape: Path) -> None:
    pictures = Pictures(root_of(landscape))
    path = root_of(landscape) / "a.png"
    assert pictures("a.png") == b""
    path.write_bytes(png())
    assert pictures("a.png") == png()
    path.write_bytes(b"<svg onload=alert(1)>")
    assert pictures("a.png") == b""


def test_what_is_no_picture_is_refused_in_words(landscape: Path, tmp_path: Path) -> None:
    text = tmp_path / "brief.png"
    text.write_text("kein Bild")
    with pytest.raises(Refused) as refused:
        take_picture(landscape, text)
    assert "PNG or JPEG" in str(refused.value.text)
    with pytest.raises(Refused):
        take_picture(landscape, tmp_path / "missing.png")
    assert not (root_of(landscape) / "pictures").exists()


def test_a_picture_that_is_missing_is_found_when_the_library_is_checked(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "stadt", "Musterstadt")
    path = new_landscape(library, "Stadtplan")
    data = json.loads(path.read_text("utf-8"))
    box = {"x": 0, "y": 900, "width": 100, "height": 60}
    for file in ("pictures/weg.png", "../weg.png"):
        picture = {"id": file[-9:-4], "type": "picture", "name": "Plan", "file": file}
        data["elements"].append(picture | box)
    path.write_text(json.dumps(data), "utf-8")
    found = [
        one.finding.text.arguments
        for one in library_findings(library.refreshed())
        if one.finding.rule == "library.landscape-picture"
    ]
    assert len(found) == 2


def test_each_new_landscape_has_an_id_and_a_file_of_its_own(tmp_path: Path) -> None:
    library = Library.create(tmp_path / "stadt", "Musterstadt")
    for _ in range(2):
        new_landscape(library, "Bauen/Wohnen")
        library = library.refreshed()
    assert len({entry.id for entry in library.landscapes}) == len(library.landscapes) >= 2
    assert all(not entry.problem for entry in library.landscapes)
