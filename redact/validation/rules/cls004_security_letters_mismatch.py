"""CLS004: FL4's letters and the banner give different levels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.cable import Level
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "CLS004",
    "security-letters-mismatch",
    severity="error",
    since="0.1",
    summary="letters of the security line are not the banner's level",
    why="The network protects by the letters, the reader by the banner.",
    hint=(
        "Find out which of the two is right, from the portion marks and the E.O. line."
    ),
    source="ACP 127(G) 124, 203, 209; observed in 25 of 25 public cables",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNY SSSSS ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\nClassified By: PolCouns for reason 1.4(d).\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNY CCCCC ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\nClassified By: PolCouns for reason 1.4(d).\n"
    ),
    field="transmission.security.letters",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare levels; where the preamble sides with FL4, point at the banner."""
    letters = cable.transmission.letters if cable.transmission else None
    claimed, banner = witness.letters_level(cable), cable.banner
    if letters is None or claimed is None or banner is None or banner.level is None:
        return
    if banner.level in {claimed, Level.LIMITED_OFFICIAL_USE}:
        return  # which letters LIMITED OFFICIAL USE took is not known
    if witness.letters_contradict_signal(cable):
        return  # CLS003 points at the letters
    if witness.preamble_level(cable) == claimed and banner.raw:
        yield Hit(
            banner.raw.span,
            f"banner is {banner.level.word}, but FL4 and preamble are {claimed.word}",
            field="classification.level",
        )
    else:
        yield Hit(
            letters.span,
            f"{letters.value} is {claimed.word}, the banner {banner.level.word}",
        )
