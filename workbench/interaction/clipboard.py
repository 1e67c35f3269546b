"""Copying and pasting without a window: what goes onto the clipboard, and what comes from it.

On the clipboard a selection is a complete BPMN file, so any tool can open what was copied here, and
what was copied there can be pasted here.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import msgspec

from workbench.drawing.display_list import Drawing
from workbench.editing.clipboard.fragment import fragment_of
from workbench.editing.clipboard.pasting import Spot, paste
from workbench.editing.landscape import copying
from workbench.errors import Refused, Unreadable
from workbench.geometry import Bounds, Point, around
from workbench.interaction.changes import Note, Reveal
from workbench.interaction.snapping import GRID
from workbench.model.document import Document
from workbench.model.records import Record, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.kinds import shows_landscape
from workbench.words import Text, mark, plural

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor


class Copied(msgspec.Struct, frozen=True):
    """What a selection is on the clipboard."""

    text: bytes  # a file of its own: BPMN, or a landscape
    drawing: Drawing  # a picture


def is_sheet(editor: Editor) -> bool:
    """Tell whether there is a sheet to copy from and to paste onto."""
    return isinstance(editor.document.find(editor.sheet_id), Sheet)


def understands(editor: Editor, text: str) -> bool:
    """Tell whether a text looks like what can be pasted: BPMN, on a landscape a landscape."""
    begins = text.lstrip("\ufeff \t\r\n")[:1]
    return begins == ("{" if _on_landscape(editor) else "<")


def _on_landscape(editor: Editor) -> bool:
    return shows_landscape(editor.document, editor.sheet_id)


def copied(editor: Editor) -> Copied:
    """Return the selection for the clipboard.  Raises Refused where nothing can be copied."""
    records = fragment(editor, editor.selection)
    picture = picture_of(editor, editor.selection)
    if _on_landscape(editor):
        from workbench.io import landscape

        return Copied(landscape.write(Document(records)), picture)
    from workbench.io import bpmn

    document = Document(records, source=editor.document.source)
    return Copied(bpmn.write_from_records(document), picture)


def fragment(editor: Editor, ids: Iterable[str]) -> list[Record]:
    """Return a part of the sheet on its own, with what other programs say of it."""
    if _on_landscape(editor):
        return copying.fragment_of(editor.document, editor.sheet_id, ids)
    return _with_markup(editor.document, fragment_of(editor.document, editor.sheet_id, ids))


def picture_of(editor: Editor, ids: Iterable[str]) -> Drawing:
    """Return a picture of what is selected, and of what stands in it."""
    picture = editor.picture
    wanted = {key for key in ids if key in picture}
    records = fragment(editor, wanted) if wanted else []
    wanted |= {record.id for record in records if record.id in picture}
    keys = [key for key in picture.ids() if key in wanted]
    bounds = around(picture.bounds_of(key) for key in keys)
    if bounds is None:
        raise Refused(mark("No picture was made, for nothing is selected."))
    return Drawing(tuple(picture.group(key) for key in keys), bounds)


def paste_text(editor: Editor, text: str, at: Point | None, visible: Bounds) -> None:
    """Paste the text of a BPMN file, or of a part of one, as one step of undo, and select it.

    `at`: the pointer, where it is over the sheet; `visible`: the part of it that is seen.  Raises
    Refused with the reason where nothing was pasted.
    """
    records, others = landscape_in(text) if _on_landscape(editor) else fragment_in(text)
    if at is not None:
        spot = Spot(at, grid=GRID if editor.snaps_to_grid else 1.0)
    else:
        spot = Spot(_resting_place(editor, visible), exact=False)
    number = sum(isinstance(record, Shape) for record in records)
    _paste(editor, records, spot, plural(number, "Paste", "Paste {count} elements"))
    if others:
        editor.tell(
            request=Note(
                plural(
                    others,
                    "Pasted was the first diagram of the text; it holds another one. To see it, "
                    "open the text as a file.",
                    "Pasted was the first diagram of the text; it holds {count} others. To see "
                    "them, open the text as a file.",
                )
            )
        )


def duplicate(editor: Editor) -> None:
    """Put a copy of the selection beside it."""
    records = fragment(editor, editor.selection)
    _paste(editor, records, Spot(), mark("Duplicate"))


def _paste(editor: Editor, records: list[Record], spot: Spot, title: Text) -> None:
    with editor.document.step(title) as step:
        put = copying.paste if _on_landscape(editor) else paste
        made = put(step, editor.sheet_id, records, spot)
    editor.select(made)
    editor.tell(request=Reveal(editor.selected_bounds))


def _resting_place(editor: Editor, visible: Bounds) -> Point:
    """Return where to paste without a pointer: by the selection, else amid what is seen.

    Where there are pools, that is in the nearest of them.
    """
    document = editor.document
    center = editor.selected_bounds.center if editor.selection else visible.center
    pools = [
        shape.bounds
        for shape in document.shapes_on(editor.sheet_id)
        if (element := document.element(shape.element)) is not None
        and element.type == "participant"
        and element.refers_to
    ]

    def inside(box: Bounds) -> Point:
        return Point(
            min(max(center.x, box.x + 1), box.right - 1),
            min(max(center.y, box.y + 1), box.bottom - 1),
        )

    if not pools:
        return center
    return min(map(inside, pools), key=center.distance)


def landscape_in(text: str) -> tuple[list[Record], int]:
    """Return the fragment in the text of a landscape, and how many others it leaves: none.

    Raises Refused where it is no landscape.
    """
    from workbench.io import landscape

    try:
        document = landscape.read(text.encode("utf-8", "replace"))
    except Unreadable as unreadable:
        raise Refused(
            mark("Not pasted: the clipboard holds no landscape. {reason}", reason=unreadable.text)
        ) from None
    sheet = document.sheets()[0].id
    shapes = [shape.id for shape in document.shapes_on(sheet)]
    if not shapes:
        raise Refused(mark("Not pasted: there is nothing in it that could be drawn."))
    return copying.fragment_of(document, sheet, shapes), 0


def fragment_in(text: str) -> tuple[list[Record], int]:
    """Return the fragment in a BPMN text: all of its first sheet, and how many others it leaves.

    Planes of its sub-processes are part of it.  Without a drawing it is laid out.  Raises Refused
    where it is no BPMN.
    """
    from workbench.io import bpmn
    from workbench.layout.proposal import propose

    try:
        document = bpmn.read(bpmn.completed(text))
    except Unreadable as unreadable:
        raise Refused(
            mark("Not pasted: the clipboard holds no BPMN. {reason}", reason=unreadable.text)
        ) from None
    source: Snapshot = document
    sheets = [sheet for sheet in document.sheets() if document.shapes_on(sheet.id)]
    if not sheets:
        bare = [record for record in document if not isinstance(record, Sheet)]
        source = Document([*bare, *propose(Snapshot(bare))], source=document.source)
        sheets = [sheet for sheet in source.sheets() if source.shapes_on(sheet.id)]
    if not sheets:
        raise Refused(
            mark(
                "Not pasted: the BPMN text on the clipboard has nothing that can be drawn. Copy "
                "some elements of a diagram."
            )
        )
    sheet = sheets[0].id
    shapes = [shape.id for shape in source.shapes_on(sheet)]
    records = fragment_of(source, sheet, shapes)
    inside = {record.element for record in records if isinstance(record, Sheet)}
    others = sum(1 for one in sheets[1:] if one.element not in inside)
    return _with_markup(source, records), others


def _with_markup(document: Snapshot, records: list[Record]) -> list[Record]:
    from workbench.io import bpmn

    there = {record.id for record in records}
    meant = [record.id for record in records if not isinstance(record, Shape)]
    found = [markup for markup in bpmn.foreign_of(document, meant) if markup.id not in there]
    return [*records, *found]
