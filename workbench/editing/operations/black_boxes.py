"""Pools of which nothing is known inside, and pools that hold a process."""

from __future__ import annotations

from workbench.editing.operations.extents import contents_of
from workbench.editing.operations.lanes import is_lying, lanes_below, process_of
from workbench.editing.operations.making_way import growing
from workbench.errors import Refused
from workbench.geometry import Bounds
from workbench.model.document import Step
from workbench.model.records import Element, Profile, Sheet
from workbench.model.snapshot import Snapshot
from workbench.words import mark

_CLOSED = 60.0  # across
_OPEN = 250.0


def close_pool(step: Step, key: str) -> None:
    """Make a pool a black box.  Nothing is lost by it: Refused where the pool holds anything."""
    document = step.document
    pool = document.shape(key)
    element = document.element(pool.element) if pool is not None else None
    if pool is None or element is None:
        return
    if contents_of(document, pool) or lanes_below(document, pool):
        raise Refused(
            mark(
                "The pool was not made a black box, for it is not empty. Move or delete what it "
                "holds, lanes too, and try again."
            )
        )
    if _is_described(document, element):
        raise Refused(
            mark(
                "The pool was not made a black box, for the process in it is described. Empty its "
                "description and profile, and try again."
            )
        )
    step.update(element, refers_to="")
    step.remove(element.refers_to)
    step.update(pool, bounds=_across(pool.bounds, _CLOSED, is_lying(document, pool)))


def open_pool(step: Step, key: str) -> None:
    """Give a black box a process of its own, and room for it."""
    document = step.document
    pool = document.shape(key)
    element = document.element(pool.element) if pool is not None else None
    if pool is None or element is None or element.refers_to:
        return
    with growing(step, pool):
        process_of(step, element)
        step.update(pool, bounds=_across(pool.bounds, _OPEN, is_lying(document, pool)))


def _is_described(document: Snapshot, pool: Element) -> bool:
    """Tell whether more is known of a pool's process than that it is there."""
    process = document.element(pool.refers_to)
    if process is None:
        return False
    return bool(
        process.name.strip()
        or process.documentation.strip()
        or any(
            isinstance(record, Profile | Sheet) or (isinstance(record, Element) and record != pool)
            for record in document.all_referring(process.id)
        )
    )


def _across(bounds: Bounds, size: float, lying: bool) -> Bounds:
    x, y, width, height = bounds
    return Bounds(x, y, width, size) if lying else Bounds(x, y, size, height)
