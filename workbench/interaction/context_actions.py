"""What is offered beside the selection: what may follow it, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing.operations.appending import appendable
from workbench.interaction import commands
from workbench.interaction.commands.command import EditorCommand
from workbench.interaction.kind_choice import chosen_shape
from workbench.model.records import Edge, Shape
from workbench.notation.kind import Kind
from workbench.notation.kinds import BY_KEY

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

_USUAL = ("user_task", "exclusive_gateway", "throw_event", "end_event")
_AWAITED = (
    "catch_event.message",
    "catch_event.timer",
    "catch_event.conditional",
    "catch_event.signal",
    "receive_task",
)
_ALWAYS = ("annotation",)
_ON_LANDSCAPES = (
    "landscape.process",
    "landscape.process.up",
    "landscape.process.down",
    "landscape.group",
    "landscape.unit",
    "landscape.system",
)
_OF_ONE = ("insert.append", "insert.connection", "element.replace", "element.color", "edit.delete")
_OF_SEVERAL = ("element.color", "edit.delete")
# Commands of pools and lanes, and for several things, stand here as soon as they apply.
_SECTIONS = frozenset({"lanes", "swimlanes", "pool", "align", "distribute", "landscape links"})


def kinds_beside(editor: Editor) -> tuple[Kind, ...]:
    """Return the few kinds that may follow the one selected shape and usually do."""
    source = chosen_shape(editor)
    if source is None:
        return ()
    fits = [
        BY_KEY[key]
        for key in (*_USUAL, *_ALWAYS, *_ON_LANDSCAPES)
        if appendable(editor.document, source, BY_KEY[key])
    ]
    if [kind.key for kind in fits] == list(_ALWAYS):
        awaited = [
            BY_KEY[key] for key in _AWAITED if appendable(editor.document, source, BY_KEY[key])
        ]
        return (*awaited, *fits)
    return tuple(fits)


def commands_beside(editor: Editor) -> tuple[EditorCommand, ...]:
    """Return the commands that are offered beside what is selected."""
    if not editor.selection:
        return ()
    ids = _OF_ONE if len(editor.selection) == 1 else _OF_SEVERAL
    special = [
        command
        for command in commands.COMMANDS
        if command.section in _SECTIONS and command.icon and command.applies(editor)
    ]
    usual = [
        commands.BY_ID[key]
        for key in ids
        if commands.BY_ID[key].applies(editor) and _makes_sense(editor, key)
    ]
    return (*special, *usual)


def _makes_sense(editor: Editor, command: str) -> bool:
    record = editor.document.find(editor.selection[0])
    if command == "insert.connection":
        element = editor.document.element(record.element) if isinstance(record, Shape) else None
        return element is not None and element.type != "lane"
    return isinstance(record, Shape | Edge)
