"""CLS002: the letters of the security line are of no level."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_KNOWN: Final = frozenset("UERCST")


@rule(
    "CLS002",
    "security-letters-unknown",
    severity="error",
    since="0.2",
    summary="letters of the security line are none of U, E, R, C, S and T",
    why="No level has this letter: a relay station cannot tell who may see the text.",
    hint="Write the letter of the banner's level five times.",
    source="ACP 127(G) 124, 203; US practice for E (EFTO)",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR VVVVV ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="transmission.security.letters",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge five equal letters; others are CLS001's."""
    letters = cable.transmission.letters if cable.transmission else None
    if letters is None or len(letters.value) != 5 or len(set(letters.value)) != 1:
        return
    if letters.value[0] not in _KNOWN:
        yield Hit(letters.span, "no level has these letters: give U, E, R, C, S or T")
