"""JSON as two people can merge it, and as broken as it comes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import Unreadable
from workbench.io.json_text import JsonReader, json_bytes, parse_json

_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", max_size=2), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(st.dictionaries(st.text("abcdef", max_size=3), _VALUES, max_size=4))
def test_writing_and_parsing_are_inverse(value: dict[str, Any]) -> None:
    data = json_bytes(value)

    assert parse_json(data) == value
    assert list(parse_json(data)) == list(value), "the order is kept"
    assert json_bytes(parse_json(data)) == data
    assert json.loads(data) == value


def test_lists_of_entries_have_a_line_for_each() -> None:
    text = json_bytes({"name": "X", "entries": [{"id": "a", "tags": [1, 2]}, {"id": "b"}]})

    assert text.decode() == (
        "{\n"
        '  "name": "X",\n'
        '  "entries": [\n'
        '    {"id": "a", "tags": [1, 2]},\n'
        '    {"id": "b"}\n'
        "  ]\n"
        "}\n"
    )


def test_a_text_from_a_keyboard_that_is_no_text_is_written_all_the_same() -> None:
    assert parse_json(json_bytes({"name": "a\ud800b"})) == {"name": "a?b"}


@pytest.mark.parametrize(
    "data", [b"\xef\xbb\xbf{}", b"\xff\xfe{\x00}\x00", "\ufeff{}".encode("utf-16-be")]
)
def test_byte_order_marks_are_understood(data: bytes) -> None:
    assert parse_json(data) == {}


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b'{"a": 1,\n "b" 2}', "line 2, column 6"),
        (b'{"a": NaN}', "not valid JSON"),
        (b'{"a": "\\ud800"}', "not valid JSON"),
        (b"[]", "braces"),
        (b"\x80", "UTF-8"),
        (b'{"a":' * 100_000, "nested"),
        (b'{"a":' * 100 + b"1" + b"}" * 100, "nested"),
    ],
)
def test_what_is_no_json_is_refused_in_a_sentence(data: bytes, word: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        parse_json(data)
    assert word in str(refusal.value)


def test_a_reader_complains_by_place_and_goes_on() -> None:
    said: list[str] = []
    reader = JsonReader(
        {"a": 1, "b": "x", "c": {"d": []}, "e": [{"f": {}}, 3], "g": float("inf")},
        lambda text: said.append(str(text)),
    )

    assert reader.text("a", "default") == "default"
    assert reader.number("b") is None
    assert reader.object("c").text("d") == ""
    assert [one.text("f") for one in reader.objects("e")] == [""]
    assert reader.objects("b") == []
    assert reader.number("g") is None
    assert reader.text("missing") == ""
    assert reader.number("missing") is None
    assert reader.object("missing").objects("missing") == []
    assert [text.split(" ")[0] for text in said] == ["a", "b", "c.d", "e[2]", "e[1].f", "b", "g"]
