"""What the window does for those who look for something: search, outline, map, back and forward."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.ui.visited import Visited

if TYPE_CHECKING:
    from workbench.ui.window import Window


class FindingWay(QObject):
    """Answers the actions of finding one's way."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._visited = Visited(window)
        settings = window.workspace.settings
        window.actions_["view.outline"].setChecked(settings.show_outline)
        window.actions_["view.minimap"].setChecked(settings.show_minimap)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do."""
        return {
            "edit.find": self._find,
            "edit.find_next": lambda: self._find_further(1),
            "edit.find_previous": lambda: self._find_further(-1),
            "edit.search": self._search_library,
            "view.outline": self._toggle_outline,
            "view.minimap": self._toggle_minimap,
            "view.back": self._visited.back,
            "view.forward": self._visited.forward,
        }

    @property
    def situation(self) -> set[str]:
        """Return the conditions that hold now: whether there is something to go back to."""
        return self._visited.situation

    def _find(self) -> None:
        """Search the diagram in front, without one the library."""
        page = self._window.pages.diagram()
        if page is not None and page.canvas is not None:
            page.views.find.open()
        elif self._window.workspace.library is not None:
            self._search_library()

    def _find_further(self, by: int) -> None:
        page = self._window.pages.diagram()
        if page is not None and page.canvas is not None:
            find = page.views.find
            if by > 0:
                find.next()
            else:
                find.previous()

    def _search_library(self) -> None:
        self._window.wants_tree = True
        self._window.tree.focus_search()

    def _toggle_outline(self) -> None:
        settings = self._window.workspace.settings
        settings.show_outline = self._window.actions_["view.outline"].isChecked()
        self._apply()
        page = self._window.pages.diagram()
        if settings.show_outline and page is not None and page.views.outline is not None:
            page.views.outline.view.setFocus()
        elif page is not None and page.canvas is not None:
            page.canvas.setFocus()

    def _toggle_minimap(self) -> None:
        settings = self._window.workspace.settings
        settings.show_minimap = self._window.actions_["view.minimap"].isChecked()
        self._apply()

    def _apply(self) -> None:
        workspace = self._window.workspace
        workspace.save_settings()
        for page in self._window.tabs.pages():
            page.apply_settings(workspace.settings)
