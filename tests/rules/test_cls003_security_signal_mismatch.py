from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param(
            {"ZNY CCCCC": "ZNR CCCCC"},
            [("ZNR", "error")],
            id="ZNR in a classified cable",
        ),
        pytest.param(
            {"ZNY CCCCC": "ZNY UUUUU"},
            [("UUUUU", "error")],
            id="U in a classified cable",
        ),
        pytest.param(
            {"ZNY CCCCC": "ZNR CCSCC"}, [], id="letters malformed are the schema's"
        ),
        pytest.param(
            {"ZNY CCCCC": "ZNR XXXXX"}, [], id="letters unknown are the schema's"
        ),
        pytest.param({"ZNY CCCCC": "ZNR [CLASSIFICATION]"}, [], id="masked letters"),
    ],
)
def test_classified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS003", vary(CLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param(
            {"ZNR UUUUU": "ZNY UUUUU"},
            [("ZNY", "error")],
            id="ZNY in an unclassified cable",
        ),
        pytest.param(
            {"ZNR UUUUU": "ZNR CCCCC"},
            [("CCCCC", "error")],
            id="C in an unclassified cable",
        ),
        pytest.param(
            {"ZNR UUUUU": "ZNY EEEEE", "UNCLAS LIMA": "UNCLAS EFTO LIMA"},
            [],
            id="EFTO takes ZNY",
        ),
    ],
)
def test_unclassified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS003", vary(UNCLASSIFIED, changes)) == expected
