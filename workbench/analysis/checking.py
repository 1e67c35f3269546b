"""All rules asked about one snapshot."""

from __future__ import annotations

from workbench.analysis.rule import Rule
from workbench.analysis.rules import events, flow, gateways, labels, structure
from workbench.model.finding import Finding, Severity
from workbench.model.snapshot import Snapshot
from workbench.progress import Progress

RULES: tuple[Rule, ...] = (
    *flow.RULES,
    *events.RULES,
    *gateways.RULES,
    *labels.RULES,
    *structure.RULES,
)
BY_KEY = {rule.key: rule for rule in RULES}
_ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.HINT: 2}


def check(snapshot: Snapshot, progress: Progress | None = None) -> tuple[Finding, ...]:
    """Return what breaks a rule, errors first; the same snapshot gives the same findings.

    A landscape keeps none of these rules, and has nothing to say of them.
    """
    found: list[Finding] = []
    for number, rule in enumerate(RULES):
        if progress is not None:
            progress.report(number / len(RULES))
        found += rule.findings(snapshot)
    return tuple(sorted(found, key=lambda finding: _ORDER[finding.severity]))
