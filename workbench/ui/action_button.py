"""A button that does what an action does, and can be pressed when the action can be done."""

from __future__ import annotations

from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QPushButton

from workbench.ui.actions import plain


class ActionButton(QPushButton):
    """Follows its action for as long as it lives.  `look`: see the stylesheet."""

    def __init__(self, action: QAction, text: str = "", look: str = "") -> None:
        super().__init__(text or plain(action.text()))
        self._action = action
        self._words = self.text()
        self.setAccessibleName(self._words)
        self.setProperty("look", look)
        self.setToolTip(action.toolTip())
        self.clicked.connect(action.trigger)
        # A method, not a lambda: the connection ends with the button, which may go before.
        action.changed.connect(self._follow)
        self._follow()

    def show_words(self, shown: bool) -> None:
        """Show the words, or the icon of the action instead, where there is no room for them."""
        self.setText(self._words if shown else "")
        self.setIcon(QIcon() if shown else self._action.icon())

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
