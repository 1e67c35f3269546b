"""The process part of a file: elements, flows, event definitions and their texts."""

from __future__ import annotations

from collections.abc import Callable

from workbench.io.bpmn.drawing_reader import Opener
from workbench.io.bpmn.namespaces import BPMN
from workbench.io.bpmn.reading import (
    DEFINITION,
    ELEMENT,
    FLOW,
    IGNORED,
    MAX_DEPTH,
    SCOPE,
    SEPARATOR,
    Fields,
    Reading,
    properties_of,
)
from workbench.io.bpmn.vocabulary import (
    DEFINITION_REFERENCE,
    LOOP_ATTRIBUTES,
    LOOP_ITEMS,
    NAMING_CHILDREN,
    REFERENCE_ATTRIBUTE,
    TEXT_CHILDREN,
    TRANSPARENT,
)
from workbench.model.finding import Severity
from workbench.model.records import Element, EventDefinition, Flow
from workbench.notation.bpmn.attributes import ATTRIBUTES
from workbench.notation.bpmn.types import ELEMENT_FAMILIES, EVENT_DEFINITION_TYPES, FLOW_FAMILIES
from workbench.words import mark

_LOOPS = {
    f"{BPMN}{SEPARATOR}standardLoopCharacteristics": "standard",
    f"{BPMN}{SEPARATOR}multiInstanceLoopCharacteristics": "parallel",
}
# Texts that become fields or properties; the others are properties named like their tag.
_PROPERTY_TEXTS = frozenset(child for children in TEXT_CHILDREN.values() for child in children)
TEXT_TAGS = (
    "documentation",
    "text",
    "flowNodeRef",
    "sourceRef",
    "targetRef",
    "eventDefinitionRef",
    *sorted(_PROPERTY_TEXTS),
)


class SemanticReader:
    """Opens and closes the elements of the BPMN namespace that become records."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._stack = reading.stack
        self._records = reading.records
        self._types = {f"{BPMN}{SEPARATOR}{tag}": tag for tag in ELEMENT_FAMILIES}
        self._flow_types = {f"{BPMN}{SEPARATOR}{tag}": tag for tag in FLOW_FAMILIES}
        self._definition_types = {
            f"{BPMN}{SEPARATOR}{tag}EventDefinition": tag for tag in EVENT_DEFINITION_TYPES
        }
        self.groups: list[str] = []
        self.shared_definitions: dict[str, EventDefinition] = {}  # at the root of the file
        self.referring_events: list[str] = []  # events with an eventDefinitionRef

    def openers(self) -> dict[str, Opener]:
        """Return what opens an element, by namespace and name."""
        found: dict[str, Opener] = dict.fromkeys(self._types, self._open_element)
        found.update(dict.fromkeys(self._flow_types, self._open_flow))
        found.update(dict.fromkeys(self._definition_types, self._open_definition))
        found.update(dict.fromkeys(_LOOPS, self._open_loop))
        for tag in TRANSPARENT:
            found[f"{BPMN}{SEPARATOR}{tag}"] = self._open_transparent
        for tag in ("incoming", "outgoing", "categoryValueRef"):
            found[f"{BPMN}{SEPARATOR}{tag}"] = self._open_ignored
        for tag in LOOP_ITEMS:
            found[f"{BPMN}{SEPARATOR}{tag}"] = self._open_loop_item
        found[f"{BPMN}{SEPARATOR}dataState"] = self._open_data_state
        found[f"{BPMN}{SEPARATOR}participantMultiplicity"] = self._open_multiplicity
        return found

    def closers(self) -> dict[int, Callable[[Fields], None]]:
        """Return what makes a record of a frame, by kind."""
        return {
            ELEMENT: self._close_element,
            FLOW: self._close_flow,
            DEFINITION: self._close_definition,
        }

    # Openers

    def _open_element(self, name: str, attrs: dict[str, str]) -> None:
        tag = self._types[name]
        stack = self._stack
        if len(stack) > MAX_DEPTH:
            self._reading.refuse_depth()
        key = attrs.pop("id", "")
        if not key or key in self._records:
            key = self._reading.claim(key, tag)
        self._records[key] = None
        self._reading.places[key] = self._reading.parser.CurrentByteIndex
        fields: Fields = {"id": key, "type": tag, "parent": stack[-1][1]["id"]}
        if attrs:
            if "name" in attrs:
                fields["name"] = attrs.pop("name")
            if attrs:
                self._attributes(fields, attrs)
        stack.append((ELEMENT, fields))

    def open_unknown(self, name: str, tag: str, attrs: dict[str, str]) -> None:
        """Open an element that BPMN does not have, like one that it has."""
        self._types.setdefault(name, tag)
        self._open_element(name, attrs)

    def _attributes(self, fields: Fields, attrs: dict[str, str]) -> None:
        key = fields["id"]
        tag = fields["type"]
        attribute = REFERENCE_ATTRIBUTE.get(tag)
        if attribute in attrs:
            fields["refers_to"] = self._reference(key, attrs.pop(attribute))
        if "default" in attrs:
            fields["default_flow"] = self._reference(key, attrs.pop("default"))
        if tag == "boundaryEvent" and "attachedToRef" in attrs:
            fields["host"] = self._reference(key, attrs.pop("attachedToRef"))
        if tag == "group":
            self.groups.append(key)
        self._properties(fields, attrs)

    def _properties(self, fields: Fields, attrs: dict[str, str]) -> None:
        properties = properties_of(attrs)
        if not properties:
            return
        fields["properties"] = properties
        is_known = fields["type"] in ELEMENT_FAMILIES or fields["type"] in FLOW_FAMILIES
        if is_known and not properties.keys() <= ATTRIBUTES:
            for name in sorted(properties.keys() - ATTRIBUTES):
                self._reading.notes.add(
                    "read.unknown-attribute",
                    Severity.HINT,
                    mark(
                        "BPMN 2.0 knows no attribute “{attribute}”; it is kept, but means nothing.",
                        attribute=name,
                    ),
                    fields["id"],
                )

    def _reference(self, key: str, text: str) -> str:
        text = text.strip()  # blanks around a name mean nothing to the schema
        if ":" in text:
            self._reading.prefixed.append(key)
        return text

    def _open_flow(self, name: str, attrs: dict[str, str]) -> None:
        tag = self._flow_types[name]
        key = attrs.pop("id", "")
        if not key or key in self._records:
            key = self._reading.claim(key, tag)
        self._records[key] = None
        self._reading.places[key] = self._reading.parser.CurrentByteIndex
        owner = self._stack[-1][1]["id"]
        fields: Fields = {"id": key, "type": tag, "parent": owner}
        if tag == "dataInputAssociation":
            fields["target"] = owner
        elif tag == "dataOutputAssociation":
            fields["source"] = owner
        else:
            source = fields["source"] = attrs.pop("sourceRef", "").strip()
            target = fields["target"] = attrs.pop("targetRef", "").strip()
            if ":" in source or ":" in target:
                self._reading.prefixed.append(key)
        if attrs:
            if "name" in attrs:
                fields["name"] = attrs.pop("name")
            if tag == "messageFlow" and "messageRef" in attrs:
                fields["refers_to"] = self._reference(key, attrs.pop("messageRef"))
            if attrs:
                self._properties(fields, attrs)
        self._stack.append((FLOW, fields))

    def _open_definition(self, name: str, attrs: dict[str, str]) -> None:
        kind = self._definition_types[name]
        key = attrs.pop("id", "")
        if key:
            self._reading.other_ids.add(key)
        fields: Fields = {"id": key, "type": kind}
        reference = DEFINITION_REFERENCE.get(kind)
        if reference in attrs:
            text = attrs.pop(reference).strip()
            fields["reference"] = text
            owner_kind, owner = self._stack[-1]
            if ":" in text and owner_kind == ELEMENT:
                self._reading.prefixed.append(owner["id"])
        properties = properties_of(attrs)
        if properties:
            fields["properties"] = properties
        self._stack.append((DEFINITION, fields))

    def _open_loop(self, name: str, attrs: dict[str, str]) -> None:
        if "id" in attrs:
            self._reading.other_ids.add(attrs["id"])
        kind, owner = self._stack[-1]
        if kind != ELEMENT or "loop" in owner:
            self._stack.append(IGNORED)
            return
        loop = _LOOPS[name]
        if loop == "parallel" and attrs.get("isSequential") in ("true", "1"):
            loop = "sequential"
        owner["loop"] = loop
        for attribute in LOOP_ATTRIBUTES if loop == "standard" else ():
            if attribute in attrs:
                owner.setdefault("properties", {})[attribute] = attrs[attribute]
        self._stack.append((SCOPE, {"id": owner["id"], "type": name, "owner": owner}))

    def _open_loop_item(self, name: str, attrs: dict[str, str]) -> None:
        if "id" in attrs:
            self._reading.other_ids.add(attrs["id"])
        kind, fields = self._stack[-1]
        if kind == SCOPE and "owner" in fields:
            tag = name.partition(SEPARATOR)[2]
            fields["owner"].setdefault("properties", {})[tag] = attrs.get("name", "")
        self._stack.append(IGNORED)

    def _open_transparent(self, _: str, attrs: dict[str, str]) -> None:
        if "id" in attrs:
            self._reading.other_ids.add(attrs["id"])
        self._stack.append((SCOPE, {"id": self._stack[-1][1]["id"]}))

    def _open_ignored(self, _: str, attrs: dict[str, str]) -> None:
        self._stack.append(IGNORED)

    def _open_data_state(self, _: str, attrs: dict[str, str]) -> None:
        if "id" in attrs:
            self._reading.other_ids.add(attrs["id"])
        kind, fields = self._stack[-1]
        if kind == ELEMENT:
            fields.setdefault("properties", {})["dataState"] = attrs.get("name", "")
        self._stack.append(IGNORED)

    def _open_multiplicity(self, _: str, attrs: dict[str, str]) -> None:
        kind, fields = self._stack[-1]
        if kind == ELEMENT:
            least, most = attrs.get("minimum", "0"), attrs.get("maximum", "1")
            fields.setdefault("properties", {})["multiplicity"] = f"{least}..{most}"
        self._stack.append(IGNORED)

    # Texts, told when their element has ended

    def take_text(self, tag: str, text: str) -> None:
        """Take the text of an element of `TEXT_TAGS`; what does not belong there is passed over."""
        kind, fields = self._stack[-1]
        if tag == "flowNodeRef":
            if kind == ELEMENT and fields["type"] == "lane":
                text = self._reference(fields["id"], text.strip())
                fields.setdefault("members", []).append(text)
        elif tag == "documentation":
            if kind in (ELEMENT, FLOW):
                fields.setdefault("documentation", text)
        elif tag == "text":
            if kind == ELEMENT and fields["type"] == "textAnnotation":
                fields["name"] = text
        elif tag in ("sourceRef", "targetRef"):
            self._take_end(tag, text.strip())
        elif tag == "eventDefinitionRef":
            if kind == ELEMENT:
                shared = EventDefinition(type="", id=text.strip())
                fields.setdefault("definitions", []).append(shared)
                self.referring_events.append(fields["id"])
        else:
            self._take_property(tag, text)

    def _take_end(self, tag: str, text: str) -> None:
        kind, fields = self._stack[-1]
        if kind != FLOW:
            return
        end = {"dataInputAssociation": "source", "dataOutputAssociation": "target"}.get(
            fields["type"]
        )
        if end == ("source" if tag == "sourceRef" else "target") and end not in fields:
            fields[end] = self._reference(fields["id"], text)

    def _take_property(self, tag: str, text: str) -> None:
        kind, fields = self._stack[-1]
        if kind == DEFINITION:
            parent = f"{fields['type']}EventDefinition"
        elif kind == SCOPE and "owner" in fields:
            parent = fields["type"].partition(SEPARATOR)[2]
            fields = fields["owner"]
            if parent.startswith("multi") and tag in TEXT_CHILDREN.get(fields["type"], ()):
                return  # an ad hoc sub-process has a completion condition of its own
        elif kind in (ELEMENT, FLOW):
            parent = fields["type"]
        else:
            return
        if tag in TEXT_CHILDREN.get(parent, ()):
            if tag in NAMING_CHILDREN:
                text = text.strip()
            fields.setdefault("properties", {})[tag] = text

    # Closers

    def _close_element(self, fields: Fields) -> None:
        if "properties" in fields:
            fields["properties"] = tuple(sorted(fields["properties"].items()))
        if "definitions" in fields:
            fields["definitions"] = tuple(fields["definitions"])
        if "members" in fields:
            fields["members"] = tuple(fields["members"])
        self._records[fields["id"]] = Element(**fields)

    def _close_flow(self, fields: Fields) -> None:
        if "properties" in fields:
            fields["properties"] = tuple(sorted(fields["properties"].items()))
        self._records[fields["id"]] = Flow(**fields)

    def _close_definition(self, fields: Fields) -> None:
        if "properties" in fields:
            fields["properties"] = tuple(sorted(fields["properties"].items()))
        definition = EventDefinition(**fields)
        kind, owner = self._stack[-1]
        if kind == ELEMENT:
            owner.setdefault("definitions", []).append(definition)
        elif kind == SCOPE and definition.id:
            self.shared_definitions.setdefault(definition.id, definition)
