"""The differences of two versions of a document in words: for a list in the window or as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from workbench.analysis.comparison import (
    Comparison,
    Difference,
    DrawingChange,
    FieldChange,
    Redrawing,
    Sort,
    Value,
)
from workbench.library.profile import Attribute, Definitions, definitions, subject_of
from workbench.library.values import format_value
from workbench.model.records import Edge, Element, EventDefinition, Flow, Item, Record, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.events import DEFINITION_FIELDS
from workbench.notation.bpmn.fields import DEFINITION_NAMES
from workbench.notation.kind import Field, FieldType
from workbench.notation.sentences import quoted
from workbench.notation.symbols import kind_of
from workbench.words import Dictionary, Text, mark, plural

LONGEST = 90  # letters of a text that is quoted

SORTS: dict[Sort, Text] = {
    Sort.ADDED: mark("Added"),
    Sort.REMOVED: mark("Removed"),
    Sort.CHANGED: mark("Changed"),
    Sort.LAYOUT: mark("Only drawn differently"),
}
SIGNS = {Sort.ADDED: "+", Sort.REMOVED: "−", Sort.CHANGED: "≠", Sort.LAYOUT: "↔"}

_LABELS: dict[str, Text] = {
    "type": mark("Kind"),
    "name": mark("Name"),
    "documentation": mark("Description"),
    "parent": mark("Inside"),
    "host": mark("Attached to"),
    "refers_to": mark("Refers to"),
    "default_flow": mark("Default flow"),
    "loop": mark("Loop"),
    "source": mark("From"),
    "target": mark("To"),
    "element": mark("Shows"),
    "definitions": mark("Waits for or causes"),
    "lane": mark("Lane"),
    "members": mark("Lists what is not there"),
    "markup": mark("Kept by other programs"),
}
_REFERENCES = frozenset(
    ("parent", "host", "refers_to", "default_flow", "source", "target", "element", "reference")
)
_LOOPS: dict[str, Text] = {
    "standard": mark("loop"),
    "parallel": mark("several times at once"),
    "sequential": mark("several times in turn"),
}
_TIMERS: dict[str, Text] = {
    "timeDate": mark("Goes off at"),
    "timeDuration": mark("Goes off after"),
    "timeCycle": mark("Goes off every"),
}
_DRAWN: dict[Redrawing, Text] = {
    Redrawing.MOVED: mark("moved"),
    Redrawing.RESIZED: mark("resized"),
    Redrawing.REROUTED: mark("line takes another way"),
    Redrawing.LABEL: mark("name stands elsewhere"),
    Redrawing.LOOK: mark("other colours or typeface"),
    Redrawing.FORM: mark("drawn in another form"),
}


class Said(NamedTuple):
    """One thing that became otherwise: what, and how it was and is; "" says nothing of it."""

    what: str
    before: str = ""
    after: str = ""

    def line(self, words: Dictionary) -> str:
        """Return it as one line of text; long texts are cut to where they begin to differ."""
        if not self.before and not self.after:
            return self.what
        before, after = (
            quoted(text) if text else mark("(empty)") for text in _excerpts(self.before, self.after)
        )
        return words.say(
            mark("{what}: {before} → {after}", what=self.what, before=before, after=after)
        )


class DifferenceWords:
    """Says the differences of one comparison in one language."""

    def __init__(
        self, comparison: Comparison, words: Dictionary, known: Definitions | None = None
    ) -> None:
        """`known`: the attributes of a library; those of the program where there is none."""
        self._known = known or definitions()
        self._comparison = comparison
        self._words = words

    def sort(self, difference: Difference) -> str:
        return self._words.say(SORTS[difference.sort])

    def kind(self, difference: Difference) -> str:
        """Return what sort of thing a difference is about: “User task”, “Sheet”."""
        record = difference.record
        if isinstance(record, Sheet):
            return self._words.say(mark("Sheet"))
        side = self._comparison.side_of(difference)
        if isinstance(record, Shape | Edge):
            return self._words.say(mark("Drawing"))
        return self._kind(side, record)

    def name(self, difference: Difference) -> str:
        """Return what a person calls it; a flow without a name by its ends."""
        return self._name(self._comparison.side_of(difference), difference.record)

    def details(self, difference: Difference) -> list[Said]:
        """Return everything that became otherwise, each once."""
        said = [self._field(difference, change) for change in difference.fields]
        for change in difference.drawing:
            one = Said(self._drawn(change))
            if one not in said:
                said.append(one)
        return said

    def summary(self) -> str:
        """Return in one sentence how many differences of which sort there are."""
        counts = [(sort, len(self._comparison.of_sort(sort))) for sort in Sort]
        if not any(count for _, count in counts):
            return self._words.say(mark("The two versions say and draw the same."))
        parts = [f"{self._words.say(SORTS[sort])}: {count}" for sort, count in counts if count]
        total = plural(
            len(self._comparison.differences), "{count} difference", "{count} differences"
        )
        return f"{self._words.say(total)} ({', '.join(parts)})"

    # Records

    def _kind(self, side: Snapshot, record: Record) -> str:
        if not isinstance(record, Element | Flow):
            return ""
        drawn = next(iter(side.shapes_of(record.id)), None)
        return self._words.say(kind_of(side, record, drawn).title)

    def _name(self, side: Snapshot, record: Record | None) -> str:
        name = " ".join(getattr(record, "name", "").split())
        if name:
            return name
        if isinstance(record, Flow):
            ends = [self._called(side, end) for end in (record.source, record.target)]
            return f"{ends[0]} → {ends[1]}"
        if isinstance(record, Sheet) and record.element:
            return self._called(side, record.element)
        return record.id.lstrip("~") if record is not None else ""

    def _called(self, side: Snapshot, key: str) -> str:
        """Return the name of what has an id; its kind where it has none, the id without both."""
        record = side.find(key)
        if record is None:
            return key
        name = " ".join(getattr(record, "name", "").split())
        return name or self._kind(side, record) or key

    # What is said of them

    def _field(self, difference: Difference, change: FieldChange) -> Said:
        sides = self._comparison.old, self._comparison.new
        place, _, rest = change.key.partition(".")
        if place == "profile":
            return self._of_profile(difference.record, rest, change)
        label, show = self._label_and_form(difference, change.key)
        before, after = (
            show(side, value)
            for side, value in zip(sides, (change.before, change.after), strict=True)
        )
        return Said(label, before, after)

    def _label_and_form(
        self, difference: Difference, key: str
    ) -> tuple[str, Callable[[Snapshot, Value], str]]:
        say = self._words.say
        last = key.rpartition(".")[2]
        if key == "type":
            return say(_LABELS[key]), lambda side, value: self._type(side, difference, str(value))
        if key == "loop":
            return say(
                _LABELS[key]
            ), lambda _, value: say(_LOOPS[str(value)]) if value in _LOOPS else str(value)
        if key == "definitions":
            return say(_LABELS[key]), lambda _, value: self._definitions(value)
        if key in ("lane", "members"):
            return say(_LABELS[key]), lambda side, value: ", ".join(
                self._called(side, str(one)) for one in value
            )
        field = self._declared(difference, key)
        if field is not None:
            return say(field.label), lambda side, value: self._stored(side, field, str(value))
        label = _TIMERS.get(last) or _LABELS.get(key)
        text = say(label) if label is not None else last
        if last in _REFERENCES:
            return text, lambda side, value: self._called(side, str(value)) if value else ""
        return text, lambda _, value: str(value)

    def _declared(self, difference: Difference, key: str) -> Field | None:
        """Return what the notation declares about a property, if anything."""
        record = difference.record
        if not isinstance(record, Element | Flow) or key in ("type", "name"):
            return None
        place, _, rest = key.partition(".")
        if place == "definition" and isinstance(record, Element):
            number, _, name = rest.partition(".")
            wanted = f"definition.{name}"
            meant = record.definitions[int(number)].type
            fields = DEFINITION_FIELDS.get(meant, ())
        else:
            wanted = rest if place == "property" else key
            fields = kind_of(self._comparison.new, record).fields
        return next((field for field in fields if field.key == wanted), None)

    def _stored(self, side: Snapshot, field: Field, value: str) -> str:
        """Return a stored value as people read it."""
        value = value or field.default
        if field.type is FieldType.SWITCH:
            return self._words.say(mark("Yes") if value in ("true", "1") else mark("No"))
        if field.type in (FieldType.REFERENCE, FieldType.DEFINITION):
            return self._called(side, value) if value else ""
        shown = dict(field.choices).get(value)
        return self._words.say(shown) if shown is not None else value

    def _type(self, side: Snapshot, difference: Difference, value: str) -> str:
        record = side.find(difference.subject)
        return self._kind(side, record) if record is not None else value

    def _definitions(self, value: Value) -> str:
        shown = []
        for one in value:
            if isinstance(one, EventDefinition):
                name = self._words.say(DEFINITION_NAMES.get(one.type, mark("Event")))
                said = ", ".join(text for _, text in one.properties)
                shown.append(f"{name} ({said})" if said else name)
        return " + ".join(shown)

    def _of_profile(self, record: Record, key: str, change: FieldChange) -> Said:
        language = self._words.language
        kind = subject_of(record.type) if isinstance(record, Element) else ""
        attribute = self._known.attribute(kind, key) if kind else None
        label = attribute.label.say(language) if attribute is not None else key
        before, after = (
            _profile_text(attribute, value, language) for value in (change.before, change.after)
        )
        return Said(label, before, after)

    def _drawn(self, change: DrawingChange) -> str:
        side = self._comparison.old if change.after is None else self._comparison.new
        sheet = self._name(side, side.find(change.sheet))
        if change.how is Redrawing.DRAWN:
            text = mark("now drawn on “{sheet}”", sheet=sheet)
        elif change.how is Redrawing.ERASED:
            text = mark("no longer drawn on “{sheet}”", sheet=sheet)
        else:
            text = _DRAWN[change.how]
        return self._words.say(text)


def lines(comparison: Comparison, words: Dictionary) -> Iterator[str]:
    """Yield the differences as lines of text, sort by sort, and a last line that sums up."""
    said = DifferenceWords(comparison, words)
    for sort in Sort:
        for difference in comparison.of_sort(sort):
            details = said.details(difference)
            name = words.say(quoted(said.name(difference)))
            head = f"{SIGNS[sort]} {said.kind(difference)} {name} [{difference.subject}]"
            if sort is Sort.LAYOUT:
                yield f"{head}: {', '.join(one.line(words) for one in details)}"
            else:
                yield head
                for one in details:
                    yield f"    {one.line(words)}"
    yield said.summary()


def as_data(comparison: Comparison, words: Dictionary) -> dict[str, object]:
    """Return the differences as plain data: keys for programs, words for people."""
    said = DifferenceWords(comparison, words)
    return {
        "same": not comparison,
        "counts": {sort.value: len(comparison.of_sort(sort)) for sort in Sort},
        "differences": [
            {
                "id": one.subject,
                "sort": one.sort.value,
                "kind": said.kind(one),
                "name": said.name(one),
                "fields": [
                    {"key": change.key, "what": text.what, "old": text.before, "new": text.after}
                    for change, text in zip(one.fields, said.details(one), strict=False)
                ],
                "drawing": [
                    {"how": change.how.value, "sheet": change.sheet} for change in one.drawing
                ],
            }
            for one in comparison.differences
        ],
    }


def _profile_text(attribute: Attribute | None, value: Value, language: str) -> str:
    if isinstance(value, str) and attribute is None:
        return value
    if attribute is not None:
        return format_value(attribute, value, language)  # type: ignore[arg-type]
    return ", ".join(one.text if isinstance(one, Item) else str(one) for one in value)


def _excerpts(before: str, after: str) -> tuple[str, str]:
    """Return two texts on one line each, cut to where they begin to differ."""
    old, new = " ".join(before.split()), " ".join(after.split())
    if old == new:  # they differ in lines and spaces only
        old, new = before.replace("\n", "⏎"), after.replace("\n", "⏎")
    start = 0
    if max(len(old), len(new)) > LONGEST:
        same = next(
            (n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b),
            min(len(old), len(new)),
        )
        start = max(0, same - LONGEST // 3)
    return _excerpt(old, start), _excerpt(new, start)


def _excerpt(text: str, start: int) -> str:
    if not text:
        return ""
    cut = text[start : start + LONGEST]
    head = "…" if start and cut else ""
    tail = "…" if start + LONGEST < len(text) else ""
    return f"{head}{cut}{tail}"
