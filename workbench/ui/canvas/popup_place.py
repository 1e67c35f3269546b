"""Where a popup stands so that what it is about stays in view."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect

GAP = 12  # pixels between a popup and what it is about
LEAST = 220  # pixels: lower than this a list is of no use


def place_beside(
    about: QRect, keep_clear: QRect, room: QRect, width: int, *, left_first: bool
) -> tuple[QPoint, QRect]:
    """Return the corner for a popup of a width, and the rectangle that it must stay in.

    It stands at a side of `about` that it may cover nothing of `keep_clear` from, where the room
    is wide enough; else above or below, where there is more room, and lower than it would like.
    Where even that is too little, it covers what it must.
    """
    left, right = keep_clear.left() - GAP - width, keep_clear.right() + GAP
    top = about.top() - 60
    fits = {left: left >= room.left(), right: right + width <= room.right()}
    for x in (left, right) if left_first else (right, left):
        if fits[x]:
            return QPoint(x, top), room
    above = QRect(room.left(), room.top(), room.width(), keep_clear.top() - room.top())
    below = QRect(
        room.left(), keep_clear.bottom() + 1, room.width(), room.bottom() - keep_clear.bottom()
    )
    if below.height() >= max(LEAST, min(above.height(), 2 * LEAST)):
        return QPoint(about.left(), below.top()), below
    if above.height() >= LEAST:
        return QPoint(about.left(), above.bottom()), above
    return QPoint(about.left(), about.bottom() + GAP), room
