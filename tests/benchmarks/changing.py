"""What a person waits for while changing a large diagram: appending, replacing, the chooser."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from tests.benchmarks.documents import opened, tasks_of
from tests.benchmarks.figures import Figure, milliseconds
from workbench.editing.operations import folding
from workbench.editing.operations.appending import append
from workbench.editing.operations.inserting import heal, insert_into_flow
from workbench.editing.operations.replacing import replace
from workbench.geometry import Bounds
from workbench.model.document import Document, Step
from workbench.model.records import Shape
from workbench.notation.bpmn.kinds import BY_KEY, kind_of
from workbench.words import mark

Edit = Callable[[Step, Document, Shape], None]
TITLE = mark("Benchmark")


_TARGETS = {  # milliseconds at 1,000 and 5,000 nodes
    "replace a task by a sub-process": {1000: 50.0},
    "append a task; half of the rest makes room": {1000: 50.0, 5000: 250.0},
    "put a task into a flow, and heal it": {1000: 50.0, 5000: 250.0},
    "open a sub-process": {1000: 50.0, 5000: 200.0},
    "close it": {1000: 50.0, 5000: 200.0},
}


def measure(file: Path, size: int, peer: dict[str, float]) -> list[Figure]:
    """Return the figures of one generated file with `size` flow nodes."""
    document = opened(file)
    tasks = tasks_of(document)
    task = next(shape for shape in tasks[len(tasks) // 2 :] if document.outgoing(shape.element))
    edits: dict[str, Edit] = {
        "replace a task by a sub-process": _replace,
        "append a task; half of the rest makes room": _append,
        "put a task into a flow, and heal it": _insert,
    }
    found: list[Figure] = []
    for name, edit in edits.items():
        there, back, again = _timed(document, task, edit)
        found.append(_figure(name, size, there))
        if edit is _append:
            found.append(_figure("undo of it", size, back))
            found.append(_figure("redo of it", size, again))
    with document.step(TITLE) as step:
        replace(step, task.id, BY_KEY["sub_process"])
    opening, _, _ = _timed(document, task, _toggle)
    with document.step(TITLE) as step:
        folding.toggle(step, task.id)
    closing, _, _ = _timed(document, task, _toggle)
    found += [_figure("open a sub-process", size, opening), _figure("close it", size, closing)]
    found.append(_chooser(size, document, task))
    return found


def _figure(name: str, size: int, value: float) -> Figure:
    return Figure(name, size, value, "ms", target=_TARGETS.get(name, {}).get(size))


def _timed(document: Document, task: Shape, edit: Edit) -> tuple[float, float, float]:
    """Return how long an edit takes, its undo and its redo."""

    def run() -> None:
        with document.step(TITLE) as step:
            edit(step, document, task)

    times: list[tuple[float, float, float]] = []
    for _ in range(6):
        gc.collect()
        marks = [time.perf_counter()]
        for act in (run, document.undo, document.redo):
            act()
            marks.append(time.perf_counter())
        times.append(tuple((b - a) * 1000 for a, b in pairwise(marks)))  # type: ignore[arg-type]
        document.undo()
    there, back, again = (statistics.median(part) for part in zip(*times[1:], strict=True))
    return there, back, again


def _toggle(step: Step, document: Document, task: Shape) -> None:
    folding.toggle(step, task.id)


def _replace(step: Step, document: Document, task: Shape) -> None:
    element = document.element(task.element)
    assert element is not None
    other = "service_task" if kind_of(element, task).key != "service_task" else "user_task"
    replace(step, task.id, BY_KEY[other])
    replace(step, task.id, BY_KEY["sub_process.expanded"])


def _append(step: Step, document: Document, task: Shape) -> None:
    append(step, task.id, BY_KEY["user_task"])


def _insert(step: Step, document: Document, task: Shape) -> None:
    flow = document.outgoing(task.element)[0]
    edge = document.edge_on(task.sheet, flow.id)
    made = append(step, task.id, BY_KEY["user_task"])
    shape = document.shape(made)
    assert edge is not None and shape is not None
    step.remove(document.incoming(shape.element)[0].id)
    middle = edge.waypoints[0]
    step.update(shape, bounds=Bounds(middle.x + 10, middle.y - 40, 100, 80))
    insert_into_flow(step, made, edge.id)
    heal(step, [made])


def _chooser(size: int, document: Document, task: Shape) -> Figure:
    """Measure from the key to the popup that can be read."""
    from PySide6.QtWidgets import QApplication

    from workbench.interaction.kind_choice import Purpose
    from workbench.ui.canvas.canvas import Canvas

    application = QApplication.instance() or QApplication([])
    canvas = Canvas(document, task.sheet)
    canvas.resize(1200, 800)
    canvas.show()
    canvas.select([task.id])
    application.processEvents()

    def run() -> None:
        canvas.placing.choose(Purpose.APPEND)
        chooser = canvas.placing.chooser
        assert chooser is not None
        chooser.repaint()
        chooser.close()

    took = milliseconds(run)
    canvas.close_document()
    canvas.close()
    canvas.deleteLater()
    return Figure("open the append menu", size, took, "ms", target=50.0)
