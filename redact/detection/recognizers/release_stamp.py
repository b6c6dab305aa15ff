"""Release stamps of the State Department's systematic review: they hold a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.recognizer import recognizer
from redact.detection.words import mentions
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_STAMP: Final = re.compile(
    r"""
    (?: (?<! \w ) [A-Z] [\w.'’-]{0,24}
        (?: [ \t]{1,3} [A-Z] [\w.'’-]{0,24} ){1,4} \s{1,3} )?
    (?i: Declassified/Released \s{1,3} (?: by \s{1,3} )? (?: the \s{1,3} )?
    U\.?S\.? \s{1,3} Department \s{1,3} of \s{1,3} State
    (?: \s{1,3} E\.?O\.? \s{1,3} Systematic \s{1,3} Review )? )
    (?: \s{1,3} \d{1,2} \s{1,3} [A-Z][A-Za-z]{2,8} \s{1,3} \d{4} )?
    """,
    re.VERBOSE,
)


@recognizer(
    "release-stamp",
    entity="AUTHORITY",
    score=1.0,
    summary="stamp of the reviewer who released the cable",
    finds=tuple(
        f"MARLOWE\n\n«{name}Declassified/Released US Department of State"
        " EO Systematic Review 04 MAY 2006»\n"
        for name in ("Ada B. Marlowe ", "")
    ),
    leaves=("1. (C) The report was declassified and released by the Department.\n",),
)
def find(cable: Cable) -> Iterator[Span]:
    """Yield each stamp with the name before it."""
    text = cable.document.text
    if not mentions(text, "declassified/released"):
        return
    for match in _STAMP.finditer(text):
        yield Span(*match.span())
