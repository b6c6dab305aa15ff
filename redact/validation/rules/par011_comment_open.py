"""PAR011: a comment without end, or an end without comment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import body
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "PAR011",
    "comment-open",
    severity="info",
    since="0.2",
    summary="comment has no END COMMENT, or END COMMENT no comment",
    why="What the post thinks is then not told apart from what others said.",
    hint="Write END COMMENT after its last sentence.",
    source="observed in public cables",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. COMMENT: The visit went well.\n"
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
        "1. COMMENT: The visit went well. END COMMENT.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    field="paragraphs",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the word that has no partner."""
    alone = body.unpaired(cable, "COMMENT")
    if alone is not None:
        place, opens = alone
        yield Hit(
            place,
            "comment has no end" if opens else "end of a comment that is not there",
        )
