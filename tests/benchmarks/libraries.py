"""A library of 5,000 processes: opening, search, where-used, the register, and the memory of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from lxml import etree

from tests.benchmarks.figures import Figure
from tests.benchmarks.made_library import write_library

PROCESSES = 5_000
_TYPED = ("bescheid", "antrag prüfen", "fachverfahren 12", "straßenbaum museum")

# Each runs in a program of its own, so that memory and caches are those of one start.
_OPEN = """
import json, sys, time
from pathlib import Path
start = time.perf_counter()
from workbench.library.library import Library
library = Library.open(Path(sys.argv[1]))
opened = time.perf_counter() - start
from workbench.library.register.search import Search
search = Search(library.processes)
search.find("x")
keys = []
for text in json.loads(sys.argv[2]):
    for end in range(1, len(text) + 1):
        start = time.perf_counter()
        search.find(text[:end])
        keys.append(time.perf_counter() - start)
from workbench.library.where_used import Uses
start = time.perf_counter()
uses = Uses(library)
built = time.perf_counter() - start
start = time.perf_counter()
found = uses.of("role", "role-1")
answered = time.perf_counter() - start
print(json.dumps({"opened": opened, "keys": keys, "built": built, "answered": answered}))
"""
_WINDOW = """
import json, os, sys, time
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from workbench.settings import Settings, save_settings
from workbench.ui.application import Session
save_settings(Settings(language="de"))
application = QApplication(["workbench", "-style", "fusion"])
start = time.perf_counter()
session = Session(application)
session.show([Path(sys.argv[1])])
longest = 0.0
def work(until, seconds=120):
    global longest
    end = time.perf_counter() + seconds
    while not until() and time.perf_counter() < end:
        before = time.perf_counter()
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        longest = max(longest, time.perf_counter() - before)
        time.sleep(0.001)
work(lambda: session.has_begun)
window = session.window
window.resize(1500, 900)
longest = 0.0
work(lambda: session.workspace.library is not None and not session.tasks.running)
opened, stuck = time.perf_counter() - start, longest
from workbench.library.register.views import View
page = window.pages.show("processes")
work(lambda: not session.tasks.running)
page.take_view(View(columns=tuple(page.register.columns)[:30]))
work(lambda: not session.tasks.running)
table = page.view_of_lines
bar = table.verticalScrollBar()
frames = []
for number in range(200):
    before = time.perf_counter()
    bar.setValue(bar.minimum() + (bar.maximum() - bar.minimum()) * number // 200)
    table.viewport().repaint()
    frames.append(time.perf_counter() - before)
keys = []
for text in ("b", "be", "bes", "besc", "besch"):
    before = time.perf_counter()
    page.field.setText(text)
    application.processEvents()
    table.viewport().repaint()
    keys.append(time.perf_counter() - before)
try:
    with open("/proc/self/status", encoding="utf-8") as status:
        memory = next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))
except OSError:
    memory = 0.0
print(json.dumps({"opened": opened, "stuck": stuck, "frames": frames, "memory": memory,
                  "keys": keys}), flush=True)
os._exit(0)
"""


def measure() -> list[Figure]:
    """Make a library, open it cold and warm, ask it, and show it in a window."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "library")
        write_library(folder, PROCESSES)
        files = sorted(folder.rglob("*.bpmn"))
        start = time.perf_counter()
        for file in files:
            etree.parse(str(file), etree.XMLParser(resolve_entities=False, no_network=True))
        floor = time.perf_counter() - start
        home = Path(place, "home")
        cold = _run(_OPEN, home, str(folder), json.dumps(_TYPED))
        warm = _run(_OPEN, home, str(folder), json.dumps(_TYPED))
        window = _run(_WINDOW, home, str(folder))
    keys = sorted(warm["keys"])
    frames = sorted(window["frames"])
    return [
        _figure("library opened cold", cold["opened"], "s", 20.0, floor, "raw lxml scan"),
        _figure("library opened warm", warm["opened"], "s", 1.0, floor, "raw lxml scan"),
        _figure("search, a key, 95th percentile", _ms(keys[int(len(keys) * 0.95)]), "ms", 50.0),
        _figure("where-used of everything worked out", _ms(warm["built"]), "ms", 1000.0),
        _figure("where-used of one entry", _ms(warm["answered"]), "ms", 50.0),
        _figure("window: library shown, warm", window["opened"], "s", None),
        _figure("window: longest standstill while it opens", _ms(window["stuck"]), "ms", 100.0),
        _figure(
            "register, 30 columns, frame, 95th", _ms(frames[int(len(frames) * 0.95)]), "ms", 16.0
        ),
        _figure("register: a key typed, until painted", _ms(max(window["keys"])), "ms", 50.0),
        _figure("memory of the window, at most", window["memory"], "MB", 500.0),
    ]


def _ms(seconds: float) -> float:
    return seconds * 1000


def _figure(
    name: str,
    value: float,
    unit: str,
    target: float | None,
    floor: float | None = None,
    floor_name: str = "",
) -> Figure:
    said = f"{target:g} {unit}" if target is not None else ""
    return Figure(name, PROCESSES, value, unit, floor, floor_name, target, said)


def _run(script: str, home: Path, *arguments: str) -> dict:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "WORKBENCH_HOME": str(home)}
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env=environment,
        capture_output=True,
        text=True,
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    if not lines:
        raise RuntimeError(f"nothing was measured: {done.stderr[-2000:]}")
    return json.loads(lines[-1])
