"""The inspector: shows what is selected, or the process when nothing is, and edits it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from workbench.errors import Refused
from workbench.model.change import Change
from workbench.model.records import Edge, Element, Flow, Profile, ProfileValue, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.ui.elided import ElidedLabel
from workbench.ui.fields.chips_editor import ChipsEditor
from workbench.ui.fields.form_field import FormField
from workbench.ui.inspector.form import Form
from workbench.ui.inspector.linked_process import LinkedProcess
from workbench.ui.inspector.release_card import ReleaseCard
from workbench.ui.inspector.section import Section
from workbench.ui.inspector.sections import (
    LINKED,
    OPEN_AT_FIRST,
    RELEASE,
    SectionSpec,
    kind_for,
    sections_for,
)
from workbench.ui.layouts import let_go
from workbench.ui.open_document import LANDSCAPE, OpenDocument
from workbench.ui.tasks import Tasks
from workbench.ui.translation import say, tr
from workbench.words import Text, mark

if TYPE_CHECKING:
    from workbench.library.library import Library
    from workbench.library.profile import Definitions


class Inspector(QFrame):
    """Follows a document and a selection; every change is an undoable step.

    Letters typed one after the other into one field are one step, until the field is left.
    """

    refused = Signal(object)  # Text
    process_wanted = Signal(str)  # process id
    action_wanted = Signal(str)  # the key of an action of the window

    def __init__(self, library: Callable[[], Library | None], tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        # Makes an entry of a catalogue: (its kind, a name) -> id, "" where it could not.
        self.make_entry: Callable[[str, str], str] | None = None
        self._linked: LinkedProcess | None = None
        self.release: ReleaseCard | None = None
        self._known: Definitions | None = None  # what the attributes were when they were shown
        self.setObjectName("inspector")
        self.setAccessibleName(tr("Inspector"))
        self._library = library
        self._document: OpenDocument | None = None
        self._element = ""  # the element or flow shown
        self._shown: tuple[object, ...] = ()  # what the sections were made for
        self._open: dict[str, bool] = {}
        self._sections: list[Section] = []
        self._forms: list[Form] = []
        self._busy = False
        self._title = ElidedLabel()
        self._title.setProperty("look", "heading")
        self._kind = ElidedLabel()
        self._kind.setProperty("look", "muted")
        self._body = QWidget()
        self._body.setObjectName("inspector_body")
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(16, 0, 16, 16)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._body)
        self._scroll = scroll
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(2)
        head = QVBoxLayout()
        head.setContentsMargins(16, 0, 16, 8)
        head.setSpacing(2)
        head.addWidget(self._title)
        head.addWidget(self._kind)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        self._show_nothing()

    # What is shown

    def show_document(self, document: OpenDocument | None) -> None:
        """Follow another document; nothing of it is selected yet."""
        if self._document is document:
            return
        self.finish()
        if self._document is not None:
            self._document.changed.disconnect(self._document_changed)
            self._document.closed.disconnect(self._let_go)
        self._document = document
        if document is not None:
            document.changed.connect(self._document_changed)
            document.closed.connect(self._let_go)
        self._element = ""
        self.show_selection([])

    def _let_go(self) -> None:
        self.show_document(None)

    def show_selection(self, ids: list[str]) -> None:
        """Show the one selected thing, the process where nothing is, a count where many are."""
        self.finish()
        if self._document is None:
            self._show_nothing()
            return
        snapshot = self._document.document
        elements = list(dict.fromkeys(filter(None, (_meant(snapshot, key) for key in ids))))
        if len(elements) > 1:
            self._clear()
            self._title.setText(tr("{count} elements selected", count=len(elements)))
            self._kind.setText(tr("Select one to see what is said about it."))
            return
        self._show_element(elements[0] if elements else self._main_element())

    @property
    def element(self) -> str:
        """Return the id of what is shown."""
        return self._element

    def editor(self, key: str) -> QWidget | None:
        """Return the editor of a field that is shown."""
        for form in self._forms:
            found = form.editor(key)
            if found is not None:
                return found
        return None

    def section(self, key: str) -> Section | None:
        return next((section for section in self._sections if section.key == key), None)

    def finish(self) -> None:
        """Take what is being typed: before saving, or before something else is shown."""
        for form in self._forms:
            form.finish()
        self._seal()

    def library_changed(self) -> None:
        """Offer the entries of the catalogues, and the attributes, as they are now."""
        library = self._library()
        known = library.definitions if library is not None else None
        if known != self._known:
            self._known = known
            self._shown = ()  # fields may be called otherwise, offer else, or be there only now
            self._make_anew()
        self._refresh()

    def _main_element(self) -> str:
        """Return what is shown where nothing is selected: the process of the document."""
        assert self._document is not None
        snapshot = self._document.document
        if self._document.kind == LANDSCAPE:
            return next((sheet.id for sheet in snapshot.sheets()), "")
        processes = list(snapshot.elements("process"))
        with_profile = [one for one in processes if snapshot.profile(one.id).values]
        pools = [pool.refers_to for pool in snapshot.elements("participant") if pool.refers_to]
        by_pool = [one for key in pools for one in processes if one.id == key]
        found = with_profile or by_pool or processes
        return found[0].id if found else ""

    def _show_element(self, key: str) -> None:
        assert self._document is not None
        snapshot = self._document.document
        record = snapshot.find(key)
        self._element = key
        if not isinstance(record, Element | Flow | Sheet):
            self._clear()
            self._title.setText(self._document.title)
            self._kind.setText(tr("Nothing selected"))
            return
        self._show_head(record, snapshot)
        specs = sections_for(record, snapshot, self._library)
        shown = _form_of(record, specs)
        if shown != self._shown:
            self._make_sections(specs)
            self._shown = shown
        self._refresh()

    def _show_head(self, record: Element | Flow | Sheet, snapshot: Snapshot) -> None:
        name = " ".join(record.name.split())
        if isinstance(record, Sheet):
            self._title.setText(name or tr("Without a name"))
            self._kind.setText(_counts(snapshot))
            return
        if not name and record.type == "process" and self._document is not None:
            name = self._document.title
        self._title.setText(name or tr("Without a name"))
        self._kind.setText(say(kind_for(record, snapshot).title))

    def _show_nothing(self) -> None:
        self._clear()
        self._element = ""
        self._title.setText(tr("Nothing open"))
        self._kind.setText(tr("Open a process to see what is said about it."))

    def _clear(self) -> None:
        self._element = ""
        self._make_sections([])
        self._shown = ()

    def _make_sections(self, specs: list[SectionSpec]) -> None:
        for section in self._sections:
            let_go(self._column, section)
        self._sections = []
        self._forms = []
        self._linked = None
        self.release = None
        for place, spec in enumerate(specs):
            section = Section(spec.key, spec.title, partial(self._make_body, spec))
            section.toggled.connect(self._toggled)
            self._column.insertWidget(place, section)
            self._sections.append(section)
            section.set_open(self._open.get(spec.key, spec.key in OPEN_AT_FIRST))

    def _make_body(self, spec: SectionSpec) -> QWidget:
        if spec.key == RELEASE:
            self.release = ReleaseCard()
            self.release.action_wanted.connect(self.action_wanted)
            self._show_release()
            return self.release
        if spec.key != LINKED:
            return self._make_form(spec)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_form(spec))
        self._linked = LinkedProcess(self._tasks)
        self._linked.open_wanted.connect(self.process_wanted)
        column.addWidget(self._linked)
        self._show_linked()
        return body

    def _show_linked(self) -> None:
        record = self._document.document.find(self._element) if self._document else None
        if self._linked is not None and isinstance(record, Element):
            self._linked.show_process(self._library(), record.refers_to)

    def _show_release(self) -> None:
        if self.release is not None and self._document is not None and self._element:
            library = self._library()
            known = library.definitions if library is not None else None
            self.release.show_process(self._document.document, self._element, known)

    def _make_form(self, spec: SectionSpec) -> Form:
        form = Form(spec.fields)
        form.edited.connect(self._edit)
        form.left.connect(self._seal)
        self._let_make_entries(form)
        self._forms.append(form)
        if self._document is not None and self._element:
            form.show_element(self._document.document, self._element)
        return form

    def _let_make_entries(self, form: Form) -> None:
        """Let fields that name entries of a catalogue make new ones on the spot."""
        if self.make_entry is None:
            return
        for _, editor in form.editors():
            kind = editor.field.type.catalogue
            if isinstance(editor, ChipsEditor) and kind and kind != "process":
                editor.make_entry = partial(self.make_entry, kind)

    def _toggled(self, key: str, is_open: bool) -> None:
        self._open[key] = is_open

    def _refresh(self) -> None:
        if self._document is None or not self._element:
            return
        for form in self._forms:
            form.show_element(self._document.document, self._element)
        self._show_linked()
        self._show_release()

    # Changes, both ways

    def _edit(self, field: FormField, value: ProfileValue) -> None:
        if self._document is None or not self._element or self._busy:
            return
        document = self._document.document
        element = self._element
        title = _title_of(field)
        self._busy = True
        try:
            with document.step(title, merge=f"inspector/{element}/{field.key}") as step:
                field.write(step, element, value)
        except Refused as error:
            self.refused.emit(error.text)
        finally:
            self._busy = False
        self._after_change()

    def _seal(self) -> None:
        if self._document is not None:
            self._document.document.history.seal()

    def _document_changed(self, change: Change) -> None:
        if self._busy or self._document is None:
            return
        touched = set(change.ids())
        if self._element and self._element not in self._document.document:
            self.show_selection([])
        elif self._concerns(touched, change):
            self._after_change()

    def _concerns(self, touched: set[str], change: Change) -> bool:
        if self._element in touched:
            return True
        for records in (change.added, change.removed):
            if any(isinstance(record, Profile | Element | Flow) for record in records.values()):
                return True
        return any(isinstance(after, Profile) for _, after in change.updated.values())

    def _after_change(self) -> None:
        assert self._document is not None
        snapshot = self._document.document
        record = snapshot.find(self._element)
        if isinstance(record, Element | Flow | Sheet):
            self._show_head(record, snapshot)
            if _form_of(record, sections_for(record, snapshot, self._library)) != self._shown:
                # Not while an editor of the old form is still telling what was done in it.
                QTimer.singleShot(0, self, self._make_anew)
        self._refresh()

    def _make_anew(self) -> None:
        """Show the fields that make sense now, with the keyboard in the same one as before."""
        if self._document is None or not self._element:
            return
        focus = QApplication.focusWidget()
        held = next(
            (
                key
                for form in self._forms
                for key, editor in form.editors()
                if focus is not None and (editor is focus or editor.isAncestorOf(focus))
            ),
            "",
        )
        self._open |= {section.key: section.is_open for section in self._sections}
        place = self._scroll.verticalScrollBar().value()
        self._show_element(self._element)
        kept = self.editor(held)
        if kept is not None:
            kept.setFocus()
        self._scroll.verticalScrollBar().setValue(place)


def _form_of(record: Element | Flow | Sheet, specs: list[SectionSpec]) -> tuple[object, ...]:
    """Return what the sections are made for: another one needs other editors."""
    fields = tuple(
        (spec.key, tuple((field.key, field.label) for field in spec.fields)) for spec in specs
    )
    return type(record), getattr(record, "type", ""), fields


def _meant(snapshot: Snapshot, key: str) -> str:
    """Return the element or flow that a selected shape or edge shows."""
    record = snapshot.find(key)
    if isinstance(record, Shape | Edge):
        return record.element if record.element in snapshot else ""
    return key if isinstance(record, Element | Flow) else ""


def _counts(snapshot: Snapshot) -> str:
    entries = list(snapshot.elements("process_entry"))
    drawn = sum(1 for entry in entries if entry.refers_to)
    return tr("{count} processes, {drawn} with a diagram", count=len(entries), drawn=drawn)


def _title_of(field: FormField) -> Text:
    return mark("Change “{field}”", field=field.label)
