"""What holds for every test."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# Also when pytest is called by itself in a desktop session: no windows popping up.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _application_for_windows(request: pytest.FixtureRequest) -> None:
    """Give every test that needs Qt the application object that windows need.

    Qt allows one in a process. Code that only paints a picture makes do with a lesser one, and
    whichever test then opened the first window in the same process would abort it.
    """
    if request.node.get_closest_marker("window"):
        request.getfixturevalue("qapp")


# The same examples on every machine: what chance finds is looked for by hand, with
# ``--hypothesis-profile default``.
settings.register_profile("steady", derandomize=True)
settings.load_profile("steady")
