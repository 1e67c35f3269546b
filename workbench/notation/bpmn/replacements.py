"""What may take the place of what: the kinds offered to replace an element or flow."""

from __future__ import annotations

from workbench.errors import Refused
from workbench.model.records import Edge, Element, Flow, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import BY_KEY, KINDS, kind_of
from workbench.notation.bpmn.rules import may_attach, may_contain
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family, Kind

_ACTIVITIES = frozenset({Family.ACTIVITY, Family.SUB_PROCESS})
_ALIKE: tuple[frozenset[Family], ...] = (
    _ACTIVITIES,
    frozenset({Family.EVENT}),
    frozenset({Family.BOUNDARY_EVENT}),
    frozenset({Family.GATEWAY}),
    frozenset({Family.POOL}),
)
_DATA = ("data_object", "data_store")
_SEQUENCE_FLOWS = ("sequence_flow", "sequence_flow.default", "sequence_flow.conditional")
_ASSOCIATIONS = ("association", "association.directed", "association.both")
# A flow that leaves these may say under which condition it is taken (10.5.3, 13.2).
_DECIDING = frozenset({"exclusiveGateway", "inclusiveGateway", "complexGateway"})


def replacements_for(document: Snapshot, drawn: Shape | Edge) -> tuple[Kind, ...]:
    """Return the kinds that what is drawn may become, its own left out, in the usual order."""
    record = document.find(drawn.element)
    if isinstance(record, Flow):
        return _for_flow(document, record)
    if not isinstance(record, Element) or not isinstance(drawn, Shape):
        return ()
    own = kind_of(record, drawn, document)
    if own.key in _DATA:
        return tuple(BY_KEY[key] for key in _DATA if key != own.key)
    alike = next((group for group in _ALIKE if own.family in group), frozenset[Family]())
    if record.type == "dataObject" or not alike:
        return ()
    return tuple(
        kind
        for kind in KINDS
        if kind.offered
        and kind.family in alike
        and kind.key != own.key
        and _fits(document, record, drawn, kind)
    )


def _fits(document: Snapshot, element: Element, drawn: Shape, kind: Kind) -> bool:
    if kind.family is Family.POOL:
        lies = not drawn.has("isHorizontal") or drawn.is_set("isHorizontal")
        return ("isHorizontal", "true" if lies else "false") in kind.shape_properties
    try:
        if kind.family is Family.BOUNDARY_EVENT:
            may_attach(document, kind, element.host)
        else:
            may_contain(document, element.parent, kind)
    except Refused:
        return False
    return True


def may_have_default(source: Element | None) -> bool:
    """Tell whether one of the flows that leave an element may be its default flow."""
    fields = kind_of(source).fields if source is not None else ()
    return any(field.key == "default_flow" for field in fields)


def may_have_condition(source: Element | None) -> bool:
    """Tell whether the flows that leave an element may have conditions."""
    if source is None:
        return False
    return source.type in _DECIDING or family_of(source.type) in _ACTIVITIES


def _for_flow(document: Snapshot, flow: Flow) -> tuple[Kind, ...]:
    own = kind_of(flow, document=document)
    source = document.element(flow.source)
    if own.key in _ASSOCIATIONS:
        return tuple(BY_KEY[key] for key in _ASSOCIATIONS if key != own.key)
    if own.key not in _SEQUENCE_FLOWS:
        return ()
    allowed = {
        "sequence_flow": True,
        "sequence_flow.default": may_have_default(source),
        "sequence_flow.conditional": may_have_condition(source),
    }
    return tuple(BY_KEY[key] for key, fits in allowed.items() if fits and key != own.key)
