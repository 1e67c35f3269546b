"""Whatever is done to a landscape: undo brings back the start, and it can be put in order."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.editing.landscape.made import NOWHERE, disorder, new, sheet_of, town
from workbench.editing import operations
from workbench.editing.clipboard.pasting import Spot
from workbench.editing.landscape.adding import add, add_free
from workbench.editing.landscape.arranging import arrange
from workbench.editing.landscape.coloring import paint
from workbench.editing.landscape.copying import fragment_of, paste
from workbench.editing.landscape.reordering import move_on, put, rank_of
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.io.landscape import read, write
from workbench.model.document import Document, Step
from workbench.model.records import Element, Flow
from workbench.notation.kind import FLOWS
from workbench.notation.landscape.colors import COLORS
from workbench.notation.landscape.kinds import KINDS
from workbench.notation.rules import may_connect
from workbench.notation.symbols import kind_of_type
from workbench.words import literal

_PLACED = [kind for kind in KINDS if kind.family not in FLOWS]
_NAMES = ["", "Wohngeld bewilligen", "Grundstücksverkehrsgenehmigung und Vorkaufsrecht prüfen"]
_ACTIONS = [
    *("add", "add", "add_free", "add_free", "move", "move", "delete", "name", "put", "on"),
    *("size", "join", "copy", "paint", "arrange"),
]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1_000_000))
def test_any_editing_can_be_taken_back_written_and_put_in_order(seed: int) -> None:
    hand = Random(seed)
    document = hand.choice((new, town))()
    floor = document.history.place
    start = list(document)
    sheet = sheet_of(document)
    for action in hand.choices(_ACTIONS, k=hand.randint(1, 25)):
        try:
            with document.step(literal(action)) as step:
                _act(step, sheet, action, hand)
        except Refused as refused:
            assert len(str(refused.text)) > 20
        _check(document)
    done = document.history.place
    try:
        with document.step(literal("arrange")) as step:
            arrange(step, sheet)
    except Refused:
        assert not document.shapes_on(sheet)
    assert disorder(document) == []
    _check(document)
    orderly = document.history.place
    if document.shapes_on(sheet):
        with document.step(literal("arrange again")) as step:
            arrange(step, sheet)
    assert document.history.place == orderly
    while document.history.place > floor:
        document.undo()
    assert list(document) == start
    for _ in range(done - floor):
        document.redo()
    again = read(write(document))
    assert {one.id: one for one in again.elements()} == {one.id: one for one in document.elements()}


def _act(step: Step, sheet: str, action: str, hand: Random) -> None:
    document = step.document
    shapes = [shape.id for shape in document.shapes_on(sheet)]
    if action in ("add", "add_free"):
        kind, name = hand.choice(_PLACED), hand.choice(_NAMES)
        place = Point(hand.randint(0, 1200), hand.randint(0, 900))
        if action == "add":
            add(step, sheet, kind, place, name)
        else:
            near = hand.choice(["", *shapes])
            add_free(step, sheet, kind, place, near, name)
        return
    if not shapes:
        return
    key = hand.choice(shapes)
    shape = document.shape(key)
    assert shape is not None
    if action == "move":
        operations.move(step, [key], hand.randint(-400, 400), hand.randint(-400, 400))
    elif action == "delete":
        operations.delete(step, [key])
    elif action == "name":
        operations.rename(step, key, hand.choice(_NAMES))
    elif action == "size":
        wide, high = hand.randint(10, 800), hand.randint(10, 500)
        operations.resize(step, key, Bounds(shape.bounds.x, shape.bounds.y, wide, high))
    elif action == "on":
        element = document.element(shape.element)
        if element is not None and rank_of(element):
            move_on(step, key, hand.choice([-1, 1]))
    elif action == "put":
        other = document.shape(hand.choice(shapes))
        one = document.element(shape.element)
        two = document.element(other.element) if other is not None else None
        if one is not None and two is not None and rank_of(one) == rank_of(two) != "":
            put(step, key, other.id if other is not None else "")
    elif action == "join":
        other = document.shape(hand.choice(shapes))
        assert other is not None
        link = may_connect(document, shape.element, other.element)
        operations.connect(step, sheet, kind_of_type(link), shape.element, other.element)
    elif action == "copy":
        chosen = hand.sample(shapes, k=min(len(shapes), 3))
        spot = hand.choice([Spot(), Spot(Point(hand.randint(0, 900), 300)), Spot(NOWHERE, False)])
        made = paste(step, sheet, fragment_of(document, sheet, chosen), spot)
        assert made
    elif action == "paint":
        paint(step, [key], hand.choice(["", *COLORS]))
    elif action == "arrange":
        arrange(step, sheet)


def _check(document: Document) -> None:
    """Nothing names what is not there, and nothing lies in itself."""
    for record in document:
        if isinstance(record, Element) and record.parent:
            assert document.element(record.parent) is not None
            assert record.id not in {one.id for one in document.container_chain(record.id)}
        if isinstance(record, Flow):
            assert document.element(record.source) is not None
            assert document.element(record.target) is not None
