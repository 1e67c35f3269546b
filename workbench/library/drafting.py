"""Beginning a new draft of a process from one of its kept versions."""

from __future__ import annotations

from pathlib import Path

from workbench.errors import Refused
from workbench.io import bpmn
from workbench.io.files import stamp_of
from workbench.library.changes_on_disk import save_document
from workbench.library.process_index import ProcessEntry, main_process
from workbench.library.profile import definitions, put_value
from workbench.library.protection import RELEASE, guard
from workbench.library.release import HISTORY, STATUS, VERSION, Release, carry_out
from workbench.words import mark


def draft_from(entry: ProcessEntry, kept: Path, release: Release) -> None:
    """Write what a kept version says into the file of its process, as a new draft.

    State, version and history go on from the present ones, which are kept (`keeping`).  Raises
    Refused where the process is not in a state from which a draft can be begun, Unreadable,
    ChangedOnDisk, Unwritable; then nothing is changed.
    """
    stamp = stamp_of(entry.path)
    present = bpmn.read(entry.path)
    old = guard(bpmn.read(kept))
    now, process = main_process(present), main_process(old)
    if now is None or process is None or now.id != process.id:
        raise Refused(
            mark("“{file}” is no version of the process “{name}”.", file=kept.name, name=entry.name)
        )
    profile = present.profile(now.id)
    with old.step(release.transition.action, past=RELEASE) as step:
        for key in (STATUS, VERSION, HISTORY):
            attribute = definitions().attribute("process", key)
            assert attribute is not None, key
            put_value(step, process.id, attribute, profile.get(key))
        carry_out(step, process, release)
    save_document(entry.path, old, stamp)
