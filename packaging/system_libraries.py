"""The shared libraries of the system that Qt needs and its wheel does not bring (Linux only).

What is needed is read from the installed Qt itself (the NEEDED entries of its ELF files), what is
there is asked of the loader, and what is missing is installed with apt-get where this process may.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from setup_environment import SetupProblem, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

QT_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtNetwork", "QtTest")
"""The Qt modules the program and its tests import (QtTest: pytest-qt); a test compares."""

DEBIAN_PACKAGES: dict[str, tuple[str, ...]] = {
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libX11.so.6": ("libx11-6",),
    "libbrotlicommon.so.1": ("libbrotli1",),
    "libbrotlidec.so.1": ("libbrotli1",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libdrm.so.2": ("libdrm2",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libfreetype.so.6": ("libfreetype6",),
    "libgcc_s.so.1": ("libgcc-s1",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2",),
    "libgthread-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libstdc++.so.6": ("libstdc++6",),
    "libwayland-client.so.0": ("libwayland-client0",),
    "libwayland-cursor.so.0": ("libwayland-cursor0",),
    "libwayland-egl.so.1": ("libwayland-egl1",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-glx.so.0": ("libxcb-glx0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-render.so.0": ("libxcb-render0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-shm.so.0": ("libxcb-shm0",),
    "libxcb-sync.so.1": ("libxcb-sync1",),
    "libxcb-util.so.1": ("libxcb-util1",),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxcb.so.1": ("libxcb1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libz.so.1": ("zlib1g",),
    "libzstd.so.1": ("libzstd1",),
}
"""By soname: the package in Debian 12 and 13 and Ubuntu 22.04 and 24.04, the newest name first."""

PLUGINS = {
    "xcb": ("platforms/libqxcb.so",),
    "wayland": ("platforms/libqwayland.so", "wayland-shell-integration/libxdg-shell.so"),
    "offscreen": ("platforms/libqoffscreen.so",),
    "minimal": ("platforms/libqminimal.so",),
    "vnc": ("platforms/libqvnc.so",),
}
"""By the name of a Qt platform: its plugins."""


def window_platforms(environ: Mapping[str, str]) -> list[str]:
    """The Qt platforms a window would be opened with, the way Qt chooses."""
    chosen = environ.get("QT_QPA_PLATFORM", "")
    if chosen:
        return [name.split(":")[0] for name in chosen.split(";")]
    platforms = ["wayland"] if environ.get("WAYLAND_DISPLAY") else []
    if environ.get("DISPLAY") or not platforms:
        platforms.append("xcb")
    return platforms


def ensure(site_packages: Path, platforms: Iterable[str]) -> None:
    """Install what Qt on these platforms still lacks, or raise with the one command to run."""
    if sys.platform != "linux":
        return
    missing = missing_libraries(site_packages, platforms)
    if not missing:
        return
    reason = "Qt needs system libraries that are not installed: " + ", ".join(missing)
    unknown = [soname for soname in missing if soname not in DEBIAN_PACKAGES]
    if unknown:
        raise SetupProblem(
            f"{reason}. Which package has {', '.join(unknown)} is not known here: "
            "install them with your system's package manager and start again."
        )
    install_packages([DEBIAN_PACKAGES[soname] for soname in missing], reason)
    missing = missing_libraries(site_packages, platforms)
    if missing:
        raise SetupProblem(
            f"The packages were installed, yet Qt still lacks {', '.join(missing)}. "
            "Install the packages that hold them and start again."
        )


def can_load(soname: str) -> bool:
    """Whether the system's loader finds the library."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def missing_libraries(
    site_packages: Path, platforms: Iterable[str], loads: Callable[[str], bool] = can_load
) -> list[str]:
    """The sonames Qt needs on these platforms that neither its wheel nor the system has."""
    return sorted(s for s in needed_libraries(site_packages, platforms) if not loads(s))


def needed_libraries(site_packages: Path, platforms: Iterable[str]) -> set[str]:
    """The sonames from outside its wheel that Qt needs on these platforms."""
    qt = site_packages / "PySide6"
    inside = {
        file.name: file
        for folder in (qt, qt / "Qt" / "lib", site_packages / "shiboken6")
        for file in folder.glob("*.so*")
    }
    waiting = [qt / f"{module}.abi3.so" for module in QT_MODULES]
    waiting += [qt / "Qt" / "plugins" / p for name in platforms for p in PLUGINS.get(name, ())]
    seen = set(waiting)
    outside = set()
    while waiting:
        for soname in elf_needed(waiting.pop()):
            if soname not in inside:
                outside.add(soname)
            elif inside[soname] not in seen:
                seen.add(inside[soname])
                waiting.append(inside[soname])
    # The loader itself is named by some files; it cannot be missing, and opening it proves nothing.
    return {soname for soname in outside if not soname.startswith("ld-linux")}


def elf_needed(file: Path) -> list[str]:
    """The sonames an ELF file (64 bit, little-endian) asks the loader for; none if it is no ELF."""
    try:
        with file.open("rb") as data:
            header = data.read(64)
            if header[:6] != b"\x7fELF\x02\x01" or len(header) < 64:
                return []

            def read(offset: int, size: int) -> bytes:
                data.seek(offset)
                return data.read(size)

            (table,) = struct.unpack_from("<Q", header, 32)
            entry_size, count = struct.unpack_from("<HH", header, 54)
            segments = [
                struct.unpack("<IIQQQQQQ", read(table + i * entry_size, 56)) for i in range(count)
            ]
            return list(_needed_names(segments, read))
    except (OSError, struct.error):
        return []


def _needed_names(
    segments: Sequence[tuple[int, ...]], read: Callable[[int, int], bytes]
) -> Iterator[str]:
    """Read the dynamic section; a segment is (type, flags, offset, address, …, size in file, …)."""
    load, dynamic = 1, 2
    needed, string_table, string_size = 1, 5, 10
    for kind, _, offset, _, _, size, *_ in segments:
        if kind != dynamic:
            continue
        entries = list(struct.iter_unpack("<qQ", read(offset, size - size % 16)))
        values = dict(entries)
        address = values[string_table]
        start = next(
            s[2] + address - s[3]
            for s in segments
            if s[0] == load and s[3] <= address < s[3] + s[5]
        )
        names = read(start, values[string_size])
        for tag, value in entries:
            if tag == needed:
                yield names[value : names.index(b"\0", value)].decode("utf-8", "replace")


def install_packages(wanted: Sequence[Sequence[str]], reason: str) -> None:
    """Install one package of each group of names with apt-get, saying so.

    Where this process may not, or there is no apt-get, raise with what the person can do. `reason`
    is the beginning of a sentence.
    """
    if sys.platform != "linux" or not shutil.which("apt-get"):
        names = ", ".join(dict.fromkeys(group[-1] for group in wanted))
        raise SetupProblem(
            f"{reason}. There is no apt-get here: install what Debian calls {names} "
            "with your system's package manager and start again."
        )
    privilege = _privilege()
    packages = available_packages(wanted)
    if privilege is None:
        # The last name of a group is the oldest; newer releases still answer to it.
        named = packages or list(dict.fromkeys(group[-1] for group in wanted))
        update = "" if packages else "sudo apt-get update && "
        raise SetupProblem(
            f"{reason}. Only the administrator may install that; run this once and start again:\n\n"
            f"    {update}sudo apt-get install --yes --no-install-recommends {' '.join(named)}\n"
        )
    updated = packages is None
    if updated:
        _update(privilege, reason)
        packages = available_packages(wanted)
    if packages is None:
        names = ", ".join(" or ".join(group) for group in wanted)
        raise SetupProblem(
            f"{reason}. apt-get does not know all of these packages: {names}. "
            "Check the sources it installs from and start again."
        )
    say(f"{reason}.\nInstalling with apt-get: {' '.join(packages)}")
    install = ["install", "--yes", "--no-install-recommends", *packages]
    if _apt_get(privilege, install):
        return
    if not updated:  # the package lists may be older than what the server still has
        _update(privilege, reason)
        if _apt_get(privilege, install):
            return
    raise SetupProblem(f"{reason}. apt-get could not install them (its reason is above).")


def available_packages(wanted: Sequence[Sequence[str]]) -> list[str] | None:
    """One name of each group that apt can install, without repetition; None if a group has none."""
    names = sorted({name for group in wanted for name in group})
    answer = subprocess.run(
        ["apt-cache", "policy", *names],
        capture_output=True,
        text=True,
        env={**os.environ, "LC_ALL": "C"},
    ).stdout
    known = set()
    package = ""
    for line in answer.splitlines():
        if not line.startswith(" "):
            package = line.rstrip(":")
        elif line.strip().startswith("Candidate:") and not line.endswith("(none)"):
            known.add(package)
    chosen = [next((name for name in group if name in known), None) for group in wanted]
    if None in chosen:
        return None
    return list(dict.fromkeys(name for name in chosen if name))


def _privilege() -> list[str] | None:
    """What to put before a command to run it as the administrator; None if that is not allowed."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], capture_output=True)
        if asked.returncode == 0:
            return ["sudo", "-n"]
    return None


def _update(privilege: Sequence[str], reason: str) -> None:
    say("Fetching apt's package lists ...")
    if not _apt_get(privilege, ["update"]):
        raise SetupProblem(
            f"{reason}. apt-get could not fetch its package lists (its reason is above). "
            "Check the network connection and start again."
        )


def _apt_get(privilege: Sequence[str], arguments: Sequence[str]) -> bool:
    command = [*privilege, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", *arguments]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    return done.returncode == 0
