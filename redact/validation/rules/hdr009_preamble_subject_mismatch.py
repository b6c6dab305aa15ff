"""HDR009: the preamble's subject is another text than the SUBJECT line."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from redact.validation import witness
from redact.validation.rule import Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from redact.cable import Cable

_MARK: Final = re.compile(r"\([A-Z]{1,5}(?:/[A-Z ,/]{1,20})?\)")
_ENTITY: Final = re.compile(r"&(?:#[0-9]{1,6}|#x[0-9A-Fa-f]{1,6}|[a-z]{2,6});")
_WORD: Final = re.compile(r"[^\W_]+")
_ALIKE: Final = 0.7
"""Share of pairs of letters from which on two texts are one, garbled."""
_LONGEST: Final = 400


@rule(
    "HDR009",
    "preamble-subject-mismatch",
    severity="warning",
    since="0.2",
    summary="subject of the preamble is another text than the SUBJECT line",
    why=(
        "The preamble was put before the wrong cable, or a subject was changed in"
        " one place."
    ),
    hint=(
        "Compare id, date and origin too: they tell which cable the preamble"
        " belongs to."
    ),
    source="observed (preamble of Cablegate copies)",
    bad=(
        "07LIMA1052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
        "Embassy Lima\nR 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\n"
        "SUBJECT: GRAIN PRICES IN THE NORTH\n"
    ),
    good=(
        "07LIMA1052\nA VISIT\nTue Mar 27 00:00:00 +0200 2007\nUNCLASSIFIED\n"
        "Embassy Lima\nR 272239Z MAR 07\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n"
        "UNCLAS LIMA 001052\nE.O. 12958: N/A\nTAGS: PREL PE\nSUBJECT: A VISIT\n"
    ),
    field="preamble.subject",
)
def check(cable: Cable) -> Iterator[Hit]:
    """
    Compare without case, blanks, signs and portion marks.

    Copies are cut, fused and garbled: only texts that share less than half of
    their words, and not much of their letters, are different.
    """
    stated = cable.preamble.subject if cable.preamble else None
    own = cable.subject
    if stated is None or own is None:
        return
    if witness.is_masked(cable, stated.span) or witness.is_masked(cable, own.span):
        return
    one, other = _words(stated.value), _words(own.value)
    if one and other and _are_different(one, other):
        yield Hit(stated.span, "preamble has another subject than the SUBJECT line")


def _words(subject: str) -> list[str]:
    text = _ENTITY.sub(" ", subject[:_LONGEST])
    return _WORD.findall(_MARK.sub(" ", text).casefold())


def _are_different(one: list[str], other: list[str]) -> bool:
    left, right = "".join(one), "".join(other)
    if left in right or right in left:
        return False
    shared = (Counter(one) & Counter(other)).total()
    if 2 * shared >= min(len(one), len(other)):
        return False
    pairs, others = _pairs(left), _pairs(right)
    return 2 * (pairs & others).total() < _ALIKE * (pairs.total() + others.total())


def _pairs(text: str) -> Counter[str]:
    return Counter(text[i : i + 2] for i in range(len(text) - 1))
