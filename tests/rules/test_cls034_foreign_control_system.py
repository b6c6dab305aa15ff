from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//TK"}, [("TK", "warning")], id="TK"
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "TOP SECRET//SI/TK//NOFORN"},
            [("SI", "warning")],
            id="two, told once",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "TOP SECRET//SI-G//NOFORN"},
            [("SI-G", "warning")],
            id="a compartment",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//HCS-O"},
            [("HCS-O", "warning")],
            id="HCS",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//ATOMAL"},
            [("ATOMAL", "warning")],
            id="ATOMAL",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "//NATO SECRET"},
            [("NATO SECRET", "warning")],
            id="NATO level",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "COSMIC TOP SECRET"},
            [("COSMIC TOP SECRET", "warning")],
            id="COSMIC",
        ),
        pytest.param(
            {"SIPDIS\n": "ATOMAL\n"}, [("ATOMAL", "warning")], id="as a caption"
        ),
        pytest.param(
            {"SIPDIS\n": "NATO SECRET\n"},
            [("NATO SECRET", "warning")],
            id="NATO level on a caption line",
        ),
        pytest.param({"C O N F I D E N T I A L": "SECRET//NOFORN"}, [], id="NOFORN"),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//SSI"}, [], id="SSI is another word"
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//RD"}, [], id="restricted data"
        ),
        pytest.param({"PREL PGOV PE": "PREL SI TK NATO"}, [], id="TAGS"),
        pytest.param(
            {"It was short.": "NATO SECRET papers, SI units and a TK."}, [], id="prose"
        ),
        pytest.param({"1. (C)": "1. (//NS)"}, [], id="a portion mark is no banner"),
    ],
)
def test_words(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS034", vary(CLASSIFIED, changes)) == expected
