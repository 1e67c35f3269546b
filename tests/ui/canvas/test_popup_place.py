"""Where popups stand, told in rectangles."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect

from workbench.ui.canvas.popup_place import place_beside

ROOM = QRect(0, 0, 1000, 800)
WIDTH, HEIGHT = 420, 460


def covered(about: QRect, clear: QRect, room: QRect = ROOM, left_first: bool = True) -> QRect:
    """The popup, put where it was said and kept within what it was told, as the popup does it."""
    corner, within = place_beside(about, clear, room, WIDTH, left_first=left_first)
    assert room.contains(within)
    height = min(HEIGHT, within.height())
    x = max(within.left(), min(corner.x(), within.right() + 1 - WIDTH))
    y = max(within.top(), min(corner.y(), within.bottom() + 1 - height))
    return QRect(QPoint(x, y), QPoint(x + WIDTH - 1, y + height - 1))


def test_it_stands_at_the_side_that_is_wanted_where_there_is_room():
    task = QRect(450, 300, 100, 80)
    assert covered(task, task).right() < task.left()
    assert covered(task, task, left_first=False).left() > task.right()


def test_without_room_at_the_sides_it_stands_below_or_above_and_covers_nothing():
    for y in (20, 250, 400, 700):
        task = QRect(300, y, 100, 80)
        clear = task.united(QRect(400, y - 10, 300, 100))
        assert not covered(task, clear).intersects(clear), y


def test_in_a_room_too_small_for_both_it_still_stays_in_it():
    room = QRect(0, 0, 430, 200)
    task = QRect(150, 60, 100, 80)
    assert room.contains(covered(task, task, room))
