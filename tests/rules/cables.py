"""Two whole cables, invented, that the tables vary; and what a rule finds in them."""

from __future__ import annotations

from redact.document import Document
from redact.parsing import parse
from redact.validation.rule import RULES

CLASSIFIED = """\
07LIMA1052
PERU: A VISIT TO THE MARKET
Tue Mar 27 00:00:00 +0200 2007
CONFIDENTIAL
Embassy Lima
VZCZCXYZ0000
OO RUEHWEB
DE RUEHPE #1052/01 0862239
ZNY CCCCC ZZH
O 272239Z MAR 07
FM AMEMBASSY LIMA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 4718
INFO RUEHBJ/AMEMBASSY BEIJING PRIORITY 0394
C O N F I D E N T I A L SECTION 01 OF 02 LIMA 001052

SIPDIS

E.O. 12958: DECL: 03/27/2017
TAGS: PREL PGOV PE
SUBJECT: PERU: A VISIT TO THE MARKET

REF: STATE 37835

Classified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).

1. (C) Summary. The visit went well and the visitors bought
fruit. End summary.

LIMA 00001052  002 OF 002


2. (U) It was short.

3. (SBU) The weather was good.
BRYLL
"""

UNCLASSIFIED = """\
VZCZCXYZ0000
RR RUEHWEB
DE RUEHPE #1052 0862239
ZNR UUUUU ZZH
R 272239Z MAR 07
FM AMEMBASSY LIMA
TO RUEHC/SECSTATE WASHDC 4718
UNCLAS LIMA 001052

SIPDIS

E.O. 12958: N/A
TAGS: PREL PGOV PE
SUBJECT: PERU: A VISIT TO THE MARKET

1. The visit went well.

2. It was short.
BRYLL
"""

Changes = dict[str, str]


def vary(text: str, changes: Changes) -> str:
    """Replace the first of each; one that is not there is a mistake in the test."""
    for old, new in changes.items():
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def hits(code: str, text: str) -> list[tuple[str, str]]:
    """What the rule points at, and how grave it takes it."""
    rule = RULES.get(code)
    document = Document.from_bytes("example", text.encode())
    return [
        (hit.span.of(text), hit.severity or rule.severity)
        for hit in rule.check(parse(document))
    ]


def fixed(code: str, text: str) -> str:
    """``text`` with the mends that the rule offers."""
    document = Document.from_bytes("example", text.encode())
    edits = [edit for hit in RULES.get(code).check(parse(document)) for edit in hit.fix]
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
