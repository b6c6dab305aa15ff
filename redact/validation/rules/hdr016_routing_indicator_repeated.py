"""HDR016: a routing indicator stands twice in FL2."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR016",
    "routing-indicator-repeated",
    severity="warning",
    since="0.2",
    summary="routing indicator stands twice in FL2",
    why="A station called twice receives the message twice.",
    hint="Take the second one out.",
    source="ACP 127(G) 204c",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB RUEHBZ RUEHWEB\n"
        "DE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB RUEHBZ\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="transmission.routing",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at each indicator's second place, once."""
    seen: Counter[str] = Counter()
    for index, one in enumerate(
        cable.transmission.routing if cable.transmission else ()
    ):
        seen[one.value] += 1
        if seen[one.value] == 2 and one.value.isalpha():  # else HDR015's
            yield Hit(
                one.span,
                "indicator stands in FL2 already",
                field=f"transmission.routing.{index}",
            )
