"""The front door: ``python -m workbench`` and the command ``workbench``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run with the arguments of the command line; returns the exit code."""
    try:
        from workbench.cli import main as run

        return run(sys.argv[1:])
    except KeyboardInterrupt:  # while still importing
        return 130


if __name__ == "__main__":
    sys.exit(main())
