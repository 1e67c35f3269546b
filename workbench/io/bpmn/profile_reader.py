"""Our own block inside ``extensionElements``: the profile of a process, a step, a lane."""

from __future__ import annotations

from workbench.io.bpmn.namespaces import PROFILE
from workbench.io.bpmn.reading import SEPARATOR, Reading
from workbench.model.records import Item, Profile, ProfileValue, Row, profile_id

PROFILE_NAME = f"{PROFILE}{SEPARATOR}profile"
_VALUE = f"{PROFILE}{SEPARATOR}value"
_ITEM = f"{PROFILE}{SEPARATOR}item"
_ROW = f"{PROFILE}{SEPARATOR}row"
_CELL = f"{PROFILE}{SEPARATOR}cell"


class ProfileReader:
    """Reads one ``pw:profile`` at a time; what is strange in it is passed over."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._element = ""
        self._path: list[str] = []
        self._values: dict[str, ProfileValue] = {}
        self._key = ""
        self._ref = ""
        self._items: list[Item] = []
        self._rows: list[Row] = []
        self._cells: dict[str, str] = {}
        self.texts: list[str] = []

    def begin(self, element: str) -> None:
        self._element = element
        self._reading.places.setdefault(profile_id(element), self._reading.parser.CurrentByteIndex)
        self._path.clear()
        self._values = {}

    def start(self, name: str, attrs: dict[str, str]) -> None:
        self._path.append(name)
        if name == _VALUE:
            self._key = attrs.get("key", "")
            self._items, self._rows = [], []
        elif name == _ITEM:
            self._ref = attrs.get("ref", "")
        elif name == _ROW:
            self._cells = {}
        elif name == _CELL:
            self._ref = attrs.get("key", "")
        self.texts.clear()

    def end(self, name: str) -> bool:
        """Take the end of an element; True when it is that of the profile itself."""
        if not self._path:
            self._finish()
            return True
        self._path.pop()
        if name == _ITEM and self._path == [_VALUE]:
            self._items.append(Item("".join(self.texts), self._ref))
        elif name == _CELL and self._path == [_VALUE, _ROW]:
            self._cells[self._ref] = "".join(self.texts)
        elif name == _ROW and self._path == [_VALUE]:
            self._rows.append(tuple(self._cells.items()))
        elif name == _VALUE and not self._path and self._key and self._key not in self._values:
            self._values[self._key] = tuple(self._items) or tuple(self._rows) or "".join(self.texts)
        return False

    def _finish(self) -> None:
        key = profile_id(self._element)
        records = self._reading.records
        if records.get(key) is None:
            values = tuple(sorted(self._values.items(), key=lambda pair: pair[0]))
            records[key] = Profile(id=key, element=self._element, values=values)
