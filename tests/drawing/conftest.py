"""Property tests here are not timed: the first one to set text loads fonts and hyphenation."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
