"""How a long job tells how far it is, and learns that it should stop."""

from __future__ import annotations

from collections.abc import Callable

from workbench.errors import Cancelled
from workbench.words import Text


class Progress:
    """Handed to every job: the job reports, the caller shows and may cancel.

    Thread-safe as used: one thread reports, another may call `cancel`.
    """

    def __init__(self, show: Callable[[float, Text | None], None] | None = None) -> None:
        self._show = show
        self._cancelled = False

    def report(self, share: float, what: Text | None = None) -> None:
        """Tell that `share` (0 to 1) is done and what comes now; raises Cancelled when asked."""
        if self._cancelled:
            raise Cancelled
        if self._show is not None:
            self._show(min(1.0, max(0.0, share)), what)

    def part(self, start: float, end: float) -> Progress:
        """Return a progress for a sub-job that fills the span from `start` to `end` of this one."""
        outer = self

        class _Part(Progress):
            def report(self, share: float, what: Text | None = None) -> None:
                outer.report(start + (end - start) * share, what)

        return _Part()

    def cancel(self) -> None:
        """Ask the job to stop at its next report."""
        self._cancelled = True
