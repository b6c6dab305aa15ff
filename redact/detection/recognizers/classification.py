"""Classification words of banners, page lines, attributes and metadata."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.detection.banners import find_levels
from redact.detection.layout import disjoint
from redact.detection.recognizer import recognizer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.span import Span


@recognizer(
    "classification",
    entity="CLASSIFICATION",
    score=1.0,
    summary="level words of banners, page lines, attributes and metadata",
    finds=(
        "«C O N F I D E N T I A L» LIMA 001052\n\nSIPDIS\n",
        "«UNCLAS» SECTION 01 OF 03 KUALA LUMPUR 001403\n",
        "«UNCLAS EFTO» LIMA 001052\n",
        "RUEHTI/AMEMBASSY TIRANA PRIORITY 0004«S E C R E T» LIMA 001052\n",
        "«CONFDENTIAL» LIMA 001052\n",
        "«TOP SECRET//SI/TK//ORCON/NOFORN»\n",
        "«//NATO SECRET»\n",
        "«CONFIDENTIAL»        PTQ0683\n",
        "2000HANOI00686 - «CONFIDENTIAL»\n",
        "Original Classification: «LIMITED OFFICIAL USE»\n",
        "*** Current Classification *** «UNCLASSIFIED»\n",
        "5. (U) Embassy will report further.\nMARLOWE\n«SECRET»\n",
    ),
    leaves=(
        "1. THE BALLOT WAS KEPT\nSECRET\nUNTIL THE COUNT WAS OVER.\n",
        "1. The Secret Service asked us to keep this confidential.\n",
        "SECRETARIAT STAFF 000120 WERE THERE\n",
        "Original Classification: SECRETARIAT\n",
        "SUBJECT: Visit the Ministry's Classified Website\n",
        "[CLASSIFICATION] LIMA 001052\n",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Yield each level with the controls that a slash joins to it."""
    yield from disjoint(mark.span for mark in find_levels(cable))
