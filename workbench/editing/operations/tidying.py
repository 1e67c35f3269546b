"""Tidying a sheet, and laying it out anew: geometry alone changes."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.editing.operations.lining_up import line_up
from workbench.errors import Refused
from workbench.layout.automatic.again import laid_out_again
from workbench.layout.automatic.board import Picture
from workbench.layout.proposal import propose, propose_missing
from workbench.model.document import Step
from workbench.notation.landscape.kinds import is_of_landscape
from workbench.words import mark


def tidy(step: Step, sheet: str, ids: Iterable[str] = ()) -> None:
    """Put a sheet in order so that it stays the picture people know.

    What is drawn about in line gets into line, at even distances; nodes go into the lane that lists
    them, lanes and pools get the size of their contents, lines are led straight and around
    everything, names lie free.  The order of pools and lanes, of what stands left and right, above
    and below, and the sides at which lines leave stay as they are.  A tidy sheet does not change.

    `ids`: only these shapes are put into line with each other.  Raises Refused where nothing is
    drawn that could be put in order.
    """
    wanted = [key for key in ids if step.document.shape(key) is not None]
    if len(wanted) > 1:
        line_up(step, sheet, wanted)
        return
    _apply(step, sheet, laid_out_again(step.document, sheet, as_drawn=True))


def lay_out_anew(step: Step, sheet: str, *, is_quick: bool = False) -> None:
    """Lay a sheet out along its flows, whatever it looks like now.

    `is_quick`: the first good layout is taken; of two sheets that differ by a step at the end, the
    rest then looks the same.  Raises Refused where nothing is drawn.
    """
    _apply(step, sheet, laid_out_again(step.document, sheet, as_drawn=False, is_quick=is_quick))


def lay_out_document(step: Step, *, as_drawn: bool = False) -> bool:
    """Lay every sheet of a document out, drawing what is not drawn; tells whether anything is.

    `as_drawn`: the sheets are tidied instead, see `tidy`.
    """
    document = step.document
    if not document.sheets():
        for record in propose(document):
            step.add(record)
        return bool(document.sheets())
    for record in propose_missing(document, document.sheets()[0].id):
        step.add(record)
    found = False
    for sheet in document.sheets():
        picture = laid_out_again(document, sheet.id, as_drawn=as_drawn)
        if picture.boxes:
            _apply(step, sheet.id, picture)
            found = True
    return found


def _apply(step: Step, sheet: str, picture: Picture) -> None:
    document = step.document
    if not picture.boxes or _shows_landscape(step, sheet):
        raise Refused(
            mark("Nothing was put in order: this sheet shows no process. Draw a step first.")
        )
    placed: set[str] = set()
    for shape in document.shapes_on(sheet):
        box = picture.boxes.get(shape.element)
        if box is None or shape.element in placed:
            continue
        placed.add(shape.element)
        label = picture.names.get(shape.element, shape.label)
        if shape.label is not None and label == shape.label and shape.bounds != box:
            old, new = shape.bounds.center, box.center
            label = shape.label.moved(new.x - old.x, new.y - old.y)
        step.update(shape, bounds=box, label=label)
    for edge in document.edges_on(sheet):
        line = picture.lines.get(edge.element)
        if line is None or edge.element in placed:
            continue
        placed.add(edge.element)
        # A line without a name needs no place for one; files of other tools keep such places.
        step.update(edge, waypoints=line, label=picture.line_names.get(edge.element))


def _shows_landscape(step: Step, sheet: str) -> bool:
    document = step.document
    for shape in document.shapes_on(sheet):
        element = document.element(shape.element)
        if element is not None:
            return is_of_landscape(document, element)
    return False
