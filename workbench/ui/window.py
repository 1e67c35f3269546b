"""The window: puts its parts together and carries what one tells to the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.theme import current_theme
from workbench.ui.translation import say, tr

if TYPE_CHECKING:
    from workbench.model.finding import Finding
    from workbench.model.snapshot import Snapshot
    from workbench.settings import Settings
    from workbench.ui.actions import Actions
    from workbench.ui.commands import Commands
    from workbench.ui.files import Files
    from workbench.ui.findings_panel import FindingsPanel
    from workbench.ui.inspector.inspector import Inspector
    from workbench.ui.library_tree import LibraryTree
    from workbench.ui.notices import Notices
    from workbench.ui.open_document import OpenDocument
    from workbench.ui.page import Page
    from workbench.ui.pages import Pages
    from workbench.ui.rail import Rail
    from workbench.ui.running import RunningTasks
    from workbench.ui.status_bar import StatusBar
    from workbench.ui.tabs import Tabs
    from workbench.ui.tasks import Task
    from workbench.ui.workspace import Workspace
    from workbench.words import Text

SIDE_WIDTH, INSPECTOR_WIDTH, FINDINGS_HEIGHT = 264, 304, 168
CENTRE_WIDTH = 360  # at least
FIRST_SIZE = QSize(1360, 860)
MENU_HEIGHT, RAIL_WIDTH, STATUS_HEIGHT = 33, 79, 29  # about; for the first glance only


class Window(QMainWindow):
    """The one window.  What is open lives in the workspace and outlives it.

    It can be shown as soon as it is made; `furnish` then puts everything into it.  So a person
    sees it in half the time, and what is read at the start is read behind a window that stands.
    """

    settings_changed = Signal()

    workspace: Workspace
    actions_: Actions
    files: Files
    tabs: Tabs
    pages: Pages
    rail: Rail
    bar: StatusBar
    commands: Commands

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.is_furnished = False
        self._wants_tree = True
        self._wants_inspector = True
        self._may_close = False
        self._restore_geometry()
        self.setWindowTitle(tr("Process Workbench"))

    def furnish(self, workspace: Workspace) -> None:
        """Make all parts of the window."""
        from workbench.ui.actions import Actions
        from workbench.ui.commands import Commands
        from workbench.ui.files import Files
        from workbench.ui.menus import fill_menu_bar
        from workbench.ui.pages import Pages
        from workbench.ui.rail import Rail
        from workbench.ui.status_bar import StatusBar
        from workbench.ui.tabs import Tabs

        self.workspace = workspace
        self.setUpdatesEnabled(False)
        self.actions_ = Actions(self)
        self.files = Files(self, workspace)
        self.tabs = Tabs()
        self.pages = Pages(self)
        self.rail = Rail(self.actions_)
        self.bar = StatusBar(self.actions_)
        self.commands = Commands(self)
        # Made when they are first needed.
        self._tree: LibraryTree | None = None
        self._inspector: Inspector | None = None
        self._findings: FindingsPanel | None = None
        self.findings_wanted = False  # asked for, so that they stay while diagrams are changed
        self._notices: Notices | None = None
        self._running: RunningTasks | None = None
        self.actions_["view.tree"].setChecked(self._wants_tree)
        self.actions_["view.inspector"].setChecked(self._wants_inspector)
        self.actions_["view.step_table"].setChecked(self._settings.show_step_table)
        self.actions_["check.live"].setChecked(workspace.settings.live_check)
        fill_menu_bar(self)
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.library_changed()
        self.pages.page_shown(None)
        self.is_furnished = True
        self.setUpdatesEnabled(True)

    def complete(self) -> None:
        """Add what diagrams need to actions and menus, if it is not there yet."""
        if not self.actions_.of_diagram:
            from workbench.ui.menus import fill_menus

            self.actions_.add_diagram_actions()
            self.commands.connect_diagram_actions()
            fill_menus(self)
            self.update_situation()

    def about_to_show_menu(self) -> None:
        """Bring the menus up to date: what applies may have changed since they were shown."""
        self.complete()
        self.update_situation()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, with the rail's colour where it will be."""
        painter = QPainter(self)
        theme = current_theme()
        painter.fillRect(self.rect(), theme.color("panel"))
        if not self.is_furnished:
            height = self.height() - MENU_HEIGHT - STATUS_HEIGHT
            painter.fillRect(0, MENU_HEIGHT, RAIL_WIDTH, height, theme.color("rail"))

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
        centre = QFrame()
        inner = QVBoxLayout(centre)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        self._above_tabs = inner
        self.centre_splitter = QSplitter(Qt.Orientation.Vertical)
        self.centre_splitter.setHandleWidth(1)
        self.centre_splitter.setChildrenCollapsible(False)
        self.centre_splitter.addWidget(self.tabs)
        inner.addWidget(self.centre_splitter, 1)
        centre.setMinimumWidth(CENTRE_WIDTH)
        self._centre = centre
        self.splitter.addWidget(centre)
        row.addWidget(self.splitter, 1)
        column.addLayout(row, 1)
        self._column = column

    @property
    def tree(self) -> LibraryTree:
        """Return the tree of the library; it is made with the first library."""
        if self._tree is None:
            from workbench.ui.library_tree import LibraryTree

            made = LibraryTree()
            made.setMinimumWidth(160)
            made.file_wanted.connect(self.files.open)
            made.plain_wanted.connect(self.pages.no_diagram_yet)
            self._tree = made
            self.splitter.insertWidget(0, made)
            self._share_width(side=self._saved_width("side", SIDE_WIDTH))
        return self._tree

    @property
    def notices(self) -> Notices:
        """Return the sentences above the tabs."""
        if self._notices is None:
            from workbench.ui.notices import Notices

            self._notices = Notices()
            self._above_tabs.insertWidget(0, self._notices)
        return self._notices

    @property
    def inspector(self) -> Inspector:
        """Return the inspector; it is made with the first document."""
        if self._inspector is None:
            from workbench.ui.catalogues.saving import make_entry
            from workbench.ui.inspector.inspector import Inspector

            made = Inspector(lambda: self.workspace.library, self.workspace.tasks)
            made.process_wanted.connect(self.pages.open_process)
            made.action_wanted.connect(lambda key: self.actions_[key].trigger())
            made.refused.connect(lambda text: self.tell(text, "warning"))
            made.make_entry = lambda kind, name: make_entry(self, kind, name)
            made.setMinimumWidth(220)
            self._inspector = made
            self.splitter.addWidget(made)
            self._share_width(inspector=self._saved_width("inspector", INSPECTOR_WIDTH))
        return self._inspector

    def _share_width(self, side: int = 0, inspector: int = 0) -> None:
        """Give a part of the splitter its width, and the centre what is left."""
        sizes = dict(
            zip(
                (self.splitter.widget(n) for n in range(self.splitter.count())),
                self.splitter.sizes(),
                strict=True,
            )
        )
        if self._tree is not None and side:
            sizes[self._tree] = side
        if self._inspector is not None and inspector:
            sizes[self._inspector] = inspector
        total = self.splitter.width() or FIRST_SIZE.width()
        others = sum(width for part, width in sizes.items() if part is not self._centre)
        sizes[self._centre] = max(CENTRE_WIDTH, total - others)
        self.splitter.setSizes(list(sizes.values()))
        for number in range(self.splitter.count()):
            stretches = self.splitter.widget(number) is self._centre
            self.splitter.setStretchFactor(number, int(stretches))

    @property
    def findings(self) -> FindingsPanel:
        """Return the findings panel; it is made when there are any."""
        if self._findings is None:
            from workbench.ui.findings_panel import FindingsPanel

            made = FindingsPanel()
            made.chosen.connect(self.pages.reveal)
            made.repair_wanted.connect(self.repair)
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

    def show_tree(self) -> None:
        """Show the tree where a library is open and the person wants it."""
        wanted = self._wants_tree and self.workspace.library is not None
        if wanted:
            self.tree.show()
        elif self._tree is not None:
            self._tree.hide()

    def show_current_in_tree(self) -> None:
        """Mark the row of the document in front."""
        if self._tree is not None:
            document = self.document()
            self._tree.show_current(document.path if document is not None else None)

    def _show_running(self, task: Task) -> None:
        if self._running is None:
            from workbench.ui.running import RunningTasks

            self._running = RunningTasks(self.workspace.tasks)
            self._column.addWidget(self._running)
        self._running.show_task(task)

    def refill_findings(self, findings: Sequence[Finding], snapshot: Snapshot) -> None:
        """Show other findings in the panel; without any it closes."""
        if self._findings is not None or self.findings_wanted:
            self.findings.show_findings(findings, snapshot)
            self.show_findings_panel(bool(findings) and not self.findings.isHidden())

    def repair(self, finding: Finding) -> None:
        """Put a finding right, as one step of the document in front."""
        from workbench.errors import Refused
        from workbench.ui.repairs import repair_of

        document, repair = self.document(), repair_of(finding)
        if document is None or repair is None:
            return
        try:
            with document.document.step(repair.title) as step:
                repair.run(step, finding.records)
        except Refused as refused:
            self.tell(refused.text)

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
            (workspace.findings_changed, self.pages.findings_changed),
            (workspace.library_opened, self.pages.library_opened),
            (workspace.not_opened, self.pages.show_something),
            (workspace.library_changed, self.library_changed),
            (workspace.told, self.tell),
            (workspace.recent_changed, self.recent_changed),
            (workspace.tasks.shown, self._show_running),
            *self.pages.file_notices.connections(),
        ):
            signal.connect(slot)
            self._endings.append(partial(signal.disconnect, slot))
        self.tabs.page_shown.connect(self.pages.page_shown)
        self.tabs.close_wanted.connect(self.pages.close)
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
        if library is not None:
            self.tree.show_outline(workspace.outline)
        self.show_tree()
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
        diagram = self.pages.diagram()
        canvas = diagram.canvas if diagram is not None else None
        situation = self.pages.situation() | self.commands.way.situation
        self.actions_.enable(situation, canvas.editor if canvas is not None else None)
        self.commands.describe_undo()

    def apply_settings(self) -> None:
        """Take on what was changed in the settings, language and theme apart."""
        for document in self.workspace.documents:
            self.workspace.keep_earlier_of(document)
        for page in self.tabs.pages():
            page.apply_settings(self._settings)

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
        activated = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if activated and self.is_furnished:
            self.workspace.sharing.look_soon()

    # Beginning and end

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.is_furnished:
            return
        self.commit_typing()
        if not self._may_close and not self._may_leave():
            event.ignore()
            return
        self.save_layout()
        event.accept()

    def _may_leave(self) -> bool:
        return all(page.may_leave() for page in self.tabs.pages()) and self.files.may_close_all()

    def close_unasked(self) -> None:
        """Close without asking: another window goes on with the same documents."""
        self.save_layout()
        self.dismantle()
        self._may_close = True
        self.hide()
        self.deleteLater()

    def dismantle(self) -> None:
        """Let go of everything that is watched; nothing is asked, nothing is told any more."""
        for end in self._endings:
            end()
        self._endings.clear()
        self.tabs.blockSignals(True)
        for page in self.tabs.pages():
            self.tabs.remove(page)

    def commit_typing(self) -> None:
        """Take what is being typed somewhere: before saving, exporting or closing."""
        self.pages.commit_typing()
        if self._inspector is not None:
            self.inspector.finish()

    # Layout of last time

    def _saved_layout(self) -> dict[str, Any]:
        import msgspec

        try:
            return msgspec.json.decode(self._settings.window or "{}", type=dict[str, Any])
        except msgspec.DecodeError:
            return {}

    def _saved_width(self, part: str, usual: int) -> int:
        width = self._saved_layout().get(part)
        return width if isinstance(width, int) and 100 <= width <= 1200 else usual

    def _restore_geometry(self) -> None:
        saved = self._saved_layout()
        geometry = saved.get("geometry", "")
        restored = isinstance(geometry, str) and self.restoreGeometry(
            QByteArray.fromBase64(geometry.encode("ascii", "ignore"))
        )
        if not restored:
            available = self.screen().availableSize()
            self.resize(FIRST_SIZE.boundedTo(available - QSize(40, 60)))
        self._wants_tree = saved.get("wants_tree") is not False
        self._wants_inspector = saved.get("wants_inspector") is not False

    def save_layout(self) -> None:
        """Remember size and splitters."""
        import msgspec

        saved = self._saved_layout()
        saved["geometry"] = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        for name, part in (("side", self._tree), ("inspector", self._inspector)):
            if part is not None and part.isVisible():
                saved[name] = part.width()
        saved["wants_tree"] = self._wants_tree
        saved["wants_inspector"] = self._wants_inspector
        self._settings.window = msgspec.json.encode(saved).decode()
        self.workspace.save_settings()

    @property
    def wants_tree(self) -> bool:
        return self._wants_tree

    @wants_tree.setter
    def wants_tree(self, wanted: bool) -> None:
        self._wants_tree = wanted
        self.actions_["view.tree"].setChecked(wanted)
        self.show_tree()

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
