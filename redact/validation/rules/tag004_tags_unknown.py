"""TAG004: a TAGS code that is not in the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.span import Span
from redact.validation import witness
from redact.validation.formats import is_tags_code
from redact.validation.rule import Hit, rule
from redact.validation.tables import tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable, Located


@rule(
    "TAG004",
    "tags-unknown",
    severity="info",
    since="0.2",
    summary="TAGS code is in none of the tables",
    why="It may be mistyped; the tables of organisations are not complete.",
    hint="Look for two letters that changed places.",
    source="5 FAH-3 H-110; TL:TAGS-1 (1974); codes observed in cables of 2000 to 2010",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PGVO PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. The visit went well.\n"
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
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    field="tags",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Tell neighbours together: they are one strange text."""
    run: list[Located[str]] = []
    for index, tag in enumerate((*cable.tags, None)):
        if tag is not None and _is_unknown(cable, tag):
            run.append(tag)
        elif run:
            count = len(run)
            yield Hit(
                Span(run[0].span.start, run[-1].span.end),
                "not a known TAGS code"
                if count == 1
                else f"{count} unknown TAGS codes",
                field=f"tags.{index - count}",
            )
            run = []


def _is_unknown(cable: Cable, tag: Located[str]) -> bool:
    """Captions are TAG009's to tell, fused codes TAG005's, the form the schema's."""
    return is_tags_code(tag.value) and not (
        tags.is_known(tag.value)
        or tags.halves(tag.value)
        or tag.value in witness.CAPTION_WORDS
        or witness.is_masked(cable, tag.span)
    )
