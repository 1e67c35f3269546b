"""What was saved over can be compared with and opened again."""

from __future__ import annotations

import pytest

from workbench.editing.operations import naming
from workbench.io import bpmn
from workbench.io.files import save_atomically
from workbench.library.earlier_versions import EarlierVersions
from workbench.ui.comparison_page import ComparisonPage
from workbench.ui.earlier_versions_dialog import EarlierVersionsDialog
from workbench.words import mark

pytestmark = pytest.mark.window


def rename(document, name: str) -> None:
    with document.step(mark("Test")) as step:
        naming.rename(step, next(document.elements("process")).id, name)


def names(path) -> list[str]:
    """Return the names of the process in the earlier versions of its file."""
    found = (bpmn.read(version.file) for version in EarlierVersions().of(path))
    return [next(document.elements("process")).name for document in found]


def save_as_somebody_else(path, name: str) -> None:
    document = bpmn.read(path)
    rename(document, name)
    save_atomically(path, bpmn.write(document))


def test_the_first_save_keeps_what_was_opened_and_the_next_nothing_more(start, process_file):
    person = start(process_file)
    for name in ("Zweite", "Dritte"):
        rename(person.document().document, name)
        person.press("Ctrl+S")

    assert names(process_file) == ["Urlaub beantragen"]


def test_what_is_overwritten_of_somebody_else_is_kept(start, process_file):
    person = start(process_file)
    rename(person.document().document, "Meine")
    person.press("Ctrl+S")
    save_as_somebody_else(process_file, "Von jemand anderem")
    rename(person.document().document, "Wieder meine")

    person.document().save(overwrite=True)

    assert "Von jemand anderem" in names(process_file)


def test_who_does_not_want_it_keeps_nothing(start, process_file):
    person = start(process_file)
    person.session.workspace.settings.keep_earlier = False
    person.window.apply_settings()
    rename(person.document().document, "Zweite")
    person.press("Ctrl+S")

    assert names(process_file) == []


@pytest.fixture
def saved_over(start, process_file):
    person = start(process_file)
    rename(person.document().document, "Zweite")
    person.press("Ctrl+S")
    return person


def test_an_earlier_version_is_compared_with(saved_over):
    saved_over.in_dialog(
        EarlierVersionsDialog, lambda dialog: saved_over.click(dialog.compare_button)
    )
    saved_over.trigger("file.earlier")
    saved_over.until_idle()

    page = saved_over.window.page()
    assert isinstance(page, ComparisonPage)
    assert "frühere Fassung" in page._versions.text()
    assert page.table.texts(3) == ["Name: „Urlaub beantragen“ → „Zweite“"]


def test_an_earlier_version_is_opened_as_a_document_of_its_own(saved_over, process_file):
    saved_over.in_dialog(EarlierVersionsDialog, lambda dialog: saved_over.click(dialog.open_button))
    saved_over.trigger("file.earlier")
    saved_over.until_idle()

    document = saved_over.document()
    assert (document.title, document.path) == ("Urlaub beantragen", None)
    assert document.is_modified, "it is in no file that is the person's"
    assert next(bpmn.read(process_file).elements("process")).name == "Zweite"


def test_without_any_it_says_so(start, process_file):
    person = start(process_file)
    told: list[bool] = []

    def look(dialog) -> None:
        told.append(dialog.compare_button.isEnabled())
        dialog.reject()

    person.in_dialog(EarlierVersionsDialog, look)
    person.trigger("file.earlier")

    assert told == [False]
