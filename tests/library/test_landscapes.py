"""Landscapes that open one another."""

from __future__ import annotations

from pathlib import Path

from workbench.library.about import About
from workbench.library.landscapes import first_landscape, landscape_of, ways_to
from workbench.library.library import LandscapeEntry, LandscapeMention, Library
from workbench.words import mark


def landscape(key: str, *opens: str, broken: bool = False) -> LandscapeEntry:
    mentions = tuple(
        LandscapeMention(f"group-{one}", "group", one, "landscape", one) for one in opens
    )
    path = Path(f"/library/landscapes/{key}.json")
    problem = mark("The file is empty.") if broken else None
    return LandscapeEntry(
        path=path, place=path.name, id=key, name=key, mentions=mentions, problem=problem
    )


def library(*landscapes: LandscapeEntry) -> Library:
    return Library(Path("/library"), about=About(name="Test"), landscapes=landscapes)


def test_the_landscape_that_no_other_opens_shows_the_whole() -> None:
    found = first_landscape(library(landscape("a"), landscape("b", "a", "c"), landscape("c")))
    assert found is not None and found.id == "b"


def test_where_all_open_one_another_the_first_is_shown() -> None:
    found = first_landscape(library(landscape("a", "b"), landscape("b", "a")))
    assert found is not None and found.id == "a"
    assert first_landscape(library()) is None


def test_one_that_opens_itself_is_not_taken_for_a_part() -> None:
    found = first_landscape(library(landscape("a", "a"), landscape("b")))
    assert found is not None and found.id == "a"


def test_a_broken_one_is_never_shown() -> None:
    found = first_landscape(library(landscape("a", broken=True), landscape("b")))
    assert found is not None and found.id == "b"
    assert landscape_of(library(landscape("a", broken=True)), "a") is None


def test_the_way_to_a_landscape_leads_through_those_above_it() -> None:
    register = library(landscape("a", "b"), landscape("b", "c"), landscape("c"))
    assert [one.id for one in ways_to(register, "c")] == ["a", "b"]
    assert ways_to(register, "a") == []


def test_a_circle_ends_the_way() -> None:
    register = library(landscape("a", "b"), landscape("b", "c"), landscape("c", "a"))
    assert [one.id for one in ways_to(register, "c")] == ["a", "b"]
