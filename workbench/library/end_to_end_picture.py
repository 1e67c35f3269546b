"""A chain of processes as a landscape: offices below one another, time from left to right.

It is a document like every landscape: it can be looked at, exported, changed and saved.  What
crosses from one office to another is numbered, for there responsibility changes.  Lines run in the
gaps between the columns of processes, each on a track of its own, so that none crosses a process.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from workbench.geometry import Bounds, Point
from workbench.io import landscape
from workbench.library.end_to_end import Chain, Link, Stage
from workbench.model.document import Document
from workbench.model.records import Edge, Element, Flow, Record, Shape, Sheet
from workbench.words import Dictionary, mark

# Scene points.
_MARGIN = 40.0
_TITLE_ROOM = 40.0  # of a band
_PROCESS_WIDTH, _PROCESS_HEIGHT = 170.0, 64.0
_BELOW = 24.0  # between processes of one column
_NARROWEST = 56.0  # the gap between two columns
_TRACK = 84.0  # what each line takes of it, with its name
_PADDING = 24.0
_CHANNEL = 12.0  # between lines that run along the foot of a band
_BETWEEN_BANDS = 30.0
_NAME_WIDTH, _NAME_HEIGHT = 76.0, 16.0
_TIP = 16.0  # how deep the back of a process's arrow is notched


def picture_of(chain: Chain, words: Dictionary) -> Document:
    """Return a landscape that shows a chain; `words` are those of its language."""
    name = words.say(
        mark("End to end: {first} – {last}", first=chain.first.name, last=chain.last.name)
    )
    sheet = landscape.new_document(name).sheets()[0]
    return Document([sheet, *_Picture(chain, sheet, words).records()])


class _Picture:
    def __init__(self, chain: Chain, sheet: Sheet, words: Dictionary) -> None:
        self._chain = chain
        self._sheet = sheet.id
        self._words = words
        self._stages = {stage.id: stage for stage in chain.stages}
        self._elements = {stage.id: f"process-{n}" for n, stage in enumerate(chain.stages, 1)}
        self._units = list(dict.fromkeys(stage.unit for stage in chain.stages))
        self._tracks = self._assign_tracks()
        self._lefts = self._columns()
        self._places: dict[str, Bounds] = {}  # of processes
        self._bands: dict[str, Bounds] = {}  # by unit

    def records(self) -> Iterator[Record]:
        yield from self._draw_stages()
        yield from self._draw_links()

    # Columns, and the gaps before them

    def _assign_tracks(self) -> dict[tuple[Link, int], int]:
        """Return which track a link takes in each gap it uses; gap n is before column n."""
        used: Counter[int] = Counter()
        tracks = {}
        for link in self._chain.links:
            for gap in self._gaps(link):
                tracks[link, gap] = used[gap]
                used[gap] += 1
        self._used = used
        return tracks

    def _gaps(self, link: Link) -> tuple[int, ...]:
        """Return the gaps in which a link goes up or down: behind its source, before its target."""
        after, before = self._stages[link.source].place + 1, self._stages[link.target].place
        return (after,) if after == before else (after, before)

    def _columns(self) -> list[float]:
        columns = max(stage.place for stage in self._chain.stages) + 1
        lefts, x = [], _MARGIN + _PADDING
        for column in range(columns):
            if column or self._used[0]:
                x += self._gap_width(column)
            lefts.append(x)
            x += _PROCESS_WIDTH
        self._right = x + (self._gap_width(columns) if self._used[columns] else 0.0) + _PADDING
        return lefts

    def _gap_width(self, gap: int) -> float:
        return _NARROWEST + _TRACK * max(self._used[gap], 1)

    def _track_x(self, link: Link, gap: int) -> float:
        start = self._lefts[gap - 1] + _PROCESS_WIDTH if gap else _MARGIN + _PADDING
        return start + _NARROWEST / 2 + _TRACK * (self._tracks[link, gap] + 0.5)

    # Offices and processes

    def _draw_stages(self) -> Iterator[Record]:
        unknown = self._words.say(mark("Responsible office not named"))
        names = {stage.unit: stage.unit_name or unknown for stage in self._chain.stages}
        along = Counter(
            self._stages[link.source].unit
            for link in self._chain.links
            if len(self._gaps(link)) > 1
        )
        top = _MARGIN
        for number, unit in enumerate(self._units, 1):
            band = f"band-{number}"
            columns: dict[int, list[Stage]] = {}
            for stage in self._chain.stages:
                if stage.unit == unit:
                    columns.setdefault(stage.place, []).append(stage)
            most = max(map(len, columns.values()))
            height = _TITLE_ROOM + most * (_PROCESS_HEIGHT + _BELOW) + _CHANNEL * along[unit]
            self._bands[unit] = Bounds(_MARGIN, top, self._right - _MARGIN, height)
            yield Element(id=band, type="band", name=names[unit])
            yield self._shape(band, self._bands[unit])
            for place, stages in columns.items():
                for row, stage in enumerate(stages):
                    y = top + _TITLE_ROOM + row * (_PROCESS_HEIGHT + _BELOW)
                    bounds = Bounds(self._lefts[place], y, _PROCESS_WIDTH, _PROCESS_HEIGHT)
                    self._places[stage.id] = bounds
                    yield _element(stage, self._elements[stage.id], band)
                    yield self._shape(self._elements[stage.id], bounds)
            top += height + _BETWEEN_BANDS

    def _shape(self, element: str, bounds: Bounds) -> Shape:
        return Shape(id=f"{element}-shape", sheet=self._sheet, element=element, bounds=bounds)

    # Links

    def _draw_links(self) -> Iterator[Record]:
        handovers = {link: number for number, link in enumerate(self._chain.handovers, 1)}
        along: Counter[str] = Counter()
        for number, link in enumerate(self._chain.links, 1):
            points = self._line(link, along)
            key = f"link-{number}"
            name = self._name(link, handovers.get(link))
            yield Flow(
                id=key,
                type="landscape_link",
                name=name,
                source=self._elements[link.source],
                target=self._elements[link.target],
            )
            yield Edge(
                id=f"{key}-edge",
                sheet=self._sheet,
                element=key,
                waypoints=points,
                label=self._label(link, points) if name else None,
            )

    def _line(self, link: Link, along: Counter[str]) -> tuple[Point, ...]:
        source, target = self._places[link.source], self._places[link.target]
        start = Point(source.right, source.center.y)
        end = Point(target.x + _TIP, target.center.y)
        gaps = self._gaps(link)
        x = self._track_x(link, gaps[0])
        if len(gaps) == 1:
            if start.y == end.y:
                return (start, end)
            return (start, Point(x, start.y), Point(x, end.y), end)
        unit = self._stages[link.source].unit
        along[unit] += 1
        y = self._bands[unit].bottom - _CHANNEL * along[unit]
        to = self._track_x(link, gaps[1])
        turns = (Point(x, start.y), Point(x, y), Point(to, y), Point(to, end.y))
        return (start, *turns, end)

    def _name(self, link: Link, number: int | None) -> str:
        if number is not None:
            return self._words.say(mark("Handover {number}", number=number))
        return self._words.say(mark("back")) if link.leads_back else ""

    def _label(self, link: Link, points: tuple[Point, ...]) -> Bounds:
        """Return a place for the name: on the last way up or down, between two offices."""
        if len(points) == 2:
            middle = Point((points[0].x + points[1].x) / 2, points[0].y - _NAME_HEIGHT)
        else:
            turn, end = points[-3], points[-2]
            band = self._bands[self._stages[link.target].unit]
            edge = band.y - _BETWEEN_BANDS / 2
            if not min(turn.y, end.y) < edge < max(turn.y, end.y):
                edge = band.bottom + _BETWEEN_BANDS / 2
            if not min(turn.y, end.y) < edge < max(turn.y, end.y):
                edge = (turn.y + end.y) / 2
            middle = Point(end.x, edge)
        x, y = middle.x - _NAME_WIDTH / 2, middle.y - _NAME_HEIGHT / 2
        return Bounds(x, y, _NAME_WIDTH, _NAME_HEIGHT)


def _element(stage: Stage, key: str, band: str) -> Element:
    entry = stage.entry
    said = {"process_no": entry.number, "status": entry.status} if entry is not None else {}
    return Element(
        id=key,
        type="process_entry",
        name=stage.name,
        parent=band,
        refers_to=entry.id if entry is not None else "",
        properties=tuple(sorted((name, text) for name, text in said.items() if text)),
    )
