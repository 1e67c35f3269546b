"""Whatever is made here keeps to the schema of the standard, so that other programs open it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.editing import made_files
from tests.editing.made_files import Made
from tests.io.bpmn.files import schema_errors
from workbench.io import bpmn


# Replacing, switching and describing are held to the schema kind by kind in their own tests.
@pytest.mark.parametrize(
    "group",
    [
        group
        for group in made_files.GROUPS
        if group not in (made_files.replaced_and_switched, made_files.described)
    ],
    ids=lambda group: group.__name__,
)
def test_every_file_made_by_operations_is_valid_and_reads_as_it_was(
    group: Callable[[], Iterator[Made]],
) -> None:
    for made in group():
        data = bpmn.write(made.document)
        assert schema_errors(data) == [], made.name
        again = bpmn.read(data)
        assert not [f for f in again.findings if f.severity.value == "error"], made.name
        assert {r.id: r for r in again} == {r.id: r for r in made.document}, made.name


def test_the_variety_is_one() -> None:
    names = [made.name for made in made_files.created()]
    assert len(names) == len(set(names)) > 80
