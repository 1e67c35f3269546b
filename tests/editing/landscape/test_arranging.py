"""A landscape in order: nothing overlaps, all is inside, and what was read first still is."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from tests.editing.landscape.made import disorder, drawn, names, new, place, sheet_of, town
from workbench.editing.landscape.arranging import arrange
from workbench.editing.landscape.reordering import in_order
from workbench.editing.operations import move
from workbench.errors import Refused
from workbench.io.landscape import read
from workbench.model.document import Document
from workbench.resources import SAMPLE_LIBRARY
from workbench.words import literal


def put_in_order(document: Document) -> None:
    with document.step(literal("arrange")) as step:
        arrange(step, sheet_of(document))


def test_bands_are_stacked_equally_wide_and_groups_stand_in_a_grid() -> None:
    document = town(groups=3)
    put_in_order(document)
    bands = [drawn(document, role).bounds for role in ("steering", "core", "support")]
    assert len({(box.x, box.width) for box in bands}) == 1
    assert [round(low.y - high.bottom) for high, low in pairwise(bands)] == [20, 20]
    groups = [drawn(document, f"core group {number}").bounds for number in range(3)]
    assert len({(box.width, box.height) for box in groups}) == 1
    assert disorder(document) == []


def test_what_is_in_order_does_not_change() -> None:
    document = town()
    put_in_order(document)
    place_before = document.history.place
    put_in_order(document)
    assert document.history.place == place_before


def test_what_was_read_first_still_is() -> None:
    # Given a group whose second process was dragged about, though not past another
    document = town()
    with document.step(literal("drag")) as step:
        move(step, [drawn(document, "core 0 process 1").id], 7, 9)
        move(step, [drawn(document, "core group 1").id], 30, -12)
    group = drawn(document, "core group 0").element
    before = names(document, in_order(document, sheet_of(document), group, "entry"))
    # When the landscape is put in order
    put_in_order(document)
    # Then everything is in its turn, and straight
    after = names(document, in_order(document, sheet_of(document), group, "entry"))
    assert after == before
    assert disorder(document) == []


def test_long_names_get_room() -> None:
    document = town()
    name = "Grundstücksverkehrsgenehmigung und sanierungsrechtliche Genehmigung erteilen"
    with document.step(literal("name")) as step:
        step.update(drawn(document, "core 0 process 0").element, name=name)
    put_in_order(document)
    alike = (name, "core 0 process 1", "steering 1 process 2")
    sizes = {drawn(document, one).bounds[2:] for one in alike}
    assert len(sizes) == 1, "all arrows are alike"
    assert next(iter(sizes)) > (150, 60)


def test_three_hundred_processes_fit_a_sheet_and_take_no_second() -> None:
    document = town(groups=10, processes=10)
    started = time.perf_counter()
    put_in_order(document)
    assert time.perf_counter() - started < 1.0
    assert disorder(document) == []
    whole = [shape.bounds for shape in document.shapes_on(sheet_of(document))]
    wide = max(box.right for box in whole) - min(box.x for box in whole)
    high = max(box.bottom for box in whole) - min(box.y for box in whole)
    assert 0.9 < wide / high < 2.6


def test_the_sample_stays_the_picture_people_know() -> None:
    document = read(SAMPLE_LIBRARY / "landscapes" / "musterstadt.json")
    before = {shape.id: shape.bounds for shape in document.shapes_on(sheet_of(document))}
    put_in_order(document)
    assert disorder(document) == []
    for shape in document.shapes_on(sheet_of(document)):
        assert abs(shape.bounds.x - before[shape.id].x) <= 40, shape.element


def test_things_beside_the_bands_stay_beside_them() -> None:
    document = town()
    with document.step(literal("beside")) as step:
        text = place(step, "text", "Stand: Mai")
        band = drawn(document, "core").bounds
        step.update(text, bounds=step.document.shape(text).bounds._replace(x=band.right + 50, y=90))
    put_in_order(document)
    assert drawn(document, "Stand: Mai").bounds.x == drawn(document, "core").bounds.right + 50


def test_an_empty_landscape_says_so() -> None:
    document = new()
    with pytest.raises(Refused) as refused:
        put_in_order(document)
    assert "empty" in str(refused.value.text)
