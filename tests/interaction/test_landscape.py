"""The same editor on a process landscape."""

from __future__ import annotations

import pytest

from tests.interaction.driver import Driver
from workbench.editing import prepare
from workbench.geometry import Bounds, Point
from workbench.interaction.changes import OpenProcess
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Flow, Record, Shape, Sheet


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
