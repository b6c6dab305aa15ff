"""PAR001: a paragraph number is left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import body
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

# one text under several numbers: "7-8. (S) Texts follow"
_RANGE: Final = re.compile(
    r"^[ \t¶Â]*(?P<first>[0-9]{1,3})[ ]?-[ ]?(?P<last>[0-9]{1,3})\.\s", re.MULTILINE
)


@rule(
    "PAR001",
    "paragraph-number-gap",
    severity="warning",
    since="0.1",
    summary="paragraph numbers do not run 1, 2, 3 without gap",
    why="A paragraph is lost, or the numbers that others cite are wrong.",
    hint="Look for the paragraph in another copy.",
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
    moved = body.marks_before_numbers(cable)
    for index, paragraph in enumerate(cable.paragraphs):
        number = paragraph.number
        if number is None:
            continue
        while expected in moved:
            expected += 1
        if (
            number.value > expected
            and not _stands_again(cable, index)
            and not _in_range(cable, index, expected)
        ):
            missing = (
                f"paragraph {expected} is missing"
                if number.value == expected + 1
                else f"paragraphs {expected} to {number.value - 1} are missing"
            )
            yield Hit(number.span, missing, field=f"paragraphs.{index}.number")
        expected = max(expected, number.value + 1)


def _in_range(cable: Cable, index: int, expected: int) -> bool:
    """Tell whether the numbers left out stand as a range before the paragraph."""
    here = cable.paragraphs[index].number
    before = cable.paragraphs[index - 1].span.start if index else 0
    return here is not None and any(
        int(match["first"]) == expected and int(match["last"]) == here.value - 1
        for match in _RANGE.finditer(cable.document.text, before, here.span.start)
    )


def _stands_again(cable: Cable, index: int) -> bool:
    """The next paragraph has the same number: one of the two is mistyped, PAR002's."""
    here = cable.paragraphs[index].number
    after = next(
        (one.number for one in cable.paragraphs[index + 1 :] if one.number), None
    )
    return here is not None and after is not None and here.value == after.value
