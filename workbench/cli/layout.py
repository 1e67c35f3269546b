"""``workbench layout``: the diagrams of a process laid out, a landscape put in order."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.arguments import Parser
from workbench.cli.output import FINE
from workbench.errors import WorkbenchError
from workbench.named_files import is_process_file, read_named, require_folder_of, require_other_file
from workbench.words import Dictionary, mark

if TYPE_CHECKING:
    from workbench.model.document import Document


def parser(words: Dictionary) -> Parser:
    parser = Parser(
        words,
        "workbench layout FILE [-o OUT | --in-place] [--tidy]",
        mark(
            "Lays the diagrams of a process out, or puts a landscape in order. Only the drawing "
            "changes, and what is not drawn yet is drawn."
        ),
    )
    parser.given("FILE", mark("a process (.bpmn) or landscape (.json)"), nargs="?")
    parser.option(
        "-o",
        "--output",
        metavar="OUT",
        help_text=mark("the file to write (otherwise one beside FILE with .layout in its name)"),
    )
    parser.option("--in-place", action="store_true", help_text=mark("write FILE itself"))
    parser.option(
        "--tidy",
        action="store_true",
        help_text=mark("keep the picture as people know it and only put it in order"),
    )
    parser.language_option(mark("language of this output (otherwise that of the system)"))
    return parser


def run(parser: Parser, options: Namespace, words: Dictionary) -> int:
    parser.require(options.file, mark("Name the file to lay out."))
    from workbench.io.files import save_atomically

    source = Path(options.file)
    is_process = is_process_file(source)
    ending = ".bpmn" if is_process else ".json"
    if options.in_place:
        parser.require(
            not options.output, mark("Name a file to write or say --in-place, not both.")
        )
        out = source
    else:
        out = Path(options.output) if options.output else source.with_suffix(f".layout{ending}")
        if out.suffix.lower() not in ((".bpmn", ".xml") if is_process else (".json",)):
            raise WorkbenchError(
                mark(
                    "“{file}” was not written: the name must end in {ending}.",
                    file=str(out),
                    ending=ending,
                )
            )
        require_folder_of(out)
        require_other_file(source, out)
    document = read_named(source)
    save_atomically(out, _process(document, source, options.tidy) if is_process else _map(document))
    print(words.say(mark("Written: “{file}”.", file=str(out))))
    return FINE


def _process(document: Document, source: Path, as_drawn: bool) -> bytes:
    from workbench.editing.operations.tidying import lay_out_document
    from workbench.io import bpmn

    with document.step(mark("Lay out anew")) as step:
        is_drawn = lay_out_document(step, as_drawn=as_drawn)
    if not is_drawn:
        raise WorkbenchError(mark("“{file}” has nothing that can be drawn.", file=str(source)))
    return bpmn.write(document)


def _map(document: Document) -> bytes:
    """Return a landscape in order; its lines find their ways anew."""
    from workbench import editing
    from workbench.editing.landscape.arranging import arrange
    from workbench.io import landscape

    editing.prepare(document)
    with document.step(mark("Tidy up")) as step:
        arrange(step, document.sheets()[0].id)
    return landscape.write(document)
