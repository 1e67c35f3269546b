"""From records to the text of a landscape file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from workbench.geometry import Bounds, Point
from workbench.io.json_text import Json, JsonDict, json_bytes
from workbench.io.landscape.format import (
    ELEMENT_KEYS,
    FILE_TYPES,
    FORMAT,
    LINK,
    LINK_KEYS,
    PROPERTIES,
    VERSION,
    Source,
    reference_key,
    straight,
)
from workbench.model.document import Document
from workbench.model.records import Element, Flow, Record, Sheet
from workbench.model.snapshot import Snapshot


def new_document(name: str) -> Document:
    """Return an empty landscape."""
    return Document([Sheet(id="Landscape", name=name)])


def write(document: Document) -> bytes:
    """Return the text of the file: the same bytes where nothing was changed.

    After a change, what did not change keeps its keys, known or not, in their order.
    """
    state = document.snapshot()
    source = document.source
    if not isinstance(source, Source):
        return _Writing(state, Source(data=b"", root={}, sheet="")).file()
    if tuple(state) == source.records:
        return source.data
    return _Writing(state, source).file()


class _Writing:
    """One writing: the state to write, and what the file said before."""

    def __init__(self, state: Snapshot, source: Source) -> None:
        self._state = state
        self._source = source
        self._before = Snapshot(source.records)
        self._named = {
            target
            for record in (*state.of_type(Element), *state.of_type(Flow))
            for _, target in record.references()
        }

    def file(self) -> bytes:
        sheet = next(iter(self._state.of_type(Sheet)), Sheet(id="Landscape"))
        root: JsonDict = {"format": FORMAT, "version": VERSION}
        root.update(self._source.root)
        before = self._before.find(sheet.id)
        if not isinstance(before, Sheet):
            root.update(id=sheet.id, name=sheet.name)
        elif before.name != sheet.name:
            root["name"] = sheet.name
        root["elements"] = self._merged(
            "elements",
            self._source.elements,
            (one for one in self._state.of_type(Element) if one.type in FILE_TYPES),
            self._element_data,
            ELEMENT_KEYS,
        )
        root["links"] = self._merged(
            "links",
            self._source.links,
            (one for one in self._state.of_type(Flow) if one.type == LINK),
            self._link_data,
            LINK_KEYS,
        )
        return json_bytes(root)

    def _merged(
        self,
        key: str,
        known: Mapping[str, JsonDict],
        records: Iterable[Element] | Iterable[Flow],
        data_of: Callable[[Record, Snapshot], JsonDict],
        order: tuple[str, ...],
    ) -> list[Json]:
        """Return the list for the file: what was there in its place, what is new at the end."""
        present = {record.id: record for record in records}
        owners = {id(data): record for record, data in known.items()}
        merged: list[Json] = []
        earlier = self._source.root.get(key)
        for data in earlier if isinstance(earlier, list) else []:
            record_id = owners.get(id(data))
            if record_id is None:
                merged.append(data)  # nobody here knows what it is
            elif (record := present.pop(record_id, None)) is not None:
                assert isinstance(data, dict)
                merged.append(self._updated(data, record, data_of, order))
        merged.extend(data_of(record, self._state) for record in present.values())
        return merged

    def _updated(
        self,
        data: JsonDict,
        record: Record,
        data_of: Callable[[Record, Snapshot], JsonDict],
        order: tuple[str, ...],
    ) -> JsonDict:
        """Return the file's object with only those keys written anew whose value changed."""
        old, new = data_of(self._before[record.id], self._before), data_of(record, self._state)
        changed = {
            key
            for key in order
            if key != "id" and old.get(key) != new.get(key)  # an id made up stays out of the file
        }
        if record.id in self._named and data.get("id") != record.id:
            changed.add("id")  # … unless somebody names it
        if not changed:
            return data
        merged = {key: value for key, value in data.items() if key not in changed}
        merged |= {key: new[key] for key in changed if key in new}
        first = {key: merged[key] for key in order if key in merged}
        return first | {key: value for key, value in merged.items() if key not in first}

    def _element_data(self, record: Record, state: Snapshot) -> JsonDict:
        assert isinstance(record, Element)
        data: JsonDict = {
            "id": record.id,
            "type": FILE_TYPES[record.type],
            "name": record.name,
        }
        _put_texts(data, documentation=record.documentation, parent=record.parent)
        bounds = _bounds_of(state, record.id)
        if bounds is not None:
            for key, value in zip(("x", "y", "width", "height"), bounds, strict=True):
                data[key] = _number(value)
        _put_texts(data, **{reference_key(record.type): record.refers_to})
        for key in PROPERTIES:
            _put_texts(data, **{key: record.get(key)})
        return data

    def _link_data(self, record: Record, state: Snapshot) -> JsonDict:
        assert isinstance(record, Flow)
        data: JsonDict = {"id": record.id, "source": record.source, "target": record.target}
        _put_texts(data, name=record.name, documentation=record.documentation)
        points = next((edge.waypoints for edge in state.edges_of(record.id)), ())
        if points and points != _straight_of(state, record):
            data["waypoints"] = [[_number(x), _number(y)] for x, y in points]
        return data


def _bounds_of(state: Snapshot, element: str) -> Bounds | None:
    return next((shape.bounds for shape in state.shapes_of(element)), None)


def _straight_of(state: Snapshot, link: Flow) -> tuple[Point, ...]:
    source, target = _bounds_of(state, link.source), _bounds_of(state, link.target)
    return straight(source, target) if source is not None and target is not None else ()


def _put_texts(data: JsonDict, **texts: str) -> None:
    data.update((key, text) for key, text in texts.items() if text)


def _number(value: float) -> int | float:
    return int(value) if value == int(value) else value
