"""A document that is open in the window: its file, whether it is saved, whether the file changed.

Knows nothing of widgets; the formats are imported only when a file is read or written.
"""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from workbench.errors import Unreadable, reason
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.library.access import Access
    from workbench.library.changes_on_disk import DiskState
    from workbench.library.earlier_versions import EarlierVersions
    from workbench.model.document import Document
    from workbench.model.finding import Finding
    from workbench.words import Text

PROCESS, LANDSCAPE = "process", "landscape"
SUFFIXES = {PROCESS: ".bpmn", LANDSCAPE: ".json"}


class OpenDocument(QObject):
    """A document with its place on disk."""

    changed = Signal(object)  # Change
    state_changed = Signal()  # what can be undone, saved or not, where, changed on disk
    replaced = Signal()  # read anew: `document` is another one
    findings_changed = Signal()
    check_wanted = Signal()  # by the rules, at once
    protection_changed = Signal()  # whether and why it may not be edited now
    closed = Signal()

    access_changed = Signal()  # who else edits the file

    def __init__(
        self,
        document: Document,
        kind: str = PROCESS,
        disk: DiskState | None = None,
        access: Access | None = None,
    ) -> None:
        super().__init__()
        self.key = uuid.uuid4().hex  # of this opening: names its recovery copy
        self.kind = kind
        self.disk = disk
        self.is_changed_on_disk = False
        self.suggested_name = ""  # of the file, where it has none yet
        self.wants_check = kind == PROCESS  # whether the rules are asked while it is edited
        self.broken_rules: tuple[Finding, ...] = ()
        self.earlier: EarlierVersions | None = None  # keeps what saving writes over
        self._has_saved = False
        self._protections: dict[str, Text] = {}
        self._access = access
        self.is_read_only = False  # because of others or the drive; why: `Document.protection`
        self._take(document)
        if access is not None:
            self._protect_by_access()

    def _take(self, document: Document) -> None:
        self.document = document
        if self.kind == PROCESS:
            from workbench.library.protection import guard

            guard(document, self.path)
        for by, why in self._protections.items():
            document.protect(by, why)
        self._protection = document.protection
        self._endings = (
            document.observe(self.changed.emit),
            document.observe(lambda change: self._look_at_protection()),
            document.history.observe(self.state_changed.emit),
        )

    def protect(self, by: str, reason: Text | None) -> None:
        """Let the document be read only, with the sentence why; None: `by` no longer asks for it.

        It holds when the file is read again.  What is approved protects itself.
        """
        if self._protections.get(by) == reason:
            return
        self._protections.pop(by, None)
        if reason is not None:
            self._protections[by] = reason
        self.document.protect(by, reason)
        self._protection = self.document.protection
        self.protection_changed.emit()
        self.state_changed.emit()

    def _look_at_protection(self) -> None:
        if self.document.protection != self._protection:
            self._protection = self.document.protection
            self.protection_changed.emit()
            self.state_changed.emit()

    def _let_go(self) -> None:
        for end in self._endings:
            end()

    @property
    def access(self) -> Access:
        """Return whether the file may be edited here, as far as others are concerned."""
        if self._access is None:
            from workbench.library.access import Access

            self._access = Access()
        return self._access

    def set_access(self, access: Access) -> None:
        """Take note of how things stand with the file."""
        if access != self.access:
            self._access = access
            self._protect_by_access()
            self.access_changed.emit()
            self.state_changed.emit()

    def _protect_by_access(self) -> None:
        name = self.path.name if self.path is not None else ""
        protections = self.access.protections(name)
        for by, why in protections.items():
            self.protect(by, why)
        self.is_read_only = any(why is not None for why in protections.values())

    @property
    def path(self) -> Path | None:
        """Return its file, None where it was never saved."""
        return self.disk.path if self.disk is not None else None

    @property
    def is_modified(self) -> bool:
        """Tell whether closing would lose something."""
        return self.document.is_modified

    @property
    def title(self) -> str:
        """Return the name of what is in it, the file's name where it has none."""
        named = title_of(self.document, self.kind)
        if named and self.path is not None and self.document.is_protected_by("kept"):
            return f"{named} · {self.path.stem}"
        return named or (self.path.stem if self.path else self.suggested_name)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return what reading found, then the rules that are broken now."""
        return (*self.document.findings, *self.broken_rules)

    def set_wants_check(self, wanted: bool) -> None:
        """Let the rules be asked while the process is edited, or be silent."""
        if self.kind == PROCESS:
            self.wants_check = wanted
            self.check_wanted.emit() if wanted else self.note_broken_rules(())

    def note_broken_rules(self, findings: tuple[Finding, ...]) -> None:
        if findings != self.broken_rules:
            self.broken_rules = findings
            self.findings_changed.emit()

    @property
    def process_ids(self) -> list[str]:
        return [element.id for element in self.document.elements("process")]

    @property
    def landscape_id(self) -> str:
        """Return the id by which others open this landscape: that of its one sheet."""
        sheets = self.document.sheets()
        return sheets[0].id if self.kind == LANDSCAPE and sheets else ""

    def save(self, *, overwrite: bool = False) -> None:
        """Save to its file.

        Raises ChangedOnDisk where somebody else wrote it in the meantime (unless `overwrite`),
        Unwritable where it cannot be written.
        """
        if self.disk is None:
            raise ValueError("a document without a file is saved by save_as")
        self.document.history.seal()
        if self.earlier is not None:
            # What was opened or somebody else wrote in any case, of one's own now and then.
            is_own = self._has_saved and not overwrite
            self.earlier.keep(self.disk.path, in_any_case=not is_own)
        # A missing file is made anew only when the person has been told that it is missing.
        anew = self.is_changed_on_disk
        self.disk.save(self.document, overwrite=overwrite, anew=anew)
        self._has_saved = True
        self.note_disk(changed=False)

    def save_as(self, path: Path) -> None:
        """Save to a file the person has chosen; from now on it is the document's."""
        from workbench.library.changes_on_disk import DiskState

        self.document.history.seal()
        if self.earlier is not None:
            self.earlier.keep(path)
        disk = self.disk or DiskState(path, None)
        disk.save_as(path, self.document)
        self._has_saved = True
        self.disk = disk
        self.is_changed_on_disk = False
        if self._access is not None:  # that was of the other file
            from workbench.library.access import Access

            self.set_access(Access())
        self.state_changed.emit()

    def move_to(self, path: Path) -> None:
        """Follow the file, which somebody has given another name."""
        if self.disk is not None:
            self.disk.path = path
            self.state_changed.emit()

    def note_disk(self, *, changed: bool) -> None:
        """Take note of whether the file is still what was read or saved last."""
        if changed != self.is_changed_on_disk:
            self.is_changed_on_disk = changed
            self.state_changed.emit()

    @property
    def is_gone_from_disk(self) -> bool:
        return self.disk is not None and self.disk.is_gone()

    def reload(self) -> None:
        """Read the file again and forget everything that was not saved."""
        if self.path is not None:
            self.show_read(read_file(self.path))

    def show_read(self, fresh: ReadFile) -> None:
        """Go on with what was read from the file just now."""
        self._let_go()
        self.disk = fresh.disk
        self._has_saved = False
        self.is_changed_on_disk = False
        self._take(fresh.document)
        self.replaced.emit()
        self.protection_changed.emit()
        self.state_changed.emit()

    def close(self) -> None:
        """End watching the document."""
        self._let_go()
        self.closed.emit()


def kind_of_file(path: Path) -> str:
    """Return what a file of this name holds, "" for what is not edited here."""
    suffix = path.suffix.lower()
    if suffix in (".bpmn", ".xml", ".bpmn20"):
        return PROCESS
    return LANDSCAPE if suffix == ".json" else ""


class ReadFile(NamedTuple):
    """What reading a file gave: a value, to be handed from a worker thread to the window's.

    `is_proposed`: the file says where nothing is drawn, so the drawing is a proposal.
    """

    document: Document
    kind: str
    disk: DiskState
    is_proposed: bool = False
    access: Access | None = None


def read_file(path: Path) -> ReadFile:
    """Read a file for editing.  Raises Unreadable with a sentence that says why not."""
    from workbench.library.access import access_of
    from workbench.library.changes_on_disk import DiskState

    try:
        disk = DiskState.of(path)
    except OSError as error:
        raise Unreadable(
            mark("“{file}” was not opened: {reason}.", file=path.name, reason=reason(error))
        ) from error
    kind = kind_of_file(path) or PROCESS
    if kind == LANDSCAPE:
        from workbench.io import landscape
        from workbench.library.pictures import show_pictures

        document = landscape.read(path)
        show_pictures(document, path)
    else:
        from workbench.io import bpmn

        document = bpmn.read(path)
    prepare(document)
    is_proposed = propose_drawing(document)
    return ReadFile(document, kind, disk, is_proposed, access_of(path))


def propose_drawing(document: Document) -> bool:
    """Give a document without any sheet a simple drawing; tells whether it did.

    The drawing counts as read: it is no step to take back and nothing that closing would lose, for
    it is proposed again whenever the file is opened.  Saving a change writes it.
    """
    if document.sheets():
        return False
    from workbench.layout.proposal import propose
    from workbench.model.history import History

    records = propose(document)
    with document.step(mark("Propose a drawing")) as step:
        for record in records:
            step.add(record)
    document.history = History()
    return bool(records)


def title_of(document: Document, kind: str) -> str:
    """Return the name of what a document is about, "" where it has none."""
    if kind == LANDSCAPE:
        return next((sheet.name for sheet in document.sheets() if sheet.name), "")
    for process in document.elements("process"):
        if process.name:
            return process.name
    pools = [pool for pool in document.elements("participant") if pool.refers_to and pool.name]
    return pools[0].name if pools else ""


def prepare(document: Document) -> None:
    """Make a document that was read ready for editing."""
    from workbench import editing

    editing.prepare(document)
