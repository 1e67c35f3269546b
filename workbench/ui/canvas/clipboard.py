"""The clipboard of the system: what a canvas puts there, and what it takes from there."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from workbench.drawing.display_list import Drawing
from workbench.errors import Refused, WorkbenchError
from workbench.geometry import Bounds, Point
from workbench.interaction.changes import Refusal
from workbench.interaction.clipboard import paste_text, understands
from workbench.interaction.commands.clipboard import (
    PasteClipboard,
    PutOnClipboard,
    PutPictureOnClipboard,
)
from workbench.notation.kinds import shows_landscape
from workbench.ui.canvas.canvas import Canvas
from workbench.ui.clipboard import MIME, SVG
from workbench.ui.picture import image_of
from workbench.ui.translation import language, tr
from workbench.words import Text, mark

_SCALE = 2.0  # pixels per scene unit of a picture
_MOST_PIXELS = 12_000_000.0  # of a picture beside the elements; a larger one is made coarser
_COARSEST = 0.25  # pixels per scene unit; below, nothing could be read

# Takes a text from the clipboard that is no BPMN; tells whether it could do something with it.
TextReader = Callable[[str], bool]


class Clipboard:
    """Answers what the editor of a canvas asks of the clipboard.

    `readers`: who else may take a text that is pasted, such as a table of steps.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.readers: list[TextReader] = []
        canvas.answer_with(PutOnClipboard, self._put)
        canvas.answer_with(PutPictureOnClipboard, self._put_picture)
        canvas.answer_with(PasteClipboard, self._paste)

    def _put(self, request: PutOnClipboard) -> None:
        text = request.copied.text
        data = QMimeData()
        data.setData(MIME, text)
        data.setText(text.decode("utf-8"))
        _add_picture(data, request.copied.drawing)
        QGuiApplication.clipboard().setMimeData(data)

    def _put_picture(self, request: PutPictureOnClipboard) -> None:
        data = QMimeData()
        if not _add_picture(data, request.drawing):
            raise Refused(
                mark(
                    "No picture was copied: it would be too large to be read. Select a part of the "
                    "diagram, or export it."
                )
            )
        QGuiApplication.clipboard().setMimeData(data)
        self._canvas.status.emit(tr("The picture is on the clipboard."))

    def _paste(self, _: PasteClipboard) -> None:
        canvas = self._canvas
        data = QGuiApplication.clipboard().mimeData()
        if data is not None and data.hasFormat(MIME):
            text = bytes(data.data(MIME).data()).decode("utf-8", "replace")
        else:
            text = data.text() if data is not None else ""
        if not text.strip():
            self._refuse(mark("Not pasted: the clipboard is empty, or holds no text."))
            return
        if not understands(canvas.editor, text):
            if shows_landscape(canvas.document, canvas.sheet_id):
                self._refuse(
                    mark(
                        "Not pasted: the clipboard holds nothing of a landscape. Copy bands, "
                        "groups or processes of one."
                    )
                )
                return
            if any(reader(text) for reader in self.readers):
                return
            self._refuse(
                mark(
                    "Not pasted: the clipboard holds text, but no BPMN. Copy elements of a "
                    "diagram, or open a name to paste into it."
                )
            )
            return
        try:
            paste_text(canvas.editor, text, self._pointer(), self._visible())
        except Refused as refused:
            self._refuse(refused.text)

    def _refuse(self, text: Text) -> None:
        self._canvas.editor.tell(request=Refusal(text))

    def _pointer(self) -> Point | None:
        """Return where the pointer is on the sheet, None where it is elsewhere."""
        spot = self._canvas.placing.pointer.spot()
        return self._canvas.to_scene(spot.toPointF()) if spot is not None else None

    def _visible(self) -> Bounds:
        canvas = self._canvas
        corner = canvas.to_scene(canvas.viewport().rect().topLeft().toPointF())
        size = canvas.viewport().size()
        return Bounds(*corner, size.width() / canvas.zoom, size.height() / canvas.zoom)


def _add_picture(data: QMimeData, drawing: Drawing) -> bool:
    """Add a drawing as pixels and as SVG; tells whether it is not too large for that."""
    from workbench.io.svg import export_svg

    box = drawing.bounds
    scale = min(_SCALE, math.sqrt(_MOST_PIXELS / max(1.0, box.width * box.height)))
    if scale < _COARSEST:
        return False
    try:
        data.setImageData(image_of(drawing, scale))
    except WorkbenchError:
        return False
    svg = export_svg(drawing, tr("Diagram"), language=language(), embed_fonts=False)
    data.setData(SVG, svg.encode("utf-8"))
    return True
