"""Where a process is used: what calls it, comes before or after it, and where it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex

from workbench.library.where_used import LANDSCAPE, PROCESS, Uses
from workbench.ui.list_page import ListPage, cell
from workbench.ui.translation import language, tr
from workbench.words import dictionary, mark

if TYPE_CHECKING:
    from PySide6.QtGui import QStandardItem

    from workbench.library.library import Library
    from workbench.library.where_used import Use
    from workbench.ui.window import Window


class UsesPage(ListPage):
    """Each place that refers to a process; Enter or a double click opens it."""

    place = "processes"
    icon_name = "link"

    def __init__(self, window: Window, process_id: str) -> None:
        library = window.workspace.library
        entry = library.process(process_id) if library is not None else None
        name = entry.name if entry is not None else process_id
        super().__init__(tr("Uses of “{name}”", name=name), tr("Search places …"))
        self.key = f"uses:{process_id}"
        self._window = window
        self._process = process_id
        self._shown: Library | None = None
        self.table.activated.connect(self._open)
        self.table.doubleClicked.connect(self._open)
        self.library_changed()

    def title(self) -> str:
        return tr("Uses")  # the whole heading would not fit on a tab

    def hint(self) -> str:
        return self._heading

    def library_changed(self) -> None:
        library = self._window.workspace.library
        if library is None or library is self._shown:
            return
        self._shown = library
        self._window.workspace.tasks.run(
            tr("Looking for where entries are used"),
            lambda progress: Uses(library, progress),
            self._show,
            wanted_by=self,
            quiet=True,
        )

    def _show(self, uses: Uses) -> None:
        self.show_rows(
            (tr("Place"), tr("Within"), tr("How")),
            [_row(uses.library, use) for use in uses.of(PROCESS, self._process)],
            tr("No process calls this one or names it before or after, and no landscape shows it."),
        )

    def _open(self, index: QModelIndex) -> None:
        use: Use | None = self.table.what(index)
        if use is not None and use.path is not None:
            wanted = [use.element] if use.element else []
            self._window.workspace.open_file(
                use.path, lambda document: self._window.pages.reveal(wanted)
            )


def _row(library: Library, use: Use) -> list[QStandardItem]:
    from workbench.library.use_words import attribute_words

    sort = tr("Landscape") if use.sort == LANDSCAPE else tr("Process")
    inner = "" if use.sort == PROCESS else use.element_name
    return [
        cell(inner or use.owner_name, what=use),
        cell(f"{sort}: {use.owner_name}"),
        cell(attribute_words(library, use, dictionary(language()))),
    ]


def show_uses_of_shown(window: Window) -> None:
    """Show where the process in the tab in front is used."""
    document, library = window.document(), window.workspace.library
    entry = None
    if document is not None and document.path is not None and library is not None:
        entry = library.entry_at(document.path)
    if entry is None:
        window.workspace.tell(mark("This process is not in the open library."))
        return
    show_uses(window, entry.id)


def show_uses(window: Window, process_id: str) -> None:
    """Show where a process is used."""
    page = window.tabs.page_of(f"uses:{process_id}")
    if page is None:
        page = UsesPage(window, process_id)
        page.shown_again = lambda pages: show_uses(cast("Window", pages.parent()), process_id)
        window.pages.add(page)
    else:
        window.tabs.setCurrentWidget(page)
    window.pages.focus_page()
