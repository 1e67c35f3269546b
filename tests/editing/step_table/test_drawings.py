"""Diagrams that were drawn by hand: what the table can change in them, and what it only shows."""

from __future__ import annotations

import pytest

from tests.editing.step_table.tables import TYPED, Typist
from tests.model.sketch import Sketch
from workbench.editing.step_table import edits
from workbench.editing.step_table.cells import Column, typed
from workbench.editing.step_table.pasting import tsv_of
from workbench.editing.step_table.rows import RowKind
from workbench.errors import Refused
from workbench.io import bpmn
from workbench.model.records import Element
from workbench.resources import SAMPLE_LIBRARY


def sample(name: str) -> Typist:
    return Typist(bpmn.read(next(SAMPLE_LIBRARY.glob(f"processes/**/{name}.bpmn"))))


def tangled() -> Typist:
    """Start – split – A and B in parallel, but only by a line into the same task they meet."""
    sketch = Sketch().node("startEvent", "S", 50, 100).node("parallelGateway", "P", 150, 100)
    sketch.task("A", 300, 50).task("B", 300, 150).task("C", 500, 100).node(
        "endEvent", "E", 650, 100
    )
    for source, target in ("SP", "PA", "PB", "AC", "BC", "CE"):
        sketch.flow(source, target, (0, 0), (1, 1))
    return Typist(sketch.document())


def test_a_tangle_is_shown_with_its_reason_and_its_order_stays():
    typist = tangled()
    rows = {row.element: row for row in typist.table.table.rows}
    assert [row.reason is None for row in rows.values()] == [True, False, False, False, True, True]
    index = list(rows).index("A")
    with pytest.raises(Refused, match="does not come together"):
        typist.table.edit(TYPED, lambda edit: edits.remove(edit, [index]))


def test_what_a_tangle_says_can_still_be_changed():
    typist = tangled()
    index = [row.element for row in typist.table.table.rows].index("A")
    typist.table.edit(TYPED, lambda edit: edits.enter(edit, index, Column.WHAT, "Tun"))
    assert typist.document["A"].changed(name="") != typist.document["A"]
    element = typist.document["A"]
    assert isinstance(element, Element) and element.name == "Tun"


def test_a_row_in_a_drawn_diagram_leaves_what_stands_before_it_where_it_is():
    typist = sample("gewerbeanmeldung-bearbeiten")
    document, sheet = typist.document, typist.table.sheet
    before = {shape.element: shape.bounds for shape in document.shapes_on(sheet)}
    typist.under("Erlaubnispflicht prüfen").type("Vermerk schreiben")
    new = document.shape_on(sheet, typist.table.table.rows[-1].element)
    assert new is not None
    for key, bounds in before.items():
        shape = document.shape_on(sheet, key)
        element = document.element(key)
        assert shape is not None and element is not None
        if element.type not in ("participant", "lane"):
            assert shape.bounds.y == bounds.y
            assert shape.bounds.x >= bounds.x
    assert sum(1 for k, b in before.items() if document.shape_on(sheet, k).bounds.x == b.x) > 14


def test_the_numbers_are_those_of_the_handbook():
    from workbench.notation.bpmn.step_order import numbered_steps

    typist = sample("gewerbeanmeldung-bearbeiten")
    process = next(typist.document.elements("process")).id
    known = {s.element: s.number for s in numbered_steps(typist.document, process)}
    shown = {r.element: r.number for r in typist.table.table.rows if r.kind is RowKind.STEP}
    assert shown == known


def test_messages_and_what_interrupts_are_told():
    typist = sample("gewerbeanmeldung-bearbeiten")
    assert "sends “Nachforderung” to “Gewerbetreibende Person”" in typist.column(Column.THEN)
    assert "if interrupted: Nach 14 Tagen" in typist.column(Column.WHAT)


def test_ways_that_met_in_a_step_get_a_gateway_when_one_more_joins_them():
    """Given two branches that lead straight into a step, and a jump there."""
    sketch = Sketch().node("startEvent", "S", 50, 100).gateway("X", 150, 100)
    sketch.task("A", 300, 50).task("B", 300, 150).gateway("Y", 420, 100).task("C", 550, 100)
    sketch.node("endEvent", "E", 700, 100)
    for source, target in ("SX", "XA", "XB", "AC", "BY", "YC", "YA", "CE"):
        sketch.flow(source, target, (0, 0), (1, 1))
    typist = Typist(sketch.document())
    typist.under("C").type("wenn unklar: zurück zu A")
    assert any("back to" in row for row in typist.rows())
    assert len(typist.document.incoming("A")) == 1


def test_several_pools_stand_one_below_the_other_and_stay_where_they_are():
    sketch = Sketch(plane="Collaboration").pool("Amt", 0, 0, 600, 200).task("A", 200, 100)
    sketch.pool("Bank", 0, 300, 600, 200).task("B", 200, 400)
    typist = Typist(sketch.document())
    assert typist.column(Column.WHAT) == ["Amt", "A", "Bank", "B"]
    assert typist.column(Column.NUMBER) == ["", "1", "", "B1"]
    with pytest.raises(Refused, match="pools are moved"):
        typist.table.edit(TYPED, lambda edit: edits.move(edit, 0, down=True))


def test_data_that_is_drawn_is_shown_and_stays_the_diagrams():
    sketch = Sketch().node("startEvent", "S", 50, 100).task("A", 200, 100)
    sketch.node("endEvent", "E", 350, 100).flow("S", "A").flow("A", "E")
    sketch.node("dataObjectReference", "Antrag", 200, 250)
    sketch.node("dataStoreReference", "Register", 300, 250)
    sketch.flow("Antrag", "A", type_name="dataInputAssociation", parent="A")
    sketch.flow("A", "Register", type_name="dataOutputAssociation", parent="A")
    typist = Typist(sketch.document())
    row = [one.element for one in typist.table.table.rows].index("A")
    assert typist.column(Column.DOCUMENT)[row] == "in the diagram: Antrag"
    assert typist.column(Column.SYSTEM)[row] == "in the diagram: Register"
    # What is typed stands beside it, and only that is edited and copied
    typist.table.edit(
        TYPED, lambda edit: edits.enter(edit, row, Column.DOCUMENT, "Bescheid, Antrag")
    )
    assert typist.column(Column.DOCUMENT)[row] == "Bescheid, Antrag"
    typist.table.edit(TYPED, lambda edit: edits.enter(edit, row, Column.DOCUMENT, "Bescheid"))
    table = typist.table.table
    assert typist.column(Column.DOCUMENT)[row] == "Bescheid; in the diagram: Antrag"
    assert typed(typist.document, table, table.rows[row], Column.DOCUMENT) == "Bescheid"
    assert "in the diagram" not in tsv_of(typist.document, table, [row], "en")
