"""HDR026: FL5 is not precedence and date-time group."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import header, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_FORM: Final = re.compile(
    r"""
    (?P<lead> (?: [A-Z0-9]+ [ ]+ )*? )
    (?P<group> [0-9]{6} (?P<gap>[ ]?) [A-Z]
      (?P<blanks>[ ]*) [A-Za-z]{3,9} \.? (?P<last>[ ]*)
      (?P<year> [0-9]{4} | [0-9]{2} )? )
    (?: [ ]+ [^0-9 ] .* )?
    """,
    re.VERBOSE,
)
_TOKEN: Final = re.compile(r"[A-Z0-9]+")


_LIKE: Final = re.compile(
    rf"(?:[A-Z]{{1,2}} ){{0,2}}[0-9A-Za-z]{{0,9}} ?(?:{'|'.join(header.MONTHS)})"
    r"[A-Z]{0,6} ?[0-9]{2,4}(?: [A-Z]{3})*"
)


@rule(
    "HDR026",
    "malformed-date-time-line",
    severity="error",
    since="0.2",
    summary="FL5 is not one or two of Z, O, P, R and ddhhmmZ MON yy",
    why="Traffic is ordered by precedence and time: without them a message is late.",
    hint="Write it as O 272239Z MAR 07, or O P 272239Z MAR 07 for a dual precedence.",
    source="ACP 127(G) 113, 150 to 152, Annex B",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "X 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="dtg",
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Judge the form; days, hours, months and zones that are none are not its own."""
    line = cable.dtg_line
    if line is None:
        yield from _without_line(cable)
        return
    if witness.is_masked(cable, line):
        return
    match = _FORM.fullmatch(cable.document.text, line.start, line.end)
    if match is None:
        yield Hit(line, "FL5 cannot be read as precedence and ddhhmmZ MON yy")
        return
    letters = list(
        _TOKEN.finditer(cable.document.text, line.start, match.start("group"))
    )
    wrong = [one for one in letters if one[0] not in witness.RANKS]
    group = Span(*match.span("group"))
    if wrong:
        yield Hit(
            Span(wrong[0].start(), wrong[-1].end()),
            "FL5's precedence is none of Z, O, P, R",
            field="precedence",
        )
    elif len(letters) > 2:
        yield Hit(
            Span(letters[2].start(), letters[-1].end()),
            "FL5 has more than two precedences",
            field="precedence",
        )
    elif not letters:
        yield Hit(
            group,
            "FL5 has no precedence",
            severity=witness.softened(cable),
            field="precedence",
        )
    elif match["year"] is None:
        yield Hit(group, "the date-time group has no year", severity="info")
    elif match["gap"] or not match["blanks"] or not match["last"]:
        yield Hit(
            group,
            "blanks are not those of ddhhmmZ MON yy",
            severity="warning",
        )


def _without_line(cable: Cable) -> Iterator[Hit]:
    """FL5 is not there, or so damaged that it was not taken for one."""
    if cable.originator is None or not (cable.to or cable.info):
        return  # no header to speak of; a missing FM is HDR036's
    damaged = header.misread(cable, _LIKE)
    if damaged:
        yield Hit(damaged, "FL5 cannot be read as precedence and ddhhmmZ MON yy")
    elif cable.dtg is None and not _is_masked_above(cable, cable.originator.span.start):
        yield Hit(
            cable.originator.span,
            "no date-time group (FL5) before this line",
            severity=witness.softened(cable),
        )


def _is_masked_above(cable: Cable, end: int) -> bool:
    """A mask stands where FL5 belongs: between FL4, or the preamble, and FM."""
    above = (cable.preamble, cable.transmission)
    start = max((part.span.end for part in above if part), default=0)
    return start < end and witness.is_masked(cable, Span(start, end))
