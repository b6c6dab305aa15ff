"""Banners, captions and attention lines in every spelling."""

from __future__ import annotations

import pytest

from redact.record import to_record
from tests.parsing.cables import read, sound

LINE = "C O N F I D E N T I A L SECTION 01 OF 02 QUITO 001052\n"
# level, caveats, section, office, number
FORMS: dict[str, tuple[str, str]] = {
    "spaced": ("C O N F I D E N T I A L QUITO 001052", "CONFIDENTIAL|||QUITO|1052"),
    "closed": ("CONFIDENTIAL QUITO 001052", "CONFIDENTIAL|||QUITO|1052"),
    "mixed case": ("Confidential Quito 001052", "CONFIDENTIAL|||Quito|1052"),
    "two blanks": ("C O N F I D E N T I A L  QUITO  001052", "CONFIDENTIAL|||QUITO|1052"),
    "unclassified": ("UNCLAS QUITO 001052", "UNCLASSIFIED|||QUITO|1052"),
    "unclassified in full": ("UNCLASSIFIED QUITO 001052", "UNCLASSIFIED|||QUITO|1052"),
    "unclassified spaced": ("U N C L A S QUITO 001052", "UNCLASSIFIED|||QUITO|1052"),
    "secret": ("S E C R E T QUITO 001052", "SECRET|||QUITO|1052"),
    "top secret": ("T O P  S E C R E T QUITO 001052", "TOP SECRET|||QUITO|1052"),
    "restricted": ("R E S T R I C T E D QUITO 001052", "RESTRICTED|||QUITO|1052"),
    "limited official use": ("LIMITED OFFICIAL USE QUITO 4402", "LIMITED OFFICIAL USE|||QUITO|4402"),
    "limited official use spaced": ("L I M I T E D O F F I C I A L U S E QUITO 4402", "LIMITED OFFICIAL USE|||QUITO|4402"),
    "LIMOFFUSE": ("LIMOFFUSE QUITO 4402", "LIMITED OFFICIAL USE|||QUITO|4402"),
    "LIM OFF USE": ("LIM OFF USE QUITO 4402", "LIMITED OFFICIAL USE|||QUITO|4402"),
    "EFTO": ("UNCLAS EFTO QUITO 001052", "UNCLASSIFIED|EFTO||QUITO|1052"),
    "EFTO spaced": ("UNCLAS E F T O QUITO 001052", "UNCLASSIFIED|EFTO||QUITO|1052"),
    "caveat": ("S E C R E T NOFORN QUITO 001052", "SECRET|NOFORN||QUITO|1052"),
    "caveat, slashes": ("SECRET//NOFORN QUITO 001052", "SECRET|NOFORN||QUITO|1052"),
    "sensitive": ("UNCLAS SENSITIVE QUITO 001052", "UNCLASSIFIED|SENSITIVE||QUITO|1052"),
    "caveat behind the section": ("S E C R E T SECTION 01 OF 02 NOFORN QUITO 001052", "SECRET|NOFORN|1/2|QUITO|1052"),
    "section": ("SECRET SECTION 01 OF 02 QUITO 001052", "SECRET||1/2|QUITO|1052"),
    "section, one figure": ("SECRET SECTION 1 OF 2 QUITO 1052", "SECRET||1/2|QUITO|1052"),
    "section, three figures": ("SECRET SECTION 001 OF 012 QUITO 1052", "SECRET||1/12|QUITO|1052"),
    "section, zero for O": ("SECRET SECTION 01 0F 02 QUITO 001052", "SECRET||1/2|QUITO|1052"),
    "section, O for zero": ("SECRET SECTION O1 OF O2 QUITO 001052", "SECRET||1/2|QUITO|1052"),
    "section, blanks": ("SECRET  SECTION  01  OF  02  QUITO 001052", "SECRET||1/2|QUITO|1052"),
    "section in words": ("CONFIDENTIAL SECTION ONE OF TWO QUITO 1052", "CONFIDENTIAL||1/2|QUITO|1052"),
    "section, slash": ("CONFIDENTIAL SECTION 1/2 QUITO 1052", "CONFIDENTIAL||1/2|QUITO|1052"),
    "section, short word": ("CONFIDENTIAL SEC 01 OF 02 QUITO 1052", "CONFIDENTIAL||1/2|QUITO|1052"),
    "section, SECT": ("CONFIDENTIAL SECT 01 OF 02 QUITO 1052", "CONFIDENTIAL||1/2|QUITO|1052"),
    "section glued": ("CONFIDENTIAL SECTION 01OF 02 QUITO 1052", "CONFIDENTIAL||1/2|QUITO|1052"),
    "final section": ("UNCLAS FINAL SECTION OF 03 QUITO 001052", "UNCLASSIFIED||3/3|QUITO|1052"),
    "section behind the number": ("CONFIDENTIAL QUITO 1052 SECTION 01 OF 02", "CONFIDENTIAL||1/2|QUITO|1052"),
    "EFTO and section": ("UNCLAS EFTO SECTION 01 OF 02 QUITO 001052", "UNCLASSIFIED|EFTO|1/2|QUITO|1052"),
    "number on the next line": ("CONFIDENTIAL SECTION 01 OF 02 QUITO\n001052", "CONFIDENTIAL||1/2|QUITO|1052"),
    "office on the next line": ("C O N F I D E N T I A L SECTION 01 OF 02\nQUITO 001052", "CONFIDENTIAL||1/2|QUITO|1052"),
    "level on its own line": ("C O N F I D E N T I A L\nQUITO 001052", "CONFIDENTIAL|||QUITO|1052"),
    "section on the next line": ("UNCLAS\nSECTION 01 OF 02 QUITO 001052", "UNCLASSIFIED||1/2|QUITO|1052"),
    "broken inside the section": ("UNCLAS SECTION 01\nOF 02 QUITO 001052", "UNCLASSIFIED||1/2|QUITO|1052"),
    "office of two words": ("UNCLAS SAN JOSE 001052", "UNCLASSIFIED|||SAN JOSE|1052"),
    "office of three words": ("UNCLAS BANDAR SERI BEGAWAN 001052", "UNCLASSIFIED|||BANDAR SERI BEGAWAN|1052"),
    "office broken": ("UNCLAS BANDAR SERI\nBEGAWAN 001052", "UNCLASSIFIED|||BANDAR SERI BEGAWAN|1052"),
    "hyphens": ("UNCLAS PORT-AU-PRINCE 001052", "UNCLASSIFIED|||PORT-AU-PRINCE|1052"),
    "apostrophe": ("UNCLAS N'DJAMENA 001052", "UNCLASSIFIED|||N'DJAMENA|1052"),
    "six-figure serial": ("UNCLAS STATE 125686", "UNCLASSIFIED|||STATE|125686"),
    "serial glued": ("UNCLAS QUITO001052", "UNCLASSIFIED|||QUITO|1052"),
    "serial of two figures": ("CONFIDENTIAL QUITO 37", "CONFIDENTIAL|||QUITO|37"),
    "eight-figure serial": ("UNCLAS QUITO 00001052", "UNCLASSIFIED|||QUITO|1052"),
    "trip series behind": ("SECRET STATE 255577 TOSEC 140323", "SECRET|||STATE|255577"),
    "signal behind": ("UNCLAS QUITO 001052 ZDK", "UNCLASSIFIED|||QUITO|1052"),
    "duplicate": ("UNCLAS QUITO 001052 SUSPECTED DUPLICATE", "UNCLASSIFIED|||QUITO|1052"),
    "corrected copy": ("UNCLAS QUITO 001052 C O R R E C T E D COPY", "UNCLASSIFIED|||QUITO|1052"),
    "letter lost": ("CONFIDENTAL QUITO 001052", "CONFIDENTIAL|||QUITO|1052"),
    "two letters swapped": ("UNCLASSIFED QUITO 001052", "UNCLASSIFIED|||QUITO|1052"),
    "UNCLASS": ("UNCLASS QUITO 001052", "UNCLASSIFIED|||QUITO|1052"),
    "SIFIED": ("SIFIED QUITO 001052", "UNCLASSIFIED|||QUITO|1052"),
    "pilcrow": ("¶UNCLAS QUITO 001052", "UNCLASSIFIED|||QUITO|1052"),
    "indented": ("    UNCLAS QUITO 001052", "UNCLASSIFIED|||QUITO|1052"),
    "blanks behind": ("UNCLAS QUITO 001052   ", "UNCLASSIFIED|||QUITO|1052"),
    "masked": ("[CLASSIFICATION] QUITO 001052", "|||QUITO|1052"),
    "for official use only": ("UNCLAS//FOR OFFICIAL USE ONLY QUITO 001052", "UNCLASSIFIED|FOR OFFICIAL USE ONLY||QUITO|1052"),
}  # fmt: skip


@pytest.mark.parametrize(("line", "banner"), FORMS.values(), ids=FORMS)
def test_a_banner_line(line: str, banner: str) -> None:
    record = to_record(sound(LINE, line + "\n"))
    found = record["classification"]
    section = found["section"]
    parts = [
        found["level"] or "",
        ",".join(found["caveats"]),
        f"{section['number']}/{section['total']}" if section else "",
        found["office"] or "",
        str(found["number"] or ""),
    ]
    assert "|".join(parts) == banner
    assert record["captions"] == ["NOFORN", "SIPDIS"]
    assert [len(record[role]) for role in ("to", "info")] == [1, 2]
    assert record["subject"] == "A QUIET MEETING ON THE RIVER TREATY"


NONE: dict[str, str] = {
    "prose": "1. (C) Text.\n\nSECRET QUITO 12 TALKS WENT ON.\n",
    "text with figures": "Confidential talks in 2007 went on in Quito 12\ntimes.\n",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_no_banner(text: str) -> None:
    assert read(text).banner is None


ATTENTION = ["STATE FOR WHA/AND TILDEN-OKORO", "TREASURY PASS TO OFAC"]
CAPTIONS: dict[str, tuple[str, str]] = {
    "one": ("SIPDIS", "SIPDIS"),
    "twice": ("SIPDIS\n\nSIPDIS", "SIPDIS|SIPDIS"),
    "two": ("SENSITIVE\nSIPDIS", "SENSITIVE|SIPDIS"),
    "two on a line": ("SENSITIVE SIPDIS", "SENSITIVE|SIPDIS"),
    "two, comma": ("SIPDIS, NOFORN", "SIPDIS|NOFORN"),
    "two, slash": ("EXDIS/NOFORN", "EXDIS|NOFORN"),
    "full stop": ("SIPDIS.", "SIPDIS"),
    "brackets": ("(SIPDIS)", "SIPDIS"),
    "slashes around": ("//SIPDIS//", "SIPDIS"),
    "mixed case": ("Sipdis", "SIPDIS"),
    "mixed case, two": ("Sensitive\nSipdis", "SENSITIVE|SIPDIS"),
    "spaced": ("N O F O R N", "NOFORN"),
    "pilcrow": ("¶SIPDIS", "SIPDIS"),
    "indented": ("     NODIS", "NODIS"),
    "channel": ("ROGER CHANNEL", "ROGER CHANNEL"),
    "dissent channel": ("DISSENT CHANNEL", "DISSENT CHANNEL"),
    "official informal": ("OFFICIAL INFORMAL", "OFFICIAL INFORMAL"),
    "aidac": ("AIDAC", "AIDAC"),
    "releasable": ("REL TO USA, GBR", "REL TO USA, GBR"),
    "no internet": ("SENSITIVE\nNOT FOR INTERNET DISTRIBUTION", "SENSITIVE|NOT FOR INTERNET DISTRIBUTION"),
    "no internet publication": ("NOT FOR INTERNET PUBLICATION", "NOT FOR INTERNET PUBLICATION"),
    "corrected copy": ("C O R R E C T E D  C O P Y (TEXT)\nSIPDIS", "SIPDIS"),
    "three": ("EXDIS\nSTADIS\nNOFORN", "EXDIS|STADIS|NOFORN"),
    "none": ("", ""),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "captions"), CAPTIONS.values(), ids=CAPTIONS)
def test_captions(lines: str, captions: str) -> None:
    record = to_record(sound("NOFORN\nSIPDIS\n", lines + "\n"))
    assert record["captions"] == [one for one in captions.split("|") if one]
    assert record["attention"] == ATTENTION


def test_captions_behind_the_number() -> None:
    record = to_record(read("UNCLAS QUITO 001052 SIPDIS\n\nE.O. 12958: N/A\n"))
    assert record["captions"] == ["SIPDIS"]


LINES: dict[str, tuple[str, str]] = {
    "department": ("DEPT FOR WHA AND WHA/AND", "DEPT FOR WHA AND WHA/AND"),
    "pass": ("STATE PASS TO USTR", "STATE PASS TO USTR"),
    "name": ("NSC FOR LUND", "NSC FOR LUND"),
    "apostrophe": ("PARIS FOR O'DELL", "PARIS FOR O'DELL"),
    "dash and name": ("DESK PASS TO USAID/OFDA - OKORO", "DESK PASS TO USAID/OFDA - OKORO"),
    "mixed case": ("State for WHA/AND", "State for WHA/AND"),
    "two": ("STATE FOR WHA\nNSC FOR LUND", "STATE FOR WHA|NSC FOR LUND"),
    "three, blanks between": ("STATE FOR WHA\n\nNSC FOR LUND\n\nUSAID FOR OKORO", "STATE FOR WHA|NSC FOR LUND|USAID FOR OKORO"),
    "wrapped after AND": ("STATE FOR WHA AND\nNSC", "STATE FOR WHA AND NSC"),
    "wrapped after a comma": ("STATE FOR WHA,\nEUR AND NEA", "STATE FOR WHA, EUR AND NEA"),
    "wrapped after a slash": ("STATE FOR WHA/\nAND", "STATE FOR WHA/ AND"),
    "please pass": ("DEPT PLEASE PASS TO USTR FOR OKORO", "DEPT PLEASE PASS TO USTR FOR OKORO"),
    "from": ("FOR THE SECRETARY FROM AMBASSADOR LUND", "FOR THE SECRETARY FROM AMBASSADOR LUND"),
    "attention": ("ATTN: WHA/AND", "ATTN: WHA/AND"),
    "semicolon": ("FOR WHA/AND;S/CT", "FOR WHA/AND;S/CT"),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "attention"), LINES.values(), ids=LINES)
def test_attention_lines(lines: str, attention: str) -> None:
    old = "STATE FOR WHA/AND TILDEN-OKORO\nTREASURY PASS TO\nOFAC\n"
    record = to_record(sound(old, lines + "\n"))
    assert record["attention"] == attention.split("|")
    assert record["captions"] == ["NOFORN", "SIPDIS"]
    assert record["executive_order"] == "12958"
