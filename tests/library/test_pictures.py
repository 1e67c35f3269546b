"""Pictures of landscapes: they lie in the library, and no path leads out of it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from workbench.errors import Refused
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
