"""Qt's keys, buttons and pointer forms, and what the editor calls them."""

from __future__ import annotations

from PySide6.QtCore import Qt

from workbench.interaction.pointer import ALT, CONTROL, SHIFT


def modifiers_of(held: Qt.KeyboardModifier) -> frozenset[str]:
    """Return the held keys as the editor names them."""
    return frozenset(name for key, name in _MODIFIERS.items() if held & key)


def key_name(key: int) -> str:
    """Return a key's name as the editor knows it: "Escape", "F2", "E"; "" for none of its."""
    try:
        named = _KEYS.get(Qt.Key(key))
    except ValueError:
        return ""
    return named or (chr(key) if 0x20 < key < 0x7F else "")


_MODIFIERS = {
    Qt.KeyboardModifier.ShiftModifier: SHIFT,
    Qt.KeyboardModifier.ControlModifier: CONTROL,
    Qt.KeyboardModifier.AltModifier: ALT,
}
BUTTONS = {Qt.MouseButton.LeftButton: "left", Qt.MouseButton.RightButton: "right"}
ARROWS = {"Left": (-1, 0), "Right": (1, 0), "Up": (0, -1), "Down": (0, 1)}
_KEYS = {
    Qt.Key.Key_Escape: "Escape",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Enter: "Return",
    Qt.Key.Key_F2: "F2",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Backtab",
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
}
CURSORS = {
    "open_hand": Qt.CursorShape.OpenHandCursor,
    "closed_hand": Qt.CursorShape.ClosedHandCursor,
    "move": Qt.CursorShape.SizeAllCursor,
    "cross": Qt.CursorShape.CrossCursor,
    "forbidden": Qt.CursorShape.ForbiddenCursor,
    "size_h": Qt.CursorShape.SizeHorCursor,
    "size_v": Qt.CursorShape.SizeVerCursor,
    "size_fdiag": Qt.CursorShape.SizeFDiagCursor,
    "size_bdiag": Qt.CursorShape.SizeBDiagCursor,
    "pointer": Qt.CursorShape.PointingHandCursor,
}
