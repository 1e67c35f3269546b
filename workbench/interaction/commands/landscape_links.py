"""Commands of a landscape: what its things lead to."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbench.interaction.changes import Request
from workbench.interaction.commands.command import EditorCommand
from workbench.interaction.kind_choice import chosen_shape
from workbench.model.records import Element
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

_OPENING = frozenset({"group", "process_entry", "area", "band", "chain"})


class MakeProcess(Request, frozen=True):
    """Make the process that an entry stands for, and open it."""

    element: str


class ChooseProcess(Request, frozen=True):
    """Choose from the register the process that an entry stands for."""

    element: str


class MakeLandscape(Request, frozen=True):
    """Make the landscape that a group or entry opens, and open it."""

    element: str


def _chosen(editor: Editor) -> Element | None:
    shape = chosen_shape(editor)
    return editor.document.element(shape.element) if shape is not None else None


def _is_entry(editor: Editor) -> bool:
    element = _chosen(editor)
    return element is not None and element.type in ("process_entry", "area")


def _has_no_process(editor: Editor) -> bool:
    element = _chosen(editor)
    return element is not None and element.type == "process_entry" and not element.refers_to


def _has_no_landscape(editor: Editor) -> bool:
    element = _chosen(editor)
    # A BPMN group opens nothing; on a diagram there is a process.
    return (
        element is not None
        and element.type in _OPENING
        and not element.get("landscape")
        and not any(editor.document.elements("process"))
    )


def _ask(request: Callable[[str], Request]) -> Callable[[Editor], bool]:
    def run(editor: Editor) -> bool:
        element = _chosen(editor)
        if element is None:
            return False
        editor.tell(request=request(element.id))
        return True

    return run


COMMANDS = (
    EditorCommand(
        id="element.make_process",
        text=mark("Make the &diagram of the process"),
        run=_ask(MakeProcess),
        icon="file-new",
        section="landscape links",
        applies=_has_no_process,
        in_context_menu=True,
        words=mark("create new process landscape entry"),
    ),
    EditorCommand(
        id="element.choose_process",
        text=mark("&Link with a process…"),
        run=_ask(ChooseProcess),
        icon="link",
        section="landscape links",
        applies=_is_entry,
        in_context_menu=True,
        words=mark("register reference choose connect entry"),
    ),
    EditorCommand(
        id="element.make_landscape",
        text=mark("Make a land&scape of its own"),
        run=_ask(MakeLandscape),
        icon="landscape",
        section="landscape links",
        applies=_has_no_landscape,
        in_context_menu=True,
        words=mark("drill down map group further"),
    ),
)
