"""
What several places of a cable say about the same thing.

A level, a year or a serial stands in more than one place. Where the places
differ, one rule says so; the rules that build on the value then fire only if
they would whichever place is right. One fault, one diagnostic.
"""

from __future__ import annotations

import re
from calendar import isleap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from redact.cable import Level
from redact.codes import CODES
from redact.numbering import INNER, OTHERS
from redact.span import Span
from redact.validation.order import AMENDED, TWELVE_NINE

if TYPE_CHECKING:
    from datetime import date

    from redact.cable import Cable, Filed, Located, Paragraph
    from redact.validation.rule import Severity

_REFERENCE_ID: Final = re.compile(
    r"""
    (?P<year>   [0-9]{2} )
    (?P<office> [A-Z]+ )
    (?P<number> [0-9]{1,7} )
    """,
    re.VERBOSE,
)

# ACP 127(G) 124 and US practice: the repeated letter of the security line
_LETTERS: Final = {
    "U": Level.UNCLASSIFIED,
    "E": Level.UNCLASSIFIED,
    "R": Level.RESTRICTED,
    "C": Level.CONFIDENTIAL,
    "S": Level.SECRET,
    "T": Level.TOP_SECRET,
}
_WORDS: Final = {level.word: level for level in Level}

# labels, exemptions and blocks that an export puts in
_MASK: Final = re.compile(
    rf"\[(?:[A-Z(][^\[\]\r\n]{{0,{INNER}}}{OTHERS}|{CODES})\]|█|X{{8}}"
)
_MARK_MASKED: Final = re.compile(rf"\.?[ \t]*(?:{_MASK.pattern})")
_LONE_MASK: Final = re.compile(
    rf"^[ \t¶]*(?:{_MASK.pattern})[█X.]*[ \t]*\r*$", re.MULTILINE
)
_MASKED_LINE: Final = re.compile(
    rf"^[ \t¶]*(?:{_MASK.pattern})[^\na-z]{{0,20}}$", re.MULTILINE
)
_MASK_ZONE: Final = 1000
"""Characters after the header in which the masked statement is looked for."""

RANKS: Final = {"R": 1, "P": 2, "O": 3, "Z": 4}
"""Precedence letters of FL5, ordered (ACP 127(G) 150, 151)."""

LETTERS: Final = {
    "FLASH": "Z",
    "NIACT IMMEDIATE": "O",
    "IMMEDIATE": "O",
    "PRIORITY": "P",
    "ROUTINE": "R",
}
"""Precedence words of addressees and the letter that carries them."""

# what stands before the place in the address of a post
_KIND: Final = re.compile(
    r"""
    (?: AMEMBASSY | EMBASSY | AMCONSUL | AMCONGEN | US[ ]?MISSION | US[ ]?INT
      | US[ ]?OFFICE | USLO | USDEL | REO | AIT | AMERICAN[ ]INSTITUTE ) [ ]+
    """,
    re.VERBOSE,
)
_STATION_LINE: Final = re.compile(r"(?<!\S)DE[ ]+\S[^\r\n]*")
_HURT: Final = ("truncated", "garbled", "extract")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceId:
    """A Cablegate id taken apart; each part's place is where it stands in it."""

    year: int
    office: str
    number: int
    year_span: Span
    office_span: Span
    number_span: Span


def squeeze(name: str) -> str:
    """Letters and digits of ``name`` in upper case: how ids write an office."""
    return "".join(character for character in name.upper() if character.isalnum())


def part(whole: Located[str], start: int, end: int) -> Span:
    """Place of ``whole.value[start:end]``; all of it where the text differs."""
    if len(whole.span) != len(whole.value):
        return whole.span
    return Span(whole.span.start + start, whole.span.start + end)


def preamble_id(cable: Cable) -> ReferenceId | None:
    """Parts of the preamble's id; null where it is absent or malformed."""
    found = cable.preamble.reference_id if cable.preamble else None
    match = _REFERENCE_ID.fullmatch(found.value) if found else None
    if found is None or match is None:
        return None
    return ReferenceId(
        year=int(match["year"]),
        office=match["office"],
        number=int(match["number"]),
        year_span=part(found, *match.span("year")),
        office_span=part(found, *match.span("office")),
        number_span=part(found, *match.span("number")),
    )


def letters_level(cable: Cable) -> Level | None:
    """Level of FL4's five equal letters (ACP 127(G) 124b, 203)."""
    letters = cable.transmission.letters if cable.transmission else None
    if letters is None or len(letters.value) != 5 or len(set(letters.value)) != 1:
        return None
    return _LETTERS.get(letters.value[0])


def preamble_level(cable: Cable) -> Level | None:
    """Level of the preamble's fourth line, without what follows ``//``."""
    found = cable.preamble.classification if cable.preamble else None
    if found is None:
        return None
    word = " ".join(found.value.upper().partition("//")[0].split())
    return _WORDS.get(word)


def contradicts_signal(cable: Cable) -> bool:
    """Tell whether FL4's letters do not go with its ZNR or ZNY (ACP 127(G) 124)."""
    signal = cable.transmission.signal if cable.transmission else None
    letters = cable.transmission.letters if cable.transmission else None
    if signal is None or letters is None or letters_level(cable) is None:
        return False
    return (signal.value == "ZNR") != (letters.value == "UUUUU")


def letters_contradict_signal(cable: Cable) -> bool:
    """Tell whether signal and banner agree against FL4's letters."""
    signal = cable.transmission.signal if cable.transmission else None
    banner = cable.banner
    if signal is None or banner is None or banner.level is None:
        return False
    in_clear = banner.level == Level.UNCLASSIFIED and not any(
        caveat.value == "EFTO" for caveat in banner.caveats
    )
    return contradicts_signal(cable) and (signal.value == "ZNR") == in_clear


def levels(cable: Cable) -> frozenset[Level]:
    """
    Every level that banner, FL4 and preamble claim; empty without a banner.

    That they differ is CLS004's and CLS005's to tell. A masked banner has no
    level, and then nothing can be judged by it.
    """
    if cable.level is None:
        return frozenset()
    claims = (cable.level, letters_level(cable), preamble_level(cable))
    return frozenset(level for level in claims if level is not None)


def is_classified(cable: Cable) -> bool:
    """All places that give a level say that the cable is classified."""
    claims = levels(cable)
    return bool(claims) and all(level.is_classified for level in claims)


def days(cable: Cable) -> tuple[date, ...]:
    """
    The day of the DTG; also with the id's year, where that is another one.

    That the years differ is HDR006's to tell.
    """
    if cable.sent is None:
        return ()
    named = preamble_id(cable)
    if named is None or named.year == cable.sent.year % 100:
        return (cable.sent,)
    return (cable.sent, on_year(cable.sent, _near(named.year, cable.sent.year)))


def _near(short: int, year: int) -> int:
    """The year ending in ``short`` that is nearest to ``year``."""
    first = year - year % 100 + short
    return min((first - 100, first, first + 100), key=lambda one: abs(one - year))


def on_year(day: date, year: int) -> date:
    """The same day in ``year``; 29 February becomes 1 March in common years."""
    try:
        return day.replace(year=year)
    except ValueError:
        return day.replace(year=year, month=3, day=1)


def digraph(cable: Cable) -> Located[str] | None:
    """FL2's precedence, if it is a letter doubled; else it is the schema's."""
    found = cable.transmission.precedence if cable.transmission else None
    if found and found.value in {"ZZ", "OO", "PP", "RR", "YY"}:
        return found
    return None


def highest_letter(cable: Cable) -> str | None:
    """
    The letter that the addressees need; no word means routine.

    Null without addressees, or where a word is not known.
    """
    words = [one.precedence for one in (*cable.to, *cable.info)]
    letters = ["R" if word is None else LETTERS.get(word.value) for word in words]
    known = [letter for letter in letters if letter is not None]
    if not known or len(known) < len(letters):
        return None
    return max(known, key=RANKS.__getitem__)


def station_line(cable: Cable) -> Span | None:
    """FL3 as it stands in the text, read or not."""
    if not cable.transmission:
        return None
    text = cable.document.text
    span = cable.transmission.span
    match = _STATION_LINE.search(text, span.start, span.end)
    if not match:
        return None
    return Span(match.start(), match.start() + len(match[0].rstrip()))


def filing(cable: Cable) -> Filed | None:
    """FL3's filing time where it exists; what does not is HDR018's."""
    found = cable.transmission.filed if cable.transmission else None
    if found is None:
        return None
    day, time = found.value.day, found.value.time
    last = 366 if cable.sent is None or isleap(cable.sent.year) else 365
    if not 1 <= day <= last or int(time[:2]) > 23 or int(time[2:]) > 59:
        return None
    return found.value


def filing_part(cable: Cable, start: int, end: int) -> Span:
    """Where digits ``start`` to ``end`` of FL3's filing time stand: ``jjjhhmm``."""
    found = cable.transmission.filed if cable.transmission else None
    if found is None:
        raise ValueError("no filing time")
    if len(found.span) != 7:
        return found.span  # in a record: day and time apart
    return Span(found.span.start + start, found.span.start + end)


def dtg_year(cable: Cable) -> Span:
    """Where the year of the DTG stands; the cable must have one."""
    dtg = cable.dtg
    if dtg is None:
        raise ValueError("no date-time group")
    digits = re.search(r"[0-9]+$", dtg.span.of(cable.document.text))
    return Span(dtg.span.start + digits.start(), dtg.span.end) if digits else dtg.span


def dtg_day(cable: Cable) -> Span:
    """Where the day of the DTG stands; the cable must have one."""
    dtg = cable.dtg
    if dtg is None:
        raise ValueError("no date-time group")
    if cable.is_record:
        return dtg.span
    return Span(dtg.span.start, dtg.span.start + 2)


def serial_is(cable: Cable, number: int) -> bool:
    """Tell whether FL3's serial is the end of ``number``."""
    serial = cable.transmission.serial if cable.transmission else None
    return serial is not None and serial.value == number % 10000


def number_disputed(cable: Cable, number: int) -> bool:
    """Tell whether id or FL3 speak for ``number`` and so against the banner's."""
    named = preamble_id(cable)
    return (named is not None and named.number == number) or serial_is(cable, number)


def is_originator(cable: Cable, office: str) -> bool:
    """
    Tell whether the FM line names ``office``.

    Tolerant: ``AMEMBASSY LIMA`` names LIMA, ``SECSTATE WASHDC`` names STATE,
    ``USMISSION USUN NEW YORK`` names USUN NEW YORK; blanks, hyphens and
    apostrophes do not count.
    """
    if cable.originator is None:
        return False
    sender = squeeze(cable.originator.value)
    wanted = squeeze(office)
    place = squeeze(_KIND.sub("", cable.originator.value.strip().upper()))
    return bool(wanted) and (
        wanted in sender
        or (len(place) > 2 and place in wanted)
        or (wanted == "SECTO" and "SECRETARY" in sender)
    )


def reason_section(day: date) -> str | None:
    """Section of the reasons under the order of ``day``; null before E.O. 12958."""
    if day < TWELVE_NINE:
        return None
    return "1.5" if day < AMENDED else "1.4"


def lead(paragraph: Paragraph) -> Span:
    """The beginning of a paragraph: its number or mark, else its first character."""
    if paragraph.number:
        return paragraph.number.span
    if paragraph.mark:
        return paragraph.mark.span
    return Span(paragraph.span.start, paragraph.span.start + 1)


def is_masked(cable: Cable, span: Span) -> bool:
    """Tell whether a mask stands within ``span``."""
    return bool(_MASK.search(cable.document.text, span.start, span.end))


def is_masked_at(cable: Cable, offset: int) -> bool:
    """Tell whether a mask is what follows a paragraph's number at ``offset``."""
    return bool(_MARK_MASKED.match(cable.document.text, offset))


def has_masked_authority(cable: Cable) -> bool:
    """
    Tell whether a mask stands alone on a line before the first paragraph's text.

    An export hides the whole statement and leaves such a line.
    """
    marks = [span for span in (cable.references_line, cable.tags_line) if span]
    if cable.subject:
        marks.append(cable.subject.span)
    start = max((span.end for span in marks), default=0)
    return bool(_LONE_MASK.search(cable.document.text, start, start + _MASK_ZONE))


def softened(cable: Cable) -> Severity | None:
    """Info for what is missing from a truncated, garbled or partial copy."""
    return "info" if cable.has_damage(*_HURT) else None


def beginning(cable: Cable) -> Span:
    """The first visible character: of the text, or of the record."""
    if cable.record:
        return cable.record
    text = cable.document.text
    start = len(text) - len(text.lstrip())
    return Span(start, start + 1) if start < len(text) else Span(0, 1)


def newline(cable: Cable, offset: int) -> str:
    """How the line before ``offset`` ends, where it is one; else how the first does."""
    text = cable.document.text
    if "\n" not in text:
        return "\r" if "\r" in text else "\n"
    at = text.rfind("\n", 0, offset)
    if at < 0:
        at = text.find("\n", offset)
    start = at
    while start > 0 and text[start - 1] == "\r":
        start -= 1
    return text[start : at + 1] if at >= 0 else "\n"


def counted(number: int, noun: str) -> str:
    """``1 line``, ``2 lines``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


CAPTION_WORDS: Final = frozenset(
    "SIPDIS NODIS EXDIS LIMDIS STADIS NOFORN ORCON SENSITIVE ROGER".split()
)
"""Captions that stray into other lines."""


def is_extract(cable: Cable) -> bool:
    """A partial extract has no whole header."""
    return cable.has_damage("extract")


def after_order(cable: Cable) -> Span:
    """Where TAGS and SUBJECT belong: at the E.O. line's end, else at the banner's."""
    if cable.declassification:
        end = cable.declassification.raw.span.end
        return Span(end - 1, end)
    if cable.executive_order:
        return cable.executive_order.span
    if cable.banner:
        return Span(cable.banner.span.end - 1, cable.banner.span.end)
    return beginning(cable)


def has_masked_order(cable: Cable) -> bool:
    """Tell whether a mask stands alone on a line where the E.O. line belongs."""
    start = cable.banner.span.end if cable.banner else 0
    marks = [span for span in (cable.tags_line,) if span]
    if cable.subject:
        marks.append(cable.subject.span)
    end = min((span.start for span in marks), default=start + _MASK_ZONE)
    return end > start and bool(_LONE_MASK.search(cable.document.text, start, end))


def is_cable(cable: Cable) -> bool:
    """Tell whether any part of a header was recognised."""
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


def has_masked_end(cable: Cable) -> bool:
    """Tell whether one of the last lines of the text is a mask: a signature's."""
    end = max((one.span.end for one in cable.paragraphs), default=0)
    start = max(0, end - _MASK_ZONE // 5)
    return bool(_MASKED_LINE.search(cable.document.text, start, end + _MASK_ZONE // 2))


def is_before_marks(cable: Cable) -> bool:
    """
    Tell whether the cable is older than E.O. 12958, which asked for more of it.

    Where no day can be read, the order that it cites decides.
    """
    dates = days(cable)
    if dates:
        return any(day < TWELVE_NINE for day in dates)
    cited = cable.executive_order.value if cable.executive_order else None
    return cited not in {"12958", "13526"}


def is_padded(cable: Cable) -> bool:
    """The banner's number has its six digits, or is of a time that did not pad it."""
    number = cable.banner.number if cable.banner else None
    if number is None or cable.is_record or len(number.span) == 6:
        return True
    return cable.sent is None or cable.sent.year < 2000


def sender_is(cable: Cable, office: str) -> bool:
    """FM names ``office`` and not the banner's: then HDR037 tells of the banner."""
    own = cable.banner.office if cable.banner else None
    return (
        own is not None
        and not is_originator(cable, own.value)
        and is_originator(cable, office)
    )


def has_lone_mask(cable: Cable, start: int, end: int) -> bool:
    """Tell whether a mask stands alone on a line between ``start`` and ``end``."""
    return end > start and bool(_LONE_MASK.search(cable.document.text, start, end))
