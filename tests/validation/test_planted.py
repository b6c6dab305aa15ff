"""Each rule against invented cables: clean ones, and one fault at a time."""

from __future__ import annotations

import pytest

from invent import VARIANTS, generate
from invent.faults import FAULTS, NOT_PLANTED, plant
from redact.document import Document
from redact.parsing import parse
from redact.policy import Policy
from redact.validation import run
from redact.validation.rule import RULES, Diagnostic

SEEDS = range(3)
PLANTED_SEEDS = range(1)
KNOWN = frozenset(RULES.load())

# told where the reader looks for it, not where the characters were changed:
# a hint at the year, a line or a mark that is no longer there
ELSEWHERE = frozenset(
    """
    HDR021 HDR023 HDR032 HDR036 HDR038 HDR046 CLS006 CLS011 CLS014 CLS018 CLS030 DCL018 TAG001 TAG011 TAG014 TAG016
    PAR005 PAR007 PAR009 PAR010 PAR011 PAR012
    """.split()
)
CASES = [
    pytest.param(
        code,
        variant,
        id=f"{code}-{variant}",
    )
    for code in FAULTS
    if code in KNOWN
    for variant in VARIANTS
]


def judge(text: str) -> list[Diagnostic]:
    return list(run(parse(Document.from_bytes("example", text.encode())), Policy()))


@pytest.mark.parametrize("variant", VARIANTS)
def test_clean_cables_give_no_error_or_warning(variant: str) -> None:
    for seed in SEEDS:
        cable = generate(seed, variant)
        loud = [one.code for one in judge(cable.text) if one.severity != "info"]
        assert (seed, loud) == (seed, [])


@pytest.mark.parametrize(("code", "variant"), CASES)
def test_a_planted_fault_is_told_once_and_nothing_else_is(
    code: str, variant: str
) -> None:
    for seed in PLANTED_SEEDS:
        cable = generate(seed, variant)
        planted = plant(cable, code)
        if planted is None:
            continue  # nothing of the kind in this variant
        before = {(one.code, one.message) for one in judge(cable.text)}
        found = [
            one for one in judge(planted.text) if (one.code, one.message) not in before
        ]
        codes = {one.code for one in found}
        assert (seed, [one.code for one in found].count(code)) == (seed, 1)
        assert (seed, set(planted.codes) & KNOWN - codes) == (seed, set())
        assert (seed, codes - {*planted.codes, *planted.allowed}) == (seed, set())
        assert code in ELSEWHERE or any(
            one.code == code
            and one.span.start < max(end, start + 1)
            and start < one.span.end
            for one in found
            for start, end in planted.places
        )


def test_every_rule_is_planted_somewhere() -> None:
    families = {code for code in KNOWN if not code.startswith("SCH")}
    assert families == {*FAULTS, *NOT_PLANTED}
    for code in FAULTS:
        assert any(
            plant(generate(seed, variant), code)
            for seed in SEEDS
            for variant in VARIANTS
        ), code
