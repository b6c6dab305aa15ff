"""The detection run: resolution, thresholds, errors."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redact.detection import run
from redact.detection.finding import ENTITIES, Finding
from redact.detection.recognizer import RECOGNIZERS
from redact.detection.resolution import resolve
from redact.errors import RecognizerError
from redact.policy import Action, EntityPolicy, Policy
from redact.span import Span

if TYPE_CHECKING:
    from random import Random
from tests.detection.names.support import NAMES, cable, people

TEXT = "abcdefghijklmnopqrstuvwxyz" * 4
ACTIONS: st.SearchStrategy[Action] = st.sampled_from(("mask", "keep", "report"))


def finding(start: int, end: int, entity: str, score: float = 0.9) -> Finding:
    return Finding(span=Span(start, end), entity=entity, score=score, recognizer="test")


@st.composite
def findings(draw: st.DrawFn) -> list[Finding]:
    found = []
    for _ in range(draw(st.integers(0, 12))):
        start = draw(st.integers(0, len(TEXT) - 2))
        end = draw(st.integers(start + 1, min(len(TEXT), start + 30)))
        entity = draw(st.sampled_from(ENTITIES))
        unclassified = draw(st.booleans()) and entity == "CLASSIFICATION"
        found.append(
            replace(
                finding(start, end, entity, draw(st.floats(0.5, 1))),
                unclassified=unclassified,
            )
        )
    return found


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    return Policy(
        entities={e: EntityPolicy(action=draw(ACTIONS), label=e) for e in ENTITIES},
        unclassified=draw(st.sampled_from(["keep", "mask"])),
    )


def covered(found: list[Finding] | tuple[Finding, ...]) -> set[int]:
    return {i for f in found for i in range(f.span.start, f.span.end)}


@given(findings(), policies())
def test_resolved_findings_are_sorted_and_disjoint(
    found: list[Finding], policy: Policy
) -> None:
    resolved = resolve(TEXT, found, policy)
    assert all(a.span.end <= b.span.start for a, b in pairwise(resolved))


@given(findings(), policies())
def test_what_is_to_be_masked_stays_masked(
    found: list[Finding], policy: Policy
) -> None:
    wanted = covered([f for f in found if policy.action(f) == "mask"])
    masked = covered(
        [f for f in resolve(TEXT, found, policy) if policy.action(f) == "mask"]
    )
    assert masked == wanted


@given(findings(), policies())
def test_nothing_found_is_lost(found: list[Finding], policy: Policy) -> None:
    assert covered(resolve(TEXT, found, policy)) == covered(found)


@given(findings(), policies(), st.randoms())
def test_order_does_not_matter(
    found: list[Finding], policy: Policy, random: Random
) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)
    assert resolve(TEXT, shuffled, policy) == resolve(TEXT, found, policy)


@given(findings(), policies())
def test_resolving_twice_changes_nothing(found: list[Finding], policy: Policy) -> None:
    once = resolve(TEXT, found, policy)
    assert resolve(TEXT, once, policy) == once


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param(
            [finding(0, 20, "AUTHORITY"), finding(5, 9, "PERSON")],
            [(0, 20, "AUTHORITY")],
            id="a mask absorbs the name in it",
        ),
        pytest.param(
            [finding(0, 20, "DECLASSIFICATION"), finding(5, 9, "PERSON")],
            [(0, 5, "DECLASSIFICATION"), (5, 9, "PERSON"), (9, 20, "DECLASSIFICATION")],
            id="a kept line is split around it",
        ),
        pytest.param(
            [finding(0, 6, "PERSON"), finding(4, 20, "EMAIL_ADDRESS")],
            [(0, 20, "EMAIL_ADDRESS")],
            id="overlap: the union, the larger's entity",
        ),
        pytest.param(
            [finding(0, 6, "PERSON"), finding(6, 9, "PERSON")],
            [(0, 6, "PERSON"), (6, 9, "PERSON")],
            id="neighbours stay apart",
        ),
    ],
)
def test_resolution(found: list[Finding], expected: list[tuple[int, int, str]]) -> None:
    resolved = resolve(TEXT, found, Policy())
    assert [(f.span.start, f.span.end, f.entity) for f in resolved] == expected


def test_threshold_of_the_policy() -> None:
    text = "We saw Zdenka Mirovlasova there."
    (found,) = people(text, with_threshold(0.5))
    assert people(text, with_threshold(min(1.0, found.score + 1e-3))) == []


def with_threshold(value: float) -> Policy:
    person = replace(NAMES.entities["PERSON"], threshold=value)
    return replace(NAMES, entities={**NAMES.entities, "PERSON": person})


def test_kept_names_are_returned_too() -> None:
    kept = Policy(entities={e: EntityPolicy(action="keep", label=e) for e in ENTITIES})
    assert len(people("Mr. Kestlik came.", kept)) == 1


def test_a_failing_recognizer_ends_the_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_: object) -> list[Span]:
        raise ValueError("Kestlik")

    recognizers = RECOGNIZERS.load()
    broken = replace(recognizers["person-title"], find=fail)
    monkeypatch.setitem(recognizers, "person-title", broken)
    with pytest.raises(RecognizerError) as caught:
        run(cable("Mr. Kestlik came."), NAMES)
    assert "person-title" in str(caught.value)
    assert "Kestlik" not in str(caught.value)


def test_own_labels_are_opaque() -> None:
    policy = replace(
        NAMES,
        entities={**NAMES.entities, "PERSON": EntityPolicy(label="Mr. KESTLIK")},
    )
    assert people("He is [Mr. KESTLIK 3] there.", policy) == []


def test_masked_text_finds_nothing_again() -> None:
    text = (
        "Classified By: [PERSON 1] for reason 1.4(d).\n"
        "1. [PORTION_MARK] Mr. [PERSON 2] ([PERSON 3]) said that [PERSON 2]'s DOB is\n"
        "DOB: [DATE_OF_BIRTH 1], POB: [PLACE_OF_BIRTH 1], passport [ID_NUMBER 1].\n"
        "\n[PERSON 4]\n"
    )
    assert [f for f in run(cable(text), Policy()) if f.entity == "PERSON"] == []


def test_a_name_under_an_authority_mask_still_spreads() -> None:
    text = (
        "CONFIDENTIAL ZALMAR 000012\n\nE.O. 12958: DECL: 01/02/2017\nTAGS: PREL\n"
        "SUBJECT: TALKS\n\nClassified By: DCM Jaromir Kestlik for reason 1.4(d).\n\n"
        "1. (C) Later the visitors went on to dinner with Kestlik.\n"
    )
    found = run(cable(text), Policy())
    kestlik = text.rindex("Kestlik")
    assert (kestlik, "PERSON") in {(f.span.start, f.entity) for f in found}
    first = text.index("Jaromir")
    over = next(f for f in found if f.span.start <= first < f.span.end)
    assert over.entity == "AUTHORITY"
