"""The writer keeps places right, whatever becomes of the line ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from invent.writer import Writer, spliced

words = st.text("abcXYZ'-.", min_size=1, max_size=12)


@given(st.lists(st.tuples(words, st.booleans()), max_size=60), st.integers(20, 70))
def test_wrapping_moves_marks_with_their_words(
    parts: list[tuple[str, bool]], width: int
) -> None:
    flow = Writer()
    for word, marked in parts:
        flow.add(word, "PERSON" if marked else None).add("  ")
    wrapped = flow.wrapped(width)
    before = [flow.text[s:t] for _, _, s, t in flow.marks]
    after = [wrapped.text[s:t] for _, _, s, t in wrapped.marks]
    assert after == before
    assert wrapped.text.split() == flow.text.split()


@given(st.lists(words, min_size=1, max_size=60))
def test_lines_are_no_longer_than_asked_for(parts: list[str]) -> None:
    text = Writer().add(" ".join(f"w{part}w" for part in parts)).wrapped(40).text
    assert max(map(len, text.split("\n"))) <= 40


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("4.", id="paragraph number"),
        pytest.param("(C)", id="portion mark"),
        pytest.param("REF", id="header word"),
    ],
)
def test_no_line_begins_like_something_else(word: str) -> None:
    text = Writer().add(f"aaaa bbbb cccc {word} dddd").wrapped(16).text
    assert f"\n{word}" not in text
    assert "\n" in text


def test_a_wrapped_date_may_begin_a_line() -> None:
    assert Writer().add("on the day March 27. And").wrapped(18).text == (
        "on the day March\n27. And"
    )


def test_a_mark_may_hold_a_line_end() -> None:
    flow = Writer().add("told by ").add("Ana Maria Lopera", "PERSON").add(" then")
    wrapped = flow.wrapped(18)
    (_, _, start, end) = wrapped.marks[0]
    assert wrapped.text[start:end] == "Ana Maria\nLopera"


def test_capitals() -> None:
    flow = Writer(caps=True).add("told by ").add("al-Rubai", "PERSON")
    assert flow.text == "TOLD BY AL-RUBAI"


def test_a_letter_without_capital_form_is_refused() -> None:
    with pytest.raises(ValueError, match="capital"):
        Writer(caps=True).add("Straße")


def test_splicing_moves_and_grows_marks() -> None:
    base = Writer()
    with base.within(place="all"):
        base.add("ab", "A").add("cd", "B")
    result = spliced(base, 2, Writer().add("--", "C"))
    assert result.text == "ab--cd"
    assert sorted((e, s, t) for e, _, s, t in result.marks) == [
        ("A", 0, 2),
        ("B", 4, 6),
        ("C", 2, 4),
    ]
    assert result.places["all"] == (0, 6)
