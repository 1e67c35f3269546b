"""Lines that no board holds: across the borders of sub-processes, from data, to other lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workbench.drawing.lines import length_of, point_along
from workbench.geometry import Bounds
from workbench.layout.automatic.board import Line, Picture
from workbench.layout.automatic.ground import Ground, pool_outlines
from workbench.layout.automatic.names import along
from workbench.layout.ends import style_of
from workbench.layout.labels import name_size, place_beside
from workbench.layout.outline import Outline, Side, form_of
from workbench.layout.routing import End, Style, route
from workbench.model.records import PLAIN, Flow
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.types import family_of
from workbench.notation.kind import Family

_OPEN = frozenset({"participant", "lane", "group"})


def join_across(document: Snapshot, picture: Picture, flows: Sequence[Flow]) -> None:
    """Put lines (and names) for the flows into the picture, and names they strike elsewhere."""
    if not flows:
        return
    ground = Ground()
    for key, box in picture.boxes.items():
        element = document.element(key)
        if element is not None and element.type in _OPEN:
            ground.add_line(pool_outlines(box))
        else:
            ground.add_box(box, key)
    for known in picture.lines.values():
        ground.add_line(known)
    for flow in flows:
        line = _line(document, picture, ground, flow)
        if line is None:
            continue
        picture.lines[flow.id] = line
        ground.add_line(line)
    _free_names(picture, ground)
    for name in (*picture.names.values(), *picture.line_names.values()):
        ground.add_box(name)
    for flow in flows:
        if flow.name.strip() and flow.id in picture.lines:
            size = name_size(flow.name, PLAIN)
            picture.line_names[flow.id] = ground.freest(along(picture.lines[flow.id], size))
            ground.add_box(picture.line_names[flow.id])


def _line(document: Snapshot, picture: Picture, ground: Ground, flow: Flow) -> Line | None:
    source, target = _end(document, picture, flow.source), _end(document, picture, flow.target)
    if source is None or target is None:
        return None
    ends = {flow.source, flow.target}
    around = {above.id for end in ends for above in document.container_chain(end)} | ends
    hosts = {element.host for key in ends if (element := document.element(key)) is not None}

    def obstacles(area: Bounds) -> list[Bounds]:
        return [box for box, key in ground.boxes_near(area) if key not in around | hosts]

    style = style_of(flow)
    return route(source, target, Style.SEQUENCE if style is Style.SEQUENCE else style, obstacles)


def _end(document: Snapshot, picture: Picture, key: str) -> End | None:
    box = picture.boxes.get(key)
    element = document.element(key)
    if box is None or element is None:
        line = picture.lines.get(key)
        if line is None or len(line) < 2:
            return None
        x, y = point_along(line, length_of(line) / 2)
        return End(Outline(Bounds(x, y, 0.0, 0.0)))
    outline = Outline(box, form_of(element.type))
    if family_of(element.type) is Family.POOL:
        return End(outline, (Side.TOP, Side.BOTTOM))
    host = picture.boxes.get(element.host) if element.host else None
    if host is not None:
        below = box.center.y > host.center.y
        return End(outline, (Side.BOTTOM,) if below else (Side.TOP,))
    return End(outline)


def _free_names(picture: Picture, ground: Ground) -> None:
    """Put names of symbols that a line strikes elsewhere."""
    for key, name in picture.names.items():
        if not ground.strikes(name):
            continue
        box = picture.boxes[key]
        area = box.united(name).grown(60.0)
        boxes = [near for near, _ in ground.boxes_near(area) if not near.covers(box)]
        boxes += [other for k, other in _names_near(picture, area) if k != key]
        boxes = [near for near in boxes if near != box]
        lines = ground.pieces_near(area)
        picture.names[key] = place_beside(box, (name.width, name.height), lines, boxes)


def _names_near(picture: Picture, area: Bounds) -> Iterator[tuple[str, Bounds]]:
    everything: Iterable[tuple[str, Bounds]] = (
        *picture.names.items(),
        *picture.line_names.items(),
    )
    return ((key, name) for key, name in everything if name.touches(area))
