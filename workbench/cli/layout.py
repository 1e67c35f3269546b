"""``workbench layout``: the diagrams of a process laid out."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from workbench.arguments import Parser
from workbench.cli.output import FINE
from workbench.errors import WorkbenchError
from workbench.named_files import is_process_file, read_named, require_folder_of, require_other_file
from workbench.words import Dictionary, mark


def parser(words: Dictionary) -> Parser:
    parser = Parser(
        words,
        "workbench layout FILE [-o OUT.bpmn | --in-place] [--tidy]",
        mark(
            "Lays the diagrams of a process out. Only the drawing changes, and what is not drawn "
            "yet is drawn."
        ),
    )
    parser.given("FILE", mark("a process (.bpmn)"), nargs="?")
    parser.option(
        "-o",
        "--output",
        metavar="OUT.bpmn",
        help_text=mark("the file to write (otherwise one beside FILE that ends in .layout.bpmn)"),
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
    if not is_process_file(source):
        raise WorkbenchError(
            mark("“{file}” is a landscape; only a process is laid out.", file=str(source))
        )
    if options.in_place:
        parser.require(
            not options.output, mark("Name a file to write or say --in-place, not both.")
        )
        out = source
    else:
        out = Path(options.output) if options.output else source.with_suffix(".layout.bpmn")
        if out.suffix.lower() not in (".bpmn", ".xml"):
            raise WorkbenchError(
                mark("“{file}” was not written: the name must end in .bpmn.", file=str(out))
            )
        require_folder_of(out)
        require_other_file(source, out)
    document = read_named(source)
    from workbench.editing.operations.tidying import lay_out_document
    from workbench.io import bpmn

    with document.step(mark("Lay out anew")) as step:
        is_drawn = lay_out_document(step, as_drawn=options.tidy)
    if not is_drawn:
        raise WorkbenchError(mark("“{file}” has nothing that can be drawn.", file=str(source)))
    save_atomically(out, bpmn.write(document))
    print(words.say(mark("Written: “{file}”.", file=str(out))))
    return FINE
