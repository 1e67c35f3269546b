"""Showing a dialog, and the row of buttons at its foot."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

from workbench.ui.translation import tr


def ok_cancel(dialog: QDialog, ok: str = "") -> QDialogButtonBox:
    """Return OK (or what it does here) and Cancel, connected to the dialog."""
    box = QDialogButtonBox()
    accept = QPushButton(ok or tr("OK"))
    accept.setDefault(True)
    box.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
    box.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box


def ok_button(box: QDialogButtonBox) -> QPushButton:
    """Return the button that accepts."""
    for button in box.buttons():
        if box.buttonRole(button) == QDialogButtonBox.ButtonRole.AcceptRole:
            assert isinstance(button, QPushButton)
            return button
    raise LookupError("a dialog without an accepting button")


def answered(dialog: QDialog) -> bool:
    """Show a dialog and wait; tells whether it was accepted.

    It goes when the present event is done: until then its fields can be read.
    """
    for button in dialog.findChildren(QPushButton):
        button.setAutoDefault(button.isDefault())  # Enter does one thing only
    accepted = bool(dialog.exec())
    dialog.deleteLater()
    return accepted
