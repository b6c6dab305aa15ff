"""Surnames in capitals in lines of mixed case, and what looks like them."""

from __future__ import annotations

import pytest

from redact import Document, Policy, api

HEAD = (
    "FM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\nC O N F I D E N T I A L LIMA 002345\n"
    "\nE.O. 12958: N/A\nTAGS: PGOV PE\nSUBJECT: A VISIT\n\n"
)


def people(text: str) -> list[str]:
    document = Document.from_bytes("cable.txt", (HEAD + text).encode())
    return [
        " ".join(found.span.of(document.text).split())
        for found in api.scan(document, Policy())
        if found.entity in {"PERSON", "ID_NUMBER"}
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1. (C) Mr. BARRUNDEL agreed with all of us at once.\n", ["BARRUNDEL"], id="title"),
        pytest.param("1. (C) Minister Joris TAVENDISH spoke at some length.\n", ["Joris TAVENDISH"], id="given name"),
        pytest.param("1. (C) Ambassador Quilla MARROWBY met us in the hall.\nMARROWBY said no to everything.\n", ["Quilla MARROWBY", "MARROWBY"], id="alone later"),
        pytest.param("1. (C) Ambassador Quilla Marrowby met us in the hall.\nThe marrowby plan failed. Marrowby left.\n", ["Quilla Marrowby", "Marrowby"], id="one slip in small letters"),
        pytest.param("1. (C) Senator Maria\nMarrowby spoke of it.\n", ["Maria Marrowby"], id="short line"),
        pytest.param("1. (C) DG SANCO and DG ENTR concluded a paper on toys.\n", [], id="a Directorate-General"),
        pytest.param("1. (C) The Director of UNHCR and the WFP chief left.\n", [], id="acronyms"),
        pytest.param("1. (C) See NICOSIA 001904 for the earlier talks.\n", [], id="a post, no NIC number"),
        pytest.param('1. (C) "Abu Sarhan" held the road.\n', ["Abu Sarhan"], id="teknonym"),
    ],
)  # fmt: skip
def test_people(text: str, expected: list[str]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize(
    "footer",
    [
        pytest.param("Released 2011", id="released"),
        pytest.param("RELEASED IN FULL", id="released in full"),
        pytest.param("=====CABLE ENDS=====", id="cable ends"),
        pytest.param("Viewing cable 07LIMA2345", id="viewer"),
        pytest.param("Page 2 of 2", id="page"),
        pytest.param("NNNN", id="end of message"),
    ],
)
def test_a_footer_does_not_hide_the_signature(footer: str) -> None:
    assert people(f"1. (C) It ended.\n\nVANTERPOOL\n\n{footer}\n") == ["VANTERPOOL"]
