"""Names edited where they stand: which one, and what becomes of what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing.operations.subjects import subject_of
from workbench.interaction.changes import Rename
from workbench.ui.canvas.name_field import NameField

if TYPE_CHECKING:
    from workbench.ui.canvas.canvas import Canvas


class Naming:
    """The name field of a canvas over the label it belongs to."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._record = ""  # the shape or edge whose name is typed
        self._field = NameField(canvas.viewport())
        self._field.committed.connect(self._keep)
        self._field.closed.connect(self._closed)
        canvas.answer_with(Rename, lambda request: self.open(request.id))

    def open(self, key: str) -> None:
        """Edit the name of what a shape or edge shows."""
        canvas = self._canvas
        subject = subject_of(canvas.document, key)
        if subject is not None:
            box = canvas.editor.label_box(key)
            canvas.reveal(box)
            self._record = key
            self._field.open(subject.name, canvas.to_viewport(box), canvas.zoom)
            canvas.placing.update_pad()

    @property
    def is_open(self) -> bool:
        """Tell whether a name is being typed."""
        return self._field.is_open

    def commit(self) -> None:
        """Keep what is being typed: before saving, printing or closing."""
        self._field.commit()

    def discard(self) -> None:
        """Give up what is being typed."""
        self._field.discard()

    def _closed(self) -> None:
        self._canvas.setFocus()
        self._canvas.placing.update_pad()

    def _keep(self, text: str) -> None:
        key, self._record = self._record, ""
        if key:
            self._canvas.editor.rename(key, text)
