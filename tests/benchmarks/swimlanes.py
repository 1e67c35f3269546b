"""Dividing, adding and moving lanes of a large diagram, beside the bare moving of its shapes.

``python -m tests.benchmarks.swimlanes FILE`` measures a file on its own.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.figures import Figure, percentile, table
from workbench.editing import operations, prepare
from workbench.editing.operations import dividing, fitting, reordering, turning
from workbench.io import bpmn
from workbench.layout.places import prepare_routing
from workbench.model.document import Document, Step
from workbench.model.records import Shape
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES
from workbench.notation.sheet_picture import SheetPicture
from workbench.words import literal

FRAMES = 30
TARGETS = {1000: 50.0}  # milliseconds for dividing a lane


def measure(data: bytes, size: int) -> list[Figure]:
    """Return the figures of a generated file with `size` flow nodes."""
    floor = _floor(data)
    edits: dict[str, Callable[[Step, Shape], object]] = {
        "divide lane": lambda step, lane: dividing.split_lane(step, lane.id, 2),
        "divide lane in three": lambda step, lane: dividing.split_lane(step, lane.id, 3),
        "add lane": lambda step, lane: dividing.insert_lane(step, lane.id, after=True),
        "move lane down": _move_down,
        "fit lane": lambda step, lane: fitting.fit(step, lane.id),
        "turn pool": _turn,
    }
    found = []
    for name, edit in edits.items():
        target = TARGETS.get(size) if name.startswith("divide") else None
        value = _milliseconds(data, edit)
        found.append(
            Figure(name, size, value, "ms", floor, "bare move", target, "set" if target else "")
        )
    found.append(_growing(data, size, floor))
    return found


def _opened(data: bytes) -> tuple[Document, Shape]:
    """Return a document that is shown, and the first lane of it, which has most below it."""
    document = bpmn.read(data)
    prepare(document)
    sheet = document.sheets()[0].id
    picture = SheetPicture(document, sheet, "de")
    document.observe(picture.update)
    prepare_routing(document)
    document.referring("element", "", Shape)
    lanes = [shape for e in document.elements("lane") for shape in document.shapes_of(e.id)]
    return document, min(lanes, key=lambda lane: (lane.bounds.y, lane.bounds.x))


def _milliseconds(data: bytes, edit: Callable[[Step, Shape], object]) -> float:
    times = []
    for _ in range(5):
        document, lane = _opened(data)
        gc.collect()
        start = time.perf_counter()
        with document.step(literal("edit")) as step:
            edit(step, lane)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def _floor(data: bytes) -> float:
    """Return the time in which all shapes are moved without anything that follows from it."""
    document, _ = _opened(data)
    document.settlers = ()
    shapes = list(document.of_type(Shape))
    start = time.perf_counter()
    with document.step(literal("edit")) as step:
        for shape in shapes:
            step.update(shape, bounds=shape.bounds.moved(0, 10))
    return (time.perf_counter() - start) * 1000


def _move_down(step: Step, lane: Shape) -> None:
    element = step.document.element(lane.element)
    assert element is not None
    reordering.move_lane(step, lane.id, element.parent, 1)


def _turn(step: Step, lane: Shape) -> None:
    pools = operations.with_contents(step.document, (lane,))
    turning.turn(step, (next(iter(pools)),))


def _growing(data: bytes, size: int, floor: float) -> Figure:
    """Drag a node of the first lane over its lower border: all below makes way in every frame."""
    document, lane = _opened(data)
    inside = [
        shape
        for shape in document.shapes_on(lane.sheet)
        if (node := document.element(shape.element)) is not None
        and family_of(node.type) in NODES
        and not node.host
        and lane.bounds.covers(shape.bounds)
    ]
    node = max(inside, key=lambda shape: (shape.bounds.bottom, shape.id))
    gesture = document.gesture(literal("drag"))
    start = lane.bounds.bottom - node.bounds.bottom
    times = []
    for frame in range(FRAMES):
        by = start + frame % 20
        begin = time.perf_counter()
        gesture.apply(lambda step, by=by: operations.move(step, [node.id], 0, by))
        times.append((time.perf_counter() - begin) * 1000)
    gesture.abandon()
    return Figure("lane grows, frame p95", size, percentile(times, 0.95), "ms", floor, "bare move")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        content = Path(name).read_bytes()
        nodes = int("".join(filter(str.isdigit, Path(name).stem)) or 0)
        print(table(measure(content, nodes)))
