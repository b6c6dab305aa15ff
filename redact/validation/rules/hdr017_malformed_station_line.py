"""HDR017: FL3 is not ``DE RI #ssss[/nn] jjjhhmm``."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import header, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_TOKEN: Final = re.compile(r"\S+")
# FL3 but for its first word
_LIKE: Final = re.compile(
    r"[A-Z]{0,3}[ ]*R[A-Z0-9]{3,7}[ ]+[#]?[0-9]{3,5}(?:/[0-9]{2})?[ ]+[0-9]{6,8}"
)
_GRAMMAR: Final = (
    ("routing indicator", re.compile(r"R[A-Z]{3,6}")),
    ("#ssss[/nn]", re.compile(r"\#[0-9]{4}(?:/[0-9]{2})?")),
    ("jjjhhmm", re.compile(r"[0-9]{7}")),
)


@rule(
    "HDR017",
    "malformed-station-line",
    severity="error",
    since="0.1",
    summary="FL3 is not DE, routing indicator, #ssss or #ssss/nn, jjjhhmm",
    why="FL3 identifies the transmission; a service message cannot cite a broken one.",
    hint="Write it as DE RUEHPE #1052 0862239, with /01 after the serial in a section.",
    source="ACP 127(G) 115, 116, Annex B; observed in 25 of 25 public cables",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE 1052 862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="transmission",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the groups that are wrong, or at the line where one is missing."""
    line = witness.station_line(cable)
    if line is None:
        place = header.misread(cable, _LIKE)
        if place:
            yield Hit(place, "FL3 does not begin with DE and a routing indicator")
        return
    groups = list(_TOKEN.finditer(cable.document.text, line.start, line.end))[1:]
    wrong: list[Span] = []
    missing: list[str] = []
    for group, grammar in zip_longest(groups, _GRAMMAR):
        if group is None:
            missing.append(grammar[0])
        elif grammar is None or not grammar[1].fullmatch(group[0]):
            wrong.append(Span(*group.span()))
    if wrong:
        yield Hit(
            Span(wrong[0].start, wrong[-1].end),
            "FL3 is not DE RI #ssss[/nn] jjjhhmm from here on",
        )
    elif missing:
        yield Hit(line, f"FL3 lacks {', '.join(missing)}")
