"""Searching the register while one types."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workbench.library.process_index import searched_form
from workbench.library.register.search import Search, found_in, snippet
from workbench.words import mark


def found(register, typed) -> list[str]:
    search = Search(register.entries)
    return [register.entries[row].name for _, row in search.find(typed)]


def test_names_come_before_what_only_the_profile_says(write_process, register_of):
    write_process("a", "A", "Hund anmelden", purpose="Die Gebühr wird fällig.")
    write_process("b", "B", "Jahresgebühr ändern")
    write_process("c", "C", "Die Gebühr stunden")
    write_process("d", "D", "Gebühr erheben")
    write_process("e", "E", "Wald pflegen")

    assert found(register_of(), "gebühr") == [
        "Gebühr erheben", "Die Gebühr stunden", "Jahresgebühr ändern", "Hund anmelden",
    ]  # fmt: skip


def test_all_words_must_be_there_in_any_order_and_spelling(write_process, register_of):
    write_process("a", "A", "Gebühr erheben", trigger="Ein Bescheid ist rechtskräftig.")
    write_process("b", "B", "Gebühr stunden")

    assert found(register_of(), "BESCHEID gebuehr") == ["Gebühr erheben"]
    assert found(register_of(), "bescheid hund") == []


def test_typing_on_and_back_finds_the_same_as_typing_anew(write_process, register_of):
    write_process("a", "A", "Antrag prüfen")
    write_process("b", "B", "Anlage bauen")
    register = register_of()
    search = Search(register.entries)

    for typed in ("a", "an", "antr", "an", "anl", "", "bauen an", "b"):
        assert search.find(typed) == Search(register.entries).find(typed)


def test_it_is_said_where_the_words_were_found(write_process, register_of):
    write_process("a", "A", "Hund anmelden", trigger="Ein Formular geht beim Bürgerbüro ein.")
    register = register_of()

    hit = found_in(
        register.entries[0], ["buergerbuero", "hund"], register.library.definitions, "de"
    )

    assert hit is not None
    assert str(hit.where) == "Auslöser"
    assert [hit.text[begin:end] for begin, end in hit.marks] == ["Bürgerbüro"]


@given(st.text(max_size=300), st.lists(st.text(min_size=1, max_size=5), min_size=1, max_size=3))
def test_marks_lie_in_the_text_apart_and_in_order(text, words):
    words = [word for word in map(searched_form, words) if word.split()]
    marks = snippet(mark("Summary"), text, words).marks
    shown = snippet(mark("Summary"), text, words).text

    ends = [0]
    for begin, end in marks:
        assert ends[-1] <= begin < end <= len(shown)
        ends.append(end)
