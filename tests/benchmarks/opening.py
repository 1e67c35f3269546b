"""From the file to the first picture, and saving, beside lxml alone."""

from __future__ import annotations

import gc
import statistics
import time
from pathlib import Path

from lxml import etree

from tests.benchmarks.documents import tasks_of
from tests.benchmarks.figures import Figure, milliseconds
from tests.benchmarks.window import shown
from workbench.editing import operations, prepare
from workbench.io import bpmn
from workbench.model.document import Document
from workbench.model.records import Shape
from workbench.ui.canvas.canvas import Canvas
from workbench.words import literal


def measure(file: Path, size: int, peer: dict[str, float]) -> list[Figure]:
    """Return the figures of one generated file with `size` flow nodes."""
    data = file.read_bytes()
    parse = milliseconds(lambda: etree.fromstring(data))
    return [
        Figure("read file", size, milliseconds(lambda: bpmn.read(data)), "ms", parse, "lxml parse"),
        _opening(file, size, parse, peer),
        *_saving(data, size, peer),
    ]


def _opening(file: Path, size: int, parse: float, peer: dict[str, float]) -> Figure:
    def run() -> Canvas:
        document = bpmn.read(file)
        prepare(document)
        canvas = shown(document)
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


def _a_task(document: Document) -> Shape:
    tasks = tasks_of(document)
    return tasks[len(tasks) // 2]
