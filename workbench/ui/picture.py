"""A drawing as a pixel picture: PNG export, thumbnails, the clipboard."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from workbench.drawing.display_list import PRINT, Drawing, Group
from workbench.errors import WorkbenchError
from workbench.geometry import Bounds
from workbench.ui.painting import GroupPainter
from workbench.words import mark

FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
QUALITY = 92  # of a JPEG: thin lines keep clean edges; PNG loses nothing at any
MARGIN = 10.0  # scene units around the drawing
MOST_PIXELS = 200_000_000  # about 800 MB while drawing; what printers take is far below


def image_of(
    drawing: Drawing, scale: float = 2.0, colors: Mapping[str, str] = PRINT, margin: float = MARGIN
) -> QImage:
    """Draw on white at `scale` pixels per scene unit.

    Raises WorkbenchError when the picture would be larger than memory should hold.
    """
    _ensure_application()
    box = Bounds(*drawing.bounds).grown(margin)
    width, height = round(box.width * scale), round(box.height * scale)
    if width < 1 or height < 1 or width * height > MOST_PIXELS or max(width, height) > 32_000:
        raise WorkbenchError(
            mark(
                "The picture was not made: it would be {width} × {height} pixels. "
                "Choose a lower resolution, or export as SVG or PDF.",
                width=width,
                height=height,
            )
        )
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDotsPerMeterX(round(96 * scale / 0.0254))
    image.setDotsPerMeterY(round(96 * scale / 0.0254))
    image.fill(QColor(colors.get("paper", PRINT["paper"])))
    painter = QPainter(image)
    try:
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.scale(scale, scale)
        painter.translate(-box.x, -box.y)
        groups = GroupPainter(colors)
        for item in drawing.items:
            groups.paint(painter, item if isinstance(item, Group) else Group((item,)), 1e9)
    finally:
        painter.end()
    return image


def pixels_of(drawing: Drawing, scale: float = 2.0, suffix: str = ".png") -> bytes:
    """Return the drawing as PNG or JPEG (``.jpg``) bytes.

    Starts an application off screen where none runs.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stubs ask for bytes, the method for a text.
    image_of(drawing, scale).save(buffer, FORMATS[suffix], QUALITY)  # type: ignore[call-overload]
    buffer.close()
    return bytes(data.data())


_application: QGuiApplication | None = None


def _ensure_application() -> None:
    """Fonts need an application object; the command line has none."""
    global _application
    if QGuiApplication.instance() is None:
        import os

        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _application = QGuiApplication(["workbench"])
