"""Drafters, clearers and contacts: ``Drafted by: POL:JDOE``, ``POC: X``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.names.lexicon import Kind
from redact.detection.names.reading import read, shouted
from redact.detection.names.token import CAPITAL, INITIAL, UPPER, Tokens, tokens_of
from redact.detection.recognizer import recognizer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.span import Span

_LABEL: Final = re.compile(
    r"""
    \b (?: drafted | cleared | approved | released | prepared ) [ ] (?: by
      | for [ ] release )
      [ \t]{0,3} :? (?! [ ] the \b )
  | \b (?: POC s? | points? [ ] of [ ] contact | contact (?: [ ] (?: person
    | officer ) )?
      | drafter | drafting [ ] officer | clearances? )
      [ \t]{0,3} (?: : | [ ] is \b | [ ] are \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_REACH: Final = 30


def _names(tokens: Tokens, i: int, limit: int) -> Iterator[Span]:
    end = min(tokens.size, i + _REACH)
    while i < end and tokens.starts[i] < limit:
        gap = tokens.gap(i - 1)
        if gap.count("\n") > 1 or (
            gap.startswith(".") and len(tokens.folds[i - 1]) > 2
        ):
            return
        shape, kind = tokens.shapes[i], tokens.kinds[i]
        run = None
        if shape in (CAPITAL, UPPER, INITIAL):
            run = shouted(tokens, i) or read(tokens, i)
        if run and (not kind & Kind.OFFICE or len(run.core) > 1):
            if any(len(tokens.folds[k]) > 3 or shape == CAPITAL for k in run.core):
                yield run.span
            i = run.last + 1
            continue
        i += 1


@recognizer(
    "person-drafted",
    entity="PERSON",
    score=0.8,
    summary="a drafter, clearer or point of contact",
    finds=(
        "Drafted by: POL:«JFERNCASTLE»; cleared by: ECON:«AKESTLIK», DCM:«OM MARWICK»",
        "POC: IO Desk Officer / U.S. delegation member «Jaromir Kestlik».",
        "The point of contact is «Tobias Ferncastle», tel. 555-0100.",
    ),
    leaves=(
        "The text was drafted by the Ministry of Justice. Cleared by: POL, ECON, DCM.",
        "contact with the opposition; POC is the Economic Section",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Read on from each label."""
    text = cable.document.text
    tokens = tokens_of(text)
    labels = [match.span() for match in _LABEL.finditer(text)]
    limits = [start for start, _ in labels[1:]] + [len(text)]
    # the next label begins a reading of its own: no word is read twice
    for (_, end), limit in zip(labels, limits, strict=False):
        yield from _names(tokens, tokens.at(end), limit)
