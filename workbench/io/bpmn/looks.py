"""Colours and fonts of drawing elements, as the extensions and label styles of files write them."""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.io.bpmn.namespaces import BIOC, COLOR
from workbench.model.records import Look

_HEX = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*(?:,[^)]*)?\)")
_NAMES = {
    "aqua": "#00ffff",
    "black": "#000000",
    "blue": "#0000ff",
    "fuchsia": "#ff00ff",
    "gray": "#808080",
    "green": "#008000",
    "grey": "#808080",
    "lime": "#00ff00",
    "maroon": "#800000",
    "navy": "#000080",
    "olive": "#808000",
    "orange": "#ffa500",
    "purple": "#800080",
    "red": "#ff0000",
    "silver": "#c0c0c0",
    "teal": "#008080",
    "white": "#ffffff",
    "yellow": "#ffff00",
}

# (field of Look, namespace, attribute): the first that is there counts; all are written.
SHAPE_COLORS = (
    ("stroke", COLOR, "border-color"),
    ("stroke", BIOC, "stroke"),
    ("fill", COLOR, "background-color"),
    ("fill", BIOC, "fill"),
)
EDGE_COLORS = SHAPE_COLORS[:2]
LABEL_COLORS = (("text_color", COLOR, "color"),)

FONT_FLAGS = (
    ("bold", "isBold"),
    ("italic", "isItalic"),
    ("underline", "isUnderline"),
    ("strike_through", "isStrikeThrough"),
)
FONT_FIELDS = ("font", "font_size", *(field for field, _ in FONT_FLAGS))


@lru_cache(maxsize=1024)
def normal_color(text: str) -> str:
    """Return a colour as ``#rrggbb``, "" where it cannot be understood."""
    text = text.strip()
    if _HEX.fullmatch(text):
        digits = text[1:].lower()
        if len(digits) <= 4:
            digits = "".join(digit * 2 for digit in digits)
        return f"#{digits[:6]}"
    found = _RGB.fullmatch(text.lower())
    if found and all(int(part) <= 255 for part in found.groups()):
        return "#" + "".join(f"{int(part):02x}" for part in found.groups())
    return _NAMES.get(text.lower(), "")


@lru_cache(maxsize=4096)
def shared_look(fields: tuple[tuple[str, str | float | bool], ...]) -> Look:
    """Return a look; equal ones are one object, for files have many shapes and few looks."""
    return Look(**dict(fields))  # type: ignore[arg-type]


def font_fields(attributes: dict[str, str]) -> dict[str, str | float | bool]:
    """Return the fields of a look that a ``dc:Font`` sets."""
    fields: dict[str, str | float | bool] = {}
    if attributes.get("name"):
        fields["font"] = attributes["name"]
    try:
        size = float(attributes.get("size", ""))
    except ValueError:
        size = 0.0
    if 0 < size <= 1000:
        fields["font_size"] = size
    for field, name in FONT_FLAGS:
        if attributes.get(name) in ("true", "1"):
            fields[field] = True
    return fields
