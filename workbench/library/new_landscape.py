"""A new landscape of a library: three bands to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.library.map_outline import MapBand, landscape_of
from workbench.library.places import file_stem, free_path
from workbench.words import dictionary, mark

if TYPE_CHECKING:
    from workbench.library.library import Library

FOLDER = "landscapes"


def new_landscape(library: Library, name: str) -> Path:
    """Make and save a landscape; returns its file.  The library knows it after `refreshed`.

    Its id is like that of no other landscape of the library.
    """
    from workbench.io import landscape
    from workbench.library.changes_on_disk import save_new
    from workbench.library.library import make_folder

    say = dictionary(library.language).say
    bands = [
        MapBand(id=f"band-{role}", name=say(title), role=role, groups=())
        for role, title in (
            ("steering", mark("Steering processes")),
            ("core", mark("Core processes")),
            ("support", mark("Support processes")),
        )
    ]
    taken = {entry.id for entry in library.landscapes}
    number = len(taken) + 1
    while (key := f"landscape-{number}") in taken:
        number += 1
    folder = library.folder / FOLDER
    make_folder(folder)
    data, stem = landscape.write(landscape_of(key, name, bands)), file_stem(name, "Landkarte")
    while not save_new(path := free_path(folder, stem, ".json"), data):
        pass  # somebody has made one of the name just now
    return path
