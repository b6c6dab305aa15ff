"""SCH004: date-time group, E.O. line or header line that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import schema
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    schema.UNREADABLE,
    "unreadable-value",
    severity="error",
    since="0.1",
    summary="date-time group, E.O. line or header line that cannot be read",
    why=(
        "What cannot be read is null in the record, and what depends on it is not"
        " checked. A header line that was not understood is info."
    ),
    hint="Write it in the usual form, or look for the line in another copy.",
    source="schemas/cable.schema.json; ACP 127(G) 112 to 209; TL:TAGS-1",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\n%% ?? !!\n"
        "TAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
)
def check(cable: Cable) -> Iterator[Hit]:
    """Run the schema; the runner does so once for all its codes."""
    return schema.check(cable, schema.UNREADABLE)
