"""A button that does what an action does, and can be pressed when the action can be done."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from workbench.ui.actions import plain


class ActionButton(QPushButton):
    """Follows its action for as long as it lives.  `look`: see the stylesheet."""

    def __init__(self, action: QAction, text: str = "", look: str = "") -> None:
        super().__init__(text or plain(action.text()))
        self._action = action
        self.setProperty("look", look)
        self.setToolTip(action.toolTip())
        self.clicked.connect(action.trigger)
        # A method, not a lambda: the connection ends with the button, which may go before.
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
