"""PAR001: a paragraph number is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "PAR001",
    "paragraph-number-gap",
    severity="warning",
    since="0.1",
    summary="paragraph numbers do not run 1, 2, 3 without gap",
    why="A paragraph is lost, or the numbers that others cite are wrong.",
    source="5 FAH-1 H-246.2",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well.\n\n3. It was short.\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n\n"
        "1. The visit went well.\n\n2. It was short.\n"
    ),
    field="paragraphs",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the number after the gap; garbled and partial copies have gaps."""
    if cable.has_damage("garbled", "extract"):
        return
    expected = 1
    for index, paragraph in enumerate(cable.paragraphs):
        number = paragraph.number
        if number is None:
            continue
        if number.value > expected:
            missing = (
                f"paragraph {expected} is missing"
                if number.value == expected + 1
                else f"paragraphs {expected} to {number.value - 1} are missing"
            )
            yield Hit(number.span, missing, field=f"paragraphs.{index}.number")
        expected = max(expected, number.value + 1)
