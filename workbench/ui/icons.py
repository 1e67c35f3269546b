"""The action icons: simple line drawings (``resources/icons``) in the colours of the theme.

Qt draws SVG files by itself, as sharp as the screen is, but cannot tint them.  So each is written
once for each colour into the cache folder, and Qt is given that file.  An icon keeps the colours
it was made with: another theme builds the window anew.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon

from workbench.resources import resource
from workbench.settings import cache_folder
from workbench.ui.theme import current_theme

INK = "#1b2733"  # the colour the files are drawn in, and which is replaced


def icon(name: str, role: str = "text") -> QIcon:
    """Return the icon of a name in the colour of a theme role; disabled ones are paler."""
    theme = current_theme()
    return _icon(name, theme.color(role).name(), theme.color("disabled").name())


def forget_icons() -> None:
    """Let all icons go: the application they belong to ends."""
    _icon.cache_clear()


@lru_cache(maxsize=512)
def _icon(name: str, color: str, disabled: str) -> QIcon:
    made = QIcon(str(_tinted(name, color)))
    made.addFile(str(_tinted(name, disabled)), QSize(), QIcon.Mode.Disabled)
    return made


def _tinted(name: str, color: str) -> Path:
    """Return the file of an icon in a colour."""
    source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    text = source.replace(INK, color)
    mark = hashlib.sha256(text.encode()).hexdigest()[:12]
    for folder in _folders():
        file = folder / f"{name}-{mark}.svg"
        if file.is_file():
            return file
        try:
            folder.mkdir(parents=True, exist_ok=True)
            # Whole or not at all: another window may be starting at the same moment.
            draft = file.with_suffix(f".{os.getpid()}")
            draft.write_text(text, encoding="utf-8")
            draft.replace(file)
        except OSError:
            continue
        return file
    return resource("icons", f"{name}.svg")


def _folders() -> Iterator[Path]:
    """Yield where tinted icons may be kept: the cache, else a folder that goes with the program."""
    yield cache_folder() / "icons"
    yield Path(_temporary_folder().name)


@cache
def _temporary_folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="workbench-icons-")
