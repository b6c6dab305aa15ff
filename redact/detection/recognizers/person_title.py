"""Names after a title: ``Mr. X``, ``MINISTER OF JUSTICE X``, ``Daw X``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from redact.detection.names.context import after_title
from redact.detection.names.lexicon import Kind
from redact.detection.names.reading import BLANK, read
from redact.detection.names.token import CAPITAL, INITIAL, UPPER, tokens_of
from redact.detection.recognizer import recognizer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable
    from redact.span import Span

_SHORT: Final = frozenset("u ko ma maung saw si pu pi upa lok neak".split())


@recognizer(
    "person-title",
    entity="PERSON",
    score=0.9,
    summary="a name after a title, rank or office",
    finds=(
        "We met Mr. «Tobias Ferncastle» on Monday.",
        "Prime Minister «Okwuosa»'s aides disagreed.",
        "MINISTER OF JUSTICE «MIRKO DELVANIC» SAID NO.",
        "Ambassador-designate «Ana de la Cueva\nOrtiz» arrives today.",
        "Daw «Khin Sabei Htun» and U «Thura Zaw» came, as did Dato «Razlan bin Hamdi».",
        "Gen. (ret.) «Omar al-Tikrani» and Col. «O'Halvey» spoke.",
    ),
    leaves=(
        "The Minister of Foreign Affairs and the DCM agreed with the Charge.",
        "President of the Republic; Ambassador to Peru; Consul General Lima.",
        "THE PRIME MINISTER SAID THAT THE AMBASSADOR HAD LEFT.",
        "the Bush Administration; Secretary General; Mr. Chairman",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Read on from every title."""
    tokens = tokens_of(cable.document.text)
    folds = tokens.folds
    for i in [
        i
        for i, kind in enumerate(tokens.kinds)
        if kind & Kind.TITLE or folds[i] in _SHORT
    ]:
        if tokens.quiet[i]:
            continue
        kind, shape = tokens.kinds[i], tokens.shapes[i]
        if kind & Kind.TITLE and (shape in (CAPITAL, UPPER)):
            for run in after_title(tokens, i):
                yield run.span
        elif (
            tokens.folds[i] in _SHORT
            and shape in (CAPITAL, INITIAL, UPPER)
            and BLANK.match(tokens.gap(i))
            and (name := read(tokens, i + 1))
        ):
            yield name.span
