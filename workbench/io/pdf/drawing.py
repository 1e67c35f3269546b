"""A display list on a page: vectors with real text, tagged as a figure, links as annotations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from workbench.drawing.display_list import PRINT, Drawing, Group, Image, Item, Path, TextLine
from workbench.drawing.extent import extent
from workbench.geometry import Bounds, Point, is_sane
from workbench.io.pdf.content import Content
from workbench.io.pdf.document import Page, TaggedDocument
from workbench.io.pdf.fonts import Cut
from workbench.io.pdf.structure import Node

_COLOR = re.compile(r"#[0-9a-fA-F]{6}")


class LinkTarget(NamedTuple):
    """Where a group of a drawing leads: an anchor of the document or an address; in words."""

    text: str
    anchor: str = ""
    uri: str = ""


LinkResolver = Callable[[Group], LinkTarget | None]


def no_links(_group: Group) -> LinkTarget | None:
    """Resolve every link to nothing."""
    return None


def draw(
    document: TaggedDocument,
    page: Page,
    figure: Node,
    drawing: Drawing,
    at: Point,
    scale: float,
    resolve: LinkResolver = no_links,
) -> None:
    """Draw a whole picture, its bounds' top left corner at `at`, one scene unit `scale` points.

    `figure` is the node it shows; groups that lead somewhere become links within it.
    """
    bounds = drawing.bounds
    left, top = at
    right, bottom = left + bounds.width * scale, top + bounds.height * scale
    figure.bounds = (left, page.height - bottom, right, page.height - top)
    corner = Point(left - bounds.x * scale, top - bounds.y * scale)
    page.content.save()
    page.content.transform(scale, *corner)
    _Painter(document, page, figure, corner, scale, resolve).paint_marked(drawing.items, 0.0, 0.0)
    page.content.restore()


class _Painter:
    """Paints in scene units; knows where the scene lies on the page, for the links."""

    def __init__(
        self,
        document: TaggedDocument,
        page: Page,
        figure: Node,
        corner: Point,
        scale: float,
        resolve: LinkResolver,
    ) -> None:
        self.document = document
        self.page = page
        self.figure = figure
        self.corner = corner
        self.scale = scale
        self.resolve = resolve

    def paint_marked(self, items: Iterable[Item], dx: float, dy: float) -> None:
        """Paint items in marks of the figure, interrupted by links."""
        waiting: list[tuple[Item, float, float]] = []
        for item in items:
            if type(item) is Group and _has_link(item):
                self._flush(waiting)
                self._paint_linked(item, dx, dy)
            else:
                waiting.append((item, dx, dy))
        self._flush(waiting)

    def _flush(self, waiting: list[tuple[Item, float, float]]) -> None:
        if waiting:
            with self.page.showing(self.figure) as content:
                for item, dx, dy in waiting:
                    self.paint(content, item, dx, dy)
            waiting.clear()

    def _paint_linked(self, group: Group, dx: float, dy: float) -> None:
        target = self.resolve(group) if group.link else None
        area = extent(group) if target else None
        if target is None or area is None or not all(map(is_sane, area)):
            self.paint_marked(group.children, dx + group.origin.x, dy + group.origin.y)
            return
        node = self.figure.child("Link")
        with self.page.showing(node) as content:
            self.paint(content, group, dx, dy)
        place = Bounds(
            self.corner.x + (area.x + dx) * self.scale,
            self.corner.y + (area.y + dy) * self.scale,
            area.width * self.scale,
            area.height * self.scale,
        )
        self.page.link(node, place, target.text, anchor=target.anchor, uri=target.uri)

    def paint(self, content: Content, item: Item, dx: float, dy: float) -> None:
        """Paint an item and all in it."""
        if type(item) is Path:
            fill, stroke = item.fill, item.stroke
            if fill:
                content.fill_with(_rgb_of(fill))
            if stroke is not None:
                content.stroke_with(_rgb_of(stroke.color), stroke.width, stroke.dash)
            content.path(item.commands, dx, dy, fill=bool(fill), stroke=stroke is not None)
        elif type(item) is TextLine:
            self._paint_text(content, item, dx + item.x, dy + item.y)
        elif type(item) is Group:
            origin = item.origin
            for child in item.children:
                self.paint(content, child, dx + origin.x, dy + origin.y)
        elif type(item) is Image:
            box = item.bounds.moved(dx, dy)
            if all(map(is_sane, box)):
                content.image(self.document.image_name(item.data), *box)

    def _paint_text(self, content: Content, line: TextLine, x: float, y: float) -> None:
        if not (is_sane(x) and is_sane(y)):
            return
        color = _rgb_of(line.color)
        content.text(x, y, line.text, line.size, Cut(line.bold, line.italic), color, line.angle)
        heights = [line.size * 0.1] * line.underline + [-line.size * 0.27] * line.strike_through
        thickness = line.size * 0.06
        for height in heights:
            if line.angle:
                content.area(x + height - thickness / 2, y - line.width, thickness, line.width)
            else:
                content.area(x, y + height - thickness / 2, line.width, thickness)


def _has_link(group: Group) -> bool:
    return bool(group.link) or any(
        type(child) is Group and _has_link(child) for child in group.children
    )


@cache
def _rgb_of(color: str) -> str:
    shown = PRINT.get(color, color)
    return shown if _COLOR.fullmatch(shown) else PRINT["ink"]
