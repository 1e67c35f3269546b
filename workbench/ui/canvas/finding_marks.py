"""Small marks at the elements that findings are about; the finding itself is in the tooltip."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from workbench.geometry import Bounds, Point
from workbench.layout.places import lines_of, places_of
from workbench.model.document import Document
from workbench.model.finding import Finding, Severity
from workbench.ui.icons import icon
from workbench.ui.translation import say

SIZE = 14.0  # pixels, at every zoom
_FROM = 0.35  # zoom below which marks would hide what they mark
_RANK = (Severity.ERROR, Severity.WARNING)  # a hint is no reason to mark anything


class FindingMarks:
    """What is marked on the sheets of a document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._by_element: dict[str, list[Finding]] = {}

    def __bool__(self) -> bool:
        return bool(self._by_element)

    def set(self, findings: Iterable[Finding]) -> None:
        """Mark what findings are about: of each the first record, as a rule the one to change."""
        self._by_element = {}
        for finding in findings:
            if finding.severity in _RANK and finding.records:
                self._by_element.setdefault(finding.records[0], []).append(finding)

    def words(self, element: str) -> str:
        """Return what is found about an element, a line for each finding."""
        return "\n".join(say(finding.text) for finding in self._by_element.get(element, ()))

    def paint(
        self, painter: QPainter, sheet: str, area: Bounds, zoom: float, origin: Point
    ) -> None:
        """Paint the marks in an area (scene units); `origin`: that of the scene in pixels."""
        if zoom < _FROM:
            return
        reach = SIZE / zoom
        for element, at in self._marked(sheet, area.grown(reach)):
            worst = min(_RANK.index(f.severity) for f in self._by_element[element])
            name, role = (("error", "danger"), ("warning", "warning"))[worst]
            center = QPointF(at.x * zoom + origin.x, at.y * zoom + origin.y)
            box = QRectF(center.x() - SIZE / 2, center.y() - SIZE / 2, SIZE, SIZE)
            icon(name, role).paint(painter, box.toAlignedRect())

    def _marked(self, sheet: str, area: Bounds) -> Iterator[tuple[str, Point]]:
        """Yield the marked elements in an area with the place of their mark."""
        for shape in places_of(self._document).near(sheet, area):
            if shape.element in self._by_element:
                yield shape.element, Point(shape.bounds.right, shape.bounds.y)
        for edge in lines_of(self._document).near(sheet, area):
            if edge.element in self._by_element:
                first, second = edge.waypoints[:2]
                yield edge.element, Point((first.x + second.x) / 2, (first.y + second.y) / 2)
