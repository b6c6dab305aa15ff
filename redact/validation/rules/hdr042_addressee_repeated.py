"""HDR042: an addressee that stands twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

# the second line of a long address
_END: Final = re.compile(r"WASH|WASHDC|WASHINGTON|(?:WASHINGTON)?DC|[A-Z]{2}|")


@rule(
    "HDR042",
    "addressee-repeated",
    severity="warning",
    since="0.2",
    summary="addressee is listed twice in the same role",
    why="The post gets two copies, and one number fewer than it counts.",
    hint="Take one of them out.",
    source="ACP 127(G) 206e",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO RUEHC/SECSTATE WASHDC 4718\n"
        "INFO RUEHBJ/AMEMBASSY BEIJING 0394\n"
        "RUEHBJ/AMEMBASSY BEIJING 0394\n"
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
        "INFO RUEHBJ/AMEMBASSY BEIJING 0394\n"
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
    """Report the second and further ones, by name; numbers may differ."""
    if cable.banner is None:
        return  # where the addresses end is not certain
    for role, found in (
        ("to", cable.to),
        ("info", cable.info),
        ("exempt", cable.exempt),
    ):
        seen: set[str] = set()
        for index, one in enumerate(found):
            name = witness.squeeze(one.name.value)
            if _END.fullmatch(name):
                continue
            if name in seen and not witness.is_masked(cable, one.name.span):
                yield Hit(
                    one.name.span,
                    "addressee stands again",
                    field=f"{role}.{index}.name",
                )
            seen.add(name)
