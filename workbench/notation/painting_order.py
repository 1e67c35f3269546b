"""What is painted over what."""

from __future__ import annotations

from workbench.geometry import is_sane
from workbench.model.records import Element, Shape
from workbench.notation.kind import Family
from workbench.notation.symbol import Scene
from workbench.notation.symbols import family_of_element, is_container

# Layer, larger before smaller (containers only), then the order of the document.
OrderKey = tuple[int, float, int]

_POOLS, _CONTAINERS, _EDGES, _NODES, _ATTACHED, _NOTES = range(6)


def shape_key(scene: Scene, shape: Shape, element: Element | None, serial: int) -> OrderKey:
    """Return the place of a shape: pools, lanes and open sub-processes lie below everything else.

    What contains is larger than what it contains, so the size alone orders nested ones, in broken
    files too.
    """
    family = family_of_element(scene.document, element)
    if family is Family.ACTIVITY and element is not None and element.type != "callActivity":
        return (_NODES, 0.0, serial)
    if family is Family.BOUNDARY_EVENT:
        return (_ATTACHED, 0.0, serial)
    if family in (Family.ARTIFACT, Family.TEXT, Family.AREA):
        return (_NOTES, 0.0, serial)
    if family is Family.PICTURE or is_container(scene, shape, element):
        area = shape.bounds.width * shape.bounds.height
        return (
            _POOLS if family is Family.POOL else _CONTAINERS,
            -area if is_sane(shape.bounds.width) and is_sane(shape.bounds.height) else 0.0,
            serial,
        )
    return (_NODES, 0.0, serial)


def edge_key(serial: int) -> OrderKey:
    return (_EDGES, 0.0, serial)
