"""Making room with most of a large drawing behind the line, and taking it back."""

from __future__ import annotations

import gc
import statistics
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtWidgets import QApplication

from tests.benchmarks.figures import Figure
from tests.benchmarks.opening import _mouse, _shown
from workbench.editing import prepare
from workbench.io import bpmn
from workbench.ui.canvas.canvas import Canvas

_SHARE = 0.4  # of the shapes lie before the line
_FRAMES = 8
_TARGETS = {1000: 100.0, 5000: 500.0}  # milliseconds


def measure(file: Path, size: int, peer: dict[str, float]) -> list[Figure]:
    """Return the figures of one generated file with `size` flow nodes."""
    data = file.read_bytes()
    return _space(data, size, peer)


def _space(data: bytes, size: int, peer: dict[str, float]) -> list[Figure]:
    """Make room by real mouse events, everything in view; a frame is a move with its paint."""
    canvas = _open(data)
    document = canvas.document
    shapes = document.shapes_on(canvas.sheet_id)
    places = sorted(shape.bounds.x for shape in shapes)
    top = min(shape.bounds.y for shape in shapes)
    from workbench.geometry import Bounds

    start = canvas.to_viewport(Bounds(places[int(len(places) * _SHARE)], top - 30, 0, 0)).topLeft()
    canvas.editor.use_space()
    canvas.viewport().repaint()
    before = list(document)
    gc.collect()
    _mouse(canvas, QEvent.Type.MouseButtonPress, start)
    frames = []
    for number in range(1, _FRAMES + 1):
        begin = time.perf_counter()
        _mouse(canvas, QEvent.Type.MouseMove, start + QPointF(6.0 * number, 0))
        QApplication.processEvents()  # paints what the move asked for
        frames.append((time.perf_counter() - begin) * 1000)
    begin = time.perf_counter()
    _mouse(canvas, QEvent.Type.MouseButtonRelease, start + QPointF(6.0 * _FRAMES, 0))
    QApplication.processEvents()
    release = (time.perf_counter() - begin) * 1000
    assert list(document) != before, "no room was made"
    begin = time.perf_counter()
    document.undo()
    QApplication.processEvents()
    undo = (time.perf_counter() - begin) * 1000
    assert list(document) == before, "undo did not bring everything back"
    canvas.hide()
    canvas.close_document()
    theirs = peer.get("spaceTool")
    return [
        Figure("space tool, first frame", size, frames[0], "ms", theirs, "peer"),
        Figure(
            "space tool, frame with paint, 60 % moving",
            size,
            statistics.median(frames),
            "ms",
            target=_TARGETS.get(size),
            target_name="of the issue",
        ),
        Figure("space tool, letting go", size, release, "ms"),
        Figure("undo of it", size, undo, "ms"),
    ]


def _open(data: bytes) -> Canvas:
    document = bpmn.read(data)
    prepare(document)
    canvas = _shown(document)
    canvas.fit()
    canvas.viewport().repaint()
    QApplication.processEvents()
    return canvas
