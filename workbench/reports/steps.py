"""The step table of a process: who does what with what, numbered as on the diagram."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from workbench.library.profile import Attribute, definitions, value_of
from workbench.library.values import (
    Names,
    check_text,
    format_items,
    format_number,
    format_text,
)
from workbench.model.records import Element, Item
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.step_order import ProcessStep
from workbench.reports.content import Mention, Step, Texts

# catalogue of the definitions -> index of the handbook
KINDS = {"role": "role", "it": "it", "document": "document", "law": "law"}

FindProcess = Callable[[str], Mention | None]  # by what a call activity calls


def step_rows(
    snapshot: Snapshot,
    steps: Iterable[ProcessStep],
    language: str,
    names: Names,
    find_process: FindProcess,
) -> tuple[Step, ...]:
    """Return the rows of the step table."""
    return tuple(
        _row(snapshot, element, step, language, names, find_process)
        for step in steps
        if (element := snapshot.element(step.element)) is not None
    )


def _row(
    snapshot: Snapshot,
    element: Element,
    step: ProcessStep,
    language: str,
    names: Names,
    find_process: FindProcess,
) -> Step:
    def listed(key: str) -> Texts:
        return mentions_of(snapshot, element.id, _attribute("step", key), language, names)

    calls = element.refers_to if element.type == "callActivity" else ""
    return Step(
        number=step.number,
        name=element.name.strip() or "…",
        description=_description(snapshot, element),
        who=listed("role") or _performer(snapshot, step.lane, language, names),
        systems=listed("it_systems"),
        documents=listed("documents") or _documents(snapshot, element),
        laws=listed("legal_basis"),
        minutes=_minutes(snapshot, element, language),
        process=find_process(calls) if calls else None,
    )


def mentions_of(
    snapshot: Snapshot, element: str, attribute: Attribute, language: str, names: Names
) -> Texts:
    """Return the entries of a list attribute, or its one value, as they are read."""
    value = value_of(snapshot, element, attribute)
    kind = KINDS.get(attribute.catalogue, "")
    if isinstance(value, str):
        text = format_text(attribute, value, language).strip()
        if attribute.type == "url" and check_text(attribute, text) is None:
            kind = "url"
        return (Mention(text, kind),) if text else ()
    shown = format_items(attribute, value, language, names)
    items = [item for item in value if isinstance(item, Item)]
    return tuple(
        Mention(text.strip(), kind, item.ref)
        for text, item in zip(shown, items, strict=True)
        if text.strip()
    )


def _attribute(subject: str, key: str) -> Attribute:
    found = definitions().attribute(subject, key)
    if found is None:
        raise KeyError(key)  # the keys are part of the program
    return found


def _description(snapshot: Snapshot, element: Element) -> str:
    value = value_of(snapshot, element.id, _attribute("step", "description"))
    return value.strip() if isinstance(value, str) else ""


def _minutes(snapshot: Snapshot, element: Element, language: str) -> str:
    """Return the usual working time of a step in minutes, without a unit."""
    profile = snapshot.profile(element.id)
    for key in ("work_typ", "work_max", "work_min"):
        text = profile.text(key).strip()
        if text and check_text(_attribute("step", key), text) is None:
            return format_number(Decimal(text), language)
    return ""


def _performer(snapshot: Snapshot, lane: str, language: str, names: Names) -> Texts:
    """Return who is responsible for a lane: its role, else what it is called."""
    element = snapshot.element(lane)
    if element is None:
        return ()
    role = mentions_of(snapshot, lane, _attribute("lane", "role"), language, names)
    name = " ".join(element.name.split())
    return role or ((Mention(name, "role"),) if name else ())


def _documents(snapshot: Snapshot, element: Element) -> Texts:
    """Return the data that is drawn into or out of a step."""
    found: dict[str, None] = {}
    for flow in (*snapshot.incoming(element.id), *snapshot.outgoing(element.id)):
        if flow.type in ("dataInputAssociation", "dataOutputAssociation"):
            other = snapshot.element(flow.source if flow.target == element.id else flow.target)
            if other is not None and other.name.strip():
                found[" ".join(other.name.split())] = None
    return tuple(Mention(name, "document") for name in found)
