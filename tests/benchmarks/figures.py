"""What a benchmark yields: a figure beside its floor and its target."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Figure:
    """One measured number.  Lower is better unless the unit is a rate (ends in "/s")."""

    name: str
    size: int  # flow nodes, pages; 0 where there is no size
    value: float
    unit: str
    floor: float | None = None  # the same unit: what the bare library needs for its part
    floor_name: str = ""
    target: float | None = None
    target_name: str = ""

    @property
    def ratio(self) -> float | None:
        return self.value / self.floor if self.floor else None

    @property
    def reached(self) -> bool | None:
        if self.target is None:
            return None
        return self.value >= self.target if self.unit.endswith("/s") else self.value <= self.target

    def as_json(self) -> dict[str, object]:
        return {**asdict(self), "ratio": self.ratio, "reached": self.reached}


def milliseconds(run: Callable[[], object], runs: int = 5, warm_up: int = 1) -> float:
    """Return the median time of a call."""
    for _ in range(warm_up):
        run()
    times = []
    for _ in range(runs):
        gc.collect()
        start = time.perf_counter()
        result = run()
        times.append((time.perf_counter() - start) * 1000)
        del result
    return statistics.median(times)


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def table(figures: list[Figure]) -> str:
    """Return the figures as a plain text table."""
    rows = [("figure", "size", "value", "floor", "ratio", "target", "")]
    for figure in figures:
        digits = 1 if figure.value < 100 else 0
        rows.append(
            (
                figure.name,
                f"{figure.size:,}" if figure.size else "",
                f"{figure.value:,.{digits}f} {figure.unit}",
                f"{figure.floor:,.1f} {figure.floor_name}" if figure.floor is not None else "",
                f"{figure.ratio:.1f} ×" if figure.ratio is not None else "",
                f"{figure.target:,.1f} {figure.target_name}" if figure.target is not None else "",
                {True: "reached", False: "MISSED", None: ""}[figure.reached],
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(
            cell.ljust(width) if column in (0, 3, 5, 6) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    lines.insert(1, "-" * len(lines[0]))
    return "\n".join(lines)
