"""Every structured process can be said: table, diagram and table again say the same."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.editing.step_table.tables import INDENT, Typist
from workbench.editing.step_table import edits
from workbench.editing.step_table.blocks import Tangle, items_of
from workbench.editing.step_table.cells import Column
from workbench.editing.step_table.drafts import Draft, insert
from workbench.editing.step_table.drawing import Look, look_of
from workbench.editing.step_table.places import below
from workbench.editing.step_table.planning import explains
from workbench.editing.step_table.row_edit import RowEdit
from workbench.editing.step_table.structure import read_blocks
from workbench.editing.step_table.writing import write_blocks
from workbench.errors import Refused
from workbench.io import bpmn
from workbench.model.document import Document
from workbench.resources import SAMPLE_LIBRARY
from workbench.words import mark

QUICK = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

# A table is a list of items; an item is the text of a step, or (word, branches).
Table = list[object]
_steps = st.sampled_from(["step", "step", "wait"])


def _tables(inner: st.SearchStrategy[Table]) -> st.SearchStrategy[Table]:
    branches = st.lists(inner, min_size=2, max_size=3)
    split = st.tuples(st.sampled_from(["if", "in parallel"]), branches)
    alone = st.tuples(st.just("if"), st.lists(inner.filter(bool), min_size=1, max_size=1))
    return st.lists(st.one_of(_steps, split, alone), max_size=3)


tables = st.recursive(st.lists(_steps, max_size=3), _tables, max_leaves=8).filter(bool)


def drafts_of(table: Table, depth: int = 0, count: list[int] | None = None) -> list[Draft]:
    """Return the rows a person would type; every step and condition has a name of its own."""
    count = count if count is not None else [0]
    found: list[Draft] = []
    after_block = False
    for item in table:
        count[0] += 1
        if isinstance(item, str):
            found.append(
                Draft(
                    what=f"{item} {count[0]}" if item == "step" else f"wait {count[0]} days",
                    depth=depth,
                )
            )
            after_block = False
            continue
        if after_block:  # “if” right behind a block would be another branch of it
            found.append(Draft(what=f"step {count[0]}", depth=depth))
            count[0] += 1
        assert isinstance(item, tuple)
        word, branches = item
        for branch in branches:
            count[0] += 1
            said = f"if case {count[0]}" if word == "if" else "in parallel"
            found.append(Draft(what=said, depth=depth))
            inner = drafts_of(branch, depth + 1, count)
            if not inner and word == "in parallel":
                count[0] += 1
                inner = [Draft(what=f"step {count[0]}", depth=depth + 1)]
            found += inner
        after_block = True
    return found


def shown(drafts: list[Draft]) -> list[str]:
    rows: list[str] = ["Start"]
    first: dict[int, bool] = {}
    for draft in drafts:
        text = draft.what
        for depth in [d for d in first if d > (draft.depth or 0)]:
            del first[depth]
        if text == "in parallel":
            text = "and in parallel" if first.get(draft.depth or 0) else text
            first[draft.depth or 0] = True
        elif not text.startswith("if "):
            first.pop(draft.depth or 0, None)
        rows.append(INDENT * (draft.depth or 0) + text)
    return [*rows, "End"]


@QUICK
@given(tables)
def test_a_structured_table_comes_back_as_it_was_typed(table: Table):
    drafts = drafts_of(table)
    typist = Typist().paste(*drafts)
    assert typist.rows() == shown(drafts)
    assert typist.read_again() == shown(drafts)


@QUICK
@given(tables)
def test_the_diagram_of_a_table_is_sound_and_laid_out(table: Table):
    typist = Typist().paste(*drafts_of(table))
    document = typist.document
    check_sound(document)
    assert look_of(document, typist.table.sheet) is Look.LAID_OUT
    for node in document.elements():
        if document.outgoing(node.id) or document.incoming(node.id):
            assert document.shape_on(typist.table.sheet, node.id) is not None


def check_sound(document: Document) -> None:
    """One start, everything on a way from it to an end, gateways that either split or join."""
    starts = [e.id for e in document.elements("startEvent")]
    assert len(starts) == 1
    reached = _closure(document, starts, lambda key: [f.target for f in document.outgoing(key)])
    ends = [e.id for e in document.elements("endEvent")]
    ending = _closure(document, ends, lambda key: [f.source for f in document.incoming(key)])
    nodes = {f.source for f in document.flows("sequenceFlow")}
    nodes |= {f.target for f in document.flows("sequenceFlow")}
    assert nodes <= reached
    assert nodes <= ending
    for key in nodes:
        element = document.element(key)
        assert element is not None
        ins, outs = len(document.incoming(key)), len(document.outgoing(key))
        if element.type.endswith("Gateway"):
            assert (ins, outs) != (1, 1) and (ins == 1 or outs == 1)
        else:
            assert ins <= 1 and outs <= 1


def _closure(
    document: Document, keys: list[str], following: Callable[[str], list[str]]
) -> set[str]:
    found = set(keys)
    waiting = list(keys)
    while waiting:
        for key in following(waiting.pop()):
            if key not in found:
                found.add(key)
                waiting.append(key)
    return found


_ACTIONS = st.lists(
    st.tuples(
        st.sampled_from(
            (
                *("insert", "question", "if", "else", "parallel", "jump", "end", "remove"),
                *("up", "down", "indent", "outdent", "then", "who"),
            )
        ),
        st.integers(0, 30),
        st.integers(0, 9),
    ),
    max_size=14,
)


@QUICK
@given(tables, _ACTIONS)
def test_whatever_is_done_to_rows_leaves_a_process_that_can_be_read(
    table: Table, actions: list[tuple[str, int, int]]
):
    typist = Typist().paste(*drafts_of(table))
    document = typist.document
    start = {record.id: record for record in document}
    steps = 0
    for action, where, number in actions:
        before = {record.id: record for record in document}
        place = len(document.history)
        try:
            _do(typist, action, where % len(typist.table.table.rows), number)
        except Refused:
            assert {record.id: record for record in document} == before
            continue
        steps += len(document.history) - place
        scope = next(document.elements("process")).id
        blocks = read_blocks(document, scope)
        assert explains(document, blocks)
        assert not any(isinstance(item, Tangle) for item in items_of(blocks.sequences))
        assert _unchanged_by_writing(document, scope)
        for node in document.children(scope):
            if node.type != "lane":
                assert document.shape_on(typist.table.sheet, node.id) is not None
    for _ in range(steps):
        document.undo()
    assert {record.id: record for record in document} == start
    etree.fromstring(bpmn.write(document))


def _unchanged_by_writing(document: Document, scope: str) -> bool:
    with document.step(mark("Insert step")) as step:
        write_blocks(step, read_blocks(document, scope))
        return not step.change()


def _do(typist: Typist, action: str, index: int, number: int) -> None:
    table = typist.table.table
    texts = {
        "insert": f"new {number}",
        "question": f"question {number}?",
        "if": f"if {number}",
        "else": "else",
        "parallel": "in parallel",
        "jump": f"go on with {number}",
        "end": "end",
    }
    title = mark("Insert step")
    if action in texts:
        draft = Draft(what=texts[action])
        place = below(table, index)
        typist.table.edit(title, lambda edit: insert(edit, place, [draft]))
        return
    doings: dict[str, Callable[[RowEdit], object]] = {
        "remove": lambda edit: edits.remove(edit, [index]),
        "up": lambda edit: edits.move(edit, index, down=False),
        "down": lambda edit: edits.move(edit, index, down=True),
        "indent": lambda edit: edits.indent(edit, index),
        "outdent": lambda edit: edits.outdent(edit, index),
        "then": lambda edit: edits.enter(edit, index, Column.THEN, str(number)),
        "who": lambda edit: edits.enter(edit, index, Column.WHO, f"lane {number % 3}"),
    }

    def act(edit: RowEdit) -> None:
        doings[action](edit)

    typist.table.edit(title, act)


def test_writing_what_was_read_changes_nothing():
    for path in sorted(SAMPLE_LIBRARY.glob("processes/**/*.bpmn")):
        document = bpmn.read(path)
        for process in list(document.elements("process")):
            assert _unchanged_by_writing(document, process.id), path.name
