"""TAGS lines in every spelling that cables have."""

from __future__ import annotations

import pytest

from redact.record import to_record
from tests.parsing.cables import read, sound

LINE = "TAGS: PREL, PGOV EC\n"
# the line; its codes; its names, parted by a vertical bar
FORMS: dict[str, tuple[str, str, str]] = {
    "blanks": ("TAGS: PREL PGOV EC", "PREL PGOV EC", ""),
    "commas": ("TAGS: PREL, PGOV, EC", "PREL PGOV EC", ""),
    "commas without blanks": ("TAGS: PREL,PGOV,EC,KNNP", "PREL PGOV EC KNNP", ""),
    "semicolons": ("TAGS: PREL; PGOV; EC", "PREL PGOV EC", ""),
    "dashes between": ("TAGS: PREL - PGOV - EC", "PREL PGOV EC", ""),
    "full stops between": ("TAGS: PREL. PGOV. EC.", "PREL PGOV EC", ""),
    "slash between codes": ("TAGS: PREL/PGOV/EC", "PREL PGOV EC", ""),
    "slash inside an organisation": ("TAGS: PREL, UNGA/C-4, EC", "PREL UNGA/C-4 EC", ""),
    "hyphen and figure": ("TAGS: UNHCR-1, PREF", "UNHCR-1 PREF", ""),
    "figures": ("TAGS: G8, G-77, PREL", "G8 G-77 PREL", ""),
    "and": ("TAGS: PREL, PGOV, AND EC", "PREL PGOV EC", ""),
    "ampersand": ("TAGS: PREL & PGOV", "PREL PGOV", ""),
    "double comma": ("TAGS: PREL,, PGOV, , EC", "PREL PGOV EC", ""),
    "trailing comma": ("TAGS: PREL, PGOV, EC,", "PREL PGOV EC", ""),
    "leading comma": ("TAGS: , PREL, PGOV", "PREL PGOV", ""),
    "final stop": ("TAGS: PREL, PGOV, EC.", "PREL PGOV EC", ""),
    "many blanks": ("TAGS:      PREL    PGOV      EC", "PREL PGOV EC", ""),
    "tab": ("TAGS:\tPREL\tPGOV", "PREL PGOV", ""),
    "no blank after the colon": ("TAGS:PREL PGOV", "PREL PGOV", ""),
    "blank before the colon": ("TAGS : PREL PGOV", "PREL PGOV", ""),
    "no colon": ("TAGS PREL PGOV EC", "PREL PGOV EC", ""),
    "no colon, commas": ("TAGS  PREL, PGOV, EC", "PREL PGOV EC", ""),
    "semicolon for colon": ("TAGS; PREL EC", "PREL EC", ""),
    "stop for colon": ("TAGS. PREL EC", "PREL EC", ""),
    "dash for colon": ("TAGS - PREL EC", "PREL EC", ""),
    "colon twice": ("TAGS:: PREL EC", "PREL EC", ""),
    "label twice": ("TAGS: TAGS: PREL EC", "PREL EC", ""),
    "AGS": ("AGS: PREL EC", "PREL EC", ""),
    "TAG": ("TAG: PREL EC", "PREL EC", ""),
    "TAGES": ("TAGES: PREL EC", "PREL EC", ""),
    "TAGGS": ("TAGGS: PREL EC", "PREL EC", ""),
    "TGAS": ("TGAS: PREL EC", "PREL EC", ""),
    "TAQS, a letter hit": ("TAQS: PREL EC", "PREL EC", ""),
    "TASG": ("TASG: PREL, EC", "PREL EC", ""),
    "spaced label": ("T A G S: PREL EC", "PREL EC", ""),
    "apostrophe": ("TAG'S: PREL EC", "PREL EC", ""),
    "small letters": ("Tags: prel, pgov, ec", "PREL PGOV EC", ""),
    "label in mixed case": ("Tags: PREL, PGOV", "PREL PGOV", ""),
    "typos stay": ("TAGS: PREL, POGOV, MOPPS", "PREL POGOV MOPPS", ""),
    "fused codes stay": ("TAGS: PHUMBA, PREL", "PHUMBA PREL", ""),
    "long fused run stays": ("TAGS: ETRDEINVECINPGOVCS", "ETRDEINVECINPGOVCS", ""),
    "doubled run": ("TAGS: PREL, PGOV, PREL, PGOV", "PREL PGOV PREL PGOV", ""),
    "wrapped after a comma": ("TAGS: PREL, PGOV,\nEC, KNNP", "PREL PGOV EC KNNP", ""),
    "wrapped without a comma": ("TAGS: PREL, PGOV\nEC, KNNP", "PREL PGOV EC KNNP", ""),
    "wrapped and indented": ("TAGS: PREL, PGOV,\n      EC", "PREL PGOV EC", ""),
    "wrapped over three lines": ("TAGS: PREL\nPGOV\nEC", "PREL PGOV EC", ""),
    "value on the next line": ("TAGS:\nPREL EC", "PREL EC", ""),
    "value on the next line, blank kept": ("TAGS: \n  PREL, EC", "PREL EC", ""),
    "blank line after a comma": ("TAGS: PREL, PGOV,\n\nEC, KNNP", "PREL PGOV EC KNNP", ""),
    "CR CR LF": ("TAGS: PREL, PGOV,\r\r\n      EC\r\r", "PREL PGOV EC", ""),
    "trailing blanks": ("TAGS: PREL, PGOV,   \nEC   ", "PREL PGOV EC", ""),
    "pilcrow at the continuation": ("TAGS: PREL, PGOV,\n¶EC", "PREL PGOV EC", ""),
    "pilcrow inside": ("TAGS: PREL ¶PGOV", "PREL PGOV", ""),
    "pilcrow before": ("¶TAGS: PREL PGOV", "PREL PGOV", ""),
    "mojibake pilcrow": ("TAGS: PREL, Â¶PGOV", "PREL PGOV", ""),
    "page heading inside": ("TAGS: PREL, PGOV,\n\nQUITO 00001052  001.2 OF 002\n\n\nEC", "PREL PGOV EC", ""),
    "page heading behind": ("TAGS: PREL PGOV EC\n\nQUITO 00001052  001.2 OF 002\n\n", "PREL PGOV EC", ""),
    "SIPDIS in the line": ("TAGS: PREL, SIPDIS, EC", "PREL EC", ""),
    "SIPDIS at the end": ("TAGS: PREL, PGOV SIPDIS", "PREL PGOV", ""),
    "SIPDIS below": ("TAGS: PREL PGOV EC\nSIPDIS", "PREL PGOV EC", ""),
    "mark in front": ("TAGS: (U) PREL EC", "PREL EC", ""),
    "mark in front of the label": ("(U) TAGS: PREL EC", "PREL EC", ""),
    "one person": ("TAGS: OVIP (LUND, ANNA), PREL", "OVIP PREL", "LUND, ANNA"),
    "initials": ("TAGS: OVIP (LUND, ANNA B.), PREL", "OVIP PREL", "LUND, ANNA B."),
    "no blank before": ("TAGS: OVIP(LUND, ANNA) PREL", "OVIP PREL", "LUND, ANNA"),
    "no comma in the name": ("TAGS: OVIP (LUND ANNA) PREL", "OVIP PREL", "LUND ANNA"),
    "blanks in the brackets": ("TAGS: OVIP ( LUND, ANNA ) PREL", "OVIP PREL", "LUND, ANNA"),
    "two persons": ("TAGS: OVIP (LUND, ANNA) (OKORO, LEA) PREL", "OVIP PREL", "LUND, ANNA|OKORO, LEA"),
    "two persons, two codes": ("TAGS: OVIP (LUND, ANNA), CASC (OKORO, LEA)", "OVIP CASC", "LUND, ANNA|OKORO, LEA"),
    "name over a line end": ("TAGS: OVIP (LUND,\n      ANNA), PREL", "OVIP PREL", "LUND, ANNA"),
    "bracket on the next line": ("TAGS: PREL, OVIP\n(LUND, ANNA), EC", "PREL OVIP EC", "LUND, ANNA"),
    "unclosed": ("TAGS: PREL, OVIP (LUND, ANNA", "PREL OVIP", "LUND, ANNA"),
    "unclosed, codes behind": ("TAGS: OVIP (LUND, ANNA, PREL, PGOV", "OVIP PREL PGOV", "LUND, ANNA"),
    "unclosed before another": ("TAGS: OVIP (LUND, ANNA, OVIP (OKORO, LEA), EC", "OVIP OVIP EC", "LUND, ANNA|OKORO, LEA"),
    "wrong closing bracket": ("TAGS: OVIP (LUND, ANNA], PREL", "OVIP PREL", "LUND, ANNA"),
    "square brackets": ("TAGS: OVIP [LUND, ANNA], PREL", "OVIP PREL", "LUND, ANNA"),
    "empty brackets": ("TAGS: OVIP (), PREL", "OVIP PREL", ""),
    "hyphen in the name": ("TAGS: CASC (O'DELL-LUND, ANNE-MARIE), KCRM", "CASC KCRM", "O'DELL-LUND, ANNE-MARIE"),
    "mixed case name": ("TAGS: OVIP (Lund, Anna), PREL", "OVIP PREL", "Lund, Anna"),
    "code in brackets": ("TAGS: PREL (PGOV) EC", "PREL PGOV EC", ""),
    "not applicable": ("TAGS: N/A", "", ""),
    "stars": ("TAGS: *PREL, PGOV*", "PREL PGOV", ""),
    "colon behind a code": ("TAGS: PREL: PGOV", "PREL PGOV", ""),
}  # fmt: skip


@pytest.mark.parametrize(("line", "codes", "names"), FORMS.values(), ids=FORMS)
def test_a_tags_line(line: str, codes: str, names: str) -> None:
    record = to_record(sound(LINE, line + "\n"))
    assert record["tags"] == codes.split()
    assert record["tag_names"] == [name for name in names.split("|") if name]
    assert record["executive_order"] == "12958"
    assert record["subject"] == "A QUIET MEETING ON THE RIVER TREATY"


FRAGMENTS: dict[str, tuple[str, str]] = {
    "alone": ("TAGS: PREL, EC", "PREL EC"),
    "order above": ("E.O. 12958: N/A\nTAGS: PREL, EC\n", "PREL EC"),
    "order on the line": ("E.O. 12958: N/A TAGS: PREL, EC\nSUBJECT: TALKS\n", "PREL EC"),
    "order behind on the line": ("TAGS: PREL, EC E.O. 12958: N/A\nSUBJECT: TALKS\n", "PREL EC"),
    "subject on the line": ("TAGS: PREL, EC SUBJECT: TALKS\n", "PREL EC"),
    "subject on the line, short": ("TAGS: PREL, EC   SUBJ: TALKS\n", "PREL EC"),
    "reference below": ("TAGS: PREL, EC\nREF: QUITO 12\n", "PREL EC"),
    "subject without colon below": ("TAGS: PREL, EC\nSUBJECT TALKS IN QUITO\n", "PREL EC"),
    "SUBJ without colon below": ("TAGS: PREL, EC\nSUBJ TALKS IN QUITO\n", "PREL EC"),
    "text below": ("TAGS: PREL, EC\nThe minister said that he would come.\n", "PREL EC"),
    "numbered text below": ("TAGS: PREL, EC\n1. (C) THE MINISTER CAME.\n", "PREL EC"),
    "marked text below": ("TAGS: PREL, EC\n(C) THE MINISTER CAME.\n", "PREL EC"),
    "authority below": ("TAGS: PREL, EC\nClassified By: DCM Anna Lund for reason 1.4(d).\n", "PREL EC"),
    "after the subject": ("SUBJECT: TALKS\nTAGS: PREL, EC\n\n1. (C) Text.\n", "PREL EC"),
    "in capitals, prose of tags": ("1. (C) One.\n\nTags were put on all the doors.\n", ""),
    "prose in the text": ("SUBJECT: TALKS\n\n1. (U) Text.\n\nTAG TEAMS CAME TO QUITO.\n", ""),
}  # fmt: skip


@pytest.mark.parametrize(("text", "codes"), FRAGMENTS.values(), ids=FRAGMENTS)
def test_tags_of_a_fragment(text: str, codes: str) -> None:
    assert [tag.value for tag in read(text).tags] == codes.split()
