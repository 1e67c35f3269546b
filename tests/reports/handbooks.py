"""Handbook contents for the tests and benchmarks: small, large and odd ones."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime

from workbench.drawing.display_list import Drawing, Group, Item, polyline, rounded_rectangle
from workbench.drawing.text_block import text_block
from workbench.geometry import Bounds, Point
from workbench.reports.content import (
    Change,
    Chapter,
    ChapterBody,
    HandbookContent,
    Mention,
    Picture,
    ProfileGroup,
    ProfileRow,
    ProfileTable,
    Step,
)
from workbench.reports.handbook import HandbookInfo, build_handbook

DATE = datetime(2026, 11, 2, tzinfo=UTC)
VERBS = ("prüfen", "erfassen", "entscheiden", "bescheinigen", "ablegen", "versenden")
OBJECTS = ("Antrag", "Gewerbeanzeige", "Gebührenbescheid", "Wohnungsgeberbestätigung", "Akte")


def built(content: HandbookContent, language: str = "de") -> bytes:
    out = io.BytesIO()
    build_handbook(content, out, language=language, date=DATE)
    return out.getvalue()


def diagram(names: Sequence[str], link: str = "") -> Drawing:
    """Return a row of tasks joined by lines."""
    items: list[Item] = []
    for place, name in enumerate(names):
        box = Bounds(0, 0, 100, 80)
        items.append(
            Group(
                (rounded_rectangle(box, 10, fill="paper"), *text_block(name, box.grown(-4))),
                Point(150.0 * place, 0.0),
                id=f"Task_{place}",
                link=link if place == 0 else "",
            )
        )
        if place:
            items.append(polyline(((150.0 * place - 50, 40.0), (150.0 * place, 40.0))))
    return Drawing(tuple(items), Bounds(-5, -5, 150.0 * len(names) - 40, 90))


def body(number: int, steps: int = 8, linked: str = "") -> ChapterBody:
    """Return the body of a process that names roles, systems, documents and laws."""
    names = [
        f"{OBJECTS[(number + k) % 5]} {VERBS[(number * 3 + k) % 6]} {number}.{k + 1}"
        for k in range(steps)
    ]
    role = Mention(f"Sachbearbeitung {number % 7}", "role", f"role-{number % 7}")
    system = Mention(f"Fachverfahren {number % 5}", "it", f"it-{number % 5}")
    law = Mention(f"§ {number % 11 + 1} Musterverwaltungsgesetz", "law", f"law-{number % 11}")
    document = Mention(f"Vordruck {number % 9}", "document", f"doc-{number % 9}")
    description = (
        "Die Sachbearbeitung vergleicht die Angaben mit dem Register und vermerkt das "
        "Prüfergebnis zur Wirtschaftlichkeitsbetrachtung und Kostenträgerzuordnung "
        f"in der elektronischen Akte. Auffälligkeiten gehen an die Leitung ({number})."
    )
    return ChapterBody(
        status=f"Version 1.{number} · freigegeben am 02.11.2026 durch Leitung Ordnungsamt",
        summary=f"Der Prozess {number} beginnt mit einem Antrag und endet mit einem Bescheid.\n"
        "Fehlende Angaben werden einmal nachgefordert.",
        groups=(
            ProfileGroup(
                "Ablauf",
                (
                    ProfileRow("Auslöser", (Mention("Ein Antrag geht ein."),)),
                    ProfileRow("Ergebnis/Leistung", (Mention("Bescheid"),)),
                ),
            ),
            ProfileGroup(
                "Recht und Technik",
                (
                    ProfileRow("Beteiligte Rollen", (role, Mention("Amtsleitung", "role", "lead"))),
                    ProfileRow("Rechtsgrundlagen", (law,)),
                    ProfileRow("IT-Verfahren", (system, Mention("E-Akte", "it", "e-akte"))),
                ),
            ),
        ),
        pictures=(
            Picture(
                title=f"Ablauf {number}",
                alternative=f"Der Prozess {number} in Worten: erst {names[0]}, dann weiter.",
                drawing=lambda: diagram(names, linked),
                note="Nummern wie in der Schritttabelle.",
            ),
        ),
        steps=tuple(
            Step(
                number=str(k + 1),
                name=name,
                description=description,
                who=(role,),
                systems=(system,),
                documents=(document,),
                minutes=str(5 + k),
            )
            for k, name in enumerate(names)
        ),
        successors=(Mention("Folgeprozess", "process", linked),) if linked else (),
        tables=(
            ProfileTable(
                "Fristen",
                ("Frist", "Dauer", "Tage"),
                (("Nachreichen", "zwei Wochen", "14"), ("Bescheid", "ein Monat", "30")),
                (False, False, True),
            ),
        ),
    )


def handbook(processes: int, steps: int = 8) -> HandbookContent:
    """Return a handbook with so many processes, in three bands of groups of ten."""
    bands = ("Führungsprozesse", "Kernprozesse", "Unterstützungsprozesse")
    chapters = []
    for number in range(processes):
        band = bands[number * 3 // max(processes, 1)]
        following = f"process-{number + 1}" if number + 1 < processes else ""

        def load(number: int = number, following: str = following) -> ChapterBody:
            return body(number, steps, following)

        chapters.append(
            Chapter(
                key=f"process-{number}",
                name=f"{OBJECTS[number % 5]} {VERBS[number % 6]} {number}",
                number=f"{10 + number // 100}.{number % 100:02}",
                path=(band, f"Gruppe {number // 10}"),
                load=load,
            )
        )
    entries = [chapter.name for chapter in chapters[:6]] or ["Noch kein Prozess"]
    return HandbookContent(
        title="Prozesshandbuch",
        subtitle="Prozesse der Stadtverwaltung",
        organisation="Stadt Musterstadt",
        unit="Organisation",
        address="Rathausplatz 1",
        version="3.0",
        status="Freigegeben",
        date="02.11.2026",
        classification="nur für den Dienstgebrauch",
        changes=(Change(version="3.0", date="02.11.2026", author="Brandt", text="Freigabe"),),
        landscapes=(
            Picture(
                title="Prozesslandkarte",
                alternative="Die Landkarte in Worten.",
                drawing=lambda: diagram(entries, "process-0"),
            ),
        ),
        chapters=tuple(chapters),
    )


def measured(processes: int) -> HandbookInfo:
    """Build a handbook in memory and return how long that took; about 4 pages a process."""
    return build_handbook(handbook(processes), io.BytesIO(), date=DATE)


ODD_NAMES = (
    "<b>fett</b> & „Zitat“ {0.__class__}",
    "Antrag 😀👩‍👩‍👧 prüfen",
    "طلب الهوية",
    "evil \u202egnp.exe\u202c \u2066x\u2069",
    "u\u0308ber\x00\x07 \ufeff\ue000\ud800",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung" * 4,
    "",
    "   \n \t ",
    "N" * 100_000,
    "viele Wörter " * 8_000,
    "a-" * 2_000,
    "/" * 500,
)


def odd_handbook() -> HandbookContent:
    """Return a handbook in which nothing is as it should be."""

    def load(name: str) -> ChapterBody:
        mention = Mention(name, "role", "")
        return ChapterBody(
            status=name,
            summary=name,
            groups=(
                ProfileGroup(name, (ProfileRow(name, (mention, mention)), ProfileRow("leer", ()))),
            ),
            pictures=(
                Picture(title=name, alternative=name, drawing=lambda: diagram([name, name])),
                Picture(title="ohne"),
                Picture(title="nichts", drawing=lambda: Drawing((), Bounds(0, 0, 0, 0))),
            ),
            steps=(
                Step(number="1", name=name, description=name, who=(mention,), minutes=name[:40]),
                Step(number="2", name="ohne alles"),
            ),
            predecessors=(Mention(name, "process", "nirgends"),),
            tables=(
                ProfileTable(name, (name, "leer"), ((name, ""), ("", ""))),
                ProfileTable("ganz leer", ("a",), (("",),)),
            ),
        )

    def chapter(number: int, name: str) -> Chapter:
        return Chapter(
            key=f"{number}{name[:20]}",
            name=name,
            number=name[:3000],
            path=(name[:5000], name[:5000]),
            load=lambda: load(name),
        )

    chapters = [chapter(number, name) for number, name in enumerate(ODD_NAMES)]
    chapters.append(Chapter(key="kaputt", name="Kaputt", load=lambda: ChapterBody(problem="Nein.")))
    chapters.append(Chapter(key="leer", name="Leer"))
    long_name = ODD_NAMES[8]
    return HandbookContent(
        title=ODD_NAMES[0],
        subtitle=long_name,
        organisation=ODD_NAMES[3],
        unit=ODD_NAMES[2],
        address=long_name,
        version=ODD_NAMES[1],
        status=ODD_NAMES[4],
        date="irgendwann",
        classification=long_name,
        changes=tuple(Change(version=n[:50], date=n, author=n, text=n) for n in ODD_NAMES[:6]),
        landscapes=(Picture(title=ODD_NAMES[1]), Picture(title="", drawing=lambda: diagram([""]))),
        chapters=tuple(chapters),
    )
