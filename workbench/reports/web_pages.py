"""A landscape or process as web pages: what its symbols lead to lies beside it, each file once.

``NAME.html`` is the page itself, the folder ``NAME_files`` holds the pages of the processes and
further landscapes that are reached from it, however far.  What somebody else has put into that
folder is not touched: the page then takes another name.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import msgspec

from workbench.drawing.display_list import Drawing, Group, Item
from workbench.editing.operations.planes import plane_of
from workbench.errors import Refused, Unreadable
from workbench.io.files import save_atomically
from workbench.io.html import WebLink, WebPage, WebPicture, is_own, write_page
from workbench.io.svg import export_svg, faces_of
from workbench.library.library import Library, make_folder
from workbench.library.overlays import Overlay
from workbench.library.places import file_stem, inside, same_name
from workbench.library.process_index import ProcessEntry
from workbench.library.reaching import Reachable, Reaching
from workbench.model.records import Element, Record
from workbench.model.snapshot import Snapshot
from workbench.progress import Progress
from workbench.reports.sheets import drawing_of, drawn, name_of_sheet, said_of
from workbench.words import Dictionary, literal, mark

HTML = ".html"
FOLDER = "_files"  # behind the name of the page, as browsers name what they save beside a page
_WEB = ("https://", "http://", "mailto:")
# The letters of most names: with them, most pages share their fonts, which are then cut once.
_USUAL = "".join(map(chr, range(0x20, 0x7F))) + "ÄÖÜäöüß§–„“”«»…·←"


class Start(NamedTuple):
    """What is exported, as it is now; `path`: the file it belongs to, if any."""

    document: Snapshot
    title: str
    path: Path | None = None


def write_web_pages(
    start: Start,
    out: Path,
    library: Library | None,
    words: Dictionary,
    overlay: Overlay | None = None,
    progress: Progress | None = None,
) -> list[Path]:
    """Write a document as `out`, and all that it leads to beside it; returns the files written.

    `library`: where what it refers to is found; without one it leads to web addresses only.
    `overlay` colours all landscapes.  The page itself comes last, so what it leads to is there.
    Raises Refused and Unwritable.
    """
    return _Site(start, out, library, words, overlay).write(progress or Progress())


class _Site:
    """The pages of one export: which there are, what they are called, what leads where."""

    def __init__(
        self,
        start: Start,
        out: Path,
        library: Library | None,
        words: Dictionary,
        overlay: Overlay | None,
    ) -> None:
        self._ways = Reaching(library) if library is not None else None
        own = self._ways.own(start.path) if self._ways is not None else None
        if own is not None:
            start = start._replace(path=own.path)
        self._start = start
        self._out = out
        self._folder = out.with_name(out.stem + FOLDER)
        self._library = library
        self._words = words
        self._overlay = overlay
        self._entries: dict[Path, Reachable] = {}
        if self._ways is not None:
            self._entries = self._ways.all_from(start.document, start.path)
        self._names: dict[Path, str] = {}
        self._back = self._ways_back()

    def write(self, progress: Progress) -> list[Path]:
        written = []
        if self._entries:
            if inside(self._out.parent, self._folder.name) is None:
                raise Refused(
                    mark(
                        "The pages were not written: “{folder}” leads elsewhere. Choose another "
                        "name.",
                        folder=str(self._folder),
                    )
                )
            make_folder(self._folder)
            self._names = self._free_names()
        for number, entry in enumerate(self._entries.values()):
            progress.report(number / (len(self._entries) + 1), literal(entry.name))
            path = self._folder / self._names[entry.path]
            save_atomically(path, self._page_of(entry))
            written.append(path)
        progress.report(len(self._entries) / (len(self._entries) + 1))
        save_atomically(self._out, self._page(self._start, ()))
        return [self._out, *written]

    def _ways_back(self) -> dict[Path, list[Path | None]]:
        """Return which pages lead to a page; None is the first one."""
        found: dict[Path, list[Path | None]] = defaultdict(list)
        if self._ways is None:
            return found
        for element in self._start.document.elements():
            one = self._ways.target(element)
            if one is not None and None not in found[one.path]:
                found[one.path].append(None)
        for entry in self._entries.values():
            for path in dict.fromkeys(one.path for one in self._ways.targets(entry)):
                if path != entry.path:
                    found[path].append(entry.path)
        return found

    def _free_names(self) -> dict[Path, str]:
        """Return a file name for each page that is not that of a file of somebody else."""
        taken = set()
        with os.scandir(self._folder) as entries:
            for entry in entries:
                if not _may_be_replaced(entry):
                    taken.add(same_name(entry.name))
        names = {}
        numbers: dict[str, int] = defaultdict(int)  # how often a name was wanted
        for path, reached in self._entries.items():
            stem = file_stem(reached.name)
            while True:
                numbers[same_name(stem)] += 1
                number = numbers[same_name(stem)]
                name = f"{stem}{HTML}" if number == 1 else f"{stem} {number}{HTML}"
                if same_name(name) not in taken:
                    break
            taken.add(same_name(name))
            names[path] = name
        return names

    def _address(self, target: Path | None, here: Path | None) -> str:
        """Return the address of a page (None: the first) as seen from another one."""
        if target is None or target == self._start.path:
            return quote(self._out.name) if here is None else f"../{quote(self._out.name)}"
        name = quote(self._names[target])
        return name if here is not None else f"{quote(self._folder.name)}/{name}"

    def _page_of(self, entry: Reachable) -> bytes:
        assert self._library is not None
        back = [
            WebLink(
                self._entries[path].name if path is not None else self._start.title,
                self._address(path, entry.path),
            )
            for path in self._back.get(entry.path, ())
        ]
        try:
            if isinstance(entry, ProcessEntry):
                document: Snapshot = self._library.document(entry)
            else:
                document = self._library.landscape(entry)
        except Unreadable as error:  # damaged since the library was opened
            page = WebPage(entry.name, back=back, remarks=[self._words.say(error.text)])
            return write_page(page, self._words)
        return self._page(Start(document, entry.name, entry.path), back)

    def _page(self, shown: Start, back: Iterable[WebLink]) -> bytes:
        here = None if shown is self._start else shown.path
        document, language = drawn(shown.document), self._words.language
        marks = None
        if self._overlay is not None and self._library is not None and _is_landscape(document):
            marks = self._overlay.on(document, self._library)
        links: dict[str, WebLink] = {}
        sheets = document.sheets()
        drawings: list[Drawing] = []
        for sheet in sheets:
            target = partial(self._target, document, sheet.id, here, links)
            drawing = drawing_of(document, sheet.id, language, marks, target)
            drawings.append(_without_dead_links(drawing, set(links)))
        pictures = [
            WebPicture(
                sheet.id if len(sheets) > 1 else "",
                title := name_of_sheet(document, sheet) or shown.title,
                _element(export_svg(drawing, title, language=language, embed_fonts=False)),
                said_of(document, sheet.id, language, marks),
            )
            for sheet, drawing in zip(sheets, drawings, strict=True)
        ]
        remarks = () if pictures else [self._words.say(mark("There is nothing drawn here yet."))]
        page = WebPage(
            shown.title,
            pictures,
            tuple(back),
            sorted(links.values(), key=lambda link: same_name(link.title)),
            remarks,
            faces_of(drawings, _USUAL),
        )
        return write_page(page, self._words)

    def _target(
        self,
        document: Snapshot,
        sheet: str,
        here: Path | None,
        links: dict[str, WebLink],
        record: Record,
    ) -> str | None:
        """Return where an element leads, and note it among the links of its page."""
        if not isinstance(record, Element):
            return None
        address, title = "", " ".join(record.name.split())
        reached = self._ways.target(record) if self._ways is not None else None
        if reached is not None:
            address, title = self._address(reached.path, here), reached.name
        elif (inner := plane_of(document, record.id, sheet)) and not _is_landscape(document):
            return f"#{quote(inner)}"
        elif record.get("url").startswith(_WEB):
            address = record.get("url")
        if address:
            links.setdefault(address, WebLink(title or address, address))
        return address or None


def _is_landscape(document: Snapshot) -> bool:
    return any(not sheet.element for sheet in document.sheets())


def _may_be_replaced(entry: os.DirEntry[str]) -> bool:
    """Tell whether a file is a page of an earlier export."""
    try:
        if entry.is_symlink() or not entry.is_file():
            return False
        with Path(entry.path).open("rb") as file:
            return is_own(file.read(2_000))
    except OSError:
        return False


def _without_dead_links(drawing: Drawing, known: set[str]) -> Drawing:
    """Return a drawing without links to what the page does not know: unfinished web addresses."""

    def kept(item: Item) -> Item:
        if not isinstance(item, Group) or item.link.startswith("#") or item.link in known:
            return item
        return msgspec.structs.replace(item, link="") if item.link else item

    return Drawing(tuple(map(kept, drawing.items)), drawing.bounds)


def _element(svg: str) -> str:
    """Return the element of an SVG file."""
    return svg[svg.index("<svg") :]
