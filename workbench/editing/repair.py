"""What puts a finding right by itself."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from workbench.model.document import Step
from workbench.words import Text


class Repair(msgspec.Struct, frozen=True):
    """One step that puts a finding right; `run` gets the records of the finding."""

    title: Text
    run: Callable[[Step, tuple[str, ...]], None]
