"""What a screen reader is told of a canvas: what is selected, in words, and that it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from workbench.model.records import Edge, Shape
from workbench.notation.spoken import spoken
from workbench.ui.translation import say, tr

if TYPE_CHECKING:
    from workbench.ui.canvas.canvas import Canvas

_NAMED = 20  # of many selected things


def tell_selection(canvas: Canvas) -> None:
    """Describe what is selected, and announce it where somebody listens."""
    canvas.setAccessibleName(tr("Diagram"))
    words = selection_words(canvas)
    canvas.setAccessibleDescription(words)
    if words and canvas.hasFocus() and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(canvas, words))


def selection_words(canvas: Canvas) -> str:
    """Return what is selected: of one thing all there is to say, of several their names."""
    ids = canvas.selection
    if len(ids) == 1:
        drawn = canvas.document.find(ids[0])
        if isinstance(drawn, Shape | Edge):
            return say(spoken(canvas.document, drawn))
    names = [canvas.editor.picture.group(key).title for key in ids[:_NAMED]]
    return ", ".join(name for name in names if name)
