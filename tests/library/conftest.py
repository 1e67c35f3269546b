"""Small libraries, written file by file so that each story shows what it is about."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.resources import ROOT

Write = Callable[..., Path]

_BPMN = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
 xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
 xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
 xmlns:pw="urn:process-workbench:profile:1" targetNamespace="urn:test" id="Definitions_1">
  <process id="{id}" name="{name}" isExecutable="false">
    <extensionElements><pw:profile>{values}</pw:profile></extensionElements>
    <startEvent id="Start_1"/>{calls}
  </process>
  <bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="{id}">
    <bpmndi:BPMNShape id="Shape_1" bpmnElement="Start_1">
      <dc:Bounds x="100" y="100" width="36" height="36"/>
    </bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>
"""


def process_text(
    key: str = "Process_1", name: str = "Antrag prüfen", calls: tuple[str, ...] = (), **values: str
) -> str:
    """Return the text of a process file with a profile and call activities."""
    return _BPMN.format(
        id=key,
        name=name,
        values="".join(f'<pw:value key="{k}">{text}</pw:value>' for k, text in values.items()),
        calls="".join(
            f'<callActivity id="Call_{number}" calledElement="{called}"/>'
            for number, called in enumerate(calls)
        ),
    )


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep caches and recovery copies of the tests apart from the person's own."""
    monkeypatch.setenv("WORKBENCH_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def shared() -> Path:
    """The corpus that lies beside the checkout on a maintainer's machine."""
    found = ROOT.parent / "shared"
    if not (found / "corpus").is_dir():
        pytest.skip("the shared corpus is not beside this checkout")
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty library in a folder."""
    home = tmp_path / "Bibliothek"
    home.mkdir()
    (home / "library.json").write_text(
        json.dumps({"format": "process-workbench-library", "version": 1, "name": "Musterstadt"}),
        "utf-8",
    )
    return home


@pytest.fixture
def write(folder: Path) -> Write:
    """Write a file of the library: text as it is, anything else as JSON."""

    def write_file(place: str, content: object) -> Path:
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = content.encode("utf-8")
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return path

    return write_file


@pytest.fixture
def write_process(write: Write) -> Write:
    """Write ``processes/<stem>.bpmn``; the other arguments are those of `process_text`."""

    def write_one(stem: str, *given: object, **values: object) -> Path:
        return write(f"processes/{stem}.bpmn", process_text(*given, **values))  # type: ignore[arg-type]

    return write_one
