"""A library has attributes of its own, and calls, orders and demands the others in its own way."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import Refused
from workbench.library.completeness import completeness_findings, review_findings
from workbench.library.library import Library
from workbench.library.own_definitions import (
    OwnAttribute,
    OwnDefinitions,
    OwnGroup,
    merged,
    ordered,
    own_key,
)
from workbench.library.own_definitions_file import read_own, with_own
from workbench.library.profile import Choice, Label, definitions
from workbench.resources import resource
from workbench.words import Text

from .conftest import Write

HEAD = {"format": "process-workbench-library", "version": 1, "name": "Amt"}
EASE = OwnAttribute(
    of="process",
    key="x_buergernaehe",
    group="identity",
    type="enum",
    label=Label("Bürgernähe", "Closeness"),
    mandatory=("review",),
    choices=(Choice("x_high", Label("Hoch", "High")), Choice("x_low", Label("Niedrig", "Low"))),
)


def library_with(folder: Path, own: OwnDefinitions | None = None, **section: Any) -> Library:
    data: Any = dict(HEAD)
    if own is not None:
        data = with_own(data, own)
    if section:
        data["attributes"] = section
    (folder / "library.json").write_text(json.dumps(data), "utf-8")
    return Library.open(folder)


def told(library: Library) -> list[str]:
    return [
        str(one.finding.text)
        for one in library.findings
        if one.finding.rule == "library.attributes"
    ]


def keys(library: Library, group: str) -> list[str]:
    found = next(one for one in library.definitions.groups if one.key == group)
    return [one.key for one in found.attributes]


# What an administrator can do


def test_an_own_attribute_stands_in_its_group_with_its_choices(folder: Path) -> None:
    library = library_with(folder, OwnDefinitions(attributes=(EASE,)))

    found = library.definitions.attribute("process", "x_buergernaehe")

    assert told(library) == []
    assert found is not None
    assert found.label.de == "Bürgernähe"
    assert [one.key for one in found.choices] == ["x_high", "x_low"]
    assert keys(library, "identity")[-1] == "x_buergernaehe"
    assert definitions().attribute("process", "x_buergernaehe") is None


def test_groups_are_added_hidden_renamed_and_put_in_another_order(folder: Path) -> None:
    own = OwnDefinitions(
        groups=(
            OwnGroup(of="process", key="x_extra", label=Label("Weiteres", "More")),
            OwnGroup(of="process", key="flow", label=Label("Verlauf", "Way"), order=("scope",)),
            OwnGroup(of="process", key="fim", shown=True),
            OwnGroup(of="process", key="steering", shown=False),
        ),
        order=(("process", ("x_extra", "steering")),),
    )
    library = library_with(folder, own)

    groups = {one.key: one for one in library.definitions.groups_of("process")}
    assert list(groups).index("x_extra") < list(groups).index("steering")
    assert groups["flow"].label.de == "Verlauf"
    assert (groups["fim"].shown, groups["steering"].shown) == (True, False)
    assert set(keys(library, "flow")) == {one.key for one in _shipped("flow")}


def _shipped(group: str):  # type: ignore[no-untyped-def]
    return next(one for one in definitions().groups if one.key == group).attributes


def test_states_get_other_names_but_none_of_them_goes(folder: Path) -> None:
    library = library_with(
        folder, values={"states": [{"key": "draft", "label": {"de": "Entwurf", "en": "Draft"}}]}
    )
    status = library.definitions.attribute("process", "status")
    assert status is not None
    assert status.choices[0] == Choice("draft", Label("Entwurf", "Draft"))
    assert len(status.choices) == 8
    history = library.definitions.attribute("process", "release_history")
    assert history is not None
    assert history.columns[1].choices == status.choices


def test_what_is_mandatory_depends_on_the_state(folder: Path, write_process: Write) -> None:
    write_process("a", "P_a", "A", status="review", process_no="1", trigger="x")
    own = OwnDefinitions(
        attributes=(
            EASE,
            OwnAttribute(of="process", key="owner", mandatory=("approved",)),
            OwnAttribute(of="process", key="lead_unit", mandatory=()),
            OwnAttribute(of="process", key="result", mandatory=()),
        )
    )
    library = library_with(folder, own)

    found = [one.finding for one in completeness_findings(library)]

    assert [str(one.text) for one in found] == ["In the profile is missing: Bürgernähe."]


def test_a_draft_is_told_what_its_review_will_ask_for(folder: Path, write_process: Write) -> None:
    write_process("a", "P_a", "A", status="draft", process_no="1")
    library = library_with(folder)
    (found,) = [one.finding for one in completeness_findings(library)]
    assert found.severity == "hint"
    assert str(found.text).startswith("Before the review, fill in: Auslöser, ")


def test_an_own_attribute_of_a_step_is_missed_where_it_is_mandatory(
    folder: Path, write_process: Write
) -> None:
    write_process("a", "P_a", "A", status="review")
    own = OwnAttribute(
        of="step",
        key="x_risk",
        group="step",
        type="text",
        label=Label("Risiko", "Risk"),
        mandatory=("review",),
    )
    library = library_with(folder, OwnDefinitions(attributes=(own,)))
    texts = [str(one.finding.text) for one in completeness_findings(library)]
    assert "“Risiko” is missing at 1 step or lane." in texts


# Wrong parts


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"of": "process", "key": "owners"}, "no attribute of this key"),
        ({"of": "process", "key": "x_a", "group": "identity", "type": "text"}, "no label"),
        (
            {"of": "process", "key": "x_a", "group": "identity", "type": "blob", "label": "A"},
            "type “blob”",
        ),
        (
            {"of": "process", "key": "x_a", "group": "identity", "type": "ref:x", "label": "A"},
            "type “ref:x”",
        ),
        ({"of": "process", "key": "x_a", "group": "no", "type": "text", "label": "A"}, "group"),
        ({"of": "house", "key": "x_a"}, "subject"),
        ({"of": "process", "key": "x a"}, "key"),
        ({"of": "process", "key": "owner", "mandatory": ["some day"]}, "release state"),
        (["nothing"], "left out"),
    ],
)
def test_a_wrong_part_is_told_and_left_out_and_the_rest_counts(
    folder: Path, wrong: object, said: str
) -> None:
    fine = {"of": "step", "key": "x_b", "group": "step", "type": "text", "label": "B"}
    library = library_with(folder, attributes=[wrong, fine])

    assert len(told(library)) == 1
    assert said in told(library)[0]
    assert library.definitions.attribute("process", "x_a") is None
    assert library.definitions.attribute("step", "x_b") is not None


def anything() -> st.SearchStrategy[Any]:
    words = st.sampled_from(
        ["of", "key", "label", "x_a", "process", "type", "text", "choices", "owner", "states", ""]
    )
    leaf = st.none() | st.booleans() | st.integers() | words
    return st.recursive(
        leaf,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=4),
        max_leaves=12,
    )


@given(anything(), anything(), anything(), anything())
@settings(max_examples=80, deadline=None)
def test_whatever_stands_there_a_library_has_definitions(
    groups: Any, attributes: Any, order: Any, values: Any
) -> None:
    section = {"groups": groups, "attributes": attributes, "order": order, "values": values}
    for data in ({"attributes": section}, {"attributes": attributes, "release": order}):
        said: list[Text] = []
        own = read_own(data, definitions(), said.append)
        known = merged(definitions(), own)
        assert {one.key for one in definitions().attributes("process")} <= {
            one.key for one in known.attributes("process")
        }


# Written and read again


SCHEMA = json.loads(resource("schemas/library.schema.json").read_text("utf-8"))
CHECKER = jsonschema.Draft202012Validator(SCHEMA)
labels = st.builds(Label, st.text("aäß ", min_size=1).map(lambda t: f"a{t}b"), st.just("L"))
states = st.lists(st.sampled_from(["draft", "review", "approved"]), unique=True).map(tuple)


@st.composite
def own_definitions(draw: st.DrawFn) -> OwnDefinitions:
    names = draw(st.lists(st.sampled_from("abcdef"), unique=True, max_size=4))
    added = tuple(
        OwnAttribute(
            of="process",
            key=f"x_{name}",
            group="flow",
            type=draw(st.sampled_from(["text", "date", "ref:role", "file", "url", "enums"])),
            label=draw(labels),
            shown=draw(st.sampled_from([None, True, False])),
            mandatory=draw(st.none() | states),
            choices=tuple(
                Choice(key, draw(labels))
                for key in draw(st.lists(st.sampled_from(["p", "q"]), unique=True))
            ),
        )
        for name in names
    )
    changed = tuple(
        OwnAttribute(of="process", key=key, label=draw(st.none() | labels), mandatory=draw(states))
        for key in draw(st.lists(st.sampled_from(["owner", "scope"]), unique=True))
    )
    return OwnDefinitions(
        attributes=added + changed,
        groups=tuple(
            OwnGroup(of="process", key=f"x_{name}", label=draw(labels), order=("scope",))
            for name in draw(st.lists(st.sampled_from("gh"), unique=True))
        ),
        order=draw(st.sampled_from([(), (("process", ("flow", "identity")),)])),
        review_months=draw(st.sampled_from([24, 12])),
    )


@given(own_definitions())
@settings(max_examples=80, deadline=None)
def test_what_is_written_is_read_again_and_keeps_to_the_schema(own: OwnDefinitions) -> None:
    data: Any = with_own(dict(HEAD), own)
    CHECKER.validate(data)
    said: list[Text] = []
    assert read_own(data, definitions(), said.append) == own
    assert said == []
    # And taken away, nothing stays
    assert with_own(data, OwnDefinitions()).get("attributes") is None


def test_saving_keeps_what_nobody_here_knows(folder: Path) -> None:
    data = dict(HEAD) | {
        "x_note": 1,
        "attributes": {
            "x_more": 2,
            "attributes": [{"of": "process", "key": "owner", "mandatory": [], "x_why": "so"}],
        },
    }
    (folder / "library.json").write_text(json.dumps(data), "utf-8")
    library = Library.open(folder)

    library.save_own(library.own)

    now = json.loads((folder / "library.json").read_text("utf-8"))
    assert now["x_note"] == 1
    assert now["attributes"]["x_more"] == 2
    assert now["attributes"]["attributes"][0]["x_why"] == "so"


def test_what_somebody_else_changed_meanwhile_is_not_written_over(folder: Path) -> None:
    library = library_with(folder)
    library_with(folder, OwnDefinitions(attributes=(EASE,)))
    with pytest.raises(Refused, match="somebody else"):
        library.save_own(OwnDefinitions())
    assert Library.open(folder).definitions.attribute("process", EASE.key) is not None


# Keys and order


def test_keys_are_readable_and_never_collide() -> None:
    assert own_key("Bürgernähe (groß)", ()) == "x_buergernaehe_gross"
    assert own_key("Bürgernähe", ("x_buergernaehe",)) == "x_buergernaehe_2"
    assert own_key("日本", ()) == "x_attribute"


@given(st.lists(st.sampled_from("abcdefgh"), unique=True), st.lists(st.sampled_from("abcxyz")))
def test_an_order_names_some_and_loses_none(things: list[str], order: list[str]) -> None:
    found = ordered(things, order, str)
    assert sorted(found) == sorted(things)
    named = [one for one in dict.fromkeys(order) if one in things]
    assert [one for one in found if one in named] == named
    if not named:
        assert found == things


# Reviews


def test_reviews_that_are_due_soon_or_never_are_told(folder: Path, write_process: Write) -> None:
    for name, day in (("a", "2026-11-23"), ("b", "2026-12-24"), ("c", "2026-12-25"), ("d", "")):
        values = {"review_due": day} if day else {}
        write_process(name, f"P_{name}", name, status="approved", **values)
    write_process("e", "P_e", "e", status="inactive", review_due="2020-01-01")
    library = library_with(folder)

    found = {
        one.path.stem: (one.finding.rule, one.finding.severity)
        for one in review_findings(library, date(2026, 11, 24))
    }

    assert found == {
        "a": ("library.review-overdue", "warning"),
        "b": ("library.review-soon", "hint"),
        "d": ("library.review-none", "hint"),
    }
