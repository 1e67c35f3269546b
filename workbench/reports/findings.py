"""What the check of many files found, in words: as lines of text or as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from workbench.words import Dictionary, mark, plural

if TYPE_CHECKING:
    from workbench.library.checking import CheckReport
    from workbench.library.library import FileFinding

_SEVERITIES = {
    "error": mark("Error"),
    "warning": mark("Warning"),
    "hint": mark("Hint"),
}


def lines(report: CheckReport, words: Dictionary) -> Iterator[str]:
    """Yield a line for each finding, and a last one that sums up."""
    for found in report.findings:
        yield _line_of(found, words)
    yield words.say(
        plural(
            len(report.findings),
            "{count} finding in {files}.",
            "{count} findings in {files}.",
            files=plural(report.files, "{count} file", "{count} files"),
        )
    )


def as_data(report: CheckReport, words: Dictionary) -> dict[str, object]:
    """Return the findings as plain data: keys for programs, words for people."""
    return {
        "files": report.files,
        "findings": [
            {
                "file": str(found.path),
                "line": found.finding.line,
                "severity": found.finding.severity.value,
                "rule": found.finding.rule,
                "text": words.say(found.finding.text),
                "records": list(found.finding.records),
            }
            for found in report.findings
        ],
        "unreadable": [words.say(text) for text in report.unreadable],
    }


def _line_of(found: FileFinding, words: Dictionary) -> str:
    finding = found.finding
    where = f"{found.path}:{finding.line}" if finding.line else str(found.path)
    return f"{where}: {words.say(_SEVERITIES[finding.severity])}: {words.say(finding.text)}"
