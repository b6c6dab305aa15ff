"""
Names, found: the model's opinion of every word, put together to findings.

Recognizers and readings are evidence (:mod:`redact.detection.names.evidence`); the
model weighs it with the words themselves, their neighbours, and all other places of
the same word in the cable. A finding's score is the share of findings so scored that
were names, as measured (docs/model-card.md).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from redact.detection.finding import Finding
from redact.detection.names.context import embedded
from redact.detection.names.evidence import gather
from redact.detection.names.features import encode
from redact.detection.names.lexicon import Kind, kind_of
from redact.detection.names.reading import BLANK, HYPHEN, Run, read
from redact.detection.names.token import (
    CAPITAL,
    INITIAL,
    LOWER,
    MASKED,
    UPPER,
    Tokens,
    tokens_of,
)
from redact.detection.propagation import propagate
from redact.detection.resolution import merge_people
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from redact.detection.names.model import NameModel

NAME: Final = "name-model"
_FORCED: Final = frozenset({"person-protect"})
_HEADER: Final = frozenset(
    "person-attention person-classified-by person-signature person-tags".split()
)
"""Lines made for names: what they name is found even where the model doubts it."""
_OF_HEADER: Final = 0.5  # its score then: about half of such findings were names
_NOISE: Final = frozenset("|`~^*_\\¦")
"""What transmission puts in the place of a letter: ``F|le``."""
_GRAMMAR: Final = frozenset(
    "person-attention person-classified-by person-drafted person-initials person-list"
    " person-signature person-tags".split()
)
"""Forms of the header and of lists that say by themselves where a name ends."""
_SURE: Final = 0.8  # a name that is looked for again, wherever its words stand
_TELLS: Final = 0.5  # the score of a recognizer that a finding is named after
_PLAUSIBLE: Final = 0.5  # of the threshold: what such a place must have of its own
_JOIN: Final = re.compile(
    r"(?: [ \t]{1,3} | [.] [ \t]{0,2} | [-/] | [ \t]?[-] | ['’‘`] | [ ]?[\"“”] [ ]? )?"
    r"(?: [ \t]* \r{0,3} \n [ \t]{0,40} )? \Z",
    re.VERBOSE,
)
_INITIALED: Final = re.compile(r"\.?[ ]?\Z")
_COMMA: Final = re.compile(r",[ \t]{0,3}\Z")
_CELL: Final = re.compile(r"(?:\n[ \t]*|[ \t]{2,}|[:(][ \t]{1,9}|--?[ \t]{1,3})\Z")
_CELL_END: Final = re.compile(r"[ \t]{0,3}(?:\r{0,2}\n|[;,()]|--)|[ \t]{2,}")
_WORDS: Final = frozenset("uai")
_FAINT: Final = 0.05
_LAST_WORDS: Final = frozenset(
    "uulu uly ulu kyzy kizi qizi oglu oghlu ogli ogly zade".split()
)
_SHARE: Final = 0.6  # of the threshold: words beside a sure one


def find(
    text: str,
    found: Sequence[Finding],
    threshold: float,
    model: NameModel | None = None,
) -> list[Finding]:
    """
    Personal names in ``text``, sorted and disjoint; ``found`` are the recognizers'.

    What the cable itself protects is a finding whatever the model thinks of it.
    """
    if model is None:
        from redact.detection.names.model import shipped  # noqa: PLC0415 - numpy

        model = shipped()
    tokens = tokens_of(text)
    if not tokens.size:
        return []
    evidence = gather(text, found)
    logits = model.logits(encode(tokens, evidence))
    scores = model.probability(logits).tolist()
    people = merge_people(
        [
            *_grouped(tokens, scores, threshold),
            *(one for one in found if one.recognizer in _FORCED),
        ]
    )
    people = merge_people([*people, *_of_header(people, found, threshold)])
    people += _again(tokens, scores, threshold, people)
    people = [_whole(tokens, scores, one) for one in merge_people(people)]
    return _framed(merge_people(people), found)


def _logins(tokens: Tokens, sure: Sequence[Finding]) -> set[str]:
    """``jdoe`` for each sure name of two words or more."""
    made = set()
    for one in sure:
        first, last = tokens.at(one.span.start), tokens.at(one.span.end) - 1
        if first < last and len(tokens.folds[last]) > 3:
            made.add(tokens.folds[first][:1] + tokens.folds[last])
    return made


def _of_header(
    people: Sequence[Finding], found: Sequence[Finding], threshold: float
) -> list[Finding]:
    """What only a header line says, where the model says nothing (``people``)."""
    if threshold > _OF_HEADER:
        return []
    starts = [one.span.start for one in people]  # sorted and disjoint

    def free(span: Span) -> bool:
        k = bisect_left(starts, span.end) - 1
        return k < 0 or not people[k].span.overlaps(span)

    return [
        replace(one, score=_OF_HEADER)
        for one in found
        if one.recognizer in _HEADER and free(one.span)
    ]


def _again(
    tokens: Tokens, scores: list[float], threshold: float, people: Sequence[Finding]
) -> list[Finding]:
    """Sure names at places that the model was in doubt of, but not sure against."""
    sure = [one for one in people if one.score >= _SURE or one.protected]
    covered = bytearray(tokens.size)
    spreads = any(one.protected for one in sure)  # also where a name is found already
    for one in () if spreads else people:
        i = tokens.at(one.span.start)
        while i < tokens.size and tokens.starts[i] < one.span.end:
            covered[i] = 1
            i += 1
    made = []
    logins = _logins(tokens, sure)
    for one in propagate(tokens.text, sure, covered):
        i, best = tokens.at(one.span.start), 0.0
        while i < tokens.size and tokens.starts[i] < one.span.end:
            best = max(best, scores[i])
            i += 1
        login = i > 0 and tokens.folds[i - 1] in logins
        if best >= threshold * _PLAUSIBLE or one.protected or login:
            made.append(replace(one, score=round(max(best, threshold), 4)))
    return made


def _whole(tokens: Tokens, scores: list[float], one: Finding) -> Finding:
    """Take in what form says belongs to it: initials, ``kyzy``, ``LAST, First``."""
    first = max(tokens.at(one.span.start), 0)
    last = tokens.at(one.span.end) - 1
    if first > last or tokens.starts[first] != one.span.start:
        return one
    start, end = one.span.start, one.span.end
    goes_on = BLANK.match(tokens.gap(last)) or HYPHEN.match(tokens.gap(last))
    if goes_on and last + 1 < tokens.size and tokens.folds[last + 1] in _LAST_WORDS:
        last += 1
        end = tokens.ends[last]
    while (
        first > 1
        and tokens.shapes[first - 1] == INITIAL
        and _INITIALED.match(tokens.gap(first - 1))
        # U Thura Zaw: a title where no point follows
        and (tokens.folds[first - 1] not in _WORDS or "." in tokens.gap(first - 1))
        and "\n" not in tokens.gap(first - 2)
        and tokens.quiet[first - 1] != 1
    ):
        first -= 1
        start = tokens.starts[first]
    reach = _reversed(tokens, scores, first, last)
    if reach:
        start, end = min(start, reach.start), max(end, reach.end)
    if (start, end) == (one.span.start, one.span.end):
        return one
    return replace(one, span=Span(start, end))


def _reversed(
    tokens: Tokens, scores: list[float], first: int, last: int
) -> Span | None:
    """
    The rest of ``LAST, First`` in a cell, a row or after a label.

    Two of a list are not: *Orla Penhallow, Tobias Wrenfield and one more*.
    """
    if _COMMA.match(tokens.gap(last)) and _CELL.search(tokens.gap(first - 1)):
        given = read(tokens, last + 1, bold=True)
        if (
            given
            and (_ends_cell(tokens, given.last) or _is_last_first(tokens, last))
            and _likely(scores, given)
        ):
            return given.span
    if _COMMA.match(tokens.gap(first - 1)) and (
        _ends_cell(tokens, last) or _is_last_first(tokens, first - 1)
    ):
        for i in range(first - 1, max(first - 4, -1), -1):
            family = read(tokens, i, bold=True)
            if (
                family
                and family.last == first - 1
                and _likely(scores, family)
                and _CELL.search(tokens.gap(i - 1))
            ):
                return family.span
    return None


def _likely(scores: list[float], run: Run) -> bool:
    return max(scores[run.first : run.last + 1]) >= _FAINT


def _is_last_first(tokens: Tokens, i: int) -> bool:
    """Tell ``LAST, First`` by its letters, where lines are not all in capitals."""
    shapes = tokens.shapes
    return shapes[i] == UPPER and not tokens.upper[i] and shapes[i + 1] == CAPITAL


def _ends_cell(tokens: Tokens, last: int) -> bool:
    gap = tokens.gap(last)
    if tokens.shapes[last] == INITIAL:
        gap = gap.removeprefix(".")
    return _CELL_END.match(gap) is not None


def _framed(people: list[Finding], found: Sequence[Finding]) -> list[Finding]:
    """
    Name each finding after the surest recognizer that touches it, if one does.

    A form says where a name ends: ``LAST, First`` is one finding.
    """
    if not people:
        return people
    starts = [one.span.start for one in people]
    made = list(people)
    said: dict[int, Finding] = {}
    for other in found:
        k = max(bisect_right(starts, other.span.start) - 1, 0)
        while k < len(people) and starts[k] < other.span.end:
            one = people[k]
            if one.span.overlaps(other.span):
                if other.recognizer in _GRAMMAR:
                    made.append(replace(one, span=other.span))
                if other.score >= _TELLS and (
                    k not in said or said[k].score < other.score
                ):
                    said[k] = other
            k += 1
    for k, other in said.items():
        made[k] = replace(people[k], recognizer=other.recognizer)
    return merge_people(made)


def _grouped(tokens: Tokens, scores: list[float], threshold: float) -> list[Finding]:
    low = threshold * _SHARE
    groups: list[list[Any]] = []
    for i in [i for i, score in enumerate(scores) if score >= low]:
        if tokens.shapes[i] == MASKED:
            continue
        if groups and groups[-1][1] == i - 1 and _JOIN.match(tokens.gap(i - 1)):
            groups[-1][1] = i
            groups[-1][2] = max(groups[-1][2], scores[i])
        else:
            groups.append([i, i, scores[i]])
    made = []
    for first, last, best in groups:
        if best < threshold:
            continue
        ends = _trimmed(tokens, first, last)
        if ends is None or _embedded(tokens, *ends) or _people(tokens, *ends):
            continue
        made.append(
            Finding(
                span=Span(tokens.starts[ends[0]], _end(tokens, ends[1])),
                entity="PERSON",
                score=round(best, 4),
                recognizer=NAME,
            )
        )
    return made


def _trimmed(tokens: Tokens, first: int, last: int) -> tuple[int, int] | None:
    """Leave out small words at the ends but for particles; null if nothing stays."""
    shapes, kinds = tokens.shapes, tokens.kinds
    while first <= last and shapes[first] == LOWER and not kinds[first] & Kind.PARTICLE:
        first += 1
    while (  # King Mohvandir VI: the title is none of it
        first < last
        and kinds[first] & Kind.TITLE
        and kinds[first] & Kind.WORD
        and not kinds[first] & Kind.GIVEN
        and len(tokens.folds[first]) > 3
        and BLANK.match(tokens.gap(first))
    ):
        first += 1
    while last > first and shapes[last] == LOWER and "-" not in tokens.gap(last - 1):
        last -= 1
    if first > last or all(shapes[i] == LOWER for i in range(first, last + 1)):
        return None
    return first, last


def _people(tokens: Tokens, first: int, last: int) -> bool:
    """``Jamaicans``: a people, and no one person."""
    word = tokens.folds[first]
    return (
        first == last
        and word.endswith("ans")
        and bool(kind_of(word[:-1]) & Kind.PLACE)
        and not tokens.kinds[first] & (Kind.GIVEN | Kind.NAMEWORD)
    )


def _embedded(tokens: Tokens, first: int, last: int) -> bool:
    """Inside the name of something else: ``Bush Administration``, ``USS Cole``."""
    core = tuple(range(first, last + 1))
    span = Span(tokens.starts[first], tokens.ends[last])
    return embedded(tokens, Run(first, last, span, core))


def _end(tokens: Tokens, last: int) -> int:
    """Take in the point of an initial or of ``Jr.``."""
    end = tokens.ends[last]
    short = tokens.shapes[last] == INITIAL or tokens.folds[last] in ("jr", "sr")
    if short and tokens.text[end : end + 1] == ".":
        return end + 1
    while last + 1 < tokens.size and tokens.gaps[last] in _NOISE:
        last += 1
        end = tokens.ends[last]
    return end
