"""Each fault breaks one place, each damage is where it says."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from invent import VARIANTS, generate
from invent.damage import DAMAGES, damage
from invent.faults import FAULTS, NOT_PLANTED, plant

CABLES: Final = [generate(seed, variant) for variant in VARIANTS for seed in (1, 2)]
FAMILIES: Final = {"HDR": 47, "CLS": 35, "DCL": 25, "TAG": 16, "PAR": 12, "TXT": 12}
CORE: Final = (
    *("HDR005", "HDR006", "HDR007", "HDR014", "HDR017", "HDR018", "HDR019", "HDR020"),
    *("HDR021", "HDR022", "HDR031", "HDR037", "HDR045", "CLS003", "CLS004", "CLS005"),
    *("CLS013", "CLS017", "CLS032", "DCL003", "DCL004", "DCL007", "DCL008", "DCL009"),
    *("DCL010", "DCL011", "DCL018", "DCL021", "DCL022", "DCL023", "DCL024", "PAR001"),
    *("PAR005", "TXT005", "TXT008"),
)


def outside(text: str, places: tuple[tuple[int, int], ...]) -> list[str]:
    """The pieces of ``text`` between ``places``."""
    starts = [0, *(end for _, end in places)]
    ends = [*(start for start, _ in places), len(text)]
    return [text[a:b] for a, b in zip(starts, ends, strict=True)]


def test_every_rule_of_the_table_is_covered() -> None:
    codes = {
        f"{a}{n:03d}" for a, count in FAMILIES.items() for n in range(1, count + 1)
    }
    assert len(codes) == 147
    assert set(FAULTS) | set(NOT_PLANTED) == codes
    assert not set(FAULTS) & set(NOT_PLANTED)


@pytest.mark.parametrize("code", CORE)
def test_the_core_faults_have_many_cables_to_be_planted_in(code: str) -> None:
    assert sum(plant(cable, code) is not None for cable in CABLES) >= 2


@pytest.mark.parametrize("code", sorted(FAULTS))
def test_a_fault_changes_its_place_and_nothing_else(code: str) -> None:
    found = [(cable, made) for cable in CABLES if (made := plant(cable, code))]
    assert found
    for cable, made in found:
        assert made.text != cable.text
        assert made.codes[0] == code
        assert not set(made.codes) & set(made.allowed)
        assert outside(made.text, made.places) == outside(cable.text, made.replaced)


@pytest.mark.parametrize("code", ["HDR005", "CLS013", "DCL009"])
def test_planting_is_deterministic(code: str) -> None:
    assert [plant(c, code) for c in CABLES] == [plant(c, code) for c in CABLES]


def test_a_cable_without_preamble_cannot_contradict_it() -> None:
    assert plant(generate(1, "pre2002-unclassified"), "HDR005") is None


def test_unknown_code() -> None:
    with pytest.raises(KeyError):
        plant(CABLES[0], "HDR999")


@pytest.mark.parametrize("kind", DAMAGES)
def test_a_damage_changes_its_places_and_nothing_else(kind: str) -> None:
    found = [(cable, made) for cable in CABLES if (made := damage(cable, kind))]
    assert found
    for cable, made in found:
        assert made.text != cable.text
        assert outside(made.text, made.places) == outside(cable.text, made.replaced)


def legible(text: str) -> str:
    """A label without what the damages that keep labels put inside it."""
    return re.sub(r"[\s\\]|&#x000A;", "", text)


@pytest.mark.parametrize("kind", [k for k, d in DAMAGES.items() if not d.destroys])
def test_labels_move_with_the_text(kind: str) -> None:
    for cable, made in ((c, damage(c, kind)) for c in CABLES):
        spans, text = (made.spans, made.text) if made else (cable.spans, cable.text)
        before = sorted((e, legible(cable.text[s:t])) for e, s, t in cable.spans)
        assert sorted((e, legible(text[s:t])) for e, s, t in spans) == before


@pytest.mark.parametrize("kind", [k for k, d in DAMAGES.items() if d.destroys])
def test_labels_that_are_left_say_what_they_said(kind: str) -> None:
    for cable, made in ((c, damage(c, kind)) for c in CABLES):
        spans, text = (made.spans, made.text) if made else ((), "")
        before = {(e, cable.text[s:t]) for e, s, t in cable.spans}
        assert {(e, text[s:t]) for e, s, t in spans} <= before


def test_unknown_kind() -> None:
    with pytest.raises(KeyError):
        damage(CABLES[0], "spilt-coffee")


def test_the_table_of_rules_is_the_one_counted() -> None:
    root = Path(__file__).resolve().parents[2]
    rules = root / ".." / "shared" / "domain" / "rules.md"
    if not rules.exists():
        pytest.skip("the table of rules is not here")
    found = re.findall(
        r"^\| ([A-Z]{3})-(\d\d) ", rules.read_text("utf-8"), re.MULTILINE
    )
    assert {f"{a}0{n}" for a, n in found} == set(FAULTS) | set(NOT_PLANTED)
