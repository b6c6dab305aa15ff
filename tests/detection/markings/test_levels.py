"""The classification word in all its spellings."""

from __future__ import annotations

import pytest

from redact.cable import Level
from redact.parsing.markings import is_unclassified, read_level

SBU = "SENSITIVE BUT UNCLASSIFIED"


@pytest.mark.parametrize(
    ("text", "level", "word", "caveats"),
    [
        pytest.param(
            "C O N F I D E N T I A L LIMA 001052",
            3,
            "C O N F I D E N T I A L",
            [],
            id="spaced",
        ),
        pytest.param(
            "S E C R E T SECTION 01 OF 02 LIMA 1",
            4,
            "S E C R E T",
            [],
            id="spaced, then a section",
        ),
        pytest.param(
            "T O P  S E C R E T LIMA 1",
            5,
            "T O P  S E C R E T",
            [],
            id="two words, two blanks",
        ),
        pytest.param(
            "T O P S E C R E T LIMA 1",
            5,
            "T O P S E C R E T",
            [],
            id="two words, one blank",
        ),
        pytest.param(
            "L I M I T E D  O F F I C I A L  U S E LIMA",
            1,
            "L I M I T E D  O F F I C I A L  U S E",
            [],
            id="three words",
        ),
        pytest.param(
            "C  O N F I DENTIAL LIMA",
            3,
            "C  O N F I DENTIAL",
            [],
            id="blanks doubled and missing",
        ),
        pytest.param(
            "CONFI\r\nDENTIAL LIMA",
            3,
            "CONFI\r\nDENTIAL",
            [],
            id="broken over a line end",
        ),
        pytest.param(
            "s e c r e t lima", 4, "s e c r e t", [], id="spaced in lower case"
        ),
        pytest.param("UNCLAS LIMA 001052", 0, "UNCLAS", [], id="unclas"),
        pytest.param("UNCLAS EFTO LIMA", 0, "UNCLAS", ["EFTO"], id="efto"),
        pytest.param(
            "U N C L A S  E F T O LIMA", 0, "U N C L A S", ["EFTO"], id="efto spaced"
        ),
        pytest.param("UNCLASS LIMA", 0, "UNCLASS", [], id="a letter too many"),
        pytest.param("UNCLASSIFED LIMA", 0, "UNCLASSIFED", [], id="a letter lost"),
        pytest.param(
            "U N C L A S S I F E D LIMA",
            0,
            "U N C L A S S I F E D",
            [],
            id="a letter lost, spaced",
        ),
        pytest.param("SIFIED LIMA", 0, "SIFIED", [], id="only the tail"),
        pytest.param("CONFDENTIAL LIMA", 3, "CONFDENTIAL", [], id="confdential"),
        pytest.param("CONFIDENTAL LIMA", 3, "CONFIDENTAL", [], id="confidental"),
        pytest.param("ONFIDENTIAL LIMA", 3, "ONFIDENTIAL", [], id="first letter lost"),
        pytest.param("ECRET LIMA", 4, "ECRET", [], id="ecret"),
        pytest.param("SQCRET LIMA", 4, "SQCRET", [], id="Q for a letter"),
        pytest.param("RESTRICTED", 2, "RESTRICTED", [], id="restricted"),
        pytest.param("LOU", 1, "LOU", [], id="lou"),
        pytest.param("SBU", 0, "SBU", [], id="sbu"),
        pytest.param(SBU, 0, SBU, [], id="sbu in words"),
        pytest.param(
            "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
            0,
            "UNCLASSIFIED",
            ["FOR OFFICIAL USE ONLY"],
            id="fouo",
        ),
        pytest.param("SECRET//NOFORN LIMA", 4, "SECRET", ["NOFORN"], id="slashes"),
        pytest.param("SECRET NOFORN LIMA", 4, "SECRET", ["NOFORN"], id="blank"),
        pytest.param(
            "S E C R E T  N O F O R N LIMA",
            4,
            "S E C R E T",
            ["NOFORN"],
            id="caveat spaced",
        ),
        pytest.param(
            "TOP SECRET//SI/TK//ORCON/NOFORN",
            5,
            "TOP SECRET",
            ["SI", "TK", "ORCON", "NOFORN"],
            id="groups",
        ),
        pytest.param(
            "SECRET//REL TO USA, FVEY LIMA 1",
            4,
            "SECRET",
            ["REL TO USA, FVEY"],
            id="list ends before the office",
        ),
        pytest.param("//NATO SECRET", 4, "NATO SECRET", [], id="nato"),
        pytest.param("COSMIC TOP SECRET", 5, "COSMIC TOP SECRET", [], id="cosmic"),
        pytest.param("//GBR SECRET", 4, "GBR SECRET", [], id="foreign"),
        pytest.param(
            "[CLASSIFICATION] LIMA",
            None,
            "[CLASSIFICATION]",
            [],
            id="label in its place",
        ),
        pytest.param(
            "[(b)(1)] LIMA", None, "[(b)(1)]", [], id="exemption in its place"
        ),
        pytest.param("████████ LIMA", None, "████████", [], id="block in its place"),
        pytest.param("XXXXXXXX LIMA", None, "XXXXXXXX", [], id="block in ASCII"),
    ],
)
def test_reads(text: str, level: int | None, word: str, caveats: list[str]) -> None:
    read = read_level(text, 0, len(text))
    assert read is not None
    assert read[0] == (None if level is None else Level(level))
    assert read[1].of(text) == word
    assert [caveat.value for caveat in read[2]] == caveats


@pytest.mark.parametrize(
    "text",
    [
        "SECRETARIAT",
        "SECRETARY OF STATE",
        "SECRETS",
        "S E C R E T A R I A T",
        "S E C R E T A R Y",
        "CONFIDENTIALLY",
        "CONFIDENTIALITY",
        "UNCLES",
        "secret",
        "secretary",
        "confidential talks",
        "SECRET'S",
        "LIMA 001052",
        "LOUD",
        "TOPICAL SECRET",
        "",
    ],
)
def test_leaves(text: str) -> None:
    assert read_level(text, 0, len(text)) is None


def test_reads_where_it_is_told_to() -> None:
    text = "PRIORITY 0004C O N F I D E N T I A L LIMA 001052"
    read = read_level(text, 13, len(text))
    assert read is not None
    assert read[1].start == 13
    assert read_level(text, 0, len(text)) is None
    assert read_level(text, 13, 20) is None


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("UNCLAS", True),
        ("UNCLASSIFIED", True),
        ("U N C L A S", True),
        ("U N C L A S\r\nS I F I E D", True),
        ("Unclassified", True),
        ("UNCLASS", True),
        ("(U)", True),
        ("( U )", True),
        ("(u)", True),
        ("(UNCLASSIFIED)", True),
        ("UUUUU", True),
        ("UUUUU/AAAAA", False),
        ("UNCLAS EFTO", False),
        ("UNCLASSIFIED//FOUO", False),
        ("SENSITIVE BUT UNCLASSIFIED", False),
        ("FOR OFFICIAL USE ONLY", False),
        ("SBU", False),
        ("(SBU)", False),
        ("(U//FOUO)", False),
        ("EEEEE", False),
        ("CCCCC", False),
        ("CONFIDENTIAL", False),
        ("", False),
    ],
)
def test_is_unclassified(text: str, claim: bool) -> None:
    assert is_unclassified(text) is claim
