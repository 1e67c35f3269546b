"""The window: puts its parts together and carries what one tells to the others."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.actions import Actions
from workbench.ui.commands import Commands
from workbench.ui.files import Files
from workbench.ui.library_tree import LibraryTree
from workbench.ui.menus import fill_menu_bar
from workbench.ui.notices import Notices
from workbench.ui.open_document import OpenDocument
from workbench.ui.page import Page
from workbench.ui.pages import Pages
from workbench.ui.rail import Rail
from workbench.ui.running import RunningTasks
from workbench.ui.status_bar import StatusBar
from workbench.ui.tabs import Tabs
from workbench.ui.theme import Theme
from workbench.ui.translation import say, tr
from workbench.ui.workspace import Workspace
from workbench.words import Text

SIDE_WIDTH, INSPECTOR_WIDTH, FINDINGS_HEIGHT = 264, 304, 168
FIRST_SIZE = QSize(1360, 860)


class Window(QMainWindow):
    """The one window.  What is open lives in the workspace and outlives it."""

    settings_changed = Signal()
    closing = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.setAcceptDrops(True)
        self.actions_ = Actions(self)
        self.files = Files(self, workspace)
        self.notices = Notices()
        self.tabs = Tabs()
        self.pages = Pages(self)
        self.tree = LibraryTree()
        self.rail = Rail(self.actions_)
        self.running = RunningTasks(workspace.tasks)
        self.bar = StatusBar(self.actions_)
        self.commands = Commands(self)
        self._inspector: QWidget | None = None
        self._findings: QWidget | None = None
        self._wants_inspector = True
        self._may_close = False
        fill_menu_bar(self)
        self._lay_out()
        self._connect()
        self._restore_geometry()
        self.setWindowTitle(tr("Process Workbench"))
        self.library_changed()
        self.pages.page_shown(None)

    # Layout

    def _lay_out(self) -> None:
        self.setStatusBar(self.bar)
        workplace = QWidget()
        workplace.setObjectName("workplace")
        self.setCentralWidget(workplace)
        column = QVBoxLayout(workplace)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.tree.setMinimumWidth(160)
        self.splitter.addWidget(self.tree)
        centre = QFrame()
        inner = QVBoxLayout(centre)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.notices)
        self.centre_splitter = QSplitter(Qt.Orientation.Vertical)
        self.centre_splitter.setHandleWidth(1)
        self.centre_splitter.setChildrenCollapsible(False)
        self.centre_splitter.addWidget(self.tabs)
        inner.addWidget(self.centre_splitter, 1)
        centre.setMinimumWidth(360)
        self.splitter.addWidget(centre)
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        row.addWidget(self.splitter, 1)
        column.addLayout(row, 1)
        column.addWidget(self.running)
        self.splitter.setSizes([SIDE_WIDTH, FIRST_SIZE.width() - SIDE_WIDTH])

    @property
    def inspector(self):  # type: ignore[no-untyped-def]
        """Return the inspector; it is made with the first document."""
        from workbench.ui.inspector.inspector import Inspector

        if self._inspector is None:
            made = Inspector(lambda: self.workspace.library, self.workspace.tasks)
            made.process_wanted.connect(self.pages.open_process)
            made.refused.connect(lambda text: self.tell(text, "warning"))
            made.setMinimumWidth(220)
            sizes = self.splitter.sizes()
            self.splitter.addWidget(made)
            self.splitter.setStretchFactor(2, 0)
            width = self._saved_layout().get("inspector", INSPECTOR_WIDTH)
            self.splitter.setSizes([sizes[0], max(360, sizes[1] - width), width])
            self._inspector = made
        return self._inspector

    @property
    def findings(self):  # type: ignore[no-untyped-def]
        """Return the findings panel; it is made when there are any."""
        from workbench.ui.findings_panel import FindingsPanel

        if self._findings is None:
            made = FindingsPanel()
            made.chosen.connect(self.pages.reveal)
            made.close_wanted.connect(lambda: self.show_findings_panel(False))
            self.centre_splitter.addWidget(made)
            self.centre_splitter.setStretchFactor(0, 1)
            self.centre_splitter.setStretchFactor(1, 0)
            self._findings = made
            height = sum(self.centre_splitter.sizes()) or FIRST_SIZE.height()
            self.centre_splitter.setSizes([height - FINDINGS_HEIGHT, FINDINGS_HEIGHT])
        return self._findings

    def show_inspector(self, wanted: bool) -> None:
        """Show the inspector where the tab in front has something to inspect."""
        if wanted:
            self.inspector.show()
        elif self._inspector is not None:
            self._inspector.hide()

    def show_findings_panel(self, wanted: bool) -> None:
        if wanted:
            self.findings.show()
        elif self._findings is not None:
            self._findings.hide()
        self.actions_["view.findings"].setChecked(wanted)

    # Connections

    def _connect(self) -> None:
        workspace = self.workspace
        self._endings: list[Callable[[], object]] = []
        for signal, slot in (
            (workspace.shown, self.pages.show_document),
            (workspace.closed, self.pages.document_closed),
            (workspace.document_state, self.pages.document_state),
            (workspace.library_opened, self.pages.library_opened),
            (workspace.library_changed, self.library_changed),
            (workspace.told, self.tell),
            (workspace.recent_changed, self.recent_changed),
        ):
            signal.connect(slot)
            self._endings.append(partial(signal.disconnect, slot))
        self.tabs.page_shown.connect(self.pages.page_shown)
        self.tabs.close_wanted.connect(self.pages.close)
        self.tree.file_wanted.connect(self.files.open)
        self.tree.plain_wanted.connect(self.pages.no_diagram_yet)
        self.tree.library_wanted.connect(self.files.choose_library)
        self.bar.zoom_wanted.connect(self.pages.set_zoom)
        self.bar.findings_wanted.connect(lambda: self.show_findings_panel(True))
        self.bar.language_wanted.connect(self.commands.settings)

    def tell(self, text: Text, kind: str = "hint") -> None:
        """Say a sentence above the tabs."""
        self.notices.tell(say(text), kind)

    def library_changed(self) -> None:
        """Show the library as it is now, in every part that shows something of it."""
        workspace = self.workspace
        library = workspace.library
        self.tree.show_outline(workspace.outline if library is not None else None)
        self.commands.show_library_name(library.name if library is not None else "")
        self.pages.library_changed()
        if self._inspector is not None:
            self.inspector.library_changed()
        self.update_situation()

    def recent_changed(self) -> None:
        self.commands.fill_recent()
        self.pages.recent_changed()

    def update_situation(self) -> None:
        """Enable the actions that can be done now."""
        self.actions_.enable(self.pages.situation())
        self.commands.describe_undo()

    def set_theme(self, theme: Theme) -> None:
        """Take on another theme; palette and stylesheet are the application's."""
        for page in self.tabs.pages():
            set_theme = getattr(page, "set_theme", None)
            if set_theme is not None:
                set_theme(theme)
        self.update()

    def apply_settings(self) -> None:
        """Take on what was changed in the settings, language and theme apart."""
        for page in self.tabs.pages():
            apply = getattr(page, "apply_settings", None)
            if apply is not None:
                apply(self.workspace.settings)

    # Files from outside

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        # After the drag has ended: a question in the middle of it would hold the other program.
        QTimer.singleShot(0, self, lambda: self.files.open_all(paths))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.workspace.look_at_disk()

    # Beginning and end

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.tabs.count():
            self.tabs.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.commit_typing()
        if not self._may_close and not self.files.may_close_all():
            event.ignore()
            return
        self.save_layout()
        self.closing.emit()
        event.accept()

    def close_unasked(self) -> None:
        """Close without asking: another window goes on with the same documents."""
        self.save_layout()
        for end in self._endings:
            end()
        for page in self.tabs.pages():
            self.tabs.remove(page)
        self._may_close = True
        self.hide()
        self.deleteLater()

    def commit_typing(self) -> None:
        """Take what is being typed somewhere: before saving, exporting or closing."""
        self.pages.commit_typing()
        if self._inspector is not None:
            self.inspector.finish()

    # Layout of last time

    def _saved_layout(self) -> dict[str, Any]:
        try:
            found = json.loads(self.workspace.settings.window or "{}")
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}

    def _restore_geometry(self) -> None:
        saved = self._saved_layout()
        geometry = saved.get("geometry", "")
        restored = isinstance(geometry, str) and self.restoreGeometry(
            QByteArray.fromBase64(geometry.encode("ascii", "ignore"))
        )
        if not restored:
            available = self.screen().availableSize()
            self.resize(FIRST_SIZE.boundedTo(available - QSize(40, 60)))
        side = saved.get("side", SIDE_WIDTH)
        if isinstance(side, int) and side > 0:
            self.splitter.setSizes([side, max(360, self.width() - side)])
        if saved.get("tree") is False:
            self.tree.hide()
        self._wants_inspector = saved.get("wants_inspector") is not False
        self.actions_["view.tree"].setChecked(not self.tree.isHidden())
        self.actions_["view.inspector"].setChecked(self._wants_inspector)

    def save_layout(self) -> None:
        """Remember size and splitters."""
        sizes = self.splitter.sizes()
        saved = self._saved_layout()
        saved["geometry"] = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        if not self.tree.isHidden() and sizes:
            saved["side"] = sizes[0]
        if self._inspector is not None and not self._inspector.isHidden() and len(sizes) > 2:
            saved["inspector"] = sizes[2]
        saved["tree"] = not self.tree.isHidden()
        saved["wants_inspector"] = self._wants_inspector
        self.workspace.settings.window = json.dumps(saved)
        self.workspace.save_settings()

    @property
    def wants_inspector(self) -> bool:
        return self._wants_inspector

    @wants_inspector.setter
    def wants_inspector(self, wanted: bool) -> None:
        self._wants_inspector = wanted
        self.actions_["view.inspector"].setChecked(wanted)
        self.pages.show_inspector_for_page()

    def page(self) -> Page | None:
        return self.tabs.page()

    def document(self) -> OpenDocument | None:
        """Return the document in front."""
        page = self.tabs.page()
        return page.document if page is not None else None
