"""The settings: language and theme."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from workbench.settings import Settings
from workbench.ui.dialog_buttons import ok_cancel
from workbench.ui.fields.combo_box import ComboBox
from workbench.ui.translation import LANGUAGE_NAMES, tr


class SettingsDialog(QDialog):
    """Nothing is changed before OK."""

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(tr("Settings"))
        self.language = ComboBox()
        self.language.addItem(tr("As the system"), "")
        for key, name in LANGUAGE_NAMES.items():
            self.language.addItem(name, key)
        self.language.setCurrentIndex(max(0, self.language.findData(settings.language)))
        self.theme = ComboBox()
        for key, name in (("", tr("As the system")), ("light", tr("Light")), ("dark", tr("Dark"))):
            self.theme.addItem(name, key)
        self.theme.setCurrentIndex(max(0, self.theme.findData(settings.theme)))
        self.grid = QCheckBox(tr("Show the &grid on diagrams and align with it"))
        self.grid.setChecked(settings.show_grid)
        self.swimlanes = QCheckBox(tr("&Pools and lanes grow by themselves"))
        self.swimlanes.setChecked(settings.swimlanes_grow)
        self.reopen = QCheckBox(tr("At the start, &open what was open last"))
        self.reopen.setChecked(settings.reopen)
        self.earlier = QCheckBox(tr("Saving &keeps the earlier version of a file"))
        self.earlier.setToolTip(tr("In your own folder, never beside the file"))
        self.earlier.setChecked(settings.keep_earlier)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(12)
        for words, box in ((tr("&Language"), self.language), (tr("&Theme"), self.theme)):
            label = QLabel(words)
            label.setBuddy(box)
            box.setAccessibleName(words.replace("&", ""))
            box.setMinimumWidth(220)
            form.addRow(label, box)
        form.addRow("", self.grid)
        form.addRow("", self.swimlanes)
        form.addRow("", self.reopen)
        form.addRow("", self.earlier)
        buttons: QDialogButtonBox = ok_cancel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(24)
        column.addLayout(form)
        column.addWidget(buttons)

    def apply(self) -> bool:
        """Write the choices into the settings.  Tells whether anything is different."""
        chosen = (
            self.language.currentData(),
            self.theme.currentData(),
            self.grid.isChecked(),
            self.reopen.isChecked(),
            self.swimlanes.isChecked(),
            self.earlier.isChecked(),
        )
        settings = self._settings
        before = (
            settings.language,
            settings.theme,
            settings.show_grid,
            settings.reopen,
            settings.swimlanes_grow,
            settings.keep_earlier,
        )
        settings.language, settings.theme, settings.show_grid, settings.reopen = chosen[:4]
        settings.swimlanes_grow, settings.keep_earlier = chosen[4:]
        return chosen != before
