from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param({"1. The": "¶1. The"}, [], id="pilcrow"),
        pytest.param({"1. The": "Â¶1. The"}, [("Â¶", "warning")], id="damaged pilcrow"),
        pytest.param(
            {"It was": "Itâ€™s was"}, [("â€™", "warning")], id="damaged quotation mark"
        ),
        pytest.param({"It was": "cafÃ© was"}, [("Ã©", "warning")], id="damaged letter"),
        pytest.param({"It was": "Café Âge Ão was"}, [], id="accents are letters"),
    ],
)
def test_characters(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TXT005", vary(UNCLASSIFIED, changes)) == expected
