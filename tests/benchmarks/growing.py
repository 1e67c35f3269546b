"""Frames while a task is dragged over a border: its lane grows, and what is below makes way."""

from __future__ import annotations

import gc
import statistics
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtWidgets import QApplication

from tests.benchmarks.documents import first_lane, tasks_of
from tests.benchmarks.figures import Figure, milliseconds, percentile
from tests.benchmarks.window import frame, look_at, mouse, shown
from workbench.editing import prepare
from workbench.io import bpmn
from workbench.model.document import Document
from workbench.model.records import Shape

FRAMES = 40
STEP = 10.0  # what a drag snaps to: each frame is another place
MOST = 40.0  # by which the lane grows before the next pool makes way


def measure(file: Path, size: int, peer: dict[str, float]) -> list[Figure]:
    """Return the figures of one generated file with `size` flow nodes."""
    document = bpmn.read(file)
    prepare(document)
    lane, task = _task_at_border(document)
    canvas = shown(document)
    look_at(canvas, task.bounds, 1.0)
    place = canvas.to_viewport(task.bounds).center()
    before = list(document)
    gap = lane.bounds.bottom - task.bounds.bottom
    mouse(canvas, QEvent.Type.MouseButtonPress, place)
    frames, pushing = [], []
    gc.collect()
    for number in range(FRAMES):
        down = gap + STEP * (number % 5)
        took = frame(canvas, place + QPointF(3.0 + number % 2, down))
        grown = document.shape(lane.id)
        assert grown is not None
        if grown.bounds != lane.bounds:
            (frames if grown.bounds.height - lane.bounds.height <= MOST else pushing).append(took)
    assert frames and pushing, "the lane did not grow"
    spot = place + QPointF(3.0, gap + MOST)
    frame(canvas, spot)
    release = milliseconds(
        lambda: (
            mouse(canvas, QEvent.Type.MouseButtonRelease, spot),
            QApplication.processEvents(),
        ),
        1,
        0,
    )
    assert list(document) != before, "the drag was not kept"
    undoing = milliseconds(lambda: (document.undo(), QApplication.processEvents()), 1, 0)
    assert list(document) == before, "undo did not bring everything back"
    canvas.hide()
    canvas.close_document()
    frames.sort()
    return [
        Figure(
            "drag frame, a lane grows, median",
            size,
            frames[len(frames) // 2],
            "ms",
            target=33.0,
            target_name="two frames of 60 Hz",
        ),
        Figure("drag frame, a lane grows, 95th percentile", size, percentile(frames, 0.95), "ms"),
        Figure("drag frame, the next pool makes way", size, statistics.median(pushing), "ms"),
        Figure("drag frame, letting go", size, release, "ms"),
        Figure("undo of it", size, undoing, "ms"),
    ]


def _task_at_border(document: Document) -> tuple[Shape, Shape]:
    """Return the first lane and a task in the first third of it, as near to its end as any."""
    lane = first_lane(document)
    inside = [shape for shape in tasks_of(document) if lane.bounds.covers(shape.bounds)]
    return lane, inside[len(inside) // 3]
