"""Marked cables: marks become places, and the committed ones are sound."""

from __future__ import annotations

import random
import re

import pytest

from redact.evaluation.gold import read
from redact.span import Span
from training import corpora, headers, vary
from training.corpora import Labelled, unmark
from training.lists import SHARED


def test_marks_become_places() -> None:
    text = unmark("one", "Mr. [[Kestlik\nObwal]] of the {{Bush}} Administration.")
    assert text.text == "Mr. Kestlik\nObwal of the Bush Administration."
    assert [text.text[s:t] for s, t in text.people] == ["Kestlik\nObwal"]
    assert [text.text[s:t] for s, t in text.embedded] == ["Bush"]


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param("a [[b", id="not closed"),
        pytest.param("a b]]", id="not opened"),
        pytest.param("a [[b}}", id="crossed"),
        pytest.param("a [[b {{c}} d]]", id="nested"),
    ],
)
def test_broken_marks_are_errors(broken: str) -> None:
    with pytest.raises(ValueError, match="mark"):
        unmark("one", broken)


OWN = list(corpora.marked())


def test_our_own_cables_are_many_and_sound() -> None:
    assert len(OWN) >= 280
    assert sum(len(text.people) for text in OWN) >= 10_000
    assert 0.25 < sum(text.capitals for text in OWN) / len(OWN) < 0.45
    assert sum(len(text.people) < 3 for text in OWN) >= 20
    for text in OWN:
        assert not re.search(r"\[\[|\]\]|\{\{|\}\}", text.text), text.name
        for start, end in text.people:
            name = text.text[start:end]
            assert name == name.strip(), text.name
            assert "\n\n" not in name, text.name


def test_no_cable_of_shared_is_among_them() -> None:
    folder = SHARED / "invented"
    if not folder.is_dir():
        pytest.skip("needs ../shared")
    theirs = {
        line
        for gold in read(folder)
        for line in gold.document.text.split("\n")
        if len(line) > 45
    }
    ours = {line for text in OWN for line in text.text.split("\n") if len(line) > 45}
    assert len(theirs & ours) < 10  # lines that all headers have


SAMPLE = unmark(
    "sample-1",
    "SIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL\n\n1. (U) Minister [[Núria Kestlik]] met"
    " [[Obwal]]\nand UNHCR in Zalmar; [[Kestlik]]'s aide left early that day.\n",
)


def names(text: Labelled) -> list[str]:
    return [text.text[s:t] for s, t in text.people]


def test_capitals_and_plain_letters_keep_the_places() -> None:
    assert names(vary.capitals(SAMPLE)) == ["NÚRIA KESTLIK", "OBWAL", "KESTLIK"]
    assert names(vary.plain_letters(SAMPLE)) == ["Nuria Kestlik", "Obwal", "Kestlik"]


@pytest.mark.parametrize("seed", range(20))
def test_other_line_ends_and_noise_keep_the_places(seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - seeded on purpose
    wrapped = vary.rewrap(SAMPLE, rng)
    assert [" ".join(n.split()) for n in names(wrapped)] == names(SAMPLE)
    noisy = headers.with_noise(SAMPLE, rng)
    for name, was in zip(names(noisy), names(SAMPLE), strict=False):
        assert len(name) in {len(n) for n in names(SAMPLE)}, was
    assert len(noisy.people) + len(noisy.embedded) == 3


def test_edits_move_the_places_along() -> None:
    at = SAMPLE.text.index("UNHCR")
    made = vary._apply(SAMPLE, [(at, at + 5, "OSCE/ODIHR"), (0, 6, "X")])
    assert names(made) == names(SAMPLE)
    span = Span(*SAMPLE.people[0])
    first = vary._apply(SAMPLE, [(span.start, span.start + 5, "Ana")])
    assert names(first)[0] == "Ana Kestlik"
