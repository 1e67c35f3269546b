"""Which findings can be put right by themselves, whoever found them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.editing.repair import Repair
    from workbench.model.finding import Finding


def repair_of(finding: Finding | None) -> Repair | None:
    """Return what puts a finding right, None where only a person can."""
    if finding is None:
        return None
    from workbench.analysis.checking import BY_KEY
    from workbench.library.landscape_findings import REPAIRS

    rule = BY_KEY.get(finding.rule)
    return rule.repair if rule is not None else REPAIRS.get(finding.rule)
