"""What comes next on a landscape: behind a process or entry, or into a band, group or chain."""

from __future__ import annotations

from workbench.editing.landscape.adding import add, add_free
from workbench.editing.landscape.reordering import in_order, put, rank_of
from workbench.errors import Refused
from workbench.geometry import Point
from workbench.model.document import Step
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.kind import Family, Kind
from workbench.notation.landscape.kinds import CONTAINER_TYPES, kind_of
from workbench.notation.landscape.rules import holders_of, may_lie_in
from workbench.words import mark

_FOLLOWING = frozenset({Family.CHEVRON, Family.ENTRY})


def may_follow(document: Snapshot, source: Element, kind: Kind) -> bool:
    """Tell whether a kind may come next after a thing, or into it."""
    if kind.family in (Family.AREA, Family.LEGEND, Family.LINK):
        return False
    if source.type in CONTAINER_TYPES:
        return source.type in holders_of(kind.type)
    before = kind_of(source)
    if before is None or before.family not in _FOLLOWING or kind.family not in _FOLLOWING:
        return False
    try:
        may_lie_in(document.element(source.parent), kind)
    except Refused:
        return False
    return True


def append_next(
    step: Step, key: str, kind: Kind, center: Point | None = None, name: str = ""
) -> str:
    """Add a thing behind another (given by its shape), or into a container; returns its shape.

    Behind a process or entry it takes the next place, and what stood there moves on; `center` says
    another place.  Raises Refused where it may not follow.
    """
    document = step.document
    source = document.shape(key)
    element = document.element(source.element) if source is not None else None
    if source is None or element is None or not may_follow(document, element, kind):
        raise Refused(
            mark("{kind}: not appended, it does not come next here. Place it.", kind=kind.title)
        )
    if center is not None:
        return add(step, source.sheet, kind, center, name)
    made = add_free(step, source.sheet, kind, source.bounds.center, key, name)
    if element.type not in CONTAINER_TYPES:
        _take_next_place(step, source, element, made)
    return made


def _take_next_place(step: Step, source: Shape, element: Element, made: str) -> None:
    document = step.document
    new = document.shape(made)
    added = document.element(new.element) if new is not None else None
    if new is None or added is None or added.parent != element.parent:
        return
    order = in_order(document, source.sheet, element.parent, rank_of(element))
    keys = [shape.id for shape in order]
    following = keys[keys.index(source.id) + 1 :]
    if following and following[0] != made:
        put(step, made, following[0])
