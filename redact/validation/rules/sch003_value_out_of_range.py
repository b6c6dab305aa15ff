"""SCH003: number is lower or higher than the schema allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import schema
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    schema.OUT_OF_RANGE,
    "value-out-of-range",
    severity="error",
    since="0.1",
    summary="number is lower or higher than the schema allows",
    why=("There is no section 0, no cable 0 and no paragraph 0: a digit is mistyped."),
    hint="Look for a wrong digit.",
    source="schemas/cable.schema.json; ACP 127(G) 112 to 209; TL:TAGS-1",
    bad='{"transmission": {"serial": -1}}\n',
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
)
def check(cable: Cable) -> Iterator[Hit]:
    """Run the schema; the runner does so once for all its codes."""
    return schema.check(cable, schema.OUT_OF_RANGE)
