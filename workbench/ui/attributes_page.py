"""The page “Attributes of the library”: groups and attributes on the left, one of them beside it.

Nothing is written before it is saved; until then every change can be taken back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from workbench.errors import Refused
from workbench.library import own_editing
from workbench.library.own_definitions import OwnDefinitions, merged
from workbench.library.profile import OWN, Attribute, Choice, Definitions, Label, definitions
from workbench.model.snapshot import Snapshot
from workbench.ui import asking
from workbench.ui.attribute_form import AttributeForm
from workbench.ui.attribute_tree import AttributeTree, Node
from workbench.ui.icons import icon
from workbench.ui.inspector.form import Form
from workbench.ui.inspector.sections import profile_field
from workbench.ui.layouts import Contents
from workbench.ui.page import Page
from workbench.ui.translation import language, say, tr
from workbench.words import mark, plural

if TYPE_CHECKING:
    from workbench.library.library import Library
    from workbench.ui.window import Window

_NOTHING = Snapshot()


class AttributesPage(Page):
    """Edits `Library.own`."""

    key = "attributes"
    place = "processes"
    icon_name = "settings"

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._shipped = definitions()
        self._saved = OwnDefinitions()
        self._states: list[OwnDefinitions] = [self._saved]  # of the undoing
        self._place = 0
        self.tree = AttributeTree()
        self.form = AttributeForm()
        self.tree.chosen.connect(self._show_chosen)
        self.tree.moved.connect(self._move)
        self.tree.remove_wanted.connect(self.remove)
        self.form.changed.connect(self._change)
        self.form.values_changed.connect(self._change_values)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._make_left())
        parts.addWidget(self._make_right())
        parts.setSizes([560, 520])
        column.addWidget(parts, 1)
        for keys, act in (
            (QKeySequence.StandardKey.Undo, self.undo),
            (QKeySequence.StandardKey.Redo, self.redo),
            (QKeySequence.StandardKey.Save, self.save),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.library_changed()

    # A page

    def title(self) -> str:
        return tr("Attributes of the library")

    def start_focus(self) -> QWidget:
        return self.tree

    def commit_typing(self) -> None:
        self.form.finish()

    def library_changed(self) -> None:
        """Show what the library says, unless something is being changed here."""
        library = self._library
        if self.is_modified and library is not None:
            return
        self._saved = library.own if library is not None else OwnDefinitions()
        self._states, self._place = [self._saved], 0
        self.setEnabled(library is not None)
        self._show()

    def may_leave(self) -> bool:
        self.form.finish()
        if not self.is_modified:
            return True
        answer = asking.ask(
            self._window,
            tr("Unsaved changes"),
            tr("Save the changes to the attributes of the library?"),
            (("save", tr("Save"), "accept"), ("discard", tr("Discard"), "destroy")),
            tr("Changes that are not saved are lost."),
        )
        return self.save() if answer == "save" else answer == "discard"

    # What is edited

    @property
    def own(self) -> OwnDefinitions:
        return self._states[self._place]

    @property
    def known(self) -> Definitions:
        """Return the definitions as they would be saved."""
        return merged(self._shipped, self.own)

    @property
    def is_modified(self) -> bool:
        return self.own != self._saved

    def undo(self) -> None:
        """Take the last change back."""
        self.form.finish()
        self._place = max(0, self._place - 1)
        self._show()

    def redo(self) -> None:
        self._place = min(len(self._states) - 1, self._place + 1)
        self._show()

    def save(self) -> bool:
        """Write the definitions into ``library.json``; tells whether that was done."""
        self.form.finish()
        library = self._library
        if library is None or not self.is_modified:
            return False
        own = self.own
        if not self._window.workspace.attempt(lambda: library.save_own(own)):
            return False
        self._saved = own
        self._show_state()
        self._window.workspace.refresh_library()
        return True

    def add_group(self) -> None:
        """Add a group to whose attributes are chosen, and let it be named."""
        subject = self.tree.node.subject
        own, key = own_editing.add_group(
            self._shipped, self.own, subject, Label(tr("New group"), tr("New group"))
        )
        self._take(own, Node(subject, key))
        self._name()

    def add_attribute(self) -> None:
        """Add an attribute to the chosen group, and let it be named."""
        node = self.tree.node
        group = node.group or self.known.groups_of(node.subject)[0].key
        name = tr("New attribute")
        own, key = own_editing.add_attribute(
            self._shipped, self.own, node.subject, group, Label(name, name)
        )
        self._take(own, Node(node.subject, group, key))
        self._name()

    def remove(self) -> None:
        """Take out what is chosen, after a word about the values that files have of it."""
        node = self.tree.node
        if not node.group:
            return
        if node.attribute:
            self._try(lambda: self._without_attribute(node), Node(node.subject, node.group))
        else:
            self._try(
                lambda: own_editing.remove_group(self._shipped, self.own, node.subject, node.group),
                Node(node.subject),
            )

    def usual_again(self) -> None:
        """Have an attribute that comes with the program be as it comes."""
        node = self.tree.node
        if node.attribute:
            self._take(own_editing.usual_again(self.own, node.subject, node.attribute), node)

    def _without_attribute(self, node: Node) -> OwnDefinitions:
        fresh = own_editing.remove_attribute(self.own, node.subject, node.attribute)
        count = values_of(self._library, node.subject, node.attribute)
        if count:
            answer = asking.ask(
                self._window,
                tr("Remove attribute"),
                say(
                    plural(
                        count,
                        "{count} process has a value of this attribute.",
                        "{count} processes have a value of this attribute.",
                    )
                ),
                (("remove", tr("Remove"), "destroy"),),
                tr("The values stay in the files, but are not shown any more."),
            )
            if answer != "remove":
                return self.own
        return fresh

    def _change(self, change: dict[str, object]) -> None:
        node = self.tree.node
        own, label = self.own, change.get("label")
        if isinstance(label, Label) and self._is_new(node):
            # As long as no file can know the key, it follows what the thing is called.
            own, key = own_editing.renamed(
                self._shipped, own, node.subject, node.attribute or node.group, label
            )
            node = node._replace(**{"attribute" if node.attribute else "group": key})
        if node.attribute:
            fresh = own_editing.change_attribute(
                self._shipped, own, node.subject, node.attribute, **change  # type: ignore[arg-type]
            )  # fmt: skip
        elif node.group:
            fresh = own_editing.change_group(
                self._shipped, own, node.subject, node.group, **change  # type: ignore[arg-type]
            )  # fmt: skip
        else:
            return
        self._take(fresh, node)

    def _is_new(self, node: Node) -> bool:
        """Tell whether something was added and not saved since."""
        key = node.attribute or node.group
        saved = {(one.of, one.key) for one in self._saved.groups}
        saved |= {(one.of, one.key) for one in self._saved.attributes}
        return key.startswith(OWN) and (node.subject, key) not in saved

    def _change_values(self, name: str, choices: tuple[Choice, ...]) -> None:
        self._try(
            lambda: own_editing.change_values(self._shipped, self.own, name, choices),
            self.tree.node,
        )

    def _move(self, node: Node, group: str, place: int) -> None:
        if node.attribute:
            self._try(
                lambda: own_editing.move_attribute(
                    self._shipped, self.own, node.subject, node.attribute, group, place
                ),
                Node(node.subject, group, node.attribute),
            )
            return
        keys = [one.key for one in self.known.groups_of(node.subject) if one.key != node.group]
        keys.insert(place, node.group)
        self._take(own_editing.order_groups(self.own, node.subject, keys), node)

    def _change_months(self, months: int) -> None:
        if months != self.own.review_months:
            self._take(msgspec.structs.replace(self.own, review_months=months), self.tree.node)

    def _try(self, act: Callable[[], OwnDefinitions], node: Node) -> None:
        try:
            fresh = act()
        except Refused as refused:
            self._window.workspace.tell(refused.text, "warning")
            self._show()
            return
        if fresh != self.own:
            self._take(fresh, node)

    def _take(self, own: OwnDefinitions, node: Node) -> None:
        if own == self.own:
            return
        del self._states[self._place + 1 :]
        self._states.append(own)
        self._place += 1
        self._show()
        self.tree.choose(node)

    # What is shown

    def _show(self) -> None:
        self.tree.show_definitions(self.known)
        self.months.blockSignals(True)
        self.months.setValue(self.own.review_months)
        self.months.blockSignals(False)
        self._show_state()

    def _show_state(self) -> None:
        self._save.setEnabled(self.is_modified)
        self._undo.setEnabled(self._place > 0)
        self._redo.setEnabled(self._place < len(self._states) - 1)

    def _show_chosen(self, node: Node) -> None:
        known = self.known
        attribute = known.attribute(node.subject, node.attribute) if node.attribute else None
        self.form.setVisible(bool(node.group))
        self._hint.setVisible(not node.group)
        self._remove.setEnabled(any(key.startswith(OWN) for key in (node.attribute or node.group,)))
        is_changed = any(
            (one.of, one.key) == (node.subject, node.attribute) and not one.is_own
            for one in self.own.attributes
        )
        self._usual.setVisible(is_changed)
        if attribute is not None:
            self.form.show_attribute(attribute, known)
        elif node.group:
            self.form.show_group(own_editing.group_of(known, node.subject, node.group))
        self._show_preview(node, attribute)

    def _show_preview(self, node: Node, attribute: Attribute | None) -> None:
        self._preview.clear()
        shown = [attribute] if attribute is not None else []
        if node.group and attribute is None:
            group = own_editing.group_of(self.known, node.subject, node.group)
            shown = [one for one in group.attributes if one.shown and not one.field]
        self._preview_words.setVisible(bool(shown))
        if shown:
            form = Form(profile_field(one, lambda: self._library) for one in shown)
            form.show_element(_NOTHING, "")
            self._preview.add(form)

    def _name(self) -> None:
        line = self.form.de if language() == "de" else self.form.en
        line.setFocus()
        line.selectAll()

    @property
    def _library(self) -> Library | None:
        return self._window.workspace.library

    # Parts

    def _make_head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("page_head")
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(8)
        title = QLabel(self.title())
        title.setProperty("look", "heading")
        row.addWidget(title, 1)
        self._undo, self._redo = QToolButton(), QToolButton()
        for button, sign, words, act in (
            (self._undo, "undo", tr("Undo"), self.undo),
            (self._redo, "redo", tr("Redo"), self.redo),
        ):
            button.setIcon(icon(sign))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(act)
            row.addWidget(button)
        self._save = QPushButton(tr("Save attributes"))
        self._save.setProperty("look", "primary")
        self._save.clicked.connect(self.save)
        row.addWidget(self._save)
        return head

    def _make_left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 12, 8, 12)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.buttons: dict[str, QPushButton] = {}
        for key, words, sign, act in (
            ("attribute", tr("New attribute"), "plus", self.add_attribute),
            ("group", tr("New group"), "plus", self.add_group),
            ("remove", tr("Remove"), "delete", self.remove),
            ("up", tr("Up"), "chevron-up", lambda: self.tree.move_by(-1)),
            ("down", tr("Down"), "chevron-down", lambda: self.tree.move_by(1)),
        ):
            button = QPushButton(words)
            button.setIcon(icon(sign))
            button.clicked.connect(lambda _=False, act=act: act())
            self.buttons[key] = button
            row.addWidget(button)
        row.addStretch(1)
        self._remove = self.buttons["remove"]
        column.addLayout(row)
        column.addWidget(self.tree, 1)
        months = QHBoxLayout()
        label = QLabel(tr("An approval proposes the next review after (months)"))
        self.months = QSpinBox()
        self.months.setRange(1, 240)
        self.months.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.months.setFixedWidth(84)
        self.months.setAccessibleName(label.text())
        self.months.valueChanged.connect(self._change_months)
        label.setBuddy(self.months)
        months.addWidget(label)
        months.addWidget(self.months)
        months.addStretch(1)
        column.addLayout(months)
        return left

    def _make_right(self) -> QWidget:
        body = QWidget()
        body.setObjectName("page_body")
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        self._hint = QLabel(
            say(
                mark(
                    "Choose a group or an attribute on the left. They are put in order by dragging "
                    "or with Alt+Up and Alt+Down."
                )
            )
        )
        self._hint.setWordWrap(True)
        self._hint.setProperty("look", "muted")
        column.addWidget(self._hint)
        column.addWidget(self.form)
        self._usual = QPushButton(tr("As it comes with the program"))
        self._usual.clicked.connect(self.usual_again)
        column.addWidget(self._usual, 0, Qt.AlignmentFlag.AlignLeft)
        self._preview_words = QLabel(tr("Preview of the inspector"))
        self._preview_words.setProperty("look", "label")
        column.addWidget(self._preview_words)
        box = QFrame()
        box.setObjectName("section")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(0, 0, 0, 0)
        self._preview = Contents(inside)
        column.addWidget(box)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        return scroll


def values_of(library: Library | None, subject: str, key: str) -> int:
    """Return how many processes have a value of an attribute."""
    entries = library.processes if library is not None else ()
    if subject == "process":
        return sum(1 for entry in entries if entry.get(key))
    return sum(
        1
        for entry in entries
        if any(step.get(key) for step in entry.steps)
        or any(one.attribute == key and one.subject == subject for one in entry.mentions)
    )
