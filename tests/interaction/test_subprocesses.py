"""Sub-processes by key: opened, closed, gone into, made of steps, dissolved."""

from __future__ import annotations

import pytest

from tests.editing.test_extracting import a_row
from tests.editing.test_folding import in_a_row, opened_up
from tests.editing.test_room import drawing
from tests.interaction.driver import drive
from workbench.interaction.changes import DrillDown, Refusal, Rename
from workbench.interaction.commands import BY_ID
from workbench.interaction.overlay import Role
from workbench.model.records import Sheet
from workbench.words import mark

TITLE = mark("Test")


def test_x_opens_and_closes_in_place() -> None:
    driver = drive(in_a_row().document())
    before = drawing(driver.document)
    driver.click("Sub").key("X")
    assert driver.document["Sub_shape"].bounds.width == 350
    assert driver.selected == ["Sub"]
    driver.key("X")
    assert drawing(driver.document) == before
    driver.document.undo()
    assert driver.document["Sub_shape"].bounds.width == 350


def test_the_name_of_an_open_one_is_typed_at_its_top_so_that_its_steps_stay_in_view() -> None:
    document = in_a_row().document()
    with document.step(TITLE) as step:
        step.update("Sub", name="")
    driver = drive(document).click("Sub").key("X")
    field, box = driver.editor.label_box("Sub_shape"), document["Sub_shape"].bounds
    assert field.y == box.y
    assert field.height <= 20 < box.height
    assert box.covers(field)


def test_the_context_menu_offers_what_fits() -> None:
    driver = drive(in_a_row().document())

    def offered() -> set[str]:
        return {
            name
            for name in ("expand", "collapse", "extract", "dissolve")
            if BY_ID[f"arrange.{name}"].applies(driver.editor)
        }

    assert offered() == set()
    driver.click("A")
    assert offered() == {"extract"}
    driver.click("Sub")
    assert offered() == {"expand", "extract", "dissolve"}
    driver.key("X")
    assert offered() == {"collapse", "extract", "dissolve"}


def test_enter_goes_into_a_closed_one_even_without_a_sheet() -> None:
    driver = drive(in_a_row().document())
    driver.click("Sub").key("Return")
    (request,) = [r for r in driver.requests if isinstance(r, DrillDown)]
    sheet = driver.document.find(request.sheet)
    assert isinstance(sheet, Sheet)
    assert sheet.element == "Sub"
    assert BY_ID["edit.open"].applies(driver.editor)
    driver.double_click("Sub")
    assert len(driver.document.sheets()) == 2


def test_a_click_on_the_arrow_in_the_corner_goes_in() -> None:
    driver = drive(in_a_row().document())
    driver.click("Sub")
    (arrow,) = [h for h in driver.editor.handles() if h.role is Role.ENTER]
    driver.click(tuple(arrow.point))
    assert [r for r in driver.requests if isinstance(r, DrillDown)]
    driver.press(tuple(arrow.point)).drag_by(0, 30).release()
    assert driver.center("Sub")[1] > 150


def test_a_plane_goes_on_being_called_as_its_sub_process() -> None:
    driver = drive(opened_up().document())
    driver.editor.select(["Sub_shape"])
    driver.key("X")
    (plane,) = [sheet for sheet in driver.document.sheets() if sheet.element == "Sub"]
    with driver.document.step(TITLE) as step:
        step.update(plane, name="Sub")
    driver.editor.rename("Sub_shape", "Prüfen")
    assert driver.document[plane.id].name == "Prüfen"
    with driver.document.step(TITLE) as step:
        step.update(plane, name="Eigener Name")
    driver.editor.rename("Sub_shape", "Entscheiden")
    assert driver.document[plane.id].name == "Eigener Name"


def test_deleting_a_closed_one_deletes_its_plane() -> None:
    driver = drive(opened_up().document())
    driver.editor.select(["Sub_shape"])
    driver.key("X").key("Delete")
    assert len(driver.document.sheets()) == 1
    assert "One" not in driver.document
    assert "Error" not in driver.document


def test_steps_are_taken_out_and_the_name_is_asked_for() -> None:
    driver = drive(a_row().document())
    driver.click("B").click("C", "Shift")
    driver.key("X", "Control", "Shift")
    (sub,) = driver.selected
    assert driver.document.element(sub).type == "subProcess"  # type: ignore[union-attr]
    assert any(isinstance(request, Rename) for request in driver.requests)
    driver.key("X", "Alt", "Shift")
    assert sub not in driver.document
    assert set(driver.selected) == {"B", "C"}


def test_what_cannot_be_dissolved_says_why() -> None:
    driver = drive(in_a_row().document())
    driver.click("Sub").key("X", "Alt", "Shift")
    (refusal,) = [r for r in driver.requests if isinstance(r, Refusal)]
    assert "“Sub” is not dissolved" in str(refusal.text)
    assert "Sub" in driver.document


@pytest.mark.parametrize("key", ["X", "Return"])
def test_a_task_is_no_sub_process(key: str) -> None:
    driver = drive(in_a_row().document())
    before = drawing(driver.document)
    driver.click("A").key(key)
    assert drawing(driver.document) == before
