"""Joining by name: flows drawn and led elsewhere without the mouse."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbench.editing import operations
from workbench.errors import Refused
from workbench.interaction.changes import Request, Reveal
from workbench.interaction.commands.command import EditorCommand, with_one
from workbench.interaction.targets import allowed_shapes, targets_of
from workbench.model.records import Edge, Shape
from workbench.notation.rules import may_connect
from workbench.notation.symbols import kind_of_type
from workbench.words import Text, mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


class ChooseElement(Request, frozen=True):
    """Let one of some shapes be chosen by name; `choose` gets its id."""

    title: Text
    options: tuple[str, ...]  # ids of shapes, the likeliest first
    choose: Callable[[str], object]


def connect_to(editor: Editor) -> bool:
    """Ask for the target of a flow from the selected thing."""
    source = editor.selection[0] if len(editor.selection) == 1 else ""
    options = targets_of(editor, source)
    if not options:
        return _nothing(editor)
    title = mark("Connect with")
    editor.tell(request=ChooseElement(title, options, lambda key: connect(editor, source, key)))
    return True


def connect(editor: Editor, source: str, target: str) -> None:
    """Draw the flow that fits from one drawn thing to another, and select it."""
    document = editor.document
    one, other = document.find(source), document.shape(target)
    if not isinstance(one, Shape | Edge) or other is None:
        return
    editor.cancel()
    kind = kind_of_type(may_connect(document, one.element, other.element))
    with document.step(mark("Connect")) as step:
        edge = operations.connect(step, editor.sheet_id, kind, one.element, other.element)
    editor.select((edge,))
    editor.tell(request=Reveal(editor.picture.bounds_of(edge)))


def can_lead_elsewhere(editor: Editor) -> bool:
    """Tell whether a flow is selected."""
    return len(editor.selection) == 1 and editor.document.edge(editor.selection[0]) is not None


def lead_elsewhere(editor: Editor, *, end: str) -> bool:
    """Ask where the selected flow shall begin ("source") or end ("target")."""
    document = editor.document
    edge = document.edge(editor.selection[0]) if len(editor.selection) == 1 else None
    flow = document.flow(edge.element) if edge is not None else None
    if edge is None or flow is None:
        return False

    def check(other: str) -> object:
        if other in (flow.source, flow.target):
            raise Refused(mark("It leads there already."))
        ends = (other, flow.target) if end == "source" else (flow.source, other)
        return may_connect(document, *ends)

    def choose(key: str) -> None:
        shape = document.shape(key)
        if shape is None:
            return
        editor.cancel()
        with document.step(mark("Lead elsewhere")) as step:
            kept = operations.reconnect(step, edge.id, **{end: shape.element})
        editor.select((kept,))

    options = allowed_shapes(editor, edge.id, check)
    if not options:
        return _nothing(editor)
    title = mark("Let it begin at") if end == "source" else mark("Let it end at")
    editor.tell(request=ChooseElement(title, options, choose))
    return True


def _nothing(editor: Editor) -> bool:
    if not editor.selection:
        return False
    raise Refused(mark("Nothing on this sheet can be joined with it. Draw what it leads to first."))


def _can_be_joined(editor: Editor) -> bool:
    """Apply to one thing that is no lane: those have no flows."""
    shape = editor.document.shape(editor.selection[0]) if with_one(editor) else None
    element = editor.document.element(shape.element) if shape is not None else None
    return with_one(editor) and (element is None or element.type != "lane")


COMMANDS = (
    EditorCommand(
        id="insert.connect_to",
        text=mark("Connect &with…"),
        run=connect_to,
        keys=("Shift+C",),
        icon="connect",
        section="connect",
        applies=_can_be_joined,
        in_context_menu=True,
        words=mark("flow arrow by name keyboard"),
    ),
    EditorCommand(
        id="element.reconnect_start",
        text=mark("Let the flow &begin elsewhere…"),
        run=lambda editor: lead_elsewhere(editor, end="source"),
        section="reconnect",
        applies=can_lead_elsewhere,
        in_context_menu=True,
        words=mark("reconnect source start of the line"),
    ),
    EditorCommand(
        id="element.reconnect_end",
        text=mark("Let the flow &end elsewhere…"),
        run=lambda editor: lead_elsewhere(editor, end="target"),
        section="reconnect",
        applies=can_lead_elsewhere,
        in_context_menu=True,
        words=mark("reconnect target end of the line"),
    ),
)
