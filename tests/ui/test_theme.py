"""Colours that everybody can read, in both themes, and icons that follow them."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap

from workbench.notation.landscape.colors import COLORS
from workbench.resources import resource
from workbench.ui.actions import OF_WINDOW, of_diagram
from workbench.ui.icons import INK, forget_icons, icon
from workbench.ui.stylesheet import stylesheet
from workbench.ui.theme import current_theme, set_current_theme, theme

pytestmark = pytest.mark.window

THEMES = ("light", "dark")
TEXT_ON = [
    ("ink", ground) for ground in ("paper", "pool_title", "band", "accent_ground", "highlight")
]
TEXT_ON += [("quiet", ground) for ground in ("paper", "pool_title")]
TEXT_ON += [
    (text, ground)
    for text in ("text", "muted")
    for ground in ("panel", "ground", "hover", "accent_ground")
]
TEXT_ON += [("text", ground) for ground in ("pressed", "warning_ground", "danger_ground")]
TEXT_ON += [("accent", ground) for ground in ("panel", "ground", "accent_ground")]
TEXT_ON += [("accent_text", "accent"), ("accent_text", "accent_hover")]
TEXT_ON += [("rail_text", ground) for ground in ("rail", "rail_hover", "rail_selected")]
TEXT_ON += [("danger", "panel"), ("warning", "panel")]
LINE_ON = [
    ("control", "panel"),
    ("control", "ground"),
    ("accent", "panel"),
    ("rail_accent", "rail"),
    ("rail_accent", "rail_selected"),
    ("accent", "paper"),
    *(("ink", paint.fill) for _, paint in COLORS.values()),
    *((role, "paper") for role in ("added", "danger", "warning", "moved")),
]


LINE_ON += [(paint.tone, paint.fill) for _, paint in COLORS.values()]


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of WCAG 2.1."""

    def luminance(color: str) -> float:
        parts = [channel / 255 for channel in QColor(color).getRgb()[:3]]
        red, green, blue = (
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_can_be_read(name, text, ground):
    colors = theme(name).colors
    assert contrast(colors[text], colors[ground]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("line", "ground"), LINE_ON)
def test_controls_can_be_seen(name, line, ground):
    colors = theme(name).colors
    assert contrast(colors[line], colors[ground]) >= 3


def test_both_themes_have_the_same_roles():
    assert theme("light").colors.keys() == theme("dark").colors.keys()


@pytest.mark.parametrize("name", THEMES)
def test_the_stylesheet_has_all_its_colours(name):
    assert "$" not in stylesheet(theme(name))


def test_every_action_icon_is_there_and_of_the_family():
    for spec in (*OF_WINDOW, *of_diagram()):
        if spec.icon:
            source = resource("icons", f"{spec.icon}.svg").read_text("utf-8")
            assert 'viewBox="0 0 24 24"' in source
            assert set(re.findall(r'(?:stroke|fill)="(#\w+)"', source)) == {INK}


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_icons_are_as_sharp_as_the_screen_and_in_the_colours_of_the_theme(scale, home):
    before = current_theme()
    lightness = {}
    try:
        for name in THEMES:
            set_current_theme(theme(name))
            made = icon("save")
            picture = made.pixmap(QSize(20, 20), scale, QIcon.Mode.Normal, QIcon.State.Off)
            assert picture.width() == round(20 * scale)
            lightness[name] = strongest(picture).lightness()
            disabled = made.pixmap(QSize(20, 20), scale, QIcon.Mode.Disabled, QIcon.State.Off)
            assert strongest(disabled) != strongest(picture)
    finally:
        set_current_theme(before)
        forget_icons()
    assert lightness["light"] < 80 < 180 < lightness["dark"]


def strongest(picture: QPixmap) -> QColor:
    """Return the colour of the most opaque pixel."""
    image = picture.toImage()
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    found = max(pixels, key=lambda color: color.alpha())
    assert found.alpha() > 150
    return found


def test_icons_do_without_a_folder_of_their_own(tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("WORKBENCH_HOME", str(blocked / "home"))
    try:
        assert not icon("save").pixmap(QSize(20, 20)).isNull()
    finally:
        forget_icons()
