"""What a landscape file says by which key, for reader and writer alike."""

from __future__ import annotations

import msgspec

from workbench.geometry import Bounds, Point
from workbench.io.json_text import JsonDict
from workbench.model.records import Record
from workbench.notation.landscape.kinds import KINDS
from workbench.notation.landscape.links import LINK as LINK

FORMAT = "process-workbench-landscape"
VERSION = 1

# The file's word for a type, and the notation's.
_WORDS = {"process_entry": "process"}
FILE_TYPES = {kind.type: _WORDS.get(kind.type, kind.type) for kind in KINDS if kind.type != LINK}
TYPES = {theirs: ours for ours, theirs in FILE_TYPES.items()}


def reference_key(type_name: str) -> str:
    """Return the key under which a thing of a type names what it stands for."""
    return "process" if type_name in ("process_entry", "area") else "entry"


# What the kinds declare to be said of them, whatever the type it is said of.
PROPERTIES = tuple(
    dict.fromkeys(
        key
        for kind in KINDS
        for key in (*(field.key for field in kind.fields), *dict(kind.properties))
        if key != "refers_to"
    )
)
ELEMENT_KEYS = (
    "id",
    "type",
    "name",
    "documentation",
    "parent",
    "x",
    "y",
    "width",
    "height",
    "process",
    "entry",
    *PROPERTIES,
)
LINK_KEYS = ("id", "source", "target", "name", "documentation", "waypoints")


class Source(msgspec.Struct, kw_only=True):
    """What the writer needs to give back a file without loss."""

    data: bytes  # as read
    root: JsonDict
    sheet: str
    # The file's objects by the id of the record made of them, which may differ from their own.
    elements: dict[str, JsonDict] = {}
    links: dict[str, JsonDict] = {}
    records: tuple[Record, ...] = ()  # as read, in order


def shape_id(element: str) -> str:
    return f"{element}~shape"


def edge_id(link: str) -> str:
    return f"{link}~edge"


def straight(source: Bounds, target: Bounds) -> tuple[Point, Point]:
    """Return the ends of a straight link: the middles of the sides that face each other."""
    start, end = source.center, target.center
    across, down = end.x - start.x, end.y - start.y
    gap_x = abs(across) - (source.width + target.width) / 2
    gap_y = abs(down) - (source.height + target.height) / 2
    if gap_x >= gap_y:
        side = 1 if across >= 0 else -1
        return (
            Point(start.x + side * source.width / 2, start.y),
            Point(end.x - side * target.width / 2, end.y),
        )
    side = 1 if down >= 0 else -1
    return (
        Point(start.x, start.y + side * source.height / 2),
        Point(end.x, end.y - side * target.height / 2),
    )
