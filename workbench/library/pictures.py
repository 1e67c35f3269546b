"""The picture files that landscapes show: they lie in the library, and no path leads out of it."""

from __future__ import annotations

from pathlib import Path

from workbench.drawing.image_size import image_size
from workbench.errors import Refused, reason
from workbench.library.changes_on_disk import save_new
from workbench.library.places import file_stem, free_path, inside
from workbench.model.snapshot import Snapshot
from workbench.words import mark

FOLDER = "pictures"
MOST_BYTES = 20_000_000
_ENDINGS = {b"\x89PNG": ".png", b"\xff\xd8": ".jpg"}


class Pictures:
    """Gives the bytes of picture files below a folder; what is none gives nothing."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._known: dict[str, tuple[tuple[int, int], bytes]] = {}

    def __call__(self, place: str) -> bytes:
        path = inside(self.root, place)
        if path is None:
            return b""
        try:
            state = path.stat()
            stamp = state.st_mtime_ns, state.st_size
            known = self._known.get(place)
            if known is not None and known[0] == stamp:
                return known[1]
            data = path.read_bytes() if state.st_size <= MOST_BYTES else b""
        except (OSError, ValueError):
            return b""
        if image_size(data) is None:
            data = b""
        self._known[place] = stamp, data
        return data


def root_of(landscape: Path) -> Path:
    """Return the folder that the places in a landscape file count from: its library, if any."""
    for folder in landscape.parents[:3]:
        if (folder / "library.json").is_file():
            return folder
    return landscape.parent


def show_pictures(document: Snapshot, landscape: Path) -> None:
    """Let the pictures of a landscape that was read from a file be shown."""
    document.pictures = Pictures(root_of(landscape))


def take_picture(landscape: Path, picture: Path) -> str:
    """Return the place of a picture in the library of a landscape; one from elsewhere is copied in.

    Raises Refused for what is no picture or cannot be read.
    """
    root = root_of(landscape)
    try:
        if picture.stat().st_size > MOST_BYTES:
            raise Refused(
                mark(
                    "“{file}” was not taken: it is larger than 20 MB. Make it smaller first.",
                    file=picture.name,
                )
            )
        data = picture.read_bytes()
    except OSError as error:
        raise Refused(
            mark("“{file}” was not taken: {reason}.", file=picture.name, reason=reason(error))
        ) from error
    ending = next((end for start, end in _ENDINGS.items() if data.startswith(start)), "")
    if not ending or image_size(data) is None:
        raise Refused(
            mark(
                "“{file}” was not taken: it is no PNG or JPEG picture. Save it as one of these "
                "and choose it again.",
                file=picture.name,
            )
        )
    try:
        place = picture.resolve().relative_to(root.resolve())
        return place.as_posix()
    except ValueError:
        pass
    folder = root / FOLDER
    try:
        folder.mkdir(exist_ok=True)
        stem = file_stem(picture.stem, "Bild")
        while not save_new(goal := free_path(folder, stem, ending), data):
            pass  # somebody has put one of the name there just now
    except OSError as error:
        raise Refused(
            mark("“{file}” was not taken: {reason}.", file=picture.name, reason=reason(error))
        ) from error
    return goal.relative_to(root).as_posix()
