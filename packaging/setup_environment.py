"""The environment in `.venv`: made when it is absent, brought up to date when the pins changed.

`pyproject.toml` says what is needed ([project] dependencies and the extra `test`, pinned exactly),
`packaging/constraints.txt` pins what those need in turn. A stamp in `.venv` remembers what was
installed, so that a start where nothing changed costs a few milliseconds and never calls pip.

Standard library only: this runs before anything is installed. It is written so that an old Python
can at least read it and be told that it is too old.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = (3, 11)
COULD_NOT = 2
"""The exit code for "could not", the same as the program's own."""


class SetupProblem(Exception):
    """The set-up cannot go on; the message says why and what to do."""


def say(sentence: str) -> None:
    """Tell the person on standard error: standard output belongs to the program."""
    print(sentence, file=sys.stderr, flush=True)


def require_python(version: Sequence[int] = tuple(sys.version_info[:2])) -> None:
    """Raise unless `version` is one the program runs on."""
    if tuple(version[:2]) < OLDEST_PYTHON:
        raise SetupProblem(
            "This program needs Python {}.{} or newer, and this is Python {}.{} ({}). "
            "Install a newer Python and start again with it, for example: python3.11 {}".format(
                *OLDEST_PYTHON, version[0], version[1], sys.executable, " ".join(sys.argv)
            )
        )


class Environment:
    """The virtual environment of a checkout at `root`."""

    def __init__(self, root: Path = ROOT) -> None:
        self.root = root
        self.folder = root / ".venv"
        self.stamp_file = self.folder / "installed.json"

    @property
    def python(self) -> Path:
        """The environment's interpreter, whether it exists yet or not."""
        if sys.platform == "win32":
            return self.folder / "Scripts" / "python.exe"
        return self.folder / "bin" / "python"

    @property
    def site_packages(self) -> Path | None:
        """Where the environment's packages are; None while there is no environment."""
        found = sorted(self.folder.glob("[Ll]ib/python3*/site-packages"))
        found += sorted(self.folder.glob("[Ll]ib/site-packages"))
        return found[-1] if found else None

    def requirements(self, extras: Sequence[str] = ()) -> list[str]:
        """What `pyproject.toml` asks for, with the named extras."""
        import tomllib  # not at the top: an old Python, which lacks it, is to get a sentence

        with (self.root / "pyproject.toml").open("rb") as file:
            project: dict[str, Any] = tomllib.load(file)["project"]
        wanted: list[str] = list(project["dependencies"])
        for extra in extras:
            wanted += project["optional-dependencies"][extra]
        return wanted

    def ensure(self, extras: Sequence[str] = ()) -> None:
        """Make `.venv` if it is absent and install what has changed since the last time."""
        name = "+".join(["run", *extras])
        digest = self._digest(extras)
        if self._stamp().get(name) == digest:
            return
        if not self.folder.exists():
            say(f"Making the environment in {self.folder} ...")
            self._make()
        elif not self._works():
            say(f"The environment in {self.folder} no longer works and is made anew ...")
            self._make()
        self._install(extras)
        self._write_stamp(name, digest)

    def run(self, arguments: Sequence[str], environ: Mapping[str, str] | None = None) -> int:
        """Run the environment's interpreter and return its exit code."""
        return subprocess.run([self.python, *arguments], env=environ).returncode

    def become_program(self, arguments: Sequence[str]) -> int:
        """Start the program; where the system can, this process turns into it.

        Then signals, the terminal and the exit code are the program's own. Windows cannot: there
        the shell would not wait.

        The checkout is put on the import path and the current folder is not, so the program starts
        from anywhere and paths among the arguments mean what the person meant.
        """
        path = [str(self.root), os.environ.get("PYTHONPATH", "")]
        environ = {**os.environ, "PYTHONPATH": os.pathsep.join(part for part in path if part)}
        command = ["-P", "-m", "workbench", *arguments]
        if sys.platform == "win32":
            return self.run(command, environ)
        sys.stdout.flush()
        sys.stderr.flush()
        os.execve(self.python, [str(self.python), *command], environ)

    @property
    def _constraints(self) -> Path:
        return self.root / "packaging" / "constraints.txt"

    def _digest(self, extras: Sequence[str]) -> str:
        text = "\n".join(self.requirements(extras)) + "\n" + self._constraints.read_text("utf-8")
        return hashlib.sha256(text.encode()).hexdigest()

    def _stamp(self) -> dict[str, str]:
        """What is installed, by name; empty when the interpreter behind `.venv` changed or went."""
        try:
            stamp: Any = json.loads(self.stamp_file.read_text("utf-8"))
            interpreter = self._interpreter()
        except (OSError, ValueError):
            return {}
        if not isinstance(stamp, dict) or stamp.get("interpreter") != interpreter:
            return {}
        return stamp

    def _write_stamp(self, name: str, digest: str) -> None:
        stamp = {
            **self._stamp(),
            "interpreter": self._interpreter(),
            "run": self._digest(()),  # extras are installed on top of what running needs
            name: digest,
        }
        self.stamp_file.write_text(json.dumps(stamp, indent=1) + "\n", "utf-8")

    def _interpreter(self) -> str:
        """The Python behind the environment; raises OSError when it is gone.

        On Windows the environment has a program of its own that starts the Python named in
        `pyvenv.cfg`, elsewhere a link.
        """
        python = self.python
        if sys.platform == "win32":
            for line in (self.folder / "pyvenv.cfg").read_text("utf-8").splitlines():
                key, _, value = line.partition("=")
                if key.strip() == "executable":
                    python = Path(value.strip())
        return str(python.resolve(strict=True))

    def _works(self) -> bool:
        """Whether the environment's interpreter starts, is new enough and still finds its pip."""
        check = f"import sys, pip; sys.exit(sys.version_info[:2] < {OLDEST_PYTHON})"
        try:
            result = subprocess.run([self.python, "-c", check], capture_output=True)
        except OSError:
            return False
        return result.returncode == 0

    def _make(self) -> None:
        ensure_venv_module()
        # A sub-process, because venv reports its troubles by exiting.
        made = subprocess.run(
            [sys.executable, "-m", "venv", "--clear", str(self.folder)], stdout=sys.stderr
        )
        if made.returncode != 0:
            raise SetupProblem(
                f"The environment in {self.folder} could not be made (the reason is above). "
                "Close the program if it is running, delete that folder and start again."
            )

    def _install(self, extras: Sequence[str]) -> None:
        say("Installing what is needed; this happens again only when that changes ...")
        command = [str(self.python), "-m", "pip", "install", "--disable-pip-version-check"]
        command += ["--constraint", str(self._constraints), *self.requirements(extras)]
        if subprocess.run(command, stdout=sys.stderr).returncode != 0:
            raise SetupProblem(
                "What the program needs could not be installed (pip's reason is above). Check the "
                "network connection, or pip's settings if your organisation has an index of its "
                "own, and start again."
            )


def ensure_venv_module() -> None:
    """Raise, or on Debian install its package, when this Python cannot make environments."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return
    import system_libraries

    package = "python{}.{}-venv".format(*sys.version_info[:2])
    system_libraries.install_packages(
        [[package]], f"This Python ({sys.executable}) cannot make environments: it lacks venv"
    )
    importlib.invalidate_caches()
    if not importlib.util.find_spec("ensurepip"):
        raise SetupProblem(
            f"This Python ({sys.executable}) still cannot make environments: its modules venv and "
            "ensurepip are missing. Install a complete Python and start again with it."
        )
