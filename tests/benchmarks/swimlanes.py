"""Dividing, adding and moving lanes of a large diagram, beside the bare moving of its shapes."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.documents import first_lane, opened
from tests.benchmarks.figures import Figure
from workbench.editing import operations
from workbench.editing.operations import dividing, fitting, reordering, turning
from workbench.model.document import Step
from workbench.model.records import Shape
from workbench.words import literal

TARGETS = {1000: 50.0}  # milliseconds for dividing a lane


def measure(file: Path, size: int, peer: dict[str, float]) -> list[Figure]:
    """Return the figures of one generated file with `size` flow nodes."""
    floor = _floor(file)
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
        value = _milliseconds(file, edit)
        found.append(
            Figure(name, size, value, "ms", floor, "bare move", target, "set" if target else "")
        )
    return found


def _milliseconds(file: Path, edit: Callable[[Step, Shape], object]) -> float:
    times = []
    for _ in range(5):
        document = opened(file)
        lane = first_lane(document)
        gc.collect()
        start = time.perf_counter()
        with document.step(literal("edit")) as step:
            edit(step, lane)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def _floor(file: Path) -> float:
    """Return the time in which all shapes are moved without anything that follows from it."""
    document = opened(file)
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
