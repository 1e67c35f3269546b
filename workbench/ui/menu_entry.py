"""What stands in a menu: actions, sections of the editor's commands, submenus, separators."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.words import Text

if TYPE_CHECKING:
    from workbench.interaction.commands.command import EditorCommand


@dataclass(frozen=True)
class Section:
    """The place in a menu where the editor's commands of a section stand."""

    name: str


@dataclass(frozen=True)
class Submenu:
    """A menu in a menu; left out where nothing is in it."""

    text: Text
    entries: tuple[MenuEntry, ...]
    icon: str = ""


@dataclass(frozen=True)
class FilledSubmenu:
    """A submenu with the ids of the actions that are in it; None separates."""

    text: Text
    entries: tuple[FilledEntry, ...]
    icon: str = ""


SEPARATOR = None
MenuEntry = str | Section | Submenu | None
FilledEntry = str | FilledSubmenu | None


def filled(
    entries: Sequence[MenuEntry],
    sections: dict[str, list[str]],
    offers: Callable[[str], bool] = lambda key: True,
) -> list[FilledEntry]:
    """Return what is in a menu: the ids that `offers` accepts, separators between them only.

    `sections`: the ids of the editor's commands by section.
    """
    found: list[FilledEntry] = []
    for entry in entries:
        if isinstance(entry, Section):
            found += [key for key in sections.get(entry.name, ()) if offers(key)]
        elif isinstance(entry, Submenu):
            inner = filled(entry.entries, sections, offers)
            if inner:
                found.append(FilledSubmenu(entry.text, tuple(inner), entry.icon))
        elif entry is SEPARATOR:
            if found and found[-1] is not SEPARATOR:
                found.append(SEPARATOR)
        elif offers(entry):
            found.append(entry)
    while found and found[-1] is SEPARATOR:
        found.pop()
    return found


def by_section(commands: Sequence[EditorCommand]) -> dict[str, list[str]]:
    """Return the ids of the editor's commands by their section."""
    sections: dict[str, list[str]] = {}
    for command in commands:
        sections.setdefault(command.section, []).append(command.id)
    return sections


def named_sections(entries: Sequence[MenuEntry]) -> Iterator[str]:
    """Yield the sections that have a place in a menu or its submenus."""
    for entry in entries:
        if isinstance(entry, Section):
            yield entry.name
        elif isinstance(entry, Submenu):
            yield from named_sections(entry.entries)


def ids_in(entries: Sequence[FilledEntry]) -> Iterator[str]:
    """Yield the ids in a menu and its submenus."""
    for entry in entries:
        if isinstance(entry, FilledSubmenu):
            yield from ids_in(entry.entries)
        elif entry is not None:
            yield entry
