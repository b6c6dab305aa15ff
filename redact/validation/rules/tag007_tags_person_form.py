"""TAG007: no person in the parentheses after a TAGS code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable, Located

_EXEMPTION: Final = re.compile(r"\(b\)\([1-9]\)", re.IGNORECASE)


@rule(
    "TAG007",
    "tags-person-form",
    severity="warning",
    since="0.2",
    summary="parentheses after a TAGS code do not hold LAST, FIRST",
    why=(
        "Only a person may stand there, surname first: other words are filed as a name."
    ),
    hint="Write LAST, FIRST, or take the parentheses out.",
    source="TL:TAGS-1 (1974) 3a(f), 4",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: OVIP (VISIT) PREL PE\n"
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
        "TAGS: OVIP (BRYLL, ADA) PREL PE\n"
        "SUBJECT: A VISIT\n"
        "\n"
        "1. The visit went well.\n"
        "\n"
        "2. It was short.\n"
        "BRYLL\n"
    ),
    field="tag_names",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Without a comma, several words may be a name that has no surname: info."""
    for index, name in enumerate(cable.tag_names):
        surname, comma, given = name.value.partition(",")
        if (comma and surname.strip() and given.strip()) or _is_masked(cable, name):
            continue
        several = not comma and len(surname.split()) > 1
        yield Hit(
            name.span,
            "not LAST, FIRST",
            severity="info" if several else None,
            field=f"tag_names.{index}",
        )


def _is_masked(cable: Cable, name: Located[str]) -> bool:
    """Also for a part of ``[(b)(6)]``, which stands in parentheses of its own."""
    span, text = name.span, cable.document.text
    return witness.is_masked(cable, span) or bool(
        _EXEMPTION.search(text, max(0, span.start - 5), span.end + 5)
    )
