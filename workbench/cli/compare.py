"""``workbench compare``: what two versions say and draw differently."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from workbench.arguments import Parser
from workbench.cli.output import FINDINGS, FINE, print_as_json, require_known_format
from workbench.errors import WorkbenchError
from workbench.named_files import is_process_file, read_named
from workbench.words import Dictionary, mark


def parser(words: Dictionary) -> Parser:
    parser = Parser(
        words,
        "workbench compare OLD NEW [--format text|json]",
        mark(
            "Lists what two versions of a process or landscape say and draw differently, by id. "
            "The exit code is 0 where that is nothing, 1 where there are differences."
        ),
    )
    parser.given("OLD", mark("the older version"), nargs="?")
    parser.given("NEW", mark("the newer version"), nargs="?")
    parser.option("--format", metavar="text|json", default="text", help_text=mark("how to list it"))
    parser.language_option(mark("language of this output (otherwise that of the system)"))
    return parser


def run(parser: Parser, options: Namespace, words: Dictionary) -> int:
    parser.require(options.new, mark("Name two files: the older one, then the newer."))
    require_known_format(options.format)
    from workbench.analysis.comparison import compare
    from workbench.reports.differences import as_data, lines

    old, new = Path(options.old), Path(options.new)
    if is_process_file(old) is not is_process_file(new):
        raise WorkbenchError(mark("A process and a landscape cannot be compared."))
    comparison = compare(read_named(old).snapshot(), read_named(new).snapshot())
    if options.format == "json":
        print_as_json(as_data(comparison, words))
    else:
        for line in lines(comparison, words):
            print(line)
        if not comparison and old.read_bytes() != new.read_bytes():
            print(
                words.say(
                    mark(
                        "They are written differently, or other programs keep something else in "
                        "them."
                    )
                )
            )
    return FINDINGS if comparison else FINE
