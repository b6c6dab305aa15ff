"""Captions spelled out: notices and warnings in whole sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.layout import disjoint
from redact.detection.recognizer import recognizer
from redact.detection.words import mentions
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_HANDLE: Final = (
    r"(?:PLEASE\s+)?(?:HANDLE|PROTECT|TREAT|SAFEGUARD)(?:\s+(?:IT|TEXT))?\s+ACCORDINGLY"
)
_NOTICE: Final = re.compile(
    rf"""
    \b (?:
      (?: (?:THIS|THE\s+FOLLOWING) \s+ (?:MESSAGE|CABLE|TELEGRAM) \s+ IS \s+ )?
        (?: SENSITIVE \s{{0,4}} (?:,|-)? \s{{0,4}} BUT \s+ UNCLASSIFIED | SBU )
        [\s.,;:-]{{1,5}} {_HANDLE}
    | (?:THIS|THE\s+FOLLOWING) \s+ (?:MESSAGE|CABLE|TELEGRAM) \s+ IS \s+
        SENSITIVE \s{{0,4}} (?:,|-)? \s{{0,4}} BUT \s+ UNCLASSIFIED
    | SENSITIVE \s+ BUT \s+ UNCLASSIFIED
        (?= [\s.,;:-]{{1,5}} (?: NOT\s+FOR | PLEASE | HANDLE | PROTECT ) \s )
    | (?:PLEASE\s+) (?:HANDLE|PROTECT|TREAT|SAFEGUARD) \s+ ACCORDINGLY
    | (?:PLEASE \s+ (?:HANDLE|PROTECT|TREAT) \s+ AS \s+ (?:SBU|SENSITIVE))
    | NOT \s+ FOR \s+ (?:(?:PUBLICATION|DISTRIBUTION|RELEASE) \s+ ON \s+ THE \s+ )?
        INTERNET (?:\s+(?:DISTRIBUTION|PUBLICATION|RELEASE|POSTING))?
    | NOT \s+ FOR \s+ DISTRIBUTION \s+ OUTSIDE
        (?: \s+ (?:OF\s+)? (?:THE\s+)? (?:USG|U\.?S\.?\s+GOVERNMENT) (?:\s+CHANNELS)? )
        (?: \s+ OR \s+ (?:ON\s+)? (?:THE\s+)? INTERNET )?
    | NOT \s+ RELEASABLE \s+ TO \s+ FOREIGN \s+ NATIONALS
    ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CAPITALS: Final = re.compile(
    r"""
    \b (?:
      (?: TOP\s+SECRET | SECRET | CONFIDENTIAL | SENSITIVE\s+BUT\s+UNCLASSIFIED | SBU )
        (?:/{1,2}(?:NOFORN|NF))? \s? -{0,2} \s? ENTIRE \s+ TEXT
    | (?: TS | S | C | LOU ) \s? -{1,2} \s? ENTIRE \s+ TEXT
    | ENTIRE \s+ TEXT \s+ (?:IS\s+)? (?:CLASSIFIED\s+)?
        (?: TOP\s+SECRET | SECRET | CONFIDENTIAL | SENSITIVE\s+BUT\s+UNCLASSIFIED )
    | ALL \s+ PARAGRAPHS \s+ (?:ARE\s+)? CLASSIFIED
        (?:\s+(?:TOP\s+SECRET|SECRET|CONFIDENTIAL))?
    | DISSEMINATION \s+ AND \s+ EXTRACTION \s+ OF \s+ INFORMATION \s+
        CONTROLLED \s+ BY \s+ ORIGINATOR
    | CAUTION \s? - \s? PROPRIETARY \s+ INFORMATION \s+ INVOLVED
    | WARNING \s+ NOTICE \s? -{1,2} \s? (?:SENSITIVE\s+)? INTELLIGENCE \s+ SOURCES \s+
        (?:AND|OR) \s+ METHODS \s+ INVOLVED
    | NOT \s+ RELEASABLE \s+ TO \s+ CONTRACTORS (?:/CONSULTANTS)?
    | NO \s+ FOREIGN \s+ DISSEM(?:INATION)? | CONTROLLED \s+ DISSEM
    | RELEASABLE \s+ BY \s+ INFORMATION \s+ DISCLOSURE \s+ OFFICIAL
    ) \b
    """,
    re.VERBOSE,
)
_IN_NOTICES: Final = (
    "accordingly", "unclassified", "please", "internet", "outside", "releasable",
)  # fmt: skip
_IN_CAPITALS: Final = (
    "ENTIRE", "PARAGRAPHS", "EXTRACTION", "PROPRIETARY", "INTELLIGENCE", "CONTRACTORS",
    "DISSEM", "RELEASABLE",
)  # fmt: skip
"""Each form of the patterns holds one of these."""


@recognizer(
    "caption-notice",
    entity="CAPTION",
    score=0.95,
    summary="handling notices in words: PLEASE PROTECT ACCORDINGLY",
    finds=(
        "1. (SBU) «Sensitive but unclassified - please handle accordingly».\n",
        "«THIS CABLE IS SENSITIVE BUT UNCLASSIFIED.  PLEASE PROTECT ACCORDINGLY».\n",
        "«NOT FOR INTERNET DISTRIBUTION».\n",
        "«NOT FOR DISTRIBUTION OUTSIDE USG CHANNELS».\n",
        "1. «CONFIDENTIAL ENTIRE TEXT».\n",
        "1. «S - ENTIRE TEXT».\n",
        "1. «ALL PARAGRAPHS CLASSIFIED CONFIDENTIAL».\n",
        "SECRET\n«WARNING NOTICE-INTELLIGENCE SOURCES OR METHODS INVOLVED»\n",
    ),
    leaves=(
        "1. Officials must protect prisoners accordingly.\n",
        "1. THE INTERNET IS NOT FOR EVERYONE.\n",
        "1. All paragraphs classified by the editor as fiction were cut.\n",
        "1. The law protects restricted data and the exclusive economic zone.\n",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Yield notices of any case that say nothing else, and capitals-only ones."""
    text = cable.document.text
    patterns = (_NOTICE,) if mentions(text, *_IN_NOTICES) else ()
    if any(word in text for word in _IN_CAPITALS):
        patterns = (*patterns, _CAPITALS)
    yield from disjoint(
        Span(*match.span()) for pattern in patterns for match in pattern.finditer(text)
    )
