"""One value for many processes, and new processes that take over what another one says."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.library.amending import Amended, Edit, amend_files
from workbench.library.library import Library
from workbench.library.process_index import ProcessEntry
from workbench.library.profile import Attribute, put_value
from workbench.library.values import check_value
from workbench.model.document import Step
from workbench.model.records import Element, ProfileValue
from workbench.words import Text, mark

# What a new process shares with the one it is made from: where it belongs, not what it is.
TAKEN_OVER = (
    "process_kind",
    "product",
    "lead_unit",
    "owner",
    "deputy",
    "model_state",
    "detail_level",
    "classification",
    "client_scope",
    "recipient_scope",
    "scope",
    "file_plan_code",
)


def setting(attribute: Attribute, value: ProfileValue) -> Edit:
    """Return the edit that gives a process a value; an empty one takes it away."""

    def edit(step: Step, process: Element) -> None:
        if attribute.field == "name" and isinstance(value, str):
            _rename(step, process, value)
        else:
            put_value(step, process.id, attribute, value)

    return edit


def check_change(
    library: Library, attribute: Attribute, entries: Sequence[ProcessEntry], value: ProfileValue
) -> Text | None:
    """Return why a value cannot be given to these processes, None where it can."""
    problem = check_value(attribute, value)
    if problem is not None:
        return problem
    is_empty = not (value.strip() if isinstance(value, str) else value)
    if attribute.field == "name" and is_empty:
        return mark("A process needs a name; the old one stays.")
    if attribute.unique and not is_empty:
        if len(entries) > 1:
            return mark("No two processes may have the same value here. Change them one by one.")
        places = {entry.place for entry in entries}
        taken = next(
            (
                other
                for other in library.processes
                if other.place not in places and other.get(attribute.key) == value
            ),
            None,
        )
        if taken is not None:
            return mark(
                "“{value}” is taken by “{name}”. Choose another value.",
                value=str(value),
                name=taken.name,
            )
    return None


def new_like(library: Library, entry: ProcessEntry, name: str) -> tuple[ProcessEntry, Amended]:
    """Make a process beside another one that belongs where that belongs (`TAKEN_OVER`).

    Returns what became of taking the values over, too.  Raises Refused or Unwritable.
    """
    folder = entry.place.rpartition("/")[0].partition("/")[2]  # below "processes"
    values = [(key, entry.get(key)) for key in TAKEN_OVER]

    def edit(step: Step, process: Element) -> None:
        for key, value in values:
            attribute = library.definitions.attribute("process", key)
            if attribute is not None and value:
                put_value(step, process.id, attribute, value)

    made = library.new_process(name, folder)
    return made, amend_files([made], mark("New process"), edit)


def _rename(step: Step, process: Element, name: str) -> None:
    """Rename a process, and the pool that shows it where that has the same name."""
    from workbench.editing.operations import rename

    line = " ".join(name.split())
    pools = [
        pool
        for pool in step.document.elements("participant")
        if pool.refers_to.rpartition(":")[2] == process.id and pool.name == process.name
    ]
    for pool in pools:
        rename(step, pool.id, line)
    rename(step, process.id, line)
