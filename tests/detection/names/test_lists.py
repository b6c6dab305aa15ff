"""The policy's lists of names."""

from __future__ import annotations

import time

import pytest

from tests.detection.names.support import listing, names, people


@pytest.mark.parametrize(
    ("denied", "text", "expected"),
    [
        pytest.param(
            "zalmar", "In ZALMAR and Zalmar.", ["ZALMAR", "Zalmar"], id="case"
        ),
        pytest.param(
            "Rosa Kest", "rosa\r\n kest it is", ["rosa\r\n kest"], id="line end"
        ),
        pytest.param("Jose Núñ", "saw jose nuñ there", ["jose nuñ"], id="accents"),
        pytest.param("Tom Abel", "ABEL, TOM: no", ["ABEL, TOM"], id="reversed"),
        pytest.param("Tom Abel", "tom and abel", [], id="not in between"),
        pytest.param("Abel", "abelard and cabel", [], id="whole words"),
        pytest.param("O'Hal", "saw o'hal's dog", ["o'hal"], id="possessive"),
        pytest.param("王小明", "见到王小明了", ["王小明"], id="no blanks"),
    ],
)
def test_deny(denied: str, text: str, expected: list[str]) -> None:
    assert names(text, listing(deny=(denied,))) == expected


def test_denied_is_certain() -> None:
    (finding,) = people("over zalmar hill", listing(deny=("Zalmar",)))
    assert finding.score == 1.0


def test_deny_pattern() -> None:
    policy = listing(deny_patterns=(r"K-\d{3}", r"x*"))
    assert names("source K-417 spoke", policy) == ["K-417"]


@pytest.mark.parametrize(
    ("allowed", "text", "expected"),
    [
        pytest.param("Kestlik", "Mr. Kestlik and Mr. Obwala", ["Obwala"], id="word"),
        pytest.param("KESTLIK", "Mr. Kestlik came.", [], id="case"),
        pytest.param(
            "Jaromir Kestlik",
            "Mr. Jaromir Kestlik came. Kestlik left.",
            [],
            id="surname",
        ),
        pytest.param(
            "Jaromir Kestlik", "Mr. Kestlik left.", ["Kestlik"], id="no proof"
        ),
        pytest.param(
            "Jaromir Kestlik",
            "Mr. Jaromir Kestlik came. Ms. Ada Kestlik left. Kestlik?",
            ["Ada Kestlik", "Kestlik"],
            id="another person's",
        ),
    ],
)
def test_allow(allowed: str, text: str, expected: list[str]) -> None:
    assert names(text, listing(allow=(allowed,))) == expected


def test_allow_pattern_is_over_the_whole_name() -> None:
    policy = listing(allow_patterns=(r"Kest\w+",))
    assert names("Mr. Kestlik met Mr. Jaromir Kestlov.", policy) == ["Jaromir Kestlov"]


def test_allow_never_frees_a_protected_name() -> None:
    policy = listing(allow=("Jaromir Kestlik", "Kestlik"))
    text = "We met Jaromir Kestlik (protect). Mr. Kestlik agreed."
    assert names(text, policy) == ["Jaromir Kestlik", "Kestlik"]


def test_deny_wins_over_allow() -> None:
    policy = listing(allow=("Kestlik",), deny=("Kestlik",))
    assert names("Mr. Kestlik came.", policy) == ["Kestlik"]


def test_masks_are_opaque_to_the_lists() -> None:
    assert names("Mr. [PERSON 1] came.", listing(deny=("person",))) == []


def test_fifty_thousand_denied_names() -> None:
    denied = tuple(f"Given{i} Sur{i}name" for i in range(50_000))
    text = "Nothing here but Given777 Sur777name and others. " * 2000
    policy = listing(deny=denied)
    people("warm up", policy)
    start = time.perf_counter()
    assert len(people(text, policy)) == 2000
    assert time.perf_counter() - start < 10
