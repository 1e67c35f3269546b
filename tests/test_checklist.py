"""The checklist of README.md names tests that exist, and counts them rightly."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent
README = (TESTS / "README.md").read_text("utf-8")
NAMED = sorted(set(re.findall(r"`(?:tests/)?([\w/]+\.py)(?:::(\w+))?`", README)))
_MOUSE = re.compile(r"QTest\.mouse|\bdrag\(|\.(?:click|double_click|double_click_element|drag)\(")
_KEYS = re.compile(r"QTest\.key|\.(?:press|type)\(")


@cache
def names_in(file: str) -> frozenset[str]:
    tree = ast.parse((TESTS / file).read_text("utf-8"))
    found = {
        node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.ClassDef)
    }
    assigned = (node for node in tree.body if isinstance(node, ast.Assign))
    return frozenset(
        found | {t.id for one in assigned for t in one.targets if isinstance(t, ast.Name)}
    )


@pytest.mark.parametrize(("file", "name"), NAMED)
def test_what_the_checklist_names_exists(file: str, name: str) -> None:
    assert (TESTS / file).is_file()
    assert not name or name in names_in(file)


def test_every_row_has_a_test_or_says_what_is_not_there() -> None:
    rows = [line for line in README.splitlines() if line.startswith("|") and "---" not in line]
    rows = [row for row in rows[rows.index("| what | test |") :] if row != "| what | test |"]
    assert len(rows) > 60
    assert [row for row in rows if ".py" not in row and "not there" not in row] == []


def test_as_many_tests_use_mouse_and_keyboard_as_it_says() -> None:
    by_hand = by_mouse = 0
    for folder in ("ui", "modelling"):
        for file in sorted((TESTS / folder).rglob("test_*.py")):
            source = file.read_text("utf-8")
            for node in ast.walk(ast.parse(source)):
                if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                    body = ast.get_source_segment(source, node) or ""
                    by_mouse += bool(_MOUSE.search(body))
                    by_hand += bool(_MOUSE.search(body) or _KEYS.search(body))
    said = re.search(r"^(\d+) tests use the real window.*?(\d+) of them by mouse", README, re.M)
    assert said is not None
    # Others come and go; what it says is about right, and far more than the least.
    assert by_hand >= int(said[1]) * 0.9 and by_mouse >= int(said[2]) * 0.9
    assert by_mouse >= 25
