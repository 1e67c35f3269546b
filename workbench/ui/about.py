"""What the program is and of which version."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from workbench import __version__
from workbench.ui.translation import tr


def show_about(parent: QWidget) -> None:
    """Show version and parts."""
    box = QMessageBox(parent)
    box.setWindowTitle(tr("About Process Workbench"))
    box.setText(tr("Process Workbench {version}", version=__version__))
    box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    box.setInformativeText(
        tr(
            "Process landscape, BPMN diagrams, register and process handbook for public "
            "administrations.\n\nQt {qt} · Python {python}",
            qt=qVersion(),
            python=platform.python_version(),
        )
    )
    box.addButton(tr("Close"), QMessageBox.ButtonRole.RejectRole)
    box.exec()
    box.deleteLater()
