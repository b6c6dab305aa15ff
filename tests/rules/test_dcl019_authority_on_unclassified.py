from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET\n": "SUBJECT: PERU: A VISIT TO THE MARKET\n\nClassified By: DCM Lorna Thornbury for reason 1.4(d).\n"
            },
            [("Classified By: DCM Lorna Thornbury for reason 1.4(d).", "warning")],
            id="statement",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET\n": "SUBJECT: PERU: A VISIT TO THE MARKET\n\nClassified By: N/A\n"
            },
            [],
            id="N/A",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET\n": "SUBJECT: PERU: A VISIT TO THE MARKET\n\nClassified By: DCM Lorna Thornbury for reason 1.4(d).\n",
                "N/A": "DECL: 03/27/2017",
            },
            [],
            id="level in doubt: DCL004's",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET\n": "SUBJECT: PERU: A VISIT TO THE MARKET\n\nClassified By: DCM Lorna Thornbury for reason 1.4(d).\n",
                "1. The": "1. (C) The",
            },
            [],
            id="level in doubt: CLS013's",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET\n": "SUBJECT: PERU: A VISIT TO THE MARKET\n\nClassified By: DCM Lorna Thornbury for reason 1.4(d).\n",
                "1. The": "1. (U) The",
            },
            [("Classified By: DCM Lorna Thornbury for reason 1.4(d).", "warning")],
            id="marked unclassified",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET\n": "SUBJECT: PERU: A VISIT TO THE MARKET\n\nClassified By: DCM Lorna Thornbury for reason 1.4(d).\n",
                "UNCLAS LIMA": "[CLASSIFICATION] LIMA",
            },
            [],
            id="masked banner",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET\n": "SUBJECT: PERU: A VISIT TO THE MARKET\n\nClassified By: DCM Lorna Thornbury for reason 1.4(d).\n",
                "ZNR UUUUU": "ZNY CCCCC",
            },
            [],
            id="level in dispute",
        ),
    ],
)
def test_unclassified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL019", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="classified"),
    ],
)
def test_classified(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("DCL019", vary(CLASSIFIED, changes)) == expected
