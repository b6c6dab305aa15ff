"""HDR040: XMT, but nobody to be exempted from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Addressee, Cable

_POST: Final = re.compile(
    r"""
    (?: AMEMBASSY | EMBASSY | AMCONSUL | AMCONGEN | US[ ]?MISSION | US[ ]?INT
      | US[ ]?OFFICE | USLO | USDEL | REO | AIT | AMERICAN[ ]INSTITUTE
      | SECSTATE ) \b
    """,
    re.VERBOSE,
)
# words of collectives, as seen; a collective has no number of its own
_COLLECTIVE: Final = re.compile(
    r"""
    \b (?: COLLECTIVES? | COLL | POSTS? | ALL | ALDAC | AIG | MISSIONS | EMBASSIES
         | CONSULATES | COUNTRIES | STATES | NATIONS | MEMBERS? | COMMUNITY | GROUP
         | LIST | CAPITALS ) \b
    """,
    re.VERBOSE,
)
_SINGLE_END: Final = re.compile(r"\b(?:WASH ?DC|WASHINGTON(?: D\.?C\.?)?|[A-Z]{2})$")
_INLINE: Final = re.compile(r"(?<=\S)[ ,]+(?P<xmt>XMT[ /]+\S.*)")


@rule(
    "HDR040",
    "exemption-without-collective",
    severity="warning",
    since="0.2",
    summary="XMT without a collective address",
    why="XMT takes a post out of a collective; without one it says nothing.",
    hint="Look for the collective address that is lost.",
    source="ACP 127(G) Annex B (FL9)",
    bad=(
        "R 272239Z MAR 07\n"
        "FM AMEMBASSY LIMA\n"
        "TO RUEHC/SECSTATE WASHDC 4718\n"
        "XMT AMEMBASSY SOFIA\n"
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
        "INFO EUROPEAN POLITICAL COLLECTIVE\n"
        "XMT AMEMBASSY SOFIA\n"
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
    field="exempt",
)
def check(cable: Cable) -> Iterator[Hit]:
    """Point at the first exempted; what is not evidently one post may be several."""
    place = cable.exempt[0].name.span if cable.exempt else None
    for one in (*cable.to, *cable.info):
        inline = _INLINE.search(one.name.value)
        name = one.name.value[: inline.start()] if inline else one.name.value
        if inline and place is None:
            place = witness.part(one.name, *inline.span("xmt"))
        if _may_be_several(one, name) or witness.is_masked(cable, one.span):
            return
    if place and (cable.to or cable.info):
        yield Hit(place, "exempted, but from no collective")


def _may_be_several(one: Addressee, name: str) -> bool:
    if _COLLECTIVE.search(name):
        return True
    return not (one.serial or _POST.match(name) or _SINGLE_END.search(name))
