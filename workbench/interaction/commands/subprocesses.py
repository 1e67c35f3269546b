"""Sub-processes: open and close them in place, make one of steps, dissolve one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbench.editing.operations import folding
from workbench.editing.operations.extracting import extract, title_of_extraction
from workbench.editing.operations.inlining import inline
from workbench.interaction.changes import Reveal
from workbench.interaction.commands.command import EditorCommand
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES
from workbench.words import Text, mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

_EXPAND, _COLLAPSE = mark("Expand sub-process"), mark("Collapse sub-process")


def _sub_processes(editor: Editor, *, is_open: bool | None = None) -> list[str]:
    """Return the selected sub-processes: the open ones, the closed ones, or all."""
    document = editor.document
    return [
        shape.id
        for shape in editor.selected_shapes
        if folding.is_foldable(document, shape.id)
        and (is_open is None or is_expanded(document, shape) == is_open)
    ]


def fold(editor: Editor, *, is_open: bool) -> bool:
    """Close the selected sub-processes that are open, or open those that are closed."""
    keys = _sub_processes(editor, is_open=is_open)
    if not keys:
        return False
    change = folding.collapse if is_open else folding.expand
    with editor.document.step(_COLLAPSE if is_open else _EXPAND) as step:
        for key in keys:
            if key in editor.document:  # not drawn inside another one by now
                change(step, key)
    editor.tell(request=Reveal(editor.selected_bounds))
    return True


def toggle(editor: Editor) -> bool:
    """Open or close the selected sub-process: the first one decides for all."""
    keys = _sub_processes(editor)
    if not keys:
        return False
    return fold(editor, is_open=keys[0] in _sub_processes(editor, is_open=True))


def extract_selection(editor: Editor) -> bool:
    """Make a sub-process of the selected steps, and ask for its name."""
    ids = editor.selection
    if not ids:
        return False
    with editor.document.step(title_of_extraction(len(editor.selected_shapes))) as step:
        key = extract(step, ids)
    editor.select((key,))
    editor.tell(request=Reveal(editor.selected_bounds))
    editor.begin_rename()
    return True


def dissolve(editor: Editor) -> bool:
    """Put the steps of the selected sub-process in its place."""
    keys = _sub_processes(editor)
    if len(keys) != 1:
        return False
    with editor.document.step(mark("Dissolve sub-process")) as step:
        inner = inline(step, keys[0])
    editor.select(inner)
    return True


def _with_steps(editor: Editor) -> bool:
    elements = (editor.document.element(shape.element) for shape in editor.selected_shapes)
    return any(element is not None and family_of(element.type) in NODES for element in elements)


def _command(
    name: str,
    text: Text,
    run: Callable[[Editor], bool],
    key: str,
    icon: str,
    applies: Callable[[Editor], bool],
    words: Text,
) -> EditorCommand:
    return EditorCommand(
        id=f"arrange.{name}",
        text=text,
        run=run,
        keys=(key,),
        icon=icon,
        section="sub_processes",
        applies=applies,
        in_context_menu=True,
        words=words,
    )


COMMANDS = (
    _command(
        "expand",
        mark("&Expand sub-process"),
        toggle,
        "X",
        "expand",
        lambda editor: bool(_sub_processes(editor, is_open=False)),
        mark("open unfold show contents in place"),
    ),
    _command(
        "collapse",
        mark("C&ollapse sub-process"),
        lambda editor: fold(editor, is_open=True),
        "Shift+X",
        "collapse",
        lambda editor: bool(_sub_processes(editor, is_open=True)),
        mark("close fold hide contents"),
    ),
    _command(
        "extract",
        mark("Extract selection as &sub-process"),
        extract_selection,
        "Ctrl+Shift+X",
        "extract",
        _with_steps,
        mark("group wrap combine steps"),
    ),
    _command(
        "dissolve",
        mark("&Dissolve sub-process"),
        dissolve,
        "Alt+Shift+X",
        "dissolve",
        lambda editor: len(_sub_processes(editor)) == 1,
        mark("inline ungroup unwrap replace by its contents"),
    ),
)
