"""HDR019: FL3's serial is not the end of the MRN's number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR019",
    "station-serial-mismatch",
    severity="error",
    since="0.1",
    summary="FL3's serial is not the last four digits of the banner's number",
    why="Header and text belong to different cables, or a digit is mistyped.",
    hint="Compare both with the preamble's id and the file's name.",
    source="observed in 25 of 25 public cables",
    bad=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1025 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "VZCZCXYZ0000\nRR RUEHWEB\nDE RUEHPE #1052 0862239\nZNR UUUUU ZZH\n"
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="transmission.serial",
    unconfirmed=(
        "that the serial is the number modulo 10000 where that has five digits or more"
    ),
)
def check(cable: Cable) -> Iterator[Hit]:
    """Compare modulo 10000; a banner that the id contradicts too is HDR005's."""
    serial = cable.transmission.serial if cable.transmission else None
    number = cable.banner.number if cable.banner else None
    if not serial or not number or serial.value > 9999:
        return
    if not cable.is_record and len(serial.span) != 4:
        return  # HDR017's
    if not witness.is_padded(cable):
        return  # the banner's number has lost digits: CLS007's
    named = witness.preamble_id(cable)
    if named and named.number % 10000 == serial.value and named.number != number.value:
        return
    if serial.value != number.value % 10000:
        # beyond four digits the rule is a conjecture: no error on it alone
        yield Hit(
            serial.span,
            f"FL3 has serial {serial.value:04d}, the banner {number.value:06d}",
            severity="warning" if number.value > 9999 else None,
        )
