"""Reading and writing JSON so that strangers' data survives and two people's edits merge.

Reading is tolerant: what is not as expected is complained about in a sentence and replaced by a
default, while the parsed object itself keeps everything, known or not.  Writing is stable: the
order of the keys is the given one, and each entry of a list stands on a line of its own.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable

import msgspec

from workbench.errors import Unreadable
from workbench.words import Text, mark

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
JsonDict = dict[str, Json]

_DEEPEST = 64  # levels of nesting; what people write has four


def parse_json(data: bytes) -> JsonDict:
    """Return the object a JSON file holds.  Raises Unreadable with a sentence that says why not."""
    if not data.strip():
        raise Unreadable(mark("The file is empty."))
    try:
        text = _decoded(data)
        value: object = msgspec.json.decode(text)
    except UnicodeDecodeError:
        raise Unreadable(
            mark("The file is not a text file in UTF-8, so it cannot be JSON of this program.")
        ) from None
    except RecursionError:
        raise _too_deep() from None
    except msgspec.DecodeError:
        raise Unreadable(_syntax_problem(text)) from None
    if not isinstance(value, dict):
        raise Unreadable(mark("The file is JSON, but holds no object in braces { … }."))
    if _depth(value) > _DEEPEST:
        raise _too_deep()
    return value


def json_bytes(value: JsonDict) -> bytes:
    """Return the text of a JSON file in UTF-8: a list has one entry per line."""
    # A lone surrogate cannot come from a file, but from a keyboard or clipboard it can.
    return (_expanded(value, "", 0) + "\n").encode("utf-8", "replace")


def stated_version(data: JsonDict, known: int) -> int:
    """Return the version to write: a newer one than ours stays, for its keys stay too."""
    stated = data.get("version")
    if isinstance(stated, int) and not isinstance(stated, bool):
        return max(stated, known)
    return known


class JsonReader:
    """Looks into a parsed object; tells `complain` what is not as it should be."""

    def __init__(self, data: JsonDict, complain: Callable[[Text], None], where: str = "") -> None:
        self.data = data
        self._complain = complain
        self._where = where

    def text(self, key: str, default: str = "") -> str:
        """Return a text, the default where it is missing or something else."""
        value = self.data.get(key)
        if isinstance(value, str):
            return value
        if value is not None:
            self._expected(key, mark("a text in quotation marks"))
        return default

    def number(self, key: str) -> float | None:
        """Return a finite number, None where it is missing or something else."""
        value = self.data.get(key)
        if isinstance(value, int | float) and not isinstance(value, bool):
            try:
                number = float(value)
            except OverflowError:
                number = math.inf
            if math.isfinite(number):
                return number
        if value is not None:
            self._expected(key, mark("a number"))
        return None

    def object(self, key: str) -> JsonReader:
        """Return a nested object, an empty one where it is missing or something else."""
        value = self.data.get(key)
        if isinstance(value, dict):
            return JsonReader(value, self._complain, self._path(key))
        if value is not None:
            self._expected(key, mark("an object in braces"))
        return JsonReader({}, self._complain, self._path(key))

    def objects(self, key: str) -> list[JsonReader]:
        """Return the objects of a list, without what is not an object."""
        value = self.data.get(key)
        if value is None:
            return []
        if not isinstance(value, list):
            self._expected(key, mark("a list in square brackets"))
            return []
        found = []
        for number, entry in enumerate(value, 1):
            where = f"{self._path(key)}[{number}]"
            if isinstance(entry, dict):
                found.append(JsonReader(entry, self._complain, where))
            else:
                self.complain(
                    mark("{where} is not an object in braces and was left out.", where=where)
                )
        return found

    def complain(self, text: Text) -> None:
        self._complain(text)

    def _path(self, key: str) -> str:
        return f"{self._where}.{key}" if self._where else key

    def _expected(self, key: str, what: Text) -> None:
        self._complain(
            mark("{where} should be {what}; it was left out.", where=self._path(key), what=what)
        )


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    return data.decode("utf-8-sig")


def _syntax_problem(text: str) -> Text:
    # The standard library's parser says where; ours is quicker and stricter, and says it less well.
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return mark(
            "The file is not valid JSON: line {line}, column {column} cannot be understood.",
            line=error.lineno,
            column=error.colno,
        )
    except (ValueError, RecursionError):
        pass
    return mark("The file is not valid JSON.")


def _too_deep() -> Unreadable:
    return Unreadable(
        mark("The file is nested deeper than any file of this kind; it was not read.")
    )


def _depth(value: Json) -> int:
    level: list[Json] = [value]
    depth = 0
    while level and depth <= _DEEPEST:
        depth += 1
        following: list[Json] = []
        for entry in level:
            if isinstance(entry, dict):
                following.extend(entry.values())
            elif isinstance(entry, list):
                following.extend(entry)
        level = following
    return depth


def _expanded(value: Json, indent: str, depth: int) -> str:
    inner = indent + "  "
    if isinstance(value, dict) and value and depth < 2:
        lines = (
            f"{inner}{_inline(key)}: {_expanded(entry, inner, depth + 1)}"
            for key, entry in value.items()
        )
        return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
    if isinstance(value, list) and any(isinstance(entry, dict | list) for entry in value):
        return "[\n" + ",\n".join(inner + _inline(entry) for entry in value) + f"\n{indent}]"
    return _inline(value)


def _inline(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
