"""
Whole invented cables for the tables of markings: every finding has to be named.

In a marked text «L|SECRET» is a CLASSIFICATION, «P|..» a PORTION_MARK, «C|..» a
CAPTION, «A|..» an AUTHORITY, «D|..» a DECLASSIFICATION. A row holds only if the scan
finds exactly what is marked, in mixed case and in capitals, whatever the line ends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import redact
from redact.detection.finding import MARKINGS

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS: Final = {
    "L": "CLASSIFICATION",
    "P": "PORTION_MARK",
    "C": "CAPTION",
    "A": "AUTHORITY",
    "D": "DECLASSIFICATION",
}
_MARKED: Final = re.compile(r"«([LPCAD])\|([^»]*)»")

FIRST: Final = (
    "The port was closed on Monday, and the ministry told us that\n"
    "it would be opened again when the cranes were mended.\n"
)
SECOND: Final = (
    "Three ships were sent away; a fourth lay at anchor outside.\n"
    "We saw no trucks on the road from the harbor to the market.\n"
)
TEXT: Final = f"1. «P|(C)» {FIRST}\n2. «P|(C)» {SECOND}"


def cable(
    *,
    first: str = "VZCZCXYZ0000",
    security: str = "ZNY «L|CCCCC» ZZH",
    banner: str = "«L|C O N F I D E N T I A L» LIMA 001052",
    captions: str = "«C|SIPDIS»",
    order: str = "«D|E.O. 12958: DECL: 03/27/2017»",
    subject: str = "SUBJECT: A VISIT TO THE PORT",
    ref: str = "REF: A. STATE 37835\n     B. LIMA 1003",
    authority: str = "",
    text: str = TEXT,
    end: str = "",
) -> str:
    """Give a cable with its marks, one part of it replaced."""
    return (
        f"{first}\nOO RUEHWEB\n\nDE RUEHPE #1052 0862239\n{security}\n"
        "O 272239Z MAR 07\nFM AMEMBASSY LIMA\n"
        "TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718\n"
        "INFO RUEHBJ/AMEMBASSY BEIJING PRIORITY 0394\nBT\n"
        f"{banner}\n\n{captions}\n\n{order}\nTAGS: PREL, PGOV, PE\n{subject}\n\n"
        f"{ref}\n\n{authority}{text}MARLOWE\n{end}BT\nNNNN\n"
    )


def unmarked(marked: str) -> str:
    return _MARKED.sub(r"\2", marked)


def expected(marked: str) -> list[tuple[str, str]]:
    return [(KINDS[kind], written) for kind, written in _MARKED.findall(marked)]


def capitals(text: str) -> str:
    """Upper case where that keeps every character's place."""
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


VARIANTS: Final[dict[str, Callable[[str], str]]] = {
    "mixed": lambda marked: marked,
    "crlf": lambda marked: marked.replace("\n", "\r\n"),
    "crcrlf": lambda marked: marked.replace("\n", "\r\r\n"),
    "blanks": lambda marked: marked.replace("\n", " \n"),
    "capitals": capitals,
    "capitals crlf": lambda marked: capitals(marked).replace("\n", "\r\n"),
}
"""What must not matter."""


def scanned(text: str) -> list[tuple[str, str]]:
    """Every marking that a scan finds, in order: type, and what is written there."""
    document = redact.Document.from_bytes("example", text.encode())
    found = redact.scan(document, redact.Policy(), include_kept=True)
    return [(f.entity, f.span.of(text)) for f in found if f.entity in MARKINGS]


def differences(marked: str, variants: tuple[str, ...] = tuple(VARIANTS)) -> list[str]:
    """In which variants the scan finds more, less or other than what is marked."""
    told: list[str] = []
    for name in variants:
        text = VARIANTS[name](marked)
        want, have = expected(text), scanned(unmarked(text))
        lost = [one for one in want if one not in have]
        more = [one for one in have if one not in want]
        if want != have:
            told.append(f"{name}: lost {lost}, more {more}")
    return told
