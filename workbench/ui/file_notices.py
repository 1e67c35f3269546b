"""What is said above the tabs of files that others work on, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from workbench.ui.comparing import Comparing
from workbench.ui.notices import Answer
from workbench.ui.open_document import OpenDocument
from workbench.ui.translation import say, tr

if TYPE_CHECKING:
    from workbench.ui.window import Window

_AWAY = "library-away"


class FileNotices(QObject):
    """Says each thing once, for as long as it is so."""

    def __init__(self, window: Window, comparing: Comparing) -> None:
        super().__init__(window)
        self._window = window
        self._comparing = comparing
        self._said: dict[str, str] = {}  # by the key of the notice

    def connections(self) -> tuple[tuple[Any, Callable[..., object]], ...]:
        """Return which signals of the workspace are to be connected with what."""
        sharing = self._window.workspace.sharing
        return (
            (sharing.reloaded, self._reloaded),
            (sharing.taken_over, self._taken_over),
            (sharing.library_away, self._library_away),
            (sharing.waits, self._waits),
            (sharing.is_back, self._is_back),
            (self._window.workspace.closed, self._forget),
        )

    def show(self, document: OpenDocument) -> None:
        """Say how things stand with the file of a document, and take back what is no longer so."""
        self._say(f"disk:{document.key}", *self._about_disk(document))
        self._say(f"access:{document.key}", *self._about_others(document))

    def _about_disk(self, document: OpenDocument) -> tuple[str, tuple[Answer, ...]]:
        if not document.is_changed_on_disk:
            return "", ()
        if document.is_gone_from_disk:
            text = tr(
                "The file of “{title}” has been moved or deleted. Saving writes it anew.",
                title=document.title,
            )
            return text, ()
        title, other = document.title, document.access.elsewhere or document.access.left
        return (
            tr(
                "“{title}” has been changed on disk by {person}.",
                title=title,
                person=other.holder.person,
            )
            if other is not None and other.holder.person
            else tr("“{title}” has been changed on disk by someone else.", title=title),
            (
                (tr("Reload"), lambda: self._window.files.reload(document)),
                (tr("Compare"), lambda: self._comparing.with_saved(document)),
            ),
        )

    def _about_others(self, document: OpenDocument) -> tuple[str, tuple[Answer, ...]]:
        access = document.access
        if not access.is_shared_now or access.elsewhere is None or document.is_changed_on_disk:
            return "", ()
        from workbench.library.access import since, who

        text = tr(
            "{who} has been editing “{title}” since {time}, and so do you. "
            "Whoever saves second is asked which version counts.",
            who=say(who(access.elsewhere)),
            title=document.title,
            time=say(since(access.elsewhere)),
        )
        return text, ()

    def _say(self, key: str, text: str, answers: tuple[Answer, ...]) -> None:
        if self._said.get(key, "") == text:
            return
        self._said[key] = text
        if text:
            self._window.notices.tell(text, "warning", answers, key=key)
        else:
            self._window.notices.take_back(key)

    def _reloaded(self, document: OpenDocument, person: str) -> None:
        text = (
            tr(
                "“{title}” was changed by {person} and has been reloaded.",
                title=document.title,
                person=person,
            )
            if person
            else tr(
                "“{title}” was changed by someone else and has been reloaded.",
                title=document.title,
            )
        )
        self._window.notices.tell(text, "hint", key=f"reloaded:{document.key}")

    def _taken_over(self, document: OpenDocument) -> None:
        text = tr(
            "Editing “{title}” has been taken over elsewhere, for nothing was heard from here for "
            "a while. Your changes are still here.",
            title=document.title,
        )
        self._window.notices.tell(text, "warning", key=f"taken:{document.key}")

    def _waits(self, document: OpenDocument) -> None:
        text = tr(
            "“{title}” was not saved: its drive cannot be reached. Your changes are kept on this "
            "computer and are saved as soon as the drive is there again.",
            title=document.title,
        )
        answers = ((tr("Save elsewhere…"), lambda: self._window.files.save_as(document)),)
        self._window.notices.tell(text, "error", answers, key=f"waits:{document.key}")

    def _is_back(self, document: OpenDocument) -> None:
        self._window.notices.take_back(f"waits:{document.key}")
        self._window.files.save_again(document)

    def _library_away(self, away: bool) -> None:
        library = self._window.workspace.library
        if not away or library is None:
            self._window.notices.take_back(_AWAY)
            return
        text = tr(
            "The library “{name}” cannot be reached at the moment. What was seen last is shown; "
            "it is looked for again every few seconds.",
            name=library.name,
        )
        self._window.notices.tell(text, "warning", key=_AWAY)

    def _forget(self, document: OpenDocument) -> None:
        for part in ("disk", "access", "reloaded", "taken", "waits"):
            key = f"{part}:{document.key}"
            self._said.pop(key, None)
            self._window.notices.take_back(key)
