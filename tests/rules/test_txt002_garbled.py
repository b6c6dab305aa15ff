from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="whole"),
        pytest.param(
            {
                "REF: STATE 37835\n\nClassified By: PolCouns Ada Bryll for reasons 1.4(b) and (d).\n\n1. (C) Summary.": 'REF: A. NEW DELHI 420Q QA"z_1in on July 24. '
            },
            [('420Q QA"z_1in', "warning")],
            id="reference to paragraph 1 lost",
        ),
        pytest.param(
            {"went well and": 'went 420Q QA"z_1in and'},
            [],
            id="odd words, but nothing is lost",
        ),
    ],
)
def test_hits_of_transmission(
    changes: Changes, expected: list[tuple[str, str]]
) -> None:
    assert hits("TXT002", vary(CLASSIFIED, changes)) == expected
