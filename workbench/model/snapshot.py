"""Reading a document: records by id, and by what they refer to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from operator import attrgetter
from typing import TypeVar

from workbench.model.records import Edge, Element, Flow, Profile, Record, Shape, Sheet, profile_id

R = TypeVar("R", bound=Record)

_NOBODY: dict[str, None] = {}
_NONE: dict[str, dict[str, None]] = {}


@cache
def _related(record_type: type[Record]) -> Callable[[Record], object]:
    """Return what reads all relations of a record at once."""
    return attrgetter(*record_type.RELATIONS) if record_type.RELATIONS else type


class Snapshot:
    """A state of a document that does not change any more; cheap, for it shares the records.

    Every method here works on a `Document` too, which is a snapshot that moves.
    """

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._records: dict[str, Record] = {record.id: record for record in records}
        # relation -> id -> the ids of the records that name it; built when first asked for.
        self._referrers: dict[str, dict[str, dict[str, None]]] | None = None
        # Gives the bytes of a picture file that a landscape shows, b"" for none; set by whoever
        # knows where the file lies.
        self.pictures: Callable[[str], bytes] | None = None

    def __len__(self) -> int:
        return len(self._records)

    def __contains__(self, key: object) -> bool:
        return key in self._records

    def __iter__(self) -> Iterator[Record]:
        return iter(self._records.values())

    def __getitem__(self, key: str) -> Record:
        return self._records[key]

    def find(self, key: str) -> Record | None:
        """Return a record, None where there is none of that id."""
        return self._records.get(key)

    def of_type(self, record_type: type[R]) -> Iterator[R]:
        """Yield all records of one class, in document order."""
        for record in self._records.values():
            if type(record) is record_type:
                yield record

    def element(self, key: str) -> Element | None:
        record = self._records.get(key)
        return record if type(record) is Element else None

    def flow(self, key: str) -> Flow | None:
        record = self._records.get(key)
        return record if type(record) is Flow else None

    def shape(self, key: str) -> Shape | None:
        record = self._records.get(key)
        return record if type(record) is Shape else None

    def edge(self, key: str) -> Edge | None:
        record = self._records.get(key)
        return record if type(record) is Edge else None

    def profile(self, element: str) -> Profile:
        """Return the profile of an element, an empty one where it has none."""
        record = self._records.get(profile_id(element))
        if isinstance(record, Profile):
            return record
        return Profile(id=profile_id(element), element=element)

    def sheets(self) -> list[Sheet]:
        return list(self.of_type(Sheet))

    def elements(self, *types: str) -> Iterator[Element]:
        """Yield the elements of the given types (all where none is given), in document order."""
        for record in self._records.values():
            if type(record) is Element and (not types or record.type in types):
                yield record

    def flows(self, *types: str) -> Iterator[Flow]:
        """Yield the flows of the given types (all where none is given), in document order."""
        for record in self._records.values():
            if type(record) is Flow and (not types or record.type in types):
                yield record

    # Who refers to whom

    def referring(self, relation: str, key: str, record_type: type[R]) -> list[R]:
        """Return the records of a class whose `relation` names `key`, in the order they came."""
        index = self._referrers
        named = (self._index() if index is None else index).get(relation)
        found = named.get(key) if named is not None else None
        if not found:
            return []
        records = self._records
        return [r for k in found if type(r := records[k]) is record_type]

    def all_referring(self, key: str) -> list[Record]:
        """Return every record that names `key` in any relation."""
        found: dict[str, None] = {}
        for targets in self._index().values():
            found.update(targets.get(key, {}))
        return [self._records[k] for k in found]

    def children(self, key: str) -> list[Element]:
        return self.referring("parent", key, Element)

    def outgoing(self, key: str) -> list[Flow]:
        return self.referring("source", key, Flow)

    def incoming(self, key: str) -> list[Flow]:
        return self.referring("target", key, Flow)

    def flows_at(self, key: str) -> list[Flow]:
        """Return the flows that begin or end at something, each once."""
        index, records = self._index(), self._records
        begins = index.get("source", _NONE).get(key, _NOBODY)
        ends = index.get("target", _NONE).get(key, _NOBODY)
        found = [r for k in begins if type(r := records[k]) is Flow]
        found += [r for k in ends if k not in begins and type(r := records[k]) is Flow]
        return found

    def attached(self, key: str) -> list[Element]:
        """Return the boundary events of an activity."""
        return self.referring("host", key, Element)

    def shapes_of(self, element: str) -> list[Shape]:
        return self.referring("element", element, Shape)

    def edges_of(self, flow: str) -> list[Edge]:
        return self.referring("element", flow, Edge)

    def shape_on(self, sheet: str, element: str) -> Shape | None:
        """Return the (first) shape of an element on a sheet."""
        records = self._records
        for key in self._index().get("element", _NONE).get(element, _NOBODY):
            shape = records[key]
            if type(shape) is Shape and shape.sheet == sheet:
                return shape
        return None

    def edge_on(self, sheet: str, flow: str) -> Edge | None:
        """Return the (first) edge of a flow on a sheet."""
        records = self._records
        for key in self._index().get("element", _NONE).get(flow, _NOBODY):
            edge = records[key]
            if type(edge) is Edge and edge.sheet == sheet:
                return edge
        return None

    def shapes_on(self, sheet: str) -> list[Shape]:
        return self.referring("sheet", sheet, Shape)

    def edges_on(self, sheet: str) -> list[Edge]:
        return self.referring("sheet", sheet, Edge)

    def container_chain(self, key: str) -> Iterator[Element]:
        """Yield the parent, its parent and so on; ends at a circle, which broken files have."""
        seen = {key}
        element = self.element(key)
        while element is not None and element.parent and element.parent not in seen:
            seen.add(element.parent)
            element = self.element(element.parent)
            if element is not None:
                yield element

    def _index(self) -> dict[str, dict[str, dict[str, None]]]:
        if self._referrers is None:
            self._referrers = {}
            for record in self._records.values():
                self._enter(record)
        return self._referrers

    def _enter(self, record: Record) -> None:
        assert self._referrers is not None
        for relation, target in record.references():
            self._referrers.setdefault(relation, {}).setdefault(target, {})[record.id] = None

    def _order_references(self, keys: Iterable[str], ranks: Mapping[str, int]) -> None:
        """Put what is listed together with given records into the order of the document."""
        if self._referrers is None:
            return
        named = {name for key in keys if key in self for name in self[key].references()}
        for relation, target in named:
            listed = self._referrers[relation][target]
            self._referrers[relation][target] = dict.fromkeys(sorted(listed, key=ranks.__getitem__))

    def _note_references(self, key: str, before: Record | None, after: Record | None) -> None:
        """Take a changed record into the index; what it names as before keeps its place."""
        assert self._referrers is not None
        if before is not None and type(before) is type(after):
            related = _related(type(before))
            if related(before) == related(after):
                return  # most changes are of places: thousands at once, when much is moved
        old = list(before.references()) if before is not None else []
        new = list(after.references()) if after is not None else []
        if old == new:
            return
        kept = set(new)
        for relation, target in old:
            if (relation, target) not in kept:
                self._referrers[relation][target].pop(key, None)
        known = set(old)
        for relation, target in new:
            if (relation, target) not in known:
                self._referrers.setdefault(relation, {}).setdefault(target, {})[key] = None
