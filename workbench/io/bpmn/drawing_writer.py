"""The drawing: sheets, shapes, edges, labels, colours and label styles."""

from __future__ import annotations

from workbench.geometry import Bounds, Point, is_sane
from workbench.io.bpmn.looks import (
    EDGE_COLORS,
    FONT_FLAGS,
    LABEL_COLORS,
    SHAPE_COLORS,
    font_fields,
)
from workbench.io.bpmn.namespaces import BPMNDI, DC, DI, PROFILE
from workbench.io.bpmn.patch import Patch
from workbench.io.bpmn.tree import Node
from workbench.model.records import PLAIN, Edge, Look, Shape, Sheet
from workbench.notation.bpmn.types import OTHER_STATE


def number(value: float) -> str:
    """Return a coordinate in its shortest form."""
    if not is_sane(value):
        return "0"  # no place on a sheet, and nothing a schema would take
    return str(int(value)) if value == int(value) else repr(float(value))


def create_sheet(patch: Patch, record: Sheet) -> None:
    """Make the diagram and its plane."""
    diagram = patch.add_child(patch.tree.root, "BPMNDiagram", BPMNDI)
    patch.set_node(record.id, diagram)
    diagram.set("id", patch.xml_id(record.id))
    plane = patch.add_child(diagram, "BPMNPlane", BPMNDI)
    plane.set("id", patch.fresh_id("BPMNPlane_1"))
    write_sheet(patch, diagram, Sheet(id=record.id), record)


def write_sheet(patch: Patch, diagram: Node, before: Sheet, after: Sheet) -> None:
    if before.name != after.name:
        diagram.set("name", after.name or None)
    if before.element != after.element:
        plane = patch.ensure_child(diagram, "BPMNPlane", BPMNDI)
        patch.set_reference(plane, "bpmnElement", before.element, after.element)


def plane_of(patch: Patch, sheet: str) -> Node | None:
    """Return the plane of a sheet, None where the sheet is in no file."""
    diagram = patch.node(sheet)
    return patch.ensure_child(diagram, "BPMNPlane", BPMNDI) if diagram is not None else None


def create_shape(patch: Patch, record: Shape) -> None:
    """Make the node of a new shape on its plane; its element must be in the file already."""
    plane = plane_of(patch, record.sheet)
    if plane is None:
        return
    node = plane.add(BPMNDI, "BPMNShape")
    patch.set_node(record.id, node)
    node.set("id", patch.xml_id(record.id))
    bounds = node.add(DC, "Bounds")
    for name in Bounds._fields:
        bounds.set(name, number(getattr(record.bounds, name)))
    before = Shape(id=record.id, sheet=record.sheet, element="", bounds=record.bounds)
    write_shape(patch, node, before, record)


def write_shape(patch: Patch, node: Node, before: Shape, after: Shape) -> None:
    """Change what differs between two states of a shape, its sheet apart."""
    if before.element != after.element:
        patch.set_reference(node, "bpmnElement", before.element, after.element)
    _write_properties(node, dict(before.properties), dict(after.properties))
    if before.bounds != after.bounds:
        _write_bounds(patch, node, before.bounds, after.bounds)
    _write_label_and_look(patch, node, before, after, SHAPE_COLORS)


def create_edge(patch: Patch, record: Edge) -> None:
    """Make the node of a new edge on its plane; its flow must be in the file already."""
    plane = plane_of(patch, record.sheet)
    if plane is None:
        return
    node = plane.add(BPMNDI, "BPMNEdge")
    patch.set_node(record.id, node)
    node.set("id", patch.xml_id(record.id))
    write_edge(patch, node, Edge(id=record.id, sheet=record.sheet, element=""), record)


def write_edge(patch: Patch, node: Node, before: Edge, after: Edge) -> None:
    """Change what differs between two states of an edge, its sheet apart."""
    if before.element != after.element:
        patch.set_reference(node, "bpmnElement", before.element, after.element)
    _write_properties(node, dict(before.properties), dict(after.properties))
    if before.waypoints != after.waypoints:
        _write_waypoints(patch, node, before.waypoints, after.waypoints)
    _write_label_and_look(patch, node, before, after, EDGE_COLORS)


def _write_properties(node: Node, before: dict[str, str], after: dict[str, str]) -> None:
    for key in sorted(before.keys() | after.keys()):
        if before.get(key) == after.get(key):
            continue
        if key == OTHER_STATE:
            node.set_in(PROFILE, "otherState", after.get(key))
        else:
            node.set(key, after.get(key))


def _write_bounds(patch: Patch, owner: Node, before: Bounds | None, after: Bounds) -> None:
    """Write the numbers that changed; the others keep their text."""
    node = owner.find("Bounds", DC)
    if node is None:
        before = None
        node = patch.add_child(owner, "Bounds", DC)
    for name in Bounds._fields:
        value = getattr(after, name)
        if before is None or getattr(before, name) != value or node.get(name) is None:
            node.set(name, number(value))


def _write_waypoints(
    patch: Patch, edge: Node, before: tuple[Point, ...], after: tuple[Point, ...]
) -> None:
    nodes = list(edge.find_all("waypoint", DI))
    if len(nodes) != len(before):  # some were no places: none of them is kept
        for node in nodes:
            edge.remove(node)
        nodes, before = [], ()
    shared = min(len(before), len(after))
    head = 0
    while head < shared and before[head] == after[head]:
        head += 1
    tail = 0
    while tail < shared - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    old = nodes[head : len(nodes) - tail]
    new = after[head : len(after) - tail]
    old_points = before[head : len(before) - tail]
    for node, was, point in zip(old, old_points, new, strict=False):
        for name in Point._fields:
            if getattr(was, name) != getattr(point, name):
                node.set(name, number(getattr(point, name)))
    for node in old[len(new) :]:
        edge.remove(node)
    following = nodes[len(nodes) - tail] if tail else None
    for point in new[len(old) :]:
        if following is None:
            node = patch.add_child(edge, "waypoint", DI)
        else:
            node = following.twin()
            edge.insert_before(node, following)
        node.set("x", number(point.x))
        node.set("y", number(point.y))


def _write_label_and_look(
    patch: Patch,
    node: Node,
    before: Shape | Edge,
    after: Shape | Edge,
    colors: tuple[tuple[str, str, str], ...],
) -> None:
    if before.label != after.label:
        _write_label(patch, node, before.label, after.label)
    if before.look is after.look or before.look == after.look:
        return
    _write_colors(node, before.look, after.look, colors)
    if before.look.text_color != after.look.text_color:
        label = patch.ensure_child(node, "BPMNLabel", BPMNDI)
        _write_colors(label, before.look, after.look, LABEL_COLORS)
    if _font_of(before.look) != _font_of(after.look):
        _write_style(patch, node, after.look)


def _write_label(patch: Patch, node: Node, before: Bounds | None, after: Bounds | None) -> None:
    if after is not None:
        _write_bounds(patch, patch.ensure_child(node, "BPMNLabel", BPMNDI), before, after)
        return
    label = node.find("BPMNLabel", BPMNDI)
    if label is None:
        return
    bounds = label.find("Bounds", DC)
    if bounds is not None:
        label.remove(bounds)
    if label.is_empty and label.get("labelStyle") is None and not _has_colors(label):
        node.remove(label)


def _has_colors(label: Node) -> bool:
    return any(label.get_in(namespace, name) is not None for _, namespace, name in LABEL_COLORS)


def _write_colors(
    node: Node, before: Look, after: Look, colors: tuple[tuple[str, str, str], ...]
) -> None:
    for field, namespace, name in colors:
        if getattr(before, field) != getattr(after, field):
            node.set_in(namespace, name, getattr(after, field) or None)


def _font_of(look: Look) -> dict[str, str | float | bool]:
    """Return the font of a look, what is as the theme has it left out."""
    found: dict[str, str | float | bool] = {}
    for field in ("font", "font_size", *(field for field, _ in FONT_FLAGS)):
        if getattr(look, field) != getattr(PLAIN, field):
            found[field] = getattr(look, field)
    return found


def _write_style(patch: Patch, node: Node, look: Look) -> None:
    """Have the label name a style with the font of the look; one that is there is used."""
    label = patch.ensure_child(node, "BPMNLabel", BPMNDI)
    wanted = _font_of(look)
    if not wanted:
        label.set("labelStyle", None)
        return
    diagram = node.parent.parent if node.parent is not None else None
    if diagram is None:
        return
    for style in diagram.find_all("BPMNLabelStyle", BPMNDI):
        font = style.find("Font", DC)
        key = style.get("id")
        if font is not None and key and font_fields(_plain_attributes(font)) == wanted:
            label.set("labelStyle", key)
            return
    style = patch.add_child(diagram, "BPMNLabelStyle", BPMNDI)
    key = patch.fresh_id("BPMNLabelStyle_1")
    style.set("id", key)
    font = style.add(DC, "Font")
    if look.font:
        font.set("name", look.font)
    if look.font_size:
        font.set("size", number(look.font_size))
    for field, name in FONT_FLAGS:
        if getattr(look, field):
            font.set(name, "true")
    label.set("labelStyle", key)


def _plain_attributes(font: Node) -> dict[str, str]:
    names = ("name", "size", *(name for _, name in FONT_FLAGS))
    return {name: value for name in names if (value := font.get(name)) is not None}
