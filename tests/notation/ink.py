"""Where the ink is: of a drawing as each back end shows it."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from xml.etree import ElementTree

from workbench.drawing.display_list import Drawing
from workbench.geometry import Bounds, Point, around

SCALE = 2.0  # pixels per scene unit
_SVG = "{http://www.w3.org/2000/svg}"
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_MARGIN = 40.0


def ink_in_window(drawing: Drawing) -> Bounds | None:
    """Return the box around all pixels that are not paper, drawn by Qt."""
    from PySide6.QtGui import QImage

    from workbench.ui.picture import image_of

    image = image_of(drawing, SCALE, margin=_MARGIN).convertToFormat(
        QImage.Format.Format_Grayscale8
    )
    rows = [bytes(image.constScanLine(y))[: image.width()] for y in range(image.height())]
    return _box(rows, drawing)


def ink_in_pdf(drawing: Drawing) -> Bounds | None:
    """Return the box around all pixels that are not paper, of the PDF page as a viewer shows it."""
    import pypdfium2

    from workbench.io.pdf.document import TaggedDocument
    from workbench.io.pdf.drawing import draw
    from workbench.io.pdf.metadata import Information

    box = drawing.bounds.grown(_MARGIN)
    document = TaggedDocument(
        Information(title="Probe", language="de", date=datetime(2026, 1, 1, tzinfo=UTC))
    )
    page = document.add_page(box.width, box.height)
    figure = document.body.child("Figure")
    figure.alternative = "Probe"
    draw(document, page, figure, drawing, Point(_MARGIN, _MARGIN), 1.0)
    out = io.BytesIO()
    document.write(out)
    with pypdfium2.PdfDocument(out.getvalue()) as pdf:
        bitmap = pdf[0].render(scale=SCALE, grayscale=True)
        data = bytes(bitmap.buffer)
        rows = [
            data[y * bitmap.stride : y * bitmap.stride + bitmap.width] for y in range(bitmap.height)
        ]
    return _box(rows, drawing)


def _box(rows: list[bytes], drawing: Drawing) -> Bounds | None:
    left, right, top, bottom = 10**9, -1, -1, -1
    for y, row in enumerate(rows):
        dark = [x for x, value in enumerate(row) if value < 200]
        if dark:
            left, right = min(left, dark[0]), max(right, dark[-1])
            top = y if top < 0 else top
            bottom = y
    if right < 0:
        return None
    origin = drawing.bounds.grown(_MARGIN)
    return Bounds(
        origin.x + left / SCALE,
        origin.y + top / SCALE,
        (right - left + 1) / SCALE,
        (bottom - top + 1) / SCALE,
    )


def ink_in_svg(svg: str) -> Bounds | None:
    """Return the box around all paths and lines of text of an SVG file."""
    boxes: list[Bounds] = []
    _collect(ElementTree.fromstring(svg), 0.0, 0.0, boxes)
    return around(boxes)


def _collect(node: ElementTree.Element, dx: float, dy: float, boxes: list[Bounds]) -> None:
    transform = node.get("transform", "")
    if transform.startswith("translate("):
        x, y = map(float, _NUMBER.findall(transform))
        dx, dy = dx + x, dy + y
    if node.tag == f"{_SVG}path":
        numbers = [float(word) for word in _NUMBER.findall(node.get("d", ""))]
        xs, ys = numbers[::2], numbers[1::2]
        width = float(node.get("stroke-width", "0"))
        box = Bounds(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        boxes.append(box.grown(width / 2).moved(dx, dy))
    elif node.tag == f"{_SVG}text":
        x, y, length, size = (
            float(node.get(name, "0")) for name in ("x", "y", "textLength", "font-size")
        )
        if transform.startswith("rotate(-90"):
            boxes.append(Bounds(x - 0.7 * size, y - length, size, length).moved(dx, dy))
        else:
            boxes.append(Bounds(x, y - 0.7 * size, length, size).moved(dx, dy))
    for child in node:
        _collect(child, dx, dy, boxes)
