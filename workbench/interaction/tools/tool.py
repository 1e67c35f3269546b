"""What every tool is: a state that gets the pointer's events and may hand over to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.interaction.overlay import OverlayItem
from workbench.interaction.pointer import Pointer

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


class Tool:
    """A state of the editor.  A tool ends by ``editor.use(SelectTool(editor))``."""

    name = ""
    cursor = "arrow"
    shows_handles = True  # of the selection, while this tool is in use

    def __init__(self, editor: Editor) -> None:
        self.editor = editor

    def press(self, pointer: Pointer) -> None:
        """A button goes down."""

    def move(self, pointer: Pointer) -> None:
        """The pointer moves, with or without a button held."""

    def rest(self) -> None:
        """The pointer has not moved for a moment, with a button held."""

    def release(self, pointer: Pointer) -> None:
        """The button goes up."""

    def leave(self) -> None:
        """The pointer leaves the sheet, with no button held."""

    def key(self, name: str, modifiers: frozenset[str]) -> bool:
        """Take a key that is pressed while the tool is in use; returns whether it was taken."""
        return False

    def cancel(self) -> None:
        """Give up what is under way, leaving the document as it was."""

    def overlay(self) -> list[OverlayItem]:
        """Return what the tool shows beyond the selection."""
        return []
