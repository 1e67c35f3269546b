"""Every kind there is: drawn by all three back ends, within its bounds, and written and read."""

from __future__ import annotations

import pytest

from tests.notation.ink import ink_in_pdf, ink_in_svg, ink_in_window
from tests.notation.specimens import DRAWN, NAME, SHEET, SUBJECT, specimen
from workbench.drawing.display_list import Drawing
from workbench.geometry import Bounds, around_points
from workbench.io.bpmn import read, write_from_records
from workbench.io.svg import export_svg
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Flow, Record, Shape
from workbench.notation.bpmn.kinds import KINDS, kind_of
from workbench.notation.kind import Family, Kind
from workbench.notation.sheet_picture import SheetPicture

_UNSEEN = (Family.PROCESS, Family.COLLABORATION)
DRAWN_KINDS = [
    kind
    for kind in KINDS
    if kind.family not in _UNSEEN
    and (kind.family is not Family.DEFINITION or kind.key == "message")
]
ALL = pytest.mark.parametrize("kind", DRAWN_KINDS, ids=lambda kind: kind.key)
_SOFT = 1.0  # scene units that smoothing may add


def place_of(document: Document) -> Bounds:
    """Return where the file says the subject stands, with room for its line and its ends."""
    drawn = document[DRAWN]
    if isinstance(drawn, Edge):
        return around_points(drawn.waypoints).grown(8.0)
    assert isinstance(drawn, Shape)
    return drawn.bounds.grown(1.5)


def drawing_of(document: Document) -> tuple[Drawing, Bounds]:
    """Return the drawing of the subject alone, and what the picture says it takes."""
    picture = SheetPicture(document, SHEET)
    room = picture.bounds_of(DRAWN)
    return Drawing((picture.group(DRAWN),), room), room


def assert_within(ink: Bounds | None, room: Bounds) -> None:
    assert ink is not None, "nothing is drawn"
    assert ink.width >= 4 or ink.height >= 4, "hardly anything is drawn"
    assert room.grown(_SOFT).covers(ink), f"{ink} stands out of {room}"


@ALL
def test_symbol_stays_at_its_place(kind: Kind) -> None:
    document = specimen(kind, name="")
    drawing, room = drawing_of(document)
    place = place_of(document)
    assert place.grown(0.01).covers(room), f"{room} stands out of {place}"
    assert room.width >= place.width * 0.5 or room.height >= place.height * 0.5
    assert drawing.items[0].children  # type: ignore[union-attr]


@ALL
@pytest.mark.parametrize("name", ["", NAME], ids=["unnamed", "named"])
def test_svg(kind: Kind, name: str) -> None:
    drawing, room = drawing_of(specimen(kind, name))
    svg = export_svg(drawing, kind.key, embed_fonts=False)
    assert_within(ink_in_svg(svg), room)
    if name and kind.named:
        words = "".join(svg.split("<text")[1:])
        assert all(word in words for word in name.split())


@ALL
@pytest.mark.parametrize("name", ["", NAME], ids=["unnamed", "named"])
def test_pdf(kind: Kind, name: str) -> None:
    drawing, room = drawing_of(specimen(kind, name))
    assert_within(ink_in_pdf(drawing), room)


@ALL
@pytest.mark.window
@pytest.mark.parametrize("name", ["", NAME], ids=["unnamed", "named"])
def test_window(kind: Kind, name: str) -> None:
    drawing, room = drawing_of(specimen(kind, name))
    assert_within(ink_in_window(drawing), room)


@ALL
def test_back_ends_agree(kind: Kind) -> None:
    """The box of the ink in the PDF is that of the SVG: the back ends draw the same."""
    drawing, _ = drawing_of(specimen(kind, name=""))
    pdf, svg = ink_in_pdf(drawing), ink_in_svg(export_svg(drawing, "", embed_fonts=False))
    assert pdf is not None
    assert svg is not None
    # The SVG is measured with the handles of its curves, so its box may only be the larger one.
    assert svg.grown(_SOFT).covers(pdf)
    assert pdf.width >= svg.width * 0.8 - 2
    assert pdf.height >= svg.height * 0.8 - 2


@ALL
def test_written_and_read(kind: Kind) -> None:
    document = specimen(kind)
    written = read(write_from_records(document))
    assert records_of(written) == records_of(document)
    record = written[SUBJECT]
    assert isinstance(record, Element | Flow)
    drawn = written[DRAWN]
    assert isinstance(drawn, Shape | Edge)
    told = kind_of(record, drawn, written)
    # A data object is drawn alike whether it is referred to or not, a lane wherever it stands.
    assert told.key == kind.key


def records_of(document: Document) -> dict[str, Record]:
    return {record.id: record for record in document}


@ALL
def test_group_says_what_it_is(kind: Kind) -> None:
    picture = SheetPicture(specimen(kind), SHEET, "en")
    group = picture.group(DRAWN)
    assert group.id == SUBJECT
    assert group.title.split(":")[0] == str(kind_of_subject(kind).title)


def kind_of_subject(kind: Kind) -> Kind:
    document = specimen(kind)
    record = document[SUBJECT]
    assert isinstance(record, Element | Flow)
    return kind_of(record, document=document)
