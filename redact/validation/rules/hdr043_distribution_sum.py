"""HDR043: copies that do not add up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_ITEM: Final = re.compile(r"[A-Z][A-Z0-9/]{0,7}-([0-9]{2})(?![0-9])")
# like an item, but its code or number is none; LOG-00NP-00 are two
_BROKEN: Final = re.compile(
    r"(?<!\S)(?!(?:[A-Z][A-Z0-9/]{0,7}-[0-9]{2})+(?!\S))[A-Z0-9/]{1,8}-[A-Z0-9]{0,4}(?!\S)"
)
_FIRST: Final = re.compile(r"(?<!\S)(?:ACTION|ORIGIN|INFO)(?!\S)")
_SUM: Final = re.compile(r"/(?P<sum>[0-9]{3})[ ]?[A-Z]\b")


@rule(
    "HDR043",
    "distribution-sum",
    severity="info",
    since="0.2",
    summary="copies of the distribution do not add up to the number after the stroke",
    why="The list was changed or cut after it was made.",
    hint="Look for a line of the list that is lost.",
    source="observed in NARA files (ACP 127 study of the AAD telegrams)",
    bad=(
        "ACTION WHA-00\n"
        "\n"
        "INFO  LOG-00   ACE-02   INR-03   /006W\n"
        "\n"
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
    good=(
        "ACTION WHA-00\n"
        "\n"
        "INFO  LOG-00   ACE-02   INR-03   /005W\n"
        "\n"
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
    needs_text=True,
)
def check(cable: Cable) -> Iterator[Hit]:
    """Add up what stands before the stroke."""
    if cable.distribution is None:
        return
    text = cable.document.text
    start, end = cable.distribution.start, cable.distribution.end
    total = _SUM.search(text, start, end)
    if total is None:
        return
    first = _FIRST.search(text, start, total.start())
    broken = _BROKEN.search(text, first.end(), total.start()) if first else None
    if broken:
        yield Hit(Span(*broken.span()), "item is not a code, a hyphen and two digits")
        return  # the sum cannot be judged
    copies = [int(match[1]) for match in _ITEM.finditer(text, start, total.start())]
    if copies and sum(copies) != int(total["sum"]):
        yield Hit(
            Span(*total.span("sum")), f"the list adds up to {sum(copies):03d} copies"
        )
