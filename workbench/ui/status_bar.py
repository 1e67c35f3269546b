"""The status bar: state of the file, sheet, selection, findings; language and zoom."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QStatusBar, QToolButton, QWidget

from workbench.ui.actions import Actions
from workbench.ui.icons import icon
from workbench.ui.translation import LANGUAGE_NAMES, language, tr

LEAST, MOST = 10, 400  # per cent on the slider


class StatusBar(QStatusBar):
    """Shows what the window tells it; the zoom slider and the two buttons answer."""

    zoom_wanted = Signal(float)
    findings_wanted = Signal()
    language_wanted = Signal()

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._state = QLabel()
        self._state.setObjectName("file_state")
        self._sheet = QLabel()
        self._selection = QLabel()
        self._findings = QToolButton()
        self._findings.setProperty("look", "status")
        self._findings.clicked.connect(self.findings_wanted)
        self._library = QLabel()
        for widget in (self._state, self._sheet, self._selection, self._findings, self._library):
            self.addWidget(widget)
        self._language = QToolButton()
        self._language.setProperty("look", "status")
        self._language.setText(LANGUAGE_NAMES[language()])
        self._language.setToolTip(tr("Language of the program"))
        self._language.clicked.connect(self.language_wanted)
        self.addPermanentWidget(self._language)
        self._zoom = _ZoomControl(actions)
        self._zoom.slider.valueChanged.connect(lambda value: self.zoom_wanted.emit(value / 100))
        self.addPermanentWidget(self._zoom)
        self.show_document("", "", "")
        self.show_selection(None)
        self.show_findings(None)
        self.show_zoom(None)
        self.show_library("")

    def show_document(self, state: str, sheet: str, path: str) -> None:
        """Show a file's state and its sheet; "" for none."""
        self._show(self._state, state)
        self._state.setToolTip(path)
        self._show(self._sheet, sheet)

    def show_library(self, text: str) -> None:
        self._show(self._library, text)

    def show_selection(self, count: int | None) -> None:
        if count is None:
            text = ""
        elif count == 1:
            text = tr("1 element selected")
        else:
            text = tr("{count} elements selected", count=count) if count else tr("Nothing selected")
        self._show(self._selection, text)

    def show_findings(self, count: int | None) -> None:
        """Show how many findings there are; None where nothing is checked."""
        self._findings.setVisible(bool(count))
        self._findings.setText(
            tr("1 finding") if count == 1 else tr("{count} findings", count=count or 0)
        )
        self._findings.setToolTip(tr("Show the findings"))

    def show_zoom(self, zoom: float | None) -> None:
        self._zoom.show_zoom(zoom)

    @property
    def state_text(self) -> str:
        return self._state.text()

    @staticmethod
    def _show(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))


class _ZoomControl(QWidget):
    def __init__(self, actions: Actions) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(4)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(LEAST, MOST)
        self.slider.setSingleStep(10)
        self.slider.setPageStep(25)
        self.slider.setFixedWidth(112)
        self.slider.setAccessibleName(tr("Zoom in per cent"))
        self._value = QToolButton()
        self._value.setProperty("look", "status")
        self._value.setToolTip(actions["view.zoom_100"].toolTip())
        self._value.setMinimumWidth(self._value.fontMetrics().horizontalAdvance("400 %") + 20)
        self._value.clicked.connect(actions["view.zoom_100"].trigger)
        for name in ("view.zoom_out", "", "view.zoom_in"):
            if not name:
                row.addWidget(self.slider)
                continue
            button = QToolButton()
            button.setIcon(icon("minus" if name.endswith("out") else "plus", "muted"))
            button.setIconSize(QSize(14, 14))
            button.setToolTip(actions[name].toolTip())
            button.setAccessibleName(actions[name].toolTip())
            button.clicked.connect(actions[name].trigger)
            row.addWidget(button)
        row.addWidget(self._value)

    def show_zoom(self, zoom: float | None) -> None:
        self.setVisible(zoom is not None)
        if zoom is None:
            return
        percent = round(zoom * 100)
        self.slider.blockSignals(True)
        self.slider.setValue(percent)
        self.slider.blockSignals(False)
        self._value.setText(tr("{percent} %", percent=percent))
