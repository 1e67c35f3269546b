"""The drawing part of a file: diagrams, shapes, edges, labels and their styles."""

from __future__ import annotations

from collections.abc import Callable

from workbench.geometry import Bounds, Point
from workbench.io.bpmn.looks import (
    EDGE_COLORS,
    LABEL_COLORS,
    SHAPE_COLORS,
    font_fields,
    normal_color,
    shared_look,
)
from workbench.io.bpmn.namespaces import BPMNDI, DC, DI, PROFILE
from workbench.io.bpmn.reading import (
    EDGE,
    IGNORED,
    LABEL,
    SCOPE,
    SEPARATOR,
    SHAPE,
    SHEET,
    Fields,
    Reading,
    properties_of,
)
from workbench.model.records import Edge, Shape, Sheet
from workbench.notation.bpmn.types import OTHER_STATE

# Beyond this a coordinate is no place on a sheet (see `geometry.is_sane`).
_MOST = 10_000_000.0
_LEAST = -_MOST
_OTHER_STATE = f"{PROFILE}{SEPARATOR}otherState"
_new = tuple.__new__  # half the time of calling the class

Opener = Callable[[str, dict[str, str]], None]


class DrawingReader:
    """Opens and closes the elements of the three drawing namespaces."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._stack = reading.stack
        self._records = reading.records
        self._sheet = ""
        self._points: list[Point] = []
        self._odd_points = 0
        self._style = ""
        self.styles: dict[str, dict[str, str | float | bool]] = {}  # id -> fields of a look
        self.styled: list[tuple[str, str]] = []  # record, style of its label
        self.odd_shapes: dict[str, dict[str, str]] = {}  # record -> attributes of its bounds
        self.odd_labels: list[str] = []
        self.odd_edges: dict[str, int] = {}  # record -> how many points were dropped

    def openers(self) -> dict[str, Opener]:
        """Return what opens an element, by namespace and name."""
        return {
            f"{BPMNDI}{SEPARATOR}BPMNDiagram": self._open_diagram,
            f"{BPMNDI}{SEPARATOR}BPMNPlane": self._open_plane,
            f"{BPMNDI}{SEPARATOR}BPMNShape": self._open_shape,
            f"{BPMNDI}{SEPARATOR}BPMNEdge": self._open_edge,
            f"{BPMNDI}{SEPARATOR}BPMNLabel": self._open_label,
            f"{BPMNDI}{SEPARATOR}BPMNLabelStyle": self._open_style,
            f"{DC}{SEPARATOR}Bounds": self._open_bounds,
            f"{DC}{SEPARATOR}Font": self._open_font,
            f"{DI}{SEPARATOR}waypoint": self._open_waypoint,
        }

    def closers(self) -> dict[int, Callable[[Fields], None]]:
        """Return what makes a record of a frame, by kind."""
        return {
            SHEET: self._close_diagram,
            LABEL: self._close_label,
            SHAPE: self._close_shape,
            EDGE: self._close_edge,
        }

    # Openers

    def _enter(self, attrs: dict[str, str], tag: str) -> str:
        key = attrs.pop("id", "")
        if not key or key in self._records:
            key = self._reading.claim(key, tag)
        self._records[key] = None
        self._reading.places[key] = self._reading.parser.CurrentByteIndex
        return key

    def _open_diagram(self, _: str, attrs: dict[str, str]) -> None:
        key = self._enter(attrs, "BPMNDiagram")
        self._sheet = key
        self._stack.append((SHEET, {"id": key, "name": attrs.get("name", "")}))

    def _open_plane(self, _: str, attrs: dict[str, str]) -> None:
        if "id" in attrs:
            self._reading.other_ids.add(attrs["id"])
        kind, fields = self._stack[-1]
        if kind == SHEET and "element" not in fields:
            element = fields["element"] = attrs.get("bpmnElement", "").strip()
            if ":" in element:
                self._reading.prefixed.append(fields["id"])
        self._stack.append((SCOPE, {"id": ""}))

    def _open_shape(self, _: str, attrs: dict[str, str]) -> None:
        if not self._sheet:
            self._stack.append(IGNORED)
            return
        key = self._enter(attrs, "BPMNShape")
        element = attrs.pop("bpmnElement", "").strip()
        if ":" in element:
            self._reading.prefixed.append(key)
        fields: Fields = {"id": key, "sheet": self._sheet, "element": element}
        if attrs:
            self._attributes(fields, attrs, SHAPE_COLORS)
        self._stack.append((SHAPE, fields))

    def _open_edge(self, _: str, attrs: dict[str, str]) -> None:
        if not self._sheet:
            self._stack.append(IGNORED)
            return
        key = self._enter(attrs, "BPMNEdge")
        element = attrs.pop("bpmnElement", "").strip()
        if ":" in element:
            self._reading.prefixed.append(key)
        fields: Fields = {"id": key, "sheet": self._sheet, "element": element}
        if attrs:
            self._attributes(fields, attrs, EDGE_COLORS)
        self._points = []
        self._odd_points = 0
        self._stack.append((EDGE, fields))

    def _attributes(
        self, fields: Fields, attrs: dict[str, str], colors: tuple[tuple[str, str, str], ...]
    ) -> None:
        properties = properties_of(attrs)
        kept = attrs.get(_OTHER_STATE)
        if kept is not None:
            properties = {**properties, OTHER_STATE: kept}
        if properties:
            fields["properties"] = tuple(sorted(properties.items()))
        if len(properties) < len(attrs):
            self._colors(fields, attrs, colors)

    @staticmethod
    def _colors(
        fields: Fields, attrs: dict[str, str], colors: tuple[tuple[str, str, str], ...]
    ) -> None:
        for field, namespace, name in colors:
            color = normal_color(attrs.get(f"{namespace}{SEPARATOR}{name}", ""))
            if color:
                fields.setdefault("look", {}).setdefault(field, color)

    def _open_label(self, _: str, attrs: dict[str, str]) -> None:
        kind, fields = self._stack[-1]
        if attrs and kind in (SHAPE, EDGE):
            if "id" in attrs:
                self._reading.other_ids.add(attrs["id"])
            if "labelStyle" in attrs:
                self.styled.append((fields["id"], attrs["labelStyle"]))
            self._colors(fields, attrs, LABEL_COLORS)
        self._stack.append((LABEL, {"id": ""}))

    def _open_bounds(self, _: str, attrs: dict[str, str]) -> None:
        kind, fields = self._stack[-1]
        self._stack.append(IGNORED)
        if kind not in (SHAPE, LABEL):
            return
        try:
            x, y = float(attrs["x"]), float(attrs["y"])
            width, height = float(attrs["width"]), float(attrs["height"])
        except (KeyError, ValueError):
            fields["odd"] = attrs
            return
        # Written so that NaN fails.
        if (
            _LEAST <= x <= _MOST
            and _LEAST <= y <= _MOST
            and 0 < width <= _MOST
            and 0 < height <= _MOST
        ):
            fields["bounds"] = _new(Bounds, (x, y, width, height))
        else:
            fields["odd"] = attrs

    def _open_waypoint(self, _: str, attrs: dict[str, str]) -> None:
        self._stack.append(IGNORED)
        try:
            x, y = float(attrs["x"]), float(attrs["y"])
        except (KeyError, ValueError):
            self._odd_points += 1
            return
        if _LEAST <= x <= _MOST and _LEAST <= y <= _MOST:
            self._points.append(_new(Point, (x, y)))
        else:
            self._odd_points += 1

    def _open_style(self, _: str, attrs: dict[str, str]) -> None:
        self._style = attrs.get("id", "")
        self._reading.other_ids.add(self._style)
        self._stack.append(IGNORED)

    def _open_font(self, _: str, attrs: dict[str, str]) -> None:
        self._stack.append(IGNORED)
        if self._style:
            self.styles.setdefault(self._style, font_fields(attrs))

    # Closers

    def _close_diagram(self, fields: Fields) -> None:
        self._records[fields["id"]] = Sheet(**fields)
        self._sheet = ""

    def _close_label(self, fields: Fields) -> None:
        kind, owner = self._stack[-1]
        if kind not in (SHAPE, EDGE):
            return
        if "bounds" in fields:
            owner["label"] = fields["bounds"]
        elif "odd" in fields and _is_odd_label(fields["odd"]):
            self.odd_labels.append(owner["id"])

    def _close_shape(self, fields: Fields) -> None:
        if "look" in fields:
            fields["look"] = shared_look(tuple(sorted(fields["look"].items())))
        odd = fields.pop("odd", None)
        if "bounds" not in fields:
            fields["bounds"] = Bounds(0.0, 0.0, 0.0, 0.0)  # until the element's type is known
            self.odd_shapes[fields["id"]] = odd or {}
        self._records[fields["id"]] = Shape(**fields)

    def _close_edge(self, fields: Fields) -> None:
        if "look" in fields:
            fields["look"] = shared_look(tuple(sorted(fields["look"].items())))
        points = self._points
        if len(points) < 2 or self._odd_points:
            self.odd_edges[fields["id"]] = self._odd_points
        if len(points) >= 2:
            fields["waypoints"] = tuple(points)
        self._records[fields["id"]] = Edge(**fields)


def _is_odd_label(attrs: dict[str, str]) -> bool:
    """Tell whether the bounds of a label are more than merely without extent."""
    try:
        values = [float(attrs[name]) for name in ("x", "y", "width", "height")]
    except (KeyError, ValueError):
        return True
    return not all(_LEAST <= value <= _MOST for value in values) or min(values[2:]) < 0
