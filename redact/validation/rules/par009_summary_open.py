"""PAR009: a summary without end, or an end without summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import body
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "PAR009",
    "summary-open",
    severity="info",
    since="0.2",
    summary="summary has no END SUMMARY, or END SUMMARY no summary",
    why="Where the summary ends is then the reader's guess.",
    hint="Write END SUMMARY after its last sentence.",
    source="observed (forms collected by the cablemap project); 5 FAH-1 H-246.3",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. SUMMARY: The visit went well.\n"
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
        "1. SUMMARY: The visit went well. END SUMMARY.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    field="paragraphs",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the word that has no partner."""
    alone = body.unpaired(cable, "SUMMARY")
    if alone is not None:
        place, opens = alone
        yield Hit(
            place,
            "summary has no end" if opens else "end of a summary that is not there",
        )
