"""What people type into a row, in German or English: conditions, jumps, ends, waits.

Whatever is no phrase is the name of a step.
"""

from __future__ import annotations

import re
from enum import Enum

import msgspec


class Means(Enum):
    """What a typed row means."""

    STEP = "step"
    QUESTION = "question"  # a decision: two branches follow
    IF = "if"
    OR = "or"  # one or several of the branches
    ELSE = "else"
    PARALLEL = "parallel"
    WAIT = "wait"
    OR_WAIT = "or wait"  # what happens first decides
    END = "end"
    JUMP = "jump"
    START = "start"


class Phrase(msgspec.Struct, frozen=True):
    """What was typed, without the words that say what it means.

    `kind` is the kind of a step or event; `target` what a jump names: a number or a name; `then`
    what was said of the first row of a branch: “wenn unvollständig: Unterlagen nachfordern”.
    """

    means: Means
    name: str = ""
    kind: str = ""
    target: str = ""
    then: str = ""


USUAL_KIND = "user_task"

_ELSE = re.compile(r"(?:sonst|andernfalls|ansonsten|else|otherwise)\b\s*[:,]?\s*(.*)", re.I)
_IF = re.compile(
    r"(?:und |sonst |andernfalls |or |else )?(?:wenn|falls|sofern|if|when)\b\s*[:,]?\s*(.+)", re.I
)
_OR = re.compile(
    r"(?:und/oder|and/or)\s+(?:wenn\b|falls\b|sofern\b|if\b|when\b)?\s*[:,]?\s*(.+)", re.I
)
_PARALLEL = re.compile(
    r"(?:und |and )?(?:gleichzeitig|in parallel|parallel(?: dazu)?|zugleich|at the same time)"
    r"\b\s*[:,]?\s*(.*)",
    re.I,
)
_WAIT = re.compile(r"(?:warten\b|abwarten\b|wait\b|frist\b|deadline\b).*|.*\b(?:ab)?warten", re.I)
_AWAIT = re.compile(r"(?:abwarten|wait)\s*:\s*(.+)", re.I)
_OR_WAIT = re.compile(r"(?:oder|or)\s+((?:(?:ab)?warten|wait)\b.+)", re.I)
_PERIOD = re.compile(
    r"\d+\s*(?:minuten?|stunden?|tagen?|tag|wochen?|monaten?|monat|jahren?|jahr|min|std|h|d"
    r"|minutes?|hours?|days?|weeks?|months?|years?)\b|^frist\b|^deadline\b|\bbis zum\b|\buntil\b",
    re.I,
)
_END = re.compile(r"(?:ende|end|fertig|ergebnis|result|schluss)\s*(?:[:.–-]\s*(.*))?", re.I)
_START = re.compile(r"(?:beginn|start|auslöser|trigger)\s*[:–-]\s*(.*)", re.I)
_JUMP = re.compile(
    r"(?:(?:weiter|fortfahren)\s+(?:mit|bei)|zurück\s+(?:zu[mr]?|nach)|gehe?\s+zu|back\s+to"
    r"|(?:go|goes)\s+on\s+with|continue\s+(?:with|at)|go\s*to|→|->|=>)"
    r"\s*(?:schritt|nr\.?|step|no\.?)?\s*(.+)",
    re.I,
)
_NUMBER = re.compile(r"[A-Z]?\d+(?:\.\d+)*\.?")


def understood(text: str) -> Phrase:
    """Return what a typed text means."""
    text = " ".join(text.split())
    if found := _JUMP.fullmatch(text):
        return Phrase(Means.JUMP, target=_target(found[1]))
    for pattern, means in ((_IF, Means.IF), (_OR, Means.OR)):
        if found := pattern.fullmatch(text):
            condition, _, then = found[1].partition(": ")
            return Phrase(means, condition.strip().removesuffix(":"), then=then.strip())
    if found := _OR_WAIT.fullmatch(text):
        awaited = understood(found[1][:1].upper() + found[1][1:])
        return msgspec.structs.replace(awaited, means=Means.OR_WAIT)
    if found := _ELSE.fullmatch(text):
        return Phrase(Means.ELSE, then=found[1].strip())
    if found := _PARALLEL.fullmatch(text):
        return Phrase(Means.PARALLEL, then=found[1].strip())
    if found := _END.fullmatch(text):
        return Phrase(Means.END, (found[1] or "").strip(), "end_event")
    if found := _START.fullmatch(text):
        return Phrase(Means.START, found[1].strip(), "start_event")
    if text.endswith("?") and len(text) > 1:
        return Phrase(Means.QUESTION, text)
    if found := _AWAIT.fullmatch(text):
        timer = "timer" if _PERIOD.search(found[1]) else "message"
        return Phrase(Means.WAIT, found[1], f"catch_event.{timer}")
    if _WAIT.fullmatch(text):
        timer = "timer" if _PERIOD.search(text) else "message"
        return Phrase(Means.WAIT, text, f"catch_event.{timer}")
    return Phrase(Means.STEP, text, USUAL_KIND)


def jump_target(text: str) -> str:
    """Return what a cell “then what” names: “7”, “weiter mit 7”, “zurück zu 3”; "" for nothing."""
    text = " ".join(text.split())
    found = _JUMP.fullmatch(text)
    return _target(found[1] if found else text)


def is_end(text: str) -> bool:
    return _END.fullmatch(" ".join(text.split())) is not None


def _target(text: str) -> str:
    text = text.strip().strip("„“”\"'").strip()
    return text.rstrip(".") if _NUMBER.fullmatch(text) else text
