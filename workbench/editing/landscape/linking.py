"""Processes on a landscape: placed from the register, linked, kept in step with it."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from workbench.editing.landscape.adding import add_free
from workbench.geometry import Point
from workbench.model.document import Step
from workbench.model.records import Element
from workbench.notation.landscape.kinds import BY_KEY


class RegisteredProcess(msgspec.Struct, frozen=True, kw_only=True):
    """What a landscape says of a process of the register."""

    id: str
    name: str
    number: str = ""
    status: str = ""


def place_processes(
    step: Step, sheet: str, processes: Iterable[RegisteredProcess], at: Point, near: str = ""
) -> list[str]:
    """Place an arrow for each process, the first at a point; return the ids of their shapes.

    They go into what stands there, or into what is selected (`near`).  The same process may stand
    on a landscape several times.
    """
    made = []
    kind = BY_KEY["landscape.process"]
    for process in processes:
        key = add_free(step, sheet, kind, at, near, process.name, refers_to=process.id)
        shape = step.document.shape(key)
        assert shape is not None
        _say(step, shape.element, process)
        made.append(key)
    return made


def link(step: Step, element: str, process: RegisteredProcess) -> None:
    """Let an entry or an area of a landscape stand for a process."""
    record = step.document.element(element)
    if record is None:
        return
    step.update(record, refers_to=process.id)
    if record.type == "process_entry":
        step.update(element, name=process.name)
        _say(step, element, process)


def unlink(step: Step, element: str) -> None:
    """Let an entry stand for no process; what it is called stays."""
    if element in step.document:
        step.update(element, refers_to="")


def open_landscape(step: Step, element: str, landscape: str) -> None:
    """Let a group, an entry or an area open a landscape of its own; "" for none."""
    record = step.document.element(element)
    if record is not None:
        step.put(record.with_property("landscape", landscape or None))


def follow_register(
    step: Step, processes: dict[str, RegisteredProcess], old_names: dict[str, str]
) -> None:
    """Say what the register says now of the processes on a landscape.

    A name follows where it was the process's (`old_names`, by id): an entry that was given another
    name on purpose keeps it.
    """
    for element in list(step.document.elements("process_entry")):
        process = processes.get(element.refers_to)
        if process is None:
            continue
        if element.name == old_names.get(process.id) and element.name != process.name:
            step.update(element, name=process.name)
        _say(step, element.id, process)


def _say(step: Step, element: str, process: RegisteredProcess) -> None:
    record = step.document.element(element)
    assert isinstance(record, Element)
    for key, text in (("process_no", process.number), ("status", process.status)):
        if record.get(key) != text:
            record = record.with_property(key, text or None)
    if record != step.document.element(element):
        step.put(record)
