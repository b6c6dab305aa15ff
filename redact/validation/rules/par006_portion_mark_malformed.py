"""PAR006: a portion mark that is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import body
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "PAR006",
    "portion-mark-malformed",
    severity="error",
    since="0.2",
    summary="portion mark lacks a bracket, or has no known level",
    why=(
        "A reader, or a program, does not see it as a mark: the portion then counts"
        " as unmarked."
    ),
    hint="Write it as (C), (S/NF), (SBU).",
    source="32 CFR 2001.21(c)(1); CAPCO Register 2016 C.1",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\n"
        "E.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
        "\n"
        "1. (C) The visit went well.\n"
        "\n"
        "2. C) It was short.\n"
        "BRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "C O N F I D E N T I A L LIMA 001052\n"
        "E.O. 12958: DECL: 03/27/2017\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "Classified By: PolCouns Ada Bryll for reason 1.4(d).\n"
        "\n"
        "1. (C) The visit went well.\n"
        "\n"
        "2. (C) It was short.\n"
        "BRYLL\n"
    ),
    field="paragraphs",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report each at its characters."""
    for index, paragraph in enumerate(cable.paragraphs):
        odd = body.odd_mark(cable, paragraph)
        if odd is not None:
            fault = "lacks a bracket" if paragraph.mark else "has no known level"
            yield Hit(odd, f"portion mark {fault}", field=f"paragraphs.{index}.mark")
