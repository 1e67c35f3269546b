"""What a file is that is no BPMN 2.0: said in one sentence, so that the person knows what to do."""

from __future__ import annotations

import re

from workbench.errors import Unreadable
from workbench.io.bpmn.namespaces import BPMN
from workbench.words import Text, mark

_XPDL = mark(
    "This is an XPDL file (BPMN 1.x), which is another format; save it as BPMN 2.0 in the program "
    "it comes from."
)
_WEB_PAGE = mark(
    "This is a web page, not a process file; perhaps the download needed a sign-in. Download the "
    "file again."
)
_OFFICE = mark("This is an office document or a drawing of another program, not a BPMN file.")
_PICTURE = mark("This is a picture, not a process file.")
_ARCHIVE = mark("This is a compressed archive; unpack it first and open the file inside.")

_SIGNATURES: tuple[tuple[bytes, Text], ...] = (
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"BM", _PICTURE),
    (b"II*\x00", _PICTURE),
    (b"MM\x00*", _PICTURE),
    (b"%PDF", mark("This is a PDF file, not a process file.")),
    (b"PK\x03\x04", mark("This is a ZIP archive; unpack it first and open the file inside.")),
    (b"PK\x05\x06", mark("This is a ZIP archive; unpack it first and open the file inside.")),
    (b"\x1f\x8b", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"Rar!", _ARCHIVE),
    (b"\xd0\xcf\x11\xe0", _OFFICE),
    (b"{\\rtf", _OFFICE),
    (b"SQLite format 3", mark("This is a database, not a process file.")),
    (b"MZ", mark("This is a program, not a process file.")),
)

_DRAFT = mark(
    "This file is in a draft version of BPMN 2.0, which is not supported; save it as BPMN 2.0 in "
    "the program it comes from."
)
_DRAWING_PROGRAM = mark(
    "This is a file of a drawing program: it holds pictures but no process, "
    "and cannot be opened as BPMN."
)

_WEB_PAGE_START = re.compile(rb"\s*(<!--.*?-->\s*)*<(!doctype\s+html|html)\b", re.I | re.S)


def refuse_other_formats(data: bytes) -> None:
    """Raise Unreadable where the first bytes show that the file is something else."""
    if not data:
        raise Unreadable(mark("The file is empty."))
    for signature, text in _SIGNATURES:
        if data.startswith(signature):
            raise Unreadable(text)
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise Unreadable(mark("The file holds nothing but blanks."))


def refuse_other_text(data: bytes) -> None:
    """Raise Unreadable where text that is not well-formed XML can still be named."""
    start = data[:4096].lstrip()
    if _WEB_PAGE_START.match(start):
        raise Unreadable(_WEB_PAGE)
    if start[:1] in (b"{", b"["):
        raise Unreadable(mark("This is a JSON file, not a BPMN file."))
    if start[:1] != b"<":
        raise Unreadable(mark("This is not a BPMN file: it does not begin like an XML file."))


def refuse_other_roots(namespace: str, name: str) -> None:
    """Raise Unreadable where the root element is not the one of a BPMN 2.0 file."""
    if (namespace, name) == (BPMN, "definitions"):
        return
    lowered = name.lower()
    if lowered == "html":
        raise Unreadable(_WEB_PAGE)
    if "xpdl" in namespace.lower() or (lowered == "package" and "wfmc" in namespace):
        raise Unreadable(_XPDL)
    if namespace == BPMN:
        text = mark(
            "The file begins with “{name}” instead of “definitions”; it is only a part of a "
            "BPMN file.",
            name=name,
        )
        raise Unreadable(text)
    if not namespace and name == "definitions":
        text = mark(
            "The namespace of BPMN 2.0 is missing, so this cannot be told from other XML files; "
            "save it again in the program it comes from."
        )
        raise Unreadable(text)
    if "bpmn" in namespace.lower() and name == "definitions":
        raise Unreadable(_DRAFT)
    if lowered in ("mxfile", "mxgraphmodel"):
        raise Unreadable(_DRAWING_PROGRAM)
    for key, text in _ROOTS.items():
        if key == lowered or key in namespace:
            raise Unreadable(text)
    text = mark(
        "This XML file is not BPMN 2.0: it begins with “{name}” instead of “definitions”.",
        name=name[:60],
    )
    raise Unreadable(text)


_ROOTS = {
    "svg": _PICTURE,
    "/DMN/": mark("This is a decision model (DMN), not a process."),
    "/CMMN/": mark("This is a case model (CMMN), not a process."),
    "schemas.xmlsoap.org/wsdl": mark("This is a description of a web service (WSDL), no process."),
    "epml": mark("This is an EPC model (EPML), not a BPMN file."),
    "aml": mark("This is an export of a model database (AML), not a BPMN file."),
    "pnml": mark("This is a Petri net (PNML), not a BPMN file."),
    "xmi": mark("This is a UML model (XMI), not a BPMN file."),
    "schemas.microsoft.com/visio": _OFFICE,
    "schemas.microsoft.com/office": _OFFICE,
}
