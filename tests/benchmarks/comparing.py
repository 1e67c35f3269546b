"""How long two versions of a large file take to be compared."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.figures import Figure, milliseconds
from workbench.analysis.comparison import compare
from workbench.io.bpmn import read
from workbench.model.records import Element, Record, Shape
from workbench.model.snapshot import Snapshot

TARGET = {1000: 50.0, 5000: 250.0}  # bpmn-js-differ: 115 and 536


def measure(file: Path, size: int, peer: dict[str, float]) -> list[Figure]:
    """Return the figure of one generated file: every tenth thing renamed, every fifth moved."""
    old = read(file).snapshot()
    new = Snapshot(_edited(read(file).snapshot()))  # read anew: equal, not identical
    return [
        Figure(
            "compare two versions",
            size,
            milliseconds(lambda: compare(old, new)),
            "ms",
            target=TARGET.get(size),
            target_name="half of bpmn-js",
        )
    ]


def _edited(snapshot: Snapshot) -> list[Record]:
    records: list[Record] = []
    for number, record in enumerate(snapshot):
        if isinstance(record, Element) and number % 10 == 0:
            record = record.changed(name=f"{record.name} anew")
        elif isinstance(record, Shape) and number % 5 == 0:
            record = record.changed(bounds=record.bounds.moved(10, 0))
        records.append(record)
    return records
