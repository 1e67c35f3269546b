"""Several programs at one library for a while: nothing that was saved is lost, nobody sees half.

Each program is a process of the system of its own and does, in turn and as fast as it can, what
people and their programs do: change processes and save them, add to catalogues, make and rename
processes, change ``library.json``, open the whole library, read every file.

What makes a loss visible are additions.  Every change of a process puts a token behind its
documentation, every change of a catalogue an entry of its own.  Whoever was told that a change is
saved writes the token down; at the end each of these tokens must be in the file, for every later
save was made from what the file then said.  A token that nobody was told is saved may be there or
not.  Whatever is read, at any moment, must be whole.

    python -m tests.library.hammer --seconds 60 --programs 3
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from workbench.errors import WorkbenchError
from workbench.io import bpmn
from workbench.io.files import stamp_of
from workbench.io.json_text import json_bytes, parse_json
from workbench.library.catalogue import Catalogue, CatalogueEntry, read_catalogue
from workbench.library.changes_on_disk import ChangedOnDisk, rewrite, save_document
from workbench.library.edit_notice import EditLock
from workbench.library.library import Library
from workbench.words import literal

PROCESSES = 6  # few, so that programs meet
NOTE = "documentation"


def prepare(folder: Path) -> None:
    """Make a library with a few processes in it."""
    library = Library.create(folder, "Gemeinsam", "de")
    for number in range(PROCESSES):
        library.new_process(f"Prüfung {number} der Größe")


class Program:
    """One of the programs: does something, writes down what it was told."""

    def __init__(self, folder: Path, name: str, log: Path) -> None:
        self.folder = folder
        self.name = name
        self.did = Counter[str]()
        self.faults: list[str] = []
        self.saved: dict[str, str] = {}  # token: process id or catalogue file it went to
        self._log = log
        self._random = random.Random(name)
        self._number = 0

    def run(self, seconds: float) -> None:
        acts: list[tuple[Callable[[], None], int]] = [
            (self.change_process, 12),
            (self.add_to_catalogue, 4),
            (self.read_everything, 4),
            (self.open_library, 2),
            (self.rename, 2),
            (self.change_about, 1),
            (self.make_process, 1),
        ]
        choices = [act for act, weight in acts for _ in range(weight)]
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            act = self._random.choice(choices)
            try:
                act()
                self.did[act.__name__] += 1
            except ChangedOnDisk:
                self.did["conflict"] += 1  # told, nothing written: begins anew with what is there
            except WorkbenchError as error:
                # Renamed by another one between listing and opening.
                key = "gone" if "There is no file" in str(error) else "refused"
                self.did[key] += 1
                if key == "refused":
                    self.faults.append(f"{act.__name__}: {error}")
            except FileNotFoundError:
                self.did["gone"] += 1
        report = {"did": self.did, "faults": self.faults, "saved": self.saved}
        self._log.write_text(json.dumps(report), "utf-8")

    def token(self) -> str:
        self._number += 1
        return f"{self.name}-{self._number};"

    def files(self) -> list[Path]:
        return [
            path
            for path in (self.folder / "processes").iterdir()
            if path.suffix == ".bpmn" and not path.name.startswith(".")
        ]

    def change_process(self) -> None:
        path = self._random.choice(self.files())
        lock = EditLock.claim(path)  # whether somebody edits it already or not
        try:
            stamp = stamp_of(path)
            if stamp is None:
                raise FileNotFoundError(path)
            document = bpmn.read(path)
            process = next(document.elements("process"))
            token = self.token()
            with document.step(literal("add")) as step:
                step.update(process, documentation=process.documentation + token)
            save_document(path, document, stamp)
            self.saved[token] = process.id
        finally:
            if isinstance(lock, EditLock):
                lock.release()

    def add_to_catalogue(self) -> None:
        path = self.folder / "catalogues" / "roles.json"
        token = self.token()

        def add(present: bytes | None) -> bytes:
            assert present is not None
            catalogue = read_catalogue(path)
            if catalogue.is_damaged:
                raise AssertionError("half a catalogue")
            entries = (*catalogue.entries, CatalogueEntry(token, token))
            return catalogue.with_entries(entries).to_bytes()

        rewrite(path, add)
        self.saved[token] = "roles"

    def read_everything(self) -> None:
        for path in self.files():
            try:
                data = path.read_bytes()
            except FileNotFoundError:
                continue
            if not data.rstrip().endswith(b"definitions>"):
                self.faults.append(f"half of {path.name}: {len(data)} bytes")
            bpmn.read(data)
        for path in (self.folder / "catalogues").glob("*.json"):
            parse_json(path.read_bytes())

    def open_library(self) -> None:
        library = Library.open(self.folder)
        for entry in library.processes:
            if entry.problem is not None and entry.path.exists():
                self.faults.append(f"{entry.path.name}: {entry.problem}")
        if library.catalogue("role").is_damaged:
            self.faults.append("half a catalogue")

    def rename(self) -> None:
        library = Library.open(self.folder)
        entry = self._random.choice(library.processes)
        library.rename_process(entry, f"Prüfung {self._random.randrange(100)} der Größe")

    def change_about(self) -> None:
        token = self.token()

        def add(present: bytes | None) -> bytes:
            data = parse_json(present or b"{}")
            told = data.get("told")
            return json_bytes(data | {"told": [*(told if isinstance(told, list) else []), token]})

        rewrite(self.folder / "library.json", add)
        self.saved[token] = "about"

    def make_process(self) -> None:
        if len(self.files()) < 3 * PROCESSES:
            Library.open(self.folder).new_process("Neue Prüfung")


def hammer(folder: Path, seconds: float, programs: int) -> tuple[Counter[str], list[str]]:
    """Let programs loose on a library; return what they did, and what was wrong."""
    library = folder / "Amt für Größen"
    prepare(library)
    logs = [folder / f"{number}.log" for number in range(programs)]
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.library.hammer", "--as", f"p{number}"]  # noqa: RUF005
            + ["--log", str(log), "--seconds", str(seconds), "--library", str(library)],
            env=os.environ | {"WORKBENCH_HOME": str(folder / f"home{number}")},
        )
        for number, log in enumerate(logs)
    ]
    wrong = [f"program {n} ended with {one.wait()}" for n, one in enumerate(running) if one.wait()]
    did = Counter[str]()
    saved: dict[str, str] = {}
    for log in logs:
        report = json.loads(log.read_text("utf-8"))
        did.update(report["did"])
        wrong.extend(report["faults"])
        saved.update(report["saved"])
    did["saved"] = len(saved)
    return did, wrong + lost(library, saved)


def lost(folder: Path, saved: dict[str, str]) -> list[str]:
    """Return which saved changes are not in the library, and what should not be in it."""
    present: dict[str, set[str]] = {}
    library = Library.open(folder)
    for entry, document in library.documents():
        process = next(document.elements("process"))
        found = [token + ";" for token in process.documentation.split(";") if token]
        present.setdefault(entry.id, set()).update(found)
    roles: Catalogue = library.catalogue("role")
    present["roles"] = {entry.id for entry in roles.entries}
    told = parse_json((folder / "library.json").read_bytes()).get("told")
    present["about"] = {str(token) for token in told} if isinstance(told, list) else set()
    wrong = [
        f"lost: {token} of {place}"
        for token, place in saved.items()
        if token not in present.get(place, set())
    ]
    doubled = Counter(entry.id for entry in library.processes)
    wrong += [f"{count} files of {key}" for key, count in doubled.items() if count > 1]
    wrong += [
        f"left behind: {path.relative_to(folder)}" for path in folder.rglob(".*") if path.is_file()
    ]
    return wrong


def main() -> int:
    reader = argparse.ArgumentParser(description=__doc__, allow_abbrev=False)
    reader.add_argument("--seconds", type=float, default=60)
    reader.add_argument("--programs", type=int, default=2)
    reader.add_argument("--as", dest="name")
    reader.add_argument("--log", type=Path)
    reader.add_argument("--library", type=Path)
    line = reader.parse_args()
    if line.name:
        Program(line.library, line.name, line.log).run(line.seconds)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        did, wrong = hammer(Path(folder), line.seconds, line.programs)
    for what, count in sorted(did.items()):
        print(f"{count:7} {what}")
    print("\n".join(wrong) or "nothing lost, no half file seen")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
