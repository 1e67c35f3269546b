"""The legend of a landscape: which symbols and signs it uses, and what its colours stand for."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.drawing.display_list import Group, Item, Path, Stroke, rounded_rectangle
from workbench.drawing.text_block import Face, text_block
from workbench.geometry import Bounds, Point
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.kind import FLOWS, Family, Kind
from workbench.notation.landscape import containers, entries, processes
from workbench.notation.landscape.colors import pattern
from workbench.notation.landscape.fields import STATUS
from workbench.notation.landscape.signs import (
    OPENS_DIAGRAM,
    OPENS_LANDSCAPE,
    opening_sign,
    status_sign,
)
from workbench.notation.paint import LegendRow, Paint
from workbench.notation.symbol import Figure, Scene, ShapeSymbol
from workbench.words import Text, mark

KINDS: tuple[Kind, ...] = (
    Kind(
        key="landscape.legend",
        type="legend",
        title=mark("Legend"),
        family=Family.LEGEND,
        group="landscape_more",
        size=(460.0, 120.0),
        explanation=mark("Explains the symbols that are used, by itself."),
        usual_name=mark("Legend"),
    ),
)
_ROW = 22.0  # height
_LEAST_COLUMN = 200.0  # width
_SAMPLE = (30.0, 16.0)
_TOP = 32.0
_MARGIN = 14.0
_SIZE = 11.0
_SYMBOLS: dict[str, ShapeSymbol] = {
    **processes.SYMBOLS,
    **containers.SYMBOLS,
    **entries.SYMBOLS,
}
_DRAWN = (*processes.KINDS, *containers.KINDS, *entries.KINDS)
# Statuses whose sign is the same are one row, named by the first of them.
_SIGNS = ("approved", "review", "draft", "inactive")


def draw_legend(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a frame with a row for every symbol and sign in use, in as many columns as fit."""
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    frame = rounded_rectangle(Bounds(0, 0, width, height), 5.0, Stroke("quiet", 0.6), "paper")
    items: list[Item] = [frame]
    items += text_block(
        element.name,
        Bounds(_MARGIN, 8, max(width - 2 * _MARGIN, 1.0), 20),
        Face(12.0, bold=True),
        language=scene.language,
        align="left",
        vertical="top",
        color="ink",
    )
    columns, rows = _grid(width, height)
    each = (width - 2 * _MARGIN) / columns
    shown = list(_rows(scene))
    for number, (sample, text) in enumerate(shown[: columns * rows]):
        column, row = divmod(number, max(rows, 1))
        if len(shown) <= columns * rows:
            row, column = divmod(number, columns)
        corner = Point(_MARGIN + column * each, _TOP + row * _ROW)
        items.append(Group(tuple(sample), corner))
        left = _SAMPLE[0] + 8 if sample else 0.0
        items += text_block(
            text,
            Bounds(corner.x + left, corner.y, max(each - left - 6, 1.0), _SAMPLE[1] + 2),
            Face(_SIZE, bold=not sample),
            language=scene.language,
            align="left",
            color="ink",
        )
    return Figure(tuple(items))


def legend_height(scene: Scene, width: float) -> float:
    """Return the height in which a legend of a width has room for all its rows."""
    columns, _ = _grid(width, 10_000.0)
    number = sum(1 for _ in _rows(scene))
    return _TOP + max(1, -(-number // columns)) * _ROW + 6.0


def _grid(width: float, height: float) -> tuple[int, int]:
    columns = max(1, int((width - 2 * _MARGIN) // _LEAST_COLUMN))
    return columns, max(0, int((height - _TOP + 4) // _ROW))


def _rows(scene: Scene) -> Iterator[tuple[tuple[Item, ...], str]]:
    """Yield a small picture and a text for each row."""
    document = scene.document
    used = _used(document)
    for kind in _DRAWN:
        if kind.key in used:
            yield _sample(scene, kind), scene.say(_plain_title(kind))
    if used & {kind.key for kind in processes.KINDS}:
        yield from _signs(scene)
    for row in scene.legend:
        yield _painted(row), row.text


def _used(document: Snapshot) -> set[str]:
    from workbench.notation.landscape.kinds import kind_of

    found = set()
    for element in document.elements():
        kind = kind_of(element)
        if kind is not None and kind.family not in FLOWS:
            found.add(kind.key)
    return found


def _plain_title(kind: Kind) -> Text:
    return _TITLES.get(kind.key, kind.title)


# What a reader of the landscape calls them; who draws it needs more words.
_TITLES = {"landscape.process": mark("Process"), "landscape.group": mark("Group of processes")}


def _sample(scene: Scene, kind: Kind) -> tuple[Item, ...]:
    from workbench.notation.kinds import element_of

    shape = Shape(id="", sheet="", element="", bounds=Bounds(0, 0, *_SAMPLE))
    if kind.type in entries.SYMBOLS:
        box = Bounds(0, 0, 30.0, 17.0)
        shape = shape.changed(bounds=box)
    return _SYMBOLS[kind.type](scene, shape, element_of(kind, "")).items


def _signs(scene: Scene) -> Iterator[tuple[tuple[Item, ...], str]]:
    """Yield the signs of statuses in use, and of what is opened by a click."""
    middle = Point(_SAMPLE[0] / 2, _SAMPLE[1] / 2)
    titles = dict(STATUS.choices)
    said = {status_sign(one.get("status"), middle) for one in scene.document.elements()}
    for status in _SIGNS:
        sign = status_sign(status, middle)
        if sign in said:
            yield sign, scene.say(titles[status])
    place = Bounds(9.0, 4.0, 12.0, 8.0)
    if any(one.type == "process_entry" and one.refers_to for one in scene.document.elements()):
        yield opening_sign(OPENS_DIAGRAM, place, "accent"), scene.say(mark("Opens a diagram"))
    if any(one.get("landscape") for one in scene.document.elements()):
        title = mark("Opens a further landscape")
        yield opening_sign(OPENS_LANDSCAPE, place, "accent"), scene.say(title)


def _painted(row: LegendRow) -> tuple[Item, ...]:
    if row.paint is None:
        return ()
    return swatch(row.paint, Bounds(0, 0, *_SAMPLE))


def swatch(paint: Paint, box: Bounds) -> tuple[Path, ...]:
    """Return a piece of ground in a paint, with its pattern."""
    ground = rounded_rectangle(box, 2.0, Stroke("ink", 0.8), paint.fill)
    inner = Bounds(box.x + 3, box.bottom - 7, box.width - 6, 5)
    return (ground, *pattern(inner, paint.pattern, paint.tone))


SYMBOLS: dict[str, ShapeSymbol] = {"legend": draw_legend}
