"""Switching what a thing does beside its kind: repetition, compensation, several, not interrupting.

Each switch has a name; `switches_of` says which ones a thing has and how they stand.
"""

from __future__ import annotations

from workbench.editing.operations.describing import set_field
from workbench.editing.operations.replacing import keeping_legal_flows, replace
from workbench.errors import Refused
from workbench.model.document import Step
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import BY_KEY, kind_of
from workbench.notation.bpmn.rules import may_attach, may_contain
from workbench.notation.kind import Family, Kind
from workbench.words import Text, mark

LOOP, PARALLEL, SEQUENTIAL = "loop", "parallel", "sequential"
COMPENSATION, AD_HOC, SEVERAL = "compensation", "ad_hoc", "several"
BESIDE, COLLECTION, INSTANTIATE = "beside", "collection", "instantiate"

TITLES: dict[str, Text] = {
    LOOP: mark("Loop"),
    PARALLEL: mark("Several at the same time"),
    SEQUENTIAL: mark("Several one after the other"),
    COMPENSATION: mark("Only to compensate"),
    AD_HOC: mark("Ad hoc"),
    SEVERAL: mark("Several participants"),
    BESIDE: mark("Does not interrupt"),
    COLLECTION: mark("Several (collection)"),
    INSTANTIATE: mark("Starts the process"),
}
_LOOPS = {LOOP: "standard", PARALLEL: "parallel", SEQUENTIAL: "sequential"}
_AD_HOC_PAIRS = {
    "sub_process": "ad_hoc_sub_process",
    "sub_process.expanded": "ad_hoc_sub_process.expanded",
}
_STARTING = {"event_gateway": "event_gateway.instantiating"}


def switches_of(document: Snapshot, shape: Shape) -> dict[str, bool]:
    """Return the switches that a shape's element has, by name, and whether they are on."""
    element = document.element(shape.element)
    if element is None:
        return {}
    kind = kind_of(element, shape, document)
    fields = {field.key for field in kind.fields}
    found: dict[str, bool] = {}
    if "loop" in fields:
        found |= {name: element.loop == loop for name, loop in _LOOPS.items()}
    if "isForCompensation" in fields:
        found[COMPENSATION] = element.is_set("isForCompensation")
    if kind.key in _AD_HOC_PAIRS or kind.key in _AD_HOC_PAIRS.values():
        found[AD_HOC] = kind.key in _AD_HOC_PAIRS.values()
    if kind.family is Family.POOL:
        found[SEVERAL] = element.has("multiplicity")
    if _other_interruption(document, element, kind) is not None:
        found[BESIDE] = _is_beside(kind)
    if "refers_to.isCollection" in fields and document.element(element.refers_to) is not None:
        data = document.element(element.refers_to)
        found[COLLECTION] = data is not None and data.is_set("isCollection")
    elif "isCollection" in fields:
        found[COLLECTION] = element.is_set("isCollection")
    if "instantiate" in fields:
        found[INSTANTIATE] = element.is_set("instantiate")
    elif kind.key in _STARTING or kind.key in _STARTING.values():
        found[INSTANTIATE] = kind.key in _STARTING.values()
    return found


def toggle(step: Step, key: str, name: str) -> int:
    """Turn a switch of a shape's element; returns how many flows became illegal and were dropped.

    Raises Refused where the element has no such switch.
    """
    document = step.document
    shape = document.shape(key)
    element = document.element(shape.element) if shape is not None else None
    switches = switches_of(document, shape) if shape is not None else {}
    if shape is None or element is None or name not in switches:
        raise Refused(mark("This cannot be switched here. Select an element that has the switch."))
    turned = not switches[name]
    kind = kind_of(element, shape, document)
    if name in _LOOPS:
        set_field(step, element.id, "loop", _LOOPS[name] if turned else "")
    elif name == COMPENSATION:
        return keeping_legal_flows(
            step,
            element.id,
            lambda: set_field(step, element.id, "isForCompensation", "true" if turned else None),
        )
    elif name == AD_HOC:
        pairs = _AD_HOC_PAIRS if turned else {v: k for k, v in _AD_HOC_PAIRS.items()}
        return replace(step, key, BY_KEY[pairs[kind.key]])
    elif name == SEVERAL:
        set_field(step, element.id, "multiplicity", "2..2" if turned else None)
    elif name == BESIDE:
        other = _other_interruption(document, element, kind)
        assert other is not None
        return replace(step, key, other)
    elif name == COLLECTION:
        field = "isCollection" if element.type == "dataObject" else "refers_to.isCollection"
        set_field(step, element.id, field, "true" if turned else None)
    elif kind.key in _STARTING or kind.key in _STARTING.values():
        pairs = _STARTING if turned else {v: k for k, v in _STARTING.items()}
        return replace(step, key, BY_KEY[pairs[kind.key]])
    else:
        set_field(step, element.id, "instantiate", "true" if turned else None)
    return 0


def _is_beside(kind: Kind) -> bool:
    return any(value == "false" for name, value in kind.properties if name in _INTERRUPTING)


_INTERRUPTING = ("isInterrupting", "cancelActivity")


def _other_interruption(document: Snapshot, element: Element, kind: Kind) -> Kind | None:
    """Return the kind that differs in interrupting alone, None where there is none here."""
    if kind.type not in ("startEvent", "boundaryEvent") or not kind.definition:
        return None
    stem, _, definition = kind.key.rpartition(".")
    other_stem = stem.removesuffix(".beside") if _is_beside(kind) else f"{stem}.beside"
    other = BY_KEY.get(f"{other_stem}.{definition}")
    if other is None:
        return None
    try:
        if element.host:
            may_attach(document, other, element.host)
        else:
            may_contain(document, element.parent, other)
            scope = document.element(element.parent)
            if scope is None or not scope.is_set("triggeredByEvent"):
                return None
    except Refused:
        return None
    return other
