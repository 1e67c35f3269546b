"""Two programs hammering one library: nothing lost, no half file ever seen (see `hammer`)."""

from __future__ import annotations

from pathlib import Path

from .hammer import hammer

SECONDS = 4.0  # python -m tests.library.hammer --seconds 60 takes longer


def test_two_programs_at_one_library_lose_nothing(tmp_path: Path) -> None:
    did, wrong = hammer(tmp_path, SECONDS, programs=2)
    assert wrong == []
    # Otherwise nothing was tried out
    assert did["change_process"] > 10
    assert did["conflict"] + did["gone"] > 0
