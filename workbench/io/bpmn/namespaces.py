"""The namespaces of BPMN 2.0, of the colour extensions, and of the profile kept inside the file."""

from __future__ import annotations

BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"
BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI"
DC = "http://www.omg.org/spec/DD/20100524/DC"
DI = "http://www.omg.org/spec/DD/20100524/DI"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML = "http://www.w3.org/XML/1998/namespace"
COLOR = "http://www.omg.org/spec/BPMN/non-normative/color/1.0"
BIOC = "http://bpmn.io/schema/bpmn/biocolor/1.0"
PROFILE = "urn:process-workbench:profile:1"

# What a prefix is called where the file has none for the namespace yet.
PREFIXES = {
    BPMN: "",
    BPMNDI: "bpmndi",
    DC: "dc",
    DI: "di",
    XSI: "xsi",
    COLOR: "color",
    BIOC: "bioc",
    PROFILE: "pw",
}
