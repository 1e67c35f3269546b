"""What the actions do: the window's answer to menus, keys and the command search."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from workbench.ui.actions import plain, tooltip
from workbench.ui.finding_way import FindingWay
from workbench.ui.icons import icon
from workbench.ui.library_commands import LIBRARY_COMMANDS
from workbench.ui.translation import say, tr

if TYPE_CHECKING:
    from workbench.interaction.commands.command import EditorCommand
    from workbench.ui.canvas.canvas import Canvas
    from workbench.ui.command_search import Command, CommandSearch
    from workbench.ui.page import Page
    from workbench.ui.window import Window


MESSAGE_TIME = 4_000  # milliseconds


class Commands(QObject):
    """Connects every action with what it does."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self.way = FindingWay(window)
        self.brand: QLabel | None = None
        self.recent_menu: QMenu | None = None
        self.menus: dict[str, QMenu] = {}
        files, pages = window.files, window.pages
        window.actions_.set_handlers(
            {
                "file.new_process": files.new_process,
                "file.new_library": files.new_library,
                "file.open": files.choose_file,
                "file.open_library": files.choose_library,
                "file.open_sample": files.open_sample,
                "file.start_page": lambda: pages.show("start"),
                "file.save": self._save,
                "file.save_as": self._save_as,
                "file.save_all": self._save_all,
                "file.reload": self._reload,
                "file.reveal": self._reveal,
                "file.copy_path": self._copy_path,
                "file.export": self._export,
                "file.import_list": files.choose_list,
                "file.export_register": self._export_register,
                "file.print": self._print,
                "file.close_tab": pages.close_current,
                "file.reopen_tab": pages.reopen,
                "file.settings": self.settings,
                "file.quit": window.close,
                "edit.undo": self._undo,
                "edit.redo": self._redo,
                **self.way.handlers(),
                **pages.comparing.handlers(),
                **{one.spec.id: partial(one.do, window) for one in LIBRARY_COMMANDS},
                "view.landscape": pages.show_landscape,
                "view.processes": lambda: pages.show("processes"),
                "view.catalogues": lambda: pages.show("catalogues"),
                "view.handbooks": lambda: pages.show("handbooks"),
                "view.checks": lambda: pages.show("checks"),
                "view.zoom_in": lambda: self._on_page(lambda page: page.zoom_in()),
                "view.zoom_out": lambda: self._on_page(lambda page: page.zoom_out()),
                "view.zoom_100": lambda: pages.set_zoom(1.0),
                "view.fit": lambda: self._on_page(lambda page: page.fit()),
                "view.zoom_selection": self._zoom_to_selection,
                "view.up": self._up,
                "view.xml": self._show_xml,
                "view.tree": self._toggle_tree,
                "view.inspector": self._toggle_inspector,
                "view.findings": self._toggle_findings,
                "view.step_table": self._toggle_step_table,
                "check.diagram": self._check_diagram,
                "check.next": lambda: self._go_to_finding(1),
                "check.previous": lambda: self._go_to_finding(-1),
                "check.live": self._toggle_live_check,
                "view.next_pane": lambda: self._go_to_pane(1),
                "view.previous_pane": lambda: self._go_to_pane(-1),
                "view.next_tab": lambda: self._go_to_tab(1),
                "view.previous_tab": lambda: self._go_to_tab(-1),
                "view.full_screen": self._toggle_full_screen,
                "handbook.make": self._make_handbook,
                "handbook.options": lambda: pages.show("handbooks"),
                "handbook.open": self._open_pdf,
                "help.commands": self.search_commands,
                "help.keys": self._show_keys,
                "help.about": self._about,
            }
        )

    # Files

    def _save(self) -> None:
        self._window.commit_typing()
        document = self._window.document()
        if document is None:
            return
        if document.is_modified or document.path is None:
            self._window.files.save(document)
        else:
            self._window.bar.showMessage(tr("There is nothing to save."), MESSAGE_TIME)

    def _save_as(self) -> None:
        self._window.commit_typing()
        document = self._window.document()
        if document is not None:
            self._window.files.save_as(document)

    def _save_all(self) -> None:
        self._window.commit_typing()
        self._window.files.save_all()

    def _reload(self) -> None:
        document = self._window.document()
        if document is not None:
            self._window.files.reload(document)

    def _reveal(self) -> None:
        document = self._window.document()
        if document is not None and document.path is not None:
            self._window.files.reveal(document.path)

    def _copy_path(self) -> None:
        document = self._window.document()
        if document is not None and document.path is not None:
            QApplication.clipboard().setText(str(document.path))
            self._window.bar.showMessage(tr("The path is in the clipboard."), MESSAGE_TIME)

    def _show_xml(self) -> None:
        self._window.commit_typing()
        document = self._window.document()
        if document is not None:
            self._window.pages.show_xml(document)

    def _export(self) -> None:
        from workbench.ui.export import export_diagram

        self._window.commit_typing()
        page = self._window.pages.diagram()
        if page is not None:
            export_diagram(self._window, page)

    def _export_register(self) -> None:
        from workbench.ui.table_export import export_register

        export_register(self._window)

    def _print(self) -> None:
        self._window.commit_typing()
        page = self._window.page()
        if page is not None:
            page.print_page()

    def _open_pdf(self) -> None:
        from workbench.ui.asking import pdf_to_open

        path = pdf_to_open(self._window, None)
        if path is not None:
            self._window.files.open(path)

    def _make_handbook(self) -> None:
        from workbench.ui.handbook_dialog import make_handbook

        make_handbook(self._window)

    def settings(self) -> None:
        """Let the person choose language and theme."""
        from workbench.ui.dialog_buttons import answered
        from workbench.ui.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._window, self._window.workspace.settings)
        if answered(dialog) and dialog.apply():
            self._window.workspace.save_settings()
            self._window.settings_changed.emit()

    # Editing

    def _undo(self) -> None:
        self._window.commit_typing()
        document, page = self._window.document(), self._window.tabs.page()
        if document is not None:
            document.document.undo()
        elif page is not None:
            page.undo()

    def _redo(self) -> None:
        document, page = self._window.document(), self._window.tabs.page()
        if document is not None:
            document.document.redo()
        elif page is not None:
            page.redo()

    def describe_undo(self) -> None:
        """Say in menu and tooltip what undo and redo would do."""
        document = self._window.document()
        edited = document.document.history if document is not None else self._window.tabs.page()
        for key, title in (
            ("edit.undo", edited.undo_title if edited is not None else None),
            ("edit.redo", edited.redo_title if edited is not None else None),
        ):
            action = self._window.actions_[key]
            if title is not None:
                what = say(title).replace("&", "&&")
                words = tr("&Undo: {what}", what=what) if key == "edit.undo" else ""
                words = words or tr("&Redo: {what}", what=what)
            else:
                words = tr("&Undo") if key == "edit.undo" else tr("&Redo")
            if action.text() != words:
                action.setText(words)
                action.setToolTip(tooltip(plain(words), action.shortcut()))

    def _on_canvas(self, do: Callable[[Canvas], object]) -> None:
        page = self._window.pages.diagram()
        if page is not None and page.canvas is not None:
            do(page.canvas)

    def _on_page(self, do: Callable[[Page], object]) -> None:
        page = self._window.page()
        if page is not None:
            do(page)

    def _zoom_to_selection(self) -> None:
        self._on_canvas(lambda canvas: canvas.zoom_to_selection())

    def connect_diagram_actions(self) -> None:
        """Say what the editor's commands do."""
        self._window.actions_.set_handlers(
            {
                spec.id: partial(self._perform, spec.command)
                for spec in self._window.actions_.of_diagram
                if spec.command is not None
            }
        )

    def _perform(self, command: EditorCommand) -> None:
        self._on_canvas(lambda canvas: canvas.perform(command))

    def _up(self) -> None:
        page = self._window.pages.diagram()
        if page is not None and page.enclosing_sheet():
            page.show_sheet(page.enclosing_sheet())

    # The window

    def _toggle_tree(self) -> None:
        self._window.wants_tree = self._window.actions_["view.tree"].isChecked()

    def _toggle_inspector(self) -> None:
        self._window.wants_inspector = self._window.actions_["view.inspector"].isChecked()

    def _toggle_step_table(self) -> None:
        wanted = self._window.actions_["view.step_table"].isChecked()
        workspace = self._window.workspace
        workspace.settings.show_step_table = wanted
        workspace.save_settings()
        for page in self._window.tabs.pages():
            page.apply_settings(workspace.settings)
        front = self._window.page()
        if front is not None:
            part = front.panes()[-1] if wanted else front.start_focus()
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle_findings(self) -> None:
        wanted = self._window.actions_["view.findings"].isChecked()
        self._window.findings_wanted = wanted
        document = self._window.document()
        if wanted and document is not None:
            self._window.findings.show_findings(document.findings, document.document)
        self._window.show_findings_panel(wanted)

    def _check_diagram(self) -> None:
        """Ask the rules about the process in front and show what they say."""
        from workbench.analysis.checking import check

        self._window.commit_typing()
        document = self._window.document()
        if document is None:
            return
        document.note_broken_rules(check(document.document))
        findings = document.findings
        if not findings:
            self._window.bar.showMessage(tr("Checked: there is nothing to report."), MESSAGE_TIME)
            return
        self._window.findings_wanted = True
        self._window.findings.show_findings(findings, document.document)
        self._window.show_findings_panel(True)
        self._window.findings.step(1)

    def _go_to_finding(self, by: int) -> None:
        document = self._window.document()
        if document is None or not document.findings:
            return
        if self._window.findings.isHidden():
            self._window.actions_["view.findings"].setChecked(True)
            self._toggle_findings()
        self._window.findings.step(by)

    def _toggle_live_check(self) -> None:
        wanted = self._window.actions_["check.live"].isChecked()
        workspace = self._window.workspace
        workspace.settings.live_check = wanted
        workspace.save_settings()
        for document in workspace.documents:
            document.set_wants_check(wanted)

    def _toggle_full_screen(self) -> None:
        if self._window.actions_["view.full_screen"].isChecked():
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    def _go_to_tab(self, by: int) -> None:
        self._window.tabs.step(by)
        self._window.pages.focus_page()

    def panes(self) -> list[QWidget]:
        """Return the parts of the window that F6 goes round, as far as they are shown."""
        window = self._window
        page = window.tabs.page()
        found: list[QWidget | None] = [
            window.rail,
            window.tree if window.workspace.library is not None else None,
            *(page.panes() if page is not None else ()),
            window.findings if window.actions_["view.findings"].isChecked() else None,
            window.inspector if window.document() is not None and window.wants_inspector else None,
        ]
        return [pane for pane in found if pane is not None and pane.isVisible()]

    def _go_to_pane(self, by: int) -> None:
        panes = self.panes()
        if not panes:
            return
        focus = QApplication.focusWidget()
        now = next(
            (
                number
                for number, pane in enumerate(panes)
                if focus is not None and (pane is focus or pane.isAncestorOf(focus))
            ),
            -1 if by > 0 else 0,
        )
        _focus_first(panes[(now + by) % len(panes)], self._window)

    def show_library_name(self, name: str) -> None:
        if self.brand is not None:
            self.brand.setText(name or tr("Process Workbench"))

    def fill_recent(self) -> None:
        """Fill the submenu of recent things."""
        menu = self.recent_menu
        if menu is None:
            return
        menu.clear()
        for entry in self._window.workspace.settings.recent:
            path = Path(entry)
            action = menu.addAction(
                icon("file" if path.suffix else "library"), path.stem.replace("&", "&&")
            )
            action.setToolTip(entry)
            action.triggered.connect(lambda _=False, path=path: self._window.files.open(path))
        menu.setToolTipsVisible(True)
        menu.setEnabled(not menu.isEmpty())

    # Help

    def search_commands(self) -> CommandSearch:
        """Open the search over all commands and processes."""
        self._window.complete()
        from workbench.ui.command_search import CommandSearch

        search = CommandSearch(self._window, self.everything())
        search.open_over(self._window)
        return search

    def everything(self) -> list[Command]:
        """Return all actions, then the processes of the library."""
        from workbench.ui.command_search import Command

        found = []
        for spec, action in self._window.actions_:
            if spec.id == "help.commands":
                continue
            found.append(
                Command(
                    plain(action.text()),
                    action.trigger,
                    icon(spec.icon) if spec.icon else None,
                    action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
                    say(spec.words) if spec.words is not None else "",
                    action.isEnabled(),
                )
            )
        library = self._window.workspace.library
        for entry in library.processes if library is not None else ():
            found.append(
                Command(
                    " ".join(filter(None, (entry.number, entry.name))),
                    partial(self._window.files.open, entry.path),
                    icon("process"),
                    tr("Process"),
                    tr("Open process"),
                )
            )
        return found

    def _show_keys(self) -> None:
        from workbench.ui.dialog_buttons import answered
        from workbench.ui.key_list import KeyList

        self._window.complete()

        answered(KeyList(self._window, self._window.actions_))

    def _about(self) -> None:
        from workbench.ui.about import show_about

        show_about(self._window)


def _focus_first(pane: QWidget, window: Window) -> None:
    """Give the keyboard to the first widget of a part that takes it."""
    if pane is window.tabs.page():
        window.pages.focus_page()
        return
    candidates = [pane, *pane.findChildren(QWidget)]
    for widget in candidates:
        takes = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if takes and widget.isVisibleTo(window) and widget.isEnabled():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return
