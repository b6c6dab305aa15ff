from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="known"),
        pytest.param(
            {"SIPDIS\n": "SIPDSI\n"}, [("SIPDSI", "info")], id="letters swapped"
        ),
        pytest.param(
            {"SIPDIS\n": "SENSITVE\n"}, [("SENSITVE", "info")], id="a letter lost"
        ),
        pytest.param(
            {"SIPDIS\n": "ROGER CHANEL\n"}, [("ROGER CHANEL", "info")], id="two words"
        ),
        pytest.param(
            {"SIPDIS\n": "SIPDIS NOFRON\n"},
            [("SIPDIS NOFRON", "info")],
            id="one of two on a line",
        ),
        pytest.param(
            {"SIPDIS\n": "NODIF\n"},
            [("NODIF", "info")],
            id="misprint of NODIS that is read",
        ),
        pytest.param(
            {"SIPDIS\n": "SIPDSI\nDEPT FOR WHA/AND\n"},
            [("SIPDSI", "info")],
            id="misprint right above an attention line",
        ),
        pytest.param(
            {"SIPDIS\n": "SALT\n"},
            [("SALT", "info")],
            id="unknown word on a line of its own",
        ),
        pytest.param(
            {"SIPDIS\n": "SIPDIS\n\nVISAS DONKEY\n"},
            [("VISAS DONKEY", "info")],
            id="unknown words",
        ),
        pytest.param(
            {"SIPDIS\n": "REL NATO/ISAF\n"},
            [("REL NATO/ISAF", "info")],
            id="release list without TO",
        ),
        pytest.param(
            {"SIPDIS\n": "SALT\n\nDEPT FOR WHA/AND\n"},
            [("SALT", "info")],
            id="set off from an attention line",
        ),
        pytest.param(
            {"SIPDIS\n": "DEPT FOR WHA/AND, INR/B\nMORIN\n"},
            [],
            id="rest of an attention line",
        ),
        pytest.param(
            {"SIPDIS\n": "DEPT FOR WHA/AND,\nMORIN\n"},
            [],
            id="rest of a hanging attention line",
        ),
        pytest.param({"SIPDIS\n": "DEPT FOR WHA/AND\n"}, [], id="attention line"),
        pytest.param({"SIPDIS\n": "PASS TO USAID\n"}, [], id="passing line"),
        pytest.param({"SIPDIS\n": "WHITE HOUSE\n"}, [], id="an agency"),
        pytest.param({"SIPDIS\n": "CODEL MORIN\n"}, [], id="visitors"),
        pytest.param({"SIPDIS\n": "CONFIDENTIAL\n"}, [], id="the level again"),
        pytest.param(
            {"SIPDIS\n": "C O R R E C T E D   C O P Y (CAPTION ADDED)\n"},
            [],
            id="corrected copy",
        ),
        pytest.param({"SIPDIS\n": "CORRECTED COPY\n"}, [], id="corrected copy, closed"),
        pytest.param({"SIPDIS\n": "[CAPTION]\n"}, [], id="masked line"),
        pytest.param({"SIPDIS\n": "████████\n"}, [], id="masked line, block"),
        pytest.param({"SIPDIS\n": "Paris also for USOECD\n"}, [], id="mixed case"),
        pytest.param(
            {"SIPDIS\n": "ROGER CHANNEL\n\nAIDAC\n\nTERREP\n"}, [], id="rare captions"
        ),
        pytest.param({"REF: STATE 37835\n": "SALT\n"}, [], id="below the subject"),
    ],
)
def test_lines(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS033", vary(CLASSIFIED, changes)) == expected
