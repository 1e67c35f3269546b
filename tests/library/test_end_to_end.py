"""What follows what, across offices, is read from the register."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.library.about import About
from workbench.library.end_to_end import Chain, chain_of, chains
from workbench.library.library import Library
from workbench.library.process_facts import KeptFacts, ProcessFacts
from workbench.library.process_index import ProcessEntry

Make = Callable[..., ProcessEntry]


def process(
    key: str,
    *,
    unit: str = "",
    after: tuple[str, ...] = (),
    before: tuple[str, ...] = (),
    typed: tuple[str, ...] = (),
) -> ProcessEntry:
    """A process in a register; `before` and `after` are ids, `typed` a successor's plain name."""
    lists = []
    if unit:
        lists.append(("lead_unit", ((unit, f"unit-{unit}"),)))
    if before:
        lists.append(("predecessors", tuple((one.lower(), one) for one in before)))
    if after or typed:
        refs = tuple((one.lower(), one) for one in after)
        lists.append(("successors", refs + tuple((one, "") for one in typed)))
    facts = KeptFacts.of(ProcessFacts(lists=tuple(lists)))
    path = Path(f"/library/processes/{key}.bpmn")
    return ProcessEntry(
        path=path, place=path.name, id=key, name=f"Prozess {key}", process_ids=(key,), kept=facts
    )


def library(*entries: ProcessEntry) -> Library:
    return Library(Path("/library"), about=About(name="Test"), processes=entries)


def ids(chain: Chain | None) -> list[str]:
    assert chain is not None
    return [stage.id for stage in chain.stages]


def test_either_side_may_say_what_follows() -> None:
    # Given three processes of which the middle one is silent
    found = chain_of(
        library(process("C", before=("B",)), process("B"), process("A", after=("B",))), "B"
    )

    # Then the chain is whole and in order
    assert ids(found) == ["A", "B", "C"]


def test_a_chain_holds_what_leads_to_a_process_and_what_follows_but_no_branch_beside() -> None:
    register = library(
        process("A", after=("B", "X")), process("B", after=("C",)), process("C"), process("X")
    )

    assert ids(chain_of(register, "B")) == ["A", "B", "C"]
    assert sorted(ids(chains(register)[0])) == ["A", "B", "C", "X"]


def test_where_another_office_takes_over_the_responsibility_changes() -> None:
    register = library(
        process("A", unit="Bauamt", after=("B",)),
        process("B", unit="Bauamt", after=("C",)),
        process("C", unit="Kasse", after=("D",)),
        process("D"),
    )
    chain = chain_of(register, "A")

    assert chain is not None
    assert [(link.source, link.target) for link in chain.handovers] == [("B", "C")]
    assert chain.units == ("Bauamt", "Kasse")


def test_a_process_stands_behind_all_that_lead_to_it() -> None:
    register = library(
        process("A", after=("B", "D")),
        process("B", after=("C",)),
        process("C", after=("D",)),
        process("D"),
    )
    chain = chain_of(register, "A")

    assert chain is not None
    assert {stage.id: stage.place for stage in chain.stages} == {"A": 0, "B": 1, "C": 2, "D": 3}


def test_processes_in_a_circle_stand_side_by_side_and_one_link_leads_back() -> None:
    register = library(
        process("A", after=("B",)),
        process("B", after=("C",)),
        process("C", after=("B", "D")),
        process("D"),
    )
    chain = chain_of(register, "C")

    assert ids(chain) == ["A", "B", "C", "D"]
    assert chain is not None
    assert [(link.source, link.target) for link in chain.links if link.leads_back] == [("C", "B")]


def test_what_is_not_in_the_library_is_shown_by_its_name() -> None:
    chain = chain_of(library(process("A", typed=("Bescheid vollstrecken",))), "A")

    assert chain is not None
    assert (chain.last.name, chain.last.entry) == ("Bescheid vollstrecken", None)


def test_a_typed_name_is_found_in_the_register() -> None:
    register = library(process("A", typed=("prozess b",)), process("B", unit="Kasse"))

    assert ids(chain_of(register, "B")) == ["A", "B"]


def test_a_process_without_neighbours_has_no_chain() -> None:
    register = library(process("A"), process("B", after=("B",)))

    assert chain_of(register, "A") is None
    assert chain_of(register, "B") is None, "following itself is no chain"
    assert chain_of(register, "unknown") is None
    assert chains(register) == []


def test_the_longest_chain_comes_first() -> None:
    register = library(
        process("A", after=("B",)),
        process("B"),
        process("K", after=("L",)),
        process("L", after=("M",)),
        process("M"),
    )
    assert [len(chain.stages) for chain in chains(register)] == [3, 2]


@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=40))
def test_links_lead_forward_unless_they_close_a_circle(pairs: list[tuple[int, int]]) -> None:
    register = library(
        *(
            process(
                f"P{one}", after=tuple(f"P{target}" for source, target in pairs if source == one)
            )
            for one in range(12)
        )
    )
    seen: list[str] = []
    for chain in chains(register):
        places = {stage.id: stage.place for stage in chain.stages}
        seen += places
        assert min(places.values()) == 0
        for link in chain.links:
            assert link.leads_back == (places[link.source] >= places[link.target])
            if link.leads_back:  # then there is a way on from its target to its source
                assert link.source in ids(chain_of(register, link.target))
    assert len(seen) == len(set(seen)), "each process is in one chain"
    linked = {f"P{one}" for pair in pairs if pair[0] != pair[1] for one in pair}
    assert set(seen) == linked


@pytest.mark.parametrize("count", [3000])
def test_a_chain_of_thousands_is_found_at_once(count: int) -> None:
    entries = [
        process(f"P{n}", after=(f"P{n + 1}",) if n + 1 < count else ()) for n in range(count)
    ]
    assert len(chains(library(*entries))[0].stages) == count
