"""The straight pieces of a wire's way."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from workbench.layout.automatic.board import Wire


@dataclass(slots=True, eq=False)
class Run:
    """A straight piece, on a line of the board: an x where it is plumb, else a y."""

    wire: Wire
    number: int
    is_plumb: bool
    line: int
    begin: int  # along the line, as the wire goes
    end: int
    at: float  # where across the line it runs, as far as is known
    before: Run | None = None
    after: Run | None = None
    offset: float = 0.0  # in scene units from the middle of a row or column
    place: float = 0.0  # the final coordinate
    room: float = 0.0  # above it, for a name

    @property
    def begins_at(self) -> float:
        return self.before.at if self.before is not None else float(self.begin)

    @property
    def ends_at(self) -> float:
        return self.after.at if self.after is not None else float(self.end)

    @property
    def span(self) -> tuple[float, float]:
        a, b = self.begins_at, self.ends_at
        return (a, b) if a <= b else (b, a)

    def arms(self) -> list[tuple[float, int, bool]]:
        """Return for both neighbours: where they join, to which side they go, if in a channel."""
        found: list[tuple[float, int, bool]] = []
        if self.before is not None:
            arm = self.before
            found.append((arm.at, 1 if arm.begin > arm.end else -1, arm.is_in_channel))
        if self.after is not None:
            arm = self.after
            found.append((arm.at, 1 if arm.end > arm.begin else -1, arm.is_in_channel))
        return found

    @property
    def is_in_channel(self) -> bool:
        # What has neither dock nor channel passes an empty cell: it cannot be moved either.
        return self.before is not None and self.after is not None and self.offset == 0.0


def runs_of(wire: Wire) -> list[Run]:
    """Return the runs of a wire's way, joined to each other."""
    found: list[Run] = []
    for number, (p, q) in enumerate(pairwise(wire.way)):
        plumb = p[0] == q[0]
        line, begin, end = (p[0], p[1], q[1]) if plumb else (p[1], p[0], q[0])
        found.append(Run(wire, number, plumb, line, begin, end, float(line)))
    for first, second in pairwise(found):
        first.after, second.before = second, first
    return found
