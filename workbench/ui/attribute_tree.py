"""The groups and attributes of a library as a tree, put in order by dragging and by keys."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from workbench.library.profile import Definitions
from workbench.ui.attribute_words import remarks_on, subject_words
from workbench.ui.theme import current_theme
from workbench.ui.translation import language, tr

_NODE = int(Qt.ItemDataRole.UserRole) + 1


class Node(NamedTuple):
    """A row: a subject, one of its groups, or one of that group's attributes."""

    subject: str
    group: str = ""
    attribute: str = ""


class AttributeTree(QTreeWidget):
    """Shows definitions; says what a person chooses, moves or wants to remove."""

    chosen = Signal(object)  # Node
    moved = Signal(object, str, int)  # Node, group, place in it (of a group: its place)
    remove_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Groups and attributes"))
        self.setColumnCount(2)
        self.setHeaderLabels([tr("Attribute"), tr("Kind")])
        self.setUniformRowHeights(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self.currentItemChanged.connect(self._tell)

    def show_definitions(self, known: Definitions) -> None:
        """Show definitions; what is chosen and open stays so."""
        kept, is_first = self.node, self.topLevelItemCount() == 0
        open_ = {node_of(item) for item in self._items() if item.isExpanded()}
        self.blockSignals(True)
        self.clear()
        for subject, words in subject_words().items():
            top = self._item(self.invisibleRootItem(), words, "", Node(subject))
            for group in known.groups_of(subject):
                remark = "" if group.shown else tr("hidden")
                row = self._item(top, group.label.say(language()), remark, Node(subject, group.key))
                for one in group.attributes:
                    node = Node(subject, group.key, one.key)
                    self._item(row, one.label.say(language()), remarks_on(one, known), node)
        if is_first:
            open_ = {Node("process", next(iter(known.groups_of("process"))).key)}
        for item in self._items():
            item.setExpanded(node_of(item) in open_ or not node_of(item).group)
        self.blockSignals(False)
        self.choose(kept)

    @property
    def node(self) -> Node:
        """Return what is chosen; the processes where nothing is."""
        item = self.currentItem()
        return node_of(item) if item is not None else Node("process")

    def choose(self, node: Node) -> None:
        """Choose a row; where it is gone, what is around it."""
        for wanted in (node, Node(node.subject, node.group), Node(node.subject)):
            found = next((item for item in self._items() if node_of(item) == wanted), None)
            if found is None and wanted.attribute:
                found = next(
                    (one for one in self._items() if node_of(one).attribute == wanted.attribute
                     and node_of(one).subject == wanted.subject), None,
                )  # fmt: skip
            if found is not None:
                self.setCurrentItem(found)
                self._tell()
                return

    def move_by(self, by: int) -> None:
        """Move what is chosen up (-1) or down (1) among its neighbours."""
        item = self.currentItem()
        parent = item.parent() if item is not None else None
        if item is None or parent is None:
            return
        place = parent.indexOfChild(item) + by
        if 0 <= place < parent.childCount():
            self.moved.emit(node_of(item), node_of(item).group, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_by(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say where what is dragged was let go; the tree is shown anew by whoever answers."""
        item, target = (
            self.currentItem(),
            self.itemFromIndex(self.indexAt(event.position().toPoint())),
        )
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if item is None or target is None or item is target:
            return
        node, there = node_of(item), node_of(target)
        below = self.dropIndicatorPosition() == QAbstractItemView.DropIndicatorPosition.BelowItem
        if node.attribute and there.group and node.subject == there.subject:
            group = target if not there.attribute else target.parent() or target
            place = group.indexOfChild(target) + below if there.attribute else group.childCount()
            if group is item.parent() and group.indexOfChild(item) < place:
                place -= 1
            self.moved.emit(node, there.group, place)
        elif not node.attribute and node.group and there.group and node.subject == there.subject:
            group = target if not there.attribute else target.parent() or target
            top = group.parent()
            place = top.indexOfChild(group) if top is not None else 0
            self.moved.emit(node, node.group, place)

    def _item(self, above: QTreeWidgetItem, text: str, remark: str, node: Node) -> QTreeWidgetItem:
        item = QTreeWidgetItem([text, remark])
        item.setData(0, _NODE, tuple(node))
        item.setForeground(1, current_theme().color("muted"))
        if not node.attribute:
            font = item.font(0)
            font.setBold(True)
            item.setFont(0, font)
        if not node.group:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)
        above.addChild(item)
        return item

    def _items(self) -> list[QTreeWidgetItem]:
        found: list[QTreeWidgetItem] = []
        waiting: list[QTreeWidgetItem] = [self.invisibleRootItem()]
        for item in waiting:
            children = (item.child(row) for row in range(item.childCount()))
            inner = [child for child in children if child is not None]
            found += inner
            waiting += inner
        return found

    def _tell(self) -> None:
        self.chosen.emit(self.node)


def node_of(item: QTreeWidgetItem) -> Node:
    return Node(*item.data(0, _NODE))
