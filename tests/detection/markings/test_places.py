"""Where markings stand in cables, and look-alikes that stand elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.detection.markings.marked import READINGS, found, split

if TYPE_CHECKING:
    from collections.abc import Callable

    from redact.cable import Cable

HEAD = "R 310838Z OCT 00\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 0001\n"


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(
    "example",
    [
        pytest.param(
            f"{HEAD}«S E C R E T» SECTION 01 OF 02 LIMA 001052\n", id="banner"
        ),
        pytest.param(f"{HEAD}«UNCLAS» LIMA 001052\n", id="unclassified banner"),
        pytest.param(
            f"{HEAD}«UNCLAS» LIMA 001052\n\n1. IT IS SAID TO HAVE BEEN DECIDED BY MEMBERS AT A\nSECRET BALLOT HELD IN 000120.\n",
            id="a figure at the end of prose",
        ),
        pytest.param(
            f"{HEAD}«CONFIDENTIAL//NOFORN» LIMA 001052\n", id="slashes in a banner"
        ),
        pytest.param(
            f"{HEAD}«Confidential» section 01 of 02 Lima 001052\n", id="mixed case"
        ),
        pytest.param(
            f"{HEAD}«CONFI\nDENTIAL» LIMA 001052\n", id="broken over a line end"
        ),
        pytest.param(f"{HEAD}«ONFIDENTIAL» LIMA 001052\n", id="first letter lost"),
        pytest.param(
            f"{HEAD}«C O N F I D E N T I A L» FINAL SECTION OF 2 LIMA 1052\n",
            id="final section",
        ),
        pytest.param(
            "TO RUEHC/SECSTATE WASHDC PRIORITY 0004«CONFDENTIAL» LIMA 001052\n",
            id="fused and damaged",
        ),
        pytest.param(
            "TO AMEMBASSY QUITO PRIORITY«C O N F I D E N T I A L» LIMA 001052\n",
            id="fused to a word",
        ),
        pytest.param(
            "1. Text.\n\n\n                         «CONFIDENTIAL»\n\nPAGE 02        LIMA  01052  01 OF 02  050821Z\n",
            id="page foot",
        ),
        pytest.param(
            "«LIMITED OFFICIAL USE»\n\nPAGE 01        LIMA  01052  201830Z\n",
            id="page top",
        ),
        pytest.param(
            f"{HEAD}«SECRET» LIMA 1052\n\n1. TEXT ENDS.\nMARLOWE\n\n\n«SECRET»\n\nNNNN\n",
            id="end line after a blank",
        ),
        pytest.param(
            f"{HEAD}«SECRET» LIMA 1052\n\n1. TEXT ENDS.\nMARLOWE\n«SECRET»\nNNNN\n",
            id="end line at once",
        ),
        pytest.param(
            "Original Classification: «SECRET»\nCurrent Classification: «UNCLASSIFIED»\n",
            id="attributes",
        ),
        pytest.param(
            "Original Previous Classification: «CONFIDENTIAL»\n",
            id="previous classification",
        ),
        pytest.param("*** Current Classification *** «UNCLASSIFIED»\n", id="footer"),
        pytest.param("1973LIMA02545 - «CONFIDENTIAL»\n", id="title line"),
        pytest.param("SUBJECT: «SBU»: A VISIT\n", id="subject"),
        pytest.param("«TOP SECRET//HCS/SI-G/TK//FGI GBR//ORCON/NOFORN»\n", id="capco"),
        pytest.param("«//COSMIC TOP SECRET»\n", id="capco nato"),
        pytest.param("«SECRET//REL TO USA, GBR»\n", id="capco list"),
        pytest.param("«UNCLASSIFIED//FOR OFFICIAL USE ONLY»\n", id="fouo"),
    ],
)
def test_classification(example: str, reading: Callable[[str], Cable]) -> None:
    text, expected = split(example)
    assert found(text, "CLASSIFICATION", reading) == expected


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "1. THEY VOTED IN THE HALL OF THE PARLIAMENT BY A SECRET\nBALLOT.\n",
            id="secret ballot",
        ),
        pytest.param(
            "1. THE AGENTS OF THE PRESIDENT'S PARTY BELONG TO THE\nSECRET SERVICE AND TO NO ONE ELSE.\n",
            id="secret service",
        ),
        pytest.param(
            "1. HE WANTED ALL THAT HAD BEEN SAID TO BE KEPT\nCONFIDENTIAL\nFOR A MONTH.\n",
            id="alone on a wrapped line",
        ),
        pytest.param(
            "1. It is top secret, classified, restricted or unclassified.\n", id="prose"
        ),
        pytest.param("TAGS: SI, TK, UN, NC, RD\n", id="codes"),
        pytest.param("SECRETARY OF STATE 001052\n", id="secretary"),
        pytest.param(
            "Original Classification: SECRETARIAT\n", id="what a parser fell for"
        ),
        pytest.param("*** Current Classification *** n/a\n", id="none"),
        pytest.param("SUBJECT: SECRET TALKS IN THE NORTH\n", id="subject"),
        pytest.param("1. CCCCC SSSSS UUUUU\n", id="letters elsewhere"),
    ],
)
def test_no_classification(text: str, reading: Callable[[str], Cable]) -> None:
    assert found(text, "CLASSIFICATION", reading) == []


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(
    "example",
    [
        pytest.param("¶1. «(C)» A.\n\nÂ¶2.  «(SBU)» B.\n", id="pilcrows"),
        pytest.param(
            "1. «(C)»\nThe text is on the next line.\n", id="alone behind its number"
        ),
        pytest.param("1.«(C)»Text without blanks.\n", id="no blanks"),
        pytest.param("10. «(S/NF)» A.\n\n11. «(C)» «(C)» B.\n", id="doubled"),
        pytest.param("«(C)» HEADING\n---------\n\n1. «(C)» Text.\n", id="heading"),
        pytest.param(
            "SUBJECT: «(S/NF)» A VISIT\nREF: A. LIMA 1\n     B. «(C)» LIMA 2\n",
            id="subject and reference",
        ),
        pytest.param(
            "SUBJECT: A VISIT TO THE\n         NORTH «(C)»\n\nREF: LIMA 1\n",
            id="behind the subject",
        ),
        pytest.param("-- «(C)» one\n* «(S)» two\n- «(U)» three\n", id="bullets"),
        pytest.param(
            "4. «(C)» Points:\n\n   a. «(C)» one\n   b. «(S)» two\n",
            id="lettered items",
        ),
        pytest.param("1. Summary: «(C)» Text.\n", id="behind a label"),
        pytest.param("1. «(C)» One. «(SBU)» Two.\n", id="second mark of a paragraph"),
        pytest.param("Summary\n-------\n«(S)» Text.\n", id="under a ruler"),
        pytest.param(
            "Reasons 1.4 (b) and (d).\n\n«(C)» The talks ended.\n", id="after reasons"
        ),
        pytest.param(
            "1. «SBU)» Text.\n\n2. «(C» The text goes on here for long.\n",
            id="brackets lost",
        ),
        pytest.param("«SBU)» Text of a paragraph.\n", id="bracket lost, no number"),
        pytest.param(
            "1. As «(TS//SI//NF)» shows, controls settle it.\n",
            id="controls in a sentence",
        ),
        pytest.param("1. «(S -- ENTIRE TEXT.)»\n\n2. THEY MET.\n", id="entire text"),
    ],
)
def test_portion_mark(example: str, reading: Callable[[str], Cable]) -> None:
    text, expected = split(example)
    assert found(text, "PORTION_MARK", reading) == expected


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "REF: (A) LIMA 1 (B) QUITO 2 (C) MBABANE 1670\n", id="list of references"
        ),
        pytest.param(
            "REF: (A) LIMA 1\n     (B) QUITO 2\n     (C) MBABANE 1670\n",
            id="list of references, a line each",
        ),
        pytest.param(
            "1. WE ASK FOR: (A) TIME. (B) STAFF. (C) A CAR.\n", id="list in a sentence"
        ),
        pytest.param(
            "1. We ask for (a) time, (b) staff,\n(c) a car.\n",
            id="list over a line end",
        ),
        pytest.param(
            "REF: A) LIMA 1\nB) LIMA 2\nC) QUITO 2\n\nA) one\nB) two\nC) three\n",
            id="list with one bracket",
        ),
        pytest.param("1. It is exempt under section 501 (c)(3).\n", id="statute"),
        pytest.param(
            "1. He was refused under section 212(a)(6)(C): fraud.\n",
            id="statute, glued",
        ),
        pytest.param(
            "1. It was 50 (C) at noon; he met the CPI(M) and the (U.S.) side.\n",
            id="degrees, parties",
        ),
        pytest.param(
            "1. Name(s) of the child(ren), U(V) and Senator Doe (R-TX).\n",
            id="plurals, chemistry, states",
        ),
        pytest.param(
            "Classified By: DCM, reasons 1.4 (b), (c) and (d).\n", id="reasons"
        ),
        pytest.param(
            "Classified By: DCM, reasons 1.4 (b),\n(c) and (d).\n",
            id="reasons over a line end",
        ),
        pytest.param(
            "1. The head of the Technical Secretariat (TS) presented it.\n",
            id="abbreviation",
        ),
        pytest.param(
            "1. Some of this is what we call sensitive but unclassified\n(SBU) matter.\n",
            id="prose over a line end",
        ),
    ],
)
def test_no_portion_mark(text: str, reading: Callable[[str], Cable]) -> None:
    assert found(text, "PORTION_MARK", reading) == []


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(
    "example",
    [
        pytest.param(f"{HEAD}UNCLAS «SENSITIVE» LIMA 001052\n", id="in the banner"),
        pytest.param(
            f"{HEAD}SECRET «EXDIS» LIMA 001052\n", id="in the banner, classified"
        ),
        pytest.param(
            f"{HEAD}S E C R E T LIMA 001052\n\n«AGREMENT CHANNEL»\n\nE.O. 12958: DECL: X1\n",
            id="channel",
        ),
        pytest.param(
            f"{HEAD}UNCLAS LIMA 001052\n\n«SENSITIVE»\n\nSUBJECT: X\n", id="no order"
        ),
        pytest.param(f"{HEAD}UNCLAS LIMA 1\n«SIPDIS»E.O. 12958: N/A\n", id="fused"),
        pytest.param(
            "1. Sent «NOFORN» and (C) «nodis», not FOUOX; «FOUO».\n", id="anywhere"
        ),
        pytest.param(
            "«NO FOREIGN DISSEM»/«CONTROLLED DISSEM»/«BACKGROUND USE ONLY»\n",
            id="old notices",
        ),
        pytest.param("*** Current Handling Restrictions *** «EXDIS»\n", id="attribute"),
        pytest.param(
            "«This message is sensitive but unclassified»; «not for distribution outside USG channels or the internet».\n",
            id="notice in prose",
        ),
    ],
)
def test_caption(example: str, reading: Callable[[str], Cable]) -> None:
    text, expected = split(example)
    assert found(text, "CAPTION", reading) == expected


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "1. THIS REMAINS A VERY\nSENSITIVE\nMATTER.\n", id="alone on a wrapped line"
        ),
        pytest.param(
            "1. Roger crossed the English Channel. Channel 2 was read only.\n",
            id="prose",
        ),
        pytest.param(
            "1. Les Halles, Bohemia, gamma rays; they balk.\n", id="homographs"
        ),
        pytest.param("*** Current Handling Restrictions *** n/a\n", id="none"),
        pytest.param(
            f"{HEAD}UNCLAS LIMA 1\n\nOFFICIAL INFORMAL\nAIDAC\n\nE.O. 12958: N/A\n",
            id="no secrecy marks",
        ),
        pytest.param(
            "DESK PASS TO USAID/OFDA\nFOR THE DIRECTOR\n", id="attention lines"
        ),
        pytest.param(
            "1. The zone is restricted data land, limited and exclusive.\n",
            id="lower case",
        ),
    ],
)
def test_no_caption(text: str, reading: Callable[[str], Cable]) -> None:
    assert found(text, "CAPTION", reading) == []


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(
    "example",
    [
        pytest.param(
            "«Classified By: X, DCM for reasons 1.4(b) and (d).»\n", id="name first"
        ),
        pytest.param(
            "«CLASSIFIED BY: DCM A. MARLOWE, REASON 1.5 ( B) AND\n(D).»\n\n1. TEXT.\n",
            id="letter broken",
        ),
        pytest.param(
            "«Classified By: DCM A. Marlowe for reasons 1.4 (b,d)»\n\n1. Text.\n",
            id="comma",
        ),
        pytest.param(
            "«Classified By: DCM A. Marlowe for reasons 1.4 (b/d)»\n\n1. Text.\n",
            id="slash",
        ),
        pytest.param(
            "«Classified By: DCM A. Marlowe for reasons 1.4 (B&D)»\n\n1. Text.\n",
            id="ampersand",
        ),
        pytest.param(
            "«Classified By: DCM A. Marlowe for reasons 1.4 b and d»\n\n1. Text.\n",
            id="no parentheses",
        ),
        pytest.param(
            "«Classified By: DCM A. Marlowe. Reason 1.5.D»\n\n1. Text.\n", id="dots"
        ),
        pytest.param(
            "«Classified By: DCM A. Marlowe for reasons\n\n1.4 (b) and (d).»\n\n1. Text.\n",
            id="blank line inside",
        ),
        pytest.param(
            "(U) «Classified by A. Marlowe, Charge d'affaires a.i.\nReason: 1.5 (d).»\n\n2. (C) Text.\n",
            id="mark before it",
        ),
        pytest.param(
            "¶1. (U) «CLASSIFIED BY DCM A. MARLOWE. REASON: 1.5 (D).»\n\n¶2. (C) TEXT.\n",
            id="number and mark before it",
        ),
        pytest.param(
            "«CLASSIFIED BY MULTIPLE SOURCES»\n\n1. TEXT.\n", id="multiple sources"
        ),
        pytest.param(
            "«Derived From: STATE 12345\nDeclassify On: 20270327»\n",
            id="derivative",
        ),
        pytest.param(
            "«Classification Reason: 1.4 (c)»\n\n1. Text.\n", id="reason alone"
        ),
        pytest.param(
            "Ada B. Marlowe\n«Declassified/Released US Department of State EO Systematic Review 04 MAY 2006»\n".replace(
                "Ada", "«Ada"
            ).replace("«Declassified", "Declassified"),
            id="stamp over a line end",
        ),
        pytest.param(
            "«Classified By: DCM A. Marlowe, reason 1.4 (d).» They met and a delegation came.\n",
            id="text behind it",
        ),
        pytest.param(
            "E.O. 12958: DECL: X1 «CLASSIFIED BY: DCM A. MARLOWE, 1.5 (D)»\n",
            id="behind the order",
        ),
    ],
)
def test_authority(example: str, reading: Callable[[str], Cable]) -> None:
    text, expected = split(example)
    assert found(text, "AUTHORITY", reading) == expected


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "1. The records are classified by year and by region here.\n", id="prose"
        ),
        pytest.param(
            "1. He said that the record, the file and its copies are all\nclassified by the ministry.\n",
            id="prose over a line end",
        ),
        pytest.param("REASON: HE WAS ILL.\n", id="another reason"),
        pytest.param(
            "1. It was declassified and released by the Department.\n", id="released"
        ),
    ],
)
def test_no_authority(text: str, reading: Callable[[str], Cable]) -> None:
    assert found(text, "AUTHORITY", reading) == []


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(
    "example",
    [
        pytest.param("«E.O. 12958: DECL: 2020/02/23» \r\nTAGS: PREL\r\n", id="crlf"),
        pytest.param(
            "«E.o. 12958: decl: after korean unification»\nTAGS: PREL\n",
            id="lower case",
        ),
        pytest.param("«E.O. 1295: DECL: 1/26/10»\nTAGS: PREL\n", id="lost digit"),
        pytest.param("«E.O. 12356: DECL: OADR»\n", id="oadr"),
        pytest.param("«E.O. 11652: ADS, DECLAS 01-31-80»\n", id="ads"),
        pytest.param("«E.O. 12065: RDS-3 1/1/99 (MARLOWE, ADA) OR-M»\n", id="rds"),
        pytest.param("«RELEASED IN FULL»\n«DECLASSIFIED»\n", id="stamps"),
        pytest.param(
            "Executive Order: «11652 GDS»\nDisposition Reason: «1.5D, 25X6»\n",
            id="attributes",
        ),
    ],
)
def test_declassification(example: str, reading: Callable[[str], Cable]) -> None:
    text, expected = split(example)
    assert found(text, "DECLASSIFICATION", reading) == expected


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(
    "text",
    [
        "J) N/A\n",
        "1. E.O. 13224 names him.\n",
        "1. A DECLARATION WAS DECLINED.\n",
        "1. THE PAPER WAS DECLASSIFIED.\n",
        "Executive Order: N/A\n",
    ],
)
def test_no_declassification(text: str, reading: Callable[[str], Cable]) -> None:
    assert found(text, "DECLASSIFICATION", reading) == []


@pytest.mark.parametrize("mask", ["[{}]", "[(b)(1)]", "█" * 8, "X" * 8])
def test_masks_are_not_found_again(mask: str) -> None:
    text = (
        "DE RUEHPE #1052 0862239\nZNY {C} ZZH\n" + HEAD + "{C} LIMA 001052\n\n{P}\n"
        "{P}\n\nE.O. 12958: DECL: 03/27/2017\nTAGS: PREL\nSUBJECT: {M} A VISIT\n\n"
        "{A}\n\n1. {M} Text.\n\n2. {M} {M} More.\nMARLOWE\n\n{C}\n"
    )
    for sign, entity in zip(
        "CPAM", ("CLASSIFICATION", "CAPTION", "AUTHORITY", "PORTION_MARK"), strict=True
    ):
        text = text.replace(f"{{{sign}}}", mask.format(entity))
    for reading in READINGS:
        for entity in ("CLASSIFICATION", "CAPTION", "AUTHORITY", "PORTION_MARK"):
            assert found(text, entity, reading) == []
