"""What differs between two states of a document, by id: added, removed, changed, drawn elsewhere.

A difference is told of the element, flow or sheet that a person knows, not of the record that
holds it: a value of a profile is a change of its element, a shape's new place is told of the
element it shows, and that a lane lists a step is told of the step.  Ids tell what is the same
thing; drawings are matched by what they show, because other programs number them anew.  The order
in which a file lists things is no difference.  Linear in the number of records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

import msgspec

from workbench.geometry import Bounds
from workbench.model.records import (
    Edge,
    Element,
    EventDefinition,
    Flow,
    Item,
    Markup,
    Profile,
    Properties,
    Record,
    Row,
    Shape,
    Sheet,
)
from workbench.model.snapshot import Snapshot

Drawn = Shape | Edge
D = TypeVar("D", Shape, Edge)
Value = str | tuple[str, ...] | tuple[EventDefinition, ...] | tuple[Item, ...] | tuple[Row, ...]
_SAME_PLACE = 1e-6  # scene units


class Sort(StrEnum):
    """What became of something."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"  # what it says; it may have moved as well
    LAYOUT = "layout"  # only its drawing


class FieldChange(msgspec.Struct, frozen=True, gc=False):
    """One thing that is said differently.

    `key`: a field of the record (``name``, ``type``, ``parent`` …), ``property.x``,
    ``definitions`` (an event waits for or causes something else), ``definition.0.x``,
    ``profile.x``, ``lane`` (ids of the lanes that list it), ``members`` (ids that a lane lists and
    that are nothing in the file), ``markup`` (what other programs keep about it).
    """

    key: str
    before: Value
    after: Value


class Redrawing(StrEnum):
    """How something is drawn differently."""

    DRAWN = "drawn"  # on a sheet where it was not
    ERASED = "erased"
    MOVED = "moved"
    RESIZED = "resized"
    REROUTED = "rerouted"
    LABEL = "label"  # its outside name moved otherwise than it did
    LOOK = "look"  # colours and typeface
    FORM = "form"  # open or closed, upright or level, with or without a marker


class DrawingChange(msgspec.Struct, frozen=True, gc=False):
    """One thing that is drawn differently, on one sheet."""

    how: Redrawing
    sheet: str  # as the newer state names it; of what was erased, the older
    before: Drawn | None
    after: Drawn | None


class Difference(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """All that became of one element, flow or sheet (or of a drawing that shows none of these)."""

    subject: str  # its id
    sort: Sort
    record: Record  # as it is now; of what was removed, as it was
    fields: tuple[FieldChange, ...] = ()
    drawing: tuple[DrawingChange, ...] = ()


class Comparison:
    """Two states of a document and what differs, in the order of the document.

    `sheets`: the id of an older sheet -> that of the newer one it has become.
    """

    def __init__(
        self,
        old: Snapshot,
        new: Snapshot,
        differences: Iterable[Difference] = (),
        sheets: Mapping[str, str] | None = None,
    ) -> None:
        self.old = old
        self.new = new
        self.differences = tuple(differences)
        self.sheets = dict(sheets or {})

    def __bool__(self) -> bool:
        return bool(self.differences)

    def of_sort(self, sort: Sort) -> tuple[Difference, ...]:
        return tuple(one for one in self.differences if one.sort is sort)

    def side_of(self, difference: Difference) -> Snapshot:
        """Return the state in which what a difference is about can be looked at."""
        return self.old if difference.sort is Sort.REMOVED else self.new


def compare(old: Snapshot, new: Snapshot) -> Comparison:
    """Return what became of everything in `old` on the way to `new`."""
    comparing = _Comparing(old, new)
    return Comparison(old, new, comparing.differences(), comparing.sheets)


class _Comparing:
    def __init__(self, old: Snapshot, new: Snapshot) -> None:
        self._old = old
        self._new = new
        self._fields: dict[str, list[FieldChange]] = {}
        self._drawing: dict[str, list[DrawingChange]] = {}
        self.sheets = _paired_sheets(old, new)  # id of an older sheet -> of the newer
        self._kept_sheets = frozenset(self.sheets.values())

    def differences(self) -> Iterator[Difference]:
        self._compare_subjects()
        self._compare_lanes()
        self._compare_beside()
        self._compare_drawings()
        seen: set[str] = set()
        for record in self._new:
            if _is_subject(record):
                seen.add(record.id)
                found = self._difference(record)
                if found is not None:
                    yield found
        for record in self._old:
            if not _is_subject(record) or record.id in self.sheets:
                continue
            if self._is_same_thing(record.id) is None:
                seen.add(record.id)
                yield Difference(subject=record.id, sort=Sort.REMOVED, record=record)
        for subject, redrawn in self._drawing.items():
            if subject not in seen:  # a drawing of something that the file does not say
                shown = redrawn[0].after or redrawn[0].before
                assert shown is not None
                yield _of_mere_drawing(subject, shown, tuple(redrawn))

    def _difference(self, record: Record) -> Difference | None:
        is_known = (
            record.id in self._kept_sheets
            if isinstance(record, Sheet)
            else self._is_same_thing(record.id) is not None
        )
        if not is_known:
            return Difference(subject=record.id, sort=Sort.ADDED, record=record)
        fields = tuple(self._fields.get(record.id, ()))
        drawing = tuple(self._drawing.get(record.id, ()))
        if not fields and not drawing:
            return None
        sort = Sort.CHANGED if fields else Sort.LAYOUT
        return Difference(
            subject=record.id, sort=sort, record=record, fields=fields, drawing=drawing
        )

    def _is_same_thing(self, key: str) -> Record | None:
        """Return the newer record of an id where the older one is of the same class."""
        before, after = self._old.find(key), self._new.find(key)
        return after if before is not None and type(before) is type(after) else None

    def _say(self, subject: str, key: str, before: Value, after: Value) -> None:
        self._fields.setdefault(subject, []).append(FieldChange(key, before, after))

    # What is said

    def _compare_subjects(self) -> None:
        for before in self._old:
            if type(before) is Sheet:
                self._compare_sheet(before)
                continue
            if type(before) is not Element and type(before) is not Flow:
                continue
            after = self._new.find(before.id)
            if before is after or type(after) is not type(before) or before == after:
                continue
            for key in ELEMENT_FIELDS if type(before) is Element else FLOW_FIELDS:
                old, new = getattr(before, key), getattr(after, key)
                if old != new:
                    self._say(before.id, key, old, new)
            if isinstance(before, Element) and isinstance(after, Element):
                self._compare_definitions(before, after)
            if isinstance(before, Element | Flow) and isinstance(after, Element | Flow):
                self._compare_properties(before.id, "property", before.properties, after.properties)

    def _compare_sheet(self, before: Sheet) -> None:
        after = self._new.find(self.sheets.get(before.id, ""))
        if isinstance(after, Sheet):
            for key in ("name", "element"):
                if getattr(before, key) != getattr(after, key):
                    self._say(after.id, key, getattr(before, key), getattr(after, key))

    def _compare_properties(
        self, subject: str, place: str, before: Properties, after: Properties
    ) -> None:
        if before == after:
            return
        old, new = dict(before), dict(after)
        for key in sorted(old.keys() | new.keys()):
            # Absent and empty are not the same thing: what is absent means the default.
            if old.get(key) != new.get(key):
                self._say(subject, f"{place}.{key}", old.get(key, ""), new.get(key, ""))

    def _compare_definitions(self, before: Element, after: Element) -> None:
        if before.definitions == after.definitions:
            return
        if [one.type for one in before.definitions] != [one.type for one in after.definitions]:
            self._say(before.id, "definitions", before.definitions, after.definitions)
            return
        for number, (old, new) in enumerate(
            zip(before.definitions, after.definitions, strict=True)
        ):
            place = f"definition.{number}"
            for key in ("id", "reference"):
                if getattr(old, key) != getattr(new, key):
                    self._say(before.id, f"{place}.{key}", getattr(old, key), getattr(new, key))
            self._compare_properties(before.id, place, old.properties, new.properties)

    def _compare_lanes(self) -> None:
        before, after = _lanes_by_member(self._old), _lanes_by_member(self._new)
        for node in before.keys() | after.keys():
            old, new = before.get(node, ()), after.get(node, ())
            if old != new and isinstance(self._is_same_thing(node), Element):
                self._say(node, "lane", old, new)
        for lane in self._old.elements("lane"):
            now = self._new.element(lane.id)
            if now is not None and now.members != lane.members:
                old, new = self._nothings(self._old, lane), self._nothings(self._new, now)
                if old != new:
                    self._say(lane.id, "members", old, new)

    def _nothings(self, snapshot: Snapshot, lane: Element) -> tuple[str, ...]:
        """Return what a lane lists and its document does not say."""
        return tuple(sorted(key for key in lane.members if snapshot.element(key) is None))

    def _compare_beside(self) -> None:
        """Compare what is kept about elements in records of their own."""
        for key in self._keys_of(Profile):
            old, new = self._old.find(key), self._new.find(key)
            subject = _subject_beside(new) or _subject_beside(old)
            before = dict(old.values) if isinstance(old, Profile) else {}
            after = dict(new.values) if isinstance(new, Profile) else {}
            for name in sorted(before.keys() | after.keys()):
                if before.get(name, "") != after.get(name, ""):
                    self._say(subject, f"profile.{name}", before.get(name, ""), after.get(name, ""))
        for key in self._keys_of(Markup):
            old, new = self._old.find(key), self._new.find(key)
            if old != new:
                subject = _subject_beside(new) or _subject_beside(old)
                self._say(subject, "markup", _markup_text(old), _markup_text(new))

    def _keys_of(self, record_type: type[Record]) -> dict[str, None]:
        """Return the ids of a class of records on either side that are not the same there."""
        found: dict[str, None] = {}
        for here, there in ((self._old, self._new), (self._new, self._old)):
            for record in here.of_type(record_type):
                if there.find(record.id) is not record:
                    found[record.id] = None
        return found

    # What is drawn

    def _compare_drawings(self) -> None:
        for old, new in self._paired(Shape):
            if old is not None and new is not None:
                self._compare_shapes(old, new)
            else:
                self._note_drawn(old, new)
        for before, after in self._paired(Edge):
            if before is not None and after is not None:
                self._compare_edges(before, after)
            else:
                self._note_drawn(before, after)

    def _paired(self, record_type: type[D]) -> Iterator[tuple[D | None, D | None]]:
        """Yield the drawings of the two sides that show the same thing on the same sheet."""
        waiting: dict[tuple[str, str], list[D]] = {}
        for record in self._old.of_type(record_type):
            now = self._new.find(record.id)
            if now is record:
                continue
            sheet = self.sheets.get(record.sheet, record.sheet)
            if isinstance(now, record_type) and (now.sheet, now.element) == (sheet, record.element):
                yield record, now
            else:
                waiting.setdefault((sheet, record.element), []).append(record)
        for after in self._new.of_type(record_type):
            before = self._old.find(after.id)
            if before is after:
                continue
            if isinstance(before, record_type):
                sheet = self.sheets.get(before.sheet, before.sheet)
                if (after.sheet, after.element) == (sheet, before.element):
                    continue
            others = waiting.get((after.sheet, after.element))
            yield (others.pop(0) if others else None), after
        for left in waiting.values():
            for record in left:
                yield record, None

    def _note_drawn(self, old: Drawn | None, new: Drawn | None) -> None:
        """Note a drawing that is on one side only, unless its sheet or what it shows is, too."""
        drawn = new or old
        assert drawn is not None
        here, there = (self._new, self._old) if new is not None else (self._old, self._new)
        sheets = self._kept_sheets if new is not None else self.sheets.keys()
        if isinstance(here.find(drawn.sheet), Sheet) and drawn.sheet not in sheets:
            return
        subject = here.find(drawn.element)
        if subject is not None and type(there.find(drawn.element)) is not type(subject):
            return
        self._redraw(Redrawing.DRAWN if new is not None else Redrawing.ERASED, old, new)

    def _redraw(self, how: Redrawing, old: Drawn | None, new: Drawn | None) -> None:
        drawn = new or old
        assert drawn is not None
        change = DrawingChange(how, drawn.sheet, old, new)
        self._drawing.setdefault(drawn.element or drawn.id, []).append(change)

    def _compare_shapes(self, old: Shape, new: Shape) -> None:
        before, after = old.bounds, new.bounds
        if _is_other_number(before.width, after.width) or _is_other_number(
            before.height, after.height
        ):
            self._redraw(Redrawing.RESIZED, old, new)
        elif _is_other_number(before.x, after.x) or _is_other_number(before.y, after.y):
            self._redraw(Redrawing.MOVED, old, new)
        self._compare_labels(old, new, after.x - before.x, after.y - before.y)

    def _compare_edges(self, old: Edge, new: Edge) -> None:
        by = None
        if old.waypoints != new.waypoints:
            by = _shift(old, new)
            self._redraw(Redrawing.MOVED if by else Redrawing.REROUTED, old, new)
        self._compare_labels(old, new, *(by or (0.0, 0.0)))

    def _compare_labels(self, old: Drawn, new: Drawn, dx: float, dy: float) -> None:
        """Compare names and looks; a name that went along with what it names has not moved."""
        stays = _is_same_box(old.label, new.label)
        went_along = old.label is not None and _is_same_box(old.label.moved(dx, dy), new.label)
        if not stays and not went_along:
            self._redraw(Redrawing.LABEL, old, new)
        if old.look != new.look:
            self._redraw(Redrawing.LOOK, old, new)
        if old.properties != new.properties:
            self._redraw(Redrawing.FORM, old, new)


# Definitions, properties and members are compared by what is in them.
ELEMENT_FIELDS = (
    "type",
    "name",
    "documentation",
    "parent",
    "host",
    "refers_to",
    "default_flow",
    "loop",
)
FLOW_FIELDS = ("type", "name", "documentation", "parent", "source", "target", "refers_to")


def _is_subject(record: Record) -> bool:
    return isinstance(record, Element | Flow | Sheet)


def _paired_sheets(old: Snapshot, new: Snapshot) -> dict[str, str]:
    """Return which newer sheet an older one is: of the same id, else the one showing the same."""
    before, after = old.sheets(), new.sheets()
    kept = {sheet.id for sheet in before} & {sheet.id for sheet in after}
    pairs = {key: key for key in kept}
    left = {sheet.element: sheet.id for sheet in reversed(after) if sheet.id not in kept}
    for sheet in before:
        if sheet.id not in kept and sheet.element in left:
            pairs[sheet.id] = left.pop(sheet.element)
    return pairs


def _lanes_by_member(snapshot: Snapshot) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for lane in snapshot.elements("lane"):
        for member in dict.fromkeys(lane.members):
            found.setdefault(member, []).append(lane.id)
    return {member: tuple(sorted(lanes)) for member, lanes in found.items()}


def _subject_beside(record: Record | None) -> str:
    return record.element if isinstance(record, Profile | Markup) else ""


def _markup_text(record: Record | None) -> str:
    if not isinstance(record, Markup):
        return ""
    said = [f"{name}={value}" for _, name, value in record.attributes]
    return " ".join((*said, *record.extensions))


def _of_mere_drawing(subject: str, shown: Drawn, redrawn: tuple[DrawingChange, ...]) -> Difference:
    sorts = {Redrawing.DRAWN: Sort.ADDED, Redrawing.ERASED: Sort.REMOVED}
    sort = sorts.get(redrawn[0].how, Sort.LAYOUT) if len(redrawn) == 1 else Sort.LAYOUT
    return Difference(subject=subject, sort=sort, record=shown, drawing=redrawn)


def _is_other_number(a: float, b: float) -> bool:
    return abs(a - b) > _SAME_PLACE


def _is_same_box(a: Bounds | None, b: Bounds | None) -> bool:
    if a is None or b is None:
        return a is b
    return not any(map(_is_other_number, a, b))


def _shift(old: Edge, new: Edge) -> tuple[float, float] | None:
    """Return by how much a line was moved as a whole, None where its course is another."""
    if len(old.waypoints) != len(new.waypoints) or not old.waypoints:
        return None
    dx = new.waypoints[0].x - old.waypoints[0].x
    dy = new.waypoints[0].y - old.waypoints[0].y
    for before, after in zip(old.waypoints, new.waypoints, strict=True):
        if _is_other_number(before.x + dx, after.x) or _is_other_number(before.y + dy, after.y):
            return None
    return dx, dy
