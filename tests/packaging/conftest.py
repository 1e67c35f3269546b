"""The scripts in `packaging/` are no package: they are imported here the way Python starts them."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Protocol

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"


class Script(Protocol):
    def __call__(self, name: str) -> ModuleType: ...


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> Script:
    """Import a script by name, afresh for each test, with its neighbours in reach."""
    monkeypatch.syspath_prepend(PACKAGING)
    for name in ("setup_environment", "system_libraries"):
        monkeypatch.delitem(sys.modules, name, raising=False)

    def load(name: str) -> ModuleType:
        if name in ("setup_environment", "system_libraries"):
            return importlib.import_module(name)
        # Not by its plain name: `test` is a package of the standard library.
        spec = importlib.util.spec_from_file_location(f"script_{name}", PACKAGING / f"{name}.py")
        assert spec and spec.loader
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    yield load
    for name in ("setup_environment", "system_libraries"):
        sys.modules.pop(name, None)
