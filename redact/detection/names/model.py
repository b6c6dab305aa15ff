"""
The name model: a small network over hashed words, run in numpy.

Trained by ``training/``; docs/model-card.md says on what, how well it does and where
it is weak. The file beside this module holds the weights, the gazetteer (hashes of
words with bits) and the curve that turns the network's output into a probability.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from threading import Lock
from typing import TYPE_CHECKING, Final, TypeAlias
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from redact.detection.names.features import BUCKETS, RULES, Encoded, word_rows
from redact.detection.names.lexicon import fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

Floats: TypeAlias = NDArray[np.float32]

FILE: Final = "model.npz"
NEVER: Final = -30.0
"""The logit of a word that cannot be a name."""

_BLOCK: Final = 4096  # words at a time: memory stays flat
_HALO: Final = 3  # how far a pair of convolutions looks to either side
_KEPT: Final = 60_000  # words whose vectors are remembered


@dataclass(slots=True)
class _Memory:
    """Vectors of words met before; emptied when full."""

    index: dict[str, int] = field(default_factory=dict)
    vectors: Floats = field(default_factory=lambda: np.empty((0, 0), dtype=np.float32))
    lock: Lock = field(default_factory=Lock)


class NameModel:
    """Weights, and the way from an :class:`Encoded` text to probabilities."""

    def __init__(self, arrays: Mapping[str, NDArray[np.generic]]) -> None:
        if [str(name) for name in arrays["rule_names"]] != list(RULES):
            raise ValueError("the model was made for other recognizers")
        self._rows = arrays["rows"]
        self._scale = arrays["rows_scale"].astype(np.float32)
        self._hashes = arrays["gazetteer"]
        self._codes = arrays["codes"]
        self._weights: dict[str, Floats] = {
            name: np.ascontiguousarray(arrays[name].astype(np.float32))
            for name in arrays
            if name.split(".")[0] in _PARTS
        }
        # (out, in, 3) as three matrices that can be multiplied as they lie
        self._three = {
            name: [
                np.ascontiguousarray(part)
                for part in self._weights[f"{name}.weight"].transpose(2, 1, 0)
            ]
            for name in ("one", "two", "three", "four")
        }
        self._curve = (
            arrays["curve_logit"].astype(np.float64),
            arrays["curve_share"].astype(np.float64),
        )
        self.version = str(arrays["version"])
        width = self._rows.shape[1]
        self._memory = _Memory(vectors=np.empty((1024, width), dtype=np.float32))

    def _word_vectors(self, words: Sequence[str]) -> Floats:
        """One row a word, in their order."""
        memory = self._memory
        with memory.lock:
            if len(memory.index) + len(words) > _KEPT:
                memory.index.clear()
            new = [word for word in words if word not in memory.index]
            for start in range(0, len(new), _BLOCK):
                self._learn(new[start : start + _BLOCK])
            numbers = [memory.index[word] for word in words]
            return memory.vectors[numbers]

    def _learn(self, words: Sequence[str]) -> None:
        memory = self._memory
        first = len(memory.index)
        while first + len(words) > len(memory.vectors):
            memory.vectors = np.concatenate([memory.vectors, memory.vectors])
        rows = word_rows(words, self._gazetteer(words))
        there = rows < BUCKETS
        flat, sizes = rows[there], there.sum(axis=1)
        values = self._rows[flat].astype(np.float32) * self._scale[flat, None]
        sums = np.zeros((len(words), values.shape[1]), dtype=np.float32)
        filled = np.flatnonzero(sizes)
        if filled.size:
            starts = np.concatenate([[0], np.cumsum(sizes[filled])[:-1]])
            sums[filled] = np.add.reduceat(values, starts, axis=0)
        memory.vectors[first : first + len(words)] = sums
        for number, word in enumerate(words, start=first):
            memory.index[word] = number

    def _gazetteer(self, words: Sequence[str]) -> NDArray[np.int64]:
        """The bits of each word, 0 for one that is not listed."""
        hashes = np.array([crc32(fold(w).encode()) for w in words], dtype=np.uint32)
        at = np.searchsorted(self._hashes, hashes)
        at[at == len(self._hashes)] = 0
        codes = np.where(self._hashes[at] == hashes, self._codes[at], 0)
        return codes.astype(np.int64)

    def logits(self, text: Encoded) -> Floats:
        """The network's output for each word of ``text``."""
        size = len(text)
        heard = np.flatnonzero(~text.silent)
        made = np.full(size, NEVER, dtype=np.float32)
        if heard.size:  # the envelope before and after it takes no time
            part = slice(max(0, int(heard[0]) - _HALO), int(heard[-1]) + 1 + _HALO)
            made[part] = self._logits(text.part(part))
        return made

    def _logits(self, text: Encoded) -> Floats:
        size = len(text)
        alive = 1.0 - text.silent.astype(np.float32)
        inputs = _Inputs(
            vectors=self._word_vectors(text.words),
            word=text.word,
            gap=text.gap,
            flags=text.flags,
            counts=text.counts,
            rules=text.rules,
            alive=alive,
        )
        small = size <= 16 * _BLOCK  # else the first half is computed twice
        kept: list[Floats] = []
        width = self._weights["share.weight"].shape[0]
        pool = _Pool(int(text.same.max()) + 1, width)
        for start in range(0, size, _BLOCK):
            end = min(size, start + _BLOCK)
            hidden = self._first(inputs, start, end)
            shared = _relu(self._affine("share", hidden))
            pool.add(shared, text.same[start:end], alive[start:end] > 0)
            if small:
                kept.append(hidden)
        most, mean = pool.result()
        whole = np.concatenate(kept) if small else None
        made = np.empty(size, dtype=np.float32)
        for start in range(0, size, _BLOCK):
            end = min(size, start + _BLOCK)
            low, high = max(0, start - _HALO), min(size, end + _HALO)
            hidden = (
                whole[low:high] if whole is not None else self._first(inputs, low, high)
            )
            same = text.same[low:high]
            joined = np.concatenate([hidden, most[same], mean[same]], axis=1)
            joined *= alive[low:high, None]
            out = self._pair("three", "four", joined)
            made[start:end] = self._affine("late", out)[start - low : end - low, 0]
        made[alive == 0] = NEVER
        return made

    def _first(self, inputs: _Inputs, start: int, end: int) -> Floats:
        low, high = max(0, start - _HALO), min(len(inputs.alive), end + _HALO)
        part = slice(low, high)
        weights = self._weights
        x = inputs.vectors[inputs.word[part]]
        x += weights["gap.weight"][inputs.gap[part]]
        x += weights["flags.weight"][inputs.flags[part]]
        x += weights["counts.weight"][inputs.counts[part]]
        x += weights["domain.weight"][0]
        bits = inputs.rules[part]
        said = np.flatnonzero(bits)
        if said.size:
            x[said] += self._rules(bits[said])
        x *= inputs.alive[part, None]
        hidden = self._pair("one", "two", x)[start - low : high - low - (high - end)]
        hidden *= inputs.alive[start:end, None]
        return hidden

    def _rules(self, bits: NDArray[np.int32]) -> Floats:
        table = (bits[:, None] >> np.arange(len(RULES))) & 1
        made: Floats = table.astype(np.float32) @ self._weights["rules.weight"].T
        return made

    def _pair(self, one: str, two: str, x: Floats) -> Floats:
        """Two convolutions over three words each, the second beside its input."""
        first = _relu(self._convolve(one, x, 1))
        second = _relu(self._convolve(two, first, 2))
        second += first
        return second

    def _convolve(self, name: str, x: Floats, apart: int) -> Floats:
        """Of the word before, the word, the word after: ``apart`` words away."""
        before, here, after = self._three[name]
        made: Floats = x @ here
        made += self._weights[f"{name}.bias"]
        if len(x) > apart:
            made[apart:] += x[:-apart] @ before
            made[:-apart] += x[apart:] @ after
        return made

    def _affine(self, name: str, x: Floats) -> Floats:
        made: Floats = x @ self._weights[f"{name}.weight"].T
        made += self._weights[f"{name}.bias"]
        return made

    def probability(self, logits: Floats) -> NDArray[np.float64]:
        """How often words with such an output are names, by the curve measured."""
        return np.interp(logits, *self._curve)

    def code(self, word: str) -> int:
        """What the gazetteer says about a folded word: bits of :class:`Code`, or 0."""
        number = crc32(word.encode())
        at = int(np.searchsorted(self._hashes, np.uint32(number)))
        known = at < len(self._hashes) and int(self._hashes[at]) == number
        return int(self._codes[at]) if known else 0


_PARTS: Final = frozenset(
    "gap flags counts rules domain one two share three four late".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Inputs:
    vectors: Floats
    word: NDArray[np.int32]
    gap: NDArray[np.int16]
    flags: NDArray[np.int16]
    counts: NDArray[np.int16]
    rules: NDArray[np.int32]
    alive: Floats


def _relu(x: Floats) -> Floats:
    return np.maximum(x, 0, out=x)


class _Pool:
    """Greatest and mean value over all words of one spelling, block by block."""

    def __init__(self, spellings: int, width: int) -> None:
        self._most = np.zeros((spellings, width), dtype=np.float32)
        self._sum = np.zeros((spellings, width), dtype=np.float32)
        self._count = np.zeros(spellings, dtype=np.float32)

    def add(
        self, values: Floats, same: NDArray[np.int32], alive: NDArray[np.bool_]
    ) -> None:
        """Values of the words of one block; those not ``alive`` do not count."""
        places = np.flatnonzero(alive)
        if not places.size:
            return
        order = places[np.argsort(same[places], kind="stable")]
        values, numbers = values[order], same[order]
        starts = np.flatnonzero(np.concatenate([[True], numbers[1:] != numbers[:-1]]))
        spellings = numbers[starts]
        most = np.maximum.reduceat(values, starts, axis=0)
        self._most[spellings] = np.maximum(self._most[spellings], most)
        self._sum[spellings] += np.add.reduceat(values, starts, axis=0)
        sizes = np.diff(np.append(starts, len(order)))
        self._count[spellings] += sizes.astype(np.float32)

    def result(self) -> tuple[Floats, Floats]:
        """One row a spelling, of each."""
        self._sum /= np.maximum(self._count, 1)[:, None]
        return self._most, self._sum


def load(path: Path) -> NameModel:
    """Read a model file."""
    with np.load(path, allow_pickle=False) as arrays:
        return NameModel({name: arrays[name] for name in arrays.files})


@lru_cache(maxsize=1)
def shipped() -> NameModel:
    """The model in the wheel."""
    with (
        files(__package__).joinpath(FILE).open("rb") as file,
        np.load(file, allow_pickle=False) as arrays,
    ):
        return NameModel({name: arrays[name] for name in arrays.files})


def pack_rows(rows: Floats) -> tuple[NDArray[np.int8], Floats]:
    """One byte a number, and the step of each row."""
    scale = np.abs(rows[:BUCKETS]).max(axis=1) / 127
    scale[scale == 0] = 1
    packed = np.rint(rows[:BUCKETS] / scale[:, None]).astype(np.int8)
    return packed, scale.astype(np.float32)
