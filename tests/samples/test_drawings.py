"""The drawings of the sample are tidy: nothing overlaps, nothing crosses, labels stand free."""

from __future__ import annotations

import importlib.util
import json
import sys
from itertools import combinations, pairwise
from pathlib import Path
from types import ModuleType

import pytest

from tests.editing.tidiness import crossings, faults
from tests.samples.process_file import (
    ACTIVITIES,
    DATA,
    EVENTS,
    GATEWAYS,
    LINES,
    NAMES,
    NODES,
    PROCESS_PATHS,
    Plane,
    ProcessFile,
)
from tests.samples.rectangles import Rect, cross, enters, is_upright
from workbench.io.bpmn import read
from workbench.resources import SAMPLE_LIBRARY

ROOT = Path(__file__).resolve().parents[2]
MEASURE = ROOT.parent / "shared" / "tools" / "geometry_score.py"
FILES = [ProcessFile(path) for path in PROCESS_PATHS]
PLANES = [plane for file in FILES for plane in file.planes]
every_file = pytest.mark.parametrize("file", FILES, ids=NAMES)
every_plane = pytest.mark.parametrize("plane", PLANES, ids=lambda plane: plane.element)

DRAWN = NODES | DATA | {"textAnnotation"}
SIZES = dict.fromkeys(ACTIVITIES, (100, 80)) | dict.fromkeys(EVENTS, (36, 36))
SIZES |= dict.fromkeys(GATEWAYS, (50, 50))
SIZES |= {"dataObjectReference": (36, 50), "dataStoreReference": (50, 50)}


@every_file
def test_everything_is_drawn_once(file: ProcessFile) -> None:
    drawn = [key for plane in file.planes for key in [*plane.shapes, *plane.lines]]
    assert len(set(drawn)) == len(drawn)
    assert set(drawn) == set(file.of_kinds(DRAWN | LINES | {"participant", "lane"}))


@every_plane
def test_each_kind_has_one_size_and_stands_on_whole_points(plane: Plane) -> None:
    for key, rect in plane.shapes.items():
        width, height = rect.right - rect.left, rect.bottom - rect.top
        assert (width, height) == SIZES.get(plane.file.kind(key), (width, height)), key
        assert all(edge == int(edge) for edge in rect), key


@every_plane
def test_shapes_do_not_overlap(plane: Plane) -> None:
    attached = set(plane.file.of_kinds({"boundaryEvent"}))
    shapes = {k: r for k, r in plane.of_kinds(DRAWN).items() if k not in attached}
    hits = [
        (one, other)
        for (one, first), (other, second) in combinations(shapes.items(), 2)
        if first.overlaps(second)
    ]
    assert hits == []


@every_file
def test_lanes_fill_their_pool_and_hold_what_they_list(file: ProcessFile) -> None:
    plane = file.planes[0]
    (own,) = (k for k in file.of_kinds({"participant"}) if file.elements[k].get("processRef"))
    pool = plane.shapes[own]
    lanes = {key: plane.shapes[key] for key in file.of_kinds({"lane"})}
    edges = [pool.top]
    for key, lane in lanes.items():
        assert (lane.left, lane.right, lane.top) == (pool.left + 30, pool.right, edges[-1]), key
        edges.append(lane.bottom)
        for ref in file.elements[key].iterfind("{*}flowNodeRef"):
            node = plane.shapes[str(ref.text)]
            assert lane.holds(node), ref.text
    assert edges[-1] == pool.bottom
    listed = [ref.text for key in lanes for ref in file.elements[key].iterfind("{*}flowNodeRef")]
    assert sorted(map(str, listed)) == sorted(plane.of_kinds(NODES))


@every_file
def test_pools_are_stacked_and_equally_wide(file: ProcessFile) -> None:
    pools = sorted(file.planes[0].of_kinds({"participant"}).values(), key=lambda rect: rect.top)
    assert len({(pool.left, pool.right) for pool in pools}) == 1
    assert all(above.bottom < below.top for above, below in pairwise(pools))
    for key, rect in file.planes[0].of_kinds({"participant"}).items():
        if not file.elements[key].get("processRef"):
            assert rect.bottom - rect.top == 60


@every_plane
def test_lines_are_upright_and_end_at_what_they_connect(plane: Plane) -> None:
    for key, points in plane.lines.items():
        assert is_upright(points), key
        for end, point in zip(plane.file.ends(key), (points[0], points[-1]), strict=True):
            x, y = point
            touched = Rect(x - 0.5, y - 0.5, x + 0.5, y + 0.5)
            assert touched.overlaps(plane.shapes[end]), (key, end)
            assert not plane.shapes[end].shrunk(0.5).overlaps(touched.shrunk(0.4)), (key, end)


@every_plane
def test_lines_keep_clear_of_foreign_shapes(plane: Plane) -> None:
    shapes = plane.of_kinds(DRAWN)
    hits = [
        (line, key)
        for line, points in plane.lines.items()
        for key, rect in shapes.items()
        if key not in plane.touches(line) and enters(points, Rect(*rect).shrunk(-5))
    ]
    assert hits == []


@every_plane
def test_lines_do_not_cross_or_run_into_one_another(plane: Plane) -> None:
    hits = []
    for (one, first), (other, second) in combinations(plane.lines.items(), 2):
        if set(plane.file.ends(one)) & set(plane.file.ends(other)):
            # Flows of one gateway may meet in the point where they leave or arrive, no further.
            first, second = _without_ends(first), _without_ends(second)
        if cross(first, second):
            hits.append((one, other))
    assert hits == []


@every_plane
def test_labels_stand_free_and_inside(plane: Plane) -> None:
    shapes = plane.of_kinds(DRAWN)
    hits: list[tuple[str, str]] = []
    for key, label in plane.labels.items():
        hits += [(key, other) for other, rect in shapes.items() if rect.overlaps(label)]
        hits += [(key, line) for line, course in plane.lines.items() if enters(course, label)]
        hits += [(key, o) for o, rect in plane.labels.items() if o != key and rect.overlaps(label)]
    for key, label in plane.labels.items():
        if plane.file.kind(key) != "messageFlow":
            # 30 points of a lane are its title strip; a label keeps clear of it.
            holders = [lane._replace(left=lane.left + 38) for lane in _lanes(plane)]
            if holders and not any(lane.holds(label) for lane in holders):
                hits.append((key, "border of the lane"))
    assert hits == []


@every_plane
def test_what_is_named_beside_its_symbol_has_a_place_for_its_name(plane: Plane) -> None:
    beside = EVENTS | GATEWAYS | DATA | {"sequenceFlow", "messageFlow"}
    drawn = {*plane.shapes, *plane.lines}
    named = {k for k in drawn if plane.file.kind(k) in beside and plane.file.name(k)}
    assert plane.labels.keys() == named


@every_plane
def test_flows_leave_to_the_right_and_arrive_from_the_left(plane: Plane) -> None:
    for flow in plane.file.of_kinds({"sequenceFlow"}):
        points = plane.lines.get(flow)
        if points is None:
            continue
        source, target = plane.file.ends(flow)
        if plane.file.kind(source) not in GATEWAYS | {"boundaryEvent"}:
            assert points[0][0] == plane.shapes[source].right, flow
        if plane.file.kind(target) not in GATEWAYS:
            assert points[-1][0] == plane.shapes[target].left, flow


@every_plane
def test_time_runs_to_the_right_but_for_a_control_loop(plane: Plane) -> None:
    back = [
        flow
        for flow in plane.file.of_kinds({"sequenceFlow"})
        if flow in plane.lines and plane.lines[flow][-1][0] < plane.lines[flow][0][0]
    ]
    for flow in back:
        source, target = plane.file.ends(flow)
        assert {plane.file.kind(source), plane.file.kind(target)} == {"exclusiveGateway"}
        assert target in _before(plane.file, source), "no loop, but drawn backwards"
    assert len(back) <= 1


@every_file
def test_messages_run_straight_between_top_or_bottom_edges(file: ProcessFile) -> None:
    plane = file.planes[0]
    for flow in file.of_kinds({"messageFlow"}):
        (x0, _), (x1, _) = plane.lines[flow]
        assert x0 == x1, flow
        label = plane.labels.get(flow)
        pools = plane.of_kinds({"participant"}).values()
        assert label is None or not any(pool.overlaps(label) for pool in pools), flow


@every_file
def test_a_drawing_fits_a_landscape_page(file: ProcessFile) -> None:
    """On A3 landscape (1,130 × 780 points inside the margins) a line of text keeps 6 points."""
    rects = file.planes[0].shapes.values()
    width = max(r.right for r in rects) - min(r.left for r in rects)
    height = max(r.bottom for r in rects) - min(r.top for r in rects)
    assert min(1130 / width, 780 / height) * 12 >= 6


def test_the_landscape_is_tidy() -> None:
    data = json.loads((SAMPLE_LIBRARY / "landscapes" / "musterstadt.json").read_text("utf-8"))
    elements = {one["id"]: one for one in data["elements"]}
    rects = {key: _rect(one) for key, one in elements.items()}
    for key, one in elements.items():
        assert all(edge % 10 == 0 for edge in rects[key]), key
        if one["parent"]:
            assert rects[one["parent"]].shrunk(10).holds(rects[key]), key
        if one["type"] == "process":
            assert (one["width"], one["height"]) == (150, 60), key
    for one, other in combinations(elements, 2):
        if elements[one]["parent"] == elements[other]["parent"]:
            assert not rects[one].shrunk(-5).overlaps(rects[other].shrunk(-5)), (one, other)
    for group in (key for key, one in elements.items() if one["type"] == "group"):
        rows = [rects[key].top for key, one in elements.items() if one["parent"] == group]
        assert max(rows.count(row) for row in rows) <= 4, group


@every_file
def test_the_program_draws_it_without_a_fault(file: ProcessFile) -> None:
    """Names as the program sets them, not as the file reserves room for them."""
    document = read(file.path)
    assert document.findings == ()
    assert faults(document) == []
    assert crossings(document) == 0


@pytest.mark.skipif(not MEASURE.is_file(), reason="needs ../shared/tools/geometry_score.py")
@every_file
def test_an_independent_measure_finds_no_fault(file: ProcessFile) -> None:
    tool = _load(MEASURE)
    score = tool.measure(file.path)
    assert score["offenders"] == {}
    assert score["nodes"] > 10 and score["labels"] > 5


def _lanes(plane: Plane) -> list[Rect]:
    return list(plane.of_kinds({"lane"}).values())


def _without_ends(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the course without its first and last point of length."""
    (x0, y0), (x1, y1) = points[0], points[1]
    (x2, y2), (x3, y3) = points[-2], points[-1]
    inside = list(points)
    inside[0] = (x0 + _sign(x1 - x0), y0 + _sign(y1 - y0))
    inside[-1] = (x3 - _sign(x3 - x2), y3 - _sign(y3 - y2))
    return inside


def _sign(value: float) -> float:
    return (value > 0) - (value < 0)


def _before(file: ProcessFile, key: str) -> set[str]:
    """Return every node from which a node can be reached."""
    found: set[str] = set()
    todo = [key]
    while todo:
        for flow in file.incoming(todo.pop()):
            source = file.ends(flow)[0]
            if source not in found:
                found.add(source)
                todo.append(source)
    return found


def _rect(one: dict[str, float]) -> Rect:
    x, y, width, height = (one[key] for key in ("x", "y", "width", "height"))
    return Rect(x, y, x + width, y + height)


def _load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("geometry_score", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up by name
    spec.loader.exec_module(module)
    return module
