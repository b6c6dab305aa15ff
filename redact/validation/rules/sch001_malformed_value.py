"""SCH001: value is not formed as the schema says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import schema
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    schema.MALFORMED,
    "malformed-value",
    severity="error",
    since="0.1",
    summary="value is not formed as the schema says",
    why=(
        "Programs that read the record rely on its patterns: five equal letters in"
        " FL4, a routing indicator that begins with R."
    ),
    hint="Compare the value with the other places that say the same.",
    source="schemas/cable.schema.json; ACP 127(G) 112 to 209; TL:TAGS-1",
    bad='{"dtg": "27 March 2007"}\n',
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
)
def check(cable: Cable) -> Iterator[Hit]:
    """Run the schema; the runner does so once for all its codes."""
    return schema.check(cable, schema.MALFORMED)
