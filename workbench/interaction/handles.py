"""The handles of what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.interaction.overlay import Handle

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


def handles_of(editor: Editor) -> tuple[Handle, ...]:
    """Return the handles of the one selected shape or edge; several selected have none."""
    return ()
