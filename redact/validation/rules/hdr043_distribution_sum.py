"""HDR043: the copies of the distribution do not add up to its total."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_FIRST: Final = re.compile(r"^[ \t]*(?:ACTION|ORIGIN|INFO)\b", re.MULTILINE)
_TOTAL: Final = re.compile(
    r"/[ ]?(?P<total>[0-9]{3})(?:[ ]{0,2}[A-Z])?[ \t]*\r*$", re.MULTILINE
)
_ROW: Final = re.compile(
    r"^[ \t]*(?:(?:ACTION|ORIGIN|INFO)\b)?(?P<items>[^\r\n]*)", re.MULTILINE
)
_TOKEN: Final = re.compile(r"\S+")
_ITEM: Final = re.compile(r"[A-Z][A-Z0-9/]{0,7}-(?P<count>[0-9]{2})")
_ITEMS: Final = re.compile(r"(?:[A-Z][A-Z0-9/]{0,7}-[0-9]{2})+")
_LIKE_ITEM: Final = re.compile(r"[A-Z0-9/]{1,8}-[A-Z0-9]{0,4}")


@rule(
    "HDR043",
    "distribution-sum",
    severity="info",
    since="0.2",
    summary="distribution item is not CODE-nn, or the items do not add up to /nnn",
    why="The total counts the copies made in Washington: a garbled item shows in it.",
    hint="Compare code and number with another copy; nothing else depends on them.",
    source="NARA's telegrams of 1973 to 1979, as studied in ACPD (distribution.py)",
    bad=(
        "PAGE 01  LIMA 01052  272250Z\nACTION ARA-10\nINFO OCT-01 ISO-00 /012 W\n"
        "R 272239Z MAR 76\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 1052\nE.O. 11652: N/A\nTAGS: PFOR PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "PAGE 01  LIMA 01052  272250Z\nACTION ARA-10\nINFO OCT-01 ISO-00 /011 W\n"
        "R 272239Z MAR 76\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 1052\nE.O. 11652: N/A\nTAGS: PFOR PE\nSUBJECT: A VISIT\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at malformed items, else at a total that is not their sum."""
    if not cable.distribution or cable.is_record:
        return
    text, zone = cable.document.text, cable.distribution
    first = _FIRST.search(text, zone.start, zone.end)
    total = _TOTAL.search(text, first.end(), zone.end) if first else None
    if not first or not total:
        return
    if witness.is_masked(cable, Span(first.start(), total.end())):
        return
    counts: list[int] = []
    malformed = False
    for row in _ROW.finditer(text, first.start(), total.start()):
        if "-" not in row["items"] or row["items"].lstrip().startswith("PAGE "):
            continue  # page breaks and copy numbers between the lines
        for token in _TOKEN.finditer(text, *row.span("items")):
            if _ITEMS.fullmatch(token[0]):
                counts += [int(item["count"]) for item in _ITEM.finditer(token[0])]
            elif _LIKE_ITEM.fullmatch(token[0]):
                malformed = True
                yield Hit(Span(*token.span()), "distribution item is not CODE-nn")
    stated, found = int(total["total"]), sum(counts)
    if not malformed and counts and found != stated:
        yield Hit(
            Span(*total.span("total")), f"the items add up to {found}, not {stated}"
        )
