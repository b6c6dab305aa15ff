"""HDR040: XMT, but nobody to be exempted from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_COLLECTIVE: Final = re.compile(r"\b(?:COLLECTIVE|POSTS|ALDAC|ALL|MISSIONS|MEMBERS?)\b")


@rule(
    "HDR040",
    "exemption-without-collective",
    severity="warning",
    since="0.2",
    summary="XMT without a collective address",
    why="XMT takes a post out of a collective; without one it says nothing.",
    hint="Look for the collective address that is lost.",
    source="ACP 127(G) Annex B (FL9)",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO RUEHC/SECSTATE WASHDC 4718\n"
        "XMT AMEMBASSY SOFIA\n"
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
    good=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO RUEHC/SECSTATE WASHDC 4718\n"
        "INFO EUROPEAN POLITICAL COLLECTIVE\n"
        "XMT AMEMBASSY SOFIA\n"
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
    field="exempt",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the first that is exempted."""
    if not cable.exempt:
        return
    if not any(_COLLECTIVE.search(one.name.value) for one in (*cable.to, *cable.info)):
        yield Hit(cable.exempt[0].name.span, "exempted, but from no collective")
