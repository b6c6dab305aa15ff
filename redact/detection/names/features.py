"""
What the model sees of a text: numbers for each word, and for what stands around it.

The same code encodes in training and in use. Words are hashed, so that no word has
to be in a vocabulary: its letters, their groups, its ends, its shape, and what the
word lists say of it each pick rows of one table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from redact.detection.names.lexicon import fold, kind_of
from redact.detection.names.token import LOWER, MASKED, Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from redact.span import Span

Ints: TypeAlias = NDArray[np.int64]

BUCKETS: Final = 1 << 16
GAPS: Final = 96
FLAGS: Final = 48
COUNTS: Final = 12
RULES: Final = (
    "person-attention",
    "person-bullet",
    "person-classified-by",
    "person-drafted",
    "person-given",
    "person-initials",
    "person-kunya",
    "person-list",
    "person-protect",
    "person-repeated",
    "person-role",
    "person-shape",
    "person-signature",
    "person-speech",
    "person-speech-surname",
    "person-tags",
    "person-title",
    "propagation",
    "run",
    "run-long",
)
"""The recognizers whose findings the model weighs, in the order of its bits."""

_LONGEST: Final = 24  # letters of a word that are looked at
_WIDTH: Final = _LONGEST + 2  # and its two ends
_KINDS: Final = 9
_CODES: Final = 11
KNOWN: Final = 1 << _CODES
"""The gazetteer's bit for words that were met often enough in training."""
_PARTS: Final = np.uint64(0x9E3779B97F4A7C15)
_MIX: Final = np.uint64(0xBF58476D1CE4E5B9)
_TO: Final = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
    "X" * 26 + "x" * 26 + "0" * 10,
)
_REPEATED: Final = re.compile(r"(.)\1+")


def _pattern(word: str) -> str:
    """``McNeil`` gives ``XxXx``: runs of capitals, small letters, digits."""
    if not word.isascii():
        word = "".join(
            "X" if c.isupper() else "x" if c.islower() else "0" if c.isdigit() else c
            for c in word
        )
    return _REPEATED.sub(r"\1", word.translate(_TO))[:_LONGEST]


def _letters(words: Sequence[str]) -> NDArray[np.uint64]:
    """Code points, a row for each word, zeros behind it."""
    joined = "".join(word.ljust(_WIDTH, "\0") for word in words)
    points = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    return points.reshape(len(words), _WIDTH).astype(np.uint64)


def _hashed(salt: int, *columns: NDArray[np.uint64]) -> Ints:
    """A bucket for each row of letters; ``salt`` keeps kinds of feature apart."""
    state = np.full(columns[0].shape, salt * 0x51ED27 + 7, dtype=np.uint64)
    for column in columns:
        state = (state ^ column) * _PARTS
        state ^= state >> np.uint64(29)
    state *= _MIX
    return ((state >> np.uint64(40)) % np.uint64(BUCKETS)).astype(np.int64)


def word_rows(words: Sequence[str], codes: Ints) -> Ints:
    """
    Rows of the table for each of ``words`` as written, :data:`BUCKETS` for none.

    The first column stands for the whole word, if training knew it. ``codes`` are the
    gazetteer's bits (:mod:`redact.detection.names.model`). The empty word has no rows.
    """
    folds = [fold(word) for word in words]
    letters = _letters([f"<{folded[:_LONGEST]}>" for folded in folds])
    patterns = _letters([_pattern(word) for word in words])
    sizes = np.array([min(len(folded), _LONGEST) for folded in folds], dtype=np.int64)
    kinds = np.array([kind_of(folded) for folded in folds], dtype=np.int64)
    every = [letters[:, k] for k in range(_WIDTH)]
    columns = [
        np.where(codes & KNOWN, _hashed(1, *every), BUCKETS),
        _hashed(2, *(patterns[:, k] for k in range(_WIDTH))),
        _hashed(3, np.minimum(sizes, 14).astype(np.uint64)),
        _hashed(4, (codes & 7).astype(np.uint64)),
    ]
    at = np.arange(len(words))
    for size in (1, 2, 3, 4):
        enough = sizes > size
        first = _hashed(10 + size, *(letters[:, 1 + k] for k in range(size)))
        last = _hashed(
            20 + size,
            *(letters[at, np.maximum(sizes - size + 1 + k, 0)] for k in range(size)),
        )
        columns += [np.where(enough, first, BUCKETS), np.where(enough, last, BUCKETS)]
    three = _hashed(5, letters[:, :-2], letters[:, 1:-1], letters[:, 2:])
    inside = np.arange(_LONGEST)[None, :] < sizes[:, None]
    columns += list(np.where(inside, three, BUCKETS).T)
    for salt, bits, wanted in (
        (30, kinds, range(_KINDS)),
        (50, codes, range(3, _CODES)),
    ):
        for bit in wanted:
            row = int(_hashed(salt + bit, np.zeros(1, dtype=np.uint64))[0])
            columns.append(np.where(bits >> bit & 1, row, BUCKETS))
    made = np.stack(columns, axis=1)
    made[sizes == 0] = BUCKETS
    return made


# in this order; the first that is found names the gap
_GAP_MARKS: Final = (
    ("'s", 1),
    ("---", 2),
    ("===", 2),
    ("***", 2),
    ('"', 3),
    ("“", 3),
    ("”", 4),
    ("(", 5),
    (")", 6),
    ("[", 7),
    ("]", 7),
    (";", 8),
    (":", 9),
    ("?", 10),
    ("!", 10),
    ("/", 11),
    ("--", 12),
    (" - ", 12),
    ("&", 13),
    (",", 14),
    ("-", 15),
    ("'", 16),
    ("’", 16),
    ("‘", 16),
    ("*", 17),
    ("¶", 18),
    ("@", 19),
    ("#", 20),
    ("$", 21),
    ("%", 22),
    ("_", 23),
)
_WIDE: Final = re.compile(r"[ \t]{3,}")
_MOST_GAPS: Final = 4096


class _Gaps(dict[str, int]):
    """Classes of gaps met before."""

    def __missing__(self, gap: str) -> int:
        if len(self) >= _MOST_GAPS:
            self.clear()
        number = gap_class(gap)
        if len(gap) < 80:
            self[gap] = number
        return number


_gaps: Final = _Gaps()


def gap_class(gap: str) -> int:
    """One of :data:`GAPS` classes: which marks, and over how many line ends."""
    lines = min(gap.count("\n"), 2)
    for mark, number in _GAP_MARKS:
        if mark in gap:
            return _special(gap, number) * 3 + lines
    if "." in gap:
        number = 27 if gap == "." else 28
    elif not gap:
        number = 29
    elif not gap.isspace():
        number = 30
    else:
        number = 31 if _WIDE.search(gap) else 0
    return number * 3 + lines


def _special(gap: str, number: int) -> int:
    """Marks that say more together: a closing quote, ``).``, ``.,``."""
    if number in (3, 4) and gap.count('"') > 1:
        return 24
    if number == 3 and gap[:1] == '"':
        return 4
    if number == 6 and "." in gap:
        return 25
    if number == 14 and "." in gap:
        return 26
    return number


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Encoded:
    """
    A text of N words in numbers.

    ``words`` are the different words as written; ``word[i]`` an index into them,
    ``same[i]`` the number of the folded word, ``gap[i]`` the class of the gap before
    word i, ``flags[i]`` and ``counts[i]`` what the text says of it, ``rules[i]`` a bit
    for each of :data:`RULES`; ``silent[i]`` is set where no name can stand.
    """

    words: tuple[str, ...]
    word: NDArray[np.int32]
    same: NDArray[np.int32]
    gap: NDArray[np.int16]
    flags: NDArray[np.int16]
    counts: NDArray[np.int16]
    rules: NDArray[np.int32]
    silent: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.word)

    def part(self, part: slice) -> Encoded:
        """Some of its words, one after the other."""
        return replace(
            self,
            word=self.word[part],
            same=self.same[part],
            gap=self.gap[part],
            flags=self.flags[part],
            counts=self.counts[part],
            rules=self.rules[part],
            silent=self.silent[part],
        )


_BUCKET: Final = np.array([0, 0, 1, 2, 2, 2, 3], dtype=np.int64)


def encode(tokens: Tokens, found: Mapping[str, Iterable[Span]]) -> Encoded:
    """``found`` are places by recognizer; names not in :data:`RULES` are ignored."""
    size = tokens.size
    shapes = np.frombuffer(tokens.shapes, dtype=np.uint8)
    masked = shapes == MASKED
    words: dict[str, int] = {}
    sames: dict[str, int] = {}
    written = tokens.words
    if masked.any():
        written = [
            "" if hidden else word
            for word, hidden in zip(written, masked.tolist(), strict=True)
        ]
    word = np.array(
        [words.setdefault(one, len(words)) for one in written], dtype=np.int32
    )
    same = np.array(
        [sames.setdefault(one, len(sames)) for one in tokens.folds], dtype=np.int32
    )
    gap = np.empty(size, dtype=np.int16)
    gap[:1] = 2
    gap[1:] = list(map(_gaps.__getitem__, tokens.gaps))
    total = np.bincount(same, minlength=len(sames))
    small = np.bincount(same[shapes == LOWER], minlength=len(sames))
    bucket = _BUCKET[np.minimum(total - small, 6)] * 3 + np.minimum(small, 2)
    upper = np.frombuffer(tokens.upper, dtype=np.uint8)
    quiet = np.frombuffer(tokens.quiet, dtype=np.uint8)
    common = np.array([one in tokens.common for one in sames], dtype=np.int16)
    flags = (
        np.frombuffer(tokens.plain, dtype=np.uint8).astype(np.int16)
        + 2 * upper
        + 4 * quiet
        + 12 * common[same]
        + 24 * int(int(upper.sum()) * 2 > size)
    )
    return Encoded(
        words=tuple(words),
        word=word,
        same=same,
        gap=gap,
        flags=flags.astype(np.int16),
        counts=bucket[same].astype(np.int16),
        rules=_rules(tokens, found),
        silent=(quiet == 1) | masked,
    )


def _rules(tokens: Tokens, found: Mapping[str, Iterable[Span]]) -> NDArray[np.int32]:
    starts, ends, size = tokens.starts, tokens.ends, tokens.size
    bits = [0] * size
    for number, name in enumerate(RULES):
        bit = 1 << number
        for span in found.get(name, ()):
            i = max(tokens.at(span.start) - 1, 0)
            while i < size and starts[i] < span.end:
                if ends[i] > span.start:
                    bits[i] |= bit
                i += 1
    return np.array(bits, dtype=np.int32)
