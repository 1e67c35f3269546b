"""An edit of the table under way: what it reads, and the lines it has written."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.editing.step_table import lanes
from workbench.editing.step_table.lanes import Catalogues, lane_of, no_catalogues
from workbench.editing.step_table.outline import Line, What, blocks_of, lines_of
from workbench.editing.step_table.places import ITEMS, Place
from workbench.editing.step_table.planning import check_reached
from workbench.editing.step_table.rows import Table
from workbench.editing.step_table.structure import read_blocks
from workbench.editing.step_table.writing import write_blocks
from workbench.errors import Refused
from workbench.model.document import Step
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import BY_KEY, element_of
from workbench.words import mark


class RowEdit:
    """An open step, the table before it, and what the edit has made of its parts."""

    def __init__(
        self,
        step: Step,
        table: Table,
        sheet: str,
        catalogues: Catalogues = no_catalogues,
        language: str = "de",
    ) -> None:
        self.step = step
        self.table = table
        self.sheet = sheet
        self.catalogues = catalogues
        self.language = language
        self.written: dict[int, tuple[Line, ...]] = {}  # by number of the part
        self.renamed: dict[str, str] = {}  # flows that were made anew: old id -> new id
        self.shown: set[str] = set()  # flows whose branches were typed, though they are empty
        self.following: Place | None = None  # where the next row goes
        self.moved = False  # something has to be drawn elsewhere

    def write(self, part: int, lines: Sequence[Line]) -> None:
        """Make a process what the lines say.  Raises Refused where that is no process."""
        scope = self.table.parts[part].scope
        blocks = blocks_of(scope, lines)
        check_reached(self.step.document, blocks)
        before = {child.id for child in self.step.document.children(scope)}
        written = write_blocks(self.step, blocks, self.renamed)
        self.written[part] = tuple(lines_of(written.sequences))
        self.moved = True
        _check_plain(self.step.document, scope, lines)
        _file_gateways(self.step, self.written[part], before)


def _check_plain(document: Snapshot, scope: str, lines: Sequence[Line]) -> None:
    """Raise Refused where an edit has made something that the table can only show."""
    known = {line.node for line in lines if line.what is What.TANGLE}
    for line in lines_of(read_blocks(document, scope).sequences):
        if line.what is What.TANGLE and line.node not in known:
            raise Refused(
                mark(
                    "Not done: what runs at the same time has to come together again or to end, "
                    "and no row goes on into it or out of it. End the branch, or go on within it."
                )
            )


def named(document: Snapshot, table: Table, lines: Sequence[Line], name: str) -> str:
    """Return the node of the item that a number or name means.  Raises Refused for none."""
    nodes = {line.node for line in lines if line.what in ITEMS}
    for row in table.rows:
        if row.number and row.number == name and row.element in nodes:
            return row.element
    wanted = name.casefold()
    for line in lines:
        element = document.element(line.node) if line.what in ITEMS else None
        if element is not None and lanes.said_name(element).casefold() == wanted and wanted:
            return element.id
    numbers = [
        line.node for line in lines if line.what is What.STEP and _is_activity(document, line)
    ]
    if not table.rows and name.isdigit() and 0 < int(name) <= len(numbers):
        return numbers[int(name) - 1]
    raise Refused(
        mark(
            "Not entered: there is no step “{name}” to go on with. Enter the number or the name "
            "of a step.",
            name=name,
        )
    )


def _is_activity(document: Snapshot, line: Line) -> bool:
    element = document.element(line.node)
    return element is not None and not element.type.endswith("Event")


def file_like(edit: Step, node: str, near: str) -> None:
    lane = lane_of(edit.document, near)
    if lane:
        lanes.file(edit, node, lane)


def _file_gateways(edit: Step, lines: Sequence[Line], before: set[str]) -> None:
    """Put the gateways that were made into the lanes of what they belong to."""
    for index, line in enumerate(lines):
        for gateway in (line.join, *line.entries):
            if gateway and gateway not in before:
                if gateway == line.join:
                    near = line.node
                else:
                    near = next(
                        (one.node for one in lines[index:] if lane_of(edit.document, one.node)),
                        line.node,
                    )
                file_like(edit, gateway, near)


def closed(edit: Step, scope: str, lines: list[Line]) -> list[Line]:
    """Return lines whose main sequence ends with an end event."""
    end = next(
        (i for i, line in enumerate(lines) if line.what is What.PART and line.depth == 0),
        len(lines),
    )
    if end and lines[end - 1].what is What.STOP and lines[end - 1].depth == 0:
        del lines[end - 1]
        end -= 1
    node = edit.new_id("EndEvent")
    edit.add(element_of(BY_KEY["end_event"], node, parent=scope))
    for line in reversed(lines[:end]):
        lane = lane_of(edit.document, line.node) if line.node else ""
        if lane:
            lanes.file(edit, node, lane)
            break
    return [*lines[:end], Line(What.STEP, 0, node), *lines[end:]]
