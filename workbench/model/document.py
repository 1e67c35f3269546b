"""A document that can be changed, and the only ways to change it: steps and gestures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Protocol, TypeVar, cast

from workbench.errors import Protected
from workbench.model.change import Change
from workbench.model.finding import Finding
from workbench.model.history import History
from workbench.model.records import Record
from workbench.model.snapshot import R, Snapshot
from workbench.words import Text

Settler = Callable[["Step"], None]
Observer = Callable[[Change], None]


class Index(Protocol):
    """A way to find records that is kept in step with a document, whoever writes them."""

    def note(self, before: Record | None, after: Record | None) -> None:
        """Take notice of a record that was added (from None), replaced or removed (to None).

        Several changes of one record may be told as one.
        """


IndexT = TypeVar("IndexT", bound=Index)
T = TypeVar("T")


class Document(Snapshot):
    """Records by id, changed in steps, with undo.

    `source` is whatever the format that read the document needs to write it again without loss;
    nobody else looks at it.  `settlers` run before every commit and keep the records consistent;
    they are given by the room that edits (`workbench.editing`), so that a document which is only
    read needs none.
    """

    def __init__(
        self,
        records: Iterable[Record] = (),
        *,
        source: object = None,
        findings: Iterable[Finding] = (),
        settlers: tuple[Settler, ...] = (),
    ) -> None:
        super().__init__(records)
        self.source = source
        self.findings: tuple[Finding, ...] = tuple(findings)  # of reading
        self.settlers = settlers
        self.history = History()
        self._observers: list[Observer] = []
        self._ranks: dict[str, int] | None = None
        self._returned: list[str] = []  # records that have come back and stand at the end
        self._numbers: dict[str, int] = {}  # the last number given out per stem of new ids
        self._step: Step | None = None
        self._gesture: Gesture | None = None  # the one whose change is shown
        self._protections: dict[str, Text] = {}
        self._indexes: dict[type[Index], Index] = {}
        # What each index knows of the records that were written since it was last asked for.
        self._unnoted: dict[type[Index], dict[str, Record | None]] = {}

    def index(self, kind: type[IndexT]) -> IndexT:
        """Return the document's index of a class, filled when first asked for.

        It holds what is there now; ask for it again after writing.
        """
        found = self._indexes.get(kind)
        if found is None:
            found = self._indexes[kind] = kind()
            self._unnoted[kind] = {}
            for record in self._records.values():
                found.note(None, record)
        elif unnoted := self._unnoted[kind]:
            # Only now, and each once: a frame of a drag takes all back before it writes it anew.
            self._unnoted[kind] = {}
            for key, before in unnoted.items():
                after = self._records.get(key)
                if after is not before:
                    found.note(before, after)
        assert isinstance(found, kind)
        return found

    def snapshot(self) -> Snapshot:
        """Return the present state as a value for a job in another thread."""
        state = Snapshot(sorted(self._records.values(), key=lambda record: self.rank(record.id)))
        state.pictures = self.pictures
        return state

    def rank(self, key: str) -> int:
        """Return the place of a record in document order, kept when it is removed and comes back.

        Records are drawn and listed in this order, so that undo brings back the same picture.
        """
        if self._ranks is None:
            self._ranks = {known: number for number, known in enumerate(self._records)}
        return self._ranks.setdefault(key, len(self._ranks))

    def observe(self, observer: Observer) -> Callable[[], None]:
        """Call `observer` with one Change after every commit, undo and gesture move.

        Returns the function that ends it.
        """
        self._observers.append(observer)

        def end() -> None:
            if observer in self._observers:
                self._observers.remove(observer)

        return end

    def protect(self, by: str, reason: Text | None) -> None:
        """Refuse every change from now on, with the sentence why; None: no longer.

        `by` names who protects (the release, a lock …); several may at the same time.
        """
        if reason is None:
            self._protections.pop(by, None)
        else:
            self._protections[by] = reason

    @property
    def protection(self) -> Text | None:
        """Return why the document may not be changed now, None where it may."""
        return next(iter(self._protections.values()), None)

    def is_protected_by(self, by: str) -> bool:
        return by in self._protections

    def require_unprotected(self, past: str = "") -> None:
        """Raise Protected with the sentence why the document may not be changed now.

        `past`: a protection that does not count, for the one edit it is there to let through.
        """
        for by, why in self._protections.items():
            if by != past:
                raise Protected(why)

    @contextmanager
    def step(self, title: Text, merge: str = "", past: str = "") -> Iterator[Step]:
        """Open a step; on leaving, settle, commit to the history and tell the observers.

        An exception takes everything back.  A step within a step belongs to the outer one.
        `merge`: a key; directly following steps of the same key become one undo step (typing).
        `past`: see `require_unprotected`, which is asked first.
        """
        if self._step is not None:
            yield self._step
            return
        self.require_unprotected(past)
        self._end_gesture()
        with self._writing() as step:
            yield step
            step.settle()
        change = step.change()
        if change:
            self.history.record(title, change, merge)
            self._tell(change)

    def gesture(self, title: Text) -> Gesture:
        """Return an edit that is applied again and again until it is kept or given up."""
        return Gesture(self, title)

    def undo(self) -> Change | None:
        """Take the last step back.  Returns what changed, None where there was nothing to undo.

        A gesture in progress is given up before, as it is by every step.  Raises Protected.
        """
        self.require_unprotected()
        self._end_gesture()
        return self._apply(self.history.step_back())

    def redo(self) -> Change | None:
        """Do the step that was taken back last again.  Raises Protected."""
        self.require_unprotected()
        self._end_gesture()
        return self._apply(self.history.step_forward())

    def revoke(self) -> None:
        """Take the last step back for good: what had to follow it (saving) was not possible."""
        self._end_gesture()
        self._apply(self.history.step_back())
        self.history.forget_undone()

    @property
    def is_tried_out(self) -> bool:
        """Tell whether a gesture shows what is not kept yet."""
        return self._gesture is not None

    @property
    def is_modified(self) -> bool:
        """Tell whether saving would change the file."""
        return not self.history.is_saved

    @contextmanager
    def _writing(self, *, is_passing: bool = False) -> Iterator[Step]:
        if self._step is not None:
            raise RuntimeError("a step is already open")
        self._step = step = Step(self, is_passing=is_passing)
        try:
            yield step
        except BaseException:
            self._replay(step.change().reversed())
            self._restore_order()
            raise
        finally:
            step.close()
            self._step = None

    def _end_gesture(self) -> None:
        if self._gesture is not None and self._step is None:
            self._gesture.abandon()

    def _apply(self, change: Change | None) -> Change | None:
        if self._step is not None:
            raise RuntimeError("undo within an open step")
        if change is not None:
            self._replay(change)
            self._restore_order()
            self._tell(change)
        return change

    def _replay(self, change: Change) -> None:
        for record in change.removed.values():
            self._put(record.id, None)
        for key, (_, after) in change.updated.items():
            self._put(key, after)
        for record in sorted(change.added.values(), key=lambda added: self.rank(added.id)):
            self._put(record.id, record)

    def _restore_order(self) -> None:
        """Put records that have come back where they were, for all who list them."""
        if self._returned and self._ranks is not None:
            ranks = self._ranks
            records = self._records
            self._records = {key: records[key] for key in sorted(records, key=ranks.__getitem__)}
            self._order_references(self._returned, ranks)
        self._returned = []

    def _put(self, key: str, record: Record | None) -> None:
        before = self._records.get(key)
        if self._referrers is not None:
            self._note_references(key, before, record)
        for unnoted in self._unnoted.values():
            unnoted.setdefault(key, before)
        if record is None:
            self.rank(key)  # remember the place before it goes
            del self._records[key]
        else:
            if before is None and self._ranks is not None:
                if key in self._ranks:
                    self._returned.append(key)
                else:
                    self._ranks[key] = len(self._ranks)
            self._records[key] = record

    def _tell(self, change: Change) -> None:
        if change:
            for observer in tuple(self._observers):
                observer(change)


class Step:
    """The right to write into a document, from opening to commit.

    Reading through `step.document` sees what was written so far.
    """

    def __init__(self, document: Document, *, is_passing: bool = False) -> None:
        self.document = document
        self.has_postponed = False
        self._is_passing = is_passing
        self._before: dict[str, Record | None] = {}
        self._held: dict[str, Record | None] = {}
        self.leaves_names = False  # read by the settler of names
        self._is_settled = True  # nothing was written since the settlers ran last
        self._reconsidered: dict[str, None] = {}
        self._refiled: dict[str, None] = {}
        self._filed: set[str] = set()  # of those, what is in the right lane as well
        self._kept: set[str] = set()
        self._derived: dict[object, object] = {}
        self._open = True

    def add(self, record: Record) -> None:
        """Add a new record; its id must not be in use."""
        if record.id in self.document:
            raise ValueError(f"the id {record.id!r} is in use")
        self._write(record.id, record)

    def put(self, record: Record) -> None:
        """Add the record, or replace the one of the same id."""
        if self.document.find(record.id) != record:
            self._write(record.id, record)

    def update(self, record: R | str, **fields: object) -> None:
        """Replace fields of a record, named by itself (its current state counts) or by its id."""
        key = record if isinstance(record, str) else record.id
        self.put(self.document[key].changed(**fields))

    def remove(self, key: str) -> None:
        """Remove a record; one that is not there is no matter."""
        if key in self.document:
            self._write(key, None)

    def keep(self, key: str) -> None:
        """Note that a record stays, even if nothing names it any more."""
        self._kept.add(key)

    def is_kept(self, key: str) -> bool:
        return key in self._kept

    def new_id(self, stem: str) -> str:
        """Return an id that is free in the document, readable and stable: ``Task_3``."""
        number = self.document._numbers.get(stem, 0) + 1
        while (key := f"{stem}_{number}") in self.document or key in self._before:
            number += 1
        self.document._numbers[stem] = number
        return key

    def touched(self) -> list[str]:
        """Return the ids of all records written so far, in order of first writing."""
        return list(self._before)

    def before(self, key: str) -> Record | None:
        """Return a record as it was when the step was opened."""
        return self._before[key] if key in self._before else self.document.find(key)

    def hold(self, *keys: str, filed: bool = False) -> None:
        """Have the settlers leave records as they are now: the operation has settled them itself.

        It counts until such a record is written again.  `filed`: what contains them is right, too;
        else it is still found out.
        """
        self._derived.clear()
        for key in keys:
            self._held[key] = self.document.find(key)
        if filed:
            self._filed.update(keys)
        else:
            self._filed.difference_update(keys)

    def leave_names(self) -> None:
        """Have names stay where they are that the step does not itself touch, even if struck.

        What is undone by the opposite edit, as opening is by closing, must not push names about:
        they would not find back.
        """
        self.leaves_names = True

    def is_held(self, key: str) -> bool:
        """Tell whether the settlers have to leave a record as it is."""
        return key in self._held and self._held[key] is self.document.find(key)

    def reconsider(self, *keys: str) -> None:
        """Have the settlers see whether lines that are held still have a free way."""
        self._reconsidered.update(dict.fromkeys(keys))

    @property
    def reconsidered(self) -> list[str]:
        """Return the lines that are to be looked at, though they are held."""
        return list(self._reconsidered)

    def refile(self, *keys: str) -> None:
        """Have the settlers find out what contains shapes, though they were not moved."""
        self._refiled.update(dict.fromkeys(keys))

    def postpone(self) -> bool:
        """Tell whether something costly may wait; if so, the gesture does it when it rests."""
        self.has_postponed = self._is_passing
        return self._is_passing

    @property
    def refiled(self) -> list[str]:
        """Return the shapes that are to be filed anew."""
        return list(self._refiled)

    def is_filed(self, key: str) -> bool:
        """Tell whether a record that is held need not be filed anew."""
        return key in self._filed and self.is_held(key)

    def derived(self, make: Callable[[Step], T]) -> T:
        """Return what a function finds in the step, asked once until something is written or held.

        The value is shared: it is not to be changed.
        """
        if make not in self._derived:
            self._derived[make] = make(self)
        return cast(T, self._derived[make])

    def change(self) -> Change:
        """Return the difference from the opening of the step to now."""
        find = self.document.find
        return Change.between(self._before, {key: find(key) for key in self._before})

    def settle(self) -> None:
        """Run the document's settlers, if anything was written since they ran last."""
        if not self._is_settled:
            for settler in self.document.settlers:
                settler(self)
            self._is_settled = True

    def close(self) -> None:
        self._open = False

    def _write(self, key: str, record: Record | None) -> None:
        if not self._open:
            raise RuntimeError("the step is closed")
        if self._derived:
            self._derived.clear()
        self._before.setdefault(key, self.document.find(key))
        self._is_settled = False
        self.document._put(key, record)


class Gesture:
    """An edit in progress, as while dragging: every move returns to the mark and applies anew.

    There is no second preview path: what is seen during the gesture is what is kept.
    """

    def __init__(self, document: Document, title: Text) -> None:
        self._document = document
        self._title = title
        self._change = Change()
        self._waiting: Callable[[Step], None] | None = None  # an edit that is not wholly done
        self._numbers = dict(document._numbers)  # so that moves do not use up ids

    @property
    def change(self) -> Change:
        """Return what the gesture has done so far."""
        return self._change

    @property
    def is_shown(self) -> bool:
        """Tell whether the document stands as the last `apply` left it."""
        return self._document._gesture is self

    def apply(self, edit: Callable[[Step], None], *, is_passing: bool = False) -> Change:
        """Return to the mark, do `edit`, settle.  Observers get the one difference to before.

        When `edit` raises, the document stands at the mark and the exception goes on.
        `is_passing`: more is to come at once, so what is costly may wait for `rest` or `commit`.
        Raises Protected where the document may not be changed.
        """
        self._document.require_unprotected()
        shown = self._change
        back = shown.reversed()
        if self._document._gesture is not self:
            self._document._end_gesture()
        self._document._gesture = self
        self._document._replay(back)
        self._document._numbers = dict(self._numbers)
        self._change = Change()
        self._waiting = None
        try:
            with self._document._writing(is_passing=is_passing) as step:
                edit(step)
                step.settle()
        except BaseException:
            self._document._tell(back)
            raise
        self._waiting = edit if step.has_postponed else None
        self._change = step.change()
        self._document._tell(back.joined(self._change))
        return self._change

    def rest(self) -> None:
        """Do what was left waiting, so that what is seen is what would be kept."""
        if self._waiting is not None and self.is_shown:
            self.apply(self._waiting)

    def commit(self) -> None:
        """Keep what was applied last, as one step of the history."""
        self.rest()
        self._document._restore_order()
        self._leave()
        if self._change:
            self._document.history.record(self._title, self._change)
        self._change = Change()

    def abandon(self) -> None:
        """Return to the mark for good."""
        back = self._change.reversed()
        self._change = Change()
        self._waiting = None
        self._leave()
        self._document._replay(back)
        self._document._numbers = dict(self._numbers)
        self._document._restore_order()
        self._document._tell(back)

    def _leave(self) -> None:
        if self._document._gesture is self:
            self._document._gesture = None
