"""Which pages there are, which is in front, and what the rest of the window shows of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from workbench.ui.comparing import Comparing
from workbench.ui.file_notices import FileNotices
from workbench.ui.open_document import LANDSCAPE, PROCESS, OpenDocument
from workbench.ui.page import Page
from workbench.ui.place_pages import PLACE_PAGES, make_place
from workbench.ui.state_words import library_words, state_words, window_title
from workbench.ui.translation import say, tr
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.io.tables.table import Sheet
    from workbench.ui.diagram_page import DiagramPage
    from workbench.ui.library_outline import Branch
    from workbench.ui.window import Window

CLOSED_KEPT = 20


class Pages(QObject):
    """The pages of a window.  Their modules are imported when the first of a sort is opened."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self.comparing = Comparing(window)
        self.file_notices = FileNotices(window, self.comparing)
        self._reopen: list[tuple[str, str]] = []  # (sort of page, what it showed)

    # Opening

    def show(self, key: str) -> Page:
        """Bring the page of a place to the front, made where it is not there yet."""
        page = self._window.tabs.page_of(key)
        if page is None:
            page = make_place(key, self._window)
            self.add(page)
        else:
            self._window.tabs.setCurrentWidget(page)
        self.focus_page()
        return page

    def show_landscape(self) -> None:
        """Open the landscape of the library."""
        library = self._workspace.library
        if library is None:
            return
        from workbench.library.landscapes import first_landscape

        entry = first_landscape(library)
        if entry is not None:
            self._workspace.open_file(entry.path)
        elif library.landscapes:
            problem = library.landscapes[0].problem
            self._workspace.tell(problem or mark("The landscape cannot be opened."), "error")
        else:
            self._workspace.tell(
                mark("This library has no landscape. Its processes are in the list.")
            )
            start = self._window.tabs.page_of("start")
            self.show("processes")
            if start is not None:
                self._window.tabs.remove(start)

    def show_document(self, document: OpenDocument) -> None:
        """Bring a document to the front."""
        tabs = self._window.tabs
        page = tabs.page_of(document.key)
        if page is None:
            # These first: the diagram is fitted into the room they leave.
            self._window.show_inspector(self._window.wants_inspector)
            self._show_findings(document)
            page = self._make_diagram(document)
            start = tabs.page_of("start")
            self.add(page)
            if start is not None:
                tabs.remove(start)
        else:
            tabs.setCurrentWidget(page)
        self._show_where(page)
        self.file_notices.show(document)
        self.focus_page()

    def show_pdf(self, path: Path) -> None:
        """Show the pages of a PDF in a tab."""
        from workbench.ui.pdf_page import PdfPage

        key = f"pdf:{path}"
        old = self._window.tabs.page_of(key)
        try:
            page = PdfPage(path)
        except Exception as error:  # the library raises its own, undocumented kinds
            self._workspace.tell(
                mark(
                    "“{file}” was not shown: {reason}. It may be damaged or protected.",
                    file=path.name,
                    reason=str(error),
                ),
                "error",
            )
            return
        if old is not None:
            self._window.tabs.remove(old)
        self.add(page)
        self.focus_page()

    def show_import(self, path: Path, sheets: tuple[Sheet, ...], kind: str = "") -> None:
        """Show what reading a list in would do; one that is shown already is read anew."""
        from workbench.ui.importing.page import ImportPage

        if self._workspace.library is None:
            return
        old = self._window.tabs.page_of(f"import:{path}")
        page = ImportPage(self._window, path, sheets, kind)
        page.shown_again = lambda pages: pages.show_import(path, sheets, kind)
        if old is not None:
            self._window.tabs.remove(old)
        self.add(page)
        self.focus_page()

    def show_xml(self, document: OpenDocument) -> None:
        """Show the XML of a process in a tab."""
        from workbench.ui.xml_page import XmlPage

        page = self._window.tabs.page_of(f"xml:{document.key}")
        if page is None:
            page = XmlPage(document)
            page.shown_again = lambda pages: pages.show_xml(document)
            self.add(page)
        else:
            self._window.tabs.setCurrentWidget(page)
        self.focus_page()

    def open_process(self, process_id: str) -> None:
        """Follow a reference to a process: in this library, or say why not."""
        library = self._workspace.library
        entry = library.process(process_id) if library is not None else None
        for document in self._workspace.documents:
            if process_id.rpartition(":")[2] in document.process_ids:
                self._workspace.shown.emit(document)
                return
        if entry is not None:
            self._workspace.open_file(entry.path)
        elif not process_id:
            self._workspace.tell(mark("No process is linked here yet."))
        else:
            self._workspace.tell(
                mark(
                    "The process “{id}” is not in the open library. Open the library it "
                    "belongs to.",
                    id=process_id,
                ),
                "warning",
            )

    def no_diagram_yet(self, name: str) -> None:
        """Say that a process of the landscape has no file, and offer to make one."""
        self._window.notices.tell(
            tr("“{name}” stands on the landscape, but has no diagram yet.", name=name),
            "hint",
            key="no-diagram",
        )

    def reveal(self, ids: Sequence[str]) -> None:
        """Show records of the document in front."""
        page = self.diagram()
        if page is not None:
            page.reveal(ids)
            page.start_focus().setFocus()

    def diagram(self) -> DiagramPage | None:
        """Return the page in front if it is a diagram."""
        page = self._window.tabs.page()
        # Only diagrams are about a document; their module is imported with the first.
        return cast("DiagramPage", page) if page is not None and page.document else None

    def focus_page(self) -> None:
        page = self._window.tabs.page()
        if page is not None:
            page.start_focus().setFocus()

    # Making

    def add(self, page: Page) -> None:
        """Show a page in a tab of its own."""
        page.zoom_changed.connect(self.show_zoom)
        page.close_wanted.connect(lambda: self._window.tabs.remove(page))
        self._window.tabs.add(page)

    def _make_diagram(self, document: OpenDocument) -> Page:
        from workbench.ui.diagram_page import DiagramPage

        self._window.complete()
        page = DiagramPage(document, self._window.actions_, self._workspace.settings)
        page.table.library = lambda: self._workspace.library
        if page.overlay is not None:
            from workbench.ui.landscape_links import LandscapeLinks

            LandscapeLinks(self._window, page)
            page.overlay.show_library(self._workspace.library, self._workspace.tasks)
        page.selection_changed.connect(lambda ids: self._selection_changed(page, ids))
        page.sheet_changed.connect(lambda: self._sheet_changed(page))
        page.process_wanted.connect(self.open_process)
        page.status.connect(lambda text: self._window.bar.showMessage(text))
        page.print_wanted.connect(lambda: self._print(page))
        document.replaced.connect(lambda: self.page_shown(self._window.tabs.page()))
        return page

    def _print(self, page: DiagramPage) -> None:
        from workbench.ui.printing import print_diagram

        print_diagram(self._window, page)

    # Closing

    def close(self, page: Page) -> bool:
        """Close a tab, after what is unsaved in it was cared for."""
        document = page.document
        if document is not None:
            self._window.commit_typing()
            if not self._window.files.may_close(document):
                return False
            if document.path is not None:
                self._note_closed("file", str(document.path))
            self._workspace.close(document)
            return True
        if not page.may_leave():
            return False
        if page.key.startswith("pdf:"):
            self._note_closed("pdf", page.key.partition(":")[2])
        elif page.key != "start" and page.key in PLACE_PAGES:
            self._note_closed("place", page.key)
        self._window.tabs.remove(page)
        self._after_closing()
        return True

    def close_current(self) -> None:
        page = self._window.tabs.page()
        if page is not None:
            self.close(page)

    def reopen(self) -> None:
        """Open again what was closed last."""
        if not self._reopen:
            return
        sort, what = self._reopen.pop()
        if sort == "file":
            self._window.files.open(Path(what))
        elif sort == "pdf":
            self.show_pdf(Path(what))
        else:
            self.show(what)
        self._window.update_situation()

    def document_closed(self, document: OpenDocument) -> None:
        page = self._window.tabs.page_of(document.key)
        if page is not None:
            self._window.tabs.remove(page)
        self._after_closing()

    def _note_closed(self, sort: str, what: str) -> None:
        self._reopen = [entry for entry in self._reopen if entry != (sort, what)][-CLOSED_KEPT:]
        self._reopen.append((sort, what))

    def show_something(self) -> None:
        """Show the start page where the window would be empty."""
        if not self._window.tabs.count():
            self.show("start")

    def _after_closing(self) -> None:
        self.show_something()
        self._window.update_situation()

    # What the rest of the window shows of the page in front

    def page_shown(self, page: Page | None) -> None:
        """Bring rail, tree, inspector, findings and status bar in line with the tab in front."""
        window = self._window
        document = page.document if page is not None else None
        window.rail.show_place(page.place if page is not None else "")
        window.show_current_in_tree()
        self.show_inspector_for_page()
        self._show_findings(document)
        self._show_state()
        diagram = self.diagram()
        if diagram is not None and diagram.canvas is not None:
            self._selection_changed(diagram, diagram.canvas.selection)
        else:
            window.bar.show_selection(None)
            window.update_situation()
        self.show_zoom()
        window.bar.clearMessage()

    def show_inspector_for_page(self) -> None:
        window = self._window
        document = window.document()
        window.show_inspector(document is not None and window.wants_inspector)
        if document is not None and window.wants_inspector:
            window.inspector.show_document(document)

    def document_state(self, document: OpenDocument) -> None:
        """Take note of saved, unsaved, changed on disk."""
        window = self._window
        page = window.tabs.page_of(document.key)
        if page is not None:
            window.tabs.retitle(page)
            self._show_where(page)
        self.file_notices.show(document)
        if window.document() is document:
            self._show_state()
            window.show_current_in_tree()
            window.update_situation()

    def library_opened(self) -> None:
        """Show the landscape of a library that was just opened, unless something else is shown."""
        pages = self._window.tabs.pages()
        if all(page.key == "start" for page in pages) and not self._workspace.reading:
            self.show_landscape()

    def library_changed(self) -> None:
        for page in self._window.tabs.pages():
            self._show_where(page)
            page.library_changed()
            overlay = getattr(page, "overlay", None)
            if overlay is not None:
                overlay.show_library(self._workspace.library, self._workspace.tasks)
        self._show_state()

    def recent_changed(self) -> None:
        for page in self._window.tabs.pages():
            page.recent_changed()

    def commit_typing(self) -> None:
        for page in self._window.tabs.pages():
            page.commit_typing()

    def set_zoom(self, zoom: float) -> None:
        page = self._window.tabs.page()
        if page is not None:
            page.set_zoom(zoom)

    def show_zoom(self) -> None:
        """Show the zoom of the page in front."""
        page = self._window.tabs.page()
        self._window.bar.show_zoom(page.zoom if page is not None else None)

    def situation(self) -> set[str]:
        """Return the conditions that hold now (`workbench.ui.actions`)."""
        window, workspace = self._window, self._workspace
        document = window.document()
        holds = {
            "library": workspace.library is not None,
            "tab": window.tabs.count() > 0,
            "closed": bool(self._reopen),
            "unsaved": bool(workspace.unsaved()),
        }
        page = window.tabs.page()
        holds["releasable"] = (document is not None and document.kind == PROCESS) or (
            page is not None and bool(page.chosen_entries())
        )
        holds["printable"] = page is not None and page.can_print
        holds["zoomable"] = page is not None and page.zoom is not None
        holds["undo"] = page is not None and page.undo_title is not None
        holds["redo"] = page is not None and page.redo_title is not None
        if document is not None:
            history = document.document.history
            is_free = document.document.protection is None
            diagram = self.diagram()
            canvas = diagram.canvas if diagram is not None else None
            holds |= {
                "document": True,
                "process": document.kind == PROCESS,
                "file": document.path is not None,
                "file_of_process": document.kind == PROCESS and document.path is not None,
                "elsewhere": document.document.is_protected_by("elsewhere"),
                "left": document.document.is_protected_by("left"),
                "approved": document.document.is_protected_by("release"),
                "kept_version": document.document.is_protected_by("kept"),
                "undo": history.undo_title is not None and is_free,
                "redo": history.redo_title is not None and is_free,
                "placing": canvas is not None and canvas.placing.is_offered,
                "selection": canvas is not None and bool(canvas.selection),
                "findings": bool(document.findings),
                "inside": diagram is not None and bool(diagram.enclosing_sheet()),
            }
        return {name for name, true in holds.items() if true}

    def _selection_changed(self, page: DiagramPage, ids: list[str]) -> None:
        window = self._window
        if window.tabs.page() is not page:
            return
        window.bar.show_selection(len(ids))
        if window.wants_inspector:
            window.inspector.show_selection(ids)
        window.update_situation()

    def _sheet_changed(self, page: DiagramPage) -> None:
        if self._window.tabs.page() is page:
            self._show_state()
            self._window.update_situation()

    def _show_findings(self, document: OpenDocument | None) -> None:
        window = self._window
        findings = document.findings if document is not None else ()
        window.bar.show_findings(len(findings) if document is not None else None)
        if findings and document is not None:
            window.findings.show_findings(findings, document.document)
        # What breaks a rule is no reason to take room from a drawing that is in the making.
        wanted = document is not None and (
            bool(document.document.findings) or window.findings_wanted
        )
        window.show_findings_panel(wanted and bool(findings))

    def findings_changed(self, document: OpenDocument) -> None:
        """Take note of rules that are broken now, or no longer."""
        page = self._window.tabs.page_of(document.key)
        if page is not None:
            page.show_findings()
        if self._window.document() is not document:
            return
        findings = document.findings
        self._window.bar.show_findings(len(findings))
        self._window.refill_findings(findings, document.document)
        self._window.update_situation()

    def _show_state(self) -> None:
        window = self._window
        document = window.document()
        library = self._workspace.library
        if document is None:
            window.bar.show_document("", "", "")
            window.bar.show_library(library_words(library) if library is not None else "")
            window.setWindowTitle(window_title(library.name if library is not None else "", ""))
            return
        diagram = self.diagram()
        window.bar.show_library("")
        window.bar.show_document(
            state_words(document),
            diagram.sheet_name() if diagram is not None else "",
            str(document.path or ""),
        )
        window.setWindowTitle(window_title(document.title, library.name if library else ""))
        window.setWindowModified(document.is_modified)

    def _show_where(self, page: Page) -> None:
        """Show above a diagram where in the library it stands."""
        document = page.document
        library = self._workspace.library
        if document is None:
            return
        steps: list[tuple[str, Callable[[], object] | None]] = []
        path = document.path
        if library is not None and path is not None and self._workspace.holds(path):
            above = _titles_above(self._workspace.outline, path)
            if document.kind == LANDSCAPE:
                from workbench.ui.landscape_links import ways_to_landscape

                steps += ways_to_landscape(self._window, document)
            else:
                if library.landscapes:
                    steps.append((tr("Landscape"), self.show_landscape))
                steps += [(title, None) for title in above or ()]
        diagram = cast("DiagramPage", page)
        known = library.definitions if library is not None else None
        if diagram.known is not known:
            diagram.known = known
            diagram.title_changed.emit()
        diagram.show_above(steps)


def _titles_above(branches: Sequence[Branch], path: Path) -> list[str] | None:
    for branch in branches:
        if branch.path == path and not branch.children:
            return []
        inner = _titles_above(branch.children, path)
        if inner is not None:
            return [say(branch.title), *inner]
    return None
