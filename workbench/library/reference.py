"""The reference register: processes that municipalities usually have, as data.

``resources/reference`` holds the processes with their groups, the bands of a landscape and the
product areas in both numberings.  What a library takes from it is `workbench.library.adoption`.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Literal

import msgspec

from workbench.library.profile import Label
from workbench.resources import resource
from workbench.words import folded


class Numbering(StrEnum):
    """How a product area is numbered: as in most Länder, or as in North Rhine-Westphalia."""

    IMK = "imk"
    NRW = "nrw"


class Band(msgspec.Struct, frozen=True, kw_only=True):
    """A band of the landscape; the key is a choice of the attribute ``process_kind``."""

    key: str
    label: Label


class ReferenceGroup(msgspec.Struct, frozen=True, kw_only=True):
    """Processes that stand together in a landscape."""

    key: str
    band: str
    label: Label


class ProductArea(msgspec.Struct, frozen=True, kw_only=True):
    """A product area; in most Länder it has several numbers, or none."""

    key: str
    label: Label
    imk: tuple[str, ...]
    nrw: str

    def span(self, numbering: Numbering) -> str:
        """Return the number as people read it, such as “21–24”; "" where there is none."""
        if numbering is Numbering.NRW:
            return self.nrw
        return "–".join(dict.fromkeys((self.imk[0], self.imk[-1]))) if self.imk else ""


class ReferenceProcess(msgspec.Struct, frozen=True, kw_only=True):
    """One process of the register.  `name` is German, as the processes of its readers are."""

    id: str
    name: str
    english: str = ""
    group: str
    area: str
    imk: str  # one of the area's numbers; where it has none, the one it is kept under
    task_of: Literal["any", "municipality", "county"]
    usual: bool = False  # stands in the landscapes of the templates
    trigger: str
    description: str

    @property
    def is_county_task(self) -> bool:
        return self.task_of == "county"


class ReferenceRegister:
    """The processes, groups, bands and areas, each in the order in which they are shown."""

    def __init__(
        self,
        processes: tuple[ReferenceProcess, ...],
        groups: tuple[ReferenceGroup, ...],
        bands: tuple[Band, ...],
        areas: tuple[ProductArea, ...],
    ) -> None:
        self.processes = processes
        self.groups = groups
        self.bands = bands
        self.areas = areas

    @cached_property
    def by_id(self) -> Mapping[str, ReferenceProcess]:
        return MappingProxyType({one.id: one for one in self.processes})

    def named(self, name: str) -> ReferenceProcess | None:
        """Return the process of a name; capitals and umlauts are no matter."""
        return self._named.get(folded(name))

    @cached_property
    def _named(self) -> dict[str, ReferenceProcess]:
        return {folded(one.name): one for one in self.processes}

    @cached_property
    def _groups(self) -> dict[str, ReferenceGroup]:
        return {group.key: group for group in self.groups}

    @cached_property
    def _areas(self) -> dict[str, ProductArea]:
        return {area.key: area for area in self.areas}

    def group_of(self, process: ReferenceProcess) -> ReferenceGroup:
        return self._groups[process.group]

    def band_of(self, process: ReferenceProcess) -> str:
        return self.group_of(process).band

    def area_of(self, process: ReferenceProcess) -> ProductArea:
        return self._areas[process.area]

    def number_of(self, process: ReferenceProcess, numbering: Numbering) -> str:
        """Return the two digits of the product area a process belongs to."""
        return process.imk if numbering is Numbering.IMK else self.area_of(process).nrw


class _ProcessesFile(msgspec.Struct):
    processes: tuple[ReferenceProcess, ...]


class _GroupsFile(msgspec.Struct):
    bands: tuple[Band, ...]
    groups: tuple[ReferenceGroup, ...]


class _AreasFile(msgspec.Struct):
    areas: tuple[ProductArea, ...]


@cache
def reference_register() -> ReferenceRegister:
    """Return the register that comes with the program."""
    return load_register(resource("reference"))


def load_register(folder: Path) -> ReferenceRegister:
    """Read ``processes.json``, ``groups.json`` and ``product_areas.json`` of a folder."""
    decode = msgspec.json.decode
    processes = decode((folder / "processes.json").read_bytes(), type=_ProcessesFile)
    groups = decode((folder / "groups.json").read_bytes(), type=_GroupsFile)
    areas = decode((folder / "product_areas.json").read_bytes(), type=_AreasFile)
    return ReferenceRegister(processes.processes, groups.groups, groups.bands, areas.areas)
