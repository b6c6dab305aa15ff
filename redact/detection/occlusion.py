"""
What a score rests on: the model asked again with a part of the text hidden.

Each part is hidden for one finding alone, all else stays; so the numbers are
measured, not guessed from weights.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

import numpy as np

from redact.detection.names.features import RULES, encode
from redact.detection.names.token import LOWER

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from numpy.typing import NDArray

    from redact.detection.names.model import NameModel
    from redact.detection.names.token import Tokens
    from redact.span import Span

Part: TypeAlias = Literal["recognizers", "neighbours", "elsewhere", "letters"]
PARTS: Final[tuple[Part, ...]] = ("recognizers", "neighbours", "elsewhere", "letters")

REACH: Final = 6  # how many words to either side the model sees
_HALO: Final = 3  # and how many of another place of the same word
_WHOLE: Final = 2000  # words of a text that is looked at in full
_NEAR: Final = 300  # of a longer one: words to either side
_PLACES: Final = 200  # and so many other places of the same words
_COMMON: Final = 12  # in flags: the text uses the word otherwise, too
_COLUMNS: Final = ("word", "same", "gap", "flags", "counts", "rules", "silent")
_FROM_ELSEWHERE: Final = sum(
    1 << RULES.index(name) for name in ("person-repeated", "propagation")
)


class Judge:
    """``scores`` of all words of a text, and what becomes of one without a part."""

    def __init__(
        self, model: NameModel, tokens: Tokens, found: Mapping[str, Iterable[Span]]
    ) -> None:
        self._model = model
        self._encoded = encode(tokens, found)
        self._columns = {
            name: np.asarray(getattr(self._encoded, name)) for name in _COLUMNS
        }
        self._lower = np.frombuffer(tokens.shapes, dtype=np.uint8) == LOWER
        self.scores: list[float] = model.probability(
            model.logits(self._encoded)
        ).tolist()

    def score(self, first: int, last: int) -> float:
        """The greatest score of the words ``first`` to ``last``."""
        return max(self.scores[first : last + 1])

    def without(self, first: int, last: int, parts: Collection[Part]) -> float:
        """
        Score the words ``first`` to ``last`` as if ``parts`` were not there.

        ``recognizers``: what recognizers and readings say anywhere; ``neighbours``:
        the words around and the gap before; ``elsewhere``: other places of the same
        words, and what follows from them; ``letters``: of these words, everywhere.
        """
        at = self._excerpt(first, last)
        here = (at >= first) & (at <= last)
        part = {name: column[at].copy() for name, column in self._columns.items()}
        used, part["word"] = np.unique(part["word"], return_inverse=True)
        words = [self._encoded.words[k] for k in used.tolist()]
        hidden = np.isin(part["same"], part["same"][here])
        if "recognizers" in parts:
            part["rules"][:] = 0
        if "neighbours" in parts:
            around = (at >= first - REACH) & (at <= last + REACH) & ~here
            part["silent"][around] = 1
            part["gap"][at == first] = 0
        if "elsewhere" in parts:
            fresh = part["same"].max() + 1
            part["same"][here] = np.arange(fresh, fresh + here.sum())
            part["counts"][here] = self._lower[at][here]
            flags = part["flags"][here]
            part["flags"][here] = flags - flags // _COMMON % 2 * _COMMON
            part["rules"][here] &= ~_FROM_ELSEWHERE
        if "letters" in parts:
            part["word"][hidden] = len(words)
            words.append("")
        part["word"] = part["word"].astype(np.int32)
        changed: dict[str, Any] = {"words": tuple(words), **part}
        logits = self._model.logits(replace(self._encoded, **changed))
        return float(self._model.probability(logits[here]).max())

    def _excerpt(self, first: int, last: int) -> NDArray[np.int64]:
        """The words that count: all, or in a long text those near, and the same."""
        size = len(self._encoded)
        if size <= _WHOLE:
            return np.arange(size)
        same = self._columns["same"]
        equal = np.flatnonzero(np.isin(same, same[first : last + 1]))
        nearest = np.argsort(np.abs(equal - first), kind="stable")[:_PLACES]
        others = equal[nearest, None] + np.arange(-_HALO, _HALO + 1)
        near = np.arange(first - _NEAR, last + _NEAR + 1)
        at = np.unique(np.concatenate([others.ravel(), near]))
        return at[(at >= 0) & (at < size)]
