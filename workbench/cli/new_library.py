"""``workbench new-library``: a library made from a template."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from workbench.arguments import Parser
from workbench.cli.output import FINE, ProgressLine
from workbench.words import Dictionary, mark, plural


def parser(words: Dictionary) -> Parser:
    parser = Parser(
        words,
        "workbench new-library FOLDER [--template NAME] [--name TEXT] | --list",
        mark("Makes a library in a new folder, from a template."),
    )
    parser.given("FOLDER", mark("the folder to make; it must be new or empty"), nargs="?")
    parser.option(
        "--template",
        metavar="NAME",
        default="empty",
        help_text=mark("what it begins with (otherwise nothing); --list names the templates"),
    )
    parser.option(
        "--name",
        metavar="TEXT",
        help_text=mark("what the library is called (otherwise as its folder)"),
    )
    parser.option(
        "--landscape-only",
        action="store_true",
        help_text=mark("draw the usual processes in the landscape, but make no files for them"),
    )
    parser.option("--list", action="store_true", help_text=mark("name the templates"))
    parser.language_option(mark("language of this output and of an empty library"))
    return parser


def run(parser: Parser, options: Namespace, words: Dictionary) -> int:
    from workbench.library.templates import create_library, template, templates

    if options.list:
        for one in templates():
            print(f"{one.key:<10} {one.label.say(words.language)}")
            print(f"{'':<10} {one.description.say(words.language)}")
        return FINE
    parser.require(options.folder, mark("Name the folder of the new library."))
    folder, chosen = Path(options.folder), template(options.template)
    with ProgressLine(words) as line:
        library = create_library(
            folder,
            " ".join((options.name or folder.resolve().name).split()),
            chosen,
            language=words.language,
            with_processes=not options.landscape_only,
            progress=line.progress,
        )
    print(
        words.say(
            plural(
                len(library.processes),
                "Made: the library “{name}” with {count} process.",
                "Made: the library “{name}” with {count} processes.",
                name=library.name,
            )
        )
    )
    return FINE
