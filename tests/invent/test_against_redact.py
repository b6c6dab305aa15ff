"""What the generator knows and what the program reads are the same."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Final

import pytest

from invent import VARIANTS, Invented, Planted, generate
from invent.damage import DAMAGES, damage
from invent.faults import FAULTS, plant
from redact import validation
from redact.document import Document
from redact.parsing import parse
from redact.policy import Policy
from redact.record import to_record
from redact.validation.rule import RULES

SEEDS: Final = (0, 2, 4)
CABLES_A_FAULT: Final = 4
HARMLESS: Final = ("crlf", "cr-cr-lf", "trailing-blanks", "split-header")
"""Damages that no value of the record may feel, but for its offsets."""


@cache
def codes(text: str) -> Counter[str]:
    document = Document.from_bytes("invented.txt", text.encode())
    return Counter(d.code for d in validation.run(parse(document), Policy()))


def record(cable: Invented, text: str) -> dict[str, object]:
    document = Document.from_bytes(cable.file_name, text.encode())
    found = to_record(parse(document))
    return {name: found.get(name) for name in cable.expected}


def without_offsets(found: dict[str, object]) -> dict[str, object]:
    rows = found["paragraphs"]
    assert isinstance(rows, list)
    marks = [{"number": row["number"], "mark": row["mark"]} for row in rows]
    return {**found, "paragraphs": marks}


def where(code: str) -> list[tuple[Invented, Planted]]:
    """The first cables that can have the fault."""
    found: list[tuple[Invented, Planted]] = []
    for variant in VARIANTS:
        cable = generate(1, variant)
        planted = plant(cable, code)
        if planted:
            found.append((cable, planted))
        if len(found) == CABLES_A_FAULT:
            break
    return found


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_record_is_what_was_written(variant: str, seed: int) -> None:
    cable = generate(seed, variant)
    assert record(cable, cable.text) == dict(cable.expected)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("kind", HARMLESS)
def test_harmless_damage_changes_no_value(variant: str, kind: str) -> None:
    cable = generate(1, variant)
    made = damage(cable, kind)
    text = made.text if made else cable.text
    plain = without_offsets(record(cable, cable.text))
    assert without_offsets(record(cable, text)) == plain


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_sound_cable_breaks_no_rule(variant: str, seed: int) -> None:
    cable = generate(seed, variant)
    assert set(codes(cable.text)) <= set(cable.tolerates)


@pytest.mark.parametrize("code", [c for c in FAULTS if c in RULES.load()])
def test_a_fault_is_reported_and_nothing_else_is(code: str) -> None:
    for cable, planted in where(code):
        before, after = codes(cable.text), codes(planted.text)
        new = {found for found in after if after[found] > before[found]}
        assert new >= set(planted.codes) & set(RULES.load())
        assert new <= set(planted.codes) | set(planted.allowed)


@pytest.mark.parametrize(
    "kind", [k for k, d in DAMAGES.items() if set(d.codes) & set(RULES.load())]
)
def test_damage_is_reported(kind: str) -> None:
    made = [damage(generate(2, variant), kind) for variant in VARIANTS]
    for damaged in filter(None, made):
        assert set(codes(damaged.text)) >= set(damaged.codes)
