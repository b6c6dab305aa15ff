"""Names whose surroundings say that a person acts: ``X said``, ``X, the Minister``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.names.context import article, embedded, full, places_of
from redact.detection.names.lexicon import Kind
from redact.detection.names.reading import BLANK, Run, runs_of
from redact.detection.names.token import LOWER, Tokens, tokens_of
from redact.detection.recognizer import recognizer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.span import Span

_VERBS: Final = frozenset(
    "said told added asked replied noted argued claimed explained confirmed admitted"
    " complained concluded responded answered remarked insisted acknowledged conceded"
    " believes thinks believed thought says asserted stressed emphasized emphasised"
    " opined observed commented lamented quipped recalled recounted smiled laughed"
    " shrugged whispered confided joked mused recommended promised volunteered resigned"
    " speculated retorted predicted suspected apologized cautioned wondered countered"
    " who whose himself herself".split()
)
_APPOSITION: Final = re.compile(r"\s{0,3},\s{1,40}\Z")
_PAREN: Final = re.compile(r"\s{1,9}\(\Z")


def _person_follows(tokens: Tokens, run: Run) -> bool:
    """``, the Minister``, ``, a lawyer``, ``(director``, ``, 22,``."""
    gap, j = tokens.gap(run.last), run.last + 1
    if j >= tokens.size:
        return False
    paren = _PAREN.match(gap) is not None
    if not paren and not _APPOSITION.match(gap):
        return False
    word = tokens.word(j)
    if word.isdigit() and len(word) == 2 and 14 < int(word) < 99:
        return tokens.gap(j)[:1] in (",", ")", ";", ".")
    for step in range(5):
        kind = tokens.kinds[j + step] if j + step < tokens.size else Kind.NONE
        if kind & (Kind.ROLE | Kind.TITLE):
            return True
        if j + step + 1 >= tokens.size or not BLANK.match(tokens.gap(j + step)):
            return False
    return False


def _speaks(tokens: Tokens, run: Run) -> bool:
    j = run.last + 1
    return (
        j < tokens.size
        and BLANK.match(tokens.gap(run.last)) is not None
        and tokens.folds[j] in _VERBS
        and (tokens.shapes[j] == LOWER or bool(tokens.plain[j]))
    )


@recognizer(
    "person-speech",
    entity="PERSON",
    score=0.7,
    summary="a name of two or more words that speaks, or is followed by an office",
    finds=(
        "«Tobias Ferncastle» said no.",
        "«MIRKO DELVANIC» TOLD US SO.",
        "«Jaromir Kestlik», the Minister of Transport, and «Ana Ruiz Velde» (director)",
        "«Dominik Obwala», 34, was freed.",
    ),
    leaves=(
        "Amnesty International said no. The Foreign Ministry told us.",
        "Zalmaristan said no. Buenos Aires, the capital, is quiet.",
    ),
)
def find_full(cable: Cable) -> Iterator[Span]:
    """Readings of two words or more."""
    text = cable.document.text
    tokens = tokens_of(text)
    for run in runs_of(text):
        if not full(tokens, run) or embedded(tokens, run) or article(tokens, run):
            continue
        if _speaks(tokens, run) or _person_follows(tokens, run):
            yield run.span


@recognizer(
    "person-speech-surname",
    entity="PERSON",
    score=0.55,
    summary="a single unknown word that speaks, or is followed by an office",
    finds=("«Ferncastle» said no.", "«Kestlik», the warden, agreed."),
    leaves=("The Zalmari said no. Zalmar agreed that in Zalmar all was quiet.",),
)
def find_single(cable: Cable) -> Iterator[Span]:
    """Readings of one word that is nowhere a place."""
    text = cable.document.text
    tokens = tokens_of(text)
    runs = runs_of(text)
    places = places_of(tokens, runs)
    for run in runs:
        if full(tokens, run) or embedded(tokens, run) or article(tokens, run):
            continue
        if tokens.folds[run.core[0]] in places:
            continue
        if _speaks(tokens, run) or (
            not tokens.plain[run.first] and _person_follows(tokens, run)
        ):
            yield run.span
