"""Given a checkout: the environment is made once, and brought up to date only when pins change."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from tests.packaging.conftest import PACKAGING, Script

PROJECT = """
[project]
dependencies = ["one==1.0"]
[project.optional-dependencies]
test = ["two==2.0"]
"""


class Checkout:
    """A checkout whose environment records what would be done instead of doing it."""

    def __init__(self, root: Path, setup: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.done: list[str] = []
        self.healthy = True
        (root / "packaging").mkdir()
        self.write("pyproject.toml", PROJECT)
        self.write("packaging/constraints.txt", "three==3.0\n")
        self.environment = setup.Environment(root)
        self.base = root / "python.exe"

        def make() -> None:
            self.done.append("make")
            self.environment.python.parent.mkdir(parents=True, exist_ok=True)
            self.environment.python.write_text("the interpreter")
            self.base.write_text("the Python behind it")
            self.write(".venv/pyvenv.cfg", f"include = no\nexecutable = {self.base}\n")
            self.healthy = True

        monkeypatch.setattr(self.environment, "_make", make)
        monkeypatch.setattr(self.environment, "_works", lambda: self.healthy)
        monkeypatch.setattr(
            self.environment,
            "_install",
            lambda extras: self.done.append(" ".join(["install", *extras])),
        )

    def write(self, name: str, text: str) -> None:
        (self.root / name).write_text(text, "utf-8")

    def ensure(self, *extras: str) -> list[str]:
        self.done.clear()
        self.environment.ensure(list(extras))
        return self.done


@pytest.fixture
def checkout(tmp_path: Path, script: Script, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    return Checkout(tmp_path, script("setup_environment"), monkeypatch)


def test_a_fresh_checkout_gets_its_environment_and_the_next_start_does_nothing(
    checkout: Checkout,
) -> None:
    assert checkout.ensure() == ["make", "install"]
    assert checkout.ensure() == []


def test_a_changed_pin_is_installed(checkout: Checkout) -> None:
    checkout.ensure()
    checkout.write("pyproject.toml", PROJECT.replace("one==1.0", "one==1.1"))
    assert checkout.ensure() == ["install"]
    assert checkout.ensure() == []


def test_a_changed_constraint_is_installed(checkout: Checkout) -> None:
    checkout.ensure()
    checkout.write("packaging/constraints.txt", "three==3.1\n")
    assert checkout.ensure() == ["install"]


def test_a_changed_tool_setting_installs_nothing(checkout: Checkout) -> None:
    checkout.ensure()
    checkout.write("pyproject.toml", PROJECT + "[tool.ruff]\nline-length = 90\n")
    assert checkout.ensure() == []


def test_the_tests_need_more_than_running_and_cover_it(checkout: Checkout) -> None:
    checkout.ensure()
    assert checkout.ensure("test") == ["install test"]
    assert checkout.ensure() == []
    assert checkout.ensure("test") == []


def test_a_changed_pin_of_the_tests_does_not_concern_running(checkout: Checkout) -> None:
    checkout.ensure("test")
    checkout.write("pyproject.toml", PROJECT.replace("two==2.0", "two==2.1"))
    assert checkout.ensure() == []
    assert checkout.ensure("test") == ["install test"]


def test_running_with_a_changed_pin_leaves_the_tests_out_of_date(checkout: Checkout) -> None:
    checkout.ensure("test")
    checkout.write("pyproject.toml", PROJECT.replace("one==1.0", "one==1.1"))
    assert checkout.ensure() == ["install"]
    assert checkout.ensure("test") == ["install test"]


def test_an_environment_someone_made_is_kept_and_filled(checkout: Checkout) -> None:
    checkout.environment.python.parent.mkdir(parents=True)
    checkout.environment.python.write_text("an interpreter")
    assert checkout.ensure() == ["install"]


def test_an_environment_whose_python_went_away_is_made_anew(checkout: Checkout) -> None:
    checkout.ensure()
    checkout.environment.python.unlink()
    checkout.healthy = False
    assert checkout.ensure() == ["make", "install"]


@pytest.mark.skipif(sys.platform == "win32", reason="an environment on Windows has no link")
def test_an_environment_whose_python_was_replaced_is_looked_at_again(checkout: Checkout) -> None:
    checkout.ensure()
    python = checkout.environment.python
    python.rename(python.with_name("python3.99"))
    python.symlink_to("python3.99")
    assert checkout.ensure() == ["install"]


def test_on_windows_an_environment_whose_python_was_removed_is_made_anew(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There the environment keeps its own python.exe, which only starts the one it names."""
    monkeypatch.setattr(sys, "platform", "win32")
    checkout.ensure()
    assert checkout.ensure() == []
    checkout.base.unlink()
    checkout.healthy = False
    assert checkout.ensure() == ["make", "install"]
    assert checkout.ensure() == []


@pytest.mark.parametrize("stamp", ["", "half a st", "[]", '{"interpreter": 3}'])
def test_a_damaged_stamp_counts_as_none(checkout: Checkout, stamp: str) -> None:
    checkout.ensure()
    checkout.environment.stamp_file.write_text(stamp)
    assert checkout.ensure() == ["install"]


def test_a_failed_installation_is_tried_again(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(extras: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr(checkout.environment, "_install", fail)
        with pytest.raises(RuntimeError):
            checkout.ensure()
    assert checkout.ensure() == ["install"]


def test_an_old_python_is_told_so_in_one_sentence(script: Script) -> None:
    setup = script("setup_environment")
    setup.require_python((3, 11))
    setup.require_python((4, 0))
    with pytest.raises(setup.SetupProblem, match=r"needs Python 3\.11 or newer.*Python 3\.9 "):
        setup.require_python((3, 9))


@pytest.mark.parametrize("file", sorted(PACKAGING.glob("*.py")), ids=lambda file: file.name)
def test_an_old_python_can_read_the_scripts(file: Path) -> None:
    ast.parse(file.read_text("utf-8"), feature_version=(3, 7))


@pytest.mark.parametrize("file", sorted(PACKAGING.glob("*.py")), ids=lambda file: file.name)
def test_the_scripts_import_nothing_that_is_not_in_the_standard_library(file: Path) -> None:
    own = {path.stem for path in PACKAGING.glob("*.py")}
    imported = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            imported.add(str(node.module).split(".")[0])
    assert imported - own - sys.stdlib_module_names == set()


def test_a_python_without_venv_gets_its_debian_package(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    setup, libraries = script("setup_environment"), script("system_libraries")
    asked = []
    monkeypatch.setattr(setup.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(libraries, "install_packages", lambda wanted, reason: asked.append(wanted))
    with pytest.raises(setup.SetupProblem, match="ensurepip are missing"):
        setup.ensure_venv_module()
    assert asked == [[["python{}.{}-venv".format(*sys.version_info[:2])]]]


PROGRAM = """
import os, sys, tiny
print(*sys.argv[1:], os.getcwd(), sep="\\n")
sys.exit(7)
"""


def tiny_wheel(folder: Path) -> Path:
    """A wheel with one module, so that pip has something to install without a network."""
    wheel = folder / "tiny-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("tiny.py", "")
        info = "tiny-1.0.dist-info"
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n")
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", "")
    return wheel


@pytest.mark.slow
def test_a_fresh_checkout_runs_the_program_from_anywhere(tmp_path: Path) -> None:
    """Given a checkout and a Python, when run.py is called twice, the second time only runs."""
    root, elsewhere = tmp_path / "check out", tmp_path / "elsewhere"
    (root / "packaging").mkdir(parents=True)
    (root / "workbench").mkdir()
    # A folder of the same name where the person happens to be must not be taken for the program.
    (elsewhere / "workbench").mkdir(parents=True)
    (elsewhere / "workbench" / "__main__.py").write_text("raise SystemExit('the wrong one')")
    for file in PACKAGING.glob("*.py"):
        (root / "packaging" / file.name).write_bytes(file.read_bytes())
    (root / "packaging" / "constraints.txt").write_text("")
    wheel = tiny_wheel(tmp_path).as_uri()
    (root / "pyproject.toml").write_text(f'[project]\ndependencies = ["tiny @ {wheel}"]\n')
    (root / "workbench" / "__init__.py").write_text("")
    (root / "workbench" / "__main__.py").write_text(PROGRAM)

    def start() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, root / "packaging" / "run.py", "check", "a b", "--format", "ü"],
            cwd=elsewhere,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "PYTHONUTF8": "1"},
        )

    first, second = start(), start()

    assert "Making the environment" in first.stderr, first.stderr
    assert first.returncode == second.returncode == 7, first.stderr
    said = ["check", "a b", "--format", "ü", str(elsewhere)]
    assert second.stdout.splitlines() == said
    assert second.stderr == ""
    assert first.stdout == second.stdout
