"""Files of other programs, whole and broken, are drawn and told without complaint."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.errors import Unreadable
from workbench.geometry import is_sane
from workbench.io.bpmn import read
from workbench.io.svg import export_svg
from workbench.model.document import Document
from workbench.model.records import Edge, Shape
from workbench.notation.describe import describe_in_words
from workbench.notation.rough_room import is_drawable
from workbench.notation.sheet_picture import SheetPicture

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
FILES = sorted(CORPUS.rglob("*.bpmn"))

pytestmark = pytest.mark.skipif(not FILES, reason="the shared corpus is not beside this checkout")


def documents() -> list[Document]:
    found = []
    for file in FILES:
        try:
            found.append(read(file))
        except Unreadable:
            continue  # what cannot be a process at all has nothing to draw
    return found


@pytest.fixture(scope="module")
def opened() -> list[Document]:
    return documents()


def test_every_sheet_is_drawn_and_told(opened: list[Document]) -> None:
    assert len(opened) > 50
    for document in opened:
        for sheet in document.sheets():
            picture = SheetPicture(document, sheet.id)
            drawing = picture.drawing()
            assert all(map(is_sane, drawing.bounds))
            assert export_svg(drawing, sheet.name, embed_fonts=False)
            assert describe_in_words(document, sheet.id)


def test_everything_that_has_a_place_has_ink_there(opened: list[Document]) -> None:
    for document in opened:
        for sheet in document.sheets():
            picture = SheetPicture(document, sheet.id)
            for key in picture.ids():
                drawn = document[key]
                assert isinstance(drawn, Shape | Edge)
                if is_drawable(drawn):
                    room = picture.bounds_of(key)
                    assert picture.group(key).children
                    if isinstance(drawn, Shape):
                        assert room.grown(0.01).touches(drawn.bounds), key


def test_what_may_be_there_is_never_guessed_too_small(opened: list[Document]) -> None:
    for document in opened:
        for sheet in document.sheets():
            exact, rough = SheetPicture(document, sheet.id), SheetPicture(document, sheet.id)
            exact.drawing()
            area = rough.rough_bounds.grown(0.01)
            assert all(
                area.covers(exact.bounds_of(key))
                for key in exact.ids()
                if exact.bounds_of(key).width
            )
