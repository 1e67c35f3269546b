"""Questions to the person that cannot wait, and the dialogs that choose a file or folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from workbench.ui.translation import tr

CANCEL = ""


def ask(
    parent: QWidget | None,
    title: str,
    text: str,
    answers: Sequence[tuple[str, str, str]],
    details: str = "",
    *,
    can_cancel: bool = True,
) -> str:
    """Ask, and return the key of the answer, CANCEL where it was closed.

    `answers` are (key, words on the button, role: accept, destroy, other); the first is the usual
    one.
    """
    # Here and below the dialogs are imported when there is a question: the start needs none.
    from PySide6.QtWidgets import QMessageBox, QPushButton

    roles = {
        "accept": QMessageBox.ButtonRole.AcceptRole,
        "destroy": QMessageBox.ButtonRole.DestructiveRole,
        "other": QMessageBox.ButtonRole.ActionRole,
    }
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setIcon(QMessageBox.Icon.NoIcon)
    box.setText(text)
    box.setInformativeText(details)
    buttons: dict[QPushButton, str] = {}
    for key, words, role in answers:
        button = box.addButton(words, roles[role])
        buttons[button] = key
    if can_cancel:
        cancel = box.addButton(tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(cancel)
    box.setDefaultButton(next(iter(buttons)))
    box.exec()
    clicked = box.clickedButton()
    answer = next((key for button, key in buttons.items() if button is clicked), CANCEL)
    box.deleteLater()
    return answer


def file_to_open(parent: QWidget, start: Path | None, title: str = "") -> Path | None:
    """Let the person choose a file to open."""
    from PySide6.QtWidgets import QFileDialog

    kinds = ";;".join(
        (
            tr("Processes and landscapes") + " (*.bpmn *.bpmn20 *.xml *.json)",
            tr("PDF documents") + " (*.pdf)",
            tr("All files") + " (*)",
        )
    )
    name, _ = QFileDialog.getOpenFileName(parent, title or tr("Open file"), _text(start), kinds)
    return Path(name) if name else None


def any_file_to_open(parent: QWidget, start: Path, title: str) -> Path | None:
    """Let the person choose a file of whatever kind."""
    from PySide6.QtWidgets import QFileDialog

    name, _ = QFileDialog.getOpenFileName(parent, title, str(start))
    return Path(name) if name else None


def pdf_to_open(parent: QWidget, start: Path | None) -> Path | None:
    """Let the person choose a PDF to look at."""
    from PySide6.QtWidgets import QFileDialog

    name, _ = QFileDialog.getOpenFileName(
        parent, tr("Open PDF"), _text(start), tr("PDF documents") + " (*.pdf)"
    )
    return Path(name) if name else None


def list_to_open(parent: QWidget, start: Path | None) -> Path | None:
    """Let the person choose a list to read in."""
    from PySide6.QtWidgets import QFileDialog

    kinds = ";;".join((tr("Lists") + " (*.xlsx *.csv *.txt *.tsv)", tr("All files") + " (*)"))
    name, _ = QFileDialog.getOpenFileName(parent, tr("Import list"), _text(start), kinds)
    return Path(name) if name else None


def table_to_save(parent: QWidget, start: Path) -> Path | None:
    """Let the person choose where to save a table, and as what.  `start` has no ending."""
    from PySide6.QtWidgets import QFileDialog

    kinds = {
        tr("Excel workbook") + " (*.xlsx)": ".xlsx",
        tr("CSV, separated values") + " (*.csv)": ".csv",
        tr("JSON, for programs") + " (*.json)": ".json",
    }
    title = tr("Save table")
    name, kind = QFileDialog.getSaveFileName(parent, title, f"{start}.xlsx", ";;".join(kinds))
    if not name:
        return None
    path = Path(name)
    if path.suffix.lower() in kinds.values():
        return path
    path = path.with_name(path.name + kinds.get(kind, ".xlsx"))
    return path if not path.exists() or _may_replace(parent, title, path) else None


def picture_to_take(parent: QWidget, title: str, start: Path) -> Path | None:
    """Let the person choose a picture file."""
    from PySide6.QtWidgets import QFileDialog

    kinds = tr("Pictures") + " (*.png *.jpg *.jpeg)"
    name, _ = QFileDialog.getOpenFileName(parent, title, _text(start), kinds)
    return Path(name) if name else None


def folder_to_open(parent: QWidget, title: str, start: Path | None) -> Path | None:
    """Let the person choose a folder."""
    from PySide6.QtWidgets import QFileDialog

    name = QFileDialog.getExistingDirectory(parent, title, _text(start))
    return Path(name) if name else None


def path_to_save(parent: QWidget, title: str, start: Path, kind: str, suffix: str) -> Path | None:
    """Let the person choose where to save; the suffix is added where it was left out.

    The dialog has asked about a file that is there already, but under the name that was typed:
    where the suffix makes it another one, that is asked here.
    """
    from PySide6.QtWidgets import QFileDialog

    name, _ = QFileDialog.getSaveFileName(parent, title, str(start), f"{kind} (*{suffix})")
    if not name:
        return None
    path = Path(name)
    if path.suffix.lower() == suffix:
        return path
    path = path.with_name(path.name + suffix)
    if path.exists() and not _may_replace(parent, title, path):
        return None
    return path


def _may_replace(parent: QWidget, title: str, path: Path) -> bool:
    answer = ask(
        parent,
        title,
        tr("“{file}” is there already. Replace it?", file=path.name),
        (("replace", tr("Replace"), "destroy"),),
        tr("What is in the file now will be lost."),
    )
    return answer == "replace"


def _text(path: Path | None) -> str:
    return str(path) if path is not None else ""
