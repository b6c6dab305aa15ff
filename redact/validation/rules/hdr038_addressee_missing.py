"""HDR038: nobody to send it to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.span import Span
from redact.validation import header, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable


@rule(
    "HDR038",
    "addressee-missing",
    severity="error",
    since="0.2",
    summary="neither TO nor INFO has an addressee",
    why="A cable goes to somebody; the lines are lost.",
    hint="Look for the lines in another copy.",
    source="ACP 127(G) 142 and Annex B",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
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
    field="to",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at FM, after which they belong; a cable may have INFO alone."""
    if cable.to or cable.info or not header.has_addresses(cable):
        return  # without any of FL5 to FL9 it is HDR036's
    line = header.address_line(cable)
    if line:
        if not line["name"]:
            yield Hit(Span(*line.span("line")), "the line names nobody")
        return  # where something else kept it from being read
    if header.is_masked(cable):
        return
    place = cable.dtg_line or witness.beginning(cable)
    if cable.originator:
        place = cable.originator.span
    yield Hit(place, "no addressee", severity=witness.softened(cable))
