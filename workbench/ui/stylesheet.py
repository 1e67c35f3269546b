"""The look of the widgets, as one Qt stylesheet filled with the colours of a theme.

Spacing goes in steps of 4 px; every control has a hover, a focus, a pressed and a disabled state.
Widgets are addressed by object name or by the property ``look``, never by their texts.
"""

from __future__ import annotations

from string import Template

from workbench.resources import resource
from workbench.ui.theme import Theme


def stylesheet(theme: Theme) -> str:
    """Return the stylesheet of the whole application."""
    # The one picture: a style sheet can only take it from a file, so there is one per theme.
    check = resource("icons", f"check-{theme.name}.svg").as_posix()
    return _SHEET.substitute(theme.colors, check=check)


_SHEET = Template("""
QWidget { color: $text; }
QMainWindow, #workplace { background: $panel; }
QToolTip { background: $panel; color: $text; border: 1px solid $control; padding: 4px 8px; }

/* Menus */
QMenuBar { background: $panel; border-bottom: 1px solid $line; padding: 2px 4px; spacing: 0; }
QMenuBar::item { padding: 6px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QMenuBar::item:pressed { background: $pressed; }
QMenu { background: $panel; border: 1px solid $control; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 8px; border-radius: 4px; margin: 0 2px; }
QMenu::item:selected { background: $accent_ground; color: $text; }
QMenu::item:disabled { color: $disabled; background: transparent; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

/* The rail on the left */
#rail { background: $rail; }
#rail QToolButton {
    color: $rail_text; background: transparent; border: 0; border-left: 3px solid transparent;
    padding: 8px 0 8px 0; min-width: 66px; min-height: 44px;
}
#rail QToolButton:hover { background: $rail_hover; }
#rail QToolButton:checked { background: $rail_selected; border-left-color: $rail_accent; }
#rail QToolButton:focus { border: 2px solid $rail_accent; padding: 6px 0 6px 0; }
#rail QToolButton:disabled { color: #8593a0; }

/* Text fields */
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QDoubleSpinBox {
    background: $panel; border: 1px solid $control; border-radius: 6px; padding: 4px 8px;
    selection-background-color: $accent; selection-color: $accent_text;
}
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox { min-height: 20px; }
QPlainTextEdit { padding: 2px 4px; }
QLineEdit:hover, QPlainTextEdit:hover, QComboBox:hover { border-color: $muted; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus {
    border: 2px solid $accent; padding: 3px 7px;
}
QPlainTextEdit:focus { padding: 1px 3px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
    color: $disabled; border-color: $line; background: $ground;
}
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] {
    background: $ground; border-color: $line;
}
QLineEdit[look="wrong"] { border: 2px solid $danger; padding: 3px 7px; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView {
    background: $panel; border: 1px solid $control; padding: 4px; outline: 0;
    selection-background-color: $accent_ground; selection-color: $text;
}
QSpinBox, QDoubleSpinBox { padding-right: 4px; }
#name_field {
    background: $paper; color: $ink; border: 2px solid $accent; border-radius: 4px; padding: 0;
}

/* Buttons */
QPushButton {
    background: $panel; border: 1px solid $control; border-radius: 6px; padding: 5px 12px;
    min-height: 18px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $pressed; }
QPushButton:focus { border: 2px solid $accent; padding: 4px 11px; }
QPushButton:disabled { color: $disabled; border-color: $line; }
QPushButton:checked { background: $pressed; border-color: $accent; }
QPushButton:default, QPushButton[look="primary"] {
    background: $accent; color: $accent_text; border-color: $accent;
}
QPushButton:default:hover, QPushButton[look="primary"]:hover { background: $accent_hover; }
QPushButton:default:focus, QPushButton[look="primary"]:focus { border-color: $text; }
QPushButton:default:disabled, QPushButton[look="primary"]:disabled {
    background: $ground; color: $disabled; border-color: $line;
}
QPushButton[look="link"] {
    background: transparent; border: 1px solid transparent; color: $accent; padding: 3px 4px;
    text-align: left;
}
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border: 1px solid $accent; }
QPushButton[look="card"] {
    text-align: left; padding: 12px; border-radius: 8px; background: $panel;
}
QPushButton[look="card"]:hover { background: $hover; }
QPushButton[look="card"]:focus { border: 2px solid $accent; padding: 11px; }
QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 3px;
}
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $pressed; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $disabled; }
QToolButton[look="status"] { padding: 1px 6px; color: $muted; }
QToolButton[look="status"]:hover { color: $text; }
QToolButton::menu-indicator { image: none; }
QCheckBox, QRadioButton {
    spacing: 8px; padding: 3px; border: 1px solid transparent; border-radius: 4px;
}
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
    width: 14px; height: 14px; border: 1px solid $control; background: $panel;
}
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 3px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$check");
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }
QRadioButton::indicator { border-radius: 8px; }
QRadioButton::indicator:checked {
    width: 6px; height: 6px; border: 5px solid $accent; border-radius: 8px;
}

/* Lists, trees, tables */
QTreeView, QListView, QTableView {
    background: $panel; border: 0; outline: 0; alternate-background-color: $ground;
    selection-background-color: $accent_ground; selection-color: $text; gridline-color: $line;
}
QTreeView::item { min-height: 26px; border: 0; padding-left: 2px; }
QListView::item { border: 0; padding: 4px 12px; }
QListView::item:disabled { color: $disabled; }
QTreeView::item:hover, QListView::item:hover, QTableView::item:hover { background: $hover; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected {
    background: $accent_ground; color: $text;
}
QTableView::item { padding: 2px 8px; border: 0; border-bottom: 1px solid $line; }
QTableView::item:focus, QTreeView::item:focus, QListView::item:focus {
    border: 1px solid $accent;
}
QHeaderView { background: $ground; border: 0; }
QHeaderView::section {
    background: $ground; color: $muted; border: 0; border-bottom: 1px solid $line;
    padding: 6px 8px 6px 11px; font-weight: 600;
}
QHeaderView::section:hover { background: $hover; color: $text; }
QTableView[look="framed"], QListView[look="framed"] { border: 1px solid $line; border-radius: 6px; }

/* Tabs */
QTabWidget::pane { border: 0; }
#tabs { background: $ground; }
QTabBar { background: transparent; qproperty-drawBase: 0; outline: 0; }
QTabBar::tab {
    background: $ground; color: $muted; border: 0; border-right: 1px solid $line;
    border-top: 3px solid transparent; padding: 5px 12px 7px 14px; min-height: 20px;
    max-width: 260px;
}
QTabBar::tab:hover { background: $hover; color: $text; }
QTabBar::tab:selected { background: $panel; color: $text; border-top-color: $accent; }
QTabBar:focus::tab:selected { color: $accent; }
#sheet_tabs { background: $ground; border-top: 1px solid $line; }
#sheet_tabs QTabBar::tab { border-top: 0; border-bottom: 3px solid transparent; padding: 4px 12px; }
#sheet_tabs QTabBar::tab:selected { border-bottom-color: $accent; }
QTabBar > QToolButton { background: $ground; border-radius: 0; }
QTabBar #tab_close { background: transparent; border-radius: 4px; padding: 3px; }
QTabBar #tab_close:hover { background: $pressed; }

/* Panes */
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
QScrollArea, QStackedWidget { border: 0; background: transparent; }
#side, #inspector, #inspector_body, #page, #page_body { background: $panel; }
#page_head { background: $panel; border-bottom: 1px solid $line; }
#findings { background: $panel; border-top: 1px solid $line; }
#findings_head { background: $ground; }
QLabel[look="title"] { font-size: 20px; font-weight: 600; }
QLabel[look="heading"] { font-size: 15px; font-weight: 600; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="label"] { color: $muted; font-size: 12px; }
QLabel[look="wrong"] { color: $danger; font-size: 12px; }
QLabel[look="brand"] { font-weight: 600; padding: 0 8px 0 10px; }
#section_head {
    text-align: left; font-weight: 600; font-size: 14px; border: 1px solid transparent;
    border-radius: 4px; background: transparent; padding: 4px 2px;
}
#section_head:hover { background: $hover; }
#section_head:focus { border-color: $accent; }
#section { border-bottom: 1px solid $line; }
#chip { background: $accent_ground; border-radius: 10px; }
#chip QToolButton { border-radius: 8px; padding: 1px; }
#protection { background: $ground; border-bottom: 1px solid $line; }
#notice { background: $accent_ground; border-bottom: 1px solid $line; }
#notice[look="warning"] { background: $warning_ground; }
#notice[look="error"] { background: $danger_ground; }
#running { background: $ground; border-top: 1px solid $line; }
#palette { background: $panel; border: 1px solid $line; border-radius: 8px; }
#find_bar { background: $panel; border: 1px solid $control; border-radius: 8px; }
#palette QToolButton { border: 2px solid transparent; border-radius: 6px; padding: 2px; }
#palette QToolButton:hover { background: $hover; }
#palette QToolButton:checked { background: $highlight; border-color: $accent; }
#palette QToolButton:focus { border-color: $accent; }
#palette_line { background: $line; }
#pad { background: $panel; border: 1px solid $line; border-radius: 8px; }
#pad QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 2px; }
#pad QToolButton:hover { background: $hover; }
#pad QToolButton:pressed { background: $pressed; }
#kinds { border: 0; background: transparent; }
#kinds::item { padding: 0; }
#kinds::item:hover, #kinds::item:selected { background: transparent; }
QToolButton[look="switch"] { border: 1px solid $line; border-radius: 6px; padding: 4px 7px; }
QToolButton[look="switch"]:checked { background: $accent_ground; border-color: $accent; }
QToolButton[look="switch"]:focus { border-color: $accent; }
#card { border: 1px solid $line; border-radius: 8px; background: $panel; }

QStatusBar { background: $panel; border-top: 1px solid $line; }
QStatusBar::item { border: 0; }
QStatusBar QLabel { color: $muted; padding: 0 8px; }
QProgressBar {
    border: 0; border-radius: 3px; background: $line; min-height: 6px; max-height: 6px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $control; }
QSlider::handle:horizontal {
    width: 12px; height: 12px; margin: -4px 0; border-radius: 6px; background: $accent;
}
QSlider::handle:horizontal:focus { border: 2px solid $text; width: 10px; height: 10px; }
QSlider::handle:horizontal:disabled, QSlider::groove:horizontal:disabled { background: $line; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $control; border-radius: 3px; margin: 3px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { margin: 2px; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")
