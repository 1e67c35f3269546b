"""Small pictures of what was used last, kept in the cache folder and made when a file is closed."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from workbench.settings import cache_folder

if TYPE_CHECKING:
    from workbench.ui.open_document import OpenDocument

WIDTH, HEIGHT = 368, 144  # pixels: twice what is shown, for screens at 200 %
MOST_SHAPES = 400  # drawing more takes longer than a picture this small is worth


def thumbnail_path(path: Path) -> Path:
    """Return where the picture of a file is kept."""
    name = hashlib.sha256(str(path).encode("utf-8", "surrogatepass")).hexdigest()[:24]
    return cache_folder() / "thumbnails" / f"{name}.png"


class Thumbnail(NamedTuple):
    """A kept picture, and what the thing was called when it was made."""

    picture: QImage
    title: str


def thumbnail_of(path: Path) -> Thumbnail | None:
    """Return the picture of a file or library, None where none was kept."""
    file = thumbnail_path(path)
    if not file.is_file():
        return None
    picture = QImage(str(file))
    return None if picture.isNull() else Thumbnail(picture, picture.text("Title"))


def keep_thumbnail(document: OpenDocument, path: Path | None, title: str) -> None:
    """Keep a picture of a saved document's first sheet for a path, under a title.

    Not being able to is no matter.
    """
    sheets = document.document.sheets()
    if path is None or not sheets or document.is_modified:
        return
    if len(document.document.shapes_on(sheets[0].id)) > MOST_SHAPES:
        return
    from workbench.notation.sheet_picture import SheetPicture
    from workbench.ui.picture import image_of

    drawing = SheetPicture(document.document, sheets[0].id).drawing()
    bounds = drawing.bounds
    if bounds.width < 1 or bounds.height < 1:
        return
    scale = min(WIDTH / (bounds.width + 20), HEIGHT / (bounds.height + 20), 1.0)
    image = image_of(drawing, max(scale * 2, 0.05)).scaled(
        WIDTH,
        HEIGHT,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    image.setText("Title", title)
    file = thumbnail_path(path)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return
    image.save(str(file))
