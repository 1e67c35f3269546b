"""The chains of processes of the library, and how one is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex

from workbench.ui.list_page import ListPage, cell
from workbench.ui.translation import tr
from workbench.words import mark

if TYPE_CHECKING:
    from PySide6.QtGui import QStandardItem

    from workbench.library.end_to_end import Chain
    from workbench.library.library import Library
    from workbench.ui.window import Window


class ChainsPage(ListPage):
    """First and last process, length, offices, handovers; Enter or a double click draws it."""

    key = "chains"
    place = "landscape"
    icon_name = "landscape"

    def __init__(self, window: Window) -> None:
        super().__init__(tr("Chains of processes"), tr("Search chains …"))
        self._window = window
        self._shown: Library | None = None
        self.table.activated.connect(self._open)
        self.table.doubleClicked.connect(self._open)
        self.library_changed()

    def library_changed(self) -> None:
        library = self._window.workspace.library
        if library is None or library is self._shown:
            return
        if self._shown is None:
            nothing = tr("Looking for chains of processes")
            self.show_rows((tr("First process"),), [], f"{nothing} …")
        self._shown = library
        from workbench.library.end_to_end import chains

        self._window.workspace.tasks.run(
            tr("Looking for chains of processes"),
            lambda progress: chains(library),
            self._show,
            wanted_by=self,
            quiet=True,
        )

    def _show(self, found: list[Chain]) -> None:
        self.show_rows(
            (
                tr("First process"),
                tr("Last process"),
                tr("Processes"),
                tr("Handovers"),
                tr("Offices"),
            ),
            [_row(chain) for chain in found],
            tr(
                "No process names a predecessor or successor yet. Name them in the profiles: then "
                "the chains across offices appear here."
            ),
        )

    def _open(self, index: QModelIndex) -> None:
        chain = self.table.what(index)
        if chain is not None:
            show_chain(self._window, chain)


def _row(chain: Chain) -> list[QStandardItem]:
    return [
        cell(chain.first.name, what=chain),
        cell(chain.last.name),
        cell(str(len(chain.stages)), sort=len(chain.stages)),
        cell(str(len(chain.handovers)), sort=len(chain.handovers)),
        cell(", ".join(chain.units)),
    ]


def show_chain(window: Window, chain: Chain) -> None:
    """Draw a chain in a tab, as a landscape that may be saved."""
    from workbench.editing.prepare import prepare
    from workbench.library.end_to_end_picture import picture_of
    from workbench.ui.open_document import LANDSCAPE, OpenDocument
    from workbench.words import dictionary

    library = window.workspace.library
    document = picture_of(chain, dictionary(library.language if library is not None else "de"))
    prepare(document)
    opened = OpenDocument(document, LANDSCAPE)
    opened.suggested_name = document.sheets()[0].name
    window.workspace.add(opened)


def show_chain_of(window: Window, process_id: str) -> None:
    """Draw what leads to a process and what follows from it, or say that nothing does."""
    from workbench.library.end_to_end import chain_of

    library = window.workspace.library
    chain = chain_of(library, process_id) if library is not None else None
    if chain is not None:
        show_chain(window, chain)
    else:
        window.workspace.tell(
            mark(
                "No other process leads here or follows from here. Name predecessors and "
                "successors in the profile."
            )
        )


def show_chain_of_shown(window: Window) -> None:
    """Draw the chain of the process in the tab in front."""
    document = window.document()
    ids = document.process_ids if document is not None else []
    library = window.workspace.library
    entry = None
    if document is not None and document.path is not None and library is not None:
        entry = library.entry_at(document.path)
    show_chain_of(window, entry.id if entry is not None else next(iter(ids), ""))
