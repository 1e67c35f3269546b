"""Export of a diagram as a picture: SVG, PNG of a chosen resolution, or PDF."""

from __future__ import annotations

from collections.abc import Callable
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
from workbench.ui.translation import language, locale, tr

if TYPE_CHECKING:
    from workbench.drawing.display_list import Drawing
    from workbench.model.snapshot import Snapshot
    from workbench.ui.diagram_page import DiagramPage
    from workbench.ui.window import Window

DOTS_PER_UNIT = 96  # a scene unit is a pixel at 96 dots per inch
SCALES = (1.0, 1.5, 2.0, 3.0, 4.0, 6.0)
SVG, PNG, JPEG, PDF = ".svg", ".png", ".jpg", ".pdf"
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
            (PDF, tr("P&DF: one page, for mail and print")),
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
        self._add(form, tr("&Resolution"), self._scale)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(24)
        column.addLayout(form)
        column.addWidget(ok_cancel(self, tr("Export…")))
        self._formats.buttonToggled.connect(lambda *_: self._show_scale())
        self._sheet.currentIndexChanged.connect(lambda _: self._fill_scales(self.scale()))
        self._show_scale()

    def suffix(self) -> str:
        checked = self._formats.checkedButton()
        return str(checked.property("suffix")) if checked is not None else SVG

    def choose(self, suffix: str) -> None:
        """Check a format."""
        for button in self._formats.buttons():
            if button.property("suffix") == suffix:
                button.setChecked(True)

    def sheet_id(self) -> str:
        return str(self._sheet.currentData())

    def scale(self) -> float:
        return float(self._scale.currentData() or 2.0)

    def set_scale(self, scale: float) -> None:
        self._scale.setCurrentIndex(max(0, self._scale.findData(scale)))

    def _show_scale(self) -> None:
        self._scale.setEnabled(self.suffix() in PIXELS)

    def _fill_scales(self, chosen: float) -> None:
        from workbench.notation.sheet_picture import SheetPicture

        bounds = SheetPicture(self._page.document.document, self.sheet_id()).rough_bounds
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
    suffix, sheet_id, scale = dialog.suffix(), dialog.sheet_id(), dialog.scale()
    if suffix in PIXELS:
        settings.png_scale = scale
        window.workspace.save_settings()
    kinds = {
        SVG: tr("SVG picture"),
        PNG: tr("PNG picture"),
        JPEG: tr("JPEG picture"),
        PDF: tr("PDF document"),
    }
    path = asking.path_to_save(
        window, tr("Export diagram"), _start(window, page, suffix), kinds[suffix], suffix
    )
    if path is not None:
        export_sheet(window, page, sheet_id, path, scale)


def export_sheet(
    window: Window, page: DiagramPage, sheet_id: str, path: Path, scale: float = 2.0
) -> None:
    """Export a sheet to a file, in the format its suffix names."""
    snapshot = page.document.document.snapshot()
    title = page.title()
    words = language()

    def made(data: bytes | Drawing) -> None:
        if isinstance(data, bytes):
            content = data
        else:
            # Fonts belong to the window's thread, so the pixels are made here.
            from workbench.ui.picture import pixels_of

            content = pixels_of(data, scale, path.suffix.lower())
        from workbench.io.files import save_atomically

        save_atomically(path, content)
        tell_written(window, path, tr("Exported: {file}", file=path.name))

    window.workspace.tasks.run(
        tr("Exporting {name}", name=path.name),
        lambda progress: render_sheet(snapshot, sheet_id, path.suffix.lower(), title, words),
        lambda data: window.workspace.attempt(lambda: made(data)),
    )


def tell_written(
    window: Window, path: Path, text: str, further: tuple[str, Callable[[], object]] | None = None
) -> None:
    """Say that a file was written, with the ways to it."""
    answers = [further] if further is not None else []
    answers.append((tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))))
    answers.append((tr("Show in folder"), lambda: window.files.reveal(path)))
    window.notices.tell(text, "hint", answers, key=f"written:{path}")


def render_sheet(
    snapshot: Snapshot, sheet_id: str, suffix: str, title: str, words: str
) -> bytes | Drawing:
    """Return a sheet in a format; for pixels the drawing, which the window's thread paints."""
    from workbench.notation.sheet_picture import SheetPicture

    drawing = SheetPicture(snapshot, sheet_id, words).drawing()
    if suffix == SVG:
        from workbench.io.svg import export_svg

        return export_svg(drawing, title, language=words).encode("utf-8")
    if suffix == PDF:
        from workbench.io.pdf.export import export_pdf
        from workbench.notation.describe import describe_in_words

        return export_pdf(drawing, title, words, describe_in_words(snapshot, sheet_id, words))
    return drawing


def _start(window: Window, page: DiagramPage, suffix: str) -> Path:
    from workbench.library.places import file_stem

    path = page.document.path
    folder = path.parent if path is not None else Path.home()
    return folder / f"{file_stem(page.title(), tr('Process'))}{suffix}"
