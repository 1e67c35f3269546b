"""The keys of the step table, for the list of all keys."""

from __future__ import annotations

from workbench.words import Text, mark

IN_TABLE: tuple[tuple[str, Text], ...] = (
    ("Return", mark("Next row; in an empty row: behind the branch")),
    ("Tab", mark("Next column (Shift+Tab the one before)")),
    ("Ctrl+Return", mark("Row above")),
    ("Ctrl+I", mark("Branch: if …")),
    ("Ctrl+E", mark("Branch: else")),
    ("Ctrl+G", mark("In parallel")),
    ("Alt+Up", mark("Move the row up (Alt+Down down)")),
    ("Alt+Shift+Right", mark("Indent the row (Alt+Shift+Left outdent)")),
    ("Del", mark("Delete row")),
)
