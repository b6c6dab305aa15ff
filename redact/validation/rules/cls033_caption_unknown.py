"""CLS033: a line of capitals where captions stand is no known caption."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from redact.parsing.markings import read_level
from redact.validation import handling, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable, Located

_MISPRINTS: Final = frozenset({"NODIF", "CONDIS"})
"""Read as captions, and seen as misprints only."""

# at most five words of letters alone, as captions are
_LINE: Final = re.compile(r"[A-Z][A-Z'-]*(?:[ ]{1,2}[A-Z][A-Z'-]*){0,4}")
_RELEASE: Final = re.compile(r"REL[ ](?=[A-Z])[A-Z ,/]{2,60}")
# who is addressed, visitors, notices that are no captions
_OTHER: Final = re.compile(
    r"""
    \b (?: FOR | PASS | ATTN | ATTENTION | PLEASE | INFO | DEPT | DEPARTMENT | STATE |
      DESK | FROM | TO | VIA | ALSO | AND | AMEMBASSY | AMCONSUL | AMCONGEN |
      USMISSION | SECSTATE | CODEL | STAFFDEL | NODEL | TOSEC | SECTO | ACTION |
      ORIGIN | PAGE | ENTIRE | TEXT | INTERNET | HANDLE | PROTECT | DUPLICATE | COPY
      | CORRECTION | CLASSIFIED | SECTION | QUOTE | JOINT | WHITE[ ]HOUSE | NSC |
      TREASURY | USTR | USAID | USDA | USDOC | USIA | USUN | USNATO | DOE | DOD |
      OSD | FBI | CIA | DEA | JUSTICE | COMMERCE | ENERGY | LABOR | INTERIOR |
      PENTAGON | EPA | HHS | FAA | DHS | AMBASSADOR | DCM
    ) \b
    """,
    re.VERBOSE,
)
_BLANK_LINE: Final = re.compile(r"\n[ \t\r]*\n|\r[ \t]*\r")


@rule(
    "CLS033",
    "caption-unknown",
    severity="info",
    since="0.2",
    summary="line in capitals where captions stand is no known caption",
    why=(
        "A misprinted caption is not acted on: the cable goes where it should not. It"
        " can also be a rare caption, or the rest of an attention line."
    ),
    hint="Correct the spelling, or leave it if it is a local caption or a name.",
    source="5 FAH-2 H-440, H-252.1; captions observed in NARA's files",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n\nSIPDSI\n\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n\nSIPDIS\n\nDEPT FOR WHA/AND\n\nE.O. 12958: N/A\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="attention",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Never quotes the line: it may be a name."""
    for index, caption in enumerate(cable.captions):
        if caption.value in _MISPRINTS:
            yield Hit(caption.span, "misprinted caption", field=f"captions.{index}")
    if not cable.banner:
        return
    for index, line in enumerate(cable.attention):
        field = f"attention.{index}"
        if line.span.start < cable.banner.span.start:
            continue
        if handling.meant(line.value):
            yield Hit(line.span, "misprinted caption", field=field)
        elif _may_be_caption(cable, line) and _stands_alone(cable, index):
            yield Hit(line.span, "line in capitals is no known caption", field=field)
        elif _RELEASE.fullmatch(line.value):
            yield Hit(line.span, "release list without REL TO", field=field)


def _may_be_caption(cable: Cable, line: Located[str]) -> bool:
    value = line.value
    return (
        len(value) > 3
        and bool(_LINE.fullmatch(value))
        and not _OTHER.search(value)
        and not read_level(value, 0, len(value))
        and not witness.is_masked(cable, line.span)
        and not cable.has_damage("garbled")
    )


def _stands_alone(cable: Cable, index: int) -> bool:
    """Blank lines part it from other attention lines: it does not carry one on."""
    text = cable.document.text
    near = cable.attention[max(0, index - 1) : index + 2]
    return all(
        _BLANK_LINE.search(text, left.span.end, right.span.start)
        for left, right in pairwise(near)
    )
