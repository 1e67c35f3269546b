"""What a person has chosen on this machine: a small JSON file in the user's own folder.

Settings are never needed to read a document, and a damaged file only means the defaults.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec


class Settings(msgspec.Struct, kw_only=True):
    """The choices; the defaults are those of a first start."""

    language: str = ""  # "" follows the system
    theme: str = ""  # "light", "dark", "" follows the system
    recent: list[str] = msgspec.field(default_factory=list)
    window: str = ""  # geometry and splitters, as the window wrote them
    show_grid: bool = True
    swimlanes_grow: bool = True  # around what is put near their border
    show_step_table: bool = False  # below the diagram
    show_outline: bool = False  # beside the diagram
    show_minimap: bool = True  # where a part of the diagram is out of view
    reopen: bool = True  # at the start, what was open at the end
    open_paths: list[str] = msgspec.field(default_factory=list)  # … in the order of its tabs
    keep_earlier: bool = True  # versions of files that saving writes over
    live_check: bool = True  # ask the rules while a process is edited
    png_scale: float = 2.0
    person: str = ""  # the name noted where this person changes a release state

    headings: dict[str, str] = msgspec.field(default_factory=dict)  # of lists: what they became
    # What was last seen of the register, by the folder of the library: a view as JSON.
    register_views: dict[str, str] = msgspec.field(default_factory=dict)
    recent_kinds: list[str] = msgspec.field(default_factory=list)  # keys of kinds, the last first
    pinned_kinds: list[str] = msgspec.field(default_factory=list)

    def remember_kind(self, key: str, limit: int = 6) -> None:
        """Put a kind of symbol at the top of those used last."""
        self.recent_kinds = [key, *(k for k in self.recent_kinds if k != key)][:limit]

    def pin_kind(self, key: str) -> None:
        """Pin a kind of symbol, or take the pin out."""
        if key in self.pinned_kinds:
            self.pinned_kinds = [k for k in self.pinned_kinds if k != key]
        else:
            self.pinned_kinds = [*self.pinned_kinds, key]

    def remember_register(self, folder: Path, view: str, limit: int = 12) -> None:
        """Keep what is seen of the register of a library."""
        views = {key: kept for key, kept in self.register_views.items() if key != str(folder)}
        views[str(folder)] = view
        self.register_views = dict(list(views.items())[-limit:])

    def remember(self, path: Path, limit: int = 12) -> None:
        """Put a path at the top of the recent list."""
        entry = str(path)
        self.recent = [entry, *(other for other in self.recent if other != entry)][:limit]


def config_folder() -> Path:
    """Return the folder of the settings (``WORKBENCH_HOME`` overrides it, for tests and sticks)."""
    return _folder("config")


def data_folder() -> Path:
    """Return the folder of the recovery files and earlier versions."""
    return _folder("data")


def cache_folder() -> Path:
    """Return the folder of what can be thrown away at any time."""
    return _folder("cache")


def _folder(kind: str) -> Path:
    home = os.environ.get("WORKBENCH_HOME")
    if home:
        return Path(home) / kind
    import platformdirs

    places = {
        "config": platformdirs.user_config_path,
        "data": platformdirs.user_data_path,
        "cache": platformdirs.user_cache_path,
    }
    return places[kind]("process-workbench", appauthor=False)


def load_settings() -> Settings:
    """Return the saved settings, the defaults where there are none or they cannot be read."""
    try:
        return msgspec.json.decode((config_folder() / "settings.json").read_bytes(), type=Settings)
    except (OSError, msgspec.DecodeError):
        return Settings()


def save_settings(settings: Settings) -> None:
    """Write the settings; a folder that cannot be written is not worth a word."""
    file = config_folder() / "settings.json"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(".tmp")
        draft.write_bytes(msgspec.json.format(msgspec.json.encode(settings), indent=1))
        draft.replace(file)
    except OSError:
        return
