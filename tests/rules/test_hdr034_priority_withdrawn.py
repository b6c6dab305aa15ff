from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param(
            {"MAR 07": "MAR 18", "WASHDC 4718": "WASHDC PRIORITY 4718"},
            [("PRIORITY", "info")],
            id="2018",
        ),
        pytest.param(
            {"MAR 07": "MAR 17", "WASHDC 4718": "WASHDC PRIORITY 4718"},
            [],
            id="March 2017",
        ),
        pytest.param({"MAR 07": "MAR 18"}, [], id="no word"),
        pytest.param(
            {
                "VZCZCXYZ0000": "07LIMA1052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007"
                "\nUNCLASSIFIED\nEmbassy Lima\nVZCZCXYZ0000",
                "MAR 07": "MAR 18",
                "WASHDC 4718": "WASHDC PRIORITY 4718",
            },
            [],
            id="the year is disputed",
        ),
    ],
)
def test_after_may_2017(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("HDR034", vary(UNCLASSIFIED, changes)) == expected
