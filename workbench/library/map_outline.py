"""A landscape from an outline: bands with groups, groups with processes, put in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from workbench.editing.landscape.arranging import arrange
from workbench.geometry import Bounds
from workbench.io.landscape.format import shape_id
from workbench.model.document import Document
from workbench.model.records import Element, Record, Shape, Sheet
from workbench.words import mark

_WIDTH = 2400.0  # of the bands at first, scene units; arranging finds the one that suits paper
_ENTRY = (150.0, 60.0)  # width and height of a process
_STEP = 200.0  # between things that are yet to be put in order


class MapEntry(msgspec.Struct, frozen=True, kw_only=True):
    """A process of the landscape; `process` is its id, "" while there is none."""

    id: str
    name: str
    number: str = ""
    status: str = ""
    process: str = ""


class MapGroup(msgspec.Struct, frozen=True, kw_only=True):
    """A group of a band, with its processes in their order."""

    id: str
    name: str
    entries: tuple[MapEntry, ...]


class MapBand(msgspec.Struct, frozen=True, kw_only=True):
    """A band; `role` is steering, core or support, "" for none of them."""

    id: str
    name: str
    role: str
    groups: tuple[MapGroup, ...]


def landscape_of(key: str, name: str, bands: Sequence[MapBand]) -> Document:
    """Return a landscape with everything in its place and order; `key` is its id."""
    document = Document([Sheet(id=key, name=name), *_records(key, bands)])
    if bands:
        with document.step(mark("Put landscape in order")) as step:
            arrange(step, key)
    return document


def _records(sheet: str, bands: Sequence[MapBand]) -> Iterator[Record]:
    """Yield everything where it is read in its order: bands down, the others to the right."""
    for row, band in enumerate(bands):
        y = row * _STEP
        yield from _drawn(sheet, _band(band), Bounds(0, y, _WIDTH, _STEP / 2))
        x = 0.0
        for group in band.groups:
            element = Element(id=group.id, type="group", name=group.name, parent=band.id)
            width = len(group.entries) * _STEP
            yield from _drawn(sheet, element, Bounds(x, y, width, _STEP / 2))
            for entry in group.entries:
                yield from _drawn(sheet, _entry(entry, group.id), Bounds(x, y, *_ENTRY))
                x += _STEP


def _band(band: MapBand) -> Element:
    said = (("role", band.role),) if band.role else ()
    return Element(id=band.id, type="band", name=band.name, properties=said)


def _entry(entry: MapEntry, group: str) -> Element:
    said = (("process_no", entry.number), ("status", entry.status))
    return Element(
        id=entry.id,
        type="process_entry",
        name=entry.name,
        parent=group,
        refers_to=entry.process,
        properties=tuple((key, value) for key, value in said if value),
    )


def _drawn(sheet: str, element: Element, bounds: Bounds) -> Iterator[Record]:
    yield element
    yield Shape(id=shape_id(element.id), sheet=sheet, element=element.id, bounds=bounds)
