"""An administrator adds, renames, orders, hides and demands; what is usual again is forgotten."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.errors import Refused
from workbench.library import own_editing as editing
from workbench.library.own_definitions import OwnDefinitions, merged, value_lists
from workbench.library.own_definitions_file import read_own, with_own
from workbench.library.profile import Choice, Label, definitions
from workbench.words import Text

SHIPPED = definitions()
NONE = OwnDefinitions()
LABEL = Label("Bürgernähe", "Closeness")


def keys(own: OwnDefinitions, group: str) -> list[str]:
    known = merged(SHIPPED, own)
    return [one.key for one in editing.group_of(known, "process", group).attributes]


def test_an_added_attribute_is_moved_to_another_group_and_removed() -> None:
    own, key = editing.add_attribute(SHIPPED, NONE, "process", "identity", LABEL)
    own = editing.move_attribute(SHIPPED, own, "process", key, "flow", 1)

    assert key not in keys(own, "identity")
    assert keys(own, "flow").index(key) == 1

    own = editing.remove_attribute(own, "process", key)
    assert keys(own, "flow") == keys(NONE, "flow")


def test_what_comes_with_the_program_stays_in_its_group_and_is_not_removed() -> None:
    with pytest.raises(Refused, match="stays in its group"):
        editing.move_attribute(SHIPPED, NONE, "process", "owner", "flow", 0)
    with pytest.raises(Refused, match="hidden, not removed"):
        editing.remove_attribute(NONE, "process", "owner")
    with pytest.raises(Refused, match="hidden, not removed"):
        editing.remove_group(SHIPPED, NONE, "process", "flow")
    with pytest.raises(Refused, match="none is added or removed"):
        editing.change_values(SHIPPED, NONE, "states", ())


def test_a_group_that_holds_something_is_not_removed() -> None:
    own, group = editing.add_group(SHIPPED, NONE, "step", LABEL)
    own, key = editing.add_attribute(SHIPPED, own, "step", group, LABEL)
    with pytest.raises(Refused, match="not empty"):
        editing.remove_group(SHIPPED, own, "step", group)
    own = editing.remove_attribute(own, "step", key)
    assert editing.remove_group(SHIPPED, own, "step", group) == NONE


def test_what_becomes_usual_again_is_forgotten() -> None:
    owner = SHIPPED.attribute("process", "owner")
    assert owner is not None
    own = editing.change_attribute(
        SHIPPED, NONE, "process", "owner", label=LABEL, shown=False, mandatory=("approved",)
    )
    assert len(own.attributes) == 1
    back = editing.change_attribute(
        SHIPPED, own, "process", "owner", label=owner.label, shown=True,
        mandatory=editing.mandatory_states(owner),
    )  # fmt: skip
    assert back == NONE
    assert editing.usual_again(own, "process", "owner") == NONE
    hidden = editing.change_group(SHIPPED, NONE, "process", "flow", shown=False)
    assert editing.change_group(SHIPPED, hidden, "process", "flow", shown=True) == NONE
    channels = value_lists(SHIPPED)["channels"]
    fewer = editing.change_values(SHIPPED, NONE, "channels", channels[:2])
    assert editing.change_values(SHIPPED, fewer, "channels", channels) == NONE


def test_the_key_follows_the_label_until_files_may_know_it() -> None:
    own, key = editing.add_attribute(SHIPPED, NONE, "process", "flow", Label("Neu", "New"))
    own = editing.move_attribute(SHIPPED, own, "process", key, "flow", 0)
    own, key = editing.renamed(SHIPPED, own, "process", key, LABEL)
    assert key == "x_buergernaehe"
    assert keys(own, "flow")[0] == "x_buergernaehe"


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_any_sequence_of_changes_is_written_read_and_loses_nothing(data: st.DataObject) -> None:
    own = NONE
    draw = data.draw
    for _ in range(draw(st.integers(1, 8))):
        known = merged(SHIPPED, own)
        subject = draw(st.sampled_from(["process", "step", "lane"]))
        group = draw(st.sampled_from([one.key for one in known.groups_of(subject)]))
        members = [one.key for one in known.attributes(subject)]
        key = draw(st.sampled_from(members))
        act = draw(st.sampled_from(["group", "add", "change", "move", "order", "choices"]))
        try:
            if act == "group":
                own, _ = editing.add_group(SHIPPED, own, subject, LABEL)
            elif act == "add":
                kind = draw(st.sampled_from(["text", "enum", "ref:role", "date"]))
                own, _ = editing.add_attribute(SHIPPED, own, subject, group, LABEL, kind)
            elif act == "change":
                own = editing.change_attribute(
                    SHIPPED, own, subject, key, label=LABEL, shown=draw(st.booleans()),
                    mandatory=draw(st.sampled_from([(), ("review",), ("draft", "approved")])),
                )  # fmt: skip
            elif act == "move":
                own = editing.move_attribute(
                    SHIPPED, own, subject, key, group, draw(st.integers(0, 4))
                )
            elif act == "order":
                order = draw(st.permutations([one.key for one in known.groups_of(subject)]))
                own = editing.order_groups(own, subject, order)
            else:
                own = editing.change_attribute(
                    SHIPPED, own, subject, key, choices=(Choice("x_a", LABEL),)
                )
        except Refused:
            continue
    said: list[Text] = []
    again = read_own(with_own({}, own), SHIPPED, said.append)
    assert said == []
    assert merged(SHIPPED, again) == merged(SHIPPED, own)
    for subject in ("process", "step", "lane"):
        found = [one.key for one in merged(SHIPPED, own).attributes(subject)]
        assert len(found) == len(set(found))
        assert {one.key for one in SHIPPED.attributes(subject)} <= set(found)
