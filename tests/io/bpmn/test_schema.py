"""The order of children is that of the schema of the standard, element by element."""

from __future__ import annotations

from functools import cache

import pytest
from lxml import etree

from tests.io.bpmn.files import schema_folder
from tests.io.bpmn.test_reading import wrapped
from workbench.io.bpmn import read
from workbench.io.bpmn.schema import ORDERS
from workbench.notation.bpmn.attributes import ATTRIBUTES_OF
from workbench.notation.bpmn.types import ELEMENT_FAMILIES, FLOW_FAMILIES

XSD = "{http://www.w3.org/2001/XMLSchema}"
# Anonymous in the schema: they have the type of another tag.
SAME_TYPE = {"childLaneSet": "laneSet"}


class Schema:
    """The parts of the XML schemas that say what an element may contain."""

    def __init__(self) -> None:
        self.types: dict[str, etree._Element] = {}
        self.elements: dict[str, etree._Element] = {}
        self.local_tags: set[str] = set()
        for name in ("Semantic.xsd", "BPMN20.xsd", "BPMNDI.xsd", "DI.xsd"):
            root = etree.parse(str(schema_folder() / name)).getroot()
            for child in root.iterchildren(f"{XSD}complexType"):
                self.types[child.get("name", "")] = child
            for child in root.iterchildren(f"{XSD}element"):
                self.elements[child.get("name", "")] = child
            if name.startswith(("Semantic", "BPMN20")):
                self.local_tags |= {
                    element.get("name", "") for element in root.iter(f"{XSD}element")
                }

    def members(self, head: str) -> list[str]:
        """The tags that may stand for an abstract one."""
        found = [
            name
            for name, element in self.elements.items()
            if local(element.get("substitutionGroup")) == head
        ]
        for name in tuple(found):
            found += self.members(name)
        return found

    def children(self, type_name: str) -> list[str]:
        """The children of a type in order, those of its base first."""
        found: list[str] = []
        node = self.types[type_name]
        extension = node.find(f".//{XSD}extension")
        if extension is not None:
            base = local(extension.get("base"))
            if base in self.types:
                found += self.children(base)
            node = extension
        own = [e for e in node.iter(f"{XSD}element") if not is_inside_element(e, node)]
        return found + [local(e.get("ref")) or e.get("name", "") for e in own]

    def attributes(self, type_name: str) -> set[str]:
        node = self.types[type_name]
        found = {a.get("name", "") for a in node.iter(f"{XSD}attribute")}
        extension = node.find(f".//{XSD}extension")
        if extension is not None and local(extension.get("base")) in self.types:
            found |= self.attributes(local(extension.get("base")))
        return found

    def type_of(self, tag: str) -> str:
        return local(self.elements[SAME_TYPE.get(tag, tag)].get("type"))


def is_inside_element(element: etree._Element, root: etree._Element) -> bool:
    parent = element.getparent()
    while parent is not None and parent is not root:
        if parent.tag == f"{XSD}element":
            return True
        parent = parent.getparent()
    return False


def local(name: str | None) -> str:
    return (name or "").rpartition(":")[2]


@cache
def schema() -> Schema:
    return Schema()


@pytest.mark.parametrize("tag", sorted(ORDERS))
def test_children_stand_in_the_order_of_the_schema(tag: str) -> None:
    expected: list[set[str]] = []
    for child in schema().children(schema().type_of(tag)):
        members = set(schema().members(child)) | {child}
        expected.append(members)
    found = [{place} if isinstance(place, str) else set(place) for place in ORDERS[tag]]
    assert len(found) == len(expected)
    for ours, theirs in zip(found, expected, strict=True):
        assert ours <= theirs


def test_every_element_of_the_standard_is_known() -> None:
    # Abstract in the text of the standard, though not in its schema.
    abstract = {"callableElement", "dataAssociation", "gateway"}
    tags = sorted(schema().local_tags - abstract - {"", "definitions"})
    assert len(tags) > 150
    for tag in tags:
        if tag in schema().elements and schema().types[schema().type_of(tag)].get("abstract"):
            continue
        document = read(wrapped(f'<process id="p"><task id="t"><{tag}/></task><{tag}/></process>'))
        assert "read.unknown-element" not in {finding.rule for finding in document.findings}, tag


@pytest.mark.parametrize("tag", [*ELEMENT_FAMILIES, *FLOW_FAMILIES])
def test_every_type_has_the_attributes_of_the_schema(tag: str) -> None:
    assert ATTRIBUTES_OF[tag] == schema().attributes(schema().type_of(tag))


def test_no_type_has_attributes_that_is_none() -> None:
    assert ATTRIBUTES_OF.keys() == ELEMENT_FAMILIES.keys() | FLOW_FAMILIES.keys()
