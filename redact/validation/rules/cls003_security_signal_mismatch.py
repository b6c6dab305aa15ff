"""CLS003: ZNR with classified letters, or ZNY with U."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "CLS003",
    "security-signal-mismatch",
    severity="error",
    since="0.1",
    summary="ZNR with other letters than UUUUU, or ZNY with UUUUU",
    why=(
        "ZNR lets a message over any circuit, ZNY only over approved ones: the wrong"
        " signal sends classified text in the clear."
    ),
    hint=(
        "Compare with the banner: ZNR UUUUU for UNCLAS, else ZNY and the"
        " level's letter."
    ),
    source="ACP 127(G) 124, 203; observed in 25 of 25 public cables",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNY UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="transmission.security.signal",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the letters where the banner sides with the signal."""
    sent = cable.transmission
    if not sent or not sent.signal or not sent.letters:
        return
    if not witness.contradicts_signal(cable):
        return
    message = f"{sent.signal.value} does not go with {sent.letters.value}"
    if witness.letters_contradict_signal(cable):
        yield Hit(sent.letters.span, message, field="transmission.security.letters")
    else:
        yield Hit(sent.signal.span, message)
