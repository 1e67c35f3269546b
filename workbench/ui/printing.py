"""Ctrl+P: what office users expect of it.

A diagram becomes a PDF page, as vectors and on the paper it reads best on, and is handed to the
system's PDF program with its own print dialog: that knows the printers and prints sharper than a
window does.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from workbench.settings import cache_folder
from workbench.ui.export import PDF, render_sheet, tell_written
from workbench.ui.translation import language, tr

if TYPE_CHECKING:
    from workbench.ui.diagram_page import DiagramPage
    from workbench.ui.window import Window


def print_diagram(window: Window, diagram: DiagramPage) -> None:
    """Make the sheet in front a PDF, show it, and hand it on."""
    snapshot = diagram.document.document.snapshot()
    sheet_id, title, words = diagram.sheet_id, diagram.title(), language()

    def made(data: object) -> None:
        assert isinstance(data, bytes)
        path = _fresh_file(title)
        path.write_bytes(data)
        window.pages.show_pdf(path)
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            tell_written(window, path, tr("The print version is shown here."))

    window.workspace.tasks.run(
        tr("Preparing {name} for print", name=title),
        lambda progress: render_sheet(snapshot, sheet_id, PDF, title, words),
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
