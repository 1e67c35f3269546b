"""Files come in many encodings; each is read rightly, and saved as it was."""

from __future__ import annotations

import pytest

from tests.io.bpmn.files import own
from workbench.errors import Unreadable
from workbench.io.bpmn import read, write
from workbench.words import mark

BODY = (
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:x">'
    '<process id="p" name="Prüfung der Größe"/></definitions>'
)


def declared(encoding: str) -> str:
    return f'<?xml version="1.0" encoding="{encoding}"?>\n{BODY}'


def renamed(data: bytes, name: str) -> bytes:
    document = read(data)
    with document.step(mark("rename")) as step:
        step.update("p", name=name)
    return write(document)


@pytest.mark.parametrize(
    ("declaration", "codec"),
    [
        ("UTF-8", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("ISO-8859-1", "iso-8859-1"),
        ("iso-8859-15", "iso-8859-15"),
        ("windows-1252", "cp1252"),
        ("cp850", "cp850"),
        ("UTF-16", "utf-16"),
        ("UTF-16LE", "utf-16-le"),
        ("UTF-16BE", "utf-16-be"),
        ("UTF-32", "utf-32"),
        ("macintosh", "mac-roman"),
    ],
)
def test_each_encoding_is_read_and_kept(declaration: str, codec: str) -> None:
    data = declared(declaration).encode(codec)
    document = read(data)
    assert document.findings == ()
    assert document.element("p").name == "Prüfung der Größe"  # type: ignore[union-attr]
    saved = renamed(data, "Maß ☎")
    assert read(saved).element("p").name == "Maß ☎"  # type: ignore[union-attr]
    text = saved.decode(codec)
    assert text.replace("&#9742;", "☎") == declared(declaration).replace(
        "Prüfung der Größe", "Maß ☎"
    )


def test_without_a_declaration_it_is_utf_8() -> None:
    assert read(BODY.encode()).element("p").name == "Prüfung der Größe"  # type: ignore[union-attr]


def test_an_asian_encoding_is_kept_too() -> None:
    text = declared("Shift_JIS").replace("Prüfung der Größe", "申請")
    data = text.encode("shift_jis")
    assert read(data).element("p").name == "申請"  # type: ignore[union-attr]
    assert renamed(data, "許可").decode("shift_jis") == text.replace("申請", "許可")


@pytest.mark.parametrize(
    ("declaration", "codec"),
    [
        ("UTF-8", "cp1252"),
        ("us-ascii", "utf-8"),
        ("us-ascii", "cp1252"),
        ("UTF-16", "utf-8"),
        ("utf-7", "utf-8"),
        ("X-UNKNOWN", "utf-8"),
        ("unicode_escape", "utf-8"),
        ("base64", "utf-8"),
        ("punycode", "utf-8"),
        ("IBM037", "utf-8"),
    ],
)
def test_a_wrong_declaration_is_found_and_corrected_when_something_is_saved(
    declaration: str, codec: str
) -> None:
    data = declared(declaration).encode(codec)
    document = read(data)
    assert [finding.rule for finding in document.findings] == ["read.encoding"]
    assert document.element("p").name == "Prüfung der Größe"  # type: ignore[union-attr]
    assert write(document) == data
    again = read(renamed(data, "Neu ✓"))
    assert again.findings == ()
    assert again.element("p").name == "Neu ✓"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "data",
    [
        declared("UTF-8").encode().replace(b"der", b"d\xe4r"),
        declared("UTF-16").encode("utf-16")[:-1],
        declared("UTF-8").encode("cp1252").replace(b"der", b"d\x81r"),
        b"\xef\xbb\xbf" + declared("UTF-8").encode("cp1252"),
    ],
    ids=["utf-8 with damage", "half a character", "no encoding at all", "mark of another"],
)
def test_damaged_text_is_refused_with_its_line(data: bytes) -> None:
    with pytest.raises(Unreadable, match=r"Line \d+ holds characters that do not fit"):
        read(data)


def test_blanks_before_the_declaration_are_left_out_only_after_a_change() -> None:
    data = b"\n  " + own("bare").read_bytes()
    assert read(data).findings == ()  # without a declaration they are no fault
    data = b"\r\n " + declared("UTF-8").encode()
    assert write(read(data)) == data
    assert renamed(data, "Neu").startswith(b"<?xml")
