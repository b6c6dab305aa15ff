"""What the generator promises of every cable."""

from __future__ import annotations

import re
from datetime import date
from hashlib import sha256
from itertools import combinations
from typing import Final

import pytest

from invent import VARIANTS, Invented, generate
from invent.draft import order_on
from invent.name_lists import CULTURES

SEEDS: Final = (1, 2, 3)
CASES: Final = [(variant, seed) for variant in VARIANTS for seed in SEEDS]
FIELDS: Final = {
    *("reference_id", "preamble", "transmission", "precedence", "dtg", "from", "to"),
    *("info", "exempt", "classification", "captions", "attention"),
    *("executive_order", "declassification", "tags", "tag_names", "subject"),
    *("references", "classified_by", "paragraphs", "signed_by"),
}
PATTERNS: Final = {
    "PORTION_MARK": r"\((TS|S|C|U|SBU|S/NF)\)",
    "CLASSIFICATION": (
        r"UNCLAS|UNCLASSIFIED(//FOR OFFICIAL USE ONLY)?|LIMITED OFFICIAL USE"
        r"|([A-Z] ?)+|SECRET//NOFORN|([UECST])\3{4}"
    ),
    "CAPTION": r"[A-Z]{4,9}( CHANNEL)?",
    "AUTHORITY": r"(?i)classified by: (.|\n)+\.",
    "DECLASSIFICATION": r"E\.O\. \d{5}: .+|Executive Order: .+|Declassified/.+",
}
every_cable = pytest.mark.parametrize(
    "cable",
    [generate(seed, v) for v, seed in CASES],
    ids=[f"{v}-{s}" for v, s in CASES],
)


def folded(text: str) -> str:
    return " ".join(text.split()).upper()


def forms(name: str) -> set[str]:
    """All that a part of a text may be, if it is the person's name."""
    words = folded(name).split(" ")
    bounds = combinations(range(len(words) + 1), 2)
    joined = {" ".join(words[a:b]) for a, b in bounds}
    listed = {
        f"{' '.join(words[a:])}, {' '.join(words[:a])}" for a in range(1, len(words))
    } | {f"{words[0]}, {' '.join(words[1:])}"}
    logins = {
        words[0][0] + re.sub(r"[^A-Z]", "", "".join(words[a:]))
        for a in range(1, len(words))
    }
    return joined | listed | logins


def test_the_number_of_variants_and_cultures() -> None:
    assert len(VARIANTS) >= 35
    assert len(CULTURES) >= 14


@every_cable
def test_the_same_seed_gives_the_same_cable(cable: Invented) -> None:
    assert generate(cable.seed, cable.variant) == cable


def test_seeds_and_variants_give_different_cables() -> None:
    texts = {generate(seed, variant).text for variant, seed in CASES}
    assert len(texts) == len(CASES)


def test_known_bytes_stay_the_same_on_every_python() -> None:
    text = "".join(generate(1, variant).text for variant in VARIANTS)
    assert sha256(text.encode()).hexdigest()[:16] == "a38e3a3a89409290"


def test_unknown_variant() -> None:
    with pytest.raises(ValueError, match="unknown variant"):
        generate(1, "web-pink")


@every_cable
def test_the_record_has_every_field(cable: Invented) -> None:
    assert set(cable.expected) == FIELDS


@every_cable
def test_every_name_is_the_name_of_its_person(cable: Invented) -> None:
    assert len(cable.persons) == len(cable.names)
    for name, places in zip(cable.names, cable.persons, strict=True):
        known = forms(name)
        assert [p for p in places if folded(cable.text[slice(*p)]) not in known] == []


@every_cable
def test_every_place_of_a_person_is_a_span(cable: Invented) -> None:
    spans = [(s, t) for entity, s, t in cable.spans if entity == "PERSON"]
    assert sorted(spans) == sorted(place for group in cable.persons for place in group)


@every_cable
def test_no_name_stands_outside_the_spans(cable: Invented) -> None:
    covered = {i for _, s, t in cable.spans for i in range(s, t)}
    for name in cable.names:
        longest = max(folded(name).split(" "), key=len)
        found = re.finditer(rf"\b{re.escape(longest)}\b", cable.text, re.IGNORECASE)
        assert [m.start() for m in found if m.start() not in covered] == []


@every_cable
def test_markings_are_what_they_say(cable: Invented) -> None:
    for entity, start, end in cable.spans:
        pattern = PATTERNS.get(entity, r"(?s).+")
        assert re.fullmatch(pattern, cable.text[start:end]), entity


@every_cable
def test_lines_are_short(cable: Invented) -> None:
    start = cable.places["fl5"][0]
    end = cable.places["signature"][1]
    assert max(map(len, cable.text[start:end].split("\n"))) <= 69


@every_cable
def test_the_paragraphs_lie_where_the_record_says(cable: Invented) -> None:
    for row in cable.expected["paragraphs"]:
        text = cable.text[row["start"] : row["end"]]
        number = "" if row["number"] is None else f"{row['number']}. "
        mark = "" if row["mark"] is None else f"({row['mark']}) "
        assert text.startswith(number + mark)
        assert text == text.strip()


@every_cable
def test_values_stand_in_the_text(cable: Invented) -> None:
    for place, value in (
        ("fm.name", cable.expected["from"]),
        ("subject.text", cable.expected["subject"]),
        ("eo.number", cable.expected["executive_order"]),
        ("eo.value", cable.expected["declassification"]["raw"]),
        ("banner.level", cable.expected["classification"]["raw"]),
        ("signature", cable.expected["signed_by"][0]),
    ):
        assert " ".join(cable.at(place).split()) == value


@every_cable
def test_the_order_was_in_force(cable: Invented) -> None:
    day = date.fromisoformat(cable.expected["dtg"][:10])
    assert cable.expected["executive_order"] == order_on(day)


def test_names_are_broken_over_line_ends_now_and_then() -> None:
    broken = [
        cable
        for cable in (generate(seed, variant) for variant, seed in CASES)
        if any("\n" in cable.text[s:t] for e, s, t in cable.spans if e == "PERSON")
    ]
    assert len(broken) > len(CASES) // 4


def test_identifiers_are_labelled() -> None:
    found = {
        entity
        for variant in ("passports", "contacts")
        for entity, _, _ in generate(1, variant).spans
    }
    assert found >= {
        *("ID_NUMBER", "DATE_OF_BIRTH", "PLACE_OF_BIRTH"),
        *("EMAIL_ADDRESS", "PHONE_NUMBER", "PERSON", "PORTION_MARK"),
    }
