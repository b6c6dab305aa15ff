"""Numbers and marks of paragraphs in every spelling; page headings between them."""

from __future__ import annotations

import pytest

from redact.record import to_record
from tests.parsing.cables import SOUND, read

BODY = SOUND[SOUND.index("1. (C) Summary") :]
# the text; number and mark of each paragraph
FORMS: dict[str, tuple[str, str]] = {
    "plain": ("1. (C) One.\n\n2. (C) Two.", "1C 2C"),
    "no blank lines": ("1. (C) One.\n2. (C) Two.\n3. (U) Three.", "1C 2C 3U"),
    "no blanks": ("1.(C) One.\n\n2.(C)Two.", "1C 2C"),
    "many blanks": ("1.   (C)   One.\n\n2.    (C) Two.", "1C 2C"),
    "indented": ("   1. (C) One.\n\n   2. (C) Two.", "1C 2C"),
    "bracket": ("1) (C) One.\n\n2) (C) Two.", "1C 2C"),
    "bracket without marks": ("1) One.\n\n2) Two.", "1 2"),
    "stop and bracket": ("1.) (C) One.\n\n2.) (C) Two.", "1C 2C"),
    "brackets around": ("(1) (C) One.\n\n(2) (C) Two.", "1C 2C"),
    "blank before the stop": ("1 . (C) One.\n\n2 . (C) Two.", "1C 2C"),
    "no stop": ("1 (C) One.\n\n2 (C) Two.", "1C 2C"),
    "comma": ("1, (C) One.\n\n2, (C) Two.", "1C 2C"),
    "colon": ("1: (C) One.\n\n2: (C) Two.", "1C 2C"),
    "dash": ("1 - (C) One.\n\n2 - (C) Two.", "1C 2C"),
    "stop and dash": ("1.- (C) One.\n\n2.- (C) Two.", "1C 2C"),
    "para": ("Para 1. (C) One.\n\nPara 2. (C) Two.", "1C 2C"),
    "pilcrow": ("¶1. (C) One.\n\n¶2. (C) Two.", "1C 2C"),
    "pilcrow and blank": ("¶ 1. (C) One.\n\n¶ 2. (C) Two.", "1C 2C"),
    "mojibake pilcrow": ("Â¶1. (C) One.\n\nÂ¶2. (C) Two.", "1C 2C"),
    "lost character": ("\ufffd1. (C) One.\n\n\ufffd2. (C) Two.", "1C 2C"),
    "no marks": ("1. One.\n\n2. Two.", "1 2"),
    "no marks, no blank": ("1.SUMMARY: ONE.\n\n2.THE TWO.", "1 2"),
    "capitals": ("1. SUMMARY. THE TALKS WENT ON.\n\n2. MORE WAS SAID.", "1 2"),
    "summary before the mark": ("1. (SBU) SUMMARY: One.\n\n2. (SBU) Two.", "1SBU 2SBU"),
    "double mark": ("1. (S/NF) One.\n\n2. (C/REL USA, GBR) Two.", "1S/NF 2C/REL_USA,_GBR"),
    "small letters": ("1. (c) One.\n\n2. (sbu) Two.", "1C 2SBU"),
    "capitalised": ("1. (Sbu) One.\n\n2. (U) Two.", "1SBU 2U"),
    "blanks in the mark": ("1. ( C ) One.\n\n2. (C ) Two.", "1C 2C"),
    "square brackets": ("1. [C] One.\n\n2. [SBU] Two.", "1C 2SBU"),
    "braces": ("1. {C} One.\n\n2. (C} Two.", "1C 2C"),
    "mark not opened": ("1. C) One is a text of many words here.\n\n2. SBU) Two is here.", "1C 2SBU"),
    "mark not closed": ("1. (C One is a text of many words here.\n\n2. (C) Two.", "1C 2C"),
    "mark over a line end": ("1.\n(C) One.\n\n2.\n(C) Two.", "1C 2C"),
    "mark glued to the text": ("1. (C)One.\n\n2. (S/NF)Two.", "1C 2S/NF"),
    "mark and stop": ("1. (C). One.\n\n2. (C): Two.", "1C 2C"),
    "mark in words": ("1. (CONFIDENTIAL) One.\n\n2. (UNCLASSIFIED) Two.", "1C 2U"),
    "entire text": ("1. (C - ENTIRE TEXT).\n\n2. One.", "1C/ENTIRE_TEXT 2"),
    "wrapped day": ("1. (C) One on March\n27. More.\n\n2. (C) Two.", "1C 2C"),
    "wrapped day, pilcrow": ("1. (C) One on July\n¶2. More.\n\n2. (C) Two.", "1C 2C"),
    "wrapped year, pilcrow": ("1. (C) One in June of\n¶2007. More.\n\n2. (C) Two.", "1C 2C"),
    "wrapped next number": ("1. (C) One rose by about\n2. percent.\n\n2. (C) Two.", "1C 2C"),
    "list inside": ("1. (C) One:\n\n 1. Ann\n 2. Bea\n 3. Cy\n\n2. (C) Two.", "1C 2C"),
    "list at the margin": ("1. (C) One:\n\n1. Ann\n2. Bea\n\n2. (C) Two.", "1C 2C"),
    "bullets": ("1. (C) One:\n\n-- (C) Ann;\n-- (C) Bea.\n\n2. (C) Two.", "1C 2C"),
    "sub-paragraphs": ("1. (C) One:\n\nA. (C) Ann\n\nB. (C) Bea\n\n2. (C) Two.", "1C 2C"),
    "number lost": ("1. (C) One.\n\n3. (C) Three.", "1C 3C"),
    "beginning lost": ("4. (C) Four.\n\n5. (C) Five.", "4C 5C"),
    "number twice": ("1. (C) One.\n\n2. (C) Two.\n\n2. (C) Two again.\n\n3. (C) Three.", "1C 2C 2C 3C"),
    "page heading between": ("1. (C) One.\n\nQUITO 00001052  001.2 OF 002\n\n\n2. (C) Two.", "1C 2C"),
    "page heading inside": ("1. (C) One goes on\n\nQUITO 00001052  001.2 OF 002\n\n\nand on.\n\n2. (C) Two.", "1C 2C"),
    "page heading of a cut office": ("1. (C) One.\n\nBANDAR SER 00001052  002 OF 003\n\n\n2. (C) Two.", "1C 2C"),
    "page line between": ("1. (C) One.\n\nCONFIDENTIAL\n\nPAGE 02        QUITO  01052  01 OF 02  272240Z\n\n2. (C) Two.", "1C 2C"),
    "section banner between": ("1. (C) One.\n\nC O N F I D E N T I A L SECTION 02 OF 02 QUITO 001052\n\nSIPDIS\n\n2. (C) Two.", "1C 2C"),
    "headings": ("SUMMARY\n-------\n\n1. (C) One.\n\nCOMMENT\n-------\n\n2. (C) Two.", "1C 2C"),
    "heading in quotes": ('1. (C) One.\n\n"THE DEAL"\n----------\n\n2. (C) Two.', "1C 2C"),
    "unnumbered": ("(C) One text only stands here, long enough.", "C"),
    "unnumbered, two": ("(C) One text stands here.\n\n(U) Another stands there.", "C U"),
    "more than nine": ("\n\n".join(f"{n}. (C) Text." for n in range(1, 13)), " ".join(f"{n}C" for n in range(1, 13))),
    "masked marks": ("1. [PORTION MARK] One.\n\n2. [PORTION MARK] Two.", "1 2"),
    "CRLF": ("1. (C) One.\r\n\r\n2. (C) Two.\r\n", "1C 2C"),
    "CR CR LF": ("1. (C) One.\r\r\n\r\r\n2. (C) Two.\r\r\n", "1C 2C"),
}  # fmt: skip


def paragraphs(text: str) -> str:
    return " ".join(
        f"{one['number'] or ''}{(one['mark'] or '').replace(' ', '_')}"
        for one in to_record(read(text))["paragraphs"]
    )


@pytest.mark.parametrize(("body", "numbers"), FORMS.values(), ids=FORMS)
def test_paragraphs(body: str, numbers: str) -> None:
    assert paragraphs(SOUND.replace(BODY, body + "\nVANTERPOOL\n")) == numbers


HEADINGS: dict[str, str] = {
    "ruled twice": "----------\nTHE DEAL\n----------",
    "ruled below": "THE DEAL\n--------",
    "not ruled": "THE DEAL",
    "mixed case": "The Deal: Is It On?\n-------------------",
    "quotes": '"The Deal"\n----------',
    "quotes, ruled twice": '-----------\n"The Deal"\n-----------',
    "dots": "... And the Deal\n----------------",
    "dots behind": "And the Deal ...\n----------------",
    "full stop": "THE DEAL.\n---------",
    "full stop, ruled twice": "---------\nTHE DEAL.\n---------",
    "mark": "(C) The Deal\n------------",
    "two lines": "--------------------------------------------- ---\nTHE LONG HEADING OF A TEXT THAT RUNS OVER\nTWO LINES\n--------------------------------------------- ---",
    "equals": "THE DEAL\n========",
    "stars": "********\nTHE DEAL\n********",
    "page heading behind": "THE DEAL\n--------\n\nQUITO 00001052  002 OF 002\n\n",
    "figures": "2007: THE DEAL\n--------------",
    "pilcrow": "¶THE DEAL\n--------",
    "apostrophe": "'The Deal'\n----------",
    "hyphen": "- The Deal -\n------------",
}  # fmt: skip


@pytest.mark.parametrize("heading", HEADINGS.values(), ids=HEADINGS)
def test_a_heading_is_no_part_of_a_paragraph(heading: str) -> None:
    body = f"1. (C) One.\n\n{heading}\n\n2. (C) Two.\n"
    text = SOUND.replace(BODY, body + "\nVANTERPOOL\n")
    found = [one.span.of(text) for one in read(text).paragraphs]
    assert found == ["1. (C) One.", "2. (C) Two."]
