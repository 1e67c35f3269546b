"""Checking the chosen processes, and saying what was found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.ui.translation import say, tr
from workbench.words import plural

if TYPE_CHECKING:
    from workbench.library.checking import CheckReport
    from workbench.library.process_index import ProcessEntry
    from workbench.progress import Progress
    from workbench.ui.window import Window

_SHOWN = 6  # findings named in the notice; the page of checks has all


def check_processes(window: Window, entries: Sequence[ProcessEntry]) -> None:
    """Check processes beside the window."""
    paths = [entry.path for entry in entries]
    names = {entry.path: entry.name for entry in entries}

    def job(progress: Progress) -> CheckReport:
        from workbench.analysis.checking import check
        from workbench.library.checking import check_paths

        return check_paths(paths, progress, check)

    def done(report: CheckReport) -> None:
        lines = [say(text) for text in report.unreadable]
        lines += [
            f"{names.get(one.path, one.place)}: {say(one.finding.text)}" for one in report.findings
        ]
        count = len(lines)
        if not count:
            window.notices.tell(
                tr("No findings in {count} processes.", count=len(entries)), key="register-checked"
            )
            return
        head = say(
            plural(
                count,
                "{count} finding in the chosen processes.",
                "{count} findings in the chosen processes.",
            )
        )
        shown = [f"• {line}" for line in lines[:_SHOWN]]
        if count > _SHOWN:
            shown.append(tr("… and {count} more", count=count - _SHOWN))
        window.notices.tell(
            "\n".join([head, *shown]),
            "warning",
            ((tr("Checks"), lambda: window.pages.show("checks")),),
            key="register-checked",
        )

    window.workspace.tasks.run(tr("Checking {count} processes", count=len(entries)), job, done)
