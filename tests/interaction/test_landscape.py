"""The same editor on a process landscape."""

from __future__ import annotations

import pytest

from tests.interaction.driver import Driver
from workbench.editing import prepare
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.interaction.changes import OpenProcess, Refusal
from workbench.interaction.clipboard import paste_text, understands
from workbench.interaction.commands.clipboard import PutOnClipboard
from workbench.interaction.commands.creating import create
from workbench.interaction.commands.replacing import color, colors_for
from workbench.interaction.context_actions import kinds_beside
from workbench.interaction.kind_choice import KindEdit, Purpose, kinds_to_append, kinds_to_replace
from workbench.interaction.overlay import Ghost
from workbench.io.landscape import read, write
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Flow, Record, Shape, Sheet
from workbench.notation.kind import FLOWS, Kind
from workbench.notation.landscape.colors import COLORS
from workbench.notation.landscape.kinds import BY_KEY, KINDS
from workbench.notation.landscape.rules import holders_of


@pytest.fixture
def driver() -> Driver:
    records: list[Record] = [Sheet(id="Map")]
    for key, type_name, parent, box in (
        ("Core", "band", "", Bounds(0, 0, 1000, 300)),
        ("Support", "band", "", Bounds(0, 320, 1000, 300)),
        ("Citizens", "group", "Core", Bounds(20, 40, 400, 240)),
        ("Passport", "process_entry", "Citizens", Bounds(40, 80, 150, 60)),
        ("Moving", "process_entry", "Citizens", Bounds(240, 80, 150, 60)),
    ):
        refers_to = "passport.bpmn" if key == "Passport" else ""
        records.append(
            Element(id=key, type=type_name, name=key, parent=parent, refers_to=refers_to)
        )
        records.append(Shape(id=f"{key}_shape", sheet="Map", element=key, bounds=box))
    records.append(Flow(id="Link", type="landscape_link", source="Passport", target="Moving"))
    records.append(
        Edge(
            id="Link_edge",
            sheet="Map",
            element="Link",
            waypoints=(Point(190, 110), Point(240, 110)),
        )
    )
    document = Document(records)
    prepare(document)
    return Driver(document, "Map")


def test_an_entry_is_moved_into_another_band_and_its_link_follows(driver: Driver) -> None:
    driver.press("Passport").drag_by(500, 330).release()
    assert driver.document.element("Passport").parent == "Support"
    assert driver.line("Link")[0] != (190, 110)
    driver.document.undo()
    assert driver.document.element("Passport").parent == "Citizens"


def test_a_group_takes_its_entries_along(driver: Driver) -> None:
    driver.press((200, 42)).drag_by(450, 0).release()
    assert driver.selected == ["Citizens"]
    assert driver.document.shape("Moving_shape").bounds.x == 690
    assert driver.line("Link") == [(640, 110), (690, 110)]
    assert driver.document.element("Moving").parent == "Citizens"


def test_a_group_is_renamed_without_a_category_of_bpmn(driver: Driver) -> None:
    driver.editor.rename("Citizens_shape", "Bürgerdienste")
    assert driver.document.element("Citizens").name == "Bürgerdienste"
    assert not list(driver.document.elements("category"))


def test_a_band_is_deleted_with_what_stands_in_it(driver: Driver) -> None:
    driver.editor.select(["Core_shape"])
    driver.key("Delete")
    assert [element.id for element in driver.document.elements()] == ["Support"]
    assert not list(driver.document.of_type(Edge))


def test_an_entry_opens_its_process_and_one_without_a_process_its_name(driver: Driver) -> None:
    driver.double_click("Passport")
    assert driver.requests[-1] == OpenProcess("Passport", "passport.bpmn")
    driver.double_click("Moving")
    assert type(driver.requests[-1]).__name__ == "Rename"


def test_an_entry_is_resized(driver: Driver) -> None:
    driver.click("Passport").press((190, 140)).drag_by(30, 10).release()
    assert driver.document.shape("Passport_shape").bounds == Bounds(40, 80, 180, 70)


def test_processes_are_linked_by_drawing_a_line(driver: Driver) -> None:
    before = set(driver.document.flows("landscape_link"))
    driver.key("C").press("Moving").drag_to("Passport").release()
    (link,) = set(driver.document.flows("landscape_link")) - before
    assert (link.source, link.target) == ("Moving", "Passport")
    assert link.parent == ""  # as it is read: no group takes it along when it goes
    assert len(driver.line(link.id)) >= 2
    driver.document.undo()
    assert set(driver.document.flows("landscape_link")) == before


def test_a_band_is_dragged_past_another_and_all_in_it_goes_along(driver: Driver) -> None:
    driver.press((500, 15)).drag_by(0, 330).release()
    support, core = (driver.document.shape(f"{key}_shape") for key in ("Support", "Core"))
    assert support.bounds == Bounds(0, 0, 1000, 300)
    assert core.bounds == Bounds(0, 320, 1000, 300)
    assert driver.document.shape("Passport_shape").bounds == Bounds(40, 400, 150, 60)
    driver.document.undo()
    assert driver.document.shape("Core_shape").bounds == Bounds(0, 0, 1000, 300)


def test_a_process_dropped_upon_another_takes_its_place(driver: Driver) -> None:
    driver.press("Moving").drag_to("Passport").release()
    passport, moving = (driver.document.shape(f"{key}_shape") for key in ("Passport", "Moving"))
    assert moving.bounds.x < passport.bounds.x
    assert not moving.bounds.overlaps(passport.bounds)
    assert driver.document.element("Moving").parent == "Citizens"


def test_escape_gives_a_drag_up(driver: Driver) -> None:
    before = list(driver.document)
    driver.press("Moving").drag_to("Passport").key("Escape")
    assert list(driver.document) == before


def test_by_keys_a_process_goes_earlier_and_at_the_end_it_is_said_why_not(driver: Driver) -> None:
    driver.click("Moving").key("Up", "Control", "Shift")
    passport, moving = (driver.document.shape(f"{key}_shape") for key in ("Passport", "Moving"))
    assert moving.bounds.x < passport.bounds.x
    driver.key("Left", "Control", "Shift")
    assert isinstance(driver.requests[-1], Refusal)


def test_the_landscape_is_put_in_order_by_its_key(driver: Driver) -> None:
    driver.key("L", "Control")
    entry = driver.document.shape("Passport_shape").bounds
    group = driver.document.shape("Citizens_shape").bounds
    assert group.covers(entry)
    assert driver.document.shape("Moving_shape").bounds.y == entry.y


@pytest.mark.parametrize("kind", [k for k in KINDS if k.family not in FLOWS], ids=lambda k: k.key)
def test_every_kind_is_placed_by_a_click_and_by_key_and_taken_back(
    driver: Driver, kind: Kind
) -> None:
    before = list(driver.document)
    driver.editor.use_create(kind)
    driver.editor.move(Point(1300, 200))
    driver.press((1300, 200)).release()
    (shape,) = driver.editor.selected_shapes
    assert driver.document.element(shape.element).type == kind.type
    driver.document.undo()
    assert list(driver.document) == before
    driver.editor.select(["Core_shape"])
    create(driver.editor, kind, Point(500, 300))
    (shape,) = driver.editor.selected_shapes
    holders = holders_of(kind.type)
    parent = driver.document.element(shape.element).parent
    assert parent == ("Core" if "band" in holders else "")
    driver.document.undo()
    assert list(driver.document) == before


def test_a_band_upon_another_is_refused_in_words_before_it_is_dropped(driver: Driver) -> None:
    before = list(driver.document)
    driver.editor.use_create(BY_KEY["landscape.band.core"])
    driver.editor.move(Point(700, 200))
    ghost = next(item for item in driver.editor.overlay if isinstance(item, Ghost))
    assert ghost.reason is not None
    driver.press((700, 200)).release()
    assert isinstance(driver.requests[-1], Refusal)
    driver.key("Escape")
    assert list(driver.document) == before


def test_a_new_band_is_named_by_its_role(driver: Driver) -> None:
    create(driver.editor, BY_KEY["landscape.band.steering"], Point(0, 0))
    (shape,) = driver.editor.selected_shapes
    assert driver.document.element(shape.element).name == "Führungsprozesse"
    assert shape.bounds.y > 620


def test_a_process_is_appended_behind_another_and_what_is_there_moves_on(driver: Driver) -> None:
    driver.click("Passport").key("A")
    offered = {kind.key for kind in kinds_to_append(driver.editor)}
    assert {"landscape.process", "landscape.system"} <= offered
    assert not any(not key.startswith("landscape.") for key in offered)
    KindEdit(driver.editor, Purpose.APPEND).keep(BY_KEY["landscape.process"])
    (made,) = driver.editor.selected_shapes
    passport, moving = (driver.document.shape(f"{key}_shape") for key in ("Passport", "Moving"))
    assert driver.document.element(made.element).parent == "Citizens"
    assert passport.bounds.x < made.bounds.x
    assert (made.bounds.y, made.bounds.x) < (moving.bounds.y, moving.bounds.x)
    assert driver.document.shape("Citizens_shape").bounds.covers(moving.bounds)
    assert {kind.key for kind in kinds_beside(driver.editor)} >= {"landscape.process"}


def test_a_group_is_appended_into_a_band_but_not_behind_a_process(driver: Driver) -> None:
    driver.editor.select(["Support_shape"])
    assert "landscape.group" in {kind.key for kind in kinds_to_append(driver.editor)}
    driver.editor.select(["Passport_shape"])
    assert "landscape.group" not in {kind.key for kind in kinds_to_append(driver.editor)}


def test_a_group_is_cut_and_pasted_into_another_band(driver: Driver) -> None:
    driver.editor.select(["Citizens_shape"])
    driver.key("X", "Control")
    (request,) = [one for one in driver.requests if isinstance(one, PutOnClipboard)]
    assert driver.document.element("Citizens") is None
    text = request.copied.text.decode()
    assert understands(driver.editor, text)
    paste_text(driver.editor, text, Point(500, 500), Bounds(0, 0, 1000, 700))
    (group,) = driver.editor.selected_shapes
    inside = driver.document.children(group.element)
    assert driver.document.element(group.element).parent == "Support"
    assert sorted(one.name for one in inside) == ["Moving", "Passport"]
    assert len(list(driver.document.flows("landscape_link"))) == 1


@pytest.mark.parametrize("text", ["{}", '{"format": "x"}', "<xml/>", "Text"])
def test_what_is_no_landscape_is_not_pasted(driver: Driver, text: str) -> None:
    before = list(driver.document)
    with pytest.raises(Refused):
        paste_text(driver.editor, text, None, Bounds(0, 0, 1000, 700))
    assert list(driver.document) == before


def test_a_colour_is_chosen_from_those_that_print(driver: Driver) -> None:
    driver.editor.select(["Citizens_shape"])
    assert {name for name, *_ in colors_for(driver.editor)} == {"none", *COLORS}
    color(driver.editor, "violet")
    assert driver.document.element("Citizens").get("color") == "violet"


def test_an_arrow_is_made_to_point_down_and_keeps_what_is_said_of_it(driver: Driver) -> None:
    driver.editor.select(["Passport_shape"])
    offered = {kind.key for kind in kinds_to_replace(driver.editor)}
    assert offered == {"landscape.process.up", "landscape.process.down"}
    KindEdit(driver.editor, Purpose.REPLACE).keep(BY_KEY["landscape.process.down"])
    passport = driver.document.element("Passport")
    assert (passport.get("direction"), passport.refers_to) == ("down", "passport.bpmn")
    assert driver.document.shape("Passport_shape").bounds.height == 90
    KindEdit(driver.editor, Purpose.REPLACE).keep(BY_KEY["landscape.process"])
    assert driver.document.element("Passport") == passport.with_property("direction", None)


def test_a_band_gets_a_role(driver: Driver) -> None:
    driver.editor.select(["Core_shape"])
    KindEdit(driver.editor, Purpose.REPLACE).keep(BY_KEY["landscape.band.core"])
    assert driver.document.element("Core").get("role") == "core"
    assert driver.document.shape("Core_shape").bounds == Bounds(0, 0, 1000, 300)


def test_an_area_lies_on_its_picture_and_goes_along_with_it(driver: Driver) -> None:
    for kind, at in (("landscape.picture", (1300, 200)), ("landscape.area", (1300, 200))):
        driver.editor.use_create(BY_KEY[kind])
        driver.editor.move(Point(*at))
        driver.press(at).release()
    (area,) = driver.editor.selected_shapes
    picture = next(driver.document.elements("picture"))
    assert driver.document.element(area.element).parent == picture.id
    driver.press((1200, 150)).drag_by(60, 300, "Control").release("Control")
    moved = driver.document.shape(area.id).bounds
    assert (moved.x - area.bounds.x, moved.y - area.bounds.y) == (60, 300)
    assert driver.document.element(area.element).parent == picture.id


def test_a_link_bears_a_name(driver: Driver) -> None:
    driver.editor.rename("Link_edge", "liefert")
    assert driver.editor.picture.name_bounds("Link_edge") is not None
    again = read(write(driver.document))
    assert [flow.name for flow in again.flows("landscape_link")] == ["liefert"]
