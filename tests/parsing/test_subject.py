"""SUBJECT lines: marks, wrapping, misprints and what stands right below them."""

from __future__ import annotations

import pytest

from redact.record import to_record
from tests.parsing.cables import SOUND, read, sound

LINE = "SUBJECT: (C) A QUIET MEETING ON THE RIVER\n  TREATY\n"
TALK = "A QUIET TALK"
FORMS: dict[str, tuple[str, str]] = {
    "plain": ("SUBJECT: A QUIET TALK", TALK),
    "no blank": ("SUBJECT:A QUIET TALK", TALK),
    "blank before the colon": ("SUBJECT : A QUIET TALK", TALK),
    "many blanks": ("SUBJECT:       A QUIET TALK   ", TALK),
    "tab": ("SUBJECT:\tA QUIET TALK", TALK),
    "mixed case": ("Subject: A Quiet Talk", "A Quiet Talk"),
    "small letters": ("subject: a quiet talk", "a quiet talk"),
    "SUBJ": ("SUBJ: A QUIET TALK", TALK),
    "Subj": ("Subj: A Quiet Talk", "A Quiet Talk"),
    "SUB": ("SUB: A QUIET TALK", TALK),
    "UBJECT": ("UBJECT: A QUIET TALK", TALK),
    "SBUJECT": ("SBUJECT: A QUIET TALK", TALK),
    "SUJECT": ("SUJECT: A QUIET TALK", TALK),
    "SUBECT": ("SUBECT: A QUIET TALK", TALK),
    "SUBJCT": ("SUBJCT: A QUIET TALK", TALK),
    "SUBJET": ("SUBJET: A QUIET TALK", TALK),
    "SUBJEC": ("SUBJEC: A QUIET TALK", TALK),
    "SUBEJCT": ("SUBEJCT: A QUIET TALK", TALK),
    "SUBJECTS": ("SUBJECTS: A QUIET TALK", TALK),
    "SUBJQCT, a letter hit": ("SUBJQCT: A QUIET TALK", TALK),
    "SUBBJECT": ("SUBBJECT: A QUIET TALK", TALK),
    "spaced": ("S U B J E C T: A QUIET TALK", TALK),
    "semicolon": ("SUBJECT; A QUIET TALK", TALK),
    "full stop": ("SUBJECT. A QUIET TALK", TALK),
    "dash": ("SUBJECT - A QUIET TALK", TALK),
    "no colon": ("SUBJECT A QUIET TALK", TALK),
    "SUBJ, no colon": ("SUBJ A QUIET TALK", TALK),
    "colon twice": ("SUBJECT:: A QUIET TALK", TALK),
    "label twice": ("SUBJECT: SUBJECT: A QUIET TALK", TALK),
    "label and short label": ("SUBJECT: SUBJ: A QUIET TALK", TALK),
    "line twice": ("SUBJECT: A QUIET TALK\nSUBJECT: A QUIET TALK", TALK),
    "line twice, set apart": ("SUBJECT: A QUIET TALK\n\nSUBJECT: A QUIET TALK", TALK),
    "first one empty": ("SUBJECT:\nSUBJECT: A QUIET TALK", TALK),
    "twice on the line": ("SUBJECT: A QUIET TALK SUBJECT: A QUIET TALK", TALK),
    "mark C": ("SUBJECT: (C) A QUIET TALK", TALK),
    "mark S/NF": ("SUBJECT: (S/NF) A QUIET TALK", TALK),
    "mark S//NF": ("SUBJECT: (S//NF) A QUIET TALK", TALK),
    "mark SBU": ("SUBJECT: (SBU) A QUIET TALK", TALK),
    "mark LOU": ("SUBJECT: (LOU) A QUIET TALK", TALK),
    "mark in words": ("SUBJECT: (UNCLASSIFIED) A QUIET TALK", TALK),
    "mark with countries": ("SUBJECT: (C/REL USA, GBR) A QUIET TALK", TALK),
    "mark in small letters": ("Subject: (c) A Quiet Talk", "A Quiet Talk"),
    "mark glued": ("SUBJECT: (S)A QUIET TALK", TALK),
    "mark with blanks": ("SUBJECT: ( C ) A QUIET TALK", TALK),
    "mark without its bracket": ("SUBJECT: C) A QUIET TALK", TALK),
    "mark not closed": ("SUBJECT: (C A QUIET TALK ON THE LOWER RIVER", "A QUIET TALK ON THE LOWER RIVER"),
    "mark before the colon": ("SUBJECT (C): A QUIET TALK", TALK),
    "mark before the label": ("(C) SUBJECT: A QUIET TALK", TALK),
    "mark and dash": ("SUBJECT: (C) - A QUIET TALK", TALK),
    "tail mark": ("SUBJECT: A QUIET TALK (C)", TALK),
    "tail mark glued": ("SUBJECT: A QUIET TALK(S/NF)", TALK),
    "tail mark and stop": ("SUBJECT: A QUIET TALK (SBU).", TALK),
    "head and tail": ("SUBJECT: (C) A QUIET TALK (C)", TALK),
    "two head marks": ("SUBJECT: (U) (SBU) A QUIET TALK", TALK),
    "tail mark below": ("SUBJECT: A QUIET TALK\n(C)", TALK),
    "tail mark below, indented": ("SUBJECT: A QUIET\n         TALK (S)", TALK),
    "mark alone, text below": ("SUBJECT: (C)\nA QUIET TALK", TALK),
    "mark below the label": ("SUBJECT:\n(C) A QUIET TALK", TALK),
    "no mark: a note": ("SUBJECT: A QUIET TALK (CORRECTED COPY)", "A QUIET TALK (CORRECTED COPY)"),
    "no mark: an acronym": ("SUBJECT: TALKS WITH THE CENTRAL UNION (CU)", "TALKS WITH THE CENTRAL UNION (CU)"),
    "no mark: a tasking number": ("SUBJECT: (S) A QUIET TALK (C-AL8-01234)", "A QUIET TALK (C-AL8-01234)"),
    "wrapped": ("SUBJECT: A QUIET\nTALK", TALK),
    "wrapped, indented": ("SUBJECT: A QUIET\n         TALK", TALK),
    "wrapped thrice": ("SUBJECT: A\nQUIET\nTALK", TALK),
    "wrapped, CR CR LF": ("SUBJECT: A QUIET\r\r\n   TALK\r\r", TALK),
    "wrapped, trailing blanks": ("SUBJECT: A QUIET   \nTALK   ", TALK),
    "wrapped, pilcrow": ("SUBJECT: A QUIET\n¶TALK", TALK),
    "wrapped, mojibake pilcrow": ("SUBJECT: A QUIET\nÂ¶TALK", TALK),
    "wrapped before a year": ("SUBJECT: A QUIET TALK IN\n2007. MORE", "A QUIET TALK IN 2007. MORE"),
    "wrapped before a year, pilcrow": ("SUBJECT: A QUIET TALK IN\n¶2007. MORE", "A QUIET TALK IN 2007. MORE"),
    "wrapped before a figure": ("SUBJECT: A QUIET TALK: PART 2 OF\n2", "A QUIET TALK: PART 2 OF 2"),
    "wrapped before a day": ("SUBJECT: A QUIET TALK ON MAY\n14. MORE TO COME", "A QUIET TALK ON MAY 14. MORE TO COME"),
    "wrapped before a word like REF": ("SUBJECT: REFORM\nREFERENCE POINTS", "REFORM REFERENCE POINTS"),
    "wrapped before SUMMARY OF": ("SUBJECT: A QUIET\nSUMMARY OF TALKS", "A QUIET SUMMARY OF TALKS"),
    "wrapped before SUBJECT MATTER": ("SUBJECT: TALKS ON\nSUBJECT MATTER OF TREATIES", "TALKS ON SUBJECT MATTER OF TREATIES"),
    "wrapped before TAGS as a word": ("SUBJECT: NEW LICENCE\nTAGS FOR EMBASSY CARS", "NEW LICENCE TAGS FOR EMBASSY CARS"),
    "text on the next line": ("SUBJECT:\nA QUIET TALK", TALK),
    "page heading inside": ("SUBJECT: A QUIET\n\nQUITO 00001052  001.2 OF 002\n\n\nTALK", TALK),
    "page heading and one blank": ("SUBJECT: A QUIET\n\nQUITO 00001052  001.2 OF 002\n\nTALK", TALK),
    "page line inside": ("SUBJECT: A QUIET\nPAGE 02        QUITO  01052  01 OF 02  272240Z\nTALK", TALK),
    "blank line inside": ("SUBJECT: TALKS ON THE\n\nLOWER RIVER", "TALKS ON THE LOWER RIVER"),
    "blank line after a comma": ("SUBJECT: TALKS IN QUITO,\n\nBOGOTA AND LIMA", "TALKS IN QUITO, BOGOTA AND LIMA"),
    "colon inside": ("SUBJECT: ECUADOR: A QUIET TALK", "ECUADOR: A QUIET TALK"),
    "quotes": ('SUBJECT: "QUIET" TALK', '"QUIET" TALK'),
    "quoted whole": ('SUBJECT: (U) "A QUIET TALK"', '"A QUIET TALK"'),
    "full stop at the end": ("SUBJECT: A QUIET TALK.", "A QUIET TALK."),
    "question": ("SUBJECT: A QUIET TALK?", "A QUIET TALK?"),
    "hyphen at a line's end": ("SUBJECT: A QUIET NON-\nPROLIFERATION TALK", "A QUIET NON- PROLIFERATION TALK"),
    "official informal": ("SUBJECT: OFFICIAL-INFORMAL", "OFFICIAL-INFORMAL"),
    "masked": ("SUBJECT: A TALK WITH [PERSON 1] IN QUITO", "A TALK WITH [PERSON 1] IN QUITO"),
    "redacted": ("SUBJECT: A TALK WITH XXXXXXXXXXXX", "A TALK WITH XXXXXXXXXXXX"),
    "reference in brackets": ("SUBJECT: A QUIET TALK (REF: QUITO 12)", "A QUIET TALK (REF: QUITO 12)"),
}  # fmt: skip


@pytest.mark.parametrize(("line", "subject"), FORMS.values(), ids=FORMS)
def test_a_subject_line(line: str, subject: str) -> None:
    record = to_record(sound(LINE, line + "\n"))
    assert record["subject"] == subject
    assert record["tags"] == ["PREL", "PGOV", "EC"]
    assert [ref["id"] for ref in record["references"]] == ["07BOGOTA37", "06QUITO2211"]
    assert record["classified_by"]["name"] == "Ines V. Tallgren"


BELOW: dict[str, tuple[str, str]] = {
    "reference": ("SUBJECT: A QUIET TALK\nREF: QUITO 12\n", TALK),
    "references": ("SUBJECT: A QUIET TALK\nREFS: A. QUITO 12\n      B. LIMA 3\n", TALK),
    "reference without colon": ("SUBJECT: A QUIET TALK\nREF (A) QUITO 12\n", TALK),
    "reference in mixed case": ("SUBJECT: A QUIET TALK\nRef: Quito 12\n", TALK),
    "reftel": ("SUBJECT: A QUIET TALK\nREFTEL: QUITO 12\n", TALK),
    "reference on the line": ("SUBJECT: A QUIET TALK   REF: QUITO 12\n", TALK),
    "reference on the line, one blank": ("SUBJECT: A QUIET TALK REF: A. QUITO 12 B. LIMA 3\n", TALK),
    "order on the line above": ("E.O. 12958: N/A\nSUBJECT: A QUIET TALK\n\n", TALK),
    "authority": ("SUBJECT: A QUIET TALK\nClassified By: DCM Anna Lund for reason 1.4(d).\n", TALK),
    "authority in capitals": ("SUBJECT: A QUIET TALK\nCLASSIFIED BY: DCM ANNA LUND FOR REASON 1.4(D).\n", TALK),
    "bracketed authority": ("SUBJECT: A QUIET TALK\n(Classified by DCM Anna Lund, reason 1.4(d))\n", TALK),
    "numbered text": ("SUBJECT: A QUIET TALK\n1. (C) The minister came.\n", TALK),
    "numbered text, pilcrow": ("SUBJECT: A QUIET TALK\n¶1. (C) The minister came.\n", TALK),
    "numbered text, no mark": ("SUBJECT: A QUIET TALK\n1. THE MINISTER CAME.\n", TALK),
    "numbered with a bracket": ("SUBJECT: A QUIET TALK\n1) (C) The minister came.\n", TALK),
    "marked text": ("SUBJECT: A QUIET TALK\n(C) The minister came to the embassy.\n", TALK),
    "text in mixed case": ("SUBJECT: A QUIET TALK\nThe minister came to the embassy today.\n", TALK),
    "summary": ("SUBJECT: A QUIET TALK\nSUMMARY: THE MINISTER CAME.\n", TALK),
    "summary alone": ("SUBJECT: A QUIET TALK\nSUMMARY\n-------\n\n1. (C) Text.\n", TALK),
    "summary in mixed case": ("SUBJECT: A QUIET TALK\nSummary\n-------\n1. (C) Text.\n", TALK),
    "begin summary": ("SUBJECT: A QUIET TALK\nBEGIN SUMMARY. THE MINISTER CAME.\n", TALK),
    "ruler": ("SUBJECT: A QUIET TALK\n------------\nSUMMARY\n", TALK),
    "caption": ("SUBJECT: A QUIET TALK\nSIPDIS\n\n1. (C) Text.\n", TALK),
    "tags": ("SUBJECT: A QUIET TALK\nTAGS: PREL, EC\n", TALK),
    "order": ("SUBJECT: A QUIET TALK\nE.O. 12958: N/A\n", TALK),
    "nothing": ("SUBJECT: A QUIET TALK", TALK),
    "corrected copy before": ("C O R R E C T E D   C O P Y\n\nE.O. 12958: N/A\nSUBJECT: A QUIET TALK\n", TALK),
    "no subject": ("E.O. 12958: N/A\nTAGS: PREL\n\n1. (U) The subject: trade.\n", ""),
    "prose about a subject": ("SUBJECT: A QUIET TALK\n\n1. (U) Text.\n\nSubject: none.\n", TALK),
}  # fmt: skip


@pytest.mark.parametrize(("text", "subject"), BELOW.values(), ids=BELOW)
def test_what_ends_a_subject(text: str, subject: str) -> None:
    found = read(text).subject
    assert (found.value if found else "") == subject


@pytest.mark.parametrize("newline", ["\r\n", "\r\r\n", " \n", "  \r\n"])
def test_a_subject_before_numbered_text(newline: str) -> None:
    text = SOUND.replace("REF: A. BOGOTA 37\n     B. 06 QUITO 2211\n\n", "")
    cable = read(text.replace("\n", newline))
    assert cable.subject
    assert cable.subject.value == "A QUIET MEETING ON THE RIVER TREATY"
    assert [p.number and p.number.value for p in cable.paragraphs] == [1, 2, 3]
