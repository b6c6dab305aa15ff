from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="there"),
        pytest.param(
            {"SUBJECT: PERU: A VISIT TO THE MARKET\n": ""},
            [("TAGS: PREL PGOV PE", "error")],
            id="none",
        ),
        pytest.param(
            {
                "SUBJECT: PERU: A VISIT TO THE MARKET\n": "",
                "It was short.\nBRYLL\n": "it was about\n",
            },
            [("TAGS: PREL PGOV PE", "info")],
            id="the copy breaks off",
        ),
    ],
)
def test_subjects(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TAG011", vary(UNCLASSIFIED, changes)) == expected


def test_a_subject_that_does_not_end() -> None:
    subject = "PERU: A VISIT" + " TO THE MARKET" * 25
    text = vary(UNCLASSIFIED, {"PERU: A VISIT TO THE MARKET": subject})
    assert hits("TAG011", text) == [(subject, "error")]
