"""The classification authority statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.detection.layout import disjoint
from redact.detection.recognizer import recognizer
from redact.detection.statements import find_statements, opens_block

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.span import Span


@recognizer(
    "authority",
    entity="AUTHORITY",
    score=1.0,
    summary="the whole statement: Classified By, Derived From, Declassify On, Reason",
    finds=(
        "«Classified By: DCM Ada B. Marlo for reasons 1.4 (b) and (d).»\n\n1. (C) A\n",
        "«CLASSIFIED BY: A. MARLOWE, E.O. 12958,\nREASONS 1.5 (B), (C)\nAND (D).»\n",
        "1. (U) «CLASSIFIED BY ACTING DCM ADA MARLOWE. REASON: 1.5\n(B) AND (D).»\n",
        "«Classified By: Classified by DCM Ada Marlowe, 1.4 b/d.»\n\n(C) Text.\n",
        "«Classified By: Multiple Sources\nDerived From: STATE 1\nDeclassify On: X1»\n",
        "«Classified By: CDA Ada Marlowe. Reasons 1.4 (b), (c), (d).»\n",
        "«Classified by P/E Counselor, reasons para 1.4 (d).» SUMMARY: They met.\n",
    ),
    leaves=(
        "1. (C) The papers were\nclassified by the ministry as secret last year.\n",
        "1. NO ONE AT THE EMBASSY KNOWS WHETHER THE PAPERS\nCLASSIFIED BY HIM ARE\n",
        "3. Reason: the minister was ill.\n",
        "[AUTHORITY]\n\n1. (C) Text.\n",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Yield statements, as parsed and as they stand in the text."""
    spans = list(find_statements(cable))
    parsed = cable.classified_by
    if parsed and (
        parsed.reasons or parsed.derived_from or opens_block(cable, parsed.span.start)
    ):
        spans.append(parsed.span)
    yield from disjoint(spans)
