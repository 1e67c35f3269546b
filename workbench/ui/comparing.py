"""What the window does to compare a document with another version of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QFileInfo, QLocale, QObject

from workbench.ui.open_document import OpenDocument, ReadFile, read_file
from workbench.ui.translation import locale, tr
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.analysis.comparison import Difference
    from workbench.ui.comparison_page import ComparisonPage, Version
    from workbench.ui.window import Window


class Comparing(QObject):
    """Answers the actions that compare."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the actions do."""
        return {
            "check.compare": self.choose,
            "check.compare_saved": self.with_saved,
            "file.earlier": self.show_earlier,
        }

    def choose(self) -> None:
        """Ask for a file and compare the document in front with it."""
        from workbench.ui.asking import file_to_open

        document = self._window.document()
        if document is None:
            return
        start = document.path.parent if document.path is not None else None
        path = file_to_open(self._window, start, tr("Compare with"))
        if path is not None:
            self.with_file(document, path)

    def with_saved(self, document: OpenDocument | None = None) -> None:
        """Compare a document, by default the one in front, with its file."""
        document = document or self._window.document()
        if document is not None and document.path is not None:
            self.with_file(document, document.path)

    def show_earlier(self) -> None:
        """Offer the earlier versions of the document in front."""
        from workbench.library.earlier_versions import EarlierVersions
        from workbench.ui.dialog_buttons import answered
        from workbench.ui.earlier_versions_dialog import COMPARE, EarlierVersionsDialog, when

        document = self._window.document()
        if document is None or document.path is None:
            return
        versions = EarlierVersions().of(document.path)
        dialog = EarlierVersionsDialog(self._window, document.path.name, versions)
        if not answered(dialog) or dialog.version is None:
            return
        version = dialog.version
        saved = when(version.saved)
        if dialog.choice == COMPARE:
            name = tr("earlier version ({when})", when=saved)
            self.with_file(document, version.file, name)
        else:
            self._window.files.open_copy(version.file, f"{document.path.stem} ({saved})")

    def with_file(self, document: OpenDocument, path: Path, name: str = "") -> None:
        """Read a file, beside the window, and show how a document differs from it.

        `name`: what the file is called to people, where its own name says nothing.
        """
        self._window.commit_typing()
        workspace = self._window.workspace

        def done(read: ReadFile) -> None:
            if document not in workspace.documents:
                return
            if read.kind != document.kind:
                workspace.tell(mark("A process and a landscape cannot be compared."), "warning")
                return
            from workbench.ui.comparison_page import Version

            shown = name or _name_of(document, path)
            self.show(document, path, Version(shown, read.document.snapshot(), name))

        workspace.tasks.run(
            tr("Comparing with {name}", name=name or path.name),
            lambda progress: read_file(path),
            done,
            failed=lambda problem: workspace.tell(
                mark("“{path}” was not opened. {problem}", path=path.name, problem=problem), "error"
            ),
        )

    def show(self, document: OpenDocument, path: Path, version: Version) -> None:
        """Show a comparison in its tab."""
        from workbench.ui.comparison_page import ComparisonPage

        window = self._window
        key = f"compare:{document.key}:{path}"
        page = window.tabs.page_of(key)
        if isinstance(page, ComparisonPage):
            page.compare_with(version)
            window.tabs.setCurrentWidget(page)
            window.pages.focus_page()
            return
        library = window.workspace.library
        known = library.definitions if library is not None else None
        made = ComparisonPage(document, version, key, known)
        made.opened.connect(lambda difference: self._open(made, difference))
        made.anew_wanted.connect(lambda: self.with_file(document, path, made.version.given_name))
        made.shown_again = lambda pages: pages.comparing.show(document, path, made.version)
        window.pages.add(made)
        window.pages.focus_page()

    def _open(self, page: ComparisonPage, difference: Difference) -> None:
        """Go where something that differs is edited; what is gone can only be looked at."""
        if difference.subject not in page.shown.document:
            self._window.bar.showMessage(tr("It is not in the diagram any more."))
            return
        self._window.pages.show_document(page.shown)
        self._window.pages.reveal([difference.subject])


def _name_of(document: OpenDocument, path: Path) -> str:
    saved = _changed_at(path)
    if path == document.path:
        return tr("as it is saved ({when})", when=saved)
    return f"{path.name} ({saved})"


def _changed_at(path: Path) -> str:
    when: QDateTime = QFileInfo(str(path)).lastModified()
    return locale().toString(when, QLocale.FormatType.ShortFormat)
