"""The notation's own drawings as icons: of kinds, for palette, chooser and pad, and of markers."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from workbench.drawing.display_list import Group, Item, Stroke, polyline, rectangle
from workbench.editing.operations import toggling
from workbench.geometry import Bounds, Point, around_points
from workbench.model.records import Edge, Element, Record, Shape, Sheet
from workbench.model.snapshot import Snapshot
from workbench.notation.bpmn.markers import marker_row
from workbench.notation.kind import FLOWS, Family, Kind
from workbench.notation.kinds import BY_KEY, element_of, flow_of
from workbench.notation.sheet_picture import SheetPicture
from workbench.ui.painting import GroupPainter

_MARGIN = 3  # pixels of an icon that stay free, both sides together
_MARKERS = {
    toggling.LOOP: "standard",
    toggling.PARALLEL: "parallel",
    toggling.SEQUENTIAL: "sequential",
    toggling.COMPENSATION: "compensation",
    toggling.AD_HOC: "ad_hoc",
    toggling.SEVERAL: "parallel",
    toggling.COLLECTION: "parallel",
}
# Small enough for an icon, large enough for what tells it apart.
_ON_LANDSCAPES = {
    Family.BAND: (36.0, 26.0),
    Family.CHEVRON: (36.0, 26.0),
    Family.ENTRY: (36.0, 26.0),
    Family.TEXT: (36.0, 20.0),
    Family.PICTURE: (36.0, 26.0),
    Family.AREA: (36.0, 26.0),
}
# What a switch makes of a thing says more than a sign of our own.
_EXAMPLES = {
    toggling.BESIDE: "boundary_event.beside.message",
    toggling.INSTANTIATE: "event_gateway.instantiating",
}


class KindIcons:
    """Icons in the colours of a theme, each drawn when it is first asked for."""

    def __init__(self, colors: Mapping[str, str], ratio: float = 1.0) -> None:
        self._groups = GroupPainter(colors)
        self._ratio = ratio
        self._known: dict[tuple[str, int], QPixmap] = {}

    def icon(self, kind: Kind, size: int) -> QIcon:
        return QIcon(self.pixmap(kind, size))

    def pixmap(self, kind: Kind, size: int) -> QPixmap:
        """Return the drawing of a kind in a square of `size` pixels."""
        known = self._known.get((kind.key, size))
        if known is None:
            group, box = _drawing(kind)
            known = self._known[kind.key, size] = self._painted(group, box, size)
        return known

    def switch(self, name: str, size: int) -> QIcon:
        """Return the icon of a switch (`workbench.editing.operations.toggling`)."""
        if name in _EXAMPLES:
            return self.icon(BY_KEY[_EXAMPLES[name]], size)
        items: tuple[Item, ...] = tuple(marker_row((_MARKERS[name],), 20.0, 20.0, "ink"))
        return QIcon(self._painted(Group(items), Bounds(2.0, 2.0, 16.0, 16.0), size))

    def _painted(self, group: Group, box: Bounds, size: int) -> QPixmap:
        image = QPixmap(round(size * self._ratio), round(size * self._ratio))
        image.setDevicePixelRatio(self._ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = (size - _MARGIN) / max(box.width, box.height)
        painter.translate(size / 2, size / 2)
        painter.scale(scale, scale)
        painter.translate(-QRectF(*box).center())
        self._groups.paint(painter, group, scale)
        painter.end()
        return image


def _drawing(kind: Kind) -> tuple[Group, Bounds]:
    """Return the symbol of a kind, and the rectangle to be shown."""
    records: list[Record] = [Sheet(id="sheet")]
    if kind.family is Family.LINK:
        line = (Point(0, 24), Point(36, 6))
        records += [
            flow_of(kind, "flow", "a", "b"),
            Edge(id="drawn", sheet="sheet", element="flow", waypoints=line),
        ]
        picture = SheetPicture(Snapshot(records), "sheet")
        return picture.group("drawn"), around_points(line)
    if kind.family in FLOWS:
        line = (Point(0, 30), Point(36, 6))
        source = Element(
            id="a", type="task", default_flow="flow" if kind.key.endswith(".default") else ""
        )
        records += [
            source,
            Element(id="b", type="task"),
            flow_of(kind, "flow", "a", "b"),
            Edge(id="drawn", sheet="sheet", element="flow", waypoints=line),
        ]
        picture = SheetPicture(Snapshot(records), "sheet")
        return picture.group("drawn"), around_points(line)
    if kind.family in (Family.POOL, Family.LANE):
        return _swimlane(kind)
    if kind.family in (Family.TEXT, Family.LEGEND):
        return _written(kind)
    box = _small(kind)
    properties = tuple(sorted(kind.shape_properties))
    records += [
        element_of(kind, "element"),
        Shape(id="drawn", sheet="sheet", element="element", bounds=box, properties=properties),
    ]
    inside = ("isExpanded", "true") in kind.shape_properties
    if inside:
        # A start event, so that it is not taken for a task.
        size = box.height / 3.2
        place = Bounds(box.x + 5, box.center.y - size / 2, size, size)
        records += [
            Element(id="inner", type="startEvent", parent="element"),
            Shape(id="inner_drawn", sheet="sheet", element="inner", bounds=place),
        ]
    picture = SheetPicture(Snapshot(records), "sheet")
    drawn = picture.group("drawn")
    if inside:
        return Group((drawn, picture.group("inner_drawn"))), box
    return drawn, box


def _swimlane(kind: Kind) -> tuple[Group, Bounds]:
    """Return a small pool or lane, whose title strip is as narrow as in a large one."""
    width, height = kind.size
    closed = ("refers_to", "") in kind.properties
    lies = width >= height
    long, short = 38.0, 18.0 if closed else 26.0
    box = Bounds(0.0, 0.0, *((long, short) if lies else (short, long)))
    ink = Stroke("ink", 1.5)
    items = [rectangle(box, ink, "paper")]
    if not closed:
        strip = Bounds(0.0, 0.0, 9.0, short) if lies else Bounds(0.0, 0.0, short, 9.0)
        items.append(rectangle(strip, ink, "pool_title"))
        if kind.family is Family.LANE:
            # One of the two lanes is meant.
            half = Bounds(9.0, 13.0, 29.0, 13.0) if lies else Bounds(13.0, 9.0, 13.0, 29.0)
            items.append(rectangle(half, ink, "highlight"))
    return Group(tuple(items)), box


def _written(kind: Kind) -> tuple[Group, Bounds]:
    """Return a small sign for what consists of words."""
    box = Bounds(0.0, 0.0, 36.0, 26.0)
    line = Stroke("ink", 1.5)
    if kind.family is Family.TEXT:
        letter = (polyline(((9, 5), (27, 5)), line), polyline(((18, 5), (18, 22)), line))
        return Group(letter), box
    items = [rectangle(box, Stroke("quiet", 1.0), "paper")]
    for row in (4.0, 11.0, 18.0):
        items.append(rectangle(Bounds(4, row, 6, 4), Stroke("ink", 1.0), "highlight"))
        items.append(polyline(((14, row + 2), (31, row + 2)), Stroke("quiet", 1.5)))
    return Group(tuple(items)), box


def _small(kind: Kind) -> Bounds:
    """Return bounds in which a symbol is still drawn with full lines when it is small."""
    width, height = kind.size
    if kind.family in (Family.ACTIVITY, Family.SUB_PROCESS):
        return Bounds(0.0, 0.0, 40.0, 31.0)  # just large enough for the icon of a task
    if kind.family in _ON_LANDSCAPES:
        return Bounds(0.0, 0.0, *_ON_LANDSCAPES[kind.family])
    if max(width, height) > 50:
        share = 36 / max(width, height)
        width, height = max(20.0, width * share), max(20.0, height * share)
    return Bounds(0.0, 0.0, width, height)
