"""HDR042: an addressee stands twice in the same role."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import envelope, witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

# the second line of a long address
_FRAGMENT: Final = re.compile(r"(?:WASH|WASHDC|WASHINGTON|DC|WASHINGTONDC|[A-Z]{2})")


@rule(
    "HDR042",
    "addressee-repeated",
    severity="warning",
    since="0.2",
    summary="addressee is listed twice in the same role",
    why="It receives the message twice, and often another addressee was meant.",
    hint="Take one of them out, or look which addressee was meant.",
    source="ACP 127(G) 206e",
    bad=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "INFO AMEMBASSY QUITO\nAMEMBASSY QUITO\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    good=(
        "R 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "INFO AMEMBASSY QUITO\nAMEMBASSY LA PAZ\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the second and further ones; what is masked cannot be compared."""
    if not cable.banner:
        return  # where the addresses end is not certain
    routed = {
        role
        for role, _, one in envelope.addressees(cable)
        if one.routing_indicator is not None
    }
    seen: set[tuple[str, str]] = set()
    for role, index, one in envelope.addressees(cable):
        name = witness.squeeze(one.name.value)
        if not name or (role in routed and one.routing_indicator is None):
            continue
        if (role, name) not in seen:
            seen.add((role, name))
        elif not _FRAGMENT.fullmatch(name) and not witness.is_masked(cable, one.span):
            yield Hit(
                one.name.span,
                "addressee stands twice in this role",
                field=f"{role}.{index}.name",
            )
