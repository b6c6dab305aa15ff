"""HDR038: neither TO nor INFO names anyone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.span import Span
from redact.validation import envelope, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR038",
    "addressee-missing",
    severity="error",
    since="0.2",
    summary="cable has no addressee, neither TO nor INFO",
    why="A message to nobody is delivered to nobody; INFO alone is allowed.",
    hint="Give a TO or an INFO line with an address.",
    source="ACP 127(G) 142b, Annex B; nine public cables have INFO only",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nINFO AMEMBASSY QUITO\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="to",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at where TO belongs; one without FL5 to FL9 is HDR036's."""
    if cable.to or cable.info or not envelope.has_any(cable):
        return
    if witness.has_lone_mask(cable, *envelope.zone(cable)):
        return
    lines = envelope.address_lines(cable)
    if lines:
        if not lines[0]["name"]:
            yield Hit(Span(*lines[0].span("line")), "the line names nobody")
        return  # where something else kept it from being read
    before = cable.originator.span if cable.originator else cable.dtg_line
    yield Hit(
        witness.place_after(cable, before),
        "TO or INFO is missing",
        severity=witness.softened(cable) or ("warning" if cable.is_record else None),
    )
