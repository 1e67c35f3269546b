"""Reading and saving take time and memory in proportion to the file."""

from __future__ import annotations

import gc
import time
import tracemalloc
from collections.abc import Callable

import pytest
from lxml import etree

from tests.io.bpmn.test_reading import wrapped
from workbench.io.bpmn import read, write, write_from_records
from workbench.model.records import Shape
from workbench.words import mark

pytestmark = pytest.mark.slow


def generated(count: int) -> bytes:
    """A process of one long line of tasks with their drawing."""
    tasks = "\n".join(
        f'<task id="t{n}" name="Schritt {n}"><incoming>f{n}</incoming>'
        f"<outgoing>f{n + 1}</outgoing></task>"
        for n in range(count)
    )
    flows = "\n".join(
        f'<sequenceFlow id="f{n + 1}" sourceRef="t{n}" targetRef="t{n + 1}"/>'
        for n in range(count - 1)
    )
    shapes = "\n".join(
        f'<d:BPMNShape id="t{n}_di" bpmnElement="t{n}"><dc:Bounds x="{n * 150}" y="80" '
        'width="100" height="80"/></d:BPMNShape>'
        for n in range(count)
    )
    edges = "\n".join(
        f'<d:BPMNEdge id="f{n + 1}_di" bpmnElement="f{n + 1}"><di:waypoint x="{n * 150 + 100}" '
        f'y="120"/><di:waypoint x="{n * 150 + 150}" y="120"/></d:BPMNEdge>'
        for n in range(count - 1)
    )
    return wrapped(
        f'<process id="p">{tasks}{flows}</process><d:BPMNDiagram id="g"><d:BPMNPlane '
        f'bpmnElement="p">{shapes}{edges}</d:BPMNPlane></d:BPMNDiagram>'
    )


SMALL, LARGE = generated(500), generated(5000)
LIMIT = 30  # times as long for ten times the file; quadratic would be a hundred


def best(job: Callable[[], object], times: int = 5) -> float:
    """The shortest of some runs, in processor time: what else the machine does hardly counts."""
    found = []
    for _ in range(times):
        gc.collect()
        begin = time.process_time()
        job()
        found.append(time.process_time() - begin)
    return min(found)


def save_after(data: bytes, change: str) -> Callable[[], bytes]:
    def job() -> bytes:
        document = read(data)
        with document.step(mark("edit")) as step:
            shapes = list(document.of_type(Shape))
            if change == "move all":
                for shape in shapes:
                    step.update(shape, bounds=shape.bounds.moved(1, 1), label=shape.bounds)
            elif change == "delete all":
                for record in list(document)[1:]:
                    if record.id != "g":
                        step.remove(record.id)
            else:
                step.update(shapes[0], bounds=shapes[0].bounds.moved(1, 1))
        return write(document)

    return job


@pytest.mark.parametrize("change", ["move one", "move all", "delete all"])
def test_ten_times_the_file_takes_about_ten_times_as_long_to_change(change: str) -> None:
    small, large = (best(save_after(data, change), 3) for data in (SMALL, LARGE))
    assert large < LIMIT * small


def test_ten_times_the_file_takes_about_ten_times_as_long_to_read_and_export() -> None:
    small, large = (best(lambda data=data: read(data)) for data in (SMALL, LARGE))
    assert large < LIMIT * small
    documents = read(SMALL), read(LARGE)
    small, large = (best(lambda d=d: write_from_records(d), 2) for d in documents)
    assert large < LIMIT * small


def test_reading_takes_a_small_multiple_of_parsing() -> None:
    floor = best(lambda: etree.fromstring(LARGE))
    assert best(lambda: read(LARGE)) < 8 * floor


def test_an_unchanged_document_is_saved_at_once() -> None:
    document = read(LARGE)
    assert best(lambda: write(document)) < 0.1 * best(lambda: read(LARGE))


def test_a_document_needs_less_than_ten_times_its_file() -> None:
    tracemalloc.start()
    try:
        document = read(LARGE)
        with document.step(mark("rename")) as step:
            step.update("t7", name="anders")
        write(document)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 10 * len(LARGE)
