"""Making something another kind of thing, switching what it does, colouring it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing.landscape.coloring import paint
from workbench.editing.operations.describing import set_color
from workbench.editing.operations.toggling import TITLES, switches_of, toggle
from workbench.interaction.changes import Request
from workbench.interaction.commands.command import EditorCommand, with_selection
from workbench.interaction.kind_choice import (
    OfferKinds,
    Purpose,
    chosen_shape,
    kinds_to_replace,
    say_what_was_lost,
)
from workbench.notation.kinds import shows_landscape
from workbench.notation.landscape.colors import COLORS as OF_LANDSCAPES
from workbench.words import Text, mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


class OfferColors(Request, frozen=True):
    """Let a person choose a colour for what is selected."""


# Line and ground: pale grounds on which dark text stays readable, and which print as light greys.
COLORS: tuple[tuple[str, Text, str, str], ...] = (
    ("none", mark("No colour"), "", ""),
    ("grey", mark("Grey"), "#4a5560", "#e9ecef"),
    ("blue", mark("Blue"), "#0b5394", "#dbe9f6"),
    ("teal", mark("Teal"), "#0b6e6e", "#d5eeec"),
    ("green", mark("Green"), "#2e6b1f", "#dff0d8"),
    ("yellow", mark("Yellow"), "#7a5b00", "#fdf3cf"),
    ("orange", mark("Orange"), "#9a4a00", "#fde5d0"),
    ("red", mark("Red"), "#a61b1b", "#fbdcdc"),
    ("violet", mark("Violet"), "#5b2a86", "#eadcf5"),
)


def can_replace(editor: Editor) -> bool:
    """Tell whether the selected thing may become another kind, or can be switched."""
    return bool(kinds_to_replace(editor)) or bool(switches(editor))


def switches(editor: Editor) -> dict[str, bool]:
    """Return the switches of the selected thing, and how they stand."""
    shape = chosen_shape(editor)
    return switches_of(editor.document, shape) if shape is not None else {}


def offer_to_replace(editor: Editor) -> bool:
    if not can_replace(editor):
        return False
    editor.tell(request=OfferKinds(Purpose.REPLACE))
    return True


def switch(editor: Editor, name: str) -> bool:
    """Turn a switch of the selected thing.  Raises Refused where it has none of that name."""
    shape = chosen_shape(editor)
    if shape is None:
        return False
    with editor.document.step(mark("Switch: {what}", what=TITLES[name])) as step:
        lost = toggle(step, shape.id, name)
    say_what_was_lost(editor, lost)
    return True


def offer_colors(editor: Editor) -> bool:
    if not editor.selection:
        return False
    editor.tell(request=OfferColors())
    return True


def colors_for(editor: Editor) -> tuple[tuple[str, Text, str, str], ...]:
    """Return the colours that are offered: name, words, line and ground (or roles of the theme)."""
    if not shows_landscape(editor.document, editor.sheet_id):
        return COLORS
    chosen = [(key, title, paint.tone, paint.fill) for key, (title, paint) in OF_LANDSCAPES.items()]
    return (COLORS[0], *chosen)


def color(editor: Editor, name: str) -> bool:
    """Colour what is selected, by the name of a colour of `colors_for`."""
    if shows_landscape(editor.document, editor.sheet_id):
        with editor.document.step(mark("Colour")) as step:
            paint(step, editor.selection, "" if name == "none" else name)
        return True
    stroke, fill = next((line, ground) for key, _, line, ground in COLORS if key == name)
    with editor.document.step(mark("Colour")) as step:
        set_color(step, editor.selection, stroke, fill)
    return True


def _switch_command(name: str, words: Text) -> EditorCommand:
    def run(editor: Editor) -> bool:
        return switch(editor, name)

    def applies(editor: Editor) -> bool:
        return name in switches(editor)

    return EditorCommand(
        id=f"element.{name}", text=words, run=run, section="switches", applies=applies
    )


COMMANDS = (
    EditorCommand(
        id="element.replace",
        text=mark("&Replace…"),
        run=offer_to_replace,
        keys=("R",),
        icon="replace",
        section="kind",
        applies=can_replace,
        in_context_menu=True,
        words=mark("change type kind morph turn into"),
    ),
    EditorCommand(
        id="element.color",
        text=mark("&Colour…"),
        run=offer_colors,
        icon="color",
        section="look",
        applies=with_selection,
        in_context_menu=True,
        words=mark("color fill line paint"),
    ),
    *(_switch_command(name, words) for name, words in TITLES.items()),
)
