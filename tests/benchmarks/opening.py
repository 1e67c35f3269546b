"""From the file to the first picture, saving, and frames while dragging, beside lxml alone."""

from __future__ import annotations

import gc
import statistics
import time
from pathlib import Path

from lxml import etree
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from tests.benchmarks.figures import Figure, milliseconds, percentile
from workbench.editing import operations, prepare
from workbench.geometry import Bounds
from workbench.io import bpmn
from workbench.model.document import Document
from workbench.model.records import Shape
from workbench.ui.canvas.canvas import Canvas
from workbench.words import literal

WINDOW = (1600, 1000)  # pixels, as the peer's window
FRAMES = 60


def measure(file: Path, size: int, peer: dict[str, float]) -> list[Figure]:
    """Return the figures of one generated file with `size` flow nodes."""
    data = file.read_bytes()
    parse = milliseconds(lambda: etree.fromstring(data))
    figures = [
        Figure("read file", size, milliseconds(lambda: bpmn.read(data)), "ms", parse, "lxml parse"),
        _opening(file, size, parse, peer),
        *_saving(data, size, peer),
    ]
    for zoom in (1.0, None):
        figures += _dragging(data, size, zoom, peer)
    return figures


def _opening(file: Path, size: int, parse: float, peer: dict[str, float]) -> Figure:
    def run() -> Canvas:
        document = bpmn.read(file)
        prepare(document)
        canvas = _shown(document)
        assert canvas.is_painted, "the window has not painted the sheet"
        canvas.hide()
        canvas.close_document()
        return canvas

    importing = peer.get("importToPaint")
    return Figure(
        "open to first paint",
        size,
        milliseconds(run),
        "ms",
        parse,
        "lxml parse",
        0.2 * importing if importing else None,
        f"0.2 × peer's {importing:.0f}" if importing else "",
    )


def _saving(data: bytes, size: int, peer: dict[str, float]) -> list[Figure]:
    tree = etree.fromstring(data)
    floor = milliseconds(lambda: etree.tostring(tree))
    target = peer.get("saveXML")
    first, later = [], []
    for _ in range(5):
        document = bpmn.read(data)
        prepare(document)
        for times in (first, later):
            with document.step(literal("move")) as step:
                operations.move(step, [_a_task(document).id], 10, 0)
            gc.collect()
            start = time.perf_counter()
            saved = bpmn.write(document)
            times.append((time.perf_counter() - start) * 1000)
            assert saved != data, "the save does not show the move"
    moved = statistics.median(first)
    return [
        Figure(
            "first save after moving a task",
            size,
            moved,
            "ms",
            floor,
            "lxml serialise",
            0.3 * target if target else None,
            f"0.3 × peer's {target:.0f}" if target else "",
        ),
        Figure("every further save", size, statistics.median(later), "ms"),
    ]


def _dragging(data: bytes, size: int, zoom: float | None, peer: dict[str, float]) -> list[Figure]:
    """Drag the busiest task in the middle of the drawing by real mouse events, a frame a move."""
    document = bpmn.read(data)
    prepare(document)
    canvas = _shown(document)
    task = _a_task(document)
    canvas.fit()
    if zoom is not None:
        canvas.set_zoom(zoom)
        middle = task.bounds.center
        canvas.show_area(Bounds(middle.x - 600, middle.y - 400, 1200, 800), largest=zoom)
    place = canvas.to_viewport(task.bounds).center()
    canvas.viewport().repaint()
    before = task.bounds
    _mouse(canvas, QEvent.Type.MouseButtonPress, place)
    frames = []
    gc.collect()
    for number in range(FRAMES):
        spot = place + QPointF(2 * number, number % 20)
        start = time.perf_counter()
        _mouse(canvas, QEvent.Type.MouseMove, spot)
        QApplication.processEvents()  # paints what the move asked for
        frames.append((time.perf_counter() - start) * 1000)
    _mouse(canvas, QEvent.Type.MouseButtonRelease, place + QPointF(2 * FRAMES, 0))
    after = document.shape(task.id)
    assert after is not None and after.bounds != before, "the drag did not move the task"
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


def _shown(document: Document) -> Canvas:
    canvas = Canvas(document, document.sheets()[0].id)
    canvas.resize(*WINDOW)
    canvas.show()
    QApplication.processEvents()
    return canvas


def _a_task(document: Document) -> Shape:
    """Return the shape in the middle of the drawing with the most flows."""
    tasks = [
        shape
        for shape in document.of_type(Shape)
        if (element := document.element(shape.element)) is not None
        and element.type.endswith("Task")
    ]
    middle = tasks[len(tasks) // 3 : 2 * len(tasks) // 3 + 1]
    return max(
        middle,
        key=lambda shape: (
            len(document.outgoing(shape.element)) + len(document.incoming(shape.element))
        ),
    )


def _mouse(canvas: Canvas, kind: QEvent.Type, place: QPointF) -> None:
    viewport = canvas.viewport()
    moving = kind == QEvent.Type.MouseMove
    event = QMouseEvent(
        kind,
        place,
        viewport.mapToGlobal(place),
        Qt.MouseButton.NoButton if moving else Qt.MouseButton.LeftButton,
        Qt.MouseButton.NoButton
        if kind == QEvent.Type.MouseButtonRelease
        else Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)
