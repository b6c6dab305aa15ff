from __future__ import annotations

import pytest

from redact.document import Document
from redact.parsing import parse
from redact.validation.rules.sch005_not_a_cable import check


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        pytest.param("Dear editor,\n", [0], id="prose"),
        pytest.param('\n{"doc": 1}\n', [1], id="JSON"),
        pytest.param(" \n\n", [0], id="blanks"),
        pytest.param("R 272239Z MAR 07\n", [], id="a DTG alone"),
        pytest.param("FM AMEMBASSY LIMA\n", [], id="FM alone"),
        pytest.param("SUBJECT: A VISIT\n", [], id="SUBJECT alone"),
        pytest.param("[CLASSIFICATION] LIMA 001052\n\nText.\n", [], id="masked banner"),
    ],
)
def test_check(text: str, starts: list[int]) -> None:
    cable = parse(Document.from_bytes("x", text.encode()))
    assert [hit.span.start for hit in check(cable)] == starts
