from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no slashes"),
        pytest.param(
            {"C O N F I D E N T I A L": "C O N F I D E N T I A L NOFORN"},
            [],
            id="a blank, no slashes",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "CONFIDENTIAL//NOFORN"}, [], id="right"
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "TOP SECRET//SI/TK//ORCON/NOFORN//EXDIS"},
            [],
            id="right, all classes",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//REL TO USA, GBR"},
            [],
            id="commas inside a list",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET/ /NOFORN"},
            [("/ /", "warning")],
            id="a blank between",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET/NOFORN"},
            [("/", "warning")],
            id="one slash behind the level",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET // NOFORN"},
            [(" // ", "warning")],
            id="blanks around",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET// NOFORN"},
            [("// ", "warning")],
            id="a blank behind",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET///NOFORN"},
            [("///", "warning")],
            id="three",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//ORCON//NOFORN"},
            [("//", "warning")],
            id="two slashes within a class",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//SI/NOFORN"},
            [("/", "warning")],
            id="one slash between classes",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//NOFORN/SIPDIS"},
            [],
            id="SIPDIS is of no class",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//NOFORN EXDIS"},
            [(" ", "warning")],
            id="a blank for slashes",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//NOFORN,ORCON"},
            [(",", "warning")],
            id="comma after July 2005",
        ),
        pytest.param(
            {
                "C O N F I D E N T I A L": "SECRET//NOFORN,ORCON",
                "07LIMA1052": "04LIMA1052",
                "+0200 2007": "+0200 2004",
                "MAR 07": "MAR 04",
            },
            [],
            id="comma before July 2005",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//NOFORN/"},
            [("/", "warning")],
            id="a slash at the end",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//NOFORN// "},
            [("//", "warning")],
            id="slashes at the end",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET/NOFORN/ORCON//EXDIS"},
            [("/", "warning")],
            id="the first is told",
        ),
        pytest.param(
            {
                "C O N F I D E N T I A L": "SECRET/NODIS",
                "07LIMA1052": "85LIMA1052",
                "+0200 2007": "+0200 1985",
                "MAR 07": "MAR 85",
            },
            [],
            id="before the register",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "[CLASSIFICATION]/NOFORN"},
            [],
            id="masked level",
        ),
        pytest.param(
            {"\nCONFIDENTIAL\n": "\nCONFIDENTIAL/NOFORN\n"},
            [],
            id="the preamble is no banner",
        ),
    ],
)
def test_separators(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS035", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {"UNCLAS LIMA": "UNCLASSIFIED//FOR OFFICIAL USE ONLY LIMA"},
            [],
            id="blanks inside a title",
        ),
        pytest.param(
            {"UNCLAS LIMA": "UNCLASSIFIED/FOUO LIMA"},
            [("/", "warning")],
            id="one slash",
        ),
        pytest.param({"UNCLAS LIMA": "UNCLAS EFTO LIMA"}, [], id="EFTO"),
    ],
)
def test_without_section(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS035", vary(UNCLASSIFIED, changes)) == expected
