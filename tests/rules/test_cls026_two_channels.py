from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="none"),
        pytest.param({"SIPDIS\n": "ROGER CHANNEL\n"}, [], id="one"),
        pytest.param(
            {"SIPDIS\n": "ROGER CHANNEL\n\nDS CHANNEL\n"},
            [("DS CHANNEL", "error")],
            id="two",
        ),
        pytest.param(
            {"SIPDIS\n": "ROGER CHANNEL\n\nSIPDIS\n\nMED CHANNEL\n\nTM CHANNEL\n"},
            [("MED CHANNEL", "error")],
            id="three, told once",
        ),
        pytest.param(
            {"SIPDIS\n": "AGREMENT CHANNEL\n\nROGER CHANNEL\n"},
            [("ROGER CHANNEL", "error")],
            id="AGREMENT and another",
        ),
        pytest.param(
            {"SIPDIS\n": "ROGER CHANNEL\n\nROGER CHANNEL\n"},
            [],
            id="the same twice is CLS032's",
        ),
        pytest.param(
            {"SIPDIS\n": "AGREMENT CHANNEL\n\nAGRÉMENT CHANNEL\n"},
            [],
            id="one channel in two spellings",
        ),
        pytest.param(
            {"SIPDIS\n": "DIRGEN CHANNEL\n\nDIRECTOR GENERAL CHANNEL\n"},
            [],
            id="short and long",
        ),
        pytest.param(
            {"SIPDIS\n": "NODIS\n\nROGER CHANNEL\n"},
            [],
            id="a caption that is no channel",
        ),
    ],
)
def test_channels(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS026", vary(CLASSIFIED, changes)) == expected
