"""What has to be filled in, by release state, and is not; and when a process is to be reviewed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from workbench.library.library import FileFinding, Library
from workbench.library.process_index import ProcessEntry
from workbench.library.profile import BINDING, RELEASED, Attribute, Definitions, subject_of
from workbench.library.protection import day_in_words
from workbench.library.release import DRAFT, INACTIVE, REVIEW, TO_DELETE, state_of
from workbench.model.finding import Finding, Severity
from workbench.model.records import ProfileValue
from workbench.words import Text, mark, plural

MISSING = "library.attribute-missing"
REVIEW_OVERDUE, REVIEW_SOON, REVIEW_NONE = (
    "library.review-overdue",
    "library.review-soon",
    "library.review-none",
)
SOON = timedelta(days=30)
_FOUND_IN_FACTS = ("enums", "table")  # of steps the index does not know these


def missing_attributes(
    known: Definitions, value_of: Callable[[Attribute], ProfileValue], state: str
) -> list[Attribute]:
    """Return the attributes of a process that are to be filled in in a state and are not."""
    return [
        one
        for one in known.attributes("process")
        if one.is_mandatory_in(state) and _is_empty(value_of(one))
    ]


def value_in(entry: ProcessEntry, attribute: Attribute) -> ProfileValue:
    """Return the value of an attribute of a process as the index knows it."""
    if attribute.field == "name":
        return entry.name
    if attribute.field == "documentation" and entry.documentation:
        return entry.documentation
    return entry.get(attribute.key)


def completeness_findings(library: Library) -> Iterator[FileFinding]:
    """Tell what is missing: in a draft as a hint what its review will ask for."""
    for entry in library.processes:
        state = entry.status  # without one, nothing is asked yet
        if entry.problem is not None or state not in (DRAFT, *BINDING):
            continue
        is_binding = state in BINDING
        asked = state if is_binding else REVIEW
        lacking = missing_attributes(library.definitions, partial(value_in, entry), asked)
        missing = [one.label.say(library.language) for one in lacking]
        if missing:
            yield _finding(
                entry,
                MISSING,
                Severity.WARNING if is_binding else Severity.HINT,
                _missing_words(missing, is_binding=is_binding),
            )
        if is_binding:
            yield from _missing_in_steps(library, entry, state)


def _missing_words(missing: list[str], *, is_binding: bool) -> Text:
    labels = ", ".join(missing)
    if is_binding:
        return mark("In the profile is missing: {labels}.", labels=labels)
    return mark("Before the review, fill in: {labels}.", labels=labels)


def _missing_in_steps(library: Library, entry: ProcessEntry, state: str) -> Iterator[FileFinding]:
    asked = {
        subject: [
            one
            for one in library.definitions.attributes(subject)
            if one.is_mandatory_in(state) and not one.field and one.type not in _FOUND_IN_FACTS
        ]
        for subject in ("step", "lane")
    }
    if not any(asked.values()):
        return
    named = {(mention.element, mention.attribute) for mention in entry.mentions}
    lacking: dict[str, list[str]] = {}
    for fact in entry.steps:
        for one in asked.get(subject_of(fact.type), ()):
            if not fact.get(one.key) and (fact.id, one.key) not in named:
                lacking.setdefault(one.label.say(library.language), []).append(fact.id)
    for label, ids in lacking.items():
        text = plural(
            len(ids),
            "“{label}” is missing at {count} step or lane.",
            "“{label}” is missing at {count} steps or lanes.",
            label=label,
        )
        finding = Finding(rule=MISSING, severity=Severity.WARNING, text=text, records=tuple(ids))
        yield FileFinding(entry.place, entry.path, finding)


def review_findings(library: Library, today: date) -> Iterator[FileFinding]:
    """Tell which processes are to be reviewed, and which approved ones have no date for it."""
    for entry in library.processes:
        state = state_of(entry.status)
        if entry.problem is not None or state in (INACTIVE, TO_DELETE):
            continue
        stored = entry.get("review_due")
        day = _day(stored)
        if day is None:
            if state in RELEASED and not stored:
                yield _finding(
                    entry,
                    REVIEW_NONE,
                    Severity.HINT,
                    mark("The process is approved, but there is no date for its next review."),
                )
        elif day < today:
            yield _finding(
                entry,
                REVIEW_OVERDUE,
                Severity.WARNING,
                mark("The process should have been reviewed by {date}.", date=_said(day)),
            )
        elif day <= today + SOON:
            yield _finding(
                entry,
                REVIEW_SOON,
                Severity.HINT,
                mark("The process is to be reviewed by {date}.", date=_said(day)),
            )


def _said(day: date) -> Text | str:
    return day_in_words(day.isoformat()) or ""


def _day(stored: ProfileValue) -> date | None:
    try:
        return date.fromisoformat(stored) if isinstance(stored, str) else None
    except ValueError:
        return None


def _is_empty(value: ProfileValue) -> bool:
    return not value.strip() if isinstance(value, str) else not value


def _finding(entry: ProcessEntry, rule: str, severity: Severity, text: Text) -> FileFinding:
    records = (entry.id,) if entry.id else ()
    finding = Finding(rule=rule, severity=severity, text=text, records=records)
    return FileFinding(entry.place, entry.path, finding)
