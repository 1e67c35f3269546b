"""Everything that is said of one entry, in the fields of its profile, and where it is used."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.library.catalogue_profile import entry_groups, entry_value
from workbench.library.use_words import use_line
from workbench.model.snapshot import Snapshot
from workbench.ui.elided import ElidedLabel
from workbench.ui.fields.form_field import FormField
from workbench.ui.inspector.form import Form
from workbench.ui.inspector.section import Section
from workbench.ui.inspector.sections import entries_of
from workbench.ui.layouts import let_go
from workbench.ui.translation import language, tr
from workbench.words import dictionary

if TYPE_CHECKING:
    from workbench.library.catalogue import CatalogueEntry
    from workbench.library.library import Library
    from workbench.library.profile import Attribute
    from workbench.library.where_used import Use, Uses
    from workbench.model.document import Step
    from workbench.model.records import ProfileValue

LISTED = 200  # places that are shown; of more there is the count
WIDTH = 320
USES = "uses"


class EntryPanel(QFrame):
    """Follows the marked entry.  What is edited is told, not stored."""

    edited = Signal(str, object, object)  # id of the entry, Attribute, ProfileValue
    use_wanted = Signal(object)  # Use

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("inspector")
        self.setAccessibleName(tr("Entry"))
        self.setFixedWidth(WIDTH)
        self._library: Library | None = None
        self._entry: CatalogueEntry | None = None
        self._kind = ""
        self._shown: tuple[str, ...] = ()
        self._sections: list[Section] = []
        self._forms: list[Form] = []
        self._attributes: dict[str, Attribute] = {}
        self._open: dict[str, bool] = {}
        self._typed: tuple[str, Attribute, ProfileValue] | None = None  # entry, field, text so far
        self._title = ElidedLabel()
        self._title.setProperty("look", "heading")
        self._about = ElidedLabel()
        self._about.setProperty("look", "muted")
        self.uses = QListWidget()
        self.uses.setAccessibleName(tr("Where used"))
        self.uses.setWordWrap(True)
        self.uses.setFrameShape(QFrame.Shape.NoFrame)
        self.uses.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.uses.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.uses.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.uses.itemActivated.connect(self._wanted)
        self.uses.itemClicked.connect(self._wanted)
        self._remark = QLabel()
        self._remark.setProperty("look", "muted")
        self._remark.setWordWrap(True)
        body = QWidget()
        body.setObjectName("inspector_body")
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(16, 0, 16, 16)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        head = QVBoxLayout()
        head.setContentsMargins(16, 0, 16, 8)
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._about)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 8, 8)
        foot.setSpacing(4)
        foot.addWidget(self._remark)
        foot.addWidget(self.uses)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(scroll, 3)
        column.addLayout(foot, 2)

    def show_entry(self, library: Library, kind: str, entry: CatalogueEntry | None) -> None:
        """Show an entry of a kind of catalogue, None for none."""
        if self._entry is not None and (entry is None or entry.id != self._entry.id):
            self.finish()
        self._library, self._kind, self._entry = library, kind, entry
        if entry is None:
            self._make(())
            self._title.setText(tr("No entry selected"))
            self._about.setText("")
            return
        self._title.setText(entry.name or tr("Without a name"))
        self._about.setText(entry.id)
        groups = entry_groups(kind, library.catalogue(kind))
        keys = (kind, *(one.key for group in groups for one in group.attributes))
        if keys != self._shown:
            self._make(keys)
        self._refresh()

    def show_uses(self, uses: Uses | None) -> None:
        """Show where the entry is used; None: that is being looked for."""
        self.uses.clear()
        if self._entry is None or self._library is None:
            self._remark.setText("")
            return
        if uses is None:
            self._remark.setText(tr("Looking for where it is used …"))
            return
        count = uses.count(self._kind, self._entry.id)
        if not count:
            self._remark.setText(tr("Not used anywhere."))
            return
        self._remark.setText(
            tr("Used in one place:") if count == 1 else tr("Used in {count} places:", count=count)
        )
        words = dictionary(language())
        for use in uses.of(self._kind, self._entry.id, most=LISTED):
            item = QListWidgetItem(words.say(use_line(self._library, use, words)))
            item.setData(Qt.ItemDataRole.UserRole, use)
            item.setToolTip(item.text())
            item.setSizeHint(self._room_for(item.text()))
            self.uses.addItem(item)
        if count > LISTED:
            self.uses.addItem(QListWidgetItem(tr("and {count} more", count=count - LISTED)))

    def _room_for(self, text: str) -> QSize:
        """Return the room a place needs: a list measures wrapped text too narrowly by itself."""
        width = WIDTH - 80  # what margins, padding and the scroll bar leave
        flags = int(Qt.TextFlag.TextWordWrap)
        box = self.uses.fontMetrics().boundingRect(QRect(0, 0, width, 1000), flags, text)
        return QSize(width, box.height() + 10)

    def finish(self) -> None:
        """Take what is being typed."""
        for form in self._forms:
            form.finish()
        self._take_typed()

    def editor(self, key: str) -> QWidget | None:
        """Return the editor of a field."""
        found = (form.editor(key) for form in self._forms)
        return next((one for one in found if one is not None), None)

    # The fields

    def _make(self, keys: tuple[str, ...]) -> None:
        self._shown = keys
        for section in self._sections:
            self._open[section.key] = section.is_open
            let_go(self._column, section)
        self._sections, self._forms, self._attributes = [], [], {}
        if not keys or self._library is None:
            return
        groups = entry_groups(self._kind, self._library.catalogue(self._kind))
        for place, group in enumerate(groups):
            self._attributes |= {one.key: one for one in group.attributes}
            title = group.label.say(language())
            section = Section(group.key, title, partial(self._make_form, group.attributes))
            self._column.insertWidget(place, section)
            self._sections.append(section)
            section.set_open(self._open.get(group.key, True))

    def _make_form(self, attributes: tuple[Attribute, ...]) -> Form:
        form = Form(self._field(one) for one in attributes)
        form.edited.connect(lambda field, value: self._tell(field, value))
        form.left.connect(self._take_typed)
        self._forms.append(form)
        self._show(form)
        return form

    def _field(self, attribute: Attribute) -> FormField:
        def read(snapshot: Snapshot, element: str) -> ProfileValue:
            return entry_value(attribute, self._entry) if self._entry is not None else ""

        def write(step: Step, element: str, value: ProfileValue) -> None:
            """Nothing: an entry is no record of a document."""

        return FormField(
            key=attribute.key,
            label=attribute.label.say(language()),
            type=attribute,
            read=read,
            write=write,
            entries=entries_of(attribute, lambda: self._library),
            mandatory=attribute.mandatory,
        )

    def _refresh(self) -> None:
        for form in self._forms:
            self._show(form)

    def _show(self, form: Form) -> None:
        form.show_element(Snapshot(), self._entry.id if self._entry is not None else "")

    def _tell(self, field: FormField, value: ProfileValue) -> None:
        """Take a value; a text only when its field is left, for each edit is saved."""
        attribute = self._attributes.get(field.key)
        if attribute is None or self._entry is None:
            return
        if attribute.type in ("text", "rich", "file"):
            self._typed = self._entry.id, attribute, value
        else:
            self.edited.emit(self._entry.id, attribute, value)

    def _take_typed(self) -> None:
        typed, self._typed = self._typed, None
        if typed is not None:
            self.edited.emit(*typed)

    def _wanted(self, item: QListWidgetItem) -> None:
        use: Use | None = item.data(Qt.ItemDataRole.UserRole)
        if use is not None:
            self.use_wanted.emit(use)
