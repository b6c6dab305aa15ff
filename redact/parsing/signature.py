"""The end of a cable: signature, end marks, release stamps."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from redact.cable import Located
from redact.parsing import markings
from redact.parsing.banner import read_banner
from redact.span import Span

if TYPE_CHECKING:
    from redact.parsing.lines import Line

SENTENCE_END: Final = re.compile(r"[.!?:][\"')\]]*$|[\")\]]$")
_END_OF_MESSAGE: Final = re.compile(
    r"""
    NNNN? (?:[A-Z]{0,9})? | BT | [.,]+ | [=*-]{3,} \s* CABLE\ ENDS \s* [=*-]{3,}
    | END\ OF\ (?:CABLE|MESSAGE|TELEGRAM) \.? | PAGE\ \d{2}
    | RELEASED\ (?:IN\ (?:FULL|PART).* | \d{4})
    | X{6,} | Page\ \d+\ of\ \d+ | Viewing\ cable\ \w+
    | https?://\S+ | \#\d{4} | << \s* END\ OF\ DOCUMENT \s* >> | [#]+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STAMP: Final = re.compile(
    r".*Declassified/Released.*|.*EO Systematic Review.*", re.IGNORECASE
)
_STAMP_PART: Final = re.compile(r"\d{1,2} [A-Za-z]{3} \d{4}|US Department of State")
# above a stamp: the reviewer's name, always with an initial
_REVIEWER: Final = re.compile(r"[A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+")
_ATTRIBUTES: Final = re.compile(r"Message Attributes:?|Current Classification:.*")
_ORIGIN_NOTE: Final = re.compile(
    r"\W?NOTE BY OC/T\b.*|\W?TEXT AS RECEIVED\b.*", re.IGNORECASE
)
_TAIL_MARK: Final = re.compile(
    r"""
    \s+ (?: NNNN?\w* | BT | \#+ \d* )
      (?: \s+ (?: NNNN?\w* | BT | \#+ \d* ) )* \W* $
    | \s* [#]+ \s* $
    | \s+ (?: [A-Z][a-z]+ [ ] [A-Z]\. [ ] [A-Z][a-z]+ [ ] )?
      Declassified/Released .* $
    """,
    re.VERBOSE,
)
_LEVEL_START: Final = re.compile(r"\s(?=\(?[TSCULR][ A-Z])")
_TITLE: Final = re.compile(
    r"""
    (?: (?: signed | /s/ | s/ | approved\ by ) \s* :? \s*
      | (?: ambassador | amb\.? | charg[eé](?:\ d['’]affaires)?(?:,?\ a\.i\.)?
          | consul\ general | dcm | cda ) \s* :? \s+ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_POSITION: Final = re.compile(
    r"""
    ,? \s* \(? \s* (?: acting | charg[eé](?:\ d['’]affaires)? | ambassador | dcm | cda
      | a\.i\. | consul\ general ) \s* \)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
_OPENING: Final = " \t-*_=~([\"'/\\."
_CLOSING: Final = " \t-*_=~)]\"'/\\,;"
_PARTICLE: Final = (
    r"(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ten|ter|st\.?)"
)
_NAME: Final = re.compile(
    rf"""
    (?: {_PARTICLE} [ ] ){{0,3}}
    [^\W\d_a-z] (?: [\w'’\-]+ \.? | \. )
    (?: [ ] (?: {_PARTICLE} [ ] ){{0,2}} [^\W\d_a-z] [\w.'’\-]* ){{0,3}}
    """,
    re.VERBOSE,
)
_APART: Final = re.compile(
    r"[ ]?[/&,;][ ]?|[ ]+(?:AND|and|And|FOR|for)[ ]+|[ ]*\((?:FOR|for)[ ]+"
)
_SUFFIX: Final = re.compile(r"(?:JR|SR|Jr|Sr)\.$|\bII+$")
_INLINE: Final = re.compile(r"[.!?][\")]?[ ]{1,3}(?P<name>[A-Z][A-Z'\-]{2,24})")
"""In a cable whose last line runs on into the signature: ``... PERMITTING. REED``."""
_NOT_A_NAME: Final = frozenset(
    """
    END ENDS TEXT SUMMARY COMMENT COMMENTS NNNN NNN BT UNCLASSIFIED UNCLAS CONFIDENTIAL
    SECRET SENSITIVE SIPDIS NOFORN NODIS EXDIS SBU NA N/A BACKGROUND CONCLUSION
    CONCLUSIONS REGARDS NOTE NOTES BEGIN QUOTE UNQUOTE CONTINUED SECTION PAGE PART TOP
    LIMITED OFFICIAL USE DECLASSIFIED RELEASED TBD CABLE MESSAGE ATTACHMENT ATTACHMENTS
    ANNEX ANNEXES APPENDIX TELEGRAM REPORT REPORTING INTRODUCTION OVERVIEW
    RECOMMENDATION RECOMMENDATIONS ACTION REQUEST REQUESTED GUIDANCE PARTICIPANTS
    ATTENDEES DELEGATION DELEGATIONS MEMBERS LIST TABLE FIGURE BIOGRAPHIC BIOGRAPHICAL
    BIO DATA INFORMATION DETAILS DISCUSSION TALKING POINTS POINT CONTACT CONTACTS
    BULLETS QUESTIONS QUESTION ANSWERS ANSWER STATEMENT DRAFT TRANSLATION UNOFFICIAL
    INFORMAL FORMAL LETTER ARTICLE ARTICLES CHAPTER AGENDA SCHEDULE ITINERARY MINIMIZE
    CONSIDERED EMBASSY AMEMBASSY AMCONSUL USMISSION CONSULATE POSTS DEPARTMENT STATE
    SECSTATE WASHDC WASHINGTON GOVERNMENT MINISTRY MINISTER OFFICE UNIT TEAM COMMITTEE
    COUNCIL COMMISSION UNION REPUBLIC KINGDOM PARTY NATIONAL INTERNATIONAL UNITED
    NATIONS STATES POLITICAL ECONOMIC MILITARY SECURITY POLICY ISSUES ISSUE NEXT STEPS
    OUTLOOK ASSESSMENT ANALYSIS RESULTS STATUS UPDATE MEETING MEETINGS VISIT TALKS
    TREATY AGREEMENT RESOLUTION DEMARCHE FOLLOWS FOLLOW ENCLOSURE CLEARED DRAFTED
    APPROVED NONE OTHER OTHERS TOTAL YES NO PASS PASSED COPY ORIGINAL CORRECTED TRUE
    FALSE THE A AN OF TO IN BY WITH ON AT IS WAS WERE ARE BE BEEN HAS HAVE HAD NOT IT
    ITS HE SHE THEY WE HIS HER THEIR OUR THIS THAT THESE THOSE WHICH WHO WHOM FROM INTO
    OVER UNDER ABOUT AFTER BEFORE BETWEEN BUT OR AS IF THEN THAN SO ALL ANY SOME MOST
    ONLY ALSO WILL WOULD SHOULD COULD CAN MUST DO DOES DID OUT UP DOWN SINCE UNTIL
    JANUARY FEBRUARY MARCH APRIL JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER
    MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY TODAY TOMORROW YESTERDAY
    EARLY SOON LATER NOW
    """.split()
)
"""Words of cables, in capitals at a text's end, that no signature has."""
_COUNTRIES: Final = frozenset(
    """
    AFGHANISTAN ALBANIA ALGERIA ANGOLA ARGENTINA ARMENIA AUSTRALIA AUSTRIA AZERBAIJAN
    BAHRAIN BANGLADESH BELARUS BELGIUM BELIZE BENIN BOLIVIA BOSNIA BOTSWANA BRAZIL
    BULGARIA BURMA BURUNDI CAMBODIA CAMEROON CANADA CHILE CHINA COLOMBIA CONGO CROATIA
    CUBA CYPRUS DENMARK DJIBOUTI ECUADOR EGYPT ERITREA ESTONIA ETHIOPIA FIJI FINLAND
    FRANCE GABON GERMANY GHANA GREECE GUATEMALA GUINEA GUYANA HAITI HONDURAS HUNGARY
    ICELAND INDIA INDONESIA IRAN IRAQ IRELAND ISRAEL ITALY JAMAICA JAPAN KAZAKHSTAN
    KENYA KOREA KOSOVO KUWAIT KYRGYZSTAN LAOS LATVIA LEBANON LESOTHO LIBERIA LIBYA
    LITHUANIA LUXEMBOURG MACEDONIA MADAGASCAR MALAWI MALAYSIA MALDIVES MALI MALTA
    MAURITANIA MAURITIUS MEXICO MOLDOVA MONGOLIA MONTENEGRO MOROCCO MOZAMBIQUE NAMIBIA
    NEPAL NETHERLANDS NICARAGUA NIGER NIGERIA NORWAY OMAN PAKISTAN PANAMA PARAGUAY PERU
    PHILIPPINES POLAND PORTUGAL QATAR ROMANIA RUSSIA RWANDA SAMOA SENEGAL SERBIA
    SINGAPORE SLOVAKIA SLOVENIA SOMALIA SPAIN SUDAN SURINAME SWAZILAND SWEDEN
    SWITZERLAND SYRIA TAIWAN TAJIKISTAN TANZANIA THAILAND TOGO TUNISIA TURKEY
    TURKMENISTAN UGANDA UKRAINE URUGUAY UZBEKISTAN VENEZUELA VIETNAM YEMEN YUGOSLAVIA
    ZAMBIA ZIMBABWE USA UK USSR EU UN NATO OSCE
    """.split()
)
"""Countries that are rarely surnames: a list of them at the end is no signature."""
_LONGEST: Final = 72
_BULLETS: Final = "-*•"


class Signature(NamedTuple):
    """Who signed, and the lines without the signature."""

    names: list[Located[str]]
    lines: list[Line]


def cut_end(text: str, lines: list[Line]) -> tuple[list[Line], bool]:
    """
    Leave out archival attributes, end marks, stamps and end lines.

    Tells also whether one of them closes the message.
    """
    closed = False
    for index, line in enumerate(lines):
        if text.startswith("Message A", line.start) and _ATTRIBUTES.fullmatch(
            text, line.start, line.end
        ):
            lines = lines[:index]
            closed = True
            break
    end = len(lines)
    stamped = False
    while end:
        line = lines[end - 1]
        if not line.blank:
            content = line.text(text)
            if _END_OF_MESSAGE.fullmatch(content) or _ORIGIN_NOTE.fullmatch(content):
                closed = True
            elif _STAMP.fullmatch(content) and not _signed_stamp(content):
                stamped = True
            elif markings.read_caption(text, line.start, line.end):
                pass
            elif _STAMP_PART.fullmatch(content):
                if not stamped and not _stamp_above(
                    text, lines[max(0, end - 5) : end - 1]
                ):
                    break
            elif not (
                _is_level(text, line) or (stamped and _REVIEWER.fullmatch(content))
            ):
                break
        end -= 1
    return lines[:end], closed


def _signed_stamp(content: str) -> bool:
    """A signature stands before the stamp on its line: ``STONE Declassified/...``."""
    match = _TAIL_MARK.search(content)
    return bool(match and match.start() and content[: match.start()].isupper())


def _stamp_above(text: str, lines: list[Line]) -> bool:
    return any(_STAMP.fullmatch(text, line.start, line.end) for line in lines)


def _is_level(text: str, line: Line) -> bool:
    start, end = line.start, line.end
    if text[start] == "(" and text[end - 1] == ")":
        start, end = start + 1, end - 1
    read = markings.read_level(text, start, end)
    if not read:
        return False
    _, place, caveats = read
    if max([place.end, *(c.span.end for c in caveats)]) >= end:
        return True
    banner = read_banner(text, start, end)
    return (
        banner is not None
        and banner.number is not None
        and (banner.number.span.end == end)
    )


def read_signature(text: str, lines: list[Line]) -> Signature | None:
    """Read the signature in the last line or two of the text."""
    if not lines:
        return None
    line = lines[-1]
    names = _names(text, line) if line.end - line.start <= _LONGEST * 2 else None
    if names and _stands_apart(text, lines, names):
        rest = lines[:-1]
        above = _second(text, rest, names)
        if above:
            return Signature([*above[0], *names], above[1])
        return Signature(names, rest)
    tail = max(line.start, line.end - 40)
    for match in _INLINE.finditer(text, tail, line.end):
        name = match["name"]
        if text[match.end() : line.end].strip(" .#") == "" and _is_name(name):
            before = match.start("name")
            while text[before - 1].isspace():
                before -= 1
            return Signature(
                [Located(name, Span(*match.span("name")))],
                [*lines[:-1], line._replace(end=before)],
            )
    return None


def _trim(text: str, line: Line) -> tuple[int, int, bool]:
    """Where the name may stand on ``line``; whether a full stop stood behind it."""
    start, end = line.start, line.end
    if mark := _TAIL_MARK.search(text, start + 1, end):
        end = mark.start()
    for match in _LEVEL_START.finditer(text, start + 1, end):
        at = match.end()
        read = markings.read_level(text, at + (text[at] == "("), end)
        if read:
            last = max([read[1].end, *(c.span.end for c in read[2])])
            if text[last:end].strip(" )") == "":
                end = match.start()
                break
    while start < end and text[start] in _OPENING:
        start += 1
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    if title := _TITLE.match(text, start, end):
        start = title.end()
    if position := _POSITION.search(text, max(start, end - 40), end):
        end = position.start()
    stop = end > start and text[end - 1] == "."
    if stop and not _SUFFIX.search(text, max(start, end - 5), end):
        while end > start and text[end - 1] in " .":
            end -= 1
    else:
        stop = False
    return start, end, stop


def _names(text: str, line: Line) -> list[Located[str]] | None:
    """Read the names of which ``line`` consists; null if it says anything else."""
    start, end, _ = _trim(text, line)
    if start >= end or end - start > _LONGEST:
        return None
    found: list[Located[str]] = []
    at = start
    cuts = [(m.start(), m.end()) for m in _APART.finditer(text, start, end)]
    for stop, after in [*cuts, (end, end)]:
        name = text[at:stop].rstrip(" )")
        if not (_NAME.fullmatch(name) and _is_name(name)):
            return None
        found.append(Located(name, Span(at, at + len(name))))
        at = after
    return found


def _is_name(name: str) -> bool:
    words = name.replace("-", " ").split()
    return (
        any(len(word.strip(".")) > 1 for word in words)
        and not any(word.upper().strip(".'’") in _NOT_A_NAME for word in words)
        and name.upper() not in _COUNTRIES
    )


def _stands_apart(text: str, lines: list[Line], names: list[Located[str]]) -> bool:
    """
    Tell a signature from the last words of a sentence or a list.

    Capitals stand for themselves; in mixed case, or with a full stop behind, the
    line above must end its sentence or be blank.
    """
    line = lines[-1]
    _, _, stop = _trim(text, line)
    bullet = text[line.start] in _BULLETS
    above = lines[-2] if len(lines) > 1 else None
    if bullet:
        near = next((one for one in reversed(lines[:-1]) if not one.blank), None)
        if near and text[near.start] in _BULLETS:
            return False
    if stop and " " in names[-1].value:
        return False
    if above is None or above.blank:
        return True
    capitals = all(one.value.isupper() for one in names)
    if capitals and not stop:
        return True
    return bool(SENTENCE_END.search(text[max(above.start, above.end - 8) : above.end]))


def _second(
    text: str, lines: list[Line], names: list[Located[str]]
) -> tuple[list[Located[str]], list[Line]] | None:
    """Read a second signature on the line above, or over one blank line."""
    if len(names) > 1 or not names[0].value.isupper():
        return None
    end = len(lines)
    if end and lines[end - 1].blank:
        end -= 1
    if not end or lines[end - 1].blank or text[lines[end - 1].start] in _BULLETS:
        return None
    line = lines[end - 1]
    found = _names(text, line) if line.end - line.start <= 30 else None
    if not found or len(found) > 1 or not found[0].value.isupper():
        return None
    if end < len(lines) and " " in found[0].value:
        return None
    before = lines[end - 2] if end > 1 else None
    if before and not before.blank:
        above = text[max(before.start, before.end - 8) : before.end]
        if not SENTENCE_END.search(above):
            return None
    return found, lines[: end - 1]
