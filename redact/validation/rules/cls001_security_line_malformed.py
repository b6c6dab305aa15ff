"""CLS001: the security line is not ZNR or ZNY and five equal letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

# what stands behind a signal without letters; a record has a quotation mark there
_BARE: Final = re.compile(r"(?: [ ]+ [A-Z0-9#]+ )* [ ]* (?: [\r\n] | \Z )", re.VERBOSE)
_LIKE: Final = re.compile(
    r"""
    (?: [A-Z]{2,5} [ ]+ )? Z [ ]? N [ ]? [RY] (?![A-Z]) .{0,40}
    | ZN [A-Z] [ ]+ (?P<group> [UERCST]) (?P=group){4} (?![A-Z]) .{0,20}
    | ZN [RY] [A-Z]{4,6} (?![A-Z]) .{0,20}
    | [ZYNR]{2,4} [ ]+ (?P<other> [UERCST]) (?P=other){4} (?![A-Z]) .{0,20}
    | (?P<lone> [UERCST]) (?P=lone){4} (?: [ ]+ ZZH )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MASKED: Final = re.compile(r"[\[(█]|X{4}", re.IGNORECASE)
_FIELD: Final = "transmission.security.letters"


@rule(
    "CLS001",
    "security-line-malformed",
    severity="error",
    since="0.2",
    summary="security line is not ZNR or ZNY and five equal letters",
    why=(
        "Relay stations choose the circuit by this line; one that they cannot read"
        " stops the message, or lets it over the wrong circuit."
    ),
    hint="Write ZNR UUUUU, or ZNY and five times the level's letter.",
    source="ACP 127(G) 124, 203",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUCUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field=_FIELD,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the letters, else at the signal, else at a line that is like one."""
    sent = cable.transmission
    if sent and sent.letters:
        letters = sent.letters.value
        glued = sent.signal and sent.signal.span.end == sent.letters.span.start
        if glued and sent.signal and not cable.is_record:
            yield Hit(sent.signal.span, "no blank before the five letters")
        elif len(letters) != 5 or len(set(letters)) != 1:
            yield Hit(sent.letters.span, "these must be five equal letters")
    elif sent and sent.signal:
        if _BARE.match(cable.document.text, sent.signal.span.end):
            yield Hit(sent.signal.span, f"no five letters after {sent.signal.value}")
    else:
        yield from _unread(cable)


def _unread(cable: Cable) -> Iterator[Hit]:
    """Lines before FL5 that the parser took for nothing, but are meant for FL4."""
    after = [found.span for found in (cable.originator,) if found]
    after += [cable.dtg_line] if cable.dtg_line else []
    end = min((span.start for span in after), default=0)
    for span in cable.unread:
        if (
            span.end <= end
            and _LIKE.fullmatch(cable.document.text, span.start, span.end)
            and not _MASKED.search(cable.document.text, span.start, span.end)
            and not witness.is_masked(cable, span)
        ):
            yield Hit(span, "no security line: give ZNR or ZNY and five equal letters")
            return
