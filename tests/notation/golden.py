"""Golden drawings: what the gallery looks like, as data.  ``python -m tests.notation.golden``
writes them anew after a wanted change; look at the difference before committing it.
"""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from tests.notation.gallery import ALL, SHEET
from workbench.drawing.display_list import Drawing, Group, Item, TextLine
from workbench.drawing.display_list import Path as Outline
from workbench.notation.sheet_picture import SheetPicture

FOLDER = Path(__file__).parent / "golden"


def as_data(drawing: Drawing) -> str:
    """Return a drawing as text, one item per line, numbers to two places."""
    lines: list[str] = []
    for item in drawing.items:
        _write(item, 0, lines)
    return "\n".join([f"bounds {_numbers(*drawing.bounds)}", *lines, ""])


def _write(item: Item, depth: int, lines: list[str]) -> None:
    indent = "  " * depth
    if isinstance(item, Group):
        named = json.dumps([item.id, item.title, item.link], ensure_ascii=False)
        lines.append(f"{indent}group {_numbers(*item.origin)} {named}")
        for child in item.children:
            _write(child, depth + 1, lines)
    elif isinstance(item, Outline):
        stroke = item.stroke
        pen = f"{stroke.color} {_numbers(stroke.width, *stroke.dash)}" if stroke else "-"
        path = " ".join(
            f"{command[0]} {_numbers(*command[1:])}".strip() for command in item.commands
        )
        lines.append(f"{indent}path [{pen}] [{item.fill or '-'}] {path}")
    elif isinstance(item, TextLine):
        fields = msgspec.structs.asdict(item)
        cut = [name for name in ("bold", "italic", "underline", "strike_through") if fields[name]]
        place = _numbers(item.x, item.y, item.size, item.width, item.angle)
        shown = json.dumps(item.text, ensure_ascii=False)
        lines.append(f"{indent}text {place} {item.color} {' '.join(cut) or '-'} {shown}")


def _numbers(*values: float) -> str:
    # Adding zero turns -0.0 into 0.0.
    return " ".join(f"{round(value, 2) + 0.0:g}" for value in values)


def write_all() -> None:
    FOLDER.mkdir(exist_ok=True)
    for name, make in ALL.items():
        drawing = SheetPicture(make(), SHEET).drawing()
        (FOLDER / f"{name}.txt").write_text(as_data(drawing), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_all()
