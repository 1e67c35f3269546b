"""The popup in which a kind is chosen, by typing, by arrow keys or by the mouse.

One popup serves creating, appending and replacing; replacing has switches at its top.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QHideEvent,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.notation.kind import Kind
from workbench.notation.kinds import GROUPS, explanation_of
from workbench.ui.canvas.kind_icons import KindIcons
from workbench.ui.icons import icon
from workbench.ui.theme import current_theme
from workbench.ui.translation import say, tr
from workbench.words import folded

WIDTH, HEIGHT = 420, 460  # pixels
_ICON = 32
_PIN = 16
_PAD = 8
_TEXT_AT = _PAD + _ICON + 10
_WRAPS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
_KIND = int(Qt.ItemDataRole.UserRole)
_PINNED = _KIND + 1


@dataclass(frozen=True)
class Switch:
    """A switch shown above the kinds."""

    name: str
    title: str
    icon: QIcon
    is_on: bool


@dataclass(frozen=True)
class Section:
    """A heading and the kinds below it."""

    title: str
    kinds: tuple[Kind, ...]


class KindChooser(QFrame):
    """A field and a list of kinds; Enter takes the marked one, Esc closes."""

    chosen = Signal(str)  # key of the kind
    considered = Signal(str)  # … that is marked now; "" for none
    pinned = Signal(str)  # … whose pin was pressed
    switched = Signal(str)  # name of a switch
    closed = Signal()

    def __init__(
        self,
        parent: QWidget,
        title: str,
        sections: Sequence[Section],
        icons: KindIcons,
        *,
        pins: Iterable[str] = (),
        switches: Sequence[Switch] = (),
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self._sections = list(sections)
        self._pins = list(pins)
        self._taken = False
        self.switches = [self._switch(switch) for switch in switches]
        self.field = QLineEdit()
        self.field.setPlaceholderText(title)
        self.field.setAccessibleName(title)
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setObjectName("kinds")
        self.list.setAccessibleName(tr("Kinds of element"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows = _KindDelegate(self.list, icons)
        self.list.setItemDelegate(self._rows)
        self.list.viewport().installEventFilter(self)
        self.list.currentItemChanged.connect(self._consider)
        self._nothing = QLabel(tr("Nothing found. Try another word."))
        self._nothing.setProperty("look", "muted")
        self._nothing.setMargin(_PAD)
        self._hint = QLabel()
        self._hint.setProperty("look", "label")
        column = QVBoxLayout(self)
        column.setContentsMargins(_PAD, _PAD, _PAD, 6)
        column.setSpacing(6)
        if self.switches:
            column.addLayout(self._switch_row())
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing, 1)
        column.addWidget(self._hint)
        self._hint.setText(tr("Enter chooses · Ctrl+P pins · Esc closes"))
        self._filter("")

    # Opening

    def open_at(self, place: QPoint, within: QRect) -> None:
        """Show it with its top left corner at a global place, kept within a rectangle."""
        height = min(HEIGHT, within.height() - 2 * _PAD, self._wanted_height())
        x = max(within.left() + _PAD, min(place.x(), within.right() - WIDTH - _PAD))
        y = max(within.top() + _PAD, min(place.y(), within.bottom() - height - _PAD))
        self.setGeometry(x, y, WIDTH, height)
        self.show()
        self.field.setFocus()

    def _wanted_height(self) -> int:
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.list.count()))
        others = 84 + (40 if self.switches else 0)
        return max(220, rows + others)

    def titles(self) -> list[str]:
        """Return what is listed now, headings apart."""
        return [self.list.item(row).text() for row in self._kind_rows()]

    @property
    def current(self) -> str:
        """Return the key of the marked kind."""
        kind = self._kind_at(self.list.currentRow())
        return kind.key if kind is not None else ""

    # Events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and self._key(event):
                return True
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            self._click(event.position().toPoint())
            return True
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            row = self.list.indexAt(event.position().toPoint()).row()
            if self._kind_at(row) is not None:
                self.list.setCurrentRow(row)
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        ways = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 6,
            Qt.Key.Key_PageUp: -6,
        }
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key in ways:
            self._go(ways[key])
        elif key == Qt.Key.Key_P and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.current:
                self._pin(self.current)
        else:
            return False
        return True

    def _go(self, by: int) -> None:
        rows = self._kind_rows()
        if rows:
            at = rows.index(self.list.currentRow()) if self.list.currentRow() in rows else 0
            row = rows[max(0, min(len(rows) - 1, at + by))]
            self.list.setCurrentRow(row)
            if row == rows[0]:
                self.list.scrollToTop()

    def _click(self, place: QPoint) -> None:
        index = self.list.indexAt(place)
        kind = self._kind_at(index.row())
        if kind is None:
            return
        if self._rows.pin_box(self.list.visualRect(index)).adjusted(-4, -4, 4, 4).contains(place):
            self._pin(kind.key)
        else:
            self.list.setCurrentRow(index.row())
            self._choose()

    def _choose(self) -> None:
        key = self.current
        if key:
            self._taken = True
            self.close()
            self.chosen.emit(key)

    def _pin(self, key: str) -> None:
        if key in self._pins:
            self._pins.remove(key)
        else:
            self._pins.append(key)
        for row in self._kind_rows():
            kind = self._kind_at(row)
            if kind is not None:
                self.list.item(row).setData(_PINNED, kind.key in self._pins)
        self.pinned.emit(key)

    def _consider(self) -> None:
        if self.isVisible():
            self.considered.emit(self.current)

    # Rows

    def _filter(self, typed: str) -> None:
        wanted = folded(typed).split()
        self.list.clear()
        for section in self._ranked(wanted) if wanted else self._sections:
            if section.kinds:
                self._add_heading(section.title)
                for kind in section.kinds:
                    self._add_kind(kind)
        rows = self._kind_rows()
        self._nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))
        if rows:
            self.list.setCurrentRow(rows[0])

    def _ranked(self, wanted: list[str]) -> list[Section]:
        """Return what has every typed word, each kind once, what begins with them on top."""
        found: list[tuple[int, Section]] = []
        seen: set[str] = set()
        for section in self._sections:
            ranks = {
                kind: _rank(kind, wanted)
                for kind in section.kinds
                if kind.key not in seen and all(word in _words_of(kind) for word in wanted)
            }
            seen.update(kind.key for kind in ranks)
            if ranks:
                kinds = tuple(sorted(ranks, key=ranks.__getitem__))
                found.append((min(ranks.values()), Section(section.title, kinds)))
        found.sort(key=lambda entry: entry[0])
        return [section for _, section in found]

    def _add_heading(self, title: str) -> None:
        item = QListWidgetItem(title)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.addItem(item)

    def _add_kind(self, kind: Kind) -> None:
        title, explained = say(kind.title), say(explanation_of(kind))
        item = QListWidgetItem(title)
        item.setData(_KIND, kind)
        item.setData(_PINNED, kind.key in self._pins)
        item.setData(int(Qt.ItemDataRole.AccessibleTextRole), f"{title}. {explained}")
        self.list.addItem(item)

    def _kind_rows(self) -> list[int]:
        return [row for row in range(self.list.count()) if self._kind_at(row) is not None]

    def _kind_at(self, row: int) -> Kind | None:
        item = self.list.item(row)
        kind = item.data(_KIND) if item is not None else None
        return kind if isinstance(kind, Kind) else None

    # Switches

    def _switch_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for button in self.switches:
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _switch(self, switch: Switch) -> QToolButton:
        button = QToolButton()
        button.setObjectName(switch.name)
        button.setIcon(switch.icon)
        button.setIconSize(QSize(20, 20))
        button.setCheckable(True)
        button.setChecked(switch.is_on)
        button.setToolTip(switch.title)
        button.setAccessibleName(switch.title)
        button.setProperty("look", "switch")
        button.clicked.connect(partial(self._turn, switch.name))
        return button

    def _turn(self, name: str) -> None:
        self.close()
        self.switched.emit(name)


def sections_of(kinds: Sequence[Kind], top: Sequence[Kind]) -> list[Section]:
    """Return kinds by group under their headings, with those used lately above all."""
    found = [Section(tr("Pinned and used lately"), tuple(top))] if top else []
    titles = dict(GROUPS)
    by_group: dict[str, list[Kind]] = {}
    for kind in kinds:
        by_group.setdefault(kind.group, []).append(kind)
    found += [
        Section(say(titles[group]), tuple(members))
        for group, members in by_group.items()
        if group in titles
    ]
    return found


def _rank(kind: Kind, wanted: list[str]) -> int:
    """Return how well a title fits typed words: the less, the better.

    It begins with all of them, with the first, has a word that begins with the first, or none.
    """
    title, word = folded(say(kind.title)), wanted[0]
    if title.startswith(word):
        return -1 if title.startswith(" ".join(wanted)) else 0
    return 1 if any(part.startswith(word) for part in title.replace("-", " ").split()) else 2


def _words_of(kind: Kind) -> str:
    known = _FOLDED.get((kind.key, tr("Kinds of element")))
    if known is None:
        group = dict(GROUPS).get(kind.group)
        words = f"{say(kind.title)} {say(explanation_of(kind))} {say(group) if group else ''}"
        known = folded(f"{words} {kind.title.source}")
        _FOLDED[kind.key, tr("Kinds of element")] = known
    return known


_FOLDED: dict[tuple[str, str], str] = {}  # by kind and language


class _KindDelegate(QStyledItemDelegate):
    """Paints a heading, or a kind with its symbol, title and explanation, broken into lines."""

    def __init__(self, rows: QListWidget, icons: KindIcons) -> None:
        super().__init__(rows)
        self._icons = icons
        base = rows.font()
        self._title = QFont(base)
        self._title.setWeight(QFont.Weight.DemiBold)
        self._small = QFont(base)
        size = base.pixelSize() if base.pixelSize() > 0 else QFontMetrics(base).height() * 3 // 4
        self._small.setPixelSize(max(11, size - 1))
        self._heights: dict[str, int] = {}

    def pin_box(self, row: QRect) -> QRect:
        """Return where the pin of a row is."""
        return QRect(row.right() - _PAD - _PIN, row.center().y() - _PIN // 2, _PIN, _PIN)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        kind = index.data(_KIND)
        if not isinstance(kind, Kind):
            return QSize(100, QFontMetrics(self._small).height() + 14)
        height = self._heights.get(kind.key)
        if height is None:
            width = WIDTH - 2 * _PAD - _TEXT_AT - _PIN - 2 * _PAD - 14
            height = 12 + sum(
                QFontMetrics(font).boundingRect(0, 0, width, 500, _WRAPS, text).height()
                for font, text in (
                    (self._title, say(kind.title)),
                    (self._small, say(explanation_of(kind))),
                )
            )
            self._heights[kind.key] = height = max(height, _ICON + 12)
        return QSize(100, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme = current_theme()
        row: QRect = option.rect
        kind = index.data(_KIND)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not isinstance(kind, Kind):
            painter.setFont(self._small)
            painter.setPen(theme.color("muted"))
            place = row.adjusted(_PAD, 0, 0, -4)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignBottom), str(index.data()))
            painter.restore()
            return
        view = self.parent()
        is_current = isinstance(view, QListWidget) and view.currentRow() == index.row()
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_ground"))
            painter.drawRoundedRect(row.adjusted(0, 1, -1, -1), 6, 6)
        symbol = self._icons.pixmap(kind, _ICON)
        painter.drawPixmap(row.left() + _PAD, row.center().y() - _ICON // 2 + 1, symbol)
        place = row.adjusted(_TEXT_AT, 5, -(_PIN + 2 * _PAD), -5)
        painter.setFont(self._title)
        painter.setPen(theme.color("text"))
        used = painter.drawText(place, _WRAPS, say(kind.title))
        painter.setFont(self._small)
        painter.setPen(theme.color("muted"))
        below = place.adjusted(0, used.height(), 0, 0)
        painter.drawText(below, _WRAPS, say(explanation_of(kind)))
        if index.data(_PINNED) or is_current:
            role = "accent" if index.data(_PINNED) else "muted"
            icon("pin", role).paint(painter, self.pin_box(row))
        painter.setPen(QPen())
        painter.restore()
