"""The classification authority: ``Classified By: PolCouns X for reason 1.4(d)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.names.lexicon import Kind
from redact.detection.names.reading import BLANK, Run, read
from redact.detection.names.token import CAPITAL, INITIAL, UPPER, Tokens, tokens_of
from redact.detection.recognizer import recognizer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.span import Span

_OPENING: Final = re.compile(
    r"\b(?:CLASSIFIED|CLASS?IFIE?D|DERIVED)[ \t]{1,3}(?:FROM|BY)\b"
    r"(?:[ \t]{0,3}:?\s{0,3}(?:CLASSIFIED[ \t]{1,3})?BY\b)?[ \t]{0,3}:?",
    re.IGNORECASE,
)
_STOP: Final = frozenset("for reason reasons eo declassify per under".split())
_REACH: Final = 40  # words of a statement


def _statement(tokens: Tokens, i: int) -> Iterator[Run]:
    """The best reading within the statement that starts at word ``i``."""
    best: Run | None = None
    j, end = i, min(tokens.size, i + _REACH)
    while j < end:
        if tokens.folds[j] in _STOP or tokens.gap(j - 1).count("\n") > 1:
            break
        run = read(tokens, j) if _starts(tokens, j) else None
        if run is None:
            j += 1
            continue
        if best is None or (len(run.core), len(run.span)) > (
            len(best.core),
            len(best.span),
        ):
            best = run
        j = run.last + 1
    if best:
        yield best
    else:
        yield from _bold(tokens, i, end)


def _starts(tokens: Tokens, j: int) -> bool:
    kind, shape = tokens.kinds[j], tokens.shapes[j]
    if shape not in (CAPITAL, UPPER, INITIAL):
        return False
    return (
        shape == INITIAL
        or not kind & (Kind.TITLE | Kind.ROLE)
        or bool(kind & (Kind.NAMEWORD | Kind.GIVEN))
    )


def _bold(tokens: Tokens, i: int, end: int) -> Iterator[Run]:
    """No unknown word: the last name-like word before the reason (``MARY PRICE``)."""
    for j in range(i, end):
        if tokens.folds[j] in _STOP or tokens.gap(j - 1).count("\n") > 1:
            return
        if tokens.kinds[j] & (Kind.NAMEWORD | Kind.GIVEN) and (
            run := read(tokens, j, bold=True)
        ):
            ends = tokens.gap(run.last)
            if not BLANK.match(ends) or tokens.folds[run.last + 1] in _STOP:
                yield run
                return


@recognizer(
    "person-classified-by",
    entity="PERSON",
    score=0.97,
    summary="the name in the classification authority statement",
    finds=(
        "Classified By: PolCouns «Tobias F. Ferncastle» for reason 1.4(d).",
        "CLASSIFIED BY DCM «JAROMIR KESTLIK», REASONS 1.5 (B) AND (D).",
        "Classified By: Ambassador «X. Y. Marwick» for reasons 1.4 (b) and (d).",
        "Classified By: «Ana de la Cueva», Deputy, Econ\nSection, for reasons 1.4 b",
        "Classified by Charge d'Affaires a.i. «Mary Price».  Reasons: 1.5 (d)",
        "CLASSIFIED BY: CLASSIFIED BY AMBASSADOR «KESTLIK»; REASON 1.5 D.",
    ),
    leaves=(
        "Classified By: DCM for reason 1.4(d).",
        "Classified By: [PERSON 1] for reason 1.4(d).",
        "The document was classified by the Ministry.",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Take the parser's name, and our own reading of each statement."""
    stated = cable.classified_by
    if stated and stated.name:
        yield stated.name.span
    text = cable.document.text
    tokens = tokens_of(text)
    for opening in _OPENING.finditer(text):
        for run in _statement(tokens, tokens.at(opening.end())):
            yield run.span
