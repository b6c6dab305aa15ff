"""Names whose surroundings say that a person acts: ``X said``, ``X, the Minister``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.names.context import embedded, full
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
_ARTICLES: Final = frozenset("the a an his her its our their former then now".split())
_PLACE_CUES: Final = frozenset("in at near to from outside toward towards via".split())
_THE: Final = frozenset({"the", "a", "an"})


def _person_follows(tokens: Tokens, run: Run) -> bool:
    """``, the Minister``, ``, a lawyer``, ``(director``, ``, 22,``."""
    gap, j = tokens.gap(run.last), run.last + 1
    if j >= len(tokens):
        return False
    paren = _PAREN.match(gap) is not None
    if not paren and not _APPOSITION.match(gap):
        return False
    word = tokens.word(j)
    if word.isdigit() and len(word) == 2 and 14 < int(word) < 99:
        return tokens.gap(j)[:1] in (",", ")", ";", ".")
    for step in range(5):
        kind = tokens.kinds[j + step] if j + step < len(tokens) else Kind.NONE
        if kind & (Kind.ROLE | Kind.TITLE):
            return step == 0 or paren or tokens.folds[j] in _ARTICLES or True
        if j + step + 1 >= len(tokens) or not BLANK.match(tokens.gap(j + step)):
            return False
    return False


def _speaks(tokens: Tokens, run: Run) -> bool:
    j = run.last + 1
    return (
        j < len(tokens)
        and BLANK.match(tokens.gap(run.last)) is not None
        and tokens.folds[j] in _VERBS
        and (tokens.shapes[j] == LOWER or bool(tokens.plain[j]))
    )


def _places(tokens: Tokens, runs: tuple[Run, ...]) -> frozenset[str]:
    """Single words that stand somewhere as a place or with an article."""
    found: set[str] = set()
    for run in runs:
        before = run.first - 1
        if len(run.core) == 1 and before >= 0 and BLANK.match(tokens.gap(before)):
            if tokens.folds[before] in _PLACE_CUES | _THE:
                found.add(tokens.folds[run.core[0]])
    return frozenset(found)


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
        if not full(tokens, run) or embedded(tokens, run) or _article(tokens, run):
            continue
        if _speaks(tokens, run) or (
            not tokens.plain[run.first] and _person_follows(tokens, run)
        ):
            yield run.span


def _article(tokens: Tokens, run: Run) -> bool:
    before = run.first - 1
    return (
        before >= 0
        and tokens.folds[before] in _THE
        and BLANK.match(tokens.gap(before)) is not None
    )


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
    places = _places(tokens, runs)
    for run in runs:
        if full(tokens, run) or embedded(tokens, run) or _article(tokens, run):
            continue
        if tokens.folds[run.core[0]] in places:
            continue
        if _speaks(tokens, run) or _person_follows(tokens, run):
            yield run.span


@recognizer(
    "person-shape",
    entity="PERSON",
    score=0.4,
    summary="two or more words in a row that look like a name and nothing else",
    finds=("We saw «Zdenka Mirovlasova» there.",),
    leaves=("Human Rights Watch and the Foreign Ministry in Kuala Lumpur",),
)
def find_shape(cable: Cable) -> Iterator[Span]:
    """Readings of two words or more, whatever stands around them."""
    text = cable.document.text
    tokens = tokens_of(text)
    for run in runs_of(text):
        if full(tokens, run) and len(run.core) <= 4 and not embedded(tokens, run):
            if not _article(tokens, run):
                yield run.span


@recognizer(
    "person-given",
    entity="PERSON",
    score=0.65,
    summary="two or more words that look like a name, the first a common given name",
    finds=("We saw «Maria Kestlikova» there.",),
    leaves=("Maria, Jose and others; the Santa Maria island group",),
)
def find_given(cable: Cable) -> Iterator[Span]:
    """Readings that hold a common given name."""
    text = cable.document.text
    tokens = tokens_of(text)
    for run in runs_of(text):
        if 2 <= len(run.core) <= 5 and full(tokens, run) and not embedded(tokens, run):
            if any(tokens.kinds[i] & Kind.GIVEN for i in run.core):
                if not _article(tokens, run):
                    yield run.span


@recognizer(
    "person-repeated",
    entity="PERSON",
    score=0.6,
    summary="a full reading whose last word stands alone elsewhere in the cable",
    finds=("«Zdenka Mirovlasova» was there. Later Mirovlasova left.",),
    leaves=(
        "Zalmar Kestria was there. He went to Kestria, and the Kestria is wide.",
        "We saw Zdenka Mirovlasova there.",
    ),
)
def find_repeated(cable: Cable) -> Iterator[Span]:
    """Readings like ``Given Surname`` with ``Surname`` by itself, nowhere a place."""
    text = cable.document.text
    tokens = tokens_of(text)
    runs = runs_of(text)
    places = _places(tokens, runs)
    alone = {tokens.folds[run.core[0]] for run in runs if len(run.core) == 1}
    alone -= places
    for run in runs:
        if not 2 <= len(run.core) <= 5 or not full(tokens, run):
            continue
        if embedded(tokens, run) or _article(tokens, run):
            continue
        if tokens.folds[run.core[-1]] in alone or tokens.folds[run.core[0]] in alone:
            yield run.span
