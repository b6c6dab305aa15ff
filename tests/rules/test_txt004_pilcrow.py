from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, fixed, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param({"1. The": "¶1. The"}, [("¶", "info")], id="one"),
        pytest.param(
            {"1. The": "¶1. The", "2. It": "¶2. It"},
            [("¶", "info")],
            id="two are told together",
        ),
        pytest.param({"1. The": "Â¶1. The"}, [], id="damaged: TXT005's"),
        pytest.param({"went well": "went ¶ well"}, [], id="inside a line"),
    ],
)
def test_paragraph_signs(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TXT004", vary(UNCLASSIFIED, changes)) == expected


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        pytest.param("¶2. It", "2. It", id="a number"),
        pytest.param("¶B. It", "B. It", id="a letter"),
        pytest.param("¶It", "¶It", id="it could be the author's"),
    ],
)
def test_only_what_publishers_mark_is_mended(line: str, mended: str) -> None:
    text = vary(UNCLASSIFIED, {"1. The": "¶1. The", "2. It": line})
    assert fixed("TXT004", text) == vary(UNCLASSIFIED, {"2. It": mended})
