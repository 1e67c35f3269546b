"""Room for something new: what lies beyond it moves on, what it stands in grows.

Nothing comes to overlap: everything beyond a line moves by the same way, containers that the line
crosses are stretched, and what stands behind a stretched container moves on in turn.
"""

from __future__ import annotations

from collections.abc import Container

from workbench.editing.operations.carrying import carry
from workbench.editing.operations.lanes import SAME, border, with_border
from workbench.editing.operations.subjects import with_contents
from workbench.geometry import Bounds
from workbench.layout.outline import Side
from workbench.model.document import Step
from workbench.model.records import Element, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family

_APART = 60.0  # to this distance things that stood apart stay apart
PADDING = 30.0  # kept between contents and the border around them
_FRAMES = frozenset({Family.POOL, Family.LANE})
_OPPOSITE = {Side.RIGHT: Side.LEFT, Side.BOTTOM: Side.TOP}


def open_room(
    step: Step, sheet: str, holder: str, side: Side, at: float, by: float, keep: frozenset[str]
) -> None:
    """Move everything in a holder that lies beyond a line, and let the holder grow.

    `holder`: id of the pool's or open sub-process' shape, "" for the free sheet.  `side`: RIGHT or
    BOTTOM, the way in which things move.  `keep`: ids of shapes that stay.
    """
    if by <= 0:
        return
    document = step.document
    outer = document.shape(holder) if holder else None
    inside = (
        list(with_contents(document, (outer,)).values())
        if outer is not None
        else document.shapes_on(sheet)
    )
    near = _OPPOSITE[side]
    stacked = outer is not None and _stacks_lanes(document, outer, side)
    moved: dict[str, Shape] = {}
    stretched: set[str] = set()
    astray: list[str] = []  # what stays though its centre is behind the line
    for shape in inside:
        element = document.element(shape.element)
        if element is None or element.host or shape.id == holder:
            continue  # boundary events follow their activity
        if shape.id in keep:
            astray.append(shape.id)
            continue
        if element.type == "lane" and outer is not None and not stacked:
            continue  # it grows with its pool, if that has to
        if border(shape.bounds, near) >= at - 0.5:
            moved[shape.id] = shape
        elif border(shape.bounds, side) > at - 0.5:
            if _is_frame(document, shape, element):
                _stretch(step, shape.id, side, by)
                stretched.add(shape.id)
            else:
                astray.append(shape.id)
    carry(step, moved, *_way(side, by))
    step.refile(*astray)
    if outer is None:
        return
    if not stacked:
        ends = [border(_bounds_of(document, key), side) for key in moved]
        furthest = max(ends, default=at)
        by = furthest + PADDING - border(outer.bounds, side)
    grow(step, outer.id, side, by, done=frozenset(moved) | stretched)


def grow(
    step: Step, holder: str, side: Side, by: float, *, done: frozenset[str] = frozenset()
) -> None:
    """Stretch a pool or open sub-process to one side; what stands behind it moves on.

    `done`: ids of shapes inside that have been moved or stretched already.
    """
    document = step.document
    outer = document.shape(holder)
    if outer is None or by <= 0:
        return
    old = border(outer.bounds, side)
    own = with_contents(document, (outer,)).keys()
    for key in own:
        lane = document.shape(key)
        element = document.element(lane.element) if lane is not None else None
        if (
            lane is not None
            and key not in done
            and element is not None
            and element.type == "lane"
            and abs(border(lane.bounds, side) - old) <= SAME
        ):
            _stretch(step, key, side, by)
    _stretch(step, holder, side, by)
    above = holder_of(document, outer)
    needed = _push_needed(document, outer, above, own, old, side)
    if above is None:
        _push(step, outer, old, side, needed, own)
        return
    if needed > 0:
        open_room(step, outer.sheet, above.id, side, old, needed, frozenset(own))
    around = document.shape(above.id)
    if around is not None:
        grow(step, above.id, side, old + by + PADDING - border(around.bounds, side))


def _push_needed(
    document: Snapshot,
    grown: Shape,
    above: Shape | None,
    own: Container[str],
    old: float,
    side: Side,
) -> float:
    """Return by how much what stands behind a stretched shape has to move on."""
    after = document.shape(grown.id)
    assert after is not None
    near = _OPPOSITE[side]
    beside = _beside(document, after, above, own, old, side)
    gap = min((border(shape.bounds, near) - old for shape in beside), default=None)
    if gap is None:
        return 0.0
    by = border(after.bounds, side) - old
    return max(0.0, by - max(0.0, gap - min(gap, _APART)))


def _beside(
    document: Snapshot,
    grown: Shape,
    above: Shape | None,
    own: Container[str],
    old: float,
    side: Side,
) -> list[Shape]:
    """Return what stands behind a border, directly in the same holder and on the same height."""
    # Thousands of shapes are looked at: what tells most of them apart comes first.
    level = side is Side.RIGHT
    first, second = (0, 1) if level else (1, 0)
    low, high = grown.bounds[second], grown.bounds[second] + grown.bounds[second + 2]
    outer = above.id if above is not None else ""
    found: list[Shape] = []
    holders: dict[str, str] = {}  # by scope
    for shape in document.shapes_on(grown.sheet):
        box = shape.bounds
        if box[first] < old - 0.5 or box[second] >= high or box[second] + box[second + 2] <= low:
            continue
        element = document.element(shape.element)
        if element is None or element.host or element.type == "lane" or shape.id in own:
            continue
        scope = "" if element.type == "participant" else element.parent
        if scope not in holders:
            holder = holder_of(document, shape)
            holders[scope] = holder.id if holder is not None else ""
        if holders[scope] == outer:
            found.append(shape)
    return found


def holder_of(document: Snapshot, shape: Shape) -> Shape | None:
    """Return the shape of the pool or open sub-process a shape stands in, None on a free sheet."""
    element = document.element(shape.element)
    if element is None or element.type == "participant":
        return None
    scopes = [element.parent, *(above.id for above in document.container_chain(element.id))]
    for scope in dict.fromkeys(scopes):
        own = document.shape_on(shape.sheet, scope)
        if own is not None and family_of_shape(document, own) is Family.SUB_PROCESS:
            return own
        for pool in document.referring("refers_to", scope, Element):
            drawn = document.shape_on(shape.sheet, pool.id)
            if drawn is not None and pool.type == "participant":
                return drawn
    return None


def family_of_shape(document: Snapshot, shape: Shape) -> Family:
    element = document.element(shape.element)
    return family_of(element.type) if element is not None else Family.BOX


def _push(step: Step, grown: Shape, old: float, side: Side, by: float, own: Container[str]) -> None:
    """Move what stood behind the border of something on the free sheet."""
    document = step.document
    if by <= 0:
        return
    after = document.shape(grown.id)
    assert after is not None
    beside = _beside(document, after, None, own, old, side)
    carry(step, with_contents(document, beside), *_way(side, by))


def _stacks_lanes(document: Snapshot, holder: Shape, side: Side) -> bool:
    """Tell whether the lanes of a pool follow one another in a direction."""
    element = document.element(holder.element)
    if element is None or element.type != "participant":
        return False
    lies = not holder.has("isHorizontal") or holder.is_set("isHorizontal")
    if lies != (side is Side.BOTTOM):
        return False
    return any(child.type == "lane" for child in document.children(element.refers_to))


def _bounds_of(document: Snapshot, key: str) -> Bounds:
    """Return where a shape stands now."""
    shape = document.shape(key)
    assert shape is not None
    return shape.bounds


def _is_frame(document: Snapshot, shape: Shape, element: Element) -> bool:
    family = family_of(element.type)
    if family in _FRAMES or element.type == "group":
        return True
    return family is Family.SUB_PROCESS and is_expanded(document, shape)


def _stretch(step: Step, key: str, side: Side, by: float) -> None:
    shape = step.document.shape(key)
    assert shape is not None
    step.update(shape, bounds=with_border(shape.bounds, side, border(shape.bounds, side) + by))


def _way(side: Side, by: float) -> tuple[float, float]:
    return (by, 0.0) if side is Side.RIGHT else (0.0, by)
