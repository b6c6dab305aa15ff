"""CLS018: an (SBU) portion without the caption."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.cable import Level
from redact.validation import handling, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_SENSITIVE: Final = frozenset({"SENSITIVE", "SBU", "FOUO"})
_MARKS: Final = frozenset({"SBU", "SBU/N"})


@rule(
    "CLS018",
    "sensitive-missing",
    severity="warning",
    since="0.2",
    summary="unclassified cable with an (SBU) portion lacks the caption SENSITIVE",
    why="Without the caption the cable is handled as if all of it could be released.",
    hint="Add the caption, or ask the originator whether the mark is right.",
    source="observed in 4 of 5 public cables",
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
        "2. (U) The visit went well.\n"
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
    """Point at the first such mark; a masked caption may have been the one."""
    if cable.level != Level.UNCLASSIFIED or _SENSITIVE & handling.words(cable):
        return
    if any(level.is_classified for level in witness.levels(cable)):
        return
    if handling.is_masked(cable):
        return
    for mark in cable.portion_marks:
        if mark.value.token in _MARKS:
            yield Hit(mark.span, "(SBU) portion, but no caption SENSITIVE")
            return
