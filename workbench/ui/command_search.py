"""Search over every action and every process of the library (Ctrl+Shift+P)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workbench.ui.translation import tr
from workbench.words import folded

MOST = 60  # entries listed; whoever needs more types another letter


@dataclass(frozen=True)
class Command:
    """Something that can be found and done."""

    title: str
    do: Callable[[], object]
    icon: QIcon | None = None
    keys: str = ""  # shown at the end of the row: the shortcut, or what it is
    words: str = ""  # further words to find it by
    enabled: bool = True


class CommandSearch(QFrame):
    """A field and a list over the window; Enter does what is chosen, Esc closes."""

    def __init__(self, window: QWidget, commands: Iterable[Command]) -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Search commands"))
        self._commands = list(commands)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search commands and processes …"))
        self.field.setAccessibleName(tr("Search commands"))
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(18, 18))
        self.list.setItemDelegate(_KeysDelegate(self.list))
        self.list.itemClicked.connect(lambda _: self._do())
        self._nothing = QLabel(tr("Nothing found. Try another word."))
        self._nothing.setProperty("look", "muted")
        self._nothing.setMargin(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing)
        self._filter("")

    def open_over(self, window: QWidget) -> None:
        """Show it in the upper middle of the window."""
        width = min(600, window.width() - 40)
        height = min(420, window.height() - 80)
        corner = window.mapToGlobal(window.rect().topLeft())
        self.setGeometry(corner.x() + (window.width() - width) // 2, corner.y() + 48, width, height)
        self.show()
        self.field.setFocus()

    def titles(self) -> list[str]:
        """Return what is listed now."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and self._key(event)
        ):
            return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: 10,
            Qt.Key.Key_PageUp: -10,
        }
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do()
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key in steps and self.list.count():
            row = self.list.currentRow() + steps[key]
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))
        else:
            return False
        return True

    def _filter(self, typed: str) -> None:
        self.list.clear()
        blank = QPixmap(18, 18)
        blank.fill(Qt.GlobalColor.transparent)
        nothing = QIcon(blank)  # so that all titles stand below one another
        for command in found(self._commands, typed)[:MOST]:
            item = QListWidgetItem(command.title)
            item.setIcon(command.icon if command.icon is not None else nothing)
            item.setData(Qt.ItemDataRole.UserRole, command)
            item.setData(_KeysDelegate.KEYS, command.keys)
            if not command.enabled:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self._nothing.setVisible(not self.list.count())
        self.list.setVisible(bool(self.list.count()))
        self.list.setCurrentRow(0)

    def _do(self) -> None:
        if not self.list.count():
            return
        item = self.list.currentItem()
        command = item.data(Qt.ItemDataRole.UserRole)
        if command.enabled:
            self.close()
            command.do()


def found(commands: Iterable[Command], typed: str) -> list[Command]:
    """Return the commands that have every typed word, the best first.

    A word at the beginning of the title counts most, then at the beginning of any of its words,
    then anywhere; what cannot be done now comes last.
    """
    wanted = folded(typed).split()
    ranked = []
    for number, command in enumerate(commands):
        title = folded(command.title)
        if not all(word in title or word in folded(command.words) for word in wanted):
            continue
        score = 0
        for word in wanted:
            if title.startswith(word):
                score += 3
            elif f" {word}" in title:
                score += 2
            elif word in title:
                score += 1
        ranked.append((not command.enabled, -score, number, command))
    ranked.sort(key=lambda entry: entry[:3])
    return [entry[3] for entry in ranked]


class _KeysDelegate(QStyledItemDelegate):
    """Paints the shortcut at the right end of a row."""

    KEYS = int(Qt.ItemDataRole.UserRole) + 1

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        keys = index.data(self.KEYS)
        if keys:
            painter.save()
            group = option.palette.placeholderText().color()
            painter.setPen(group)
            area = option.rect.adjusted(0, 0, -12, 0)
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            QStyle.drawItemText(
                option.widget.style(), painter, area, int(align), option.palette, True, keys
            )
            painter.restore()
