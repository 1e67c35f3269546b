"""What may be joined and contained on a landscape."""

from __future__ import annotations

import pytest

from workbench.errors import Refused
from workbench.model.document import Document
from workbench.model.records import Element
from workbench.notation.landscape.kinds import BY_KEY, KINDS
from workbench.notation.landscape.rules import holders_of
from workbench.notation.rules import may_connect, may_contain


def made() -> Document:
    return Document(
        [
            Element(id="band", type="band", name="Kernprozesse"),
            Element(id="group", type="group", parent="band", name="Bauen"),
            Element(id="a", type="process_entry", parent="group", name="Bauantrag bearbeiten"),
            Element(id="b", type="process_entry", parent="group"),
            Element(id="unit", type="unit", parent="group", name="Bauamt"),
            Element(id="text", type="text"),
        ]
    )


@pytest.mark.parametrize(
    ("source", "target"), [("a", "b"), ("unit", "a"), ("a", "unit"), ("group", "a")]
)
def test_processes_groups_and_entries_are_linked(source: str, target: str) -> None:
    assert may_connect(made(), source, target) == "landscape_link"


@pytest.mark.parametrize(("source", "target"), [("a", "a"), ("a", "band"), ("text", "a")])
def test_what_is_not_linked_is_refused_in_words(source: str, target: str) -> None:
    with pytest.raises(Refused) as refused:
        may_connect(made(), source, target)
    assert "not" in str(refused.value.text)


@pytest.mark.parametrize(
    ("container", "kind"),
    [
        ("", "landscape.band"),
        ("", "landscape.process"),
        ("band", "landscape.group"),
        ("band", "landscape.chain"),
        ("group", "landscape.process.up"),
        ("group", "landscape.system"),
        ("band", "landscape.text"),
    ],
)
def test_what_may_lie_there(container: str, kind: str) -> None:
    may_contain(made(), container, BY_KEY[kind])


@pytest.mark.parametrize(
    ("container", "kind"),
    [
        ("group", "landscape.band"),
        ("band", "landscape.band"),
        ("group", "landscape.group"),
        ("a", "landscape.process"),
    ],
)
def test_what_may_not_lie_there_is_refused_in_words(container: str, kind: str) -> None:
    with pytest.raises(Refused) as refused:
        may_contain(made(), container, BY_KEY[kind])
    assert "not placed" in str(refused.value.text)


def test_whatever_lies_in_something_may_lie_there() -> None:
    for kind in KINDS:
        for holder in holders_of(kind.type):
            document = Document([Element(id="holder", type=holder)])
            may_contain(document, "holder", kind)
