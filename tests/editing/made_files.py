"""Files made by operations, in great variety: what somebody else's program is given to open.

``python -m tests.editing.made_files FOLDER`` writes them, for other programs to open; the tests
hold each of them to the schema.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from tests.editing.sessions import play
from tests.editing.step_table.tables import Typist
from tests.editing.test_every_field import fields_now, file_with, values_for
from tests.interaction.driver import Driver
from tests.notation.specimens import DRAWN, SUBJECT, specimen
from workbench.analysis.checking import BY_KEY as BY_RULE
from workbench.analysis.checking import check
from workbench.editing import operations, prepare
from workbench.editing.operations import (
    appending,
    black_boxes,
    dividing,
    extracting,
    folding,
    inlining,
    reordering,
    tidying,
    turning,
)
from workbench.editing.operations.describing import set_field
from workbench.editing.operations.planes import make_plane
from workbench.editing.operations.replacing import replace
from workbench.editing.operations.toggling import switches_of, toggle
from workbench.editing.step_table.pasting import drafts_from
from workbench.errors import Refused
from workbench.geometry import Bounds, Point
from workbench.interaction.clipboard import copied, duplicate, paste_text
from workbench.io import bpmn
from workbench.model.document import Document, Step
from workbench.model.records import Edge, Shape
from workbench.notation.bpmn.kinds import BY_KEY, KINDS
from workbench.notation.bpmn.replacements import replacements_for
from workbench.notation.kind import FLOWS, Family, Kind
from workbench.resources import RESOURCES
from workbench.words import mark

_TITLE = mark("Test")
_UNSEEN = (Family.PROCESS, Family.COLLABORATION, Family.DEFINITION, Family.BOX, Family.LINK)
OFFERED = [kind for kind in KINDS if kind.offered and kind.family not in _UNSEEN]


class Made(NamedTuple):
    """A document and what its file is called."""

    name: str
    document: Document


def blank(name: str = "Antrag") -> Document:
    document = bpmn.new_document(name, "de")
    prepare(document)
    return document


def sheet_of(document: Document) -> str:
    return document.sheets()[0].id


def drawn(document: Document, element: str) -> Shape:
    found = document.shape_on(sheet_of(document), element)
    assert found is not None
    return found


def edit(document: Document, act: Callable[[Step], object]) -> str:
    """Do something where it is allowed; returns the id of what was made, if that was one thing."""
    made: object = ""
    try:
        with document.step(_TITLE) as step:
            made = act(step)
    except Refused:
        pass
    return made if isinstance(made, str) else ""


def append(document: Document, key: str, kind: str, name: str = "") -> str:
    """Append to a shape; returns the new shape, the old one where nothing may follow."""
    made = edit(document, lambda step: appending.append(step, key, BY_KEY[kind], name=name))
    return made or key


# Each function yields what its name says


def created() -> Iterator[Made]:
    """Every kind placed near a task of a new process; all but pools in one more file together."""
    together = blank("Alles zusammen")
    for kind in (kind for kind in OFFERED if kind.family not in FLOWS):
        document = blank(f"Neu {kind.key}")
        task = append(document, drawn(document, "StartEvent_1").id, "user_task", "Antrag prüfen")
        near = "" if kind.family in (Family.POOL, Family.LANE) else task
        at = drawn(document, "Participant_1").bounds.center
        edit(document, lambda s, d=document, k=kind, p=at, n=near: _place(s, d, k, p, n))
        yield Made(f"created-{kind.key}", document)
        start = drawn(together, "StartEvent_1")
        if kind.family not in (Family.POOL, Family.BOUNDARY_EVENT):
            edit(together, lambda s, k=kind, p=start: _place(s, together, k, p.bounds.center, ""))
    yield Made("created-together", together)


def _place(step: Step, document: Document, kind: Kind, at: Point, near: str) -> str:
    return appending.place_free(step, sheet_of(document), kind, at, near)


def appended() -> Iterator[Made]:
    """Every kind appended to a task, a gateway and an event."""
    for source in ("user_task", "exclusive_gateway", "event_gateway", "catch_event.timer"):
        document = blank(f"Nach {source}")
        first = append(document, drawn(document, "StartEvent_1").id, source, "Was nun?")
        for kind in OFFERED:
            append(document, first, kind.key, "Danach")
        yield Made(f"appended-to-{source}", document)


def replaced_and_switched() -> Iterator[Made]:
    """Every kind as every kind it may become, and with every switch on."""
    for kind in OFFERED:
        document = _from_file(kind)
        shape = document[DRAWN]
        assert isinstance(shape, Shape | Edge)
        for other in replacements_for(document, shape):
            copy = _from_file(kind)
            edit(copy, lambda step, other=other: replace(step, DRAWN, other))
            yield Made(f"replaced-{kind.key}-by-{other.key}", copy)
        if isinstance(shape, Shape):
            for name in switches_of(document, shape):
                copy = _from_file(kind)
                edit(copy, lambda step, name=name: toggle(step, DRAWN, name))
                yield Made(f"switched-{kind.key}-{name}", copy)


def _from_file(kind: Kind) -> Document:
    document = bpmn.read(bpmn.write_from_records(specimen(kind)))
    prepare(document)
    return document


def described() -> Iterator[Made]:
    """Every kind with all its fields set."""
    for kind in OFFERED:
        document = file_with(kind)
        for field in fields_now(document):
            (value, *_) = values_for(field)
            edit(document, lambda s, key=field.key, v=value: set_field(s, SUBJECT, key, v))
        yield Made(f"described-{kind.key}", document)


def pools_and_lanes() -> Iterator[Made]:
    document = blank("Schwimmbahnen")
    task = append(document, drawn(document, "StartEvent_1").id, "user_task", "Prüfen")
    split = append(document, task, "parallel_gateway")
    for name in ("Zahlen", "Buchen"):
        append(document, split, "service_task", name)
    lane = drawn(document, "Lane_1").id
    below = edit(document, lambda s: dividing.insert_lane(s, lane, after=True, name="Kasse"))
    edit(document, lambda s: dividing.insert_lane(s, lane, after=False, name="Leitung"))
    edit(document, lambda s: dividing.split_lane(s, below or lane, 2))
    yield Made("lanes", document)
    pool = drawn(document, "Participant_1").id
    for number, kind in enumerate(("pool", "pool.black_box")):
        at = Point(400, 700 + 300 * number)
        edit(
            document,
            lambda s, k=kind, p=at: operations.add_node(
                s, sheet_of(document), BY_KEY[k], p, "Bürger"
            ),
        )
    shapes = document.shapes_on(sheet_of(document))
    other = next(s for s in shapes if s.bounds.y >= 550 and s.bounds.height > 100)
    box = next(s for s in shapes if s.bounds.y >= 850)
    message = BY_KEY["message_flow"]
    source = document.shape(task)
    assert source is not None
    edit(
        document,
        lambda s: operations.connect(s, sheet_of(document), message, source.element, box.element),
    )
    yield Made("pools", document)
    process = document[other.element].refers_to  # type: ignore[union-attr]
    edit(document, lambda s: reordering.move_lane(s, below or lane, process, 0))
    yield Made("lane-in-another-pool", document)
    edit(document, lambda s: turning.turn(s, (pool, other.id)))
    yield Made("pools-standing", document)
    edit(document, lambda s: black_boxes.open_pool(s, box.id))
    yield Made("pool-opened", document)
    edit(document, lambda s: operations.delete(s, [lane]))
    yield Made("lane-deleted", document)


def sub_processes() -> Iterator[Made]:
    for number, key in enumerate(kind.key for kind in OFFERED if kind.family is Family.SUB_PROCESS):
        document = blank(f"Teilprozess {key}")
        task = append(document, drawn(document, "StartEvent_1").id, "user_task", "Prüfen")
        made = append(document, task, key, "Nachfordern")
        append(document, made, "end_event", "Fertig")
        yield Made(f"sub-process-{number}", document)
        shape = document.shape(made)
        assert shape is not None
        if made == task:
            continue  # an event sub-process follows nothing
        if not key.endswith("expanded"):
            edit(document, lambda s, key=shape.element: make_plane(s, key))
            sheet = document.sheets()[-1].id
            for kind in ("start_event", "task", "boundary_event.timer"):
                edit(
                    document,
                    lambda s, k=kind, p=sheet: operations.add_node(
                        s, p, BY_KEY[k], Point(300, 200), "Innen"
                    ),
                )
            yield Made(f"sub-process-{number}-plane", document)
        for turn in ("once", "twice"):
            edit(document, lambda s, key=made: folding.toggle(s, key))
            yield Made(f"sub-process-{number}-folded-{turn}", document)
    document = blank("Herausgelöst")
    task = append(document, drawn(document, "StartEvent_1").id, "user_task", "Prüfen")
    second = append(document, task, "exclusive_gateway", "Vollständig?")
    third = append(document, second, "user_task", "Bescheiden")
    append(document, third, "end_event", "Beschieden")
    group = edit(document, lambda s: extracting.extract(s, [task, second], "Prüfung"))
    yield Made("extracted", document)
    edit(document, lambda s: inlining.inline(s, group))
    yield Made("inlined", document)


def pasted() -> Iterator[Made]:
    """Everything of every sample pasted into a new process, and some of it twice."""
    for file in sorted((RESOURCES / "samples").rglob("*.bpmn"))[:6]:
        source = bpmn.read(file)
        prepare(source)
        driver = Driver(source, sheet_of(source))
        driver.editor.select_all()
        text = copied(driver.editor).text.decode()
        document = blank("Eingefügt")
        target = Driver(document, sheet_of(document))
        paste_text(target.editor, text, None, Bounds(0, 0, 800, 600))
        duplicate(target.editor)
        yield Made(f"pasted-{file.stem}", document)


def laid_out() -> Iterator[Made]:
    for file in sorted((RESOURCES / "samples").rglob("*.bpmn"))[:6]:
        document = bpmn.read(file)
        prepare(document)
        edit(document, lambda step: tidying.lay_out_document(step))
        yield Made(f"laid-out-{file.stem}", document)


TABLE = """Wer\tWas\tSystem\tDokument\tMinuten
Bürgerbüro\tAntrag annehmen\tE-Akte\tAntrag\t5
\twenn vollständig
Sachbearbeitung\t    Antrag prüfen\tFachverfahren\t\t30
\tsonst
Bürgerbüro\t    Unterlagen nachfordern\t\tNachforderung\t10
\tgleichzeitig
Kasse\t    Gebühr buchen\tKasse\t\t5
\tund
Sachbearbeitung\t    Bescheid erstellen\t\tBescheid\t15
Sachbearbeitung\t3 Tage warten
Bürgerbüro\tBescheid versenden
"""


def typed() -> Iterator[Made]:
    yield Made("step-table", Typist().paste(*drafts_from(TABLE)).document)
    typist = Typist().type("Prüfen", who="Amt").type("wenn teuer: Fragen", who="Kämmerei")
    typist.type("und/oder wenn eilig: Anrufen", who="Amt").leave()
    typist.type("Warten auf Antwort").type("oder warten 14 Tage").type("Erinnern").leave()
    yield Made("step-table-choices", typist.type("Ablegen").document)


def repaired() -> Iterator[Made]:
    """Processes that break rules, with everything repaired that can be."""
    for seed in (4, 5):
        document = blank(f"Repariert {seed}")
        play(document, seed, 60)
        for finding in check(document):
            repair = BY_RULE[finding.rule].repair
            if repair is not None:
                records = finding.records
                edit(document, lambda step, repair=repair, of=records: repair.run(step, of))
        yield Made(f"repaired-{seed}", document)


def played() -> Iterator[Made]:
    for seed in (1, 2, 3):
        document = blank(f"Sitzung {seed}")
        play(document, seed, 120)
        yield Made(f"session-{seed}", document)


GROUPS = (
    created,
    appended,
    replaced_and_switched,
    described,
    pools_and_lanes,
    sub_processes,
    pasted,
    laid_out,
    typed,
    played,
    repaired,
)


def write_all(folder: Path) -> int:
    """Write every file; returns how many."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for group in GROUPS:
        for made in group():
            (folder / f"{made.name}.bpmn").write_bytes(bpmn.write(made.document))
            count += 1
    return count


if __name__ == "__main__":
    print(write_all(Path(sys.argv[1])), "files")
