"""The gallery looks as it did: a change of any symbol has to be looked at and written down."""

from __future__ import annotations

import pytest

from tests.notation.gallery import ALL, SHEET
from tests.notation.golden import FOLDER, as_data
from workbench.notation.sheet_picture import SheetPicture


@pytest.mark.parametrize("name", sorted(ALL))
def test_the_gallery_looks_as_it_did(name: str) -> None:
    expected = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    shown = as_data(SheetPicture(ALL[name](), SHEET).drawing())
    assert shown.splitlines() == expected.splitlines(), (
        "The drawing has changed. If that is wanted: python -m tests.notation.golden"
    )
