"""The tabs of the centre: closable, movable, each with the state of its file."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QTabBar, QTabWidget, QToolButton, QWidget

from workbench.ui.icons import icon
from workbench.ui.page import Page
from workbench.ui.translation import tr


class Tabs(QTabWidget):
    """Holds pages.  Closing is asked for, not done: unsaved work is the window's to care for."""

    close_wanted = Signal(Page)
    page_shown = Signal(object)  # Page | None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabs")
        self.setDocumentMode(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(True)
        bar = _TabBar()
        bar.setExpanding(False)
        bar.setAccessibleName(tr("Open tabs"))
        bar.middle_clicked.connect(self._close_index)
        self.setTabBar(bar)
        self.setIconSize(QSize(16, 16))
        self.currentChanged.connect(lambda _: self.page_shown.emit(self.page()))

    def page(self) -> Page | None:
        """Return the page in front."""
        widget = self.currentWidget()
        return widget if isinstance(widget, Page) else None

    def pages(self) -> list[Page]:
        found = (self.widget(index) for index in range(self.count()))
        return [widget for widget in found if isinstance(widget, Page)]

    def page_of(self, key: str) -> Page | None:
        """Return the page of a key."""
        return next((page for page in self.pages() if page.key == key), None)

    def add(self, page: Page, *, show: bool = True) -> None:
        """Add a page as the last tab."""
        index = self.addTab(page, icon(page.icon_name, "muted"), "")
        close = QToolButton()
        close.setObjectName("tab_close")
        close.setIcon(icon("close", "muted"))
        close.setIconSize(QSize(12, 12))
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(lambda: self.close_wanted.emit(page))
        self.tabBar().setTabButton(index, QTabBar.ButtonPosition.RightSide, close)
        page.title_changed.connect(lambda: self.retitle(page))
        self.retitle(page)
        if show:
            self.setCurrentIndex(index)

    def remove(self, page: Page) -> None:
        """Take a page out and let it go."""
        index = self.indexOf(page)
        if index >= 0:
            self.removeTab(index)
        page.close_page()
        page.hide()
        page.deleteLater()

    def retitle(self, page: Page) -> None:
        """Show the page's title anew, with a dot where there is unsaved work."""
        index = self.indexOf(page)
        if index < 0:
            return
        title = page.title() or tr("Untitled")
        document = page.document
        unsaved = document is not None and document.is_modified
        shown = title.replace("&", "&&")
        self.setTabText(index, f"● {shown}" if unsaved else shown)
        held = document is not None and document.is_read_only
        self.setTabIcon(index, icon("lock", "muted") if held else page.tab_icon())
        read_only = tr("Read-only") if held else ""
        self.setTabToolTip(index, "\n".join(filter(None, (page.hint(), read_only))))
        for state in filter(None, (page.state(), read_only)):
            title = tr("{title}, {state}", title=title, state=state)
        state = tr("{title}, unsaved changes", title=title) if unsaved else title
        self.tabBar().setAccessibleTabName(index, state)
        button = self.tabBar().tabButton(index, QTabBar.ButtonPosition.RightSide)
        if button is not None:
            button.setToolTip(tr("Close {title}", title=title))
            button.setAccessibleName(button.toolTip())

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) tab, round the end."""
        if self.count():
            self.setCurrentIndex((self.currentIndex() + by) % self.count())

    def _close_index(self, index: int) -> None:
        widget = self.widget(index)
        if isinstance(widget, Page):
            self.close_wanted.emit(widget)


class _TabBar(QTabBar):
    middle_clicked = Signal(int)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.MiddleButton:
            index = self.tabAt(event.position().toPoint())
            if index >= 0:
                self.middle_clicked.emit(index)
                return
        super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        # A tooltip that only repeats what can be read is noise.
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.tabAt(event.pos())
            if index >= 0 and self.tabToolTip(index) == self.tabText(index):
                return True
        return super().event(event)
