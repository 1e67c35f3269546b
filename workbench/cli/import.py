"""``workbench import``: a list of processes into a library, and a report of what became of it."""  # noqa: N999 - named as the command

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.arguments import Parser
from workbench.cli.output import FINDINGS, FINE, ProgressLine
from workbench.cli.register import named_catalogue
from workbench.errors import WorkbenchError
from workbench.named_files import library_folder, require_folder_of, require_other_file
from workbench.words import Dictionary, mark, plural

if TYPE_CHECKING:
    from workbench.io.tables.table import Sheet
    from workbench.library.spreadsheets.mapping import Reading
    from workbench.library.spreadsheets.plan import Target


def parser(words: Dictionary) -> Parser:
    parser = Parser(
        words,
        "workbench import LIST.xlsx|.csv|.json LIBRARY [--dry-run] [--mapping FILE] …",
        mark(
            "Reads a list into the register of a library. Rows are found again by id, process "
            "number or name; what the list does not have stays as it is. The exit code is 1 where "
            "something was refused."
        ),
    )
    parser.given("LIST", mark("the list to read"), nargs="?")
    parser.given("LIBRARY", mark("the folder of the library"), nargs="?")
    parser.option("--dry-run", action="store_true", help_text=mark("only say what would be done"))
    parser.option(
        "--catalogue",
        metavar="NAME",
        help_text=mark("read entries of a catalogue instead of processes"),
    )
    parser.option("--sheet", metavar="NAME", help_text=mark("which sheet (otherwise the first)"))
    parser.option(
        "--mapping",
        metavar="FILE",
        help_text=mark(
            "a JSON file that gives attributes to columns: {example} (otherwise guessed)",
            example='{"header": 3, "columns": {"Amt": "lead_unit", "Notiz": ""}}',
        ),
    )
    parser.option(
        "--create-entries",
        action="store_true",
        help_text=mark("make entries of names that are in no catalogue yet"),
    )
    parser.option(
        "--empty-deletes",
        action="store_true",
        help_text=mark("empty cells take the value away (otherwise it stays)"),
    )
    parser.option(
        "--report",
        metavar="OUT",
        help_text=mark("write the report as .xlsx, .csv or .json, too"),
    )
    parser.language_option(mark("language of this output (otherwise that of the system)"))
    return parser


def run(parser: Parser, options: Namespace, words: Dictionary) -> int:
    parser.require(options.list, mark("Name the list to read."))
    parser.require(options.library, mark("Name the library that it is read into."))
    from workbench.io import tables
    from workbench.io.files import save_atomically
    from workbench.library.library import Library
    from workbench.library.spreadsheets.directory import PROCESS
    from workbench.library.spreadsheets.importing import apply_to, lists_of, plan_of, target_of
    from workbench.library.spreadsheets.plan import Options
    from workbench.library.spreadsheets.reporting import lines, numbers, report_table

    source = Path(options.list)
    out = Path(options.report) if options.report else None
    if out is not None:
        if out.suffix.lower() not in tables.ENDINGS:
            raise WorkbenchError(
                mark(
                    "“{file}” was not written: the name must end in .xlsx, .csv or .json.",
                    file=str(out),
                )
            )
        require_folder_of(out)
        require_other_file(source, out)
    with ProgressLine(words) as line:
        library = Library.open(library_folder(Path(options.library)), line.progress.part(0.0, 0.2))
        sheets = tables.read(source, line.progress.part(0.2, 0.4))
        named = options.catalogue
        kind = PROCESS if named is None else named_catalogue(library, named)
        target = target_of(library, kind)
        sheet = _sheet_named(lists_of(sheets), options.sheet)
        reading = _reading(sheet, target, library.language, options.mapping)
        plan = plan_of(
            library,
            target,
            sheets,
            sheet,
            reading,
            words.language,
            Options(empty_deletes=options.empty_deletes, makes_entries=options.create_entries),
            line.progress.part(0.4, 0.6),
        )
        rows, entries = plan.rows, plan.entries
        if not options.dry_run:
            report = apply_to(library, kind, plan, line.progress.part(0.6, 1.0))
            rows, entries = report.rows, report.entries
    for text in lines(rows, words):
        print(text)
    for entry in entries:
        known = library.definitions.catalogue(entry.kind)
        name = known.label.say(words.language) if known is not None else entry.kind
        print(
            words.say(mark("New in the catalogue “{name}”: {entry}", name=name, entry=entry.name))
        )
    done = plural(
        len(rows), "{count} row: {numbers}.", "{count} rows: {numbers}.", numbers=numbers(rows)
    )
    would = mark("Nothing was changed. It would be: {numbers}.", numbers=numbers(rows))
    print(words.say(would if options.dry_run else done))
    if out is not None:
        table = report_table(rows, words, words.say(mark("Report")))
        save_atomically(out, tables.to_bytes(out, tables.Workbook(tables=(table,)), words.language))
        print(words.say(mark("Written: “{file}”.", file=str(out))))
    return FINDINGS if any(row.is_refused for row in rows) else FINE


def _sheet_named(sheets: list[Sheet], name: str | None) -> Sheet:
    if name is None:
        return sheets[0]
    for sheet in sheets:
        if sheet.title == name:
            return sheet
    raise WorkbenchError(
        mark(
            "There is no sheet “{name}”; there are: {names}.",
            name=name,
            names=", ".join(sheet.title for sheet in sheets),
        )
    )


def _reading(sheet: Sheet, target: Target, language: str, mapping: str | None) -> Reading:
    """Return how the sheet is meant: as guessed, and as the mapping says otherwise."""
    import msgspec

    from workbench.io.files import read_whole
    from workbench.io.json_text import parse_json
    from workbench.library.spreadsheets.importing import offered, reading_of
    from workbench.library.spreadsheets.register import ID

    if mapping is None:
        return reading_of(sheet, target, language)
    said = parse_json(read_whole(Path(mapping)))
    header, columns = said.get("header"), said.get("columns")
    if isinstance(header, int) and not 1 <= header <= len(sheet.rows):
        raise WorkbenchError(mark("There is no row {row} for the headings.", row=header))
    row = header - 1 if isinstance(header, int) else None
    reading = reading_of(sheet, target, language, row)
    chosen = dict(reading.columns)
    titles = {title: place for place, title in reading.titles(sheet).items()}
    keys = {attribute.key for attribute in offered(target)} | {ID}
    for title, key in (columns if isinstance(columns, dict) else {}).items():
        if title not in titles:
            raise WorkbenchError(mark("The list has no column “{title}”.", title=title))
        if key and key not in keys:
            raise WorkbenchError(mark("There is no attribute “{key}”.", key=str(key)))
        chosen = {place: known for place, known in chosen.items() if known != key}
        chosen.pop(titles[title], None)
        if key:
            chosen[titles[title]] = str(key)
    return msgspec.structs.replace(reading, columns=chosen)
