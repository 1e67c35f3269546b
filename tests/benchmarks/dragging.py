"""Frames while a task with six flows is dragged through a large drawing, by real mouse events."""

from __future__ import annotations

import gc
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF

from tests.benchmarks.documents import tasks_of
from tests.benchmarks.figures import Figure, percentile
from tests.benchmarks.window import frame, look_at, mouse, shown
from workbench.editing import operations, prepare
from workbench.io import bpmn
from workbench.model.document import Document
from workbench.model.records import Shape
from workbench.notation.bpmn.kinds import BY_KEY
from workbench.words import literal

FRAMES = 60
FLOWS = 6


def measure(file: Path, size: int, peer: dict[str, float]) -> list[Figure]:
    """Return the figures of one generated file with `size` flow nodes."""
    data = file.read_bytes()
    return [*_dragging(data, size, 1.0), *_dragging(data, size, None)]


def _dragging(data: bytes, size: int, zoom: float | None) -> list[Figure]:
    document = bpmn.read(data)
    prepare(document)
    task = _task_with_flows(document)
    canvas = shown(document)
    look_at(canvas, task.bounds, zoom)
    place = canvas.to_viewport(task.bounds).center()
    before = task.bounds
    mouse(canvas, QEvent.Type.MouseButtonPress, place)
    gc.collect()
    stride = max(10 * canvas.zoom, 1.0)  # each frame at another place, though a drag snaps
    frames = [
        frame(canvas, place + QPointF(stride * (number % 30 + 5), stride * (number % 3 - 1)))
        for number in range(1, FRAMES + 1)
    ]
    after = document.shape(task.id)
    assert after is not None and after.bounds != before, "the drag did not move the task"
    mouse(canvas, QEvent.Type.MouseButtonRelease, place + QPointF(30 * stride, 0))
    canvas.hide()
    canvas.close_document()
    where = "at 100 %" if zoom else "whole drawing"
    ours = sorted(frames)
    return [
        Figure(f"drag frame, median, {where}", size, ours[len(ours) // 2], "ms"),
        Figure(
            f"drag frame, 95th percentile, {where}",
            size,
            percentile(frames, 0.95),
            "ms",
            target=16.0,
            target_name="one frame of 60 Hz",
        ),
        Figure(f"drag frame, longest, {where}", size, ours[-1], "ms"),
    ]


def _task_with_flows(document: Document) -> Shape:
    """Return the busiest task in the middle of the drawing, with flows added until it has six."""
    tasks = tasks_of(document)
    middle = tasks[len(tasks) // 3 : 2 * len(tasks) // 3 + 1]
    task = max(middle, key=lambda shape: len(document.flows_at(shape.element)))
    element = document.element(task.element)
    assert element is not None
    joined = {end for flow in document.flows_at(task.element) for end in (flow.source, flow.target)}
    beside = sorted(
        (
            other
            for other in tasks
            if other.element not in joined
            and (node := document.element(other.element)) is not None
            and node.parent == element.parent
        ),
        key=lambda other: other.bounds.center.distance(task.bounds.center),
    )
    with document.step(literal("more flows")) as step:
        for other in beside[: FLOWS - len(document.flows_at(task.element))]:
            operations.connect(
                step, task.sheet, BY_KEY["sequence_flow"], task.element, other.element
            )
    assert len(document.flows_at(task.element)) >= FLOWS
    return task
