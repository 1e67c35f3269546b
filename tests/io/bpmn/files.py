"""The files the tests of this room are told about, and how they are judged."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from lxml import etree

ROOT = Path(__file__).resolve().parents[3]
FIXTURES = ROOT / "tests" / "fixtures" / "bpmn"
SHARED = ROOT.parent / "shared"
CORPUS = SHARED / "corpus"

OWN_FILES = sorted(FIXTURES.glob("*.bpmn"))
GOOD_FILES = sorted(CORPUS.glob("miwg/*.bpmn")) + sorted(CORPUS.glob("hdbpmn/*.bpmn"))
BROKEN_FILES = sorted(CORPUS.glob("broken/*.bpmn"))

needs_shared = pytest.mark.skipif(
    not GOOD_FILES, reason="the shared corpus is not beside this checkout"
)


def id_of(path: Path) -> str:
    return path.stem


def own(name: str) -> Path:
    return FIXTURES / f"{name}.bpmn"


@cache
def score_tool() -> ModuleType:
    """The independent judge of round trips."""
    path = SHARED / "tools" / "roundtrip_score.py"
    if not path.is_file():
        pytest.skip("the shared tools are not beside this checkout")
    spec = importlib.util.spec_from_file_location("roundtrip_score", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["roundtrip_score"] = module
    spec.loader.exec_module(module)
    return module


@cache
def schema_folder() -> Path:
    spec = importlib.util.find_spec("SpiffWorkflow")
    assert spec is not None and spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / "bpmn" / "parser" / "schema"


@cache
def _schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(schema_folder() / "BPMN20.xsd")))


def parse(data: bytes) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, strip_cdata=False, huge_tree=True
    )
    return etree.fromstring(data, parser)


def schema_errors(data: bytes) -> list[str]:
    """What the schema of the standard says against a file."""
    schema = _schema()
    schema.validate(parse(data))
    return [f"line {entry.line}: {entry.message}" for entry in schema.error_log]


_TOKEN = re.compile(r"<!--.*?-->|<\?.*?\?>|<[^<>\"]*(?:\"[^\"]*\"[^<>\"]*)*>|[^<]+", re.DOTALL)


def canonical_tokens(data: bytes) -> list[tuple[str, str]]:
    """Tags and texts of the canonical XML with comments, each with the path of ids around it."""
    tree = etree.ElementTree(parse(data))
    text = etree.tostring(tree, method="c14n2", with_comments=True).decode("utf-8")
    found: list[tuple[str, str]] = []
    path: list[str] = []
    for token in _TOKEN.findall(text):
        if token.startswith("</"):
            found.append((token, "/".join(path)))
            path.pop()
        elif token.startswith("<") and token[1] not in "!?":
            key = re.search(r'\sid="([^"]*)"', token)
            path.append(f"#{key[1]}" if key else "-")
            found.append((token, "/".join(path)))
        else:
            found.append((token, "/".join(path)))
    return found


def untouched(data: bytes, touched: Iterable[str], *, blanks: bool = True) -> list[str]:
    """The canonical XML of everything outside the elements of the touched ids.

    `blanks`: texts between elements count, as they must where no element came or went.
    """
    inside = tuple(f"#{key}" for key in touched)
    kept = []
    for token, path in canonical_tokens(data):
        if any(step in inside for step in path.split("/")):
            continue
        if not blanks and not token.strip():
            continue
        kept.append(token if blanks else token.strip())
    return kept
