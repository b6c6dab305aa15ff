"""Which part of a cable a place is in."""

from __future__ import annotations

import pytest

from redact.document import Document
from redact.parsing import parse
from redact.parts import Part, Parts
from tests.cli.samples import CABLE

TEXT = CABLE.replace("2. (U) Nobody", "PATIENCE\n--------\n\n2. (U) Nobody")
PARTS = Parts(parse(Document.from_bytes("a.txt", TEXT.encode())))


@pytest.mark.parametrize(
    ("words", "part", "told"),
    [
        pytest.param("AMEMBASSY QUITO", Part("envelope"), "envelope", id="envelope"),
        pytest.param("C O N F I D", Part("banner"), "banner", id="banner"),
        pytest.param("FISHING", Part("header"), "header", id="subject"),
        pytest.param("Orla", Part("header"), "header", id="who classified"),
        pytest.param(
            "1. (C)",
            Part("paragraph", 1, "CONFIDENTIAL"),
            "paragraph 1",
            id="its first character",
        ),
        pytest.param(
            "patience.",
            Part("paragraph", 1, "CONFIDENTIAL"),
            "paragraph 1",
            id="its last word",
        ),
        pytest.param("PATIENCE", Part("heading"), "heading", id="heading"),
        pytest.param(
            "Nobody", Part("paragraph", 2, "UNCLASSIFIED"), "paragraph 2", id="next"
        ),
        pytest.param("PENHALLOW\n", Part("signature"), "signature", id="signature"),
    ],
)
def test_part(words: str, part: Part, told: str) -> None:
    found = PARTS.at(TEXT.index(words))
    assert found == part
    assert found.words == told


@pytest.mark.parametrize(
    ("text", "part", "told"),
    [
        pytest.param("UNCLAS\n\nNo number.\n", "paragraph", "unnumbered paragraph", id="unnumbered"),
        pytest.param("\n \n", "text", "text", id="nothing at all"),
    ],
)  # fmt: skip
def test_what_is_no_numbered_paragraph(text: str, part: str, told: str) -> None:
    found = Parts(parse(Document.from_bytes("a.txt", text.encode()))).at(len(text) - 2)
    assert (found.name, found.paragraph, found.words) == (part, None, told)
