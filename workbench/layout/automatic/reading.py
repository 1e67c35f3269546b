"""A board from a document: its pools, lanes and nodes, and the flows between them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from workbench.drawing.text_block import block_size
from workbench.layout.automatic.board import Attached, Band, Board, Cell, Picture, Wire
from workbench.layout.labels import name_size
from workbench.layout.outline import Outline, Side, form_of
from workbench.model.records import PLAIN, Edge, Element, Flow, Shape
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.activities import is_expanded
from workbench.notation.bpmn.kinds import kind_of
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import NODES, Family
from workbench.notation.symbol import OUTSIDE, face_of
from workbench.notation.symbols import has_outside_name

BESIDE = frozenset({Family.DATA, Family.ARTIFACT})  # stand by what they are joined with
_DRAWN = NODES | BESIDE | {Family.BOX}
_CLOSED = (100.0, 80.0)  # a closed sub-process
_FRAME = (140.0, 120.0)  # the least an open one takes
_BLACK_BOX = 60.0
_COLUMN = 150.0  # about the width of a column
_DEEPEST = 60  # levels of sub-processes that are drawn open
_NOTE_WIDTH = 130.0

Arrange = Callable[[Board, str], Picture]
Part = Element | str  # a pool, or a process (sub-process) that stands outside any
_TURNED = {
    Side.TOP: Side.LEFT,
    Side.LEFT: Side.TOP,
    Side.BOTTOM: Side.RIGHT,
    Side.RIGHT: Side.BOTTOM,
}


class Drawn(NamedTuple):
    """What a sheet shows at present, by element; everything else is left out."""

    shapes: Mapping[str, Shape]
    edges: Mapping[str, Edge]


def nodes_in(document: Snapshot, scope: str) -> Iterator[Element]:
    """Yield what is drawn directly in a process or sub-process, lanes apart."""
    for child in document.children(scope):
        if is_drawn_node(child):
            yield child


def is_drawn_node(element: Element) -> bool:
    """Tell whether an element is drawn and stands in a process itself, unlike lanes and pools."""
    return family_of(element.type) in _DRAWN and element.type != "dataObject"


def size_of(element: Element) -> tuple[float, float]:
    """Return the size of a node's symbol; a sub-process counts as closed."""
    if family_of(element.type) is Family.SUB_PROCESS:
        return _CLOSED
    if element.type == "group":
        return _FRAME  # what it should frame, nobody says
    if element.type == "textAnnotation":
        width, height = block_size(element.name, _NOTE_WIDTH, face_of(PLAIN, OUTSIDE))
        return max(100.0, width + 14.0), max(40.0, height + 10.0)
    return kind_of(element).size


class Reading:
    """Makes boards of a document.

    `drawn`: the sheet whose sizes, open sub-processes and orders of lanes are kept; frames that a
    sheet shows are left out.  `arrange` lays the board of an open sub-process out.  `upright`:
    across and down are exchanged, as for pools that stand.
    """

    def __init__(
        self,
        document: Snapshot,
        arrange: Arrange,
        drawn: Drawn | None = None,
        *,
        upright: bool = False,
        keeps_sides: bool = False,
    ) -> None:
        self._document = document
        self._arrange = arrange
        self._is_whole = drawn is None
        self._drawn = drawn.shapes if drawn is not None else {}
        self._edges = drawn.edges if drawn is not None and keeps_sides else {}
        self._upright = upright
        self._keeps_sides = keeps_sides
        self._flows = {flow.id: number for number, flow in enumerate(document.flows())}
        self.placed: set[str] = set()  # elements that some board holds
        self.joined: set[str] = set()  # flows that some board holds

    def board_of(self, parts: Sequence[Part]) -> Board:
        """Return the board of pools, and of processes that stand outside any pool, in order."""
        board = Board([], {}, [])
        for part in parts:
            if isinstance(part, str):
                self._add_scope(board, "", part, 0)
                continue
            self.placed.add(part.id)
            board.pools.append(part.id)
            if self._is_black_box(part):
                self._add_black_box(board, part)
            else:
                self._add_scope(board, part.id, part.refers_to, 0)
        for owner in dict.fromkeys(part.parent for part in parts if not isinstance(part, str)):
            self._add_notes(board, owner)
        self._add_wires(board, {pool: pool for pool in board.pools})
        return board

    def _add_notes(self, board: Board, collaboration: str) -> None:
        """Add the annotations and data that belong to no process but to the pools as a whole."""
        for node in nodes_in(self._document, collaboration):
            if node.id in self.placed or self._is_frame(node):
                continue
            if not self._is_whole and node.id not in self._drawn:
                continue
            near = board.cells.get(self._near(node))
            band = near.band if near is not None else self._band_at(board, node)
            if band >= 0:
                self.placed.add(node.id)
                self._cell(board, node, band)

    def _band_at(self, board: Board, node: Element) -> int:
        """Return the band in which a note is drawn, the last open one where there is none."""
        shape = self._drawn.get(node.id)
        found = -1
        for number, band in enumerate(board.bands):
            if band.is_black_box:
                continue
            found = number
            around = self._drawn.get(band.lanes[-1] if band.lanes else band.pool)
            if shape is not None and around is not None and around.bounds.covers(shape.bounds):
                return number
        return found

    def _is_black_box(self, pool: Element) -> bool:
        """Tell whether nothing stands in a pool: it has no process, or that is drawn elsewhere."""
        if self._document.element(pool.refers_to) is None:
            return True
        inside = self._document.children(pool.refers_to)
        return any(child.id in self.placed for child in inside)

    def board_of_scope(self, scope: str, depth: int = 0) -> Board:
        """Return the board of one process or sub-process."""
        board = Board([], {}, [])
        self._add_scope(board, "", scope, depth)
        self._add_wires(board, {})
        return board

    def _add_black_box(self, board: Board, pool: Element) -> None:
        board.bands.append(Band(pool.id, (), is_black_box=True))
        cell = self._cell(board, pool, len(board.bands) - 1)
        cell.everywhere = True
        cell.name = None
        drawn = self._drawn.get(pool.id)
        cell.width, cell.height = 0.0, _BLACK_BOX
        if drawn is not None:
            height = drawn.bounds.width if self._upright else drawn.bounds.height
            cell.height = min(max(height, 40.0), 120.0)

    def _add_scope(self, board: Board, pool: str, scope: str, depth: int) -> None:
        nodes = [
            node
            for node in nodes_in(self._document, scope)
            if node.id not in self.placed and (self._is_whole or node.id in self._drawn)
        ]
        first = len(board.bands)
        leaves, home = self._leaves(scope)
        board.bands += [Band(pool, path, scope) for path in leaves or [()]]
        for node in nodes:
            if node.id not in home and not node.host:
                home |= self._lane_at(node, leaves)
            if node.id not in home and not node.host:
                near = (key for key in self._joined_with(node) if key in home)
                home[node.id] = home.get(next(near, ""), 0)
        hosts = {node.id for node in nodes if not node.host}
        for node in nodes:
            if node.host in hosts or self._is_frame(node):
                continue
            self.placed.add(node.id)
            cell = self._cell(board, node, first + home.get(node.id, 0))
            if self._is_open(node, depth):
                self._open(cell, node, depth)
        for node in nodes:
            host = board.cells.get(node.host) if node.host else None
            if host is not None and node.id not in self.placed:
                self.placed.add(node.id)
                size = min(self._size(node))
                attached = Attached(node.id, size, self._name_of(node), len(host.events))
                attached.drawn = self._drawn_on(node)
                host.events.append(attached)

    def _leaves(self, scope: str) -> tuple[list[tuple[str, ...]], dict[str, int]]:
        """Return the innermost lanes of a scope, each with those around it, and who is in which."""
        leaves: list[tuple[str, ...]] = []
        home: dict[str, int] = {}
        outer: dict[str, int] = {}
        todo: list[tuple[str, tuple[str, ...]]] = [(scope, ())]
        seen: set[str] = set()
        while todo:
            parent, path = todo.pop()
            lanes = [c for c in self._document.children(parent) if c.type == "lane"]
            lanes = [lane for lane in lanes if lane.id not in seen and lane.id not in self.placed]
            seen.update(lane.id for lane in lanes)
            if not lanes and path:
                lane = self._document.element(path[-1])
                for member in lane.members if lane is not None else ():
                    home.setdefault(member, len(leaves))
                leaves.append(path)
                continue
            if path:
                above = self._document.element(path[-1])
                for member in above.members if above is not None else ():
                    outer.setdefault(member, len(leaves))
            todo += [(lane.id, (*path, lane.id)) for lane in reversed(self._sorted(lanes))]
        self.placed |= seen
        return leaves, outer | home

    def _lane_at(self, node: Element, leaves: Sequence[tuple[str, ...]]) -> dict[str, int]:
        """Return the innermost lane in which a node that no lane lists is drawn."""
        shape = self._drawn.get(node.id)
        if shape is None:
            return {}
        for number, path in enumerate(leaves):
            lane = self._drawn.get(path[-1])
            if lane is not None and lane.bounds.contains(shape.bounds.center):
                return {node.id: number}
        return {}

    def _sorted(self, lanes: list[Element]) -> list[Element]:
        """Return lanes in the order in which they are drawn, if they are."""
        shapes = [self._drawn.get(lane.id) for lane in lanes]
        if any(shape is None for shape in shapes):
            return lanes
        places = {
            s.element: (s.bounds.x, s.bounds.y) if self._upright else (s.bounds.y, s.bounds.x)
            for s in shapes
            if s is not None
        }
        return sorted(lanes, key=lambda lane: places[lane.id])

    def _cell(self, board: Board, node: Element, band: int) -> Cell:
        family = family_of(node.type)
        width, height = self._size(node)
        if self._upright:
            width, height = height, width
        cell = Cell(
            key=node.id,
            family=family,
            form=form_of(node.type),
            width=width,
            height=height,
            band=band,
            number=len(board.cells),
            name=self._name_of(node),
            is_start=node.type == "startEvent",
        )
        if family in BESIDE:
            cell.beside = self._near(node) or "-"
        board.cells[node.id] = cell
        return cell

    def _near(self, node: Element) -> str:
        """Return what data or an annotation stands by: in its own process, if it is in one."""
        owner = self._document.element(node.parent)
        is_free = owner is None or family_of(owner.type) is Family.COLLABORATION
        for key in self._joined_with(node):
            other = self._document.element(key)
            if other is not None and (is_free or other.parent == node.parent):
                return key
        return ""

    def _size(self, node: Element) -> tuple[float, float]:
        drawn = self._drawn.get(node.id)
        if drawn is not None and family_of(node.type) is not Family.SUB_PROCESS:
            _, _, width, height = drawn.bounds
            if 10 <= width <= 600 and 10 <= height <= 400:
                return width, height
        return size_of(node)

    def _name_of(self, node: Element) -> tuple[float, float] | None:
        if not node.name.strip() or not has_outside_name(node) or node.type == "group":
            return None
        shape = self._drawn.get(node.id)
        return self._turned(name_size(node.name, shape.look if shape is not None else PLAIN))

    def _turned(self, size: tuple[float, float]) -> tuple[float, float]:
        return size[::-1] if self._upright else size

    def _is_frame(self, node: Element) -> bool:
        return node.type == "group" and node.id in self._drawn

    def _is_open(self, node: Element, depth: int) -> bool:
        shape = self._drawn.get(node.id)
        is_call = node.type == "callActivity"
        if depth >= _DEEPEST or not (is_call or family_of(node.type) is Family.SUB_PROCESS):
            return False
        if shape is not None:
            inside = nodes_in(self._document, node.refers_to if is_call else node.id)
            return is_expanded(self._document, shape) and (
                not is_call or any(child.id in self._drawn for child in inside)
            )
        return not is_call and any(True for _ in nodes_in(self._document, node.id))

    def _open(self, cell: Cell, node: Element, depth: int) -> None:
        scope = node.refers_to if node.type == "callActivity" else node.id
        board = self.board_of_scope(scope, depth + 1)
        inside = self._arrange(board, node.name)
        cell.inside = inside
        least = self._turned(_FRAME)
        cell.width = max(least[0], inside.width)
        cell.height = max(least[1], inside.height)
        cell.span = max(1, round((cell.width + 40) / _COLUMN))

    def _joined_with(self, node: Element) -> list[str]:
        """Return what a node is joined with; the activity of a boundary event for the event."""
        found: list[str] = []
        document = self._document
        ends = [flow.target for flow in document.outgoing(node.id)]
        ends += [flow.source for flow in document.incoming(node.id)]
        for end in ends:
            flow = document.flow(end)
            key = flow.source if flow is not None else end
            element = document.element(key)
            found.append(element.host if element is not None and element.host else key)
        return found

    def _add_wires(self, board: Board, pools: dict[str, str]) -> None:
        ends: dict[str, tuple[str, Attached | None]] = {key: (key, None) for key in pools}
        for cell in board.cells.values():
            ends[cell.key] = (cell.key, None)
            for event in cell.events:
                ends[event.key] = (cell.key, event)
        found: list[Flow] = []
        for key in ends:
            found += [flow for flow in self._document.outgoing(key) if flow.target in ends]
        found.sort(key=lambda flow: self._flows[flow.id])
        for flow in found:
            if flow.id in self.joined:
                continue
            self.joined.add(flow.id)
            source, source_event = ends[flow.source]
            target, target_event = ends[flow.target]
            if source == target:
                if source_event is None and target_event is None and source in board.cells:
                    board.cells[source].loops += 1
                else:
                    self.joined.discard(flow.id)
                    continue
            edge = self._edges.get(flow.id)
            name = None
            if flow.name.strip():
                name = self._turned(name_size(flow.name, edge.look if edge is not None else PLAIN))
            board.wires.append(
                Wire(
                    key=flow.id,
                    family=family_of(flow.type),
                    source=source,
                    target=target,
                    number=self._flows[flow.id],
                    source_event=source_event,
                    target_event=target_event,
                    name=name,
                    drawn=self._drawn_sides(flow),
                )
            )
        for cell in board.cells.values():
            if cell.beside and cell.beside not in board.cells:
                cell.beside = "-"

    def _drawn_on(self, event: Element) -> tuple[float, float] | None:
        """Return where a boundary event is drawn, from the middle of its activity."""
        at, host = self._drawn.get(event.id), self._drawn.get(event.host)
        if at is None or host is None or not self._keeps_sides:
            return None
        here, middle = at.bounds.center, host.bounds.center
        way = (here.x - middle.x, here.y - middle.y)
        return way[::-1] if self._upright else way

    def _drawn_sides(self, flow: Flow) -> tuple[Side | None, Side | None]:
        """Return at which sides a flow leaves and enters at present."""
        edge = self._edges.get(flow.id)
        if edge is None or len(edge.waypoints) < 2:
            return None, None
        found: list[Side | None] = []
        for key, point in ((flow.source, edge.waypoints[0]), (flow.target, edge.waypoints[-1])):
            shape, element = self._drawn.get(key), self._document.element(key)
            if shape is None or element is None or element.type == "participant":
                found.append(None)
                continue
            side = Outline(shape.bounds, form_of(element.type)).side_of(point)
            found.append(_TURNED[side] if self._upright else side)
        return found[0], found[1]
