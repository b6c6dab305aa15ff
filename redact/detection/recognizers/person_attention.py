"""Names in attention and passing lines: ``STATE PASS USTR - X AND Y``, ``(JDOE)``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.detection.names.office import people
from redact.detection.names.zone import zones_of
from redact.detection.recognizer import recognizer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.span import Span


@recognizer(
    "person-attention",
    entity="PERSON",
    score=0.8,
    summary="a name in the attention and passing lines before the E.O. line",
    finds=(
        "STATE PASS USTR - «FERNCASTLE» AND «KESTLIK»\nE.O. 12958: N/A\n",
        "FOR IO/EDA («OBWALA»)\nNSC FOR «DELVANIC», «RUIZ»\nE.O. 12958: N/A\n",
        "DEPT FOR EUR/SE «SMITH»; S/CT FOR «REEVES»\n\nE.O. 12958: N/A\n",
        "DESK PASS TO USAID/OFDA - «ODILE MARWICK»\nE.O. 12958: N/A\n",
        "USDOC FOR 4430/MAC/EAP/«J.DRUMLIN»\nTREASURY FOR «A DRUMLIN»\nTAGS: EFIN\n",
        "NRC FOR «MDRUMLIN» AND «JKESTLIK»; HHS FOR FDA/«MARWICK»\nTAGS: TRGY\n",
        "LONDON FOR «O'HALVEY»; NRC FOR OIP («MARWICK, K.»)\nTAGS: TRGY\n",
    ),
    leaves=(
        "GENEVA FOR USTR\nDEPT FOR NEA AND NEA/ARP\nSTATE PASS TO USTR\nTAGS: PREL\n",
        "SENSITIVE\nSIPDIS\nFOR EUR/SE;S/CT\nE.O. 12958: N/A\n",
        "USDOC FOR 4431/ITA/MAC/WH/OLAC; TREASURY FOR OASIA\nTAGS: ETRD\n",
        "NSC FOR [PERSON 1] AND [PERSON 2]\nE.O. 12958: N/A\n",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Our own reading of the zone, and the parser's lines outside it."""
    text = cable.document.text
    zone = zones_of(text).attention
    if zone:
        yield from people(text, zone)
    for line in cable.attention:
        if zone is None or not zone.covers(line.span):
            yield from people(text, line.span)
