"""HDR036: there is not exactly one FM line with an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.span import Span
from redact.validation import envelope, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.validation.rule import Severity


@rule(
    "HDR036",
    "originator-missing",
    severity="error",
    since="0.2",
    summary="cable has no FM line, an empty one, or several",
    why="FL6 says who sends the cable; it is one of the few lines none may lack.",
    hint="Give one FM line with the sender's address, after FL5 and before TO.",
    source="ACP 127(G) 142b, Annex B",
    bad=(
        "R 272239Z MAR 07\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="from",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at a second line, a malformed one, or where the line belongs."""
    lines = envelope.from_lines(cable)
    if cable.originator:
        name = cable.originator.span
        for line in lines:
            if line["word"] == "FM" and line["name"] and line.start("name") > name.end:
                yield Hit(_place(line), "a second FM line")
    elif lines:
        if envelope.is_out_of_order(cable, lines[0]):
            return  # it stands after the addressees: HDR039's
        empty = not lines[0]["name"]
        yield Hit(
            _place(lines[0]),
            "FM line is empty" if empty else "FM line is not FM and an address",
        )
    elif envelope.is_recognised(cable) and not _is_masked(cable):
        if not envelope.has_any(cable):
            yield Hit(
                witness.place_after(cable, None),
                "no FM line, nor any of FL5 to FL9",
                severity=_of_headless(cable),
            )
            return
        yield Hit(
            witness.place_after(cable, cable.dtg_line),
            "FM line is missing",
            severity=witness.softened(cable)
            or ("warning" if cable.is_record else None),
        )


def _of_headless(cable: Cable) -> Severity | None:
    """A copy that begins with the banner is an extract."""
    sent = cable.transmission
    return None if sent and (sent.station or sent.signal) else "info"


def _place(line: re.Match[str]) -> Span:
    return Span(*line.span("line"))


def _is_masked(cable: Cable) -> bool:
    return witness.has_lone_mask(cable, *envelope.zone(cable))
