"""Write a library of any number of processes, each with lanes, steps, profile and references.

python -m tests.benchmarks.made_library FOLDER --processes 5000

The same arguments always give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path
from xml.sax.saxutils import quoteattr

VERBS = ("prüfen", "bearbeiten", "festsetzen", "ausstellen", "erfassen", "genehmigen", "versenden",
         "abrechnen", "planen", "überwachen", "vorbereiten", "beschaffen")  # fmt: skip
NOUNS = ("Antrag", "Bescheid", "Gebühr", "Ausweis", "Rechnung", "Förderung", "Vertrag", "Beitrag",
         "Urlaub", "Baustelle", "Spielplatz", "Wahlhelfer", "Gewässer", "Friedhof", "Vergabe",
         "Straßenbaum", "Kita-Platz", "Satzung", "Haushalt", "Prüfbericht")  # fmt: skip
AREAS = ("Innenstadt", "Außenbezirk", "Schule", "Feuerwehr", "Jugendamt", "Tiefbau", "Museum",
         "Bauhof", "Standesamt", "Ordnungsamt", "Kämmerei", "Museumsverein")  # fmt: skip
STATES = ("planned", "draft", "draft", "review", "approved", "approved", "approved", "inactive")
KINDS = ("management", "core", "core", "core", "support")
MEDIA = ("paper", "file", "application", "email")
UNITS, ROLES, SYSTEMS, LAWS, DOCUMENTS = 120, 80, 60, 150, 200
CATALOGUES = {
    "units": ("unit", "Amt", UNITS),
    "roles": ("role", "Rolle", ROLES),
    "it_systems": ("it", "Fachverfahren", SYSTEMS),
    "legal_bases": ("law", "Gesetz", LAWS),
    "documents": ("document", "Formular", DOCUMENTS),
}

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" \
xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" \
xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
xmlns:di="http://www.omg.org/spec/DD/20100524/DI" \
xmlns:pw="urn:process-workbench:profile:1" id="Definitions_1" targetNamespace="urn:made">
"""


def write_library(folder: Path, processes: int, steps: int = 20, seed: int = 1) -> None:
    """Write the library into a folder that is empty or not there."""
    chance = random.Random(seed)
    _write_json(
        folder / "library.json",
        {"format": "process-workbench-library", "version": 1, "name": f"{processes} Prozesse",
         "language": "de"},
    )  # fmt: skip
    for file, (kind, word, count) in CATALOGUES.items():
        entries: list[dict[str, str]] = []
        for number in range(count):
            entry = {"id": f"{kind}-{number}", "name": f"{word} {number + 1}"}
            if kind == "unit" and number >= 10:
                entry["parent"] = f"unit-{number // 10}"
            entries.append(entry)
        _write_json(
            folder / "catalogues" / f"{file}.json",
            {"format": "process-workbench-catalogue", "version": 1, "catalogue": file,
             "entries": entries},
        )  # fmt: skip
    for number in range(processes):
        place = folder / "processes" / f"{number // 100:02}" / f"prozess-{number:05}.bpmn"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(process_text(number, steps, chance), "utf-8")


def process_text(number: int, steps: int, chance: random.Random) -> str:
    """Return a process: four lanes, the steps one after another, all of it drawn."""
    name = f"{chance.choice(NOUNS)} {chance.choice(AREAS)} {chance.choice(VERBS)}"
    key = f"Process_{number}"
    parts = [_HEAD, f'<collaboration id="Collaboration_1"><participant id="Pool_1" name='
             f'{quoteattr(name)} processRef="{key}"/></collaboration>\n',
             f'<process id="{key}" name={quoteattr(name)} isExecutable="false">\n',
             f"<documentation>Der Prozess beginnt mit dem Eingang und endet mit dem Versand. "
             f"Er gilt für den Fall {number} und alle, die ihm gleichen.</documentation>\n",
             f"<extensionElements><pw:profile>{_profile(number, chance)}</pw:profile>"
             "</extensionElements>\n"]  # fmt: skip
    nodes = ["Start_1", *(f"Task_{place}" for place in range(steps)), "End_1"]
    lanes: dict[int, list[str]] = {lane: [] for lane in range(4)}
    lane_of = {node: chance.randrange(4) for node in nodes}
    for node in nodes:
        lanes[lane_of[node]].append(node)
    parts.append('<laneSet id="LaneSet_1">')
    for lane, members in lanes.items():
        refs = "".join(f"<flowNodeRef>{node}</flowNodeRef>" for node in members)
        parts.append(
            f'<lane id="Lane_{lane}" name="Sachgebiet {lane + 1}"><extensionElements><pw:profile>'
            f"{_item('unit', 'unit', 'Amt', chance.randrange(UNITS))}</pw:profile>"
            f"</extensionElements>{refs}</lane>"
        )
    parts.append("</laneSet>\n")
    parts.append('<startEvent id="Start_1" name="Antrag eingegangen"/>')
    for place in range(steps):
        parts.append(_task(place, chance))
    parts.append('<endEvent id="End_1" name="Bescheid versandt"/>\n')
    for place in range(len(nodes) - 1):
        parts.append(
            f'<sequenceFlow id="Flow_{place}" sourceRef="{nodes[place]}" '
            f'targetRef="{nodes[place + 1]}"/>'
        )
    parts.append("</process>\n" + _drawing(nodes, lane_of) + "</definitions>\n")
    return "".join(parts)


def _task(place: int, chance: random.Random) -> str:
    name = f"{chance.choice(NOUNS)} {chance.choice(VERBS)}"
    values = [
        f'<pw:value key="work_typ">{chance.randrange(2, 60)}</pw:value>',
        f'<pw:value key="medium_in">{chance.choice(MEDIA)}</pw:value>',
        f'<pw:value key="medium_out">{chance.choice(MEDIA)}</pw:value>',
        _item("it_systems", "it", "Fachverfahren", chance.randrange(SYSTEMS)),
        _item("documents", "document", "Formular", chance.randrange(DOCUMENTS)),
    ]
    return (
        f'<userTask id="Task_{place}" name={quoteattr(name)}><documentation>Dabei ist auf '
        f"Vollständigkeit zu achten; Rückfragen gehen an Stelle {chance.randrange(90)}."
        f"</documentation><extensionElements><pw:profile>{''.join(values)}</pw:profile>"
        "</extensionElements></userTask>\n"
    )


def _profile(number: int, chance: random.Random) -> str:
    day = (
        f"{chance.randrange(2025, 2029)}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
    )
    texts = {
        "process_no": f"{number // 100 + 11}.{number % 100:02}",
        "process_kind": chance.choice(KINDS),
        "status": chance.choice(STATES),
        "version": f"{chance.randrange(1, 4)}.{chance.randrange(10)}",
        "review_due": day,
        "purpose": "Die Stadt erfüllt ihre Aufgabe mit einem einzigen Kontakt.",
        "trigger": "Ein Antrag geht ein.",
        "cases_per_year": str(chance.randrange(5, 20000)),
        "digital_level": str(chance.randrange(0, 4)),
        "retention": f"{chance.choice((2, 5, 10, 30))} Jahre",
        "priority": chance.choice(("low", "medium", "high")),
    }
    parts = [f'<pw:value key="{key}">{text}</pw:value>' for key, text in texts.items()]
    parts += [
        _item("owner", "role", "Rolle", chance.randrange(ROLES)),
        _item("lead_unit", "unit", "Amt", chance.randrange(UNITS)),
        _item("legal_basis", "law", "Gesetz", chance.randrange(LAWS)),
        _item("it_systems", "it", "Fachverfahren", chance.randrange(SYSTEMS)),
    ]
    if number % 5:
        ref = f"Process_{number - 1}"
        parts.append(
            f'<pw:value key="predecessors"><pw:item ref="{ref}">Vorgänger</pw:item></pw:value>'
        )
    return "".join(parts)


def _item(key: str, kind: str, word: str, number: int) -> str:
    return (
        f'<pw:value key="{key}"><pw:item ref="{kind}-{number}">{word} {number + 1}</pw:item>'
        "</pw:value>"
    )


def _drawing(nodes: list[str], lane_of: dict[str, int]) -> str:
    width = 160 + 140 * len(nodes)
    parts = [
        '<bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" '
        'bpmnElement="Collaboration_1">',
        _shape("Pool_1", 100, 80, width, 480, ' isHorizontal="true"'),
    ]
    for lane in range(4):
        parts.append(
            _shape(f"Lane_{lane}", 130, 80 + 120 * lane, width - 30, 120, ' isHorizontal="true"')
        )
    middle: dict[str, tuple[int, int]] = {}
    for place, node in enumerate(nodes):
        x, y = 240 + 140 * place, 140 + 120 * lane_of[node]
        middle[node] = (x, y)
        wide, high = (100, 80) if node.startswith("Task") else (36, 36)
        parts.append(_shape(node, x - wide // 2, y - high // 2, wide, high))
    for place in range(len(nodes) - 1):
        (x, y), (x2, y2) = middle[nodes[place]], middle[nodes[place + 1]]
        half = 50 if nodes[place].startswith("Task") else 18
        half2 = 50 if nodes[place + 1].startswith("Task") else 18
        turn = x + 70
        points = ((x + half, y), (turn, y), (turn, y2), (x2 - half2, y2))
        drawn = "".join(f'<di:waypoint x="{at}" y="{down}"/>' for at, down in points)
        parts.append(
            f'<bpmndi:BPMNEdge id="Edge_{place}" bpmnElement="Flow_{place}">{drawn}'
            "</bpmndi:BPMNEdge>"
        )
    parts.append("</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>\n")
    return "".join(parts)


def _shape(element: str, x: int, y: int, width: int, height: int, more: str = "") -> str:
    return (
        f'<bpmndi:BPMNShape id="Shape_{element}" bpmnElement="{element}"{more}>'
        f'<dc:Bounds x="{x}" y="{y}" width="{width}" height="{height}"/></bpmndi:BPMNShape>'
    )


def _write_json(path: Path, content: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1), "utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--processes", type=int, default=5000)
    parser.add_argument("--steps", type=int, default=20)
    args = parser.parse_args()
    write_library(args.folder, args.processes, args.steps)
    print(f"{args.processes} processes in {args.folder}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
