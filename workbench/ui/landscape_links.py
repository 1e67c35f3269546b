"""What a landscape leads to, in the window: processes, further landscapes, pages of the web.

Also the ways back: what an entry lacks is made here, and processes dragged from a list are placed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices

from workbench.editing.landscape.linking import (
    link,
    open_landscape,
    place_processes,
)
from workbench.errors import Refused
from workbench.geometry import Point
from workbench.interaction.changes import OpenAddress, OpenLandscape
from workbench.interaction.commands.landscape_links import (
    ChooseProcess,
    MakeLandscape,
    MakeProcess,
)
from workbench.library.following import registered
from workbench.library.landscapes import landscape_of, ways_to
from workbench.ui.canvas.process_drop import ProcessDrop
from workbench.ui.translation import tr
from workbench.words import mark

if TYPE_CHECKING:
    from pathlib import Path

    from workbench.library.library import Library
    from workbench.library.process_index import ProcessEntry
    from workbench.ui.diagram_page import DiagramPage
    from workbench.ui.open_document import OpenDocument
    from workbench.ui.window import Window
    from workbench.words import Text

PAUSE = 600  # milliseconds without a change before links are looked at
_WEB = ("http", "https", "mailto")


class LandscapeLinks(QObject):
    """Answers what the editor of one landscape asks for."""

    def __init__(self, window: Window, page: DiagramPage) -> None:
        super().__init__(page)
        self._window = window
        self._page = page
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._check)
        self._attach()
        page.document.replaced.connect(self._attach)
        page.document.changed.connect(self._changed)
        window.workspace.library_changed.connect(self._check)
        self._check()

    def _attach(self) -> None:
        canvas = self._page.canvas
        if canvas is None:
            return
        canvas.answer_with(OpenLandscape, lambda request: self.open(request.landscape))
        canvas.answer_with(OpenAddress, lambda request: self._open_address(request.url))
        canvas.answer_with(MakeProcess, lambda request: self._make_process(request.element))
        canvas.answer_with(ChooseProcess, lambda request: self._choose_process(request.element))
        canvas.answer_with(MakeLandscape, lambda request: self._make_landscape(request.element))
        self._drop = ProcessDrop(canvas, self.place)

    def _changed(self, change: object) -> None:
        self._pause.start()

    def _check(self) -> None:
        """Find what leads nowhere."""
        from workbench.library.landscape_findings import landscape_findings

        document, library = self._page.document, self._library
        path = document.path
        if library is not None and path is not None and self._window.workspace.holds(path):
            document.note_broken_rules(tuple(landscape_findings(document.document, library)))

    @property
    def _library(self) -> Library | None:
        return self._window.workspace.library

    # Opening

    def open(self, landscape: str) -> None:
        """Open a landscape of the library by its id, or say why not."""
        library = self._library
        entry = landscape_of(library, landscape) if library is not None else None
        if entry is not None:
            self._window.workspace.open_file(entry.path)
        else:
            self._window.workspace.tell(
                mark(
                    "The landscape “{id}” is not in the open library. Choose another one in the "
                    "inspector.",
                    id=landscape,
                ),
                "warning",
            )

    def _open_address(self, address: str) -> None:
        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        if url.isValid() and url.scheme() in _WEB:
            QDesktopServices.openUrl(url)
        else:
            self._window.workspace.tell(
                mark(
                    "“{address}” was not opened: it is no web address. It begins with https://.",
                    address=address,
                ),
                "warning",
            )

    # Making what is not there yet

    def _make_process(self, element: str) -> None:
        """Make a process with the entry's name, link and open it."""
        name = self._name_for(element, mark("Name the process first; its file is called as it is."))
        library = self._library
        if not name or library is None:
            return
        from workbench.library.adoption import make_process

        workspace = self._window.workspace
        workspace.tasks.run(
            tr("Making {name}", name=name),
            lambda progress: make_process(library, name),
            partial(self._made_process, element),
        )

    def _made_process(self, element: str, entry: ProcessEntry) -> None:
        self._link(element, entry)
        self._window.workspace.refresh_library()
        self._window.workspace.open_file(entry.path)

    def _make_landscape(self, element: str) -> None:
        """Make a landscape with the name of a group, let the group open it, and open it."""
        name = self._name_for(element, mark("Name it first; its landscape is called as it is."))
        library = self._library
        if not name or library is None:
            return
        from workbench.library.new_landscape import new_landscape

        workspace = self._window.workspace
        made: list[Path] = []
        if workspace.attempt(lambda: made.append(new_landscape(library, name))):
            workspace.open_file(made[0], partial(self._made_landscape, element))

    def _made_landscape(self, element: str, opened: OpenDocument) -> None:
        self._change(partial(open_landscape, element=element, landscape=opened.landscape_id))
        self._window.workspace.refresh_library()

    def _name_for(self, element: str, nameless: Text) -> str:
        """Return what something made for an element is called, "" after saying why it is not."""
        record = self._page.document.document.element(element)
        if record is None or not self._may_make(self._library):
            return ""
        name = " ".join(record.name.split())
        if not name:
            self._tell(nameless)
        return name

    def _may_make(self, library: Library | None) -> bool:
        path = self._page.document.path
        if library is None or path is None or not self._window.workspace.holds(path):
            self._tell(
                mark("Nothing was made: save the landscape in a library first, which keeps it.")
            )
            return False
        return True

    # Linking

    def _choose_process(self, element: str) -> None:
        """Ask for a process of the register and link it."""
        library = self._library
        if library is None:
            self._tell(mark("Open the library first; its processes can be chosen then."))
            return
        from workbench.ui.choose_process import choose_process

        entry = choose_process(self._window, library)
        if entry is not None:
            self._link(element, entry)

    def _link(self, element: str, entry: ProcessEntry) -> None:
        self._change(partial(link, element=element, process=registered(entry)))

    def place(self, ids: Sequence[str], at: Point) -> bool:
        """Place processes of the library at a point of the landscape."""
        library, canvas = self._library, self._page.canvas
        entries = [entry for key in ids if library and (entry := library.process(key))]
        if canvas is None or not entries:
            return False
        made: list[str] = []
        document = self._page.document.document
        try:
            with document.step(mark("Place processes")) as step:
                made = place_processes(step, canvas.sheet_id, map(registered, entries), at)
        except Refused as error:
            self._window.workspace.tell(error.text, "warning")
            return False
        canvas.select(made)
        canvas.setFocus()
        return True

    def _change(self, edit: partial[None]) -> None:
        document = self._page.document.document
        document.history.seal()
        try:
            with document.step(mark("Change what is opened")) as step:
                edit(step)
        except Refused as error:
            self._window.workspace.tell(error.text, "warning")

    def _tell(self, text: Text) -> None:
        self._window.workspace.tell(text, "warning")


def ways_to_landscape(
    window: Window, document: OpenDocument
) -> list[tuple[str, Callable[[], object]]]:
    """Return the steps above a landscape for its breadcrumb."""
    library = window.workspace.library
    if library is None:
        return []
    return [
        (entry.name, partial(window.workspace.open_file, entry.path))
        for entry in ways_to(library, document.landscape_id)
    ]
