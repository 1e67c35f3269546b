"""Where everything of a document could stand: pools, lanes and steps in columns and rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.geometry import Bounds, around
from workbench.layout.layers import columns_of, rows_of
from workbench.model.records import Element
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.kinds import kind_of
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family

_GAP_X, _GAP_Y = 60.0, 40.0  # between symbols
_PAD = 40.0  # between symbols and the border around them
_TITLE = 30.0  # of a pool or lane
_POOL_GAP = 60.0
_LEAST_WIDTH = 600.0  # of a pool
_LEAST_LANE = 120.0
_BLACK_BOX = 60.0
_EVENT = 36.0
_SMALL = (100.0, 80.0)  # a closed sub-process
_FRAME = (140.0, 120.0)
_BESIDE = frozenset({Family.DATA, Family.ARTIFACT})  # stand by what they are joined with
_DRAWN = NODES | _BESIDE | {Family.BOX}

Boxes = dict[str, Bounds]  # by element


class _Block(NamedTuple):
    """Something with a size, and what stands in it, seen from its own top left corner."""

    width: float
    height: float
    inside: Boxes


def arranged(document: Snapshot) -> Boxes:
    """Return a place for every pool, lane and node, containers before their contents."""
    pools = [pool for pool in document.elements("participant") if document.element(pool.parent)]
    if pools:
        return _below_each_other(document, pools)
    boxes: Boxes = {}
    top = 0.0
    for process in document.elements("process"):
        block = _scope(document, process.id)
        boxes |= {key: box.moved(0, top) for key, box in block.inside.items()}
        top += block.height + _POOL_GAP if block.inside else 0.0
    return boxes


def nodes_in(document: Snapshot, scope: str) -> Iterator[Element]:
    """Yield what is drawn directly in a process or sub-process, lanes apart."""
    for child in document.children(scope):
        if family_of(child.type) in _DRAWN and child.type != "dataObject":
            yield child


def size_of(element: Element) -> tuple[float, float]:
    """Return the size of a node's symbol; a sub-process counts as closed."""
    if family_of(element.type) is Family.SUB_PROCESS:
        return _SMALL
    if element.type == "group":
        return _FRAME  # what it should frame, nobody says
    return kind_of(element).size


def _below_each_other(document: Snapshot, pools: Sequence[Element]) -> Boxes:
    blocks = [
        _scope(document, pool.refers_to) if pool.refers_to else _Block(0, _BLACK_BOX, {})
        for pool in pools
    ]
    width = max(_LEAST_WIDTH, *(block.width + _TITLE for block in blocks))
    boxes: Boxes = {}
    top = 0.0
    for pool, block in zip(pools, blocks, strict=True):
        boxes[pool.id] = Bounds(0, top, width, block.height)
        for key, box in block.inside.items():
            element = document.element(key)
            placed = box.moved(_TITLE, top)
            if element is not None and element.type == "lane":
                placed = Bounds(placed.x, placed.y, width - placed.x, placed.height)
            boxes[key] = placed
        top += block.height + _POOL_GAP
    return boxes


def _scope(document: Snapshot, scope: str) -> _Block:
    """Arrange a process or sub-process: one band of rows per lane, columns through all of them."""
    nodes = list(nodes_in(document, scope))
    bands = _bands(document, scope, nodes)
    blocks = {node.id: _block(document, node) for node in nodes if not node.host}
    steps = [n.id for n in nodes if n.id in blocks and family_of(n.type) not in _BESIDE]
    flows = _steps_between(document, steps)
    column = columns_of(steps, flows)
    left = _column_places(document, blocks, column, nodes)
    boxes: Boxes = {}
    depth = max((len(band.lanes) for band in bands), default=0)
    top = 0.0
    for band in bands:
        inside, height = _band(document, band.nodes, blocks, column, flows)
        for key, box in inside.items():
            at = left[column[key]]
            boxes[key] = Bounds(at + box.x + depth * _TITLE, top + box.y, box.width, box.height)
        height = max(height, _LEAST_LANE)
        for level, lane in enumerate(band.lanes):
            whole = boxes.get(lane)
            first = whole.y if whole is not None else top
            boxes[lane] = Bounds(level * _TITLE, first, _TITLE, top + height - first)
        top += height
    _place_boundary_events(nodes, boxes)
    for key, block in blocks.items():
        corner = boxes[key]
        boxes |= {inner: box.moved(corner.x, corner.y) for inner, box in block.inside.items()}
    whole = around(boxes.values())
    width = whole.right + _PAD if whole is not None else 0.0
    lanes = {
        key: Bounds(box.x, box.y, width - box.x, box.height)
        for key, box in boxes.items()
        if _is_lane(document, key)
    }
    return _Block(width, max(top, _LEAST_LANE), lanes | (boxes | lanes))


class _Band(NamedTuple):
    """A row of the pool: the lanes around it from outside to inside, and the nodes in it."""

    lanes: list[str]
    nodes: list[Element]


def _bands(document: Snapshot, scope: str, nodes: Sequence[Element]) -> list[_Band]:
    leaves: list[tuple[list[str], Element]] = []

    def descend(parent: str, path: list[str]) -> None:
        for lane in document.children(parent):
            if lane.type != "lane" or lane.id in path:
                continue
            inner = [child for child in document.children(lane.id) if child.type == "lane"]
            if inner:
                descend(lane.id, [*path, lane.id])
            else:
                leaves.append(([*path, lane.id], lane))

    descend(scope, [])
    if not leaves:
        return [_Band([], list(nodes))]
    home: dict[str, int] = {}
    for number, (_, lane) in enumerate(leaves):
        for member in lane.members:
            home.setdefault(member, number)
    for node in nodes:
        if node.id not in home:
            joined = [key for key in _joined_with(document, node) if key in home]
            home[node.id] = home[joined[0]] if joined else 0
    return [
        _Band(path, [node for node in nodes if home[node.id] == number])
        for number, (path, _) in enumerate(leaves)
    ]


def _band(
    document: Snapshot,
    nodes: Sequence[Element],
    blocks: dict[str, _Block],
    column: dict[str, int],
    flows: Sequence[tuple[str, str]],
) -> tuple[Boxes, float]:
    """Return the boxes of a band, x from the middle of their column, and the band's height."""
    steps = [node.id for node in nodes if node.id in column and not node.host]
    beside = [node for node in nodes if node.id in blocks and family_of(node.type) in _BESIDE]
    steps = [key for key in steps if key not in {node.id for node in beside}]
    row = rows_of(steps, column, flows)
    taken = {(column[key], row[key]) for key in steps}
    for node in beside:
        near = next((key for key in _joined_with(document, node) if key in row), "")
        wanted = row[near] + 1 if near else 0
        while (column[node.id], wanted) in taken:
            wanted += 1
        row[node.id] = wanted
        taken.add((column[node.id], wanted))
    heights: dict[int, float] = {}
    for key, number in row.items():
        heights[number] = max(heights.get(number, 0.0), blocks[key].height)
    top: dict[int, float] = {}
    at = _PAD
    for number in sorted(heights):
        top[number] = at
        at += heights[number] + _GAP_Y
    boxes = {
        key: Bounds(
            -blocks[key].width / 2,
            top[number] + (heights[number] - blocks[key].height) / 2,
            blocks[key].width,
            blocks[key].height,
        )
        for key, number in row.items()
    }
    return boxes, (at - _GAP_Y + _PAD if heights else 0.0)


def _column_places(
    document: Snapshot,
    blocks: dict[str, _Block],
    column: dict[str, int],
    nodes: Sequence[Element],
) -> dict[int, float]:
    """Give what stands beside others their column; return the middle of every column."""
    for node in nodes:
        if node.id in blocks and node.id not in column:
            near = next((key for key in _joined_with(document, node) if key in column), "")
            column[node.id] = column[near] if near else 0
    widths: dict[int, float] = {}
    for key, number in column.items():
        widths[number] = max(widths.get(number, 0.0), blocks[key].width)
    places: dict[int, float] = {}
    at = _PAD
    for number in sorted(widths):
        places[number] = at + widths[number] / 2
        at += widths[number] + _GAP_X
    return places


def _block(document: Snapshot, node: Element) -> _Block:
    """Return a node's size; a sub-process is open if there is something in it to see."""
    if family_of(node.type) is Family.SUB_PROCESS and any(
        True for _ in nodes_in(document, node.id)
    ):
        block = _scope(document, node.id)
        return _Block(max(block.width, 140.0), block.height, block.inside)
    return _Block(*size_of(node), {})


def _place_boundary_events(nodes: Sequence[Element], boxes: Boxes) -> None:
    count: dict[str, int] = {}
    for node in nodes:
        host = boxes.get(node.host) if node.host else None
        if host is None:
            continue
        number = count[node.host] = count.get(node.host, 0) + 1
        x = host.right - number * (_EVENT + 8)
        boxes[node.id] = Bounds(x, host.bottom - _EVENT / 2, _EVENT, _EVENT)


def _steps_between(document: Snapshot, steps: Sequence[str]) -> list[tuple[str, str]]:
    """Return the flows between steps; those of a boundary event count for its activity."""
    known = set(steps)
    flows: list[tuple[str, str]] = []
    for key in steps:
        for start in (key, *(event.id for event in document.attached(key))):
            flows += [
                (key, flow.target)
                for flow in document.outgoing(start)
                if flow.type == "sequenceFlow" and flow.target in known
            ]
    return flows


def _joined_with(document: Snapshot, node: Element) -> list[str]:
    return [
        *(flow.target for flow in document.outgoing(node.id)),
        *(flow.source for flow in document.incoming(node.id)),
        *([node.host] if node.host else []),
    ]


def _is_lane(document: Snapshot, key: str) -> bool:
    element = document.element(key)
    return element is not None and element.type == "lane"
