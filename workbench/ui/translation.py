"""The words of the window, in the language it speaks now.

A language is changed for the whole window at once: the window is built anew over the same open
documents (`workbench.ui.application`), so no widget has to know how to change its words.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from workbench.words import Argument, Text, dictionary, mark

LANGUAGE_NAMES = {"de": "Deutsch", "en": "English"}  # each in its own words, on purpose

_words = dictionary("en")
_qt_words: QTranslator | None = None


def tr(source: str, **arguments: Argument) -> str:
    """Return a text in the language of the window; `source` must be a literal."""
    return _words.say(mark(source, **arguments))


def say(text: Text) -> str:
    """Return a text that was marked elsewhere in the language of the window."""
    return _words.say(text)


def language() -> str:
    """Return the language the window speaks now."""
    return _words.language


def wanted_language(choice: str) -> str:
    """Return the language a person chose; "" follows the system, English where it is not German."""
    if choice in LANGUAGE_NAMES:
        return choice
    languages = QLocale.system().uiLanguages() or [QLocale.system().name()]
    return "de" if languages[0].lower().startswith("de") else "en"


def set_language(chosen: str) -> None:
    """Let everything built from now on speak this language, Qt's own dialogs included."""
    global _words, _qt_words
    _words = dictionary(chosen)
    QLocale.setDefault(locale())
    application = QCoreApplication.instance()
    if application is None:
        return
    if _qt_words is not None:
        application.removeTranslator(_qt_words)
        _qt_words = None
    if chosen != "en":
        translator = QTranslator(application)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{chosen}", folder):
            application.installTranslator(translator)
            _qt_words = translator


def locale() -> QLocale:
    """Return how numbers and dates are written in the language of the window."""
    german = QLocale(QLocale.Language.German, QLocale.Country.Germany)
    return german if language() == "de" else QLocale(QLocale.Language.English)
