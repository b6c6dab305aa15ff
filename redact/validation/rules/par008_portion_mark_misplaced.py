"""PAR008: a portion mark before the number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import body
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "PAR008",
    "portion-mark-misplaced",
    severity="warning",
    since="0.2",
    summary="portion mark stands before the paragraph number",
    why="Marks are looked for after the number; here the paragraph counts as unmarked.",
    hint="Write the number first: 1. (C) Text.",
    source="5 FAH-1 H-246.2",
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
        "(C) 2. It was short.\n"
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
    """Report each at the mark."""
    for span in body.marks_before_numbers(cable).values():
        yield Hit(span, "mark before the number")
