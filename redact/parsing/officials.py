"""Tell an official's name from the position, in whatever order they stand."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from redact.cable import Located
from redact.span import Span

# words of positions: what is left when they are taken off the front is the name
_TITLES: Final = frozenset(
    """
    a/ acting action adcm adm admin admiral administrative administrator adviser
    advisor advocate affairs agent aid
    amb ambassador ambassadors amconsul amembassy area asst assistant attache attaché
    brig branch bureau by cda ceo charge chargé chief cg chairman civil civilian
    commercial consul consulate consular cooperation coordinator coun couns
    counsel counsellor counselor councelor country d'affaires daffaires d,affaires
    das dat dcm defense delegation department dep deppolcouns depeconcouns deputy desk
    director div division dpo drl dto
    econ econcoun econcouns econoff economic embassy
    emboff energy environment environmental eur/ executive exec
    external fao fcs first foreign fsn gen general geo global governor gso head
    hr human i/o ias imo in-charge inl intelligence internal international io isn
    justice labor legal legatt liaison management
    mgt military min mincouns mincoun minister ministercounselor mission
    multilateral nea office officer off oic ombudsman opsoff pa pao
    participating plenipotentiary pol pol/c pol/econ polchief polcoun polcouns
    polecon poleconcouns polecoff poleconoff polmil polmilcouns polmincouns
    polmincoun poloff political political-economic political-military
    politico-military
    permanent post principal pro program public pas
    refugee regional relations rep representative rights rso science secretary
    second section security senior so special staff state sub tem team temp third
    trade under unit us usaid usau usun usnato useu usunvie vice
    a.i ai ad interim polad leader delegate arms control refcoord staffdel codel
    prt irpo osce nato un usosce d'affairs head-of-mission secretary-general
    regional-security hoc ahoc province provincial reconstruction narcotics
    envoy watcher affaires ambassador-at-large dpc ipao
    dr mr mrs ms prof cdr capt captain commander cmdr co col colonel ltc ltcol lt
    lieutenant lcdr lcol maj major brigadier radm vadm rear msgt sgt sergeant ensign
    datt economin ecomin econmin conoff poleconchief econchief econmincouns
    polcounselor poleconcounselor econcounselor polcouncelor
    nas ret retd insp inspector senior-advisor coordinator-designate designate
    technology science counterterrorism nonproliferation verification compliance
    interagency operations negotiator
    """.split()
)
# positions in the narrow sense: a name in front of one ends there
_HEADS: Final = frozenset(
    """
    ambassador attache attaché charge chargé cg chief consul coordinator couns counsel
    counsellor counselor councelor cda das dcm deputy director econoff envoy head
    leader minister officer off pao polchief polcouns poloff representative rso
    secretary adviser advisor agent administrator commander econcouns emboff
    """.split()
)
_MILITARY: Final = frozenset("usn usa usaf usmc uscg".split())
# PolCouns, EconOff, DepPolChief: capitals inside a State abbreviation
_STATE_TITLE: Final = re.compile(
    r"(?:dep|acting|sr)?(?:pol|econ?|emb|admin|mgmt)(?:pol|econ|mil|min)*"
    r"(?:coun[sc]?\w*|off(?:icer)?|chief|min|mil)",
    re.IGNORECASE,
)
# Disarmament, Migration, Counterterrorism: what an official is for
_FIELD: Final = re.compile(r"\w{4,}(?:[ts]ions?|ology|ism)|\w{5,}ments?")
_DAMAGED: Final = re.compile(r"(?:charg|attach)\W{0,2}\w{0,2}\W?", re.IGNORECASE)
_BETWEEN: Final = frozenset({"of", "for", "to", "the", "and", "at", "in", "a", "an"})
_OBJECT: Final = frozenset({"of", "for", "to", "at", "in"})
_CARRIES: Final = frozenset({"and", "of", "&", "the", "on"})
# words of regions inside a title; never a name while a title word follows
_REGIONS: Final = frozenset(
    """
    african american asian caribbean central east eastern eurasian european
    hemisphere near north northern pacific south southern west western
    caucasus iranian iraqi afghan korean japanese chinese russian indian israeli
    """.split()
)
# first words of places of two words or more
_TWO_WORDS: Final = frozenset(
    """
    addis bandar bosnia buenos burkina cape central costa cote czech dar democratic
    dominican east el equatorial european guinea holy hong ivory kuala la marshall new
    north panama papua phnom port porto puerto republic rio saint san santa santo sao
    saudi sierra south sri st tel trinidad united west
    """.split()
)
# posts that are named behind "Consul General" without a preposition
_POSTS: Final = frozenset(
    """
    adana alexandria amsterdam auckland barcelona belfast bordeaux calcutta calgary
    casablanca chengdu chennai curacao dhahran douala durban dubai dusseldorf edinburgh
    erbil florence frankfurt guadalajara guangzhou guayaquil halifax hamburg hermosillo
    istanbul jeddah jerusalem johannesburg kaduna karachi kirkuk kolkata krakow lagos
    lahore leipzig lyon marseille matamoros medan melbourne merida milan monterrey
    montreal mosul mumbai munich naha naples nagoya osaka perth peshawar poznan quebec
    recife sapporo shanghai shenyang strasbourg surabaya sydney tabriz thessaloniki
    tijuana toronto vancouver vladivostok winnipeg yekaterinburg zagreb zurich
    """.split()
)
_POSTED: Final = frozenset("general cg consulate embassy amembassy mission prt".split())
_SUFFIX: Final = re.compile(r"\s*(?:Jr|Sr|II|III|IV)\b\.?", re.IGNORECASE)
_TOKEN: Final = re.compile(r"\([^()\s]*\)|[^\s(]+|\(")
_CUT: Final = re.compile(
    r"""
    (?<! \b[dDoO] ) , | (?<= \b[dDoO] ) , (?! [A-Z] )
    | ; | : | \s-{1,2}\s
    | (?<= [a-z]{4} | [A-Z]{4} ) \. (?= \s )
    """,
    re.VERBOSE,
)
_NAME: Final = re.compile(
    r"""
    (?: [DO],(?=[A-Z]) )? [^\W\d_] (?: [\w.'’\-] | (?<=[ '][DO]) , (?=[A-Z]) )*
    (?: [ \t\r\n]+
      (?: [^\W\d_] (?: [\w.'’\-] | (?<=\s[DO]) , (?=[A-Z]) )*
        | ["“(] [^\W\d_][\w.]* ["”)] (?= \s+ [^\W\d_] ) ) ){0,6}
    """,
    re.VERBOSE,
)
_SOURCES: Final = re.compile(r"MULTIPLE\s+SOURCES\b", re.IGNORECASE)


class _Part(NamedTuple):
    """One segment: where its title and its name stand, as indices of its tokens."""

    tokens: list[re.Match[str]]
    first: int  # of the name
    last: int  # past the name

    @property
    def words(self) -> int:
        return self.last - self.first


def read_official(
    text: str, start: int, end: int
) -> tuple[Located[str] | None, Located[str] | None]:
    """
    Tell name from position in ``text[start:end]``, whichever comes first.

    Segments are cut at commas and the like; words of positions are taken off a
    segment's ends and what is left is the name. The rest is the title.
    """
    if _SOURCES.match(text, start, end):
        return None, None
    parts = [_part(tokens) for tokens in _segments(text, start, end)]
    chosen = _choose(parts)
    name = None
    if chosen is not None:
        part = parts[chosen]
        name = _name(text, part.tokens[part.first : part.last])
    titles: list[Span] = []
    for index, part in enumerate(parts):
        if name is None or index != chosen:
            beside = chosen is not None and index > chosen
            if name and beside and part.tokens[-1].end() <= name.span.end:
                continue  # "Jr." after the comma
            titles.append(_trimmed(text, part.tokens))
            continue
        if part.first:
            titles.append(_trimmed(text, part.tokens[: part.first]))
        if part.last < len(part.tokens):
            titles.append(_trimmed(text, part.tokens[part.last :]))
    return name, _title(text, titles, name)


def _title(
    text: str, titles: list[Span], name: Located[str] | None
) -> Located[str] | None:
    if not titles:
        return None
    place = Span(titles[0].start, titles[-1].end)
    if name and place.overlaps(name.span):
        place = titles[0]
    return Located(re.sub(r"\s+", " ", place.of(text)), place)


def _segments(text: str, start: int, end: int) -> list[list[re.Match[str]]]:
    found: list[list[re.Match[str]]] = []
    at = start
    for match in [*_CUT.finditer(text, start, end), None]:
        stop = match.start() if match else end
        tokens = list(_TOKEN.finditer(text, at, stop))
        while tokens and not any(c.isalnum() for c in tokens[-1][0]):
            tokens.pop()
        while tokens and not any(c.isalnum() for c in tokens[0][0]):
            tokens.pop(0)
        if tokens:
            cut = _second_person(tokens)
            found += [tokens[:cut], tokens[cut:]] if cut else [tokens]
        at = match.end() if match else end
    return found


def _second_person(tokens: list[re.Match[str]]) -> int:
    """Where "and DCM Lea Okoro" begins behind a first name."""
    for index in range(2, len(tokens) - 1):
        if tokens[index][0].casefold() not in {"and", "&"}:
            continue
        before = [token[0].casefold() for token in tokens[:index]]
        if (
            not _OBJECT.intersection(before[1:])
            and not _is_title(tokens[index - 1][0])
            and before[-1] not in _REGIONS
            and _is_title(tokens[index + 1][0])
        ):
            return index
    return 0


def _choose(parts: list[_Part]) -> int | None:
    """The segment that holds the name: the first, unless that is a place."""
    weak: int | None = None
    for index, part in enumerate(parts):
        if part.words <= 0:
            continue
        if not _is_weak(part):
            return index
        weak = index if weak is None else weak
    return weak


def _is_weak(part: _Part) -> bool:
    """A bureau or a post, while a name may follow: ``EUR - Ann Lund``."""
    words = [token[0].strip(".()") for token in part.tokens[part.first : part.last]]
    if words[0].casefold() in _TWO_WORDS and part.words == 2:
        return part.first > 0 or part.last < len(part.tokens)
    if len(words) > 1:
        return False
    before = {_fold(one[0]) for one in part.tokens[max(0, part.first - 3) : part.first]}
    if before & _OBJECT:
        return True  # "Office of Defense Cooperation, Ann Lund"
    return (len(words[0]) < 4 and words[0].isupper() and part.first == 0) or words[
        0
    ].casefold() in _POSTS


def _part(tokens: list[re.Match[str]]) -> _Part:
    size = len(tokens)
    first = min(_leading_title(tokens), size)
    last = size
    while last > first and (
        tokens[last - 1][0][0] == "(" or tokens[last - 1][0] in {"the", "and", "&"}
    ):
        last -= 1
    # "Ann Lund Political Counselor": the position stands behind
    stop = last
    while stop > first and _is_title(tokens[stop - 1][0]):
        stop -= 1
    ends = tokens[last - 1][0] if last else ""
    if first < stop < last and (_fold(ends) in _HEADS or _is_state(ends)):
        place = stop - first == 2 and _fold(tokens[first][0]) in _TWO_WORDS
        if first or stop - first == 1 or place:
            first = last  # "Embassy Quito DCM", "Lagos CG"
        else:
            last = stop
    return _Part(tokens, first, last)


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
        elif _fold(token[0]) not in _BETWEEN and _fold(token[0]) not in _REGIONS:
            unknown += 1
    return _past_object(tokens, lead)


def _past_object(tokens: list[re.Match[str]], lead: int) -> int:
    """Go past what a title is for: ``Ambassador to Peru Ann Lund``."""
    at = lead
    if at >= len(tokens) or (not lead and _fold(tokens[0][0]) not in _OBJECT):
        return lead
    if _fold(tokens[at][0]) in _OBJECT:
        at += 1
        while at < len(tokens) and _fold(tokens[at][0]) in {"the", "a", "an"}:
            at += 1
        if at < len(tokens):
            at += 2 if _fold(tokens[at][0]) in _TWO_WORDS else 1
        while at < len(tokens) - 1 and _fold(tokens[at][0]) in _CARRIES:
            at += 2
        return min(at, len(tokens))
    left = len(tokens) - at
    if left >= 2 and _fold(tokens[lead - 1][0]) in _POSTED:
        size = 2 if _fold(tokens[at][0]) in _TWO_WORDS else 1
        known = size == 2 or _fold(tokens[at][0]) in _POSTS
        if known and left - size >= 2:
            return at + size
    return lead


def _fold(token: str) -> str:
    return token.strip(".,:;()").casefold().replace("’", "'")


def _is_state(token: str) -> bool:
    return bool(_STATE_TITLE.fullmatch(token.strip(".,:;")))


def _is_title(token: str) -> bool:
    bare = _fold(token)
    return (
        bare in _TITLES
        or bare in _MILITARY
        or ("-" in bare and _TITLES.issuperset(bare.split("-")))
        or "/" in bare
        or (bare.startswith("a-") and bare[2:] in _TITLES)
        or bare.replace(".", "") in {"us", "lt", "ltcol", "aa/s"}
        or any(c.isdigit() for c in bare)
        or bool(_DAMAGED.fullmatch(bare))
        or _is_state(token)
        or bool(_FIELD.fullmatch(bare))
    )


def _is_acronym(token: str, after: list[re.Match[str]]) -> bool:
    """Capitals in front of a name in mixed case: ``Envoy to the OSCE Ann Lund``."""
    return (
        len(token) > 1
        and token.isalpha()
        and token.isupper()
        and any(other[0][:1].isupper() and not other[0].isupper() for other in after)
    )


def _trimmed(text: str, tokens: list[re.Match[str]]) -> Span:
    start, end = tokens[0].start(), tokens[-1].end()
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
    last = match[0].split()[-1]
    # a full stop belongs to an initial or a suffix, not to the sentence
    if last.endswith(".") and (
        len(last) > 3 or last == "." or last.casefold() in {"ii.", "iv."}
    ):
        end -= 1
    elif last.casefold() in {"jr", "sr"} and text[end : end + 1] == ".":
        end += 1
    if not any(c.isupper() for c in match[0]):
        return None
    suffix = _SUFFIX.match(text, end + 1) if text[end : end + 1] == "," else None
    if suffix:
        end = suffix.end()
    span = Span(match.start(), end)
    value = re.sub(r"(?<=\w-)[ ]*\r*\n\s*", "", span.of(text))
    return Located(re.sub(r"\s+", " ", value), span)
