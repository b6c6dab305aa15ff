"""
What a cable's captions and banner controls say about its handling.

The same word stands in the banner (``SECRET//NOFORN``), on a caption line or, cut
short, in portion marks, and has a long and a short form. Here each is one word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from redact.codes import CODES
from redact.numbering import INNER, OTHERS
from redact.validation import witness

if TYPE_CHECKING:
    from redact.cable import Cable, Located, PortionMark
    from redact.span import Span

_SAME: Final = {
    "NODISTRIBUTION": "NODIS",
    "NODIF": "NODIS",
    "EXCLUSIVEDISTRIBUTION": "EXDIS",
    "LIMITEDDISTRIBUTION": "LIMDIS",
    "STATEDISTRIBUTIONONLY": "STADIS",
    "NOTRELEASABLETOFOREIGNNATIONALS": "NOFORN",
    "NOFOREIGNDISSEM": "NOFORN",
    "ORIGINATORCONTROLLED": "ORCON",
    "ORIGINATORCONTROLLEDUSGOV": "ORCON",
    "ORCONUSGOV": "ORCON",
    "DISSEMINATIONANDEXTRACTIONOFINFORMATIONCONTROLLEDBYORIGINATOR": "ORCON",
    "CAUTIONPROPRIETARYINFORMATIONINVOLVED": "PROPIN",
    "SBUNF": "SBUNOFORN",
    "LESNF": "LESNOFORN",
    "SENSITIVEBUTUNCLASSIFIED": "SBU",
    "FOROFFICIALUSEONLY": "FOUO",
    "LIMITEDOFFICIALUSE": "LOU",
    "AGRÉMENTCHANNEL": "AGREMENTCHANNEL",
    "DIRECTORGENERALCHANNEL": "DIRGENCHANNEL",
}
_RELEASE: Final = re.compile(
    r"(?:AUTHORIZED\s+FOR\s+RELEASE|RELEASABLE|REL)\s+TO\s+(?P<list>[A-Z].*)", re.DOTALL
)
_SHORT: Final = {
    "NF": "NOFORN",
    "N": "NOFORN",
    "OC": "ORCON",
    "OC-USGOV": "ORCON",
    "PR": "PROPIN",
    "XD": "EXDIS",
    "ND": "NODIS",
}
"""Controls of portion marks (CAPCO register 2016, G.1; the State Department's N)."""

CHANNELS: Final = frozenset(
    f"{name}CHANNEL"
    for name in "AGREMENT DIRGEN MED TM ROGER SY DS FI STR OC DISSENT HR".split()
)
"""Channel captions, squeezed (5 FAH-2 H-442)."""

ALONE: Final = frozenset({"AGREMENTCHANNEL", "DIRGENCHANNEL"})
"""Channels that admit no other caption (5 FAH-2 H-442.c)."""

# as a State caption that directs a cable; controls such as NOFORN do not
_DIRECTING: Final = frozenset(
    "NODIS EXDIS STADIS LIMDIS CONDIS SIPDIS SPECAT SPECATEXCLUSIVE AIDAC CODEL TERREP"
    " NESCO CHEROKEE ONLY EYESONLY OFFICIALINFORMAL INFORMALLSTATEEMPLOYEES".split()
)
_NO_FOREIGNERS: Final = frozenset({"NOFORN", "SBUNOFORN", "LESNOFORN"})
_KNOWN: Final = tuple(
    sorted(
        CHANNELS
        | (_DIRECTING - {"ONLY", "CHEROKEE"})
        | {"NOFORN", "ORCON", "PROPIN", "SENSITIVE", "LIMITEDOFFICIALUSE"}
        | {"NODISTRIBUTION", "EXCLUSIVEDISTRIBUTION", "SENSITIVEBUTUNCLASSIFIED"}
    )
)
"""Captions whose misprints are looked for."""
_SHORTEST: Final = 5
_LONGEST: Final = 40
_ADDRESS: Final = re.compile(
    r"\b(?:FOR|PASS|ATTN|ATTENTION|PLEASE|INFO|DEPT|DEPARTMENT|STATE|DESK|FROM|TO|VIA)\b"
)
_CAPITALS: Final = re.compile(r"[A-Z][A-Z ,/;+-]*")
_WORD: Final = re.compile(r"[A-Z]+")
_MASKED_LINE: Final = re.compile(
    rf"""
    ^ [ \t¶]*
    (?: (?: \[ (?: [A-Z(] [^\[\]\r\n]{{0,{INNER}}} {OTHERS}
                 | {CODES.replace(" ", "[ ]")} ) \]
          | █++ | X{{8,}}+ )
        [ \t,/;+-]*+ )++
    \r* $
    """,
    re.VERBOSE | re.MULTILINE,
)
"""Nothing but masks, as an export leaves where a caption stood."""


@dataclass(frozen=True, slots=True)
class Said:
    """One caption or banner control: its one word, as written, its field."""

    word: str
    raw: Located[str]
    field: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.raw.span


def word(value: str) -> str:
    """The one word for a caption or control; ``REL TO`` for every release list."""
    if _RELEASE.match(value):
        return "REL TO"
    squeezed = witness.squeeze(value)
    return _SAME.get(squeezed, squeezed)


def said(cable: Cable) -> tuple[Said, ...]:
    """Controls of the first banner, then captions, as they stand."""
    banner = cable.banner.caveats if cable.banner else ()
    return tuple(
        Said(word(one.value), one, f"{kind}.{index}")
        for kind, found in (
            ("classification.caveats", banner),
            ("captions", cable.captions),
        )
        for index, one in enumerate(found)
    )


def words(cable: Cable) -> frozenset[str]:
    """All words of captions and banners, also of later sections and misprints."""
    found = {word(one.value) for one in cable.captions}
    for banner in cable.banners:
        found.update(word(one.value) for one in banner.caveats)
    for line in cable.attention:
        found |= meant(line.value)
    return frozenset(found)


def bars_foreigners(found: frozenset[str]) -> bool:
    """Tell whether one of the words is NOFORN, alone or with SBU or LES."""
    return not _NO_FOREIGNERS.isdisjoint(found)


def controls(mark: PortionMark) -> frozenset[str]:
    """Words of a portion mark's controls: ``NOFORN`` for ``NF``."""
    named = (mark.token, *mark.controls) if mark.level is None else mark.controls
    return frozenset(_SHORT.get(one) or word(one) for one in named)


def release_list(value: str) -> tuple[int, str] | None:
    """Offset and text of the list behind ``REL TO``."""
    match = _RELEASE.match(value)
    return (match.start("list"), match["list"]) if match else None


def first_other(found: tuple[Said, ...]) -> Said | None:
    """The first caption that AGREMENT or DIRGEN CHANNEL does not admit."""
    if ALONE.isdisjoint(one.word for one in found):
        return None
    return next((one for one in found if directs(one.word)), None)


def directs(name: str) -> bool:
    """Tell whether the word directs a cable; channels are not counted."""
    return name in _DIRECTING or (name.startswith("FOR") and name.endswith("ONLY"))


def contradicts_itself(found: tuple[Said, ...]) -> bool:
    """Tell whether captions exclude each other: CLS020, 022, 026 and 027 say so."""
    names = {one.word for one in found}
    barred = not _NO_FOREIGNERS.isdisjoint(names) or not names.isdisjoint(
        {"EXDIS", "NODIS"}
    )
    return (
        {"EXDIS", "NODIS"} <= names
        or ("REL TO" in names and barred)
        or len(names & CHANNELS) > 1
        or first_other(found) is not None
    )


def is_masked(cable: Cable) -> bool:
    """Tell whether a mask hides the level, or a whole line where captions stand."""
    banner = cable.banner
    if banner is None or banner.level is None:
        return True
    keys = (cable.executive_order, cable.subject)
    starts = [one.span.start for one in keys if one]
    starts += [cable.tags_line.start] if cable.tags_line else []
    ends = [start for start in starts if start > banner.span.end]
    return bool(ends) and bool(
        _MASKED_LINE.search(cable.document.text, banner.span.end, min(ends))
    )


def meant(line: str) -> frozenset[str]:
    """
    The captions that a line of capitals misprints; empty if it is something else.

    Every word, or all of them run together, must be a caption with one letter
    lost, doubled, changed or swapped (two in long ones), or a caption as it is.
    """
    if len(line) > _LONGEST or not _CAPITALS.fullmatch(line) or _ADDRESS.search(line):
        return frozenset()
    whole = _nearest(witness.squeeze(line))
    if whole:
        return frozenset({whole})
    pieces = [_nearest(piece) for piece in _WORD.findall(line)]
    return frozenset(word(one) for one in pieces if one) if all(pieces) else frozenset()


def _nearest(name: str) -> str | None:
    if name in _KNOWN:
        return name
    if len(name) < _SHORTEST:
        return None
    return next((one for one in _KNOWN if _is_near(name, one)), None)


def _is_near(name: str, known: str) -> bool:
    limit = 1 if len(known) < 8 else 2
    if abs(len(name) - len(known)) > limit:
        return False
    before: list[int] = []
    last = list(range(len(known) + 1))
    for i, character in enumerate(name, 1):
        row = [i]
        for j, other in enumerate(known, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (character != other))
            if i > 1 and j > 1 and character == known[j - 2] and name[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1] <= limit
