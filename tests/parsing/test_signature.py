"""Signatures: what they look like, what stands behind them, and what is none."""

from __future__ import annotations

import pytest

from tests.parsing.cables import SOUND, read, sound

ONE = "VANTERPOOL"
FORMS: dict[str, tuple[str, str]] = {
    "plain": ("VANTERPOOL", ONE),
    "after a blank line": ("\nVANTERPOOL", ONE),
    "after three blank lines": ("\n\n\nVANTERPOOL", ONE),
    "indented": ("                    VANTERPOOL", ONE),
    "blank lines behind": ("VANTERPOOL\n\n\n\n", ONE),
    "pilcrow": ("¶VANTERPOOL", ONE),
    "CR CR LF": ("VANTERPOOL\r\r", ONE),
    "mixed case": ("\nVanterpool", "Vanterpool"),
    "mixed case, no blank line": ("Vanterpool", "Vanterpool"),
    "inner capital": ("McKinley", "McKinley"),
    "apostrophe": ("O'DELL", "O'DELL"),
    "apostrophe in mixed case": ("O'Dell", "O'Dell"),
    "curly apostrophe": ("O’DELL", "O’DELL"),
    "hyphen": ("AUSTIN-FERGUS", "AUSTIN-FERGUS"),
    "small words": ("VAN DER BERG", "VAN DER BERG"),
    "small words in small letters": ("de la Cruz", "de la Cruz"),
    "van in small letters": ("van der Berg", "van der Berg"),
    "two letters": ("LI", "LI"),
    "initial": ("J. VANTERPOOL", "J. VANTERPOOL"),
    "given name": ("KEVIN J. VANTERPOOL", "KEVIN J. VANTERPOOL"),
    "given name in mixed case": ("\nKevin Vanterpool", "Kevin Vanterpool"),
    "junior": ("VANTERPOOL JR.", "VANTERPOOL JR."),
    "full stop": ("VANTERPOOL.", ONE),
    "comma": ("VANTERPOOL,", ONE),
    "stop on the next line": ("VANTERPOOL\n.", ONE),
    "brackets": ("(VANTERPOOL)", ONE),
    "quotes": ('"VANTERPOOL"', ONE),
    "dashes before": ("-- VANTERPOOL", ONE),
    "dash before": ("-VANTERPOOL", ONE),
    "stars": ("*VANTERPOOL*", ONE),
    "underscores": ("_VANTERPOOL_", ONE),
    "signs": ("VANTERPOOL##", ONE),
    "signs set apart": ("VANTERPOOL ##", ONE),
    "sign below": ("VANTERPOOL\n#", ONE),
    "signs below": ("VANTERPOOL\n##", ONE),
    "end of message on the line": ("VANTERPOOL NNNN", ONE),
    "end of message below": ("VANTERPOOL\nNNNN", ONE),
    "three N": ("VANTERPOOL\nNNN", ONE),
    "N and residue": ("VANTERPOOL\nNNNNMAFVVZCZ", ONE),
    "BT": ("VANTERPOOL\nBT", ONE),
    "BT on the line": ("VANTERPOOL BT", ONE),
    "BT, number, N": ("VANTERPOOL\nBT\n#1052\n\nNNNN", ONE),
    "two N blocks": ("VANTERPOOL\n\nNNNN\n\n\nNNNN", ONE),
    "level behind": ("VANTERPOOL CONFIDENTIAL", ONE),
    "spaced level behind": ("VANTERPOOL  C O N F I D E N T I A L", ONE),
    "UNCLAS behind": ("VANTERPOOL UNCLASSIFIED", ONE),
    "level below": ("VANTERPOOL\nCONFIDENTIAL", ONE),
    "level below, set apart": ("VANTERPOOL\n\nC O N F I D E N T I A L", ONE),
    "level and caption below": ("VANTERPOOL\nSECRET//NOFORN", ONE),
    "caption below": ("VANTERPOOL\n\nSIPDIS", ONE),
    "level in brackets below": ("VANTERPOOL\n(CONFIDENTIAL)", ONE),
    "level with its banner below": ("VANTERPOOL\nC O N F I D E N T I A L QUITO 001052", ONE),
    "page heading below": ("VANTERPOOL\n\n\nQUITO 00001052  002 OF 002\n", ONE),
    "page heading above": ("\nQUITO 00001052  002 OF 002\n\n\nVANTERPOOL", ONE),
    "page line below": ("VANTERPOOL\n\nCONFIDENTIAL\n\nPAGE 04        QUITO  01052  272240Z", ONE),
    "released in full": ("VANTERPOOL\nRELEASED IN FULL", ONE),
    "released in part": ("VANTERPOOL\n\nRELEASED IN PART B1, 1.4(D)", ONE),
    "release stamp": ("VANTERPOOL\n\nDeclassified/Released US Department of State EO Systematic Review 22 MAY 2009", ONE),
    "release stamp over lines": ("VANTERPOOL\n\n\nDeclassified/Released\nUS Department of State\nEO Systematic Review\n22 May 2009", ONE),
    "reviewer and stamp": ("VANTERPOOL\n\nHarriet Q. Zeller Declassified/Released US Department of State EO Systematic Review 20 Mar 2014", ONE),
    "stamp on the line": ("VANTERPOOL Declassified/Released US Department of State EO Systematic Review 30 JUN 2005", ONE),
    "end of document": ("VANTERPOOL\n\n<< END OF DOCUMENT >>", ONE),
    "attributes": ("VANTERPOOL\n\n\nMessage Attributes\n\nAutomatic Decaptioning: X\n", ONE),
    "web page foot": ("VANTERPOOL\n\n=======================CABLE ENDS============================", ONE),
    "web address": ("VANTERPOOL\n\nhttp://www.example.org/cable/07QUITO1052.html", ONE),
    "two, slash": ("LUND/OKORO", "LUND|OKORO"),
    "two, and": ("LUND AND OKORO", "LUND|OKORO"),
    "two, and in mixed case": ("\nLund and Okoro", "Lund|Okoro"),
    "two, ampersand": ("LUND & OKORO", "LUND|OKORO"),
    "two, comma": ("LUND, OKORO", "LUND|OKORO"),
    "two on two lines": ("LUND\nOKORO", "LUND|OKORO"),
    "two on two lines, blank between": ("LUND\n\nOKORO", "LUND|OKORO"),
    "for": ("LUND FOR OKORO", "LUND|OKORO"),
    "for, bracketed": ("LUND (FOR OKORO)", "LUND|OKORO"),
    "acting": ("VANTERPOOL (ACTING)", ONE),
    "acting, comma": ("VANTERPOOL, ACTING", ONE),
    "charge": ("VANTERPOOL, CHARGE", ONE),
    "ambassador": ("AMBASSADOR VANTERPOOL", ONE),
    "signed": ("Signed: VANTERPOOL", ONE),
    "on the line of the end of text": ("End comment. VANTERPOOL", ONE),
    "on the line of the text": ("THE TALKS GO ON IN MAY. VANTERPOOL", ONE),
    "on the line of the text, two blanks": ("THE TALKS GO ON IN MAY.  VANTERPOOL", ONE),
    "after end text": ("END TEXT\n\nVANTERPOOL", ONE),
    "accents": ("PEÑA", "PEÑA"),
    "a name that is a word": ("RICE", "RICE"),
    "another": ("STONE", "STONE"),
    "masked": ("[PERSON 1]", ""),
    "none: end of text": ("END TEXT", ""),
    "none: end text.": ("END TEXT.", ""),
    "none: end summary": ("\nEND SUMMARY", ""),
    "none: end comment": ("END COMMENT.", ""),
    "none: end of message": ("END OF MESSAGE", ""),
    "none: N": ("NNNN", ""),
    "none: level": ("CONFIDENTIAL", ""),
    "none: caption": ("NOFORN", ""),
    "none: comment": ("COMMENT", ""),
    "none: countries": ("BRAZIL AND PERU", ""),
    "none: a country": ("PERU", ""),
    "none: countries in mixed case": ("They came from\nBrazil and Peru", ""),
    "none: list of countries": ("\nBRAZIL\nPERU\nCHILE", ""),
    "none: participants": ("PARTICIPANTS", ""),
    "none: the end of a sentence": ("They met at\nVanterpool Hall.", ""),
    "none: the end of a sentence in capitals": ("THEY MET AGAIN AT THE TOWN OF\nCUENCA.", ""),
    "none: a heading": ("BIOGRAPHIC NOTES", ""),
    "none: talking points": ("TALKING POINTS", ""),
    "none: end of cable": ("END CABLE TEXT", ""),
    "none: contact": ("POINT OF CONTACT", ""),
    "none: cut off": ("The minister said that the", ""),
    "none: cut off in capitals": ("THE MINISTER SAID THAT THE", ""),
    "none: small letters": ("vanterpool", ""),
    "none: a date": ("30 JUN 2005", ""),
    "none: a regard": ("REGARDS", ""),
    "none: page": ("PAGE 2", ""),
    "none: X": ("XXXXXXXXXXXX", ""),
    "none: an embassy": ("AMEMBASSY QUITO", ""),
}  # fmt: skip


@pytest.mark.parametrize(("end", "names"), FORMS.values(), ids=FORMS)
def test_a_signature(end: str, names: str) -> None:
    found = [one.value for one in sound("VANTERPOOL\n", end + "\n").signed_by]
    assert found == [name for name in names.split("|") if name]


FRAGMENTS: dict[str, tuple[str, str]] = {
    "text and name": ("8. (C) The talks go on.\nVANTERPOOL", ONE),
    "text, blank, name": ("8. (C) The talks go on.\n\nVANTERPOOL\n", ONE),
    "capitals": ("8. THE TALKS GO ON IN MAY.\nVANTERPOOL\n", ONE),
    "capitals without a stop": ("8. THE TALKS GO ON IN MAY\n\nVANTERPOOL\n", ONE),
    "comment before": ("COMMENT: THE TALKS GO ON.  END COMMENT.\n\nVANTERPOOL\nBT\n#1052\nNNNN\n", ONE),
    "unnumbered": ("The talks go on.\n\nVANTERPOOL\n", ONE),
    "header and no text": ("E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: TALKS\n", ""),
    "minimize": ("8. MINIMIZE CONSIDERED.\n\nVANTERPOOL\n", ONE),
    "visit": ("Visit Embassy Quito's web site:\nhttp://www.example.org/quito/index.cfm\n\nVANTERPOOL\n", ONE),
    "a note behind": ("8. (C) The talks go on.\n\nVANTERPOOL\n\nNOTE BY OC/T: TEXT AS RECEIVED.\n", ONE),
}  # fmt: skip


@pytest.mark.parametrize(("text", "names"), FRAGMENTS.values(), ids=FRAGMENTS)
def test_the_signature_of_a_fragment(text: str, names: str) -> None:
    found = [one.value for one in read(text).signed_by]
    assert found == [name for name in names.split("|") if name]


def test_a_signature_is_no_part_of_the_last_paragraph() -> None:
    cable = read(SOUND)
    assert cable.paragraphs[-1].span.of(SOUND) == "3. (U) The rest followed."
