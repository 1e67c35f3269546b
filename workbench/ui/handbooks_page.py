"""The handbooks: what the title page says, making one, and those made lately."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workbench.library.profile import Field, Label, definitions
from workbench.library.values import format_date
from workbench.model.records import ProfileValue, Row
from workbench.model.snapshot import Snapshot
from workbench.ui.action_button import ActionButton
from workbench.ui.fields.editor import Editor
from workbench.ui.fields.editor_for import editor_for
from workbench.ui.fields.form_field import Entry, FormField, plain_field
from workbench.ui.icons import icon
from workbench.ui.layouts import Contents
from workbench.ui.page import Page
from workbench.ui.translation import language, tr

if TYPE_CHECKING:
    from workbench.library.about import About
    from workbench.library.library import Library
    from workbench.ui.window import Window

_NOTHING = Snapshot()
RECENT = 10


class HandbooksPage(Page):
    """The form is about ``library.json``; it is saved by its own button."""

    key = "handbooks"
    place = "handbooks"
    icon_name = "handbook"

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window = window
        self._editors: dict[str, Editor] = {}
        self._values: dict[str, ProfileValue] = {}
        self._saved: dict[str, ProfileValue] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        body = QWidget()
        body.setObjectName("page_body")
        row = QHBoxLayout(body)
        row.setContentsMargins(24, 20, 24, 24)
        row.setSpacing(40)
        row.addWidget(self._make_form(), 3)
        row.addWidget(self._make_recent(), 2)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        column.addWidget(scroll, 1)
        self.library_changed()

    def title(self) -> str:
        return tr("Handbooks")

    def start_focus(self) -> QWidget:
        return self.make

    def editor(self, key: str) -> Editor:
        return self._editors[key]

    def library_changed(self) -> None:
        """Show what the library says, unless something else is being typed here."""
        library = self._window.workspace.library
        if self._values != self._saved and library is not None:
            return
        self._saved = _values_of(library.about) if library is not None else {}
        self._values = dict(self._saved)
        for key, editor in self._editors.items():
            editor.show_value(self._values.get(key, ""), _NOTHING, "")
        self.setEnabled(library is not None)
        self._show_state()
        self.recent_changed()

    def recent_changed(self) -> None:
        """List the handbooks that were made or opened lately."""
        self.recent.clear()
        paths = [
            Path(entry)
            for entry in self._window.workspace.settings.recent
            if entry.lower().endswith(".pdf") and Path(entry).is_file()
        ]
        for path in paths[:RECENT]:
            self.recent.add(self._recent_button(path))
        if not paths:
            nothing = QLabel(tr("No handbook has been made on this computer yet."))
            nothing.setProperty("look", "muted")
            nothing.setWordWrap(True)
            self.recent.add(nothing)

    def save(self) -> None:
        """Write what was changed into ``library.json``."""
        library = self._window.workspace.library
        if library is None:
            return
        for editor in self._editors.values():
            editor.finish()
        about = _about_with(library.about, self._values)
        if self._window.workspace.attempt(lambda: library.save_about(about)):
            self._saved = dict(self._values)
            self._show_state()
            self._window.library_changed()

    # Parts

    def _make_head(self) -> QFrame:
        head = QFrame()
        head.setObjectName("page_head")
        row = QHBoxLayout(head)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(8)
        title = QLabel(tr("Handbooks"))
        title.setProperty("look", "heading")
        row.addWidget(title, 1)
        self._save = QPushButton(tr("Save title page"))
        self._save.setIcon(icon("save"))
        self._save.clicked.connect(self.save)
        row.addWidget(self._save)
        action = self._window.actions_["handbook.make"]
        self.make = ActionButton(action, tr("Make handbook…"), "primary")
        row.addWidget(self.make)
        return head

    def _make_form(self) -> QWidget:
        form = QWidget()
        form.setMaximumWidth(640)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for heading, fields in _sections(lambda: self._window.workspace.library):
            label = QLabel(heading)
            label.setProperty("look", "heading")
            column.addWidget(label)
            column.addSpacing(8)
            for field in fields:
                editor = editor_for(field)
                name = QLabel(field.label.replace("&", "&&"))
                name.setProperty("look", "label")
                name.setBuddy(editor)
                editor.edited.connect(self._edited(field.key))
                self._editors[field.key] = editor
                column.addWidget(name)
                column.addWidget(editor)
                column.addSpacing(8)
            column.addSpacing(12)
        column.addStretch(1)
        return form

    def _make_recent(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        heading = QLabel(tr("Made lately"))
        heading.setProperty("look", "heading")
        column.addWidget(heading)
        recent = QVBoxLayout()
        recent.setSpacing(8)
        self.recent = Contents(recent)
        column.addLayout(recent)
        column.addStretch(1)
        return holder

    def _recent_button(self, path: Path) -> QPushButton:
        made = datetime.fromtimestamp(path.stat().st_mtime)
        when = f"{format_date(made.date(), language())}, {made:%H:%M}"
        button = QPushButton(f"{path.stem}\n{when}")
        button.setIcon(icon("handbook", "accent"))
        button.setProperty("look", "card")
        button.setToolTip(str(path))
        button.clicked.connect(lambda: self._window.pages.show_pdf(path))
        return button

    def _edited(self, key: str) -> Callable[[object], None]:
        def take(value: object) -> None:
            self._values[key] = value  # type: ignore[assignment]
            self._show_state()

        return take

    def _show_state(self) -> None:
        self._save.setEnabled(self._values != self._saved)


def _sections(libraries: Callable[[], Library | None]) -> list[tuple[str, list[FormField]]]:
    return [
        (
            tr("Title page"),
            [
                plain_field("title", tr("Title"), "text"),
                plain_field("subtitle", tr("Subtitle"), "text"),
                plain_field("version", tr("Version"), "text"),
                _choice_field("status", tr("Status"), libraries),
                plain_field("date", tr("Date"), "date"),
                _choice_field("classification", tr("Classification"), libraries),
            ],
        ),
        (
            tr("Organisation"),
            [
                plain_field("organisation.name", tr("Name"), "text"),
                plain_field("organisation.unit", tr("Unit"), "text"),
                plain_field("organisation.address", tr("Address"), "rich"),
            ],
        ),
        (
            tr("Change record"),
            [
                plain_field(
                    "changes",
                    tr("Changes"),
                    "table",
                    columns=(
                        _column("version", tr("Version"), "text"),
                        _column("date", tr("Date"), "date"),
                        _column("author", tr("Author"), "text"),
                        _column("text", tr("What was changed"), "text"),
                    ),
                )
            ],
        ),
    ]


def _column(key: str, label: str, kind: str) -> Field:
    return Field(key=key, label=Label(label, label), type=kind)


def _choice_field(key: str, label: str, libraries: Callable[[], Library | None]) -> FormField:
    """Return a field with the choices that the profile has for the same thing."""

    def choices(snapshot: Snapshot, element: str) -> list[Entry]:
        library = libraries()
        known = library.definitions if library is not None else definitions()
        attribute = known.attribute("process", key)
        found = attribute.choices if attribute is not None else ()
        return [(choice.key, choice.label.say(language())) for choice in found]

    return plain_field(key, label, "enum", entries=choices)


def _values_of(about: About) -> dict[str, ProfileValue]:
    handbook, organisation = about.handbook, about.organisation
    rows: tuple[Row, ...] = tuple(
        tuple((key, text) for key, text in msgspec.structs.asdict(change).items() if text)
        for change in handbook.changes
    )
    return {
        "title": handbook.title,
        "subtitle": handbook.subtitle,
        "version": handbook.version,
        "status": handbook.status,
        "date": handbook.date,
        "classification": handbook.classification,
        "organisation.name": organisation.name,
        "organisation.unit": organisation.unit,
        "organisation.address": organisation.address,
        "changes": rows or "",
    }


def _about_with(about: About, values: dict[str, ProfileValue]) -> About:
    from workbench.library.about import HandbookChange

    def text(key: str) -> str:
        value = values.get(key, "")
        return value if isinstance(value, str) else ""

    rows = values.get("changes", "")
    changes = () if isinstance(rows, str) else tuple(dict(row) for row in rows)  # type: ignore[arg-type]
    replace = msgspec.structs.replace
    return replace(
        about,
        organisation=replace(
            about.organisation,
            name=text("organisation.name"),
            unit=text("organisation.unit"),
            address=text("organisation.address"),
        ),
        handbook=replace(
            about.handbook,
            title=text("title"),
            subtitle=text("subtitle"),
            version=text("version"),
            status=text("status"),
            date=text("date"),
            classification=text("classification"),
            changes=tuple(HandbookChange(**change) for change in changes),
        ),
    )
