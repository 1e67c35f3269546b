"""Where lines jump: found without comparing all with all, and kept in step."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from workbench.geometry import Point
from workbench.notation.crossings import Crossings

# Some lines are longer than a band of the index, some than a hundred of them.
NUMBERS = st.one_of(
    st.integers(0, 30).map(lambda value: value * 10.0),
    st.sampled_from([-60_000.0, 700.0, 60_000.0]),
)


@st.composite
def courses(draw: st.DrawFn) -> list[Point]:
    """Return an orthogonal line."""
    points = [Point(draw(NUMBERS), draw(NUMBERS))]
    upright = draw(st.booleans())
    for value in draw(st.lists(NUMBERS, min_size=1, max_size=5)):
        last = points[-1]
        points.append(Point(last.x, value) if upright else Point(value, last.y))
        upright = not upright
    return points


def compared(lines: dict[str, list[Point]]) -> dict[str, set[tuple[float, float]]]:
    """Return where each line jumps, by comparing every segment with every other."""
    found: dict[str, set[tuple[float, float]]] = {}
    for key, line in lines.items():
        for a, b in pairwise(line):
            if a.y != b.y or a.x == b.x:
                continue
            for other, course in lines.items():
                if other == key:
                    continue
                for c, d in pairwise(course):
                    inside = min(a.x, b.x) + 6 <= c.x <= max(a.x, b.x) - 6
                    if c.x == d.x and inside and min(c.y, d.y) + 6 <= a.y <= max(c.y, d.y) - 6:
                        found.setdefault(key, set()).add((c.x, a.y))
    return found


def jumped(crossings: Crossings, lines: dict[str, list[Point]]) -> dict[str, set[float]]:
    return {
        key: {x for places in crossings.bridges(key).values() for x in places}
        for key in lines
        if crossings.bridges(key)
    }


@given(st.lists(courses(), max_size=8))
def test_every_crossing_is_found_and_no_other(courses: list[list[Point]]) -> None:
    lines = {f"line {number}": line for number, line in enumerate(courses)}
    crossings = Crossings(lines.items())
    expected = {key: {x for x, _ in places} for key, places in compared(lines).items()}
    assert jumped(crossings, lines) == expected


@given(
    st.lists(courses(), min_size=2, max_size=6),
    st.lists(st.tuples(st.integers(0, 5), courses() | st.just([])), max_size=6),
)
def test_lines_put_anew_are_as_if_made_new(
    courses: list[list[Point]], changes: list[tuple[int, list[Point]]]
) -> None:
    lines = {f"line {number}": line for number, line in enumerate(courses)}
    crossings = Crossings(lines.items())
    for number, line in changes:
        key = f"line {number % len(courses)}"
        before = jumped(crossings, lines)
        lines[key] = line
        told = {other for other, _ in crossings.put(key, line)}
        after = jumped(crossings, lines)
        # Whoever jumps elsewhere now has been told.
        assert {k for k in lines if k != key and before.get(k) != after.get(k)} <= told
        assert after == jumped(Crossings(lines.items()), lines)


def test_lines_that_meet_do_not_jump() -> None:
    lines = {
        "along": [Point(0, 50), Point(100, 50)],
        "joins": [Point(50, 0), Point(50, 50), Point(100, 50)],
    }
    assert jumped(Crossings(lines.items()), lines) == {}


def test_a_line_does_not_jump_itself() -> None:
    loop = [Point(0, 50), Point(100, 50), Point(100, 0), Point(50, 0), Point(50, 100)]
    assert jumped(Crossings([("loop", loop)]), {"loop": loop}) == {}
