"""What is worked out from the steps of a process where its profile says nothing itself.

Sums over all steps of the diagram, each weighted by the share of cases it is done in.  They are no
lead time: branches side by side, loops and waiting for others are not looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from workbench.library.process_facts import StepFact
from workbench.library.process_index import ProcessEntry
from workbench.library.profile import definitions
from workbench.library.values import stored_number

_CHANGING_THE_MEDIUM = "C"  # the letter of the group of blocks


def calculated(entry: ProcessEntry, key: str) -> str:
    """Return an attribute's value as it would be stored, "" where nothing can be worked out."""
    work_out = _RULES.get(key)
    return work_out(entry.steps) if work_out is not None else ""


def is_calculated(key: str) -> bool:
    """Tell whether an attribute can be worked out from steps."""
    return key in _RULES


def _minutes(key: str, steps: Iterable[StepFact]) -> str:
    """Return the minutes of all steps: Σ minutes · share of cases (domain facts, section 11)."""
    total, is_known = 0.0, False
    for step in steps:
        minutes = _time_of(step, key)
        if minutes is not None:
            share = stored_number(step.get("share"))
            total += minutes * (share if share is not None else 100.0) / 100.0
            is_known = True
    return f"{round(total, 2):g}" if is_known else ""


def _time_of(step: StepFact, key: str) -> float | None:
    if key != "work_time":
        return stored_number(step.get(key))
    usual = stored_number(step.get("work_typ"))
    if usual is not None:
        return usual
    ends = [stored_number(step.get(end)) for end in ("work_min", "work_max")]
    known = [end for end in ends if end is not None]
    return sum(known) / len(known) if known else None


def _media_breaks(steps: Iterable[StepFact]) -> str:
    """Return how many steps change the medium: by what they take and give, or by their block."""
    changing = _blocks_changing_the_medium()
    breaks, is_known = 0, False
    for step in steps:
        taken, given = step.get("medium_in"), step.get("medium_out")
        block = step.get("block")
        is_known = is_known or bool(taken or given or block)
        if (taken and given and taken != given) or block in changing:
            breaks += 1
    return str(breaks) if is_known else ""


def _blocks_changing_the_medium() -> frozenset[str]:
    return frozenset(
        block.key
        for group in definitions().block_groups
        if group.letter == _CHANGING_THE_MEDIUM
        for block in group.blocks
    )


_RULES: dict[str, Callable[[Iterable[StepFact]], str]] = {
    "work_time": partial(_minutes, "work_time"),
    "idle_time": partial(_minutes, "idle_time"),
    "transport_time": partial(_minutes, "transport_time"),
    "media_breaks": _media_breaks,
}
