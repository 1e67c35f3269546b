"""The tree over a text: every byte that is not told to change stays."""

from __future__ import annotations

from pathlib import Path
from xml.parsers import expat

import pytest

from tests.io.bpmn.files import GOOD_FILES, OWN_FILES, id_of
from workbench.io.bpmn import markup, read
from workbench.io.bpmn.outline import Outline
from workbench.io.bpmn.source import Source
from workbench.io.bpmn.tree import Tree


def outline_of(path: Path) -> Outline:
    source = read(path).source
    assert isinstance(source, Source)
    return source.outline


def tree_of(text: str) -> Tree:
    data = text.encode()
    return Tree(Outline(data, data.index(b"<r")), lambda _: True)


@pytest.mark.parametrize("path", OWN_FILES + GOOD_FILES, ids=id_of)
def test_elements_are_found_where_a_parser_finds_them(path: Path) -> None:
    outline = outline_of(path)
    starts: list[int] = []
    lasts: list[int] = []
    stack: list[int] = []
    parser = expat.ParserCreate("utf-8")

    def start(_name: str, _attributes: dict[str, str]) -> None:
        stack.append(len(starts))
        starts.append(parser.CurrentByteIndex)
        lasts.append(0)

    def end(_name: str) -> None:
        lasts[stack.pop()] = len(starts) - 1

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.Parse(outline.text, True)
    assert list(outline.starts) == starts
    assert list(outline.lasts) == lasts


@pytest.mark.parametrize("path", OWN_FILES + GOOD_FILES, ids=id_of)
def test_opening_every_node_changes_nothing(path: Path) -> None:
    outline = outline_of(path)
    tree = Tree(outline, lambda _: True)
    for start in outline.starts:
        tree.node_at(start).open()
    assert tree.render() == outline.text


STRANGE = """<?xml version="1.0"?>
<!DOCTYPE r [<!ELEMENT r ANY>]>
<!-- <a> before -->
<r a="1 > 0" b='"' ><!-- <x/> --><![CDATA[</r><y>]]]]><?p <z> ?><a
  /><b></b >text</r  >
<!-- after <a/> -->"""


def test_tags_in_comments_values_and_cdata_are_none() -> None:
    tree = tree_of(STRANGE)
    assert [child.name for child in tree.root.children()] == ["a", "b"]
    assert tree.root.get("a") == "1 > 0" and tree.root.get("b") == '"'
    assert tree.render().decode() == STRANGE


def test_attributes_change_at_their_place() -> None:
    tree = tree_of("""<r  a = 'x'   b="y" />""")
    tree.root.set("a", "it's <&\n")
    tree.root.set("b", None)
    tree.root.set("c", 'say "so"')
    assert tree.render() == b"<r  a = 'it&apos;s &lt;&amp;&#10;' c=\"say &quot;so&quot;\" />"


def test_children_stand_on_lines_of_their_own_where_the_others_do() -> None:
    tree = tree_of("<r xmlns='u'>\n\t<a/>\n</r>")
    (first,) = tree.root.children()
    first.add("u", "b")
    tree.root.add("u", "c")
    assert tree.render() == b"<r xmlns='u'>\n\t<a>\n\t\t<b/>\n\t</a>\n\t<c/>\n</r>"


def test_children_stand_on_one_line_where_the_others_do() -> None:
    tree = tree_of("<r xmlns='u'>\n<a><b/></a></r>")
    (first,) = tree.root.children()
    first.add("u", "c")
    assert tree.render() == b"<r xmlns='u'>\n<a><b/><c/></a></r>"


def test_what_is_removed_leaves_no_blank_line() -> None:
    tree = tree_of("<r>\n  <a/>\n  <!-- note -->\n  <b/>\n  <c/>\n</r>")
    a, b, c = tree.root.children()
    tree.root.remove(b)
    assert tree.render() == b"<r>\n  <a/>\n  <!-- note -->\n  <c/>\n</r>"
    tree.root.remove(a, c)
    assert tree.render() == b"<r>\n  <!-- note -->\n</r>"


def test_text_is_read_as_a_parser_reads_it() -> None:
    tree = tree_of("<r> a &lt;&#x41;&#66; <![CDATA[<&amp;>]]><!-- no --><?no?><i>c</i>\r\n</r>")
    assert tree.root.text() == " a <AB <&amp;>c\n"


@pytest.mark.parametrize("text", ["a < b & c > d ]]> e", "\r\n\t", "x\x00y", "“ä” 😀"])
def test_text_comes_back_as_it_was_put_in(text: str) -> None:
    tree = tree_of("<r><a/><b c=''/></r>")
    first, second = tree.root.children()
    first.set_text(text)
    second.set("c", text)
    expected = text.replace("\x00", "")
    found: list[str] = []
    values: list[str] = []
    parser = expat.ParserCreate()
    parser.CharacterDataHandler = found.append
    parser.StartElementHandler = lambda _, attributes: values.extend(attributes.values())
    parser.Parse(tree.render(), True)
    assert "".join(found) == expected
    assert values == [expected]
    assert first.text() == expected and second.get("c") == expected


def test_no_text_is_mistaken_for_markup() -> None:
    assert markup.unescape(b"&amp;lt; &#38;amp;") == "&lt; &amp;"
    assert markup.escape_text("&lt;") == "&amp;lt;"
