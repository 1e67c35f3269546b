"""Pools and lanes made as large as what stands in them."""

from __future__ import annotations

from workbench.editing.operations.extents import room_taken
from workbench.editing.operations.lanes import (
    LEAST,
    STRIP,
    border,
    end_side,
    far_side,
    is_lying,
    lanes_below,
    near_side,
    title_side,
)
from workbench.editing.operations.making_way import growing, make_way
from workbench.model.document import Step

AROUND = 20.0  # between the contents and the border
_LEAST_ALONG = 300.0


def fit(step: Step, key: str) -> None:
    """Make a pool or lane (given by its shape) as large as its contents need.

    Contents stay where they are as far as that is possible; lanes beyond close up or make way.  A
    lane changes its height only (standing: its width), for its length is that of the pool.
    """
    document = step.document
    shape = document.shape(key)
    element = document.element(shape.element) if shape is not None else None
    if shape is None or element is None:
        return
    with growing(step, shape):
        inner = lanes_below(document, shape)
        leaves = [lane for lane in inner if not lanes_below(document, lane)]
        for leaf in leaves or [shape]:
            _fit_across(step, leaf.id)
        if element.type == "participant":
            _fit_along(step, key)


def _fit_across(step: Step, key: str) -> None:
    document = step.document
    shape = document.shape(key)
    assert shape is not None
    lying = is_lying(document, shape)
    near, far = near_side(lying), far_side(lying)
    low, high = border(shape.bounds, near), border(shape.bounds, far)
    taken = room_taken(document, shape)
    end = max(border(taken.grown(AROUND), far) if taken is not None else low, low + LEAST)
    begin = low if taken is None else min(border(taken.grown(AROUND), near), end - LEAST)
    make_way(step, shape, far, high, end - high)
    make_way(step, shape, near, low, low - begin)


def _fit_along(step: Step, key: str) -> None:
    document = step.document
    pool = document.shape(key)
    assert pool is not None
    lying = is_lying(document, pool)
    title, end = title_side(lying), end_side(lying)
    taken = room_taken(document, pool)
    frames = (pool, *lanes_below(document, pool))
    start = max(border(frame.bounds, title) for frame in frames) + STRIP
    titles = start - border(pool.bounds, title)
    at = border(pool.bounds, end)
    begin = start if taken is None else border(taken.grown(AROUND), title)
    until = begin if taken is None else border(taken.grown(AROUND), end)
    until = max(until, begin - titles + _LEAST_ALONG)
    make_way(step, pool, end, at, until - at)
    make_way(step, pool, title, start, start - begin)
