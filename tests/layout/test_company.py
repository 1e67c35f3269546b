"""Lines among others: what they go around, and how they keep beside one another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from tests.model.sketch import Sketch
from workbench.editing import operations
from workbench.geometry import Bounds, Point
from workbench.layout.outline import Outline
from workbench.layout.routing import End, Style, crossings, is_clear, route
from workbench.layout.traffic import Traffic
from workbench.model.document import Document
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.words import mark


def task(x: float, y: float, width: float = 100, height: float = 80) -> End:
    """A task with its centre at x, y."""
    return End(Outline(Bounds(x - width / 2, y - height / 2, width, height)))


def among(*boxes: Bounds) -> Callable[[Bounds], Sequence[Bounds]]:
    return lambda area: [box for box in boxes if box.touches(area)]


def connected(document: Document, source: str, target: str, kind: str = "sequence_flow") -> list:
    with document.step(mark("Test")) as step:
        key = operations.connect(step, "Sheet", BY_KEY[kind], source, target)
    edge = document.edge(key)
    assert edge is not None
    return list(edge.waypoints)


def lie_on_each_other(one: Sequence[Point], other: Sequence[Point]) -> bool:
    """Tell whether pieces of two lines cover each other for a while."""
    for p, q in pairwise(one):
        for r, s in pairwise(other):
            for across, along in ((1, 0), (0, 1)):
                if len({p[across], q[across], r[across], s[across]}) == 1:
                    low = max(min(p[along], q[along]), min(r[along], s[along]))
                    high = min(max(p[along], q[along]), max(r[along], s[along]))
                    if high - low > 1:
                        return True
    return False


def crossed(one: Sequence[Point], other: Sequence[Point]) -> bool:
    traffic = Traffic([other])
    return traffic.cost(one) > 0


class TestCrossings:
    def test_a_line_takes_another_course_that_is_not_much_longer(self) -> None:
        across = [Point(170, 200), Point(230, 200)]  # over the usual way down
        usual = route(task(0, 100), task(400, 300))
        assert crossed(usual, across)
        assert not crossed(route(task(0, 100), task(400, 300), traffic=Traffic([across])), across)

    def test_a_line_crosses_where_the_way_around_is_long(self) -> None:
        across = [Point(200, -2_000), Point(200, 2_000)]
        line = route(task(0, 100), task(400, 100), traffic=Traffic([across]))
        assert line == (Point(50, 100), Point(350, 100))


class TestBesideOneAnother:
    def test_two_flows_between_the_same_tasks_are_two_lines(self) -> None:
        document = Sketch().task("A", 100, 100).task("B", 400, 100).document()
        first, second = connected(document, "A", "B"), connected(document, "A", "B")
        assert not lie_on_each_other(first, second)

    def test_flows_into_the_same_side_dock_apart(self) -> None:
        sketch = Sketch().task("A", 100, 100).task("B", 100, 300).task("C", 400, 200)
        document = sketch.document()
        first, second = connected(document, "A", "C"), connected(document, "B", "C")
        assert not lie_on_each_other(first, second)
        assert first[-1] != second[-1]

    def test_loops_at_the_same_task_are_apart(self) -> None:
        document = Sketch().task("A", 300, 300).document()
        lines = [connected(document, "A", "A") for _ in range(3)]
        for number, line in enumerate(lines):
            for other in lines[number + 1 :]:
                assert not lie_on_each_other(line, other)

    def test_only_the_new_line_gives_way(self) -> None:
        document = Sketch().task("A", 100, 100).task("B", 400, 100).document()
        before = connected(document, "A", "B")
        connected(document, "B", "A")
        (edge, _) = document.edges_on("Sheet")
        assert list(edge.waypoints) == before


class TestMessages:
    def test_between_pools_above_each_other_the_line_is_plumb_below_the_task(self) -> None:
        closed = End(Outline(Bounds(0, 300, 3_000, 60)), slides=True)
        line = route(task(200, 100), closed, Style.MESSAGE)
        assert line == (Point(200, 140), Point(200, 300))

    def test_a_plumb_line_moves_aside_for_what_stands_below_the_task(self) -> None:
        closed = End(Outline(Bounds(0, 300, 3_000, 60)), slides=True)
        line = route(task(200, 100), closed, Style.MESSAGE, among(Bounds(190, 180, 30, 30)))
        assert len(line) == 2
        assert line[0].x == line[1].x != 200

    def test_between_pools_beside_each_other_the_line_is_level(self) -> None:
        closed = End(Outline(Bounds(600, 0, 60, 2_000)), slides=True)
        line = route(task(200, 100), closed, Style.MESSAGE)
        assert line == (Point(250, 100), Point(600, 100))

    def test_where_the_straight_way_is_blocked_the_pool_is_entered_near_by(self) -> None:
        closed = End(Outline(Bounds(0, 300, 6_000, 60)), slides=True)
        wall = Bounds(120, 160, 160, 40)
        line = route(task(200, 100), closed, Style.MESSAGE, among(wall))
        assert is_clear(line, among(wall))
        assert abs(line[-1].x - 200) < 400


class TestCrowds:
    def test_a_task_walled_in_on_its_middles_is_left_beside_them(self) -> None:
        # Stubs of usual length are blocked on every side; only by the corners there is a way.
        walls = among(
            Bounds(155, 85, 30, 30),
            Bounds(15, 85, 30, 30),
            Bounds(85, 145, 30, 30),
            Bounds(85, 25, 30, 30),
        )
        line = route(task(100, 100), task(500, 100), Style.SEQUENCE, walls)
        assert crossings(line, walls) == 0
        assert all(p.x == q.x or p.y == q.y for p, q in pairwise(line))

    def test_a_long_way_through_a_field_of_tasks_touches_none(self) -> None:
        field = [
            Bounds(300 + 150 * column + 40 * (row % 2), 120 * row, 100, 80)
            for column in range(12)
            for row in range(12)
        ]
        line = route(task(100, 30), task(2_400, 1_300), Style.SEQUENCE, among(*field))
        assert crossings(line, among(*field)) == 0
