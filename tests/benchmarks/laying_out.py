"""Laying a whole sheet out from nothing, and tidying it."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.figures import Figure, milliseconds
from workbench.editing import prepare
from workbench.editing.operations import tidying
from workbench.io import bpmn
from workbench.layout.proposal import propose
from workbench.model.records import Edge, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.words import literal


def measure(file: Path, size: int) -> list[Figure]:
    """Return the figures of one generated file with `size` flow nodes."""
    document = bpmn.read(file)
    prepare(document)
    undrawn = Snapshot(r for r in document if not isinstance(r, Sheet | Shape | Edge))
    target = 3.0 * size

    def tidy() -> None:
        with document.step(literal("Tidy")) as step:
            for sheet in document.sheets():
                tidying.tidy(step, sheet.id)
        document.undo()

    return [
        Figure("lay out a sheet", size, milliseconds(lambda: propose(undrawn), 3), "ms",
               target=target, target_name="3 s for 1,000"),
        Figure("tidy a sheet", size, milliseconds(tidy, 1, 0), "ms"),
    ]  # fmt: skip
