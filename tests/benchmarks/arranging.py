"""Making room with most of a large drawing behind the line; pasting into one; taking it back."""

from __future__ import annotations

import gc
import statistics
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtWidgets import QApplication

from tests.benchmarks.figures import Figure, milliseconds
from tests.benchmarks.window import mouse, shown
from workbench.editing import prepare
from workbench.geometry import Bounds
from workbench.interaction import clipboard
from workbench.io import bpmn
from workbench.ui.canvas.canvas import Canvas

_SHARE = 0.4  # of the shapes lie before the line
_FRAMES = 8
_PASTED = 50
_TARGETS = {1000: 100.0, 5000: 500.0}  # milliseconds


def measure(file: Path, size: int, peer: dict[str, float]) -> list[Figure]:
    """Return the figures of one generated file with `size` flow nodes."""
    data = file.read_bytes()
    return [*_space(data, size, peer), *_paste(data, size, peer)]


def _space(data: bytes, size: int, peer: dict[str, float]) -> list[Figure]:
    """Make room by real mouse events, everything in view; a frame is a move with its paint."""
    canvas = _open(data)
    document = canvas.document
    shapes = document.shapes_on(canvas.sheet_id)
    places = sorted(shape.bounds.x for shape in shapes)
    top = min(shape.bounds.y for shape in shapes)
    start = canvas.to_viewport(Bounds(places[int(len(places) * _SHARE)], top - 30, 0, 0)).topLeft()
    canvas.editor.use_space()
    canvas.viewport().repaint()
    before = list(document)
    gc.collect()
    mouse(canvas, QEvent.Type.MouseButtonPress, start)
    frames = []
    for number in range(1, _FRAMES + 1):
        begin = time.perf_counter()
        mouse(canvas, QEvent.Type.MouseMove, start + QPointF(6.0 * number, 0))
        QApplication.processEvents()  # paints what the move asked for
        frames.append((time.perf_counter() - begin) * 1000)
    begin = time.perf_counter()
    mouse(canvas, QEvent.Type.MouseButtonRelease, start + QPointF(6.0 * _FRAMES, 0))
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


def _paste(data: bytes, size: int, peer: dict[str, float]) -> list[Figure]:
    """Copy fifty tasks and what joins them, and paste them beside, with the paint."""
    canvas = _open(data)
    document, editor = canvas.document, canvas.editor
    tasks = [
        shape
        for shape in document.shapes_on(canvas.sheet_id)
        if (element := document.element(shape.element)) is not None
        and element.type.endswith("Task")
    ]
    middle = tasks[len(tasks) // 2].bounds.center
    tasks.sort(key=lambda shape: shape.bounds.center.distance(middle))
    editor.select(shape.id for shape in tasks[:_PASTED])
    canvas.viewport().repaint()
    copying = milliseconds(lambda: clipboard.copied(editor))
    text = clipboard.copied(editor).text.decode()
    seen = Bounds(0, 0, 1000, 800)
    pasting, undoing = [], []
    for number in range(5):
        gc.collect()
        begin = time.perf_counter()
        clipboard.paste_text(editor, text, middle.moved(37 * number, 11), seen)
        QApplication.processEvents()
        pasting.append((time.perf_counter() - begin) * 1000)
        begin = time.perf_counter()
        document.undo()
        QApplication.processEvents()
        undoing.append((time.perf_counter() - begin) * 1000)
    canvas.hide()
    canvas.close_document()
    theirs = peer.get("paste50")
    return [
        Figure(f"copy {_PASTED} tasks", size, copying, "ms"),
        Figure(
            f"paste {_PASTED} tasks, with paint",
            size,
            statistics.median(pasting),
            "ms",
            theirs,
            "peer",
            target=100.0,
            target_name="of the issue",
        ),
        Figure("undo of it", size, statistics.median(undoing), "ms"),
    ]


def _open(data: bytes) -> Canvas:
    document = bpmn.read(data)
    prepare(document)
    canvas = shown(document)
    canvas.fit()
    canvas.viewport().repaint()
    QApplication.processEvents()
    return canvas
