"""Data objects, inputs, outputs and stores: their kinds and symbols."""

from __future__ import annotations

from functools import lru_cache

from workbench.drawing.display_list import Command, Item, Path, Stroke
from workbench.drawing.outline import outline, placed
from workbench.model.records import Element, Shape
from workbench.notation.beside import name_beside
from workbench.notation.kind import Family, Field, FieldType, Kind
from workbench.notation.symbol import Figure, Scene, ink_of
from workbench.words import Text, mark

_STATE = Field(key="dataState", label=mark("State"))


def _data(
    key: str,
    type_name: str,
    title: Text,
    *fields: Field,
    size: tuple[float, float] = (36.0, 50.0),
    offered: bool = True,
) -> Kind:
    return Kind(
        key=key,
        type=type_name,
        title=title,
        family=Family.DATA,
        group="data",
        size=size,
        fields=fields,
        external_label=True,
        offered=offered,
    )


def _collection(key: str) -> Field:
    return Field(key=key, label=mark("Several (collection)"), type=FieldType.SWITCH)


# Inputs and outputs stand in the interface of a process, which is not edited here.
KINDS: tuple[Kind, ...] = (
    _data(
        "data_object",
        "dataObjectReference",
        mark("Data object"),
        _STATE,
        _collection("refers_to.isCollection"),
    ),
    _data(
        "data_object.itself",
        "dataObject",
        mark("Data object"),
        _STATE,
        _collection("isCollection"),
        offered=False,
    ),
    _data(
        "data_store",
        "dataStoreReference",
        mark("Data store"),
        _STATE,
        Field(
            key="refers_to",
            label=mark("Shared data store"),
            type=FieldType.DEFINITION,
            refers_to=("dataStore",),
        ),
        Field(
            key="refers_to.capacity",
            label=mark("Holds at most"),
            type=FieldType.NUMBER,
            unit=mark("entries"),
        ),
        Field(
            key="refers_to.isUnlimited",
            label=mark("Without limit"),
            type=FieldType.SWITCH,
            default="true",
        ),
        size=(50.0, 50.0),
    ),
    _data(
        "data_input",
        "dataInput",
        mark("Data input"),
        _STATE,
        _collection("isCollection"),
        offered=False,
    ),
    _data(
        "data_output",
        "dataOutput",
        mark("Data output"),
        _STATE,
        _collection("isCollection"),
        offered=False,
    ),
)

_FOLD = 10.0


def draw_data(scene: Scene, shape: Shape, element: Element) -> Figure:
    """Draw a data object, input, output or store with its name and state below."""
    ink = ink_of(shape.look)
    width, height = max(shape.bounds.width, 1.0), max(shape.bounds.height, 1.0)
    items: list[Item]
    if element.type == "dataStoreReference":
        items = list(_store(width, height, ink.stroke(), ink.fill))
    else:
        direction = {"dataInput": "in", "dataOutput": "out"}.get(element.type, "")
        items = list(
            _document(
                width, height, ink.stroke(), ink.fill, direction, is_collection(scene, element)
            )
        )
    lines, place = name_beside(scene, shape, data_label(scene, element), ("below", "above"))
    return Figure((*items, *lines), place)


def is_collection(scene: Scene, element: Element) -> bool:
    """Tell whether a data object stands for several: it says so, or what it refers to does."""
    if element.is_set("isCollection"):
        return True
    meant = scene.document.element(element.refers_to) if element.refers_to else None
    return meant is not None and meant.is_set("isCollection")


def data_label(scene: Scene, element: Element) -> str:
    """Return name and, below it, the state in brackets."""
    state = element.get("dataState").strip()
    return f"{element.name}\n[{state}]" if state else element.name


@lru_cache(maxsize=500)
def _document(
    width: float, height: float, stroke: Stroke, fill: str, direction: str, collection: bool
) -> tuple[Path, ...]:
    fold = min(_FOLD, width / 3, height / 3)
    x = width - fold
    paths = [
        Path(
            (
                ("M", 0.0, 0.0),
                ("L", x, 0.0),
                ("L", width, fold),
                ("L", width, height),
                ("L", 0.0, height),
                ("Z",),
            ),
            stroke,
            fill,
        ),
        Path((("M", x, 0.0), ("L", x, fold), ("L", width, fold)), stroke),
    ]
    if direction:
        arrow = outline("M 1 5 L 8 5 L 8 1.5 L 14 7 L 8 12.5 L 8 9 L 1 9 Z")
        filled = stroke.color if direction == "out" else ""
        paths.append(Path(placed(arrow, 3, 3), Stroke(stroke.color, 1.2), filled))
    if collection:
        bars = []
        for bar in (-4.0, 0.0, 4.0):
            bars += [("M", width / 2 + bar, height - 11), ("L", width / 2 + bar, height - 3)]
        paths.append(Path(tuple(bars), Stroke(stroke.color, 1.5)))
    return tuple(paths)


@lru_cache(maxsize=500)
def _store(width: float, height: float, stroke: Stroke, fill: str) -> tuple[Path, ...]:
    ry = min(7.0, height / 6)
    bottom = height - ry
    drum = (
        ("M", 0.0, ry),
        *_half_ellipse(width, ry, -ry),
        ("L", width, bottom),
        *_half_ellipse_back(width, bottom, ry),
        ("Z",),
    )
    paths = [Path(drum, stroke, fill)]
    for step in range(3):
        y = ry + step * min(4.0, height / 12)
        paths.append(Path((("M", 0.0, y), *_half_ellipse(width, y, ry)), stroke))
    return tuple(paths)


def _half_ellipse(width: float, y: float, ry: float) -> tuple[Command, ...]:
    """Return half an ellipse from the left to the right, bulging by `ry` downwards."""
    rx, k = width / 2, 0.5522847498
    return (
        ("C", 0.0, y + k * ry, rx - k * rx, y + ry, rx, y + ry),
        ("C", rx + k * rx, y + ry, width, y + k * ry, width, y),
    )


def _half_ellipse_back(width: float, y: float, ry: float) -> tuple[Command, ...]:
    """Return half an ellipse from the right to the left, bulging by `ry` downwards."""
    rx, k = width / 2, 0.5522847498
    return (
        ("C", width, y + k * ry, rx + k * rx, y + ry, rx, y + ry),
        ("C", rx - k * rx, y + ry, 0.0, y + k * ry, 0.0, y),
    )
