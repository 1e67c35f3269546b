"""Processes on their way from a list to a landscape."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

MIME = "application/x-process-workbench-processes"  # a JSON list of {"id", "name", "number"}


def dragged_ids(data: QMimeData) -> list[str]:
    """Return the ids of the processes that are dragged, none where it is something else."""
    if not data.hasFormat(MIME):
        return []
    try:
        found = json.loads(bytes(data.data(MIME).data()).decode("utf-8"))
    except (ValueError, RecursionError):
        return []
    if not isinstance(found, list):
        return []
    ids = [one.get("id") for one in found if isinstance(one, dict)]
    return [key for key in ids if isinstance(key, str) and key]


def dragged(processes: Sequence[tuple[str, str, str]]) -> QMimeData:
    """Return what is dragged for processes given as (id, name, number)."""
    data = QMimeData()
    listed = [{"id": key, "name": name, "number": number} for key, name, number in processes]
    data.setData(MIME, json.dumps(listed, ensure_ascii=False).encode("utf-8"))
    data.setText("\n".join(name for _, name, _ in processes))
    return data
