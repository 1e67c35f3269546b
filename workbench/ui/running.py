"""What is being worked on beside the window: a line with progress and Cancel for each task."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout

from workbench.ui.layouts import let_go
from workbench.ui.tasks import Task, Tasks
from workbench.ui.translation import say, tr
from workbench.words import Text


class RunningTasks(QFrame):
    """Shown above the status bar as long as a task takes longer than a moment."""

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self.setObjectName("running")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 4, 16, 4)
        self._column.setSpacing(4)
        self._lines: dict[Task, _Line] = {}
        tasks.ended.connect(self._end_task)
        self.hide()

    def show_task(self, task: Task) -> None:
        """Add a line for a task."""
        line = _Line(task)
        self._lines[task] = line
        self._column.addWidget(line)
        self.show()

    def _end_task(self, task: Task) -> None:
        line = self._lines.pop(task, None)
        if line is not None:
            let_go(self._column, line)
        self.setVisible(bool(self._lines))


class _Line(QFrame):
    def __init__(self, task: Task) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        title = QLabel(task.title)
        title.setProperty("look", "strong")
        self._what = QLabel()
        self._what.setProperty("look", "muted")
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(220)
        self._bar.setAccessibleName(task.title)
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setAccessibleName(tr("Cancel: {task}", task=task.title))
        self._cancel.clicked.connect(self._stop)
        self._task = task
        row.addWidget(title)
        row.addWidget(self._what, 1)
        row.addWidget(self._bar)
        row.addWidget(self._cancel)
        task.progressed.connect(self._progressed)
        self._progressed(task.share, task.what)

    def _progressed(self, share: float, what: Text | None) -> None:
        self._bar.setValue(round(share * 1000))
        if what is not None and self._cancel.isEnabled():
            self._what.setText(say(what))

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._what.setText(tr("Is being cancelled …"))
        self._task.cancel()
