"""Pools and lanes: more of them, fewer, in another order, of another size, turned."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from workbench.editing import operations
from workbench.editing.operations import (
    black_boxes,
    dividing,
    fitting,
    removing,
    reordering,
    turning,
)
from workbench.editing.operations.lanes import in_order, is_lying, scope_of_lanes
from workbench.interaction.commands.command import EditorCommand
from workbench.interaction.losses import tell_losses
from workbench.model.change import Change
from workbench.model.document import Step
from workbench.model.records import Element, Shape
from workbench.words import Text, mark

if TYPE_CHECKING:
    from workbench.interaction.editor import Editor

Applies = Callable[["Editor"], bool]


def _chosen(editor: Editor) -> tuple[Shape, Element] | None:
    """Return the one selected pool or lane."""
    if len(editor.selection) != 1:
        return None
    shape = editor.document.shape(editor.selection[0])
    element = editor.document.element(shape.element) if shape is not None else None
    if shape is None or element is None or element.type not in ("lane", "participant"):
        return None
    return shape, element


def _is_lane(editor: Editor) -> bool:
    chosen = _chosen(editor)
    return chosen is not None and chosen[1].type == "lane"


def _is_pool(editor: Editor) -> bool:
    chosen = _chosen(editor)
    return chosen is not None and chosen[1].type == "participant"


def _is_open(editor: Editor) -> bool:
    """Apply to a lane, or a pool that is no black box."""
    chosen = _chosen(editor)
    return chosen is not None and (chosen[1].type == "lane" or bool(chosen[1].refers_to))


def _lies(lying: bool) -> Applies:
    def applies(editor: Editor) -> bool:
        chosen = _chosen(editor)
        return (
            chosen is not None
            and _is_open(editor)
            and is_lying(editor.document, chosen[0]) == lying
        )

    return applies


def _is_undivided(editor: Editor) -> bool:
    """Apply to a pool or lane without lanes in it."""
    chosen = _chosen(editor)
    if chosen is None or not _is_open(editor):
        return False
    scope = scope_of_lanes(editor.document, chosen[0])
    return not in_order(editor.document, scope, chosen[0].sheet)


def _can_move(by: int, lying: bool) -> Applies:
    def applies(editor: Editor) -> bool:
        chosen = _chosen(editor)
        return (
            chosen is not None
            and chosen[1].type == "lane"
            and is_lying(editor.document, chosen[0]) == lying
            and reordering.neighbour_place(editor.document, chosen[0], by) is not None
        )

    return applies


def _change(
    title: Text, edit: Callable[[Step, str], object], *, asks_name: bool = False
) -> Callable[[Editor], bool]:
    """Return what changes the one selected pool or lane; what is made by it is selected."""

    def run(editor: Editor) -> bool:
        chosen = _chosen(editor)
        if chosen is None:
            return False
        told: list[Change] = []
        end = editor.document.observe(told.append)
        try:
            with editor.document.step(title) as step:
                made = edit(step, chosen[0].id)
        finally:
            end()
        if isinstance(made, str):
            editor.select((made,))
        for change in told:
            tell_losses(editor, change)
        if asks_name:
            editor.begin_rename()
        return True

    return run


def _insert(after: bool) -> Callable[[Step, str], object]:
    return lambda step, key: dividing.insert_lane(step, key, after=after)


def _divide(parts: int) -> Callable[[Step, str], object]:
    return lambda step, key: dividing.split_lane(step, key, parts)[0]


def _move(by: int) -> Callable[[Step, str], object]:
    def edit(step: Step, key: str) -> None:
        shape = step.document.shape(key)
        assert shape is not None
        element = step.document.element(shape.element)
        place = reordering.neighbour_place(step.document, shape, by)
        if element is not None and place is not None:
            reordering.move_lane(step, key, element.parent, place)

    return edit


def move_on(by: int) -> Callable[[Editor], bool]:
    """Return what moves the selected lane by one among its siblings; in vain at the end."""
    run = _change(mark("Move lane"), _move(by))
    return lambda editor: _is_lane(editor) and run(editor)


def _delete_pool_and_contents(editor: Editor) -> bool:
    with editor.document.step(mark("Delete pool and contents")) as step:
        operations.delete(step, editor.selection)
    return True


def _selected_pools(editor: Editor) -> tuple[str, ...]:
    """Return the selected pools; those of selected lanes where that is what is selected."""
    found: dict[str, None] = {}
    for key, shape in operations.with_contents(editor.document, editor.selected_shapes).items():
        element = editor.document.element(shape.element)
        if element is not None and element.type == "participant":
            found[key] = None
    return tuple(found)


def _has_pools(editor: Editor) -> bool:
    types = {
        element.type
        for shape in editor.selected_shapes
        if (element := editor.document.element(shape.element)) is not None
    }
    return bool(types) and types <= {"participant", "lane"} and bool(_selected_pools(editor))


def turn(editor: Editor) -> bool:
    """Let lying pools stand and standing ones lie."""
    keys = _selected_pools(editor)
    with editor.document.step(mark("Turn pool")) as step:
        turning.turn(step, keys)
    return bool(keys)


def _is_black_box(editor: Editor) -> bool:
    chosen = _chosen(editor)
    return chosen is not None and chosen[1].type == "participant" and not chosen[1].refers_to


def _close(step: Step, key: str) -> None:
    black_boxes.close_pool(step, key)


def _command(
    name: str,
    text: Text,
    run: Callable[[Editor], bool],
    applies: Applies,
    icon: str,
    section: str,
    keys: tuple[str, ...] = (),
    words: Text | None = None,
) -> EditorCommand:
    return EditorCommand(
        id=f"arrange.{name}",
        text=text,
        run=run,
        keys=keys,
        icon=icon,
        section=section,
        applies=applies,
        in_context_menu=True,
        words=words,
    )


_ADD = mark("Add lane")
_DIVIDE = mark("Divide lane")
_LANE = mark("swimlane role participant")

COMMANDS = (
    _command(
        "lane_above",
        mark("Add lane abo&ve"),
        _change(_ADD, _insert(False), asks_name=True),
        _lies(True),
        "lane-above",
        "lanes",
        words=_LANE,
    ),
    _command(
        "lane_below",
        mark("Add lane belo&w"),
        _change(_ADD, _insert(True), asks_name=True),
        _lies(True),
        "lane-below",
        "lanes",
        words=_LANE,
    ),
    _command(
        "lane_left",
        mark("Add lane on the left"),
        _change(_ADD, _insert(False), asks_name=True),
        _lies(False),
        "lane-left",
        "lanes",
        words=_LANE,
    ),
    _command(
        "lane_right",
        mark("Add lane on the right"),
        _change(_ADD, _insert(True), asks_name=True),
        _lies(False),
        "lane-right",
        "lanes",
        words=_LANE,
    ),
    _command(
        "divide_in_two",
        mark("Divide in &two lanes"),
        _change(_DIVIDE, _divide(2)),
        _is_undivided,
        "lane-divide-2",
        "lanes",
        words=mark("split halve swimlane"),
    ),
    _command(
        "divide_in_three",
        mark("Divide in t&hree lanes"),
        _change(_DIVIDE, _divide(3)),
        _is_undivided,
        "lane-divide-3",
        "lanes",
        words=mark("split swimlane"),
    ),
    _command(
        "lane_inside",
        mark("Put a lane &inside"),
        _change(_ADD, dividing.add_lane, asks_name=True),
        _is_undivided,
        "lane-inside",
        "lanes",
        words=mark("nest inner swimlane"),
    ),
    _command(
        "lane_up",
        mark("Move lane u&p"),
        move_on(-1),
        _can_move(-1, True),
        "lane-up",
        "lane order",
        ("Alt+Shift+Up",),
        words=mark("reorder swimlane"),
    ),
    _command(
        "lane_down",
        mark("Move lane dow&n"),
        move_on(1),
        _can_move(1, True),
        "lane-down",
        "lane order",
        ("Alt+Shift+Down",),
        words=mark("reorder swimlane"),
    ),
    _command(
        "lane_to_the_left",
        mark("Move lane to the left"),
        move_on(-1),
        _can_move(-1, False),
        "lane-to-left",
        "lane order",
        ("Alt+Shift+Left",),
        words=mark("reorder swimlane"),
    ),
    _command(
        "lane_to_the_right",
        mark("Move lane to the right"),
        move_on(1),
        _can_move(1, False),
        "lane-to-right",
        "lane order",
        ("Alt+Shift+Right",),
        words=mark("reorder swimlane"),
    ),
    _command(
        "fit_to_contents",
        mark("&Fit to contents"),
        _change(mark("Fit to contents"), fitting.fit),
        _is_open,
        "lane-fit",
        "fit",
        words=mark("shrink grow pool lane size"),
    ),
    _command(
        "turn_pool",
        mark("Turn &pool (lying or standing)"),
        turn,
        _has_pools,
        "pool-turn",
        "pool",
        words=mark("rotate horizontal vertical orientation"),
    ),
    _command(
        "black_box",
        mark("Make the pool a &black box"),
        _change(mark("Make black box"), _close),
        lambda editor: _is_pool(editor) and _is_open(editor),
        "pool-close",
        "pool",
        words=mark("collapse empty pool"),
    ),
    _command(
        "open_pool",
        mark("Open the &black box"),
        _change(mark("Open black box"), black_boxes.open_pool),
        _is_black_box,
        "pool-open",
        "pool",
        words=mark("expand pool process"),
    ),
    _command(
        "delete_lane",
        mark("Delete lane, &keep its contents"),
        _change(mark("Delete lane"), lambda step, key: operations.delete(step, (key,))),
        _is_lane,
        "lane-delete",
        "lane delete",
        words=mark("merge lanes"),
    ),
    _command(
        "delete_lane_and_contents",
        mark("Delete lane and &contents"),
        _change(mark("Delete lane and contents"), removing.delete_with_contents),
        _is_lane,
        "lane-delete-all",
        "lane delete",
    ),
    _command(
        "delete_pool",
        mark("Delete pool, &keep its contents"),
        _change(mark("Delete pool"), removing.delete_pool_alone),
        lambda editor: _is_pool(editor) and _is_open(editor),
        "lane-delete",
        "pool delete",
        words=mark("unwrap process"),
    ),
    _command(
        "delete_pool_and_contents",
        mark("Delete pool and &contents"),
        _delete_pool_and_contents,
        _is_pool,
        "lane-delete-all",
        "pool delete",
    ),
)
