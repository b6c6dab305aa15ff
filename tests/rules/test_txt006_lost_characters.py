from __future__ import annotations

import pytest

from tests.rules.cables import UNCLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param(
            {"went": "w\ufffdnt"}, [("\ufffd", "warning")], id="replacement character"
        ),
        pytest.param(
            {"went": "w\ufffdnt", "short": "sh\ufffdrt"},
            [("\ufffd", "warning")],
            id="two are told together",
        ),
        pytest.param(
            {"It was": "¿¿¿¿¿\nIt was"},
            [("¿¿¿¿¿", "warning")],
            id="a line of question marks",
        ),
        pytest.param({"It was": "¿Qué? It was"}, [], id="a Spanish question"),
        pytest.param(
            {"went": "we\x1bnt"}, [("\x1b", "warning")], id="control character"
        ),
        pytest.param({"\n2. It": "\f\n2. It"}, [], id="form feeds break pages"),
    ],
)
def test_lost(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("TXT006", vary(UNCLASSIFIED, changes)) == expected
