"""What stands before and after a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.names.lexicon import Kind
from redact.detection.names.reading import BLANK, FUNCTION, Run, read
from redact.detection.names.token import CAPITAL, INITIAL, LOWER, UPPER, Tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

_AFTER_TITLE: Final = re.compile(r"\.?[ \t]{0,8}(?:\r{0,3}\n[ \t]{0,40})?\Z")
_SKIPPED_GAP: Final = re.compile(
    r"(?:[ \t]|,\s|\s?[/&-]\s?|\)\s|\.\)?\s|\s\(){0,3}(?:\r{0,3}\n[ \t]{0,40})?\Z"
)
_LIST_GAP: Final = re.compile(r"\s{0,9}[,;]\s{1,40}\Z")
_CONNECTORS: Final = frozenset("of for and the in to on at de del da".split())
_AFTERTHOUGHTS: Final = frozenset(
    "designate elect ret retired emeritus ai acting daffaires dmission d a i"
    " affaires".split()
)
_PLURAL: Final = frozenset(
    "messrs presidents ministers senators representatives congressmen congressmembers"
    " generals colonels poloffs econoffs emboffs ambassadors judges deputies drs mps"
    " codel staffdel bishops fathers sisters brothers doctors professors".split()
)
_EMBEDDING: Final = frozenset(
    "administration government city street avenue boulevard road square park airport"
    " university college school hospital institute foundation center centre stadium"
    " amendment doctrine plan report commission committee prize award statement accord"
    " act bridge dam island islands river lake bay mount family-owned house palace"
    " mosque church cathedral seminary lyceum library museum brigade brigades battalion"
    " airbase base barracks district province county era regime group bank industries"
    " resolution law initiative highway sarani lane building memorial gallery theater"
    " theatre holdings company corporation inc ltd factor cabinet".split()
)
_MONTHS: Final = frozenset(
    "january february march april may june july august september october november"
    " december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_DAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday summary comment".split()
)
_ADDRESS: Final = frozenset(
    "mr mrs ms miss mister messrs dr prof professor sir dame senator congressman"
    " congresswoman ambassador dcm polcouns pao rso poloff econoff emboff herr frau"
    " madame monsieur senor senora dona don daw rev father sister".split()
)
_ARTICLES: Final = frozenset({"the", "a", "an"})
_PLACE_CUES: Final = _ARTICLES | frozenset(
    "in at near to from outside toward towards via".split()
)
_ALWAYS_NAMED: Final = frozenset({"mr", "mrs", "ms", "dr", "miss"})
_POINTED: Final = frozenset(
    "mr mrs ms dr prof gen lt lieut col maj capt cpt cmdr cdr adm vadm radm brig sgt"
    " cpl pvt insp supt msgr fr rev hon amb sen rep gov del lic ing st sr jr comdt"
    " a i ret dep asst min pres sec atty sra srta dra messrs mme mlle cllr".split()
)  # a full stop after these is part of the title
_BREAKS: Final = frozenset(
    "from by with as at into that who which whose or but if we you he she it they"
    " will would has had is was".split()
)
_VESSEL: Final = frozenset("uss hms mv ss usns ins hmas rv yacht frigate".split())


def after_title(tokens: Tokens, i: int) -> Iterator[Run]:
    """
    Read the name or names that the title at word ``i`` announces.

    Between them may stand the rest of the title: ``Minister of Justice X``,
    ``Ambassador-designate X``, ``General (ret.) X``.
    """
    j, skipped, of = i + 1, 0, False
    while j < tokens.size and j - i < 12:
        gap = tokens.gap(j - 1)
        if not (_AFTER_TITLE if skipped == 0 else _SKIPPED_GAP).match(gap) and not (
            tokens.folds[j] in _AFTERTHOUGHTS and len(gap) < 4
        ):
            return
        if j == i + 1 and "." in gap and tokens.folds[i] not in _POINTED:
            return  # the title ended a sentence
        run = None if of else _named(tokens, i, j, skipped)
        if run:
            yield run
            yield from _more(tokens, i, run)
            return
        word = tokens.folds[j]
        if word in _BREAKS:
            return
        if word in _AFTERTHOUGHTS:
            skipped += 1
        elif word in _CONNECTORS:
            of = word not in ("and", "the")
            if word == "and" and tokens.folds[i] not in _PLURAL:
                of = skipped == 0
            skipped += 1
        elif _portfolio(tokens, j):
            of = False
            skipped += 1
        else:
            return
        j += 1


def _named(tokens: Tokens, title: int, j: int, skipped: int) -> Run | None:
    """Read the name at word ``j``, if one may stand there after the title."""
    gap = tokens.gap(j - 1)
    run = read(tokens, j, bold=not skipped)
    if run is None or embedded(tokens, run) or _no_start(tokens, j, skipped):
        return None
    apart = skipped and not BLANK.match(gap) and ")" not in gap and "." not in gap
    # Rapporteur on Torture, X Y: after a comma two words are asked for
    if apart and ("," not in gap or len(run.core) < 2 or tokens.plain[j]):
        return None
    return run if _announced(tokens, title, run) else None


def _announced(tokens: Tokens, title: int, run: Run) -> bool:
    """An ordinary word is a name only after a plain form of address: ``Mr. Render``."""
    kind = tokens.kinds[run.core[0]]
    if not kind & Kind.WORD or kind & (Kind.NAMEWORD | Kind.GIVEN) or len(run.core) > 1:
        return not _dated(tokens, run)
    return tokens.folds[title] in _ADDRESS


def _dated(tokens: Tokens, run: Run) -> bool:
    """``PolOff August 19``."""
    word = tokens.folds[run.core[0]]
    following = run.last + 1
    return word in _MONTHS and (
        following < tokens.size and tokens.text[tokens.starts[following]].isdigit()
    )


def _no_start(tokens: Tokens, j: int, skipped: int) -> bool:
    """A bold reading must not take the next word of the title for a name."""
    kind = tokens.kinds[j]
    plain_address = j > 0 and tokens.folds[j - 1] in _ALWAYS_NAMED
    if tokens.plain[j] and tokens.folds[j] in FUNCTION and not plain_address:
        return True
    if skipped:
        return False
    if kind & Kind.TITLE and not kind & Kind.GIVEN:
        # Chief Bishop X: a second title goes on; Mr. Bishop is a name
        return read(tokens, j + 1) is not None and tokens.gap(j).strip() in ("", ".")
    return bool(kind & Kind.PLACE and tokens.plain[j])


def _portfolio(tokens: Tokens, j: int) -> bool:
    kind, shape = tokens.kinds[j], tokens.shapes[j]
    if kind & (Kind.TITLE | Kind.ROLE | Kind.BODY | Kind.PLACE):
        return True
    if tokens.plain[j]:
        return False
    return shape == UPPER or (shape == CAPITAL and bool(kind & Kind.WORD))


def _more(tokens: Tokens, title: int, run: Run) -> Iterator[Run]:
    """After a plural title, names go on: ``Senators X, Y and Z``."""
    if tokens.folds[title] not in _PLURAL:
        return
    for _ in range(12):
        j = run.last + 1
        if j + 1 >= tokens.size:
            return
        gap = tokens.gap(run.last)
        if BLANK.match(gap) and tokens.folds[j] == "and":
            following = read(tokens, j + 1) if BLANK.match(tokens.gap(j)) else None
        elif _LIST_GAP.match(gap):
            if tokens.folds[j] == "and":
                j += 1
            following = read(tokens, j)
        else:
            return
        if following is None:
            return
        yield following
        run = following


def embedded(tokens: Tokens, run: Run) -> bool:
    """Tell a name inside the name of something else: ``Bush Administration``."""
    last = run.last
    if run.first and tokens.folds[run.first - 1] in _VESSEL:
        return True
    if last + 1 >= tokens.size or not BLANK.match(tokens.gap(last)):
        return False
    if tokens.text[tokens.ends[last] : run.span.end + 2][:1] in ("'", "’"):
        return False
    following, word = tokens.shapes[last + 1], tokens.folds[last + 1]
    if tokens.plain[last + 1] and "\n" in tokens.gap(last):
        return False
    if following != LOWER and word in _EMBEDDING:
        return True
    return (
        following in (CAPITAL, UPPER)
        and not tokens.plain[last + 1]
        and bool(tokens.kinds[last + 1] & Kind.BODY)
        and word not in _MONTHS | _DAYS
        and not tokens.kinds[last + 1] & (Kind.TITLE | Kind.ROLE)
    )


def full(tokens: Tokens, run: Run) -> bool:
    """More than a single word: two that carry the name, or initials and one."""
    if len(run.core) > 1:
        return tokens.folds[run.first] != "san" or len(run.core) > 2
    if tokens.shapes[run.first] != INITIAL:
        return False
    following = run.last + 1
    return not (  # A. ZALMAR 1052 is an item of references
        following < tokens.size and tokens.text[tokens.starts[following]].isdigit()
    )


def possessive(tokens: Tokens, run: Run) -> bool:
    """Tell whether ``'s`` follows."""
    gap = tokens.gap(run.last)
    return gap[:1] in ("'", "’") and gap[1:2] in ("s", "S")


def article(tokens: Tokens, run: Run) -> bool:
    """Tell whether ``the`` or ``a`` stands before it."""
    before = run.first - 1
    return (
        before >= 0
        and tokens.folds[before] in _ARTICLES
        and BLANK.match(tokens.gap(before)) is not None
    )


def places_of(tokens: Tokens, runs: tuple[Run, ...]) -> frozenset[str]:
    """Single words that somewhere in the text follow ``in``, ``to``, ``the``."""
    return frozenset(
        tokens.folds[run.core[0]]
        for run in runs
        if len(run.core) == 1
        and run.first
        and tokens.folds[run.first - 1] in _PLACE_CUES
        and BLANK.match(tokens.gap(run.first - 1))
    )


def sentence_start(tokens: Tokens, i: int) -> bool:
    """Tell whether word ``i`` begins a sentence, so that its capital says little."""
    if i == 0:
        return True
    gap = tokens.gap(i - 1)
    return any(c in gap for c in '.!?:;"“-(') or gap.count("\n") > 1
