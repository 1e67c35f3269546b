"""What can be done with the library: each command declared once, for menu, keys and search.

The functions import what they need when they are called, so that the start pays for none of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.ui.action_spec import ActionSpec
from workbench.ui.menu_entry import SEPARATOR, MenuEntry
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.ui.window import Window


@dataclass(frozen=True)
class LibraryCommand:
    """An action of the menu “Library”; those of one section stand together."""

    section: str
    spec: ActionSpec
    do: Callable[[Window], object]


def _show_chains(window: Window) -> None:
    window.pages.show("chains")


def _show_reference(window: Window) -> None:
    window.pages.show("reference")


def _show_questions(window: Window) -> None:
    window.pages.show("questions")


def _show_uses(window: Window) -> None:
    from workbench.ui.uses_page import show_uses_of_shown

    show_uses_of_shown(window)


def _show_chain(window: Window) -> None:
    from workbench.ui.chains_page import show_chain_of_shown

    show_chain_of_shown(window)


def _make_landscape(window: Window) -> None:
    from workbench.ui.landscapes import make_landscape

    make_landscape(window)


def _of_release(name: str, *arguments: str) -> Callable[[Window], object]:
    """Return what calls a function of `workbench.ui.releasing`."""

    def run(window: Window) -> object:
        from workbench.ui import releasing

        return getattr(releasing, name)(window, *arguments)

    return run


def _edit_here(window: Window) -> None:
    document = window.document()
    if document is not None:
        window.workspace.sharing.edit_here(document)


def _show_attributes(window: Window) -> None:
    window.pages.show("attributes")


LIBRARY_COMMANDS: tuple[LibraryCommand, ...] = (
    LibraryCommand(
        "questions",
        ActionSpec(
            "library.questions",
            mark("&Who does what, for what, how, with what?"),
            "search",
            when="library",
            words=mark("question answer search unit role law system service"),
        ),
        _show_questions,
    ),
    LibraryCommand(
        "questions",
        ActionSpec(
            "library.uses",
            mark("Where this process is &used"),
            "link",
            when="process",
            words=mark("calls references predecessor successor landscape"),
        ),
        _show_uses,
    ),
    LibraryCommand(
        "administration",
        ActionSpec(
            "library.attributes",
            mark("&Attributes of the library"),
            "settings",
            when="library",
            words=mark("fields profile mandatory groups own value lists labels administrator"),
        ),
        _show_attributes,
    ),
    LibraryCommand(
        "release",
        ActionSpec(
            "library.release",
            mark("&Release state…"),
            "checks",
            ("Ctrl+Shift+R",),
            when="releasable",
            words=mark("approve submit review reject retire status version"),
        ),
        _of_release("change_shown"),
    ),
    LibraryCommand(
        "release",
        ActionSpec(
            "library.new_draft",
            mark("Begin a &new draft"),
            when="approved",
            words=mark("release version revise edit unlock"),
        ),
        _of_release("change_shown", "revise"),
    ),
    LibraryCommand(
        "release",
        ActionSpec(
            "library.versions",
            mark("&Versions…"),
            "recent",
            when="file_of_process",
            words=mark("history approved kept old release"),
        ),
        _of_release("show_versions"),
    ),
    LibraryCommand(
        "release",
        ActionSpec(
            "library.compare_present", mark("Compare with the &present one"), when="kept_version"
        ),
        _of_release("compare_present"),
    ),
    LibraryCommand(
        "release",
        ActionSpec(
            "library.draft_from_kept",
            mark("Begin a new &draft from this version"),
            when="kept_version",
        ),
        _of_release("draft_from_shown"),
    ),
    LibraryCommand(
        "sharing",
        ActionSpec(
            "library.edit_here",
            mark("&Edit all the same"),
            when="elsewhere",
            words=mark("locked read-only shared somebody else"),
        ),
        _edit_here,
    ),
    LibraryCommand(
        "sharing",
        ActionSpec(
            "library.take_over",
            mark("&Take over editing"),
            when="left",
            words=mark("locked read-only shared somebody else"),
        ),
        _edit_here,
    ),
    LibraryCommand(
        "landscapes",
        ActionSpec(
            "library.new_landscape",
            mark("New l&andscape…"),
            "landscape",
            when="library",
            words=mark("map overview create bands"),
        ),
        _make_landscape,
    ),
    LibraryCommand(
        "chains",
        ActionSpec(
            "library.chain",
            mark("Show process &end to end"),
            "landscape",
            when="process",
            words=mark("chain predecessor successor before after handover"),
        ),
        _show_chain,
    ),
    LibraryCommand(
        "chains",
        ActionSpec(
            "library.chains",
            mark("All &chains of processes"),
            when="library",
            words=mark("end to end predecessor successor"),
        ),
        _show_chains,
    ),
    LibraryCommand(
        "reference",
        ActionSpec(
            "library.reference",
            mark("Re&ference processes"),
            "reference",
            when="library",
            words=mark("adopt catalogue municipal register"),
        ),
        _show_reference,
    ),
)


def library_entries() -> tuple[MenuEntry, ...]:
    """Return what stands in the menu, with a separator between two sections."""
    entries: list[MenuEntry] = []
    for name in dict.fromkeys(command.section for command in LIBRARY_COMMANDS):
        if entries:
            entries.append(SEPARATOR)
        entries += [one.spec.id for one in LIBRARY_COMMANDS if one.section == name]
    return tuple(entries)
