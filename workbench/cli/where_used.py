"""``workbench where-used``: every place that refers to an entry of a catalogue or to a process."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.arguments import Parser
from workbench.cli.output import (
    COULD_NOT,
    FINE,
    ProgressLine,
    print_as_json,
    require_known_format,
    warn,
)
from workbench.named_files import library_folder
from workbench.words import Dictionary, mark, plural

if TYPE_CHECKING:
    from workbench.library.library import Library
    from workbench.library.where_used import Use


def parser(words: Dictionary) -> Parser:
    parser = Parser(
        words,
        "workbench where-used LIBRARY ID [--format text|json]",
        mark("Lists the processes, steps, lanes, landscapes and entries that refer to something."),
    )
    parser.given("LIBRARY", mark("the folder of the library"), nargs="?")
    parser.given("ID", mark("the id of an entry of a catalogue or of a process"), nargs="?")
    parser.option("--format", metavar="text|json", default="text", help_text=mark("how to list it"))
    parser.language_option(mark("language of this output (otherwise that of the system)"))
    return parser


def run(parser: Parser, options: Namespace, words: Dictionary) -> int:
    parser.require(options.library, mark("Name the folder of the library."))
    parser.require(options.id, mark("Name the id of an entry of a catalogue or of a process."))
    require_known_format(options.format)
    from workbench.library.library import Library
    from workbench.library.where_used import Uses, known_as

    with ProgressLine(words) as line:
        library = Library.open(library_folder(Path(options.library)), line.progress.part(0.0, 0.7))
        meant = known_as(library, options.id)
        if not meant:
            _say_unknown(library, options.id, words)
            return COULD_NOT
        uses = Uses(library, line.progress.part(0.7, 1.0))
    found = [use for kind, _ in meant for use in uses.of(kind, options.id)]
    kind, name = meant[0]
    if options.format == "json":
        print_as_json(
            {
                "id": options.id,
                "kind": kind,
                "name": name,
                "uses": [_as_data(library, use) for use in found],
            }
        )
        return FINE
    print(
        words.say(
            plural(
                len(found),
                "“{name}” is used in {count} place.",
                "“{name}” is used in {count} places.",
                name=name or options.id,
            )
            if found
            else mark("“{name}” is not used anywhere.", name=name or options.id)
        )
    )
    from workbench.library.use_words import use_line

    for use in found:
        print(f"  {words.say(use_line(library, use, words))}")
    return FINE


def _say_unknown(library: Library, key: str, words: Dictionary) -> None:
    from workbench.library.where_used import nearest

    warn(words.say(mark("Nothing in the library has the id “{id}”.", id=key)))
    found = nearest(library, key)
    if found:
        warn(words.say(mark("Perhaps one of these is meant:")))
    for other, name in found:
        warn(f"  {other}  {name}")


def _as_data(library: Library, use: Use) -> dict[str, object]:
    from workbench.library.library import place_of

    said: dict[str, object] = {
        "in": use.sort,
        "id": use.owner,
        "name": use.owner_name,
        "file": place_of(library.folder, use.path) if use.path is not None else "",
        "attribute": use.attribute,
    }
    if use.element:
        said |= {"element": use.element, "element_name": use.element_name}
    if use.kind:
        said["catalogue"] = use.kind
    return said
