"""Print the speed of the program beside its floors: a table, and JSON with ``--json FILE``.

python -m tests.benchmarks                     everything, at 100, 1,000 and 5,000 nodes
python -m tests.benchmarks --peer FOLDER       with bpmn-js measured beside us (its tool's folder)
python -m tests.benchmarks --only opening      one part of it (see PARTS)

A part is a module of this folder with a function `measure`, which returns its figures.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path

SHARED_TOOLS = Path(__file__).resolve().parents[3] / "shared" / "tools"
# measure(file, size, peer): a generated file, its flow nodes, and what bpmn-js needs for it.
OF_FILES = (
    *("opening", "dragging", "growing", "arranging", "changing", "swimlanes", "laying_out"),
    "comparing",
)
OF_THE_PROGRAM = ("starting", "printing", "libraries")  # measure()
PARTS = (*OF_FILES, *OF_THE_PROGRAM)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", choices=PARTS, action="append")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 5000])
    parser.add_argument("--generator", type=Path, default=SHARED_TOOLS / "gen_bpmn.py")
    parser.add_argument("--peer", type=Path, help="folder of bpmnjs_bench.mjs, set up with npm ci")
    parser.add_argument("--peer-result", type=Path, help="a result file of that tool, kept earlier")
    parser.add_argument("--json", type=Path, default=Path("benchmarks.json"))
    args = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("WORKBENCH_HOME", tempfile.mkdtemp())

    from PySide6.QtWidgets import QApplication

    from tests.benchmarks import figures, peer

    application = QApplication(["benchmarks"])
    wanted = args.only or PARTS
    found: list[figures.Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        files = _generated(args.generator, args.sizes, Path(folder))
        theirs: dict[str, dict[str, float]] = {}
        if args.peer_result:
            theirs = peer.load(args.peer_result)
        elif args.peer and files:
            theirs = peer.measure(args.peer, list(files.values()), Path(folder, "peer.json"))
        for part in PARTS:
            if part not in wanted:
                continue
            measure = import_module(f"tests.benchmarks.{part}").measure
            if part in OF_THE_PROGRAM:
                found += measure()
                continue
            for size, file in files.items():
                found += measure(file, size, theirs.get(file.stem, {}))
    del application
    print(figures.table(found))
    args.json.write_text(
        json.dumps([figure.as_json() for figure in found], indent=1), encoding="utf-8"
    )
    return 0


def _generated(generator: Path, sizes: list[int], folder: Path) -> dict[int, Path]:
    """Generate the files, or say why not."""
    if not generator.is_file():
        print(f"No figures of files: {generator} is not there (see --generator).", file=sys.stderr)
        return {}
    files = {}
    for size in sizes:
        files[size] = folder / f"gen_{size}.bpmn"
        subprocess.run([sys.executable, str(generator), str(size), str(files[size])], check=True)
    return files


if __name__ == "__main__":
    raise SystemExit(main())
