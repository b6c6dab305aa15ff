"""PAR007: some paragraphs are marked, some not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import body, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "PAR007",
    "portion-marks-mixed",
    severity="warning",
    since="0.2",
    summary="some numbered paragraphs of an unclassified cable are marked, some not",
    why="What has no mark among marked ones cannot be told to be releasable.",
    hint="Ask the originator; treat the paragraph as the highest of the others.",
    source="CAPCO Register 2016 C.1; 32 CFR 2001.21(c)",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. (SBU) The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. (SBU) The visit went well.\n"
        "\n"
        "2. (U) It was short.\n"
        "BRYLL\n"
    ),
    field="paragraphs",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Report them together at the first; classified cables are PAR005's."""
    if cable.level is None or any(
        level.is_classified for level in witness.levels(cable)
    ):
        return
    if body.has_notice(cable) or any(
        mark.value.level is not None and mark.value.level.is_classified
        for mark in cable.portion_marks
    ):
        return  # one notice for all; a mark above the banner is CLS013's
    known = [one for one in body.numbered(cable) if not body.is_undecidable(cable, one)]
    bare = [one for one in known if not body.is_marked(cable, one)]
    if not bare or len(bare) == len(known):
        return
    number = bare[0].number
    if number is not None:
        count = witness.counted(len(bare), "paragraph")
        yield Hit(
            number.span,
            f"no portion mark where others have one ({count})",
            severity=witness.softened(cable),
        )
