"""BPMN 2.0 files, read and written without loss."""

from __future__ import annotations

from workbench.io.bpmn.opening import read
from workbench.io.bpmn.saving import write

__all__ = ["read", "write"]
