"""The house, told as rules that are checked: who may know whom, and what start may cost."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "workbench"
MODULES = sorted(CODE.rglob("*.py"))
# Each takes long to import or needs system libraries, and no command needs all of them.
HEAVY = {
    "PySide6",
    "lxml",
    "networkx",
    "reportlab",
    "pikepdf",
    "pypdfium2",
    "pyphen",
    "fontTools",
    "platformdirs",
}


def imported_by(statement: str) -> set[str]:
    """Return the top-level packages that a fresh interpreter has loaded after a statement."""
    program = (
        f"import sys; {statement}; print(*sorted({{n.partition('.')[0] for n in sys.modules}}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(done.stdout.split())


# Imports


def test_imports_point_down_and_only_the_window_knows_qt() -> None:
    """The contracts stand in pyproject.toml: layers, Qt, independence of the formats."""
    lint = "from importlinter.cli import lint_imports_command as lint; lint()"
    done = subprocess.run(
        [sys.executable, "-c", lint], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_contracts_name_every_room() -> None:
    """A new room of the house must be given a floor; the linter is told to be exhaustive."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    layers = next(one for one in settings["contracts"] if one["type"] == "layers")

    named = {name.strip() for layer in layers["layers"] for name in re.split(r"[|:]", layer)}
    rooms = {
        path.stem if path.suffix else path.name
        for path in CODE.iterdir()
        if (path.suffix == ".py" or (path / "__init__.py").exists()) and path.name != "__init__.py"
    }

    assert layers["exhaustive"] is True
    assert named == rooms


def test_nobody_but_the_window_and_its_door_imports_qt() -> None:
    """Said again by reading the code, so that an import inside a function counts too."""
    for file in MODULES:
        room = file.relative_to(CODE).parts[0]
        if room == "ui":
            continue
        for name in imports_of(file):
            assert not name.startswith(("PySide6", "shiboken6")), file
            if room not in ("cli", "__main__.py"):
                assert not name.startswith("workbench.ui"), file


def imports_of(file: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


# Start


@pytest.mark.parametrize(
    "statement",
    [
        "import workbench.cli",
        "import workbench.__main__",
        "import workbench.model.document",
        "import workbench.words",
        "import workbench.library.profile",
        "import workbench.library.values",
    ],
)
def test_nothing_heavy_is_imported_at_start(statement: str) -> None:
    assert not imported_by(statement) & HEAVY


def test_opening_a_library_needs_no_window_and_no_printer() -> None:
    loaded = imported_by("import workbench.library.opening, workbench.library.recovery")

    assert not loaded & {"PySide6", "reportlab", "pikepdf", "pypdfium2", "fontTools", "networkx"}


# Files


@pytest.mark.parametrize("file", MODULES, ids=lambda file: file.relative_to(CODE).as_posix())
def test_a_file_stays_readable(file: Path) -> None:
    """One noun per file, under 500 lines, and its first line says what it is for."""
    text = file.read_text("utf-8")
    lines = text.count("\n")

    assert lines < 500
    assert ast.get_docstring(ast.parse(text)), "no docstring"


def test_no_file_is_called_for_what_it_is_not() -> None:
    vague = {"utils", "util", "helpers", "helper", "misc", "common", "manager", "base"}
    assert not [file for file in MODULES if set(file.stem.split("_")) & vague]


def test_every_room_says_its_duty() -> None:
    for file in CODE.glob("*/__init__.py"):
        assert ast.get_docstring(ast.parse(file.read_text("utf-8"))), file


def test_xml_is_never_parsed_with_entities_or_network() -> None:
    """Whoever makes an lxml parser says no to both; the standard parsers are for our own files."""
    for file in MODULES:
        tree = ast.parse(file.read_text("utf-8"))
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
                continue
            if node.func.attr in ("XMLParser", "XMLPullParser", "iterparse"):
                given = {
                    keyword.arg: getattr(keyword.value, "value", None) for keyword in node.keywords
                }
                assert given.get("resolve_entities") is False, f"{file}:{node.lineno}"
                assert given.get("no_network") is True, f"{file}:{node.lineno}"
