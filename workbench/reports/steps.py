"""The step table of a process: who does what with what, numbered as on the diagram."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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
from workbench.reports.content import Mention, Step, Texts

# catalogue of the definitions -> index of the handbook
KINDS = {"role": "role", "it": "it", "document": "document", "law": "law"}

FindProcess = Callable[[str], Mention | None]  # by what a call activity calls


def steps_of(
    snapshot: Snapshot,
    numbers: Mapping[str, str],
    language: str,
    names: Names,
    find_process: FindProcess,
) -> tuple[Step, ...]:
    """Return a row for each numbered element, in the order of `numbers`."""
    performers = _performers(snapshot, language, names)
    steps = []
    for key, number in numbers.items():
        element = snapshot.element(key)
        if element is None:
            continue

        def listed(attribute: str, of: Element = element) -> Texts:
            return mentions_of(snapshot, of.id, _attribute("step", attribute), language, names)

        steps.append(
            Step(
                number=number,
                name=element.name.strip() or "…",
                description=_description(snapshot, element),
                who=listed("role") or _performer(snapshot, element, performers),
                systems=listed("it_systems"),
                documents=listed("documents") or _documents(snapshot, element),
                laws=listed("legal_basis"),
                minutes=_minutes(snapshot, element, language),
                process=find_process(element.refers_to)
                if element.type == "callActivity" and element.refers_to
                else None,
            )
        )
    return tuple(steps)


def mentions_of(
    snapshot: Snapshot, element: str, attribute: Attribute, language: str, names: Names
) -> Texts:
    """Return the entries of a list attribute, or its one value, as they are read."""
    value = value_of(snapshot, element, attribute)
    kind = KINDS.get(attribute.catalogue, "")
    if isinstance(value, str):
        text = format_text(attribute, value, language).strip()
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


def _performers(snapshot: Snapshot, language: str, names: Names) -> dict[str, Texts]:
    """Return who is responsible for each flow node that a lane lists; inner lanes count."""
    found: dict[str, Texts] = {}
    depths: dict[str, int] = {}
    for lane in snapshot.elements("lane"):
        depth = sum(1 for outer in snapshot.container_chain(lane.id) if outer.type == "lane")
        role = mentions_of(snapshot, lane.id, _attribute("lane", "role"), language, names)
        if not role and lane.name.strip():
            role = (Mention(lane.name.strip(), "role"),)
        for member in lane.members:
            if role and depth >= depths.get(member, 0):
                depths[member] = depth
                found[member] = role
    return found


def _performer(snapshot: Snapshot, element: Element, performers: Mapping[str, Texts]) -> Texts:
    if element.id in performers:
        return performers[element.id]
    for outer in snapshot.container_chain(element.id):  # a sub-process in a lane
        if outer.id in performers:
            return performers[outer.id]
    return ()


def _documents(snapshot: Snapshot, element: Element) -> Texts:
    """Return the data that is drawn into or out of a step."""
    found: dict[str, None] = {}
    for flow in (*snapshot.incoming(element.id), *snapshot.outgoing(element.id)):
        if flow.type in ("dataInputAssociation", "dataOutputAssociation"):
            other = snapshot.element(flow.source if flow.target == element.id else flow.target)
            if other is not None and other.name.strip():
                found[" ".join(other.name.split())] = None
    return tuple(Mention(name, "document") for name in found)
