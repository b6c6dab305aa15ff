"""Cables for the parser's tests: a sound one, and a way to change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.document import Document
from redact.parsing import parse

if TYPE_CHECKING:
    from redact.cable import Cable

SOUND = """\

VZCZCXRO4417
OO RUEHBZ RUEHDU
DE RUEHQT #1052/01 0862239
ZNY CCCCC ZZH
O P 272239Z MAR 07 ZDK
FM AMEMBASSY QUITO
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718
INFO RUEHBO/AMEMBASSY BOGOTA PRIORITY 0394
RUCNDT/USMISSION USUN NEW YORK
C O N F I D E N T I A L SECTION 01 OF 02 QUITO 001052

NOFORN
SIPDIS

STATE FOR WHA/AND TILDEN-OKORO
TREASURY PASS TO
OFAC

E.O. 12958: DECL: 03/27/2017
TAGS: PREL, PGOV EC
SUBJECT: (C) A QUIET MEETING ON THE RIVER
  TREATY

REF: A. BOGOTA 37
     B. 06 QUITO 2211

Classified By: PolCouns Ines V. Tallgren for reasons 1.4 (b) and (d).

1. (C) Summary: The talks went on until March
27. Nobody left early. End summary.

-------
Details
-------

2. (C/NF) More was said. It is not
written here.

QUITO 00001052  002 OF 002


3. (U) The rest followed.
VANTERPOOL
"""


def document(text: str) -> Document:
    return Document.from_bytes("cable.txt", text.encode())


def read(text: str) -> Cable:
    return parse(document(text))


def sound(old: str = "", new: str = "") -> Cable:
    """Parse the sound cable with ``old`` replaced by ``new``."""
    assert old in SOUND
    return read(SOUND.replace(old, new, 1))
