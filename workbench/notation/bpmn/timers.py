"""When a timer goes off, as people say it and as ISO 8601 writes it.

A timer says a moment, a duration or a cycle (BPMN 2.0, 10.5.5.8); what is no plain ISO 8601 (an
expression, several units) stays a text as it is.
"""

from __future__ import annotations

import re

import msgspec

# The properties of a timer's definition, of which it has one.
DATE, DURATION, CYCLE = "timeDate", "timeDuration", "timeCycle"
WAYS = (DATE, DURATION, CYCLE)
UNITS = ("minute", "hour", "day", "week", "month", "year")

_DESIGNATORS = {
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "week": "P{}W",
    "month": "P{}M",
    "year": "P{}Y",
}
_DURATION = re.compile(
    r"P(?:(?P<date>[0-9]{1,9})(?P<unit>[YMWD])|T(?P<time>[0-9]{1,9})(?P<part>[HM]))"
)
_DATE_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_TIME_UNITS = {"H": "hour", "M": "minute"}
_CYCLE = re.compile(r"R(?P<times>[0-9]{0,9})/(?P<every>.+)")
_MOMENT = re.compile(
    r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:T(?P<time>[0-9]{2}:[0-9]{2})(?::00)?)?"
)


class Duration(msgspec.Struct, frozen=True):
    """So many of one unit."""

    amount: int
    unit: str  # of UNITS


class Cycle(msgspec.Struct, frozen=True):
    """Again and again; `times` None is without end."""

    every: Duration
    times: int | None = None


class Moment(msgspec.Struct, frozen=True):
    """A day (``2026-12-24``) and perhaps a time (``14:30``)."""

    day: str
    time: str = ""


def duration_of(text: str) -> Duration | None:
    """Return what a duration says in one unit, None where it says more, or something else."""
    found = _DURATION.fullmatch(text.strip())
    if found is None:
        return None
    if found["date"] is not None:
        return Duration(int(found["date"]), _DATE_UNITS[found["unit"]])
    return Duration(int(found["time"]), _TIME_UNITS[found["part"]])


def cycle_of(text: str) -> Cycle | None:
    """Return what a repeating interval says, None where it says more than how often and when."""
    found = _CYCLE.fullmatch(text.strip())
    every = duration_of(found["every"]) if found is not None else None
    if found is None or every is None:
        return None
    return Cycle(every, int(found["times"]) if found["times"] else None)


def moment_of(text: str) -> Moment | None:
    """Return a day with a time of whole minutes and no zone; None for anything else."""
    found = _MOMENT.fullmatch(text.strip())
    if found is None:
        return None
    return Moment(found["date"], found["time"] or "")


def duration_text(duration: Duration) -> str:
    """Return a duration as ISO 8601 writes it: ``P3D``."""
    return _DESIGNATORS[duration.unit].format(duration.amount)


def cycle_text(cycle: Cycle) -> str:
    """Return a cycle as ISO 8601 writes it: ``R3/PT12H``, ``R/P1W``."""
    times = "" if cycle.times is None else str(cycle.times)
    return f"R{times}/{duration_text(cycle.every)}"


def moment_text(moment: Moment) -> str:
    """Return a moment as ISO 8601 writes it: ``2026-12-24T14:30:00``."""
    return f"{moment.day}T{moment.time}:00" if moment.time else moment.day


def timer_value(way: str, text: str) -> str:
    """Return way and text as the one value of a field: ``timeDuration P3D``; "" for none."""
    return f"{way} {text}" if way and text else ""


def timer_parts(value: str) -> tuple[str, str]:
    """Return (way, text) of a field's value; ("", "") for none."""
    way, _, text = value.partition(" ")
    return (way, text) if way in WAYS else ("", "")
