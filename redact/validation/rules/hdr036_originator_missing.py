"""HDR036: no FM line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation import header, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_FROM: Final = re.compile(r"^[ \t]*(?P<fm>FM)[ ]+(?:AM|US|SEC|REO)[A-Z]", re.MULTILINE)


@rule(
    "HDR036",
    "originator-missing",
    severity="error",
    since="0.2",
    summary="there is no FM line, or more than one",
    why="Who sends is then not told, or told twice.",
    hint="Look for the line in another copy; two may be two cables in one file.",
    source="ACP 127(G) 142 and Annex B",
    bad=(
        "R 272239Z MAR 07\n"
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
    field="from",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at where the line belongs, or at the second."""
    if cable.originator is None:
        if not header.has_header(cable):
            return
        line = header.from_line(cable)
        if line and header.is_below_addresses(cable, line):
            return  # HDR039's
        if line:
            fault = "FM line is not FM and an address"
            if not line["name"]:
                fault = "FM line is empty"
            yield Hit(Span(*line.span("line")), fault)
        elif not header.is_masked(cable):
            yield Hit(_place(cable), "no FM line", severity=witness.softened(cable))
        return
    if cable.is_record or cable.header is None:
        return
    text = cable.document.text
    second = _FROM.search(text, cable.originator.span.end, cable.header.end)
    if second:
        yield Hit(Span(*second.span("fm")), "a second FM line")


def _place(cable: Cable) -> Span:
    found = (*cable.to, *cable.info)
    if cable.dtg_line:
        return cable.dtg_line
    return found[0].span if found else witness.beginning(cable)
