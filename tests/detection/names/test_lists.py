"""The policy's lists of names."""

from __future__ import annotations

import pickle
import re
import time
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact import api
from redact.detection import deadline
from redact.detection.names.index import forms_of
from redact.detection.names.lists import Lists
from redact.document import Document
from redact.errors import RecognizerError
from redact.policy import Allowance
from tests.detection.names.support import NAMES, listing, names, people

if TYPE_CHECKING:
    from pathlib import Path

    from redact.policy import Policy


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
        pytest.param("李白", "李白见李白", ["李白", "李白"], id="no blanks, twice"),
        pytest.param("Abel, Tom", "tom abel came", ["tom abel"], id="listed reversed"),
        pytest.param(
            "GARCIA LOPEZ, Ana",
            "ana garcia lopez",
            ["ana garcia lopez"],
            id="double name reversed",
        ),
        pytest.param("Doe, Jr.", "saw doe jr there", ["doe jr"], id="a suffix stays"),
        pytest.param(
            "Al-Kest", "saw Al\u2011KEST", ["Al\u2011KEST"], id="another hyphen"
        ),
        pytest.param("Al-Kest", "saw al kest", ["al kest"], id="hyphen"),
        pytest.param("Al Kest", "al-kest", ["al-kest"], id="blank"),
        pytest.param(
            "Al-Kest", "al-\r\nkest", ["al-\r\nkest"], id="hyphen at a line end"
        ),
        pytest.param(
            "T. J. Abel",
            "saw t.j. abel",
            ["t.j. abel"],
            id="initials",
        ),
        pytest.param("T. Abel", "tom abel", [], id="an initial as written"),
        pytest.param(
            "Rosa Kest", "rosa   \r\r\nkest", ["rosa   \r\r\nkest"], id="CR CR LF"
        ),
        pytest.param("Rosa Kest", "rosa\n\nkest", [], id="not over a paragraph"),
        pytest.param(
            "Jose Nun",
            "saw jos\u00e9 nu\u0301n\u0303",
            ["jos\u00e9 nu\u0301n\u0303"],
            id="accents in the text",
        ),
        pytest.param("Rosa Kest Vale", "rosa kest x", [], id="not a part"),
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


MINISTER = Allowance(
    name="Jaromir Kestlik",
    first=date(2004, 1, 1),
    last=date(2009, 1, 31),
    reason="minister",
)
PREAMBLE = (
    "07LIMA1052\nPERMITS\nTue Mar 27 00:00:00 +0200 {}\nCONFIDENTIAL\nEmbassy Lima\n"
)
BODY = "\n1. (U) We saw Mr. Jaromir Kestlik there. Mr. Kestlik agreed.\n"


@pytest.mark.parametrize(
    ("head", "allowance", "free"),
    [
        pytest.param("R 312359Z DEC 03\n", MINISTER, False, id="the day before"),
        pytest.param("R 010000Z JAN 04\n", MINISTER, True, id="first day"),
        pytest.param("R 312359Z JAN 09\n", MINISTER, True, id="last day"),
        pytest.param("R 010000Z FEB 09\n", MINISTER, False, id="the day after"),
        pytest.param("", MINISTER, False, id="no date"),
        pytest.param("R 992359Z JAN 09\n", MINISTER, False, id="no readable date"),
        pytest.param("R 010000Z FEB 09\n", replace(MINISTER, last=None), True, id="open end"),
        pytest.param("R 010000Z FEB 99\n", replace(MINISTER, first=None), True, id="open start"),
    ],
)  # fmt: skip
def test_allowed_for_some_time(head: str, allowance: Allowance, free: bool) -> None:
    text = f"{head}FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA 001052\n{BODY}"
    assert dated(text, allowance) == ([] if free else ["Jaromir Kestlik", "Kestlik"])


@pytest.mark.parametrize(
    ("year", "free"), [pytest.param(2007, True, id="in"), pytest.param(2011, False, id="out")]
)  # fmt: skip
def test_the_preambles_day_where_there_is_no_other(year: int, free: bool) -> None:
    text = f"{PREAMBLE.format(year)}\nC O N F I D E N T I A L LIMA 001052\n{BODY}"
    assert ("Kestlik" not in dated(text, MINISTER)) is free


def dated(text: str, *allowances: Allowance) -> list[str]:
    policy = replace(NAMES, allow_dated=allowances)
    document = Document.from_bytes("x", text.encode())
    return [
        one.span.of(text)
        for one in api.scan(document, policy)
        if "Kestlik" in one.span.of(text)
    ]


def test_two_times_of_one_name_and_one_for_ever() -> None:
    text = f"R 010000Z FEB 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n{BODY}"
    again = replace(MINISTER, first=date(2009, 2, 1), last=date(2010, 1, 1))
    assert dated(text, MINISTER, again) == []
    assert dated(text, again, MINISTER) == []
    policy = replace(NAMES, allow=("KESTLIK, JAROMIR",), allow_dated=(MINISTER,))
    assert api.scan(Document.from_bytes("x", text.encode()), policy) == ()


def test_no_time_frees_a_protected_or_denied_name() -> None:
    head = "R 010000Z JAN 05\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\n1. (C) "
    text = f"{head}We met Jaromir Kestlik (protect). Mr. Kestlik agreed.\n"
    assert dated(text, MINISTER) == ["Jaromir Kestlik", "Kestlik"]
    denied = replace(NAMES, allow_dated=(MINISTER,), deny=("Kestlik",))
    plain = Document.from_bytes("x", f"{head}Mr. Kestlik agreed.\n".encode())
    assert [one.span.of(plain.text) for one in api.scan(plain, denied)] == ["Kestlik"]


@pytest.mark.parametrize(
    ("allowed", "text", "expected"),
    [
        pytest.param(
            "Kestlik, Jaromir",
            "Mr. Jaromir Kestlik came. Kestlik left.",
            [],
            id="listed reversed",
        ),
        pytest.param(
            "Jaromir Kestlik",
            "KESTLIK, Jaromir came. Mr. Jaromir left.",
            ["Jaromir"],
            id="a given name is no surname",
        ),
        pytest.param(
            "Jaromir Kestlik", "Mr. Jaromír\nKESTLIK came.", [], id="line end, accents"
        ),
    ],
)
def test_allowed_forms(allowed: str, text: str, expected: list[str]) -> None:
    assert names(text, listing(allow=(allowed,))) == expected


# a nested repetition: hours, without a deadline
CATASTROPHE = r"(?:a|a|a|aa)+$"


def test_a_deny_pattern_that_does_not_finish_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(deadline, "SECONDS", 0.2)
    policy = listing(deny_patterns=("zzz", CATASTROPHE))
    with pytest.raises(RecognizerError) as caught:
        people(f"1. (C) {'a' * 200}b", policy)
    assert str(caught.value) == "names.deny-patterns.1 of the policy timed out"


def test_an_allow_pattern_that_does_not_finish_is_an_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(deadline, "SECONDS", 0.2)
    policy = listing(allow_patterns=(r"Mr|(?:\w|\w|\w\w)+[!?]",))
    with pytest.raises(RecognizerError) as caught:
        people(f"We met Mr. {'Kestlik' * 6} yesterday.", policy)
    assert str(caught.value) == "names.allow-patterns.0 of the policy timed out"


def test_a_time_out_is_that_files_error(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(deadline, "SECONDS", 0.2)
    policy = listing(deny_patterns=(CATASTROPHE,))
    path = tmp_path / "cable.txt"
    path.write_text(f"1. (C) {'a' * 200}b\n", "utf-8")
    outcome = api.scan_file(path, policy)
    assert outcome.error is not None
    assert "timed out" in outcome.error
    assert outcome.findings == ()
    assert api.mask_file(path, policy).data is None


def test_the_same_lists_are_built_once() -> None:
    names_ = tuple(f"Given{i} Sur{i}name" for i in range(500))
    policy = listing(allow=names_, deny=names_)
    lists = Lists.of(policy)
    Lists.of(listing(deny=("Ann Lund",)))
    assert Lists.of(replace(policy, style="block")) is lists
    assert Lists.of(pickle.loads(pickle.dumps(policy))) is lists  # noqa: S301 - our own


@given(
    st.lists(st.lists(st.sampled_from("ana bo kest lund vale".split()), min_size=1, max_size=3), max_size=5),
    st.lists(st.sampled_from("ana bo kest lund vale x . , \n \n\n".split(" ")), max_size=14),
)  # fmt: skip
def test_the_index_finds_what_a_plain_search_finds(
    listed: list[list[str]], words: list[str]
) -> None:
    text = " ".join(words)
    policy = listing(deny=tuple(" ".join(one) for one in listed))
    found = {(f.span.start, f.span.end) for f in Lists.of(policy).denied(text)}
    forms = {form for one in policy.deny for form in forms_of(one)}
    expected: dict[int, int] = {}
    for form in forms:
        gap = r"[ .,]{0,6}(?:\n ?)?"
        pattern = rf"\b{gap.join(form)}\b"
        for start in range(len(text)):
            if match := re.compile(pattern).match(text, start):
                expected[start] = max(expected.get(start, 0), match.end())
    assert found == set(expected.items())


def test_fifty_thousand_names_cost_next_to_nothing() -> None:
    """The real measure is benchmarks/lists.py; here a list must not be walked."""
    many = tuple(f"Ann Sur{i}name" for i in range(50_000))
    texts = [f"1. (C) We saw Mr. Tom Quist on day {i}." for i in range(50)]
    plain, long = listing(), listing(allow=many, deny=many)

    def seconds(policy: Policy) -> float:
        start = time.process_time()
        for text in texts:
            people(text, policy)
        return time.process_time() - start

    seconds(long)
    assert min(seconds(long) for _ in range(3)) < 3 * min(
        seconds(plain) for _ in range(3)
    )


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
    start = time.process_time()
    assert len(people(text, policy)) == 2000
    assert time.process_time() - start < 10
