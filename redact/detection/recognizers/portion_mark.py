"""Portion marks at the start of what they mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.detection.layout import disjoint
from redact.detection.portions import find_marks
from redact.detection.recognizer import recognizer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.span import Span


@recognizer(
    "portion-mark",
    entity="PORTION_MARK",
    score=1.0,
    summary="portion marks of paragraphs, bullets, headings, SUBJECT and REF items",
    finds=(
        "1. «(C)» The minister agreed.\n",
        "¶2.  «(S/NF)» Comment: Post will follow up.\n",
        "«(SBU)» Embassy officers met the mayor.\n",
        "-- «(U)» first point\n\nA. «(C)» second point\n",
        "SUBJECT: «(C)» A VISIT TO THE NORTH\n",
        "SUBJECT: A VISIT TO THE NORTH «(U)»\n",
        "REF: A. LIMA 1052\n     B. «(S/NF)» TD-314/21795-05\n",
        "1. «(U)» CLASSIFIED BY DCM. REASON: 1.5 (B) AND (D).\n",
        "3. «( C )» One.\n\n4. «(c)» Two.\n\n5. «C)» Three.\n",
        "2. «(C)» «(C)» The mark stands twice.\n",
        "4. «(S//REL\nTO USA, FVEY)» Over a line end.\n",
        "«(C - ENTIRE TEXT)» The talks ended.\n",
        "«(//NS)» NATO text follows.\n",
    ),
    leaves=(
        "REF: (A) LIMA 1670 (B) QUITO 12\n(C) MBABANE 1670\n",
        "1. We ask for:\n(A) more time,\n(B) more staff, and\n(C) a car.\n",
        "1. Under section 501\n(c)(3) of the code it is exempt at 50 (C) degrees.\n",
        "1. The CPI(M) and the (U.S.) delegation met its member(s).\n",
        "Reasons 1.4 (b),\n(c) and (d).\n",
        "1. It is called sensitive by some, who speak of unclassified\n(SBU) text.\n",
        "1. [PORTION_MARK] The minister agreed.\n",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Yield marks with their parentheses (32 CFR 2001.21(c), 5 FAH-1 H-246.2)."""
    marks = [mark.span for mark in cable.portion_marks]
    yield from disjoint([*marks, *find_marks(cable)])
