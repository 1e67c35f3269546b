"""What a tab of the window shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QWidget

from workbench.ui.icons import icon

if TYPE_CHECKING:
    from workbench.library.process_index import ProcessEntry
    from workbench.settings import Settings
    from workbench.ui.open_document import OpenDocument
    from workbench.ui.pages import Pages
    from workbench.words import Text


class Page(QWidget):
    """The contents of one tab.

    `key` says what is shown, so that it is shown once and can be found again; `place` is its place
    on the rail; `document` what is edited in it, if anything.  What the window tells every page is
    taken up by those it concerns.
    """

    title_changed = Signal()
    zoom_changed = Signal()
    close_wanted = Signal()  # what is shown is no longer there
    key = ""
    place = ""
    icon_name = "file"
    document: OpenDocument | None = None
    can_print = False
    # Shows the same again in a window that was built anew; None: its key or document says enough.
    shown_again: Callable[[Pages], object] | None = None

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def title(self) -> str:
        """Return the words on the tab."""
        raise NotImplementedError

    def hint(self) -> str:
        """Return the tooltip of the tab."""
        return self.title()

    def tab_icon(self) -> QIcon:
        """Return the icon of the tab."""
        return icon(self.icon_name, "muted")

    def state(self) -> str:
        """Return how what is shown stands, in words; "" where there is nothing to say."""
        return ""

    def start_focus(self) -> QWidget:
        """Return the widget that gets the keyboard when the page is shown."""
        return self

    def panes(self) -> list[QWidget]:
        """Return the parts of the page that the keyboard goes round with F6."""
        return [self]

    def close_page(self) -> None:
        """Let go of what is watched; the page is about to be deleted."""

    def chosen_entries(self) -> list[ProcessEntry]:
        """Return the processes that are chosen in a list, none where there is no such list."""
        return []

    def may_leave(self) -> bool:
        """Ask what becomes of unsaved work that is no document's; tells whether to go on."""
        return True

    # What the window tells

    def library_changed(self) -> None:
        """Show the library as it is now."""

    def recent_changed(self) -> None:
        """Show the recent things as they are now."""

    def show_findings(self) -> None:
        """Mark what breaks a rule in the document now."""

    def apply_settings(self, settings: Settings) -> None:
        """Take on what was changed in the settings."""

    def commit_typing(self) -> None:
        """Take what is being typed: before saving, exporting or closing."""

    # Undoing, of pages that edit something else than a document

    @property
    def undo_title(self) -> Text | None:
        """Return what `undo` would take back, None where there is nothing."""
        return None

    @property
    def redo_title(self) -> Text | None:
        return None

    def undo(self) -> None:
        """Take back the last edit."""

    def redo(self) -> None:
        """Do again what was taken back."""

    # What is seen of it, for when the window is built anew

    def view(self) -> object:
        """Return which part of the page is seen, None where that is no matter."""
        return None

    def show_view(self, view: object) -> None:
        """Show the part that `view` of a page of the same key returned."""

    # Zooming; a page that has none says None

    @property
    def zoom(self) -> float | None:
        return None

    def set_zoom(self, zoom: float) -> None:
        """Show the page at a zoom."""

    def zoom_in(self) -> None:
        """Show the page larger."""

    def zoom_out(self) -> None:
        """Show the page smaller."""

    def fit(self) -> None:
        """Show as much of the page as the window can hold."""

    def print_page(self) -> None:
        """Print what is shown, where `can_print` says so."""
