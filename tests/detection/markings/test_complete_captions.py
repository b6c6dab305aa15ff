"""Banner controls and captions, markings.md sections 4 and 5."""

from __future__ import annotations

from itertools import product

import pytest

from tests.detection.markings.whole import FIRST, SECOND, cable, capitals, differences

BOTH = ("mixed", "crlf", "capitals")
CONTROLS = (
    "SI", "SI-G", "SI-EU", "SI-NK", "TK", "TK-BLFH", "TK-IDIT", "TK-KAND", "HCS",
    "HCS-O", "HCS-P", "RSV-ABC", "SAR-BP", "SPECIAL ACCESS REQUIRED-BP", "RD",
    "RD-CNWDI", "RD-SIGMA 14", "FRD", "FRD-SIGMA 14", "DOD UCNI", "DOE UCNI", "TFNI",
    "FGI", "FGI GBR", "RSEN", "FOUO", "ORCON", "ORCON-USGOV", "IMCON", "NOFORN",
    "PROPIN", "REL TO USA, GBR", "RELIDO", "USA/GBR EYES ONLY", "DSEN", "FISA",
    "DISPLAY ONLY AFG", "LIMDIS", "EXDIS", "NODIS", "SBU", "SBU NOFORN", "LES",
    "LES NOFORN", "SSI", "NOT RELEASABLE TO FOREIGN NATIONALS",
    "ORIGINATOR CONTROLLED", "ORIGINATOR CONTROLLED-USGOV", "RISK SENSITIVE",
    "DISSEMINATION AND EXTRACTION OF INFORMATION CONTROLLED BY ORIGINATOR",
    "CAUTION-PROPRIETARY INFORMATION INVOLVED", "AUTHORIZED FOR RELEASE TO USA, GBR",
    "TALENT KEYHOLE", "RESTRICTED DATA", "FORMERLY RESTRICTED DATA",
    "CRITICAL NUCLEAR WEAPON DESIGN INFORMATION", "FOREIGN GOVERNMENT INFORMATION",
    "LAW ENFORCEMENT SENSITIVE", "LAW ENFORCEMENT SENSITIVE NOFORN",
    "SENSITIVE SECURITY INFORMATION", "DEA SENSITIVE", "CONTROLLED IMAGERY",
    "RELEASABLE BY INFORMATION DISCLOSURE OFFICIAL", "TK-BLUEFISH", "TK-IDITAROD",
    "TK-KANDIK", "SI-ECRU", "SI-GAMMA", "SI-NONBOOK", "CNWDI", "SIGMA 14", "RESERVE",
    "FOREIGN INTELLIGENCE SURVEILLANCE ACT", "LIMITED DISTRIBUTION",
    "EXCLUSIVE DISTRIBUTION", "NO DISTRIBUTION", "SENSITIVE BUT UNCLASSIFIED",
    "SENSITIVE BUT UNCLASSIFIED NOFORN", "FOR OFFICIAL USE ONLY",
    "DOD UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION",
    "DOE UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION",
    "TRANSCLASSIFIED FOREIGN NUCLEAR INFORMATION", "ATOMAL", "BALK", "BOHEMIA",
    "WNINTEL", "WARNING NOTICE-INTELLIGENCE SOURCES AND METHODS INVOLVED",
    "WARNING NOTICE-INTELLIGENCE SOURCES OR METHODS INVOLVED", "NOCONTRACT", "NOCON",
    "NOT RELEASABLE TO CONTRACTORS/CONSULTANTS", "NFIBONLY", "USIBONLY",
    "CONTROLLED DISSEM", "NO FOREIGN DISSEM", "BACKGROUND USE ONLY", "BYEMAN",
    "HUMINT", "LACONIC", "SIOP-ESI", "COMINT", "KLONDIKE", "KDK", "ENDSEAL", "EL",
    "UMBRA", "SPOKE", "MORAY", "GAMMA", "ZARF", "RUFF", "SI/TK", "SI/TK//ORCON/NOFORN",
    "ORCON,NOFORN", "ORCON, NOFORN, PROPIN", "NOFORN/EXDIS", "NODIS//NOFORN",
    "REL TO USA, GBR AND CAN", "REL TO USA, AUS, CAN, GBR, NZL", "REL TO USA, FVEY",
)  # fmt: skip
FOREIGN = (
    "//NATO SECRET", "//COSMIC TOP SECRET", "//GBR SECRET", "//NATO CONFIDENTIAL",
    "//NATO RESTRICTED", "//NATO UNCLASSIFIED", "//DEU CONFIDENTIAL",
    "//JOINT SECRET USA, GBR", "//JOINT TOP SECRET USA, GBR",
    "//JOINT CONFIDENTIAL USA, GBR", "//COSMIC TOP SECRET//ATOMAL",
    "//NATO SECRET//ATOMAL", "//COSMIC TOP SECRET//BOHEMIA",
    "//COSMIC TOP SECRET//BALK", "//NATO SECRET-SAVATE", "//NATO SECRET-AVICULA",
    "//UN RESTRICTED", "//FGI SECRET", "COSMIC TOP SECRET", "NATO SECRET",
    "NATO CONFIDENTIAL", "NATO SECRET-SAVATE", "NATO SECRET-AVICULA",
    "JOINT SECRET USA, GBR",
)  # fmt: skip


@pytest.mark.parametrize(
    "place",
    ["{} LIMA 001052", "{} SECTION 01 OF 03 LIMA 001052", "{}"],
    ids=["banner", "section", "alone"],
)
@pytest.mark.parametrize(
    "marked",
    [
        *(f"«L|SECRET//{control}»" for control in CONTROLS),
        *(f"«L|TOP SECRET//{control}»" for control in CONTROLS[:24]),
        *(f"«L|S E C R E T//{control}»" for control in CONTROLS[24:45]),
        *(f"«L|{word}»" for word in FOREIGN),
    ],
)
def test_controls_of_a_banner(marked: str, place: str) -> None:
    assert differences(cable(banner=place.format(marked)), BOTH) == []


@pytest.mark.parametrize("control", CONTROLS)
def test_controls_at_the_foot_of_a_page(control: str) -> None:
    assert differences(cable(end=f"\n\n«L|SECRET//{control}»\n"), BOTH) == []


CAPTIONS = (
    "NODIS", "EXDIS", "LIMDIS", "STADIS", "NOFORN", "SIPDIS", "SENSITIVE", "CONDIS",
    "NODIF", "ONLY", "FOR INR/GGI ONLY", "FOR THE AMBASSADOR ONLY", "EYES ONLY",
    "FOR DIRECTOR EYES ONLY", "NESCO", "EFTO", "NO DISTRIBUTION",
    "EXCLUSIVE DISTRIBUTION", "LIMITED DISTRIBUTION", "STATE DISTRIBUTION ONLY",
    "AGREMENT CHANNEL", "AGRÉMENT CHANNEL", "DIRGEN CHANNEL", "MED CHANNEL",
    "TM CHANNEL", "ROGER CHANNEL", "SY CHANNEL", "DS CHANNEL", "FI CHANNEL",
    "STR CHANNEL", "OC CHANNEL", "DISSENT CHANNEL", "HR CHANNEL", "CHEROKEE",
    "CHEROKEE CHANNEL", "SPECAT", "SPECAT EXCLUSIVE", "ORCON", "PROPIN", "WNINTEL",
    "NOCONTRACT", "RELIDO", "REL TO USA, GBR", "REL TO USA, GBR AND CAN",
    "NOT RELEASABLE TO FOREIGN NATIONALS", "NO FOREIGN DISSEM", "CONTROLLED DISSEM",
    "BACKGROUND USE ONLY", "LAW ENFORCEMENT SENSITIVE", "DEA SENSITIVE",
    "WARNING NOTICE-INTELLIGENCE SOURCES AND METHODS INVOLVED",
    "WARNING NOTICE - SENSITIVE INTELLIGENCE SOURCES AND METHODS INVOLVED",
)  # fmt: skip
SPACED = (
    "N O F O R N", "E X D I S", "N O D I S", "L I M D I S", "S T A D I S", "S I P D I S",
    "S E N S I T I V E", "O R C O N", "E F T O", "N  O F O R N", "E X D I  S", "C O N D I S",
)  # fmt: skip


@pytest.mark.parametrize("caption", [*CAPTIONS, *SPACED])
def test_on_a_line_of_its_own(caption: str) -> None:
    marked = cable(captions=f"«C|{caption}»\n«C|SIPDIS»")
    assert differences(marked) == []
    blank = cable(captions=f"«C|SIPDIS»\n\n«C|{caption}»")
    assert differences(blank, BOTH) == []


@pytest.mark.parametrize(
    "level", ["LOU", "FOUO", "F O U O", "SBU", "LIMITED OFFICIAL USE"]
)
def test_a_level_on_a_line_of_its_own(level: str) -> None:
    """Section 1 has these too; the level is what they are."""
    assert differences(cable(captions=f"«L|{level}»\n«C|SIPDIS»")) == []


JOINTS = (", ", ",", "/", " / ", "; ", ";", " + ", "+", " - ", "-", " ", "  ", "//")


@pytest.mark.parametrize("joint", JOINTS)
@pytest.mark.parametrize(
    "pair",
    [
        ("NODIS", "NOFORN"),
        ("EXDIS", "ROGER CHANNEL"),
        ("SENSITIVE", "SIPDIS"),
        ("STADIS", "FOR INR ONLY"),
    ],
)
def test_several_on_one_line(pair: tuple[str, str], joint: str) -> None:
    marked = cable(captions=f"«C|{pair[0]}»{joint}«C|{pair[1]}»")
    assert differences(marked, BOTH) == []


@pytest.mark.parametrize(
    "caption",
    [
        "EXDIS",
        "NODIS",
        "LIMDIS",
        "STADIS",
        "NOFORN",
        "SENSITIVE",
        "N O F O R N",
        "E X D I S",
    ],
)
@pytest.mark.parametrize("level", ["SECRET", "C O N F I D E N T I A L", "UNCLAS"])
def test_beside_the_level(level: str, caption: str) -> None:
    for tail in ("LIMA 001052", "SECTION 01 OF 02 LIMA 001052"):
        marked = cable(banner=f"«L|{level}» «C|{caption}» {tail}")
        assert differences(marked, BOTH) == []


MASKS = ("[CLASSIFICATION]", "[(b)(1)]", "████████", "XXXXXXXX", "[CLASSIFICATION 1]")


def hidden(banner: str, mask: str) -> list[str]:
    """Differences with ``mask`` for ``@``, which capitals leave as it is."""
    mixed = cable(banner=banner)
    both = (mixed.replace("@", mask), capitals(mixed).replace("@", mask))
    return [told for one in both for told in differences(one, ("mixed", "crlf"))]


@pytest.mark.parametrize(("mask", "joint"), list(product(MASKS, ("//", " "))))
def test_a_caption_beside_a_masked_level(mask: str, joint: str) -> None:
    for caption in ("NOFORN", "REL TO USA, GBR", "SENSITIVE", "EXDIS"):
        for tail in (" LIMA 001052", ""):
            banner = f"@{joint}«C|{caption}»{tail}"
            assert hidden(banner, mask) == [], (caption, tail)


@pytest.mark.parametrize("mask", ["[CAPTION]", "[(b)(1)]", "████████", "XXXXXXXX"])
def test_a_level_beside_a_masked_caption(mask: str) -> None:
    for level in (
        "SECRET",
        "CONFIDENTIAL",
        "TOP SECRET",
        "UNCLASSIFIED",
        "S E C R E T",
    ):
        for tail in (" LIMA 001052", " SECTION 01 OF 02 LIMA 001052", ""):
            for joint in ("//", " "):
                banner = f"«L|{level}»{joint}@{tail}"
                assert hidden(banner, mask) == [], (level, tail)


@pytest.mark.parametrize(
    "word", ["NOFORN", "NODIS", "EXDIS", "STADIS", "SIPDIS", "FOUO", "ORCON", "LIMDIS"]
)
def test_words_without_homographs(word: str) -> None:
    for written in (word, word.lower(), word.capitalize()):
        text = (
            f"1. «P|(C)» Post sent the report «C|{written}» last week and had no answer.\n\n"
            f"2. «P|(C)» It was a «C|{written}»-only matter («C|{written}»); see «C|{written}».\n"
        )
        assert differences(cable(text=text), BOTH) == []


NOTICES = (
    "SENSITIVE BUT UNCLASSIFIED - PLEASE HANDLE ACCORDINGLY",
    "Sensitive but unclassified - please handle accordingly",
    "SENSITIVE BUT UNCLASSIFIED.  PLEASE PROTECT ACCORDINGLY",
    "PLEASE PROTECT ACCORDINGLY",
    "Please protect accordingly",
    "NOT FOR INTERNET DISTRIBUTION",
    "Not for internet distribution",
    "NOT FOR DISTRIBUTION OUTSIDE USG CHANNELS",
    "Not for distribution outside USG channels",
    "CONFIDENTIAL ENTIRE TEXT",
    "SECRET ENTIRE TEXT",
    "CONFIDENTIAL - ENTIRE TEXT",
    "C - ENTIRE TEXT",
    "S - ENTIRE TEXT",
    "ALL PARAGRAPHS CLASSIFIED",
    "ALL PARAGRAPHS CLASSIFIED CONFIDENTIAL",
    "THIS MESSAGE IS SENSITIVE BUT UNCLASSIFIED",
    "This message is sensitive but unclassified",
    "THIS CABLE IS SENSITIVE BUT UNCLASSIFIED",
    "THIS MESSAGE IS SENSITIVE\nBUT UNCLASSIFIED",
)


@pytest.mark.parametrize("notice", NOTICES)
def test_notices(notice: str) -> None:
    text = f"1. «C|{notice}».\n\n2. «P|(C)» {FIRST}\n3. «P|(C)» {SECOND}"
    assert differences(cable(text=text)) == []
    above = (
        cable(captions=f"«C|SIPDIS»\n\n«C|{notice}»") if "\n" not in notice else cable()
    )
    assert differences(above, BOTH) == []


@pytest.mark.parametrize(
    "line",
    [
        "*** Current Handling Restrictions *** «C|EXDIS»",
        "*** Current Handling Restrictions *** «C|NODIS»",
        "Current Handling Restrictions: «C|EXDIS»",
        "Handling Restrictions: «C|EXDIS»",
        "Original Handling Restrictions: «C|LIMDIS»",
        "Original Previous Handling Restrictions: «C|ONLY»",
        "Channel Indicators: «C|ROG»",
    ],
)
def test_attributes(line: str) -> None:
    assert differences(f"{cable()}\nMessage Attributes\n{line}\nCopy: SINGLE\n") == []
