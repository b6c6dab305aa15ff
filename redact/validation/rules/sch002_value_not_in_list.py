"""SCH002: value is none of those the schema lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import schema
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    schema.NOT_IN_LIST,
    "value-not-in-list",
    severity="error",
    since="0.1",
    summary="value is none of those the schema lists",
    why=("The lists are closed: precedence letters, precedence words, level words."),
    hint="Look for a spelling error; redact explain and schemas/ list what is allowed.",
    source="schemas/cable.schema.json; ACP 127(G) 112 to 209; TL:TAGS-1",
    bad='{"precedence": "X"}\n',
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
)
def check(cable: Cable) -> Iterator[Hit]:
    """Run the schema; the runner does so once for all its codes."""
    return schema.check(cable, schema.NOT_IN_LIST)
