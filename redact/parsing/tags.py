"""TAGS lines: traffic analysis by geography and subject (5 FAH-3, TL:TAGS-1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.cable import Located
from redact.parsing.levels import MASK
from redact.span import Span

if TYPE_CHECKING:
    from redact.parsing.lines import Line

_LABEL: Final = re.compile(
    r"""
    (?: \( [A-Z]{1,3} \) [ ]* )?
    (?: (?i: TAG'?S? | TAGES | AGS | T[ ]A[ ]G[ ]S )
        (?: [ ]?[:;.,=]+ [ \t]* | [ \t]* -{1,2} [ ]+ | [ \t]+ (?=[A-Z(]) | $ )
      | (?: T[A-Z]GS | TA[A-Z]?S | TAG[A-Z]S? | [A-Z]AGS
          | TGS | TASG | TGAS | ATGS | TTAGS | TAAGS ) [ ]?: [ ]* (?=[A-Z]{4}\b) )
    (?: TAGS [ ]? : [ ]* )?
    (?P<value>.*)
    """,
    re.VERBOSE,
)
_BARE: Final = re.compile(
    r"(?:[A-Z0-9]{2}|[ABCEKMOPST][A-Z]{3}|[A-Z]{4,8})(?=[ ,;/(]|$)"
)
"""What the first word behind a label without its colon must look like."""
_NEVER: Final = frozenset(
    "AND ARE FOR FROM OF ON WERE WITH THAT THIS TEAM TEAMS".split()
)
_MARK: Final = re.compile(r"[ ]*\((?:U|C|S|SBU|LOU|R)(?://?NF)?\)[ ]*")
_BRACKET: Final = re.compile(r"[(\[]")
_CLOSE: Final = re.compile(r"[)\]}]|[(\[]")
_WORD: Final = re.compile(r"[^\s,;()\[\]{}¶Â]+")
_PART: Final = re.compile(r"[A-Za-z]{2,}")
_JOINT: Final = re.compile(r"[/.:]")
_SUBJECT_CODE: Final = re.compile(r"[ABCEKMOPST][A-Z]{3}")
_WITH_NAMES: Final = frozenset("ABCO")
"""Fields in which a person may be named (TL:TAGS-1 sec. 4)."""
_NO_CODES: Final = frozenset(
    "SIPDIS NOFORN SENSITIVE EXDIS NODIS LIMDIS STADIS AND TAGS TAGS: NONE".split()
)
_NOT_APPLICABLE: Final = re.compile(r"[ ]*N\s?/\s?A[ ]*\.?[ ]*")
_LOWER: Final = re.compile(r"[a-z]")


def match_tags(text: str, line: Line) -> re.Match[str] | None:
    """Match a TAGS line; prose that begins with such a word is none."""
    if line.start == line.end or text[line.start] not in "TtAaGgCcSs(BDFHILMNPRVWXZ":
        return None
    match = _LABEL.match(text, line.start, line.end)
    if not match:
        return None
    start = match.start("value")
    if text.find(":", line.start, start) < 0:
        if _LOWER.search(text, line.start, line.end):
            return None  # prose that begins with "Tags"
        first = _BARE.match(text, start, line.end)
        if text[start - 1] in " \t" and (not first or first[0] in _NEVER):
            return None
    return match


def carries_on(text: str, line: Line, value: str) -> bool:
    """Tell whether ``line`` goes on with codes or with a name begun above."""
    if (
        value.rfind("(") > value.rfind(")")
        and text.find(")", line.start, line.end) >= 0
    ):
        return True
    at = line.start
    words = plain = 0
    small = value.islower()
    while at < line.end:
        if text[at] in "([":
            close = text.find(")", at, line.end)
            at = close + 1 if close >= 0 else line.end
            continue
        match = _WORD.match(text, at, line.end)
        if not match:
            at += 1
            continue
        words += 1
        plain += len(match[0]) <= 12 and (small or not _LOWER.search(match[0]))
        at = match.end()
    return words == plain


def read_tags(
    text: str, start: int, end: int
) -> tuple[list[Located[str]], list[Located[str]]]:
    """Read codes, in upper case, and the names in parentheses behind them."""
    codes: list[Located[str]] = []
    names: list[Located[str]] = []
    if _NOT_APPLICABLE.fullmatch(text, start, end):
        return codes, names
    whole = text
    if MASK.search(text, start, end):  # a mask's own brackets hold no name
        hidden = MASK.sub(lambda mask: "█" * len(mask[0]), text[start:end])
        text = text[:start] + hidden + text[end:]
    if mark := _MARK.match(text, start, end):
        start = mark.end()
    while bracket := _BRACKET.search(text, start, end):
        _plain(text, start, bracket.start(), codes)
        close = _CLOSE.search(text, bracket.end(), end)
        if close and close[0] not in "([":
            last, start = close.start(), close.end()
        else:  # not closed: the name ends where codes go on
            last = start = _name_end(
                text, bracket.end(), close.start() if close else end
            )
        field = codes[-1].value[0] if codes else "O"
        inside = text[bracket.end() : last].strip()
        if field not in _WITH_NAMES and _SUBJECT_CODE.fullmatch(inside):
            _plain(text, bracket.end(), last, codes)
        elif inside:
            at = bracket.end() + text[bracket.end() : last].index(inside)
            place = Span(at, at + len(inside))
            names.append(Located(re.sub(r"\s+", " ", place.of(whole)), place))
    _plain(text, start, end, codes)
    return codes, names


def _name_end(text: str, start: int, end: int) -> int:
    """Surname and given name, then codes, where a bracket was not closed."""
    last = start
    for count, match in enumerate(_WORD.finditer(text, start, end)):
        word = match[0]
        if count > 1 and (
            _SUBJECT_CODE.fullmatch(word) or (count > 2 and len(word) == 2)
        ):
            break
        last = match.end()
    return last


def _plain(text: str, start: int, end: int, codes: list[Located[str]]) -> None:
    for match in _WORD.finditer(text, start, end):
        at = match.start()
        parts = _JOINT.split(match[0])
        if not all(_PART.fullmatch(part) for part in parts if part):
            parts = [match[0]]
        if match[0].upper() in _NO_CODES:
            continue
        for part in parts:
            first = text.index(part, at)
            at = first + len(part)
            code = part.strip(".*:'\"-_=+&<>#!?\\|~`/")
            if any(c.isalnum() for c in code):
                place = first + part.index(code)
                codes.append(Located(code.upper(), Span(place, place + len(code))))
