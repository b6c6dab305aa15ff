from __future__ import annotations

import pytest

from redact.validation import header


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("SECSTATE WASHDC PIORITY", "PIORITY", id="a letter lost"),
        pytest.param("SECSTATE WASHDC PRIORITTY", "PRIORITTY", id="a letter doubled"),
        pytest.param("SECSTATE WASHDC IMEDAITE", "IMEDAITE", id="two slips"),
        pytest.param("SECSTATE WASHDC FLAHS", "FLAHS", id="two letters swapped"),
        pytest.param("SECSTATE WASHDC R0UTINE", "R0UTINE", id="a figure"),
        pytest.param("SECSTATE WASHDC IMMEDIATE 47183", "IMMEDIATE", id="well spelt"),
        pytest.param("SECSTATE WASHDC PRIO RITY 47", "PRIO RITY", id="in two"),
        pytest.param("PIORITY", "PIORITY", id="nothing else"),
        pytest.param("AMEMBASSY PIORITY LIMA", None, id="not at the end"),
        pytest.param("AMEMBASSY LIMA", None, id="a place"),
        pytest.param("AMCONSUL PLASH", None, id="a place like FLASH"),
        pytest.param("BENEDICTINE PRIORY", None, id="a word like PRIORITY"),
        pytest.param("DLA ROUTING", None, id="a word like ROUTINE"),
        pytest.param("STATE MINORITY", None, id="three letters away"),
        pytest.param("CTF 70", None, id="a figure in the name"),
        pytest.param("70", None, id="a figure alone"),
        pytest.param("", None, id="empty"),
        pytest.param("A" * 500, None, id="long"),
    ],
)
def test_trailing_word(name: str, expected: str | None) -> None:
    found = header.trailing_word(name)
    assert (name[slice(*found)] if found else None) == expected
