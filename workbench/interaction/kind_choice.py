"""Choosing a kind: what is offered, shown in the diagram while it is considered, kept when taken.

One choice serves three purposes: to create something, to append it to the selection, to replace
the selection.  While a kind is considered the edit is done as a gesture, so that what is seen is
what is kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from workbench.editing.landscape import replacing as landscape
from workbench.editing.operations.appending import append, appendable
from workbench.editing.operations.replacing import replace
from workbench.errors import Refused
from workbench.interaction.changes import KindUsed, Note, Refusal, Request, Reveal
from workbench.model.document import Gesture, Step
from workbench.model.records import Edge, Shape
from workbench.notation.bpmn.replacements import replacements_for
from workbench.notation.kind import FLOWS, Family, Kind
from workbench.notation.kinds import kinds_for, shows_landscape
from workbench.words import Text, mark, plural

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

_UNSEEN = FLOWS | {Family.DEFINITION, Family.BOX, Family.PROCESS, Family.COLLABORATION}
# What is needed every day comes first, what belongs to special places last.
_ORDER = {
    group: number
    for number, group in enumerate(
        (
            "activities",
            "gateways",
            "start_events",
            "intermediate_events",
            "end_events",
            "sub_processes",
            "swimlanes",
            "data",
            "artifacts",
            "flows",
            "boundary_events",
            "sub_process_start_events",
        )
    )
}


class Purpose(StrEnum):
    """What becomes of the kind that is chosen."""

    CREATE = "create"
    APPEND = "append"
    REPLACE = "replace"


class OfferKinds(Request, frozen=True):
    """Let a person choose one of the kinds for a purpose."""

    purpose: Purpose


def kinds_to_create(editor: Editor) -> tuple[Kind, ...]:
    """Return the kinds that can be placed on the sheet of an editor, by its notation."""
    offered = kinds_for(editor.document, editor.sheet_id)
    return _in_order(kind for kind in offered if kind.offered and kind.family not in _UNSEEN)


def kinds_to_append(editor: Editor) -> tuple[Kind, ...]:
    """Return the kinds that may follow the one selected shape."""
    source = chosen_shape(editor)
    if source is None:
        return ()
    known = kinds_for(editor.document, editor.sheet_id)
    offered = (k for k in known if k.offered and k.family not in _UNSEEN)
    return _in_order(kind for kind in offered if appendable(editor.document, source, kind))


def kinds_to_replace(editor: Editor) -> tuple[Kind, ...]:
    """Return the kinds that the one selected thing may become."""
    drawn = editor.document.find(editor.selection[0]) if len(editor.selection) == 1 else None
    if not isinstance(drawn, Shape | Edge):
        return ()
    if isinstance(drawn, Shape) and shows_landscape(editor.document, editor.sheet_id):
        element = editor.document.element(drawn.element)
        return landscape.replacements_for(element) if element is not None else ()
    return _in_order(replacements_for(editor.document, drawn))


def offered_kinds(editor: Editor, purpose: Purpose) -> tuple[Kind, ...]:
    """Return the kinds that are offered for a purpose, group by group."""
    return {
        Purpose.CREATE: kinds_to_create,
        Purpose.APPEND: kinds_to_append,
        Purpose.REPLACE: kinds_to_replace,
    }[purpose](editor)


def chosen_shape(editor: Editor) -> Shape | None:
    """Return the shape that alone is selected."""
    return editor.document.shape(editor.selection[0]) if len(editor.selection) == 1 else None


class KindEdit:
    """Appending to the selected shape, or replacing what is selected, by a kind."""

    def __init__(self, editor: Editor, purpose: Purpose) -> None:
        self._editor = editor
        self._purpose = purpose
        self._key = editor.selection[0] if len(editor.selection) == 1 else ""
        self._gesture: Gesture | None = None
        self._made = ""
        self._lost = 0

    def show(self, kind: Kind) -> bool:
        """Do it for now; returns whether it is possible."""
        if self._key not in self._editor.document:
            return False
        if self._gesture is None:
            self._gesture = self._editor.document.gesture(self._title(kind))
        try:
            self._gesture.apply(lambda step: self._do(step, kind))
        except Refused:
            return False
        return True

    def hide(self) -> None:
        """Take back what is shown."""
        if self._gesture is not None:
            self._gesture.abandon()
            self._gesture = None

    def keep(self, kind: Kind) -> bool:
        """Do it for good; what was appended is selected and asks for its name.

        Where it is refused the reason is said.
        """
        self.hide()
        editor = self._editor
        if self._key not in editor.document:
            return False
        try:
            with editor.document.step(self._title(kind)) as step:
                self._do(step, kind)
        except Refused as refused:
            editor.tell(request=Refusal(refused.text))
            return False
        editor.tell(request=KindUsed(kind.key))
        if self._purpose is Purpose.APPEND:
            editor.select((self._made,))
            editor.tell(request=Reveal(editor.picture.bounds_of(self._made)))
            editor.begin_rename()
        say_what_was_lost(editor, self._lost)
        return True

    def _do(self, step: Step, kind: Kind) -> None:
        if self._purpose is Purpose.APPEND:
            self._made = append(step, self._key, kind)
        else:
            self._lost = replace(step, self._key, kind)

    def _title(self, kind: Kind) -> Text:
        if self._purpose is Purpose.APPEND:
            return mark("Append {kind}", kind=kind.title)
        return mark("Replace by {kind}", kind=kind.title)


def say_what_was_lost(editor: Editor, count: int) -> None:
    """Say how many flows and boundary events went because they are not allowed any more."""
    if count:
        editor.tell(
            request=Note(
                plural(
                    count,
                    "{count} flow or boundary event went, for it is not allowed here any more. "
                    "Undo brings it back.",
                    "{count} flows and boundary events went, for they are not allowed here any "
                    "more. Undo brings them back.",
                )
            )
        )


def usual_kinds(offered: tuple[Kind, ...], recent: list[str], pinned: list[str]) -> list[Kind]:
    """Return the kinds to be shown on top: the pinned ones, then those used last."""
    by_key = {kind.key: kind for kind in offered}
    keys = dict.fromkeys((*pinned, *recent))
    return [by_key[key] for key in keys if key in by_key]


def _in_order(kinds: Iterable[Kind]) -> tuple[Kind, ...]:
    return tuple(sorted(kinds, key=lambda kind: _ORDER.get(kind.group, len(_ORDER))))
