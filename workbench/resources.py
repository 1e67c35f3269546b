"""Where the program's own files lie, however it was installed."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
SAMPLE_LIBRARY = RESOURCES / "samples" / "musterstadt"


def resource(*parts: str) -> Path:
    """Return the path of a bundled file, e.g. ``resource("schemas", "library.schema.json")``."""
    return RESOURCES.joinpath(*parts)
