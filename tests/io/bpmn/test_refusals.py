"""What is no BPMN 2.0 file is refused in one sentence that says what it is instead."""

from __future__ import annotations

import gzip
import io
import zipfile

import pytest

from tests.io.bpmn.files import own
from tests.io.bpmn.test_reading import wrapped
from workbench.errors import Unreadable
from workbench.io.bpmn import read, write, write_from_records
from workbench.words import dictionary, mark


def zipped() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("a.bpmn", own("bare").read_bytes())
    return target.getvalue()


CASES = {
    "empty": (b"", "empty"),
    "blank": (b" \r\n\t ", "nothing but blanks"),
    "zeros": (bytes(500), "nothing but blanks"),
    "zip": (zipped(), "ZIP archive"),
    "gzip": (gzip.compress(b"x" * 99), "compressed archive"),
    "png": (b"\x89PNG\r\n\x1a\n" + bytes(40), "picture"),
    "jpeg": (b"\xff\xd8\xff\xe0" + bytes(40), "picture"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3", "PDF file"),
    "old office": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "office document"),
    "program": (b"MZ\x90\x00\x03", "program"),
    "json": (b'{"format": "x"}', "JSON"),
    "text": (b"Guten Tag", "does not begin like an XML file"),
    "csv": ("Nr;Schritt\n1;prüfen\n".encode(), "does not begin like an XML file"),
    "html": (b"<!DOCTYPE html><html><body><p>Anmelden<br></body></html>", "web page"),
    "html in capitals": (b"\n<HTML><BODY></HTML>", "web page"),
    "xhtml": (b'<html xmlns="http://www.w3.org/1999/xhtml"/>', "web page"),
    "svg": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "picture"),
    "drawing program": (b"<mxfile><diagram/></mxfile>", "drawing program"),
    "xpdl": (b'<Package xmlns="http://www.wfmc.org/2008/XPDL2.1"/>', "XPDL"),
    "xpdl with prefix": (b'<x:Package xmlns:x="http://www.wfmc.org/2002/XPDL1.0"/>', "XPDL"),
    "dmn": (b'<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"/>', "DMN"),
    "cmmn": (b'<definitions xmlns="http://www.omg.org/spec/CMMN/20151109/MODEL"/>', "CMMN"),
    "wsdl": (b'<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"/>', "WSDL"),
    "epml": (b'<epml:epml xmlns:epml="http://www.epml.de"/>', "EPML"),
    "aml": (b"<AML/>", "AML"),
    "pnml": (b'<pnml xmlns="http://www.pnml.org/version-2009/grammar/pnml"/>', "PNML"),
    "xmi": (b'<xmi:XMI xmlns:xmi="http://schema.omg.org/spec/XMI/2.1"/>', "XMI"),
    "draft": (b'<definitions xmlns="http://schema.omg.org/spec/BPMN/2.0"/>', "draft"),
    "no namespace": (b"<definitions><process/></definitions>", "namespace of BPMN 2.0 is missing"),
    "a part": (
        b'<process xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>',
        "only a part",
    ),
    "other xml": (b'<?xml version="1.0"?><invoice/>', "begins with “invoice”"),
    "cut off": (
        wrapped("\n<process>\n<ta").replace(b"</definitions>", b""),
        "ends in the middle of an element (line 3)",
    ),
    "cut off between": (wrapped("\n<process>").replace(b"</definitions>", b""), "(line 2)"),
    "crossed": (wrapped("\n<process></task>"), "In line 2 an element ends"),
    "twice": (
        wrapped('\n\n<process id="a" id="b"/>'),
        "In line 3 an element has an attribute twice",
    ),
    "joined": (wrapped("") + wrapped(""), "two files were joined"),
    "prefix": (wrapped("\n<x:process/>"), "Line 2 uses a namespace prefix"),
    "control": (wrapped("\n<process name='a\x01b'/>"), "Line 2 holds a control character"),
    "control as reference": (wrapped("\n<process name='&#1;'/>"), "control character"),
    "entity": (wrapped("\n<process name='&nbsp;'/>"), "Line 2 uses an abbreviation"),
    "declaration inside": (b"<!-- --><?xml version='1.0'?>" + wrapped(""), "at the beginning"),
    "not well-formed": (wrapped("\n<process id=a/>"), "line 2, column 13"),
    "entities": (
        b'<!DOCTYPE a [<!ENTITY e "x">]>' + wrapped('<process name="&e;"/>'),
        "XML entities",
    ),
    "undeclared entities beside a document type": (
        b'<!DOCTYPE a SYSTEM "http://x.invalid/a.dtd">' + wrapped('<process name="&e;"/>'),
        "XML entities",
    ),
    "entities of entities": (
        b'<!DOCTYPE a [<!ENTITY a "xxxxxxxxxx">'
        + b"".join(
            f'<!ENTITY {n} "{f"&{p};" * 10}">'.encode()
            for p, n in zip("abcdefgh", "bcdefghi", strict=True)
        )
        + b"]>"
        + wrapped('<process name="&i;"/>'),
        "XML entities",
    ),
    "deep": (
        wrapped("<process>" + "<subProcess>" * 600 + "</subProcess>" * 600 + "</process>"),
        "nested too deeply",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_it_is_instead_is_said(name: str) -> None:
    data, words = CASES[name]
    with pytest.raises(Unreadable) as refusal:
        read(data)
    said = str(refusal.value)
    assert words in said
    assert said.endswith(".") and "\n" not in said and len(said) < 300
    assert dictionary("de").say(refusal.value.text) != said


def test_deep_nesting_up_to_the_limit_is_opened_and_saved() -> None:
    depth = 450
    inside = "".join(f'<subProcess id="s{n}">' for n in range(depth))
    data = wrapped(f'<process id="p">{inside}{"</subProcess>" * depth}</process>')
    document = read(data)
    with document.step(mark("rename")) as step:
        step.update(f"s{depth - 1}", name="innermost")
    assert write(document).count(b'name="innermost"') == 1
    assert len(read(write_from_records(document))) == depth + 1
