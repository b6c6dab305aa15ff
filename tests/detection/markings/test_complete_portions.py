"""Portion marks, markings.md section 3: every level, control, place and damage."""

from __future__ import annotations

from itertools import product

import pytest

from tests.detection.markings.whole import FIRST, SECOND, cable, differences

LEVELS = ("TS", "S", "C", "R", "U", "SBU", "LOU", "OUO", "FOUO")
SLASHED = (
    "NF", "NOFORN", "N", "OC", "ORCON", "PR", "PROPIN", "REL", "REL TO USA, GBR",
    "REL TO USA GBR", "REL USA, GBR", "LIMDIS", "EXDIS", "NODIS", "STADIS", "RD", "FRD",
    "NF/EXDIS", "NF/OC", "NOFORN/NODIS", "OC/NF/PR",
)  # fmt: skip
CAPCO = (
    "(S//NF)", "(S//REL)", "(S//REL TO USA, FVEY)", "(TS//SI//NF)",
    "(TS//SI-G//OC/NF)", "(TS//HCS-O//NF)", "(TS//TK//NF)", "(S//NF//XD)",
    "(S//NF//ND)", "(U//SBU)", "(U//SBU-NF)", "(U//LES)", "(U//LES-NF)", "(U//SSI)",
    "(U//DS)", "(U//DCNI)", "(U//UCNI)", "(S//RD)", "(S//RD-CNWDI)", "(S//RD-SG 14)",
    "(S//FRD)", "(S//TFNI)", "(//GBR S)", "(//FGI S)", "(//CTS)", "(//NS)", "(//NC)",
    "(//NR)", "(//NU)", "(//CTS//ATOMAL)", "(//JOINT S USA, GBR)", "(S//SAR-BP)",
    "(S//DSEN)", "(S//FISA)", "(S//RS)", "(S//IMC)", "(S//RELIDO)", "(S//EYES)",
    "(S//DISPLAY ONLY AFG)", "(U//FOUO)", "(S//OC-USGOV)", "(S//OC)", "(S//PR)",
    "(S//FGI GBR)", "(S//FGI GBR DEU//NF)", "(S//FRD-SG 2 14)", "(S//RD-SG 1 2)",
    "(S//CNWDI)", "(TS//HCS)", "(TS//HCS-P//NF)", "(TS//HCS-P ABC//OC/NF)",
    "(TS//RSV-ABC//NF)", "(TS//SI-EU//NF)", "(TS//SI-NK//NF)", "(TS//SI-G ABCD//OC/NF)",
    "(TS//TK-BLFH//NF)", "(TS//TK-IDIT//NF)", "(TS//TK-KAND//NF)", "(TS//SI/TK//NF)",
    "(TS//SI/TK//REL TO USA, AUS, CAN, GBR, NZL)", "(TS//SAR-BP/CS//NF)",
    "(TS//BOHEMIA)", "(//CTS//BALK)", "(//CTS//BOHEMIA)", "(//NS//ATOMAL)", "(//NC//ATOMAL)",
    "(//JOINT TS USA, GBR)", "(//JOINT C USA GBR CAN)", "(//GBR TS)", "(//GBR C)",
    "(//GBR R)", "(//DEU S//REL TO USA, DEU)", "(//NS-S)", "(//NS-A)", "(S//NF/LES)",
    "(S//KDK//NF)", "(S//EL//NF)", "(TS//COMINT//NF)", "(C//REL TO USA, NATO)",
    "(S//USA, GBR EYES ONLY)", "(S//USA/GBR EYES ONLY)", "(S//WNINTEL//NOCONTRACT)",
    "(S//LES NOFORN)", "(U//SBU NOFORN)", "(U//SBU/NF)", "(S//NF/XD)", "(S//ND)", "(C//XD)",
)  # fmt: skip
OLD = (
    "(S/WNINTEL)", "(C/NOCONTRACT)", "(NF)", "(NOFORN)", "(BYE)", "(LAC)", "(SIOP)",
    "(SBU/N)", "(SBU-NF)", "(SBU/NOFORN)", "(SBU//NF)", "(S/NF/WNINTEL)", "(TS/BYE)",
    "(C/WNINTEL/NOCONTRACT)", "(TS/SI/NF)", "(S/WN)", "(TS/LAC)", "(TS/SIOP-ESI)",
    "(C/NOCON)", "(C/NF/EXDIS)", "(S/NFIBONLY)", "(S/USIBONLY)", "(TS/UMBRA)",
)  # fmt: skip
DAMAGED = (
    "( C )", "(C )", "( C)", "(c)", "(s)", "(sbu)", "(s/nf)", "(S /NF)", "(S/ NF)",
    "(C/\nNF)", "(S//REL\nTO USA, FVEY)", "(SBU\n)", "C)", "S)", "TS)", "SBU)", "LOU)",
    "FOUO)", "U)", "R)", "OUO)", "S/NF)", "S//NF)", "SBU/NF)", "C/NOFORN)", "(Sbu)",
    "(C/REL FREEDONIA)", "(C - ENTIRE TEXT)", "(S -- ENTIRE TEXT.)", "(C.)", "[C]",
    "(C]", "{C}",
)  # fmt: skip
GRAMMAR = (
    *(f"({level})" for level in LEVELS),
    *(f"({level}{bar}{control})" for level, bar, control in product(LEVELS, ("/", "//"), SLASHED)),
    *CAPCO,
    *OLD,
)  # fmt: skip
FEW = (
    "(C)",
    "(S/NF)",
    "(SBU)",
    "(U)",
    "(R)",
    "(TS//SI//NF)",
    "(//NS)",
    "(NF)",
    "(S)",
    "(c)",
)
BOTH = ("mixed", "crlf", "capitals")


@pytest.mark.parametrize("mark", GRAMMAR)
def test_behind_a_number(mark: str) -> None:
    text = f"1. «P|{mark}» {FIRST}\n2. «P|(C)» {SECOND}\n3. «P|{mark}» {FIRST}"
    assert differences(cable(text=text), BOTH) == []


@pytest.mark.parametrize("mark", [*CAPCO, *OLD, *(f"({level})" for level in LEVELS)])
def test_before_a_paragraph_without_a_number(mark: str) -> None:
    text = f"«P|{mark}» {FIRST}\n«P|(C)» {SECOND}\n«P|{mark}» {FIRST}"
    assert differences(cable(text=text), BOTH) == []


@pytest.mark.parametrize("mark", [*CAPCO, *OLD, *(f"({level})" for level in LEVELS)])
@pytest.mark.parametrize(
    "subject",
    [
        "SUBJECT: «P|{}» A VISIT TO THE PORT",
        "SUBJECT: A VISIT TO THE PORT «P|{}»",
        "SUBJECT: «P|{}» A VISIT TO THE PORT AND TO THE\nNORTH OF THE COUNTRY",
        "SUBJECT: A VISIT TO THE PORT AND TO THE\n         NORTH «P|{}»",
        "SUBJ: «P|{}» A VISIT TO THE PORT",
    ],
    ids=["before", "after", "before two lines", "after two lines", "subj"],
)
def test_beside_the_subject(mark: str, subject: str) -> None:
    assert differences(cable(subject=subject.format(mark)), BOTH) == []


PLACES = {
    "bullets": "1. «P|(C)» Points:\n\n-- «P|{0}» the port is closed\n\n-- «P|{0}» the road is open\n",
    "stars": "1. «P|(C)» Points:\n\n* «P|{0}» The port is closed.\n* «P|{0}» The road is open.\n",
    "letters": "1. «P|(C)» Points:\n\n   a. «P|{0}» The port.\n   b. «P|{0}» The road.\n",
    "figures": "1. «P|(C)» Points:\n\n   (1) «P|{0}» The port.\n   (2) «P|{0}» The road.\n",
    "heading": "«P|{0}» THE PORT\n-----------\n\n1. «P|(C)» The port was closed on Monday.\n",
    "heading inside": "1. «P|(C)» The port was closed.\n\n-------\n«P|{0}» THE ROAD\n-------\n\n2. «P|(C)» The road is open.\n",
    "doubled": "1. «P|{0}» «P|{0}» The port was closed on Monday.\n",
    "no blank": "1.«P|{0}» The port was closed on Monday.\n",
    "two blanks": "1.  «P|{0}»  The port was closed on Monday.\n",
    "next line": "1.\n«P|{0}» The port was closed on Monday.\n",
    "alone": "1. «P|{0}»\nThe port was closed on Monday.\n",
    "pilcrow": "¶1. «P|{0}» The port was closed on Monday.\n\n¶2. «P|{0}» It is open.\n",
    "bracket": "1) «P|{0}» The port was closed.\n\n2) «P|{0}» It is open again.\n",
    "label": "1. «P|(C)» The port was closed.\n\n2. Comment: «P|{0}» It is open.\n",
    "summary": "SUMMARY\n-------\n\n1. «P|{0}» The port was closed.\n",
    "end summary": "1. «P|{0}» SUMMARY: The port was closed.  END SUMMARY.\n\n2. «P|{0}» It is open.\n",
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("mark", FEW)
def test_in_other_places(mark: str, place: str) -> None:
    assert differences(cable(text=PLACES[place].format(mark))) == []


@pytest.mark.parametrize("mark", FEW)
def test_before_a_reference(mark: str) -> None:
    ref = f"REF: A. LIMA 1003\n     B. «P|{mark}» TD-314/21795-05\n     C. «P|{mark}» STATE 37835"
    assert differences(cable(ref=ref)) == []


@pytest.mark.parametrize("mark", ["(U)", "(C)", "(SBU)", "(U//FOUO)"])
@pytest.mark.parametrize("lead", ["", "1. "], ids=["no number", "number"])
def test_before_the_statement(mark: str, lead: str) -> None:
    statement = (
        f"{lead}«P|{mark}» «A|CLASSIFIED BY THE ECONOMIC COUNSELOR.\n"
        "REASONS 1.4 (B) AND (D).»\n\n"
    )
    text = f"2. «P|(C)» {FIRST}\n3. «P|(C)» {SECOND}"
    assert differences(cable(authority=statement, text=text)) == []


@pytest.mark.parametrize("mark", DAMAGED)
def test_damaged(mark: str) -> None:
    text = f"1. «P|{mark}» {FIRST}\n2. «P|{mark}» {SECOND}\n3. «P|{mark}» {FIRST}"
    assert differences(cable(text=text)) == []


@pytest.mark.parametrize(
    "mark",
    ["(C", "(S", "(SBU", "(U", "(TS", "(LOU", "(S/NF", "(S//NF", "(FOUO", "(R", "(OUO"],
)
def test_unclosed(mark: str) -> None:
    text = f"1. «P|{mark}» {FIRST}\n2. «P|(C)» {SECOND}\n3. «P|{mark}» {FIRST}"
    assert differences(cable(text=text)) == []


@pytest.mark.parametrize(
    "mark", ["C)", "S)", "SBU)", "(c)", "[C]", "S/NF)", "( C )", "U)"]
)
def test_damaged_beside_the_subject(mark: str) -> None:
    subject = f"SUBJECT: «P|{mark}» A VISIT TO THE PORT"
    assert differences(cable(subject=subject)) == []


@pytest.mark.parametrize("mark", ["C)", "S)", "SBU)", "U)", "S/NF)", "S//NF)"])
def test_one_bracket_behind_the_subject(mark: str) -> None:
    assert differences(cable(subject=f"SUBJECT: A VISIT TO THE PORT «P|{mark}»")) == []
