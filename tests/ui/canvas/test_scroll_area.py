"""The window onto the scene: what it brings into view, and how little it moves for that."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from workbench.geometry import Bounds
from workbench.ui.canvas.scroll_area import SceneScrollArea


@pytest.fixture
def area(qtbot: QtBot) -> SceneScrollArea:
    made = SceneScrollArea()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.set_scene_bounds(Bounds(0, 0, 2000, 2000))
    made.show()
    made.show_area(made.visible_scene())
    return made


def test_what_is_in_view_moves_nothing(area: SceneScrollArea) -> None:
    before = area.visible_scene()
    area.reveal(Bounds(before.x + 50, before.y + 50, 100, 80))
    assert area.visible_scene() == before


def test_what_is_brought_into_view_is_not_put_under_what_covers_the_corner(
    area: SceneScrollArea,
) -> None:
    area.corner_inset = 220, 140
    view = area.visible_scene()
    for box in (
        Bounds(view.right - 120, view.bottom - 90, 100, 80),
        Bounds(view.right + 300, view.bottom + 500, 100, 80),
    ):
        area.reveal(box)
        seen = area.visible_scene()
        corner = Bounds(
            seen.right - 220 / area.zoom, seen.bottom - 140 / area.zoom, 220 / area.zoom, 1000
        )
        assert seen.covers(box)
        assert not corner.overlaps(box)
