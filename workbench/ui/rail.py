"""The rail on the left: the five places of the program."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from workbench.ui.actions import Actions, plain
from workbench.ui.icons import icon
from workbench.ui.translation import tr

PLACES = ("landscape", "processes", "catalogues", "handbooks", "checks")


class Rail(QFrame):
    """One button per place; the place of the current tab is checked."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(tr("Places"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        self._buttons: dict[str, QToolButton] = {
            place: _PlaceButton(actions[f"view.{place}"]) for place in PLACES
        }
        for button in self._buttons.values():
            column.addWidget(button)
        column.addStretch(1)
        # As wide as its longest word in the language of the window.
        for button in self._buttons.values():
            button.ensurePolished()
        self.setFixedWidth(max(button.sizeHint().width() for button in self._buttons.values()))

    def show_place(self, place: str) -> None:
        """Check the button of a place, none for ""."""
        for name, button in self._buttons.items():
            button.setChecked(name == place)

    def button(self, place: str) -> QToolButton:
        return self._buttons[place]


class _PlaceButton(QToolButton):
    def __init__(self, action: QAction) -> None:
        super().__init__()
        place = action.objectName().partition(".")[2]
        self.setText(plain(action.text()))
        self.setToolTip(action.toolTip())
        self.setAccessibleName(self.text())
        name = {"handbooks": "handbook"}.get(place, place)
        self.setIcon(icon(name, "rail_text"))
        self.setIconSize(QSize(22, 22))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEnabled(action.isEnabled())
        self._action = action
        action.changed.connect(self._follow)
        self.clicked.connect(action.trigger)

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())

    def nextCheckState(self) -> None:
        """Leave the checked state to the window: it follows the tab, not the click."""
