"""
FL5 to FL9 read once more, for what the rules ask beyond the parsed values.

The parser is tolerant and forgets how a thing was written: these functions look
at the group, word or line again, each only in the few characters it needs.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Addressee, Cable

_MOMENT: Final = re.compile(
    r"""
    (?<![0-9])
    (?P<day>[0-9]{2}) (?P<hour>[0-9]{2}) (?P<minute>[0-9]{2})
    \s? (?P<zone>[A-Z])
    \s* (?P<month>[A-Za-z]{3,9}) \.?
    \s* (?P<year>[0-9]{4}|[0-9]{2}) (?![0-9])
    """,
    re.VERBOSE,
)
_FROM_LINE: Final = re.compile(
    r"^[ \t]*(?P<line>(?P<word>FM|FROM)\b[ \t:]*(?P<name>[^\r\n]*?))[ \t]*\r*$",
    re.MULTILINE,
)
_ADDRESS_LINE: Final = re.compile(
    r"^[ \t]*(?P<line>(?:TO|INFO)\b[ \t:]*(?P<name>[^\r\n]*?))[ \t]*\r*$", re.MULTILINE
)
_ORDER: Final = "RPOZ"

KNOWN: Final = frozenset({"FLASH", "NIACT", "IMMEDIATE", "PRIORITY", "ROUTINE"})
"""The words of which precedences consist (5 FAH-2 H-421, ACP 127(G) 150)."""

_FOREIGN: Final = frozenset({"URGENT", "EMERGENCY", "DEFERRED"})
"""Words of other services, met where the precedence stands."""

# one slip of the hand from a word, but words of their own
_INNOCENT: Final = frozenset({"ROUTING", "PRIORY", "PRIORI", "MEDIATE", "REMEDIATE"})
_PIECES: Final = {"IMMEDIATE": ("IMM", "EDI", "ATE"), "PRIORITY": ("PRI", "OR", "ITY")}
_LOOKALIKES: Final = str.maketrans("015", "OIS")

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


def moment(cable: Cable) -> re.Match[str] | None:
    """Day, hour, minute, zone, month and year as FL5 has them, read or not."""
    line = cable.dtg_line
    if line is None or cable.is_record:
        return None
    return _MOMENT.search(cable.document.text, line.start, line.end)


def higher_second(cable: Cable) -> str | None:
    """FL5's second letter, if it is above the first: the letters are swapped."""
    first, second = cable.precedence, cable.dual_precedence
    if not first or not second or not {first.value, second.value} <= set(_ORDER):
        return None
    swapped = _ORDER.index(first.value) < _ORDER.index(second.value)
    return second.value if swapped else None


def addressees(cable: Cable) -> Iterator[tuple[str, int, Addressee]]:
    """Every addressee with its field and index: ``to``, ``info``, ``exempt``."""
    for role, found in (("to", cable.to), ("info", cable.info)):
        for index, one in enumerate(found):
            yield role, index, one
    for index, one in enumerate(cable.exempt):
        yield "exempt", index, one


def trailing_word(name: str) -> tuple[int, int] | None:
    """
    Where ``name`` ends in something that is, or is meant as, a precedence.

    The parser leaves there what it does not know: a misspelt word, and what
    stands before a number that is none. A place name is never taken for one:
    only slips of the hand count, and only in the last words.
    """
    words = list(re.finditer(r"\S+", name[-80:]))
    shift = max(0, len(name) - 80)
    while len(words) > 1 and any(c.isdigit() for c in words[-1][0]):
        if _is_meant(words[-1][0]):
            break
        words.pop()
    if not words:
        return None
    last = words[-1]
    if _is_meant(last[0]) or last[0] in KNOWN:
        return shift + last.start(), shift + last.end()
    if len(words) > 1 and (words[-2][0] + last[0]) in KNOWN:
        return shift + words[-2].start(), shift + last.end()
    return None


def _is_meant(word: str) -> bool:
    """Tell whether ``word`` is a precedence misspelt, or one of another service."""
    written, word = word, word.translate(_LOOKALIKES)
    if word in KNOWN:
        return written != word
    if word in _INNOCENT or not 4 <= len(word) <= 11:
        return False
    if word in _SLIPS or word in _FOREIGN:
        return True
    return any(
        abs(len(word) - len(right)) < 3
        and any(piece in word for piece in pieces)
        and _distance(word, right) < 3
        for right, pieces in _PIECES.items()
    )


def _slips(word: str, *, replaced: bool) -> Iterator[str]:
    """``word`` with one letter left out, doubled, swapped or (if so) replaced."""
    for at, letter in enumerate(word):
        head, tail = word[:at], word[at + 1 :]
        if at:
            yield head + tail
        yield head + letter * 2 + tail
        if tail:
            yield head + tail[0] + letter + tail[1:]
        if replaced:
            for other in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
                yield head + other + tail


_SLIPS: Final = frozenset(
    slip
    for word in sorted(KNOWN)
    # five letters are too few to tell FLASH from a place but for its letters
    for slip in _slips(word, replaced=len(word) > 5)
    if slip != word
)


def _distance(left: str, right: str) -> int:
    """Letters left out, put in, replaced or swapped (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, previous, row = row, before, [i]
        for j, b in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, previous[j - 2] + 1)
            row.append(cost)
    return row[-1]


def is_post(name: str) -> bool:
    """Tell whether ``name`` is a mission's or the Department's address."""
    return bool(_POST.match(name))


def may_be_collective(one: Addressee, name: str) -> bool:
    """Tell whether ``name`` may stand for several; evidently single ones do not."""
    if _COLLECTIVE.search(name):
        return True
    return not (one.serial or is_post(name) or _SINGLE_END.search(name))


def from_lines(cable: Cable) -> list[re.Match[str]]:
    """Lines between FL5 and the banner that begin as FL6 does: ``line``, ``name``."""
    start, end = zone(cable)
    return list(_FROM_LINE.finditer(cable.document.text, start, end))


def zone(cable: Cable) -> tuple[int, int]:
    """From the end of FL5 (or what stands before) to the banner: FL6 to FL9."""
    if cable.is_record:
        return 0, 0
    transmission = cable.transmission.span if cable.transmission else None
    before = (cable.preamble.span if cable.preamble else None, transmission)
    start = max(
        (span.end for span in (*before, cable.dtg_line) if span),
        default=0,
    )
    after = (
        cable.banner.span if cable.banner else None,
        cable.executive_order.span if cable.executive_order else None,
        cable.tags_line,
        cable.subject.span if cable.subject else None,
    )
    ends = [span.start for span in after if span and span.start >= start]
    if ends:
        return start, min(ends)
    last = [one.span.end for _, _, one in addressees(cable)]
    return start, max(last, default=start)


def has_any(cable: Cable) -> bool:
    """Tell whether any of FL5 to FL9 was read."""
    return bool(
        cable.dtg_line
        or cable.dtg
        or cable.originator
        or cable.to
        or cable.info
        or cable.exempt
    )


def address_lines(cable: Cable) -> list[re.Match[str]]:
    """Lines between FL5 and the banner that begin as FL7 or FL8 does."""
    start, end = zone(cable)
    return list(_ADDRESS_LINE.finditer(cable.document.text, start, end))


def is_out_of_order(cable: Cable, line: re.Match[str]) -> bool:
    """Tell whether an FM line of :func:`from_lines` was read as an addressee."""
    place = Span(*line.span("line"))
    return any(one.span.overlaps(place) for _, _, one in addressees(cable))


def is_recognised(cable: Cable) -> bool:
    """Tell whether any part of a cable was read; else it is SCH005's."""
    return any(
        (
            cable.preamble,
            cable.transmission,
            cable.dtg_line,
            cable.originator,
            cable.to,
            cable.info,
            cable.banner,
            cable.executive_order,
            cable.tags_line,
            cable.subject,
        )
    )
