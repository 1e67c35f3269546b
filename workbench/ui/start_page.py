"""The start page: open a library, make one, open a file, look at the sample; what was used last."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.actions import Actions, plain
from workbench.ui.flow import Flow
from workbench.ui.icons import icon
from workbench.ui.page import Page
from workbench.ui.theme import current_theme
from workbench.ui.thumbnails import thumbnail_of
from workbench.ui.translation import say, tr
from workbench.words import Text, mark

if TYPE_CHECKING:
    from workbench.ui.window import Window

WAYS: tuple[tuple[str, Text], ...] = (
    ("file.open_library", mark("A folder with processes, catalogues and landscapes")),
    ("file.new_library", mark("For a town, a county, or empty")),
    ("file.open", mark("A single BPMN process or landscape")),
    ("file.open_sample", mark("Processes of a made-up town, to try things out")),
)
RECENT_SHOWN = 8
CARD = QSize(208, 132)
PICTURE = QSize(184, 72)


class StartPage(Page):
    """What is there instead of an empty grey window."""

    key = "start"
    icon_name = "recent"

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        body = QWidget()
        body.setObjectName("page_body")
        column = QVBoxLayout(body)
        column.setContentsMargins(40, 32, 40, 32)
        column.setSpacing(12)
        title = QLabel(tr("What would you like to open?"))
        title.setProperty("look", "title")
        column.addWidget(title)
        column.addSpacing(4)
        ways = QGridLayout()
        ways.setSpacing(12)
        self.ways: dict[str, QPushButton] = {}
        for number, (key, text) in enumerate(WAYS):
            button = _Way(window.actions_, key, say(text))
            ways.addWidget(button, number // 2, number % 2)
            self.ways[key] = button
        ways.setColumnStretch(0, 1)
        ways.setColumnStretch(1, 1)
        holder = QWidget()
        holder.setMaximumWidth(900)
        holder.setLayout(ways)
        ways.setContentsMargins(0, 0, 0, 0)
        column.addWidget(holder)
        column.addSpacing(16)
        self._recent_title = QLabel(tr("Recently used"))
        self._recent_title.setProperty("look", "heading")
        column.addWidget(self._recent_title)
        self._cards = Flow(spacing=12)
        column.addWidget(self._cards)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.recent: list[QPushButton] = []
        self.recent_changed()

    def title(self) -> str:
        return tr("Start")

    def start_focus(self) -> QWidget:
        return self.recent[0] if self.recent else self.ways["file.open_library"]

    def recent_changed(self) -> None:
        """Show what was used last."""
        self._cards.clear()
        self.recent = []
        for entry in self._window.workspace.settings.recent[:RECENT_SHOWN]:
            card = _RecentCard(Path(entry))
            card.clicked.connect(lambda _=False, path=card.path: self._window.files.open(path))
            self._cards.add(card)
            self.recent.append(card)
        self._recent_title.setVisible(bool(self.recent))


class _Way(QPushButton):
    """One of the things to begin with: its name, and what it is."""

    def __init__(self, actions: Actions, key: str, text: str) -> None:
        super().__init__()
        action = actions[key]
        self._name = plain(action.text())
        self._text = text
        self._icon = icon(_ICONS[key], "accent")
        self.setProperty("look", "card")
        self.setToolTip(action.toolTip())
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(text)
        self.setMinimumHeight(68)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)

    def sizeHint(self) -> QSize:
        return QSize(320, 68)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        area = QRectF(self.rect()).adjusted(16, 12, -12, -12)
        self._icon.paint(painter, QRectF(area.x(), area.center().y() - 13, 26, 26).toRect())
        left = area.adjusted(42, 0, 0, 0)
        font = self.font()
        font.setPixelSize(14)
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(current_theme().color("text"))
        name = QRectF(left.x(), left.y(), left.width(), left.height() / 2)
        painter.drawText(name, int(Qt.AlignmentFlag.AlignVCenter), self._name)
        painter.setFont(self.font())
        painter.setPen(current_theme().color("muted"))
        below = QRectF(left.x(), left.center().y(), left.width(), left.height() / 2)
        text = painter.fontMetrics().elidedText(
            self._text, Qt.TextElideMode.ElideRight, int(below.width())
        )
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter), text)


_ICONS = {
    "file.open_library": "library",
    "file.new_library": "library-new",
    "file.open": "file",
    "file.open_sample": "sample",
}


class _RecentCard(QPushButton):
    """Something that was used: its picture, its name, where it lies."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.setProperty("look", "card")
        self.setToolTip(str(path))
        kept = thumbnail_of(path)
        self._name = (kept.title if kept is not None else "") or path.stem
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(str(path.parent))
        self._picture = kept.picture if kept is not None else None
        is_file = bool(path.suffix)
        self._icon = icon("file" if is_file else "library", "muted")

    def sizeHint(self) -> QSize:
        return CARD

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect()).adjusted(12, 12, -12, -10)
        ground = QRectF(area.x(), area.y(), area.width(), PICTURE.height())
        theme = current_theme()
        if self._picture is not None:
            painter.fillRect(ground, Qt.GlobalColor.white)
            size = (
                self._picture.size()
                .toSizeF()
                .scaled(ground.size(), Qt.AspectRatioMode.KeepAspectRatio)
            )
            target = QRectF(0, 0, size.width(), size.height())
            target.moveCenter(ground.center())
            painter.drawImage(target, self._picture)
        else:
            painter.fillRect(ground, theme.color("ground"))
            box = QRectF(0, 0, 28, 28)
            box.moveCenter(ground.center())
            self._icon.paint(painter, box.toRect())
        painter.setPen(theme.color("line"))
        painter.drawRect(ground)
        metrics = painter.fontMetrics()
        line = metrics.height()
        text = QRectF(area.x(), area.bottom() - 2 * line, area.width(), line)
        painter.setPen(theme.color("text"))
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, int(text.width()))
        painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter), name)
        painter.setPen(theme.color("muted"))
        where = metrics.elidedText(
            self.path.parent.name or str(self.path.parent),
            Qt.TextElideMode.ElideMiddle,
            int(text.width()),
        )
        painter.drawText(text.translated(0, line), int(Qt.AlignmentFlag.AlignVCenter), where)
