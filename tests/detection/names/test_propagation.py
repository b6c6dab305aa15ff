"""What was found once is found everywhere."""

from __future__ import annotations

import time

import pytest

from redact.detection import run
from redact.detection.finding import Finding
from redact.detection.propagation import NAME, propagate
from redact.span import Span
from tests.detection.names.support import NAMES, cable, marked, names, people


@pytest.mark.parametrize(
    "example",
    [
        pytest.param("Mr. «Jaromir Kestlik» came. We asked «Kestlik».", id="surname"),
        pytest.param("Mr. «Jaromir Kestlik» came. We like «Jaromir».", id="given name"),
        pytest.param("Mr. «Kestlik» came. «KESTLIK» LEFT.", id="other case"),
        pytest.param("Mr. «Kestlik» came; «Kestlik»'s aide left.", id="possessive"),
        pytest.param("Mr. «Núñovar» came; we saw «Nunovar».", id="accents"),
        pytest.param(
            "Mr. «Luis Garzia Revillan» came. «Garzia» left; «Revillan» stayed.",
            id="two surnames",
        ),
        pytest.param("Gen. «Omar al-Tikrani» came; «Tikrani» left.", id="without al"),
        pytest.param("Mr. «Tikrani» came; we asked «al-Tikrani».", id="with al"),
        pytest.param("Mr. «Kestlik-Obwal» came; we saw «Obwal».", id="half of a pair"),
        pytest.param("Mr. «de Guzmanez» came. We saw «De Guzmanez».", id="particle"),
        pytest.param(
            "Mr. «Jaromir Kestlik» came. We asked his office to see to it that «Jaromir"
            " \r\nKestlik» went.",
            id="over a line end",
        ),
        pytest.param("We saw «Kestlik». Later Mr. «Kestlik» left.", id="backwards"),
        pytest.param("Mr. «Kestlik» and his brother «Dominik Kestlik»", id="brother"),
        pytest.param("Mr. «Jaromir Kestlik» wrote; «JKESTLIK» SIGNED.", id="login"),
        pytest.param(
            "Mr. «Jaromir Kestlik» wrote; «jkestlik» sent it.", id="small login"
        ),
    ],
)
def test_finds_again(example: str) -> None:
    text, expected = marked(example)
    assert names(text) == expected


@pytest.mark.parametrize(
    ("example", "why"),
    [
        pytest.param("Mr. «Law» came. The Law Society met.", "a body", id="body"),
        pytest.param(
            "Mr. «Long» came. Long talks followed.",
            "a word",
            id="sentence",
            marks=pytest.mark.xfail(reason="a name masked too much, not too little"),
        ),
        pytest.param("Mr. «Bush» came. the Bush Administration", "embedded", id="name"),
        pytest.param("MR. «MARCH» CAME. IN MARCH ALL LEFT.", "a month", id="month"),
        pytest.param("Mr. «Kestlik» came. kestlik is a cheese.", "small", id="small"),
        pytest.param("Mr. «Kestlik» met [PERSON 1].", "a mask", id="mask"),
        pytest.param("Mr. «Tarik Rain» came. The train left.", "a word", id="no login"),
        pytest.param(
            "Mr. «Jaromir Ost» came. The jost came.", "short", id="short login"
        ),
    ],
)
def test_leaves(example: str, why: str) -> None:
    text, expected = marked(example)
    assert names(text) == expected, why


def test_scores_are_below_the_source() -> None:
    text = "Mr. Jaromir Kestlik came. Kestlik left."
    source = Finding(
        span=Span(4, 19), entity="PERSON", score=0.9, recognizer="person-title"
    )
    (again,) = (f for f in propagate(text, [source]) if f.span.start > 19)
    assert again.recognizer == NAME
    assert 0.5 < again.score < source.score


def test_protection_spreads() -> None:
    text = "We met Jaromir Kestlik (strictly protect). Kestlik agreed."
    assert [finding.protected for finding in people(text)] == [True, True]


def test_nothing_known_finds_nothing() -> None:
    assert propagate("Mr. Kestlik came.", ()) == ()


def test_the_envelope_is_left_alone() -> None:
    text = (
        "R 271239Z MAR 07\nFM AMEMBASSY GEORGETOWN\nTO SECSTATE WASHDC\n"
        "UNCLAS GEORGETOWN 000012\n\n1. Mr. Georgetown Kestlik came.\n"
    )
    assert all(finding.span.start > text.index("1.") for finding in people(text))


def _seconds(text: str) -> float:
    start = time.process_time()
    run(cable(text), NAMES)
    return time.process_time() - start


def test_time_grows_with_the_text() -> None:
    page = (
        "Mr. Jaromir Kestlik and Minister Milica Dravac met. Kestlik said that Dravac\n"
        "had asked lawyer Senga Obwala, 34, about the talks in Zalmar. THE LINE HERE IS\n"
        "IN CAPITALS: PRESIDENT DELVANIC SAID NO. POC: TFERNCASTLE; DOB: 12 MAR 1970.\n"
    )
    _seconds(page)
    small = _seconds(page * 400)
    large = _seconds(page * 3200)
    assert large < 8 * small * 2.5


@pytest.mark.parametrize(
    "unit",
    [
        pytest.param("Kestlik ", id="one name for ever"),
        pytest.param("Mr. ", id="titles"),
        pytest.param("A. ", id="initials"),
        pytest.param("Abu bin al-", id="particles"),
        pytest.param("(protect) ", id="flags"),
        pytest.param("DOB: ", id="labels"),
        pytest.param("passport no. ", id="number labels"),
        pytest.param("POC: ", id="contacts"),
        pytest.param("- ", id="bullets"),
        pytest.param("CLASSIFIED BY ", id="statements"),
        pytest.param("Minister of ", id="portfolios"),
        pytest.param("'", id="apostrophes"),
        pytest.param(" \n", id="blank lines"),
        pytest.param("((((", id="parentheses"),
    ],
)
def test_hostile_repetition_is_linear(unit: str) -> None:
    seconds = _seconds("1. Mr. Kestlik came.\n" + unit * (240_000 // len(unit)))
    assert seconds < 8


def test_many_sources_one_index() -> None:
    text = "\n".join(
        f"Mr. Kestlik{'abcdefghij'[i % 10]}{chr(97 + i % 26)}v" for i in range(5000)
    )
    found = tuple(
        Finding(span=Span(m, m + 10), entity="PERSON", score=0.9, recognizer="x")
        for m in range(4, len(text) - 20, 15)
    )
    start = time.process_time()
    propagate(text, found)
    assert time.process_time() - start < 5
