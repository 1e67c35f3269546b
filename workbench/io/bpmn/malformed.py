"""What is wrong with text that is no well-formed XML, in words."""

from __future__ import annotations

from xml.parsers.expat import ExpatError, errors

from workbench.errors import Unreadable
from workbench.io.bpmn.recognition import refuse_other_text
from workbench.words import Text, mark

_CUT_OFF = (
    errors.XML_ERROR_NO_ELEMENTS,
    errors.XML_ERROR_UNCLOSED_TOKEN,
    errors.XML_ERROR_PARTIAL_CHAR,
    errors.XML_ERROR_UNCLOSED_CDATA_SECTION,
)


def malformed(error: ExpatError, text: bytes) -> Text:
    """Return why the text cannot be read, with the line."""
    try:
        refuse_other_text(text)
    except Unreadable as other:
        return other.text
    line = error.lineno
    name = errors.messages.get(error.code, "")
    if name in _CUT_OFF:
        return mark(
            "The file ends in the middle of an element (line {line}), as after an interrupted "
            "copy. Fetch the file again, or open an older version of it.",
            line=line,
        )
    if name == errors.XML_ERROR_TAG_MISMATCH:
        return mark(
            "In line {line} an element ends that is not the one that was begun; the file is "
            "damaged.",
            line=line,
        )
    if name == errors.XML_ERROR_DUPLICATE_ATTRIBUTE:
        return mark("In line {line} an element has an attribute twice.", line=line)
    if name == errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT:
        return mark(
            "After the end of the process there is more in line {line}; perhaps two files were "
            "joined.",
            line=line,
        )
    if name == errors.XML_ERROR_UNBOUND_PREFIX:
        return mark("Line {line} uses a namespace prefix that is declared nowhere.", line=line)
    if name == errors.XML_ERROR_BAD_CHAR_REF or _is_control(error, text):
        return mark(
            "Line {line} holds a control character that XML does not allow; remove it with a text "
            "editor.",
            line=line,
        )
    if name == errors.XML_ERROR_UNDEFINED_ENTITY:
        return mark(
            "Line {line} uses an abbreviation (XML entity) that is declared nowhere.", line=line
        )
    if name == errors.XML_ERROR_MISPLACED_XML_PI:
        return mark(
            "The XML declaration of line {line} is not at the beginning of the file.", line=line
        )
    return mark(
        "The file is not well-formed XML: line {line}, {place}.", line=line, place=_where(error)
    )


def _is_control(error: ExpatError, text: bytes) -> bool:
    lines = text.split(b"\n", error.lineno)
    if not 0 < error.lineno <= len(lines):
        return False
    at = lines[error.lineno - 1][error.offset : error.offset + 1]
    return bool(at) and at[0] < 32


def _where(error: ExpatError) -> Text:
    return mark("column {column}", column=error.offset + 1)
