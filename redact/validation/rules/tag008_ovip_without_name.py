"""TAG008: OVIP without the visitor."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable, Located

_MASK: Final = re.compile(r"[\s,]*(?:[(\[\u2588]|X{6})")


@rule(
    "TAG008",
    "ovip-without-name",
    severity="info",
    since="0.2",
    summary="OVIP without a name in parentheses",
    why="OVIP files a visit under the visitor: without the name it cannot be found.",
    hint="Add the visitor as (LAST, FIRST), where the text names one.",
    source="TL:TAGS-1 (1974) 4",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\n"
        "E.O. 12958: N/A\n"
        "TAGS: OVIP PREL PE\n"
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
    field="tags",
)
def check(cable: Cable) -> Iterator[Hit]:
    """A name anywhere on the line may be the visitor's; a repetition is TAG006's."""
    if cable.tag_names:
        return
    for index, tag in enumerate(cable.tags):
        if tag.value == "OVIP":
            if not _is_masked(cable, tag):
                yield Hit(tag.span, "OVIP names no visitor", field=f"tags.{index}")
            return


def _is_masked(cable: Cable, tag: Located[str]) -> bool:
    text = cable.document.text
    return not cable.is_record and bool(_MASK.match(text, tag.span.end))
