"""Differences between two states, as values."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.model.change import Change
from workbench.model.records import Element, Record

KEYS = ["a", "b", "c"]
State = dict[str, Record]

states = st.dictionaries(st.sampled_from(KEYS), st.sampled_from(["", "x", "y"]), max_size=3).map(
    lambda names: {key: Element(id=key, type="task", name=name) for key, name in names.items()}
)


def between(before: State, after: State) -> Change:
    return Change.between(
        {key: before.get(key) for key in KEYS}, {key: after.get(key) for key in KEYS}
    )


def applied(change: Change, state: State) -> State:
    result = {key: record for key, record in state.items() if key not in change.removed}
    for key, record in change.removed.items():
        assert state[key] == record, "what is removed was there"
    for key, (before, after) in change.updated.items():
        assert state[key] == before
        result[key] = after
    for key, record in change.added.items():
        assert key not in state
        result[key] = record
    return result


@given(states, states)
def test_a_change_leads_from_one_state_to_the_other_and_back(before: State, after: State) -> None:
    change = between(before, after)
    assert applied(change, before) == after
    assert applied(change.reversed(), after) == before
    assert change.reversed().reversed() == change


@given(states, states, states)
def test_joined_changes_do_what_one_does_after_the_other(
    first: State, second: State, third: State
) -> None:
    joined = between(first, second).joined(between(second, third))
    assert applied(joined, first) == third
    assert joined == between(first, third), "what cancels out is left out"


@given(states, states)
def test_a_change_and_its_reverse_cancel_out(before: State, after: State) -> None:
    change = between(before, after)
    assert not change.joined(change.reversed())
    assert bool(change) == (before != after)


def test_the_ids_of_a_change_are_those_it_touches() -> None:
    change = between(
        {"a": Element(id="a", type="task"), "b": Element(id="b", type="task")},
        {"b": Element(id="b", type="task", name="x"), "c": Element(id="c", type="task")},
    )
    assert sorted(change.ids()) == ["a", "b", "c"]
