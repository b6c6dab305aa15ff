"""What rules ask of a cable's text: marks, numbers, summaries, its end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.parsing.portions import PORTION_MARK, read_portion_mark
from redact.span import Span
from redact.validation import witness

if TYPE_CHECKING:
    from redact.cable import Cable, Paragraph

# brackets with what could be meant as a level; (A), (B), (I) are items of a list
_LEVEL_LIKE: Final = re.compile(r"\.?[ \t]*(?P<mark>\([A-Z]{1,4}(?:/[A-Z]{2,6})?\))[ ]")
_ITEM: Final = re.compile(r"\((?:[ABDEFGHI]|I[IVX]+|V|VI+|X[IVX]+)\)")
_BEFORE_NUMBER: Final = re.compile(
    r"^[ \t¶]*(?P<mark>\([A-Z][A-Za-z/, ]{0,30}\))[ ]*(?P<number>[0-9]{1,3})\.[ \t]+\S",
    re.MULTILINE,
)
_LEVELS: Final = frozenset({"TS", "S", "C", "R", "U", "SBU", "LOU", "FOUO"})
_MISTYPED: Final = ("SBU", "LOU", "FOUO")
"""Levels long enough that one wrong letter still shows what was meant."""
_NOTICE: Final = re.compile(
    r"""
    \b ENTIRE \s+ (?: TEXT \b
      | (?: MESSAGE | CABLE | TELEGRAM ) (?= \s* (?: [.)] | IS \b | CONFIDENTIAL
          | SECRET | CLASSIFIED | SBU ) ) )
    | \b ALL \s+ PARAGRAPHS \s+ (?: ARE \s+ )? (?: CLASSIFIED | CONFIDENTIAL | SECRET )
    | \b (?: MESSAGE | CABLE | TELEGRAM ) \s+ IS \s+ (?: SENSITIVE | SBU ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NOTICE_ZONE: Final = 4000
"""Characters from the subject in which such a notice is looked for."""
_WITHHELD: Final = re.compile(r"\.?[ \t]*X{6}")
_AGAIN: Final = re.compile(
    r"(?:\n[ \t\r]*\n|---[ \t\r]*\n)[ \t¶]*(?P<number>[0-9]{1,3})\.[ \t]+[A-Z\"'(]"
)


def numbered(cable: Cable) -> list[Paragraph]:
    """Numbered paragraphs of the text, the authority's statement left out."""
    statement = cable.classified_by.span if cable.classified_by else None
    return [
        one
        for one in cable.paragraphs
        if one.number and not (statement and one.span.overlaps(statement))
    ]


def is_part(cable: Cable) -> bool:
    """Some sections of several: what is not here may stand in the others."""
    sections = [one.section.value for one in cable.banners if one.section]
    if not sections or cable.page_headings:
        return False
    if sections[0].number == 1 and cable.signed_by:
        return False  # recombined: it has a beginning and an end
    return len({one.number for one in sections}) < sections[0].total


def is_undecidable(cable: Cable, paragraph: Paragraph) -> bool:
    """A mask or X's follow the number: a name, or a mark, that somebody withheld."""
    number = paragraph.number
    if number is None or cable.is_record:
        return False
    at = number.span.end
    if witness.is_masked_at(cable, at):
        return True
    return bool(_WITHHELD.match(cable.document.text, at))


def is_marked(cable: Cable, paragraph: Paragraph) -> bool:
    """It has a portion mark, or one that is malformed."""
    return paragraph.mark is not None or odd_mark(cable, paragraph) is not None


def odd_mark(cable: Cable, paragraph: Paragraph) -> Span | None:
    """Where a mark stands that lacks a bracket, or has no level that is known."""
    if cable.is_record:
        return None
    text = cable.document.text
    if paragraph.mark is not None:
        found = paragraph.mark.span.of(text)
        whole = found.startswith("(") and found.endswith(")")
        return None if whole else paragraph.mark.span
    number = paragraph.number
    match = _LEVEL_LIKE.match(text, number.span.end) if number else None
    if match is None or not _means_level(match["mark"]):
        return None
    if not any(one.mark for one in cable.paragraphs):
        return None
    return Span(*match.span("mark"))


def _means_level(mark: str) -> bool:
    """A level that does not exist; not (A) of a list, nor (ZDF), an abbreviation."""
    level, slash, _ = mark.strip("()").partition("/")
    if len(level) == 1 and not slash:
        return not _ITEM.fullmatch(mark)
    if slash and level in _LEVELS:
        return True  # a control that is not known
    return any(_is_one_off(level, meant) for meant in _MISTYPED)


def _is_one_off(word: str, meant: str) -> bool:
    """One letter wrong, too few or too many, or the same letters in disorder."""
    short, long = sorted((word, meant), key=len)
    if len(short) == len(long):
        wrong = sum(one != other for one, other in zip(word, meant, strict=True))
        return wrong == 1 or sorted(word) == sorted(meant)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def marks_before_numbers(cable: Cable) -> dict[int, Span]:
    """Marks that stand before a paragraph's number, by that number."""
    if cable.is_record or not cable.paragraphs:
        return {}
    text = cable.document.text
    numbers = [one.number.value for one in cable.paragraphs if one.number]
    start = cable.paragraphs[0].span.start
    end = max(one.span.end for one in cable.paragraphs)
    found: dict[int, Span] = {}
    for match in _BEFORE_NUMBER.finditer(text, start, end):
        number = int(match["number"])
        if number in numbers or number > len(numbers) + 20:
            continue
        if PORTION_MARK.fullmatch(match["mark"]) and read_portion_mark(
            match["mark"], 0, len(match["mark"])
        ):
            found.setdefault(number, Span(*match.span("mark")))
    return found


def repeated_numbers(cable: Cable) -> list[tuple[int, Span]]:
    """
    Paragraph numbers that stand twice, each at its second place.

    Also those that the parser took for a list inside a paragraph: after a blank
    line or a ruler, the paragraph's own number again.
    """
    if not cable.paragraphs:
        return []
    found: list[tuple[int, Span]] = []
    seen: set[int] = set()
    if _has_list(cable):
        return []
    spans = [one.span.start for one in cable.paragraphs[1:]]
    ends = [*spans, max((one.span.end for one in cable.paragraphs), default=0)]
    for paragraph, end in zip(cable.paragraphs, ends, strict=True):
        number = paragraph.number
        if number is None:
            continue
        if number.value in seen:
            found.append((number.value, number.span))
        seen.add(number.value)
        if cable.is_record:
            continue
        if _heads_list(cable, number.span.end):
            continue  # a list of contents, and then its items
        found += [
            (number.value, Span(*match.span("number")))
            for match in _AGAIN.finditer(cable.document.text, number.span.end, end)
            if int(match["number"]) == number.value
        ]
    return found


def _has_list(cable: Cable) -> bool:
    """Numbers begin again at 1 inside a later paragraph: a list, not paragraphs."""
    if cable.is_record:
        return False
    return any(
        one.number is not None
        and one.number.value > 1
        and any(
            int(match["number"]) == 1
            for match in _AGAIN.finditer(
                cable.document.text, one.number.span.end, one.span.end
            )
        )
        for one in cable.paragraphs
    )


def has_notice(cable: Cable) -> bool:
    """One notice at the beginning speaks for the whole text."""
    if cable.is_record:
        return False
    start = cable.subject.span.start if cable.subject else 0
    return bool(_NOTICE.search(cable.document.text, start, start + _NOTICE_ZONE))


def _heads_list(cable: Cable, end: int) -> bool:
    """Tell whether the line after a number at ``end`` stands again under its number."""
    text = cable.document.text
    number = text[text.rfind("\n", 0, end) + 1 : end]
    stop = text.find("\n", end)
    line = number + text[end : max(stop, end)].rstrip()
    return len(line) > len(number) + 2 and f"\n{line}" in text[end : end + _CONTENTS]


_CONTENTS: Final = 2000
"""Characters after an item of a list of contents in which its text begins."""


def unpaired(cable: Cable, word: str) -> tuple[Span, bool] | None:
    """
    The first ``SUMMARY`` or ``COMMENT`` that nothing closes, or the other way round.

    Gives its place, and whether it opens. A word opens as a heading, or at the
    beginning of a paragraph or of text above the first.
    """
    if not cable.paragraphs or is_part(cable):
        return None
    if cable.has_damage("garbled", "extract", "truncated"):
        return None
    text = cable.document.text
    start = min(one.start for one in (cable.paragraphs[0].span, *cable.headings[:1]))
    end = max(one.span.end for one in cable.paragraphs)
    closing = _CLOSING[word].search(text, start, end)
    opening = _opening(cable, word)
    if opening and not closing:
        return opening, True
    if closing and not opening:
        above = cable.subject.span.end if cable.subject else 0
        if not _MENTION[word].search(text, above, closing.start()):
            return Span(*closing.span()), False
    return None


def _opening(cable: Cable, word: str) -> Span | None:
    text = cable.document.text
    for span in cable.headings:
        match = _HEADING[word].match(text, span.start, span.end)
        if match and not _END_ABOVE.search(text, max(0, span.start - 20), span.start):
            return Span(*match.span("word"))
    for paragraph in cable.paragraphs:
        at = paragraph.mark.span.end if paragraph.mark else paragraph.span.start
        if paragraph.mark is None and paragraph.number:
            at = paragraph.number.span.end
        match = _OPENING[word].match(text, at)
        if match:
            return Span(*match.span("word"))
    return None


def last_character(cable: Cable) -> Span | None:
    """The last visible character of the text."""
    end = max((one.span.end for one in cable.paragraphs), default=0)
    return Span(end - 1, end) if end > 0 else None


# the first letter stands apart, and by itself: so the search is three times as fast
_CLOSING: Final = {
    word: re.compile(
        rf"""
        [Ee{word[0]}{word[0].lower()}] (?<! [A-Za-z0-9]. )
        (?i: (?<=E) ND \s+ (?:OF\s+)? (?:[A-Z]+\s+(?:AND\s+)?){{0,2}} {word}\b
           | (?<={word[0]}) {word[1:]} \s+ ENDS?\b )
        """,
        re.VERBOSE,
    )
    for word in ("SUMMARY", "COMMENT")
}
_OPENING: Final = {
    word: re.compile(
        rf"\.?[ \t\"']*(?:BEGIN[ ]|EXECUTIVE[ ])?(?P<word>{word})[ \t]*(?:[.:]|--?)",
        re.IGNORECASE,
    )
    for word in ("SUMMARY", "COMMENT")
}
_HEADING: Final = {
    word: re.compile(
        rf"(?:\([A-Z/]{{1,9}}\)[ ])?(?:BEGIN[ ]|EXECUTIVE[ ])?(?P<word>{word})"
        rf"(?:[.:]?[ \t]*\Z|[ \t]*(?:[.:]|--?)[ \t]+\S)",
        re.IGNORECASE,
    )
    for word in ("SUMMARY", "COMMENT")
}
_END_ABOVE: Final = re.compile(r"\bEND(?:[ \t]+OF)?[ \t\r\n¶]*\Z", re.IGNORECASE)
_MENTION: Final = {
    word: re.compile(rf"\b{word}", re.IGNORECASE) for word in ("SUMMARY", "COMMENT")
}
