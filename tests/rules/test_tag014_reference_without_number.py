from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"\n\n1. The": "\n\nREF: KUALA LUMPUR\n\n1. The"},
            [("KUALA LUMPUR", "warning")],
            id="an office",
        ),
        pytest.param(
            {"\n\n1. The": "\n\nREF: KUALA LUMPUR 1280\n\n1. The"},
            [],
            id="with its number",
        ),
        pytest.param(
            {"\n\n1. The": "\n\nREF: SMITH-JONES E-MAIL\n\n1. The"}, [], id="an e-mail"
        ),
    ],
)
def test_numbers(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG014", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="number"),
        pytest.param(
            {"REF: STATE 37835": "REF: KUALA LUMPUR"},
            [("KUALA LUMPUR", "warning")],
            id="office alone",
        ),
        pytest.param(
            {"REF: STATE 37835": "REF: 06 KINGSTON"},
            [("06 KINGSTON", "warning")],
            id="office and year",
        ),
        pytest.param(
            {"REF: STATE 37835": "REF: A. STATE 37835 B. USUN"},
            [("USUN", "warning")],
            id="short office, second item",
        ),
        pytest.param(
            {"REF: STATE 37835": "REF: BRYLL-ODE E-MAIL OF 3/12/07"}, [], id="e-mail"
        ),
        pytest.param(
            {"REF: STATE 37835": "REF: ODE"}, [], id="no office that is known"
        ),
        pytest.param({"REF: STATE 37835": "REF: [REFERENCE 1]"}, [], id="masked"),
    ],
)
def test_items(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG014", vary(CLASSIFIED, changes)) == expected
