"""Back and forward through the places one has been at: tab, sheet, what was seen and selected."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent

from workbench.ui.page import Page

if TYPE_CHECKING:
    from workbench.ui.diagram_page import DiagramPage
    from workbench.ui.window import Window

KEPT = 100


class Place(NamedTuple):
    """A page by its key, and what was seen of it."""

    page: str
    view: object


class Trail:
    """Where one has been, and where one came back from."""

    def __init__(self) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._forward)

    def leave(self, place: Place) -> None:
        """Take note of a place that is left for another one."""
        if not self._back or self._back[-1] != place:
            self._back = [*self._back, place][-KEPT:]
        self._forward.clear()

    def go_back(self, here: Place) -> Place | None:
        """Return the place before, None where there is none."""
        return self._go(self._back, self._forward, here)

    def go_forward(self, here: Place) -> Place | None:
        """Return the place one came back from."""
        return self._go(self._forward, self._back, here)

    def forget(self, page: str) -> None:
        """Forget the places of a page that is closed."""
        self._back = [place for place in self._back if place.page != page]
        self._forward = [place for place in self._forward if place.page != page]

    @staticmethod
    def _go(source: list[Place], other: list[Place], here: Place) -> Place | None:
        while source:
            place = source.pop()
            if place != here:
                other.append(here)
                return place
        return None


class Visited(QObject):
    """Watches the pages of a window, and goes back and forward through their places."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._trail = Trail()
        self._page: Page | None = None
        self._going = False
        window.tabs.page_shown.connect(self._page_shown)
        window.installEventFilter(self)  # the buttons at the side of a mouse end up there

    @property
    def situation(self) -> set[str]:
        """Return what can be done: "back", "forward"."""
        holds = {"back": self._trail.can_go_back, "forward": self._trail.can_go_forward}
        return {name for name, true in holds.items() if true}

    def back(self) -> None:
        """Return to the place before."""
        self._go(self._trail.go_back)

    def forward(self) -> None:
        """Return to the place one came back from."""
        self._go(self._trail.go_forward)

    def _go(self, step: Callable[[Place], Place | None]) -> None:
        here = self._here()
        if here is None:
            return
        self._going = True
        try:
            while (place := step(here)) is not None:
                page = self._window.tabs.page_of(place.page)
                if page is not None:
                    self._window.tabs.setCurrentWidget(page)
                    page.show_view(place.view)
                    page.start_focus().setFocus()
                    break
        finally:
            self._going = False
        self._window.update_situation()

    def _here(self) -> Place | None:
        page = self._window.tabs.page()
        return Place(page.key, page.view()) if page is not None else None

    def _page_shown(self, page: Page | None) -> None:
        before, self._page = self._page, page
        if before is not None and not self._going and before is not page:
            if before in self._window.tabs.pages():
                self._trail.leave(Place(before.key, before.view()))
            else:
                self._trail.forget(before.key)
        if page is not None and page.document is not None and not page.property("watched"):
            page.setProperty("watched", True)
            diagram = cast("DiagramPage", page)
            diagram.jumps.connect(lambda: self._jumps(diagram))

    def _jumps(self, page: DiagramPage) -> None:
        """Take note of what is seen of a page that is about to show something else."""
        if not self._going and self._window.tabs.page() is page:
            self._trail.leave(Place(page.key, page.view()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.MouseButtonPress or not isinstance(event, QMouseEvent):
            return False
        buttons = {
            Qt.MouseButton.BackButton: self.back,
            Qt.MouseButton.ForwardButton: self.forward,
        }
        act = buttons.get(event.button())
        if act is None:
            return False
        act()
        return True
