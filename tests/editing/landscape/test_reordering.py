"""Bands, groups and processes earlier or later among their like."""

from __future__ import annotations

import pytest

from tests.editing.landscape.made import disorder, drawn, names, sheet_of, town
from workbench.editing.landscape.arranging import arrange
from workbench.editing.landscape.reordering import in_order, move_on, put
from workbench.errors import Refused
from workbench.model.document import Document
from workbench.words import literal


@pytest.fixture
def document() -> Document:
    made = town(groups=3, processes=4)
    with made.step(literal("arrange")) as step:
        arrange(step, sheet_of(made))
    return made


def order(document: Document, holder: str, rank: str) -> list[str]:
    key = drawn(document, holder).element if holder else ""
    return names(document, in_order(document, sheet_of(document), key, rank))


def test_a_band_moves_up_with_all_that_is_in_it(document: Document) -> None:
    with document.step(literal("up")) as step:
        move_on(step, drawn(document, "core").id, -1)
    assert order(document, "", "band") == ["core", "steering", "support"]
    assert disorder(document) == []


def test_a_group_takes_the_place_of_the_next(document: Document) -> None:
    with document.step(literal("later")) as step:
        move_on(step, drawn(document, "core group 0").id, 1)
    assert order(document, "core", "group") == ["core group 1", "core group 0", "core group 2"]
    assert disorder(document) == []


def test_a_process_is_put_before_one_of_another_group_and_belongs_there(
    document: Document,
) -> None:
    moved = drawn(document, "core 0 process 3")
    with document.step(literal("put")) as step:
        put(step, moved.id, drawn(document, "support 1 process 1").id)
    assert order(document, "support group 1", "entry") == [
        "support 1 process 0",
        "core 0 process 3",
        "support 1 process 1",
        "support 1 process 2",
        "support 1 process 3",
    ]
    assert disorder(document) == []
    document.undo()
    assert drawn(document, "core 0 process 3") == moved


def test_a_group_goes_into_another_band(document: Document) -> None:
    with document.step(literal("put")) as step:
        put(step, drawn(document, "core group 0").id, drawn(document, "steering group 2").id)
    assert order(document, "steering", "group")[2] == "core group 0"
    assert disorder(document) == []


@pytest.mark.parametrize(("name", "by"), [("steering", -1), ("support 2 process 3", 1)])
def test_at_the_end_of_the_row_it_is_said_that_nothing_is_there(
    document: Document, name: str, by: int
) -> None:
    with pytest.raises(Refused) as refused, document.step(literal("on")) as step:
        move_on(step, drawn(document, name).id, by)
    assert "Not moved" in str(refused.value.text)
