"""Export of a diagram as a picture: SVG, PNG of a chosen resolution, or PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFormLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui import asking
from workbench.ui.dialog_buttons import answered, ok_cancel
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.translation import language, locale, say, tr

if TYPE_CHECKING:
    from workbench.drawing.display_list import Drawing
    from workbench.io.pdf.paper import PaperChoice
    from workbench.model.snapshot import Snapshot
    from workbench.progress import Progress
    from workbench.ui.diagram_page import DiagramPage
    from workbench.ui.overlay_bar import ShownOverlay
    from workbench.ui.window import Window

DOTS_PER_UNIT = 96  # a scene unit is a pixel at 96 dots per inch
SCALES = (1.0, 1.5, 2.0, 3.0, 4.0, 6.0)
SVG, PNG, JPEG, PDF, HTML = ".svg", ".png", ".jpg", ".pdf", ".html"
PIXELS = (PNG, JPEG)


class ExportDialog(QDialog):
    """Which format, which sheet, and for pixels how fine."""

    def __init__(self, parent: QWidget, page: DiagramPage, scale: float) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export diagram"))
        self._page = page
        self._formats = QButtonGroup(self)
        formats = QVBoxLayout()
        formats.setSpacing(4)
        for suffix, words in (
            (SVG, tr("&SVG: lines and text, for web pages and documents")),
            (PDF, tr("P&DF: a page for each sheet, for mail and print")),
            (HTML, tr("&HTML: web pages, with what the symbols lead to")),
            (PNG, tr("&PNG: pixels, for slides")),
            (JPEG, tr("&JPEG: pixels, where PNG is not taken")),
        ):
            button = QRadioButton(words)
            button.setProperty("suffix", suffix)
            button.setChecked(suffix == SVG)
            self._formats.addButton(button)
            formats.addWidget(button)
        self._sheet = ComboBox()
        for number, sheet in enumerate(page.sheets()):
            self._sheet.addItem(page.name_of_sheet(sheet, number), sheet.id)
        if self._sheet.count() > 1:
            self._sheet.addItem(tr("All sheets"), "")
        self._sheet.setCurrentIndex(max(0, self._sheet.findData(page.sheet_id)))
        self._sheet.setMinimumWidth(260)
        self._scale = ComboBox()
        self._fill_scales(scale)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(12)
        form.addRow(QLabel(tr("Format")), formats)
        if self._sheet.count() > 1:
            self._add(form, tr("S&heet"), self._sheet)
        self._paper = ComboBox()
        self._paper.setObjectName("paper")
        self._fill_papers()
        self._turned = ComboBox()
        for words, turned in (
            (tr("As suits the picture"), None),
            (tr("Upright"), False),
            (tr("Turned, the long side across"), True),
        ):
            self._turned.addItem(words, turned)
        self._add(form, tr("P&aper"), self._paper)
        self._add(form, tr("&Orientation"), self._turned)
        self._add(form, tr("&Resolution"), self._scale)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(24)
        column.addLayout(form)
        column.addWidget(ok_cancel(self, tr("Export…")))
        self._formats.buttonToggled.connect(lambda *_: self._show_choices())
        self._sheet.currentIndexChanged.connect(lambda _: self._fill_scales(self.scale()))
        self._show_choices()

    def suffix(self) -> str:
        checked = self._formats.checkedButton()
        return str(checked.property("suffix")) if checked is not None else SVG

    def choose(self, suffix: str) -> None:
        """Check a format."""
        for button in self._formats.buttons():
            if button.property("suffix") == suffix:
                button.setChecked(True)

    def sheet_ids(self) -> list[str]:
        """Return the ids of the sheets to export."""
        chosen = str(self._sheet.currentData())
        return [chosen] if chosen else [sheet.id for sheet in self._page.sheets()]

    def scale(self) -> float:
        return float(self._scale.currentData() or 2.0)

    def set_scale(self, scale: float) -> None:
        self._scale.setCurrentIndex(max(0, self._scale.findData(scale)))

    def paper(self) -> PaperChoice:
        """Return the paper for a PDF."""
        from workbench.io.pdf.paper import PaperChoice

        return PaperChoice(str(self._paper.currentData() or ""), self._turned.currentData())

    def set_paper(self, name: str) -> None:
        self._paper.setCurrentIndex(max(0, self._paper.findData(name)))

    def _fill_papers(self) -> None:
        from workbench.io.pdf.paper import MILLIMETRE, PAPERS

        self._paper.addItem(tr("What suits: A4 or A3"), "")
        for name, paper in PAPERS.items():
            width, height = (
                locale().toString(side / MILLIMETRE / 10, "f", 1)
                for side in (paper.width, paper.height)
            )
            words = tr("{name} ({width} × {height} cm)", name=name, width=width, height=height)
            self._paper.addItem(words, name)

    def _show_choices(self) -> None:
        """Offer what the format has to be told."""
        self._scale.setEnabled(self.suffix() in PIXELS)
        self._sheet.setEnabled(self.suffix() != HTML)  # a page shows them all
        for box in (self._paper, self._turned):
            box.setEnabled(self.suffix() == PDF)

    def _fill_scales(self, chosen: float) -> None:
        from workbench.notation.sheet_picture import SheetPicture

        bounds = SheetPicture(self._page.document.document, self.sheet_ids()[0]).rough_bounds
        self._scale.clear()
        for scale in SCALES:
            words = tr(
                "{dots} dpi – {width} × {height} pixels",
                dots=round(DOTS_PER_UNIT * scale),
                width=locale().toString(round((bounds.width + 20) * scale)),
                height=locale().toString(round((bounds.height + 20) * scale)),
            )
            self._scale.addItem(words, scale)
        self._scale.setCurrentIndex(max(0, self._scale.findData(chosen)))

    @staticmethod
    def _add(form: QFormLayout, words: str, box: ComboBox) -> None:
        label = QLabel(words)
        label.setBuddy(box)
        box.setAccessibleName(words.replace("&", ""))
        form.addRow(label, box)


def export_diagram(window: Window, page: DiagramPage) -> None:
    """Ask how and where, then export beside the window."""
    settings = window.workspace.settings
    dialog = ExportDialog(window, page, settings.png_scale)
    if not answered(dialog):
        return
    suffix, sheet_ids, scale = dialog.suffix(), dialog.sheet_ids(), dialog.scale()
    paper = dialog.paper()
    if suffix in PIXELS:
        settings.png_scale = scale
        window.workspace.save_settings()
    kinds = {
        SVG: tr("SVG picture"),
        PNG: tr("PNG picture"),
        JPEG: tr("JPEG picture"),
        PDF: tr("PDF document"),
        HTML: tr("Web page"),
    }
    path = asking.path_to_save(
        window, tr("Export diagram"), _start(window, page, suffix), kinds[suffix], suffix
    )
    if path is not None and suffix == HTML:
        export_web_pages(window, page, path)
    elif path is not None:
        export_sheets(window, page, sheet_ids, path, scale, paper)


def export_sheets(
    window: Window,
    page: DiagramPage,
    sheet_ids: Sequence[str],
    path: Path,
    scale: float = 2.0,
    paper: PaperChoice | None = None,
) -> None:
    """Export sheets in the format the suffix names: as one PDF, or as pictures with a number."""
    snapshot = page.document.document.snapshot()
    suffix, words = path.suffix.lower(), language()
    title = page.title()
    titles = titles_of(page)
    overlay = page.overlay.shown if page.overlay is not None else None
    running = tr("Exporting {name}", name=path.name)
    tasks, attempt = window.workspace.tasks, window.workspace.attempt
    if suffix == PDF:
        from workbench.reports.sheets import PrintedPages, pdf_of

        def printed(pages: PrintedPages) -> None:
            from workbench.io.files import save_atomically

            save_atomically(path, pages.data)
            told = tr("Exported: {file}", file=path.name)
            if pages.small is not None:
                told = f"{told}. {say(pages.small.said(words))}"
            tell_written(window, path, told)

        titled = [(key, titles[key]) for key in sheet_ids]
        tasks.run(
            running,
            lambda progress: pdf_of(snapshot, titled, title, words, overlay, paper),
            lambda pages: attempt(lambda: printed(pages)),
        )
        return

    def made(pictures: list[bytes | Drawing]) -> None:
        from workbench.io.files import save_atomically

        digits = len(str(len(pictures)))
        for number, picture in enumerate(pictures, 1):
            stem = f"{path.stem}-{number:0{digits}}" if len(pictures) > 1 else path.stem
            save_atomically(path.with_stem(stem), _content(picture, scale, suffix))
        if len(pictures) == 1:
            tell_written(window, path, tr("Exported: {file}", file=path.name))
        else:
            text = tr("Exported: {count} pictures.", count=len(pictures))
            tell_written(window, path.with_stem(f"{path.stem}-{1:0{digits}}"), text)

    tasks.run(
        running,
        lambda progress: [
            render_sheet(snapshot, key, suffix, titles[key], words, overlay) for key in sheet_ids
        ],
        lambda pictures: attempt(lambda: made(pictures)),
    )


def export_web_pages(window: Window, page: DiagramPage, path: Path) -> None:
    """Export a landscape or process as a web page, and beside it all that it leads to."""
    from workbench.words import dictionary

    document = page.document
    words, today = dictionary(language()), date.today()
    key = page.overlay.key if page.overlay is not None else ""
    library = window.workspace.library
    snapshot, title, own = document.document.snapshot(), page.title(), document.path

    def write(progress: Progress) -> list[Path]:
        from workbench.library.overlays import overlay_of
        from workbench.reports.web_pages import Start, write_web_pages

        overlay = overlay_of(library, key, words, today) if library is not None and key else None
        start = Start(snapshot, title, own)
        return write_web_pages(start, path, library, words, overlay, progress)

    def written(paths: list[Path]) -> None:
        text = tr("Exported: {file}", file=path.name)
        if len(paths) > 1:
            text = tr(
                "Exported: {file}, with {count} further pages in a folder beside it.",
                file=path.name,
                count=len(paths) - 1,
            )
        tell_written(window, path, text)

    window.workspace.tasks.run(tr("Exporting {name}", name=path.name), write, written)


def titles_of(page: DiagramPage) -> dict[str, str]:
    """Return what the sheets of a page are called, by their ids; a single one as the process."""
    sheets = page.sheets()
    if len(sheets) == 1:
        return {sheets[0].id: page.title()}
    return {sheet.id: page.name_of_sheet(sheet, number) for number, sheet in enumerate(sheets)}


def _content(picture: bytes | Drawing, scale: float, suffix: str) -> bytes:
    if isinstance(picture, bytes):
        return picture
    # Fonts belong to the window's thread, so the pixels are made here.
    from workbench.ui.picture import pixels_of

    return pixels_of(picture, scale, suffix)


def tell_written(
    window: Window, path: Path, text: str, further: tuple[str, Callable[[], object]] | None = None
) -> None:
    """Say that a file was written, with the ways to it."""
    answers = [further] if further is not None else []
    answers.append((tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))))
    answers.append((tr("Show in folder"), lambda: window.files.reveal(path)))
    window.notices.tell(text, "hint", answers, key=f"written:{path}")


def render_sheet(
    snapshot: Snapshot,
    sheet_id: str,
    suffix: str,
    title: str,
    words: str,
    overlay: ShownOverlay | None = None,
) -> bytes | Drawing:
    """Return a sheet in a format; for pixels the drawing, which the window's thread paints."""
    from workbench.reports.sheets import drawing_of

    drawing = drawing_of(snapshot, sheet_id, words, overlay)
    if suffix == SVG:
        from workbench.io.svg import export_svg

        return export_svg(drawing, title, language=words).encode("utf-8")
    return drawing


def _start(window: Window, page: DiagramPage, suffix: str) -> Path:
    from workbench.library.places import file_stem

    path = page.document.path
    folder = path.parent if path is not None else Path.home()
    return folder / f"{file_stem(page.title(), tr('Process'))}{suffix}"
