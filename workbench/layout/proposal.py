"""A drawing for what a file does not draw: a layout of everything, or the few things missing.

Nothing here changes a document: the records are returned, and the caller decides what becomes of
them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbench.geometry import Bounds, Point, around, around_points
from workbench.layout.automatic.board import Picture
from workbench.layout.automatic.reading import nodes_in, size_of
from workbench.layout.automatic.sheet import lay_out
from workbench.layout.ends import end_of, place_among_parallels, reads_downwards, style_of
from workbench.layout.labels import name_size, place_at_line
from workbench.layout.obstacles import Neighbourhood
from workbench.layout.places import Places
from workbench.layout.routing import Line, route
from workbench.model.records import PLAIN, Edge, Element, Flow, Record, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family

_BESIDE = 50.0  # between a node and the one it is joined with
_STEP = 30.0  # in which a free place is looked for
_TRIES = 40
_CORNER = 100.0  # where a drawing begins


def propose(document: Snapshot) -> tuple[Record, ...]:
    """Return sheets with shapes and edges for everything a document without a drawing holds.

    There is a sheet for every collaboration with pools; processes that are no pool's stand on the
    first.  Nothing where there is a sheet already, or nothing to draw.
    """
    if document.sheets():
        return ()
    taken: set[str] = set()
    records: list[Record] = []
    planes = [
        (plane, pools)
        for plane in document.elements("collaboration")
        if (pools := [c for c in document.children(plane.id) if c.type == "participant"])
    ]
    processes = list(document.elements("process"))
    owned = {pool.refers_to for _, pools in planes for pool in pools}
    loose = [process.id for process in processes if process.id not in owned]
    if not planes and processes:
        planes = [(next(document.elements("collaboration"), processes[0]), [])]
    for number, (plane, pools) in enumerate(planes):
        picture = lay_out(document, [*pools, *(loose if number == 0 else [])])
        if not picture.boxes:
            continue
        sheet = Sheet(id=_free(document, taken, f"BPMNDiagram_{number + 1}"), element=plane.id)
        records += [sheet, *_drawn(document, taken, sheet.id, picture)]
    return tuple(records)


def _drawn(document: Snapshot, taken: set[str], sheet: str, picture: Picture) -> list[Record]:
    """Return the shapes and edges of a picture."""
    shapes: list[Record] = [
        _shape(document, taken, sheet, key, box.moved(_CORNER, _CORNER), picture)
        for key, box in picture.boxes.items()
    ]
    edges: list[Record] = []
    for flow in document.flows():
        line = picture.lines.get(flow.id)
        if line is None:
            continue
        name = picture.line_names.get(flow.id)
        edge = Edge(
            id=_free(document, taken, f"{flow.id}_di"),
            sheet=sheet,
            element=flow.id,
            waypoints=tuple(point.moved(_CORNER, _CORNER) for point in line),
            label=name.moved(_CORNER, _CORNER) if name is not None else None,
        )
        edges.append(edge)
    return [*shapes, *edges]


def propose_missing(document: Snapshot, sheet: str) -> tuple[Record, ...]:
    """Return shapes and edges for nodes and flows of the drawn processes that have none anywhere.

    A node goes beside one it is joined with, else below everything.
    """
    taken: set[str] = set()
    shapes = document.shapes_on(sheet)
    places = Places()
    for shape in shapes:
        places.note(None, shape)
    present = len(shapes)
    for scope in _drawn_scopes(document, shapes):
        for node in nodes_in(document, scope):
            if node.host or document.shapes_of(node.id):
                continue
            box = _beside_neighbour(document, sheet, node, places, shapes)
            shape = _shape(document, taken, sheet, node.id, box)
            places.note(None, shape)
            shapes.append(shape)
    flows = [flow for flow in document.flows() if not document.edges_of(flow.id)]
    edges = _edges(document, taken, sheet, places, shapes, flows)
    return (*shapes[present:], *edges)


def _shape(
    document: Snapshot,
    taken: set[str],
    sheet: str,
    key: str,
    box: Bounds,
    picture: Picture | None = None,
) -> Shape:
    element = document.element(key)
    properties: tuple[tuple[str, str], ...] = ()
    if element is not None:
        family = family_of(element.type)
        if family in (Family.POOL, Family.LANE):
            properties = (("isHorizontal", "true"),)
        elif family is Family.SUB_PROCESS:
            opened = (box.width, box.height) != size_of(element)
            properties = (("isExpanded", "true" if opened else "false"),)
        elif element.type == "exclusiveGateway":
            properties = (("isMarkerVisible", "true"),)
    name = picture.names.get(key) if picture is not None else None
    return Shape(
        id=_free(document, taken, f"{key}_di"),
        sheet=sheet,
        element=key,
        bounds=box,
        properties=properties,
        label=name.moved(_CORNER, _CORNER) if name is not None else None,
    )


def _edges(
    document: Snapshot,
    taken: set[str],
    sheet: str,
    places: Places,
    shapes: Sequence[Shape],
    flows: Iterable[Flow],
) -> list[Edge]:
    """Return routed edges for the flows whose ends are both drawn."""
    drawn = {shape.element: shape for shape in reversed(shapes)}
    edges: list[Edge] = []
    names: list[Bounds] = []
    lines: list[Line] = [edge.waypoints for edge in document.edges_on(sheet)]
    for flow in flows:
        source, target = drawn.get(flow.source), drawn.get(flow.target)
        if source is None or target is None:
            continue
        obstacles = Neighbourhood(
            document,
            places,
            sheet,
            (source.bounds, target.bounds),
            frozenset((flow.source, flow.target)),
        )
        line = route(
            end_of(document, source, flow, entering=False),
            end_of(document, target, flow, entering=True),
            style_of(flow),
            obstacles,
            downwards=reads_downwards(document, flow, sheet),
            number=place_among_parallels(document, flow),
        )
        lines.append(line)
        label = None
        if flow.name.strip():
            size = name_size(flow.name, PLAIN)
            area = around_points(line).grown(size[0])
            label = place_at_line(line, size, lines[-50:], [*obstacles(area), *names])
            names.append(label)
        edges.append(
            Edge(
                id=_free(document, taken, f"{flow.id}_di"),
                sheet=sheet,
                element=flow.id,
                waypoints=line,
                label=label,
            )
        )
    return edges


def _drawn_scopes(document: Snapshot, shapes: Sequence[Shape]) -> list[str]:
    """Return the processes and sub-processes that have a node on the sheet."""
    scopes: dict[str, None] = {}
    for shape in shapes:
        element = document.element(shape.element)
        if element is None:
            continue
        if element.type == "participant" and element.refers_to:
            scopes[element.refers_to] = None
        elif element.type != "lane" and element.parent:
            scopes[element.parent] = None
    return list(scopes)


def _beside_neighbour(
    document: Snapshot,
    sheet: str,
    node: Element,
    places: Places,
    shapes: Sequence[Shape],
) -> Bounds:
    width, height = size_of(node)
    drawn = {shape.element: shape.bounds for shape in shapes}
    before = [drawn[f.source] for f in document.incoming(node.id) if f.source in drawn]
    after = [drawn[f.target] for f in document.outgoing(node.id) if f.target in drawn]
    if before:
        box = before[0]
        start = Point(box.right + _BESIDE, box.center.y - height / 2)
    elif after:
        box = after[0]
        start = Point(box.x - _BESIDE - width, box.center.y - height / 2)
    else:
        whole = around(shape.bounds for shape in shapes)
        left, bottom = (whole.x, whole.bottom) if whole is not None else (0.0, 0.0)
        start = Point(left, bottom + _BESIDE)
    for number in range(_TRIES):
        wanted = Bounds(start.x, start.y + number * _STEP, width, height)
        if not any(
            document.element(shape.element) is not None
            and not shape.bounds.covers(wanted)
            and shape.bounds.overlaps(wanted.grown(_STEP / 3))
            for shape in places.near(sheet, wanted.grown(_STEP))
        ):
            return wanted
    return Bounds(start.x, start.y, width, height)


def _free(document: Snapshot, taken: set[str], wanted: str) -> str:
    """Return an id that is neither in the document nor given out yet."""
    key, number = wanted, 1
    while key in document or key in taken:
        number += 1
        key = f"{wanted}_{number}"
    taken.add(key)
    return key
