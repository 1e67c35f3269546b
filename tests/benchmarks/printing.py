"""The handbook's pages per second and peak memory, beside reportlab drawing bare pages."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.figures import Figure
from workbench.resources import SAMPLE_LIBRARY

# Each runs in a process of its own, so that its peak memory is its own.
_HANDBOOK = """
import sys, json, time
from pathlib import Path
from workbench.library.library import Library
from workbench.reports.gather import handbook_of
from workbench.reports.handbook import build_handbook
from tests.benchmarks.printing import peak_megabytes
library = Library.open(Path(sys.argv[1]))
start = time.perf_counter()
info = build_handbook(handbook_of(library, "de"), Path(sys.argv[2]), language="de")
print(json.dumps({"seconds": time.perf_counter() - start, "pages": info.pages,
                  "peak": peak_megabytes()}))
"""
_BARE = """
import sys, json, time
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from workbench.drawing.fonts import font_file
from tests.benchmarks.printing import peak_megabytes
pages = int(sys.argv[1])
start = time.perf_counter()
pdfmetrics.registerFont(TTFont("face", str(font_file())))
canvas = Canvas(sys.argv[2])
for page in range(pages):
    canvas.setFont("face", 10)
    for line in range(50):
        canvas.drawString(60, 780 - 14 * line, f"Seite {page}, Zeile {line}: Angaben prüfen")
    canvas.showPage()
canvas.save()
print(json.dumps({"seconds": time.perf_counter() - start, "peak": peak_megabytes()}))
"""


def measure(runs: int = 3) -> list[Figure]:
    """Print the sample library, and the same number of bare pages."""
    with tempfile.TemporaryDirectory() as folder:
        out = str(Path(folder) / "out.pdf")
        ours = [_run(_HANDBOOK, str(SAMPLE_LIBRARY), out) for _ in range(runs)]
        best = min(ours, key=lambda result: result["seconds"])
        pages = int(best["pages"])
        bare = min((_run(_BARE, str(pages), out) for _ in range(runs)), key=lambda r: r["seconds"])
    return [
        Figure(
            "handbook",
            pages,
            pages / best["seconds"],
            "pages/s",
            pages / bare["seconds"],
            "bare reportlab",
            25.0,
            "pages/s",
        ),
        Figure("handbook, peak memory", pages, best["peak"], "MB", bare["peak"], "bare reportlab"),
    ]


def peak_megabytes() -> float:
    """Return the largest memory this process has had (0 where the system does not tell)."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return 0.0
    # Not getrusage: there a process starts with the peak of the one that started it.
    for line in status.read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _run(script: str, *arguments: str) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    result: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return result
