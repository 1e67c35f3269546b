"""``workbench check``: what is wrong or unusual in files, folders and libraries."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from workbench.arguments import Parser
from workbench.cli.output import (
    COULD_NOT,
    FINDINGS,
    FINE,
    print_as_json,
    require_known_format,
    warn,
)
from workbench.words import Dictionary, mark


def parser(words: Dictionary) -> Parser:
    parser = Parser(
        words,
        "workbench check PATH … [--format text|json]",
        mark("Reads files, folders or libraries and lists what is wrong or unusual in them."),
    )
    parser.given("PATH", mark("a file, folder or library"), nargs="*")
    parser.option("--format", metavar="text|json", default="text", help_text=mark("how to list it"))
    parser.language_option(mark("language of this output (otherwise that of the system)"))
    return parser


def run(parser: Parser, options: Namespace, words: Dictionary) -> int:
    parser.require(options.path, mark("Name what to check: files, folders or libraries."))
    require_known_format(options.format)
    from workbench.analysis.checking import check
    from workbench.library.checking import check_paths
    from workbench.reports import findings

    report = check_paths([Path(path) for path in options.path], ask=check)
    if options.format == "json":
        print_as_json(findings.as_data(report, words))
    else:
        for line in findings.lines(report, words):
            print(line)
    for problem in report.unreadable:
        warn(words.say(problem))
    if report.unreadable:
        return COULD_NOT
    return FINDINGS if report.findings else FINE
