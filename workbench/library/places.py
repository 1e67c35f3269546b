"""Paths that never leave the library, and file names that every system takes.

A library travels: it lies on a shared drive, is copied to a stick, unpacked on another system.  So
a name that is free and legal here must be so on Windows too, and a path that a file mentions is
only followed when it stays inside the folder.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath, PureWindowsPath

_FORBIDDEN = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]'
)
_RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE
)
_LONGEST_STEM = 80  # letters: with a folder or two it stays below Windows' 260 for a whole path
_DEEPEST = 32  # folders below one another


def file_stem(name: str, fallback: str = "Prozess") -> str:
    """Return a file name without ending for a name people gave: „Bau/Abriss?“ → „Bau Abriss“."""
    text = unicodedata.normalize("NFC", name).encode("utf-8", "ignore").decode("utf-8")
    text = _FORBIDDEN.sub(" ", text)
    text = " ".join(text.split())[:_LONGEST_STEM]
    while len(text.encode("utf-8")) > 2 * _LONGEST_STEM:
        text = text[:-1]
    text = text.lstrip(".~ ").rstrip(". ")
    if not text:
        return fallback
    if _RESERVED.match(text):
        return f"_{text}"
    return text


def free_path(folder: Path, stem: str, suffix: str, *, besides: Path | None = None) -> Path:
    """Return a path in the folder that no file has yet, numbered where the name is taken.

    Names that differ in capitals or in how an umlaut is coded count as the same.  `besides`: a
    file whose own name is free, for it is the one that moves.
    """
    try:
        taken = {same_name(entry.name) for entry in os.scandir(folder)}
    except OSError:
        taken = set()
    if besides is not None and besides.parent == folder:
        taken.discard(same_name(besides.name))
    name, number = f"{stem}{suffix}", 1
    while same_name(name) in taken:
        number += 1
        name = f"{stem} {number}{suffix}"
    return folder / name


def inside(root: Path, place: str) -> Path | None:
    """Return the path of a place inside the library, None for one that is or leads outside.

    `place` comes from a file and may say anything.  Slashes and backslashes both separate.
    """
    if not place or "\x00" in place:
        return None
    windows = PureWindowsPath(place)
    if windows.drive or windows.root or PurePosixPath(place).is_absolute():
        return None
    parts = windows.parts
    if any(part == ".." or ":" in part or _RESERVED.match(part) for part in parts):
        return None
    path = root.joinpath(*parts)
    return path if _is_below(path, root) else None


_Unlisted = Callable[[Path, OSError], None]


def files_below(
    root: Path,
    folder: Path,
    suffix: str,
    unlisted: _Unlisted = lambda folder, error: None,
) -> Iterator[Path]:
    """Yield the files of a folder and its subfolders, sorted by name, folders after files.

    Hidden ones are skipped, links that lead out of `root` or round in a circle are not followed,
    and what cannot be listed is left out; `unlisted` is told of folders that are there.
    """
    try:
        home = root.resolve()
    except (OSError, RuntimeError):
        return
    yield from _files(home, folder, suffix, unlisted, set(), 0)


def is_hidden(entry: os.DirEntry[str]) -> bool:
    """Tell whether a file or folder is hidden or somebody's temporary: ``.x``, ``~$x``."""
    if entry.name.startswith((".", "~$")):
        return True
    try:
        attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    except OSError:
        return False
    return bool(attributes & getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 0))


def _files(
    home: Path, folder: Path, suffix: str, unlisted: _Unlisted, seen: set[Path], depth: int
) -> Iterator[Path]:
    try:
        real = folder.resolve()
        entries = sorted(os.scandir(folder), key=lambda entry: (same_name(entry.name), entry.name))
    except (FileNotFoundError, RuntimeError):
        return
    except OSError as error:
        unlisted(folder, error)
        return
    if real in seen or depth > _DEEPEST or not (real == home or home in real.parents):
        return
    seen.add(real)
    folders = []
    for entry in entries:
        if is_hidden(entry):
            continue
        path = Path(entry.path)
        try:
            if entry.is_dir():
                folders.append(path)
                continue
            wanted = entry.is_file() and entry.name.lower().endswith(suffix)
        except OSError:
            continue
        if wanted and (not entry.is_symlink() or _is_below(path, home)):
            yield path
    for path in folders:
        yield from _files(home, path, suffix, unlisted, seen, depth + 1)


def _is_below(path: Path, root: Path) -> bool:
    try:
        real, home = path.resolve(), root.resolve()
    except (OSError, RuntimeError, ValueError):
        return False
    return real == home or home in real.parents


def same_name(name: str) -> str:
    """Return what two names have in common that some system takes for the same."""
    return unicodedata.normalize("NFC", name).casefold()
