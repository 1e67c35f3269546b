"""The colours of the window, light and dark, by role; widgets and canvas ask for roles only.

The first roles are those of `workbench.drawing.display_list.PRINT`, so that a diagram on the screen
follows the theme; on paper it never does.  Text keeps at least 4.5:1 on its ground, the borders of
controls 3:1 (a test computes both).
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from workbench.drawing.display_list import PRINT

_LIGHT = {
    **PRINT,
    "canvas": "#ffffff",  # what a sheet lies on
    "grid": "#e3e8ec",
    "ground": "#f3f5f7",  # tab bar, table heads
    "panel": "#ffffff",  # tree, inspector, pages
    "text": "#1b2733",
    "muted": "#566370",  # secondary text of the window
    "disabled": "#98a3ad",
    "line": "#d6dde3",  # separators
    "control": "#7c8893",  # borders of fields and buttons
    "hover": "#edf1f4",
    "pressed": "#dfe6eb",
    "accent_text": "#ffffff",  # on accent
    "accent_hover": "#095c60",
    "rail": "#243140",
    "rail_text": "#d5dde4",
    "rail_hover": "#2f3e4f",
    "rail_selected": "#17212b",
    "rail_accent": "#3fc1b9",
    "danger": "#b3261e",
    "warning": "#8a5a00",
    "warning_ground": "#fdf3dc",
    "danger_ground": "#fbe9e7",
    "added": "#1d7034",  # of two versions, what only the newer one has
    "moved": "#2a5db0",  # … what is only drawn elsewhere
    "shadow": "#1b2733",
}

_DARK = {
    "ink": "#e2e8ed",
    "quiet": "#a6b2bd",
    "paper": "#1d252d",
    "pool_title": "#28333d",
    "band": "#212a33",
    "accent": "#58c8c2",
    "accent_ground": "#1e3d40",
    "highlight": "#28514f",
    "tint_grey": "#323c46",
    "tone_grey": "#b4bec8",
    "tint_blue": "#1f3a57",
    "tone_blue": "#8fc1f2",
    "tint_teal": "#1b4445",
    "tone_teal": "#6cd3cc",
    "tint_green": "#26432b",
    "tone_green": "#9ad68b",
    "tint_yellow": "#473b16",
    "tone_yellow": "#e9c860",
    "tint_rose": "#4d2630",
    "tone_rose": "#f2a1b0",
    "tint_violet": "#3b2b52",
    "tone_violet": "#c7a8ee",
    "canvas": "#1d252d",
    "grid": "#2d3842",
    "ground": "#171e25",
    "panel": "#1f2830",
    "text": "#e2e8ed",
    "muted": "#a6b2bd",
    "disabled": "#6d7a86",
    "line": "#36424d",
    "control": "#73818d",
    "hover": "#2a353f",
    "pressed": "#334049",
    "accent_text": "#06201f",
    "accent_hover": "#79d6d1",
    "rail": "#12181e",
    "rail_text": "#c3ced7",
    "rail_hover": "#1f2932",
    "rail_selected": "#26323c",
    "rail_accent": "#58c8c2",
    "danger": "#ff9d92",
    "warning": "#f0bd63",
    "warning_ground": "#3a2f17",
    "danger_ground": "#44231f",
    "added": "#7fd694",
    "moved": "#93b8ff",
    "shadow": "#000000",
}


class Theme:
    """One set of colours by role."""

    def __init__(self, name: str, colors: dict[str, str]) -> None:
        self.name = name
        self.colors = colors
        self._made: dict[str, QColor] = {}

    @property
    def is_dark(self) -> bool:
        return self.name == "dark"

    def color(self, role: str) -> QColor:
        """Return the colour of a role; what is no role is a colour itself (``#rrggbb``)."""
        color = self._made.get(role)
        if color is None:
            color = QColor(self.colors.get(role, role))
            if not color.isValid():
                color = QColor(self.colors["ink"])
            self._made[role] = color
        return color

    def palette(self) -> QPalette:
        """Return the palette for everything that the stylesheet leaves to the style."""
        palette = QPalette()
        roles = QPalette.ColorRole
        pairs = {
            roles.Window: "panel",
            roles.WindowText: "text",
            roles.Base: "panel",
            roles.AlternateBase: "ground",
            roles.Text: "text",
            roles.PlaceholderText: "muted",
            roles.Button: "panel",
            roles.ButtonText: "text",
            roles.BrightText: "danger",
            roles.Highlight: "accent",
            roles.HighlightedText: "accent_text",
            roles.Accent: "accent",
            roles.Link: "accent",
            roles.LinkVisited: "accent",
            roles.ToolTipBase: "panel",
            roles.ToolTipText: "text",
            roles.Light: "hover",
            roles.Midlight: "hover",
            roles.Mid: "line",
            roles.Dark: "control",
            roles.Shadow: "line",
        }
        for role, name in pairs.items():
            palette.setColor(role, self.color(name))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("disabled"))
        palette.setColor(QPalette.ColorGroup.Disabled, roles.Highlight, self.color("line"))
        return palette


@cache
def theme(name: str) -> Theme:
    """Return the theme of a name, "light" or "dark"."""
    return Theme("dark", _DARK) if name == "dark" else Theme("light", _LIGHT)


def wanted_theme(choice: str) -> Theme:
    """Return the theme a person chose; "" follows the system."""
    if choice in ("light", "dark"):
        return theme(choice)
    hints = QGuiApplication.styleHints()
    return theme("dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light")


_current = theme("light")


def current_theme() -> Theme:
    """Return the theme the window shows now."""
    return _current


def set_current_theme(chosen: Theme) -> None:
    """Make a theme the one the window shows; `workbench.ui.application` does the rest."""
    global _current
    _current = chosen
