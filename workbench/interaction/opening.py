"""What a double click opens: the inside of a sub-process, a process, a landscape, a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.editing.operations.planes import make_plane, plane_of
from workbench.editing.operations.subjects import subject_of
from workbench.interaction.changes import (
    DrillDown,
    OpenAddress,
    OpenLandscape,
    OpenProcess,
)
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family
from workbench.words import mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


Opening = DrillDown | OpenProcess | OpenLandscape | OpenAddress


def is_closed_sub_process(document: Snapshot, key: str) -> bool:
    """Tell whether a shape is that of a sub-process whose inside is shown elsewhere."""
    shape, element = document.shape(key), subject_of(document, key)
    return (
        shape is not None
        and isinstance(element, Element)
        and family_of(element.type) is Family.SUB_PROCESS
        and not is_expanded(document, shape)
    )


def opened_by(document: Snapshot, key: str) -> Opening | None:
    """Return what a shape leads to, None where it leads nowhere (yet)."""
    element = subject_of(document, key)
    shape = document.find(key)
    if not isinstance(element, Element) or not isinstance(shape, Shape):
        return None
    if is_closed_sub_process(document, key):
        sheet = plane_of(document, element.id, shape.sheet)
        return DrillDown(sheet) if sheet else None
    if element.type in ("callActivity", "process_entry", "area") and element.refers_to:
        return OpenProcess(element.id, element.refers_to)
    # Only things of a landscape have these properties.
    if element.get("landscape"):
        return OpenLandscape(element.get("landscape"))
    if element.type == "area" and element.get("url"):
        return OpenAddress(element.get("url"))
    return None


def opens(document: Snapshot, key: str) -> bool:
    """Tell whether a shape leads somewhere, if only to a sheet that is not there yet."""
    return is_closed_sub_process(document, key) or opened_by(document, key) is not None


def follow(editor: Editor, key: str) -> bool:
    """Go where a shape leads; a closed sub-process without a sheet for its inside gets one.

    Returns whether it leads anywhere.
    """
    document = editor.document
    request = opened_by(document, key)
    if request is None and is_closed_sub_process(document, key):
        shape = document.shape(key)
        assert shape is not None
        with document.step(mark("Draw the inside of a sub-process")) as step:
            request = DrillDown(make_plane(step, shape.element, shape.sheet))
    if request is None:
        return False
    editor.tell(request=request)
    return True
