"""Masks are opaque words, and say nothing of the line that they stand in."""

from __future__ import annotations

import pytest

from redact.detection.names.token import MASK, MASKED, Tokens


@pytest.mark.parametrize(
    ("text", "masks"),
    [
        pytest.param("[PERSON]", 1, id="no number"),
        pytest.param("[PERSON 1]", 1, id="number"),
        pytest.param("[PERSON 123456789012]", 1, id="keyed"),
        pytest.param("[PERSON 1 or 2]", 1, id="two"),
        pytest.param("[PERSON 1 or 2 or 3 or 4]", 1, id="four"),
        pytest.param("[ID_NUMBER 123456789012 or 210987654321]", 1, id="two keyed"),
        pytest.param("[(b)(6)] [(b)(7)(C)] [1.4(d)]", 3, id="exemptions"),
        pytest.param("[PERSON 1234567890123]", 0, id="near miss: thirteen digits"),
        pytest.param("[PERSON 1 or 2 or 3 or 4 or 5]", 0, id="near miss: five"),
        pytest.param("[PERSON 1 OR 2]", 0, id="near miss: capitals"),
        pytest.param("[PERSON 1, 2]", 0, id="near miss: comma"),
        pytest.param("[PERSON or 2]", 0, id="near miss: no first number"),
        pytest.param("[PERSONS 1]", 0, id="near miss: no type"),
    ],
)
def test_mask(text: str, masks: int) -> None:
    assert len(MASK.findall(text)) == masks


@pytest.mark.parametrize(
    ("line", "upper"),
    [
        pytest.param("MINISTER [PERSON 1 or 2] SAID", True, id="several people"),
        pytest.param("MINISTER [PERSON 1] SAID", True, id="one"),
        pytest.param("MINISTER [PERSON 1 or 2] said", False, id="a small word"),
        pytest.param("MINISTER [1 or 2] SAID", False, id="no mask"),
    ],
)
def test_the_case_of_a_line(line: str, upper: bool) -> None:
    tokens = Tokens(line)
    assert set(tokens.upper) == {upper}
    assert (MASKED in tokens.shapes) is ("PERSON" in line)
