"""What is worked out from the steps of a process where nothing is entered for the whole of it.

A step that only some cases reach counts with its share.  Ways that lie side by side are added as
if they followed one another: the index knows the steps, not the flows between them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from workbench.library.process_facts import StepFact

# Blocks whose work is to carry something from one medium into another.
_CHANGING_BLOCKS = frozenset({"key_in", "digitise", "output_paper", "export_carrier"})


class Sums:
    """The sums over the steps of one process; times in minutes, None where no step says any."""

    __slots__ = ("idle_time", "media_breaks", "steps", "transport_time", "work_time")

    def __init__(self, steps: Sequence[StepFact]) -> None:
        self.work_time = _sum(steps, "work_typ")
        self.idle_time = _sum(steps, "idle_time")
        self.transport_time = _sum(steps, "transport_time")
        self.media_breaks = _media_breaks(steps)
        self.steps = sum(1 for step in steps if _is_activity(step))


def changes_medium(step: StepFact) -> bool:
    """Tell whether what comes in on one medium goes out on another."""
    given, taken = step.get("medium_in"), step.get("medium_out")
    if given and taken:
        return given != taken
    return step.get("block") in _CHANGING_BLOCKS


def _media_breaks(steps: Sequence[StepFact]) -> int | None:
    """Return how many steps change the medium, None where no step says anything of media."""
    says = any(step.get(key) for step in steps for key in ("medium_in", "medium_out", "block"))
    return sum(map(changes_medium, steps)) if says else None


def _is_activity(step: StepFact) -> bool:
    return step.type.endswith(("Task", "task")) or step.type in (
        "callActivity",
        "subProcess",
        "adHocSubProcess",
        "transaction",
    )


def _sum(steps: Sequence[StepFact], key: str) -> Decimal | None:
    total: Decimal | None = None
    for step in steps:
        minutes = number_of(step.get(key))
        if minutes is not None:
            share = number_of(step.get("share"))
            part = minutes if share is None else minutes * share / 100
            total = part if total is None else total + part
    return total


# What is said of the whole process, by the attribute: from its own values and the sums.
Values = Mapping[str, str]
Calculation = Callable[[Values, Sums, int], Decimal | int | None]


def _whole(values: Values, sums: Sums, key: str) -> Decimal | None:
    """Return a time of the whole process: what is entered, otherwise the sum over the steps."""
    entered = number_of(values.get(key, ""))
    found: Decimal | None = getattr(sums, key)
    return entered if entered is not None else found


def _lead_time(values: Values, sums: Sums) -> Decimal | None:
    times = [_whole(values, sums, key) for key in ("work_time", "idle_time", "transport_time")]
    known = [time for time in times if time is not None]
    return sum(known, Decimal(0)) if known else None


def _capacity(values: Values, sums: Sums, annual_minutes: int) -> Decimal | None:
    cases, work = number_of(values.get("cases_per_year", "")), _whole(values, sums, "work_time")
    if cases is None or work is None or annual_minutes <= 0:
        return None
    return (cases * work / annual_minutes).quantize(Decimal("0.01"))


CALCULATIONS: dict[str, Calculation] = {
    "work_time": lambda values, sums, _: sums.work_time,
    "idle_time": lambda values, sums, _: sums.idle_time,
    "transport_time": lambda values, sums, _: sums.transport_time,
    "lead_time": lambda values, sums, _: _lead_time(values, sums),
    "media_breaks": lambda values, sums, _: sums.media_breaks,
    "capacity_fte": _capacity,
}


def calculated(key: str, values: Values, sums: Sums, annual_minutes: int = 0) -> str:
    """Return what an attribute comes to, as it would be stored; "" where nothing is known.

    `annual_minutes`: of one full-time post, which the organisation says itself (0: not said).
    """
    found = CALCULATIONS[key](values, sums, annual_minutes)
    if found is None:
        return ""
    text = f"{found:f}" if isinstance(found, Decimal) else str(found)
    return text.rstrip("0").rstrip(".") if "." in text else text


def number_of(text: str) -> Decimal | None:
    """Return a stored number, None where it is none."""
    try:
        number = Decimal(text) if text else None
    except InvalidOperation:
        return None
    return number if number is not None and number.is_finite() else None
