"""Equal gaps: where a shape stands as far from its neighbour as others in its row do."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.geometry import Bounds

# Where a gap begins and ends, and where across the row it is shown.
Gap = tuple[float, float, float]

_LARGEST = 300.0  # scene units; a larger gap is none


def equal_gaps(level: bool, box: Bounds, near: list[Bounds]) -> Iterator[tuple[float, list[Gap]]]:
    """Yield where a rectangle would begin, and the gaps that would then be equal.

    `level`: along the row it stands in, else along its column.  In the middle between two, or as
    far from the next one as that is from the one after it.
    """
    row = _row(level, box, near)
    low, high = _span(level, box)
    size = high - low
    middle = (low + high) / 2
    before = [other for other in row if sum(_span(level, other)) / 2 < middle]
    after = [other for other in row if sum(_span(level, other)) / 2 >= middle]
    if before and after:
        start, end = _span(level, before[-1])[1], _span(level, after[0])[0]
        if start + size <= end and end - start - size <= 2 * _LARGEST:
            place = (start + end - size) / 2
            yield (
                place,
                [
                    (start, place, _shared(level, before[-1], box)),
                    (place + size, end, _shared(level, box, after[0])),
                ],
            )
    if len(before) > 1:
        start, end = _span(level, before[-2])[1], _span(level, before[-1])[0]
        gap = end - start
        if 0 < gap <= _LARGEST:
            last = _span(level, before[-1])[1]
            yield (
                last + gap,
                [
                    (start, end, _shared(level, before[-2], before[-1])),
                    (last, last + gap, _shared(level, before[-1], box)),
                ],
            )
    if len(after) > 1:
        start, end = _span(level, after[0])[1], _span(level, after[1])[0]
        gap = end - start
        if 0 < gap <= _LARGEST:
            first = _span(level, after[0])[0]
            yield (
                first - gap - size,
                [
                    (first - gap, first, _shared(level, box, after[0])),
                    (start, end, _shared(level, after[0], after[1])),
                ],
            )


def _row(level: bool, box: Bounds, near: list[Bounds]) -> list[Bounds]:
    """Return the neighbours beside a rectangle, in order, without those they overlap with."""
    low, high = _span(not level, box)
    row: list[Bounds] = []
    for other in sorted(near, key=lambda other: _span(level, other)):
        first, last = _span(not level, other)
        if first < high and low < last and not other.overlaps(box):
            if row and _span(level, row[-1])[1] > _span(level, other)[0]:
                continue
            row.append(other)
    return row


def _span(level: bool, box: Bounds) -> tuple[float, float]:
    return (box.x, box.right) if level else (box.y, box.bottom)


def _shared(level: bool, one: Bounds, other: Bounds) -> float:
    """Return the middle of what two have in common across the row."""
    first, second = _span(not level, one), _span(not level, other)
    return (max(first[0], second[0]) + min(first[1], second[1])) / 2
