"""A piece of BPMN text as a whole file: what was copied out of one gets its frame back."""

from __future__ import annotations

import re

from workbench.io.bpmn.namespaces import BIOC, BPMN, BPMNDI, COLOR, DC, DI, XSI
from workbench.io.bpmn.schema import ROOT_ELEMENTS
from workbench.notation.bpmn.types import ELEMENT_FAMILIES, FLOW_FAMILIES

_HEAD = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*", re.DOTALL)
_TAG = re.compile(r"<(?:([^\W\d][\w.\-]*):)?([^\W\d][\w.\-]*)")
_PREFIX = re.compile(r"(?:</?|\s)([^\W\d][\w.\-]*):[^\W\d][\w.\-]*[\s=/>]")
_KNOWN = {
    "bpmn": BPMN,
    "bpmn2": BPMN,
    "semantic": BPMN,
    "bpmndi": BPMNDI,
    "dc": DC,
    "omgdc": DC,
    "di": DI,
    "omgdi": DI,
    "xsi": XSI,
    "color": COLOR,
    "bioc": BIOC,
}


def completed(text: str) -> bytes:
    """Return a text as the bytes of a BPMN file.

    A whole file stays as it is, but for its declaration, which speaks of bytes that are gone.  A
    process or some steps get the frame they lack; prefixes nobody explains are given a namespace.
    """
    body = text.lstrip("\ufeff")
    head = _HEAD.match(body)
    body = body[head.end() :] if head is not None and "<!DOCTYPE" not in head[0] else body
    tag = _TAG.match(body)
    if tag is None or tag[2] == "definitions":
        return body.encode("utf-8")
    if tag[2] in ROOT_ELEMENTS or tag[2] in ("process", "collaboration"):
        inside = body
    elif tag[2] in ELEMENT_FAMILIES or tag[2] in FLOW_FAMILIES:
        inside = f"<bpmn:process>{body}</bpmn:process>"
    else:
        return body.encode("utf-8")
    used = {"bpmn", *_PREFIX.findall(body)} - {"xml", "xmlns"}
    names = {prefix: _KNOWN.get(prefix, f"urn:unknown:{prefix}") for prefix in sorted(used)}
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in names.items())
    return f'<bpmn:definitions xmlns="{BPMN}" {spaces}>{inside}</bpmn:definitions>'.encode()
