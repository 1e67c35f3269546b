"""Print the speed of the program beside its floors: a table, and JSON with ``--json FILE``.

python -m tests.benchmarks                     everything, at 100, 1,000 and 5,000 nodes
python -m tests.benchmarks --peer FOLDER       with bpmn-js measured beside us (its tool's folder)
python -m tests.benchmarks --only opening      one part of it (see PARTS)
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

SHARED_TOOLS = Path(__file__).resolve().parents[3] / "shared" / "tools"
PARTS = (
    *("opening", "arranging", "changing", "comparing", "swimlanes", "layout"),
    *("starting", "printing"),
)


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

    from tests.benchmarks import figures, peer

    parts = args.only or PARTS
    found: list[figures.Figure] = []
    with tempfile.TemporaryDirectory() as folder:
        if {"opening", "arranging"} & set(parts):
            files = _generated(args.generator, args.sizes, Path(folder))
            if files:
                theirs: dict[str, dict[str, float]] = {}
                if args.peer_result:
                    theirs = peer.load(args.peer_result)
                elif args.peer:
                    theirs = peer.measure(args.peer, list(files.values()), Path(folder, "p.json"))
                for part in ("opening", "arranging"):
                    if part in parts:
                        found += _of_files(part, files, theirs)
        if "changing" in parts:
            from tests.benchmarks import changing

            found += changing.measure(_generated(args.generator, args.sizes, Path(folder)))
        if "comparing" in parts:
            from tests.benchmarks import comparing

            found += comparing.measure(_generated(args.generator, args.sizes, Path(folder)))
        if "swimlanes" in parts:
            from tests.benchmarks import swimlanes

            for size, file in _generated(args.generator, args.sizes, Path(folder)).items():
                found += swimlanes.measure(file.read_bytes(), size)
        if "layout" in parts:
            from tests.benchmarks import laying_out

            for size, file in _generated(args.generator, args.sizes, Path(folder)).items():
                found += laying_out.measure(file, size)
        if "starting" in parts:
            from tests.benchmarks import starting

            found += starting.measure()
        if "printing" in parts:
            from tests.benchmarks import printing

            found += printing.measure()
    print(figures.table(found))
    args.json.write_text(
        json.dumps([figure.as_json() for figure in found], indent=1), encoding="utf-8"
    )
    return 0


def _of_files(part: str, files: dict[int, Path], theirs: dict[str, dict[str, float]]) -> list:
    from PySide6.QtWidgets import QApplication

    from tests.benchmarks import arranging, opening

    measure = {"opening": opening.measure, "arranging": arranging.measure}[part]
    application = QApplication.instance() or QApplication(["benchmarks"])
    found = []
    for size, file in files.items():
        found += measure(file, size, theirs.get(file.stem, {}))
    del application
    return found


def _generated(generator: Path, sizes: list[int], folder: Path) -> dict[int, Path]:
    """Generate the files, or say why not."""
    if not generator.is_file():
        print(f"No opening figures: {generator} is not there (see --generator).", file=sys.stderr)
        return {}
    files = {}
    for size in sizes:
        files[size] = folder / f"gen_{size}.bpmn"
        subprocess.run([sys.executable, str(generator), str(size), str(files[size])], check=True)
    return files


if __name__ == "__main__":
    raise SystemExit(main())
