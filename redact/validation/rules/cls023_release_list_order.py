"""CLS023: a REL TO list does not begin with USA."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import handling, order, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_CODE: Final = re.compile(r"[A-Z]+")
# a portion mark may name a country instead: (S/REL TO PERU)
_CODES: Final = re.compile(r"[A-Z]{3}(?![A-Z])|[A-Z]{4}\b.*\bUSA\b", re.DOTALL)


@rule(
    "CLS023",
    "release-list-order",
    severity="error",
    since="0.2",
    summary="REL TO list does not begin with USA",
    why=(
        "The list names all who may have the text, the United States first. A list"
        " that begins otherwise was made up by hand, and may lack more."
    ),
    hint="Put USA first, then the other trigraphs and tetragraphs in their order.",
    source="CAPCO Register 2016 G.1, H.8 (REL TO)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "S E C R E T LIMA 001052\n\nREL TO GBR, USA\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "S E C R E T LIMA 001052\n\nREL TO USA, FVEY\n\n"
        "E.O. 12958: DECL: 03/27/2017\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="captions",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the first code of each such list, in banner, captions and marks."""
    old = any(day < order.TWELVE_NINE for day in witness.days(cable))
    for one in handling.said(cable):
        found = handling.release_list(one.raw.value)
        code = _CODE.match(found[1]) if found else None
        if found and code and code[0] != "USA" and not (old and _lacks(found[1])):
            yield Hit(
                witness.part(one.raw, found[0], found[0] + code.end()),
                "the list of REL TO does not begin with USA",
                field=one.field,
            )
    for mark in cable.portion_marks:
        for control in mark.value.controls:
            found = handling.release_list(control)
            if not found or found[1].startswith("USA") or not _CODES.match(found[1]):
                continue
            if old and _lacks(found[1]):
                continue
            yield Hit(
                _within(cable, mark.span, control),
                "the list of REL TO does not begin with USA",
                field="paragraphs",
            )


def _lacks(codes: str) -> bool:
    """Before the register a list could do without USA."""
    return not re.search(r"\bUSA\b", codes)


def _within(cable: Cable, span: Span, control: str) -> Span:
    at = span.of(cable.document.text).find(control)
    if at < 0:
        return span
    return Span(span.start + at, span.start + at + len(control))
