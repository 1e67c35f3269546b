"""The peer beside us: bpmn-js in Chromium, measured on the same files."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path


def measure(folder: Path, files: list[Path], out: Path) -> dict[str, dict[str, float]]:
    """Run its benchmark; returns values in ms by the file's stem.  Needs node and a browser."""
    subprocess.run(
        ["node", str(folder / "bpmnjs_bench.mjs"), "--only", "basics", "--json", str(out)]
        + [str(file) for file in files],
        check=True,
        capture_output=True,
    )
    return load(out)


def load(result: Path) -> dict[str, dict[str, float]]:
    """Read a result file of the peer's benchmark."""
    data = json.loads(result.read_text(encoding="utf-8"))
    return {
        Path(file).stem: {name: float(value) for name, value in parts["basics"].items()}
        for file, parts in data["files"].items()
    }
