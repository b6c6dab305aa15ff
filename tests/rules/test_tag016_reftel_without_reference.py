from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"It was": "As reported reftel, it was"},
            [("reftel", "warning")],
            id="no line",
        ),
        pytest.param(
            {"It was": "As reported in ref A, it was"},
            [("ref A", "warning")],
            id="a letter, no line",
        ),
        pytest.param(
            {
                "\n\n1. The": "\n\nREF: STATE 1280\n\n1. The",
                "It was": "As reported reftel, it was",
            },
            [],
            id="a line",
        ),
        pytest.param({"It was": "The referee was"}, [], id="another word"),
    ],
)
def test_reftels(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG016", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none cited"),
        pytest.param(
            {"It was short": "It was short as reftel says"},
            [("reftel", "warning")],
            id="reftel",
        ),
        pytest.param(
            {"It was short": "IT WAS SHORT (REF B)"},
            [("REF B", "warning")],
            id="ref and letter",
        ),
        pytest.param(
            {"It was short": "It was short (reftels)", "well.": "well, see reftel."},
            [("reftel", "warning")],
            id="told once",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET\n": "SUBJECT: PERU: A VISIT TO THE MARKET\n\nREF: STATE 37835\n",
                "It was short": "It was short as reftel says",
            },
            [],
            id="REF line",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET\n": "SUBJECT: PERU: A VISIT TO THE MARKET\n\nREF: BRYLL-ODE E-MAIL\n",
                "It was short": "It was short as reftel says",
            },
            [],
            id="REF to another document",
        ),
        pytest.param({"It was short": "The referee was short"}, [], id="another word"),
        pytest.param(
            {
                "It was short": "It was short as reftel says",
                "VZCZCXYZ0000\n": "This record is a partial extract of the original cable. The full text of the original cable is not available.\n\nVZCZCXYZ0000\n",
            },
            [],
            id="partial extract",
        ),
    ],
)
def test_text(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG016", vary(UNCLASSIFIED, changes)) == expected
