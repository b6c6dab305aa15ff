from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="no list"),
        pytest.param({"SIPDIS\n": "REL TO USA, FVEY\n"}, [], id="USA and a tetragraph"),
        pytest.param({"SIPDIS\n": "REL TO USA AND GBR\n"}, [], id="joined by AND"),
        pytest.param(
            {"SIPDIS\n": "REL TO GBR, USA\n"}, [("GBR", "error")], id="USA second"
        ),
        pytest.param(
            {"SIPDIS\n": "REL TO GBR\n"}, [("GBR", "error")], id="without USA"
        ),
        pytest.param(
            {"SIPDIS\n": "AUTHORIZED FOR RELEASE TO GBR, USA\n"},
            [("GBR", "error")],
            id="spelled out",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//REL TO GBR, USA"},
            [("GBR", "error")],
            id="in the banner",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "SECRET//REL TO USA, GBR"},
            [],
            id="banner is right",
        ),
        pytest.param(
            {"1. (C)": "1. (C//REL TO GBR, USA)"},
            [("REL TO GBR, USA", "error")],
            id="in a portion mark",
        ),
        pytest.param(
            {"1. (C)": "1. (C//REL TO USA, GBR)"}, [], id="portion mark is right"
        ),
        pytest.param({"1. (C)": "1. (C/REL)"}, [], id="REL without a list"),
        pytest.param(
            {"1. (C)": "1. (C/REL GBR, CZE)"}, [], id="the State Department's REL"
        ),
        pytest.param({"1. (C)": "1. (C/REL TO PERU)"}, [], id="a country by its name"),
        pytest.param(
            {"1. (C)": "1. (C/REL TO ISAF, USA)"},
            [("REL TO ISAF, USA", "error")],
            id="a tetragraph before USA",
        ),
        pytest.param(
            {
                "SIPDIS\n": "REL TO GBR\n",
                "07LIMA1052": "85LIMA1052",
                "+0200 2007": "+0200 1985",
                "MAR 07": "MAR 85",
            },
            [],
            id="before the register, without USA",
        ),
        pytest.param(
            {
                "SIPDIS\n": "REL TO GBR, USA\n",
                "07LIMA1052": "85LIMA1052",
                "+0200 2007": "+0200 1985",
                "MAR 07": "MAR 85",
            },
            [("GBR", "error")],
            id="before the register, USA second",
        ),
    ],
)
def test_lists(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS023", vary(CLASSIFIED, changes)) == expected
