"""What a person waits for while changing a large diagram: appending, replacing, the chooser."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.figures import Figure, milliseconds
from workbench.editing import prepare
from workbench.editing.operations.appending import append
from workbench.editing.operations.inserting import heal, insert_into_flow
from workbench.editing.operations.replacing import replace
from workbench.geometry import Bounds
from workbench.io.bpmn import read
from workbench.model.document import Document, Step
from workbench.model.records import Shape
from workbench.notation.bpmn.kinds import BY_KEY, kind_of
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.words import mark

TITLE = mark("Benchmark")


def measure(files: dict[int, Path]) -> list[Figure]:
    """Return the figures for each size; `files` are those of the generator, by flow nodes."""
    found: list[Figure] = []
    for size, path in files.items():
        document = read(path)
        prepare(document)
        task = _task_in_the_middle(document)
        for name, target, edit in (
            ("replace a task by a sub-process", 50.0, _replace),
            ("append a task; half of the rest makes room", 100.0, _append),
            ("put a task into a flow, and heal it", 100.0, _insert),
        ):
            wanted = target if size <= 1000 else None
            found.append(_figure(name, size, wanted, document, task, edit))
        found.append(_chooser(size, document, task))
    return found


def _task_in_the_middle(document: Document) -> Shape:
    shapes = [
        shape
        for shape in document.of_type(Shape)
        if (element := document.element(shape.element)) is not None
        and family_of(element.type) is Family.ACTIVITY
        and document.outgoing(element.id)
    ]
    return shapes[len(shapes) // 2]


def _figure(
    name: str,
    size: int,
    target: float | None,
    document: Document,
    task: Shape,
    edit: Callable[[Step, Document, Shape], None],
) -> Figure:
    def run() -> None:
        with document.step(TITLE) as step:
            edit(step, document, task)
        document.undo()

    return Figure(name, size, milliseconds(run), "ms", target=target)


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
    os.environ.setdefault("WORKBENCH_HOME", tempfile.mkdtemp())
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
