"""
The codes that say why something is withheld.

FOIA's exemptions are those of 5 U.S.C. 552(b). Reasons for classification are the
letters of section 1.4 of E.O. 13526 (and of E.O. 12958 as amended, from September
2003), before that of section 1.5 of E.O. 12958. Exemptions from declassification at
25 years are section 3.3(b), also written 25X1 to 25X9; at 50 and 75 years section
3.3(h), also written 50X1-HUM, 50X2-WMD, 50X1 to 50X9, 75X1 to 75X9 (32 CFR 2001.26).
"""

from __future__ import annotations

import re
from typing import Final

from redact.registry import near_miss

LONGEST: Final = 38
"""Characters of a value: with its brackets a mask is still one to all who look."""

CODE: Final = (
    r"(?:\(b\)\((?:[1-9]|7\)\([A-F])\)"
    r"|1\.4\([a-h]\)|1\.5\([a-g]\)"
    r"|3\.3\(b\)\([1-9]\)|3\.3\(h\)\((?:[1-3]|1\)\([AB])\)"
    r"|25X[1-9]|50X(?:1-HUM|2-WMD|[1-9])|75X[1-9])"
)
"""One code, as a pattern; no code has a sign that would break a table."""
CODES: Final = rf"{CODE}(?: {CODE})*"
"""Several, with one blank between them."""

KNOWN: Final = (
    *(f"(b)({n})" for n in range(1, 10)),
    *(f"(b)(7)({letter})" for letter in "ABCDEF"),
    *(f"1.4({letter})" for letter in "abcdefgh"),
    *(f"1.5({letter})" for letter in "abcdefg"),
    *(f"3.3(b)({n})" for n in range(1, 10)),
    *(f"3.3(h)({n})" for n in ("1", "1)(A", "1)(B", "2", "3")),
    *(f"25X{n}" for n in range(1, 10)),
    *("50X1-HUM", "50X2-WMD"),
    *(f"{years}X{n}" for years in (50, 75) for n in range(1, 10)),
)
_SIGNS: Final = re.compile(r"[^a-z0-9]+")


def nearest(value: str) -> str:
    """
    ``, did you mean X?`` for the first word of ``value`` that is no code.

    Stamps write ``B6`` and ``B7(C)``, typists ``1.4c``: letters and digits decide.
    """
    for word in value.replace(",", " ").replace(";", " ").split():
        if word in KNOWN:
            continue
        bare = _bare(word)
        for code in KNOWN:
            if _bare(code) == bare:
                return f", did you mean {code}?"
        return near_miss(word, list(KNOWN))
    return ""


def _bare(word: str) -> str:
    return _SIGNS.sub("", word.casefold())
