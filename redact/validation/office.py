"""Which office sent a cable, by each place that says so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.tables import posts

if TYPE_CHECKING:
    from redact.cable import Cable, Located

# words of banner and header that an id, cut out of a damaged banner, may hold
_BANNER_WORD: Final = re.compile(
    r"""
    EFTO | SECTION | AMEMBASSY | AMCONSUL | NOFORN | SIPDIS | STADIS | EXDIS | NODIS
    | UNCLAS | SIFIED | CONFIDENTIAL | SECRET | SENSITIVE | CORRECTED | DUPLICATE
    | ZDK | ZDS | ZFR
    """,
    re.VERBOSE,
)
_KIND: Final = re.compile(
    r"""
    (?: (?: U\.?S\.? | AMERICAN ) [ ] )?
    (?: EMBASSY | CONSULATE (?: [ ]GENERAL )? | MISSION | INTERESTS[ ]SECTION
      | OFFICE | BRANCH[ ]OFFICE | LIAISON[ ]OFFICE | PRESENCE[ ]POST
      | REO | PRT | DELEGATION ) [ ]+
    (?: TO [ ] )? (?: THE [ ] (?!HAGUE) )?
    """,
    re.VERBOSE,
)
_SENDER: Final = re.compile(
    r"""
    (?: AMEMBASSY | EMBASSY | AMCONSUL | AMCONGEN | AMERICAN[ ]CONSUL(?:ATE)?
      | US[ ]?MISSION | US[ ]?INT | US[ ]?OFFICE | USLO | USDEL | REO ) [ ]+
    """,
    re.VERBOSE,
)


def banner_word(name: str) -> re.Match[str] | None:
    """Give the first word of a banner in a reference id, if one is in it."""
    return _BANNER_WORD.search(name)


def preamble_place(origin: str) -> str | None:
    """
    Give the office that a preamble's fifth line names, as ids write it.

    Null for what is no known station: titles and agencies have many forms.
    """
    words = " ".join(origin.upper().split())
    name = witness.squeeze(_KIND.sub("", words, count=1))
    if name == "SECRETARYOFSTATE":
        name = "STATE"
    return name if name in posts.stations() else None


def senders(cable: Cable) -> tuple[str, ...]:
    """
    Give the offices that banner and FM line name, as ids write them.

    What is masked is left out; where nothing is left, the id's office.
    """
    banner = cable.banner
    office = banner.office if banner else None
    found = [*_plain(cable, office, {}), *_plain(cable, cable.originator, _AGENCIES)]
    if found or office or cable.originator:
        return tuple(found)
    named = witness.preamble_id(cable)
    return (named.office,) if named else ()


_AGENCIES: Final = {"SECSTATEWASHDC": "STATE", "SECSTATE": "STATE"}


def _plain(
    cable: Cable, found: Located[str] | None, names: dict[str, str]
) -> list[str]:
    if found is None or witness.is_masked(cable, found.span):
        return []
    value = witness.squeeze(_SENDER.sub("", " ".join(found.value.upper().split())))
    return [names.get(value, value)] if value else []
