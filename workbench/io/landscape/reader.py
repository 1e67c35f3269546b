"""From the text of a landscape file to records."""

from __future__ import annotations

from pathlib import Path

from workbench.errors import Unreadable, reason
from workbench.geometry import Bounds, Point, is_sane
from workbench.io.json_text import JsonReader, parse_json
from workbench.io.landscape.format import (
    FORMAT,
    LINK,
    PROPERTIES,
    TYPES,
    VERSION,
    Source,
    edge_id,
    reference_key,
    shape_id,
    straight,
)
from workbench.model.document import Document
from workbench.model.finding import Finding, Severity
from workbench.model.records import Edge, Element, Flow, Record, Shape, Sheet
from workbench.words import Text, mark

_NO_NAME = "Landscape"


def read(source: bytes | Path) -> Document:
    """Read a landscape.

    Raises Unreadable where the file is something else; what is only partly wrong is read as far
    as it goes and listed in `document.findings`.
    """
    if isinstance(source, Path):
        try:
            data = source.read_bytes()
        except OSError as error:
            raise Unreadable(
                mark("“{file}” cannot be read: {reason}.", file=source.name, reason=reason(error))
            ) from error
    else:
        data = source
    return _Reading(data).document()


class _Reading:
    """One reading: the records so far, and what was noticed."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._root = parse_json(data)
        self._findings: list[Finding] = []
        self._records: dict[str, Record] = {}
        self._bounds: dict[str, Bounds] = {}  # of the elements that are drawn

    def document(self) -> Document:
        root = JsonReader(self._root, self._complain)
        stated = root.text("format")
        if stated != FORMAT and not (stated == "" and "elements" in self._root):
            raise Unreadable(
                mark(
                    "The file is JSON, but not a landscape: it does not say “{format}”.",
                    format=FORMAT,
                )
            )
        if (root.number("version") or VERSION) > VERSION:
            self._complain(
                mark("The landscape was written by a newer version; what is new is kept unseen.")
            )
        elements = root.objects("elements")
        links = root.objects("links")
        sheet = self._free_id(root.text("id") or _NO_NAME, [*elements, *links])
        self._records[sheet] = Sheet(id=sheet, name=root.text("name"))
        source = Source(data=self._data, root=self._root, sheet=sheet)
        # First the ids that are given, then the ones made up for shapes and edges.
        known = [(key, found) for found in elements if (key := self._read_element(found))]
        source.elements.update((key, found.data) for key, found in known)
        linked = [(self._read_link(found), found) for found in links]
        source.links.update((key, found.data) for key, found in linked)
        for key, found in known:
            self._read_shape(key, found, sheet)
        for key, found in linked:
            self._read_edge(key, found, sheet)
        self._check_references(source)
        source.records = tuple(self._records.values())
        return Document(source.records, source=source, findings=self._findings)

    def _read_element(self, found: JsonReader) -> str:
        """Add the element, and return its id; "" for one that is not understood."""
        written = found.text("type")
        if written not in TYPES:
            self._complain(
                mark(
                    "“{name}” is of the unknown type “{type}”; it is kept, but not shown.",
                    name=_name(found),
                    type=written,
                )
            )
            return ""
        key = self._new_key(found, written)
        type_name = TYPES[written]
        properties = [(wanted, value) for wanted in PROPERTIES if (value := found.text(wanted))]
        self._records[key] = Element(
            id=key,
            type=type_name,
            name=found.text("name"),
            documentation=found.text("documentation"),
            parent=found.text("parent"),
            refers_to=found.text(reference_key(type_name)),
            properties=tuple(sorted(properties)),
        )
        return key

    def _read_shape(self, key: str, found: JsonReader, sheet: str) -> None:
        bounds = self._read_bounds(found, key)
        if bounds is not None:
            self._bounds[key] = bounds
            shape = self._free_id(shape_id(key), [])
            self._records[shape] = Shape(id=shape, sheet=sheet, element=key, bounds=bounds)

    def _read_bounds(self, found: JsonReader, key: str) -> Bounds | None:
        values = [found.number(wanted) for wanted in ("x", "y", "width", "height")]
        x, y, width, height = values
        if x is None or y is None or width is None or height is None:
            self._complain(
                mark("“{name}” has no place on the sheet and is not shown.", name=_name(found)),
                Severity.WARNING,
                key,
            )
            return None
        if not all(map(is_sane, (x, y, width, height))) or width < 0 or height < 0:
            self._complain(
                mark(
                    "“{name}” lies outside of any sheet or has no size; it is not shown.",
                    name=_name(found),
                ),
                Severity.WARNING,
                key,
            )
            return None
        return Bounds(x, y, width, height)

    def _read_link(self, found: JsonReader) -> str:
        key = self._new_key(found, "link")
        self._records[key] = Flow(
            id=key,
            type=LINK,
            name=found.text("name"),
            documentation=found.text("documentation"),
            source=found.text("source"),
            target=found.text("target"),
        )
        return key

    def _read_edge(self, key: str, found: JsonReader, sheet: str) -> None:
        link = self._records[key]
        assert isinstance(link, Flow)
        points = self._read_waypoints(found)
        if not points and link.source in self._bounds and link.target in self._bounds:
            points = straight(self._bounds[link.source], self._bounds[link.target])
        if points:
            edge = self._free_id(edge_id(key), [])
            self._records[edge] = Edge(id=edge, sheet=sheet, element=key, waypoints=points)

    def _read_waypoints(self, found: JsonReader) -> tuple[Point, ...]:
        value = found.data.get("waypoints")
        if value is None:
            return ()
        points = []
        for pair in value if isinstance(value, list) else []:
            if isinstance(pair, list) and len(pair) == 2:
                x, y = pair
                if (
                    isinstance(x, int | float)
                    and isinstance(y, int | float)
                    and is_sane(x)
                    and is_sane(y)
                ):
                    points.append(Point(float(x), float(y)))
        if len(points) < 2 or not isinstance(value, list) or len(points) != len(value):
            self._complain(
                mark(
                    "The course of the link “{name}” cannot be understood; it is drawn straight.",
                    name=_name(found),
                )
            )
            return ()
        return tuple(points)

    def _check_references(self, source: Source) -> None:
        for key in source.elements:
            element = self._records[key]
            assert isinstance(element, Element)
            if element.parent and not isinstance(self._records.get(element.parent), Element):
                self._complain(
                    mark(
                        "“{name}” is said to lie in “{parent}”, which is not in the landscape.",
                        name=element.name or key,
                        parent=element.parent,
                    ),
                    Severity.WARNING,
                    key,
                )
            elif self._is_in_itself(element):
                self._complain(
                    mark("“{name}” is said to lie in itself.", name=element.name or key),
                    Severity.WARNING,
                    key,
                )
        for key in source.links:
            link = self._records[key]
            assert isinstance(link, Flow)
            for end in (link.source, link.target):
                if not isinstance(self._records.get(end), Element):
                    self._complain(
                        mark(
                            "A link names “{end}”, which is not in the landscape; it is not shown.",
                            end=end,
                        ),
                        Severity.WARNING,
                        key,
                    )

    def _is_in_itself(self, element: Element) -> bool:
        seen = {element.id}
        inner: Record | None = element
        while isinstance(inner, Element) and inner.parent:
            if inner.parent in seen:
                return True
            seen.add(inner.parent)
            inner = self._records.get(inner.parent)
        return False

    def _new_key(self, found: JsonReader, kind: str) -> str:
        """Return the id of a new record: the file's, or one made up where that is no use."""
        written = found.text("id")
        if written and written not in self._records:
            return written
        if written:
            self._complain(
                mark(
                    "The id “{id}” is given twice; “{name}” got another one.",
                    id=written,
                    name=_name(found),
                )
            )
        stem = written or f"~{kind}"
        number = 2 if written else 1
        while (key := f"~{stem.lstrip('~')}~{number}") in self._records:
            number += 1
        return key

    def _free_id(self, wanted: str, others: list[JsonReader]) -> str:
        taken = {one.data.get("id") for one in others if isinstance(one.data.get("id"), str)}
        key = wanted
        while key in taken or key in self._records:
            key = f"~{key}"
        return key

    def _complain(
        self, text: Text, severity: Severity = Severity.WARNING, record: str = ""
    ) -> None:
        self._findings.append(
            Finding(
                rule="read.landscape",
                severity=severity,
                text=text,
                records=(record,) if record else (),
            )
        )


def _name(found: JsonReader) -> str:
    name, key = found.data.get("name"), found.data.get("id")
    return next((text for text in (name, key) if isinstance(text, str) and text), "?")
