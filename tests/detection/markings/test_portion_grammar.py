"""What may stand between the parentheses of a portion mark."""

from __future__ import annotations

import pytest

from redact.cable import Level
from redact.parsing.markings import read_portion_mark


@pytest.mark.parametrize(
    ("text", "level", "token", "controls"),
    [
        ("(TS)", 5, "TS", ()),
        ("(S)", 4, "S", ()),
        ("(C)", 3, "C", ()),
        ("(R)", 2, "R", ()),
        ("(LOU)", 1, "LOU", ()),
        ("(U)", 0, "U", ()),
        ("(SBU)", 0, "SBU", ()),
        ("(FOUO)", 0, "FOUO", ()),
        ("(c)", 3, "C", ()),
        ("( C )", 3, "C", ()),
        ("(C\r\n)", 3, "C", ()),
        ("(SBU/N)", 0, "SBU", ("N",)),
        ("(SBU-NF)", 0, "SBU", ("NF",)),
        ("(SBU/NOFORN)", 0, "SBU", ("NOFORN",)),
        ("(S/NF)", 4, "S", ("NF",)),
        ("(S / NF)", 4, "S", ("NF",)),
        ("(S/\nNF)", 4, "S", ("NF",)),
        ("(C/REL FREEDONIA)", 3, "C", ("REL FREEDONIA",)),
        ("(S/WNINTEL)", 4, "S", ("WNINTEL",)),
        ("(C/NOCONTRACT)", 3, "C", ("NOCONTRACT",)),
        ("(C - ENTIRE TEXT)", 3, "C", ("ENTIRE TEXT",)),
        ("(S -- ENTIRE TEXT.)", 4, "S", ("ENTIRE TEXT",)),
        ("(CONFIDENTIAL)", 3, "C", ()),
        ("(S//NF)", 4, "S", ("NF",)),
        ("(S//REL TO USA, FVEY)", 4, "S", ("REL TO USA, FVEY",)),
        ("(TS//SI//NF)", 5, "TS", ("SI", "NF")),
        ("(TS//SI-G//OC/NF)", 5, "TS", ("SI-G", "OC", "NF")),
        ("(TS//HCS-O//NF)", 5, "TS", ("HCS-O", "NF")),
        ("(TS//TK//NF)", 5, "TS", ("TK", "NF")),
        ("(S//NF//XD)", 4, "S", ("NF", "XD")),
        ("(S//NF//ND)", 4, "S", ("NF", "ND")),
        ("(U//SBU-NF)", 0, "U", ("SBU-NF",)),
        ("(U//LES-NF)", 0, "U", ("LES-NF",)),
        ("(U//SSI)", 0, "U", ("SSI",)),
        ("(U//DS)", 0, "U", ("DS",)),
        ("(U//DCNI)", 0, "U", ("DCNI",)),
        ("(S//RD-CNWDI)", 4, "S", ("RD-CNWDI",)),
        ("(S//RD-SG 14)", 4, "S", ("RD-SG 14",)),
        ("(S//FRD)", 4, "S", ("FRD",)),
        ("(S//TFNI)", 4, "S", ("TFNI",)),
        ("(//GBR S)", 4, "GBR S", ()),
        ("(//GBR U)", 0, "GBR U", ()),
        ("(//FGI S)", 4, "FGI S", ()),
        ("(//CTS)", 5, "CTS", ()),
        ("(//NS)", 4, "NS", ()),
        ("(//NC)", 3, "NC", ()),
        ("(//NR)", 2, "NR", ()),
        ("(//NU)", 0, "NU", ()),
        ("(//CTS//ATOMAL)", 5, "CTS", ("ATOMAL",)),
        ("(//JOINT S USA, GBR)", 4, "JOINT S USA, GBR", ()),
        ("(S//SAR-BP)", 4, "S", ("SAR-BP",)),
        ("(S//DSEN)", 4, "S", ("DSEN",)),
        ("(S//RS)", 4, "S", ("RS",)),
        ("(S//RELIDO)", 4, "S", ("RELIDO",)),
        ("(S//DISPLAY ONLY AFG)", 4, "S", ("DISPLAY ONLY AFG",)),
        ("(NF)", None, "NF", ()),
        ("(BYE)", None, "BYE", ()),
        ("(SIOP)", None, "SIOP", ()),
    ],
)
def test_reads(
    text: str, level: int | None, token: str, controls: tuple[str, ...]
) -> None:
    mark = read_portion_mark(f"1. {text} Text", 3, len(text) + 8)
    assert mark is not None
    assert (mark.span.start, mark.span.end) == (3, 3 + len(text))
    assert mark.value.level == (None if level is None else Level(level))
    assert (mark.value.token, mark.value.controls) == (token, controls)


@pytest.mark.parametrize(
    "text",
    [
        "(A)",
        "(M)",
        "(N)",
        "(1)",
        "(i)",
        "(US)",
        "(U.S.)",
        "(UN)",
        "(SI)",
        "(NS)",
        "(TK)",
        "(S Korea)",
        "(C-AL6-00123)",
        "(R-TX)",
        "(C",
        "(S/NF",
        "()",
        "(/)",
        "(//)",
        "C)",
        "[PORTION_MARK]",
        "[(b)(1)]",
        "",
    ],
)
def test_leaves(text: str) -> None:
    assert read_portion_mark(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("C) The minister", "C)"),
        ("SBU) The minister", "SBU)"),
        ("S/NF) The minister", "S/NF)"),
        ("(C The minister said that they agreed", "(C"),
        ("(C) The minister", "(C)"),
    ],
)
def test_a_lost_bracket_is_read_on_request(text: str, written: str) -> None:
    mark = read_portion_mark(text, 0, len(text), damaged=True)
    assert mark is not None
    assert mark.span.of(text) == written


@pytest.mark.parametrize("text", ["A) The", "C)The", "CD) The", "(C The end (of it)"])
def test_a_lost_bracket_is_no_licence(text: str) -> None:
    assert read_portion_mark(text, 0, len(text), damaged=True) is None
