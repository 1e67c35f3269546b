"""What a new library begins with: landscape, catalogues and the usual processes, from tables.

``resources/templates`` names the templates and holds the organisation of each; landscape, products
and file plan are made from the reference register.  Their contents are in German.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from workbench.errors import Cancelled, Refused, WorkbenchError
from workbench.io.files import save_atomically
from workbench.io.json_text import JsonDict
from workbench.library.adoption import adopt
from workbench.library.adoption_places import PLANNED, ROLES
from workbench.library.catalogue import Catalogue, CatalogueEntry, read_catalogue
from workbench.library.library import CATALOGUES, LANDSCAPES, Library
from workbench.library.map_outline import MapBand, MapEntry, MapGroup, landscape_of
from workbench.library.places import file_stem
from workbench.library.profile import Label
from workbench.library.reference import (
    Numbering,
    ProductArea,
    ReferenceProcess,
    ReferenceRegister,
    reference_register,
)
from workbench.progress import Progress
from workbench.resources import resource
from workbench.words import dictionary, mark

CONTENTS = "de"  # the language of all that a template brings


class Template(msgspec.Struct, frozen=True, kw_only=True):
    """One template; without `task_of` it is the empty library."""

    key: str
    label: Label
    description: Label
    numbering: Numbering = Numbering.IMK
    task_of: Literal["", "municipality", "county"] = ""
    catalogues: str = ""

    @property
    def is_empty(self) -> bool:
        return not self.task_of


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """What a template brings, for a person to see before choosing it."""

    bands: tuple[tuple[str, tuple[str, ...]], ...] = ()  # names of bands and of their groups
    processes: int = 0
    units: int = 0
    roles: int = 0

    @property
    def groups(self) -> int:
        return sum(len(groups) for _, groups in self.bands)


class _TemplatesFile(msgspec.Struct):
    templates: tuple[Template, ...]


@cache
def templates() -> tuple[Template, ...]:
    """Return the templates that come with the program, the empty one last."""
    data = resource("templates", "templates.json").read_bytes()
    return msgspec.json.decode(data, type=_TemplatesFile).templates


def template(key: str) -> Template:
    """Return a template by its key.  Raises Refused with the keys that there are."""
    found = next((one for one in templates() if one.key == key), None)
    if found is None:
        keys = ", ".join(one.key for one in templates())
        raise Refused(
            mark("The template “{key}” is not known; known are {keys}.", key=key, keys=keys)
        )
    return found


def contents(chosen: Template) -> Contents:
    """Return what a template brings."""
    if chosen.is_empty:
        return Contents()
    bands = _Making(chosen).bands()
    return Contents(
        bands=tuple((band.name, tuple(group.name for group in band.groups)) for band in bands),
        processes=sum(len(group.entries) for band in bands for group in band.groups),
        units=len(_table(chosen, "units").entries),
        roles=len(_table(chosen, "roles").entries),
    )


def create_library(
    folder: Path,
    name: str,
    chosen: Template,
    *,
    language: str = CONTENTS,
    with_processes: bool = True,
    progress: Progress | None = None,
) -> Library:
    """Make a library from a template.  Raises Refused where the folder holds something already.

    `language` is of the empty one; the others are in German.  `with_processes`: the processes of
    the landscape get files; otherwise they are only drawn.  Cancelled, what was made stays.
    """
    job = progress or Progress()
    library = Library.create(folder, name, language if chosen.is_empty else CONTENTS)
    if chosen.is_empty:
        return library
    work = _Making(chosen)
    for catalogue in work.catalogues():
        save_atomically(folder / CATALOGUES / f"{catalogue.file}.json", catalogue.to_bytes())
    _save_landscape(folder, name, work.bands())
    library = library.refreshed()
    if with_processes:
        adopted = adopt(library, work.processes, progress=job)
        if adopted.was_cancelled:
            raise Cancelled
        if adopted.problem is not None:
            raise WorkbenchError(adopted.problem)
        library = library.refreshed()
    return library


def _save_landscape(folder: Path, name: str, bands: tuple[MapBand, ...]) -> None:
    from workbench.io import landscape

    title = dictionary(CONTENTS).say(mark("Process landscape {name}", name=name))
    data = landscape.write(landscape_of("landscape-1", title, bands))
    save_atomically(folder / LANDSCAPES / f"{file_stem(title)}.json", data)


class _Making:
    """The processes of the register that a template has, and what is made of them."""

    def __init__(self, chosen: Template) -> None:
        self._template = chosen
        self._register: ReferenceRegister = reference_register()
        self.processes = tuple(
            one
            for one in self._register.processes
            if one.usual and one.task_of in ("any", chosen.task_of)
        )
        self._numbers: dict[str, str] = {}
        given: dict[str, int] = {}
        for one in self.processes:
            area = self._register.number_of(one, chosen.numbering)
            given[area] = given.get(area, 0) + 1
            self._numbers[one.id] = f"{area}.{given[area]:02d}"

    def bands(self) -> tuple[MapBand, ...]:
        """Return the bands with their groups; those that hold nothing are left out."""
        found: dict[str, list[ReferenceProcess]] = {}
        for one in self.processes:
            found.setdefault(one.group, []).append(one)
        return tuple(
            MapBand(
                id=f"band-{band.key}",
                name=band.label.say(CONTENTS),
                role=ROLES[band.key],
                groups=tuple(
                    MapGroup(
                        id=f"group-{group.key}",
                        name=group.label.say(CONTENTS),
                        entries=tuple(map(self._entry, found[group.key])),
                    )
                    for group in self._register.groups
                    if group.band == band.key and group.key in found
                ),
            )
            for band in self._register.bands
        )

    def catalogues(self) -> Iterable[Catalogue]:
        for path in sorted(resource("templates", self._template.catalogues).glob("*.json")):
            yield _table(self._template, path.stem)
        yield Catalogue("products", map(self._product, self._areas()))
        yield Catalogue("file_plan", self._file_plan())

    def _entry(self, process: ReferenceProcess) -> MapEntry:
        return MapEntry(
            id=process.id.replace("ref-", "entry-", 1),
            name=process.name,
            number=self._numbers[process.id],
            status=PLANNED,
        )

    def _areas(self) -> tuple[ProductArea, ...]:
        """Return the areas that have a number in the numbering of the template."""
        return tuple(one for one in self._register.areas if one.span(self._template.numbering))

    def _product(self, area: ProductArea) -> CatalogueEntry:
        span = area.span(self._template.numbering)
        return _catalogue_entry(f"product-{span[:2]}", f"{span} {area.label.say(CONTENTS)}")

    def _file_plan(self) -> Iterable[CatalogueEntry]:
        """Yield a stub: the areas, and below each the groups of its processes."""
        for area in self._areas():
            span = area.span(self._template.numbering)
            top = f"fileplan-{span[:2]}"
            yield _catalogue_entry(top, f"{span} {area.label.say(CONTENTS)}")
            keys = {one.group for one in self._register.processes if one.area == area.key}
            groups = [group for group in self._register.groups if group.key in keys]
            for number, group in enumerate(groups, 1):
                code = f"{span[:2]}.{number:02d}"
                yield _catalogue_entry(
                    f"fileplan-{code.replace('.', '-')}",
                    f"{code} {group.label.say(CONTENTS)}",
                    top,
                )


def _table(chosen: Template, file: str) -> Catalogue:
    return read_catalogue(resource("templates", chosen.catalogues, f"{file}.json"))


def _catalogue_entry(key: str, name: str, parent: str = "") -> CatalogueEntry:
    data: JsonDict = {"id": key, "name": name, "parent": parent}
    return CatalogueEntry(key, name, data)
