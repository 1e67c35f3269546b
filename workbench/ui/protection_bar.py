"""The quiet bar above a diagram that may only be read: why, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy

from workbench.library.access import DRIVE, ELSEWHERE, LEFT
from workbench.library.protection import KEPT, RELEASE
from workbench.ui.action_button import ActionButton
from workbench.ui.actions import Actions
from workbench.ui.icons import icon
from workbench.ui.open_document import OpenDocument
from workbench.ui.translation import say, tr

# What can be done about a protection, by who protects; others stand without a button.
_ANSWERS = {
    RELEASE: ("library.new_draft",),
    KEPT: ("library.compare_present", "library.draft_from_kept"),
    ELSEWHERE: ("library.edit_here",),
    LEFT: ("library.take_over",),
    DRIVE: ("file.save_as",),
}


class ProtectionBar(QFrame):
    """Is shown while a document is protected (`Document.protect`)."""

    def __init__(self, document: OpenDocument, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("protection")
        self._document = document
        sign = QLabel()
        sign.setPixmap(icon("pin", "muted").pixmap(16, 16))
        sign.setAccessibleName(tr("To read only"))
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.label.setMinimumWidth(80)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(sign)
        row.addWidget(self.label, 1)
        self._buttons: dict[str, list[ActionButton]] = {}
        for by, keys in _ANSWERS.items():
            self._buttons[by] = [ActionButton(actions[key]) for key in keys]
            for button in self._buttons[by]:
                row.addWidget(button)
        document.protection_changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show how the document stands now."""
        document = self._document.document
        why = document.protection
        self.setVisible(why is not None)
        if why is None:
            return
        self.label.setText(say(why))
        self.setAccessibleName(self.label.text())
        for by, buttons in self._buttons.items():
            for button in buttons:
                button.setVisible(document.is_protected_by(by))

    def let_go(self) -> None:
        """Stop following; the page goes."""
        self._document.protection_changed.disconnect(self.follow)
