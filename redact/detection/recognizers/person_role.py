"""Names after a common noun for a person: ``lawyer X``, ``his deputy, X,``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.names.context import embedded, full, sentence_start
from redact.detection.names.lexicon import Kind
from redact.detection.names.reading import BLANK, runs_of
from redact.detection.names.token import LOWER, tokens_of
from redact.detection.recognizer import recognizer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.detection.names.token import Tokens
    from redact.span import Span

_KIN: Final = frozenset(
    "wife husband widow son daughter brother sister mother father cousin nephew niece"
    " uncle aunt brothers sons sisters daughters parents".split()
)
_COMMA: Final = re.compile(r"\s{0,3}(?:,|:|--)\s{1,40}(?:[\"“]\Z|\Z)|\s{1,3}[\"“(]\Z")


def _announces(tokens: Tokens, i: int) -> bool:
    """Word ``i`` is a role that stands for a person here."""
    if i < 0 or not tokens.kinds[i] & Kind.ROLE:
        return False
    return tokens.shapes[i] == LOWER or bool(tokens.plain[i])


@recognizer(
    "person-role",
    entity="PERSON",
    score=0.75,
    summary="a name after a noun for a person: lawyer, wife of, a journalist named",
    finds=(
        "We met human rights lawyer «Tobias Ferncastle» and editor «Mbuyisa».",
        "the wife of «Jaromir Kestlik» said so",
        "HIS BROTHER «DOMINIK OBWALA» WAS ARRESTED WITH ACTIVIST «SENGA».",
        "a Kuwaiti named «Fahd al-Mutlaqi», also called «Abu Sirhan»",
        "His deputy, «Milica Dravac», and the warden, «Kestlik», disagreed.",
    ),
    leaves=(
        "the leader of the opposition met the director of the bank",
        "A SPOKESMAN FOR THE MINISTRY SAID THAT ITS DIRECTOR HAD RESIGNED.",
        "party leader Monday; spokesman for Amnesty International",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Look at what stands before each reading."""
    text = cable.document.text
    tokens = tokens_of(text)
    for run in runs_of(text):
        before = run.first - 1
        if before < 0 or embedded(tokens, run):
            continue
        gap = tokens.gap(before)
        if BLANK.match(gap):
            if _announces(tokens, before) or (
                tokens.folds[before] == "of"
                and before
                and tokens.folds[before - 1] in _KIN
            ):
                yield run.span
        elif (
            _COMMA.match(gap) and _announces(tokens, before) and full(tokens, run)
        ) or (
            gap.startswith(",")
            and _announces(tokens, before)
            and not tokens.plain[before]
            and tokens.text[run.span.end : run.span.end + 1] == ","
            and not sentence_start(tokens, before)
        ):
            yield run.span
