"""The pages that are there once: the places of the rail, and what is reached from them."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.ui.page import Page
    from workbench.ui.window import Window

# By the key of the page: its module in `workbench.ui` and its class, which takes the window.
PLACE_PAGES: dict[str, tuple[str, str]] = {
    "start": ("start_page", "StartPage"),
    "processes": ("register.page", "RegisterPage"),
    "catalogues": ("catalogues_page", "CataloguesPage"),
    "handbooks": ("handbooks_page", "HandbooksPage"),
    "checks": ("checks_page", "ChecksPage"),
    "reference": ("reference_page", "ReferencePage"),
    "attributes": ("attributes_page", "AttributesPage"),
    "questions": ("questions_page", "QuestionsPage"),
    "chains": ("chains_page", "ChainsPage"),
}


def make_place(key: str, window: Window) -> Page:
    """Make the page of a place; its module is imported when the first is made."""
    module, name = PLACE_PAGES[key]
    page: Page = getattr(import_module(f"workbench.ui.{module}"), name)(window)
    return page
