"""Every marked text has a finished German translation, and no translation is left over.

The sources are collected from the code itself: the literal arguments of `mark`, `plural` and `tr`.
"""

from __future__ import annotations

import ast
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest

from workbench.resources import RESOURCES
from workbench.words import TRANSLATIONS, Dictionary, dictionary, literal, mark, plural

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "workbench"
GERMAN = sorted((TRANSLATIONS / "de").glob("*.ts"))
PROFILE_DATA = sorted((RESOURCES / "profile").glob("*.json"))
PLACEHOLDER = re.compile(r"\{(\w+)\}")
# The two functions that hand a text on which their own callers wrote as a literal.
HAND_ON = {("words.py", "plural"), ("translation.py", "tr")}


class Marked(NamedTuple):
    """A text as the code writes it."""

    source: str
    place: str
    arguments: frozenset[str] | None  # None: not to be known, as with **arguments


def sources_of(file: Path) -> Iterator[ast.expr | tuple[ast.expr, ast.Call]]:
    """Yield each text argument of a marking call with the call."""
    for function, call in calls_of(ast.parse(file.read_text("utf-8"))):
        name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        if (file.name, function) in HAND_ON:
            continue
        if name in ("mark", "tr"):
            yield call.args[0], call
        elif name == "plural":
            yield call.args[1], call
            yield call.args[2], call


def calls_of(tree: ast.AST, function: str = "") -> Iterator[tuple[str, ast.Call]]:
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield function, node
        name = node.name if isinstance(node, ast.FunctionDef) else function
        yield from calls_of(node, name)


def marked_in(file: Path) -> Iterator[Marked]:
    for argument, call in sources_of(file):
        place = f"{file.relative_to(ROOT).as_posix()}:{call.lineno}"
        source = argument.value if isinstance(argument, ast.Constant) else None
        if not isinstance(source, str):
            source = None
        given = {keyword.arg for keyword in call.keywords}
        known = None if None in given else frozenset(filter(None, given))
        yield Marked(source if source is not None else f"?{ast.unparse(argument)}", place, known)


def everything_marked() -> list[Marked]:
    return [marked for file in sorted(CODE.rglob("*.py")) for marked in marked_in(file)]


MARKED = everything_marked()
SOURCES = {marked.source for marked in MARKED}


class Message(NamedTuple):
    """A message of a .ts file."""

    source: str
    translation: str
    kind: str  # "" is finished
    file: str


def messages_of(file: Path) -> Iterator[Message]:
    for message in ElementTree.parse(file).getroot().iter("message"):
        translation = message.find("translation")
        yield Message(
            message.findtext("source") or "",
            (translation.text or "") if translation is not None else "",
            translation.get("type", "") if translation is not None else "unfinished",
            file.name,
        )


MESSAGES = [message for file in GERMAN for message in messages_of(file)]


def listed(lines: list[str]) -> str:
    return "\n  " + "\n  ".join(lines)


def test_texts_are_marked_as_literals() -> None:
    wrong = [f"{one.place}: {one.source[1:]}" for one in MARKED if one.source.startswith("?")]
    assert not wrong, f"marked, but not a literal, so nobody can translate it:{listed(wrong)}"


def test_placeholders_and_arguments_agree() -> None:
    wrong = []
    for one in MARKED:
        if one.arguments is None or one.source.startswith("?"):
            continue
        wanted = set(PLACEHOLDER.findall(one.source)) - {"count"}
        if wanted != one.arguments - {"count"}:
            # Of a plural one form may leave an argument out.
            if wanted <= one.arguments and any(
                other.place == one.place and other.source != one.source for other in MARKED
            ):
                continue
            wrong.append(f"{one.place}: {one.source!r} is given {sorted(one.arguments)}")
    assert not wrong, f"placeholders that are not filled, or filled in vain:{listed(wrong)}"


def test_every_text_has_a_german_translation() -> None:
    translated = {one.source for one in MESSAGES if one.kind == "" and one.translation.strip()}
    missing = [f"{one.place}: {one.source!r}" for one in MARKED if one.source not in translated]
    assert not missing, f"not translated:{listed(missing)}"


def test_translations_keep_the_placeholders() -> None:
    wrong = [
        f"{one.file}: {one.source!r} -> {one.translation!r}"
        for one in MESSAGES
        if set(PLACEHOLDER.findall(one.source)) != set(PLACEHOLDER.findall(one.translation))
    ]
    assert not wrong, f"other placeholders than the source:{listed(wrong)}"


def test_no_translation_is_left_over() -> None:
    obsolete = [
        f"{one.file}: {one.source!r}"
        for one in MESSAGES
        if one.source not in SOURCES or one.kind in ("obsolete", "vanished")
    ]
    assert not obsolete, f"translated, but nowhere in the code:{listed(obsolete)}"


def test_one_text_has_one_translation() -> None:
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for one in MESSAGES:
        found[one.source].setdefault(one.translation, one.file)
    wrong = [f"{source!r}: {shown}" for source, shown in found.items() if len(shown) > 1]
    assert not wrong, f"translated in two ways:{listed(wrong)}"


def test_german_texts_are_set_with_german_quotation_marks() -> None:
    wrong = [
        f"{one.file}: {one.translation!r}"
        for one in MESSAGES
        if '"' in one.translation or one.translation.count("„") != one.translation.count("“")
    ]
    assert not wrong, f"straight or unpaired quotation marks:{listed(wrong)}"


@pytest.mark.parametrize(
    "file", sorted((RESOURCES / "profile").glob("*.json")), ids=lambda f: f.name
)
def test_labels_in_data_are_given_in_both_languages(file: Path) -> None:
    def labels(value: object) -> Iterator[object]:
        if isinstance(value, dict):
            if "label" in value:
                yield value["label"]
            value = list(value.values())
        if isinstance(value, list):
            for entry in value:
                yield from labels(entry)

    found = list(labels(json.loads(file.read_text("utf-8"))))
    assert found
    for label in found:
        assert isinstance(label, dict)
        assert set(label) == {"de", "en"}
        assert all(isinstance(word, str) and word.strip() for word in label.values())


def test_the_files_are_qt_translations_of_one_context() -> None:
    assert GERMAN
    for file in GERMAN:
        root = ElementTree.parse(file).getroot()
        assert (root.tag, root.get("language")) == ("TS", "de"), file.name
        assert [name.text for name in root.iter("name")] == ["workbench"], file.name


# The dictionary itself


def test_a_name_with_braces_is_only_text() -> None:
    """Given a user who names a process “{name}”, then nothing is filled into the name."""
    text = mark("Rename {name}", name="{0.__class__} {name}")

    assert str(text) == "Rename {0.__class__} {name}"


def test_texts_within_texts_are_translated_too() -> None:
    german = Dictionary("de", {"{what} failed": "{what} ging schief", "Saving": "Speichern"})

    assert german.say(mark("{what} failed", what=mark("Saving"))) == "Speichern ging schief"


def test_what_is_not_translated_is_said_in_english() -> None:
    assert Dictionary("de", {}).say(plural(2, "{count} file", "{count} files")) == "2 files"
    assert Dictionary("de", {}).say(literal("Bürgeramt {x}")) == "Bürgeramt {x}"


def test_an_unknown_language_is_english() -> None:
    assert dictionary("../../etc").language == "en"
