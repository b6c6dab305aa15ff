"""Teknonyms: ``Abu Sarhan``, ``Umm Nidal``, which stand alone in place of a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from redact.detection.names.lexicon import fold
from redact.detection.recognizer import recognizer
from redact.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_KUNYA: Final = re.compile(
    r"""
    (?<![\w’'-]) (?: Abu | ABU | Umm | UMM )
    (?: [ ]{1,2} | - | [ ]? \r{0,2} \n ) (?: (?: al | el | Al | El | AL | EL ) [- ] )?
    (?P<name> [^\W\d_] [^\W\d_’']+ ) (?! [\w’'] [^\W\d_s] )
    """,
    re.VERBOSE,
)
# places, ships and groups that begin so
_PLACES: Final = frozenset(
    """
    dhabi ghraib ghurayb musa simbel kamal kemal dis hamour qir quwain qaiwain qasr
    said salal bab durman ruwaba rawaba sayyaf hanifa hureira madi tor zaabal
    alanda
    """.split()
)


@recognizer(
    "person-kunya",
    entity="PERSON",
    score=0.7,
    summary="a teknonym: Abu or Umm and a name",
    finds=(
        '1. The man they call "«Abu Sarhan»" held the road.\n',
        "1. A WIDOW, «UMM NADIRA», RUNS THE SHELTER.\n",
        "1. He wrote to «Abu al-Walid» in May.\n",
    ),
    leaves=(
        "1. The flight to Abu Dhabi was late.\n",
        "1. Prisoners left Abu Ghraib.\n",
        "1. The port of Umm Qasr was closed.\n",
        "1. ABU KAMAL IS A BORDER TOWN.\n",
    ),
)
def find(cable: Cable) -> Iterator[Span]:
    """Find them anywhere; what is known as a place or a group is left."""
    for match in _KUNYA.finditer(cable.document.text):
        name = match["name"]
        if name[0].isupper() and fold(name) not in _PLACES:
            yield Span(match.start(), match.end())
