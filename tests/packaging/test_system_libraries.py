"""Which shared libraries Qt lacks, and how they are installed or asked for."""

from __future__ import annotations

import re
import struct
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from tests.packaging.conftest import PACKAGING, Script

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux needs system libraries")
OF_THE_C_LIBRARY = {"libc.so.6", "libdl.so.2", "libm.so.6", "libpthread.so.0", "libresolv.so.2"}


@pytest.fixture
def libraries(script: Script) -> ModuleType:
    return script("system_libraries")


# Reading ELF files


def write_elf(file: Path, *needed: str) -> None:
    """Write the least an ELF library can be: a header, two segments, the dynamic section, names."""
    names, entries = b"\0", []
    for soname in needed:
        entries.append((1, len(names)))
        names += soname.encode() + b"\0"
    base, start = 0x40_0000, 64 + 2 * 56
    size = 16 * (len(entries) + 3)
    entries += [(5, base + start + size), (10, len(names)), (0, 0)]
    dynamic = b"".join(struct.pack("<qQ", *entry) for entry in entries)
    end = start + size + len(names)
    load = struct.pack("<IIQQQQQQ", 1, 5, 0, base, base, end, end, 4096)
    section = struct.pack("<IIQQQQQQ", 2, 6, start, base + start, base + start, size, size, 8)
    header = b"\x7fELF\x02\x01\x01".ljust(16, b"\0")
    header += struct.pack("<HHIQQQIHHHHHH", 3, 62, 1, 0, 64, 0, 0, 64, 56, 2, 0, 0, 0)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(header + load + section + dynamic + names)


def test_the_needed_names_of_a_library_are_read(libraries: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "libthing.so"
    write_elf(file, "libGL.so.1", "libc.so.6")
    assert libraries.elf_needed(file) == ["libGL.so.1", "libc.so.6"]


def test_a_library_that_needs_nothing(libraries: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "libthing.so"
    write_elf(file)
    assert libraries.elf_needed(file) == []


@pytest.mark.parametrize("content", [b"", b"\x7fELF", b"#!/bin/sh\n" * 20])
def test_what_is_no_library_needs_nothing(
    libraries: ModuleType, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "libthing.so"
    file.write_bytes(content)
    assert libraries.elf_needed(file) == []
    assert libraries.elf_needed(tmp_path / "absent.so") == []


@linux
def test_a_real_library_is_read_as_the_loader_reads_it(libraries: ModuleType) -> None:
    import PySide6

    gui = Path(PySide6.__file__).parent / "Qt" / "lib" / "libQt6Gui.so.6"
    needed = libraries.elf_needed(gui)
    assert {"libGL.so.1", "libEGL.so.1", "libQt6Core.so.6", "libc.so.6"} <= set(needed)


# What Qt needs


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """A Qt in small: two modules, two libraries that need each other, three platforms."""
    qt = tmp_path / "PySide6"
    write_elf(qt / "QtGui.abi3.so", "libQt6Gui.so.6", "libshiboken6.abi3.so.6")
    write_elf(qt / "QtWidgets.abi3.so", "libQt6Gui.so.6", "libz.so.1")
    write_elf(qt / "QtWebSockets.abi3.so", "libbrotlidec.so.1")
    write_elf(qt / "Qt" / "lib" / "libQt6Gui.so.6", "libQt6Core.so.6", "libGL.so.1")
    write_elf(qt / "Qt" / "lib" / "libQt6Core.so.6", "libQt6Gui.so.6", "ld-linux-x86-64.so.2")
    write_elf(tmp_path / "shiboken6" / "libshiboken6.abi3.so.6", "libstdc++.so.6")
    platforms = qt / "Qt" / "plugins" / "platforms"
    write_elf(platforms / "libqxcb.so", "libQt6Gui.so.6", "libxcb-cursor.so.0")
    write_elf(platforms / "libqoffscreen.so", "libQt6Gui.so.6", "libfontconfig.so.1")
    write_elf(platforms / "libqwayland.so", "libwayland-client.so.0")
    return tmp_path


BASE = {"libGL.so.1", "libstdc++.so.6", "libz.so.1"}


@pytest.mark.parametrize(
    ("platforms", "more"),
    [
        ([], set()),
        (["offscreen"], {"libfontconfig.so.1"}),
        (["xcb"], {"libxcb-cursor.so.0"}),
        (["wayland", "xcb"], {"libxcb-cursor.so.0", "libwayland-client.so.0"}),
        (["a platform of tomorrow"], set()),
    ],
)
def test_only_the_platforms_asked_for_count(
    libraries: ModuleType, wheel: Path, platforms: list[str], more: set[str]
) -> None:
    assert libraries.needed_libraries(wheel, platforms) == BASE | more


def test_what_the_loader_finds_is_not_missing(libraries: ModuleType, wheel: Path) -> None:
    there = {"libz.so.1", "libstdc++.so.6"}
    missing = libraries.missing_libraries(wheel, ["xcb"], there.__contains__)
    assert missing == ["libGL.so.1", "libxcb-cursor.so.0"]
    assert libraries.missing_libraries(wheel, ["xcb"], lambda soname: True) == []


@linux
def test_the_loader_finds_the_c_library_and_no_invention(libraries: ModuleType) -> None:
    assert libraries.can_load("libc.so.6")
    assert not libraries.can_load("libno-such-thing.so.99")


@linux
def test_the_package_of_everything_the_real_qt_needs_is_known(libraries: ModuleType) -> None:
    import PySide6

    site_packages = Path(PySide6.__file__).parent.parent
    needed = libraries.needed_libraries(site_packages, libraries.PLUGINS)
    assert {"libGL.so.1", "libxcb-cursor.so.0", "libwayland-client.so.0"} <= needed
    assert needed - set(libraries.DEBIAN_PACKAGES) - OF_THE_C_LIBRARY == set()


@linux
def test_every_named_plugin_exists(libraries: ModuleType) -> None:
    import PySide6

    plugins = Path(PySide6.__file__).parent / "Qt" / "plugins"
    named = [plugin for group in libraries.PLUGINS.values() for plugin in group]
    assert [plugin for plugin in named if not (plugins / plugin).is_file()] == []


def test_every_qt_module_of_the_program_is_looked_at(libraries: ModuleType) -> None:
    imported = set()
    for folder in ("workbench", "tests"):
        for file in (PACKAGING.parent / folder).rglob("*.py"):
            text = file.read_text("utf-8")
            imported |= set(re.findall(r"PySide6\.(Qt\w+)", text))
            for names in re.findall(r"from PySide6 import \(?([\w\s,]+)", text):
                imported |= set(re.findall(r"\bQt[A-Z]\w+", names))
    assert "QtCore" in imported
    assert imported - set(libraries.QT_MODULES) == set()


# Installing


class Machine:
    """A Debian in small: answers the commands the installation runs and records them."""

    def __init__(self, *known: str, user: int = 0, sudo: bool | None = None) -> None:
        self.known = set(known)
        self.after_update: set[str] = set()
        self.user = user
        self.sudo = sudo
        self.stale = False
        self.done: list[str] = []

    def which(self, name: str) -> str | None:
        there = name == "apt-get" or (name == "sudo" and self.sudo is not None)
        return f"/usr/bin/{name}" if there else None

    def run(self, command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        line = " ".join(command).replace("env DEBIAN_FRONTEND=noninteractive ", "")
        code, output = 0, ""
        if line.startswith("apt-cache policy"):
            for name in command[2:]:
                candidate = "1.0" if name in self.known else "(none)"
                output += f"{name}:\n  Installed: (none)\n  Candidate: {candidate}\n"
        elif line == "sudo -n true":
            code = 0 if self.sudo else 1
        else:
            self.done.append(line)
            if line.endswith("apt-get update"):
                self.known |= self.after_update
                self.stale = False
            elif self.stale:
                code = 100
        return subprocess.CompletedProcess(command, code, output)


@pytest.fixture
def install(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Machine, str], list[str]]:
    def on(machine: Machine, *sonames: str) -> list[str]:
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(libraries.shutil, "which", machine.which)
        monkeypatch.setattr(libraries.subprocess, "run", machine.run)
        monkeypatch.setattr(libraries.os, "geteuid", lambda: machine.user, raising=False)
        wanted = [libraries.DEBIAN_PACKAGES[soname] for soname in sonames]
        libraries.install_packages(wanted, "Qt needs something")
        return machine.done

    return on


INSTALL = "apt-get install --yes --no-install-recommends"


def test_root_installs(install, capsys) -> None:
    assert install(Machine("libgl1", "libegl1"), "libGL.so.1", "libEGL.so.1") == [
        f"{INSTALL} libgl1 libegl1"
    ]
    assert "Qt needs something.\nInstalling with apt-get: libgl1 libegl1" in capsys.readouterr().err


def test_a_package_that_brings_two_libraries_is_installed_once(install) -> None:
    machine = Machine("libglib2.0-0")
    assert install(machine, "libglib-2.0.so.0", "libgthread-2.0.so.0") == [
        f"{INSTALL} libglib2.0-0"
    ]


def test_a_newer_release_has_the_newer_name(install) -> None:
    machine = Machine("libglib2.0-0t64")
    assert install(machine, "libglib-2.0.so.0") == [f"{INSTALL} libglib2.0-0t64"]


def test_missing_package_lists_are_fetched_first(install) -> None:
    machine = Machine()
    machine.after_update = {"libgl1"}
    assert install(machine, "libGL.so.1") == ["apt-get update", f"{INSTALL} libgl1"]


def test_outdated_package_lists_are_fetched_and_the_installation_tried_again(install) -> None:
    machine = Machine("libgl1")
    machine.stale = True
    assert install(machine, "libGL.so.1") == [
        f"{INSTALL} libgl1",
        "apt-get update",
        f"{INSTALL} libgl1",
    ]


def test_sudo_that_asks_no_password_is_used(install) -> None:
    machine = Machine("libgl1", user=1000, sudo=True)
    assert install(machine, "libGL.so.1") == [f"sudo -n {INSTALL} libgl1"]


@pytest.mark.parametrize("sudo", [None, False])
def test_whoever_may_not_install_is_given_the_one_command(
    libraries: ModuleType, install, sudo: bool | None
) -> None:
    machine = Machine("libgl1", "libegl1", user=1000, sudo=sudo)
    with pytest.raises(libraries.SetupProblem) as problem:
        install(machine, "libGL.so.1", "libEGL.so.1")
    assert machine.done == []
    command = [line.strip() for line in str(problem.value).splitlines() if "apt-get" in line]
    assert command == [f"sudo {INSTALL} libgl1 libegl1"]


def test_the_one_command_fetches_missing_package_lists_too(libraries: ModuleType, install) -> None:
    with pytest.raises(libraries.SetupProblem) as problem:
        install(Machine(user=1000), "libGL.so.1", "libglib-2.0.so.0")
    assert f"sudo apt-get update && sudo {INSTALL} libgl1 libglib2.0-0\n" in str(problem.value)


def test_a_package_apt_does_not_know_is_named(libraries: ModuleType, install) -> None:
    with pytest.raises(libraries.SetupProblem, match=r"does not know .*libgl1"):
        install(Machine("libegl1"), "libGL.so.1", "libEGL.so.1")


def test_a_system_without_apt_is_told_what_is_needed(
    libraries: ModuleType, install, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Machine, "which", lambda self, name: None)
    with pytest.raises(libraries.SetupProblem, match=r"no apt-get here.*libgl1"):
        install(Machine("libgl1"), "libGL.so.1")


# All together


def test_nothing_is_done_where_nothing_is_missing(
    libraries: ModuleType, wheel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(libraries, "missing_libraries", lambda *_: [])
    monkeypatch.setattr(libraries, "install_packages", None)
    libraries.ensure(wheel, ["xcb"])


def test_libraries_still_missing_afterwards_are_named(
    libraries: ModuleType, wheel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    asked = []
    monkeypatch.setattr(libraries, "missing_libraries", lambda *_: ["libGL.so.1"])
    monkeypatch.setattr(libraries, "install_packages", lambda wanted, reason: asked.append(wanted))
    with pytest.raises(libraries.SetupProblem, match=r"yet Qt still lacks libGL\.so\.1"):
        libraries.ensure(wheel, ["xcb"])
    assert asked == [[("libgl1",)]]


def test_a_library_of_no_known_package_is_named_before_anything_is_installed(
    libraries: ModuleType, wheel: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(libraries, "missing_libraries", lambda *_: ["libnew.so.1", "libGL.so.1"])
    monkeypatch.setattr(libraries, "install_packages", None)
    with pytest.raises(libraries.SetupProblem, match=r"Which package has libnew\.so\.1 is not"):
        libraries.ensure(wheel, ["xcb"])
