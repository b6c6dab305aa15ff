"""
What an exemption covers, in words.

FOIA's nine exemptions: 5 U.S.C. 552(b)(1) to (9), with the six kinds of law
enforcement records of (b)(7)(A) to (F). What may be classified: E.O. 13526 section
1.4(a) to (h), the same letters as in E.O. 12958 as amended (E.O. 13292). What stays
classified after 25 years: E.O. 13526 section 3.3(b)(1) to (9), which cables cite as
25X1 to 25X9 (32 CFR 2001.26); after 50 and 75 years section 3.3(h), 50X and 75X.
The wording is ours, shortened from those texts; the law's own counts.
"""

from __future__ import annotations

import re
from typing import Final

FOIA: Final = {
    "1": "properly classified in the interest of national defense or foreign policy",
    "2": "internal personnel rules and practices of an agency",
    "3": "exempted from disclosure by another statute",
    "4": "trade secrets and confidential commercial or financial information",
    "5": "privileged memorandums or letters within or between agencies",
    "6": "clearly unwarranted invasion of personal privacy",
    "7": "records compiled for law enforcement",
    "7A": "law enforcement: could interfere with enforcement proceedings",
    "7B": "law enforcement: would deprive a person of a fair trial",
    "7C": "law enforcement: could be an unwarranted invasion of personal privacy",
    "7D": "law enforcement: could disclose a confidential source",
    "7E": "law enforcement: would disclose techniques, procedures or guidelines",
    "7F": "law enforcement: could endanger the life or physical safety of a person",
    "8": "reports for an agency that regulates or supervises financial institutions",
    "9": "geological and geophysical information on wells",
}
CATEGORIES: Final = {
    "a": "military plans, weapons systems, or operations",
    "b": "foreign government information",
    "c": "intelligence activities, sources or methods, or cryptology",
    "d": "foreign relations or activities of the United States, confidential sources",
    "e": "scientific, technological, or economic matters of national security",
    "f": "programs for safeguarding nuclear materials or facilities",
    "g": "vulnerabilities or capabilities of systems, installations or plans",
    "h": "development, production, or use of weapons of mass destruction",
}
LONGER: Final = {
    "1": "confidential human source, intelligence relationship, source or method",
    "2": "would assist in making or using weapons of mass destruction",
    "3": "would impair U.S. cryptologic systems or activities",
    "4": "would impair state-of-the-art technology in a U.S. weapon system",
    "5": "named or numbered U.S. military war plans still in effect",
    "6": "would cause serious harm to relations with a foreign government",
    "7": "would impair the protection of the President and other protectees",
    "8": "would impair emergency preparedness or reveal current vulnerabilities",
    "9": "would violate a statute, treaty, or international agreement",
}
LONGEST: Final = {
    "HUM": "confidential human source or human intelligence source",
    "WMD": "key design concepts of weapons of mass destruction",
    "50X": "exempt for more than 50 years, in extraordinary cases",
    "75X": "exempt for more than 75 years, by approval of the Appeals Panel",
}
_H: Final = {"1A": "HUM", "1B": "WMD", "2": "50X", "3": "75X"}
_CODE: Final = re.compile(
    r"""
    (?: E\.?O\.?[ ]?13526[ ,]{0,2} )? (?: sec(?:tion|\.)?[ ] | s\.?[ ] )?
    (?: 1\.[45] [ ]?\(? (?P<category>[a-h])\)?
      | 3\.3 [ ]?(?:\(b\))? [ ]?\(? (?P<longer>[1-9])\)?
      | 25x (?P<coded>[1-9])
      | (?P<old> 50x | 75x ) [1-9] (?: - (?P<what> HUM | WMD ) )?
      | 3\.3 [ ]? \(h\) [ ]? \( (?P<h>[1-3]) \) (?: \( (?P<sub>[AB]) \) )?
      | \(?b\)? [ ]?\(? (?P<foia>[1-9])\)? (?: \(? (?P<kind>[a-f])\)? )?
    ) (?![A-Za-z0-9(])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"[ ]*(?:[,;/&+]|and)?[ ]*", re.IGNORECASE)


def reason(exemption: str) -> str | None:
    """
    Say what ``exemption``, one code or several, covers; null if one is unknown.

    A law enforcement kind stands behind (b)(7) alone.
    """
    told: list[str] = []
    at = 0
    while at < len(exemption):
        found = _CODE.match(exemption, at)
        words = found and _words(found)
        if not (found and words):
            return None
        told.append(words)
        between = _BETWEEN.match(exemption, found.end())
        at = between.end() if between else found.end()
    return "; ".join(dict.fromkeys(told)) or None


def _words(found: re.Match[str]) -> str | None:
    if letter := found["category"]:
        return CATEGORIES[letter.lower()]
    if number := found["longer"] or found["coded"]:
        return LONGER[number]
    if old := found["old"]:
        return LONGEST[(found["what"] or old).upper()]
    if number := found["h"]:
        key = _H.get(number + (found["sub"] or "").upper())
        if number == "1" and not found["sub"]:
            return f"{LONGEST['HUM']}, or {LONGEST['WMD']}"
        return key and LONGEST[key]
    return FOIA.get(found["foia"] + (found["kind"] or "").upper())
