"""
Control markings behind a level, in banners and portion marks.

Titles and abbreviations of the CAPCO register (2016, C.1, D.1, G.1; 2008, 9)
and of the State Department's captions (5 FAH-2 H-252, H-442).
"""

from __future__ import annotations

import re
from typing import Final

_LIST: Final = (
    r"[A-Z]{3,4}\b(?:(?:\s?[,/]\s?(?:AND\s)?|\s{1,2}AND\s{1,2})[A-Z]{3,4}\b"
    r"|\s[A-Z]{3}\b)*+"
)
"""Trigraphs and tetragraphs: ``USA, GBR``, ``USA GBR``, ``USA AND GBR``."""
_LAST: Final = r"(?=[ ]?/|\s?\)|[ \t\r]*(?:\n|$))"
"""Nothing but controls follows: else a word is the office of the banner."""
_NAMES: Final = r"[A-Z]{2,14}(?:(?:\s?[,/&]\s?|\s)[A-Z]{2,14}){0,12}"
"""Countries in words, in a portion mark: ``REL FREEDONIA``."""

_CONTROLS: Final = rf"""
      (?:AUTHORIZED\s+FOR\s+RELEASE|RELEASABLE|REL)\s+TO\s+{_LIST}
    | DISPLAY\s+ONLY\s+{_LIST}
    | USA(?:\s?[/,]\s?[A-Z]{{3,4}}|\s[A-Z]{{3}}){{0,9}}\s+EYES\s+ONLY
    | NOT\s+RELEASABLE\s+TO\s+FOREIGN\s+NATIONALS
    | NOT\s+RELEASABLE\s+TO\s+CONTRACTORS(?:/CONSULTANTS)?
    | DISSEMINATION\s+AND\s+EXTRACTION\s+OF\s+INFORMATION\s+CONTROLLED\s+BY\s+ORIGINATOR
    | CAUTION\s?-\s?PROPRIETARY\s+INFORMATION\s+INVOLVED
    | WARNING\s+NOTICE\s?-\s?(?:SENSITIVE\s+)?INTELLIGENCE\s+SOURCES\s+(?:AND|OR)
      \s+METHODS\s+INVOLVED
    | RELEASABLE\s+BY\s+INFORMATION\s+DISCLOSURE\s+OFFICIAL
    | FOREIGN\s+INTELLIGENCE\s+SURVEILLANCE\s+ACT | FOREIGN\s+GOVERNMENT\s+INFORMATION
    | TRANSCLASSIFIED\s+FOREIGN\s+NUCLEAR\s+INFORMATION
    | CRITICAL\s+NUCLEAR\s+WEAPON\s+DESIGN\s+INFORMATION
    | (?:DOD|DOE)\s+UNCLASSIFIED\s+CONTROLLED\s+NUCLEAR\s+INFORMATION
    | (?:DOD|DOE)\s+UCNI
    | SPECIAL\s+ACCESS\s+REQUIRED(?:-[A-Z0-9]+(?:[ ][A-Z0-9]+{_LAST})?)?
    | ORIGINATOR\s+CONTROLLED(?:-USGOV)? | CONTROLLED\s+(?:IMAGERY|DISSEM)
    | NO\s+FOREIGN\s+DISSEM | BACKGROUND\s+USE\s+ONLY | RISK\s+SENSITIVE
    | LAW\s+ENFORCEMENT\s+SENSITIVE(?:\s+NOFORN)? | SENSITIVE\s+SECURITY\s+INFORMATION
    | DEA\s+SENSITIVE | TALENT\s+KEYHOLE | (?:FORMERLY\s+)?RESTRICTED\s+DATA
    | SENSITIVE\s+BUT\s+UNCLASSIFIED(?:\s+NOFORN)? | FOR\s+OFFICIAL\s+USE\s+ONLY
    | NO\s+DISTRIBUTION | (?:EXCLUSIVE|LIMITED)\s+DISTRIBUTION
    | STATE\s+DISTRIBUTION\s+ONLY
    | NOFORN | NODIS | NODIF | EXDIS | LIMDIS | STADIS | CONDIS | SIPDIS
    | ORCON(?:-USGOV)? | PROPIN | RELIDO | RSEN | IMCON | DSEN | FISA
    | FOUO | SBU(?:[ -](?:NF|NOFORN))? | LES(?:[ -](?:NF|NOFORN))? | SSI | SENSITIVE
    | WNINTEL | NOCONTRACT | NOCON | NFIBONLY | USIBONLY | EFTO
    | HCS(?:-[A-Z](?:[ ][A-Z]{{3}}{_LAST})?)?
    | SI(?:-(?:ECRU|GAMMA|NONBOOK|[A-Z]{{1,3}})(?:[ ][A-Z]{{4}}{_LAST})?)?
    | TK(?:-(?:BLFH|IDIT|KAND|BLUEFISH|IDITAROD|KANDIK))? | RSV-[A-Z0-9]{{3}} | RESERVE
    | (?:KDK|KLONDIKE|EL|ENDSEAL)(?:-[A-Z]{{2,4}})?
    | SAR-[A-Z0-9]+(?:[ ][A-Z0-9]+{_LAST})?(?:/[A-Z]{{2,4}})*
    | (?:F?RD)(?:-CNWDI)?(?:-(?:SIGMA|SG)\s\d{{1,2}}(?:\s\d{{1,2}})*)? | CNWDI | TFNI
    | (?:SIGMA|SG)[ ]\d{{1,2}}
    | FGI(?:\s(?!SEC\s|[A-Z]{{4}}[ ]){_LIST})? | (?:COSMIC\s+)?ATOMAL | BALK | BOHEMIA
    | BYEMAN | LACONIC | SIOP(?:-ESI)? | COMINT | HUMINT | UMBRA | SPOKE | MORAY
    | GAMMA | ZARF | RUFF | SPECAT(?:\s+EXCLUSIVE)? | NC2-ESI
"""
BANNER_CONTROL: Final = re.compile(rf"(?:{_CONTROLS})(?![A-Za-z0-9])", re.VERBOSE)
"""One control behind a level and a separator in a banner."""

PORTION_CONTROL: Final = re.compile(
    rf"""
    (?: {_CONTROLS}
      | REL(?:\s+(?:TO\s+)?{_NAMES})?
      | [A-Z]{{3}}(?:/[A-Z]{{3,4}})*\s+EYES | EYES(?:\s+ONLY)?
      | NF | N | OC(?:-USGOV)? | PR | XD | ND | DS | RS | IMC | DCNI | UCNI | G | BYE
      | LAC | WN | ENTIRE\s+TEXT | NC2
    ) (?![A-Za-z0-9])
    """,
    re.VERBOSE,
)
"""One control in a portion mark, where the short forms hold too."""

PLAIN_CAVEAT: Final = re.compile(
    r"""
    (?: NOFORN | NODIS | EXDIS | LIMDIS | STADIS | SIPDIS | ORCON | FOUO | EFTO
      | WNINTEL | NOCONTRACT | PROPIN | SENSITIVE | SPECAT | EYES\s+ONLY
      | REL\s+TO\s+USA\b (?: \s?,\s?[A-Z]{3,4}\b )*+
      | N\s{1,2}O\s{1,2}F\s{1,2}O\s{1,2}R\s{1,2}N | E\s{1,2}F\s{1,2}T\s{1,2}O
      | (?:N\s{1,2}O|E\s{1,2}X|S\s{1,2}T\s{1,2}A|L\s{1,2}I\s{1,2}M)
        \s{1,2}D\s{1,2}I\s{1,2}S
    ) (?![A-Za-z0-9])
    """,
    re.VERBOSE,
)
"""A caveat behind a level with nothing but a blank between."""

_SPACED: Final = re.compile(r"[A-Z](?: [A-Z])+")


def normal(raw: str) -> str:
    """Upper case, single blanks, letter-spacing closed."""
    value = " ".join(raw.upper().split())
    return value.replace(" ", "") if _SPACED.fullmatch(value) else value
