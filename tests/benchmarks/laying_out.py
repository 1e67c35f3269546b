"""Laying a whole sheet out from nothing, and tidying it."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.documents import opened
from tests.benchmarks.figures import Figure, milliseconds
from workbench.editing.operations import tidying
from workbench.layout.proposal import propose
from workbench.model.records import Edge, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.words import literal


def measure(file: Path, size: int, peer: dict[str, float]) -> list[Figure]:
    """Return the figures of one generated file with `size` flow nodes."""
    document = opened(file)
    undrawn = Snapshot(r for r in document if not isinstance(r, Sheet | Shape | Edge))

    def tidy() -> None:
        with document.step(literal("Tidy")) as step:
            for sheet in document.sheets():
                tidying.tidy(step, sheet.id)
        document.undo()

    return [
        Figure(
            "lay out a sheet",
            size,
            milliseconds(lambda: propose(undrawn), 3),
            "ms",
            target=3.0 * size,
            target_name="3 s for 1,000",
        ),
        Figure("tidy a sheet", size, milliseconds(tidy, 1, 0), "ms"),
    ]
