"""TXT011: a release stamp between paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_STAMP: Final = re.compile(
    r"""
    Declassified/Released \s+ US \s+ Department \s+ of \s+ State
    (?: \s+ EO \s+ Systematic \s+ Review
      (?: \s+ [0-9]{1,2} \s+ [A-Z]{3} \s+ [0-9]{4} )? )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_VISIBLE: Final = re.compile(r"\S")


@rule(
    "TXT011",
    "stamp-in-text",
    severity="info",
    since="0.2",
    summary="stamp of a declassification review stands inside the text",
    why=(
        "Reviewers stamp pages, and copies carry the stamp into sentences: it is"
        " not part of the cable."
    ),
    hint="Take the stamp out of the text, and keep it beside the cable.",
    source="observed in NARA files (six stamps of 2005 to 2014)",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well.\n\nDeclassified/Released US Department of State EO"
        " Systematic Review 30 JUN 2005\n\n2. It was short.\nBRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well.\n\n2. It was short.\nBRYLL\n"
    ),
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report every stamp between the beginning and the end of the paragraphs."""
    if not cable.paragraphs:
        return
    start = cable.paragraphs[0].span.start
    last = max(cable.paragraphs, key=lambda one: one.span.start)
    for match in _STAMP.finditer(cable.document.text, start, last.span.end):
        if _VISIBLE.search(cable.document.text, match.end(), last.span.end):
            yield Hit(Span(*match.span()), "a review's stamp, not part of the text")
