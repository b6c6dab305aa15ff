"""The classification authority statement, ``Classified By: ... for reason 1.4(d)``."""

from __future__ import annotations

import re
from typing import Final

from redact.cable import ClassifiedBy, Located
from redact.span import Span

START: Final = re.compile(
    r"""
    \W{0,3} (?: \d{1,2} \. \s* )? (?: \( \s* [A-Z]{1,3} \s* \) \s* )?
    (?P<label>
        CLASS?I?F?I?F?I?E?D \s+ (?:BY|ON)\b
          (?= \s* [:;.,(-] | \s+ (?-i: [A-Z] ) | \s* $ )
      | DERIVED \s+ FROM \s* :
      | CLASSIFICATION \s+ REASON \s* : )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BY: Final = re.compile(r"(?:Class?i?f?i?f?i?e?d\s+by\b\s*[:;.,-]?\s*)+", re.IGNORECASE)
_REASON: Final = re.compile(
    r"""
    [\s,;.(]* (?: \b(?:for|per|under|in\s+accordance\s+with)\s+ )?
    (?: \b(?:the\s+following\s+)?
        (?: reasons? | reason\(s\) | classification\s+reason ) \b \s* [:;,.]?
      | \b E\.?\s?O\.?\s* \d{5} \b
      | \b 1 \s? [.,] \s? [3456] \b (?!\s*(?:million|billion|percent)) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ORDER: Final = re.compile(r"\bE\.?\s?O\.?\s*:?\s*(?P<order>\d{5})\b", re.IGNORECASE)
_SECTION: Final = re.compile(r"(?<![\d.])1\s?[.,]\s?(?P<digit>[3456])(?!\d)")
_LETTER: Final = re.compile(
    r"""
    (?: [\s,/&+;:()\[\]-] | \b(?:a\s*\n\s*nd|an\s*\n\s*d)\b
      | \. (?: (?!\s) | (?= \s* \( ) )
      | \b(?:and|or)\b | \breasons?\b | \bsections?\b )*+
    (?P<letter>[A-Z]) (?: (?![A-Za-z']) | (?= [A-H]{1,3} \) ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_RANGE: Final = re.compile(r"\)?\s*-\s*\(?(?P<to>[A-H])(?![A-Za-z])", re.IGNORECASE)
_BARE: Final = re.compile(
    r"\breasons?\b[\s:]*(?=\(?[a-h]\b)(?!\(?a\s+[a-z])", re.IGNORECASE
)
_CLOSE: Final = re.compile(
    r"\s?\)?(?:\s+(?:of|under|and|in)\s+E\.?\s?O\.?\s*\d{5})?\s*\.?", re.IGNORECASE
)
_DERIVED: Final = re.compile(
    r"\bDerived\s+From\s*:?\s*"
    r"(?P<source>(?:(?!\s*(?:Declassify|Reason|Classified)\b)[^;]){1,200})",
    re.IGNORECASE,
)
_FOLLOWERS: Final = re.compile(
    r"\s*(?:Derived\s+From|Declassify\s+On|Reasons?|DECL)\s*:[^\n]*", re.IGNORECASE
)
# words of positions: what is left when they are taken off the front is the name
_TITLES: Final = frozenset(
    """
    a/ acting action adcm admin administrative adviser advisor affairs agent aid
    amb ambassador amconsul amembassy area asst assistant attache attaché
    branch bureau by cda ceo charge chargé chief cg chairman civil co col
    colonel commander commercial consul consular coordinator coun couns
    counsel counsellor counselor country d'affaires daffaires d,affaires das dat
    dcm defense department dep deppolcouns depeconcouns deputy desk director div
    division dpo drl dto econ econcoun econcouns econoff economic embassy
    emboff energy environment environmental eur/ executive exec
    external fao fcs first foreign fsn gen general geo global governor gso head
    hr human i/o ias imo in-charge inl intelligence internal international io isn
    justice labor lcdr legal legatt liaison lt ltc maj major management
    mgt military min mincouns mincoun minister ministercounselor mission
    multilateral nea office officer off oic ombudsman opsoff pa pao
    participating plenipotentiary pol pol/c pol/econ polchief polcoun polcouns
    polecon poleconcouns polecoff poleconoff polmil polmilcouns polmincouns
    polmincoun poloff political political-economic political-military
    politico-military
    post principal pro program public pas
    refugee regional relations representative rep rights rso science secretary
    second section security senior so special staff state tem temp third
    trade under unit us usaid usau usun usnato useu vice
    a.i ad interim polad leader delegate arms control refcoord staffdel codel
    prt irpo osce nato un usosce d'affairs head-of-mission secretary-general
    regional-security hoc ahoc team province provincial reconstruction narcotics
    envoy watcher charge affaires ambassador-at-large dpc ipao dr mr mrs ms cdr capt
    lcol datt economin ecomin econmin conoff poleconchief econchief econmincouns
    polcounselor poleconcounselor econcounselor polcouncelor councelor
    nas ret retd insp inspector advocate senior-advisor coordinator-designate designate
    """.split()
)
# PolCouns, EconOff, DepPolChief: capitals inside a State abbreviation
_STATE_TITLE: Final = re.compile(
    r"(?:dep|acting|sr)?(?:pol|econ?|emb|admin|mgmt)(?:pol|econ|mil|min)*"
    r"(?:coun[sc]?\w*|off(?:icer)?|chief|min|mil)",
    re.IGNORECASE,
)
_BETWEEN: Final = frozenset({"of", "for", "to", "the", "and", "at", "in", "a", "an"})
_SUFFIX: Final = re.compile(r"\s*(?:Jr|Sr|II|III|IV)\b\.?", re.IGNORECASE)
_TOKEN: Final = re.compile(r"\S+")
_NAME: Final = re.compile(
    r"""
    (?: [^\W\d_] [\w.'’\-]* | ["“(] [^\W\d_]+ ["”)] )
    (?: [ \t\r\n]+ (?: [^\W\d_] [\w.'’\-]* | ["“(] [^\W\d_]+ ["”)] ) ){0,6}
    """,
    re.VERBOSE,
)


def read_classified_by(text: str, start: int, end: int) -> ClassifiedBy:
    """
    Read a statement from ``start`` (its first word) within the block to ``end``.

    32 CFR 2001.21(a) (original) and 2001.22 (derivative),
    in any of the forms that cables show.
    """
    by = _BY.match(text, start, end)
    head = by.end() if by else start
    reason = _REASON.search(text, head, end)
    derived = _DERIVED.search(text, head, end)
    name_end = min(
        (m.start() for m in (reason, derived) if m and m.start() >= head), default=end
    )
    if not by:
        name_end = head
    name, title = _name_and_title(text, head, name_end)
    section, reasons, last = _reasons(text, reason.start() if reason else head, end)
    if not reason and not derived:
        last = _sentence_end(text, head, end)
    last = max(last, name_end, derived.end() if derived else 0)
    close = _CLOSE.match(text, last, end)
    last = close.end() if close else last
    while follower := _FOLLOWERS.match(text, last, end):
        last = follower.end()
    while last > start and text[last - 1].isspace():
        last -= 1
    order = _ORDER.search(text, head, end)
    return ClassifiedBy(
        span=Span(start, max(last, start + 1)),
        name=name,
        title=title,
        section=section,
        reasons=reasons,
        derived_from=_source(derived),
        order=_group(order, "order"),
    )


def _group(match: re.Match[str] | None, group: str) -> Located[str] | None:
    return Located(match[group], Span(*match.span(group))) if match else None


def _source(match: re.Match[str] | None) -> Located[str] | None:
    if not match:
        return None
    words = match["source"].rstrip(" \t\r\n.,")
    if not words:
        return None
    start = match.start("source")
    return Located(re.sub(r"\s+", " ", words), Span(start, start + len(words)))


def _sentence_end(text: str, start: int, end: int) -> int:
    stop = text.find(".\n", start, end)
    return stop if stop >= 0 else end


def _reasons(
    text: str, start: int, end: int
) -> tuple[Located[str] | None, tuple[Located[str], ...], int]:
    section: Located[str] | None = None
    found: list[Located[str]] = []
    last = start
    sections = list(_SECTION.finditer(text, start, end))
    if not sections:
        bare = _BARE.search(text, start, end)
        if bare:
            last = _letters(text, "", Span(bare.start(), bare.end()), end, found)
        return None, tuple(found), last
    for match, after in zip(
        sections, [*(m.start() for m in sections[1:]), end], strict=True
    ):
        value = f"1.{match['digit']}"
        section = section or Located(value, Span(*match.span()))
        place = Span(*match.span())
        last = max(match.end(), _letters(text, value, place, after, found))
    return section, tuple(found), last


def _letters(
    text: str,
    section: str,
    place: Span,
    end: int,
    found: list[Located[str]],
) -> int:
    """Read the letters behind a section that stands at ``place``."""
    last = place.end
    while match := _LETTER.match(text, last, end):
        if "." in match[0] and found and "\n" in match[0]:
            break  # the next sentence begins with a letter of its own
        letter = match["letter"].lower()
        last = match.end()
        found.append(Located(f"{section}({letter})", Span(*match.span("letter"))))
        if span := _RANGE.match(text, last, end):
            place = Span(*span.span("to"))
            found += [
                Located(f"{section}({chr(c)})", place)
                for c in range(ord(letter) + 1, ord(span["to"].lower()) + 1)
            ]
            last = span.end()
    return last


def _is_title(token: str) -> bool:
    bare = token.strip(".,:;()").casefold().replace("’", "'")
    return (
        bare in _TITLES
        or ("-" in bare and _TITLES.issuperset(bare.split("-")))
        or "/" in bare
        or (bare.startswith("a-") and bare[2:] in _TITLES)
        or any(c.isdigit() for c in bare)
        or bool(_STATE_TITLE.fullmatch(token.strip(".,:;")))
    )


def _name_and_title(
    text: str, start: int, end: int
) -> tuple[Located[str] | None, Located[str] | None]:
    """
    Tell name from position in ``text[start:end]``, whichever comes first.

    Segments are cut at commas; words of positions are taken off a segment's
    front and what follows is the name. The rest is the title.
    """
    segments: list[tuple[int, int]] = []
    at = start
    for match in re.finditer(r"(?<!\bd),|;|\s-{1,2}\s", text[start:end]):
        segments.append((at, start + match.start()))
        at = start + match.end()
    segments.append((at, end))
    name: Located[str] | None = None
    titles: list[Span] = []
    for first, last in segments:
        tokens = list(_TOKEN.finditer(text, first, last))
        if not tokens:
            continue
        if name and tokens[-1].end() <= name.span.end:
            continue  # "Jr." after the comma
        if name:
            titles.append(_trimmed(text, tokens[0].start(), tokens[-1].end()))
            continue
        lead = _leading_title(tokens)
        if lead:
            titles.append(_trimmed(text, tokens[0].start(), tokens[lead - 1].end()))
        rest = tokens[lead:]
        name = _name(text, rest)
        if rest and not name:
            titles.append(_trimmed(text, rest[0].start(), rest[-1].end()))
    title = None
    if titles:
        place = Span(titles[0].start, titles[-1].end)
        if name and place.overlaps(name.span):
            place = titles[0]
        title = Located(re.sub(r"\s+", " ", place.of(text)), place)
    return name, title


def _leading_title(tokens: list[re.Match[str]]) -> int:
    """How many tokens of a segment's front belong to a position."""
    lead = 0
    unknown = 0
    for index, token in enumerate(tokens):
        after = tokens[index + 1 :]
        if _is_title(token[0]) or _is_acronym(token[0], after):
            # a place before it goes with it: "Anbar PRT Leader"
            if unknown == 0 or (unknown <= 2 and len(after) >= 2):
                lead = index + 1
                unknown = 0
        elif token[0].casefold() not in _BETWEEN:
            unknown += 1
    return lead


def _is_acronym(token: str, after: list[re.Match[str]]) -> bool:
    """Capitals in front of a name in mixed case: ``Envoy to the OSCE Ann Lund``."""
    return (
        len(token) > 1
        and token.isalpha()
        and token.isupper()
        and any(other[0][:1].isupper() and not other[0].isupper() for other in after)
    )


def _trimmed(text: str, start: int, end: int) -> Span:
    while end - 1 > start and text[end - 1] in " .,:;":
        end -= 1
    return Span(start, end)


def _name(text: str, tokens: list[re.Match[str]]) -> Located[str] | None:
    if not tokens:
        return None
    match = _NAME.match(text, tokens[0].start(), tokens[-1].end())
    if not match:
        return None
    end = match.end()
    words = match[0].split()
    # a full stop belongs to an initial or a suffix, not to the sentence
    if (words[-1].endswith(".") and len(words[-1]) > 3) or words[-1] == ".":
        end -= 1
    if not any(c.isupper() for c in match[0]):
        return None
    suffix = _SUFFIX.match(text, end + 1) if text[end : end + 1] == "," else None
    if suffix:
        end = suffix.end()
    span = Span(match.start(), end)
    return Located(re.sub(r"\s+", " ", span.of(text)), span)
