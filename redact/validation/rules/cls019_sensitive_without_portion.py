"""CLS019: SENSITIVE without an (SBU) portion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.cable import Level
from redact.validation import body, handling, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_MARKS: Final = frozenset({"SBU", "SBU/N"})


@rule(
    "CLS019",
    "sensitive-without-portion",
    severity="info",
    since="0.2",
    summary="caption SENSITIVE, but no portion is marked (SBU)",
    why=(
        "What is sensitive cannot be told from what is not; common where nothing is"
        " marked."
    ),
    hint="Ask the originator which portions are meant.",
    source="observed in public cables",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "\n"
        "SENSITIVE\n"
        "\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. The visit went well.\n"
        "BRYLL\n"
    ),
    good=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "\n"
        "SENSITIVE\n"
        "\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. (SBU) The visit went well.\n"
        "\n"
        "2. (U) The visit went well.\n"
        "BRYLL\n"
    ),
    field="captions",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the caption; masked marks and damaged copies decide nothing."""
    if cable.level != Level.UNCLASSIFIED or witness.softened(cable):
        return
    places = [one.span for one in handling.said(cable) if one.word == "SENSITIVE"]
    if not places or any(one.value.token in _MARKS for one in cable.portion_marks):
        return
    if any(body.is_undecidable(cable, one) for one in cable.paragraphs):
        return
    yield Hit(places[0], "SENSITIVE, but no (SBU) portion")
