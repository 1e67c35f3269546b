"""Landscape files: read into records, written back without loss."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import Unreadable
from workbench.geometry import Bounds, Point
from workbench.io.landscape import new_document, read, write
from workbench.io.landscape.format import FORMAT, LINK, straight
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Flow, Shape, Sheet
from workbench.notation.landscape.kinds import KINDS
from workbench.words import literal


def a_map(*elements: dict[str, Any], links: list[Any] | None = None, **more: object) -> bytes:
    """Return the text of a landscape file."""
    root = {"format": FORMAT, "version": 1, "id": "Karte", "name": "Prozesslandkarte", **more}
    return json.dumps(root | {"elements": list(elements), "links": links or []}).encode()


def box(key: str, kind: str = "process", x: float = 0, **more: object) -> dict[str, Any]:
    return {"id": key, "type": kind, "x": x, "y": 0, "width": 100, "height": 40} | more


def said(document: Document) -> list[str]:
    return [str(finding.text) for finding in document.findings]


# Reading


def test_a_landscape_becomes_a_sheet_of_elements_and_links() -> None:
    document = read(
        a_map(
            box("kern", "band", name="Kernprozesse", width=500),
            box("buerger", "group", 10, name="Bürgerservice", parent="kern"),
            box("p", "process", 20, name="Ausweis", parent="buerger", process="Process_Ausweis")
            | {"process_no": "12.01", "status": "approved"},
            box("t", "text", 300, name="Stand 2026"),
            links=[{"id": "l", "source": "p", "target": "t", "name": "dann"}],
        )
    )

    assert said(document) == []
    assert document.sheets() == [Sheet(id="Karte", name="Prozesslandkarte")]
    assert [one.type for one in document.elements()] == ["band", "group", "process_entry", "text"]
    entry = document.element("p")
    assert entry is not None
    assert (entry.parent, entry.refers_to) == ("buerger", "Process_Ausweis")
    assert entry.properties == (("process_no", "12.01"), ("status", "approved"))
    assert document.shapes_of("kern")[0].bounds == Bounds(0, 0, 500, 40)
    (link,) = document.flows()
    assert (link.type, link.source, link.target, link.name) == (LINK, "p", "t", "dann")
    (edge,) = document.edges_on("Karte")
    assert edge.waypoints == (Point(120, 20), Point(300, 20)), "straight, side to side"


def test_a_link_may_have_a_course_of_its_own() -> None:
    course = [[100, 20], [150, 20], [150, 90]]
    document = read(
        a_map(box("a"), box("b"), links=[{"source": "a", "target": "b", "waypoints": course}])
    )

    (edge,) = document.of_type(Edge)
    assert edge.waypoints == (Point(100, 20), Point(150, 20), Point(150, 90))


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"{", "JSON"),
        (b"[1]", "braces"),
        (b"\xff\xfe\xfd", "UTF-8"),
        (b'{"format": "process-workbench-library", "elements": []}', "landscape"),
        (b"{}", "landscape"),
        (b"<?xml version='1.0'?><definitions/>", "JSON"),
        (b'{"elements":' * 1000, "nested"),
    ],
)
def test_what_is_no_landscape_is_refused_in_a_sentence(data: bytes, word: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(data)
    assert word in str(refusal.value)


def test_a_file_that_is_not_there_is_refused_with_its_name(tmp_path: Any) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(tmp_path / "karte.json")
    assert "karte.json" in str(refusal.value)


@pytest.mark.parametrize(
    ("element", "word"),
    [
        ({"id": "a", "type": "cloud"}, "unknown type"),
        ({"id": "a", "type": "process"}, "no place"),
        (box("a", width="breit"), "number"),
        (box("a", width=True), "number"),
        (box("a", width=-1), "no size"),
        (box("a", width=1e300), "outside"),
        (box("a", x=10**400), "number"),
        (box("a", name=["x"]), "quotation marks"),
        (box("a", parent="missing"), "missing"),
        (box("a", parent="a"), "itself"),
        (box("z"), "twice"),
        ("text", "braces"),
        (7, "braces"),
    ],
    ids=range(13),
)
def test_what_is_wrong_is_a_finding_and_survives(element: Any, word: str) -> None:
    # Given a landscape with one good and one strange entry
    data = a_map(box("z", name="Gut"), element)

    # When it is read, then the good one is there and the strange one is told
    document = read(data)
    assert document.element("z") is not None
    assert any(word in text for text in said(document))

    # And it survives an edit of the good one
    with document.step(literal("edit")) as step:
        step.update("z", name="Besser")
    again = json.loads(write(document))
    assert again["elements"][0]["name"] == "Besser"
    assert again["elements"][1] == element


@pytest.mark.parametrize(
    "link",
    [
        {"source": "z", "target": "missing"},
        {"source": 1, "target": None},
        {"source": "z", "target": "y", "waypoints": [[1, 2]]},
        {"source": "z", "target": "y", "waypoints": [[1, 2], [3]]},
        {"source": "z", "target": "y", "waypoints": "hin"},
        {"source": "z", "target": "y", "waypoints": [[1, 2], [3, 1e300]]},
        {"source": "z", "target": "y", "waypoints": [[1, 2], [3, 10**400]]},  # more than a float
        "link",
    ],
    ids=range(8),
)
def test_a_strange_link_is_a_finding_and_survives(link: Any) -> None:
    document = read(a_map(box("z"), box("y", x=300), links=[link]))

    assert said(document)
    with document.step(literal("edit")) as step:
        step.update("z", name="Neu")
    assert json.loads(write(document))["links"] == [link]


def test_elements_within_each_other_in_a_circle_are_no_matter() -> None:
    document = read(a_map(box("a", parent="b"), box("b", parent="a")))
    assert len(said(document)) == 2


def test_ids_of_shapes_never_meet_those_of_elements() -> None:
    document = read(a_map(box("a"), box("a~shape"), box("Karte"), id="a~shape"))

    assert {one.id for one in document.elements()} == {"a", "a~shape", "Karte"}
    assert len(document.shapes_on(document.sheets()[0].id)) == 3


# Writing


def test_unchanged_means_the_same_bytes() -> None:
    data = b'\xef\xbb\xbf{"format":"process-workbench-landscape",  "elements":[ ]\r\n}'
    document = read(data)
    assert write(document) == data


def test_taken_back_means_the_same_bytes() -> None:
    data = a_map(box("a"), box("b", x=200), links=[{"id": "l", "source": "a", "target": "b"}])
    document = read(data)

    with document.step(literal("remove")) as step:
        for key in ("a", "a~shape", "l", "l~edge"):
            step.remove(key)
    assert write(document) != data
    document.undo()

    assert write(document) == data


def test_a_change_touches_only_what_was_changed() -> None:
    # Given entries with keys of somebody else, in an order of their own
    data = a_map(
        {"x-theirs": {"a": [1]}, "name": "Alt", **box("a")},
        {"name": "Bleibt", "x-y": None, **box("b", x=200.5)},
        **{"x-top": 1},
    )
    document = read(data)

    # When one is renamed and moved
    with document.step(literal("edit")) as step:
        step.update("a", name="Neu")
        step.update("a~shape", bounds=Bounds(10, 20.5, 100, 40))

    # Then the other is as it was, and theirs are all there
    saved = json.loads(write(document))
    assert saved["x-top"] == 1
    assert saved["elements"][0] == {
        **box("a", name="Neu", x=10, y=20.5),
        "x-theirs": {"a": [1]},
    }
    assert list(saved["elements"][1].items()) == list(
        {"name": "Bleibt", "x-y": None, **box("b", x=200.5)}.items()
    )


def test_each_entry_is_a_line_so_that_two_edits_merge() -> None:
    document = read(a_map(box("a"), box("b")))
    before = write(_touched(document, "a")).decode().splitlines()
    after = write(_touched(document, "b")).decode().splitlines()

    assert len(before) == len(after)
    assert len([1 for old, new in zip(before, after, strict=True) if old != new]) == 1


def _touched(document: Document, key: str) -> Document:
    with document.step(literal("edit")) as step:
        step.update(key, name="neu")
    return document


def test_what_is_added_is_written_and_what_is_removed_is_gone() -> None:
    document = read(a_map(box("a"), box("b", x=300)))

    with document.step(literal("edit")) as step:
        step.remove("a")
        step.remove("a~shape")
        step.add(Element(id="c", type="group", name="Neu"))
        step.add(Shape(id="s", sheet="Karte", element="c", bounds=Bounds(0.0, 0.0, 10.0, 10.0)))
        step.add(Flow(id="l", type=LINK, source="b", target="c"))
        step.add(Edge(id="e", sheet="Karte", element="l", waypoints=(Point(0, 0), Point(5.5, 5))))

    saved = json.loads(write(document))
    assert [one["id"] for one in saved["elements"]] == ["b", "c"]
    assert saved["elements"][1] == {
        **{"id": "c", "type": "group", "name": "Neu"},
        **{"x": 0, "y": 0, "width": 10, "height": 10},
    }
    assert saved["links"] == [
        {"id": "l", "source": "b", "target": "c", "waypoints": [[0, 0], [5.5, 5]]}
    ]


def test_an_id_that_was_made_up_is_written_only_where_it_is_named() -> None:
    nameless = {key: value for key, value in box("x").items() if key != "id"}
    document = read(a_map(nameless, box("b")))
    key = next(one.id for one in document.elements() if one.id.startswith("~"))

    with document.step(literal("edit")) as step:
        step.update("b", name="Neu")
    assert "id" not in json.loads(write(document))["elements"][0]

    with document.step(literal("edit")) as step:
        step.update("b", parent=key)
    assert read(write(document)).element(key) is not None
    assert said(read(write(document))) == []


def test_the_name_of_the_landscape_can_be_changed() -> None:
    document = read(a_map())
    with document.step(literal("edit")) as step:
        step.update("Karte", name="Neue Karte")

    assert json.loads(write(document))["name"] == "Neue Karte"


def test_a_new_landscape_is_written_and_read() -> None:
    document = read(write(new_document("Musterstadt")))

    assert [sheet.name for sheet in document.sheets()] == ["Musterstadt"]
    assert said(document) == []


# Inverses

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
_NUMBERS = st.integers(-5000, 5000).map(float) | st.floats(-1e6, 1e6, allow_nan=False)
_SIZES = st.integers(0, 500).map(float)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Draw a landscape as editing could have made it."""
    keys = draw(st.lists(st.from_regex(r"[a-z]{1,3}", fullmatch=True), max_size=6, unique=True))
    records: list[Any] = [Sheet(id="Karte", name=draw(_TEXTS))]
    for key in keys:
        kind = draw(st.sampled_from([one for one in KINDS if one.type != LINK]))
        said = dict(kind.properties)
        for field in kind.fields:
            choices = [choice for choice, _ in field.choices] or ["", "x-1", "Ä/ß.png"]
            if field.key != "refers_to" and (value := draw(st.sampled_from(choices))):
                said[field.key] = value
        records.append(
            Element(
                id=key,
                type=kind.type,
                name=draw(_TEXTS),
                documentation=draw(_TEXTS),
                parent=draw(st.sampled_from(["", *keys])),
                refers_to=draw(_TEXTS),
                properties=tuple(sorted(said.items())),
            )
        )
    links = []
    for number in range(draw(st.integers(0, 3)) if keys else 0):
        source, target = draw(st.sampled_from(keys)), draw(st.sampled_from(keys))
        links.append(Flow(id=f"link-{number}", type=LINK, source=source, target=target))
    bounds = {
        key: Bounds(draw(_NUMBERS), draw(_NUMBERS), draw(_SIZES), draw(_SIZES)) for key in keys
    }
    shapes = [Shape(id=f"{k}~shape", sheet="Karte", element=k, bounds=b) for k, b in bounds.items()]
    edges = []
    for link in links:
        course = draw(st.lists(st.builds(Point, _NUMBERS, _NUMBERS), min_size=2, max_size=4))
        is_straight = draw(st.booleans())
        points = straight(bounds[link.source], bounds[link.target]) if is_straight else course
        edges.append(
            Edge(id=f"{link.id}~edge", sheet="Karte", element=link.id, waypoints=tuple(points))
        )
    return Document([*records, *links, *shapes, *edges])


@given(documents())
def test_what_is_written_is_read_again(document: Document) -> None:
    data = write(document)
    again = read(data)

    assert list(again) == list(document)
    assert write(again) == data


@given(documents(), st.data())
def test_an_edited_file_is_read_as_it_was_edited(document: Document, data: st.DataObject) -> None:
    """Given a file, when parts of it are changed and saved, then reading finds the change."""
    opened = read(write(document))
    with opened.step(literal("edit")) as step:
        for element in list(opened.elements()):
            what = data.draw(st.sampled_from(["keep", "name", "move", "clear"]))
            if what == "name":
                step.update(element, name=data.draw(_TEXTS))
            elif what == "move":
                for shape in opened.shapes_of(element.id):
                    step.update(shape, bounds=shape.bounds.moved(7.5, -3.0))
            elif what == "clear":
                step.update(element, documentation="", properties=(), parent="")

    assert list(read(write(opened))) == list(opened)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["id", "type", "x", "width", "name", "source", "waypoints", "process"]
                ),
                inner,
                max_size=4,
            )
        ),
        max_leaves=20,
    )
)
def test_whatever_stands_in_the_file_is_read_or_refused(value: Any) -> None:
    data = json.dumps({"format": FORMAT, "elements": value, "links": value}).encode()

    document = read(data)

    assert write(document) == data
    with document.step(literal("edit")) as step:
        step.update(document.sheets()[0], name="Neu")
    saved = json.loads(write(document))
    if isinstance(value, list):
        assert saved["elements"] == value
