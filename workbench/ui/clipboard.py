"""What the program calls its own on the clipboard of the system, and what it leaves there."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

MIME = "application/x-process-workbench+bpmn"  # a BPMN file of what was copied
SVG = "image/svg+xml"


def leave_text() -> None:
    """Leave only the text of what was copied here on the clipboard: the program ends.

    Some platforms let the clipboard live longer than Python, and what was made in Python must not
    be in it then; a text Qt keeps itself.
    """
    clipboard = QGuiApplication.clipboard()
    data = clipboard.mimeData()
    if data is None or not (data.hasFormat(MIME) or data.hasFormat(SVG)):
        return
    text = data.text()
    clipboard.clear()
    if text:
        clipboard.setText(text)
