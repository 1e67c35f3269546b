"""Making a thing of a landscape another kind: an arrow that points elsewhere, a band's role."""

from __future__ import annotations

from workbench.geometry import Bounds
from workbench.model.document import Step
from workbench.model.records import Element, Shape
from workbench.notation.kind import Family, Kind
from workbench.notation.landscape.kinds import KINDS, kind_of
from workbench.notation.landscape.rules import holders_of

_ALIKE = frozenset({Family.CHEVRON, Family.ENTRY})


def replacements_for(element: Element) -> tuple[Kind, ...]:
    """Return the kinds that a thing may become: of its own type, or another entry."""
    own = kind_of(element)
    if own is None:
        return ()
    return tuple(
        kind
        for kind in KINDS
        if kind.key != own.key
        and (kind.type == own.type or (kind.family is own.family and own.family in _ALIKE))
        and holders_of(kind.type) == holders_of(own.type)
    )


def become(step: Step, shape: Shape, element: Element, kind: Kind) -> None:
    """Make a thing another kind; its name, its links and what is said of it stay.

    One of another type stands for no entry of a catalogue any more.
    """
    own = kind_of(element)
    if own is None or own.key == kind.key:
        return
    gone = dict(own.properties).keys() - dict(kind.properties).keys()
    changed = element.changed(type=kind.type)
    for key in gone:
        changed = changed.with_property(key, None)
    for key, value in kind.properties:
        changed = changed.with_property(key, value)
    if kind.type != element.type:
        changed = changed.changed(refers_to="")
    step.put(changed)
    if shape.bounds[2:] == own.size != kind.size:
        center = shape.bounds.center
        width, height = kind.size
        bounds = Bounds(round(center.x - width / 2), round(center.y - height / 2), width, height)
        step.update(shape, bounds=bounds)
