"""Cold start: from starting Python to a painted window, beside an empty Qt window."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

from tests.benchmarks.figures import Figure

# Both print one line when their window has been painted, and leave at once.
_EMPTY = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, lambda: (print("painted", flush=True), os._exit(0)))
window = Window()
window.resize(1400, 900)
window.show()
application.exec()
"""
_OURS = """
import os
from PySide6.QtCore import QObject, QEvent, QTimer
from workbench.ui import application
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.isWidgetType() and watched.isWindow():
            QTimer.singleShot(0, lambda: (print("painted", flush=True), os._exit(0)))
        return False
application.run([], watch=Watch())
"""
RUNS = 7


def measure() -> list[Figure]:
    """Start each in turn, so that both meet the same machine."""
    empty, ours = [], []
    for number in range(RUNS + 1):
        for script, times in ((_EMPTY, empty), (_OURS, ours)):
            taken = _start(script)
            if number:  # the first fills the disk cache
                times.append(taken)
    floor = statistics.median(empty)
    value = statistics.median(ours)
    return [
        Figure(
            "cold start to painted window",
            0,
            value,
            "ms",
            floor,
            "empty Qt window",
            2 * floor,
            "2 × empty window",
        )
    ]


def _start(script: str) -> float:
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "WORKBENCH_HOME": home}
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", script], env=environment, capture_output=True, text=True
        )
        taken = (time.perf_counter() - start) * 1000
    if "painted" not in done.stdout:
        raise RuntimeError(f"the window did not paint: {done.stderr[-2000:]}")
    return taken
