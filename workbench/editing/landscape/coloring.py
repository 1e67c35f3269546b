"""Colours of the theme for the things of a landscape."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.editing.operations.subjects import subject_of
from workbench.errors import Refused
from workbench.model.document import Step
from workbench.model.records import Element
from workbench.notation.landscape.colors import COLOR
from workbench.notation.landscape.kinds import kind_of
from workbench.words import mark


def takes_color(element: Element) -> bool:
    """Tell whether a thing of a landscape may have a colour."""
    kind = kind_of(element)
    return kind is not None and COLOR in kind.fields


def paint(step: Step, ids: Iterable[str], color: str) -> None:
    """Give things (by their shapes) a colour by its name, "" for none.

    Raises Refused where none of them can have one.
    """
    elements = [
        subject
        for key in ids
        if isinstance(subject := subject_of(step.document, key), Element) and takes_color(subject)
    ]
    if not elements:
        raise Refused(
            mark(
                "Not coloured: bands, groups, processes and entries have colours. Select one of "
                "them."
            )
        )
    for element in elements:
        step.put(element.with_property("color", color or None))
