"""Single slips and sound oddities that reviewers tried: what exactly is told."""

from __future__ import annotations

import json
import string
from random import Random
from typing import TYPE_CHECKING

import pytest

import redact
from redact.record import to_record
from tests.rules.cables import vary

if TYPE_CHECKING:
    from collections.abc import Iterator

BASE = """\
07LIMA1052
PERU: A VISIT
Tue Mar 27 00:00:00 +0200 2007
CONFIDENTIAL
Embassy Lima
VZCZCXYZ0000
PP RUEHWEB
DE RUEHPE #1052 0862239
ZNY CCCCC ZZH
P 272239Z MAR 07
FM AMEMBASSY LIMA
TO RUEHC/SECSTATE WASHDC PRIORITY 4718
C O N F I D E N T I A L LIMA 001052

SIPDIS

E.O. 12958: DECL: 03/27/2017
TAGS: PREL PE
SUBJECT: PERU: A VISIT

Classified By: PolCouns Ada Bryll for reason 1.4(d).

1. (C) The visit went well.

2. (U) It was short.

3. (U) Nobody stayed.
BRYLL
"""
POST = BASE.split("\n", 5)[5]  # as the post has it, without the web's five lines
OLD = """\
CONFIDENTIAL

PAGE 01            LIMA     04830     121410Z
ACTION ARA-07

INFO  LOG-00   ACE-02   /009W

O 121410Z APR 75
FM AMEMBASSY LIMA
TO SECSTATE WASHDC IMMEDIATE 1005

C O N F I D E N T I A L LIMA 4830

E.O. 11652: GDS
TAGS: PREL PE
SUBJECT: A VISIT

1. The visit went well.

2. It was short.
BRYLL
"""
OPEN = vary(
    POST,
    {
        "ZNY CCCCC": "ZNR UUUUU",
        "C O N F I D E N T I A L": "UNCLAS",
        "DECL: 03/27/2017": "N/A",
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n\n": "",
        "1. (C)": "1.",
        "2. (U)": "2.",
        "3. (U)": "3.",
    },
)
SECTIONS = vary(
    POST,
    {
        "#1052 ": "#1052/01 ",
        "A L LIMA": "A L SECTION 01 OF 02 LIMA",
        "\n\n2. (U)": "\n\nLIMA 00001052  002 OF 002\n\n\n2. (U)",
    },
)


def loud(text: str) -> list[str]:
    document = redact.Document.from_bytes("x", text.encode())
    found = redact.validate(document, redact.Policy())
    return sorted(one.code for one in found if one.severity != "info")


def row(base: str, changes: dict[str, str], *codes: str, id: str) -> object:  # noqa: A002
    return pytest.param(vary(base, changes), sorted(codes), id=id)


@pytest.mark.parametrize("text", [BASE, POST, OLD, OPEN, SECTIONS])
def test_the_bases_are_sound(text: str) -> None:
    assert loud(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        row(BASE, {"P 272239Z MAR 07\n": ""}, "HDR026", id="no FL5"),
        row(BASE, {"P 272239Z MAR 07": "P 2722l9Z MAR 07"}, "HDR026", id="a letter l"),
        row(BASE, {"P 272239Z MAR 07": "P MAR 07"}, "HDR026", id="no day and time"),
        row(OLD, {"O 121410Z APR 75": "O 1214l0Z APR 75"}, "HDR026", id="a letter l, 1975"),
        row(BASE, {"+0200 2007": "+0200 2006"}, "HDR007", id="another year"),
        row(BASE, {"Tue Mar 27": "Fri Mar 27", "+0200 2007": "+0200 2009"}, "HDR007", id="another year with its weekday"),
        row(BASE, {"03/27/2017": "03/27/20I7"}, "DCL006", id="a letter I in the year"),
        row(BASE, {"DE RUEHPE": "D RUEHPE"}, "HDR017", id="DE lost a letter"),
        row(BASE, {"DE RUEHPE": "ED RUEHPE"}, "HDR017", id="DE turned round"),
        row(BASE, {"DE RUEHPE": "DERUEHPE"}, "HDR017", id="DE run together"),
        row(BASE, {"ZNY CCCCC": "ZYN CCCCC"}, "CLS001", id="ZNY turned round"),
        row(BASE, {"ZNY CCCCC": "NY CCCCC"}, "CLS001", id="ZNY lost a letter"),
        row(BASE, {"ZNY CCCCC": "ZNYCCCCC"}, "CLS001", id="ZNY run together"),
        row(BASE, {"VZCZCXYZ0000": "VZCCXYZ0000"}, "HDR011", id="FL1 lost a letter"),
        row(BASE, {"VZCZCXYZ0000": "VZCZC XYZ0000"}, "HDR011", id="FL1 broken"),
        row(BASE, {"2. (U)": "2. [U]"}, "PAR006", id="square brackets"),
    ],
)  # fmt: skip
def test_a_slip_is_told(text: str, codes: list[str]) -> None:
    assert loud(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        row(POST, {"Nobody stayed.": "Nobody stayed", "BRYLL\n": "\n[PERSON 1]\n"}, id="a masked signature, no full stop"),
        row(POST, {"BRYLL\n": "[PERSON 1] (ACTING)\n"}, id="a masked signature and more"),
        row(OLD, {"O 121410Z APR 75\n": "GARBLED LINE\n"}, "HDR026", id="an undated cable of 1975"),
        row(POST, {"1. (C) The visit went well.": "1. (C) Entire message.", "2. (U)": "2.", "3. (U)": "3."}, id="entire message"),
        row(POST, {"1. (C) The visit went well.": "1. (C) Entire cable.", "2. (U)": "2.", "3. (U)": "3."}, id="entire cable"),
        row(OPEN, {"1. The": "1. (SBU) This message is sensitive but unclassified. The", "SIPDIS": "SIPDIS\nSENSITIVE"}, id="one notice for all"),
        row(OPEN, {"P 272239Z": "O P 272239Z", "PP RUEHWEB": "OO RUEHWEB", "TO RUEHC": "INFO RUEHC"}, id="INFO alone"),
        row(OPEN, {"2. It was short.": "2. Questions:\n\n1. Who?\n\n2. Where?\n\n3. When?"}, id="a list in a paragraph"),
        row(POST, {"BRYLL\n": "BRYLL\nEND OF CABLE\n"}, id="end of cable"),
        row(OLD, {"LIMA     04830": "NATO     04830", "L LIMA 4830": "L USNATO 4830", "AMEMBASSY LIMA": "USMISSION NATO", " PE\n": " UK\n"}, id="NATO for USNATO"),
        row(BASE, {"P 272239Z MAR 07": "P 272359Z MAR 07", "0862239": "0870001"}, "HDR022", id="filed after midnight"),
    ],
)  # fmt: skip
def test_what_is_sound_stays_quiet(text: str, codes: list[str]) -> None:
    assert loud(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        row(BASE, {"#1052 ": "#105 "}, "HDR017", id="FL3's serial lost a figure"),
        row(BASE, {"LIMA 001052": "LIMA 00052"}, "CLS007", id="the banner's number lost a figure"),
        row(SECTIONS, {"02 LIMA 001052": "02 LIAM 001052"}, "HDR037", id="the banner's office, with page headings"),
        row(OLD, {"L LIMA 4830": "L LIAM 4830"}, "HDR037", id="the banner's office, with PAGE"),
        row(BASE, {"2. (U)": "3. (U)"}, "PAR002", id="1, 3, 3"),
        row(BASE, {"1. (C)": "2. (C)"}, "PAR002", id="2, 2, 3"),
        row(POST, {"MAR 07": "MAR 17"}, "DCL003", id="the year of the DTG, order and date"),
        row(POST, {"272239Z": "272239R"}, "HDR029", id="the zone"),
        row(OPEN, {"2. It": "2. (C) It"}, "CLS013", id="a classified mark in an open cable"),
        row(POST, {"C O N F I D E N T I A L": "R E S T R I C T E D"}, "CLS004", id="a level that FL4 denies"),
        row(POST, {"1. (C)": "1. C)", "ZNY CCCCC": "ZNY SSSSS", "C O N F I D E N T I A L": "S E C R E T"}, "PAR006", id="a bracket, and an over-marked cable"),
        row(SECTIONS, {"01 OF 02 LIMA": "01 OF 00 LIMA"}, "CLS010", id="the total of sections"),
        row(POST, {"MAR 07": "DEC 95", "0862239": "3612239", "12958: DECL: 03/27/2017": "12356: DECL: OADR", "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n\n": ""}, "DCL003", id="the old order in its grace"),
    ],
)  # fmt: skip
def test_one_slip_has_no_followers(text: str, codes: list[str]) -> None:
    assert loud(text) == codes


@pytest.mark.parametrize("notice", ["Entire text.", "Entire message."])
def test_a_record_cannot_see_a_notice(notice: str) -> None:
    text = vary(POST, {"The visit went well.": notice, "2. (U)": "2.", "3. (U)": "3."})
    document = redact.Document.from_bytes("x", text.encode())
    record = json.dumps(to_record(redact.parse(document)))
    assert loud(text) == []
    assert loud(record) == []


def slips(text: str, rng: Random) -> Iterator[str]:
    """Every character lost, changed places with the next, or mistyped."""
    for at, here in enumerate(text):
        before, after = text[:at], text[at + 1 :]
        if here == "\n":
            continue
        yield before + after
        if after[:1] not in {"", "\n", here}:
            yield before + after[0] + here + after[1:]
        alphabet = next((one for one in ALPHABETS if here in one), "x")
        yield before + rng.choice(alphabet) + after


ALPHABETS = ("0123456789", string.ascii_uppercase, string.ascii_lowercase)


@pytest.mark.parametrize("base", [BASE, OLD, OPEN, SECTIONS])
def test_hardly_a_slip_has_followers(base: str) -> None:
    made = [one for one in slips(base, Random(1)) if one != base]  # noqa: S311
    many = [one for one in made if len(loud(one)) > 1]
    assert len(made) > 700
    assert len(many) <= len(made) // 50
