"""Names that the cable asks to protect: ``X (protect)``, ``X (strictly protect)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.names.lexicon import Kind
from redact.detection.names.reading import Run, read
from redact.detection.names.token import CAPITAL, INITIAL, UPPER, Tokens, tokens_of
from redact.detection.recognizer import recognizer
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_FLAG: Final = re.compile(
    r"[(\[]\s{0,3}(?:[a-z]{2,12}[,\s-]{1,4}){0,3}protect(?:ed)?"
    r"(?:[,\s]{1,3}[a-z]{2,14}){0,4}\s{0,3}[)\]]",
    re.IGNORECASE,
)
_BACK: Final = 24


def _before(tokens: Tokens, flag: int) -> Run | None:
    """The name nearest before offset ``flag``, in the same sentence."""
    last = tokens.at(flag) - 1
    best: Run | None = None
    for i in range(last, max(-1, last - _BACK), -1):
        if i < last and _breaks(tokens, i):
            break
        if tokens.shapes[i] in (CAPITAL, UPPER, INITIAL):
            run = read(tokens, i, bold=i == last and not _title(tokens, i))
            if run and (best is None or run.last == best.last):
                best = run
            elif best is not None:
                break
        elif best is not None and not tokens.kinds[i] & Kind.PARTICLE:
            break
    return best


def _title(tokens: Tokens, i: int) -> bool:
    return bool(tokens.kinds[i] & (Kind.TITLE | Kind.ROLE)) and not (
        tokens.kinds[i] & (Kind.NAMEWORD | Kind.GIVEN)
    )


def _breaks(tokens: Tokens, i: int) -> bool:
    gap = tokens.gap(i)
    point = any(mark in gap for mark in "!?;") or (
        "." in gap and len(tokens.folds[i]) > 3
    )
    return point or gap.count("\n") > 1


@recognizer(
    "person-protect",
    entity="PERSON",
    score=1.0,
    summary="a name that the cable flags with (protect) or (strictly protect)",
    finds=(
        "We met «Tobias Ferncastle» (protect) there.",
        "«MIRKO DELVANIC» (STRICTLY PROTECT) SAID NO.",
        "according to «Kestlik» (please protect), who",
        "«Ana Ruiz Velde», head of the bar (strictly protect throughout), said",
        "Journalist «Rose» (protect source) agreed.",
    ),
    leaves=(
        "a law (to protect workers) was passed",
        "The source (strictly protect) agreed. [PERSON 2] (protect) did not.",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Look back from every flag."""
    text = cable.document.text
    tokens = tokens_of(text)
    for flag in _FLAG.finditer(text):
        words = flag.group().casefold().split()
        if words[0].strip("([") in ("to", "which", "that"):
            continue
        if run := _before(tokens, flag.start()):
            yield Span(run.span.start, run.span.end)
