"""DCL023: a reason's letter that its section does not have, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_LETTERS: Final = {"1.4": "abcdefgh", "1.5": "abcdefg"}


@rule(
    "DCL023",
    "reason-letter-unknown",
    severity="error",
    since="0.1",
    summary="reason without letter, or a letter beyond (g) for 1.5, (h) for 1.4",
    why="The letter names what is protected: without a real one there is no reason.",
    hint="Look for the letter on the next line, or in another copy.",
    source="32 CFR 2001.21(a)(3); E.O. 12958 1.5 and 1.4 as amended",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\nClassified By: PolCouns Ada Bryll for"
        " reason 1.4(k).\n\n(C) The visit went well.\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n\nClassified By: PolCouns Ada Bryll for"
        " reasons 1.4(b) and (d).\n\n(C) The visit went well.\n"
    ),
    field="classified_by.reasons",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge letters by the section written, or the day's where DCL022 corrects it."""
    found = cable.classified_by
    if not found or not found.section or found.section.value not in _LETTERS:
        return
    if not found.reasons:
        yield Hit(
            found.section.span,
            f"reason {found.section.value} has no letter",
            severity=witness.softened(cable),
        )
        return
    expected = {witness.reason_section(day) for day in witness.days(cable)}
    for index, reason in enumerate(found.reasons):
        section, _, letter = reason.value.rstrip(")").partition("(")
        valid = _LETTERS.get(section)
        if valid is None:
            continue
        if section not in expected:
            valid += "".join(_LETTERS.get(one or "", "") for one in expected)
        if letter not in valid:
            yield Hit(
                _letter(cable, reason.span, letter),
                f"section {section} has no letter ({letter})",
                field=f"classified_by.reasons.{index}",
            )


def _letter(cable: Cable, place: Span, letter: str) -> Span:
    at = place.of(cable.document.text).lower().rfind(letter)
    return Span(place.start + at, place.start + at + 1) if at >= 0 else place
