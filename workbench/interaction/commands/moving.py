"""Moving by name: a step given to another lane without the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing.operations.into_lane import move_into_lane
from workbench.interaction.changes import Reveal
from workbench.interaction.commands.command import EditorCommand
from workbench.interaction.commands.joining import ChooseElement
from workbench.interaction.kind_choice import chosen_shape
from workbench.model.records import Element
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

_MOVED = NODES - {Family.BOUNDARY_EVENT} | {Family.DATA}


def lanes_for(editor: Editor) -> tuple[str, ...]:
    """Return the lanes without lanes in them, and pools without lanes, the nearest first.

    The one that the selected step is in is left out.
    """
    document = editor.document
    shape = chosen_shape(editor)
    if shape is None:
        return ()
    middle = shape.bounds.center
    found = []
    for other in document.shapes_on(editor.sheet_id):
        element = document.element(other.element)
        if element is None or family_of(element.type) not in (Family.POOL, Family.LANE):
            continue
        scope = element.refers_to if element.type == "participant" else element.id
        divided = any(child.type == "lane" for child in document.children(scope))
        mine = shape.element in element.members or _is_of(editor, shape.element, element)
        if scope and not divided and not mine:
            found.append((other.bounds.center.distance(middle), other.id))
    return tuple(key for _, key in sorted(found))


def _is_of(editor: Editor, node: str, pool: Element) -> bool:
    """Tell whether a node is in a pool that has no lanes."""
    return pool.type == "participant" and any(
        around.id == pool.refers_to for around in editor.document.container_chain(node)
    )


def can_move(editor: Editor) -> bool:
    """Tell whether one step, event, gateway or piece of data is selected."""
    shape = chosen_shape(editor) if len(editor.selection) == 1 else None
    element = editor.document.element(shape.element) if shape is not None else None
    return element is not None and family_of(element.type) in _MOVED


def offer_lanes(editor: Editor) -> bool:
    """Ask which lane the selected step is given to."""
    shape = chosen_shape(editor)
    options = lanes_for(editor) if can_move(editor) else ()
    if shape is None or not options:
        return False
    key = shape.id

    def choose(lane: str) -> None:
        editor.cancel()
        with editor.document.step(mark("Give to another lane")) as step:
            move_into_lane(step, key, lane)
        editor.select((key,))
        editor.tell(request=Reveal(editor.picture.bounds_of(key)))

    editor.tell(request=ChooseElement(mark("Give to"), options, choose))
    return True


COMMANDS = (
    EditorCommand(
        id="element.to_lane",
        text=mark("&Give to another lane…"),
        run=offer_lanes,
        keys=("Shift+L",),
        section="step",
        applies=can_move,
        in_context_menu=True,
        words=mark("move into swimlane responsible keyboard"),
    ),
)
