"""Changing one attribute of processes from the window, and saying what became of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.library.register.editing import check_change, setting
from workbench.ui.amending import amend
from workbench.ui.translation import language, say, tr
from workbench.words import mark, plural

if TYPE_CHECKING:
    from workbench.library.amending import Amended
    from workbench.library.process_index import ProcessEntry
    from workbench.library.profile import Attribute
    from workbench.model.records import ProfileValue
    from workbench.ui.window import Window


def change_processes(
    window: Window, attribute: Attribute, entries: Sequence[ProcessEntry], value: ProfileValue
) -> None:
    """Give processes a value; what is not right is said and nothing is changed."""
    library = window.workspace.library
    if library is None:
        return
    problem = check_change(library, attribute, entries, value)
    if problem is not None:
        window.workspace.tell(problem, "warning")
        return
    title = mark("Change {attribute}", attribute=attribute.label.say(language()))
    amend(
        window.workspace,
        entries,
        title,
        setting(attribute, value),
        lambda amended: tell_amended(window, amended, is_one=len(entries) == 1),
    )


def tell_amended(window: Window, amended: Amended, *, is_one: bool = False) -> None:
    """Say what became of each process; that one cell was changed is seen."""
    lines = []
    if amended.changed and not is_one:
        count = len(amended.changed)
        lines.append(
            say(plural(count, "{count} process was changed.", "{count} processes were changed."))
        )
    if amended.unsaved:
        count = len(amended.unsaved)
        lines.append(
            say(
                plural(
                    count,
                    "{count} process was changed in its tab and is not saved yet.",
                    "{count} processes were changed in their tabs and are not saved yet.",
                )
            )
        )
    if amended.unchanged and not is_one:
        count = len(amended.unchanged)
        lines.append(
            say(
                plural(
                    count,
                    "{count} process had this value already.",
                    "{count} processes had this value already.",
                )
            )
        )
    if amended.refused:
        count = len(amended.refused)
        lines.append(
            say(plural(count, "{count} process was not changed:", "{count} were not changed:"))
        )
        lines += [f"• {one.entry.name}: {say(one.reason)}" for one in amended.refused[:8]]
        if count > 8:
            lines.append(tr("… and {count} more", count=count - 8))
    if lines:
        kind = "warning" if amended.refused else "hint"
        window.notices.tell("\n".join(lines), kind, key="register-changed")
