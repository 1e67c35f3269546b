"""``workbench export``: a diagram as a picture, a process anew as BPMN."""

from __future__ import annotations

import os
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.arguments import Parser
from workbench.cli.output import FINE, qt_is_missing
from workbench.errors import WorkbenchError
from workbench.exporting import (
    library_above,
    overlay_named,
    paper_of,
    pdf_of_sheets,
    pictures_of,
    scale_of,
    title_of,
)
from workbench.named_files import is_process_file, read_named, require_folder_of, require_other_file
from workbench.words import Dictionary, mark, plural

if TYPE_CHECKING:
    from workbench.drawing.display_list import Drawing
    from workbench.model.snapshot import Snapshot

PICTURES = (".svg", ".png", ".jpg", ".pdf", ".html")


def parser(words: Dictionary) -> Parser:
    parser = Parser(
        words,
        "workbench export FILE [-o OUT.svg|.png|.jpg|.pdf|.html|.bpmn] "
        "[--sheet NAME | --all-sheets] [--scale N] [--paper A4|A3|A2|A1|A0] "
        "[--upright | --turned] [--overlay ATTRIBUTE]",
        mark("Writes a diagram or landscape as a picture, or a process anew as BPMN."),
    )
    parser.given("FILE", mark("a process (.bpmn) or landscape (.json)"), nargs="?")
    parser.option(
        "-o",
        "--output",
        metavar="OUT",
        help_text=mark(
            "the file to write; it ends in .svg, .png, .jpg, .pdf, .html or .bpmn (otherwise an "
            "SVG file beside FILE). What an HTML page leads to is put into a folder beside it"
        ),
    )
    parser.option(
        "--sheet",
        metavar="NAME",
        help_text=mark("which sheet of a file with several (otherwise the first)"),
    )
    parser.option(
        "--all-sheets",
        action="store_true",
        help_text=mark("all sheets: a PDF with a page for each, or numbered pictures"),
    )
    parser.option(
        "--scale",
        metavar="N",
        help_text=mark("PNG only: pixels per unit of the diagram (otherwise 2)"),
    )
    parser.option(
        "--paper",
        metavar="A4|A3|A2|A1|A0",
        help_text=mark("PDF only: the paper, which the picture fills (otherwise A4 or A3)"),
    )
    parser.option(
        "--upright", action="store_true", help_text=mark("PDF only: the long side of the paper up")
    )
    parser.option(
        "--turned",
        action="store_true",
        help_text=mark("PDF only: the long side of the paper across (otherwise as it fits best)"),
    )
    parser.option(
        "--overlay",
        metavar="ATTRIBUTE",
        help_text=mark(
            "landscape only: colour its processes by an attribute of the library, such as status, "
            "with a legend"
        ),
    )
    parser.language_option(mark("language of this output (otherwise that of the system)"))
    return parser


def run(parser: Parser, options: Namespace, words: Dictionary) -> int:
    parser.require(options.file, mark("Name the file to export."))
    from workbench.io.files import save_atomically

    source = Path(options.file)
    out = Path(options.output) if options.output else source.with_suffix(".svg")
    ending = out.suffix.lower()
    if ending not in (*PICTURES, ".bpmn"):
        raise WorkbenchError(
            mark(
                "“{file}” was not written: the name must end in .svg, .png, .jpg, .pdf, .html or "
                ".bpmn.",
                file=str(out),
            )
        )
    require_folder_of(out)
    require_other_file(source, out)
    document = read_named(source)
    if ending == ".bpmn":
        if not is_process_file(source):
            raise WorkbenchError(
                mark("“{file}” is a landscape; only a process can be BPMN.", file=str(source))
            )
        from workbench.io import bpmn

        save_atomically(out, bpmn.write_from_records(document))
        written = [out]
    else:
        from workbench.reports.sheets import drawn

        written = _pictures(parser, options, words, drawn(document), out)
    for path in written:
        print(words.say(mark("Written: “{file}”.", file=str(path))))
    return FINE


def _pictures(
    parser: Parser, options: Namespace, words: Dictionary, document: Snapshot, out: Path
) -> list[Path]:
    """Write pictures or a PDF; returns what was written."""
    from workbench.io.files import save_atomically

    parser.require(
        not (options.all_sheets and options.sheet),
        mark("Name a sheet or say --all-sheets, not both."),
    )
    parser.require(
        not (options.upright and options.turned), mark("Say --upright or --turned, not both.")
    )
    source, ending = Path(options.file), out.suffix.lower()
    name = None if options.all_sheets else options.sheet or ""
    library = library_above(source) if options.overlay or ending == ".html" else None
    overlay = None
    if options.overlay:
        if is_process_file(source):
            raise WorkbenchError(
                mark(
                    "“{file}” is a process; only a landscape can be coloured by an attribute.",
                    file=str(source),
                )
            )
        overlay = overlay_named(library, options.overlay, source, words)
    if ending == ".html":
        from workbench.reports.web_pages import Start, write_web_pages

        start = Start(document, title_of(document, source), source)
        beside = write_web_pages(start, out, library, words, overlay)[1:]
        if beside:
            text = plural(
                len(beside),
                "Beside it: a further page in “{folder}”.",
                "Beside it: {count} further pages in “{folder}”.",
                folder=str(beside[0].parent),
            )
            print(words.say(text))
        return [out]
    marks = overlay.on(document, library) if overlay is not None and library is not None else None
    if ending == ".pdf":
        paper = paper_of(options.paper, options.upright, options.turned)
        pages = pdf_of_sheets(document, name, source, words.language, paper, marks)
        save_atomically(out, pages.data)
        if pages.small is not None:
            print(words.say(pages.small.said(words.language)))
        return [out]
    written = []
    for path, picture in pictures_of(document, out, name, source, words.language, marks):
        if not isinstance(picture, bytes):
            picture = _pixels(picture, options.scale, ending)
        save_atomically(path, picture)
        written.append(path)
    return written


def _pixels(drawing: Drawing, scale: str | None, ending: str) -> bytes:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        from workbench.ui.picture import pixels_of
    except ImportError as error:
        raise qt_is_missing(error) from error
    return pixels_of(drawing, scale_of(scale), ending)
