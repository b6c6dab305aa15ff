"""CLS008: the banner's classification is misspelt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.cable import Level
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Banner, Cable

_KNOWN: Final = frozenset(
    """
    UNCLAS UNCLASSIFIED CONFIDENTIAL SECRET TOPSECRET RESTRICTED LIMITEDOFFICIALUSE
    OFFICIALUSEONLY FOROFFICIALUSEONLY SENSITIVEBUTUNCLASSIFIED LOU OUO FOUO SBU
    """.split()
)
_FOREIGN: Final = ("/", "NATO", "COSMIC")


@rule(
    "CLS008",
    "classification-misspelt",
    severity="error",
    since="0.2",
    summary="classification of the banner is misspelt",
    why=(
        "A program that looks for the level by its word does not find it, and may"
        " treat the cable as unclassified."
    ),
    hint="Correct the word; unclassified is UNCLAS.",
    source="ACP 127(G) 209a, c; misspellings observed in public cables",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLASS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="classification.level",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report every banner whose letters spell no level; blanks are CLS009's."""
    for banner in cable.banners:
        if banner.raw is None or witness.is_masked(cable, banner.raw.span):
            continue
        letters = witness.squeeze(banner.raw.value)
        foreign = banner.raw.value.upper().startswith(_FOREIGN)
        if letters in _KNOWN or (
            foreign and any(letters.endswith(word) for word in _KNOWN)
        ):
            continue
        yield Hit(banner.raw.span, _message(banner))


def _message(banner: Banner) -> str:
    if banner.level is None:
        return "this is no classification"
    word = "UNCLAS" if banner.level is Level.UNCLASSIFIED else banner.level.word
    return f"misspelt, write {word}"
