"""Where a personal name begins and ends, once something says that one is here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from redact.detection.names.lexicon import NOT_A_NAME, Kind
from redact.detection.names.token import (
    CAPITAL,
    INITIAL,
    LOWER,
    UPPER,
    Tokens,
    tokens_of,
)
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST: Final = 9
_WRAP: Final = 38  # a line shorter than this with its next word was not wrapped
BLANK: Final = re.compile(r"(?:[ \t]?|[ \t]{0,40}\r{0,3}\n[ \t]{0,9})\Z")
_VOWEL: Final = re.compile(r"[aeiouy]")
_ARTICLES: Final = frozenset({"le", "la", "les", "los", "las"})
_INDENT: Final = re.compile(r"[ \t]{0,40}(?:[-*.()\w]{1,4}[ \t]{1,4}(?=\S))??(?=\w)|")
HYPHEN: Final = re.compile(r"-[ \t]{0,4}(?:\r{0,3}\n[ \t]{0,40})?\Z")
_POINT: Final = re.compile(r"\.[ \t]{0,8}(?:\r{0,3}\n[ \t]{0,40})?\Z")
_OPEN_NICK: Final = re.compile(r"\s{1,40}(?:[(\[]?[\"“”]|\(|'')\Z")
_CLOSE_NICK: Final = re.compile(r"(?:[\"“”][)\]]?|\)|'')\s{1,40}\Z")
_SUFFIX_GAP: Final = re.compile(r",?\s{1,40}\Z")
FUNCTION: Final = frozenset(
    "on to will may can too so no ok an in us un ul four seven under told more most"
    " than then might must did do has had was were is are ban long tel fyi march june"
    " april august may read met".split()
)  # in capitals these are rarely names, even after a title
_ABBREVIATED: Final = frozenset("st sta sto md mohd ma abd muh chr wm geo jos".split())
_NUMERAL: Final = re.compile(r"(?:I{2,3}|IV|VI{0,3}|IX|X{1,2}I{0,3}|XI?V|XVI{0,3})\Z")
_JUNIOR: Final = frozenset({"jr", "sr", "junior"})
_LETTERS: Final = frozenset("us uk un dc ny nj po eo ad bc am pm eu la".split())
_ENGLISH: Final = frozenset(
    "as at an ad ar ash ath az es ed ez us ud ur uz am do ten op ag te".split()
)  # particles only where a hyphen follows
_LEADING: Final = frozenset("bin ibn bint abu umm von van de da del dos el al".split())


@dataclass(frozen=True, slots=True)
class Run:
    """
    A reading: words ``first`` to ``last``, and its characters.

    ``core`` are the indices of the words that carry the name (no particles, no
    initials).
    """

    first: int
    last: int
    span: Span
    core: tuple[int, ...]


def wrapped(tokens: Tokens, i: int) -> bool:
    """Tell whether the line end after word ``i`` is there for want of room."""
    gap = tokens.gap(i)
    if "\n" not in gap:
        return True
    start = tokens.text.rfind("\n", 0, tokens.ends[i]) + 1
    width = tokens.ends[i] - start + tokens.ends[i + 1] - tokens.starts[i + 1]
    # "Senator Maria": a given name alone at a line's end goes on, however short
    carries_on = tokens.kinds[i] & Kind.GIVEN and not tokens.kinds[i + 1] & (
        Kind.GIVEN | NOT_A_NAME
    )
    if (width < _WRAP and not carries_on) or "   " in tokens.text[
        start : tokens.ends[i]
    ].strip():
        return False  # a short line, or a row of a table
    indent = len(gap) - gap.rfind("\n") - 1
    margin = _INDENT.match(tokens.text, start)
    return indent < 2 or (margin is not None and margin.end() - start == indent)


def is_part(tokens: Tokens, i: int, *, bold: bool = False) -> bool:
    """
    Tell whether word ``i`` can be part of a name by its looks.

    ``bold``: something before it asks for a name, so words that may be one count.
    """
    kind, shape, word = tokens.kinds[i], tokens.shapes[i], tokens.folds[i]
    if shape != CAPITAL and not (
        shape == UPPER and (tokens.upper[i] or _shouted(tokens, i, bold=bold))
    ):
        return False
    if word in _JUNIOR or (not bold and _spoken_against(tokens, i)):
        return False
    if not kind & NOT_A_NAME:
        return True
    if kind & (Kind.GIVEN | Kind.NAMEWORD):
        return bold or bool(kind & Kind.GIVEN and not kind & Kind.BODY)
    return bool(
        bold
        and not tokens.plain[i]
        and not kind & (Kind.TITLE | Kind.ROLE | Kind.PLACE | Kind.BODY)
    )


def _shouted(tokens: Tokens, i: int, *, bold: bool) -> bool:
    """
    A surname in capitals in a line in mixed case: ``Mr. TALLOWAY``, ``Ann TALLOWAY``.

    Only where something asks for a name: a title before it, or a given name.
    """
    kind = tokens.kinds[i]
    if i and tokens.folds[i - 1] == "dg":
        return False  # DG SANCO: a Directorate-General, not its director
    asked = bold or (i > 0 and bool(tokens.kinds[i - 1] & Kind.GIVEN))
    return (
        asked
        and len(tokens.folds[i]) >= 4
        and not kind & (NOT_A_NAME | Kind.OFFICE)
        and not _acronym(tokens.folds[i], kind)
    )


def _spoken_against(tokens: Tokens, i: int) -> bool:
    """The text uses the word otherwise, or in capitals it looks like an acronym."""
    kind, word = tokens.kinds[i], tokens.folds[i]
    if word in tokens.common and not kind & Kind.GIVEN:
        return not (tokens.shapes[i] == UPPER and not tokens.upper[i])
    return tokens.shapes[i] == UPPER and _acronym(word, kind)


def _acronym(word: str, kind: int) -> bool:
    """In capitals: an article, or a word without a vowel."""
    if kind & (Kind.GIVEN | Kind.NAMEWORD):
        return False
    return bool(kind & Kind.PARTICLE) or not _VOWEL.search(word)


def _initial(tokens: Tokens, i: int) -> bool:
    """``J.`` or, in a mixed line, ``J`` between words of a name."""
    if tokens.shapes[i] != INITIAL or _clock(tokens, i) or _abbreviation(tokens, i):
        return False
    gap = tokens.gap(i)
    return _POINT.match(gap) is not None or (
        not tokens.plain[i] and BLANK.match(gap) is not None
    )


def _clock(tokens: Tokens, i: int) -> bool:
    """Tell the letters of ``3 A.M.`` from initials."""
    if tokens.folds[i] == "m":
        i -= 1
    return (
        i > 0
        and tokens.folds[i] in ("a", "p")
        and tokens.text[tokens.starts[i - 1]].isdigit()
    )


def _abbreviation(tokens: Tokens, i: int) -> bool:
    """Tell the letters of ``U.S.`` from initials."""
    for k in (i - 1, i):
        if (
            k >= 0
            and k + 1 < tokens.size
            and tokens.shapes[k] == tokens.shapes[k + 1] == INITIAL
            and tokens.folds[k] + tokens.folds[k + 1] in _LETTERS
            and tokens.gap(k) == "."
        ):
            return True
    return False


def _joins(tokens: Tokens, i: int) -> bool:
    """Tell whether a name may go on from word ``i`` to the next."""
    gap = tokens.gap(i)
    if BLANK.match(gap) or HYPHEN.match(gap):
        return wrapped(tokens, i)
    short = tokens.shapes[i] == INITIAL or tokens.folds[i] in _ABBREVIATED
    return short and _POINT.match(gap) is not None and wrapped(tokens, i)


def _particles(tokens: Tokens, i: int, *, leads: bool) -> int:
    """Index after the particles that start at ``i``; ``leads``: a name starts so."""
    start = i
    while i < tokens.size and i - start < 3 and tokens.kinds[i] & Kind.PARTICLE:
        if not _joins(tokens, i):
            break
        if not HYPHEN.match(tokens.gap(i)):
            word = tokens.folds[i]
            if word in _ENGLISH and not (
                word == "do" and not leads and tokens.shapes[i] == LOWER
            ):
                break
            small = tokens.shapes[i] == LOWER or tokens.plain[i]
            if leads and i == start and small and word not in _LEADING:
                break
        i += 1
    return i


def _nickname(tokens: Tokens, i: int) -> int:
    """Index of the word after a nickname that follows word ``i``, or 0."""
    if not _OPEN_NICK.match(tokens.gap(i)):
        return 0
    for j in (i + 1, i + 2):
        if j + 1 < tokens.size and _CLOSE_NICK.match(tokens.gap(j)):
            if is_part(tokens, j, bold=True) and is_part(tokens, j + 1):
                return j + 1
            return 0
    return 0


def _next(tokens: Tokens, i: int, *, bold: bool) -> int:
    """Index of the next word that carries the name after ``i``, or 0."""
    if i + 1 >= tokens.size or not _joins(tokens, i):
        return _nickname(tokens, i)
    j = i + 1
    hyphen = HYPHEN.match(tokens.gap(i)) is not None
    if hyphen and tokens.shapes[j] == LOWER and tokens.shapes[i] == CAPITAL:
        return 0 if tokens.kinds[j] & Kind.WORD else j  # Wing-sun
    while j < tokens.size and j - i < 4 and _initial(tokens, j) and _joins(tokens, j):
        j += 1
    after = _particles(tokens, j, leads=False)
    if after < tokens.size and after > j and is_part(tokens, after, bold=bold):
        small = tokens.shapes[j] == LOWER or tokens.plain[j]
        if small or not is_part(tokens, j):
            return after
    if j >= tokens.size:
        return 0
    goes_on = (
        is_part(tokens, j, bold=bold or hyphen)
        or _word_name(tokens, j)
        # Joris TALLOWAY: a surname in capitals behind a name in mixed case
        or (
            tokens.shapes[j] == UPPER
            and tokens.shapes[i] == CAPITAL
            and is_part(tokens, j, bold=True)
        )
    )
    return j if goes_on else 0


def _word_name(tokens: Tokens, j: int) -> bool:
    """A surname that is a word as well, right after another part: ``Dieter Stone``."""
    kind = tokens.kinds[j]
    if not kind & Kind.NAMEWORD or kind & (Kind.BODY | Kind.PLACE | Kind.TITLE):
        return False
    if tokens.shapes[j] == CAPITAL:
        return not tokens.plain[j]
    return (
        tokens.shapes[j] == UPPER
        and bool(tokens.upper[j])
        and bool(tokens.kinds[j - 1] & Kind.GIVEN)
        and tokens.folds[j] not in FUNCTION
    )


def _end(tokens: Tokens, last: int) -> tuple[int, int]:
    """Take in ``Jr.``, ``III`` after word ``last``: (last word, end offset)."""
    end = tokens.ends[last]
    if last + 1 < tokens.size and _SUFFIX_GAP.match(tokens.gap(last)):
        word = tokens.word(last + 1)
        if tokens.folds[last + 1] in _JUNIOR and tokens.shapes[last + 1] != LOWER:
            end = tokens.ends[last + 1]
            if tokens.text[end : end + 1] == "." and len(word) == 2:
                end += 1
            return last + 1, end
        if "," not in tokens.gap(last) and _NUMERAL.match(word):
            return last + 1, tokens.ends[last + 1]
    return last, end


_STARTS: Final = frozenset({CAPITAL, UPPER, INITIAL})
_MAY_START: Final = Kind.GIVEN | Kind.NAMEWORD | Kind.PARTICLE


def read(tokens: Tokens, i: int, *, bold: bool = False) -> Run | None:
    """
    Read the name that starts at word ``i``, if one does.

    ``bold`` lets its first word be one that is otherwise a word (``Mr. Price``).
    """
    if i >= tokens.size:
        return None
    shape, kind = tokens.shapes[i], tokens.kinds[i]
    if shape not in _STARTS and not kind & Kind.PARTICLE:
        return None
    if not bold and kind & NOT_A_NAME and not kind & _MAY_START and shape != INITIAL:
        return None
    key = i * 2 + bold
    if key not in tokens.readings:
        tokens.readings[key] = _read(tokens, i, bold=bold)
    run: Run | None = tokens.readings[key]
    return run


def _read(tokens: Tokens, i: int, *, bold: bool) -> Run | None:
    if not bold and tokens.folds[i] in _ARTICLES:
        return None
    j, spelled = i, 0
    while (
        j < tokens.size
        and spelled < 3
        and _initial(tokens, j)
        and _POINT.match(tokens.gap(j))
        and _joins(tokens, j)
    ):
        j += 1
        spelled += 1
    after = _particles(tokens, j, leads=True)
    if after > j and after < tokens.size and is_part(tokens, after, bold=bold):
        j = after
    elif j >= tokens.size or not (
        is_part(tokens, j, bold=bold or spelled > 0) or _word_given(tokens, j)
    ):
        return None
    core = [j]
    while len(core) < LONGEST:
        k = _next(tokens, core[-1], bold=_settled(tokens, core, spelled))
        if not k:
            break
        core.append(k)
    last, end = _end(tokens, core[-1])
    return Run(i, last, Span(tokens.starts[i], end), tuple(core))


def _word_given(tokens: Tokens, j: int) -> bool:
    """A given name that is a word as well, before an unknown word: ``Rose Kestlik``."""
    kind = tokens.kinds[j]
    return (
        tokens.shapes[j] == CAPITAL
        and not tokens.plain[j]
        and bool(kind & Kind.NAMEWORD)
        and not kind & (Kind.BODY | Kind.PLACE | Kind.TITLE | Kind.ROLE)
        and j + 1 < tokens.size
        and BLANK.match(tokens.gap(j)) is not None
        and is_part(tokens, j + 1)
    )


def _settled(tokens: Tokens, core: list[int], spelled: int) -> bool:
    """After a given name or an initial, a surname may be any name-like word."""
    if spelled and len(core) == 1:
        return False
    kind = tokens.kinds[core[-1]]
    return len(core) == 1 and bool(kind & Kind.GIVEN) and not tokens.plain[core[-1]]


def shouted(tokens: Tokens, i: int) -> Run | None:
    """Read capitals within a mixed line, ``KESTLIK`` in ``KESTLIK, Jaromir``."""
    core: list[int] = []
    j = i
    while j < tokens.size and len(core) < LONGEST:
        kind = tokens.kinds[j]
        if tokens.shapes[j] != UPPER or tokens.upper[j]:
            break
        if kind & (NOT_A_NAME | Kind.OFFICE) and not kind & (
            Kind.NAMEWORD | Kind.GIVEN | Kind.PARTICLE
        ):
            break
        core.append(j)
        if not _joins(tokens, j):
            break
        j += 1
    while core and tokens.kinds[core[-1]] & Kind.PARTICLE:
        core.pop()
    letters = sum(len(tokens.folds[k]) for k in core)
    if not core or letters < 3:
        return None
    span = Span(tokens.starts[i], tokens.ends[core[-1]])
    return Run(i, core[-1], span, tuple(core))


@lru_cache(maxsize=2)
def runs_of(text: str) -> tuple[Run, ...]:
    """All maximal readings of a text, left to right: candidates, not findings."""
    return tuple(_runs(tokens_of(text)))


def _runs(tokens: Tokens) -> Iterator[Run]:
    i = 0
    while i < tokens.size:
        shape = tokens.shapes[i]
        if tokens.quiet[i]:
            i += 1
            continue
        if shape in (CAPITAL, UPPER, INITIAL) or tokens.kinds[i] & Kind.PARTICLE:
            run = read(tokens, i)
            if run:
                yield run
                i = run.last + 1
                continue
        i += 1
