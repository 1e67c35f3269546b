"""A tab with the pages of a PDF: the handbook that was just made, or any other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.breadcrumb import Breadcrumb
from workbench.ui.page import Page
from workbench.ui.theme import current_theme
from workbench.ui.translation import tr

GAP = 16  # pixels between pages
KEPT = 12  # rendered pages kept in memory
POINT = 96 / 72  # pixels per PDF point at 100 %
LEAST, MOST = 0.25, 4.0
ZOOM_STEP = 1.2


class PdfPage(Page):
    """Shows a PDF; raises what the PDF library raises where it cannot be read."""

    place = "handbooks"
    can_print = True
    icon_name = "handbook"

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.key = f"pdf:{path}"
        self.sheets = PdfView(path)
        head = QFrame()
        head.setObjectName("page_head")
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        way = Breadcrumb()
        way.show_steps([(path.name, None)])
        self._number = QLabel()
        self._number.setProperty("look", "muted")
        row.addWidget(way, 1)
        row.addWidget(self._number)
        outside = QPushButton(tr("Open with the PDF program"))
        outside.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path)))
        )
        row.addWidget(outside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.sheets, 1)
        self.sheets.zoom_changed.connect(self.zoom_changed)
        self.sheets.verticalScrollBar().valueChanged.connect(lambda _: self._show_number())
        self._show_number()

    @property
    def zoom(self) -> float | None:
        return self.sheets.zoom

    def title(self) -> str:
        return self.path.stem

    def hint(self) -> str:
        return str(self.path)

    def start_focus(self) -> QWidget:
        return self.sheets

    def set_zoom(self, zoom: float) -> None:
        self.sheets.set_zoom(zoom)

    def zoom_in(self) -> None:
        self.sheets.set_zoom(self.sheets.zoom * ZOOM_STEP)

    def zoom_out(self) -> None:
        self.sheets.set_zoom(self.sheets.zoom / ZOOM_STEP)

    def fit(self) -> None:
        """Show the first page as wide as the window."""
        self.sheets.fit_width()

    def print_page(self) -> None:
        """Hand the file to the system's PDF program, which prints best."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.path)))

    def close_page(self) -> None:
        self.sheets.close_file()

    def _show_number(self) -> None:
        self._number.setText(
            tr(
                "Page {number} of {count}",
                number=self.sheets.page_in_view() + 1,
                count=self.sheets.page_count,
            )
        )


class PdfView(QAbstractScrollArea):
    """The pages one below the other; only what is seen is rendered."""

    zoom_changed = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        import pypdfium2

        # From memory, so that the file can be written anew while it is shown.
        self._file: Any = pypdfium2.PdfDocument(path.read_bytes())
        self._sizes = [self._file.get_page_size(number) for number in range(len(self._file))]
        self._images: dict[tuple[int, int], QImage] = {}
        self.zoom = 1.0
        self._fit_width = True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Pages of {file}", file=path.name))
        self.verticalScrollBar().setSingleStep(40)
        self._tops: list[float] = []
        self._measure()

    @property
    def page_count(self) -> int:
        return len(self._sizes)

    def close_file(self) -> None:
        self._images.clear()
        self._file.close()

    def set_zoom(self, zoom: float) -> None:
        """Show the pages at a zoom; the place in view stays."""
        self._fit_width = False
        bars = (self.verticalScrollBar(), self.horizontalScrollBar())
        shares = [bar.value() / bar.maximum() if bar.maximum() else 0.5 for bar in bars]
        self.zoom = max(LEAST, min(MOST, zoom))
        self._measure()
        for bar, share in zip(bars, shares, strict=True):
            bar.setValue(round(share * bar.maximum()))
        self.viewport().update()
        self.zoom_changed.emit()

    def fit_width(self) -> None:
        self._fit_width = True
        self.resizeEvent(QResizeEvent(self.size(), self.size()))
        self.viewport().update()

    def page_in_view(self) -> int:
        """Return the number (from 0) of the page in the middle of the view."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 2
        number = sum(1 for top in self._tops if top <= middle) - 1
        return max(0, min(len(self._tops) - 1, number))

    def page_text(self, number: int) -> str:
        """Return the text of a page."""
        return str(self._file[number].get_textpage().get_text_bounded())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), current_theme().color("pressed"))
        offset = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        view = QRectF(self.viewport().rect())
        for number in range(self.page_count):
            place = self._place(number).translated(offset)
            if place.intersects(view):
                painter.fillRect(place.adjusted(-1, -1, 1, 1), current_theme().color("line"))
                painter.drawImage(place, self._image(number))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fit_width and self._sizes:
            widest = max(width for width, _ in self._sizes[:1]) * POINT
            room = self.viewport().width() - 2 * GAP
            self.zoom = max(LEAST, min(1.25, room / widest))
        self._measure()
        self.zoom_changed.emit()
        if self._fit_width:
            across = self.horizontalScrollBar()
            across.setValue(across.maximum() // 2)  # wider pages stand out on both sides

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom * 1.1 ** (event.angleDelta().y() / 120))
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        page = self.viewport().height() - 40
        steps = {
            Qt.Key.Key_PageDown: page,
            Qt.Key.Key_Space: page,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_Down: 40,
            Qt.Key.Key_Up: -40,
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.viewport().update()

    def _measure(self) -> None:
        """Work out where each page lies."""
        self._tops = []
        y = float(GAP)
        widest = 0.0
        for width, height in self._sizes:
            self._tops.append(y)
            y += height * POINT * self.zoom + GAP
            widest = max(widest, width * POINT * self.zoom)
        view = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, round(y) - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.horizontalScrollBar().setRange(0, max(0, round(widest) + 2 * GAP - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())

    def _place(self, number: int) -> QRectF:
        width, height = self._sizes[number]
        width, height = width * POINT * self.zoom, height * POINT * self.zoom
        room = max(
            self.viewport().width(),
            self.horizontalScrollBar().maximum() + self.viewport().width(),
        )
        return QRectF((room - width) / 2, self._tops[number], width, height)

    def _image(self, number: int) -> QImage:
        ratio = self.devicePixelRatioF()
        scale = self.zoom * POINT * ratio
        key = number, round(scale * 1000)
        image = self._images.pop(key, None)
        if image is None:
            bitmap = self._file[number].render(scale=scale, rev_byteorder=True)
            picture = bitmap.to_pil().convert("RGB")
            image = QImage(
                picture.tobytes(),
                picture.width,
                picture.height,
                3 * picture.width,
                QImage.Format.Format_RGB888,
            ).copy()
        self._images[key] = image
        while len(self._images) > KEPT:
            self._images.pop(next(iter(self._images)))
        return image
