"""The icons of the task types, drawn for a square of 14 in the top left corner."""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, sin

from workbench.drawing.display_list import Path, Stroke
from workbench.drawing.outline import outline, placed

ICON = 14.0
ICON_PLACE = 6.0  # from the left and from the top

_THIN = 1.0


def _gear() -> str:
    """Return the outline of a cog wheel with eight teeth."""
    words: list[str] = []
    for tooth in range(8):
        middle = tooth * pi / 4
        for angle, radius in ((-0.30, 4.3), (-0.19, 6.3), (0.19, 6.3), (0.30, 4.3)):
            letter = "L" if words else "M"
            x, y = 7 + radius * cos(middle + angle), 7 + radius * sin(middle + angle)
            words.append(f"{letter} {x:.2f} {y:.2f}")
    return " ".join([*words, "Z"])


# Per type: outline text and how it is drawn: "" hollow, "line" filled with the colour of the lines,
# "cut" a line of the colour of the ground on what is filled.
_ICONS: dict[str, tuple[tuple[str, str], ...]] = {
    "userTask": (
        ("M 1.2 13 C 1.2 9.6 3.4 8 7 8 C 10.6 8 12.8 9.6 12.8 13 Z", ""),
        ("O 7 4.2 3 3.2", ""),
    ),
    "manualTask": (
        # A hand from the side, the thumb above, three fingers closed.
        (
            "M 1 6.2 C 2.6 4 4 2.6 5.4 2.2 L 8 2.2 C 9.2 2.2 9.2 4 8 4 L 6.6 4"
            " L 12 4 C 13.3 4 13.3 5.9 12 5.9 L 12.4 5.9 C 13.6 5.9 13.6 7.8 12.4 7.8"
            " L 11.8 7.8 C 13 7.8 13 9.7 11.8 9.7 L 10.8 9.7 C 12 9.7 12 11.6 10.8 11.6"
            " L 4.6 11.6 C 3 11.6 2 10.8 1 9.8",
            "",
        ),
        ("M 7.6 5.9 L 12 5.9 M 7.6 7.8 L 11.8 7.8 M 7.6 9.7 L 10.8 9.7", ""),
    ),
    "serviceTask": ((_gear(), ""), ("O 7 7 2 2", "")),
    "sendTask": (
        ("M 0.8 2.8 L 13.2 2.8 L 13.2 11.6 L 0.8 11.6 Z", "line"),
        ("M 1 3.2 L 7 7.8 L 13 3.2", "cut"),
    ),
    "receiveTask": (
        ("M 0.8 2.8 L 13.2 2.8 L 13.2 11.6 L 0.8 11.6 Z", ""),
        ("M 0.8 2.8 L 7 7.6 L 13.2 2.8", ""),
    ),
    "businessRuleTask": (
        ("M 0.8 2 L 13.2 2 L 13.2 5.2 L 0.8 5.2 Z", "line"),
        ("M 0.8 5.2 L 0.8 12 L 13.2 12 L 13.2 5.2", ""),
        ("M 0.8 8.6 L 13.2 8.6 M 5 5.2 L 5 12", ""),
    ),
    "scriptTask": (
        (
            "M 4.2 1.2 L 12.6 1.2 C 10 3.4 9.4 5 10.8 7.2 C 12.2 9.4 12 11 9.8 12.8"
            " L 1.4 12.8 C 3.6 11 3.8 9.4 2.4 7.2 C 1 5 1.6 3.4 4.2 1.2 Z",
            "",
        ),
        ("M 4.4 3.8 L 8.4 3.8 M 4.2 5.8 L 8.4 5.8 M 5 8 L 9 8 M 5.2 10.2 L 9.2 10.2", ""),
    ),
}


def task_icon(task_type: str, color: str, ground: str = "paper") -> tuple[Path, ...]:
    """Return the icon of a task type at its place, nothing for a type that has none."""
    return _icon(task_type, color, ground) if task_type in _ICONS else ()


@lru_cache(maxsize=500)
def _icon(task_type: str, color: str, ground: str) -> tuple[Path, ...]:
    paths = []
    for text, fill in _ICONS[task_type]:
        line = ground if fill == "cut" else color
        paths.append(
            Path(
                placed(outline(text), ICON_PLACE, ICON_PLACE),
                Stroke(line, _THIN),
                color if fill == "line" else "",
            )
        )
    return tuple(paths)
