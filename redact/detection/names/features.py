"""
What the model sees of a text: numbers for each word, and for what stands around it.

The same code encodes in training and in use. Words are hashed, so that no word has
to be in a vocabulary: its letters, their groups, its ends, its shape, and what the
word lists say of it each pick rows of one table.
"""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from zlib import crc32

from redact.detection.names.lexicon import fold, kind_of
from redact.detection.names.token import LOWER, MASKED, Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from redact.span import Span

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
_KINDS: Final = 9
_CODES: Final = 12


def _pattern(word: str) -> str:
    """``McNeil`` gives ``XxXx``: runs of capitals, small letters, digits."""
    made: list[str] = []
    for c in word[:_LONGEST]:
        kind = "X" if c.isupper() else "x" if c.islower() else "0" if c.isdigit() else c
        if not made or made[-1] != kind:
            made.append(kind)
    return "".join(made)


def word_rows(word: str, code: int) -> tuple[int, ...]:
    """
    Rows of the table for ``word`` as written; the first stands for the whole word.

    ``code`` are the bits of the gazetteer (:mod:`redact.detection.names.model`).
    """
    folded = fold(word)
    kind = kind_of(folded)
    cut = folded[:_LONGEST]
    padded = f"<{cut}>"
    keys = [f"w{cut}", f"h{_pattern(word)}", f"l{min(len(folded), 14)}"]
    keys += [f"p{cut[:size]}" for size in (1, 2, 3, 4) if len(cut) > size]
    keys += [f"s{cut[-size:]}" for size in (1, 2, 3, 4) if len(cut) > size]
    keys += [f"g{padded[i : i + 3]}" for i in range(len(padded) - 2)]
    keys += [f"k{bit}" for bit in range(_KINDS) if kind >> bit & 1]
    keys += [f"z{code & 7}"]
    keys += [f"c{bit}" for bit in range(3, _CODES) if code >> bit & 1]
    return tuple(crc32(key.encode()) % BUCKETS for key in keys)


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


@lru_cache(maxsize=4096)
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


@dataclass(frozen=True, slots=True)
class Encoded:
    """
    A text of N words in numbers.

    ``words`` are the different words as written; ``word[i]`` an index into them,
    ``same[i]`` the number of the folded word, ``gap[i]`` the class of the gap before
    word i, ``flags[i]`` and ``counts[i]`` what the text says of it, ``rules[i]`` a bit
    for each of :data:`RULES`; ``silent[i]`` is set where no name can stand.
    """

    words: tuple[str, ...]
    word: array[int]
    same: array[int]
    gap: array[int]
    flags: array[int]
    counts: array[int]
    rules: array[int]
    silent: bytearray

    def __len__(self) -> int:
        return len(self.word)


def _bucket(count: int) -> int:
    return 0 if count < 2 else 1 if count == 2 else 2 if count < 6 else 3


def encode(tokens: Tokens, found: Mapping[str, Iterable[Span]]) -> Encoded:
    """``found`` are places by recognizer; names not in :data:`RULES` are ignored."""
    text, size = tokens.text, len(tokens)
    starts, ends, folds, shapes = (
        tokens.starts,
        tokens.ends,
        tokens.folds,
        tokens.shapes,
    )
    words: dict[str, int] = {}
    sames: dict[str, int] = {}
    written = [
        "" if shapes[i] == MASKED else text[starts[i] : ends[i]] for i in range(size)
    ]
    word = array("i", [words.setdefault(w, len(words)) for w in written])
    same = array("i", [sames.setdefault(f, len(sames)) for f in folds])
    gap = array(
        "h", [gap_class(text[a:b]) for a, b in zip(ends, starts[1:], strict=False)]
    )
    gap.insert(0, 2)
    total = [0] * len(sames)
    small = [0] * len(sames)
    for i in range(size):
        total[same[i]] += 1
        if shapes[i] == LOWER:
            small[same[i]] += 1
    bucket = [
        _bucket(total[k] - small[k]) * 3 + min(small[k], 2) for k in range(len(sames))
    ]
    counts = array("h", [bucket[k] for k in same])
    upper, plain, quiet, common = (
        tokens.upper,
        tokens.plain,
        tokens.quiet,
        tokens.common,
    )
    capitals = sum(upper) * 2 > size
    is_common = [f in common for f in sames]
    flags = array(
        "h",
        [
            plain[i]
            + 2 * upper[i]
            + 4 * quiet[i]
            + 12 * is_common[same[i]]
            + 24 * capitals
            for i in range(size)
        ],
    )
    rules = array("i", bytes(4 * size))
    for bit, name in enumerate(RULES):
        for span in found.get(name, ()):
            i = max(tokens.at(span.start) - 1, 0)
            while i < size and starts[i] < span.end:
                if ends[i] > span.start:
                    rules[i] |= 1 << bit
                i += 1
    silent = bytearray(quiet[i] == 1 or shapes[i] == MASKED for i in range(size))
    return Encoded(tuple(words), word, same, gap, flags, counts, rules, silent)
