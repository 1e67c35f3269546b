"""Release states: from planning to approval and out of use, with who, when and which version.

The state, its version and the history of both are attributes of the process, so they travel with
its file.  States document, they give no access control; what is approved is only protected from
being edited by accident (`workbench.library.protection`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import msgspec

from workbench.errors import Refused
from workbench.library.profile import RELEASED, definitions, put_value
from workbench.model.document import Step
from workbench.model.records import Element, Item, Profile, ProfileValue, Row
from workbench.words import Text, mark

STATUS, VERSION, HISTORY = "status", "version", "release_history"
PLANNED, DRAFT, REVIEW, METHOD_OK = "planned", "draft", "review", "method_ok"
APPROVED, PUBLISHED, INACTIVE, TO_DELETE = "approved", "published", "inactive", "to_delete"
STATES = (PLANNED, DRAFT, REVIEW, METHOD_OK, APPROVED, PUBLISHED, INACTIVE, TO_DELETE)

_NUMBER = re.compile(r"(\d{1,6})(?:\.(\d{1,6}))?")
_Number = tuple[int, int]


class Transition(msgspec.Struct, frozen=True, kw_only=True):
    """A way from some states to another one; `action` are the words of whoever goes it."""

    key: str
    sources: tuple[str, ...]
    target: str
    action: Text
    begins_draft: bool = False  # so it gets a version number of its own


TRANSITIONS = (
    Transition(
        key="begin",
        sources=(PLANNED,),
        target=DRAFT,
        action=mark("Begin the first draft"),
        begins_draft=True,
    ),
    Transition(key="submit", sources=(DRAFT,), target=REVIEW, action=mark("Submit for review")),
    Transition(
        key="confirm_method",
        sources=(REVIEW,),
        target=METHOD_OK,
        action=mark("Approve the method"),
    ),
    Transition(key="approve", sources=(REVIEW, METHOD_OK), target=APPROVED, action=mark("Approve")),
    Transition(key="publish", sources=(APPROVED,), target=PUBLISHED, action=mark("Publish")),
    Transition(
        key="reject",
        sources=(REVIEW, METHOD_OK),
        target=DRAFT,
        action=mark("Return for revision"),
        begins_draft=True,
    ),
    Transition(
        key="revise",
        sources=(*RELEASED, INACTIVE),
        target=DRAFT,
        action=mark("Begin a new draft"),
        begins_draft=True,
    ),
    Transition(key="retire", sources=RELEASED, target=INACTIVE, action=mark("Take out of force")),
    Transition(
        key="discard",
        sources=(PLANNED, DRAFT, INACTIVE),
        target=TO_DELETE,
        action=mark("Mark for deletion"),
    ),
    Transition(
        key="keep",
        sources=(TO_DELETE,),
        target=DRAFT,
        action=mark("Keep after all, as a draft"),
        begins_draft=True,
    ),
)


def transition(key: str) -> Transition:
    """Return the transition of a key."""
    return next(one for one in TRANSITIONS if one.key == key)


def transitions_from(state: str) -> tuple[Transition, ...]:
    """Return what can be done with a process in a state; one of one's own counts as a draft."""
    known = state_of(state)
    return tuple(one for one in TRANSITIONS if known in one.sources)


def state_of(status: str) -> str:
    """Return the state a stored status stands for: without one, a process is a draft."""
    return status if status in STATES else DRAFT


class Release(msgspec.Struct, frozen=True, kw_only=True):
    """One transition of one or several processes: who, when, why."""

    transition: Transition
    by: str
    day: date
    by_ref: str = ""  # the id of that person in the catalogue, where there is one
    comment: str = ""
    is_major: bool = False  # a new draft: 2.0 instead of 1.1
    review_due: date | None = None  # of an approval: the next review


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the release history, as stored: dates are ISO, states are keys."""

    version: str = ""
    state: str = ""
    date: str = ""
    by: str = ""
    comment: str = ""

    def row(self) -> Row:
        return tuple((key, getattr(self, key)) for key in self.__struct_fields__)


def release_history(value: ProfileValue) -> tuple[Entry, ...]:
    """Return the release history that is stored, oldest first."""
    if isinstance(value, str):
        return ()
    rows = (dict(row) for row in value if not isinstance(row, Item))
    fields = Entry.__struct_fields__
    return tuple(Entry(**{key: row.get(key, "") for key in fields}) for row in rows)


def next_version(
    change: Transition, version: str, history: tuple[Entry, ...], *, is_major: bool = False
) -> str:
    """Return the version number a process has after a transition.

    Drafts before the first approval are 0.1, 0.2 …, the first approval is 1.0; every new draft
    gets a number of its own that is greater than all before, and keeps it when it is approved.
    """
    present = _number(version)
    highest = max((present, *(_number(entry.version) for entry in history)))
    if change.begins_draft:
        major, minor = highest
        return _text((major + 1, 0) if is_major else (major, minor + 1))
    if change.target == APPROVED:
        approved = [_number(entry.version) for entry in history if entry.state == APPROVED]
        if present < (1, 0):
            return _text((highest[0] + 1, 0))
        if approved and present <= max(approved):  # somebody set the number by hand
            return _text((highest[0], highest[1] + 1))
        return version.strip() if _text(present) != version.strip() else _text(present)
    return version.strip() or _text((0, 1))


def carry_out(step: Step, process: Element, release: Release) -> None:
    """Take a process to another state, note it in its history.  Raises Refused with the reason."""
    profile = step.document.profile(process.id)
    state, change = state_of(profile.text(STATUS)), release.transition
    if state not in change.sources:
        raise Refused(
            mark(
                "“{action}” is not possible, because the process is in the state “{state}”.",
                action=change.action,
                state=state_name(state),
            )
        )
    if not release.by.strip():
        raise Refused(mark("The state was not changed: it is not said by whom. Enter a name."))
    history = release_history(profile.get(HISTORY))
    version = next_version(change, profile.text(VERSION), history, is_major=release.is_major)
    entry = Entry(
        version=version,
        state=change.target,
        date=release.day.isoformat(),
        by=release.by.strip(),
        comment=release.comment.strip(),
    )
    _put(step, process, STATUS, change.target)
    _put(step, process, VERSION, version)
    _put(step, process, HISTORY, (*_rows(profile), entry.row()))
    if change.target == APPROVED:
        _put(step, process, "approved_by", (Item(entry.by, release.by_ref),))
        _put(step, process, "approved_on", entry.date)
        if release.review_due is not None:
            _put(step, process, "review_due", release.review_due.isoformat())
    elif change.begins_draft:
        _put(step, process, "approved_by", "")
        _put(step, process, "approved_on", "")


def edit_of(release: Release) -> Callable[[Step, Element], None]:
    """Return the edit that carries out a release (`workbench.library.amending`)."""
    return lambda step, process: carry_out(step, process, release)


def months_after(day: date, months: int) -> date:
    """Return the same day some months later, the last of the month where there is none."""
    years, month = divmod(day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(min(day.year + years, 9999), month + 1, min(day.day, last))
        except ValueError:
            continue
    return day


def state_name(state: str) -> Text:
    """Return what a state is usually called; a library may call it otherwise."""
    return _NAMES[state_of(state)]


_NAMES = {
    PLANNED: mark("Planned"),
    DRAFT: mark("In progress"),
    REVIEW: mark("Under review"),
    METHOD_OK: mark("Method approved"),
    APPROVED: mark("Approved"),
    INACTIVE: mark("Inactive"),
    TO_DELETE: mark("To be deleted"),
}


def _put(step: Step, process: Element, key: str, value: ProfileValue) -> None:
    attribute = definitions().attribute("process", key)
    assert attribute is not None, key
    put_value(step, process.id, attribute, value)


def _rows(profile: Profile) -> tuple[Row, ...]:
    value = profile.get(HISTORY)
    return () if isinstance(value, str) else tuple(r for r in value if not isinstance(r, Item))


def _number(version: str) -> _Number:
    found = _NUMBER.search(version)
    return (int(found[1]), int(found[2] or 0)) if found else (0, 0)


def _text(number: _Number) -> str:
    return f"{number[0]}.{number[1]}"
