"""Where adopted processes stand on a landscape: in the place that waits for them, or a new one."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from workbench.editing.landscape.adding import FROM, add_free
from workbench.editing.landscape.arranging import arrange
from workbench.library.reference import ReferenceProcess, reference_register
from workbench.model.document import Document, Step
from workbench.model.records import Element
from workbench.notation.kinds import BY_KEY
from workbench.words import folded, mark

PLANNED = "planned"
# Of the bands of the register: the role that a band of a landscape says it has.
ROLES = {"management": "steering", "core": "core", "support": "support"}
_ENTRY, _GROUP = BY_KEY["landscape.process"], BY_KEY["landscape.group"]


class AdoptedPlace(msgspec.Struct, frozen=True):
    """A process for a landscape; `entry` is the id of its process, "" where it has no file."""

    process: ReferenceProcess
    number: str
    entry: str = ""


def fill_places(step: Step, adopted: Iterable[AdoptedPlace]) -> bool:
    """Let the places of a landscape that have a name, but no process, stand for those adopted."""
    by_name = {folded(one.process.name): one for one in adopted if one.entry}
    is_changed = False
    for element in list(step.document.elements("process_entry")):
        place = by_name.get(folded(element.name))
        if place is not None and not element.refers_to:
            step.update(element, refers_to=place.entry)
            is_changed = True
    return is_changed


def draw_places(step: Step, sheet: str, adopted: Iterable[AdoptedPlace]) -> bool:
    """Draw on a landscape those that are not on it, each in its group of its band.

    Groups and bands that are missing are made.  A landscape that was in order stays in order; of
    another nothing is moved, but that containers grow.
    """
    there = {folded(one.name) for one in step.document.elements("process_entry")}
    wanted = [one for one in adopted if folded(one.process.name) not in there]
    if not wanted:
        return False
    was_in_order = _is_in_order(step.document, sheet)
    for place in wanted:
        shape = add_free(
            step,
            sheet,
            _ENTRY,
            FROM,
            near=_group_of(step, sheet, place.process),
            name=place.process.name,
            refers_to=place.entry,
        )
        drawn = step.document.shape(shape)
        element = step.document.element(drawn.element) if drawn is not None else None
        if element is not None:
            said = dict(element.properties) | {"process_no": place.number, "status": PLANNED}
            step.update(element, properties=tuple(sorted(said.items())))
    if was_in_order:
        arrange(step, sheet)
    return True


def _is_in_order(document: Document, sheet: str) -> bool:
    """Tell whether putting a landscape in order would change nothing; an empty one is."""
    trial = Document(tuple(document.snapshot()))
    if not trial.shapes_on(sheet):
        return True
    with trial.step(mark("Adopt processes")) as step:
        arrange(step, sheet)
        return not step.change().updated


def _group_of(step: Step, sheet: str, process: ReferenceProcess) -> str:
    """Return the shape of the group a process belongs into, made where there is none."""
    register = reference_register()
    label, area = register.group_of(process).label, register.area_of(process).label
    names = {folded(text) for text in (label.de, label.en, area.de, area.en)}
    found = _named(step.document, "group", names)
    if found is None:
        band = _band_of(step, sheet, register.band_of(process))
        return add_free(step, sheet, _GROUP, FROM, near=band, name=label.de)
    return _shape_of(step.document, sheet, found)


def _band_of(step: Step, sheet: str, key: str) -> str:
    """Return the shape of the band of a role or of its name, made where there is none."""
    label = next(band.label for band in reference_register().bands if band.key == key)
    document, role = step.document, ROLES[key]
    bands = list(document.elements("band"))
    found = next((one for one in bands if one.get("role") == role), None)
    if found is None:
        found = _named(document, "band", {folded(label.de), folded(label.en)})
    if found is None:
        kind = BY_KEY[f"landscape.band.{role}"]
        return add_free(step, sheet, kind, FROM, name=label.de)
    return _shape_of(document, sheet, found)


def _named(document: Document, kind: str, names: set[str]) -> Element | None:
    return next((one for one in document.elements(kind) if folded(one.name) in names), None)


def _shape_of(document: Document, sheet: str, element: Element) -> str:
    shape = document.shape_on(sheet, element.id)
    return shape.id if shape is not None else ""
