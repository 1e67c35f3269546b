"""One drawn thing in words, as a screen reader says it: kind and name, where, and what follows."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.model.records import Edge, Element, Flow, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.kind import FLOWS, Family
from workbench.notation.sentences import joined, quoted
from workbench.notation.symbols import family_of_element, kind_of
from workbench.words import Text, mark


def spoken(
    document: Snapshot,
    drawn: Shape | Edge,
    numbers: Mapping[str, str] | None = None,
    lanes: Mapping[str, str] | None = None,
) -> Text:
    """Return what is said of a shape or edge.

    `numbers`: activity -> step number, `lanes`: flow node -> innermost lane; looked for where they
    are not given.
    """
    subject = document.find(drawn.element)
    if not isinstance(subject, Element | Flow):
        return mark("Something without a meaning in the file")
    words = _called(document, subject, drawn)
    if isinstance(subject, Flow):
        ends = [
            _called(document, end, None) if end is not None else mark("nothing")
            for end in (document.element(subject.source), document.element(subject.target))
        ]
        return mark("{what}, from {start} to {end}", what=words, start=ends[0], end=ends[1])
    number = (numbers or {}).get(subject.id, "")
    if number:
        words = mark("{what}, step {number}", what=words, number=number)
    where = _where(document, subject, lanes)
    if where is not None:
        words = mark("{what}, {where}", what=words, where=where)
    following = [
        target
        for flow in document.outgoing(subject.id)
        if flow.type == "sequenceFlow" and (target := document.element(flow.target)) is not None
    ]
    if following:
        names = joined([_called(document, target, None) for target in following[:5]])
        words = mark("{what}; goes on to {following}", what=words, following=names)
    return words


def _called(document: Snapshot, subject: Element | Flow, drawn: Shape | Edge | None) -> Text:
    if drawn is None and isinstance(subject, Element):
        drawn = next(iter(document.shapes_of(subject.id)), None)
    title = kind_of(document, subject, drawn).title
    if not subject.name.strip():
        return title
    return mark("{kind} {name}", kind=title, name=quoted(subject.name))


def _where(document: Snapshot, element: Element, lanes: Mapping[str, str] | None) -> Text | None:
    """Return the lane, sub-process or pool around an element, or what a boundary event sits on."""
    host = document.element(element.host)
    if host is not None:
        return mark("on {what}", what=_called(document, host, None))
    family = family_of_element(document, element)
    if family in FLOWS or family is Family.POOL:
        return None
    lane_id = lanes.get(element.id, "") if lanes is not None else _lane_of(document, element.id)
    lane = document.element(lane_id)
    if lane is not None:
        return _called(document, lane, None)
    for around in document.container_chain(element.id):
        if around.type == "process":
            pools = document.referring("refers_to", around.id, Element)
            pool = next((one for one in pools if one.type == "participant"), None)
            return _called(document, pool, None) if pool is not None else None
        return _called(document, around, None)
    return None


def _lane_of(document: Snapshot, node: str) -> str:
    """Return the innermost lane that lists a flow node."""
    found = document.referring("members", node, Element)
    ids = {lane.id for lane in found}
    outer = {lane.parent for lane in found}
    return next(iter(sorted(ids - outer)), "")
