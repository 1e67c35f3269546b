"""The landscape: the same sheet picture, its own symbols."""

from __future__ import annotations

import io

import pytest
from PIL import Image as PIL

from tests.notation.gallery import SHEET, line, shown
from tests.notation.ink import ink_in_pdf, ink_in_svg, ink_in_window
from workbench.drawing.display_list import Drawing, Image, Path, TextLine
from workbench.drawing.image_size import image_size
from workbench.geometry import Bounds, Point
from workbench.io.pdf.export import export_pdf
from workbench.io.svg import export_svg
from workbench.model.document import Document
from workbench.model.records import Element, Flow, Sheet
from workbench.notation.bpmn.kinds import KINDS as BPMN
from workbench.notation.kind import FLOWS, Family, Kind
from workbench.notation.kinds import element_of
from workbench.notation.landscape.colors import COLORS
from workbench.notation.landscape.kinds import BY_KEY, KINDS, is_of_landscape, kind_of
from workbench.notation.landscape.marks import EntryMark
from workbench.notation.landscape.signs import status_sign
from workbench.notation.paint import LegendRow, Paint
from workbench.notation.sheet_picture import SheetPicture
from workbench.notation.symbols import family_of_element
from workbench.words import literal

COLOURED = (Family.BAND, Family.CHEVRON, Family.ENTRY)


def landscape() -> Document:
    """Return a band with a group, two processes, a link between them, and a text."""
    return Document(
        [
            Sheet(id=SHEET, name="Landkarte"),
            *shown(
                Element(id="b", type="process_entry", name="Wohngeld bewilligen", parent="group"),
                250, 60, 150, 60,
            ),
            *shown(
                Element(id="a", type="process_entry", name="Bauantrag bearbeiten", parent="group",
                        properties=(("status", "approved"),)),
                40, 60, 150, 60,
            ),
            *shown(
                Element(id="group", type="group", name="Bauen", parent="band"), 20, 30, 400, 150
            ),
            *shown(Element(id="band", type="band", name="Kernprozesse"), 0, 0, 900, 200),
            *shown(Element(id="text", type="text", name="Stand: Mai"), 0, 220, 200, 20),
            *line(
                Flow(id="link", type="landscape_link", source="a", target="b", name="liefert"),
                (190, 90), (250, 90),
            ),
        ]
    )  # fmt: skip


@pytest.fixture
def picture() -> SheetPicture:
    return SheetPicture(landscape(), SHEET)


def test_bands_lie_below_groups_and_those_below_processes(picture: SheetPicture) -> None:
    assert picture.ids() == ["band_di", "group_di", "link_di", "b_di", "a_di", "text_di"]


def drawn(kind: Kind, **said: str) -> SheetPicture:
    """Return a sheet with one thing of a kind, of its usual size, named, with something said."""
    if kind.family in FLOWS:
        flow = Flow(id="thing", type=kind.type, name="liefert", source="a", target="b")
        return SheetPicture(Document([Sheet(id=SHEET), *line(flow, (0, 0), (200, 0))]), SHEET)
    element = element_of(kind, "thing", name="Grundsicherung bewilligen")
    for key, value in said.items():
        element = element.with_property(key, value)
    return SheetPicture(Document([Sheet(id=SHEET), *shown(element, 10, 10, *kind.size)]), SHEET)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_kind_is_drawn_within_its_bounds_by_every_back_end(kind: Kind) -> None:
    for color in ("", *COLORS):
        picture = drawn(kind, color=color)
        (key,) = picture.ids()
        group, room = picture.group(key), picture.bounds_of(key)
        drawing = Drawing((group,), room)
        svg = ink_in_svg(export_svg(drawing, "", embed_fonts=False))
        for ink in (svg, ink_in_pdf(drawing)):
            assert ink is not None, key
            assert room.grown(1).covers(ink), key


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_every_kind_shows_its_name_whole_and_is_told_in_words(kind: Kind) -> None:
    picture = drawn(kind)
    (key,) = picture.ids()
    group = picture.group(key)
    name = "liefert" if kind.family in FLOWS else "Grundsicherung bewilligen"
    lines = [item.text for item in group.children if isinstance(item, TextLine)]
    if kind.family is not Family.AREA:  # a name that is only told, for it would hide the picture
        assert " ".join(lines).replace("- ", "") == name
    assert group.title.endswith(name)
    assert kind.explanation is not None


def test_no_two_kinds_and_no_two_colours_look_the_same() -> None:
    pictures = {}
    for kind in KINDS:
        for color in ("", *COLORS) if kind.family in COLOURED else ("",):
            children = drawn(kind, color=color).group(drawn(kind).ids()[0]).children
            # Without colours, as on paper from a black-and-white printer.
            forms = tuple(item.commands for item in children if isinstance(item, Path))
            pictures.setdefault((kind.size, forms), []).append((kind.key, color))
    assert [names for names in pictures.values() if len(names) > 1] == []


def test_signs_say_what_is_opened() -> None:
    plain = drawn(BY_KEY["landscape.process"]).group("thing_di").children
    opening = drawn(BY_KEY["landscape.process"], landscape="map-2").group("thing_di").children
    group = drawn(BY_KEY["landscape.group"]).group("thing_di").children
    opening_group = drawn(BY_KEY["landscape.group"], landscape="map-2").group("thing_di").children
    assert len(opening) > len(plain)
    assert len(opening_group) > len(group)


@pytest.mark.window
def test_the_window_draws_a_landscape_within_its_bounds(picture: SheetPicture) -> None:
    for key in picture.ids():
        room = picture.bounds_of(key)
        ink = ink_in_window(Drawing((picture.group(key),), room))
        assert ink is not None, key
        assert room.grown(1).covers(ink), key


def test_symbols_stay_at_their_place(picture: SheetPicture) -> None:
    made = landscape()
    for key in picture.ids():
        shape = made.shape(key)
        if shape is not None:
            assert shape.bounds.grown(1.5).covers(picture.bounds_of(key)), key


def test_a_process_entry_is_an_arrow_with_its_name_in_two_lines(picture: SheetPicture) -> None:
    children = picture.group("a_di").children
    assert [item.text for item in children if isinstance(item, TextLine)] == [
        "Bauantrag",
        "bearbeiten",
    ]
    arrow = children[0]
    assert isinstance(arrow, Path)
    assert max(command[1] for command in arrow.commands if len(command) > 1) == 150
    assert picture.group("b_di").children[0] is arrow


def test_the_status_is_told_by_form() -> None:
    signs = {
        status: tuple((path.commands, path.fill) for path in status_sign(status, Point(9, 9)))
        for status in ("approved", "review", "draft", "inactive", "planned")
    }
    assert len(set(signs.values())) == 5
    assert signs["planned"] == ()


def test_a_group_of_processes_is_none_of_bpmn(picture: SheetPicture) -> None:
    made = landscape()
    group = made.element("group")
    assert group is not None
    assert is_of_landscape(made, group)
    assert family_of_element(made, group) == "band"
    assert picture.group("group_di").title == "Prozessgruppe: Bauen"
    frame = Document([Element(id="p", type="process"), Element(id="g", type="group", parent="p")])
    bpmn_group = frame.element("g")
    assert bpmn_group is not None
    assert not is_of_landscape(frame, bpmn_group)


def test_a_group_is_hit_by_its_area(picture: SheetPicture) -> None:
    assert picture.at(Point(410, 170)) == ["group_di", "band_di"]
    assert picture.at(Point(100, 90))[0] == "a_di"


def test_kinds_of_both_notations_are_told_apart() -> None:
    assert {kind.key for kind in KINDS}.isdisjoint(kind.key for kind in BPMN)
    for record in landscape():
        if isinstance(record, Element | Flow):
            found = kind_of(record)
            assert found is not None
            assert found.type == record.type
    assert kind_of(Element(id="x", type="task")) is None


def test_an_entry_too_small_for_a_sign_has_none() -> None:
    entry = Element(id="a", type="process_entry", name="A", properties=(("status", "approved"),))
    made = Document([Sheet(id=SHEET), *shown(entry, 0, 0, 40, 20)])
    picture = SheetPicture(made, SHEET)
    assert Bounds(0, 0, 40, 20).grown(2).covers(picture.bounds)


def test_a_legend_lists_what_is_used_and_follows_it() -> None:
    # Given a landscape with a legend
    made = landscape()
    with made.step(literal("legend")) as step:
        for record in shown(Element(id="legend", type="legend", name="Legende"), 0, 260, 500, 200):
            step.add(record)
    picture = SheetPicture(made, SHEET)
    assert words(picture) >= {"Legende", "Prozess", "Prozessgruppe", "Band", "freigegeben"}
    assert "IT-Verfahren" not in words(picture)
    # When an IT system is placed and a group opens another landscape
    made.observe(picture.update)
    with made.step(literal("add")) as step:
        for record in shown(Element(id="s", type="system", name="Melderegister"), 600, 0, 140, 52):
            step.add(record)
        step.put(made["group"].with_property("landscape", "map-2"))
    # Then the legend says so, at once
    assert words(picture) >= {"IT-Verfahren", "Öffnet eine weitere Landkarte"}


def test_a_legend_says_what_the_paints_of_an_overlay_stand_for() -> None:
    made = landscape()
    with made.step(literal("legend")) as step:
        for record in shown(Element(id="legend", type="legend", name="Legende"), 0, 260, 500, 200):
            step.add(record)
    picture = SheetPicture(made, SHEET)
    plain = picture.group("a_di")
    many = Paint("tint_rose", "tone_rose", "crossed")
    areas = picture.show_marks(
        {"a": EntryMark("red")}, [LegendRow("Fälle im Jahr"), LegendRow("ab 5.000", many)]
    )
    assert words(picture) >= {"Fälle im Jahr", "ab 5.000"}
    assert any(area.contains(Point(50, 70)) for area in areas)
    fills = {item.fill for item in picture.group("a_di").children if isinstance(item, Path)}
    assert "tint_rose" in fills
    picture.show_marks({})
    assert picture.group("a_di") == plain


def words(picture: SheetPicture) -> set[str]:
    return {item.text for item in picture.group("legend_di").children if isinstance(item, TextLine)}


def test_a_picture_keeps_its_proportions_and_an_area_leads_to_its_address() -> None:
    element = Element(id="p", type="picture", properties=(("file", "pictures/rathaus.png"),))
    area = Element(id="x", type="area", parent="p", properties=(("url", "https://example.org/"),))
    made = Document(
        [Sheet(id=SHEET), *shown(element, 0, 0, 200, 200), *shown(area, 10, 60, 50, 50)]
    )
    missing = SheetPicture(made, SHEET).group("p_di")
    assert not any(isinstance(item, Image) for item in missing.children)
    said = [item.text for item in missing.children if isinstance(item, TextLine)]
    assert "rathaus.png" in " ".join(said)
    made.pictures = {"pictures/rathaus.png": png(40, 20)}.get
    drawing = SheetPicture(made.snapshot(), SHEET).drawing()
    (image,) = drawing.items[0].children
    assert image.bounds == Bounds(0, 50, 200, 100)
    svg = export_svg(drawing, "Karte", embed_fonts=False)
    assert 'href="https://example.org/"' in svg
    assert "data:image/png" in svg
    pdf = export_pdf(drawing, "Karte", "de", "Karte")
    assert b"https://example.org/" in pdf
    assert b"/Image" in pdf


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_the_size_of_a_picture_is_read_from_its_first_bytes(kind: str) -> None:
    data = png(31, 17, kind)
    assert image_size(data) == (31, 17)
    for end in range(0, 40):
        assert image_size(data[:end]) in (None, (31, 17))
    assert image_size(b"GIF89a" + bytes(50)) is None


def png(width: int, height: int, kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    PIL.new("RGB", (width, height), (200, 30, 30)).save(out, kind)
    return out.getvalue()
