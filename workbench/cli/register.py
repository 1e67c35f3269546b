"""``workbench register``: the register of a library, or a catalogue, as a spreadsheet."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.arguments import Parser
from workbench.cli.output import ProgressLine, warn_of_broken
from workbench.errors import WorkbenchError
from workbench.named_files import library_folder, require_folder_of
from workbench.words import Dictionary, mark, plural

if TYPE_CHECKING:
    from workbench.library.library import Library
    from workbench.library.process_index import ProcessEntry


def parser(words: Dictionary) -> Parser:
    parser = Parser(
        words,
        "workbench register LIBRARY -o OUT.xlsx|.csv|.json [--columns KEYS] "
        "[--view NAME | --catalogue NAME]",
        mark("Writes the register of a library as a table, which “import” reads back."),
    )
    parser.given("LIBRARY", mark("the folder of the library"), nargs="?")
    parser.option(
        "-o",
        "--output",
        metavar="OUT",
        help_text=mark("the file to write; it ends in .xlsx, .csv or .json"),
    )
    parser.option(
        "--columns",
        metavar="KEYS",
        help_text=mark("keys of the wanted attributes, with commas between them (otherwise all)"),
    )
    parser.option(
        "--view",
        metavar="NAME",
        help_text=mark("a saved view: its processes and columns, in its order"),
    )
    parser.option(
        "--catalogue",
        metavar="NAME",
        help_text=mark("a catalogue instead of the register: units, roles, it_systems …"),
    )
    parser.language_option(mark("language of the table (otherwise that of the library)"))
    return parser


def run(parser: Parser, options: Namespace, words: Dictionary) -> int:
    parser.require(options.library, mark("Name the library whose register is wanted."))
    parser.require(options.output, mark("Name the file to write: -o register.xlsx."))
    from workbench.io.files import save_atomically
    from workbench.io.tables import ENDINGS, to_bytes
    from workbench.library.library import Library
    from workbench.library.spreadsheets.catalogues import catalogue_workbook
    from workbench.library.spreadsheets.register import register_workbook

    out = Path(options.output)
    if out.suffix.lower() not in ENDINGS:
        raise WorkbenchError(
            mark(
                "“{file}” was not written: the name must end in .xlsx, .csv or .json.",
                file=str(out),
            )
        )
    require_folder_of(out)
    keys = [key.strip() for key in (options.columns or "").split(",") if key.strip()]
    with ProgressLine(words) as line:
        library = Library.open(library_folder(Path(options.library)), line.progress.part(0.0, 0.5))
        for key in keys:
            known = library.definitions.attribute("process", key) is not None
            parser.require(known, mark("There is no attribute “{key}”.", key=key))
        language = options.language or library.language
        if options.catalogue is None:
            entries = None
            if options.view is not None:
                entries, shown = _of_view(library, options.view, language)
                keys = keys or shown
            workbook = register_workbook(library, language, entries=entries, keys=keys)
        else:
            kind = named_catalogue(library, options.catalogue)
            workbook = catalogue_workbook(library, kind, language)
        save_atomically(out, to_bytes(out, workbook, language, line.progress.part(0.5, 1.0)))
    print(
        words.say(
            plural(
                len(workbook.tables[0].rows),
                "Written: “{file}”, {count} row.",
                "Written: “{file}”, {count} rows.",
                file=str(out),
            )
        )
    )
    return warn_of_broken(library, words)


def _of_view(library: Library, name: str, language: str) -> tuple[list[ProcessEntry], list[str]]:
    from workbench.library.register.views import read_views
    from workbench.library.spreadsheets.register import entries_of_view

    found = entries_of_view(library, name, language)
    if found is None:
        names = ", ".join(one.view.name for one in read_views(library.folder)) or "–"
        raise WorkbenchError(
            mark("There is no view “{name}”; there are: {names}.", name=name, names=names)
        )
    return found


def named_catalogue(library: Library, name: str) -> str:
    """Return the key of the catalogue that was named; raises where there is none."""
    from workbench.library.spreadsheets.catalogues import kind_named, kinds_of

    kind = kind_named(library, name)
    if not kind:
        raise WorkbenchError(
            mark(
                "There is no catalogue “{name}”; there are: {names}.",
                name=name,
                names=", ".join(kinds_of(library)),
            )
        )
    return kind
