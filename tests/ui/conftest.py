"""A running program for each test, in a home of its own, that must leave nothing behind."""

from __future__ import annotations

import gc
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, QtMsgType
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton, QWidget

from workbench.resources import SAMPLE_LIBRARY
from workbench.settings import Settings, save_settings
from workbench.ui.application import Session
from workbench.ui.open_document import OpenDocument

# What the platform without a screen says of itself, whatever the program does.
HARMLESS = (
    "This plugin does not support propagateSizeHints()",
    "This plugin does not support raise()",
    "This plugin does not support grabbing the keyboard",
)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["workbench", "-style", "fusion"]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, recovery copies and pictures of this test alone."""
    folder = tmp_path / "home"
    monkeypatch.setenv("WORKBENCH_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def _no_qt_warnings(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning of Qt is a fault of ours."""
    qtlog = request.getfixturevalue("qtlog")
    yield
    serious = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    told = [record.message for record in qtlog.records if record.type in serious]
    assert [text for text in told if text not in HARMLESS] == []


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A copy of the sample library that a test may change: nothing in it is approved yet."""
    if not SAMPLE_LIBRARY.is_dir():
        pytest.skip("the sample library is not there")
    folder = tmp_path / "musterstadt"
    shutil.copytree(SAMPLE_LIBRARY, folder)
    for path in folder.rglob("*.bpmn"):
        data = path.read_bytes()
        path.write_bytes(data.replace(b'key="status">approved<', b'key="status">draft<'))
    return folder


@pytest.fixture
def process_file(tmp_path: Path) -> Path:
    """A small process that another program might have sent."""
    from workbench.io import bpmn

    path = tmp_path / "urlaub.bpmn"
    path.write_bytes(bpmn.write(bpmn.new_document("Urlaub beantragen", "de")))
    return path


class Person:
    """Somebody at the window: opens, clicks, types, looks."""

    def __init__(self, session: Session) -> None:
        self.session = session

    @property
    def window(self):
        return self.session.window

    # Waiting

    def until(self, condition: Callable[[], object], what: str = "", seconds: float = 20) -> None:
        """Let the program work until something is so."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            if condition():
                return
            # Not QTest.qWait: it leaves the threads of tasks hardly a turn.
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            time.sleep(0.003)
        raise AssertionError(f"waited in vain for {what or condition}")

    def until_idle(self) -> None:
        tasks, reading = self.session.tasks, self.session.workspace.reading
        self.until(lambda: not tasks.running and not reading, "the end of all tasks")
        QTest.qWait(1)

    # Opening

    def open(self, path: Path) -> None:
        self.window.files.open(path)
        self.until_idle()

    def look(self) -> None:
        """Let the program look for what others did, as it does every few seconds."""
        self.until_idle()
        self.session.workspace.sharing.look()
        self.until_idle()

    def document(self) -> OpenDocument:
        document = self.window.document()
        assert document is not None
        return document

    @property
    def canvas(self):
        page = self.window.pages.diagram()
        assert page is not None and page.canvas is not None
        return page.canvas

    def element(self, name: str) -> str:
        """Return the id of the element of a name."""
        for element in self.document().document.elements():
            if " ".join(element.name.split()) == name:
                return element.id
        raise AssertionError(f"no element is named {name!r}")

    # Mouse and keys

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at if at is not None else QPoint())
        QTest.qWait(1)

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        """Press a key with modifiers, such as "Ctrl+Shift+P", where the keyboard is."""
        self._take_keyboard_back()
        QTest.keySequence(widget or QApplication.focusWidget() or self.window, keys)
        QTest.qWait(1)

    def _take_keyboard_back(self) -> None:
        if QApplication.activeWindow() is None:
            # Without a window manager nobody gives it back when a dialog or list closes.
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)

    def type(self, text: str, widget: QWidget | None = None) -> None:
        self._take_keyboard_back()
        target = widget or QApplication.focusWidget()
        for letter in text:
            if letter.isascii():
                QTest.keyClick(target, letter)
            else:  # QTest knows no umlauts
                for sort in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                    event = QKeyEvent(sort, 0, Qt.KeyboardModifier.NoModifier, letter)
                    QApplication.sendEvent(target, event)
        QTest.qWait(1)

    def spot_of(self, name: str) -> QPoint:
        """Return where on the canvas the element of a name is."""
        canvas = self.canvas
        shape = self.document().document.shape_on(canvas.sheet_id, self.element(name))
        assert shape is not None
        return canvas.to_viewport(shape.bounds).center().toPoint()

    def click_element(self, name: str) -> None:
        self.click(self.canvas.viewport(), self.spot_of(name))

    def double_click_element(self, name: str) -> None:
        spot = self.spot_of(name)
        QTest.mouseClick(self.canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseDClick(self.canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.qWait(1)

    def trigger(self, action: str) -> None:
        """Choose an action of the menus, which are brought up to date when they are opened."""
        self.window.about_to_show_menu()
        chosen = self.window.actions_[action]
        assert chosen.isEnabled(), f"{action} cannot be done now"
        chosen.trigger()
        QTest.qWait(1)

    # Looking

    @property
    def tabs(self) -> list[str]:
        tabs = self.window.tabs
        return [tabs.tabText(index) for index in range(tabs.count())]

    @property
    def told(self) -> list[str]:
        """Return the sentences above the tabs."""
        return [notice.text for notice in self.window.notices.notices()]

    def in_dialog(self, kind: type[QDialog], act: Callable[[QDialog], object]) -> None:
        """Do something in the next dialog of a kind; `act` closes it."""

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, kind):
                act(dialog)
            else:
                QTimer.singleShot(20, self.session, look)

        QTimer.singleShot(0, self.session, look)

    def answer(self, words: str) -> list[str]:
        """Answer the next question with the button of these words; returns what will be asked."""
        asked: list[str] = []

        def look() -> None:
            box = QApplication.activeModalWidget()
            if not isinstance(box, QMessageBox):
                QTimer.singleShot(20, self.session, look)
                return
            asked.append(box.text())
            for button in box.findChildren(QPushButton):
                if button.text().replace("&", "") == words:
                    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
                    return
            offered = [button.text() for button in box.findChildren(QPushButton)]
            box.reject()
            asked.append(f"no button {words!r} among {offered}")

        QTimer.singleShot(0, self.session, look)
        return asked


@pytest.fixture
def start(home: Path, qtbot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Person]]:
    """Start the program, on paths or on the start page; at the end nothing of it may be left."""
    started: list[Session] = []

    def run(*paths: Path, language: str = "de", theme: str = "light") -> Person:
        save_settings(Settings(language=language, theme=theme))
        hook = sys.excepthook
        session = Session(QApplication.instance())
        sys.excepthook = hook  # a bug fails the test
        session.show(list(paths))
        person = Person(session)
        person.until(lambda: session.has_begun, "the window")
        started.append(session)
        session.window.resize(1400, 860)
        person.until_idle()
        session.window.activateWindow()
        QTest.qWaitForWindowActive(session.window)
        return person

    yield run
    for session in started:
        session.close()
    started.clear()
    QApplication.processEvents()
    gc.collect()
    assert [t.name for t in threading.enumerate() if t.name.startswith("workbench")] == []
    assert running_timers() == []
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == []


def button_of(dialog: QWidget, words: str) -> QPushButton:
    """Return the button of these words."""
    for button in dialog.findChildren(QPushButton):
        if button.text().replace("&", "") == words:
            return button
    raise AssertionError(f"no button {words!r}")


def running_timers() -> list[str]:
    """Return the timers that would still fire, by whom they belong to."""
    return [
        f"{found.parent()} every {found.interval()} ms, single {found.isSingleShot()}"
        for found in gc.get_objects()
        if isinstance(found, QTimer) and shiboken6.isValid(found) and found.isActive()
    ]
