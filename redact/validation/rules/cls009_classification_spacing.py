"""CLS009: the letters of the banner's classification are not spaced alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_BLANKS: Final = re.compile(r"\s+")


def _even(words: list[str]) -> re.Pattern[str]:
    """The closed and the spaced form; words may stand further apart."""
    closed = "[ ]+".join(words)
    spaced = "[ ]+".join("[ ]".join(word) for word in words)
    return re.compile(f"{closed}|{spaced}")


_EVEN: Final = {
    words.replace(" ", ""): _even(words.split())
    for words in (
        "UNCLAS",
        "UNCLASSIFIED",
        "CONFIDENTIAL",
        "SECRET",
        "TOP SECRET",
        "RESTRICTED",
        "LIMITED OFFICIAL USE",
    )
}


@rule(
    "CLS009",
    "classification-spacing",
    severity="warning",
    since="0.2",
    summary="letters of the banner's classification are not spaced alike",
    why=(
        "The spaced form is made to be seen and searched for as one pattern; a blank"
        " too few or too many hides the word."
    ),
    hint="Put one blank between all letters of a word, or none between any.",
    source="ACP 127(G) 209a",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "CO N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\nClassified By: PolCouns for reason 1.4(d).\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\nE.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\nClassified By: PolCouns for reason 1.4(d).\n"
    ),
    field="classification.level",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge words that are spelt right; the others are CLS008's."""
    for banner in cable.banners:
        if banner.raw is None:
            continue
        raw = banner.raw.value.upper()
        even = _EVEN.get(_BLANKS.sub("", raw))
        if even and not even.fullmatch(raw):
            yield Hit(banner.raw.span, "blanks between some letters only")
