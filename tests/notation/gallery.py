"""Documents that show what kinds alone do not: markers, states, crossings, lanes, colours."""

from __future__ import annotations

from workbench.geometry import Bounds, Point
from workbench.model.document import Document
from workbench.model.records import Edge, Element, EventDefinition, Flow, Look, Record, Shape, Sheet

SHEET = "Sheet_1"


def shown(
    element: Element, x: float, y: float, width: float, height: float, **shape: object
) -> list[Record]:
    """Return an element with its shape, whose id is that of the element and ``_di``."""
    drawn = Shape(
        id=f"{element.id}_di",
        sheet=SHEET,
        element=element.id,
        bounds=Bounds(x, y, width, height),
    )
    return [element, drawn.changed(**shape)]


def line(flow: Flow, *points: tuple[float, float], **edge: object) -> list[Record]:
    """Return a flow with its edge, whose id is that of the flow and ``_di``."""
    drawn = Edge(
        id=f"{flow.id}_di",
        sheet=SHEET,
        element=flow.id,
        waypoints=tuple(Point(*point) for point in points),
    )
    return [flow, drawn.changed(**edge)]


def document(*records: list[Record]) -> Document:
    base: list[Record] = [
        Element(id="Collaboration_1", type="collaboration"),
        Element(id="Process_1", type="process"),
        Sheet(id=SHEET, element="Collaboration_1"),
    ]
    return Document([*base, *(record for group in records for record in group)])


def node(key: str, type_name: str = "task", name: str = "", **fields: object) -> Element:
    return Element(id=key, type=type_name, parent="Process_1", name=name).changed(**fields)


def sequence(key: str, source: str, target: str, name: str = "", **fields: object) -> Flow:
    flow = Flow(
        id=key, type="sequenceFlow", parent="Process_1", source=source, target=target, name=name
    )
    return flow.changed(**fields)


def markers() -> Document:
    """Activities with every marker, alone and together."""
    expanded = (("isExpanded", "false"),)
    every = (("isForCompensation", "true"),)
    return document(
        shown(node("loop", name="Schleife", loop="standard"), 0, 0, 100, 80),
        shown(node("parallel", "userTask", "Mehrfach parallel", loop="parallel"), 120, 0, 100, 80),
        shown(node("sequential", name="Mehrfach nacheinander", loop="sequential"), 240, 0, 100, 80),
        shown(node("undo", name="Rückabwicklung", properties=every), 360, 0, 100, 80),
        shown(
            node("all", "adHocSubProcess", "Alles zusammen", loop="parallel", properties=every),
            480, 0, 100, 80, properties=expanded,
        ),
        shown(
            node("long", "userTask", "Straßenverkehrsordnungswidrigkeiten im Außendienst ahnden"),
            600, 0, 100, 80,
        ),
        shown(
            node("longer", "serviceTask", "Donaudampfschifffahrtsgesellschaftskapitän und "
                 "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz im Zusammenhang"),
            720, 0, 100, 80,
        ),
        shown(
            node("longest", "userTask", "Unterlagen zur Vorlage beim Ausschuss vollständig "
                 "zusammenstellen", loop="parallel"),
            840, 0, 100, 80,
        ),
        [Element(id="g", type="globalUserTask", name="Global")],
        shown(
            node("calls", "callActivity", "Ruft globale Aufgabe", refers_to="g"), 960, 0, 100, 80
        ),
    )  # fmt: skip


def data() -> Document:
    """Data with states, collections and messages."""
    several = Element(
        id="several", type="dataObject", parent="Process_1", properties=(("isCollection", "true"),)
    )
    return document(
        [several],
        shown(
            node("d1", "dataObjectReference", "Antrag", properties=(("dataState", "geprüft"),)),
            0, 0, 36, 50,
        ),
        shown(node("d2", "dataObjectReference", "Anlagen", refers_to="several"), 120, 0, 36, 50),
        shown(
            node("d3", "dataInput", "Eingaben", properties=(("isCollection", "true"),)),
            240, 0, 36, 50,
        ),
        shown(node("d4", "dataStoreReference", "Fachverfahren"), 360, 0, 50, 50),
        shown(
            node("note", "textAnnotation", "Ein längerer Text, der in mehrere Zeilen bricht."),
            480, 0, 100, 50,
        ),
        shown(node("grp", "group", "Vorprüfung"), 620, 0, 200, 60),
        shown(node("odd", "vendor:magicBox", "Was ist das?"), 860, 0, 100, 60),
    )  # fmt: skip


def pools() -> Document:
    """Pools lying and standing, closed and several, with lanes in lanes, and messages between."""
    lying, standing = (("isHorizontal", "true"),), (("isHorizontal", "false"),)
    several = (("multiplicity", "2..5"),)

    def pool(key: str, name: str, **fields: object) -> Element:
        return Element(id=key, type="participant", parent="Collaboration_1", name=name).changed(
            **fields
        )

    message = Element(id="Message_1", type="message", name="Bescheid")
    return document(
        [message],
        shown(pool("closed", "Bürgerinnen und Bürger", properties=several), 0, 0, 700, 60,
              properties=lying),
        shown(pool("open", "Bauantrag bearbeiten", refers_to="Process_1"), 0, 120, 700, 300,
              properties=lying),
        shown(node("l1", "lane", "Bauamt"), 30, 120, 670, 200, properties=lying),
        shown(Element(id="l11", type="lane", parent="l1", name="Annahme"), 60, 120, 640, 100,
              properties=lying),
        shown(Element(id="l12", type="lane", parent="l1", name="Technische Prüfung und Statik"),
              60, 220, 640, 100, properties=lying),
        shown(node("l2", "lane", "Kasse"), 30, 320, 670, 100, properties=lying),
        shown(pool("standing", "Stehend", refers_to="Process_2"), 740, 0, 260, 420,
              properties=standing),
        [Element(id="Process_2", type="process")],
        shown(Element(id="l3", type="lane", parent="Process_2", name="Links"), 740, 30, 130, 390),
        shown(Element(id="l4", type="lane", parent="Process_2", name="Rechts"), 870, 30, 130, 390),
        shown(pool("thin", "Geschlossen und stehend"), 1040, 0, 60, 420, properties=standing),
        shown(node("t1", name="Antrag annehmen"), 200, 130, 100, 80),
        shown(node("t2", name="Bescheid senden"), 400, 130, 100, 80),
        line(Flow(id="m1", type="messageFlow", source="closed", target="t1", name="Antrag"),
             (250, 60), (250, 130)),
        line(Flow(id="m2", type="messageFlow", source="t2", target="closed",
                  refers_to="Message_1"),
             (450, 130), (450, 60), properties=(("messageVisibleKind", "non_initiating"),)),
        line(sequence("f1", "t1", "t2", "weiter"), (300, 170), (400, 170)),
    )  # fmt: skip


def crossing() -> Document:
    """Four flows that cross, one of them twice, and one name that its own line runs through."""
    nodes = [
        *shown(node("a"), 0, 0, 100, 80),
        *shown(node("b"), 0, 160, 100, 80),
        *shown(node("c"), 400, 0, 100, 80),
        *shown(node("d", default_flow="f4"), 400, 160, 100, 80),
    ]
    return document(
        nodes,
        line(sequence("f1", "a", "d"), (100, 40), (250, 40), (250, 200), (400, 200)),
        line(
            sequence("f2", "b", "c"),
            (100, 180), (200, 180), (200, 100), (340, 100), (340, 40), (400, 40),
        ),
        line(
            sequence("f3", "b", "d"),
            (100, 220), (150, 220), (150, 140), (300, 140), (300, 230), (400, 230),
        ),
        line(
            sequence("f4", "d", "c", "Nachforderung"),
            (450, 160), (450, 80), label=Bounds(420, 110, 60, 14),
        ),
    )  # fmt: skip


def colours() -> Document:
    """Symbols with the colours and fonts of a file."""
    red = Look(stroke="#aa0000", fill="#ffdddd")
    dark = Look(fill="#123456")
    styled = Look(text_color="#006400", font_size=14.0, bold=True, italic=True, underline=True)
    return document(
        shown(node("t1", "userTask", "Heller Grund"), 0, 0, 100, 80, look=red),
        shown(node("t2", "sendTask", "Dunkler Grund"), 120, 0, 100, 80, look=dark),
        shown(node("t3", "task", "Eigene Schrift"), 240, 0, 100, 80, look=styled),
        shown(
            node("e1", "endEvent", "Ende", definitions=(EventDefinition(type="message"),)),
            370, 20, 36, 36, look=dark,
        ),
        shown(node("g1", "exclusiveGateway", "Frage?"), 450, 20, 50, 50, look=red,
              properties=(("isMarkerVisible", "true"),)),
    )  # fmt: skip


ALL = {
    "markers": markers,
    "data": data,
    "pools": pools,
    "crossing": crossing,
    "colours": colours,
}
