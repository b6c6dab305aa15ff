from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="once"),
        pytest.param(
            {"SIPDIS\n": "SIPDIS\n\nSIPDIS\n"}, [("SIPDIS", "info")], id="twice"
        ),
        pytest.param(
            {"SIPDIS\n": "SIPDIS\n\nSIPDIS\nSIPDIS\n"},
            [("SIPDIS", "info"), ("SIPDIS", "info")],
            id="three times",
        ),
        pytest.param({"SIPDIS\n": "NOFORN\nSIPDIS\n"}, [], id="two captions"),
    ],
)
def test_captions(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS032", vary(CLASSIFIED, changes)) == expected
