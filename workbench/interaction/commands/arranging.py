"""Putting the selection in order: align, distribute, size, straighten; making room; the grid."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbench.editing.operations import arranging
from workbench.editing.operations.arranging import Alignment
from workbench.editing.operations.straightening import straighten
from workbench.interaction.changes import Request
from workbench.interaction.commands.command import EditorCommand, with_several
from workbench.model.records import Edge
from workbench.words import Text, mark, plural

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


class ShowGrid(Request, frozen=True):
    """Show the grid or hide it, and remember that."""

    shown: bool


def align(how: Alignment) -> Callable[[Editor], bool]:
    """Return what aligns the selection."""

    def run(editor: Editor) -> bool:
        with editor.document.step(mark("Align")) as step:
            arranging.align(step, editor.selection, how)
        return True

    return run


def distribute(level: bool) -> Callable[[Editor], bool]:
    """Return what gives the selection equal gaps."""

    def run(editor: Editor) -> bool:
        with editor.document.step(mark("Distribute")) as step:
            arranging.distribute(step, editor.selection, level)
        return True

    return run


def same_size(width: bool, height: bool) -> Callable[[Editor], bool]:
    """Return what gives the selection the size of what was selected last."""

    def run(editor: Editor) -> bool:
        with editor.document.step(mark("Same size")) as step:
            arranging.same_size(step, editor.selection, width=width, height=height)
        return True

    return run


def uniform_tasks(editor: Editor) -> bool:
    """Give the selected tasks one size, all of the sheet where none is selected."""
    ids = _tasks(editor)
    with editor.document.step(mark("Uniform task size")) as step:
        arranging.uniform_tasks(step, ids)
    return bool(ids)


def straighten_selection(editor: Editor) -> bool:
    with editor.document.step(mark("Straighten")) as step:
        straighten(step, editor.selection)
    return True


def redraw_lines(editor: Editor) -> bool:
    """Lead the selected lines as if they were new: without the bends somebody gave them."""
    lines = _lines(editor)
    with editor.document.step(plural(len(lines), "Lead anew", "Lead {count} lines anew")) as step:
        for edge in lines:
            step.update(edge, waypoints=())
    return bool(lines)


def to_origin(editor: Editor) -> bool:
    with editor.document.step(mark("Move to the origin")) as step:
        arranging.to_origin(step, editor.sheet_id)
    return True


def toggle_grid(editor: Editor) -> bool:
    editor.snaps_to_grid = not editor.snaps_to_grid
    editor.tell(request=ShowGrid(editor.snaps_to_grid))
    return True


def use_space(editor: Editor) -> bool:
    editor.use_space()
    return True


def _tasks(editor: Editor) -> list[str]:
    shapes = arranging.tasks_of(editor.document, editor.selection)
    if not shapes:
        drawn = editor.document.shapes_on(editor.sheet_id)
        shapes = arranging.tasks_of(editor.document, (shape.id for shape in drawn))
    return [shape.id for shape in shapes]


def _lines(editor: Editor) -> list[Edge]:
    edges = (editor.document.edge(key) for key in editor.selection)
    return [edge for edge in edges if edge is not None]


def _sizes_differ(editor: Editor) -> bool:
    """Apply where at least two of the selected shapes can have another size."""
    return len(editor.selection) > 1 and (
        len(arranging.sizable(editor.document, editor.selection)) > 1
    )


def _with_three(editor: Editor) -> bool:
    """Apply where at least three shapes are selected."""
    return len(editor.selected_shapes) > 2


def _alignment(how: Alignment, text: Text) -> EditorCommand:
    return EditorCommand(
        id=f"arrange.align_{how.value}",
        text=text,
        run=align(how),
        icon=f"align-{how.value}",
        section="align",
        applies=with_several,
        in_context_menu=True,
    )


def _size(name: str, text: Text, *, width: bool, height: bool) -> EditorCommand:
    return EditorCommand(
        id=f"arrange.{name}",
        text=text,
        run=same_size(width, height),
        icon=name.replace("_", "-"),
        section="size",
        applies=_sizes_differ,
        words=mark("equal size as the one selected last"),
    )


COMMANDS = (
    _alignment(Alignment.LEFT, mark("Align &left")),
    _alignment(Alignment.CENTER, mark("Align &centres")),
    _alignment(Alignment.RIGHT, mark("Align &right")),
    _alignment(Alignment.TOP, mark("Align &top")),
    _alignment(Alignment.MIDDLE, mark("Align &middles")),
    _alignment(Alignment.BOTTOM, mark("Align &bottom")),
    EditorCommand(
        id="arrange.distribute_level",
        text=mark("Distribute &horizontally"),
        run=distribute(True),
        icon="distribute-level",
        section="distribute",
        applies=_with_three,
        in_context_menu=True,
        words=mark("equal gaps spacing"),
    ),
    EditorCommand(
        id="arrange.distribute_plumb",
        text=mark("Distribute &vertically"),
        run=distribute(False),
        icon="distribute-plumb",
        section="distribute",
        applies=_with_three,
        in_context_menu=True,
        words=mark("equal gaps spacing"),
    ),
    EditorCommand(
        id="arrange.straighten",
        text=mark("&Straighten"),
        run=straighten_selection,
        icon="straighten",
        section="straighten",
        applies=with_several,
        in_context_menu=True,
        words=mark("row column straight flows"),
    ),
    EditorCommand(
        id="arrange.redraw_lines",
        text=mark("Lead line a&new"),
        run=redraw_lines,
        icon="straighten",
        section="distribute",
        applies=lambda editor: bool(_lines(editor)),
        in_context_menu=True,
        words=mark("straighten route reset bends remove"),
    ),
    _size("same_width", mark("Same &width"), width=True, height=False),
    _size("same_height", mark("Same h&eight"), width=False, height=True),
    _size("same_size", mark("Same si&ze"), width=True, height=True),
    EditorCommand(
        id="arrange.uniform_tasks",
        text=mark("&Uniform task size"),
        run=uniform_tasks,
        section="size",
        applies=lambda editor: not editor.selection or bool(_tasks(editor)),
        words=mark("equal size of all tasks"),
    ),
    EditorCommand(
        id="arrange.space",
        text=mark("Make or take &away room"),
        run=use_space,
        keys=("S",),
        icon="space",
        section="room",
        words=mark("space tool insert remove gap push"),
    ),
    EditorCommand(
        id="arrange.origin",
        text=mark("Move to the &origin"),
        run=to_origin,
        keys=("Ctrl+Shift+O",),
        section="room",
        words=mark("align to origin top left"),
    ),
    EditorCommand(
        id="arrange.grid",
        text=mark("&Grid on or off"),
        run=toggle_grid,
        keys=("Ctrl+G",),
        icon="grid",
        section="grid",
        words=mark("snap align with points"),
    ),
)
