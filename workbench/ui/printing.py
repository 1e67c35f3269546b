"""Ctrl+P: what office users expect of it.

The sheets of a diagram become pages of a PDF, as vectors and on the paper each reads best on, the
one in front first.  It is handed to the system's PDF program with its own print dialog: that knows
printers and the choice of pages, and prints sharper than a window does.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from workbench.settings import cache_folder
from workbench.ui.export import tell_written, titles_of
from workbench.ui.translation import language, tr

if TYPE_CHECKING:
    from workbench.reports.sheets import PrintedPages
    from workbench.ui.diagram_page import DiagramPage
    from workbench.ui.window import Window


def print_diagram(window: Window, diagram: DiagramPage) -> None:
    """Make the sheets a PDF, show it, and hand it on."""
    from workbench.reports.sheets import pdf_of

    snapshot = diagram.document.document.snapshot()
    title, titles, words = diagram.title(), titles_of(diagram), language()
    overlay = diagram.overlay.shown if diagram.overlay is not None else None
    sheets = sorted(titles.items(), key=lambda sheet: sheet[0] != diagram.sheet_id)

    def made(pages: PrintedPages) -> None:
        path = _fresh_file(title)
        path.write_bytes(pages.data)
        window.pages.show_pdf(path)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            tell_written(window, path, tr("The print version is shown here."))

    window.workspace.tasks.run(
        tr("Preparing {name} for print", name=title),
        lambda progress: pdf_of(snapshot, sheets, title, words, overlay),
        made,
    )


def _fresh_file(title: str) -> Path:
    """Return a file for the print version; those of earlier prints go, unless still open."""
    from workbench.library.places import file_stem, free_path

    folder = cache_folder() / "print"
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        with suppress(OSError):
            old.unlink()
    return free_path(folder, file_stem(title, tr("Process")), ".pdf")
