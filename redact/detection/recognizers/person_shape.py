"""Names by their looks alone: readings of two words or more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from redact.detection.names.context import article, embedded, full, places_of
from redact.detection.names.lexicon import Kind
from redact.detection.names.reading import Run, runs_of
from redact.detection.names.token import Tokens, tokens_of
from redact.detection.recognizer import recognizer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.span import Span


def _free(tokens: Tokens, run: Run) -> bool:
    """A full reading that is no part of something else and has no article."""
    return full(tokens, run) and not embedded(tokens, run) and not article(tokens, run)


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
        if len(run.core) <= 4 and _free(tokens, run):
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
        if (
            2 <= len(run.core) <= 5
            and any(tokens.kinds[i] & Kind.GIVEN for i in run.core)
            and _free(tokens, run)
        ):
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
    places = places_of(tokens, runs)
    alone = {tokens.folds[run.core[0]] for run in runs if len(run.core) == 1}
    alone -= places
    for run in runs:
        if (
            2 <= len(run.core) <= 5
            and {tokens.folds[run.core[0]], tokens.folds[run.core[-1]]} & alone
            and _free(tokens, run)
        ):
            yield run.span
