from __future__ import annotations

import pytest

from tests.rules.cables import CLASSIFIED, Changes, hits, vary


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        pytest.param({}, [], id="agree"),
        pytest.param(
            {"\nCONFIDENTIAL\n": "\nSECRET\n"},
            [("SECRET", "error")],
            id="preamble is wrong",
        ),
        pytest.param(
            {"\nCONFIDENTIAL\n": "\nCONFIDENTIAL//NOFORN\n"},
            [],
            id="controls do not count",
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "S E C R E T"},
            [],
            id="banner is wrong: CLS004's",
        ),
        pytest.param(
            {"\nCONFIDENTIAL\n": "\nCONFIDENTAL\n"},
            [],
            id="unknown word is the schema's",
        ),
        pytest.param(
            {"\nCONFIDENTIAL\n": "\n[CLASSIFICATION]\n"}, [], id="masked preamble"
        ),
        pytest.param(
            {"C O N F I D E N T I A L": "[CLASSIFICATION]"}, [], id="masked banner"
        ),
    ],
)
def test_levels(changes: Changes, expected: list[tuple[str, str]]) -> None:
    assert hits("CLS005", vary(CLASSIFIED, changes)) == expected
