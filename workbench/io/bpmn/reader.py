"""From the text of a BPMN file to records, in one pass.

The parser is expat: it reports what it meets in order, so no tree is built that would have to be
walked and kept.  Each element is pushed as a frame ``(kind, fields)``; when it ends, its fields
become a record.  What is not understood is skipped; the text of the file is kept beside the
records, so it is not lost.
"""

from __future__ import annotations

import gc
import re
from xml.parsers import expat

from workbench.errors import Unreadable
from workbench.io.bpmn.drawing_reader import DrawingReader
from workbench.io.bpmn.malformed import malformed
from workbench.io.bpmn.namespaces import BPMN
from workbench.io.bpmn.profile_reader import PROFILE_NAME, ProfileReader
from workbench.io.bpmn.reading import ELEMENT, FLOW, SCOPE, SEPARATOR, Reading
from workbench.io.bpmn.recognition import refuse_other_roots
from workbench.io.bpmn.semantic_reader import TEXT_TAGS, SemanticReader
from workbench.io.bpmn.vocabulary import KEPT_ELEMENTS
from workbench.model.finding import Severity
from workbench.notation.bpmn.types import ELEMENT_FAMILIES
from workbench.words import mark

_BPMN_PREFIX = f"{BPMN}{SEPARATOR}"
_EXTENSIONS = f"{_BPMN_PREFIX}extensionElements"
# A reference to an entity, or a stretch in which "&" is only a character.
_REFERENCES = re.compile(
    rb"<!\[CDATA\[.*?\]\]>|<!--.*?-->|<\?.*?\?>|&(?!#|(?:amp|lt|gt|quot|apos);)", re.DOTALL
)
# What may hold elements of a kind that is not known.
_CONTAINERS = frozenset(
    ("process", "subProcess", "transaction", "adHocSubProcess", "collaboration", "choreography")
)


class Reader:
    """Reads one file.  `run` leaves everything in `reading`, `drawing` and `semantic`."""

    def __init__(self, text: bytes) -> None:
        self._text = text
        self._parser = parser = expat.ParserCreate("utf-8", SEPARATOR)
        parser.buffer_text = True
        parser.specified_attributes = True  # what a DTD would add is not in the file
        parser.StartElementHandler = self._open_root
        parser.StartDoctypeDeclHandler = self._document_type
        parser.EntityDeclHandler = self._entity
        self.reading = Reading(parser)
        self.drawing = DrawingReader(self.reading)
        self.semantic = SemanticReader(self.reading)
        self._profile = ProfileReader(self.reading)
        self._stack = self.reading.stack
        self._openers = {**self.semantic.openers(), **self.drawing.openers()}
        for tag in TEXT_TAGS:
            self._openers[_BPMN_PREFIX + tag] = self._open_text
        self._openers[_EXTENSIONS] = self._open_extensions
        self._closers = {**self.semantic.closers(), **self.drawing.closers()}
        self._texts: list[str] = []
        self._depth = 0  # inside a text or something skipped
        # Bound once: the handlers are changed back and forth.
        self._start_handler = self._start
        self._end_handler = self._end

    def run(self) -> None:
        """Read; raises Unreadable."""
        collecting = gc.isenabled()
        gc.disable()  # nothing here is cyclic, and the collector would look at all of it many times
        try:
            self._parser.Parse(self._text, True)
        except expat.ExpatError as error:
            raise Unreadable(malformed(error, self._text)) from None
        finally:
            if collecting:
                gc.enable()
            # The parser holds the handlers and they hold the parser.
            self._parser.StartElementHandler = None
            self._parser.EndElementHandler = None
            self._parser.CharacterDataHandler = None
            self._parser.StartDoctypeDeclHandler = None
            self._parser.EntityDeclHandler = None

    # The head of the file

    def _document_type(self, _name: str, system: str | None, *_: object) -> None:
        if any(found[0] == b"&" for found in _REFERENCES.finditer(self._text)):
            raise Unreadable(_ENTITIES)
        if system is not None:
            text = mark(
                "The file names a document type of its own at “{address}”; nothing was fetched "
                "from there.",
                address=system[:200],
            )
            self.reading.notes.add("read.document-type", Severity.HINT, text)

    def _entity(self, _name: str, is_parameter: bool, *_: object) -> None:
        if not is_parameter:
            raise Unreadable(_ENTITIES)

    def _open_root(self, name: str, attrs: dict[str, str]) -> None:
        namespace, _, local = name.rpartition(SEPARATOR)
        refuse_other_roots(namespace, local)
        self._parser.StartElementHandler = self._start_handler
        self._parser.EndElementHandler = self._end_handler
        if "id" in attrs:
            self.reading.other_ids.add(attrs["id"])
        self.reading.places[""] = self._parser.CurrentByteIndex
        self._stack.append((SCOPE, {"id": ""}))

    # Elements

    def _start(self, name: str, attrs: dict[str, str]) -> None:
        opener = self._openers.get(name)
        if opener is not None:
            opener(name, attrs)
        else:
            self._open_other(name, attrs)

    def _end(self, _: str) -> None:
        kind, fields = self._stack.pop()
        if kind > SCOPE:
            self._closers[kind](fields)

    def _open_other(self, name: str, attrs: dict[str, str]) -> None:
        """Open what is of no type that becomes a record; most of it is kept unread."""
        namespace, _, tag = name.rpartition(SEPARATOR)
        if namespace == BPMN:
            if tag not in KEPT_ELEMENTS:
                if self._open_unknown(name, tag, attrs):
                    return
            elif "id" in attrs:
                self.reading.other_ids.add(attrs["id"])
        self._skip()

    def _open_unknown(self, name: str, tag: str, attrs: dict[str, str]) -> bool:
        """Open an element that BPMN does not have; True when it becomes a record."""
        kind, owner = self._stack[-1]
        if kind == ELEMENT and owner["type"] not in ELEMENT_FAMILIES:
            return False  # a part of something unknown, which was noted
        place = self._parser.CurrentByteIndex
        is_record = kind == ELEMENT and owner["type"] in _CONTAINERS
        records: tuple[str, ...] = ()
        if is_record:
            self.semantic.open_unknown(name, tag, attrs)
            records = (self._stack[-1][1]["id"],)
        text = mark(
            "BPMN 2.0 knows no element “{element}”; it is kept, and drawn as a box.",
            element=tag,
        )
        self.reading.notes.add(
            "read.unknown-element", Severity.WARNING, text, *records, place=place
        )
        return is_record

    # Skipping: until the element that was just opened ends

    def _skip(self) -> None:
        self._depth = 0
        self._parser.StartElementHandler = self._start_skipped
        self._parser.EndElementHandler = self._end_skipped

    def _start_skipped(self, name: str, attrs: dict[str, str]) -> None:
        self._depth += 1
        if "id" in attrs and name.startswith(_BPMN_PREFIX):
            self.reading.other_ids.add(attrs["id"])

    def _end_skipped(self, _: str) -> None:
        if self._depth:
            self._depth -= 1
        else:
            self._parser.StartElementHandler = self._start_handler
            self._parser.EndElementHandler = self._end_handler

    # Texts

    def _open_text(self, name: str, attrs: dict[str, str]) -> None:
        if "id" in attrs:
            self.reading.other_ids.add(attrs["id"])
        parser = self._parser
        self._texts.clear()
        self._depth = 0
        parser.CharacterDataHandler = self._texts.append
        parser.StartElementHandler = self._start_inside_text
        parser.EndElementHandler = self._end_text

    def _start_inside_text(self, _: str, attrs: dict[str, str]) -> None:
        self._depth += 1

    def _end_text(self, name: str) -> None:
        if self._depth:
            self._depth -= 1
            return
        parser = self._parser
        parser.CharacterDataHandler = None
        parser.StartElementHandler = self._start_handler
        parser.EndElementHandler = self._end_handler
        self.semantic.take_text(name.rpartition(SEPARATOR)[2], "".join(self._texts))

    # Extensions: only our own block is read

    def _open_extensions(self, _: str, attrs: dict[str, str]) -> None:
        self._depth = 0
        self._parser.StartElementHandler = self._start_extension
        self._parser.EndElementHandler = self._end_skipped

    def _start_extension(self, name: str, attrs: dict[str, str]) -> None:
        kind, owner = self._stack[-1]
        if name == PROFILE_NAME and not self._depth and kind in (ELEMENT, FLOW):
            self._profile.begin(owner["id"])
            self._parser.CharacterDataHandler = self._profile.texts.append
            self._parser.StartElementHandler = self._profile.start
            self._parser.EndElementHandler = self._end_profile
        else:
            self._depth += 1

    def _end_profile(self, name: str) -> None:
        if self._profile.end(name):
            self._parser.CharacterDataHandler = None
            self._parser.StartElementHandler = self._start_extension
            self._parser.EndElementHandler = self._end_skipped


_ENTITIES = mark(
    "The file declares or uses abbreviations of its own (XML entities). They could fill the memory "
    "or read files of this computer, so the file was not opened; replace them by their text."
)
